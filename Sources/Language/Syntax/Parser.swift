// Tokens to statements, by recursive descent along Python 3.11's grammar. Expressions are in Parser+Expressions.swift.

struct Parser {
  let source: [UInt8]
  var tokens: [Token]
  var at = 0
  private var depth = 0
  /// The class around, whose private names carry its own.
  var className: Str?
  /// Statements that may stand alone inside which blocks; the compiler checks `return` and `yield` itself.
  init(_ source: [UInt8], _ tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  /// A whole module.
  static func module(_ source: [UInt8]) throws(SyntaxFault) -> [Stmt] {
    try module(Parser(source, try Lexer.tokens(source)))
  }

  /// The same, with the tokenizer's warnings.
  static func module(_ source: [UInt8], warnings: inout [SyntaxFault]) throws(SyntaxFault) -> [Stmt] {
    try module(Parser(source, try Lexer.tokens(source, warnings: &warnings)))
  }

  private static func module(_ parser: Parser) throws(SyntaxFault) -> [Stmt] {
    var p = parser
    var body: [Stmt] = []
    while p.token.kind != .end {
      if p.token.kind == .newline { p.at += 1; continue }
      if p.token.kind == .indent { throw p.unexpected() }
      try p.statement(into: &body)
    }
    return body
  }

  /// A module whose functions are read when they are first called.
  static func moduleWithoutBodies(_ source: [UInt8]) throws(SyntaxFault) -> [Stmt] {
    try module(Parser(source, try Lexer.tokensWithoutBodies(source)))
  }

  /// The block of a function, at those lines of a source.
  static func block(_ source: [UInt8], line: Int32, className: Str?) throws(SyntaxFault) -> [Stmt] {
    var p = Parser(source, try Lexer.tokens(source, line: line))
    p.className = className
    p.at = 1
    var body: [Stmt] = []
    while p.token.kind != .dedent && p.token.kind != .end { try p.statement(into: &body) }
    return body
  }

  /// One expression, for `eval`.
  static func expression(_ source: [UInt8], warnings: inout [SyntaxFault]) throws(SyntaxFault) -> Expr {
    let trimmed = Array(source.drop { $0 == 32 || $0 == 9 })
    var p = Parser(trimmed, try Lexer.tokens(trimmed, warnings: &warnings))
    let e = try p.expressionList()
    while p.token.kind == .newline { p.at += 1 }
    if p.token.kind != .end { throw p.unexpected() }
    return e
  }

  // MARK: Tokens

  var token: Token { tokens[at] }
  var previous: Token { tokens[max(0, at - 1)] }
  func peek(_ k: Int) -> Token { tokens[min(at + k, tokens.count - 1)] }
  func text(_ t: Token) -> String { String(decoding: source[t.start..<t.end], as: UTF8.self) }
  func isNext(_ s: Symbol) -> Bool { tokens[at].text == s }

  mutating func take(_ s: Symbol) -> Bool {
    if tokens[at].text == s {
      at += 1
      return true
    }
    return false
  }

  func fault(_ message: String, _ kind: SyntaxFault.Kind = .syntax, at span: Span? = nil) -> SyntaxFault {
    let atEnd = tokens[min(at, tokens.count - 1)...].allSatisfy { $0.kind == .dedent || $0.kind == .end }
    return SyntaxFault(message: message, span: span ?? token.span, kind: kind, isIncomplete: atEnd)
  }

  /// This is no Python; FaultFinder says why.
  func unexpected() -> SyntaxFault { fault(isNext(.kAsync) ? "'async' is not supported by wick" : "invalid syntax") }

  mutating func expect(_ s: Symbol) throws(SyntaxFault) { if !take(s) { throw unexpected() } }

  mutating func name() throws(SyntaxFault) -> Str {
    guard token.kind == .name else { throw unexpected() }
    at += 1
    return identifier(previous)
  }

  /// A name, interned. Inside a class `__x` is `_Class__x`.
  func identifier(_ t: Token) -> Str {
    if source[t.start] != 95 || className == nil, source[t.start..<t.end].allSatisfy({ $0 < 128 }) {
      return source.withUnsafeBufferPointer { intern(UnsafeBufferPointer(rebasing: $0[t.start..<t.end])) }
    }
    let bytes = Identifiers.normalized(Array(source[t.start..<t.end]))
    if let className, bytes.starts(with: [95, 95]), !bytes.reversed().starts(with: [95, 95]) {
      let owner = className.array.drop { $0 == 95 }
      if !owner.isEmpty { return intern(Str(bytes: [95] + owner + bytes)) }
    }
    return intern(Str(bytes: bytes))
  }

  /// Guards against nesting that would run off the native stack.
  mutating func nested<R>(_ body: (inout Parser) throws(SyntaxFault) -> R) throws(SyntaxFault) -> R {
    depth += 1
    defer { depth -= 1 }
    if depth > 1500 { throw fault("too many nested parentheses") }
    return try body(&self)
  }

  // MARK: Statements

  mutating func statement(into body: inout [Stmt]) throws(SyntaxFault) {
    switch token.text {
    case .kIf, .kWhile, .kFor, .kTry, .kWith, .kDef, .kClass, .at: body.append(try nested { (p) throws(SyntaxFault) in try p.compound() })
    case .kAsync:
      throw fault("'async' is not supported by wick")
    default:
      if token.kind == .name, startsMatch {
        body.append(try nested { (p) throws(SyntaxFault) in try p.matchStatement() })
        return
      }
      try simpleStatements(into: &body)
    }
  }

  mutating func simpleStatements(into body: inout [Stmt]) throws(SyntaxFault) {
    while true {
      body.append(try simpleStatement())
      if take(.semicolon) {
        if token.kind == .newline { break }
        continue
      }
      break
    }
    if token.kind == .newline { at += 1; return }
    if token.kind == .end { return }
    throw unexpected()
  }

  private mutating func simpleStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    func made(_ kind: Stmt.Kind, _ p: borrowing Parser) -> Stmt { Stmt(kind, start.to(p.previous.span)) }
    switch token.text {
    case .kPass: at += 1; return made(.pass, self)
    case .kBreak: at += 1; return made(.breaks, self)
    case .kContinue: at += 1; return made(.continues, self)
    case .kReturn:
      at += 1
      let value = endsStatement ? nil : try starExpressions()
      return made(.returns(value), self)
    case .kRaise:
      at += 1
      if endsStatement { return made(.raise(nil, cause: nil), self) }
      let e = try expression()
      let cause = take(.kFrom) ? try expression() : nil
      return made(.raise(e, cause: cause), self)
    case .kGlobal, .kNonlocal:
      let isGlobal = token.text == .kGlobal
      at += 1
      var list = [try name()]
      while take(.comma) { list.append(try name()) }
      return made(isGlobal ? .global(list) : .nonlocal(list), self)
    case .kDel:
      at += 1
      var targets: [Expr] = []
      repeat {
        if endsStatement { break }
        let e = try bitOr()
        try checkDeletable(e)
        targets.append(e)
      } while take(.comma)
      if targets.isEmpty { throw unexpected() }
      return made(.delete(targets), self)
    case .kAssert:
      at += 1
      let test = try expression()
      let message = take(.comma) ? try expression() : nil
      return made(.assert(test, message: message), self)
    case .kImport: return try importStatement()
    case .kFrom: return try fromStatement()
    default: return try expressionStatement()
    }
  }

