// Statements with blocks.

extension Parser {
  mutating func compound() throws(SyntaxFault) -> Stmt {
    switch token.text {
    case .kIf: return try ifStatement()
    case .kWhile: return try whileStatement()
    case .kFor: return try forStatement()
    case .kTry: return try tryStatement()
    case .kWith: return try withStatement()
    default: return try definition()
    }
  }

  /// `: NEWLINE INDENT statements DEDENT`, or statements on the same line.
  mutating func block() throws(SyntaxFault) -> [Stmt] {
    try expect(.colon)
    var body: [Stmt] = []
    guard token.kind == .newline else {
      if token.kind == .end { throw unexpected() }
      try simpleStatements(into: &body)
      return body
    }
    at += 1
    guard token.kind == .indent else {
      throw unexpected()
    }
    at += 1
    while token.kind != .dedent && token.kind != .end {
      if token.kind == .indent { throw unexpected() }
      if token.kind == .newline { at += 1; continue }
      try statement(into: &body)
    }
    if token.kind == .dedent { at += 1 }
    return body
  }

  /// The last token of the block just read that is not a line's end.
  private var endOfBlock: Span {
    var i = at - 1
    while i > 0, tokens[i].kind == .dedent || tokens[i].kind == .newline { i -= 1 }
    return tokens[max(i, 0)].span
  }

