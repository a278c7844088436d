// A generator is a frame with registers of its own, suspended at a yield.

public final class Generator: Container {
  enum State { case created, suspended, running, finished }
  let function: Function
  let registers: Register
  var pc: UnsafeMutablePointer<Instruction>
  var state = State.created
  /// The register that the value sent in goes to.
  var sentRegister = 0
  /// The exception that was being handled when the generator yielded inside an `except`.
  var handled: ExceptionObject?
  /// While it runs: what its caller was handling.
  var callerHandled: ExceptionObject?

  /// `__name__` and `__qualname__`, which scripts may change.
  var name: Str
  var qualname: String

  init(_ f: Function) {
    function = f
    name = f.name
    qualname = f.qualname
    let n = f.code.registerCount
    registers = .room(n)
    registers.initialize(repeating: .undefined, count: n)
    pc = f.code.instructions
    super.init()
    if !f.code.guards.isEmpty { vm.owesFinalizers = true }
  }

  deinit {
    // A suspended body still owes its `finally` blocks. They run on a stand-in, as this object is on its way out.
    if state == .suspended, !function.code.guards.isEmpty {
      let heir = Generator(function)
      for i in 0..<function.code.registerCount { heir.registers[i] = registers[i] }
      heir.pc = pc
      heir.sentRegister = sentRegister
      heir.state = .suspended
      do throws(Raise) { try heir.close() } catch { vm.unraisable(error, in: .object(heir)) }
      heir.state = .finished
    }
    Trash.drop(registers, function.code.registerCount)
  }

  public override var type: Class { types.generator }
  public override var isIterator: Bool { true }
  public override func iterate() throws(Raise) -> Value? { .object(self) }
  public override func next() throws(Raise) -> Value? { try vm.resume(self, sending: .none) }
  public override func repr() throws(Raise) -> String { "<generator object \(qualname) at \(addressText(self))>" }
  public override func traverse(_ visit: (Value) -> Void) {
    visit(.function(function))
    for i in 0..<function.code.registerCount { visit(registers[i]) }
  }
  public override func clearReferences() {
    state = .finished
    for i in 0..<function.code.registerCount { registers[i] = .undefined }
  }

  func close() throws(Raise) {
    switch state {
    case .finished: return
    case .created:
      finish()
      return
    case .running: throw valueError("generator already executing")
    case .suspended: break
    }
    do throws(Raise) {
      if try vm.resume(self, throwing: Raise(ExceptionObject(types.GeneratorExit, []))) != nil {
        throw runtimeError("generator ignored GeneratorExit")
      }
    } catch {
      if error.matches(types.GeneratorExit) || error.matches(types.StopIteration) { return }
      throw error
    }
  }

  func finish() {
    state = .finished
    for i in 0..<function.code.registerCount { registers[i].clearInPlace() }
  }
}

extension Unmanaged where Instance == Generator {
  /// Whether neither the generator nor its caller waits in an `except`.
  @inline(__always) var isFreeOfHandlers: Bool { _withUnsafeGuaranteedRef { $0.handled == nil && $0.callerHandled == nil } }

  @inline(__always) func suspend(at pc: UnsafeMutablePointer<Instruction>, sentTo register: Int) {
    _withUnsafeGuaranteedRef {
      $0.pc = pc
      $0.sentRegister = register
      $0.state = .suspended
    }
  }
}

extension Value {
  fileprivate mutating func clearInPlace() { self = .undefined }
}

extension Interpreter {
  /// Runs a generator to its next yield; nil when it returns (the value is in `returned`).
  func resume(_ g: Generator, sending value: Value) throws(Raise) -> Value? {
    switch g.state {
    case .finished:
      generatorResult = .none
      return nil
    case .running: throw valueError("generator already executing")
    case .created:
      if !value.isNone { throw typeError("can't send non-None value to a just-started generator") }
    case .suspended: g.registers[g.sentRegister] = value
    }
    try pushGenerator(g, kind: .entry)
    return try executeGenerator(g)
  }

  func resume(_ g: Generator, throwing error: Raise) throws(Raise) -> Value? {
    switch g.state {
    case .finished: throw error
    case .running: throw valueError("generator already executing")
    case .created:
      g.finish()
      throw error
    case .suspended: break
    }
    try pushGenerator(g, kind: .entry)
    thrownIn = error
    return try executeGenerator(g)
  }

  func pushGenerator(_ g: Generator, kind: Frame.Kind) throws(Raise) {
    let top = depth >= 0 ? stack.frames[depth].top : stack.registers
    try pushFrame(g.function, base: g.registers, top: top, kind: kind, generator: g)
    stack.frames[depth].pc = g.pc
    g.callerHandled = handled
    if let own = g.handled { handled = own }
    g.state = .running
  }

  private func executeGenerator(_ g: Generator) throws(Raise) -> Value? {
    try NativeDepth.enter()
    defer { NativeDepth.leave() }
    let v = try execute()
    if g.state == .finished {
      generatorResult = v
      return nil
    }
    return v
  }
}

/// What a generator that just ended returned.
nonisolated(unsafe) var generatorResult: Value = .none
/// An exception to raise where the frame about to run stands.
nonisolated(unsafe) var thrownIn: Raise?
