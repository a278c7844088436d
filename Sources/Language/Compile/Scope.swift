// Which variable a name means: a walk over the tree makes a scope for each module, function, class and comprehension,
// then every name is local, a cell, free or global. List, set and dict comprehensions share their function's frame.

final class Scope {
  enum Kind { case module, dictionary, function, classBody, comprehension }
  struct Variable {
    var isBound = false
    var isParameter = false
    var isGlobal = false
    var isNonlocal = false
    /// A function inside uses it, so it lives in a cell.
    var isCaptured = false
    /// Deleted somewhere: never taken to be bound.
    var isDeleted = false
    /// Its first `global` or `nonlocal`.
    var declaration: Span?
  }
  let kind: Kind
  let parent: Scope?
  /// Names in the order they appear, and what is known of each.
  private(set) var order: [Str] = []
  private var variables: [Variable] = []
  private var numbers = KeyTable()
  /// Names this frame takes from enclosing functions, in the order of its closure.
  var frees: [Str] = []
  var isGenerator = false
  var hasWalrus = false
  /// A comprehension of any kind: `:=` binds outside it.
  var isComprehension = false
  /// A comprehension evaluated in its parent's frame.
  var isInlined = false
  /// A class body some method of which uses `super()` or `__class__`.
  var needsClassCell = false

  private var children: [Scope] = []

  init(_ kind: Kind, _ parent: Scope?) {
    self.kind = kind
    self.parent = parent
    parent?.children.append(self)
  }

  /// The scope whose frame this one runs in.
  var frame: Scope {
    var s = self
    while s.isInlined, let p = s.parent { s = p }
    return s
  }

  func mark(_ name: Str, _ change: (inout Variable) -> Void) {
    if let i = numbers.find(.init(name)) {
      change(&variables[i])
    } else {
      numbers.add(.init(name))
      order.append(name)
      var made = Variable()
      change(&made)
      variables.append(made)
    }
  }

  func variable(_ name: Str) -> Variable? { numbers.find(.init(name)).map { variables[$0] } }

  func freeIndex(_ name: Str) -> Int {
    if let i = frees.firstIndex(where: { $0 === name }) { return i }
    frees.append(name)
    return frees.count - 1
  }
}

/// Makes the scopes of a tree.
struct ScopeBuilder {
  private var scope: Scope
  private static let className = intern("__class__")
  private static let superName = intern("super")

  static func build(_ body: [Stmt], in root: Scope) throws(SyntaxFault) {
    var b = ScopeBuilder(scope: root)
    try b.block(body)
    root.resolve()
  }

  static func build(_ e: Expr, in root: Scope) throws(SyntaxFault) {
    var b = ScopeBuilder(scope: root)
    try b.visit(e)
    root.resolve()
  }

  private init(scope: Scope) { self.scope = scope }

  private func fault(_ message: String, _ span: Span) -> SyntaxFault { SyntaxFault(message: message, span: span) }

  private mutating func block(_ body: [Stmt]) throws(SyntaxFault) { for s in body { try visit(s) } }

  private func bind(_ name: Str) { scope.mark(name) { $0.isBound = true } }

  // MARK: Statements

