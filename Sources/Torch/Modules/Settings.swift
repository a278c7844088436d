// What scripts ask of torch itself: seeds and generators, defaults, threads, and devices that are not there.
import Language
import Tensor

/// torch.Generator.
final class GeneratorObject: Object {
  let generator: RandomGenerator
  init(_ generator: RandomGenerator) { self.generator = generator }
  override var type: Class { GeneratorObject.cls }
  static let standard = GeneratorObject(defaultGenerator)

  static let cls: Class = {
    let c = Class(native: "Generator", bases: [types.object]) { c in
      func g(_ v: Value) throws(Raise) -> RandomGenerator {
        guard case .object(let o) = v, let x = o as? GeneratorObject else { throw typeError("expected a torch.Generator") }
        return x.generator
      }
      c.define("manual_seed(self, seed, /)", "Seeds it.") { a throws(Raise) in
        try g(a[0]).manualSeed(try seedValue(a[1]))
        return a[0]
      }
      c.define("seed(self, /)") { a throws(Raise) in unsignedInt(try g(a[0]).seed()) }
      c.define("initial_seed(self, /)") { a throws(Raise) in unsignedInt(try g(a[0]).initialSeed) }
      c.define("get_state(self, /)") { a throws(Raise) in
        let x = try g(a[0])
        return face(try engine { () throws(TorchError) in try x.getState() })
      }
      c.define("set_state(self, new_state, /)") { a throws(Raise) in
        try setState(try g(a[0]), a[1])
        return a[0]
      }
      c.property("device") { _ in .object(DeviceObject("cpu")) }
    }
    c.dict["__module__"] = .string("torch._C")
    c.construct = { _, a throws(Raise) in
      if a.count > 0, case .str(let s) = a[0] { try engine { () throws(TorchError) in try checkDevice(s.string) } }
      return .object(GeneratorObject(RandomGenerator()))
    }
    return c
  }()
}

/// A seed, negative ones counted from the top as PyTorch does.
private func seedValue(_ v: Value) throws(Raise) -> UInt64 {
  if let t = tensor(v) { return UInt64(bitPattern: Int64(try engine { () throws(TorchError) in try t.item() }.int)) }
  if case .float(let d) = v { return UInt64(bitPattern: Int64(closestInt(d))) }
  guard let word = try wordOfInt(v) else { throw runtimeError("Overflow when unpacking long long") }
  return word
}
private func closestInt(_ d: Double) -> Int { d.isNaN ? 0 : Int(max(-9.2e18, min(9.2e18, d))) }

private func setState(_ g: RandomGenerator, _ v: Value) throws(Raise) {
  guard let t = tensor(v) else { throw typeError("expected a torch.ByteTensor, but got \(typeName(v))") }
  try engine { () throws(TorchError) in try g.setState(t) }
}

/// The names of torch and torch.random that speak of the default generator.
private func defineSeeds(_ m: Module) {
  m.dict["default_generator"] = .object(GeneratorObject.standard)
  m.define("manual_seed(seed)", "Seeds the random numbers.") { a throws(Raise) in
    defaultGenerator.manualSeed(try seedValue(a[0]))
    return .object(GeneratorObject.standard)
  }
  m.define("seed()") { _ in unsignedInt(defaultGenerator.seed()) }
  m.define("initial_seed()") { _ in unsignedInt(defaultGenerator.initialSeed) }
  m.define("get_rng_state()", "The state of the random numbers.") { _ throws(Raise) in
    face(try engine { () throws(TorchError) in try defaultGenerator.getState() })
  }
  m.define("set_rng_state(new_state)") { a throws(Raise) in
    try setState(defaultGenerator, a[0])
    return .none
  }
}

func makeRandomModule() -> Module {
  let m = Module("torch.random")
  defineSeeds(m)
  return m
}

