// Expressions to instructions. `value` gives the register an expression's value is in: a local's own, or a temporary.

extension Emitter {
  /// The value of `e` in some register; locals are used where they are.
  func value(_ e: Expr) throws(SyntaxFault) -> Int {
    if case .name(let n) = e.kind {
      span = e.span
      let r = try load(n, into: nil)
      // A later walrus may change the local before it is used.
      guard scope.hasWalrus, r < localCount else { return r }
      let t = try temporary()
      emit(.move, t, r)
      return t
    }
    return try compile(e, into: temporary())
  }

  /// Compiles `e` so that its value ends in `dst`.
  func into(_ e: Expr, _ dst: Int) throws(SyntaxFault) { _ = try compile(e, into: dst) }

  /// The value in the local `dst`, written only when it is complete.
  func intoLocal(_ e: Expr, _ dst: Int) throws(SyntaxFault) {
    switch e.kind {
    case .constant, .name, .binary, .unary, .call, .attribute, .subscripted:
      try into(e, dst)
    default:
      let mark = nextRegister
      let t = try temporary()
      try into(e, t)
      emit(.move, dst, t, 0, x: 1)
      nextRegister = mark
    }
  }

  private func compile(_ e: Expr, into d: Int) throws(SyntaxFault) -> Int {
    depth += 1
    defer { depth -= 1 }
    if depth > 3000 { throw fault("too many nested expressions") }
    let saved = span
    span = e.span
    defer { span = saved }
    let mark = nextRegister
    defer { nextRegister = mark }
    switch e.kind {
    case .constant(let v): emitWide(.loadConst, d, try constant(v))
    case .name(let n): _ = try load(n, into: d)
    case .tuple(let items): try display(items, .buildTuple, d)
    case .list(let items): try display(items, .buildList, d)
    case .set(let items): try display(items, .buildSet, d)
    case .dict(let pairs): try dictDisplay(pairs, d)
    case .binary(let op, let a, let b): try binary(op, a, b, d)
    case .unary(let op, let a):
      let r = try value(a)
      span = e.span
      emit([.neg, .pos, .invert][Int(op.rawValue)], d, r)
    case .not(let a):
      let r = try value(a)
      emit(.not, d, r)
      if r != d { drop(a, r) }
    case .boolean(let isAnd, let parts):
      var jumps: [Int] = []
      var saved = bound
      for (i, p) in parts.enumerated() {
        try into(p, d)
        if i == 0 { saved = bound }
        if i < parts.count - 1 { jumps.append(emitWide(isAnd ? .jumpIfFalse : .jumpIfTrue, d, 0)) }
      }
      bound = saved
      patch(jumps, to: here)
    case .compare(let a, let rest):
      checkIdentity(a, rest, e.span)
      try comparison(a, rest, d)
    case .call(let f, let arguments): try call(f, arguments, d, e.span)
    case .attribute(let object, let n):
      let r = try value(object)
      span = e.span
      emitCached(.loadAttr, d, r, try nameIndex(n))
    case .subscripted(let object, let index):
      checkSubscript(object, index, e.span)
      let r = try value(object)
      let k = try value(index)
      span = e.span
      emit(.getItem, d, r, k)
    case .slice(let a, let b, let c):
      let base = try temporary()
      _ = try temporary()
      _ = try temporary()
      for (i, part) in [a, b, c].enumerated() {
        if let part { try into(part, base + i) } else { emitWide(.loadConst, base + i, try constant(.none)) }
      }
      emit(.buildSlice, d, base)
    case .starred: throw SyntaxFault(message: "can't use starred expression here", span: e.span)
    case .conditional(let test, let then, let otherwise):
      let jumps = try jumpUnless(test)
      let before = bound
      try into(then, d)
      let end = emitWide(.jump, 0, 0)
      patch(jumps, to: here)
      bound = before
      try into(otherwise, d)
      bound = before
      patchHere(end)
    case .lambda(let f): try function(f, into: d)
    case .comprehension(let c): try comprehension(c, d)
    case .joined(let parts): try joined(parts, d)
    case .formatted(let v, let conversion, let spec):
      let r = try value(v)
      span = e.span
      if let spec {
        let s = try value(spec)
        emit(.formatValue, d, r, s, x: Int(conversion) | 128)
      } else {
        emit(.formatValue, d, r, 0, x: Int(conversion))
      }
    case .walrus(let n, let v):
      try into(v, d)
      let host = current
      var s = current
      while s.kind == .comprehension, let p = s.parent { s = p }
      current = s
      try store(n, from: d)
      current = host
    case .yield(let v):
      let r = try temporary()
      if let v { try into(v, r) } else { emitWide(.loadConst, r, try constant(.none)) }
      emit(.yieldValue, d, r)
    case .yieldFrom(let v):
      let r = try temporary()
      try into(v, r)
      emit(.getIter, r, r, 0, x: 1)
      emitWide(.loadConst, d, try constant(.none))
      emit(.yieldFrom, d, r)
    }
    return d
  }

