// The digits of a decimal number as one whole number: in a machine word of 128 bits, which holds 38 digits, and as GMP's past that.
import Language

struct Coefficient {
  private let word: UInt128
  /// The number where the word cannot hold it, and only then.
  private let large: BigInt?

  init(_ n: UInt128) {
    word = n
    large = nil
  }
  init(_ n: Int) { self.init(UInt128(n.magnitude)) }
  /// The magnitude of a number of any size.
  init(_ n: BigInt) {
    if let w = n.wide {
      self.init(w)
    } else {
      self.init(large: n.magnitude)
    }
  }
  private init(large: BigInt) {
    word = 0
    self.large = large
  }

  static let zero = Coefficient(UInt128(0))
  static let one = Coefficient(UInt128(1))

  var isZero: Bool { word == 0 && large == nil }
  /// The number where a word holds it.
  @inline(__always) var small: UInt128? { large == nil ? word : nil }
  /// The number where 63 bits hold it.
  @inline(__always) var short: UInt64? { large == nil && word >> 63 == 0 ? UInt64(truncatingIfNeeded: word) : nil }
  var big: BigInt { large ?? BigInt(word) }
  var isOdd: Bool { large?.isOdd ?? (word & 1 != 0) }
  var digitCount: Int { large?.digitCount ?? Ten.digitCount(word) }

  /// The digits, "0" for zero.
  var digits: [UInt8] {
    if let large { return Array(large.digits().utf8) }
    var out: [UInt8] = []
    if let n = UInt64(exactly: word) {
      appendUnsigned(n, to: &out)
    } else {
      let (q, r) = word.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
      let high = Coefficient(q).digits
      var low: [UInt8] = []
      appendUnsigned(UInt64(r), to: &low)
      out = high + [UInt8](repeating: 48, count: 19 - low.count) + low
    }
    return out
  }

  private func appendUnsigned(_ n: UInt64, to out: inout [UInt8]) {
    if let small = Int(exactly: n) { return appendDigits(small, to: &out) }
    out.append(contentsOf: String(n).utf8)
  }

  /// The number that digits in ASCII write.
  init(digits: ArraySlice<UInt8>) {
    if digits.count <= 19 {
      var n: UInt64 = 0
      for d in digits { n = n &* 10 &+ UInt64(d &- 48) }
      self.init(UInt128(n))
    } else if digits.count <= 38 {
      var n: UInt128 = 0
      for d in digits { n = n &* 10 &+ UInt128(d &- 48) }
      self.init(n)
    } else {
      self.init(BigInt(String(decoding: digits, as: UTF8.self), radix: 10) ?? BigInt(0))
    }
  }

  // MARK: Arithmetic

  static func + (a: Coefficient, b: Coefficient) -> Coefficient {
    if let x = a.small, let y = b.small {
      let (sum, overflow) = x.addingReportingOverflow(y)
      if !overflow { return Coefficient(sum) }
    }
    return Coefficient(a.big + b.big)
  }
  /// The difference, where it is not negative.
  static func - (a: Coefficient, b: Coefficient) -> Coefficient {
    if let x = a.small, let y = b.small { return Coefficient(x >= y ? x - y : 0) }
    return Coefficient(a.big - b.big)
  }
  static func * (a: Coefficient, b: Coefficient) -> Coefficient {
    if let x = a.small, let y = b.small {
      // Two words of 64 bits make one of 128.
      if x >> 64 == 0, y >> 64 == 0 { return Coefficient(x &* y) }
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      if !overflow { return Coefficient(product) }
    }
    return Coefficient(a.big * b.big)
  }
  /// Quotient and remainder; `b` is not zero.
  static func divide(_ a: Coefficient, _ b: Coefficient) -> (Coefficient, Coefficient) {
    if let x = a.small, let y = b.small, y != 0 {
      let (q, r) = Ten.divide(x, y)
      return (Coefficient(q), Coefficient(r))
    }
    let (q, r) = BigInt.floorDivide(a.big, b.big)
    return (Coefficient(q), Coefficient(r))
  }
  /// Less, equal or greater as -1, 0, 1.
  func order(_ b: Coefficient) -> Int {
    if let x = small, let y = b.small { return x == y ? 0 : x < y ? -1 : 1 }
    let x = big, y = b.big
    return x == y ? 0 : x < y ? -1 : 1
  }

  /// This number and `k` zeros. Raises MemoryError where that is past what can be.
  func shiftedUp(_ k: Int) throws(Raise) -> Coefficient {
    if k == 0 || isZero { return self }
    if let x = small, k < 39 {
      let (product, overflow) = x.multipliedReportingOverflow(by: Ten.powers[k])
      if !overflow { return Coefficient(product) }
    }
    return Coefficient(big * (try Ten.big(k)))
  }
  /// The number without its last `k` digits, and these.
  func split(_ k: Int) throws(Raise) -> (Coefficient, Coefficient) {
    if k == 0 { return (self, .zero) }
    if k >= digitCount { return (.zero, self) }
    if let x = small, k < 39 {
      let (q, r) = Ten.divide(x, Ten.powers[k])
      return (Coefficient(q), Coefficient(r))
    }
    return Coefficient.divide(self, Coefficient(try Ten.big(k)))
  }

  /// The number without zeros at its end, at most `most` of them dropped, and how many those are.
  func stripped(_ most: Int) throws(Raise) -> (Coefficient, Int) {
    var n = self, dropped = 0
    if isZero { return (self, 0) }
    var step = 1
    while step * 2 <= most, step < 1 << 40 { step *= 2 }
    while step > 0 {
      while dropped + step <= most, step < n.digitCount {
        let (q, r) = try n.split(step)
        if !r.isZero { break }
        n = q
        dropped += step
      }
      step /= 2
    }
    return (n, dropped)
  }
}
