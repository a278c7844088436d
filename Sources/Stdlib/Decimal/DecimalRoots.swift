// Square roots and powers.
import Language

extension DecimalRules {
  /// The square root, rounded half to even.
  func squareRoot(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isZero { return try finish(DecimalNumber(a.isNegative, .zero, a.exponent >> 1), &noted) }
    if a.isNegative { return noted.fail() }
    if a.isInfinite { return a }
    // An even exponent, and one digit more than the result has.
    let wanted = precision + 1, digits = a.digitCount
    var exponent = a.exponent >> 1, c = a.coefficient, length: Int
    if a.exponent & 1 != 0 {
      c = try c.shiftedUp(1)
      length = digits >> 1 + 1
    } else {
      length = (digits + 1) >> 1
    }
    let shift = wanted - length
    var isExact = true
    if shift >= 0 {
      c = try c.shiftedUp(2 * shift)
    } else {
      let (q, r) = try c.split(-2 * shift)
      c = q
      isExact = r.isZero
    }
    exponent -= shift
    var root = Coefficient(c.big.squareRoot)
    isExact = isExact && (root * root).order(c) == 0
    if isExact {
      if shift >= 0 {
        root = try root.split(shift).0
      } else {
        root = try root.shiftedUp(-shift)
      }
      exponent += shift
    } else if Coefficient.divide(root, Coefficient(5)).1.isZero {
      root = root + .one
    }
    var rules = self
    rules.rounding = .halfEven
    return try rules.finish(DecimalNumber(false, root, exponent), &noted)
  }

  /// a ** b as libmpdec has it, by squares or by the logarithm.
  func power(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    let isWhole = try b.isWhole()
    let isNegative = a.isNegative && isWhole ? try isOdd(b) : false
    func signed(_ c: Coefficient, _ exponent: Int = 0) -> DecimalNumber { DecimalNumber(isNegative, c, exponent) }
    if a.isZero {
      if b.isZero { return noted.fail() }
      return b.isNegative ? .infinity(isNegative) : signed(.zero)
    }
    if a.isNegative, !isWhole { return noted.fail() }
    let order = try a.magnitude.order(.one)
    if b.isInfinite {
      if order == 0 { return try ones(isNegative, precision - 1, [.inexact, .rounded], &noted) }
      return (order > 0) == b.isNegative ? signed(.zero) : .infinity(isNegative)
    }
    if a.isInfinite {
      if b.isZero { return signed(.one) }
      return b.isNegative ? signed(.zero) : .infinity(isNegative)
    }
    if b.isZero { return signed(.one) }
    if order == 0 { return try powerOfOne(a, b, isWhole, isNegative, &noted) }
    if let n = try beyondBounds(a, b, isNegative, &noted) { return n }
    return isWhole ? try wholePower(a, b, isNegative, &noted) : try realPower(a, b, &noted)
  }

  private func isOdd(_ b: DecimalNumber) throws(Raise) -> Bool { b.exponent > 0 ? false : try b.whole().isOdd }

  /// 1 with zeros behind the point.
  private func ones(_ isNegative: Bool, _ zeros: Int, _ also: Conditions, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    noted.formUnion(also)
    return DecimalNumber(isNegative, try Coefficient.one.shiftedUp(zeros), -zeros)
  }

  /// 1.00 ** 3 is 1.000000.
  private func powerOfOne(
    _ a: DecimalNumber, _ b: DecimalNumber, _ isWhole: Bool, _ isNegative: Bool, _ noted: inout Conditions
  ) throws(Raise) -> DecimalNumber {
    if !isWhole { return try ones(isNegative, precision - 1, [.inexact, .rounded], &noted) }
    if b.isNegative { return DecimalNumber(isNegative, .one, 0) }
    if a.exponent >= 0 { return DecimalNumber(isNegative, .one, 0) }
    let times = b.exponent > 20 ? Int.max : try b.whole().small.flatMap { Int(exactly: $0) } ?? Int.max
    let (zeros, overflows) = (-a.exponent).multipliedReportingOverflow(by: times)
    if overflows || zeros > precision - 1 { return try ones(isNegative, precision - 1, .rounded, &noted) }
    return try ones(isNegative, zeros, [], &noted)
  }

  /// Powers that are certain to be too large or too small.
  private func beyondBounds(
    _ a: DecimalNumber, _ b: DecimalNumber, _ isNegative: Bool, _ noted: inout Conditions
  ) throws(Raise) -> DecimalNumber? {
    // As libmpdec does it, a bound of the power of ten of the product's logarithm decides; all else is computed, and rounded on the way.
    let isLarge = (try a.magnitude.order(.one) > 0) != b.isNegative
    if try a.magnitude.leastLogarithm() + b.adjusted <= Coefficient(isLarge ? emax : etiny).digitCount { return nil }
    if isLarge { return try finish(DecimalNumber(isNegative, .one, DecimalRules.exact.emax * 2), &noted) }
    return try finish(DecimalNumber(isNegative, .one, etiny - 1), &noted)
  }

