// exp, ln and log10, rounded correctly: in fixed point with digits to spare, and with more of them where a result lies too near to
// where roundings part. The series are those of the exponential and of the inverse hyperbolic tangent.
import Glibc
import Language

extension DecimalRules {
  static func tens(_ k: Int) -> Double { Glibc.pow(10, Double(k)) }

  func exp(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isInfinite { return a.isNegative ? DecimalNumber(0) : a }
    if a.isZero { return .one }
    // Past 19 digits before the point no exponent holds the result.
    if a.adjusted > 18 {
      return try finishEvenly(DecimalNumber(false, .one, a.isNegative ? etiny - 1 : DecimalRules.exact.emax * 2), &noted)
    }
    if a.adjusted < -precision - 1 {
      // 1 and hardly anything.
      let digits = try Coefficient.one.shiftedUp(precision + 2)
      let near = a.isNegative ? digits - .one : digits + .one
      return try finishEvenly(DecimalNumber(false, near, -precision - 2), &noted)
    }
    return try correctly(&noted) { (digits) throws(Raise) in
      let scale = digits + max(a.adjusted, 0) + 2
      // a = k ln 10 + r, and e**a = 10**k e**r.
      let x = try FixedPoint.value(a, scale), ten = try FixedPoint.ln10(scale)
      let k = BigInt.floorQuotient(x, ten)
      let r = x - k * ten
      return DecimalNumber(false, Coefficient(try FixedPoint.exp(r, scale)), (k.small ?? 0) - scale)
    }
  }

  func ln(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isZero { return .infinity(true) }
    if a.isNegative { return noted.fail() }
    if a.isInfinite { return a }
    if try a.order(.one) == 0 { return DecimalNumber(0) }
    return try correctly(&noted) { (digits) throws(Raise) in try FixedPoint.ln(a, digits) }
  }

  func log10(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isZero { return .infinity(true) }
    if a.isNegative { return noted.fail() }
    if a.isInfinite { return a }
    if try a.coefficient.stripped(a.digitCount).0.order(.one) == 0 { return try finishEvenly(DecimalNumber(a.adjusted), &noted) }
    return try correctly(&noted) { (digits) throws(Raise) in
      let n = try FixedPoint.ln(a, digits)
      let ten = DecimalNumber(false, Coefficient(try FixedPoint.ln10(digits + 5)), -digits - 5)
      var ignored: Conditions = []
      return try DecimalRules.exact.with(precision: digits + 5).divide(n, ten, &ignored)
    }
  }

  private func finishEvenly(_ n: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    var rules = self
    rules.rounding = .halfEven
    return try rules.finish(n, &noted)
  }

  /// Rounds half to even what `body` gives to a number of digits, the last few of them perhaps wrong.
  private func correctly(
    _ noted: inout Conditions, _ body: (Int) throws(Raise) -> DecimalNumber
  ) throws(Raise) -> DecimalNumber {
    var spare = 14
    while true {
      try vm.checkInterrupt()
      let n = try body(precision + spare)
      let extra = n.digitCount - precision
      if extra > 8 {
        // Whether the digits that are cut off are all but a half or nothing, seen without the last six.
        let rest = try n.coefficient.split(extra).1.split(6).0
        let unit = try Coefficient.one.shiftedUp(extra - 6), half = try Coefficient(5).shiftedUp(extra - 7)
        let isDoubtful =
          rest.order(.one) <= 0 || (rest + .one).order(unit) >= 0 || rest.order(half - .one) >= 0 && rest.order(half + .one) <= 0
        if !isDoubtful || spare > precision * 4 + 400 {
          return try finishEvenly(n, &noted)
        }
      }
      spare *= 2
    }
  }
}

/// Numbers as ints of 10**-scale.
private enum FixedPoint {
  nonisolated(unsafe) private static var knownTen: (Int, BigInt) = (0, BigInt(0))

  static func value(_ a: DecimalNumber, _ scale: Int) throws(Raise) -> BigInt {
    let shift = a.exponent + scale
    let size = shift >= 0 ? try a.coefficient.shiftedUp(shift).big : try a.coefficient.split(-shift).0.big
    return a.isNegative ? -size : size
  }

