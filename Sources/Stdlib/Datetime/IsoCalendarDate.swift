// What isocalendar() gives: a tuple whose parts have names.
import Language

enum IsoCalendarDate {
  private static let arguments = KeywordArguments(["year", "week", "weekday"], required: 3, function: "IsoCalendarDate")

  nonisolated(unsafe) private static let cls: Class = {
    let c = Class(native: "datetime.IsoCalendarDate", bases: [types.tuple], populate: define)
    c.construct = { cls, a throws(Raise) in
      var parts = [Value](repeating: .none, count: 3)
      try arguments.read(a) { (i, place) in parts[i] = place.pointee }
      return instance(of: cls, parts)
    }
    return c
  }()

  private static func instance(of cls: Class, _ parts: [Value]) -> Value {
    let i = Instance(cls)
    i.payload = .tupleOf(parts)
    return .instance(i)
  }

  static func made(_ year: Int, _ week: Int, _ day: Int) -> Value { instance(of: cls, [.int(year), .int(week), .int(day)]) }

  private static func define(_ c: Class) {
    c.dict["__doc__"] = .string(
      """
      The result of date.isocalendar() or datetime.isocalendar()

      This object may be accessed either as a tuple of
        ((year, week, weekday))
      or via the object attributes as named in the above tuple.
      """)
    for (i, name) in ["year", "week", "weekday"].enumerated() {
      c.property(name) { (v) throws(Raise) in try getItem(v.unwrapped, .int(i)) }
    }
    c.define("__repr__(self, /)") { a throws(Raise) in
      let parts = try sequenceItems(a[0].unwrapped)
      guard parts.count == 3 else { return .string(try repr(a[0].unwrapped)) }
      return .string("\(typeName(a[0]))(year=\(try repr(parts[0])), week=\(try repr(parts[1])), weekday=\(try repr(parts[2])))")
    }
    c.define("__reduce__(self, /)") { a in .tupleOf([.object(types.tuple), .tupleOf([a[0].unwrapped])]) }
  }
}
