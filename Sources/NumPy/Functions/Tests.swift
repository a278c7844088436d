// Functions that ask: closeness, equality, kinds of types; np.finfo and np.iinfo.
import Language
import Tensor
import Torch

func closeness(_ x: Tensor, _ y: Tensor, _ rtol: Double, _ atol: Double, _ nan: Bool) throws(Raise) -> Tensor {
  _ = try broadcastShape([x.shape, y.shape])
  let isSingle = x.dtype.part == .float32 && y.dtype.part == .float32
  let isComplex = x.dtype.isComplex || y.dtype.isComplex
  let d: DType = isComplex ? (isSingle ? .complex64 : .complex128) : isSingle ? .float32 : .float64
  return try engine { () throws(TorchError) in try isclose(to(x, d), to(y, d), rtol, atol, nan) }
}

/// The same of values, with tolerances that may be arrays.
private func closeness(_ a: Value, _ b: Value, _ rtol: Value, _ atol: Value, _ nan: Bool) throws(Raise) -> Tensor {
  let x = try asTensor(a), y = try asTensor(b), r = try asTensor(rtol), t = try asTensor(atol)
  if t.hasNonFinite || r.hasNonFinite {
    try FloatErrors.tellInvalid("One of rtol or atol is not valid, atol: \(try str(atol)), rtol: \(try str(rtol))")
  }
  if r.numel == 1, t.numel == 1, r.ndim == 0, t.ndim == 0 {
    return try closeness(x, y, r.scalar(atStorage: 0).double, t.scalar(atStorage: 0).double, nan)
  }
  return try FloatErrors.quietly { () throws(Raise) -> Tensor in
    let other = y.dtype.isInexact ? y : try cast(y, .float64)
    let distance = try ufunc("absolute", try ufunc("subtract", x, other))
    let limit = try ufunc("add", t, try ufunc("multiply", r, try ufunc("absolute", other)))
    let near = try ufunc("logical_and", try ufunc("less_equal", distance, limit), try ufunc("isfinite", other))
    let close = try ufunc("logical_or", near, try ufunc("equal", x, other))
    if !nan || !x.dtype.isInexact { return close }
    return try ufunc("logical_or", close, try ufunc("logical_and", try ufunc("isnan", x), try ufunc("isnan", other)))
  }
}

func allTrue(_ x: Tensor) throws(Raise) -> Bool {
  try reduce(.prod, try engine { () throws(TorchError) in try to(x, .bool) }, nil, dtype: .bool).scalar(atStorage: 0).isTrue
}

