// datetime.timezone: a zone of one offset, and UTC.
import Language

final class TimezoneObject: Object {
  let offset: DeltaObject
  private let name: Str?

  private init(_ offset: DeltaObject, _ name: Str?) {
    self.offset = offset
    self.name = name
  }

  /// The zone of an offset, UTC itself for none.
  static func made(_ offset: DeltaObject, _ name: Str?) throws(Raise) -> TimezoneObject {
    if name == nil, offset.isZero { return utc }
    if !Zone.isShort(offset) {
      throw valueError(
        """
        offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not \
        \(try offset.repr()).
        """)
    }
    return TimezoneObject(offset, name)
  }

  static let utc = TimezoneObject(DeltaObject.zero, nil)
  private static let arguments = KeywordArguments(["offset", "name"], required: 1, function: "timezone")

  override var type: Class { TimezoneObject.cls }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "datetime.timezone", bases: [Zone.cls], populate: define)
    c.isAcceptableBase = false
    c.construct = { _, a throws(Raise) in
      var offset: DeltaObject?, name: Str?
      try arguments.read(a) { (i, place) throws(Raise) in
        let given = place.pointee, shown = given.isNone ? "None" : typeName(given)
        if i == 0 {
          offset = DeltaObject.of(given)
          if offset == nil { throw typeError("timezone() argument 1 must be datetime.timedelta, not \(shown)") }
        } else if case .str(let s) = given.unwrapped {
          name = s
        } else {
          throw typeError("timezone() argument 2 must be str, not \(shown)")
        }
      }
      return .object(try made(offset ?? DeltaObject.zero, name))
    }
    return c
  }()

  override func hash() throws(Raise) -> Int { try offset.hash() }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, case .object(let o) = other, let z = o as? TimezoneObject else { return nil }
    return .bool(op.holds(offset.order(z.offset)))
  }
  override func str() throws(Raise) -> String { nameText.string }
  override func repr() throws(Raise) -> String {
    if self === TimezoneObject.utc { return "datetime.timezone.utc" }
    return "datetime.timezone(\(try offset.repr())\(name.map { ", " + quoted($0) } ?? ""))"
  }

  private var nameText: Str {
    if let name { return name }
    var out = Array("UTC".utf8)
    if !offset.isZero { Zone.append(offset, separator: ":", to: &out) }
    return Str(bytes: out)
  }

  private static func receiver(_ v: Value) throws(Raise) -> TimezoneObject {
    try nativeObject(v, "datetime.timezone")
  }

  private static func define(_ c: Class) {
    c.dict["__doc__"] = .string("Fixed offset from UTC implementation of tzinfo.")
    c.dict["utc"] = .object(utc)
    c.dict["min"] = .object(TimezoneObject((try? DeltaObject.made(0, -86340, 0)) ?? DeltaObject.zero, nil))
    c.dict["max"] = .object(TimezoneObject((try? DeltaObject.made(0, 86340, 0)) ?? DeltaObject.zero, nil))
    func method(_ name: String, _ doc: String, _ answer: @escaping (TimezoneObject) -> Value) {
      c.define("\(name)(self, dt, /)", doc) { a throws(Raise) in
        let z = try receiver(a[0])
        if !a[1].isNone, DateTimeObject.moment(a[1]) == nil {
          throw typeError("\(name)(dt) argument must be a datetime instance or None, not \(typeName(a[1]))")
        }
        return answer(z)
      }
    }
    method("utcoffset", "Return fixed offset.") { .object($0.offset) }
    method("dst", "Return None.") { _ in .none }
    method("tzname", "If name is specified when timezone is created, returns the name.") { .str($0.nameText) }
    c.define("fromutc(self, dt, /)", "datetime in UTC -> datetime in local time.") { a throws(Raise) in
      let z = try receiver(a[0])
      guard let dt = DateTimeObject.moment(a[1]) else { throw typeError("fromutc: argument must be a datetime") }
      if !identical(dt.zone, a[0]) { throw valueError("fromutc: dt.tzinfo is not self") }
      return try dt.moved(by: z.offset, cls: typeOf(a[1]))
    }
    c.define("__getinitargs__(self, /)", "pickle support") { a throws(Raise) in
      let z = try receiver(a[0])
      return .tupleOf([.object(z.offset)] + (z.name.map { [.str($0)] } ?? []))
    }
    c.defineComparisons { (v) in if case .object(let o) = v { o as? TimezoneObject } else { nil } }
    c.defineTexts { (v) in if case .object(let o) = v { o as? TimezoneObject } else { nil } }
  }
}
