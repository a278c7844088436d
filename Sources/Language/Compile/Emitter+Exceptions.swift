// try, with, and what leaves them. Handlers are found in a table when an exception comes by, so a `try` costs nothing
// until then; a `finally` is compiled once for each way out, as CPython does.

extension Emitter {
  func tryFinally(
    _ body: [Stmt], _ handlers: [Handler], _ otherwise: [Stmt], _ finally: [Stmt]
  ) throws(SyntaxFault) {
    if finally.isEmpty {
      try handled(body, handlers, otherwise)
      return
    }
    let before = bound
    // Registers that the exception path uses; they stay taken while the body runs.
    let exception = try temporary()
    _ = try temporary()
    let second = try temporary()
    let ranges = try protected({ (e) throws(SyntaxFault) in
      let mark = e.nextRegister
      try e.block(finally)
      e.nextRegister = mark
    }) { () throws(SyntaxFault) in
      if handlers.isEmpty { try block(body) } else { try self.handled(body, handlers, otherwise) }
    }
    let bodyDead = isDead
    isDead = false
    try block(finally)
    let finallyDead = isDead
    let end = finallyDead ? nil : emitWide(.jump, 0, 0)
    let after = bound
    let handler = here
    addGuards(ranges, handler: handler, register: exception)
    bound = before
    isDead = false
    emit(.enterHandler, exception)
    let inner = try protected({ (e) throws(SyntaxFault) in e.emit(.leaveHandler, exception) }) { () throws(SyntaxFault) in
      try block(finally)
    }
    // On the way out the exception handled before is the current one again.
    emit(.move, second, exception)
    let cleanup = here
    addGuards(inner, handler: cleanup, register: second)
    // An exception inside the finally: the one being handled is no longer current.
    emit(.leaveHandler, exception, 1)
    emit(.reraise, second)
    if let end { patchHere(end) }
    isDead = finallyDead || bodyDead
    bound = after
  }

  private func handled(_ body: [Stmt], _ handlers: [Handler], _ otherwise: [Stmt]) throws(SyntaxFault) {
    if handlers.contains(where: \.takesGroups) {
      try tryExceptGroups(body, handlers, otherwise)
    } else {
      try tryExcept(body, handlers, otherwise)
    }
  }

  private func tryExcept(_ body: [Stmt], _ handlers: [Handler], _ otherwise: [Stmt]) throws(SyntaxFault) {
    if let early = handlers.dropLast().first(where: { $0.type == nil }) {
      throw SyntaxFault(message: "default 'except:' must be last", span: early.whole)
    }
    let before = bound
    // exception, the one handled before it, and one raised inside a handler.
    let exception = try temporary()
    _ = try temporary()
    let second = try temporary()
    let ranges = try protected({ _ in }) { () throws(SyntaxFault) in try block(body) }
    var ends: [Int] = []
    var outBound: RegisterSet?
    func merge(_ e: Emitter) {
      if e.isDead { return }
      outBound = outBound.map { $0.intersection(e.bound) } ?? e.bound
    }
    if !isDead { try block(otherwise) }
    merge(self)
    if !isDead { ends.append(emitWide(.jump, 0, 0)) }
    isDead = false
    addGuards(ranges, handler: here, register: exception)
    emit(.enterHandler, exception)
    let inner = try protected({ (e) throws(SyntaxFault) in e.emit(.leaveHandler, exception) }) { () throws(SyntaxFault) in
      for h in handlers {
        bound = before
        isDead = false
        span = h.span
        var skip: Int?
        if let type = h.type {
          let mark = nextRegister
          let t = try value(type)
          let matched = try temporary()
          span = type.span
          emit(.matchException, matched, exception, t)
          skip = emitWide(.jumpIfFalse, matched, 0)
          nextRegister = mark
        }
        try handlerBody(h, exception)
        merge(self)
        if !isDead {
          emit(.leaveHandler, exception)
          ends.append(emitWide(.jump, 0, 0))
        }
        if let skip { patchHere(skip) }
      }
    }
    isDead = false
    emit(.move, second, exception)
    addGuards(inner, handler: here, register: second)
    emit(.leaveHandler, exception, 1)
    emit(.reraise, second)
    patch(ends, to: here)
    isDead = outBound == nil
    bound = outBound ?? before
  }

  /// `except E as name:` unbinds the name at its end, whatever happens.
  func handlerBody(_ h: Handler, _ exception: Int) throws(SyntaxFault) {
    guard let name = h.name else {
      try block(h.body)
      return
    }
    let copy = try temporary()
    emit(.move, copy, exception)
    try store(name, from: copy)
    func unbind(_ e: Emitter) throws(SyntaxFault) {
      let none = try e.temporary()
      e.emitWide(.loadConst, none, try e.constant(.none))
      try e.store(name, from: none)
      try e.delete(name)
      e.nextRegister = none
    }
    let raised = try temporary()
    let ranges = try protected(unbind) { () throws(SyntaxFault) in try block(h.body) }
    let dead = isDead
    if !dead { try unbind(self) }
    let skip = dead ? nil : emitWide(.jump, 0, 0)
    let after = bound
    addGuards(ranges, handler: here, register: raised)
    try unbind(self)
    emit(.reraise, raised)
    if let skip { patchHere(skip) }
    bound = after
    isDead = dead
  }

  func with(_ items: ArraySlice<(context: Expr, target: Expr?)>, _ body: [Stmt]) throws(SyntaxFault) {
    guard let item = items.first else {
      try block(body)
      return
    }
    let place = span
    let before = bound
    let manager = try temporary()  // becomes the bound __exit__
    let entered = try temporary()
    let exception = try temporary()
    _ = try temporary()
    let second = try temporary()
    try into(item.context, manager)
    span = item.context.span
    emit(.enterWith, manager, entered)
    let ranges = try protected({ (e) throws(SyntaxFault) in
      let t = try e.temporary()
      e.emit(.exitWith, t, manager, 0)
      e.nextRegister = t
    }) { () throws(SyntaxFault) in
      if let t = item.target { try assign(t, from: entered) }
      emit(.clear, entered)
      span = place
      try with(items.dropFirst(), body)
    }
    let dead = isDead
    let bodyBound = bound
    span = item.context.span
    let ignored = try temporary()
    if !dead { emit(.exitWith, ignored, manager, 0) }
    let end = dead ? nil : emitWide(.jump, 0, 0)
    addGuards(ranges, handler: here, register: exception)
    bound = before
    emit(.enterHandler, exception)
    let start = here
    emit(.exitWith, ignored, manager, exception, x: 1)
    let swallow = emitWide(.jumpIfTrue, ignored, 0)
    emit(.reraise, exception)
    addGuards([(start, here)], handler: here, register: second)
    emit(.leaveHandler, exception, 1)
    emit(.reraise, second)
    patchHere(swallow)
    emit(.leaveHandler, exception)
    if let end { patchHere(end) }
    isDead = false
    // A manager may swallow an exception, so only what was bound before the body is sure.
    bound = dead ? before : before.intersection(bodyBound)
  }
}
