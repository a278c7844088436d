// math: real functions with CPython's domain errors.
import Glibc
import Language

func makeMath() throws(Raise) -> Module {
  let m = Module("math")
  m.dict["pi"] = .float(Double.pi)
  m.dict["e"] = .float(M_E)
  m.dict["tau"] = .float(2 * Double.pi)
  m.dict["inf"] = .float(.infinity)
  m.dict["nan"] = .float(.nan)
  let unary: [(String, (Double) -> Double)] = [
    ("exp", Glibc.exp), ("exp2", Glibc.exp2), ("expm1", Glibc.expm1), ("log1p", Glibc.log1p), ("sqrt", Glibc.sqrt), ("sin", Glibc.sin),
    ("cos", Glibc.cos), ("tan", Glibc.tan), ("asin", Glibc.asin), ("acos", Glibc.acos), ("atan", Glibc.atan), ("sinh", Glibc.sinh),
    ("cosh", Glibc.cosh), ("tanh", Glibc.tanh), ("asinh", Glibc.asinh), ("acosh", Glibc.acosh), ("atanh", Glibc.atanh),
    ("erf", Glibc.erf), ("erfc", Glibc.erfc), ("gamma", Glibc.tgamma), ("fabs", { Swift.abs($0) }), ("cbrt", Glibc.cbrt),
  ]
  for (name, f) in unary {
    m.define("\(name)(x, /)") { a throws(Raise) in
      let x = try number(a[0])
      let y = f(x)
      if y.isNaN && !x.isNaN { throw valueError("math domain error") }
      if y.isInfinite && x.isFinite {
        if name == "atanh" || name == "log1p" || name == "gamma" && x <= 0 { throw valueError("math domain error") }
        throw overflowError("math range error")
      }
      return .float(y)
    }
  }
  for (name, rule) in [("floor", FloatingPointRoundingRule.down), ("ceil", .up), ("trunc", .towardZero)] {
    m.define("\(name)(x, /)") { a throws(Raise) in
      // A number's own kind of rounding is known; a class derived from it may have another.
      switch a[0] {
      case .int: return a[0]
      case .bool(let b): return .int(b ? 1 : 0)
      case .float(let d):
        let r = d.rounded(rule)
        return abs(r) < 9.2e18 ? .int(Int(r)) : try vm.call(.object(types.int), .float(r))
      default:
        if let m = typeOf(a[0]).lookup(intern("__\(name)__")) { return try vm.call(m, a[0]) }
        if name == "trunc" { throw typeError("type \(typeName(a[0])) doesn't define __trunc__ method") }
        return try vm.call(.object(types.int), .float(try number(a[0]).rounded(rule)))
      }
    }
  }
  m.define("log(x=..., base=..., /)", "The logarithm of x to the given base, e when it is left out.") { a throws(Raise) in
    if a[0].isUndefined { throw typeError("math.log requires 1 to 2 arguments") }
    let x = try logarithm(a[0], Glibc.log)
    if a[1].isUndefined { return .float(x) }
    let b = try logarithm(a[1], Glibc.log)
    if b == 0 { throw zeroDivision("float division by zero") }
    return .float(x / b)
  }
  for (name, f) in [("log2", { Glibc.log2($0) }), ("log10", { Glibc.log10($0) })] as [(String, (Double) -> Double)] {
    m.define("\(name)(x, /)") { a throws(Raise) in .float(try logarithm(a[0], f)) }
  }
  m.define("pow(x, y, /)") { a throws(Raise) in
    let x = try number(a[0]), y = try number(a[1]), r = Glibc.pow(try number(a[0]), try number(a[1]))
    if r.isNaN && !x.isNaN && !y.isNaN || x == 0 && y < 0 { throw valueError("math domain error") }
    if r.isInfinite && x.isFinite && y.isFinite { throw overflowError("math range error") }
    return .float(r)
  }
  m.define("atan2(y, x, /)") { a throws(Raise) in .float(Glibc.atan2(try number(a[0]), try number(a[1]))) }
  m.define("fmod(x, y, /)") { a throws(Raise) in
    let x = try number(a[0]), y = try number(a[1])
    if y == 0 || x.isInfinite { throw valueError("math domain error") }
    return .float(Glibc.fmod(x, y))
  }
  m.define("copysign(x, y, /)") { a throws(Raise) in .float(Glibc.copysign(try number(a[0]), try number(a[1]))) }
  m.define("hypot(*coordinates)") { a throws(Raise) in
    .float(vectorNorm(try sequenceItems(a[0]).map { (v) throws(Raise) in try number(v) }))
  }
  m.define("degrees(x, /)") { a throws(Raise) in .float(try number(a[0]) * 180 / Double.pi) }
  m.define("radians(x, /)") { a throws(Raise) in .float(try number(a[0]) * Double.pi / 180) }
  m.define("isnan(x, /)") { a throws(Raise) in .bool(try number(a[0]).isNaN) }
  m.define("isinf(x, /)") { a throws(Raise) in .bool(try number(a[0]).isInfinite) }
  m.define("isfinite(x, /)") { a throws(Raise) in .bool(try number(a[0]).isFinite) }
  m.define("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)") { a throws(Raise) in
    let x = try number(a[0]), y = try number(a[1])
    let relative = try number(a[2]), absolute = try number(a[3])
    if relative < 0 || absolute < 0 { throw valueError("tolerances must be non-negative") }
    if x == y { return .bool(true) }
    if x.isInfinite || y.isInfinite { return .bool(false) }
    let limit = Swift.max(relative * Swift.max(abs(x), abs(y)), absolute)
    return .bool(abs(x - y) <= limit)
  }
  m.define("fsum(seq, /)", "An accurate floating point sum of the values in the iterable.") { a throws(Raise) in
    var sum = ExactSum()
    try forEach(a[0]) { (v) throws(Raise) in try sum.add(try number(v)) }
    return .float(try sum.total())
  }
  m.define("prod(iterable, /, *, start=1)") { a throws(Raise) in
    var r = a[1]
    try forEach(a[0]) { (v) throws(Raise) in r = try binary(.mul, r, v) }
    return r
  }
  addMathFloats(to: m)
  addIntegerFunctions(to: m)
  return m
}

/// A real number argument.
func number(_ v: Value) throws(Raise) -> Double {
  if case .str = v.unwrapped { throw typeError("must be real number, not str") }
  do throws(Raise) { return try makeFloat(v) } catch {
    if error.matches(types.TypeError) { throw typeError("must be real number, not \(typeName(v))") }
    throw error
  }
}

/// A logarithm of a positive number; of an int past the doubles too.
private func logarithm(_ v: Value, _ f: (Double) -> Double) throws(Raise) -> Double {
  if case .object(let o) = v.unwrapped, let big = o as? BigInteger {
    let (fraction, exponent) = big.fractionAndExponent
    if fraction <= 0 { throw valueError("math domain error") }
    return exponent <= 1024 ? f(scalbn(fraction, exponent)) : f(fraction) + f(2) * Double(exponent)
  }
  let x = try number(v)
  if x <= 0 { throw valueError("math domain error") }
  return f(x)
}
