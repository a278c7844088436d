// match: each pattern is a run of tests that jump to the next case; what it captures waits in registers and is stored
// only when the whole pattern has matched, before the guard.

extension Emitter {
  func match(_ subject: Expr, _ cases: [CaseNode]) throws(SyntaxFault) {
    let held = try temporary()
    try into(subject, held)
    var ends: [Int] = []
    var outBound: RegisterSet?
    func merge(_ e: Emitter) {
      if !e.isDead { outBound = outBound.map { $0.intersection(e.bound) } ?? e.bound }
    }
    for (i, c) in cases.enumerated() {
      let before = bound
      let mark = nextRegister
      span = c.pattern.span
      var walk = PatternWalk(mayAlwaysMatch: c.guardExpression != nil || i == cases.count - 1)
      for n in c.pattern.boundNames { walk.captures.append((n, try temporary())) }
      try pattern(c.pattern, held, &walk)
      for (n, r) in walk.captures { try store(n, from: r) }
      if let g = c.guardExpression { walk.fails += try jumpUnless(g) }
      let failBound = walk.fails.isEmpty ? nil : before
      nextRegister = mark
      isDead = false
      try block(c.body)
      merge(self)
      if !isDead, failBound != nil { ends.append(emitWide(.jump, 0, 0)) }
      isDead = false
      patch(walk.fails, to: here)
      bound = before
      if failBound == nil {
        finishMatch(ends, outBound, held)
        return
      }
    }
    merge(self)
    finishMatch(ends, outBound, held)
  }

  private func finishMatch(_ ends: [Int], _ outBound: RegisterSet?, _ held: Int) {
    patch(ends, to: here)
    if let outBound { bound = outBound }
    isDead = outBound == nil
    if !isDead { emit(.clear, held) }
  }

  /// What a walk over one pattern gathers.
  private struct PatternWalk {
    /// Whether a pattern that matches anything may stand here.
    var mayAlwaysMatch: Bool
    var captures: [(name: Str, register: Int)] = []
    /// Names captured so far on this way through the alternatives.
    var stored: [Str] = []
    var fails: [Int] = []
    init(mayAlwaysMatch: Bool) { self.mayAlwaysMatch = mayAlwaysMatch }
  }

  /// Tests register `r`, jumping out where it does not match.
  private func pattern(_ p: Pattern, _ r: Int, _ w: inout PatternWalk) throws(SyntaxFault) {
    depth += 1
    defer { depth -= 1 }
    if depth > 1000 { throw fault("too many nested patterns") }
    span = p.span
    switch p.kind {
    case .value(let e): try valuePattern(e, r, p, &w)
    case .singleton(let v):
      let mark = nextRegister
      let t = try temporary()
      emitWide(.loadConst, t, try constant(v))
      emit(.isSame, t, r, t)
      w.fails.append(emitWide(.jumpIfFalse, t, 0))
      nextRegister = mark
    case .capture(let n):
      if !w.mayAlwaysMatch {
        throw fault(
          (n.map { "name capture '\($0.string)'" } ?? "wildcard") + " makes remaining patterns unreachable")
      }
      try capture(n, r, &w)
    case .star(let n): try capture(n, r, &w)
    case .sequence(let items): try sequencePattern(items, r, &w)
    case .mapping(let pairs, let rest): try mappingPattern(pairs, rest, r, &w)
    case .instance(let cls, let positional, let keywords): try classPattern(cls, positional, keywords, r, p, &w)
    case .alternatives(let items): try alternatives(items, r, &w)
    case .named(let inner, let n):
      try pattern(inner, r, &w)
      try capture(n, r, &w)
    }
  }

  private func subpattern(_ p: Pattern, _ r: Int, _ w: inout PatternWalk) throws(SyntaxFault) {
    let outer = w.mayAlwaysMatch
    w.mayAlwaysMatch = true
    try pattern(p, r, &w)
    w.mayAlwaysMatch = outer
  }

  private func capture(_ n: Str?, _ r: Int, _ w: inout PatternWalk) throws(SyntaxFault) {
    guard let n else { return }
    if w.stored.contains(where: { $0 === n }) {
      throw fault("multiple assignments to name '\(n.string)' in pattern")
    }
    w.stored.append(n)
    if let place = w.captures.first(where: { $0.name === n }) { emit(.move, place.register, r) }
  }

  private func valuePattern(_ e: Expr, _ r: Int, _ p: Pattern, _ w: inout PatternWalk) throws(SyntaxFault) {
    if case .joined = e.kind { throw fault("patterns may only match literals and attribute lookups") }
    let mark = nextRegister
    let v = try value(e)
    span = p.span
    w.fails.append(emit(.jumpCompare, r, v, 0, x: Order.encode(.eq, when: false)))
    emitWord(.target, 0)
    nextRegister = mark
  }

  /// A step the machine takes; the jump out where it fails.
  private func step(
    _ kind: PatternStep, _ flag: Int, _ subject: Int, _ base: Int, _ detail: [Value], _ w: inout PatternWalk
  ) throws(SyntaxFault) {
    emit(.matchPattern, flag, subject, base, x: Int(kind.rawValue))
    emitWord(.constant, try constant(.tuple(Tuple(detail))))
    w.fails.append(emitWide(.jumpIfFalse, flag, 0))
  }