extension FunctionTable {
  mutating func declareTests() {
    function("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Whether elements are close.") { a throws(Raise) in
      wrapped(try closeness(a[0], a[1], a[2], a[3], try truth(a[4])))
    }
    function("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Whether all elements are close.") { a throws(Raise) in
      .bool(try allTrue(try closeness(a[0], a[1], a[2], a[3], try truth(a[4]))))
    }
    function("array_equal(a1, a2, equal_nan=False)", "Whether shapes and elements are the same.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      if x.shape != y.shape { return .bool(false) }
      if try truth(a[2]) { return try .bool(zip(x.scalarList(), y.scalarList()).allSatisfy { $0.equals($1) || ($0.isNaN && $1.isNaN) }) }
      return .bool(try allTrue(try ufunc("equal", x, y)))
    }
    function("array_equiv(a1, a2)", "Whether elements are the same after broadcasting.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      if (try? broadcast(x.shape, y.shape)) == nil { return .bool(false) }
      return .bool(try allTrue(try ufunc("equal", x, y)))
    }
    function("isscalar(element)", "Whether it is a number or text.") { a throws(Raise) in
      switch a[0].unwrapped {
      case .int, .float, .bool, .str: return .bool(true)
      case .object(let o): if o is BigInteger || o is ComplexNumber || o is BytesObject { return .bool(true) }
      default: break
      }
      // Any other number: what is registered as numbers.Number.
      guard let m = vm.modules["numbers"] else { return .bool(false) }
      return .bool(
        try truth(try vm.call(try getAttribute(try vm.importModule("builtins"), "isinstance"), a[0], try getAttribute(m, "Number"))))
    }
    for (name, sign) in [("isposinf", Double.infinity), ("isneginf", -.infinity)] {
      function("\(name)(x, out=None)", "Whether elements are that infinity.") { a throws(Raise) in
        let x = try asTensor(a[0])
        if x.dtype.isComplex {
          throw typeError("This operation is not supported for \(x.dtype.name) values because it would be ambiguous.")
        }
        return try deliver(try ufunc("equal", x, .float(sign)), a[1])
      }
    }
    function("issubdtype(arg1, arg2, /)", "Whether a type is among those of a kind.") { a throws(Raise) in
      func cls(_ v: Value) throws(Raise) -> Class {
        if case .object(let o) = v, let c = o as? Class, c.isSubclass(of: ScalarTypes.generic) { return c }
        return ScalarTypes.of(try dtypeArgument(v, .float64))
      }
      return .bool(try cls(a[0]).isSubclass(of: try cls(a[1])))
    }
    function("can_cast(from_, to, casting='safe')", "Whether a cast is allowed.") { a throws(Raise) in
      .bool(try dtypeArgument(a[0], .float64).castAllowed(to: try dtypeArgument(a[1], .float64), try castingArgument(a[2])))
    }
    function("common_type(*arrays)", "The float type that holds all of the arrays, integers as float64.") { a throws(Raise) in
      var all: DType = .float16
      for v in try sequenceItems(a[0]) {
        let d = try asTensor(v).dtype
        if d == .bool { throw typeError("can't get common type for non-numeric array") }
        all = numpyPromote(all, d.isInexact ? d : .float64)
      }
      return .object(ScalarTypes.of(all))
    }
    function("mintypecode(typechars, typeset='GDFgdf', default='d')", "The letter of the largest of the types that are in typeset.") {
      a throws(Raise) in
      let letters = try sequenceItems(a[0]).map { (v) throws(Raise) -> String in
        if case .str(let s) = v.unwrapped { return s.string }
        return try str(try getAttribute(try getAttribute(v, "dtype"), "char"))
      }
      var found: [String] = []
      for c in letters where try contains(a[1], .string(c)) { found.append(c) }
      if found.isEmpty { return a[2] }
      if found.contains("F"), found.contains("d") { return .string("D") }
      // By size and kind, the largest first (numpy/lib/_type_check_impl.py).
      return .string("GDFgdfQqLlIiHhBb?".map { String($0) }.first { found.contains($0) } ?? found[0])
    }
    function("promote_types(type1, type2)", "The smallest type that holds both.") { a throws(Raise) in
      NumPyDType.of(numpyPromote(try dtypeArgument(a[0], .float64), try dtypeArgument(a[1], .float64)))
    }
    function("result_type(*arrays_and_dtypes)", "The type that an operation on all would have.") { a throws(Raise) in
      var all: [Operand] = []
      for v in try sequenceItems(a[0]) {
        if let d = try dtypeIfAny(v) {
          all.append(.strong(try made([1], .int(0), d)))
        } else if let o = try operand(v) {
          all.append(o)
        } else {
          throw typeError("Cannot interpret '\(try str(v))' as a data type")
        }
      }
      guard var found = all.first else { throw valueError("at least one array or dtype is required") }
      for o in all.dropFirst() {
        if case .weak(let s) = found, case .weak(let u) = o {
          let both = numpyPromote(weakType(s), weakType(u))
          found = .weak(both.isComplex ? .complex(0, 0) : both.isFloat ? .float(0) : .int(0))
        } else {
          found = .strong(try made([1], .int(0), commonType(found, o)))
        }
      }
      return NumPyDType.of(found.dtype)
    }
    function("min_scalar_type(a)") { a throws(Raise) in NumPyDType.of(try asTensor(a[0]).dtype) }
    function("finfo(dtype)", "Limits of a float type.") { a throws(Raise) in
      let d = try typeOf(a[0], .float64).part
      guard d.isFloat else { throw valueError("data type <class 'numpy.\(d.name)'> not inexact") }
      return .object(TypeLimits(d))
    }
    function("iinfo(type)", "Limits of an integer type.") { a throws(Raise) in
      let d = try typeOf(a[0], .int64)
      guard d.isInteger else { throw valueError("Invalid integer data type '\(d.kind)'.") }
      return .object(TypeLimits(d))
    }
    function("seterr(all=None, divide=None, over=None, under=None, invalid=None)", "What accidents of floats do.") { a throws(Raise) in
      let old = FloatErrors.current.names
      try FloatErrors.current.set(a[0], [a[1], a[2], a[3], a[4]])
      return old
    }
    function("geterr()", "What accidents of floats do.") { _ in FloatErrors.current.names }
    function("seterrcall(func)", "The function (or the object with a write method) that accidents of floats call.") { a throws(Raise) in
      if !a[0].isNone, !isCallable(a[0]), try getAttributeIfPresent(a[0], intern("write")) == nil {
        throw typeError("python object must be callable or have a callable write method")
      }
      let old = FloatErrors.current.handler
      FloatErrors.current.handler = a[0]
      return old
    }
    function("geterrcall()", "The function that accidents of floats call.") { _ in FloatErrors.current.handler }
    for (name, isExact) in [("shares_memory", true), ("may_share_memory", false)] {
      function("\(name)(a, b, /, max_work=\(isExact ? "-1" : "0"))", "Whether two arrays \(isExact ? "" : "may ")have memory in common.") {
        a throws(Raise) in
        guard case .int(let work) = a[2].unwrapped else { throw valueError("max_work must be an integer") }
        return .bool(try shareMemory(try asTensor(a[0]), try asTensor(a[1]), exactly: work != 0))
      }
    }
  }
}

