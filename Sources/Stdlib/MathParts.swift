// math: functions that take floats apart, distances, and exact sums.
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

/// The length of a vector, within an ulp: its squares, scaled by a power of two, are added with their rounding errors, and
/// the root is corrected once (CPython 3.11's `vector_norm`).
func vectorNorm(_ vector: [Double]) -> Double {
  var largest = 0.0, hasNaN = false
  for x in vector {
    if x.isNaN { hasNaN = true } else { largest = max(largest, abs(x)) }
  }
  if largest.isInfinite { return largest }
  if hasNaN { return .nan }
  if largest == 0 || vector.count == 1 { return largest }
  let exponent = largest.exponent + 1
  // The scale of a subnumber is not a number.
  if exponent < -1023 {
    let unit = Double.leastNormalMagnitude
    return unit * vectorNorm(vector.map { $0 / unit })
  }
  let scale = Double(sign: .plus, exponent: -exponent, significand: 1)
  var sum = 1.0, low = 0.0, lost = 0.0
  /// Adds `a * b` and what rounding took from it.
  func add(_ a: Double, _ b: Double) {
    let high = a * b
    low += (-high).addingProduct(a, b)
    let total = sum + high
    lost += (sum - total) + high
    sum = total
  }
  for x in vector { add(x * scale, x * scale) }
  let root = (sum - 1 + (low + lost)).squareRoot()
  add(-root, root)
  return (root + (sum - 1 + (low + lost)) / (2 * root)) / scale
}

/// Shewchuk's exact partial sums, rounded once at the end, as CPython's.
struct ExactSum {
  private var partials: [Double] = []
  private var special = 0.0, infinite = 0.0

  mutating func add(_ given: Double) throws(Raise) {
    var x = given, kept: [Double] = []
    for var y in partials {
      if abs(x) < abs(y) { swap(&x, &y) }
      let high = x + y, low = y - (high - x)
      if low != 0 { kept.append(low) }
      x = high
    }
    if x == 0 { partials = kept; return }
    if x.isFinite { partials = kept + [x]; return }
    if given.isFinite { throw overflowError("intermediate overflow in fsum") }
    if given.isInfinite { infinite += given }
    special += given
    partials = []
  }

  func total() throws(Raise) -> Double {
    if special != 0 || special.isNaN {
      if infinite.isNaN { throw valueError("-inf + inf in fsum") }
      return special
    }
    var rest = partials[...], high = 0.0, low = 0.0
    if let last = rest.popLast() { high = last }
    while let y = rest.popLast() {
      let x = high
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half way, what is left decides.
    if let next = rest.last, low < 0 && next < 0 || low > 0 && next > 0 {
      let y = low * 2, x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}