func defineSettings(_ m: Module) {
  m.dict["strided"] = .object(NamedConstant.strided)
  for n in ["contiguous_format", "preserve_format"] { m.dict[intern(n)] = .object(NamedConstant("memory_format", n)) }
  m.define("promote_types(type1, type2)") { a throws(Raise) in
    let (x, y) = (try dtypeOf(a[0]), try dtypeOf(a[1]))
    return .object(DTypeObject.of(try engine { () throws(TorchError) in try promoteTypes(x, y) }))
  }
  m.define("result_type(tensor1, tensor2)") { a throws(Raise) in
    let sum = try Language.binary(.mul, a[0], a[1])
    if let t = tensor(sum) { return .object(DTypeObject.of(t.dtype)) }
    return .object(DTypeObject.of(try makeTensor(sum, dtype: nil).dtype))
  }
  for (name, all) in [("finfo", DType.allCases.filter(\.isInexact)), ("iinfo", DType.allCases.filter(\.isInteger))] {
    m.define("\(name)(type=None)", "The limits of a type.") { a throws(Raise) in
      let d = a[0].isNone ? (name == "finfo" ? defaultDType : .int64) : try dtypeOf(a[0])
      guard all.contains(d) else {
        throw typeError(
          """
          torch.\(name)() requires \(name == "finfo" ? "a floating point" : "an integer") input type. Use \
          torch.\(name == "finfo" ? "iinfo" : "finfo") to handle '\(d)'
          """
        )
      }
      return .object(TypeLimits(name, d.part))
    }
  }
  m.define("can_cast(from_, to)") { a throws(Raise) in
    let (f, t) = (try dtypeOf(a[0]), try dtypeOf(a[1]))
    return .bool(!(f.isComplex && !t.isComplex) && !(f.isFloat && !t.isInexact) && !(t == .bool && f != .bool))
  }
  m.define("broadcast_shapes(*shapes)") { a throws(Raise) in
    var s = Dims()
    for v in try sequenceItems(a[0]) {
      var one: [Int] = []
      if case .int(let n) = v { one = [n] } else { for x in try sequenceItems(v.unwrapped) { one.append(try indexValue(x)) } }
      let next = Dims(one), before = s
      s = try engine { () throws(TorchError) in try broadcast(before, next) }
    }
    return size(s.list)
  }
  defineSeeds(m)
  m.define("typename(obj, /)", "The name of an object's type.") { a throws(Raise) in
    if let t = tensor(a[0]) { return .string(t.dtype.typeName) }
    let cls = typeOf(a[0])
    let module = try getAttributeIfPresent(.object(cls), intern("__module__"))
    if case .str(let s)? = module, s.string != "builtins" { return .string(s.string + "." + cls.qualname) }
    return .string(cls.qualname)
  }
  let facts: [(String, (Tensor) -> Value)] = [
    ("is_floating_point", { .bool($0.dtype.isFloat) }), ("is_complex", { .bool($0.dtype.isComplex) }),
    ("is_signed", { .bool($0.dtype.isSigned) }), ("numel", { .int($0.numel) }),
  ]
  for (name, fact) in facts {
    m.define("\(name)(input)") { a throws(Raise) in
      guard let x = tensor(a[0]) else { throw typeError("\(name)(): argument 'input' (position 1) must be Tensor, not \(typeName(a[0]))") }
      return fact(x)
    }
  }
  m.define("is_storage(obj, /)") { _ in .bool(false) }
  m.define("set_default_dtype(d, /)", "The type of new tensors of floats.") { a throws(Raise) in
    guard case .object(let o) = a[0], let d = o as? DTypeObject else {
      throw typeError("invalid dtype object: only floating-point types are supported as the default type")
    }
    if !d.dtype.isFloat { throw typeError("only floating-point types are supported as the default type") }
    defaultDType = d.dtype
    return .none
  }
  m.define("set_default_device(device)") { a throws(Raise) in
    if !a[0].isNone {
      let name = try str(a[0])
      try engine { () throws(TorchError) in try checkDevice(name) }
    }
    return .none
  }
  m.define("get_default_device()") { _ in .object(DeviceObject("cpu")) }
  m.define("get_num_threads()") { _ in .int(threadCount) }
  m.define("set_num_threads(n, /)") { a throws(Raise) in
    let n = try indexValue(a[0])
    if n <= 0 { throw runtimeError("set_num_threads expects a positive integer") }
    threadCount = min(n, 1024)
    return .none
  }
  m.define("is_anomaly_enabled()") { _ in .bool(Anomaly.isOn) }
  m.define("is_anomaly_check_nan_enabled()") { _ in .bool(Anomaly.checksNaN) }
  m.define("_set_anomaly_enabled(mode, check_nan=True)") { a throws(Raise) in
    (Anomaly.isOn, Anomaly.checksNaN) = (try truth(a[0]), try truth(a[1]))
    return .none
  }
  Anomaly.place = {
    let lines = try? sequenceItems(try vm.call(try getAttribute(try vm.importModule("traceback"), "format_stack")))
    return lines?.map { (try? str($0)) ?? "" }.joined() ?? ""
  }
  defineComputing(m)
  for n in ["save", "load"] {
    m.define("\(n)(*args, **kwargs)") { _ throws(Raise) in
      throw notImplementedError("wick has no torch.\(n): keep the numbers of state_dict() with tolist() and json, or numpy.save")
    }
  }
  // `warnings` decides what is shown, and what is raised instead.
  warningHandler = { text in
    do throws(Raise) {
      try giveWarning(text)
      return nil
    } catch { return error.exception }
  }
}