/// Whether two arrays have a byte in common, or with `exactly` false whether the spans of their memory meet.
private func shareMemory(_ x: Tensor, _ y: Tensor, exactly: Bool) throws(Raise) -> Bool {
  /// The first byte and the one after the last.
  func span(_ t: Tensor) -> (Int, Int) {
    var (low, high) = (Int(bitPattern: t.data), Int(bitPattern: t.data) + t.dtype.size)
    for d in 0..<t.ndim {
      let reach = (t.shape[d] - 1) * t.strides[d] * t.dtype.size
      if reach < 0 { low += reach } else { high += reach }
    }
    return (low, high)
  }
  if x.numel == 0 || y.numel == 0 { return false }
  let (a, b) = (span(x), span(y))
  if a.0 >= b.1 || b.0 >= a.1 { return false }
  if !exactly || x.isDense && y.isDense { return true }
  let (small, large) = x.numel <= y.numel ? (x, y) : (y, x)
  try Memory.check(small.numel, of: 64 * small.dtype.size)
  var bytes = Set<Int>()
  let from = Int(bitPattern: small.data), other = Int(bitPattern: large.data)
  small.forEachOffset { o in for k in 0..<small.dtype.size { bytes.insert(from + o * small.dtype.size + k) } }
  var meets = false
  large.forEachOffset { o in
    for k in 0..<large.dtype.size where !meets && bytes.contains(other + o * large.dtype.size + k) { meets = true }
  }
  return meets
}

/// The type of an array or a number, or the type that is named.
private func typeOf(_ v: Value, _ missing: DType) throws(Raise) -> DType {
  if let x = heldTensor(v) { return x.dtype }
  if case .instance(let i) = v, let n = i as? NumPyNumber { return n.dtype }
  return try dtypeArgument(v, missing)
}