  var endsStatement: Bool {
    token.kind == .newline || token.kind == .end || token.text == .semicolon
  }

  private mutating func dottedName() throws(SyntaxFault) -> String {
    var path = try name().string
    while take(.dot) { path += "." + (try name().string) }
    return path
  }

  private mutating func importStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    var modules: [(path: String, alias: Str?)] = []
    repeat {
      let path = try dottedName()
      modules.append((path, take(.kAs) ? try name() : nil))
    } while take(.comma)
    return Stmt(.importModules(modules), start.to(previous.span))
  }

  private mutating func fromStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    at += 1
    var level = 0
    while true {
      if take(.dot) { level += 1 } else if take(.ellipsis) { level += 3 } else { break }
    }
    let module = token.kind == .name ? try dottedName() : ""
    if module.isEmpty && level == 0 { throw unexpected() }
    try expect(.kImport)
    if take(.star) { return Stmt(.importFrom(module: module, names: [(intern("*"), nil)], level: level), start.to(previous.span)) }
    let isParenthesized = take(.leftParen)
    var list: [(name: Str, alias: Str?)] = []
    repeat {
      if isParenthesized && isNext(.rightParen) { break }
      let n = try name()
      list.append((n, take(.kAs) ? try name() : nil))
    } while take(.comma)
    if isParenthesized {
      try expect(.rightParen)
    } else if previous.text == .comma {
      throw unexpected()
    }
    if list.isEmpty { throw unexpected() }
    return Stmt(.importFrom(module: module, names: list, level: level), start.to(previous.span))
  }

  private static let augmented: [Symbol: BinaryOperator] = [
    .plusAssign: .add, .minusAssign: .sub, .starAssign: .mul, .slashAssign: .trueDiv, .doubleSlashAssign: .floorDiv,
    .percentAssign: .mod, .atAssign: .matmul, .ampersandAssign: .and, .barAssign: .or, .caretAssign: .xor,
    .shiftLeftAssign: .lshift, .shiftRightAssign: .rshift, .doubleStarAssign: .pow,
  ]

  private mutating func expressionStatement() throws(SyntaxFault) -> Stmt {
    let start = token.span
    let first = try yieldOrExpressions()
    func made(_ kind: Stmt.Kind, _ p: borrowing Parser) -> Stmt { Stmt(kind, start.to(p.previous.span)) }
    if let op = Parser.augmented[token.text] {
      switch first.kind {
      case .name, .attribute, .subscripted: break
      default: throw unexpected()
      }
      at += 1
      let value = try yieldOrExpressions()
      return made(.augmented(target: first, op, value), self)
    }
    if isNext(.colon), canAnnotate(first) {
      at += 1
      let annotation = try expression()
      let value = take(.assign) ? try yieldOrExpressions() : nil
      return made(.annotated(target: first, annotation: annotation, value: value), self)
    }
    guard isNext(.assign) else { return made(.expression(first), self) }
    var parts = [first]
    while take(.assign) { parts.append(try yieldOrExpressions()) }
    let value = parts.removeLast()
    for t in parts { try checkAssignable(t) }
    return made(.assign(targets: parts, value: value), self)
  }

  private func canAnnotate(_ e: Expr) -> Bool {
    switch e.kind {
    case .name, .attribute, .subscripted: true
    default: false
    }
  }

  // MARK: Targets

  /// Whether `e` may be assigned to; stars out of place are the compiler's business, as in CPython.
  func checkAssignable(_ e: Expr) throws(SyntaxFault) {
    switch e.kind {
    case .name, .attribute, .subscripted: return
    case .starred(let inner): try checkAssignable(inner)
    case .tuple(let items), .list(let items): for i in items { try checkAssignable(i) }
    default: throw unexpected()
    }
  }

  private func checkDeletable(_ e: Expr) throws(SyntaxFault) {
    switch e.kind {
    case .name, .attribute, .subscripted: return
    case .tuple(let items), .list(let items): for i in items { try checkDeletable(i) }
    default: throw unexpected()
    }
  }
}
