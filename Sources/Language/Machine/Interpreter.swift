// The state of the one interpreter of the process, and how Swift calls into a script.
import CPlatform
import Glibc

/// The state of the one interpreter: modules, frames, the exception being handled.
public final class Interpreter {
  let stack = Stack()
  /// The innermost frame, -1 when nothing runs.
  var depth = -1
  /// Mappings that class bodies write to, by the dict that stands for each.
  var mappedNamespaces: [ObjectIdentifier: Value] = [:]
  /// `sys.setrecursionlimit`: how many Python frames may lie on each other.
  public var recursionLimit = 1000 { didSet { frameLimit = min(recursionLimit, Stack.frameCapacity) } }
  /// Frames may be this many.
  var frameLimit = 1000
  /// The exception being handled, for `raise` and `__context__`.
  var handled: ExceptionObject?
  /// What `sys.exception()` gives: the exception whose handler is running, nil outside `except` and `finally`.
  public var handledException: ExceptionObject? { handled }

  /// The names every module sees.
  public let builtins = Dict()
  /// The module `builtins`, whose namespace is `builtins`; it is in `sys.modules` from the start.
  public let builtinsModule: Module
  /// `sys.modules`.
  public let modules = Dict()
  /// What makes a native module when it is first imported.
  public var moduleFactories: [String: () throws(Raise) -> Module] = [:]
  /// What puts native names into modules of Sources/Python before their source runs.
  var preparations: [String: (Module) -> Void] = [:]
  /// Directories that `import` searches.
  public let path = List()
  /// `sys.argv`.
  public var arguments: [String] = [""]
  /// What atexit registered.
  public var exitCalls: [(Value, [Value], [(Str, Value)])] = []
  /// Shows the value of an expression statement; `sys.displayhook`.
  public var displayHook: (Value) throws(Raise) -> Void = { _ in }
  // The classes that hot calls and loops tell apart by one comparison.
  var rangeIteratorClass = Metadata.of(RangeIterator.self)
  var listIteratorClass = Metadata.of(ListIterator.self)
  var tupleIteratorClass = Metadata.of(TupleIterator.self)
  var strIteratorClass = Metadata.of(StrIterator.self)
  var nativeClass = Metadata.of(Native.self)
  var bytesClass = Metadata.of(BytesObject.self)
  var byteArrayClass = Metadata.of(ByteArrayObject.self)
  var classClass = Metadata.of(Class.self)
  var generatorClass = Metadata.of(Generator.self)
  var moduleClass = Metadata.of(Module.self)
  var methodClass = Metadata.of(Method.self)

  /// The addresses of the types of int, float, bool, str, list, tuple and dict, by tag, and of object.
  let typesByTag = UnsafeMutablePointer<Int>.allocate(capacity: Int(Tag.function))
  let objectType: Int

  init() {
    func address(_ c: Class) -> Int { Int(bitPattern: Unmanaged.passUnretained(c).toOpaque()) }
    objectType = address(types.object)
    for (tag, c) in [types.int, types.float, types.bool, types.str, types.list, types.tuple, types.dict].enumerated() {
      (typesByTag + tag).initialize(to: address(c))
    }
    builtinsModule = Module("builtins", dict: builtins)
    modules["builtins"] = .object(builtinsModule)
  }

  /// Registers what makes a native module.
  public func register(_ name: String, _ factory: @escaping () throws(Raise) -> Module) { moduleFactories[name] = factory }

  // MARK: Calls from Swift

  /// Calls any callable.
  public func call(_ f: Value, with a: Arguments) throws(Raise) -> Value {
    switch f {
    case .function(let fn): return try run(fn, a)
    // Counted, because objects may call each other without a script's code between them.
    case .object(let o):
      try NativeDepth.enter(" while calling a Python object")
      defer { NativeDepth.leave() }
      // A native type whose calls do nothing but make a value, as in `map(str, …)`.
      if Swift.type(of: o) == Class.self, case let cls = unsafeDowncast(o, to: Class.self), let maker = cls.maker,
        a.keywordCount == 0, a.count <= maker.fixedCount
      {
        return try maker.call(a)
      }
      return try o.call(a)
    case .instance(let i):
      try NativeDepth.enter(" while calling a Python object")
      defer { NativeDepth.leave() }
      return try i.call(a)
    default: throw typeError("'\(typeName(f))' object is not callable")
    }
  }

  /// Calls a callable from Swift and waits for its result.
  public func call(_ f: Value, _ arguments: [Value], _ named: [(Str, Value)] = []) throws(Raise) -> Value {
    try Arguments.with(arguments, named) { (a) throws(Raise) in try call(f, with: a) }
  }