/// np.finfo and np.iinfo.
final class TypeLimits: Object {
  private let dtype: DType
  init(_ dtype: DType) { self.dtype = dtype }
  private static func cls(_ name: String) -> Class {
    let c = Class(native: name, bases: [types.object])
    c.dict["__module__"] = .string("numpy")
    return c
  }
  private static let finfo = cls("finfo"), iinfo = cls("iinfo")
  override var type: Class { dtype.isFloat ? TypeLimits.finfo : TypeLimits.iinfo }

  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let v = dtype.isFloat ? real(name.string) : whole(name.string) { return v }
    switch name.string {
    case "bits": return .int(dtype.size * 8)
    case "dtype": return NumPyDType.of(dtype)
    default: return try super.getAttribute(name)
    }
  }
  private func whole(_ name: String) -> Value? {
    switch name {
    case "max": dtype == .uint64 ? BigInteger.unsigned(.max) : .int(dtype.integerRange.upperBound)
    case "min": .int(dtype.integerRange.lowerBound)
    case "kind": .string(dtype.kindLetter)
    default: nil
    }
  }
  private func real(_ name: String) -> Value? {
    let limits = dtype.limits
    let fraction = -limits.epsilon.exponent
    let top = Int(limits.largest.exponent) + 1
    func number(_ d: Double) -> Value { ScalarTypes.number(.float(d), dtype) }
    return switch name {
    case "max": number(limits.largest)
    case "min": number(-limits.largest)
    case "eps", "epsilon": number(limits.epsilon)
    case "epsneg": number(limits.epsilon / 2)
    case "tiny", "smallest_normal": number(limits.smallestNormal)
    case "smallest_subnormal": number(limits.smallestNormal * limits.epsilon)
    case "resolution": number(Double("1e-\(dtype.facts.precision)") ?? 0)
    case "precision": .int(dtype.facts.precision)
    case "nmant": .int(Int(fraction))
    case "machep": .int(-Int(fraction))
    case "negep": .int(-Int(fraction) - 1)
    case "nexp", "iexp": .int(dtype.size * 8 - 1 - Int(fraction))
    case "maxexp": .int(top)
    case "minexp": .int(2 - top)
    default: nil
    }
  }
  private func text(_ name: String) throws(Raise) -> String { try Language.str(try getAttribute(intern(name)) ?? .none) }

  override func repr() throws(Raise) -> String {
    // NumPy writes the limits of a float16 with five digits, those of others as they are.
    let top = dtype == .float16 ? exponential(dtype.limits.largest, 5) : ""
    let range =
      dtype == .float16
      ? "min=-\(top), max=\(top), dtype=float16" : "min=\(try text("min")), max=\(try text("max")), dtype=\(dtype.name)"
    return dtype.isFloat ? "finfo(resolution=\(try text("resolution")), \(range))" : "iinfo(\(range))"
  }
  override func str() throws(Raise) -> String {
    let line = String(repeating: "-", count: 63)
    let head = "Machine parameters for \(dtype.name)\n\(line)\n"
    if !dtype.isFloat { return head + "min = \(try text("min"))\nmax = \(try text("max"))\n\(line)\n" }
    return head
      + "precision = \(try text("precision"))   resolution = \(try text("resolution"))\n"
      + "machep = \(try text("machep"))   eps =        \(try text("eps"))\n"
      + "negep =  \(try text("negep"))   epsneg =     \(try text("epsneg"))\n"
      + "minexp = \(try text("minexp"))   tiny =       \(try text("tiny"))\n"
      + "maxexp = \(try text("maxexp"))   max =        \(try text("max"))\n"
      + "nexp =   \(try text("nexp"))   min =        -max\n"
      + "smallest_normal = \(try text("smallest_normal"))   smallest_subnormal = \(try text("smallest_subnormal"))\n\(line)\n"
  }
}

extension Scalar {
  /// A nan, or a complex number with one.
  fileprivate var isNaN: Bool { double.isNaN || imaginary.isNaN }
  /// Whether both are one number.
  fileprivate func equals(_ other: Scalar) -> Bool { double == other.double && imaginary == other.imaginary && int == other.int }
}
