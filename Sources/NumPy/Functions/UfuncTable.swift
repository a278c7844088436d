// Every ufunc, one line each: its name, the type it computes in, what computes it.
import Glibc
import Language
import Tensor
import Torch

let ufuncs: [String: Ufunc] = {
  var t: [String: Ufunc] = [:]
  func u(
    _ name: String, _ rule: TypeRule, _ body: UfuncBody, identity: Scalar? = nil, reduction: Reduction? = nil,
    accidents: Accidents = .none, takesComplex: Bool = false, aliases: [String] = [], _ doc: String
  ) {
    let f = Ufunc(
      name, rule, body, identity: identity, reduction: reduction, accidents: accidents, takesComplex: takesComplex, doc)
    t[name] = f
    for a in aliases { t[a] = f }
  }
  let boolSubtract =
    """
    numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function \
    instead.
    """
  let boolNegative =
    "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."

  u(
    "add", .same, .binary(.add, bools: .logicalOr), identity: .int(0), reduction: .sum, accidents: .flags, "Adds elementwise.")
  u("subtract", .noBool(boolSubtract), .binary(.sub), accidents: .flags, "Subtracts elementwise.")
  u(
    "multiply", .same, .binary(.mul, bools: .logicalAnd), identity: .int(1), reduction: .prod, accidents: .flags,
    "Multiplies elementwise.")
  u("divide", .division, .binary(.div), accidents: .flags, aliases: ["true_divide"], "Divides elementwise.")
  u("floor_divide", .arithmetic, .binary(.floorDivide), accidents: .results(poles: .ofDivisors), "Divides and rounds down.")
  u(
    "remainder", .arithmetic, .binary(.remainder), accidents: .results(poles: .ofDivisors), aliases: ["mod"],
    "The remainder, with the divisor's sign.")
  u("fmod", .arithmetic, .binary(.fmod), accidents: .results(poles: .ofDivisors), "The remainder, with the dividend's sign.")
  let power = Accidents.results(poles: .ofPowers, underflows: true)
  u("power", .arithmetic, .two(numpyPower), accidents: power, takesComplex: true, aliases: ["pow"], "x1 to the power of x2.")
  u("float_power", .double, .two(numpyPower), accidents: power, takesComplex: true, "A power computed in float64.")
  u("maximum", .same, .binary(.maximum), reduction: .max, "The larger of two; nan wins.")
  u("minimum", .same, .binary(.minimum), reduction: .min, "The smaller of two; nan wins.")
  u("fmax", .same, .binary(.fmax), "The larger of two; nan loses.")
  u("fmin", .same, .binary(.fmin), "The smaller of two; nan loses.")
  u("arctan2", .float, .binary(.atan2), aliases: ["atan2"], "The angle of (x2, x1).")
  u("hypot", .float, .binary(.hypot), identity: .int(0), accidents: .results(), "The length of the hypotenuse.")
  u("copysign", .float, .binary(.copysign), "x1 with the sign of x2.")
  u("nextafter", .float, .binary(.nextafter), "The next number from x1 towards x2.")
  u("logaddexp", .float, .binary(.logaddexp), identity: .float(-.infinity), "log(exp(x1) + exp(x2)).")
  u("logaddexp2", .float, .binary(.logaddexp2), identity: .float(-.infinity), "log2(2**x1 + 2**x2).")
  u(
    "heaviside", .float,
    .two { (x, y) throws(TorchError) in
      let steps = try elementwise(.heaviside, x, y, x.dtype)
      // A nan has no step.
      return x.hasNonFinite ? try whereOp(elementwise(.isnan, x, x.dtype), x, steps) : steps
    }, "The step function.")
  u("gcd", .integer, .binary(.gcd), identity: .int(0), "The greatest common divisor.")
  u("lcm", .integer, .binary(.lcm), "The least common multiple.")

  let comparisons: [(String, BinaryOp)] = [
    ("equal", .eq), ("not_equal", .ne), ("less", .lt), ("less_equal", .le), ("greater", .gt), ("greater_equal", .ge),
  ]
  for (name, op) in comparisons { u(name, .logic, .binary(op), "Compares elementwise.") }
  u("logical_and", .logic, .binary(.logicalAnd), identity: .bool(true), "Both are nonzero.")
  u("logical_or", .logic, .binary(.logicalOr), identity: .bool(false), "Either is nonzero.")
  u("logical_xor", .logic, .binary(.logicalXor), identity: .bool(false), "Just one is nonzero.")
  u("bitwise_and", .integer, .binary(.bitAnd), identity: .int(-1), "Bitwise and.")
  u("bitwise_or", .integer, .binary(.bitOr), identity: .int(0), "Bitwise or.")
  u("bitwise_xor", .integer, .binary(.bitXor), identity: .int(0), "Bitwise exclusive or.")
  u("left_shift", .integer, shift(.shiftLeft), aliases: ["bitwise_left_shift"], "Shifts bits up.")
  u("right_shift", .integer, shift(.shiftRight), aliases: ["bitwise_right_shift"], "Shifts bits down.")
  u(
    "invert", .integer, .unary(.bitNot),
    aliases: ["bitwise_not", "bitwise_invert"], "Bitwise not.")
  u("bitwise_count", .integer, .unary(.bitCount), "How many bits of the absolute value are set.")
  u("logical_not", .logic, .unary(.logicalNot), "Whether it is zero.")

  u("negative", .noBool(boolNegative), .unary(.neg), "Minus x.")
  u(
    "positive", .noBool("ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None"),
    .unary(.copy), "A copy of x.")
  u(
    "absolute", .same, .unary(.abs), aliases: ["abs"], "The absolute value.")
  u(
    "conjugate", .arithmetic, .unary(.conj), aliases: ["conj"], "The complex conjugate.")
  u("fabs", .float, .one { (x) throws(TorchError) in try elementwise(.abs, x, x.dtype) }, "The absolute value, in floats.")
  u(
    "sign", .noBool("ufunc 'sign' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None"),
    .unary(.sign), "-1, 0 or 1.")
  u("square", .arithmetic, .unary(.square), accidents: .flags, "x * x.")
  u(
    "reciprocal", .arithmetic,
    .one { (x) throws(TorchError) in
      x.dtype.isComplex
        ? try elementwise(.reciprocal, x, x.dtype, digits: .even)
        : x.dtype.isFloat
          ? try elementwise(.reciprocal, x, x.dtype) : try elementwise(.truncDivide, filled(Dims(), .int(1), x.dtype), x, x.dtype)
    }, accidents: .flags, takesComplex: true, "1 / x.")

  u("sqrt", .float, .unary(.sqrt), accidents: .flags, "The square root.")
  let grows = Accidents.results(), shrinks = Accidents.results(underflows: true), poles = Accidents.results(poles: .everywhere)
  let floats: [(String, UnaryOp, Accidents, [String], String)] = [
    ("exp", .exp, shrinks, [], "e to the power of x."), ("exp2", .exp2, shrinks, [], "2 to the power of x."),
    ("expm1", .expm1, grows, [], "exp(x) - 1."), ("log", .log, poles, [], "The natural logarithm."),
    ("log2", .log2, poles, [], "The logarithm to base 2."), ("log10", .log10, poles, [], "The logarithm to base 10."),
    ("log1p", .log1p, poles, [], "log(1 + x)."), ("sin", .sin, grows, [], "The sine."), ("cos", .cos, grows, [], "The cosine."),
    ("tan", .tan, grows, [], "The tangent."), ("arcsin", .asin, grows, ["asin"], "The inverse sine."),
    ("arccos", .acos, grows, ["acos"], "The inverse cosine."), ("arctan", .atan, .none, ["atan"], "The inverse tangent."),
    ("sinh", .sinh, grows, [], "The hyperbolic sine."), ("cosh", .cosh, grows, [], "The hyperbolic cosine."),
    ("tanh", .tanh, .none, [], "The hyperbolic tangent."), ("arcsinh", .asinh, .none, ["asinh"], "The inverse hyperbolic sine."),
    ("arccosh", .acosh, grows, ["acosh"], "The inverse hyperbolic cosine."),
    ("arctanh", .atanh, poles, ["atanh"], "The inverse hyperbolic tangent."),
  ]
  for (name, op, accidents, aliases, doc) in floats { u(name, .float, .math(op), accidents: accidents, aliases: aliases, doc) }
  u("spacing", .float, .one(spacings), "How far the next number away from zero lies.")
  u("cbrt", .float, .one(cubeRoots), "The cube root.")
  for name in ["deg2rad", "radians"] {
    u(name, .float, .one { (x) throws(TorchError) in try elementwise(.mul, x, .float(Double.pi / 180), x.dtype) }, "Degrees to radians.")
  }
  for name in ["rad2deg", "degrees"] {
    u(name, .float, .one { (x) throws(TorchError) in try elementwise(.mul, x, .float(180 / Double.pi), x.dtype) }, "Radians to degrees.")
  }
  for (name, op) in [("floor", UnaryOp.floor), ("ceil", .ceil), ("trunc", .trunc)] {
    u(name, .same, .unary(op, integers: .copy), "Rounds.")
  }
  u("rint", .float, .unary(.round), "Rounds to the nearest integer, halves to even.")
  for (name, op) in [("isnan", UnaryOp.isnan), ("isinf", .isinf), ("isfinite", .isfinite), ("signbit", .signbit)] {
    u(name, .logic, .unary(op), "Tells about each number.")
  }
  return t
}()

