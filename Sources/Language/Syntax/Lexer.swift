// Source bytes to tokens: indentation, joined lines, numbers, strings. A string token spans its quotes and prefix;
// StringLiteral.swift decodes it when the parser gets there.

struct Lexer {
  let source: [UInt8]
  private var at: Int
  private var line: Int32 = 1
  private var lineStart = 0
  private var tokens: [Token] = []
  private var comments: [Span] = []
  /// `1if x`: what is no fault yet.
  private var warnings: [SyntaxFault] = []
  /// The last token ended a logical line (a string of several lines does not).
  private var endsLine = false
  private var indents: [(width: Int, alternate: Int)] = [(0, 0)]
  /// Blocks of functions are left for later, but not before this offset.
  private var skipsBodiesFrom: Int?
  private var brackets: [(open: UInt8, span: Span)] = []

  init(_ source: [UInt8]) {
    self.source = source
    at = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = at
  }

  /// Tokens of the expression in `range` of a source, as an f-string holds one: no indentation, no newlines.
  static func expression(_ source: [UInt8], _ range: Range<Int>, line: Int32, lineStart: Int) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(Array(source[..<range.upperBound]))
    lexer.at = range.lowerBound
    lexer.line = line
    lexer.lineStart = lineStart
    lexer.brackets = [(40, Span())]
    while lexer.at < lexer.source.count { try lexer.token() }
    lexer.add(.end, lexer.at)
    return lexer.tokens
  }

  static func tokens(_ source: [UInt8]) throws(SyntaxFault) -> [Token] {
    try tokensAndComments(source).tokens
  }

  /// The tokens, with what CPython's tokenizer warns about put to `warnings`.
  static func tokens(_ source: [UInt8], warnings: inout [SyntaxFault]) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(source)
    defer { warnings += lexer.warnings }
    try lexer.run()
    return lexer.tokens
  }

  static func tokensAndComments(_ source: [UInt8]) throws(SyntaxFault) -> (tokens: [Token], comments: [Span]) {
    var lexer = Lexer(source)
    try lexer.run()
    return (lexer.tokens, lexer.comments)
  }

  /// Tokens of a source that is known to be right: blocks of functions are left as they are.
  static func tokensWithoutBodies(_ source: [UInt8]) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(source)
    lexer.skipsBodiesFrom = 0
    try lexer.run()
    return lexer.tokens
  }

  /// The string that begins at an offset, for a block whose first line is its documentation.
  static func firstToken(_ source: [UInt8], at start: Int) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(source)
    lexer.at = start
    try lexer.string(prefix: start)
    lexer.add(.end, lexer.at)
    return lexer.tokens
  }

  /// Tokens of whole lines of a source, of which `line` is the first.
  static func tokens(_ source: [UInt8], line: Int32) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(source)
    lexer.line = line
    try lexer.run()
    return lexer.tokens
  }

  /// The tokens before the first fault, as CPython 3.11 makes them: f-strings are plain strings to it.
  static func tokensUntilFault(_ source: [UInt8]) -> (tokens: [Token], fault: SyntaxFault?) {
    var lexer = Lexer(source)
    do throws(SyntaxFault) { try lexer.run() } catch { return (lexer.tokens, error) }
    return (lexer.tokens, nil)
  }

  private mutating func run() throws(SyntaxFault) {
    if let zero = source.firstIndex(of: 0) {
      at = zero
      throw SyntaxFault(message: "source code cannot contain null bytes", span: here)
    }
    while at < source.count {
      if brackets.isEmpty, try !indentation() { continue }
      endsLine = false
      let first = tokens.count
      while at < source.count, !endsLine { try token() }
      if let from = skipsBodiesFrom, endsLine { skipBody(of: first, from) }
    }
    if let open = brackets.last { throw unclosed(open.open, open.span) }
    if let last = tokens.last, last.kind != .newline { add(.newline, at) }
    while indents.count > 1 {
      indents.removeLast()
      add(.dedent, at)
    }
    add(.end, at)
  }

  /// After the first line of a function: its block becomes one token, when it can wait.
  private mutating func skipBody(of head: Int, _ from: Int) {
    var first = head
    while first < tokens.count, tokens[first].kind == .indent || tokens[first].kind == .dedent { first += 1 }
    guard at >= from, first < tokens.count, tokens[first].text == .kDef, tokens.count >= 2, tokens[tokens.count - 2].text == .colon
    else { return }
    let block = PendingBody.extent(source, from: at, indentation: indents[indents.count - 1].width)
    if !block.canWait {
      skipsBodiesFrom = block.end
      return
    }
    tokens.removeLast()
    let start = at
    at = block.end
    add(.body, start)
    line += block.lines
    lineStart = at
  }

  private var here: Span {
    Span(line: line, column: Int32(at - lineStart), endLine: line, endColumn: Int32(at - lineStart + 1))
  }

  // MARK: Faults

  private var lineLength: Int { source[lineStart...].prefix { $0 != 10 && $0 != 13 }.count }
  private var lineText: String { String(decoding: source[lineStart..<(lineStart + lineLength)], as: UTF8.self) }

  private func start(ofLine wanted: Int) -> Int {
    var number = 1, start = 0
    for (i, c) in source.enumerated() where c == 10 || c == 13 && !(i + 1 < source.count && source[i + 1] == 10) {
      if number == wanted { break }
      number += 1
      start = i + 1
    }
    return start
  }

  /// A character that cannot be: CPython points at the last one it has read, before `cursor`.
  private func wrong(_ message: String, upTo cursor: Int) -> SyntaxFault {
    let column = Int32(cursor - lineStart)
    let offset = String(decoding: source[lineStart..<min(cursor, source.count)], as: UTF8.self).unicodeScalars.count
    var f = SyntaxFault(
      message: message, span: Span(line: line, column: max(column - 1, 0), endLine: line, endColumn: column))
    f.origin = .characters
    f.place = SyntaxFault.Place(offset: offset, endOffset: offset, text: lineText)
    return f
  }

  /// A line that stands wrongly.
  private func misplaced(
    _ message: String, _ offset: Int, _ endOffset: Int, _ kind: SyntaxFault.Kind = .syntax, isIncomplete: Bool = false
  ) -> SyntaxFault {
    var f = SyntaxFault(message: message, span: here, kind: kind, isIncomplete: isIncomplete)
    f.origin = .layout
    f.place = SyntaxFault.Place(offset: offset, endOffset: endOffset, text: lineText + "\n")
    return f
  }

  private func unclosed(_ bracket: UInt8, _ span: Span) -> SyntaxFault {
    var lexer = self
    lexer.lineStart = start(ofLine: Int(span.line))
    let text = lexer.lineText
    // CPython keeps the end of the line where it still stands on it.
    let isLast = lexer.lineStart + lexer.lineLength + 1 >= source.count
    var f = SyntaxFault(message: "'\(Character(Unicode.Scalar(bracket)))' was never closed", span: span, isIncomplete: true)
    f.origin = .unclosed
    f.place = SyntaxFault.Place(offset: characters(text, Int(span.column)) + 1, endOffset: 0, text: isLast ? text + "\n" : text)
    return f
  }

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ symbol: Symbol = .none) {
    tokens.append(
      Token(
        kind: kind, start: start, end: at,
        span: Span(
          line: line, column: Int32(start - lineStart), endLine: line, endColumn: Int32(at - lineStart)),
        text: symbol))
  }

  private func peek(_ k: Int = 0) -> UInt8 { at + k < source.count ? source[at + k] : 0 }

  private mutating func newLine() {
    if peek() == 13 && peek(1) == 10 { at += 1 }
    at += 1
    line += 1
    lineStart = at
  }

  /// The indentation of a line; false when the line was blank and is skipped.
  private mutating func indentation() throws(SyntaxFault) -> Bool {
    var width = 0, alternate = 0
    scan: while at < source.count {
      switch source[at] {
      case 32: width += 1; alternate += 1
      case 9: width = (width / 8 + 1) * 8; alternate += 1
      case 12: width = 0; alternate = 0
      default: break scan
      }
      at += 1
    }
    if at >= source.count { return true }
    let c = source[at]
    if c == 35 { skipComment() }
    if at >= source.count { return true }
    if source[at] == 10 || source[at] == 13 { newLine(); return false }
    if c == 92, peek(1) == 10 || peek(1) == 13 { return true }
    let top = indents[indents.count - 1]
    if width > top.width {
      if alternate <= top.alternate { throw tabError() }
      if indents.count >= 100 { throw misplaced("too many levels of indentation", 1, 0, .indentation) }
      indents.append((width, alternate))
      add(.indent, at)
    } else if width < top.width {
      if !indents.contains(where: { $0.width == width }) {
        throw misplaced("unindent does not match any outer indentation level", lineLength + 1, -1, .indentation)
      }
      while let last = indents.last, width < last.width {
        indents.removeLast()
        add(.dedent, at)
      }
      if alternate != indents[indents.count - 1].alternate { throw tabError() }
    } else if alternate != top.alternate {
      throw tabError()
    }
    return true
  }

  private func tabError() -> SyntaxFault {
    misplaced("inconsistent use of tabs and spaces in indentation", 1, 0, .tab)
  }

  private mutating func skipComment() {
    let start = at
    defer {
      comments.append(Span(line: line, column: Int32(start - lineStart), endLine: line, endColumn: Int32(at - lineStart)))
    }
    while at < source.count, source[at] != 10, source[at] != 13 { at += 1 }
  }

  private mutating func token() throws(SyntaxFault) {
    let c = source[at]
    switch c {
    case 32, 9, 12: at += 1
    case 35: skipComment()
    case 10, 13:
      if brackets.isEmpty, let last = tokens.last, last.kind != .newline, last.kind != .indent, last.kind != .dedent {
        // It begins with the comment before it, as in CPython.
        let comment = comments.last.flatMap { $0.line == line ? $0.column : nil }
        let column = Int32(at - lineStart)
        tokens.append(
          Token(kind: .newline, start: at, end: at + 1, span: Span(line: line, column: comment ?? column, endLine: line, endColumn: column))
        )
      }
      endsLine = brackets.isEmpty
      newLine()
    case 92:
      at += 1
      if peek() == 10 || peek() == 13 {
        // The next line goes on with this one: indentation there means nothing.
        newLine()
        if at >= source.count {
          if let open = brackets.last { throw unclosed(open.open, open.span) }
          line -= 1
          lineStart = self.start(ofLine: Int(line))
          throw misplaced("unexpected EOF while parsing", lineLength + 1, -1, isIncomplete: true)
        }
        try continueLine()
      } else {
        throw misplaced("unexpected character after line continuation character", at + 1 - lineStart, 0)
      }
    case 48...57: try number()
    case 46 where isDigit(peek(1)): try number()
    case 65...90, 95, 97...122, 128...255: try name()
    case 34, 39: try string(prefix: at)
    default: try op()
    }
  }

  /// After a backslash: the rest of the logical line, without looking at its indentation.
  private mutating func continueLine() throws(SyntaxFault) {
    while at < source.count {
      try token()
      if endsLine { return }
    }
  }

  private func isDigit(_ c: UInt8) -> Bool { c >= 48 && c <= 57 }
  private func isNamePart(_ c: UInt8) -> Bool {
    isDigit(c) || (c >= 65 && c <= 90) || c == 95 || (c >= 97 && c <= 122) || c >= 128
  }

  private mutating func name() throws(SyntaxFault) {
    let start = at
    var ascii = true
    while at < source.count, isNamePart(source[at]) {
      if source[at] >= 128 { ascii = false }
      at += 1
    }
    let n = at - start
    if n <= 2, at < source.count, source[at] == 34 || source[at] == 39, isStringPrefix(start..<at) {
      try string(prefix: start)
      return
    }
    if !ascii {
      let text = String(decoding: source[start..<at], as: UTF8.self)
      var end = start
      for (i, s) in text.unicodeScalars.enumerated() {
        end += UTF8.width(s)
        if s.value < 128 { continue }
        let p = s.properties
        if i == 0 ? !p.isXIDStart : !p.isXIDContinue {
          let code = String(s.value, radix: 16, uppercase: true)
          let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
          throw wrong(
            isPrintable(s.value) ? "invalid character '\(s)' (U+\(padded))" : "invalid non-printable character U+\(padded)",
            upTo: end)
        }
      }
    }
    if ascii, n <= 8, let k = Symbol.keyword(source[start..<at]) { add(.op, start, k) } else { add(.name, start) }
  }

  private func isStringPrefix(_ range: Range<Int>) -> Bool {
    switch String(decoding: source[range], as: UTF8.self).lowercased() {
    case "r", "u", "b", "f", "br", "rb", "fr", "rf": true
    default: false
    }
  }

  private mutating func number() throws(SyntaxFault) {
    let start = at
    func fail(_ what: String) -> SyntaxFault { wrong("invalid \(what) literal", upTo: at) }
    if source[at] == 48,
      let radix = [98: "binary", 66: "binary", 111: "octal", 79: "octal", 120: "hexadecimal", 88: "hexadecimal"][Int(peek(1))]
    {
      at += 2
      var any = false, lastUnderscore = false
      while at < source.count, isNamePart(source[at]) {
        let c = source[at]
        if c == 95 { if lastUnderscore { throw fail(radix) }; lastUnderscore = true; at += 1; continue }
        let ok =
          radix == "binary" ? c == 48 || c == 49 : radix == "octal" ? c >= 48 && c <= 55 : isDigit(c) || (c | 32 >= 97 && c | 32 <= 102)
        if !ok {
          if any, !lastUnderscore, startsKeyword() { warnOfKeyword(radix); break }
          if isDigit(c) { throw wrong("invalid digit '\(Character(Unicode.Scalar(c)))' in \(radix) literal", upTo: at + 1) }
          throw fail(radix)
        }
        any = true
        lastUnderscore = false
        at += 1
      }
      if !any || lastUnderscore { throw fail(radix) }
      add(.number, start)
      return
    }
    func digits(_ lexer: inout Lexer) throws(SyntaxFault) {
      while lexer.isDigit(lexer.peek()) || (lexer.peek() == 95 && lexer.isDigit(lexer.peek(1))) { lexer.at += 1 }
    }
    try digits(&self)
    var isFloat = false
    if peek() == 46 {
      isFloat = true
      at += 1
      if isDigit(peek()) { try digits(&self) }
    }
    if peek() | 32 == 101 {
      let sign = peek(1) == 43 || peek(1) == 45 ? 1 : 0
      if isDigit(peek(1 + sign)) {
        isFloat = true
        at += 1 + sign
        try digits(&self)
      } else if sign == 1 {
        throw wrong("invalid decimal literal", upTo: at + 2)
      }
    }
    let isImaginary = peek() | 32 == 106
    if isImaginary { at += 1; isFloat = true }
    if !isFloat, at - start > 1, source[start] == 48, source[start..<at].contains(where: { $0 != 48 && $0 != 95 }) {
      var f = wrong(
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", upTo: start + 1)
      let zeros = source[start...].prefix { $0 == 48 || $0 == 95 }.count
      if let offset = f.place?.offset { f.place?.endOffset = offset + zeros }
      throw f
    }
    if startsKeyword() {
      warnOfKeyword(isImaginary ? "imaginary" : "decimal")
    } else if isNamePart(peek()), peek() < 128 {
      // After an underscore the number has gone on to it.
      throw wrong("invalid \(isImaginary ? "imaginary" : "decimal") literal", upTo: peek() == 95 ? at + 1 : at)
    }
    add(.number, start)
  }

  private mutating func warnOfKeyword(_ kind: String) {
    let span = Span(line: line, column: Int32(at - lineStart), endLine: line, endColumn: Int32(at - lineStart))
    warnings.append(SyntaxFault(message: "invalid \(kind) literal", span: span))
  }

  /// `1if x else y` is allowed, if deprecated.
  private func startsKeyword() -> Bool {
    if !isNamePart(peek()) { return false }
    for k in ["and", "else", "for", "if", "in", "is", "not", "or"] where source[at...].starts(with: Array(k.utf8)) {
      return true
    }
    return false
  }

  // MARK: Strings

  private mutating func string(prefix start: Int) throws(SyntaxFault) {
    while source[at] != 34 && source[at] != 39 { at += 1 }
    let startLine = line
    let startSpan = Span(line: line, column: Int32(start - lineStart), endLine: line, endColumn: Int32(at - lineStart + 1))
    try skipString(startSpan)
    tokens.append(
      Token(
        kind: .string, start: start, end: at,
        span: Span(line: startLine, column: startSpan.column, endLine: line, endColumn: Int32(at - lineStart))))
  }

  /// Moves past a string whose opening quote is at `at`.
  private mutating func skipString(_ startSpan: Span) throws(SyntaxFault) {
    let quote = source[at]
    let isTriple = peek(1) == quote && peek(2) == quote
    at += isTriple ? 3 : 1
    while true {
      guard at < source.count else { throw unterminated(isTriple, startSpan) }
      let c = source[at]
      if c == 92 {
        at += 1
        if at < source.count { if source[at] == 10 || source[at] == 13 { newLine() } else { at += 1 } }
      } else if c == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
        at += isTriple ? 3 : 1
        return
      } else if c == 10 || c == 13 {
        if !isTriple { throw unterminated(false, startSpan) }
        newLine()
      } else {
        at += 1
      }
    }
  }

  private func unterminated(_ isTriple: Bool, _ span: Span) -> SyntaxFault {
    let kind = isTriple ? "triple-quoted " : ""
    let last = at >= source.count && source.last == 10 ? line - 1 : line
    // It points at where the string began.
    var lexer = self
    lexer.line = span.line
    lexer.lineStart = start(ofLine: Int(span.line))
    var f = lexer.wrong(
      "unterminated \(kind)string literal (detected at line \(last))", upTo: lexer.lineStart + Int(span.column) + 1)
    f.isIncomplete = isTriple
    return f
  }

  // MARK: Operators

  private mutating func op() throws(SyntaxFault) {
    let start = at
    if source[at] == 60, peek(1) == 62 {
      // `<>` is read as one, and fits nowhere.
      at += 2
      add(.op, start)
      return
    }
    if let (symbol, length) = Symbol.operatorAt(source[at], peek(1), peek(2)) {
      at += length
      switch symbol {
      case .leftParen, .leftBracket, .leftBrace:
        if brackets.count >= 200 {
          throw wrong("too many nested parentheses", upTo: at)
        }
        add(.op, start, symbol)
        brackets.append((source[start], tokens[tokens.count - 1].span))
      case .rightParen, .rightBracket, .rightBrace: try close(start, symbol)
      default: add(.op, start, symbol)
      }
      return
    }
    let c = source[at]
    if c == 36 || c == 63 || c == 96 {
      // No rule has a place for it.
      at += 1
      add(.op, start)
      return
    }
    let code = String(c, radix: 16, uppercase: true)
    throw wrong("invalid non-printable character U+\(String(repeating: "0", count: 4 - code.count))\(code)", upTo: at + 1)
  }

  private mutating func close(_ start: Int, _ symbol: Symbol) throws(SyntaxFault) {
    let c = source[start]
    at = start
    guard let open = brackets.last else {
      throw wrong("unmatched '\(symbol.rawValue)'", upTo: at + 1)
    }
    let expected: UInt8 = c == 41 ? 40 : c == 93 ? 91 : 123
    if open.open != expected {
      let name = Character(Unicode.Scalar(open.open))
      let where_ = open.span.line == line || open.span.line == 0 ? "" : " on line \(open.span.line)"
      throw wrong(
        "closing parenthesis '\(symbol.rawValue)' does not match opening parenthesis '\(name)'\(where_)", upTo: at + 1)
    }
    at = start + 1
    brackets.removeLast()
    add(.op, start, symbol)
  }
}
