// math: functions that take floats apart, remainders and distances.
import Glibc
import Language

func addMathFloats(to m: Module) {
  m.define("modf(x, /)", "The fractional and the whole part of x, both with its sign.") { a throws(Raise) in
    let x = try number(a[0])
    if x.isInfinite { return .tupleOf([.float(copysign(0, x)), .float(x)]) }
    let whole = x.rounded(.towardZero)
    return .tupleOf([.float(copysign(x - whole, x)), .float(whole)])
  }
  m.define("frexp(x, /)", "(m, e) such that x == m * 2**e.") { a throws(Raise) in
    var e: Int32 = 0
    let x = Glibc.frexp(try number(a[0]), &e)
    return .tupleOf([.float(x), .int(Int(e))])
  }
  m.define("ldexp(x, i, /)", "x * 2**i.") { a throws(Raise) in
    let x = try number(a[0])
    let i: Int
    switch a[1].unwrapped {
    case .int(let n): i = n
    case .bool(let b): i = b ? 1 : 0
    case .object(let o) where o is BigInteger: i = try truth(try compare(.lt, a[1], .int(0))) ? .min : .max
    default: throw typeError("Expected an int as second argument to ldexp.")
    }
    let y = Glibc.ldexp(x, Int32(clamping: i))
    if y.isInfinite && x.isFinite { throw overflowError("math range error") }
    return .float(y)
  }
  m.define("nextafter(x, y, /)") { a throws(Raise) in .float(Glibc.nextafter(try number(a[0]), try number(a[1]))) }
  m.define("ulp(x, /)") { a throws(Raise) in
    let x = abs(try number(a[0]))
    return .float(x.isFinite ? x.ulp : x)
  }
  m.define("remainder(x, y, /)", "x minus the multiple of y that is nearest to it.") { a throws(Raise) in
    let x = try number(a[0]), y = try number(a[1])
    if y == 0 || x.isInfinite, !x.isNaN, !y.isNaN { throw valueError("math domain error") }
    return .float(Glibc.remainder(x, y))
  }
  m.define("lgamma(x, /)", "The natural logarithm of the absolute value of gamma(x).") { a throws(Raise) in
    let x = try number(a[0])
    if x <= 0 && x == x.rounded(.down) && x.isFinite { throw valueError("math domain error") }
    let logGamma: (Double) -> Double = Glibc.lgamma
    let y = logGamma(x)
    if y.isInfinite && x.isFinite { throw overflowError("math range error") }
    return .float(y)
  }
  m.define("dist(p, q, /)", "The Euclidean distance between two points.") { a throws(Raise) in
    let p = try sequenceItems(a[0]), q = try sequenceItems(a[1])
    if p.count != q.count { throw valueError("both points must have the same number of dimensions") }
    return .float(vectorNorm(try zip(p, q).map { (pair) throws(Raise) in try number(pair.0) - (try number(pair.1)) }))
  }
}
