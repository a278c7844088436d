// Calls from bytecode. A Python function gets a frame and the loop goes on in it; anything else is called from here.
import CPlatform

extension Interpreter {
  /// Enters the frame of a plain function; false, with nothing done, for anything that needs a closer look.
  @inline(__always)
  func enterSimple(
    _ callee: Register, _ arguments: Register, _ n: Int, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) -> Bool {
    if callee.tag != Tag.function || pollRequested || depth + 1 >= frameLimit { return false }
    let fn = callee.raw(Function.self), base = f.pointee.top
    guard let count = fn.registerCount(taking: n), base + count <= stack.highWater else { return false }
    for i in 0..<n { (base + i).adopt(arguments + i) }
    // The frame takes over the register's reference to the function.
    callee.forget()
    push(fn, base, destination, .call, f)
    return true
  }

  /// Calls the value in `callee` with `n` arguments in registers; true when a frame was entered, else the result is in
  /// `destination`.
  @inline(never)
  func call(
    _ callee: Register, _ arguments: Register, _ n: Int, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    if pollRequested { try poll() }
    if callee.tag == Tag.function {
      try ensure(f.pointee.top, callee.raw(Function.self)._withUnsafeGuaranteedRef { $0.code.registerCount })
      if enterSimple(callee, arguments, n, destination, f) { return true }
    }
    return try callSlow(callee, Arguments(arguments, n), destination, f)
  }

  /// Puts the frame of a function above `f`; its registers hold the arguments, or are a generator's own. The frame takes
  /// over the references.
  @inline(__always)
  func push(
    _ fn: Unmanaged<Function>, _ base: Register, _ destination: Register, _ kind: Frame.Kind, _ f: UnsafeMutablePointer<Frame>,
    instance: Unmanaged<Instance>? = nil, generator: Unmanaged<Generator>? = nil
  ) {
    let (code, globals, closure) = fn._withUnsafeGuaranteedRef {
      (Unmanaged.passUnretained($0.code), Unmanaged.passUnretained($0.globals), $0.closure)
    }
    let top: Register, pc: UnsafeMutablePointer<Instruction>
    if let generator {
      top = f.pointee.top
      pc = generator._withUnsafeGuaranteedRef { $0.pc }
    } else {
      top = base + code._withUnsafeGuaranteedRef { $0.registerCount }
      pc = code._withUnsafeGuaranteedRef { $0.instructions }
    }
    depth &+= 1
    (f + 1).initialize(
      to: Frame(
        code: code, function: fn, globals: globals, namespace: nil, closure: closure, base: base, top: top, pc: pc,
        destination: destination, kind: kind, generator: generator, instance: instance))
  }

  /// Calls what is no plain function; true when a frame was entered, else the result is in `destination`.
  @inline(never)
  func callObject(
    _ callee: Register, _ arguments: Register, _ n: Int, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    if try callQuickly(callee, arguments, n, destination) { return false }
    return try call(callee, arguments, n, destination, f)
  }

  /// Calls a native function, or a native type that only makes a value; false, with nothing done, for anything else.
  @inline(__always)
  func callQuickly(_ callee: Register, _ arguments: Register, _ n: Int, _ destination: Register) throws(Raise) -> Bool {
    guard callee.tag == Tag.object else { return false }
    let metadata = Metadata.of(callee.raw(Object.self))
    if metadata == nativeClass {
      try callNative(callee, arguments, n, destination)
      return true
    }
    return metadata == classClass ? try makeQuickly(callee.raw(Class.self), arguments, n, destination) : false
  }

  /// Calls a native type whose calls do nothing but make a value; false, with nothing done, for another class.
  @inline(never)
  private func makeQuickly(
    _ cls: Unmanaged<Class>, _ arguments: Register, _ n: Int, _ destination: Register
  ) throws(Raise) -> Bool {
    if let fast = cls._withUnsafeGuaranteedRef({ $0.fast }), fast(arguments, n, destination) {
      for i in 0..<n { (arguments + i).clear() }
      return true
    }
    guard let maker = cls._withUnsafeGuaranteedRef({ $0.maker.map(Unmanaged.passUnretained) }) else { return false }
    let (count, body) = maker._withUnsafeGuaranteedRef { ($0.fixedCount, $0.body) }
    if count < n || pollRequested { return false }
    let given = Arguments(arguments, n)
    // Fewer are filled up with defaults.
    let value = count == n ? try body(given) : try maker.object.call(given)
    for i in 0..<n { (arguments + i).clear() }
    destination.pointee = value
    return true
  }

