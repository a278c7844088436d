// Did you mean: the names nearest to mistyped ones.

func suggestion(_ e: ExceptionObject) -> String? {
  guard let fields = e.native as? ExceptionFields, case .str(let name) = fields.values[0] else { return nil }
  if fields.kind == .attribute {
    guard let list = try? directory(fields.values[1]) else { return nil }
    return closest(name.string, list)
  }
  if fields.kind == .name {
    var list: [String] = []
    if let entry = e.traceback.first { list += entry.code.localNames.map(\.string) }
    list += (e.globalsAtRaise?.keys ?? []).compactMap { if case .str(let s) = $0 { s.string } else { nil } }
    list += vm.builtins.keys.compactMap { if case .str(let s) = $0 { s.string } else { nil } }
    return closest(name.string, list)
  }
  return nil
}

/// The name nearest to a mistyped one, by CPython's edit distance (Python/suggestions.c) and its limits.
public func closest(_ name: String, _ candidates: [String]) -> String? {
  let a = Array(name.utf8)
  if a.count > 40 || a.isEmpty { return nil }
  var best: String?
  var bestDistance = Int.max
  for c in candidates {
    let b = Array(c.utf8)
    if c == name || b.count > 40 { continue }
    let limit = min((a.count + b.count + 3) * 2 / 6, bestDistance - 1)
    if limit < 1 { continue }
    let d = editDistance(a, b)
    if d > limit || d >= bestDistance { continue }
    best = c
    bestDistance = d
  }
  return best
}

/// Levenshtein distance with moves at cost 2 and a change of case at 1.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  func cost(_ x: UInt8, _ y: UInt8) -> Int {
    if x == y { return 0 }
    return (x | 32) == (y | 32) && ((x | 32) >= 97 && (x | 32) <= 122) ? 1 : 2
  }
  var row = (0...b.count).map { $0 * 2 }
  for i in 0..<a.count {
    var diagonal = row[0]
    row[0] = (i + 1) * 2
    for j in 0..<b.count {
      let above = row[j + 1]
      row[j + 1] = min(diagonal + cost(a[i], b[j]), row[j] + 2, above + 2)
      diagonal = above
    }
  }
  return row[b.count]
}

extension ExceptionObject {
  /// The globals of the script, where names are looked for.
  var globalsAtRaise: Dict? {
    if case .object(let o)? = vm.modules["__main__"], let m = o as? Module { return m.dict }
    return nil
  }
}