  private mutating func ifStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let test = try namedExpression()
    let then = try block()
    var otherwise: [Stmt] = []
    if isNext(.kElif) {
      otherwise = [try nested { (p) throws(SyntaxFault) in try p.ifStatement() }]
    } else if isNext(.kElse) {
      at += 1
      otherwise = try block()
    }
    return Stmt(.ifElse(test: test, then: then, otherwise: otherwise), start.to(test.span))
  }

  private mutating func elseBlock() throws(SyntaxFault) -> [Stmt] {
    take(.kElse) ? try block() : []
  }

  private mutating func whileStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let test = try namedExpression()
    let body = try block()
    return Stmt(.whileLoop(test: test, body: body, otherwise: try elseBlock()), start.to(test.span))
  }

  private mutating func forStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let target = try targetList()
    if !isNext(.kIn) { throw unexpected() }
    at += 1
    let iterable = try starExpressions()
    let body = try block()
    return Stmt(.forLoop(target: target, iterable: iterable, body: body, otherwise: try elseBlock()), start.to(iterable.span))
  }

  /// The target of a `for`, up to `in`.
  mutating func targetList() throws(SyntaxFault) -> Expr {
    let start = token.span
    var items: [Expr] = []
    var isTuple = false
    repeat {
      if isNext(.kIn) { break }
      if isNext(.star) {
        let s = token.span
        at += 1
        let e = try bitOr()
        items.append(Expr(.starred(e), s.to(e.span)))
      } else {
        items.append(try bitOr())
      }
      if isNext(.comma) { isTuple = true }
    } while take(.comma)
    guard let first = items.first else { throw unexpected() }
    let target = isTuple ? Expr(.tuple(items), start.to(previous.span)) : first
    try checkAssignable(target)
    return target
  }

  private mutating func withStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    var items: [(context: Expr, target: Expr?)] = []
    func item(_ p: inout Parser) throws(SyntaxFault) -> (context: Expr, target: Expr?) {
      let e = try p.expression()
      guard p.take(.kAs) else { return (e, nil) }
      let target = p.isNext(.star) ? try p.starExpressions() : try p.bitOr()
      try p.checkAssignable(target)
      return (e, target)
    }
    // Parenthesised items, unless the parenthesis turns out to belong to an expression.
    if isNext(.leftParen) {
      let saved = at
      at += 1
      var list: [(context: Expr, target: Expr?)] = []
      let ok: Bool
      do throws(SyntaxFault) {
        repeat {
          if isNext(.rightParen) { break }
          list.append(try item(&self))
        } while take(.comma)
        ok = take(.rightParen) && isNext(.colon)
      } catch { ok = false }
      if ok { items = list } else { at = saved }
    }
    if items.isEmpty { repeat { items.append(try item(&self)) } while take(.comma) }
    let end = previous.span
    let body = try block()
    return Stmt(.with(items: items, body: body), start.to(end))
  }

  private mutating func tryStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let body = try block()
    var handlers: [Handler] = []
    while isNext(.kExcept) {
      let s = token.span
      at += 1
      let takesGroups = take(.star)
      if let first = handlers.first, first.takesGroups != takesGroups { throw unexpected() }
      var type: Expr?
      var bound: Str?
      if !isNext(.colon) {
        type = try expression()
        if take(.kAs) { bound = try name() }
      } else if takesGroups {
        throw unexpected()
      }
      let end = previous.span
      let body = try block()
      handlers.append(
        Handler(takesGroups: takesGroups, type: type, name: bound, body: body, span: s.to(end), whole: s.to(endOfBlock)))
    }
    let otherwise = handlers.isEmpty ? [] : try elseBlock()
    var finally: [Stmt] = []
    var hasFinally = false
    if isNext(.kFinally) {
      at += 1
      hasFinally = true
      finally = try block()
    }
    if handlers.isEmpty && !hasFinally { throw unexpected() }
    return Stmt(.tryStatement(body: body, handlers: handlers, otherwise: otherwise, finally: finally), start)
  }

  // MARK: Definitions

  private mutating func definition() throws(SyntaxFault) -> Stmt {
    var decorators: [Expr] = []
    while take(.at) {
      decorators.append(try namedExpression())
      guard token.kind == .newline else { throw unexpected() }
      while token.kind == .newline { at += 1 }
    }
    let line = token.span
    if take(.kDef) {
      let n = try name()
      try expect(.leftParen)
      let parameters = try parameterList(until: .rightParen, annotated: true)
      try expect(.rightParen)
      let returns = take(.arrow) ? try expression() : nil
      let end = previous.span
      if let pending = try pendingBody() {
        let node = FunctionNode(n, parameters, [], decorators: decorators, returns: returns)
        node.pending = pending
        return Stmt(.function(node), line.to(end))
      }
      let body = try block()
      return Stmt(
        .function(FunctionNode(n, parameters, body, decorators: decorators, returns: returns)), line.to(end))
    }
    if take(.kClass) {
      let n = try name()
      var arguments: [Argument] = []
      if take(.leftParen) {
        arguments = try callArguments()
        // A generator expression needs parentheses of its own here.
        if arguments.contains(where: { $0.isBareGenerator }) { throw unexpected() }
        try expect(.rightParen)
      }
      let end = previous.span
      let outer = className
      className = n
      let body = try block()
      className = outer
      return Stmt(.classDefinition(ClassNode(n, arguments, body, decorators)), line.to(end))
    }
    if isNext(.kAsync) { throw fault("'async' is not supported by wick") }
    throw unexpected()
  }

  mutating func parameterList(until close: Symbol, annotated: Bool) throws(SyntaxFault) -> Parameters {
    var p = Parameters()
    var afterStar = false
    var hasDefault = false
    func one(_ me: inout Parser, allowsDefault: Bool = true) throws(SyntaxFault) -> Parameter {
      let span = me.token.span
      let n = try me.name()
      let annotation = annotated && me.take(.colon) ? try me.expression() : nil
      let value = allowsDefault && me.take(.assign) ? try me.expression() : nil
      return Parameter(name: n, annotation: annotation, defaultValue: value, span: span)
    }
    while !isNext(close) {
      if p.doubleStar != nil { throw unexpected() }
      if take(.slash) {
        if !p.positionalOnly.isEmpty { throw unexpected() }
        if afterStar { throw unexpected() }
        if p.ordinary.isEmpty { throw unexpected() }
        p.positionalOnly = p.ordinary
        p.ordinary = []
      } else if take(.doubleStar) {
        p.doubleStar = try one(&self, allowsDefault: false)
      } else if take(.star) {
        if afterStar { throw unexpected() }
        afterStar = true
        if isNext(.comma) {
          if peek(1).text == close || peek(1).text == .doubleStar { throw unexpected() }
        } else if isNext(close) {
          throw unexpected()
        } else {
          p.star = try one(&self, allowsDefault: false)
        }
      } else {
        let parameter = try one(&self)
        if afterStar {
          p.keywordOnly.append(parameter)
        } else {
          if parameter.defaultValue != nil { hasDefault = true } else if hasDefault { throw unexpected() }
          p.ordinary.append(parameter)
        }
      }
      if !take(.comma) { break }
    }
    return p
  }
}
