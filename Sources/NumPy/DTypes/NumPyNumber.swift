// One number of an element type: what indexing down to an element gives. It counts as the Python number inside it.
import Language
import Tensor
import Torch

/// A scalar such as numpy.float64 or numpy.int32: a Python number with an element type, on which arithmetic follows NumPy.
public final class NumPyNumber: TypedNumber {
  override public var hasOwnOperators: Bool { true }
  override public var hasOwnFormat: Bool { true }

  var scalar: Scalar {
    switch payload {
    case .bool(let b): .bool(b)
    case .int(let n): .int(n)
    case .float(let d): .float(d)
    case .object(let o as BigInteger): o.unsigned.map { .big($0) } ?? .int(0)
    case .object(let z as ComplexNumber): .complex(z.real, z.imaginary)
    default: .int(0)
    }
  }

  /// A new 0-d array with the number.
  func zeroDimensional() throws(Raise) -> Tensor {
    try cell(scalar, dtype)
  }

  // MARK: Text

  override public func repr() throws(Raise) -> String {
    let text = numberText(scalar, dtype)
    // A complex number has its brackets already.
    return dtype == .bool ? "np.\(text)_" : text.hasPrefix("(") ? "np.\(dtype.name)\(text)" : "np.\(dtype.name)(\(text))"
  }
  override public func str() throws(Raise) -> String { numberText(scalar, dtype) }
  override public func format(_ spec: String) throws(Raise) -> String {
    // Python's number is written: of a float32 all digits of the double.
    try Language.format(payload, spec)
  }

  // MARK: As Python's number

  override public func truth() throws(Raise) -> Bool { scalar.isTrue }
  override public func hash() throws(Raise) -> Int { try hashOf(payload) }

