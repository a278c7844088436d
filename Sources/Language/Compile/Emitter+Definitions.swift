// def, lambda, class, and whole modules.

extension Emitter {
  /// Makes the function in register `d`.
  func function(_ f: FunctionNode, into d: Int) throws(SyntaxFault) {
    let place = span
    if f.parameters.all.contains(where: { $0.name === names.debug }) { throw fault("cannot assign to __debug__") }
    let base = try temporary()
    let keywordBase = try temporary()
    let annotationBase = try temporary()
    let p = f.parameters
    let defaults = (p.positionalOnly + p.ordinary).compactMap(\.defaultValue)
    var flags = 0
    if !defaults.isEmpty {
      let start = nextRegister
      for e in defaults { try into(e, try temporary()) }
      emit(.buildTuple, base, start, defaults.count)
      flags |= 1
      nextRegister = start
    }
    let keywordDefaults = p.keywordOnly.filter { $0.defaultValue != nil }
    if !keywordDefaults.isEmpty {
      emit(.buildDict, keywordBase, 0, 0)
      for q in keywordDefaults {
        guard let e = q.defaultValue else { continue }
        let mark = nextRegister
        let k = try temporary()
        emitWide(.loadConst, k, try constant(.str(q.name)))
        let v = try value(e)
        emit(.dictSet, keywordBase, k, v)
        nextRegister = mark
      }
      flags |= 2
    }
    let annotated = p.all.filter { $0.annotation != nil }
    if !annotated.isEmpty || f.returns != nil {
      emit(.buildDict, annotationBase, 0, 0)
      var list = annotated.compactMap { q in q.annotation.map { (q.name, $0) } }
      if let r = f.returns { list.append((intern("return"), r)) }
      for (n, e) in list {
        let mark = nextRegister
        let k = try temporary()
        emitWide(.loadConst, k, try constant(.str(n)))
        let v = try annotation(e)
        emit(.dictSet, annotationBase, k, v)
        nextRegister = mark
      }
      flags |= 4
    }
    let code: Code
    if let pending = f.pending {
      code = Code(waiting: f, pending, qualname: nested(f.name.string), file: file, span: place)
    } else {
      code = try self.code(of: f, at: place)
    }
    span = place
    emit(.makeFunction, d, base, 0, x: flags)
    emitWord(.constant, try constant(.object(code)))
  }

  private func code(of f: FunctionNode, at place: Span) throws(SyntaxFault) -> Code {
    guard let inner = f.scope else { throw fault("function without a scope") }
    let e = Emitter(
      name: f.name, qualname: nested(f.name.string), file: file, firstLine: Int(place.line), scope: inner, parent: self)
    e.span = place
    try e.layOut(f.parameters)
    if let expression = f.expression {
      let r = try e.temporary()
      try e.into(expression, r)
      e.span = expression.span
      e.emit(.returnValue, r)
    } else {
      e.doc = docString(f.body)
      try e.block(f.body)
      if !e.isDead { try e.returnNone() }
    }
    return Code(e, captures: try captures(inner))
  }

  func returnNone() throws(SyntaxFault) {
    let r = try temporary()
    emitWide(.loadConst, r, try constant(.none))
    emit(.returnValue, r)
  }

  fileprivate func docString(_ body: [Stmt]) -> Value {
    if let first = body.first, case .expression(let e) = first.kind, case .constant(.str(let s)) = e.kind { return .str(s) }
    return .none
  }

  /// Applies decorators, whose values are in the registers after `base`; the result ends in `base`.
  func decorate(_ decorators: [Expr], base: Int, made: Int) throws(SyntaxFault) {
    if decorators.isEmpty {
      if made != base { emit(.move, base, made) }
      return
    }
    // Registers: base, d1, d2, …, made. The last decorator is applied first, in place: call d, made.
    let f = try temporary()
    let argument = try temporary()
    emit(.move, argument, made)
    for (i, d) in decorators.enumerated().reversed() {
      span = d.span
      emit(.move, f, base + 1 + i)
      emit(.call, f, f, 1)
      emit(.move, argument, f)
    }
    emit(.move, base, argument)
  }

