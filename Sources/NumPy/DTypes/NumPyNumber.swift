// One number of an element type: what indexing down to an element gives. It counts as the Python number inside it.
import Language
import Tensor
import Torch

public final class NumPyNumber: TypedNumber {
  override public var hasOwnOperators: Bool { true }

  var scalar: Scalar {
    switch payload {
    case .bool(let b): .bool(b)
    case .int(let n): .int(n)
    case .float(let d): .float(d)
    default: .int(0)
    }
  }

  /// A new 0-d array with the number.
  func zeroDimensional() throws(Raise) -> Tensor {
    let (s, d) = (scalar, dtype)
    return try engine { () throws(TorchError) in try full(Dims(), s, d) }
  }

  // MARK: Text

  override public func repr() throws(Raise) -> String {
    let text = numberText(scalar, dtype)
    return dtype == .bool ? "np.\(text)_" : "np.\(dtype.name)(\(text))"
  }
  override public func str() throws(Raise) -> String { numberText(scalar, dtype) }
  override public func format(_ spec: String) throws(Raise) -> String {
    spec.isEmpty ? try str() : try Language.format(payload, spec)
  }

  // MARK: As Python's number

  override public func truth() throws(Raise) -> Bool { scalar.isTrue }
  override public func hash() throws(Raise) -> Int { try hashOf(payload) }

  override public func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if let quick = quickBinary(op, other, reflected) { return quick }
    if op == .mul {
      // A sequence times an integer repeats it, as with Python's own.
      switch other {
      case .list, .tuple, .str:
        if dtype.isFloat { throw typeError("can't multiply sequence by non-int of type '\(cls.name)'") }
        if dtype != .bool { return try Language.binary(.mul, other, payload) }
      default: break
      }
    }
    return try arrayOperator(op, .instance(self), other, reflected: reflected)
  }
  override public func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? { nil }
  override public func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    if let y = NumPyNumber.double(other), dtype.isFloat || scalar.int.magnitude < 1 << 53, y.isFinite {
      let x = scalar.double
      let r: Bool =
        switch op {
        case .lt: x < y
        case .le: x <= y
        case .eq: x == y
        case .ne: x != y
        case .gt: x > y
        case .ge: x >= y
        }
      return ScalarTypes.number(.bool(r), .bool)
    }
    return try arrayComparison(op, .instance(self), other)
  }
  override public func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg: return try applyUfunc("negative", [.instance(self)])
    case .pos: return try applyUfunc("positive", [.instance(self)])
    case .invert: return try applyUfunc("invert", [.instance(self)])
    }
  }

  /// float64 with float64 or a Python number, where nothing can go wrong.
  private func quickBinary(_ op: BinaryOperator, _ other: Value, _ reflected: Bool) -> Value? {
    guard dtype == .float64, case .float(let mine) = payload, let theirs = NumPyNumber.double(other) else { return nil }
    let (x, y) = reflected ? (theirs, mine) : (mine, theirs)
    let r: Double
    switch op {
    case .add: r = x + y
    case .sub: r = x - y
    case .mul: r = x * y
    case .trueDiv where y != 0: r = x / y
    default: return nil
    }
    return r.isFinite ? ScalarTypes.number(.float(r), .float64) : nil
  }

  private static func double(_ v: Value) -> Double? {
    switch v {
    case .float(let d): return d
    case .int(let n): return n.magnitude < 1 << 53 ? Double(n) : nil
    case .bool(let b): return b ? 1 : 0
    case .instance(let i):
      guard let n = i as? NumPyNumber, n.dtype.isFloat || n.scalar.int.magnitude < 1 << 53 else { return nil }
      return n.scalar.double
    default: return nil
    }
  }

  // MARK: What a number is not

  override public func getItem(_ key: Value) throws(Raise) -> Value {
    if case .tuple(let t) = key, t.count == 0 { return .instance(self) }
    if case .object(let o) = key, o === Singleton.ellipsis { return arrayValue(try zeroDimensional()) }
    if key.isNone { return arrayValue(try reshaped(zeroDimensional(), [1])) }
    throw indexError("invalid index to scalar variable.")
  }
  override public func setItem(_ key: Value, _ value: Value) throws(Raise) {
    throw typeError("'\(cls.name)' object does not support item assignment")
  }
  override public func iterate() throws(Raise) -> Value? { throw typeError("'\(cls.name)' object is not iterable") }
  override public func length() throws(Raise) -> Int? { throw typeError("object of type '\(cls.name)' has no len()") }
  override public func call(_ arguments: Arguments) throws(Raise) -> Value {
    throw typeError("'\(cls.name)' object is not callable")
  }

  override public func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let v = try super.getAttribute(name) { return v }
    // Every method of an array that makes sense for one number is one of the number's too.
    guard ArrayClass.ndarray.lookup(name) != nil, name.string.first != "_" else { return nil }
    return try getAttributeIfPresent(arrayValue(try zeroDimensional()), name)
  }
}

