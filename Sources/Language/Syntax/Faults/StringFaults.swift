// What is wrong with string literals: their escapes, bytes among strings, and the replacement fields of f-strings, which
// CPython 3.11 cuts out of the text and parses apart, in parentheses.

extension FaultFinder {
  /// Checks adjacent literals; what an error message calls them.
  func checkStrings(_ first: Int, _ last: Int) throws(SyntaxFault) -> String {
    var isFormat = false
    var wasBytes: Bool?
    for i in first...last {
      let t = tokens[i]
      guard let quote = (t.start..<t.end).first(where: { source[$0] == 34 || source[$0] == 39 }) else { continue }
      let prefix = source[t.start..<quote].map { $0 | 32 }
      let isBytes = prefix.contains(98), isRaw = prefix.contains(114)
      let width = t.end - quote >= 6 && source[quote + 1] == source[quote] && source[quote + 2] == source[quote] ? 3 : 1
      let body = (quote + width)..<max(quote + width, t.end - width)
      if isBytes, body.contains(where: { source[$0] >= 128 }) {
        throw fault("bytes can only contain ASCII literal characters", tokens: i, i)
      }
      if prefix.contains(102) {
        isFormat = true
        var scan = FormatScan(at: body.lowerBound, end: body.upperBound, token: t, isRaw: isRaw)
        try checkFormat(&scan, depth: 0)
      } else if !isRaw {
        try checkEscapes(body, isBytes: isBytes, t)
      }
      if let wasBytes, wasBytes != isBytes { throw faultHere("cannot mix bytes and nonbytes literals") }
      wasBytes = isBytes
    }
    return isFormat ? "f-string expression" : "literal"
  }

  private func checkEscapes(_ range: Range<Int>, isBytes: Bool, _ t: Token) throws(SyntaxFault) {
    let parser = Parser(source, tokens)
    var ignored: [UInt8] = []
    do throws(SyntaxFault) {
      try parser.decode(range, raw: false, bytes: isBytes, t, into: &ignored)
    } catch { throw faultHere(error.message) }
  }

  // MARK: f-strings

  private struct FormatScan {
    var at: Int
    let end: Int
    let token: Token
    let isRaw: Bool
  }

  /// Literal text and fields up to the end, or in a format specification up to its `}`.
  private func checkFormat(_ s: inout FormatScan, depth: Int) throws(SyntaxFault) {
    while s.at < s.end {
      let start = s.at
      text: while s.at < s.end {
        let c = source[s.at]
        if c == 92 && !s.isRaw {
          s.at += 1
          if s.at + 1 < s.end, source[s.at] == 78, source[s.at + 1] == 123 {
            while s.at < s.end, source[s.at] != 125 { s.at += 1 }
          }
          if s.at < s.end, source[s.at] != 123 && source[s.at] != 125 { s.at += 1 }
          continue
        }
        if c == 123 || c == 125 {
          if depth == 0 {
            if s.at + 1 < s.end, source[s.at + 1] == c { s.at += 2; continue }
            if c == 125 { throw faultHere("f-string: single '}' is not allowed") }
          }
          break text
        }
        s.at += 1
      }
      if !s.isRaw { try checkEscapes(start..<s.at, isBytes: false, s.token) }
      if s.at >= s.end || source[s.at] == 125 { return }
      try checkField(&s, depth: depth)
    }
  }

  private func checkField(_ s: inout FormatScan, depth: Int) throws(SyntaxFault) {
    if depth >= 2 { throw faultHere("f-string: expressions nested too deeply") }
    s.at += 1
    let start = s.at
    try skipExpression(&s)
    let range = start..<s.at
    if s.at >= s.end { throw faultHere("f-string: expecting '}'") }
    try checkExpression(range, before: source[s.at], s.token)
    if source[s.at] == 61 {
      s.at += 1
      while s.at < s.end, [32, 9, 10, 11, 12, 13].contains(source[s.at]) { s.at += 1 }
    }
    if s.at < s.end, source[s.at] == 33 {
      s.at += 1
      if s.at >= s.end { throw faultHere("f-string: expecting '}'") }
      let conversion = source[s.at]
      s.at += 1
      if ![115, 114, 97].contains(conversion) {
        throw faultHere("f-string: invalid conversion character: expected 's', 'r', or 'a'")
      }
    }
    if s.at < s.end, source[s.at] == 58 {
      s.at += 1
      if s.at >= s.end { throw faultHere("f-string: expecting '}'") }
      try checkFormat(&s, depth: depth + 1)
    }
    if s.at >= s.end || source[s.at] != 125 { throw faultHere("f-string: expecting '}'") }
    s.at += 1
  }