  /// Calls a callable from Swift with positional arguments only. Raises TypeError if it is not callable.
  public func call(_ f: Value, _ arguments: Value...) throws(Raise) -> Value { try call(f, arguments) }

  /// Calls with one argument.
  public func call(_ f: Value, _ argument: Value) throws(Raise) -> Value {
    if case .function = f { return try callMethod(f, argument, []) }
    return try withScratch { (place) throws(Raise) in
      place.pointee = argument
      return try call(f, with: Arguments(place, 1))
    }
  }

  /// Calls `method` with `receiver` in front of the arguments, without making a bound method.
  public func callMethod(_ method: Value, _ receiver: Value, _ a: Arguments) throws(Raise) -> Value {
    switch method {
    case .function: return try call(method, receiver, before: a)
    case .object(let o):
      if let n = o as? Native { return n.owner == nil ? try n.call(a) : try call(method, receiver, before: a) }
      return try call(try bind(method, receiver, typeOf(receiver)), with: a)
    default: return try call(try bind(method, receiver, typeOf(receiver)), with: a)
    }
  }

  /// Calls `f` with one more argument in front.
  func call(_ f: Value, _ first: Value, before a: Arguments) throws(Raise) -> Value {
    try withUnsafePointer(to: first) { (place) throws(Raise) in
      try a.following(place, 1) { (all) throws(Raise) in try call(f, with: all) }
    }
  }

  /// As above, with the arguments in an array. A plain function gets them straight into its registers.
  public func callMethod(_ method: Value, _ receiver: Value, _ arguments: [Value]) throws(Raise) -> Value {
    if case .function(let f) = method, f.code.isSimple, f.code.positionalCount == arguments.count + 1 {
      try NativeDepth.enter()
      defer { NativeDepth.leave() }
      let count = f.code.registerCount
      let base = try window(count)
      base.pointee = receiver
      for i in 0..<arguments.count { base[1 + i] = arguments[i] }
      try pushFrame(f, base: base, top: base + count, kind: .entry)
      return try execute()
    }
    return try Arguments.with(arguments) { (a) throws(Raise) in try callMethod(method, receiver, a) }
  }

  /// `receiver.name(arguments)`.
  public func callMethod(_ receiver: Value, _ name: String, _ arguments: Value...) throws(Raise) -> Value {
    try call(try getAttribute(receiver, intern(name)), arguments)
  }

  /// The first of `count` registers above the innermost frame, made valid; `spare` more must have room.
  private func window(_ count: Int, spare: Int = 0) throws(Raise) -> Register {
    let base = depth >= 0 ? stack.frames[depth].top : stack.registers
    if base + count + spare + 64 > stack.registers + Stack.registerCapacity { throw recursionError() }
    stack.touch(base + count)
    return base
  }

  /// Runs a Python function to its end.
  func run(_ f: Function, _ a: Arguments) throws(Raise) -> Value {
    try NativeDepth.enter()
    defer { NativeDepth.leave() }
    // Arguments are copied: they may lie in another frame's registers.
    let code = f.code
    let base = try window(code.registerCount, spare: a.count)
    if code.isGenerator { return try makeGenerator(f, a) }
    do throws(Raise) { try bindArguments(f, a, into: base) } catch {
      for i in 0..<code.registerCount { base[i] = .undefined }
      throw error
    }
    try pushFrame(f, base: base, top: base + code.registerCount, kind: .entry)
    return try execute()
  }

  /// Runs a module's, `exec`'s or class body's code.
  func run(_ code: Code, globals: Dict, namespace: Dict?, closure: Function? = nil) throws(Raise) -> Value {
    try NativeDepth.enter()
    defer { NativeDepth.leave() }
    let base = try window(code.registerCount)
    let f = closure ?? Function(code, globals: globals, closure: [], defaults: [], keywordDefaults: nil)
    try pushFrame(f, base: base, top: base + code.registerCount, kind: .entry, namespace: namespace)
    return try execute()
  }

  /// Puts a frame on the stack; its registers hold the arguments already.
  func pushFrame(
    _ f: Function, base: Register, top: Register, kind: Frame.Kind, namespace: Dict? = nil, generator: Generator? = nil
  ) throws(Raise) {
    if depth + 1 >= frameLimit || depth + 1 >= Stack.frameCapacity {
      if generator == nil { for i in 0..<f.code.registerCount { base[i] = .undefined } }
      throw recursionError()
    }
    depth += 1
    (stack.frames + depth).initialize(
      to: Frame(
        code: .passUnretained(f.code), function: .passRetained(f), globals: .passUnretained(f.globals),
        namespace: namespace.map { .passRetained($0) }, closure: f.closure, base: base, top: top,
        pc: f.code.instructions, destination: base, kind: kind, generator: generator.map { .passRetained($0) },
        instance: nil))
  }