  private func sequencePattern(_ items: [Pattern], _ r: Int, _ w: inout PatternWalk) throws(SyntaxFault) {
    let star = items.firstIndex { $0.isStar }
    if items.count(where: { $0.isStar }) > 1 { throw fault("multiple starred names in sequence pattern") }
    let mark = nextRegister
    let flag = try temporary()
    let base = nextRegister
    for _ in items { _ = try temporary() }
    // Wildcards are not looked at, and a `*_` makes no list.
    let access: SequenceAccess =
      items.allSatisfy { $0.isWildcard || $0.isStarWildcard }
      ? .length : star.map { items[$0].isStarWildcard } == true ? .items : .unpacked
    try step(.sequence, flag, r, base, [.int(items.count), .int(star ?? -1), .int(access.rawValue)], &w)
    for (i, p) in items.enumerated() where !p.isWildcard && !p.isStarWildcard { try subpattern(p, base + i, &w) }
    nextRegister = mark
  }

  private func mappingPattern(
    _ pairs: [(key: Expr, pattern: Pattern)], _ rest: Str?, _ r: Int, _ w: inout PatternWalk
  ) throws(SyntaxFault) {
    let place = span
    let mark = nextRegister
    let flag = try temporary()
    try step(.mapping, flag, r, 0, [.int(pairs.count)], &w)
    let base = nextRegister
    for _ in 0...pairs.count { _ = try temporary() }
    let seen = Dict()
    for (i, pair) in pairs.enumerated() {
      if let v = literal(pair.key) {
        if (try? seen.get(v)) ?? nil != nil {
          throw fault("mapping pattern checks duplicate key (\((try? repr(v)) ?? "?"))")
        }
        try? seen.set(v, .none)
      } else if case .joined = pair.key.kind {
        throw fault("mapping pattern keys may only match literals and attribute lookups")
      }
      try into(pair.key, base + i)
    }
    span = place
    if !pairs.isEmpty || rest != nil {
      try step(.keys, flag, r, base, [.int(pairs.count), .bool(rest != nil)], &w)
    }
    for (i, pair) in pairs.enumerated() { try subpattern(pair.pattern, base + i, &w) }
    try capture(rest, base + pairs.count, &w)
    nextRegister = mark
  }

  /// The value of a key that is a literal.
  private func literal(_ e: Expr) -> Value? {
    switch e.kind {
    case .constant(let v): return v
    case .unary(.neg, let a): return literal(a).flatMap { try? Language.unary(.neg, $0) }
    case .binary(let op, let a, let b):
      guard let x = literal(a), let y = literal(b) else { return nil }
      return try? Language.binary(op, x, y)
    default: return nil
    }
  }

  private func classPattern(
    _ cls: Expr, _ positional: [Pattern], _ keywords: [(name: Str, pattern: Pattern, span: Span)], _ r: Int,
    _ p: Pattern, _ w: inout PatternWalk
  ) throws(SyntaxFault) {
    for (i, k) in keywords.enumerated() where keywords[(i + 1)...].contains(where: { $0.name === k.name }) {
      let second = keywords[(i + 1)...].first { $0.name === k.name }
      span = second?.span ?? span
      throw fault("attribute name repeated in class pattern: \(k.name.string)")
    }
    let mark = nextRegister
    let flag = try temporary()
    let base = try temporary()
    for _ in 0..<(positional.count + keywords.count) { _ = try temporary() }
    try into(cls, base)
    span = p.span
    try step(.instance, flag, r, base, [.int(positional.count)] + keywords.map { .str($0.name) }, &w)
    for (i, q) in (positional + keywords.map(\.pattern)).enumerated() where !q.isWildcard {
      try subpattern(q, base + 1 + i, &w)
    }
    nextRegister = mark
  }

  private func alternatives(_ items: [Pattern], _ r: Int, _ w: inout PatternWalk) throws(SyntaxFault) {
    let outer = w
    var ends: [Int] = []
    var names: [Str]?
    for (i, item) in items.enumerated() {
      w.mayAlwaysMatch = i == items.count - 1 && outer.mayAlwaysMatch
      w.stored = []
      w.fails = []
      try pattern(item, r, &w)
      let bound = w.stored
      if let names, names.count != bound.count || !names.allSatisfy({ n in bound.contains { $0 === n } }) {
        throw fault("alternative patterns bind different names")
      }
      names = bound
      if i < items.count - 1 {
        ends.append(emitWide(.jump, 0, 0))
        patch(w.fails, to: here)
      }
    }
    w.fails = outer.fails + w.fails
    patch(ends, to: here)
    w.mayAlwaysMatch = outer.mayAlwaysMatch
    w.stored = outer.stored
    for n in names ?? [] {
      if w.stored.contains(where: { $0 === n }) { throw fault("multiple assignments to name '\(n.string)' in pattern") }
      w.stored.append(n)
    }
  }
}

/// What a `matchPattern` instruction does.
enum PatternStep: UInt8 { case sequence, mapping, keys, instance }

/// How a sequence pattern reaches the items.
enum SequenceAccess: Int { case length, items, unpacked }
