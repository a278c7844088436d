// Leaving frames: returns, suspensions, and exceptions on their way to a handler.
import CPlatform

extension Interpreter {
  /// Takes off a frame of kind `.call`, which has neither a generator nor a namespace.
  @inline(__always) func popCall(_ f: UnsafeMutablePointer<Frame>) {
    clearRegisters(f)
    depth &-= 1
    f.pointee.function.unsafelyUnwrapped.drop()
  }

  /// Takes off the frame of a suspended generator that a `for` stepped while no exception was being handled.
  @inline(__always) func popIteration(_ f: UnsafeMutablePointer<Frame>) {
    depth &-= 1
    f.pointee.function.unsafelyUnwrapped.drop()
    f.pointee.generator.unsafelyUnwrapped.drop()
  }

  /// While the frame stands: releasing a value may run a script's `__del__`, whose frame must lie above.
  @inline(__always) private func clearRegisters(_ f: UnsafeMutablePointer<Frame>) {
    var register = f.pointee.base
    let end = register + f.pointee.code._withUnsafeGuaranteedRef { $0.registerCount }
    // An unbound register as one store: payload 0, the tag, and what lies behind it.
    let unbound = SIMD2<UInt64>(0, UInt64(Tag.empty))
    while register < end {
      let old = UnsafeMutableRawPointer(bitPattern: register.rawInt)
      let isTrivial = register.isTrivial
      UnsafeMutableRawPointer(register).storeBytes(of: unbound, as: SIMD2<UInt64>.self)
      if !isTrivial { wick_release(old) }
      register += 1
    }
  }

  /// Drops the innermost frame; the generator it belonged to, if any, is finished.
  @inline(__always) @discardableResult func popFrame() -> Bool {
    let f = stack.frames + depth
    if let g = f.pointee.generator {
      g._withUnsafeGuaranteedRef {
        handled = $0.callerHandled
        $0.callerHandled = nil
        $0.handled = nil
        $0.finish()
      }
      depth -= 1
      g.drop()
    } else {
      clearRegisters(f)
      depth -= 1
      f.pointee.namespace?.release()
    }
    f.pointee.function?.drop()
    return true
  }

  /// Takes the innermost frame, a generator's, off the stack; its registers stay with the generator.
  func suspendFrame() {
    let f = stack.frames + depth
    depth -= 1
    f.pointee.function?.drop()
    if let g = f.pointee.generator {
      g._withUnsafeGuaranteedRef {
        $0.handled = handled === $0.callerHandled ? nil : handled
        handled = $0.callerHandled
        $0.callerHandled = nil
      }
      g.drop()
    }
  }

  /// Finds the handler of an exception, leaving frames on the way. The frame found is ready to go on; where there is
  /// none down to frame `entry`, the exception goes on to the Swift caller.
  func unwind(_ error: Raise, downTo entry: Int) throws(Raise) -> Bool {
    let exception = error.exception
    if exception.traceback.isEmpty, exception.context == nil, let handled, handled !== exception {
      exception.context = handled
    }
    while true {
      let f = stack.frames + depth
      let code = f.pointee.code.object
      let at = f.pointee.pc - code.instructions - 1
      let isReraise = at >= 0 && (code.instructions[at].op == .reraise || code.instructions[at].op == .raiseAgain)
      if !isReraise, !code.isHidden, exception.traceback.count < 5000 {
        if exception.traceback.isEmpty { exception.traceback.reserveCapacity(4) }
        exception.traceback.append(ExceptionObject.Entry(code: code, instruction: at))
      }
      for g in code.guards where at >= Int(g.start) && at < Int(g.end) {
        f.pointee.base[Int(g.register)] = .instance(exception)
        f.pointee.pc = code.instructions + Int(g.handler)
        return true
      }
      let kind = f.pointee.kind
      if let i = f.pointee.instance { i.release() }
      var goesOn = error
      if f.pointee.generator != nil, error.matches(types.StopIteration) {
        let replaced = runtimeError("generator raised StopIteration")
        replaced.exception.cause = exception
        replaced.exception.context = exception
        replaced.exception.suppressContext = true
        replaced.exception.traceback = exception.traceback
        goesOn = replaced
      }
      popFrame()
      if kind == .entry || depth < entry { throw goesOn }
      if goesOn.exception !== exception { return try unwind(goesOn, downTo: entry) }
    }
  }

  /// The exception that `raise value` raises.
  func raised(_ value: Value) throws(Raise) -> Raise {
    let e = try exceptionValue(value, "exceptions must derive from BaseException")
    if let handled, handled !== e { setContext(e, handled) }
    return Raise(e)
  }

  func raised(_ value: Value, from cause: Value) throws(Raise) -> Raise {
    let e = try raised(value)
    e.exception.cause = cause.isNone ? nil : try exceptionValue(cause, "exception causes must derive from BaseException")
    e.exception.suppressContext = true
    return e
  }

  /// Sets `__context__`; where the exception stands in that chain already, the chain is cut there. A script may have made
  /// the chain a cycle, so a second walker at half the pace looks out for one (CPython's `_PyErr_SetObject`).
  private func setContext(_ e: ExceptionObject, _ context: ExceptionObject) {
    var x = context, slow = context, steps = 0
    while let next = x.context {
      if next === e {
        x.context = nil
        break
      }
      x = next
      if x === slow { break }
      steps += 1
      if steps & 1 == 0, let half = slow.context { slow = half }
    }
    e.context = context
  }

  private func exceptionValue(_ value: Value, _ message: String) throws(Raise) -> ExceptionObject {
    if case .instance(let i) = value, let e = i as? ExceptionObject { return e }
    if case .object(let o) = value, let c = o as? Class, c.isSubclass(of: types.BaseException) {
      guard case .instance(let i) = try call(value), let e = i as? ExceptionObject else {
        throw typeError("calling \(try c.repr()) should have returned an instance of BaseException")
      }
      return e
    }
    throw typeError(message)
  }

  /// Whether an `except` clause with this class or tuple of classes takes the exception.
  func matches(_ exception: Value, _ type: Value) throws(Raise) -> Bool {
    guard case .instance(let e) = exception else { return false }
    func one(_ v: Value) throws(Raise) -> Bool {
      guard case .object(let o) = v, let c = o as? Class, c.isSubclass(of: types.BaseException) else {
        throw typeError("catching classes that do not inherit from BaseException is not allowed")
      }
      return e.cls.isSubclass(of: c)
    }
    if case .tuple(let t) = type {
      // All are looked at, so that one that is no exception class is found out.
      var found = false
      for i in 0..<t.count where try one(t[i]) { found = true }
      return found
    }
    return try one(type)
  }

  func unboundLocal(_ name: Value) -> Raise {
    Raise(
      types.UnboundLocalError,
      "cannot access local variable '\((try? str(name)) ?? "")' where it is not associated with a value")
  }

  func unboundFree(_ name: Value) -> Raise {
    nameError(
      "cannot access free variable '\((try? str(name)) ?? "")' where it is not associated with a value in enclosing scope")
  }
}