  private mutating func visit(_ s: Stmt) throws(SyntaxFault) {
    switch s.kind {
    case .expression(let e): try visit(e)
    case .assign(let targets, let value):
      try visit(value)
      for t in targets { try target(t) }
    case .augmented(let t, _, let value):
      try visit(value)
      try target(t)
      if case .name(let n) = t.kind { use(n) }
    case .annotated(let t, let annotation, let value):
      if scope.kind != .function { try visit(annotation) }
      if let value { try visit(value) }
      if case .name(let n) = t.kind { bind(n) } else { try target(t) }
    case .returns(let e):
      if scope.frame.kind != .function { throw fault("'return' outside function", s.span) }
      if let e { try visit(e) }
    case .delete(let targets): for t in targets { try delete(t) }
    case .pass, .breaks, .continues: break
    case .ifElse(let test, let then, let otherwise):
      try visit(test)
      try block(then)
      try block(otherwise)
    case .whileLoop(let test, let body, let otherwise):
      try visit(test)
      try block(body)
      try block(otherwise)
    case .forLoop(let t, let iterable, let body, let otherwise):
      try visit(iterable)
      try target(t)
      try block(body)
      try block(otherwise)
    case .function(let f):
      for d in f.decorators { try visit(d) }
      bind(f.name)
      try function(f)
    case .classDefinition(let c):
      for d in c.decorators { try visit(d) }
      for a in c.arguments { try visit(a.value) }
      bind(c.name)
      let inner = Scope(.classBody, scope)
      c.scope = inner
      let outer = scope
      scope = inner
      try block(c.body)
      scope = outer
    case .with(let items, let body):
      for i in items {
        try visit(i.context)
        if let t = i.target { try target(t) }
      }
      try block(body)
    case .match(let subject, let cases):
      try visit(subject)
      for c in cases {
        try visit(c.pattern)
        if let g = c.guardExpression { try visit(g) }
        try block(c.body)
      }
    case .tryStatement(let body, let handlers, let otherwise, let finally):
      try block(body)
      for h in handlers {
        if let t = h.type { try visit(t) }
        if let n = h.name {
          scope.mark(n) {
            $0.isBound = true; $0.isDeleted = true
          }
        }
        try block(h.body)
      }
      try block(otherwise)
      try block(finally)
    case .raise(let e, let cause):
      if let e { try visit(e) }
      if let cause { try visit(cause) }
    case .assert(let e, let message):
      try visit(e)
      if let message { try visit(message) }
    case .global(let list): for n in list { try declare(n, s.span, isGlobal: true) }
    case .nonlocal(let list): for n in list { try declare(n, s.span, isGlobal: false) }
    case .importModules(let modules):
      for m in modules {
        bind(m.alias ?? intern(String(m.path.prefix { $0 != "." })))
      }
    case .importFrom(_, let list, _):
      for n in list {
        if n.name.isEqual("*") {
          // The star is the statement's last character.
          var star = s.span
          star.line = star.endLine
          star.column = star.endColumn - 1
          if scope.kind == .function || scope.kind == .classBody { throw fault("import * only allowed at module level", star) }
        } else {
          bind(n.alias ?? n.name)
        }
      }
    }
  }

  private func declare(_ name: Str, _ span: Span, isGlobal: Bool) throws(SyntaxFault) {
    let word = isGlobal ? "global" : "nonlocal"
    if !isGlobal && scope.kind == .module { throw fault("nonlocal declaration not allowed at module level", span) }
    if let v = scope.variable(name), scope.kind != .module {
      if v.isParameter { throw fault("name '\(name.string)' is parameter and \(word)", span) }
      if v.isBound { throw fault("name '\(name.string)' is assigned to before \(word) declaration", span) }
      if !v.isGlobal && !v.isNonlocal { throw fault("name '\(name.string)' is used prior to \(word) declaration", span) }
    }
    if let v = scope.variable(name), let first = v.declaration, isGlobal ? v.isNonlocal : v.isGlobal {
      throw fault("name '\(name.string)' is nonlocal and global", first)
    }
    if !isGlobal {
      var s = scope.parent
      while let p = s,
        !((p.kind == .function || p.kind == .comprehension) && p.variable(name)?.isBound == true && p.variable(name)?.isGlobal != true)
      {
        s = p.parent
      }
      // The binding may follow the inner function, so only a scope chain without any function fails here.
      if s == nil, !hasEnclosingFunction { throw fault("no binding for nonlocal '\(name.string)' found", span) }
    }
    scope.mark(name) {
      if isGlobal { $0.isGlobal = true } else { $0.isNonlocal = true }
      $0.declaration = $0.declaration ?? span
    }
  }

