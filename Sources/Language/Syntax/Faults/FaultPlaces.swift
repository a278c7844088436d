// Where an error points: columns as CPython 3.11 reports them, which differ with how the error came about.

extension FaultFinder {
  /// Lines of the source; the last token's place when the source is over.
  private var lastLine: (number: Int, start: Int) {
    var number = 1, start = 0
    for i in source.indices where source[i] == 10 && i + 1 < source.count {
      number += 1
      start = i + 1
    }
    return (number, start)
  }

  /// Line and byte columns of a token; a column of -1 for those that have no text.
  private func place(_ i: Int) -> (line: Int, column: Int, endLine: Int, endColumn: Int) {
    let t = tokens[min(max(i, 0), tokens.count - 1)]
    let s = t.span
    switch t.kind {
    case .end, .dedent, .indent:
      let line = t.start >= source.count ? lastLine.number : Int(s.line)
      return (line, -1, line, -1)
    case .newline:
      // From a comment on, but for the line break.
      return (Int(s.line), Int(s.column), Int(s.line), Int(s.endColumn))
    default: return (Int(s.line), Int(s.column), Int(s.endLine), Int(s.endColumn))
    }
  }

  /// The line CPython's tokenizer has come to.
  private var tokenizerLine: Int {
    if seen > tokens.count || tokens.isEmpty { return lastLine.number }
    return place(seen - 1).endLine
  }

  var lineOfLastSeen: Int { tokens.isEmpty ? 1 : place(seen - 1).line }

  // MARK: Making faults

  /// An error under the tokens from `first` to `last`.
  func fault(_ message: String, tokens first: Int, _ last: Int, _ kind: SyntaxFault.Kind = .syntax) -> SyntaxFault {
    let a = place(first), b = place(last)
    return fault(message, a.line, a.column + 1, b.endLine, b.endColumn + 1, kind)
  }

  /// An error at the last token read.
  func faultHere(_ message: String, _ kind: SyntaxFault.Kind = .syntax) -> SyntaxFault {
    let p = place(seen - 1)
    if p.column >= 0 { return fault(message, p.line, p.column + 1, p.endLine, p.endColumn + 1, kind) }
    let t = tokens[seen - 1]
    let offset: Int
    if t.start >= source.count { offset = source.count - lastLine.start } else { offset = Int(t.span.endColumn) }
    var f = fault(message, p.line, offset, p.line, -1, kind)
    f.place?.isAtEnd = t.start >= source.count
    return f
  }

  /// Nothing fits after token `last`.
  func nothingFits(_ last: Int) -> SyntaxFault {
    if tokens.isEmpty { return faultHere("invalid syntax") }
    switch tokens[max(last, 0)].kind {
    case .indent: return faultHere("unexpected indent", .indentation)
    case .dedent: return faultHere("unexpected unindent", .indentation)
    default: return fault("invalid syntax", tokens: last, last)
    }
  }

  /// From 1-based byte columns; -1 and 0 stay what they are.
  func fault(
    _ message: String, _ line: Int, _ offset: Int, _ endLine: Int, _ endOffset: Int, _ kind: SyntaxFault.Kind = .syntax
  ) -> SyntaxFault {
    let shown = shownText(line)
    func counted(_ n: Int) -> Int {
      if n <= 0 || isReplacement { return n }
      let bytes = Array(shown.utf8)
      let text = String(decoding: bytes.prefix(n), as: UTF8.self)
      return text.unicodeScalars.count + (n > bytes.count ? 1 : 0)
    }
    var f = SyntaxFault(
      message: (isReplacement ? "f-string: " : "") + message,
      span: Span(line: Int32(line), column: Int32(max(offset - 1, 0)), endLine: Int32(endLine), endColumn: Int32(max(endOffset - 1, 0))),
      kind: kind)
    f.place = SyntaxFault.Place(offset: counted(offset), endOffset: counted(endOffset), text: shown)
    return f
  }

  /// The text CPython keeps with the error: the line, with its end only where the tokenizer was still on it.
  func shownText(_ line: Int) -> String {
    let lines = source.split(separator: 10, omittingEmptySubsequences: false)
    guard line >= 1, line <= lines.count else { return "" }
    var first = line
    let isCurrent = tokenizerLine <= line
    // A string that began on an earlier line is still in the tokenizer's buffer, and so is a line that a backslash ends.
    while isCurrent, first > 1 {
      if let t = tokens.prefix(seen).last(where: { $0.kind == .string && $0.span.endLine == first && $0.span.line < first }) {
        first = Int(t.span.line)
      } else if lines[first - 2].last == 92 {
        first -= 1
      } else {
        break
      }
    }
    let text = lines[(first - 1)...(line - 1)].joined(separator: [10])
    return String(decoding: Array(text), as: UTF8.self) + (isCurrent ? "\n" : "")
  }

  // MARK: Places of rules

  func fault(_ place: Choice.Place, _ message: String, _ labels: [Character: Part]) -> SyntaxFault? {
    func part(_ c: Character) -> Part { labels[c] ?? Part("", max(seen - 1, 0), max(seen - 1, 0)) }
    let words = filled(message, labels)
    switch place {
    case .here: return faultHere(words)
    case .indent: return faultHere(words, .indentation)
    case .at(let a): return fault(words, tokens: part(a).first, part(a).last)
    case .range(let a, let b, let isLast):
      let end = isLast ? lastItem(part(b)) : part(b).last
      return fault(words, tokens: part(a).first, end)
    case .from(let a):
      let p = self.place(part(a).first), end = self.place(seen - 1)
      return fault(words, p.line, p.column + 1, end.endLine, end.endColumn)
    case .target(let kind, let a):
      guard let wrong = wrongTarget(part(a), kind) else { return nil }
      let verb = kind == .delete ? "delete" : "assign to"
      return fault("cannot \(verb) \(wrong.kind)", tokens: wrong.first, wrong.last)
    }
  }

  /// The end of the last item: of a list of expressions without its comma, or of the last clause of a comprehension.
  private func lastItem(_ p: Part) -> Int { p.parts.last?.last ?? p.last }

  /// `{a}` is what part a is called, `{a:line}` its line.
  private func filled(_ message: String, _ labels: [Character: Part]) -> String {
    var out = ""
    var rest = Substring(message)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let key = rest[rest.index(after: open)..<close]
      if let letter = key.first, let p = labels[letter] {
        if key.hasSuffix(":line") { out += "\(place(p.first).line)" } else { out += p.kind == "token" ? text(p) : p.kind }
      }
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
