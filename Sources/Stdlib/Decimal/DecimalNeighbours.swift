// The numbers just above and below, the classes of numbers, shifts and the logical operations on digits.
import Language

extension DecimalRules {
  func next(_ a: DecimalNumber, up: Bool, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, &noted) { return n }
    if a.isInfinite { return a.isNegative == up ? try largest(a.isNegative) : a }
    var rules = self, ignored: Conditions = []
    rules.rounding = up ? .ceiling : .floor
    let n = try rules.finish(a, &ignored)
    if n.isInfinite { return n }
    if try n.order(a) != 0 { return n }
    return try rules.add(n, DecimalNumber(!up, .one, etiny - 1), &ignored)
  }

  func next(_ a: DecimalNumber, toward b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    let order = try a.order(b)
    if order == 0 { return a.signed(b.isNegative) }
    let n = try next(a, up: order < 0, &noted)
    if n.isInfinite {
      noted.insert([.overflow, .rounded, .inexact])
    } else if n.adjusted < emin {
      noted.insert([.underflow, .subnormal, .rounded, .inexact])
      if n.isZero { noted.insert(.clamped) }
    }
    return n
  }

  func isSubnormal(_ a: DecimalNumber) -> Bool { a.isFinite && !a.isZero && a.adjusted < emin }
  func isNormal(_ a: DecimalNumber) -> Bool { a.isFinite && !a.isZero && a.adjusted >= emin }

  func className(_ a: DecimalNumber) -> String {
    switch a.kind {
    case .quiet: return "NaN"
    case .signaling: return "sNaN"
    case .infinite: return a.isNegative ? "-Infinity" : "+Infinity"
    case .finite: return (a.isNegative ? "-" : "+") + (a.isZero ? "Zero" : isSubnormal(a) ? "Subnormal" : "Normal")
    }
  }

  /// The digits moved by a number of places; they fall off, or come in again at the other end.
  func shift(_ a: DecimalNumber, _ b: DecimalNumber, rotates: Bool, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    if let n = try nan(a, b, &noted) { return n }
    guard let n = b.int, abs(n) <= precision else { return noted.fail() }
    if a.isInfinite { return a }
    let digits = try a.coefficient.split(precision).1
    func moved(_ c: Coefficient, _ k: Int) throws(Raise) -> Coefficient {
      k >= 0 ? try c.shiftedUp(k).split(precision).1 : try c.split(-k).0
    }
    var c = try moved(digits, n)
    if rotates { c = c + (try moved(digits, n >= 0 ? n - precision : n + precision)) }
    return DecimalNumber(a.isNegative, c, a.exponent)
  }

  /// Digits of 0 and 1 combined place by place.
  func logical(
    _ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions, _ combine: (UInt8, UInt8) -> UInt8
  ) throws(Raise) -> DecimalNumber {
    guard let x = logicalDigits(a), let y = logicalDigits(b) else { return noted.fail() }
    let n = max(x.count, y.count)
    var out = [UInt8](repeating: 48, count: n)
    for i in 0..<n {
      let p = i < x.count ? x[x.count - 1 - i] & 1 : 0, q = i < y.count ? y[y.count - 1 - i] & 1 : 0
      out[n - 1 - i] = 48 + combine(p, q)
    }
    return DecimalNumber(false, try Coefficient(digits: out[...]).split(precision).1, 0)
  }

  func inverted(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    guard logicalDigits(a) != nil else { return noted.fail() }
    try Memory.check(precision)
    let ones = Coefficient(digits: [UInt8](repeating: 49, count: precision)[...])
    return try logical(a, DecimalNumber(false, ones, 0), &noted) { $0 ^ $1 }
  }

  private func logicalDigits(_ a: DecimalNumber) -> [UInt8]? {
    guard a.isFinite, !a.isNegative, a.exponent == 0 else { return nil }
    let digits = a.coefficient.digits
    return digits.allSatisfy { $0 <= 49 } ? digits : nil
  }
}
