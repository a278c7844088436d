// Statements to instructions.

extension Emitter {
  func block(_ body: [Stmt]) throws(SyntaxFault) {
    for s in body {
      if isDead { isDead = false }
      try statement(s)
    }
  }

  func statement(_ s: Stmt) throws(SyntaxFault) {
    span = s.span
    let mark = nextRegister
    defer { nextRegister = mark }
    depth += 1
    defer { depth -= 1 }
    if depth > 1000 { throw fault("too many statically nested blocks") }
    switch s.kind {
    case .expression(let e):
      if showsValues {
        let r = try value(e)
        span = e.span
        emit(.display, r)
        return
      }
      if case .constant = e.kind { return }
      let r = try value(e)
      // A result nobody takes is dropped at once.
      if r >= localCount, case .call = e.kind { emit(.clear, r) }
    case .assign(let targets, let value):
      if case .constant(.none) = value.kind { clearTemporaries() }
      try assign(targets, value)
    case .augmented(let target, let op, let value): try augmented(target, op, value)
    case .annotated(let target, let annotation, let value): try annotated(target, annotation, value)
    case .returns(let e):
      let r = try temporary()
      if let e { try into(e, r) } else { emitWide(.loadConst, r, try constant(.none)) }
      try leave(downTo: 0)
      span = s.span
      emit(.returnValue, r)
      resumeRanges(downTo: 0)
      isDead = true
    case .delete(let targets):
      clearTemporaries()
      for t in targets { try delete(t) }
    case .pass: break
    case .breaks: try leaveLoop(isBreak: true)
    case .continues: try leaveLoop(isBreak: false)
    case .ifElse(let test, let then, let otherwise): try ifElse(test, then, otherwise)
    case .whileLoop(let test, let body, let otherwise): try whileLoop(test, body, otherwise)
    case .forLoop(let target, let iterable, let body, let otherwise): try forLoop(target, iterable, body, otherwise)
    case .function(let f):
      let r = try temporary()
      for d in f.decorators { try into(d, try temporary()) }
      let t = f.decorators.isEmpty ? r : try temporary()
      span = s.span
      try function(f, into: t)
      try decorate(f.decorators, base: r, made: t)
      try store(f.name, from: r)
    case .classDefinition(let c): try classDefinition(c)
    case .with(let items, let body): try with(items[...], body)
    case .match(let subject, let cases): try match(subject, cases)
    case .tryStatement(let body, let handlers, let otherwise, let finally):
      try tryFinally(body, handlers, otherwise, finally)
    case .raise(let e, let cause):
      if let e {
        let r = try value(e)
        if let cause {
          let c = try value(cause)
          span = s.span
          emit(.raiseFrom, r, c)
        } else {
          span = s.span
          emit(.raise, r)
        }
      } else {
        emit(.raiseAgain)
      }
      isDead = true
    case .assert(let test, let message):
      checkAssertion(test, s.span)
      let jumps = try jump(test, when: true)
      let after = bound
      let r = try temporary()
      if let message { try into(message, r) }
      span = s.span
      emit(.assertionError, r, message == nil ? 0 : 1)
      patch(jumps, to: here)
      bound = after
    case .global, .nonlocal: break
    case .importModules(let modules):
      for m in modules {
        let r = try temporary()
        emit(.importName, r, try nameIndex(intern(m.path)), 0, x: m.alias == nil ? 0 : 1)
        emitWord(.number, 0)
        try store(m.alias ?? intern(String(m.path.prefix { $0 != "." })), from: r)
      }
    case .importFrom(let module, let list, let level):
      let r = try temporary()
      emit(.importName, r, try nameIndex(intern(module)), 0, x: 1)
      emitWord(.number, level)
      for n in list {
        if n.name.isEqual("*") { emit(.importStar, r); continue }
        let t = try temporary()
        emit(.importFrom, t, r, try nameIndex(n.name))
        try store(n.alias ?? n.name, from: t)
      }
    }
  }

  // MARK: Assignment

  private func assign(_ targets: [Expr], _ value: Expr) throws(SyntaxFault) {
    for t in targets {
      if case .starred = t.kind {
        throw SyntaxFault(message: "starred assignment target must be in a list or tuple", span: t.span)
      }
    }
    if targets.count == 1 {
      let t = targets[0]
      if case .name(let n) = t.kind, let (r, holder) = try localRegister(n) {
        try intoLocal(value, r)
        markBound(r, n, holder)
        return
      }
      // `a, b = b, a`: no tuple is made.
      if case .tuple(let left) = t.kind, case .tuple(let right) = value.kind, left.count == right.count,
        left.count <= 16, !(left + right).contains(where: { if case .starred = $0.kind { true } else { false } })
      {
        let base = nextRegister
        for e in right { try into(e, try temporary()) }
        for (i, e) in left.enumerated() { try assign(e, from: base + i) }
        return
      }
    }
    let r = try self.value(value)
    for t in targets {
      span = t.span
      try assign(t, from: r)
    }
  }

