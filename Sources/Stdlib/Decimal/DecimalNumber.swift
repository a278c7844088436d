// A decimal number as a value: what operations of the General Decimal Arithmetic specification take and give.
import Language

struct DecimalNumber {
  enum Kind: UInt8 { case finite, infinite, quiet, signaling }

  var kind: Kind
  var isNegative: Bool
  /// Of a NaN its payload, zero for none.
  var coefficient: Coefficient
  /// The power of ten that the coefficient counts.
  var exponent: Int

  init(_ isNegative: Bool, _ coefficient: Coefficient, _ exponent: Int) {
    kind = .finite
    self.isNegative = isNegative
    self.coefficient = coefficient
    self.exponent = exponent
  }

  private init(_ kind: Kind, _ isNegative: Bool, _ payload: Coefficient) {
    self.kind = kind
    self.isNegative = isNegative
    coefficient = payload
    exponent = 0
  }

  init(_ n: Int) { self.init(n < 0, Coefficient(n), 0) }

  static func infinity(_ isNegative: Bool) -> DecimalNumber { DecimalNumber(.infinite, isNegative, .zero) }
  static func nan(_ isNegative: Bool, _ payload: Coefficient, signaling: Bool) -> DecimalNumber {
    DecimalNumber(signaling ? .signaling : .quiet, isNegative, payload)
  }
  /// What invalid operations give.
  static let nan = DecimalNumber(.quiet, false, .zero)
  static let one = DecimalNumber(1)

  var isFinite: Bool { kind == .finite }
  var isInfinite: Bool { kind == .infinite }
  var isNaN: Bool { kind == .quiet || kind == .signaling }
  var isZero: Bool { kind == .finite && coefficient.isZero }
  var digitCount: Int { coefficient.digitCount }
  /// The power of ten of the first digit.
  var adjusted: Int { exponent + digitCount - 1 }

  var magnitude: DecimalNumber { signed(false) }
  var negated: DecimalNumber { signed(!isNegative) }
  func signed(_ isNegative: Bool) -> DecimalNumber {
    var n = self
    n.isNegative = isNegative
    return n
  }

  /// Whether it is a whole number.
  func isWhole() throws(Raise) -> Bool {
    if !isFinite { return false }
    if exponent >= 0 || coefficient.isZero { return true }
    return try coefficient.split(-exponent).1.isZero
  }

  /// The number rounded towards zero, and whether anything was cut off. Raises MemoryError where it has too many digits.
  func whole(_ rounding: DecimalRounding = .down) throws(Raise) -> Coefficient {
    if exponent >= 0 { return try coefficient.shiftedUp(exponent) }
    let (q, r) = try coefficient.split(-exponent)
    if r.isZero { return q }
    return try rounding.roundsUp(q, r, min(-exponent, coefficient.digitCount + 1), isNegative) ? q + .one : q
  }
}

/// The ways to round.
enum DecimalRounding: Int, CaseIterable {
  case up, down, ceiling, floor, halfUp, halfDown, halfEven, zeroFiveUp

  /// ROUND_UP and so on.
  var name: String {
    switch self {
    case .up: "ROUND_UP"
    case .down: "ROUND_DOWN"
    case .ceiling: "ROUND_CEILING"
    case .floor: "ROUND_FLOOR"
    case .halfUp: "ROUND_HALF_UP"
    case .halfDown: "ROUND_HALF_DOWN"
    case .halfEven: "ROUND_HALF_EVEN"
    case .zeroFiveUp: "ROUND_05UP"
    }
  }

  init(_ v: Value) throws(Raise) {
    if case .str(let s) = v.unwrapped, let known = DecimalRounding.allCases.first(where: { s.isEqual($0.interned) }) {
      self = known
      return
    }
    throw typeError(
      """
      valid values for rounding are:
        [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
         ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
         ROUND_05UP]
      """)
  }

  nonisolated(unsafe) private static let names = allCases.map { intern($0.name) }
  var interned: Str { DecimalRounding.names[rawValue] }

  /// Whether a number whose last `dropped` digits are `rest`, not zero, and the others `kept` goes up in magnitude.
  func roundsUp(_ kept: Coefficient, _ rest: Coefficient, _ dropped: Int, _ isNegative: Bool) throws(Raise) -> Bool {
    switch self {
    case .up: return true
    case .down: return false
    case .ceiling: return !isNegative
    case .floor: return isNegative
    case .zeroFiveUp:
      let last = try kept.split(1).1
      return last.isZero || last.order(Coefficient(5)) == 0
    case .halfUp, .halfDown, .halfEven:
      let half = try rest.orderToHalf(dropped)
      if half != 0 { return half > 0 }
      return self == .halfUp || self == .halfEven && kept.isOdd
    }
  }
}

extension Coefficient {
  /// How the number, of at most `k` digits, lies to half of 10**k.
  fileprivate func orderToHalf(_ k: Int) throws(Raise) -> Int {
    let n = digitCount
    if n < k { return -1 }
    return order(try Coefficient(5).shiftedUp(k - 1))
  }
}
