// Names, literals, displays and comprehensions in brackets.
import Glibc

extension Parser {
  mutating func atom() throws(SyntaxFault) -> Expr {
    let t = token
    switch t.kind {
    case .name:
      at += 1
      return Expr(.name(identifier(t)), t.span)
    case .number:
      at += 1
      return Expr(.constant(try numberValue(t)), t.span)
    case .string: return try strings()
    default: break
    }
    switch t.text {
    case .kTrue: at += 1; return Expr(.constant(.bool(true)), t.span)
    case .kFalse: at += 1; return Expr(.constant(.bool(false)), t.span)
    case .kNone: at += 1; return Expr(.constant(.none), t.span)
    case .ellipsis: at += 1; return Expr(.constant(.ellipsis), t.span)
    case .leftParen: return try nested { (p) throws(SyntaxFault) in try p.parenthesized() }
    case .leftBracket: return try nested { (p) throws(SyntaxFault) in try p.listDisplay() }
    case .leftBrace: return try nested { (p) throws(SyntaxFault) in try p.braceDisplay() }
    default: throw unexpected()
    }
  }

  private mutating func parenthesized() throws(SyntaxFault) -> Expr {
    let start = token.span
    at += 1
    if take(.rightParen) { return Expr(.tuple([]), start.to(previous.span)) }
    if isNext(.kYield) {
      let e = try yieldExpression()
      if !take(.rightParen) { throw unexpected() }
      e.isParenthesized = true
      return e
    }
    let first = try starOrExpression()
    if isNext(.kFor) {
      let g = try comprehension(.generator, first, nil, start: start)
      if !take(.rightParen) { throw unexpected() }
      return Expr(g.kind, start.to(previous.span))
    }
    if isNext(.comma) {
      var items = [first]
      while take(.comma) {
        if isNext(.rightParen) { break }
        items.append(try starOrExpression())
      }
      if !take(.rightParen) { throw unexpected() }
      let e = Expr(.tuple(items), start.to(previous.span))
      e.isParenthesized = true
      return e
    }
    if !take(.rightParen) { throw unexpected() }
    if case .starred = first.kind { throw unexpected() }
    let e = Expr(first.kind, first.span)
    e.isParenthesized = true
    return e
  }

  private mutating func listDisplay() throws(SyntaxFault) -> Expr {
    let start = token.span
    at += 1
    if take(.rightBracket) { return Expr(.list([]), start.to(previous.span)) }
    let first = try starOrExpression()
    if isNext(.kFor) {
      let c = try comprehension(.list, first, nil, start: start)
      if !take(.rightBracket) { throw unexpected() }
      return Expr(c.kind, start.to(previous.span))
    }
    var items = [first]
    while take(.comma) {
      if isNext(.rightBracket) { break }
      items.append(try starOrExpression())
    }
    if !take(.rightBracket) { throw unexpected() }
    return Expr(.list(items), start.to(previous.span))
  }

  private mutating func braceDisplay() throws(SyntaxFault) -> Expr {
    let start = token.span
    at += 1
    if take(.rightBrace) { return Expr(.dict([]), start.to(previous.span)) }
    if isNext(.doubleStar) { return try dictDisplay(start, []) }
    let first = try starOrExpression()
    if isNext(.colon) {
      if case .starred = first.kind { throw unexpected() }
      if case .walrus = first.kind, !first.isParenthesized { throw unexpected() }
      at += 1
      let value = try expression()
      if isNext(.kFor) {
        let c = try comprehension(.dict, first, value, start: start)
        if !take(.rightBrace) { throw unexpected() }
        return Expr(c.kind, start.to(previous.span))
      }
      if !isNext(.rightBrace) && !isNext(.comma) { throw unexpected() }
      _ = take(.comma)
      return try dictDisplay(start, [(first, value)])
    }
    if isNext(.kFor) {
      let c = try comprehension(.set, first, nil, start: start)
      if !take(.rightBrace) { throw unexpected() }
      return Expr(c.kind, start.to(previous.span))
    }
    var items = [first]
    while take(.comma) {
      if isNext(.rightBrace) { break }
      items.append(try starOrExpression())
    }
    if !take(.rightBrace) { throw unexpected() }
    return Expr(.set(items), start.to(previous.span))
  }

  private mutating func dictDisplay(_ start: Span, _ first: [(key: Expr?, value: Expr)]) throws(SyntaxFault) -> Expr {
    var pairs = first
    while !isNext(.rightBrace) {
      if take(.doubleStar) {
        pairs.append((nil, try bitOr()))
      } else {
        let key = try expression()
        try expect(.colon)
        pairs.append((key, try expression()))
      }
      if !take(.comma) { break }
    }
    if !take(.rightBrace) { throw unexpected() }
    return Expr(.dict(pairs), start.to(previous.span))
  }

  private func numberValue(_ t: Token) throws(SyntaxFault) -> Value {
    var digits = text(t).filter { $0 != "_" }
    if digits.hasPrefix("0x") || digits.hasPrefix("0X") { return integer(digits.dropFirst(2), 16) }
    if digits.hasPrefix("0o") || digits.hasPrefix("0O") { return integer(digits.dropFirst(2), 8) }
    if digits.hasPrefix("0b") || digits.hasPrefix("0B") { return integer(digits.dropFirst(2), 2) }
    if digits.hasSuffix("j") || digits.hasSuffix("J") {
      digits.removeLast()
      return .object(ComplexNumber(0, strtod(digits, nil)))
    }
    if digits.contains(".") || digits.contains("e") || digits.contains("E") { return .float(strtod(digits, nil)) }
    if digits.utf8.count > 4300 {
      throw fault(
        """
        Exceeds the limit (4300 digits) for integer string conversion: value has \(digits.utf8.count) digits; use \
        sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion \
        limits.
        """,
        at: t.span)
    }
    return integer(Substring(digits), 10)
  }

  private func integer(_ digits: Substring, _ radix: Int) -> Value {
    if let small = Int(digits, radix: radix) { return .int(small) }
    return BigInteger.normalized(BigInt(String(digits), radix: radix) ?? BigInt(0))
  }
}