  /// Moves to the `}`, `!`, `:` or `=` that ends a field's expression.
  private func skipExpression(_ s: inout FormatScan) throws(SyntaxFault) {
    var open: [UInt8] = []
    var quote: (character: UInt8, width: Int)?
    func name(_ c: UInt8) -> Character { Character(Unicode.Scalar(c)) }
    func runs(_ c: UInt8) -> Int { s.at + 2 < s.end && source[s.at + 1] == c && source[s.at + 2] == c ? 3 : 1 }
    scan: while s.at < s.end {
      let c = source[s.at]
      if c == 92 { throw faultHere("f-string expression part cannot include a backslash") }
      if let q = quote {
        if c == q.character, q.width == 1 || runs(c) == 3 {
          s.at += q.width - 1
          quote = nil
        }
        s.at += 1
        continue
      }
      switch c {
      case 34, 39:
        let width = runs(c)
        quote = (c, width)
        s.at += width - 1
      case 91, 123, 40: open.append(c)
      case 35: throw faultHere("f-string expression part cannot include '#'")
      case 33, 58, 125, 61, 62, 60:
        if open.isEmpty {
          if s.at + 1 < s.end, source[s.at + 1] == 61, c != 58, c != 125 {
            s.at += 2
            continue
          }
          if c != 62 && c != 60 { break scan }
        } else if c == 125 {
          fallthrough
        }
      case 93, 41:
        guard let last = open.popLast() else { throw faultHere("f-string: unmatched '\(name(c))'") }
        if (last == 40 ? 41 : last + 2) != c {
          throw faultHere("f-string: closing parenthesis '\(name(c))' does not match opening parenthesis '\(name(last))'")
        }
      default: break
      }
      s.at += 1
    }
    if quote != nil { throw faultHere("f-string: unterminated string") }
    if let last = open.last { throw faultHere("f-string: unmatched '\(name(last))'") }
  }

  private func checkExpression(_ range: Range<Int>, before end: UInt8, _ t: Token) throws(SyntaxFault) {
    let text = source[range]
    if text.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 10 || $0 == 12 }) {
      if end == 33 || end == 58 || end == 61 {
        throw faultHere("f-string: expression required before '\(Character(Unicode.Scalar(end)))'")
      }
      throw faultHere("f-string: empty expression not allowed")
    }
    let inner = FaultFinder([40] + text + [41], isReplacement: true)
    guard var found = inner.find("fstring") else { return }
    let lines = source[t.start..<range.lowerBound].count(where: { $0 == 10 })
    found.place?.isOwnText = true
    if found.span.line > 1 {
      // Past the first line of the expression CPython still takes the field's own column off.
      let shift = columnsBefore(range, t, lines)
      found.place?.offset -= shift
      if let end = found.place?.endOffset { found.place?.endOffset = end - shift }
    }
    found.span.line += t.span.line + Int32(lines) - 1
    found.span.endLine += t.span.line + Int32(lines) - 1
    throw found
  }

  private func columnsBefore(_ range: Range<Int>, _ t: Token, _ lines: Int) -> Int {
    let brace = range.lowerBound - 1
    let first = source[range].first { $0 != 32 && $0 != 9 && $0 != 12 }
    let columns = first == 10 ? 0 : brace - (source[t.start...brace].lastIndex(of: 10) ?? t.start)
    return columns + (lines == 0 ? Int(t.span.column) : 0)
  }
}