  @inline(__always)
  private func callNative(_ callee: Register, _ arguments: Register, _ n: Int, _ destination: Register) throws(Raise) {
    let native = callee.raw(Native.self)
    if let fast = native._withUnsafeGuaranteedRef({ $0.fast }), fast(arguments, n, destination) {
      for i in 0..<n { (arguments + i).clear() }
      return
    }
    if pollRequested { try poll() }
    try callNative(callee, Arguments(arguments, n), destination)
  }

  /// Calls a native of one parameter with an argument that stays where it is.
  @inline(__always)
  func callInPlace(_ native: Unmanaged<Native>, _ argument: Register, _ destination: Register) throws(Raise) {
    if let fast = native._withUnsafeGuaranteedRef({ $0.fast }), argument != destination, fast(argument, 1, destination) { return }
    if pollRequested { try poll() }
    let value: Value
    do throws(Raise) { value = try native._withUnsafeGuaranteedRef { $0.body }(Arguments(argument, 1)) } catch {
      throw native._withUnsafeGuaranteedRef { $0.explained(error, Arguments(argument, 1)) }
    }
    destination.pointee = value
  }

  @inline(__always)
  func ensure(_ base: Register, _ count: Int) throws(Raise) {
    if depth + 1 >= frameLimit { throw recursionError() }
    if base + count > stack.highWater { try grow(base + count) }
  }

  @inline(never) func grow(_ top: Register) throws(Raise) {
    if top + 256 > stack.registers + Stack.registerCapacity { throw recursionError() }
    stack.touch(top)
  }

  @inline(never)
  func callSlow(
    _ callee: Register, _ a: Arguments, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    if callee.tag == Tag.object {
      let object = callee.raw(Object.self)
      if isExactly(object, nativeClass) {
        try callNative(callee, a, destination)
        return false
      }
      if isExactly(object, classClass) {
        return try callClass(unsafeDowncast(object._withUnsafeGuaranteedRef { $0 }, to: Class.self), a, destination, f)
      }
      if isExactly(object, methodClass) {
        let m = unsafeDowncast(object._withUnsafeGuaranteedRef { $0 }, to: Method.self)
        if case .function(let fn) = m.function { return try enter(fn, receiver: m.receiver, a, destination, f, .call, nil) }
      }
      destination.pointee = try call(callee.pointee, with: a)
      drop(a)
      return false
    }
    if case .function(let fn) = callee.pointee { return try enter(fn, receiver: nil, a, destination, f, .call, nil) }
    if case .instance(let i) = callee.pointee, case .function(let fn)? = i.cls.lookup(names.call) {
      return try enter(fn, receiver: callee.pointee, a, destination, f, .call, nil)
    }
    destination.pointee = try call(callee.pointee, with: a)
    drop(a)
    return false
  }

  /// Calls a function written in Swift. Where as many arguments are given as it has parameters, nothing is bound.
  @inline(__always)
  func callNative(_ callee: Register, _ a: Arguments, _ destination: Register) throws(Raise) {
    let fixed = callee.raw(Native.self)._withUnsafeGuaranteedRef { $0.fixedCount }
    let value: Value
    if fixed == a.count && a.keywordCount == 0 {
      do throws(Raise) { value = try callee.raw(Native.self)._withUnsafeGuaranteedRef { $0.body }(a) } catch {
        throw callee.raw(Native.self)._withUnsafeGuaranteedRef { $0.explained(error, a) }
      }
    } else {
      value = try callee.raw(Native.self).object.call(a)
    }
    drop(a)
    destination.pointee = value
  }

  /// Arguments are dropped after a call, so that a temporary does not keep an object alive.
  @inline(__always) private func drop(_ a: Arguments) {
    for i in 0..<(a.count + a.keywordCount) { (a.base + i).clear() }
  }

  /// Makes an instance and enters its `__init__` when that is a plain Python function.
  private func callClass(
    _ cls: Class, _ a: Arguments, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    if cls.isNative {
      if let fast = cls.fast, a.keywordCount == 0, fast(a.base, a.count, destination) {
        drop(a)
        return false
      }
      if cls.constructsOnly, let construct = cls.construct {
        destination.pointee = try construct(cls, a)
        drop(a)
        return false
      }
    } else if cls.isPlain, case let place = cls.place(of: names.initialize), place.tag == Tag.function {
      let initialize = place.raw(Function.self)
      if a.keywordCount == 0, let count = initialize.registerCount(taking: a.count + 1) {
        let base = f.pointee.top
        try ensure(base, count)
        // Two references: the frame's becomes the result.
        let instance = Unmanaged.passRetained(Instance(cls))
        wick_retain(instance.toOpaque())
        base.rawInt = Int(bitPattern: instance.toOpaque())
        base.tag = Tag.instance
        for i in 0..<a.count { (base + 1 + i).adopt(a.base + i) }
        wick_retain(initialize.toOpaque())
        push(initialize, base, destination, .initializer, f, instance: instance)
        return true
      }
      let instance = Instance(cls)
      return try enter(initialize.object, receiver: .instance(instance), a, destination, f, .initializer, instance)
    }
    destination.pointee = try instantiate(cls, a)
    drop(a)
    return false
  }