  private func wholePower(
    _ a: DecimalNumber, _ b: DecimalNumber, _ isNegative: Bool, _ noted: inout Conditions
  ) throws(Raise) -> DecimalNumber {
    var work = with(precision: precision + b.digitCount + b.exponent + 2)
    var base = a
    if b.isNegative {
      work.precision += 1
      base = try work.divide(.one, a, &noted)
    }
    let exponent = try b.whole()
    guard let n = exponent.small else { return try bigPower(base, exponent, work, isNegative, &noted) }
    var result = base
    var bit = (128 - n.leadingZeroBitCount) - 1
    while bit > 0 {
      bit -= 1
      try vm.checkInterrupt()
      result = try work.multiply(result, result, &noted)
      if n >> UInt128(bit) & 1 == 1 { result = try work.multiply(result, base, &noted) }
      if !result.isFinite || result.isZero && noted.contains(.clamped) { break }
    }
    return try finished(result.signed(isNegative), &noted)
  }

  /// An exponent past 128 bits, of a base so near to 1 that the power is none the less a number.
  private func bigPower(
    _ base: DecimalNumber, _ exponent: Coefficient, _ work: DecimalRules, _ isNegative: Bool, _ noted: inout Conditions
  ) throws(Raise) -> DecimalNumber {
    var result = DecimalNumber.one, square = base, rest = exponent.big
    while !rest.isZero {
      try vm.checkInterrupt()
      if rest.isOdd { result = try work.multiply(result, square, &noted) }
      rest = rest >> 1
      if !rest.isZero { square = try work.multiply(square, square, &noted) }
      if !result.isFinite || result.isZero { break }
    }
    return try finished(result.signed(isNegative), &noted)
  }

  private func finished(_ n: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    // What a rounding half to even made infinite another one may not.
    try finish(n.isInfinite ? DecimalNumber(n.isNegative, .one, DecimalRules.exact.emax * 2) : n, &noted)
  }

  private func realPower(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    // Bounded by nothing but digits; the context has its say at the end.
    var wide = with(precision: max(a.digitCount, precision) + 4 + 19)
    (wide.emin, wide.emax) = (DecimalRules.exact.emin, DecimalRules.exact.emax)
    var own: Conditions = []
    let n = try wide.exp(try wide.multiply(try wide.ln(a, &own), b, &own), &own)
    noted.formUnion([.inexact, .rounded])
    if n.isFinite, try n.order(.one) == 0 { return try ones(false, precision - 1, [], &noted) }
    return try finished(n, &noted)
  }

  private static func power(_ base: BigInt, _ exponent: BigInt, _ modulus: BigInt) throws(Raise) -> BigInt {
    try vm.checkInterrupt()
    var result = BigInt.floorRemainder(BigInt(1), modulus), square = base, rest = exponent
    while !rest.isZero {
      if rest.isOdd { result = BigInt.floorRemainder(result * square, modulus) }
      square = BigInt.floorRemainder(square * square, modulus)
      rest = rest >> 1
    }
    return result
  }

  /// a ** b % c of whole numbers, exactly.
  func power(_ a: DecimalNumber, _ b: DecimalNumber, modulo c: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    for n in [a, b, c] where n.kind == .signaling { if let r = try nan(n, &noted) { return r } }
    for n in [a, b, c] where n.isNaN { if let r = try nan(n, &noted) { return r } }
    guard try a.isWhole(), try b.isWhole(), try c.isWhole(), !b.isNegative || b.isZero, !c.isZero, !(a.isZero && b.isZero),
      c.adjusted < precision
    else { return noted.fail() }
    let isNegative = a.isNegative ? try isOdd(b) : false
    let modulus = try c.whole().big
    var base = BigInt.floorRemainder(a.exponent > 0 ? a.coefficient.big : try a.whole().big, modulus)
    if a.exponent > 0 {
      base = BigInt.floorRemainder(base * (try DecimalRules.power(BigInt(10), BigInt(a.exponent), modulus)), modulus)
    }
    var result = try DecimalRules.power(base, b.exponent < 0 ? try b.whole().big : b.coefficient.big, modulus)
    if b.exponent > 0 { for _ in 0..<b.exponent { result = try DecimalRules.power(result, BigInt(10), modulus) } }
    return DecimalNumber(isNegative, Coefficient(result), 0)
  }
}

extension DecimalNumber {
  /// A bound from below for the power of ten of the logarithm of a number above 0 that is not 1.
  fileprivate func leastLogarithm() throws(Raise) -> Int {
    let t = adjusted
    if t > 0 { return Coefficient(t).digitCount - 1 }
    if t < -1 { return Coefficient(t + 1).digitCount - 1 }
    var ignored: Conditions = []
    return try DecimalRules.exact.with(precision: digitCount + 20).subtract(self, .one, &ignored).adjusted - 1
  }
}
