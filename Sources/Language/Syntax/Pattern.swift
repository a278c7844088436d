// The patterns of `case` (PEP 634), as the parser makes them and the compiler walks them.

final class Pattern {
  enum Kind {
    /// Compared with `==`: a literal or a dotted name.
    case value(Expr)
    /// Compared with `is`: None, True, False.
    case singleton(Value)
    /// Binds a name; nil is the wildcard `_`.
    case capture(Str?)
    /// `*name` in a sequence; nil is `*_`.
    case star(Str?)
    case sequence([Pattern])
    case mapping([(key: Expr, pattern: Pattern)], rest: Str?)
    case instance(Expr, [Pattern], [(name: Str, pattern: Pattern, span: Span)])
    case alternatives([Pattern])
    case named(Pattern, Str)
  }
  let kind: Kind
  let span: Span
  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  var isStar: Bool { if case .star = kind { true } else { false } }
  var isWildcard: Bool { if case .capture(nil) = kind { true } else { false } }
  var isStarWildcard: Bool { if case .star(nil) = kind { true } else { false } }

  /// The names it binds, each once, in the order they appear.
  var boundNames: [Str] {
    var out: [Str] = []
    func add(_ n: Str?) { if let n, !out.contains(where: { $0 === n }) { out.append(n) } }
    func walk(_ p: Pattern) {
      switch p.kind {
      case .value, .singleton: break
      case .capture(let n), .star(let n): add(n)
      case .sequence(let items), .alternatives(let items): items.forEach(walk)
      case .mapping(let pairs, let rest):
        for p in pairs { walk(p.pattern) }
        add(rest)
      case .instance(_, let positional, let keywords):
        positional.forEach(walk)
        for k in keywords { walk(k.pattern) }
      case .named(let inner, let n):
        walk(inner)
        add(n)
      }
    }
    walk(self)
    return out
  }
}

/// One `case`.
struct CaseNode {
  let pattern: Pattern
  let guardExpression: Expr?
  let body: [Stmt]
}
