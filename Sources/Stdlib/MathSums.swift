// math: sums without rounding on the way, for hypot, dist and fsum.
import Language

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