/// How PyTorch computes, of which nothing changes a digit here: every algorithm is deterministic, every product exact in its type, and
/// there is no compiler. What is set can be asked for.
private func defineComputing(_ m: Module) {
  var (isDeterministic, warnsOnly, precision) = (Value.bool(false), Value.bool(false), "highest")
  m.define("use_deterministic_algorithms(mode, *, warn_only=False)") { a throws(Raise) in
    for (v, name) in [(a[0], "'mode' (position 1)"), (a[1], "'warn_only'")] {
      if case .bool = v { continue }
      throw typeError("_set_deterministic_algorithms(): argument \(name) must be bool, not \(typeName(v))")
    }
    (isDeterministic, warnsOnly) = (a[0], a[1])
    return .none
  }
  m.define("are_deterministic_algorithms_enabled()") { _ in isDeterministic }
  m.define("is_deterministic_algorithms_warn_only_enabled()") { _ in warnsOnly }
  m.define("set_float32_matmul_precision(precision)") { a throws(Raise) in
    guard case .str(let s) = a[0] else { throw runtimeError("set_float32_matmul_precision expects a str, but got \(typeName(a[0]))") }
    if ["highest", "high", "medium"].contains(s.string) {
      precision = s.string
    } else {
      try giveWarning(
        """
        \(s.string) is not one of 'highest', 'high', or 'medium'; the currentsetFloat32MatmulPrecision call has no effect.
        """)
    }
    return .none
  }
  m.define("get_float32_matmul_precision()") { _ in .string(precision) }
  m.define(
    """
    compile(model=None, *, fullgraph=False, dynamic=None, backend=None, mode=None, options=None, name=None, disable=False, \
    recompile_limit=None, isolate_recompiles=False, dynamic_shapes=None)
    """,
    "The model itself: wick has no compiler."
  ) { a throws(Raise) in
    if !a[4].isNone, !a[5].isNone {
      throw runtimeError("Either mode or options can be specified, but both can't be specified at the same time.")
    }
    // With options alone it is a decorator.
    return a[0].isNone ? .object(Native("compile(model, /)") { b in b[0] }) : a[0]
  }
}

private func dtypeOf(_ v: Value) throws(Raise) -> DType {
  guard case .object(let o) = v, let d = o as? DTypeObject else { throw typeError("argument must be torch.dtype, not \(typeName(v))") }
  return d.dtype
}

/// torch.strided and the like: names and no more.
final class NamedConstant: Object {
  private let cls: Class
  private let name: String
  /// What the engine takes it for.
  var argument: Arg { cls.name == "layout" ? .layout(name) : .memoryFormat(name) }
  init(_ kind: String, _ name: String) {
    cls = Class(native: kind, bases: [types.object])
    cls.dict["__module__"] = .string("torch")
    self.name = name
  }
  static let strided = NamedConstant("layout", "strided")
  override var type: Class { cls }
  override func repr() throws(Raise) -> String { "torch.\(name)" }
}