  // MARK: Interruptions

  /// Does what the poll flag asks for: raises KeyboardInterrupt, collects cycles.
  func poll() throws(Raise) {
    wick_set_poll(0)
    if wick_interrupted() != 0 {
      wick_set_interrupted(0)
      if Collector.isDue { requestPoll() }
      throw Raise(ExceptionObject(types.KeyboardInterrupt, []))
    }
    if Collector.isDue && Collector.isEnabled { Collector.collect() }
  }

  /// Reports an exception that cannot go anywhere, as from `__del__`.
  func unraisable(_ error: Raise, in method: Value) {
    writeError("Exception ignored in: \((try? repr(method)) ?? "?")\n" + tracebackText(error.exception))
  }

  /// Whether something may want to run when the variables of modules go: a `__del__`, a suspended `finally`.
  var owesFinalizers = false

  /// Ends the program: exit calls, then the variables of the script's modules go, as in CPython's finalize_modules.
  public func finish() {
    runExitCalls()
    if !owesFinalizers { return }
    finalizeVariables()
    for (_, v) in modules.pairs.reversed() {
      guard case .object(let o) = v, let m = o as? Module, m.dict[names.file] != nil && !m.isOwnPython || m.name == "__main__" else {
        continue
      }
      for underscored in [true, false] {
        for (key, _) in m.dict.pairs {
          guard case .str(let name) = key, !name.isEqual("__builtins__") else { continue }
          let text = name.string
          if underscored ? text.hasPrefix("_") && !text.hasPrefix("__") : true { m.dict[name] = Value.none }
        }
      }
    }
    _ = Collector.run()
  }

  /// Runs the finalizers of what the script's variables hold, in the order of CPython's collector: breadth first, lists
  /// and tuples from their end.
  private func finalizeVariables() {
    guard case .object(let o)? = modules["__main__"], let main = o as? Module else { return }
    var seen: Set<ObjectIdentifier> = []
    var queue: [Object] = [main.dict]
    var at = 0
    while at < queue.count {
      let o = queue[at]
      at += 1
      if o === builtinsModule || o === modules { continue }
      var inside: [Value] = []
      o.traverse { inside.append($0) }
      if o is List || o is Tuple { inside.reverse() }
      for v in inside {
        if let inner = v.heapObject, inner is Container, seen.insert(ObjectIdentifier(inner)).inserted { queue.append(inner) }
      }
    }
    for o in queue {
      if let i = o as? Instance { _ = i.finalizeInCycle() }
      if let g = o as? Generator, g.state == .suspended, !g.function.code.guards.isEmpty {
        do throws(Raise) { try g.close() } catch { unraisable(error, in: .object(g)) }
        g.state = .finished
      }
    }
  }

  /// Calls what was registered for the end of the program, the last first.
  public func runExitCalls() {
    while let (f, arguments, named) = exitCalls.popLast() {
      do throws(Raise) { _ = try call(f, arguments, named) } catch {
        writeError("Exception ignored in atexit callback: \((try? repr(f)) ?? "?")\n" + tracebackText(error.exception))
      }
    }
  }

  /// Raises KeyboardInterrupt when Ctrl-C was pressed; long native work calls this now and then.
  public func checkInterrupt() throws(Raise) { if pollRequested { try poll() } }

  /// The globals of the innermost Python frame.
  public var currentGlobals: Dict? { depth >= 0 ? stack.frames[depth].globals.object : nil }
}

nonisolated(unsafe) var vmStorage: Interpreter?
/// The interpreter; there is one from `startInterpreter` on.
public var vm: Interpreter { @inline(__always) get { vmStorage.unsafelyUnwrapped } }

/// Makes the interpreter of the process; must be called once before anything else here.
public func startInterpreter() {
  if vmStorage != nil { return }
  MethodCache.make()
  namesStorage = NameTable()
  typesStorage = TypeTable()
  vmStorage = Interpreter()
  installConstructors()
  installBuiltins()
}

/// Writes to standard error, after what is still waiting for standard output.
public func writeError(_ text: String) {
  Output.flush()
  let bytes = Array(text.utf8)
  fwrite(bytes, 1, bytes.count, wick_stderr())
  fflush(wick_stderr())
}
