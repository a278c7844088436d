// String tokens to values: prefixes, escapes, concatenation, and the replacement fields of f-strings.

extension Parser {
  /// One or more adjacent string tokens.
  mutating func strings() throws(SyntaxFault) -> Expr {
    let start = token.span
    var parts: [Expr] = []
    var plain: [UInt8] = []
    var isBytes: Bool?
    var isFormat = false
    while token.kind == .string {
      let t = token
      at += 1
      var i = t.start
      var raw = false, bytes = false, format = false
      while source[i] != 34 && source[i] != 39 {
        switch source[i] | 32 {
        case 114: raw = true
        case 98: bytes = true
        case 102: format = true
        default: break
        }
        i += 1
      }
      if let isBytes, isBytes != bytes { throw fault("cannot mix bytes and nonbytes literals", at: start) }
      isBytes = bytes
      let isTriple = t.end - i >= 6 && source[i + 1] == source[i] && source[i + 2] == source[i]
      let body = (i + (isTriple ? 3 : 1))..<(t.end - (isTriple ? 3 : 1))
      if format {
        isFormat = true
        try formatParts(body, raw, t, &plain, &parts, nested: false)
      } else {
        try decode(body, raw: raw, bytes: bytes, t, into: &plain)
      }
    }
    let span = start.to(previous.span)
    if isBytes == true { return Expr(.constant(.object(BytesObject(plain))), span) }
    if !isFormat { return Expr(.constant(.str(plain.count < 40 ? internLiteral(plain) : Str(bytes: plain))), span) }
    flush(&plain, &parts, span)
    return Expr(.joined(parts), span)
  }