/// A number as NumPy writes it alone.
func numberText(_ s: Scalar, _ d: DType) -> String {
  switch s {
  case .bool(let b): b ? "True" : "False"
  case .int(let n): String(n)
  case .float(let x): d == .float32 ? numpyFloat32(Float(x)) : pythonFloat(x)
  }
}

/// The result of an operation: a number where no dimension is left.
func wrapped(_ t: Tensor) -> Value {
  if t.ndim > 0 { return .object(ArrayObject(t)) }
  return ScalarTypes.number(t.scalar(atStorage: 0), t.dtype)
}

/// Methods of all NumPy numbers.
func populateGeneric(_ c: Class) {
  func me(_ v: Value) throws(Raise) -> NumPyNumber {
    guard case .instance(let i) = v, let n = i as? NumPyNumber else {
      throw typeError("descriptor requires a 'numpy.generic' object but received a '\(typeName(v))'")
    }
    return n
  }
  c.property("dtype") { o throws(Raise) in NumPyDType.of(try me(o).dtype) }
  c.property("shape") { _ in .tuple(Tuple.empty) }
  c.property("ndim") { _ in .int(0) }
  c.property("size") { _ in .int(1) }
  c.property("itemsize") { o throws(Raise) in .int(try me(o).dtype.size) }
  c.property("nbytes") { o throws(Raise) in .int(try me(o).dtype.size) }
  c.property("real") { o in o }
  c.property("imag") { o throws(Raise) in ScalarTypes.number(.int(0), try me(o).dtype) }
  c.property("T") { o in o }
  c.define("item(self, *args)") { a throws(Raise) in try me(a[0]).payload }
  c.define("tolist(self)") { a throws(Raise) in try me(a[0]).payload }
  c.define("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)") { a throws(Raise) in
    let n = try me(a[0])
    let d = try dtypeArgument(a[1], .float64)
    let x = try n.zeroDimensional()
    return wrapped(try engine { () throws(TorchError) in try to(x, d) })
  }
  c.define("__float__(self)") { a throws(Raise) in .float(try me(a[0]).scalar.double) }
  c.define("__int__(self)") { a throws(Raise) in try vm.call(.object(types.int), try me(a[0]).payload) }
  c.define("__bool__(self)") { a throws(Raise) in .bool(try me(a[0]).scalar.isTrue) }
  c.define("__index__(self)") { a throws(Raise) in
    let n = try me(a[0])
    guard !n.dtype.isFloat, n.dtype != .bool else {
      throw typeError("'\(n.cls.name)' object cannot be interpreted as an integer")
    }
    return n.payload
  }
  c.define("__abs__(self)") { a throws(Raise) in try applyUfunc("absolute", [a[0]]) }
  c.define("__round__(self, ndigits=None)") { a throws(Raise) in
    let n = try me(a[0])
    if a[1].isNone { return try vm.callMethod(n.payload, "__round__") }
    return try convertPayload(try vm.callMethod(n.payload, "__round__", a[1]), n.dtype)
  }
  c.define("__divmod__(self, other)") { a throws(Raise) in
    .tupleOf([try Language.binary(.floorDiv, a[0], a[1]), try Language.binary(.mod, a[0], a[1])])
  }
  c.define("__repr__(self)") { a throws(Raise) in .string(try me(a[0]).repr()) }
  c.define("__str__(self)") { a throws(Raise) in .string(try me(a[0]).str()) }
  c.define("__hash__(self)") { a throws(Raise) in .int(try me(a[0]).hash()) }
  c.define("__format__(self, format_spec, /)") { a throws(Raise) in .string(try me(a[0]).format(try str(a[1]))) }
  c.define("is_integer(self)") { a throws(Raise) in
    let d = try me(a[0]).scalar.double
    return .bool(d.isFinite && d == d.rounded())
  }
}

private func convertPayload(_ v: Value, _ d: DType) throws(Raise) -> Value {
  switch v.unwrapped {
  case .int(let n): ScalarTypes.number(.int(n), d)
  case .float(let x): ScalarTypes.number(.float(x), d)
  default: v
  }
}
