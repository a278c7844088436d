// cmath: functions of complex numbers, by C's own.
import CPlatform
import Glibc
import Language

private func complex(_ v: Value) throws(Raise) -> (Double, Double) {
  switch v.unwrapped {
  case .object(let o):
    if let c = o as? ComplexNumber { return (c.real, c.imaginary) }
  case .str: throw typeError("must be real number, not str")
  default: break
  }
  if try getAttributeIfPresent(v, intern("__complex__")) != nil, case .instance = v {
    let made = try vm.callMethod(v, "__complex__")
    if case .object(let o) = made, let c = o as? ComplexNumber { return (c.real, c.imaginary) }
  }
  return (try number(v), 0)
}

private func make(_ z: (Double, Double)) -> Value { .object(ComplexNumber(z.0, z.1)) }

/// CPython's way, scaled so that nothing overflows: its last digits differ from C's.
private func squareRoot(_ z: (Double, Double)) -> (Double, Double) {
  guard z.0.isFinite, z.1.isFinite else {
    var out = [z.0, z.1]
    wick_complex(0, &out)
    return (out[0], out[1])
  }
  if z.0 == 0 && z.1 == 0 { return (0, z.1) }
  var x = abs(z.0)
  let y = abs(z.1)
  let s: Double
  if x < Double.leastNormalMagnitude && y < Double.leastNormalMagnitude && (x > 0 || y > 0) {
    x = x * 0x1p54
    s = (x + hypot(x, y * 0x1p54)).squareRoot() * 0x1p-27 / 2.0.squareRoot()
  } else {
    x /= 8
    s = 2 * (x + hypot(x, y / 8)).squareRoot()
  }
  let d = y / (2 * s)
  return z.0 >= 0 ? (s, copysign(d, z.1)) : (d, copysign(s, z.1))
}

func makeCmath() throws(Raise) -> Module {
  let m = Module("cmath")
  for (name, v) in [("pi", Double.pi), ("e", M_E), ("tau", 2 * Double.pi), ("inf", Double.infinity), ("nan", Double.nan)] {
    m.dict[name] = .float(v)
  }
  m.dict["infj"] = make((0, .infinity))
  m.dict["nanj"] = make((0, .nan))
  let functions: [(String, Int32)] = [
    ("exp", 1), ("sin", 2), ("cos", 3), ("tan", 4), ("asin", 5), ("acos", 6), ("atan", 7), ("sinh", 8), ("cosh", 9),
    ("tanh", 10), ("asinh", 11), ("acosh", 12), ("atanh", 13), ("log10", 15),
  ]
  func apply(_ kind: Int32, _ z: (Double, Double)) throws(Raise) -> (Double, Double) {
    var out = [z.0, z.1]
    wick_complex(kind, &out)
    let finite = z.0.isFinite && z.1.isFinite
    // sin, cos and tan are sinh, cosh and tanh of i times z: what is wrong with one is wrong with the other.
    let (x, y) = (2...4).contains(kind) ? (z.1, z.0) : z
    let isWrong: Bool =
      switch kind {
      case 1: y.isInfinite && (x.isFinite || x == .infinity)
      case 2, 3, 8, 9: y.isInfinite && !x.isNaN
      case 4, 10: y.isInfinite && x.isFinite
      default: false
      }
    if isWrong { throw valueError("math domain error") }
    if kind >= 14 && z.0 == 0 && z.1 == 0 { throw valueError("math domain error") }
    if kind == 13 && z.1 == 0 && abs(z.0) == 1 || kind == 7 && z.0 == 0 && abs(z.1) == 1 { throw valueError("math domain error") }
    if finite && (out[0].isInfinite || out[1].isInfinite || out[0].isNaN || out[1].isNaN) { throw overflowError("math range error") }
    return (out[0], out[1])
  }
  for (name, kind) in functions {
    m.define("\(name)(z, /)") { a throws(Raise) in make(try apply(kind, try complex(a[0]))) }
  }
  m.define("sqrt(z, /)", "The square root.") { a throws(Raise) in make(squareRoot(try complex(a[0]))) }
  m.define("log(z, base=..., /)", "The logarithm to the given base, e when it is left out.") { a throws(Raise) in
    let z = try apply(14, try complex(a[0]))
    if a[1].isUndefined { return make(z) }
    let base = try apply(14, try complex(a[1]))
    return try binary(.trueDiv, make(z), make(base))
  }
  m.define("phase(z, /)", "The angle.") { a throws(Raise) in
    let z = try complex(a[0])
    return .float(atan2(z.1, z.0))
  }
  m.define("polar(z, /)", "Absolute value and angle.") { a throws(Raise) in
    let z = try complex(a[0])
    return .tupleOf([.float(hypot(z.0, z.1)), .float(atan2(z.1, z.0))])
  }
  m.define("rect(r, phi, /)", "The number of an absolute value and an angle.") { a throws(Raise) in
    let r = try number(a[0]), phi = try number(a[1])
    if phi.isInfinite && r != 0 { throw valueError("math domain error") }
    if phi == 0 { return make((r, r * phi)) }
    return make((r * Glibc.cos(phi), r * Glibc.sin(phi)))
  }
  m.define("isnan(z, /)") { a throws(Raise) in
    let z = try complex(a[0])
    return .bool(z.0.isNaN || z.1.isNaN)
  }
  m.define("isinf(z, /)") { a throws(Raise) in
    let z = try complex(a[0])
    return .bool(z.0.isInfinite || z.1.isInfinite)
  }
  m.define("isfinite(z, /)") { a throws(Raise) in
    let z = try complex(a[0])
    return .bool(z.0.isFinite && z.1.isFinite)
  }
  m.define("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)") { a throws(Raise) in
    let x = try complex(a[0]), y = try complex(a[1]), rel = try number(a[2]), abs = try number(a[3])
    if rel < 0 || abs < 0 { throw valueError("tolerances must be non-negative") }
    if x == y { return .bool(true) }
    if !(x.0.isFinite && x.1.isFinite && y.0.isFinite && y.1.isFinite) { return .bool(false) }
    let d = hypot(x.0 - y.0, x.1 - y.1)
    return .bool(d <= Swift.max(rel * Swift.max(hypot(x.0, x.1), hypot(y.0, y.1)), abs))
  }
  return m
}
