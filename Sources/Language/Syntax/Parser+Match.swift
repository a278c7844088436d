// `match` and its patterns. `match`, `case` and `_` are ordinary names everywhere else.

extension Parser {
  private func isWord(_ t: Token, _ word: StaticString) -> Bool {
    t.kind == .name && t.end - t.start == word.utf8CodeUnitCount
      && source[t.start..<t.end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Whether the statement is `match …:` and not an expression: only a block may follow its line's final colon.
  var startsMatch: Bool {
    guard isWord(token, "match") else { return false }
    switch peek(1).text {
    case .dot, .assign, .colon, .comma, .rightParen: return false
    default: break
    }
    var i = at + 1
    while tokens[i].kind != .newline && tokens[i].kind != .end { i += 1 }
    guard tokens[i].kind == .newline, tokens[i - 1].text == .colon else { return false }
    // Nothing more typed yet, as in a shell; or the block of its cases.
    return tokens[i + 1].kind == .end || tokens[i + 1].kind == .indent && isWord(tokens[min(i + 2, tokens.count - 1)], "case")
  }

  mutating func matchStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let first = token.span
    var subject = try starOrExpression()
    if isNext(.comma) {
      var items = [subject]
      while take(.comma), !isNext(.colon) { items.append(try starOrExpression()) }
      subject = Expr(.tuple(items), first.to(previous.span))
    } else if case .starred = subject.kind {
      throw unexpected()
    }
    try expect(.colon)
    guard token.kind == .newline else { throw unexpected() }
    at += 1
    guard token.kind == .indent else { throw unexpected() }
    at += 1
    var cases: [CaseNode] = []
    while token.kind != .dedent && token.kind != .end {
      if token.kind == .newline { at += 1; continue }
      guard isWord(token, "case") else { throw unexpected() }
      at += 1
      let pattern = try patterns()
      let test = take(.kIf) ? try namedExpression() : nil
      cases.append(CaseNode(pattern: pattern, guardExpression: test, body: try block()))
    }
    if token.kind == .dedent { at += 1 }
    return Stmt(.match(subject: subject, cases: cases), start.to(subject.span))
  }

  /// A pattern, or several with commas and no brackets.
  private mutating func patterns() throws(SyntaxFault) -> Pattern {
    let start = token.span
    let first = try starOrPattern()
    guard isNext(.comma) else {
      if first.isStar { throw unexpected() }
      return first
    }
    var items = [first]
    while take(.comma) {
      if isNext(.colon) || isNext(.kIf) { break }
      items.append(try starOrPattern())
    }
    return Pattern(.sequence(items), start.to(previous.span))
  }

  private mutating func starOrPattern() throws(SyntaxFault) -> Pattern {
    guard isNext(.star) else { return try pattern() }
    let start = token.span
    at += 1
    return Pattern(.star(try captured()), start.to(previous.span))
  }

  /// A name to bind; nil for `_`.
  private mutating func captured() throws(SyntaxFault) -> Str? {
    let isWildcard = isWord(token, "_")
    let n = try name()
    return isWildcard ? nil : n
  }

  private mutating func pattern() throws(SyntaxFault) -> Pattern {
    try nested { (p) throws(SyntaxFault) in
      let start = p.token.span
      var items = [try p.closedPattern()]
      while p.take(.bar) { items.append(try p.closedPattern()) }
      let whole = items.count == 1 ? items[0] : Pattern(.alternatives(items), start.to(p.previous.span))
      guard p.take(.kAs) else { return whole }
      if p.isWord(p.token, "_") { throw p.unexpected() }
      return Pattern(.named(whole, try p.name()), start.to(p.previous.span))
    }
  }

  private mutating func closedPattern() throws(SyntaxFault) -> Pattern {
    let t = token
    switch t.kind {
    case .name: return try nameOrClassPattern()
    case .number: return try numberPattern()
    case .string:
      let e = try strings()
      return Pattern(.value(e), e.span)
    default: break
    }
    switch t.text {
    case .minus: return try numberPattern()
    case .kNone: at += 1; return Pattern(.singleton(.none), t.span)
    case .kTrue: at += 1; return Pattern(.singleton(.bool(true)), t.span)
    case .kFalse: at += 1; return Pattern(.singleton(.bool(false)), t.span)
    case .leftParen, .leftBracket: return try bracketedPattern()
    case .leftBrace: return try mappingPattern()
    default: throw unexpected()
    }
  }

  /// `-3`, `1.5`, `1 - 2j`.
  private mutating func numberPattern() throws(SyntaxFault) -> Pattern {
    let start = token.span
    func signed(_ p: inout Parser) throws(SyntaxFault) -> Expr {
      let s = p.token.span
      let isNegative = p.take(.minus)
      guard p.token.kind == .number else { throw p.unexpected() }
      let e = try p.atom()
      return isNegative ? Expr(.unary(.neg, e), s.to(e.span)) : e
    }
    let real = try signed(&self)
    guard isNext(.plus) || isNext(.minus) else { return Pattern(.value(real), real.span) }
    let op: BinaryOperator = isNext(.plus) ? .add : .sub
    at += 1
    guard token.kind == .number else { throw unexpected() }
    let imaginary = try atom()
    guard case .constant(.object(let o)) = imaginary.kind, o is ComplexNumber else {
      throw unexpected()
    }
    let span = start.to(imaginary.span)
    return Pattern(.value(Expr(.binary(op, real, imaginary), span)), span)
  }

  private mutating func nameOrClassPattern() throws(SyntaxFault) -> Pattern {
    let t = token
    let isWildcard = isWord(t, "_")
    let n = try name()
    if !isNext(.dot) && !isNext(.leftParen) { return Pattern(.capture(isWildcard ? nil : n), t.span) }
    var e = Expr(.name(n), t.span)
    while take(.dot) {
      let attribute = try name()
      e = Expr(.attribute(e, attribute), t.span.to(previous.span))
    }
    guard take(.leftParen) else { return Pattern(.value(e), e.span) }
    var positional: [Pattern] = []
    var keywords: [(name: Str, pattern: Pattern, span: Span)] = []
    while !isNext(.rightParen) {
      if token.kind == .name, peek(1).text == .assign {
        let key = token
        at += 2
        let n = intern(Str(bytes: Array(source[key.start..<key.end])))
        let p = try pattern()
        keywords.append((n, p, p.span))
      } else {
        let p = try pattern()
        if !keywords.isEmpty { throw unexpected() }
        positional.append(p)
      }
      if !take(.comma) { break }
    }
    try expect(.rightParen)
    return Pattern(.instance(e, positional, keywords), t.span.to(previous.span))
  }

  private mutating func bracketedPattern() throws(SyntaxFault) -> Pattern {
    let start = token.span
    let isList = isNext(.leftBracket)
    let close: Symbol = isList ? .rightBracket : .rightParen
    at += 1
    var items: [Pattern] = []
    var hasComma = false
    while !isNext(close) {
      items.append(try starOrPattern())
      if !take(.comma) { break }
      hasComma = true
    }
    try expect(close)
    if !isList, items.count == 1, !hasComma {
      if items[0].isStar { throw unexpected() }
      return items[0]
    }
    return Pattern(.sequence(items), start.to(previous.span))
  }

  private mutating func mappingPattern() throws(SyntaxFault) -> Pattern {
    let start = token.span
    at += 1
    var pairs: [(key: Expr, pattern: Pattern)] = []
    var rest: Str?
    while !isNext(.rightBrace) {
      if take(.doubleStar) {
        if isWord(token, "_") { throw unexpected() }
        rest = try name()
        _ = take(.comma)
        break
      }
      let key = try closedPattern()
      let e: Expr
      switch key.kind {
      case .value(let v): e = v
      case .singleton(let v): e = Expr(.constant(v), key.span)
      default: throw unexpected()
      }
      try expect(.colon)
      pairs.append((e, try pattern()))
      if !take(.comma) { break }
    }
    try expect(.rightBrace)
    return Pattern(.mapping(pairs, rest: rest), start.to(previous.span))
  }
}