  /// Binds arguments in general and enters the function's frame.
  private func enter(
    _ fn: Function, receiver: Value?, _ a: Arguments, _ destination: Register, _ f: UnsafeMutablePointer<Frame>,
    _ kind: Frame.Kind, _ instance: Instance?
  ) throws(Raise) -> Bool {
    let code = fn.code
    let base = f.pointee.top
    try ensure(base, code.registerCount)
    let extra = receiver == nil ? 0 : 1
    if code.isSimple && code.positionalCount == a.count + extra && a.keywordCount == 0 {
      if let receiver { base.pointee = receiver }
      for i in 0..<a.count { (base + extra + i).adopt(a.base + i) }
      try pushFrame(fn, base: base, top: base + code.registerCount, kind: kind)
      stack.frames[depth].destination = destination
      if let instance { stack.frames[depth].instance = .passRetained(instance) }
      return true
    }
    if code.isGenerator || a.count > 200 {
      if let receiver {
        destination.pointee = try callMethod(.function(fn), receiver, a)
      } else {
        destination.pointee = try run(fn, a)
      }
      if let instance { destination.pointee = .instance(instance) }
      return false
    }
    do throws(Raise) {
      if let receiver {
        // The receiver goes in front: arguments are gathered above the frame to be.
        let n = a.count + a.keywordCount
        let gathered = base + code.registerCount
        try ensure(gathered, n + 1)
        gathered.pointee = receiver
        for i in 0..<n { gathered[1 + i] = a.base[i] }
        defer { for i in 0...n { gathered[i] = .undefined } }
        try bindArguments(
          fn, Arguments(gathered, a.count + 1, keywords: a.keywords, keywordCount: a.keywordCount), into: base)
      } else {
        try bindArguments(fn, a, into: base)
      }
    } catch {
      for i in 0..<code.registerCount { base[i] = .undefined }
      throw error
    }
    drop(a)
    try pushFrame(fn, base: base, top: base + code.registerCount, kind: kind)
    stack.frames[depth].destination = destination
    if let instance { stack.frames[depth].instance = .passRetained(instance) }
    return true
  }

  /// A call with keywords: values of the keywords follow the positional arguments.
  func callKeywords(
    _ b: Register, _ n: Int, isMethod: Bool, _ keys: Value, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    if pollRequested { try poll() }
    guard case .tuple(let t) = keys else { return false }
    var base = b + 1
    var count = n
    if isMethod { if b[1].isUndefined { base = b + 2 } else { count += 1 } }
    // SAFETY: the tuple of keys lives in the code's constants.
    return try withKeys(t) { (keys) throws(Raise) in
      try callSlow(b, Arguments(base, count, keywords: keys, keywordCount: t.count), destination, f)
    }
  }

  private func withKeys(_ t: Tuple, _ body: (UnsafePointer<Str>) throws(Raise) -> Bool) throws(Raise) -> Bool {
    try withUnsafeTemporaryAllocation(of: Str.self, capacity: t.count + 1) { (room) throws(Raise) in
      let keys = room.baseAddress.unsafelyUnwrapped
      var n = 0
      for i in 0..<t.count {
        guard case .str(let s) = t[i] else { continue }
        (keys + n).initialize(to: s)
        n += 1
      }
      defer { keys.deinitialize(count: n) }
      return try body(UnsafePointer(keys))
    }
  }

  func makeFunction(_ code: Value, _ r: Register, _ i: Instruction, _ f: UnsafeMutablePointer<Frame>) -> Value {
    guard case .object(let o) = code, let code = o as? Code else { return .none }
    let b = r + Int(i.b)
    var cells: [Cell] = []
    cells.reserveCapacity(code.captures.count)
    for c in code.captures {
      switch c {
      case .register(let n): cells.append((r + n).raw(Cell.self).object)
      case .free(let n): cells.append(f.pointee.closure.unsafelyUnwrapped[n])
      }
    }
    var defaults: [Value] = []
    if i.x & 1 != 0, case .tuple(let t) = b[0] { defaults = t.array }
    var keywordDefaults: Dict?
    if i.x & 2 != 0, case .dict(let d) = b[1] { keywordDefaults = d }
    let fn = Function(
      code, globals: f.pointee.globals.object, closure: cells, defaults: defaults,
      keywordDefaults: keywordDefaults)
    if i.x & 4 != 0 { fn.annotations = b[2] }
    return .function(fn)
  }