  /// Short literals that look like names are interned, as in CPython: attribute names and dict keys.
  private func internLiteral(_ bytes: [UInt8]) -> Str {
    let isName = bytes.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 | 32 >= 97 && $0 | 32 <= 122) || $0 == 95 }
    return isName ? bytes.withUnsafeBufferPointer { intern($0) } : Str(bytes: bytes)
  }

  private func flush(_ plain: inout [UInt8], _ parts: inout [Expr], _ span: Span) {
    if plain.isEmpty { return }
    parts.append(Expr(.constant(.str(Str(bytes: plain))), span))
    plain = []
  }

  /// Appends the bytes that a literal's text stands for.
  func decode(
    _ range: Range<Int>, raw: Bool, bytes: Bool, _ t: Token, into out: inout [UInt8]
  ) throws(SyntaxFault) {
    var i = range.lowerBound
    while i < range.upperBound {
      let c = source[i]
      if bytes && c >= 128 { throw fault("bytes can only contain ASCII literal characters", at: t.span) }
      if c == 13 {
        out.append(10)
        i += i + 1 < range.upperBound && source[i + 1] == 10 ? 2 : 1
      } else if c != 92 || raw {
        out.append(c)
        i += 1
      } else {
        try escape(&i, range, bytes: bytes, t, into: &out)
      }
    }
  }

  /// One escape sequence of the text in `range`, at its backslash.
  private func escape(
    _ i: inout Int, _ range: Range<Int>, bytes: Bool, _ t: Token, into out: inout [UInt8]
  ) throws(SyntaxFault) {
    let end = range.upperBound
    guard i + 1 < end else { out.append(92); i += 1; return }
    let c = source[i + 1]
    let start = i
    i += 2
    func isDigit(_ k: Int) -> Bool { k < end && digitValue(UInt32(source[k]), 16) != nil }
    func digits(_ n: Int) -> UInt32? {
      guard (i..<(i + n)).allSatisfy(isDigit) else { return nil }
      return UInt32(String(decoding: source[i..<(i + n)], as: UTF8.self), radix: 16)
    }
    /// CPython decodes the text with every character past ASCII written `\\UXXXXXXXX`.
    func position(_ k: Int) -> Int { source[range.lowerBound..<k].reduce(0) { $0 + ($1 < 128 ? 1 : $1 >= 192 ? 10 : 0) } }
    func bad(_ what: String, upTo last: Int) -> SyntaxFault {
      fault(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position \(position(start))-\(position(last) - 1): \(what)", at: t.span
      )
    }
    /// A number of too few digits: the first that is none.
    func short(_ what: String, _ n: Int) -> SyntaxFault { bad(what, upTo: (i..<(i + n)).first { !isDigit($0) } ?? i) }
    switch c {
    case 10: break
    case 13: if i < end, source[i] == 10 { i += 1 }
    case 92, 39, 34: out.append(c)
    case 48...55:
      var n = UInt32(c - 48), k = 1
      while k < 3, i < end, source[i] >= 48, source[i] <= 55 { n = n * 8 + UInt32(source[i] - 48); i += 1; k += 1 }
      if bytes { out.append(UInt8(truncatingIfNeeded: n)) } else { appendUTF8(n, to: &out) }
    case 120:
      guard let n = digits(2) else {
        throw bytes
          ? fault("(value error) invalid \\x escape at position \(start - range.lowerBound)", at: t.span)
          : short("truncated \\xXX escape", 2)
      }
      i += 2
      if bytes { out.append(UInt8(n)) } else { appendUTF8(n, to: &out) }
    case 117 where !bytes, 85 where !bytes:
      let n = c == 117 ? 4 : 8
      guard let code = digits(n) else { throw short("truncated \\\(c == 117 ? "uXXXX" : "UXXXXXXXX") escape", n) }
      if code > 0x10FFFF { throw bad("illegal Unicode character", upTo: i + n) }
      i += n
      appendUTF8(code, to: &out)
    case 78 where !bytes:
      guard i < end, source[i] == 123, let close = source[i..<end].firstIndex(of: 125), close > i + 1 else {
        let last = i < end && source[i] == 123 ? source[i..<end].firstIndex(of: 125) ?? end : i
        throw bad("malformed \\N character escape", upTo: last)
      }
      let name = String(decoding: source[(i + 1)..<close], as: UTF8.self)
      guard let scalar = characterNamed(name) else { throw bad("unknown Unicode character name", upTo: close + 1) }
      appendUTF8(scalar, to: &out)
      i = close + 1
    default: if let control = controlCharacter(escapedBy: c) { out.append(control) } else { out += [92, c] }
    }
  }

  // MARK: f-strings

  /// The text and replacement fields in `range`.
  private mutating func formatParts(
    _ range: Range<Int>, _ raw: Bool, _ t: Token, _ plain: inout [UInt8], _ parts: inout [Expr], nested: Bool
  ) throws(SyntaxFault) {
    var i = range.lowerBound
    var chunk = i
    func text(_ end: Int, _ p: borrowing Parser, _ out: inout [UInt8]) throws(SyntaxFault) {
      if chunk < end { try p.decode(chunk..<end, raw: raw, bytes: false, t, into: &out) }
    }
    while i < range.upperBound {
      let c = source[i]
      if c == 92 && !raw {
        // `\N{…}` holds braces that are no field.
        if i + 2 < range.upperBound, source[i + 1] == 78, source[i + 2] == 123,
          let close = source[i..<range.upperBound].firstIndex(of: 125)
        {
          i = close + 1
        } else {
          // A brace after a backslash is still a brace.
          i += i + 1 < range.upperBound && (source[i + 1] == 123 || source[i + 1] == 125) ? 1 : 2
        }
        continue
      }
      if c == 123 {
        if !nested, i + 1 < range.upperBound, source[i + 1] == 123 {
          try text(i + 1, self, &plain)
          i += 2
          chunk = i
          continue
        }
        try text(i, self, &plain)
        flush(&plain, &parts, t.span)
        i = try field(i, range.upperBound, raw, t, &plain, &parts, nested: nested)
        chunk = i
        continue
      }
      if c == 125 {
        if !nested, i + 1 < range.upperBound, source[i + 1] == 125 {
          try text(i + 1, self, &plain)
          i += 2
          chunk = i
          continue
        }
        throw fault("f-string: single '}' is not allowed", at: t.span)
      }
      i += 1
    }
    try text(range.upperBound, self, &plain)
  }

  /// A replacement field at its `{`; gives the position after its `}`.
  private mutating func field(
    _ open: Int, _ end: Int, _ raw: Bool, _ t: Token, _ plain: inout [UInt8], _ parts: inout [Expr],
    nested: Bool
  ) throws(SyntaxFault) -> Int {
    var i = open + 1
    var depth = 0
    // The expression ends at `}`, `:`, `!x` or the `=` before one of these, outside brackets and strings.
    scan: while i < end {
      switch source[i] {
      case 40, 91, 123: depth += 1
      case 41, 93: depth -= 1
      case 125: if depth == 0 { break scan } else { depth -= 1 }
      case 58 where depth == 0: break scan
      case 33 where depth == 0 && !(i + 1 < end && source[i + 1] == 61): break scan
      case 35, 92: throw unexpected()
      case 34, 39: i = skipQuoted(i, end)
      default: break
      }
      i += 1
    }
    if i >= end { throw fault("f-string: expecting '}'", at: t.span) }
    if source[open..<i].contains(92) { throw unexpected() }
    var expressionEnd = i
    var j = i - 1
    while j > open, source[j] == 32 { j -= 1 }
    var debug = false
    if j > open, source[j] == 61, j - 1 > open, ![61, 33, 60, 62].contains(source[j - 1]) {
      debug = true
      expressionEnd = j
    }
    let inner = (open + 1)..<expressionEnd
    if source[inner].allSatisfy({ $0 == 32 || $0 == 9 || $0 == 10 }) {
      throw fault(
        debug || source[i] != 125
          ? "f-string: expression required before '\(Character(Unicode.Scalar(debug ? 61 : source[i])))'"
          : "f-string: empty expression not allowed", at: t.span)
    }
    var line = t.span.line, lineStart = t.start - Int(t.span.column)
    for k in t.start..<open where source[k] == 10 { line += 1; lineStart = k + 1 }
    var inside = Parser(source, try Lexer.expression(source, inner, line: line, lineStart: lineStart))
    inside.className = className
    let e = try inside.yieldOrExpressions()
    if case .starred = e.kind { throw unexpected() }
    if inside.token.kind != .end {
      throw inside.fault(
        "f-string: invalid syntax" + (inside.previous.kind == inside.token.kind ? ". Perhaps you forgot a comma?" : ""),
        at: inside.token.span)
    }
    if debug {
      plain += source[(open + 1)..<i]
      flush(&plain, &parts, t.span)
    }
    var conversion: UInt8 = 0
    if source[i] == 33 {
      conversion = i + 1 < end ? source[i + 1] : 0
      guard conversion == 115 || conversion == 114 || conversion == 97 else {
        throw fault("f-string: invalid conversion character: expected 's', 'r', or 'a'", at: t.span)
      }
      i += 2
    }
    var spec: Expr?
    if i < end, source[i] == 58 {
      let specStart = i + 1
      var depth = 0
      i = specStart
      while i < end, depth > 0 || source[i] != 125 {
        if source[i] == 123 { depth += 1 } else if source[i] == 125 { depth -= 1 }
        i += 1
      }
      var specPlain: [UInt8] = [], specParts: [Expr] = []
      if nested { throw fault("f-string: expressions nested too deeply", at: t.span) }
      try formatParts(specStart..<min(i, end), raw, t, &specPlain, &specParts, nested: true)
      flush(&specPlain, &specParts, t.span)
      spec = Expr(.joined(specParts), t.span)
    }
    if i >= end || source[i] != 125 { throw fault("f-string: expecting '}'", at: t.span) }
    if debug && spec == nil && conversion == 0 { conversion = 114 }
    parts.append(Expr(.formatted(e, conversion: conversion, spec: spec), e.span))
    return i + 1
  }

  /// The position of the quote that closes the string at `i`.
  private func skipQuoted(_ i: Int, _ end: Int) -> Int {
    let q = source[i]
    let isTriple = i + 2 < end && source[i + 1] == q && source[i + 2] == q
    var k = i + (isTriple ? 3 : 1)
    while k < end {
      if source[k] == 92 { k += 2; continue }
      if source[k] == q {
        if !isTriple { return k }
        if k + 2 < end, source[k + 1] == q, source[k + 2] == q { return k + 2 }
      }
      k += 1
    }
    return end
  }
}
