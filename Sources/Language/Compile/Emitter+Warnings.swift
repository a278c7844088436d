// SyntaxWarnings: sources that are Python, but hardly what was meant. They are gathered while code is made and said when
// it is sure to run.

extension Emitter {
  func warn(_ message: String, _ span: Span) { root.warnings.append(SyntaxFault(message: message, span: span)) }

  var root: Emitter {
    var e = self
    while let p = e.parent { e = p }
    return e
  }

  /// CPython compiles the test of a `while` twice, and warns twice.
  func repeatWarnings(of test: () throws(SyntaxFault) -> [Int]) throws(SyntaxFault) -> (jumps: [Int], again: [SyntaxFault]) {
    let count = root.warnings.count
    let jumps = try test()
    return (jumps, Array(root.warnings[count...]))
  }

  func warn(again list: [SyntaxFault]) { root.warnings += list }

  /// `x is 1`: whether ints and strings are the same object is nobody's business.
  func checkIdentity(_ a: Expr, _ rest: [(Comparison, Expr)], _ span: Span) {
    var left = a.isSharedConstant
    for (op, b) in rest {
      let right = b.isSharedConstant
      switch op {
      case .isSame where !(left && right): return warn("\"is\" with a literal. Did you mean \"==\"?", span)
      case .isNot where !(left && right): return warn("\"is not\" with a literal. Did you mean \"!=\"?", span)
      default: break
      }
      left = right
    }
  }

  func checkAssertion(_ test: Expr, _ span: Span) {
    if case .tuple(let items) = test.kind, !items.isEmpty {
      warn("assertion is always true, perhaps remove parentheses?", span)
    }
  }

  /// `(1, 2) (3, 4)`: a comma is missing.
  func checkCallee(_ f: Expr, _ span: Span) {
    switch f.kind {
    case .name, .attribute, .call, .lambda: return
    case .constant, .tuple, .list, .set, .dict, .comprehension, .joined, .formatted:
      if let name = f.builtinType { warn("'\(name)' object is not callable; perhaps you missed a comma?", span) }
    default: return
    }
  }

  /// `[1, 2] [3, 4]`: a comma is missing.
  func checkSubscript(_ object: Expr, _ index: Expr, _ span: Span) {
    guard let name = object.builtinType else { return }
    switch object.kind {
    case .constant(let v):
      switch v {
      case .str: break
      case .object(let o) where o is BytesObject: break
      case .bool: warn("'bool' object is not subscriptable; perhaps you missed a comma?", span); return
      default: warn("'\(name)' object is not subscriptable; perhaps you missed a comma?", span); return
      }
    case .set, .lambda: warn("'\(name)' object is not subscriptable; perhaps you missed a comma?", span); return
    case .comprehension(let c):
      if c.kind == .set || c.kind == .generator {
        warn("'\(name)' object is not subscriptable; perhaps you missed a comma?", span)
        return
      }
      if c.kind != .list { return }
    case .tuple, .list, .joined, .formatted: break
    default: return
    }
    guard let key = index.builtinType, !["int", "bool", "slice"].contains(key) else { return }
    warn("\(name) indices must be integers or slices, not \(key); perhaps you missed a comma?", span)
  }
}

extension Expr {
  /// None, True, False and ... are one object each; other constants are not.
  fileprivate var isSharedConstant: Bool {
    switch kind {
    case .constant(let v):
      switch v {
      case .none, .bool: return true
      case .object(let o): return o === Singleton.ellipsis
      default: return false
      }
    case .tuple(let items):
      return !items.allSatisfy { if case .constant = $0.kind { true } else { false } }
    case .unary(_, let a): if case .constant = a.kind { return false } else { return true }
    default: return true
    }
  }

  /// The type of what a display or a literal makes.
  fileprivate var builtinType: String? {
    switch kind {
    case .constant(let v): return typeName(v)
    case .tuple: return "tuple"
    case .list: return "list"
    case .dict: return "dict"
    case .set: return "set"
    case .lambda: return "function"
    case .joined, .formatted: return "str"
    case .slice: return "slice"
    case .comprehension(let c):
      switch c.kind {
      case .list: return "list"
      case .set: return "set"
      case .dict: return "dict"
      case .generator: return "generator"
      }
    default: return nil
    }
  }
}

/// Says the warnings of a source that has been compiled, as CPython's `warnings` module would.
func sayWarnings(_ list: [SyntaxFault], _ file: SourceFile) throws(Raise) {
  for w in list {
    let line = Int(w.span.line) + file.firstLine - 1
    if let module = vm.modules["warnings"] {
      // Filters decide; one that makes errors of warnings makes a SyntaxError of this one.
      do throws(Raise) {
        let explicit = try Language.getAttribute(module, intern("warn_explicit"))
        _ = try vm.call(explicit, [.string(w.message), .object(types.SyntaxWarning), .string(file.name), .int(line)])
      } catch {
        guard error.matches(types.SyntaxWarning) else { throw error }
        var fault = w
        fault.origin = .compiler
        throw syntaxError(fault, file)
      }
      continue
    }
    var text = "\(file.name):\(line): SyntaxWarning: \(w.message)\n"
    if isReadable(file.name), let source = file.line(line) {
      let blanks = source.prefix { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
      text += "  \(source.dropFirst(blanks.count))\n"
    }
    Output.flush()
    writeError(text)
  }
}