  // MARK: Operators

  private func binary(_ op: BinaryOperator, _ a: Expr, _ b: Expr, _ d: Int) throws(SyntaxFault) {
    let place = span
    if case .constant(let x) = a.kind, case .constant(let y) = b.kind, let folded = fold(op, x, y) {
      emitWide(.loadConst, d, try constant(folded))
      return
    }
    if op == .mod, case .constant(.str(let template)) = a.kind, case .tuple(let values) = b.kind,
      let parts = PercentTemplate.parts(template, values, a.span)
    {
      try joined(parts, d)
      return
    }
    let r = try value(a)
    if op == .add || op == .sub, case .constant(.int(let n)) = b.kind, n >= -32768, n <= 32767 {
      span = place
      emit(op == .add ? .addInt : .subInt, d, r, n & 0xFFFF)
      return
    }
    let s = try value(b)
    span = place
    emit(Op(rawValue: Op.add.rawValue + op.rawValue) ?? .add, d, r, s)
  }

  /// The value of an operation on small constants.
  private func fold(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let x), .int(let y)):
      if op == .pow || op == .lshift, x.magnitude > 1000 || y.magnitude > 100 { return nil }
    case (.int, .float), (.float, .int), (.float, .float): break
    default: return nil
    }
    guard let r = try? binaryOrNil(op, a, b) else { return nil }
    switch r {
    case .int, .float: return r
    default: return nil
    }
  }

  private func comparison(_ a: Expr, _ rest: [(Comparison, Expr)], _ d: Int) throws(SyntaxFault) {
    let place = span
    var left = try value(a)
    if rest.count == 1 {
      let right = try value(rest[0].1)
      span = place
      emitComparison(rest[0].0, d, left, right)
      switch rest[0].0 {
      case .isSame, .isNot:
        if left != d { drop(a, left) }
        if right != d { drop(rest[0].1, right) }
      default: break
      }
      return
    }
    var jumps: [Int] = []
    for (i, (op, b)) in rest.enumerated() {
      let right = try value(b)
      span = place
      emitComparison(op, d, left, right)
      if i < rest.count - 1 { jumps.append(emitWide(.jumpIfFalse, d, 0)) }
      left = right
    }
    patch(jumps, to: here)
  }

  /// Clears the temporary of an operand that a call made: nothing else may hold the object.
  private func drop(_ e: Expr, _ r: Int) {
    if case .call = e.kind, r >= localCount { emit(.clear, r) }
  }

  private func emitComparison(_ c: Comparison, _ d: Int, _ left: Int, _ right: Int) {
    switch c {
    case .order(let op): emit(.compare, d, left, right, x: Order.encode(op))
    case .isSame: emit(.isSame, d, left, right)
    case .isNot: emit(.isNot, d, left, right)
    case .isIn: emit(.isIn, d, left, right)
    case .notIn: emit(.notIn, d, left, right)
    }
  }

  /// Emits a test; the jumps returned are taken when it is false.
  func jumpUnless(_ e: Expr) throws(SyntaxFault) -> [Int] { try jump(e, when: false) }

  /// Jumps taken when the truth of `e` is `sense`.
  func jump(_ e: Expr, when sense: Bool) throws(SyntaxFault) -> [Int] {
    let saved = span
    span = e.span
    defer { span = saved }
    let mark = nextRegister
    defer { nextRegister = mark }
    switch e.kind {
    case .not(let a): return try jump(a, when: !sense)
    case .constant(.bool(let b)):
      return b == sense ? [emitWide(.jump, 0, 0)] : []
    case .boolean(let isAnd, let parts):
      if isAnd != sense {
        // `and` leaves at the first false part, `or` at the first true one.
        var jumps: [Int] = []
        var first = bound
        for (i, p) in parts.enumerated() {
          jumps += try jump(p, when: sense)
          if i == 0 { first = bound }
        }
        bound = first
        return jumps
      }
      var skips: [Int] = []
      var first = bound
      for (i, p) in parts.dropLast().enumerated() {
        skips += try jump(p, when: !sense)
        if i == 0 { first = bound }
      }
      let last = try jump(parts[parts.count - 1], when: sense)
      bound = first
      patch(skips, to: here)
      return last
    case .compare(let a, let rest) where rest.count == 1:
      if case .order(let op) = rest[0].0 {
        let l = try value(a)
        if case .constant(.int(let n)) = rest[0].1.kind, n >= -32768, n <= 32767 {
          span = e.span
          let j = emit(.jumpCompareInt, l, 0, n & 0xFFFF, x: Order.encode(op, when: sense))
          emitWord(.target, 0)
          return [j]
        }
        let r = try value(rest[0].1)
        span = e.span
        let j = emit(.jumpCompare, l, r, 0, x: Order.encode(op, when: sense))
        emitWord(.target, 0)
        return [j]
      }
      if case .constant(.none) = rest[0].1.kind {
        var isSame: Bool?
        if case .isSame = rest[0].0 { isSame = true }
        if case .isNot = rest[0].0 { isSame = false }
        if let isSame {
          checkIdentity(a, rest, e.span)
          let l = try value(a)
          return [emitWide(.jumpIfNone, l, 0, x: isSame == sense ? 1 : 0)]
        }
      }
    default: break
    }
    let r = try value(e)
    return [emitWide(sense ? .jumpIfTrue : .jumpIfFalse, r, 0)]
  }

  // MARK: Displays

  private func display(_ items: [Expr], _ op: Op, _ d: Int) throws(SyntaxFault) {
    let hasStar = items.contains { if case .starred = $0.kind { true } else { false } }
    if !hasStar && items.count <= 64 {
      let base = nextRegister
      for i in items { try into(i, try temporary()) }
      emit(op, d, base, items.count)
      return
    }
    // Long or with stars: a list or set that grows.
    let r = try temporary()
    emit(op == .buildSet ? .buildSet : .buildList, r, 0, 0)
    for i in items {
      let mark = nextRegister
      if case .starred(let inner) = i.kind {
        let v = try value(inner)
        emit(op == .buildSet ? .setUpdate : .listExtend, r, v, 0, x: 1)
      } else {
        let v = try value(i)
        emit(op == .buildSet ? .setAdd : .listAppend, r, v)
      }
      nextRegister = mark
    }
    emit(op == .buildTuple ? .listToTuple : .move, d, r, 0, x: 1)
  }

  private func dictDisplay(_ pairs: [(key: Expr?, value: Expr)], _ d: Int) throws(SyntaxFault) {
    if pairs.count <= 32, !pairs.contains(where: { $0.key == nil }) {
      let base = nextRegister
      for p in pairs {
        if let k = p.key { try into(k, try temporary()) }
        try into(p.value, try temporary())
      }
      emit(.buildDict, d, base, pairs.count)
      return
    }
    let r = try temporary()
    emit(.buildDict, r, 0, 0)
    for p in pairs {
      let mark = nextRegister
      if let k = p.key {
        let kr = try value(k)
        let v = try value(p.value)
        emit(.dictSet, r, kr, v)
      } else {
        let v = try value(p.value)
        emit(.dictUpdate, r, v)
      }
      nextRegister = mark
    }
    emit(.move, d, r, 0, x: 1)
  }

  private func joined(_ parts: [Expr], _ d: Int) throws(SyntaxFault) {
    if parts.count == 1, case .formatted = parts[0].kind {
      try into(parts[0], d)
      return
    }
    if parts.count > 200 {
      // Pieces of pieces, to stay within registers.
      let half = parts.count / 2
      let base = try temporary()
      let second = try temporary()
      try joined(Array(parts[..<half]), base)
      try joined(Array(parts[half...]), second)
      emit(.buildString, d, base, 2)
      return
    }
    let base = nextRegister
    for p in parts { try into(p, try temporary()) }
    emit(.buildString, d, base, parts.count)
  }

  // MARK: Calls

  /// A keyword may be given once.
  func checkKeywords(_ arguments: [Argument]) throws(SyntaxFault) {
    var seen: Set<ObjectIdentifier> = []
    for a in arguments {
      guard case .keyword(let k) = a.kind else { continue }
      if k === names.debug { throw SyntaxFault(message: "cannot assign to __debug__", span: span) }
      if !seen.insert(ObjectIdentifier(k)).inserted {
        throw SyntaxFault(message: "keyword argument repeated: \(k.string)", span: a.span)
      }
    }
  }

  func call(_ f: Expr, _ arguments: [Argument], _ d: Int, _ place: Span) throws(SyntaxFault) {
    try checkKeywords(arguments)
    checkCallee(f, place)
    let spreads =
      arguments.count > 200
      || arguments.contains {
        switch $0.kind {
        case .star, .doubleStar: true
        default: false
        }
      }
    if spreads {
      if let form = StarForm(arguments) {
        try starCall(f, arguments, form, d, place)
      } else {
        try spreadCall(f, arguments, d, place)
      }
      return
    }
    let (base, isMethod) = try callee(f, isAlone: arguments.isEmpty)
    var keys: [Value] = []
    var positional = 0
    for a in arguments {
      if case .keyword = a.kind { continue }
      try into(a.value, try temporary())
      positional += 1
    }
    for a in arguments {
      guard case .keyword(let k) = a.kind else { continue }
      try into(a.value, try temporary())
      keys.append(.str(k))
    }
    span = place
    if keys.isEmpty {
      emit(isMethod ? .callMethod : .call, d, base, positional)
      return
    }
    emit(.callKeywords, d, base, positional, x: isMethod ? 1 : 0)
    emitWord(.constant, try constant(.tuple(Tuple(keys))))
  }

  /// Loads what is called: a function, or a method and its receiver in the register behind it.
  private func callee(_ f: Expr, isAlone: Bool) throws(SyntaxFault) -> (base: Int, isMethod: Bool) {
    let base = try temporary()
    guard case .attribute(let object, let n) = f.kind else {
      try into(f, base)
      return (base, false)
    }
    let first = try temporary()
    let r = try value(object)
    span = f.span
    emitCached(.loadMethod, base, r, try nameIndex(n))
    // What only this call needs ends with it; arguments would take its place.
    if isAlone { drop(object, r) }
    nextRegister = first + 1
    return (base, true)
  }

  /// `f(a, b, *c)` and `f(*a, **b)`: nothing is built, the call itself takes the values apart.
  private func starCall(_ f: Expr, _ arguments: [Argument], _ form: StarForm, _ d: Int, _ place: Span) throws(SyntaxFault) {
    let (base, isMethod) = try callee(f, isAlone: false)
    for a in arguments { try into(a.value, try temporary()) }
    span = place
    let positional = arguments.count - (form.contains(.keywords) ? 2 : 1)
    emit(.callStar, d, base, positional, x: (isMethod ? form.union(.method) : form).rawValue)
  }

  /// Arguments with stars in general: a list and a dict are built, in order of evaluation.
  private func spreadCall(_ f: Expr, _ arguments: [Argument], _ d: Int, _ place: Span) throws(SyntaxFault) {
    let base = try temporary()
    let list = try temporary()
    let dict = try temporary()
    try into(f, base)
    emit(.buildList, list, 0, 0)
    var hasDict = false
    for a in arguments {
      let mark = nextRegister
      switch a.kind {
      case .positional:
        let v = try value(a.value)
        emit(.listAppend, list, v)
      case .star:
        let v = try value(a.value)
        // Alone, the error names the function.
        emit(.listExtend, list, v, base, x: arguments.count(where: { if case .keyword = $0.kind { false } else { true } }) == 1 ? 2 : 1)
      case .keyword(let k):
        if !hasDict { emit(.buildDict, dict, 0, 0); hasDict = true }
        let key = try temporary()
        emitWide(.loadConst, key, try constant(.str(k)))
        let v = try value(a.value)
        emit(.dictMerge, dict, key, v, x: 1)
      case .doubleStar:
        if !hasDict { emit(.buildDict, dict, 0, 0); hasDict = true }
        let v = try value(a.value)
        span = place
        emit(.dictMerge, dict, v, base)
      }
      nextRegister = mark
    }
    span = place
    emit(.callSpread, d, base, 0, x: hasDict ? 1 : 0)
  }

  // MARK: Comprehensions

  private func comprehension(_ c: Comprehension, _ d: Int) throws(SyntaxFault) {
    guard let inner = c.scope else { throw fault("comprehension without a scope") }
    if c.kind == .generator {
      try generatorExpression(c, inner, d)
      return
    }
    let iterable = try temporary()
    let r = try value(c.clauses[0].iterable)
    emit(.getIter, iterable, r)
    if r >= localCount { emit(.clear, r) }
    let result = try temporary()
    emit([.list: Op.buildList, .set: .buildSet, .dict: .buildDict][c.kind] ?? .buildList, result, 0, 0)
    let host = current
    let saved = bound
    current = inner
    let place = inlined.count
    inlined.append(
      .init(
        start: here, end: Int.max, name: c.kind == .list ? "<listcomp>" : c.kind == .set ? "<setcomp>" : "<dictcomp>", span: span))
    var map = NameRegisters()
    for n in inner.order {
      guard let v = inner.variable(n), v.isBound else { continue }
      let reg = try temporary()
      heldCount = max(heldCount, reg + 1)
      map[n] = reg
      emit(v.isCaptured ? .makeCell : .clear, reg, 0, 0, x: 1)
      bound.remove(reg)
    }
    keep(map, of: inner)
    try clauses(c, 0, iterator: iterable) { (e) throws(SyntaxFault) in
      let mark = e.nextRegister
      defer { e.nextRegister = mark }
      let v = try e.value(c.element)
      switch c.kind {
      case .list: e.emit(.listAppend, result, v)
      case .set: e.emit(.setAdd, result, v)
      default:
        guard let second = c.value else { return }
        let w = try e.value(second)
        e.emit(.dictSet, result, v, w)
      }
    }
    for reg in map.all { emit(.clear, reg) }
    emit(.clear, result + map.all.count + 1)
    inlined[place].end = here
    current = host
    bound = saved
    emit(.move, d, result, 0, x: 1)
  }

  /// The loops of a comprehension from clause `k` on, around `body`.
  private func clauses(
    _ c: Comprehension, _ k: Int, iterator: Int, _ body: (Emitter) throws(SyntaxFault) -> Void
  ) throws(SyntaxFault) {
    let clause = c.clauses[k]
    let mark = nextRegister
    let item = try temporary()
    let start = here
    span = clause.target.span
    let loop = emit(.forIter, iterator, item)
    emitWord(.target, 0)
    try assign(clause.target, from: item)
    var skips: [Int] = []
    for test in clause.conditions { skips += try jump(test, when: false) }
    if k + 1 < c.clauses.count {
      let next = try temporary()
      let r = try value(c.clauses[k + 1].iterable)
      emit(.getIter, next, r)
      try clauses(c, k + 1, iterator: next, body)
    } else {
      try body(self)
    }
    patch(skips, to: start)
    emitWide(.jumpBack, 0, start)
    patch(loop, to: here)
    nextRegister = mark
  }

  private func generatorExpression(_ c: Comprehension, _ inner: Scope, _ d: Int) throws(SyntaxFault) {
    let e = Emitter(
      name: intern("<genexpr>"), qualname: nested("<genexpr>"), file: file, firstLine: Int(span.line), scope: inner,
      parent: self)
    e.span = span
    e.parameterNames = [intern(".0")]
    _ = try e.temporary()
    e.positionalCount = 1
    var map = NameRegisters()
    for n in inner.order {
      guard let v = inner.variable(n), v.isBound, !v.isNonlocal, !v.isGlobal else { continue }
      let r = try e.temporary()
      map[n] = r
      e.localNames.append(n)
      if v.isCaptured { e.emit(.makeCell, r, 0, 0, x: 1) }
    }
    e.keep(map, of: inner)
    e.localCount = e.nextRegister
    try e.clauses(c, 0, iterator: 0) { (e) throws(SyntaxFault) in
      let mark = e.nextRegister
      defer { e.nextRegister = mark }
      let t = try e.temporary()
      try e.into(c.element, t)
      let sent = try e.temporary()
      e.emit(.yieldValue, sent, t)
    }
    let none = try e.temporary()
    e.emitWide(.loadConst, none, try e.constant(.none))
    e.emit(.returnValue, none)
    let code = Code(e, captures: try captures(inner))
    let base = try temporary()
    let argument = try temporary()
    emit(.makeFunction, base, 0, 0)
    emitWord(.constant, try constant(.object(code)))
    let r = try value(c.clauses[0].iterable)
    emit(.getIter, argument, r)
    emit(.call, d, base, 1)
  }

  /// The qualified name of something defined here.
  func nested(_ inner: String) -> String {
    switch scope.kind {
    case .module, .dictionary: return inner
    case .classBody: return qualname + "." + inner
    default: return qualname + ".<locals>." + inner
    }
  }
}
