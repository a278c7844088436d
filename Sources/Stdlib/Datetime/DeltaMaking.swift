// timedelta(days=0, seconds=0, …): numbers of units to one count of microseconds, as exactly as they were given.
import Language

extension DeltaObject {
  private static let names = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"]
  private static let arguments = KeywordArguments(names, function: "__new__")
  private static let units: [Int128] = [86_400_000_000, 1_000_000, 1, 1000, 60_000_000, 3_600_000_000, 604_800_000_000]
  /// The order in which CPython adds them up, which errors and the last bits of fractions tell.
  private static let order = [2, 3, 1, 4, 5, 0, 6]

  static func construct(_ a: Arguments) throws(Raise) -> DeltaObject {
    // Ints of usual sizes need no more than a word.
    var days = 0, seconds = 0, micros = 0, isSimple = true
    try arguments.read(a) { (i, place) throws(Raise) in
      guard case .int(let n) = place.pointee, n.magnitude < 1 << 31 else {
        isSimple = false
        return
      }
      switch i {
      case 0: days &+= n
      case 1: seconds &+= n
      case 2: micros &+= n
      case 3: micros &+= n &* 1000
      case 4: seconds &+= n &* 60
      case 5: seconds &+= n &* 3600
      default: days &+= n &* 7
      }
    }
    if isSimple { return try made(days, seconds, micros) }
    var values = [Value](repeating: .undefined, count: names.count)
    try arguments.read(a) { (i, place) in values[i] = place.pointee }
    return try exactly(values)
  }

  private static func exactly(_ values: [Value]) throws(Raise) -> DeltaObject {
    var total: Int128 = 0, rest = 0.0
    // Sums that are too long are told last.
    for i in order where !values[i].isUndefined { try check(values[i], names[i]) }
    for i in order where !values[i].isUndefined {
      if case .float(let d) = values[i].unwrapped {
        try add(d, units[i], &total, &rest)
      } else if let n = try wholeNumber(values[i]) {
        total = try sum(total, try product(n, units[i]))
      }
    }
    if rest != 0 {
      var whole = rest.rounded(.toNearestOrAwayFromZero)
      if abs(whole - rest) == 0.5 {
        // Halves go to the even microsecond of the sum.
        let odd = total & 1 == 0 ? 0.0 : 1.0
        whole = 2 * ((rest + odd) * 0.5).rounded(.toNearestOrAwayFromZero) - odd
      }
      total = try sum(total, Int128(whole))
    }
    return try made(micros: total)
  }

  private static func check(_ v: Value, _ name: String) throws(Raise) {
    switch v.unwrapped {
    case .float(let d):
      if d.isNaN { throw valueError("cannot convert float NaN to integer") }
      if d.isInfinite { throw overflowError("cannot convert float infinity to integer") }
    default:
      if typeOf(v).isSubclass(of: types.int) { return }
      throw typeError("unsupported type for timedelta \(name) component: \(typeName(v))")
    }
  }

  private static func sum(_ a: Int128, _ b: Int128) throws(Raise) -> Int128 {
    let (r, overflow) = a.addingReportingOverflow(b)
    if overflow { throw tooLong(Int.max) }
    return r
  }

  /// What no count of microseconds can hold is no span either.
  static func product(_ a: Int128, _ b: Int128) throws(Raise) -> Int128 {
    let (r, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw tooLong(Int.max) }
    return r
  }

  private static func add(_ d: Double, _ unit: Int128, _ total: inout Int128, _ rest: inout Double) throws(Raise) {
    let whole = d.rounded(.towardZero)
    guard abs(whole) < 1e25 else { throw tooLong(Int.max) }
    total = try sum(total, try product(Int128(whole), unit))
    let part = d - whole
    if part == 0 { return }
    let micros = Double(unit) * part, wholeMicros = micros.rounded(.towardZero)
    total = try sum(total, Int128(wholeMicros))
    rest += micros - wholeMicros
  }

  /// The number that an int is; nil for what is none. Raises OverflowError past 126 bits.
  static func wholeNumber(_ v: Value) throws(Raise) -> Int128? {
    switch v.unwrapped {
    case .int(let n): return Int128(n)
    case .bool(let b): return b ? 1 : 0
    case .object(let o):
      guard let big = o as? BigInteger else { return nil }
      guard let n = Int128(big.value) else { throw tooLong(Int.max) }
      return n
    default: return nil
    }
  }
}

extension Int128 {
  /// The number, where it has no more than 126 bits.
  init?(_ n: BigInt) {
    let m = n.magnitude
    if m.bitWidth > 126 { return nil }
    let size = Int128((m >> 64).low) << 64 | Int128(m.low)
    self = n.isNegative ? -size : size
  }

  /// The number as an int of Python.
  var value: Value {
    if let n = Int(exactly: self) { return .int(n) }
    return BigInteger.normalized(big)
  }

  var big: BigInt {
    let size = magnitude
    let n = BigInt(UInt(truncatingIfNeeded: size >> 64)) << 64 + BigInt(UInt(truncatingIfNeeded: size))
    return self < 0 ? -n : n
  }
}
