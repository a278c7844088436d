// datetime.datetime: a day and a time of it, perhaps with a zone.
import Language

final class DateTimeObject: DateObject {
  let clock: ClockTime
  /// A tzinfo or None.
  let zone: Value

  init(_ civil: CivilDate, _ clock: ClockTime, _ zone: Value) {
    self.clock = clock
    self.zone = zone
    super.init(civil)
  }

  override var type: Class { DateTimeObject.known ?? DateTimeObject.dateTimeClass }
  // Not lazy, as every look at an attribute comes here.
  nonisolated(unsafe) private static var known: Class?
  /// Not `cls`, which is the day's.
  nonisolated(unsafe) static let dateTimeClass: Class = {
    let c = Class(native: "datetime.datetime", bases: [DateObject.cls], populate: defineDateTime)
    c.construct = { cls, a throws(Raise) in
      let pickled = try fromState(a)
      let made = if let pickled { pickled } else { try construct(a) }
      return instance(of: cls, derivedFrom: dateTimeClass, holding: .object(made))
    }
    known = c
    return c
  }()

  private static let arguments = KeywordArguments(
    ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"], required: 3, positional: 8)

  private static func construct(_ a: Arguments) throws(Raise) -> DateTimeObject {
    var year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, microsecond = 0, fold = 0, zone = Value.none
    try arguments.read(a) { (i, place) throws(Raise) in
      if i == 7 {
        zone = place.pointee
        return
      }
      let n = try clockPart(place)
      switch i {
      case 0: year = n
      case 1: month = n
      case 2: day = n
      case 3: hour = n
      case 4: minute = n
      case 5: second = n
      case 6: microsecond = n
      default: fold = n
      }
    }
    let civil = try CivilDate(checking: year, month, day)
    let clock = try ClockTime(checking: hour, minute, second, microsecond, fold: fold)
    try Zone.check(zone)
    return DateTimeObject(civil, clock, zone)
  }

  /// What pickled bytes say, where that is what the arguments are.
  private static func fromState(_ a: Arguments) throws(Raise) -> DateTimeObject? {
    guard a.count == 1 || a.count == 2, a.keywordCount == 0, let s = PickledBytes.of(a[0], 10), (1...12).contains(s[2] & 127) else {
      return nil
    }
    if a.count == 2, !a[1].isNone, !typeOf(a[1]).isSubclass(of: Zone.cls) { throw typeError("bad tzinfo state arg") }
    let civil = try CivilDate(checking: Int(s[0]) << 8 | Int(s[1]), Int(s[2] & 127), Int(s[3]))
    let clock = try ClockTime(pickled: s[4...]).with(fold: Int(s[2] >> 7))
    return DateTimeObject(civil, clock, a.count == 2 ? a[1] : .none)
  }

  /// The moment that a value is.
  @inline(__always) static func moment(_ v: Value) -> DateTimeObject? {
    switch v {
    case .object(let o): o as? DateTimeObject
    case .instance(let i): if case .object(let o) = i.payload { o as? DateTimeObject } else { nil }
    default: nil
    }
  }

  /// The moment as an instance of a class, which makes it itself where it is a script's.
  static func made(_ civil: CivilDate, _ clock: ClockTime, _ zone: Value, _ cls: Class) throws(Raise) -> Value {
    if cls === dateTimeClass { return .object(DateTimeObject(civil, clock, zone)) }
    let parts: [Value] = [
      .int(civil.year), .int(civil.month), .int(civil.day), .int(clock.hour), .int(clock.minute), .int(clock.second),
      .int(clock.microsecond), zone,
    ]
    let made = try vm.call(.object(cls), parts)
    // The class's own constructor need not know of fold.
    if clock.fold != 0, case .instance(let i) = made, let m = moment(made) {
      i.payload = .object(DateTimeObject(m.civil, m.clock.with(fold: 1), m.zone))
    }
    return made
  }

  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if op == .sub, case .object(let o) = other, let m = o as? DateTimeObject, let span = try reflected ? m.clockSpan(self) : clockSpan(m) {
      return .object(span)
    }
    return try combined(op, other, reflected: reflected, cls: type)
  }

  override func combined(_ op: BinaryOperator, _ other: Value, reflected: Bool, cls: Class) throws(Raise) -> Value? {
    if op == .add || op == .sub && !reflected, let d = DeltaObject.of(other) {
      return try moved(by: d, sign: op == .add ? 1 : -1, cls: cls)
    }
    guard op == .sub, let m = DateTimeObject.moment(other) else { return nil }
    return .object(reflected ? try m.minus(self, other, .object(self)) : try minus(m, .object(self), other))
  }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    if case .object(let o) = other, let m = o as? DateTimeObject, let order = clockOrder(m) { return .bool(op.holds(order)) }
    return try compared(op, other, .object(self))
  }
  override func hash() throws(Raise) -> Int { try hashed(.object(self)) }
  override func text(_ name: String, of receiver: Value) throws(Raise) -> String { try momentText(name) }
  override func str() throws(Raise) -> String { String(decoding: try isoBytes(.object(self), [32], .auto), as: UTF8.self) }

  /// Microseconds since the day before the first.
  var micros: Int { civil.ordinal &* 86_400_000_000 &+ clock.micros }

  /// What the zone says for `moment`, which is this one or an instance around it.
  func offset(_ moment: Value) throws(Raise) -> DeltaObject? { try Zone.offset(zone, "utcoffset", moment) }

  /// This moment and a span, as an instance of `cls`.
  func moved(by d: DeltaObject, sign: Int = 1, cls: Class) throws(Raise) -> Value {
    var micros = clock.micros &+ sign &* (Int(d.seconds) &* 1_000_000 &+ Int(d.microseconds))
    let carry = DeltaObject.floorDivide(micros, 86_400_000_000)
    micros &-= carry &* 86_400_000_000
    let civil = try CivilDate(calculated: civil.ordinal &+ sign &* Int(d.days) &+ carry)
    return try DateTimeObject.made(civil, ClockTime(micros: micros), zone, cls)
  }
}