  func classDefinition(_ c: ClassNode) throws(SyntaxFault) {
    guard let inner = c.scope else { throw fault("class without a scope") }
    let place = span
    let r = try temporary()
    for d in c.decorators { try into(d, try temporary()) }
    let made = c.decorators.isEmpty ? r : try temporary()
    let e = Emitter(
      name: c.name, qualname: nested(c.name.string), file: file, firstLine: Int(place.line), scope: inner, parent: self)
    e.span = place
    try e.layOut(nil)
    let t = try e.temporary()
    e.emitCached(.loadGlobal, t, try e.nameIndex(names.name), 0)
    e.emit(.storeName, t, try e.nameIndex(names.module))
    e.emitWide(.loadConst, t, try e.constant(.string(e.qualname)))
    e.emit(.storeName, t, try e.nameIndex(names.qualname))
    if case .str = docString(c.body) {
      e.emitWide(.loadConst, t, try e.constant(docString(c.body)))
      e.emit(.storeName, t, try e.nameIndex(names.doc))
    }
    e.nextRegister = t
    try e.block(c.body)
    e.span = place
    let result = try e.temporary()
    if inner.needsClassCell {
      e.emit(.classCell, result, try e.register(of: names.cls, in: inner))
    } else {
      e.emitWide(.loadConst, result, try e.constant(.none))
    }
    e.emit(.returnValue, result)
    let code = Code(e, captures: try captures(inner))
    try checkKeywords(c.arguments)
    // __build_class__(body, name, *bases, **keywords)
    span = place
    let build = try temporary()
    let bodyRegister = try temporary()
    let nameRegister = try temporary()
    let spreads = c.arguments.contains {
      switch $0.kind {
      case .star, .doubleStar: true
      default: false
      }
    }
    emit(.loadBuildClass, build)
    emit(.makeFunction, bodyRegister, 0, 0)
    emitWord(.constant, try constant(.object(code)))
    emitWide(.loadConst, nameRegister, try constant(.str(c.name)))
    if spreads {
      try spreadClass(c, build, bodyRegister, nameRegister, made)
    } else {
      var keys: [Value] = []
      var n = 2
      for a in c.arguments {
        if case .positional = a.kind {
          try into(a.value, try temporary())
          n += 1
        }
      }
      for a in c.arguments {
        if case .keyword(let k) = a.kind {
          try into(a.value, try temporary())
          keys.append(.str(k))
        }
      }
      span = place
      if keys.isEmpty {
        emit(.call, made, build, n)
      } else {
        emit(.callKeywords, made, build, n)
        emitWord(.constant, try constant(.tuple(Tuple(keys))))
      }
    }
    try decorate(c.decorators, base: r, made: made)
    try store(c.name, from: r)
  }

  private func spreadClass(_ c: ClassNode, _ build: Int, _ body: Int, _ name: Int, _ made: Int) throws(SyntaxFault) {
    let base = try temporary()
    let list = try temporary()
    let dict = try temporary()
    emit(.move, base, build)
    emit(.buildList, list, 0, 0)
    emit(.listAppend, list, body)
    emit(.listAppend, list, name)
    emit(.buildDict, dict, 0, 0)
    for a in c.arguments {
      let mark = nextRegister
      switch a.kind {
      case .positional: emit(.listAppend, list, try value(a.value))
      case .star: emit(.listExtend, list, try value(a.value), 0, x: 1)
      case .keyword(let k):
        let key = try temporary()
        emitWide(.loadConst, key, try constant(.str(k)))
        emit(.dictMerge, dict, key, try value(a.value), x: 1)
      case .doubleStar: emit(.dictMerge, dict, try value(a.value), base)
      }
      nextRegister = mark
    }
    emit(.callSpread, made, base, 0, x: 1)
  }
}