  /// ln 10, kept for the next time.
  static func ln10(_ scale: Int) throws(Raise) -> BigInt {
    if knownTen.0 < scale {
      let digits = scale + 10
      // ln 10 = 3 ln 2 + ln 1.25, and ln x = 2 artanh((x - 1) / (x + 1)).
      let ln2 = try artanh(BigInt(1), BigInt(3), digits) * 2
      let rest = try artanh(BigInt(1), BigInt(9), digits) * 2
      knownTen = (digits, ln2 * 3 + rest)
    }
    return BigInt.floorQuotient(knownTen.1, try Ten.big(knownTen.0 - scale))
  }

  /// artanh(n / d) for |n / d| at most a third.
  private static func artanh(_ n: BigInt, _ d: BigInt, _ scale: Int) throws(Raise) -> BigInt {
    let one = try Ten.big(scale)
    let y = BigInt.floorQuotient(n * one, d)
    let square = BigInt.floorQuotient(y * y, one)
    var term = y, total = y, i = 1
    while !term.isZero {
      if i & 255 == 1 { try vm.checkInterrupt() }
      term = quotient(term * square, one)
      i += 2
      total = total + quotient(term, BigInt(i))
    }
    return total
  }

  /// Rounded towards zero, so that series end.
  private static func quotient(_ a: BigInt, _ b: BigInt) -> BigInt {
    a.isNegative ? -BigInt.floorQuotient(-a, b) : BigInt.floorQuotient(a, b)
  }

  /// e**r for 0 <= r < ln 10.
  static func exp(_ r: BigInt, _ scale: Int) throws(Raise) -> BigInt {
    // The argument is halved first, and the result squared as often.
    var halvings = 4
    while halvings * halvings < scale { halvings += 1 }
    let digits = scale + halvings
    let one = try Ten.big(digits)
    let x = BigInt.floorQuotient(r * (try Ten.big(halvings)), BigInt(1) << halvings)
    var term = one, total = one, i = 1
    while !term.isZero {
      if i & 255 == 1 { try vm.checkInterrupt() }
      term = BigInt.floorQuotient(term * x, one * i)
      total = total + term
      i += 1
    }
    for _ in 0..<halvings { total = BigInt.floorQuotient(total * total, one) }
    return BigInt.floorQuotient(total, try Ten.big(halvings))
  }

  /// ln a, to so many digits.
  static func ln(_ a: DecimalNumber, _ digits: Int) throws(Raise) -> DecimalNumber {
    // Near 1 the logarithm begins with as many zeros as a - 1 has.
    var ignored: Conditions = [], distance = DecimalNumber.one, zeros = 0
    if a.adjusted == 0 || a.adjusted == -1 {
      distance = try DecimalRules.exact.with(precision: a.digitCount + 5).subtract(a, .one, &ignored)
      zeros = max(0, -distance.adjusted)
    }
    let scale = digits + zeros + 5
    // a = m * 10**k with m between 0.3 and 3.2, and ln m = 2 artanh((m - 1) / (m + 1)) once m is near 1.
    var k = a.adjusted
    let first = a.coefficient.digits.prefix(2).reduce(0) { $0 * 10 + Int($1 - 48) }
    if (a.digitCount == 1 ? first * 10 : first) >= 32 { k += 1 }
    let m = DecimalNumber(false, a.coefficient, a.exponent - k)
    let one = try Ten.big(scale)
    var x: BigInt
    var doublings = 0
    if zeros > 2 {
      let y = try value(DecimalNumber(distance.isNegative, distance.coefficient, distance.exponent), scale + zeros)
      let unit = try Ten.big(scale + zeros)
      return DecimalNumber(
        distance.isNegative, Coefficient(try artanh(y, unit * 2 + y, scale) * 2), -scale)
    }
    x = try value(m, scale)
    // Roots bring m nearer to 1.
    while doublings < 6 {
      x = (x * one).squareRoot
      doublings += 1
    }
    let n = try artanh(x - one, x + one, scale) * 2 * (1 << doublings)
    let total = n + (try ln10(scale)) * BigInt(k)
    return DecimalNumber(total.isNegative, Coefficient(total), -scale)
  }
}
