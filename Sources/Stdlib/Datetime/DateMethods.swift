// date's attributes and methods.
import Language

extension DateObject {
  private static func receiver(_ v: Value) throws(Raise) -> DateObject {
    guard let d = of(v) else { throw typeError("expected a date") }
    return d
  }
  /// The day of the receiver, looked at where it lies.
  @inline(__always) private static func civil(_ a: Arguments) throws(Raise) -> CivilDate {
    if let d = a.object(0, DateObject.self) { return d._withUnsafeGuaranteedRef { $0.civil } }
    if let m = a.object(0, DateTimeObject.self) { return m._withUnsafeGuaranteedRef { $0.civil } }
    return try receiver(a).civil
  }
  private static func receiver(_ a: Arguments) throws(Raise) -> DateObject { try receiver(a.place(0).pointee) }

  /// The class that a class method is called on.
  static func cls(_ a: Arguments) throws(Raise) -> Class {
    guard case .object(let o) = a[0], let c = o as? Class else { throw typeError("expected a class") }
    return c
  }

  static func define(_ c: Class) {
    c.dict["__doc__"] = .string("date(year, month, day) --> date object")
    c.dict["min"] = .object(DateObject(CivilDate(1, 1, 1)))
    c.dict["max"] = .object(DateObject(CivilDate(9999, 12, 31)))
    c.dict["resolution"] = .object(DeltaObject.day)
    c.property("year") { (v) throws(Raise) in .int(try receiver(v).civil.year) }
    c.property("month") { (v) throws(Raise) in .int(try receiver(v).civil.month) }
    c.property("day") { (v) throws(Raise) in .int(try receiver(v).civil.day) }
    defineMakers(c)
    c.define("ctime(self, /)", "Return ctime() style string.") { a throws(Raise) in
      .string(Strftime.ctime(try receiver(a).civil, ClockTime.midnight))
    }
    c.define("strftime(self, /, format)", "format -> strftime() style string.") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("strftime() argument 1 must be str, not \(typeName(a[1]))") }
      return .str(try Strftime.text(s.string, of: a[0]))
    }
    Strftime.defineFormat(c)
    c.define("isoformat(self, /)", "Return string in ISO 8601 format, YYYY-MM-DD.") { a throws(Raise) in
      let d = try receiver(a)
      var out: [UInt8] = []
      d.appendDay(to: &out)
      return .str(Str(bytes: out))
    }
    c.define("timetuple(self, /)", "Return time tuple, compatible with time.localtime().") { a throws(Raise) in
      StructTime.value(try receiver(a).civil, ClockTime.midnight, -1)
    }
    c.define("toordinal(self, /)", "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.") { a throws(Raise) in
      .int(try civil(a).ordinal)
    }
    c.define("weekday(self, /)", "Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6") { a throws(Raise) in
      .int(try civil(a).weekday)
    }
    c.define("isoweekday(self, /)", "Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7") { a throws(Raise) in
      .int(try civil(a).weekday + 1)
    }
    c.define("isocalendar(self, /)", "Return a named tuple containing ISO year, week number, and weekday.") { a throws(Raise) in
      let (year, week, day) = try civil(a).isoCalendar
      return IsoCalendarDate.made(year, week, day)
    }
    c.define("replace(self, /, year=..., month=..., day=...)", "Return date with new specified fields.") { a throws(Raise) in
      let civil = try civil(a)
      let year = a.isGiven(1) ? try clockPart(a.place(1)) : civil.year
      let month = a.isGiven(2) ? try clockPart(a.place(2)) : civil.month
      let day = a.isGiven(3) ? try clockPart(a.place(3)) : civil.day
      return try made(try CivilDate(checking: year, month, day), typeOf(a.place(0).pointee))
    }
    c.define("__reduce__(self, /)", "__reduce__() -> (cls, state)") { a throws(Raise) in
      var state: [UInt8] = []
      try receiver(a).appendState(to: &state, fold: 0)
      return .tupleOf([.object(typeOf(a[0])), .tupleOf([.object(BytesObject(state))])])
    }
    c.defineBinary([.add, .sub]) { (v) in of(v) }
    // A script's class makes the results of its instances.
    for (name, op) in [("__add__", BinaryOperator.add), ("__radd__", .add), ("__sub__", .sub)] {
      c.define("\(name)(self, value, /)") { a throws(Raise) in
        let reflected = name == "__radd__"
        return try receiver(a).combined(op, a.place(1).pointee, reflected: reflected, cls: typeOf(a.place(0).pointee)) ?? .notImplemented
      }
    }
    c.defineComparisons { (v) in of(v) }
    c.define("__repr__(self, /)") { a throws(Raise) in .string(try receiver(a).text(typeName(a[0]), of: a[0])) }
    c.define("__str__(self, /)") { a throws(Raise) in .string(try Language.str(try vm.callMethod(a[0], "isoformat"))) }
  }

  private static func defineMakers(_ c: Class) {
    c.defineClassMethod("fromtimestamp(cls, timestamp, /)", "Create a date from a POSIX timestamp.") { a throws(Raise) in
      let seconds = try Timestamp.seconds(a[1])
      return try made(try Timestamp.local(seconds).civil(), try cls(a))
    }
    c.defineClassMethod(
      "today(cls, /)", "Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."
    ) { a throws(Raise) in
      let cls = try cls(a)
      if cls === DateObject.cls { return .object(DateObject(try Timestamp.local(Timestamp.now.seconds).civil())) }
      return try vm.callMethod(a[0], "fromtimestamp", .float(Timestamp.now.value))
    }
    c.defineClassMethod("fromordinal(cls, ordinal, /)", "int -> date corresponding to a proleptic Gregorian ordinal.") { a throws(Raise) in
      try made(try CivilDate(given: try clockPart(a.place(1))), try cls(a))
    }
    c.defineClassMethod("fromisoformat(cls, date_string, /)", "Construct a date from a string in ISO 8601 format.") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("fromisoformat: argument must be str") }
      guard let civil = try IsoParser.date(s) else { throw valueError("Invalid isoformat string: \(quoted(s))") }
      return try made(civil, try cls(a))
    }
    c.defineClassMethod(
      "fromisocalendar(cls, year, week, day)", "int, int, int -> Construct a date from the ISO year, week number and weekday."
    ) { a throws(Raise) in
      var parts: [Int] = []
      for i in 1...3 {
        do throws(Raise) { parts.append(try clockPart(a.place(i))) } catch {
          if error.matches(types.OverflowError) { throw valueError("ISO calendar component out of range") }
          throw error
        }
      }
      return try made(try CivilDate(isoYear: parts[0], week: parts[1], day: parts[2]), try cls(a))
    }
  }
}
