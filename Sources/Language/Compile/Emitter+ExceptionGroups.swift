// try … except*: every clause takes its part of the group; what they raise and what is left is raised at the end.

extension Emitter {
  func tryExceptGroups(_ body: [Stmt], _ handlers: [Handler], _ otherwise: [Stmt]) throws(SyntaxFault) {
    let before = bound
    // The exception and the one handled before it; one raised by the machinery; what no clause took yet; what the
    // clauses raised; a clause's part and the one handled before it.
    let exception = try temporary()
    _ = try temporary()
    let second = try temporary()
    let rest = try temporary()
    let outcomes = try temporary()
    let part = try temporary()
    _ = try temporary()
    let ranges = try protected({ _ in }) { () throws(SyntaxFault) in try block(body) }
    if !isDead { try block(otherwise) }
    let end = isDead ? nil : emitWide(.jump, 0, 0)
    isDead = false
    addGuards(ranges, handler: here, register: exception)
    bound = before
    emit(.enterHandler, exception)
    let inner = try protected(Self.noWayOut) { () throws(SyntaxFault) in
      emit(.move, rest, exception)
      emit(.buildList, outcomes, 0, 0)
      for h in handlers { try groupHandler(h, part: part, rest: rest, outcomes: outcomes) }
      emit(.listAppend, outcomes, rest)
      emit(.finishGroup, second, exception, outcomes)
    }
    emit(.leaveHandler, exception)
    emit(.clear, outcomes)
    emit(.clear, rest)
    let done = emitWide(.jumpIfNone, second, 0, x: 1)
    emit(.reraise, second)
    addGuards(inner, handler: here, register: second)
    emit(.leaveHandler, exception, 1)
    emit(.reraise, second)
    patchHere(done)
    if let end { patchHere(end) }
    bound = before
  }

  private func groupHandler(_ h: Handler, part: Int, rest: Int, outcomes: Int) throws(SyntaxFault) {
    let before = bound
    let mark = nextRegister
    defer { nextRegister = mark }
    guard let type = h.type else { return }
    span = h.span
    let t = try value(type)
    span = type.span
    emit(.matchGroup, part, rest, t)
    let skip = emitWide(.jumpIfNone, part, 0, x: 1)
    emit(.enterHandler, part)
    let raised = try temporary()
    let ranges = try protected(Self.noWayOut) { () throws(SyntaxFault) in try handlerBody(h, part) }
    let over = isDead ? nil : emit(.leaveHandler, part)
    let next = over == nil ? nil : emitWide(.jump, 0, 0)
    isDead = false
    addGuards(ranges, handler: here, register: raised)
    emit(.leaveHandler, part)
    emit(.listAppend, outcomes, raised)
    emit(.clear, raised)
    if let next { patchHere(next) }
    patchHere(skip)
    bound = before
  }

  private static func noWayOut(_ e: Emitter) throws(SyntaxFault) {
    throw e.fault("'break', 'continue' and 'return' cannot appear in an except* block")
  }
}
