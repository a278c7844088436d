// Order of decimal numbers: by value, and the total order of their representations.
import Language

extension DecimalNumber {
  /// Less, equal or greater as -1, 0, 1; of numbers that are no NaN.
  func order(_ b: DecimalNumber) throws(Raise) -> Int {
    let mine = isZero ? 0 : isNegative ? -1 : 1, its = b.isZero ? 0 : b.isNegative ? -1 : 1
    if mine != its { return mine < its ? -1 : 1 }
    if mine == 0 { return 0 }
    if isInfinite || b.isInfinite { return isInfinite == b.isInfinite ? 0 : isInfinite ? mine : -mine }
    if exponent == b.exponent { return mine * coefficient.order(b.coefficient) }
    let a = adjusted, c = b.adjusted
    if a != c { return a < c ? -mine : mine }
    let low = min(exponent, b.exponent)
    return mine * (try coefficient.shiftedUp(exponent - low)).order(try b.coefficient.shiftedUp(b.exponent - low))
  }

  /// The order of representations: 1.0 comes before 1, and NaNs come last.
  func totalOrder(_ b: DecimalNumber) throws(Raise) -> Int {
    if isNegative != b.isNegative { return isNegative ? -1 : 1 }
    let sign = isNegative ? -1 : 1
    func rank(_ n: DecimalNumber) -> Int { n.isNaN ? (n.kind == .signaling ? 1 : 2) : 0 }
    if rank(self) != rank(b) { return rank(self) < rank(b) ? -sign : sign }
    if isNaN { return sign * coefficient.order(b.coefficient) }
    let byValue = try order(b)
    if byValue != 0 || isInfinite { return byValue }
    return exponent == b.exponent ? 0 : exponent < b.exponent ? -sign : sign
  }
}

extension DecimalRules {
  /// `compare`: -1, 0, 1 or a NaN, which is noted where it signals or `signals`.
  func compare(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions, signals: Bool = false) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) {
      if signals { noted.insert(.invalidOperation) }
      return n
    }
    return DecimalNumber(try a.order(b))
  }

  /// The larger or smaller of two, by value or by magnitude; a number goes before a quiet NaN.
  func extreme(
    _ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions, larger: Bool, byMagnitude: Bool
  ) throws(Raise) -> DecimalNumber {
    if a.isNaN || b.isNaN {
      if a.kind == .quiet, !b.isNaN { return try finish(b, &noted) }
      if b.kind == .quiet, !a.isNaN { return try finish(a, &noted) }
      return try nan(a, b, &noted) ?? .nan
    }
    var order = byMagnitude ? try a.magnitude.order(b.magnitude) : try a.order(b)
    if order == 0, byMagnitude { order = try a.order(b) }
    if order == 0 { order = try a.totalOrder(b) }
    return try finish((order >= 0) == larger || order == 0 ? a : b, &noted)
  }
}