/// torch.cuda and its kin: there is no such device, and asking says so.
func makeDeviceModule(_ name: String) -> Module {
  let m = Module("torch." + name)
  m.define("is_available()") { _ in .bool(false) }
  m.define("device_count()") { _ in .int(0) }
  switch name {
  case "backends":
    m.lazy = { n throws(Raise) in
      if n.string == "cudnn" || n.string == "mps" { return try vm.importModule("torch.backends." + n.string) }
      return nil
    }
  case "backends.cudnn":
    for (flag, value) in [("deterministic", false), ("benchmark", false), ("enabled", true)] { m.dict[intern(flag)] = .bool(value) }
  case "backends.mps": m.define("is_built()") { _ in .bool(false) }
  case "accelerator":
    m.define("current_accelerator(check_available=False)") { _ in .none }
  default:
    for n in ["manual_seed", "manual_seed_all"] {
      m.define("\(n)(seed)") { a throws(Raise) in
        _ = try vm.call(.object(types.int), a[0])
        return .none
      }
    }
    m.define("empty_cache()") { _ in .none }
    m.define("synchronize(device=None)") { _ throws(Raise) in
      try engine { () throws(TorchError) in try checkDevice("cuda") }
      return .none
    }
  }
  return m
}

/// What registering a hook gives back.
final class HookHandle: Object {
  private var undo: (() -> Void)?
  init(_ undo: @escaping () -> Void) { self.undo = undo }
  static let cls: Class = {
    let c = Class(native: "RemovableHandle", bases: [types.object]) { c in
      for n in ["remove(self)", "__exit__(self, *args)"] {
        c.define(n) { a in
          if case .object(let o) = a[0] { (o as? HookHandle)?.remove() }
          return .none
        }
      }
      c.define("__enter__(self)") { a in a[0] }
    }
    c.dict["__module__"] = .string("torch.utils.hooks")
    return c
  }()
  override var type: Class { HookHandle.cls }
  func remove() {
    undo?()
    undo = nil
  }
}

/// torch.finfo and torch.iinfo.
final class TypeLimits: Object {
  private static let finfo = Class(native: "finfo", bases: [types.object]), iinfo = Class(native: "iinfo", bases: [types.object])
  private let values: [(String, Value)]
  private let cls: Class
  init(_ kind: String, _ d: DType) {
    cls = kind == "finfo" ? TypeLimits.finfo : TypeLimits.iinfo
    let name = Value.string(String(d.description.split(separator: ".").last ?? ""))
    if d.isFloat {
      let (top, tiny) = (d.limits.largest, d.limits.smallestNormal)
      values = [
        ("resolution", .float(Double("1e-\(d.facts.precision)") ?? 0)), ("min", .float(-top)), ("max", .float(top)),
        ("eps", .float(d.limits.epsilon)), ("smallest_normal", .float(tiny)), ("tiny", .float(tiny)), ("dtype", name),
        ("bits", .int(d.size * 8)),
      ]
    } else {
      let top = d == .uint64 ? BigInteger.unsigned(.max) : .int(d.integerRange.upperBound)
      values = [("min", .int(d.integerRange.lowerBound)), ("max", top), ("dtype", name), ("bits", .int(d.size * 8))]
    }
  }
  override var type: Class { cls }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let v = values.first(where: { $0.0 == name.string }) { return v.1 }
    return try super.getAttribute(name)
  }
  override func repr() throws(Raise) -> String {
    let shown =
      cls === TypeLimits.finfo ? ["resolution", "min", "max", "eps", "smallest_normal", "tiny", "dtype"] : ["min", "max", "dtype"]
    var parts: [String] = []
    for n in shown {
      guard let v = values.first(where: { $0.0 == n })?.1 else { continue }
      parts.append("\(n)=\(try Language.format(v, { if case .str = v { "" } else { "g" } }()))")
    }
    return "\(cls.name)(\(parts.joined(separator: ", ")))"
  }
}