  override public func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if let quick = quickBinary(op, other, reflected) { return quick }
    // Numbers alone have no matrix product, and complex ones no remainder.
    if op == .matmul || dtype.isComplex && (op == .floorDiv || op == .mod), NumPyNumber.isNumber(other) { return nil }
    if op == .mul {
      // A sequence times an integer repeats it, as with Python's own.
      switch other {
      case .list, .tuple, .str:
        if dtype.isInexact { throw typeError("can't multiply sequence by non-int of type '\(cls.name)'") }
        if dtype != .bool { return try Language.binary(.mul, other, payload) }
      default: break
      }
    }
    return try arrayOperator(op, .instance(self), other, reflected: reflected)
  }
  override public func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? { nil }
  override public func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard let theirs = NumPyNumber.exactDouble(other), dtype != .float16, !dtype.isComplex, dtype.isFloat || scalar.int.magnitude < 1 << 53
    else {
      return try arrayComparison(op, .instance(self), other)
    }
    // Beside a float32 a number of Python's is a float32 too.
    let isSingle = dtype == .float32 && NumPyNumber.isPython(other)
    if isSingle, theirs.isFinite, Float(theirs).isInfinite { try FloatErrors.report(.overflow, "cast") }
    let x = scalar.double, y = isSingle ? Double(Float(theirs)) : theirs
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
  override public func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg:
      try reportLowest("negative")
      return try applyUfunc("negative", [.instance(self)])
    case .pos: return try applyUfunc("positive", [.instance(self)])
    case .invert: return try applyUfunc("invert", [.instance(self)])
    }
  }

  /// The lowest integer of a type has no opposite in it.
  func reportLowest(_ name: String) throws(Raise) {
    if dtype.isInteger, dtype.isSigned, scalar.int == dtype.integerRange.lowerBound { try FloatErrors.report(.overflow, "scalar \(name)") }
  }

  /// The four operations where nothing can go wrong: of float64 with any number a double holds, of float32 with float32 and
  /// Python's numbers, of two integers of one type (or one and Python's) whose result fits.
  private func quickBinary(_ op: BinaryOperator, _ other: Value, _ reflected: Bool) -> Value? {
    if dtype == .uint64 { return nil }
    if dtype.isInteger { return quickInteger(op, other, reflected) }
    guard dtype == .float64 || dtype == .float32, !FloatErrors.watchesUnderflow, case .float(let mine) = payload,
      let given = NumPyNumber.exactDouble(other)
    else {
      return nil
    }
    if dtype == .float32 {
      guard NumPyNumber.isPython(other) || NumPyNumber.type(of: other) == .float32 else { return nil }
      let theirs = Float(given)
      let (x, y) = reflected ? (theirs, Float(mine)) : (Float(mine), theirs)
      guard y.isFinite, let r = NumPyNumber.quotient(op, x, y), r.isFinite else { return nil }
      return ScalarTypes.number(.float(Double(r)), .float32)
    }
    let (x, y) = reflected ? (given, mine) : (mine, given)
    guard let r = NumPyNumber.quotient(op, x, y), r.isFinite else { return nil }
    return ScalarTypes.number(.float(r), .float64)
  }

  @inline(__always)
  private static func quotient<T: BinaryFloatingPoint>(_ op: BinaryOperator, _ x: T, _ y: T) -> T? {
    switch op {
    case .add: x + y
    case .sub: x - y
    case .mul: x * y
    case .trueDiv where y != 0: x / y
    default: nil
    }
  }

  private func quickInteger(_ op: BinaryOperator, _ other: Value, _ reflected: Bool) -> Value? {
    let theirs: Int
    switch other {
    case .int(let n): theirs = n
    case .instance(let i):
      guard let n = i as? NumPyNumber, n.dtype == dtype else { return nil }
      theirs = n.scalar.int
    default: return nil
    }
    let range = dtype.integerRange
    if !range.contains(theirs) { return nil }
    let (x, y) = reflected ? (theirs, scalar.int) : (scalar.int, theirs)
    let (r, over): (Int, Bool)
    switch op {
    case .add: (r, over) = x.addingReportingOverflow(y)
    case .sub: (r, over) = x.subtractingReportingOverflow(y)
    case .mul: (r, over) = x.multipliedReportingOverflow(by: y)
    default: return nil
    }
    return !over && range.contains(r) ? ScalarTypes.number(.int(r), dtype) : nil
  }

  /// A number of Python's own, whose type gives way.
  private static func isPython(_ v: Value) -> Bool {
    switch v {
    case .float, .int, .bool: true
    default: false
    }
  }
  /// A number of NumPy's or of Python's.
  private static func isNumber(_ v: Value) -> Bool {
    if case .object(let o) = v { o is ComplexNumber } else { isPython(v) || type(of: v) != nil }
  }
  private static func type(of v: Value) -> DType? {
    if case .instance(let i) = v, let n = i as? NumPyNumber { n.dtype } else { nil }
  }

  /// The number as a double, nil where a double does not hold it or it is none.
  private static func exactDouble(_ v: Value) -> Double? {
    switch v {
    case .float(let d): return d
    case .int(let n): return n.magnitude < 1 << 53 ? Double(n) : nil
    case .bool(let b): return b ? 1 : 0
    case .instance(let i):
      guard let n = i as? NumPyNumber, !n.dtype.isComplex, n.dtype.isFloat || n.scalar.int.magnitude < 1 << 53 else { return nil }
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
  case .float(let x): numpyFloat(x, d)
  case .big(let n): String(n)
  case .complex(let a, let b): numpyComplex(a, b, d)
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
  c.property("real") { o throws(Raise) in
    let n = try me(o)
    return n.dtype.isComplex ? ScalarTypes.number(.float(n.scalar.double), n.dtype.part) : o
  }
  c.property("imag") { o throws(Raise) in
    let n = try me(o)
    return ScalarTypes.number(n.dtype.isComplex ? .float(n.scalar.imaginary) : .int(0), n.dtype.part)
  }
  c.property("T") { o in o }
  c.define("item(self, *args)") { a throws(Raise) in
    let n = try me(a[0])
    return try vm.call(try getAttribute(arrayValue(try n.zeroDimensional()), "item"), try sequenceItems(a[1]))
  }
  c.define("tolist(self)") { a throws(Raise) in try me(a[0]).payload }
  c.define("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)") { a throws(Raise) in
    let n = try me(a[0])
    let d = try dtypeArgument(a[1], .float64)
    let x = try n.zeroDimensional()
    _ = (try orderArgument(a[2]), try truth(a[4]), try truth(a[5]))
    let rule = try castingArgument(a[3])
    if !x.dtype.castAllowed(to: d, rule) {
      throw typeError("Cannot cast scalar from dtype('\(x.dtype.name)') to dtype('\(d.name)') according to the rule '\(rule)'")
    }
    return wrapped(try cast(x, d))
  }
  c.define("__float__(self)") { a throws(Raise) in
    let n = try me(a[0])
    try tellOfLostPart(n.dtype, .float64)
    return .float(n.scalar.double)
  }
  c.define("__int__(self)") { a throws(Raise) in
    let n = try me(a[0])
    try tellOfLostPart(n.dtype, .int64)
    return try vm.call(.object(types.int), n.dtype.isComplex ? .float(n.scalar.double) : n.payload)
  }
  for name in ["conj", "conjugate"] {
    c.define("\(name)(self)") { a throws(Raise) in try me(a[0]).dtype.isComplex ? try applyUfunc("conjugate", [a[0]]) : a[0] }
  }
  c.define("__complex__(self)") { a throws(Raise) in try vm.call(.object(types.complex), try me(a[0]).payload) }
  c.define("__bool__(self)") { a throws(Raise) in .bool(try me(a[0]).scalar.isTrue) }
  c.define("__index__(self)") { a throws(Raise) in
    let n = try me(a[0])
    guard !n.dtype.isInexact, n.dtype != .bool else {
      throw typeError("'\(n.cls.name)' object cannot be interpreted as an integer")
    }
    return n.payload
  }
  c.define("__abs__(self)") { a throws(Raise) in
    try me(a[0]).reportLowest("absolute")
    return try applyUfunc("absolute", [a[0]])
  }
  c.define("__round__(self, ndigits=None)") { a throws(Raise) in
    let n = try me(a[0])
    if a[1].isNone { return try vm.callMethod(n.payload, "__round__") }
    // As np.round rounds: scaled, which gives 2.68 for 2.675 where Python gives 2.67.
    return wrapped(try rounded(try n.zeroDimensional(), try indexValue(a[1])))
  }
  c.define("__divmod__(self, other)") { a throws(Raise) in
    try quotientAndRest(a[0], a[1], isScalar: arrayObject(a[1]) == nil)
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