/// How a source is compiled.
enum CompileMode {
  /// A script: no value is shown.
  case exec
  /// A shell's input or `--echo`: the value of every top-level expression statement is shown.
  case interactive
  /// A cell or a pipe: the value of a final expression is shown.
  case cell
  case eval
}

/// The code of a function that has waited: it stands in a module or a class, so nothing around it matters.
func compilePending(_ node: FunctionNode, _ pending: PendingBody, _ stub: Code) throws(SyntaxFault) -> Code {
  let p = node.parameters
  func bare(_ q: Parameter) -> Parameter { Parameter(name: q.name, annotation: nil, defaultValue: nil, span: q.span) }
  let parameters = Parameters(
    positionalOnly: p.positionalOnly.map(bare), ordinary: p.ordinary.map(bare), star: p.star.map(bare),
    keywordOnly: p.keywordOnly.map(bare), doubleStar: p.doubleStar.map(bare))
  let body = try Parser.block(pending.source, line: pending.line, className: pending.className)
  let function = FunctionNode(node.name, parameters, body)
  let root = Scope(.module, nil)
  try ScopeBuilder.build([Stmt(.function(function), Span())], in: root)
  guard let scope = function.scope else { throw SyntaxFault(message: "function without a scope", span: Span()) }
  let e = Emitter(
    name: stub.name, qualname: stub.qualname, file: stub.file, firstLine: stub.firstLine, scope: scope, parent: nil)
  e.span.line = Int32(truncatingIfNeeded: stub.firstLine)
  try e.layOut(parameters)
  try e.block(body)
  if !e.isDead { try e.returnNone() }
  return Code(e, captures: [])
}

/// Source to code; faults found after parsing say so.
func compileSource(
  _ file: SourceFile, mode: CompileMode, separateLocals: Bool = false, bodiesWait: Bool = false
) throws(SyntaxFault) -> Code {
  var early: [SyntaxFault] = []
  let body =
    mode == .eval ? [] : bodiesWait ? try Parser.moduleWithoutBodies(file.text) : try Parser.module(file.text, warnings: &early)
  let expression = mode == .eval ? try Parser.expression(file.text, warnings: &early) : nil
  do throws(SyntaxFault) {
    return try compileTree(body, expression, file, warnings: early, mode: mode, separateLocals: separateLocals)
  } catch {
    var fault = error
    fault.origin = .compiler
    throw fault
  }
}

/// A tree to code. `names` are looked up in a dict of their own when `separateLocals`.
private func compileTree(
  _ tree: [Stmt], _ expression: Expr?, _ file: SourceFile, warnings: [SyntaxFault] = [], mode: CompileMode, separateLocals: Bool
) throws(SyntaxFault) -> Code {
  let scope = Scope(separateLocals ? .dictionary : .module, nil)
  let e = Emitter(
    name: intern("<module>"), qualname: "<module>", file: file, firstLine: 1, scope: scope, parent: nil)
  e.warnings = warnings
  e.postponesAnnotations = try futureFeatures(of: tree).contains("annotations")
  if let expression {
    try ScopeBuilder.build(expression, in: scope)
    try e.layOut(nil)
    let r = try e.temporary()
    try e.into(expression, r)
    e.emit(.returnValue, r)
    return Code(e, captures: [])
  }
  try ScopeBuilder.build(tree, in: scope)
  try e.layOut(nil)
  if mode == .exec, let first = tree.first, case .expression(let d) = first.kind, case .constant(.str(let s)) = d.kind {
    let t = try e.temporary()
    e.emitWide(.loadConst, t, try e.constant(.str(s)))
    try e.store(names.doc, from: t)
    e.nextRegister = t
  }
  for (i, s) in tree.enumerated() {
    e.showsValues = mode == .interactive
    if mode == .cell, i == tree.count - 1, case .expression = s.kind { e.showsValues = true }
    e.isDead = false
    try e.statement(s)
  }
  try e.returnNone()
  return Code(e, captures: [])
}
