// math: functions that take floats apart, distances, and the integer functions beside gcd and comb.
import Glibc
import Language

func addMathParts(to m: Module) {
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
    let i = try indexValue(a[1])
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
    var s = 0.0
    for (x, y) in zip(p, q) { s = Glibc.hypot(s, try number(x) - (try number(y))) }
    return .float(s)
  }
  m.define("lcm(*integers)", "The least common multiple.") { a throws(Raise) in
    var l = Value.int(1)
    for v in try sequenceItems(a[0]) {
      let n = try vm.callMethod(v, "__abs__")
      if !(try truth(n)) { return .int(0) }
      var x = l, y = n
      while try truth(y) { (x, y) = (y, try binary(.mod, x, y)) }
      l = try binary(.mul, try binary(.floorDiv, l, x), n)
    }
    return l
  }
  m.define("perm(n, k=None, /)", "The number of ways to choose k of n items in order.") { a throws(Raise) in
    let n = try indexValue(a[0])
    let k: Int
    if a[1].isNone { k = n } else { k = try indexValue(a[1]) }
    if n < 0 || k < 0 { throw valueError("\(n < 0 ? "n" : "k") must be a non-negative integer") }
    if k > n { return .int(0) }
    var r = Value.int(1)
    for i in 0..<k {
      try vm.checkInterrupt()
      r = try binary(.mul, r, .int(n - i))
    }
    return r
  }
}
