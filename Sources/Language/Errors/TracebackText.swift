// Tracebacks as CPython 3.11 prints them: chained causes, source lines, carets, repeated frames folded, suggestions.

/// The whole text that an uncaught exception prints.
public func tracebackText(_ e: ExceptionObject) -> String {
  var out = ""
  var chain: [(ExceptionObject, String)] = []
  var seen: Set<ObjectIdentifier> = []
  var next: (ExceptionObject, String)? = (e, "")
  while let (x, joint) = next, seen.insert(ObjectIdentifier(x)).inserted {
    chain.append((x, joint))
    if let c = x.cause {
      next = (c, "\nThe above exception was the direct cause of the following exception:\n\n")
    } else if let c = x.context, !x.suppressContext {
      next = (c, "\nDuring handling of the above exception, another exception occurred:\n\n")
    } else {
      next = nil
    }
  }
  for i in chain.indices.reversed() {
    out += single(chain[i].0)
    out += chain[i].1
  }
  return out
}

private func single(_ e: ExceptionObject) -> String {
  var out = ""
  if !e.traceback.isEmpty {
    out = "Traceback (most recent call last):\n"
    var last = "", repeats = 0
    func flush() {
      if repeats > 3 {
        let n = repeats - 3
        out += "  [Previous line repeated \(n) more time\(n == 1 ? "" : "s")]\n"
      }
    }
    for entry in e.traceback.reversed() {
      let text = line(entry)
      let span = entry.code.span(entry.instruction)
      let key = "\(entry.code.file.name):\(span.line):\(entry.code.name.string)"
      if key == last {
        repeats += 1
      } else {
        flush()
        last = key
        repeats = 1
      }
      if repeats <= 3 { out += text }
    }
    flush()
  }
  return out + exceptionLines(e)
}

private func line(_ entry: ExceptionObject.Entry) -> String {
  let span = entry.code.span(entry.instruction)
  let file = entry.code.file
  let number = Int(span.line) + file.firstLine - 1
  var out = "  File \"\(file.name)\", line \(number), in \(entry.code.name.string)\n"
  guard let source = file.line(number) else { return out }
  let trimmed = source.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
  if trimmed.isEmpty { return out }
  out += "    \(trimmed)\n"
  let indent = source.unicodeScalars.count - trimmed.unicodeScalars.count
  let stripped = trimmed.unicodeScalars.reversed().drop { $0.properties.isWhitespace }.count
  let start = characters(source, Int(span.column)) - indent
  let end = span.endLine == span.line ? characters(source, Int(span.endColumn)) - indent : stripped
  // The whole line needs no pointing at.
  if start < 0 || end <= start || (start == 0 && end >= stripped) { return out }
  out += "    " + carets(Array(trimmed.unicodeScalars), start, min(end, stripped)) + "\n"
  return out
}

/// `~` under the expression and `^` under its operator, as CPython anchors them; plain `^` elsewhere.
private func carets(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
  let pad = String(repeating: " ", count: start)
  guard let (from, to) = anchor(text, start, end) else { return pad + String(repeating: "^", count: end - start) }
  return pad + String(repeating: "~", count: from - start) + String(repeating: "^", count: to - from)
    + String(repeating: "~", count: max(0, end - to))
}

/// The operator of a binary operation, or the brackets of a subscript, when the segment is just that.
private func anchor(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> (Int, Int)? {
  let segment = String(String.UnicodeScalarView(text[start..<min(end, text.count)]))
  guard let e = try? Parser.expression(Array(segment.utf8)) else { return nil }
  func column(_ bytes: Int32) -> Int { start + characters(segment, Int(bytes)) }
  switch e.kind {
  case .binary(_, let a, let b):
    var i = column(a.span.endColumn)
    let limit = column(b.span.column)
    while i < limit, text[i] == " " || text[i] == ")" { i += 1 }
    if i >= limit { return nil }
    var j = i + 1
    if j < limit, text[j] != " ", text[j] != "(" { j += 1 }
    return (i, j)
  case .subscripted(let object, _):
    var i = column(object.span.endColumn)
    while i < end, text[i] != "[" { i += 1 }
    return i < end ? (i, end) : nil
  default: return nil
  }
}

/// The last lines: class, message, notes; for a SyntaxError the source with a caret.
public func exceptionLines(_ e: ExceptionObject) -> String {
  var out = ""
  if let d = e.native as? SyntaxErrorDetail {
    out += "  File \"\(d.file)\", line \(d.line)\n"
    let trimmed = d.text.drop { $0 == " " || $0 == "\t" }
    if !trimmed.isEmpty {
      let indent = d.text.unicodeScalars.count - trimmed.unicodeScalars.count
      let column = max(0, d.column - 1 - indent)
      out += "    \(trimmed)\n    " + String(repeating: " ", count: column)
        + String(repeating: "^", count: max(1, min(d.endColumn - d.column, max(1, trimmed.unicodeScalars.count - column)))) + "\n"
    }
    let message = e.arguments.count > 0 ? (try? str(e.arguments[0])) ?? "" : ""
    return out + "\(e.cls.name): \(message)\n"
  }
  let name = e.cls.moduleName == "builtins" || e.cls.moduleName == "__main__" ? e.cls.qualname : e.cls.qualifiedName
  let message: String
  do throws(Raise) { message = try str(.instance(e)) } catch { message = "<exception str() failed>" }
  out += message.isEmpty ? name : "\(name): \(message)"
  if let hint = suggestion(e) { out += ". Did you mean: '\(hint)'?" }
  out += "\n"
  for n in e.notes { out += n + "\n" }
  return out
}

// MARK: - Did you mean

private func suggestion(_ e: ExceptionObject) -> String? {
  if let d = e.native as? AttributeErrorDetail {
    guard let list = try? directory(d.object) else { return nil }
    return closest(d.name.string, list)
  }
  if let d = e.native as? NameErrorDetail {
    var list: [String] = []
    if let entry = e.traceback.first { list += entry.code.localNames.map(\.string) }
    list += (e.globalsAtRaise?.keys ?? []).compactMap { if case .str(let s) = $0 { s.string } else { nil } }
    list += vm.builtins.keys.compactMap { if case .str(let s) = $0 { s.string } else { nil } }
    return closest(d.name.string, list)
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
    let d = editDistance(a, b, limit)
    if d > limit || d >= bestDistance { continue }
    best = c
    bestDistance = d
  }
  return best
}

/// Levenshtein distance with moves at cost 2 and a change of case at 1.
private func editDistance(_ a: [UInt8], _ b: [UInt8], _ limit: Int) -> Int {
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
  return (row[b.count] + 1) / 2 > limit ? limit + 1 : (row[b.count] + 1) / 2
}

extension ExceptionObject {
  /// The globals of the script, where names are looked for.
  var globalsAtRaise: Dict? {
    if case .object(let o)? = vm.modules["__main__"], let m = o as? Module { return m.dict }
    return nil
  }
}
