// Sums, products, quotients and remainders.
import Language

extension DecimalRules {
  func add(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if !a.isFinite || !b.isFinite {
      if let n = try nan(a, b, &noted) { return n }
      if a.isInfinite && b.isInfinite && a.isNegative != b.isNegative { return noted.fail() }
      return a.isInfinite ? a : b
    }
    return try finish(try exactSum(a, b), &noted)
  }

  /// The sum of finite numbers, with as many digits as decide the rounded one.
  func exactSum(_ a: DecimalNumber, _ b: DecimalNumber) throws(Raise) -> DecimalNumber {
    let exponent = min(a.exponent, b.exponent)
    if a.coefficient.isZero || b.coefficient.isZero {
      if a.isZero && b.isZero { return DecimalNumber(signOfNothing(a, b), .zero, exponent) }
      let n = a.isZero ? b : a
      // Zeros beyond the precision would only be taken away again.
      let goal = max(exponent, n.exponent - max(precision - n.digitCount, 0) - 1)
      return goal < n.exponent ? DecimalNumber(n.isNegative, try n.coefficient.shiftedUp(n.exponent - goal), goal) : n
    }
    var x = a, y = b
    if x.exponent != y.exponent {
      let isFirst = x.exponent > y.exponent
      var upper = isFirst ? x : y, lower = isFirst ? y : x
      // A number below all digits of the result says no more than that there is something.
      let floor = upper.exponent + min(-1, upper.digitCount - precision - 2)
      if lower.adjusted < floor { lower = DecimalNumber(lower.isNegative, .one, floor) }
      upper = DecimalNumber(upper.isNegative, try upper.coefficient.shiftedUp(upper.exponent - lower.exponent), lower.exponent)
      (x, y) = isFirst ? (upper, lower) : (lower, upper)
    }
    if x.isNegative == y.isNegative { return DecimalNumber(x.isNegative, x.coefficient + y.coefficient, x.exponent) }
    switch x.coefficient.order(y.coefficient) {
    case 0: return DecimalNumber(rounding == .floor, .zero, exponent)
    case 1: return DecimalNumber(x.isNegative, x.coefficient - y.coefficient, x.exponent)
    default: return DecimalNumber(y.isNegative, y.coefficient - x.coefficient, x.exponent)
    }
  }

  private func signOfNothing(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
    a.isNegative == b.isNegative ? a.isNegative : rounding == .floor
  }

  func subtract(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    return try add(a, b.negated, &noted)
  }

  func multiply(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    let isNegative = a.isNegative != b.isNegative
    if !a.isFinite || !b.isFinite {
      if let n = try nan(a, b, &noted) { return n }
      return a.isZero || b.isZero ? noted.fail() : .infinity(isNegative)
    }
    return try finish(DecimalNumber(isNegative, a.coefficient * b.coefficient, a.exponent + b.exponent), &noted)
  }

  /// a * b + c, rounded once.
  func fuse(_ a: DecimalNumber, _ b: DecimalNumber, _ c: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    for n in [a, b, c] where n.kind == .signaling { if let r = try nan(n, &noted) { return r } }
    for n in [a, b, c] where n.isNaN { if let r = try nan(n, &noted) { return r } }
    let isNegative = a.isNegative != b.isNegative
    if !a.isFinite || !b.isFinite {
      if a.isZero || b.isZero { return noted.fail() }
      return try add(.infinity(isNegative), c, &noted)
    }
    return try add(DecimalNumber(isNegative, a.coefficient * b.coefficient, a.exponent + b.exponent), c, &noted)
  }

  func divide(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    let isNegative = a.isNegative != b.isNegative
    if !a.isFinite || !b.isFinite {
      if let n = try nan(a, b, &noted) { return n }
      if a.isInfinite { return b.isInfinite ? noted.fail() : .infinity(isNegative) }
      noted.insert(.clamped)
      return DecimalNumber(isNegative, .zero, etiny)
    }
    if b.isZero {
      if a.isZero { return noted.fail(.divisionUndefined) }
      noted.insert(.divisionByZero)
      return .infinity(isNegative)
    }
    let ideal = a.exponent - b.exponent
    if a.isZero { return try finish(DecimalNumber(isNegative, .zero, ideal), &noted) }
    let shift = b.digitCount - a.digitCount + precision + 1
    var exponent = ideal - shift
    let over = shift >= 0 ? try a.coefficient.shiftedUp(shift) : a.coefficient
    let under = shift >= 0 ? b.coefficient : try b.coefficient.shiftedUp(-shift)
    var (q, r) = Coefficient.divide(over, under)
    if r.isZero {
      if exponent < ideal {
        let (shorter, dropped) = try q.stripped(ideal - exponent)
        q = shorter
        exponent += dropped
      }
    } else if Coefficient.divide(q, Coefficient(5)).1.isZero {
      // A last digit of 0 or 5 must not look as if nothing followed.
      q = q + .one
    }
    return try finish(DecimalNumber(isNegative, q, exponent), &noted)
  }