  private var hasEnclosingFunction: Bool {
    var s = scope.parent
    while let p = s {
      if p.kind == .function { return true }
      s = p.parent
    }
    return false
  }

  private mutating func target(_ e: Expr) throws(SyntaxFault) {
    switch e.kind {
    case .name(let n): bind(n)
    case .tuple(let items), .list(let items): for i in items { try target(i) }
    case .starred(let inner): try target(inner)
    default: try visit(e)
    }
  }

  private mutating func delete(_ e: Expr) throws(SyntaxFault) {
    switch e.kind {
    case .name(let n):
      scope.mark(n) {
        $0.isBound = true; $0.isDeleted = true
      }
    case .tuple(let items), .list(let items): for i in items { try delete(i) }
    default: try visit(e)
    }
  }

  private mutating func visit(_ p: Pattern) throws(SyntaxFault) {
    switch p.kind {
    case .value(let e): try visit(e)
    case .singleton: break
    case .capture(let n), .star(let n): if let n { bind(n) }
    case .sequence(let items), .alternatives(let items): for i in items { try visit(i) }
    case .mapping(let pairs, let rest):
      for p in pairs {
        try visit(p.key)
        try visit(p.pattern)
      }
      if let rest { bind(rest) }
    case .instance(let cls, let positional, let keywords):
      try visit(cls)
      for p in positional { try visit(p) }
      for k in keywords { try visit(k.pattern) }
    case .named(let inner, let n):
      try visit(inner)
      bind(n)
    }
  }

  // MARK: Expressions

  private func use(_ n: Str) {
    scope.mark(n) { _ in }
    if n === ScopeBuilder.superName { scope.mark(ScopeBuilder.className) { _ in } }
  }

  private mutating func visit(_ e: Expr) throws(SyntaxFault) {
    switch e.kind {
    case .constant: break
    case .name(let n): use(n)
    case .tuple(let items), .list(let items), .set(let items), .joined(let items), .boolean(_, let items):
      for i in items { try visit(i) }
    case .dict(let pairs):
      for p in pairs {
        if let k = p.key { try visit(k) }
        try visit(p.value)
      }
    case .binary(_, let a, let b), .subscripted(let a, let b):
      try visit(a)
      try visit(b)
    case .unary(_, let a), .not(let a), .attribute(let a, _), .starred(let a): try visit(a)
    case .compare(let a, let rest):
      try visit(a)
      for (_, b) in rest { try visit(b) }
    case .call(let f, let arguments):
      try visit(f)
      for a in arguments { try visit(a.value) }
    case .slice(let a, let b, let c): for part in [a, b, c] { if let part { try visit(part) } }
    case .conditional(let test, let then, let otherwise):
      try visit(test)
      try visit(then)
      try visit(otherwise)
    case .formatted(let v, _, let spec):
      try visit(v)
      if let spec { try visit(spec) }
    case .lambda(let f): try function(f)
    case .walrus(let n, let v):
      try visit(v)
      var s = scope
      while s.isComprehension, let p = s.parent {
        if s.variable(n)?.isBound == true {
          throw fault("assignment expression cannot rebind comprehension iteration variable '\(n.string)'", e.span)
        }
        s = p
      }
      if s.kind == .classBody && s !== scope {
        throw fault("assignment expression within a comprehension cannot be used in a class body", e.span)
      }
      s.mark(n) { $0.isBound = true }
      // A generator expression has a frame of its own, from which the name is reached as if declared there.
      var inner = scope
      while inner !== s, let p = inner.parent {
        if inner.kind == .function {
          let isGlobal = s.kind != .function || s.variable(n)?.isGlobal == true
          inner.mark(n) { if isGlobal { $0.isGlobal = true } else { $0.isNonlocal = true } }
        }
        inner = p
      }
      s.frame.hasWalrus = true
      scope.frame.hasWalrus = true
    case .yield(let v):
      try markGenerator(e.span, "yield")
      if let v { try visit(v) }
    case .yieldFrom(let v):
      try markGenerator(e.span, "yield")
      try visit(v)
    case .comprehension(let c): try comprehension(c)
    }
  }

