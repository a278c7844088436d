// datetime.timedelta: days, seconds and microseconds, normalised as CPython has them.
import Language

final class DeltaObject: Object {
  /// -999999999...999999999, 0..<86400 and 0..<1000000.
  let days, seconds, microseconds: Int32
  private var cachedHash = 0

  private init(_ days: Int, _ seconds: Int, _ microseconds: Int) {
    self.days = Int32(truncatingIfNeeded: days)
    self.seconds = Int32(truncatingIfNeeded: seconds)
    self.microseconds = Int32(truncatingIfNeeded: microseconds)
  }

  /// A span of parts that need not be in their ranges, but lie far from Int's ends.
  @inline(__always) static func made(_ days: Int, _ seconds: Int, _ microseconds: Int) throws(Raise) -> DeltaObject {
    var (days, seconds, microseconds) = (days, seconds, microseconds)
    if UInt(bitPattern: microseconds) >= 1_000_000 {
      let carry = floorDivide(microseconds, 1_000_000)
      microseconds &-= carry &* 1_000_000
      seconds &+= carry
    }
    if UInt(bitPattern: seconds) >= 86400 {
      let carry = floorDivide(seconds, 86400)
      seconds &-= carry &* 86400
      days &+= carry
    }
    if days < -999_999_999 || days > 999_999_999 { throw tooLong(days) }
    return DeltaObject(days, seconds, microseconds)
  }

  /// A span of microseconds.
  static func made(micros: Int128) throws(Raise) -> DeltaObject {
    if let n = Int(exactly: micros) { return try made(0, 0, n) }
    let (q, r) = micros.quotientAndRemainder(dividingBy: 86_400_000_000)
    guard let days = Int(exactly: q) else { throw tooLong(Int.max) }
    return try made(days, 0, Int(truncatingIfNeeded: r))
  }

  static func tooLong(_ days: Int) -> Raise {
    if Int32(exactly: days) == nil { return overflowError("Python int too large to convert to C int") }
    return overflowError("days=\(days); must have magnitude <= 999999999")
  }

  static func floorDivide(_ a: Int, _ b: Int) -> Int {
    let q = a / b
    return a % b < 0 ? q &- 1 : q
  }

  /// The whole span.
  var micros: Int128 { (Int128(days) * 86400 + Int128(seconds)) * 1_000_000 + Int128(microseconds) }
  /// The whole span, where it is less than a day: what offsets of time zones are.
  var shortMicros: Int { (Int(days) &* 86400 &+ Int(seconds)) &* 1_000_000 &+ Int(microseconds) }
  var isZero: Bool { days | seconds | microseconds == 0 }

  override var type: Class { DeltaObject.known ?? DeltaObject.cls }
  // Not lazy, as every look at an attribute comes here.
  nonisolated(unsafe) private static var known: Class?
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "datetime.timedelta", bases: [types.object], populate: define)
    c.construct = { cls, a throws(Raise) in instance(of: cls, derivedFrom: DeltaObject.cls, holding: .object(try construct(a))) }
    known = c
    return c
  }()

  static let zero = DeltaObject(0, 0, 0)
  static let day = DeltaObject(1, 0, 0)
  static let microsecond = DeltaObject(0, 0, 1)
  static let longest = DeltaObject(999_999_999, 86399, 999_999)
  static let shortest = DeltaObject(-999_999_999, 0, 0)

  /// The span that a value is.
  @inline(__always) static func of(_ v: Value) -> DeltaObject? {
    switch v {
    case .object(let o): o as? DeltaObject
    case .instance(let i): if case .object(let o) = i.payload { o as? DeltaObject } else { nil }
    default: nil
    }
  }

  func order(_ other: DeltaObject) -> Int {
    if days != other.days { return days < other.days ? -1 : 1 }
    if seconds != other.seconds { return seconds < other.seconds ? -1 : 1 }
    return microseconds == other.microseconds ? 0 : microseconds < other.microseconds ? -1 : 1
  }

  override func truth() throws(Raise) -> Bool { !isZero }
  override func hash() throws(Raise) -> Int {
    if cachedHash == 0 { cachedHash = try hashOf(.tupleOf(parts)) }
    return cachedHash
  }
  var parts: [Value] { [.int(Int(days)), .int(Int(seconds)), .int(Int(microseconds))] }

  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard let d = DeltaObject.of(other) else { return nil }
    return .bool(op.holds(order(d)))
  }

  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    try operated(op, other, reflected: reflected)
  }
  override func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg: .object(try negated())
    case .pos: .object(try copied())
    case .invert: nil
    }
  }

  override func repr() throws(Raise) -> String { text("datetime.timedelta") }

  /// The repr of one whose class has that name.
  func text(_ name: String) -> String {
    var parts: [String] = []
    for (n, v) in [("days", days), ("seconds", seconds), ("microseconds", microseconds)] where v != 0 { parts.append("\(n)=\(v)") }
    return "\(name)(\(parts.isEmpty ? "0" : parts.joined(separator: ", ")))"
  }

  override func str() throws(Raise) -> String {
    var out: [UInt8] = []
    if days != 0 {
      appendDigits(Int(days), to: &out)
      out.append(contentsOf: abs(days) == 1 ? " day, ".utf8 : " days, ".utf8)
    }
    let seconds = Int(self.seconds)
    appendDigits(seconds / 3600, to: &out)
    appendTwo(58, seconds / 60 % 60, to: &out)
    appendTwo(58, seconds % 60, to: &out)
    if microseconds != 0 { appendFraction(Int(microseconds), to: &out) }
    return String(decoding: out, as: UTF8.self)
  }
}

extension CompareOperator {
  /// Whether it holds of two values whose difference has the sign of `order`.
  @inline(__always) func holds(_ order: Int) -> Bool {
    switch self {
    case .lt: order < 0
    case .le: order <= 0
    case .eq: order == 0
    case .ne: order != 0
    case .gt: order > 0
    case .ge: order >= 0
    }
  }
}

/// Appends a separator and a number of two digits.
@inline(__always) func appendTwo(_ separator: UInt8, _ n: Int, to out: inout [UInt8]) {
  out.append(separator)
  out.append(UInt8(truncatingIfNeeded: 48 &+ n / 10))
  out.append(UInt8(truncatingIfNeeded: 48 &+ n % 10))
}

/// Appends a point and six digits.
func appendFraction(_ microseconds: Int, to out: inout [UInt8]) {
  appendPadded(46, microseconds, 6, to: &out)
}

/// Appends a separator and the digits of a number, filled up with zeros.
func appendPadded(_ separator: UInt8?, _ n: Int, _ width: Int, to out: inout [UInt8]) {
  if let separator { out.append(separator) }
  var unit = 1
  for _ in 1..<max(width, 1) { unit &*= 10 }
  while unit > 0 {
    out.append(UInt8(truncatingIfNeeded: 48 &+ n / unit % 10))
    unit /= 10
  }
}