  /// Whole quotient and remainder of finite numbers, the divisor not zero; nil where the quotient has too many digits.
  private func wholeQuotient(_ a: DecimalNumber, _ b: DecimalNumber) throws(Raise) -> (DecimalNumber, DecimalNumber)? {
    let isNegative = a.isNegative != b.isNegative, ideal = min(a.exponent, b.exponent)
    let distance = a.isZero ? -2 : a.adjusted - b.adjusted
    if distance <= -2 {
      return (DecimalNumber(isNegative, .zero, 0), DecimalNumber(a.isNegative, try a.coefficient.shiftedUp(a.exponent - ideal), ideal))
    }
    if distance > precision { return nil }
    let (q, r) = Coefficient.divide(try a.coefficient.shiftedUp(a.exponent - ideal), try b.coefficient.shiftedUp(b.exponent - ideal))
    if q.digitCount > precision { return nil }
    return (DecimalNumber(isNegative, q, 0), DecimalNumber(a.isNegative, r, ideal))
  }

  /// `divmod`: both results.
  func divideWhole(
    _ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions
  ) throws(Raise) -> (DecimalNumber, DecimalNumber) {
    if let n = try nan(a, b, &noted) { return (n, n) }
    let isNegative = a.isNegative != b.isNegative
    if a.isInfinite {
      noted.insert(.invalidOperation)
      return (b.isInfinite ? .nan : .infinity(isNegative), .nan)
    }
    if b.isInfinite { return (DecimalNumber(isNegative, .zero, 0), try finish(a, &noted)) }
    if b.isZero {
      if a.isZero {
        noted.insert(.divisionUndefined)
        return (.nan, .nan)
      }
      noted.insert([.divisionByZero, .invalidOperation])
      return (.infinity(isNegative), .nan)
    }
    guard let (q, r) = try wholeQuotient(a, b) else {
      noted.insert(.divisionImpossible)
      return (.nan, .nan)
    }
    return (q, try finish(r, &noted))
  }

  func floorDivide(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    let isNegative = a.isNegative != b.isNegative
    if a.isInfinite { return b.isInfinite ? noted.fail() : .infinity(isNegative) }
    if b.isInfinite { return DecimalNumber(isNegative, .zero, 0) }
    if b.isZero {
      if a.isZero { return noted.fail(.divisionUndefined) }
      noted.insert(.divisionByZero)
      return .infinity(isNegative)
    }
    guard let (q, _) = try wholeQuotient(a, b) else { return noted.fail(.divisionImpossible) }
    return try finish(q, &noted)
  }

  func remainder(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    if a.isInfinite { return noted.fail() }
    if b.isInfinite { return try finish(a, &noted) }
    if b.isZero { return noted.fail(a.isZero ? .divisionUndefined : .invalidOperation) }
    guard let (_, r) = try wholeQuotient(a, b) else { return noted.fail(.divisionImpossible) }
    return try finish(r, &noted)
  }

  /// The remainder nearest to zero; of two as near, the one with an even quotient.
  func nearRemainder(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    if a.isInfinite { return noted.fail() }
    if b.isZero { return noted.fail(a.isZero ? .divisionUndefined : .invalidOperation) }
    if b.isInfinite { return try finish(a, &noted) }
    let ideal = min(a.exponent, b.exponent)
    if a.isZero { return try finish(DecimalNumber(a.isNegative, .zero, ideal), &noted) }
    let distance = a.adjusted - b.adjusted
    if distance >= precision + 1 { return noted.fail(.divisionImpossible) }
    if distance <= -2 {
      return try finish(DecimalNumber(a.isNegative, try a.coefficient.shiftedUp(a.exponent - ideal), ideal), &noted)
    }
    let over = try a.coefficient.shiftedUp(a.exponent - ideal), under = try b.coefficient.shiftedUp(b.exponent - ideal)
    var (q, r) = Coefficient.divide(over, under), isNegative = a.isNegative
    let twice = (r + r).order(under)
    if twice > 0 || twice == 0 && q.isOdd {
      r = under - r
      q = q + .one
      isNegative.toggle()
    }
    if q.digitCount > precision { return noted.fail(.divisionImpossible) }
    return try finish(DecimalNumber(isNegative, r, ideal), &noted)
  }

  /// `+a`, `-a` and `abs(a)`, which round.
  func plus(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    return try finish(a.isZero && rounding != .floor ? a.magnitude : a, &noted)
  }
  func minus(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    return try finish(a.isZero && rounding != .floor ? a.magnitude : a.negated, &noted)
  }
  func absolute(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    a.isNegative ? try minus(a, &noted) : try plus(a, &noted)
  }
}