/// A shift of bits; bools shift as int8.
private func shift(_ op: BinaryOp) -> UfuncBody {
  .two { (a, b) throws(TorchError) in
    let d: DType = a.dtype == .bool ? .int8 : a.dtype
    return try elementwise(op, to(a, d), to(b, d), d)
  }
}

/// The distance to the next number away from zero.
private func spacings(_ x: Tensor) throws(TorchError) -> Tensor {
  switch x.dtype {
  case .float64: return try spacings(x, Double.self) { Double(bitPattern: $0.bitPattern &+ 1) }
  case .float32: return try spacings(x, Float.self) { Float(bitPattern: $0.bitPattern &+ 1) }
  default:
    // Of half floats NumPy takes the next number above.
    let above = try elementwise(.nextafter, x, filled(Dims(), .float(.infinity), x.dtype), x.dtype)
    let steps = try elementwise(.sub, above, x, x.dtype)
    // What is infinite has none.
    return try elementwise(.add, steps, elementwise(.sub, x, x, x.dtype), x.dtype)
  }
}

/// The same of one type: `next` gives the number above one that is not below zero.
@inline(__always)
private func spacings<T: BinaryFloatingPoint>(_ x: Tensor, _ type: T.Type, _ next: (T) -> T) throws(TorchError) -> Tensor {
  let line = try x.packed(), out = try Tensor(empty: x.shape, x.dtype)
  let (p, q) = (line.pointer(type), out.pointer(type))
  for i in 0..<out.numel {
    let size = p[i].magnitude, step = next(size) - size
    q[i] = p[i] < 0 ? -step : step
  }
  return out
}

