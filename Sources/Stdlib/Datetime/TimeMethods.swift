// time's attributes and methods.
import Language

extension TimeObject {
  private static func receiver(_ v: Value) throws(Raise) -> TimeObject {
    guard let t = of(v) else { throw typeError("expected a time") }
    return t
  }
  private static func receiver(_ a: Arguments) throws(Raise) -> TimeObject { try receiver(a.place(0).pointee) }

  static func define(_ c: Class) {
    c.dict["__doc__"] = .string(
      """
      time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

      All arguments are optional. tzinfo may be None, or an instance of
      a tzinfo subclass. The remaining arguments may be ints.

      """)
    c.dict["min"] = .object(TimeObject(.midnight, .none))
    c.dict["max"] = .object(TimeObject(ClockTime(23, 59, 59, 999_999), .none))
    c.dict["resolution"] = .object(DeltaObject.microsecond)
    c.defineClock { (v) throws(Raise) in
      let t = try receiver(v)
      return (t.clock, t.zone)
    }
    c.defineClassMethod("fromisoformat(cls, time_string, /)", "string -> time from a string in ISO 8601 format") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("fromisoformat: argument must be str") }
      guard let (clock, zone) = try IsoParser.time(s) else { throw valueError("Invalid isoformat string: \(quoted(s))") }
      return try made(clock, zone, try DateObject.cls(a))
    }
    c.define(
      "isoformat(self, /, timespec='auto')", "Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."
    ) { a throws(Raise) in
      .str(try receiver(a).isoformat(try ClockPrecision(a[1])))
    }
    c.define("strftime(self, /, format)", "format -> strftime() style string.") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("strftime() argument 1 must be str, not \(typeName(a[1]))") }
      return .str(try Strftime.text(s.string, of: a[0]))
    }
    Strftime.defineFormat(c)
    c.define("utcoffset(self, /)", "Return self.tzinfo.utcoffset(self).") { a throws(Raise) in
      try receiver(a).offset().map { .object($0) } ?? .none
    }
    c.define("dst(self, /)", "Return self.tzinfo.dst(self).") { a throws(Raise) in
      try Zone.offset(try receiver(a).zone, "dst", .none).map { .object($0) } ?? .none
    }
    c.define("tzname(self, /)", "Return self.tzinfo.tzname(self).") { a throws(Raise) in try Zone.name(try receiver(a).zone, .none) }
    c.define(
      "replace(self, /, hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)",
      "Return time with new specified fields."
    ) { a throws(Raise) in
      let t = try receiver(a), clock = t.clock
      let hour = a.isGiven(1) ? try clockPart(a.place(1)) : clock.hour
      let minute = a.isGiven(2) ? try clockPart(a.place(2)) : clock.minute
      let second = a.isGiven(3) ? try clockPart(a.place(3)) : clock.second
      let microsecond = a.isGiven(4) ? try clockPart(a.place(4)) : clock.microsecond
      let fold = a.isGiven(6) ? try clockPart(a.place(6)) : clock.fold
      let zone = a.isGiven(5) ? a[5] : t.zone
      if fold != 0 && fold != 1 { throw ClockTime.badFold }
      let changed = try ClockTime(checking: hour, minute, second, microsecond, fold: fold)
      try Zone.check(zone)
      return try made(changed, zone, typeOf(a[0]))
    }
    c.define("__reduce_ex__(self, protocol, /)", "__reduce_ex__(proto) -> (cls, state)") { a throws(Raise) in
      try reduced(a[0], foldToo: try indexValue(a[1]) > 3)
    }
    c.define("__reduce__(self, /)", "__reduce__() -> (cls, state)") { a throws(Raise) in try reduced(a[0], foldToo: false) }
    c.defineComparisons { (v) in of(v) }
    c.define("__repr__(self, /)") { a throws(Raise) in .string(try receiver(a).text(typeName(a[0]))) }
    c.define("__str__(self, /)") { a throws(Raise) in .string(try Language.str(try vm.callMethod(a[0], "isoformat"))) }
  }

  private static func reduced(_ v: Value, foldToo: Bool) throws(Raise) -> Value {
    let t = try receiver(v)
    var state: [UInt8] = []
    t.clock.appendState(to: &state, fold: foldToo ? t.clock.fold : 0)
    return .tupleOf([.object(typeOf(v)), .tupleOf([.object(BytesObject(state))] + (t.zone.isNone ? [] : [t.zone]))])
  }
}
