// Expressions, from the loosest binding to the tightest.

extension Parser {
  /// The right-hand side of an assignment, or a statement.
  mutating func yieldOrExpressions() throws(SyntaxFault) -> Expr {
    isNext(.kYield) ? try yieldExpression() : try starExpressions()
  }

  /// `a, *b` without brackets.
  mutating func starExpressions() throws(SyntaxFault) -> Expr {
    let start = token.span
    // `:=` at this level needs parentheses.
    func item(_ p: inout Parser) throws(SyntaxFault) -> Expr { p.isNext(.star) ? try p.starOrExpression() : try p.expression() }
    let first = try item(&self)
    guard isNext(.comma) else { return first }
    var items = [first]
    while take(.comma) {
      if endsExpression { break }
      items.append(try item(&self))
    }
    return Expr(.tuple(items), start.to(previous.span))
  }

  /// The top of an `eval` source.
  mutating func expressionList() throws(SyntaxFault) -> Expr { try starExpressions() }

  private var endsExpression: Bool {
    switch token.kind {
    case .newline, .end, .dedent, .indent: return true
    case .op: break
    default: return false
    }
    switch token.text {
    case .rightParen, .rightBracket, .rightBrace, .assign, .colon, .semicolon, .kIn, .kFor: return true
    default: return Parser.isAugmented(token.text)
    }
  }

  private static func isAugmented(_ s: Symbol) -> Bool {
    switch s {
    case .plusAssign, .minusAssign, .starAssign, .slashAssign, .doubleSlashAssign, .percentAssign, .atAssign,
      .ampersandAssign, .barAssign, .caretAssign, .shiftLeftAssign, .shiftRightAssign, .doubleStarAssign:
      true
    default: false
    }
  }

  mutating func starOrExpression() throws(SyntaxFault) -> Expr {
    if isNext(.star) {
      let s = token.span
      at += 1
      let e = try bitOr()
      return Expr(.starred(e), s.to(e.span))
    }
    return try namedExpression()
  }

  mutating func namedExpression() throws(SyntaxFault) -> Expr {
    if token.kind == .name, peek(1).text == .walrus {
      let s = token.span
      let n = try name()
      at += 1
      let value = try expression()
      return Expr(.walrus(n, value), s.to(value.span))
    }
    let e = try expression()
    if isNext(.walrus) { throw unexpected() }
    return e
  }

  mutating func yieldExpression() throws(SyntaxFault) -> Expr {
    let s = token.span
    at += 1
    if take(.kFrom) {
      let e = try expression()
      return Expr(.yieldFrom(e), s.to(e.span))
    }
    if endsExpression { return Expr(.yield(nil), s) }
    let e = try starExpressions()
    return Expr(.yield(e), s.to(e.span))
  }

  mutating func expression() throws(SyntaxFault) -> Expr {
    try nested { (p) throws(SyntaxFault) in
      if p.isNext(.kLambda) { return try p.lambda() }
      let e = try p.disjunction()
      guard p.isNext(.kIf) else { return e }
      p.at += 1
      let test = try p.disjunction()
      if !p.isNext(.kElse) { throw p.unexpected() }
      p.at += 1
      let otherwise = try p.expression()
      return Expr(.conditional(test: test, then: e, otherwise: otherwise), e.span.to(otherwise.span))
    }
  }

  private mutating func lambda() throws(SyntaxFault) -> Expr {
    let s = token.span
    at += 1
    let parameters = try parameterList(until: .colon, annotated: false)
    try expect(.colon)
    let body = try expression()
    return Expr(.lambda(FunctionNode(intern("<lambda>"), parameters, [], expression: body)), s.to(body.span))
  }

  private mutating func disjunction() throws(SyntaxFault) -> Expr {
    let first = try conjunction()
    guard isNext(.kOr) else { return first }
    var parts = [first]
    while take(.kOr) { parts.append(try conjunction()) }
    return Expr(.boolean(isAnd: false, parts), first.span.to(previous.span))
  }