/// By the C library, in the numbers' own type.
private func cubeRoots(_ x: Tensor) throws(TorchError) -> Tensor {
  guard x.dtype.computing.size == 4 else { return try eachDouble(x) { Glibc.cbrt($0) } }
  let line = try x.packed(.float32), out = try Tensor(empty: x.shape, .float32)
  let (p, q) = (line.pointer(Float.self), out.pointer(Float.self))
  for i in 0..<out.numel { q[i] = cbrtf(p[i]) }
  return try out.converted(x.dtype)
}

/// Applies `f` to each element of a float array, in double.
@inline(__always)
func eachDouble(_ x: Tensor, _ f: (Double) -> Double) throws(TorchError) -> Tensor {
  let line = try x.packed(.float64), out = try Tensor(empty: x.shape, .float64)
  let (p, q) = (line.pointer(Double.self), out.pointer(Double.self))
  for i in 0..<out.numel { q[i] = f(p[i]) }
  return try out.converted(x.dtype)
}

/// `power` with the exponents NumPy treats apart.
private func numpyPower(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  if b.ndim == 0, a.dtype.isInexact, b.scalar(atStorage: 0).imaginary == 0 {
    switch b.scalar(atStorage: 0).double {
    case 2: return try a.dtype.isComplex ? elementwise(.square, a, a.dtype, digits: .even) : elementwise(.mul, a, a, a.dtype)
    case 0.5: return try elementwise(.sqrt, a, a.dtype)
    case 1: return try to(a, a.dtype, copy: true)
    case -1: return try a.dtype.isComplex ? elementwise(.reciprocal, a, a.dtype, digits: .even) : elementwise(.reciprocal, a, a.dtype)
    default: break
    }
  }
  return try elementwise(.pow, a, b, a.dtype, digits: .even)
}

/// The ufuncs of Python's operators and comparisons, by their codes.
let operatorUfuncs: [Ufunc?] = (0...UInt8.max).map { BinaryOperator(rawValue: $0).flatMap { ufuncs[ufuncName($0)] } }
let comparisonUfuncs = ["less", "less_equal", "equal", "not_equal", "greater", "greater_equal"].map { ufuncs[$0] }

/// Applies the ufunc called `name`.
func applyUfunc(_ name: String, _ values: [Value], out: Value? = nil, isScalar: Bool = false) throws(Raise) -> Value {
  guard let f = ufuncs[name] else { throw runtimeError("no ufunc '\(name)'") }
  return try f.apply(values, UfuncOptions(out: out), isScalar: isScalar)
}

/// The same on arrays.
func ufunc(_ name: String, _ xs: Tensor...) throws(Raise) -> Tensor {
  guard let f = ufuncs[name] else { throw runtimeError("no ufunc '\(name)'") }
  return try f.compute(xs.map { .strong($0) })
}
func ufunc(_ name: String, _ x: Tensor, _ s: Scalar, isScalar: Bool = false) throws(Raise) -> Tensor {
  guard let f = ufuncs[name] else { throw runtimeError("no ufunc '\(name)'") }
  return try f.compute([.strong(x), .weak(s)], isScalar: isScalar)
}
