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
  mutating func block(_ what: String, _ line: Int32) throws(SyntaxFault) -> [Stmt] {
    try expect(.colon)
    var body: [Stmt] = []
    guard token.kind == .newline else {
      if token.kind == .end { throw fault("invalid syntax") }
      try simpleStatements(into: &body)
      return body
    }
    at += 1
    guard token.kind == .indent else {
      throw fault("expected an indented block after \(what) on line \(line)", .indentation)
    }
    at += 1
    while token.kind != .dedent && token.kind != .end {
      if token.kind == .indent { throw fault("unexpected indent", .indentation) }
      if token.kind == .newline { at += 1; continue }
      try statement(into: &body)
    }
    if token.kind == .dedent { at += 1 }
    return body
  }

  private mutating func ifStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    let word = token.text == .kIf ? "'if' statement" : "'elif' statement"
    at += 1
    let test = try namedExpression()
    let then = try block(word, start.line)
    var otherwise: [Stmt] = []
    if isNext(.kElif) {
      otherwise = [try nested { (p) throws(SyntaxFault) in try p.ifStatement() }]
    } else if isNext(.kElse) {
      let line = token.span.line
      at += 1
      otherwise = try block("'else' statement", line)
    }
    return Stmt(.ifElse(test: test, then: then, otherwise: otherwise), start.to(test.span))
  }

  private mutating func elseBlock() throws(SyntaxFault) -> [Stmt] {
    let line = token.span.line
    return take(.kElse) ? try block("'else' statement", line) : []
  }

  private mutating func whileStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let test = try namedExpression()
    let body = try block("'while' statement", start.line)
    return Stmt(.whileLoop(test: test, body: body, otherwise: try elseBlock()), start.to(test.span))
  }

  private mutating func forStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let target = try targetList()
    if !isNext(.kIn) { throw fault("invalid syntax") }
    at += 1
    let iterable = try starExpressions()
    let body = try block("'for' statement", start.line)
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
    try checkAssignable(target, advice: false)
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
      try p.checkAssignable(target, advice: false)
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
    let body = try block("'with' statement", start.line)
    return Stmt(.with(items: items, body: body), start.to(end))
  }

  private mutating func tryStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    let body = try block("'try' statement", start.line)
    var handlers: [Handler] = []
    while isNext(.kExcept) {
      let s = token.span
      at += 1
      let takesGroups = take(.star)
      if let first = handlers.first, first.takesGroups != takesGroups {
        throw fault("cannot have both 'except' and 'except*' on the same 'try'", at: s.to(previous.span))
      }
      var type: Expr?
      var bound: Str?
      if !isNext(.colon) {
        type = try expression()
        if isNext(.comma) {
          at += 1
          let whole = try expressionList()
          throw fault("multiple exception types must be parenthesized", at: type?.span.to(whole.span))
        }
        if take(.kAs) { bound = try name() }
      } else if takesGroups {
        throw fault("expected one or more exception types")
      }
      if handlers.contains(where: { $0.type == nil }) { throw fault("default 'except:' must be last", at: s) }
      let end = previous.span
      handlers.append(Handler(takesGroups: takesGroups, type: type, name: bound, body: try block("'except' statement", s.line), span: s.to(end)))
    }
    let otherwise = handlers.isEmpty ? [] : try elseBlock()
    var finally: [Stmt] = []
    var hasFinally = false
    if isNext(.kFinally) {
      let line = token.span.line
      at += 1
      hasFinally = true
      finally = try block("'finally' statement", line)
    }
    if handlers.isEmpty && !hasFinally { throw fault("expected 'except' or 'finally' block") }
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
      let body = try block("function definition", line.line)
      return Stmt(
        .function(FunctionNode(n, parameters, body, decorators: decorators, returns: returns)), line.to(end))
    }
    if take(.kClass) {
      let n = try name()
      var arguments: [Argument] = []
      if take(.leftParen) {
        arguments = try callArguments()
        try expect(.rightParen)
      }
      let end = previous.span
      let outer = className
      className = n
      let body = try block("class definition", line.line)
      className = outer
      return Stmt(.classDefinition(ClassNode(n, arguments, body, decorators)), line.to(end))
    }
    if isNext(.kAsync) { throw fault("'async' is not supported by wick") }
    throw unexpected()
  }

  mutating func parameterList(until close: Symbol, annotated: Bool) throws(SyntaxFault) -> Parameters {
    var p = Parameters()
    var seen: Set<String> = []
    var afterStar = false
    var hasDefault = false
    func one(_ me: inout Parser, allowsDefault: Bool = true) throws(SyntaxFault) -> Parameter {
      let span = me.token.span
      let n = try me.name()
      if !seen.insert(n.string).inserted {
        throw me.fault("duplicate argument '\(n.string)' in function definition", at: span)
      }
      let annotation = annotated && me.take(.colon) ? try me.expression() : nil
      let value = allowsDefault && me.take(.assign) ? try me.expression() : nil
      return Parameter(name: n, annotation: annotation, defaultValue: value, span: span)
    }
    while !isNext(close) {
      if p.doubleStar != nil { throw fault("arguments cannot follow var-keyword argument") }
      if take(.slash) {
        if !p.positionalOnly.isEmpty { throw fault("/ may appear only once", at: previous.span) }
        if afterStar { throw fault("/ must be ahead of *", at: previous.span) }
        if p.ordinary.isEmpty { throw fault("at least one argument must precede /", at: previous.span) }
        p.positionalOnly = p.ordinary
        p.ordinary = []
      } else if take(.doubleStar) {
        p.doubleStar = try one(&self, allowsDefault: false)
      } else if take(.star) {
        if afterStar { throw fault("* argument may appear only once", at: previous.span) }
        afterStar = true
        if isNext(.comma) {
          if peek(1).text == close { throw fault("named arguments must follow bare *", at: previous.span) }
        } else if isNext(close) {
          throw fault("named arguments must follow bare *", at: previous.span)
        } else {
          p.star = try one(&self, allowsDefault: false)
        }
      } else {
        let parameter = try one(&self)
        if afterStar {
          p.keywordOnly.append(parameter)
        } else {
          if parameter.defaultValue != nil { hasDefault = true }
          else if hasDefault { throw fault("non-default argument follows default argument", at: parameter.span) }
          p.ordinary.append(parameter)
        }
      }
      if !take(.comma) { break }
    }
    return p
  }
}