  private mutating func conjunction() throws(SyntaxFault) -> Expr {
    let first = try inversion()
    guard isNext(.kAnd) else { return first }
    var parts = [first]
    while take(.kAnd) { parts.append(try inversion()) }
    return Expr(.boolean(isAnd: true, parts), first.span.to(previous.span))
  }

  private mutating func inversion() throws(SyntaxFault) -> Expr {
    guard isNext(.kNot) else { return try comparison() }
    let s = token.span
    at += 1
    let e = try nested { (p) throws(SyntaxFault) in try p.inversion() }
    return Expr(.not(e), s.to(e.span))
  }

  private mutating func comparison() throws(SyntaxFault) -> Expr {
    let first = try bitOr()
    var rest: [(Comparison, Expr)] = []
    loop: while true {
      let op: Comparison
      switch token.text {
      case .less: op = .order(.lt)
      case .lessEqual: op = .order(.le)
      case .greater: op = .order(.gt)
      case .greaterEqual: op = .order(.ge)
      case .equal: op = .order(.eq)
      case .notEqual: op = .order(.ne)
      case .kIn: op = .isIn
      case .kIs:
        if peek(1).text == .kNot { at += 1; op = .isNot } else { op = .isSame }
      case .kNot:
        guard peek(1).text == .kIn else { break loop }
        at += 1
        op = .notIn
      default: break loop
      }
      at += 1
      rest.append((op, try bitOr()))
    }
    if rest.isEmpty { return first }
    return Expr(.compare(first, rest), first.span.to(previous.span))
  }

  mutating func bitOr() throws(SyntaxFault) -> Expr { try binaryLevel(0) }

  /// The level of an operator token and its operator; for precedence climbing.
  private static func level(_ s: Symbol) -> (Int, BinaryOperator)? {
    switch s {
    case .bar: (0, .or)
    case .caret: (1, .xor)
    case .ampersand: (2, .and)
    case .shiftLeft: (3, .lshift)
    case .shiftRight: (3, .rshift)
    case .plus: (4, .add)
    case .minus: (4, .sub)
    case .star: (5, .mul)
    case .slash: (5, .trueDiv)
    case .doubleSlash: (5, .floorDiv)
    case .percent: (5, .mod)
    case .at: (5, .matmul)
    default: nil
    }
  }

  private mutating func binaryLevel(_ minimum: Int) throws(SyntaxFault) -> Expr {
    var left = try factor()
    while let (level, op) = Parser.level(token.text), level >= minimum {
      at += 1
      let right = try binaryLevel(level + 1)
      left = Expr(.binary(op, left, right), left.span.to(right.span))
    }
    return left
  }

  private mutating func factor() throws(SyntaxFault) -> Expr {
    let s = token.span
    let op: UnaryOperator
    switch token.text {
    case .minus: op = .neg
    case .plus: op = .pos
    case .tilde: op = .invert
    default: return try power()
    }
    at += 1
    let e = try nested { (p) throws(SyntaxFault) in try p.factor() }
    // A negative number is a constant of its own.
    if op == .neg, case .constant(let v) = e.kind, !e.isParenthesized {
      switch v {
      case .int, .float:
        if let folded = try? Language.unary(.neg, v) { return Expr(.constant(folded), s.to(e.span)) }
      default: break
      }
    }
    return Expr(.unary(op, e), s.to(e.span))
  }

  private mutating func power() throws(SyntaxFault) -> Expr {
    if isNext(.kAwait) { throw fault("'await' is not supported by wick") }
    let base = try primary()
    guard take(.doubleStar) else { return base }
    let exponent = try nested { (p) throws(SyntaxFault) in try p.factor() }
    return Expr(.binary(.pow, base, exponent), base.span.to(exponent.span))
  }