  private func markGenerator(_ span: Span, _ word: String) throws(SyntaxFault) {
    if scope.kind == .comprehension { throw fault("'yield' inside list comprehension", span) }
    if scope.kind != .function { throw fault("'\(word)' outside function", span) }
    scope.isGenerator = true
  }

  private mutating func function(_ f: FunctionNode) throws(SyntaxFault) {
    for p in f.parameters.all {
      if let d = p.defaultValue { try visit(d) }
      if let a = p.annotation { try visit(a) }
    }
    if let r = f.returns { try visit(r) }
    // What waits is wick's own, captures nothing and gets its scope with its body.
    if f.pending != nil { return }
    let inner = Scope(.function, scope)
    f.scope = inner
    let outer = scope
    scope = inner
    for p in f.parameters.all {
      if inner.variable(p.name) != nil {
        throw fault("duplicate argument '\(p.name.string)' in function definition", p.span)
      }
      inner.mark(p.name) {
        $0.isBound = true; $0.isParameter = true
      }
    }
    try block(f.body)
    if let e = f.expression { try visit(e) }
    scope = outer
  }

  private mutating func comprehension(_ c: Comprehension) throws(SyntaxFault) {
    try visit(c.clauses[0].iterable)
    let inner = Scope(c.kind == .generator ? .function : .comprehension, scope)
    inner.isComprehension = true
    inner.isInlined = c.kind != .generator
    inner.isGenerator = c.kind == .generator
    c.scope = inner
    let outer = scope
    scope = inner
    for (i, clause) in c.clauses.enumerated() {
      if i > 0 { try visit(clause.iterable) }
      try target(clause.target)
      for test in clause.conditions { try visit(test) }
    }
    try visit(c.element)
    if let v = c.value { try visit(v) }
    scope = outer
  }
}

/// Where a name is found when code runs.
enum Location {
  case local
  case cell
  case free(Int)
  case global
  /// In the namespace of a class body or of `exec`, then global.
  case namespace
  /// In the namespace of a class body, then an enclosing function's cell.
  case namespaceOrFree(Int)
}

extension Scope {
  /// Finds every captured variable below this scope; must run before any code is made.
  func resolve() {
    for n in order { _ = locate(n) }
    for c in children { c.resolve() }
  }

  /// The scope that holds the variable which `name` means here, and how this frame reaches it.
  func locate(_ name: Str) -> (Location, Scope) {
    let v = variable(name)
    if v?.isGlobal == true { return (.global, self) }
    if v?.isBound == true && v?.isNonlocal != true {
      switch kind {
      case .module: return (.global, self)
      case .dictionary, .classBody: return (.namespace, self)
      case .function, .comprehension: return (v?.isCaptured == true ? .cell : .local, self)
      }
    }
    // Search the enclosing functions; class bodies are not seen from inside.
    var s = parent
    while let p = s {
      if p.kind == .function || p.kind == .comprehension, let w = p.variable(name) {
        if w.isGlobal { break }
        if w.isBound && !w.isNonlocal {
          if p.frame === frame { return (w.isCaptured ? .cell : .local, p) }
          p.mark(name) { $0.isCaptured = true }
          return (free(name), p)
        }
      }
      if p.kind == .classBody, name === names.cls, self.kind != .classBody || p !== self {
        p.needsClassCell = true
        if p.frame === frame { return (.cell, p) }
        return (free(name), p)
      }
      s = p.parent
    }
    return (usesNamespace ? .namespace : .global, self)
  }

  private var usesNamespace: Bool { kind == .dictionary || kind == .classBody || isInlined && frame.kind == .dictionary }

  /// Adds the name to the closure of this frame and of every frame between it and the variable.
  private func free(_ name: Str) -> Location {
    let i = frame.freeIndex(name)
    return kind == .classBody ? .namespaceOrFree(i) : .free(i)
  }
}
