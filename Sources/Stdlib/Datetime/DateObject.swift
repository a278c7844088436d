// datetime.date: a day. A datetime is one too.
import Language

class DateObject: Object {
  final let civil: CivilDate
  /// 0 until it is asked for.
  final var cachedHash = 0

  init(_ civil: CivilDate) { self.civil = civil }

  override var type: Class { DateObject.known ?? DateObject.cls }
  // Not lazy, as every look at an attribute comes here.
  nonisolated(unsafe) private static var known: Class?
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "datetime.date", bases: [types.object], populate: define)
    c.construct = { cls, a throws(Raise) in
      let pickled = try fromState(a)
      let civil = if let pickled { pickled } else { try construct(a) }
      return instance(of: cls, derivedFrom: DateObject.cls, holding: .object(DateObject(civil)))
    }
    known = c
    return c
  }()

  private static let arguments = KeywordArguments(["year", "month", "day"], required: 3)

  private static func construct(_ a: Arguments) throws(Raise) -> CivilDate {
    var year = 0, month = 0, day = 0
    try arguments.read(a) { (i, place) throws(Raise) in
      let n = try clockPart(place)
      switch i {
      case 0: year = n
      case 1: month = n
      default: day = n
      }
    }
    return try CivilDate(checking: year, month, day)
  }

  /// The day that a value is: a date, a datetime, or an instance of a class derived from them.
  @inline(__always) static func of(_ v: Value) -> DateObject? {
    switch v {
    case .object(let o): o as? DateObject
    case .instance(let i): if case .object(let o) = i.payload { o as? DateObject } else { nil }
    default: nil
    }
  }

  /// The day as an instance of a class, which makes it itself where it is a script's.
  static func made(_ civil: CivilDate, _ cls: Class) throws(Raise) -> Value {
    if cls === DateObject.cls { return .object(DateObject(civil)) }
    if cls === DateTimeObject.dateTimeClass { return .object(DateTimeObject(civil, .midnight, .none)) }
    return try vm.call(.object(cls), .int(civil.year), .int(civil.month), .int(civil.day))
  }

  // MARK: Operators

  override func hash() throws(Raise) -> Int {
    if cachedHash == 0 { cachedHash = spreadHash(civil.key) }
    return cachedHash
  }

  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard let d = DateObject.of(other) else { return nil }
    return .bool(op.holds(civil.key &- d.civil.key))
  }

  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    try combined(op, other, reflected: reflected, cls: type)
  }

  /// `self op other` with a result of that class, where it is a day.
  func combined(_ op: BinaryOperator, _ other: Value, reflected: Bool, cls: Class) throws(Raise) -> Value? {
    if let d = DeltaObject.of(other) {
      if op == .add || op == .sub && !reflected {
        let days = Int(d.days)
        let civil = try CivilDate(calculated: civil.ordinal &+ (op == .add ? days : -days))
        return try DateObject.made(civil, cls)
      }
      return nil
    }
    guard op == .sub, let d = DateObject.of(other), !(d is DateTimeObject) else { return nil }
    let days = civil.ordinal &- d.civil.ordinal
    return .object(try DeltaObject.made(reflected ? -days : days, 0, 0))
  }

  // MARK: Text

  override func repr() throws(Raise) -> String { try text(type.name, of: .object(self)) }
  /// The repr of one whose class has that name.
  func text(_ name: String, of receiver: Value) throws(Raise) -> String { "\(name)(\(civil.year), \(civil.month), \(civil.day))" }

  override func str() throws(Raise) -> String {
    var out: [UInt8] = []
    appendDay(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  final func appendDay(to out: inout [UInt8]) {
    out.reserveCapacity(32)
    appendPadded(nil, civil.year, 4, to: &out)
    appendTwo(45, civil.month, to: &out)
    appendTwo(45, civil.day, to: &out)
  }

  override func format(_ spec: String) throws(Raise) -> String {
    spec.isEmpty ? try str() : try Strftime.text(spec, of: .object(self)).string
  }

  // MARK: Pickles

  /// The four bytes of a day; `fold` marks the month.
  final func appendState(to out: inout [UInt8], fold: Int) {
    out.append(UInt8(truncatingIfNeeded: civil.year >> 8))
    out.append(UInt8(truncatingIfNeeded: civil.year))
    out.append(UInt8(truncatingIfNeeded: civil.month | fold << 7))
    out.append(UInt8(truncatingIfNeeded: civil.day))
  }

  /// The day that pickled bytes say, where that is what the arguments are.
  private static func fromState(_ a: Arguments) throws(Raise) -> CivilDate? {
    guard a.count == 1, a.keywordCount == 0, let s = PickledBytes.of(a[0], 4), (1...12).contains(s[2]) else { return nil }
    return try CivilDate(checking: Int(s[0]) << 8 | Int(s[1]), Int(s[2]), Int(s[3]))
  }
}

/// A hash of a number, neither 0, which stands for none, nor -1, which Python keeps to itself.
func spreadHash(_ n: Int) -> Int {
  let h = (n ^ n >> 29) &* 0x1E37_79B9_7F4A_7C15
  return h == 0 || h == -1 ? -2 : h
}

/// The bytes that constructors take from pickles: bytes, or a str of Latin 1 that Python 2 wrote.
enum PickledBytes {
  @inline(__always) static func of(_ v: Value, _ count: Int) -> [UInt8]? {
    switch v {
    case .int: nil
    case .object(let o): (o as? BytesObject).flatMap { $0.bytes.count == count ? $0.bytes : nil }
    case .str(let s):
      s.count == count && s.scalars.allSatisfy { $0 < 256 } ? s.scalars.map { UInt8(truncatingIfNeeded: $0) } : nil
    default: nil
    }
  }
}
