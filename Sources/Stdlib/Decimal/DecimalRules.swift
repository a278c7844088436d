// What a context says of arithmetic, and how a result is made to fit it.
import Language

/// What may be noted of an operation.
struct Conditions: OptionSet {
  let rawValue: UInt16

  static let invalidOperation = Conditions(rawValue: 1 << 0)
  static let conversionSyntax = Conditions(rawValue: 1 << 1)
  static let divisionImpossible = Conditions(rawValue: 1 << 2)
  static let divisionUndefined = Conditions(rawValue: 1 << 3)
  static let invalidContext = Conditions(rawValue: 1 << 4)
  static let floatOperation = Conditions(rawValue: 1 << 5)
  static let divisionByZero = Conditions(rawValue: 1 << 6)
  static let overflow = Conditions(rawValue: 1 << 7)
  static let underflow = Conditions(rawValue: 1 << 8)
  static let subnormal = Conditions(rawValue: 1 << 9)
  static let inexact = Conditions(rawValue: 1 << 10)
  static let rounded = Conditions(rawValue: 1 << 11)
  static let clamped = Conditions(rawValue: 1 << 12)

  /// All that count as the signal InvalidOperation.
  static let invalid: Conditions = [.invalidOperation, .conversionSyntax, .divisionImpossible, .divisionUndefined, .invalidContext]
}

struct DecimalRules {
  var precision: Int
  var rounding: DecimalRounding
  var emin, emax: Int
  var clamps: Bool

  /// The largest there is, for conversions that round nothing.
  static let exact = DecimalRules(
    precision: 999_999_999_999_999_999, rounding: .halfEven, emin: -999_999_999_999_999_999, emax: 999_999_999_999_999_999, clamps: false)

  /// The smallest exponent of a number.
  var etiny: Int { emin - precision + 1 }
  /// The largest exponent of a number that has all digits.
  var etop: Int { emax - precision + 1 }

  func with(precision: Int, rounding: DecimalRounding = .halfEven) -> DecimalRules {
    DecimalRules(precision: min(precision, DecimalRules.exact.precision), rounding: rounding, emin: emin, emax: emax, clamps: false)
  }

  /// A number as this context has it: rounded, clamped, infinite, subnormal.
  func finish(_ n: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    guard n.kind == .finite else { return n.isNaN ? try shortened(n) : n }
    let digits = n.digitCount
    // What needs nothing done is most of all.
    if digits <= precision, n.exponent >= etiny, n.exponent <= etop, n.exponent + digits > emin, !n.coefficient.isZero { return n }
    if n.coefficient.isZero {
      let exponent = min(max(n.exponent, etiny), clamps ? etop : emax)
      if exponent == n.exponent { return n }
      noted.insert(.clamped)
      return DecimalNumber(n.isNegative, .zero, exponent)
    }
    let least = n.exponent + digits - precision
    if least > etop { return overflow(n.isNegative, &noted) }
    let isSubnormal = least < etiny
    let bottom = isSubnormal ? etiny : least
    if n.exponent < bottom { return try rounded(n, to: bottom, isSubnormal, &noted) }
    if isSubnormal { noted.insert(.subnormal) }
    if clamps, n.exponent > etop {
      noted.insert(.clamped)
      return DecimalNumber(n.isNegative, try n.coefficient.shiftedUp(n.exponent - etop), etop)
    }
    return n
  }

  private func rounded(_ n: DecimalNumber, to bottom: Int, _ isSubnormal: Bool, _ noted: inout Conditions) throws(Raise) -> DecimalNumber {
    let (kept, changed) = try shortened(n.coefficient, bottom - n.exponent, n.isNegative)
    var result = DecimalNumber(n.isNegative, kept, bottom)
    if kept.digitCount > precision {
      result = DecimalNumber(n.isNegative, try kept.split(1).0, bottom + 1)
    }
    if result.exponent > etop { return overflow(n.isNegative, &noted) }
    if changed { noted.insert(isSubnormal ? [.underflow, .inexact] : .inexact) }
    if isSubnormal { noted.insert(.subnormal) }
    noted.insert(.rounded)
    if kept.isZero { noted.insert(.clamped) }
    return result
  }

  /// Digits without the last `k`, rounded, and whether those mattered.
  func shortened(_ c: Coefficient, _ k: Int, _ isNegative: Bool) throws(Raise) -> (Coefficient, Bool) {
    // All that lies below the last digit says no more than that there is something.
    let (kept, rest) = k > c.digitCount ? (.zero, .one) : try c.split(k)
    if rest.isZero || c.isZero { return (kept, false) }
    let dropped = k > c.digitCount ? 2 : k
    return (try rounding.roundsUp(kept, rest, dropped, isNegative) ? kept + .one : kept, true)
  }

  func overflow(_ isNegative: Bool, _ noted: inout Conditions) -> DecimalNumber {
    noted.insert([.overflow, .inexact, .rounded])
    let goesUp: Bool =
      switch rounding {
      case .halfUp, .halfDown, .halfEven, .up: true
      case .ceiling: !isNegative
      case .floor: isNegative
      case .down, .zeroFiveUp: false
      }
    if goesUp { return .infinity(isNegative) }
    return (try? largest(isNegative)) ?? .infinity(isNegative)
  }

  /// The finite number with the largest magnitude.
  func largest(_ isNegative: Bool) throws(Raise) -> DecimalNumber {
    DecimalNumber(isNegative, try Coefficient.one.shiftedUp(precision) - .one, etop)
  }

  /// A NaN whose payload fits.
  private func shortened(_ n: DecimalNumber) throws(Raise) -> DecimalNumber {
    let most = precision - (clamps ? 1 : 0)
    if n.coefficient.digitCount <= most { return n }
    return .nan(n.isNegative, try n.coefficient.split(most).1, signaling: n.kind == .signaling)
  }

  /// What an operation on NaNs gives; nil where no operand is one. Signaling ones go first and are noted.
  func nan(_ a: DecimalNumber, _ b: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber? {
    if a.kind.rawValue < 2 && b.kind.rawValue < 2 { return nil }
    let choice: DecimalNumber
    if a.kind == .signaling || b.kind == .signaling {
      noted.insert(.invalidOperation)
      choice = a.kind == .signaling ? a : b
    } else {
      choice = a.isNaN ? a : b
    }
    return try shortened(.nan(choice.isNegative, choice.coefficient, signaling: false))
  }
  func nan(_ a: DecimalNumber, _ noted: inout Conditions) throws(Raise) -> DecimalNumber? { try nan(a, .one, &noted) }
}

extension Conditions {
  /// Notes what makes an operation invalid, and gives its result.
  mutating func fail(_ condition: Conditions = .invalidOperation) -> DecimalNumber {
    insert(condition)
    return .nan
  }
}