  /// Stores register `r` to a target.
  func assign(_ t: Expr, from r: Int) throws(SyntaxFault) {
    let mark = nextRegister
    defer { nextRegister = mark }
    switch t.kind {
    case .name(let n): try store(n, from: r)
    case .attribute(let object, let n):
      if n === names.debug { throw SyntaxFault(message: "cannot assign to __debug__", span: t.span) }
      let o = try value(object)
      span = t.span
      emitCached(.storeAttr, o, r, try nameIndex(n))
    case .subscripted(let object, let index):
      let o = try value(object)
      let k = try value(index)
      span = t.span
      emit(.setItem, o, k, r)
    case .tuple(let items), .list(let items):
      let base = nextRegister
      for _ in items { _ = try temporary() }
      span = t.span
      let isStarred = { (e: Expr) in if case .starred = e.kind { true } else { false } }
      if let star = items.firstIndex(where: isStarred) {
        if items.count(where: isStarred) > 1 { throw fault("multiple starred expressions in assignment") }
        emit(.unpackStar, r, base, items.count)
        emitWord(.number, star)
      } else {
        emit(.unpack, r, base, items.count)
      }
      for (i, e) in items.enumerated() {
        if case .starred(let inner) = e.kind { try assign(inner, from: base + i) } else { try assign(e, from: base + i) }
      }
    case .starred(let inner): try assign(inner, from: r)
    default: throw SyntaxFault(message: "cannot assign to expression", span: t.span)
    }
  }

  private func augmented(_ target: Expr, _ op: BinaryOperator, _ v: Expr) throws(SyntaxFault) {
    let place = span
    switch target.kind {
    case .name(let n):
      let r = try load(n, into: nil)
      let isLocal = r < localCount
      if isLocal && (op == .add || op == .sub), case .constant(.int(let k)) = v.kind, k >= -32768, k <= 32767 {
        emit(op == .add ? .addInt : .subInt, r, r, k & 0xFFFF, x: 1)
        return
      }
      let s = try value(v)
      span = place
      let d = isLocal ? r : try temporary()
      emit(.inplace, d, r, s, x: Int(op.rawValue))
      try store(n, from: d)
    case .attribute(let object, let n):
      let o = try value(object)
      let t = try temporary()
      span = target.span
      emitCached(.loadAttr, t, o, try nameIndex(n))
      let s = try value(v)
      span = place
      emit(.inplace, t, t, s, x: Int(op.rawValue))
      emitCached(.storeAttr, o, t, try nameIndex(n))
    case .subscripted(let object, let index):
      let o = try value(object)
      let k = try value(index)
      let t = try temporary()
      span = target.span
      emit(.getItem, t, o, k)
      let s = try value(v)
      span = place
      emit(.inplace, t, t, s, x: Int(op.rawValue))
      emit(.setItem, o, k, t)
    default: throw SyntaxFault(message: "illegal target for augmented assignment", span: target.span)
    }
  }

  private func annotated(_ target: Expr, _ annotation: Expr, _ v: Expr?) throws(SyntaxFault) {
    if let v {
      let r = try value(v)
      try assign(target, from: r)
    }
    guard scope.kind != .function, case .name(let n) = target.kind else { return }
    emit(.setupAnnotations)
    let a = try self.annotation(annotation)
    let d = try temporary()
    emit(.loadName, d, try nameIndex(names.annotations))
    let k = try temporary()
    emitWide(.loadConst, k, try constant(.str(n)))
    emit(.setItem, d, k, a)
  }

  private func delete(_ t: Expr) throws(SyntaxFault) {
    let mark = nextRegister
    defer { nextRegister = mark }
    span = t.span
    switch t.kind {
    case .name(let n): try delete(n)
    case .attribute(let object, let n):
      let o = try value(object)
      emit(.deleteAttr, o, try nameIndex(n))
    case .subscripted(let object, let index):
      let o = try value(object)
      let k = try value(index)
      emit(.deleteItem, o, k)
    case .tuple(let items), .list(let items): for i in items { try delete(i) }
    default: throw SyntaxFault(message: "cannot delete expression", span: t.span)
    }
  }

  // MARK: Control flow

