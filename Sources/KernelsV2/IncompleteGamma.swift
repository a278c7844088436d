// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), in double: the power series below the peak of the density,
// the continued fraction above it (Abramowitz and Stegun 6.5.29 and 6.5.31), and where both would take too many terms the leading terms of
// Temme's uniform expansion (1979). Within a few units of 1e-15 up to there, within 1 / a beyond.
import Glibc
import KernelTable

private let smallest = 0x1p-53
/// From here on the expansion answers: the series would take a hundred thousand terms.
private let largeShape = 1e8

/// x to the power of a, by exp(-x) / gamma(a): of large a by what it is at its peak and how far x is from it.
private func density(_ a: Double, _ x: Double) -> Double {
  if a < 10 { return exp(a * log(x) - x - lgamma(a)) }
  let off = (x - a) / a, z = 1 / (a * a)
  let remainder = (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z / 1680))) / a
  return (a / (2 * Double.pi)).squareRoot() * exp(a * (log1p(off) - off) - remainder)
}

private func lowerSeries(_ a: Double, _ x: Double) -> Double {
  var (r, c, sum) = (a, 1.0, 1.0)
  while c > smallest * sum {
    r += 1
    c *= x / r
    sum += c
  }
  return sum * density(a, x) / a
}

private func upperFraction(_ a: Double, _ x: Double) -> Double {
  var (y, z, c) = (1 - a, x + 2 - a, 0.0)
  var (p2, q2, p1, q1) = (1.0, x, x + 1, (x + 2 - a) * x)
  var result = p1 / q1
  for _ in 0..<1_000_000 {
    c += 1
    y += 1
    z += 2
    let p = p1 * z - p2 * y * c, q = q1 * z - q2 * y * c
    var change = 1.0
    if q != 0 {
      let r = p / q
      change = ((result - r) / r).magnitude
      result = r
    }
    (p2, p1, q2, q1) = (p1, p, q1, q)
    if p.magnitude > 0x1p52 { (p2, p1, q2, q1) = (p2 * 0x1p-52, p1 * 0x1p-52, q2 * 0x1p-52, q1 * 0x1p-52) }
    if change <= smallest { break }
  }
  return result * density(a, x)
}

/// Q for small x, where 1 - P would lose its digits.
private func upperSeries(_ a: Double, _ x: Double) -> Double {
  var (factor, sum) = (1.0, 0.0)
  for n in 1..<2000 {
    factor *= -x / Double(n)
    let term = factor / (a + Double(n))
    sum += term
    if term.magnitude <= smallest * sum.magnitude { break }
  }
  let power = a * log(x)
  return -expm1(power - lgamma(1 + a)) - exp(power - lgamma(a)) * sum
}

/// Q, or P, for large a.
private func uniform(_ a: Double, _ x: Double, upper: Bool) -> Double {
  let off = (x - a) / a, lost = off - log1p(off)
  let eta = lost > 0 ? Double(signOf: off, magnitudeOf: (2 * lost).squareRoot()) : 0
  // Near the peak the difference of the two is its limit.
  let first = eta.magnitude < 1e-3 ? -1.0 / 3 + eta / 12 : 1 / off - 1 / eta
  let correction = exp(-a * lost) / (2 * Double.pi * a).squareRoot() * first
  let half = erfc((upper ? eta : -eta) * (a / 2).squareRoot()) / 2
  return upper ? half + correction : half - correction
}

/// P(a, x).
func lowerGamma(_ a: Double, _ x: Double) -> Double {
  if !(x >= 0 && a >= 0) { return .nan }
  if a == 0 { return x > 0 ? 1 : .nan }
  if x == 0 { return 0 }
  if a.isInfinite { return x.isInfinite ? .nan : 0 }
  if x.isInfinite { return 1 }
  if a > largeShape { return uniform(a, x, upper: false) }
  return x > 1 && x > a ? 1 - upperGamma(a, x) : lowerSeries(a, x)
}

/// Q(a, x).
func upperGamma(_ a: Double, _ x: Double) -> Double {
  if !(x >= 0 && a >= 0) { return .nan }
  if a == 0 { return x > 0 ? 0 : .nan }
  if x == 0 { return 1 }
  if a.isInfinite { return x.isInfinite ? .nan : 1 }
  if x.isInfinite { return 0 }
  if a > largeShape { return uniform(a, x, upper: true) }
  if x > 1.1 { return x < a ? 1 - lowerSeries(a, x) : upperFraction(a, x) }
  let isLower = x <= 0.5 ? -0.4 / log(x) < a : x * 1.1 < a
  return isLower ? 1 - lowerSeries(a, x) : upperSeries(a, x)
}