  // MARK: Generators in loops

  /// Enters a generator's frame for a `for` loop; false when it has ended already.
  @inline(__always)
  func stepGenerator(_ g: Unmanaged<Generator>, _ destination: Register, _ f: UnsafeMutablePointer<Frame>) throws(Raise) -> Bool {
    if g._withUnsafeGuaranteedRef({ $0.state }) == .suspended, handled == nil, g.isFreeOfHandlers, !pollRequested, depth + 1 < frameLimit {
      let registers = g._withUnsafeGuaranteedRef { $0.registers }
      (registers + g._withUnsafeGuaranteedRef { $0.sentRegister }).setNone()
      let fn = g._withUnsafeGuaranteedRef { Unmanaged.passUnretained($0.function) }
      wick_retain(fn.toOpaque())
      wick_retain(g.toOpaque())
      g._withUnsafeGuaranteedRef { $0.state = .running }
      push(fn, registers, destination, .iteration, f, generator: g)
      return true
    }
    return try stepSlowly(g.object, destination)
  }

  @inline(never)
  private func stepSlowly(_ g: Generator, _ destination: Register) throws(Raise) -> Bool {
    switch g.state {
    case .finished: return false
    case .running: throw valueError("generator already executing")
    case .created: break
    case .suspended: g.registers[g.sentRegister] = .none
    }
    if pollRequested { try poll() }
    try pushGenerator(g, kind: .iteration)
    stack.frames[depth].destination = destination
    return true
  }

  /// One step of `yield from`: the value to yield, or nil when the inner iterator has ended and its result is in place.
  func delegate(_ iterator: Register, _ sent: Value, _ result: Register) throws(Raise) -> Value? {
    if case .object(let o) = iterator.pointee, let g = o as? Generator {
      if let v = try resume(g, sending: g.state == .created ? .none : sent) { return v }
      result.pointee = generatorResult
      return nil
    }
    if !sent.isNone {
      let send = try getAttribute(iterator.pointee, intern("send"))
      do throws(Raise) { return try call(send, sent) } catch { return try ended(error, result) }
    }
    do throws(Raise) {
      if case .instance(let i) = iterator.pointee, let m = i.cls.lookup(names.next) {
        return try callMethod(m, iterator.pointee, [])
      }
      if let v = try next(iterator.pointee) { return v }
      result.pointee = .none
      return nil
    } catch { return try ended(error, result) }
  }

  /// Throws into the inner iterator of a `yield from`.
  func delegate(_ iterator: Register, throwing error: Raise, _ result: Register) throws(Raise) -> Value? {
    if case .object(let o) = iterator.pointee, let g = o as? Generator {
      if error.matches(types.GeneratorExit) {
        try g.close()
        throw error
      }
      do throws(Raise) {
        if let v = try resume(g, throwing: error) { return v }
        result.pointee = generatorResult
        return nil
      } catch { return try ended(error, result) }
    }
    if error.matches(types.GeneratorExit) {
      if let close = try getAttributeIfPresent(iterator.pointee, intern("close")) { _ = try call(close) }
      throw error
    }
    guard let method = try getAttributeIfPresent(iterator.pointee, intern("throw")) else { throw error }
    do throws(Raise) { return try call(method, .instance(error.exception)) } catch { return try ended(error, result) }
  }

  private func ended(_ error: Raise, _ result: Register) throws(Raise) -> Value? {
    guard error.matches(types.StopIteration) else { throw error }
    result.pointee = error.exception.arguments.count > 0 ? error.exception.arguments[0] : .none
    return nil
  }
}

extension Class {
  /// Instances are made by `object.__new__` and called through `type.__call__`: nothing but `__init__` runs.
  var isPlain: Bool {
    if plainVersion == version { return isPlainCached }
    plainVersion = version
    let new = lookup(names.new)
    isPlainCached = construct == nil || constructsPlainly
    if let new, !isObjectDefault(unwrapStatic(new)) { isPlainCached = false }
    if let metaclass, metaclass !== types.type, metaclass.lookup(names.call) != nil { isPlainCached = false }
    if isAbstract { isPlainCached = false }
    return isPlainCached
  }
}
