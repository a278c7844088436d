// The mistakes whose rule needs more than a pattern: what may not be assigned to, two expressions side by side, the
// order of a call's arguments.

extension FaultFinder {
  /// The innermost part that is no target of an assignment, a loop or `del`.
  func wrongTarget(_ p: Part, _ kind: TargetKind) -> Part? {
    switch p.kind {
    case "name", "subscript", "attribute": return nil
    case "tuple", "list":
      for item in items(p) { if let wrong = wrongTarget(item, kind) { return wrong } }
      return nil
    case "starred":
      if kind == .delete { return p }
      return p.parts.first.flatMap { wrongTarget($0, kind) }
    case "comparison":
      // `for a in b` reads like a comparison: the target is what stands before `in`.
      guard kind == .loop else { return p }
      guard p.children.count > 1, text(p.children[1]) == "in" else { return nil }
      return p.children.first.flatMap { wrongTarget($0, kind) }
    default: return p
    }
  }

  /// The elements of a display, however its rule nests them.
  private func items(_ p: Part) -> [Part] { p.parts.flatMap { $0.kind.isEmpty ? items($0) : [$0] } }

  func check(_ name: String, _ labels: [Character: Part]) -> SyntaxFault? {
    guard let a = labels["a"] else { return nil }
    let b = labels["b"] ?? a
    switch name {
    case "side_by_side":
      // Outside brackets the line may be anything; print and exec have words of their own.
      if isOldStatement(a) || levels[at - 1] == 0 { return nil }
      return fault("invalid syntax. Perhaps you forgot a comma?", tokens: a.first, b.last)
    case "legacy":
      guard isOldStatement(a) else { return nil }
      let word = text(a)
      return fault("Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?", tokens: a.first, b.last)
    case "missing_colon":
      let end = tokens[a.last].span
      return fault(
        "':' expected after dictionary key", Int(tokens[a.first].span.line), Int(end.endColumn), Int(end.endLine), 0)
    case "bare_generator":
      let positional = arguments(a).filter { $0.kind != "keyword" && $0.kind != "double starred" }
      guard positional.count > 1, let last = positional.last else { return nil }
      return fault("Generator expression must be parenthesized", tokens: last.first, b.last)
    case "argument_order":
      let isUnpacking = arguments(a).contains { $0.kind == "double starred" }
      return faultHere("positional argument follows keyword argument" + (isUnpacking ? " unpacking" : ""))
    default: return nil
    }
  }

  private func isOldStatement(_ p: Part) -> Bool {
    p.kind == "name" && p.first == p.last && ["print", "exec"].contains(text(p))
  }

  private func arguments(_ p: Part) -> [Part] { p.kind.isEmpty ? items(p) : [p] }
}
