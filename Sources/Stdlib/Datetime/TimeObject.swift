// datetime.time: a time of day, perhaps with a zone.
import Language

final class TimeObject: Object {
  let clock: ClockTime
  let zone: Value
  private var cachedHash = 0

  init(_ clock: ClockTime, _ zone: Value) {
    self.clock = clock
    self.zone = zone
  }

  override var type: Class { TimeObject.cls }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "datetime.time", bases: [types.object], populate: define)
    c.construct = { cls, a throws(Raise) in
      let pickled = try fromState(a)
      let made = if let pickled { pickled } else { try construct(a) }
      return instance(of: cls, derivedFrom: TimeObject.cls, holding: .object(made))
    }
    return c
  }()

  private static let arguments = KeywordArguments(["hour", "minute", "second", "microsecond", "tzinfo", "fold"], positional: 5)

  private static func construct(_ a: Arguments) throws(Raise) -> TimeObject {
    var hour = 0, minute = 0, second = 0, microsecond = 0, fold = 0, zone = Value.none
    try arguments.read(a) { (i, place) throws(Raise) in
      switch i {
      case 0: hour = try clockPart(place)
      case 1: minute = try clockPart(place)
      case 2: second = try clockPart(place)
      case 3: microsecond = try clockPart(place)
      case 4: zone = place.pointee
      default: fold = try clockPart(place)
      }
    }
    let clock = try ClockTime(checking: hour, minute, second, microsecond, fold: fold)
    try Zone.check(zone)
    return TimeObject(clock, zone)
  }

  private static func fromState(_ a: Arguments) throws(Raise) -> TimeObject? {
    guard a.count == 1 || a.count == 2, a.keywordCount == 0, let s = PickledBytes.of(a[0], 6), s[0] & 127 < 24 else { return nil }
    if a.count == 2, !a[1].isNone, !typeOf(a[1]).isSubclass(of: Zone.cls) { throw typeError("bad tzinfo state arg") }
    return TimeObject(try ClockTime(pickled: s[...]), a.count == 2 ? a[1] : .none)
  }

  /// The time that a value is.
  @inline(__always) static func of(_ v: Value) -> TimeObject? {
    switch v {
    case .object(let o): o as? TimeObject
    case .instance(let i): if case .object(let o) = i.payload { o as? TimeObject } else { nil }
    default: nil
    }
  }

  /// The time as an instance of a class, which makes it itself where it is a script's.
  static func made(_ clock: ClockTime, _ zone: Value, _ cls: Class) throws(Raise) -> Value {
    if cls === TimeObject.cls { return .object(TimeObject(clock, zone)) }
    let parts: [Value] = [.int(clock.hour), .int(clock.minute), .int(clock.second), .int(clock.microsecond), zone]
    return try vm.call(.object(cls), parts, clock.fold == 0 ? [] : [(intern("fold"), .int(1))])
  }

  func offset() throws(Raise) -> DeltaObject? { try Zone.offset(zone, "utcoffset", .none) }

  // MARK: Operators

  override func hash() throws(Raise) -> Int {
    if cachedHash == 0 { cachedHash = spreadHash(clock.micros &- (try offset()?.shortMicros ?? 0)) }
    return cachedHash
  }

  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard let t = TimeObject.of(other) else { return nil }
    let difference = clock.micros &- t.clock.micros
    if identical(zone, t.zone) { return .bool(op.holds(difference)) }
    switch (try offset(), try t.offset()) {
    case (nil, nil): return .bool(op.holds(difference))
    case (let mine?, let its?): return .bool(op.holds(difference &- mine.shortMicros &+ its.shortMicros))
    default:
      if op == .eq || op == .ne { return .bool(op == .ne) }
      throw typeError("can't compare offset-naive and offset-aware times")
    }
  }

  // MARK: Text

  override func repr() throws(Raise) -> String { try text("datetime.time") }

  /// The repr of one whose class has that name.
  func text(_ name: String) throws(Raise) -> String {
    var out = "\(name)(\(clock.hour), \(clock.minute)"
    if clock.microsecond != 0 { out += ", \(clock.second), \(clock.microsecond)" } else if clock.second != 0 { out += ", \(clock.second)" }
    if !zone.isNone { out += ", tzinfo=\(try Language.repr(zone))" }
    if clock.fold != 0 { out += ", fold=1" }
    return out + ")"
  }

  override func str() throws(Raise) -> String { try isoformat(.auto).string }

  func isoformat(_ precision: ClockPrecision) throws(Raise) -> Str {
    var out: [UInt8] = []
    out.reserveCapacity(32)
    precision.append(clock, to: &out)
    if let offset = try offset() { Zone.append(offset, separator: ":", to: &out) }
    return Str(bytes: out)
  }

  override func format(_ spec: String) throws(Raise) -> String {
    spec.isEmpty ? try str() : try Strftime.text(spec, of: .object(self)).string
  }
}

/// How much of a time isoformat() writes: its `timespec`.
enum ClockPrecision {
  case auto, hours, minutes, seconds, milliseconds, microseconds

  init(_ v: Value) throws(Raise) {
    guard case .str(let s) = v.unwrapped else { throw typeError("isoformat() argument must be str, not \(typeName(v))") }
    switch s.string {
    case "auto": self = .auto
    case "hours": self = .hours
    case "minutes": self = .minutes
    case "seconds": self = .seconds
    case "milliseconds": self = .milliseconds
    case "microseconds": self = .microseconds
    default: throw valueError("Unknown timespec value")
    }
  }

  func append(_ t: ClockTime, to out: inout [UInt8]) {
    let precision = self == .auto ? (t.microsecond == 0 ? .seconds : .microseconds) : self
    appendPadded(nil, t.hour, 2, to: &out)
    if precision == .hours { return }
    appendTwo(58, t.minute, to: &out)
    if precision == .minutes { return }
    appendTwo(58, t.second, to: &out)
    switch precision {
    case .milliseconds: appendPadded(46, t.microsecond / 1000, 3, to: &out)
    case .microseconds: appendFraction(t.microsecond, to: &out)
    default: break
    }
  }
}

extension ClockTime {
  /// The time that six bytes of a pickle say.
  init(pickled s: ArraySlice<UInt8>) throws(Raise) {
    let b = s.map { Int($0) }
    self = try ClockTime(checking: b[0] & 127, b[1], b[2], b[3] << 16 | b[4] << 8 | b[5], fold: b[0] >> 7)
  }

  /// The six bytes; `fold` marks the hour.
  func appendState(to out: inout [UInt8], fold: Int) {
    for n in [hour | fold << 7, minute, second, microsecond >> 16, microsecond >> 8, microsecond] {
      out.append(UInt8(truncatingIfNeeded: n))
    }
  }
}