  private mutating func primary() throws(SyntaxFault) -> Expr {
    var e = try atom()
    while true {
      switch token.text {
      case .dot:
        at += 1
        let n = try name()
        e = Expr(.attribute(e, n), e.span.to(previous.span))
      case .leftParen:
        at += 1
        let arguments = try nested { (p) throws(SyntaxFault) in try p.callArguments() }
        if !isNext(.rightParen) { throw unexpected() }
        at += 1
        e = Expr(.call(e, arguments), e.span.to(previous.span))
      case .leftBracket:
        at += 1
        let index = try nested { (p) throws(SyntaxFault) in try p.subscriptIndex() }
        if !isNext(.rightBracket) { throw unexpected() }
        at += 1
        e = Expr(.subscripted(e, index), e.span.to(previous.span))
      default: return e
      }
    }
  }

  mutating func callArguments() throws(SyntaxFault) -> [Argument] {
    var out: [Argument] = []
    var sawKeyword = false, sawDoubleStar = false
    while !isNext(.rightParen) {
      let s = token.span
      if take(.star) {
        if sawDoubleStar { throw unexpected() }
        out.append(Argument(kind: .star, value: try expression(), span: s))
      } else if take(.doubleStar) {
        sawDoubleStar = true
        out.append(Argument(kind: .doubleStar, value: try expression(), span: s))
      } else if token.kind == .name, peek(1).text == .assign {
        let n = try name()
        at += 1
        sawKeyword = true
        let value = try expression()
        out.append(Argument(kind: .keyword(n), value: value, span: s.to(value.span)))
      } else {
        if sawDoubleStar || sawKeyword { throw unexpected() }
        let e = try namedExpression()
        if isNext(.kFor) {
          let g = try comprehension(.generator, e, nil, start: e.span)
          // Beside other arguments it needs parentheses.
          if !out.isEmpty || (isNext(.comma) && peek(1).text != .rightParen) { throw unexpected() }
          out.append(Argument(kind: .positional, value: g, span: s, isBareGenerator: true))
        } else {
          out.append(Argument(kind: .positional, value: e, span: s))
        }
      }
      if !take(.comma) { break }
    }
    return out
  }

  private mutating func subscriptIndex() throws(SyntaxFault) -> Expr {
    let start = token.span
    let first = try subscriptItem()
    guard isNext(.comma) else {
      if case .starred = first.kind { return Expr(.tuple([first]), first.span) }
      return first
    }
    var items = [first]
    while take(.comma) {
      if isNext(.rightBracket) { break }
      items.append(try subscriptItem())
    }
    return Expr(.tuple(items), start.to(previous.span))
  }

  private mutating func subscriptItem() throws(SyntaxFault) -> Expr {
    let start = token.span
    if isNext(.rightBracket) { throw unexpected() }
    var lower: Expr?
    if !isNext(.colon) {
      lower = try starOrExpression()
      if !isNext(.colon), let lower { return lower }
    }
    try expect(.colon)
    func bound(_ p: inout Parser) throws(SyntaxFault) -> Expr? {
      p.isNext(.colon) || p.isNext(.comma) || p.isNext(.rightBracket) ? nil : try p.expression()
    }
    let upper = try bound(&self)
    let step = take(.colon) ? try bound(&self) : nil
    return Expr(.slice(lower, upper, step), start.to(previous.span))
  }

  mutating func comprehension(
    _ kind: Comprehension.Kind, _ element: Expr, _ value: Expr?, start: Span
  ) throws(SyntaxFault) -> Expr {
    if case .starred = element.kind { throw unexpected() }
    var clauses: [Comprehension.Clause] = []
    while take(.kFor) {
      let target = try targetList()
      try expect(.kIn)
      let iterable = try disjunctionOrLambda()
      var conditions: [Expr] = []
      while take(.kIf) { conditions.append(try conditionOfComprehension()) }
      clauses.append(Comprehension.Clause(target: target, iterable: iterable, conditions: conditions))
    }
    if isNext(.kAsync) { throw fault("'async' is not supported by wick") }
    return Expr(.comprehension(Comprehension(kind, element, value, clauses)), start.to(previous.span))
  }

  private mutating func disjunctionOrLambda() throws(SyntaxFault) -> Expr { try disjunction() }

  private mutating func conditionOfComprehension() throws(SyntaxFault) -> Expr {
    if token.kind == .name, peek(1).text == .walrus { return try namedExpression() }
    return try disjunction()
  }
}