  private func ifElse(_ test: Expr, _ then: [Stmt], _ otherwise: [Stmt]) throws(SyntaxFault) {
    let jumps = try jumpUnless(test)
    let before = bound
    isDead = false
    try block(then)
    let thenBound = bound, thenDead = isDead
    isDead = false
    if otherwise.isEmpty {
      patch(jumps, to: here)
      bound = thenDead ? before : before.intersection(thenBound)
      return
    }
    let end = thenDead ? nil : emitWide(.jump, 0, 0)
    patch(jumps, to: here)
    bound = before
    try block(otherwise)
    if let end { patchHere(end) }
    let elseDead = isDead
    if !thenDead { bound = elseDead ? thenBound : bound.intersection(thenBound) }
    isDead = thenDead && elseDead
  }

  private func whileLoop(_ test: Expr, _ body: [Stmt], _ otherwise: [Stmt]) throws(SyntaxFault) {
    let start = here
    let (exits, again) = try repeatWarnings { () throws(SyntaxFault) in try jumpUnless(test) }
    let before = bound
    let labels = LoopLabels(continueTarget: start, iterator: nil)
    blocks.append(.loop(labels))
    try block(body)
    blocks.removeLast()
    warn(again: again)
    span = test.span
    emitWide(.jumpBack, 0, start)
    isDead = false
    patch(exits, to: here)
    patch(labels.continues, to: start)
    bound = before
    try block(otherwise)
    isDead = false
    bound = before
    patch(labels.breaks, to: here)
  }

  private func forLoop(_ target: Expr, _ iterable: Expr, _ body: [Stmt], _ otherwise: [Stmt]) throws(SyntaxFault) {
    let iterator = try temporary()
    let r = try value(iterable)
    span = iterable.span
    emit(.getIter, iterator, r)
    nextRegister = iterator + 1
    let before = bound
    var item: Int
    var local: (Int, Scope, Str)?
    if case .name(let n) = target.kind, let (reg, holder) = try localRegister(n) {
      item = reg
      local = (reg, holder, n)
    } else {
      item = try temporary()
    }
    let start = here
    let loop = emit(.forIter, iterator, item)
    emitWord(.target, 0)
    if let (reg, holder, n) = local { markBound(reg, n, holder) } else { try assign(target, from: item) }
    let labels = LoopLabels(continueTarget: start, iterator: iterator)
    blocks.append(.loop(labels))
    try block(body)
    blocks.removeLast()
    emitWide(.jumpBack, 0, start)
    isDead = false
    patch(labels.continues, to: start)
    patch(loop, to: here)
    bound = before
    try block(otherwise)
    isDead = false
    bound = before
    patch(labels.breaks, to: here)
    emit(.clear, iterator)
  }

  private func leaveLoop(isBreak: Bool) throws(SyntaxFault) {
    guard let k = blocks.lastIndex(where: { if case .loop = $0 { true } else { false } }), case .loop(let labels) = blocks[k]
    else { throw fault(isBreak ? "'break' outside loop" : "'continue' not properly in loop") }
    let place = span
    try leave(downTo: k + 1)
    span = place
    let j = emitWide(.jump, 0, 0)
    if isBreak { labels.breaks.append(j) } else { labels.continues.append(j) }
    resumeRanges(downTo: k + 1)
    isDead = true
  }

  /// Runs the cleanups of the blocks from the innermost down to number `k`, as a jump out of them must.
  private func leave(downTo k: Int) throws(SyntaxFault) {
    let all = blocks
    var i = all.count - 1
    while i >= k {
      if case .cleanup(let c) = all[i] {
        c.ranges.append((c.start, here))
        blocks = Array(all[..<i])
        let saved = bound
        try c.emit(self)
        bound = saved
      }
      i -= 1
    }
    blocks = all
  }

  /// After the jump, the protected ranges of those blocks go on.
  private func resumeRanges(downTo k: Int) {
    for b in blocks[k...] { if case .cleanup(let c) = b { c.start = here } }
  }

  /// Compiles `body` as a protected range; on the way out by a jump `emit` runs.
  func protected(
    _ emit: @escaping (Emitter) throws(SyntaxFault) -> Void, _ body: () throws(SyntaxFault) -> Void
  ) throws(SyntaxFault) -> [(Int, Int)] {
    let c = Cleanup(start: here, emit: emit)
    blocks.append(.cleanup(c))
    try body()
    blocks.removeLast()
    c.ranges.append((c.start, here))
    return c.ranges.filter { $0.0 < $0.1 }
  }

  func addGuards(_ ranges: [(Int, Int)], handler: Int, register: Int) {
    for (a, b) in ranges {
      guards.append(Code.Guard(start: Int32(a), end: Int32(b), handler: Int32(handler), register: Int32(register)))
    }
  }
}
