// Operations that set the exponent: quantize, rounding to whole numbers, normalize, scaleb, logb.
import Language

extension DecimalRules {
  /// The number with the exponent of another one.
  func quantize(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    if a.isInfinite || b.isInfinite { return a.isInfinite && b.isInfinite ? a : noted.fail() }
    return try quantize(a, exponent: b.exponent, &noted)
  }

  func quantize(_ a: DecimalNumber, exponent: Int, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if exponent > emax || exponent < etiny { return noted.fail() }
    if a.isZero { return try finish(DecimalNumber(a.isNegative, .zero, exponent), &noted) }
    let end = a.exponent + a.digitCount
    if end - 1 > emax || end - exponent > precision { return noted.fail() }
    var own: Conditions = []
    let n = try rescaled(a, exponent, &own)
    // Rounding up may have made one digit more.
    if end - exponent == precision || end > emax, n.digitCount > precision || !n.isZero && n.adjusted > emax { return noted.fail() }
    let result = try finish(n, &own)
    noted.formUnion(own)
    return result
  }

  /// A finite number with an exponent, rounded where it must be.
  func rescaled(_ a: DecimalNumber, _ exponent: Int, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if a.exponent >= exponent {
      return DecimalNumber(a.isNegative, try a.coefficient.shiftedUp(a.exponent - exponent), exponent)
    }
    let (c, changed) = try shortened(a.coefficient, exponent - a.exponent, a.isNegative)
    noted.insert(changed ? [.rounded, .inexact] : .rounded)
    return DecimalNumber(a.isNegative, c, exponent)
  }

  /// The nearest whole number; `exact` tells what was lost.
  func integral(_ a: DecimalNumber, exact: Bool, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isInfinite || a.exponent >= 0 { return a }
    if a.isZero { return DecimalNumber(a.isNegative, .zero, 0) }
    var own: Conditions = []
    let n = try rescaled(a, 0, &own)
    if exact { noted.formUnion(own) }
    return n
  }

  /// The number without zeros at its end.
  func normalize(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isInfinite { return a }
    let n = try finish(a, &noted)
    guard n.isFinite else { return n }
    if n.isZero { return DecimalNumber(n.isNegative, .zero, 0) }
    let most = (clamps ? etop : emax) - n.exponent
    let (c, dropped) = try n.coefficient.stripped(most)
    return DecimalNumber(n.isNegative, c, n.exponent + dropped)
  }

  /// The number times a power of ten.
  func scaleb(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    let most = 2 * (emax + precision)
    guard b.isFinite, b.exponent == 0, let n = b.int, abs(n) <= most else { return noted.fail() }
    if a.isInfinite { return a }
    // An exponent past all bounds is as good as one just past them.
    let exponent = max(min(a.exponent + n, DecimalRules.exact.emax * 2), -DecimalRules.exact.emax * 3)
    return try finish(DecimalNumber(a.isNegative, a.coefficient, exponent), &noted)
  }

  /// The exponent of the first digit.
  func logb(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isInfinite { return .infinity(false) }
    if a.isZero {
      noted.insert(.divisionByZero)
      return .infinity(true)
    }
    return try finish(DecimalNumber(a.adjusted), &noted)
  }
}

extension DecimalNumber {
  /// The whole number where it has an exponent of 0 and a word holds it.
  var int: Int? {
    guard isFinite, exponent == 0, let n = coefficient.small, let size = Int(exactly: n) else { return nil }
    return isNegative ? -size : size
  }
}
