// datetime's attributes and methods, beyond those of date.
import Language

extension DateTimeObject {
  private static func receiver(_ v: Value) throws(Raise) -> DateTimeObject {
    guard let m = moment(v) else { throw typeError("expected a datetime") }
    return m
  }
  static func receiver(_ a: Arguments) throws(Raise) -> DateTimeObject { try receiver(a.place(0).pointee) }

  static func defineDateTime(_ c: Class) {
    c.dict["__doc__"] = .string(
      """
      datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

      The year, month and day arguments are required. tzinfo may be None, or an
      instance of a tzinfo subclass. The remaining arguments may be ints.

      """)
    c.dict["min"] = .object(DateTimeObject(CivilDate(1, 1, 1), .midnight, .none))
    c.dict["max"] = .object(DateTimeObject(CivilDate(9999, 12, 31), ClockTime(23, 59, 59, 999_999), .none))
    c.dict["resolution"] = .object(DeltaObject.microsecond)
    c.defineClock { (v) throws(Raise) in
      let m = try receiver(v)
      return (m.clock, m.zone)
    }
    defineDateTimeMakers(c)
    defineParts(c)
    defineZoneMethods(c)
    c.define(
      "isoformat(self, /, sep='T', timespec='auto')", "[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."
    ) { a throws(Raise) in
      guard case .str(let separator) = a.place(1).pointee.unwrapped, separator.count == 1 else {
        throw typeError("isoformat() argument 1 must be a unicode character, not \(typeName(a[1]))")
      }
      guard case .str = a.place(2).pointee.unwrapped else { throw typeError("isoformat() argument 2 must be str, not \(typeName(a[2]))") }
      return .str(Str(bytes: try receiver(a).isoBytes(a[0], separator.array, try ClockPrecision(a[2]))))
    }
    c.define("ctime(self, /)", "Return ctime() style string.") { a throws(Raise) in
      let m = try receiver(a)
      return .string(Strftime.ctime(m.civil, m.clock))
    }
    c.define(
      "replace(self, /, year=..., month=..., day=..., hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)",
      "Return datetime with new specified fields."
    ) { a throws(Raise) in try replaced(a) }
    c.define("__reduce_ex__(self, protocol, /)", "__reduce_ex__(proto) -> (cls, state)") { a throws(Raise) in
      try reduced(a[0], foldToo: try indexValue(a[1]) > 3)
    }
    c.define("__reduce__(self, /)", "__reduce__() -> (cls, state)") { a throws(Raise) in try reduced(a[0], foldToo: false) }
    defineDateTimeOperators(c)
  }

  private static func defineDateTimeOperators(_ c: Class) {
    c.defineBinary([.add, .sub]) { (v) in moment(v) }
    // A script's class makes the results of its instances, and its zones see these.
    for (name, op) in [("__add__", BinaryOperator.add), ("__radd__", .add), ("__sub__", .sub)] {
      c.define("\(name)(self, value, /)") { a throws(Raise) in
        let m = try receiver(a)
        if op == .sub, let other = moment(a.place(1).pointee) { return .object(try m.minus(other, a[0], a[1])) }
        return try m.combined(op, a.place(1).pointee, reflected: name == "__radd__", cls: typeOf(a.place(0).pointee)) ?? .notImplemented
      }
    }
    for op in CompareOperator.allCases {
      c.define("\(op.dunder)(self, value, /)") { a throws(Raise) in
        try receiver(a).compared(op, a.place(1).pointee, a.place(0).pointee) ?? .notImplemented
      }
    }
    c.define("__hash__(self, /)") { a throws(Raise) in .int(try receiver(a).hashed(a[0])) }
    c.define("__str__(self, /)") { a throws(Raise) in .string(try Language.str(try vm.callMethod(a[0], "isoformat", .string(" ")))) }
  }

  private static func replaced(_ a: Arguments) throws(Raise) -> Value {
    let m = try receiver(a), civil = m.civil, clock = m.clock
    func part(_ i: Int, _ kept: Int) throws(Raise) -> Int { a.isGiven(i) ? try clockPart(a.place(i)) : kept }
    let year = try part(1, civil.year), month = try part(2, civil.month), day = try part(3, civil.day)
    let hour = try part(4, clock.hour), minute = try part(5, clock.minute), second = try part(6, clock.second)
    let microsecond = try part(7, clock.microsecond), fold = try part(9, clock.fold)
    let zone = a.isGiven(8) ? a[8] : m.zone
    if fold != 0 && fold != 1 { throw ClockTime.badFold }
    let changedDay = try CivilDate(checking: year, month, day)
    let changedTime = try ClockTime(checking: hour, minute, second, microsecond, fold: fold)
    try Zone.check(zone)
    return try made(changedDay, changedTime, zone, typeOf(a.place(0).pointee))
  }

  private static func reduced(_ v: Value, foldToo: Bool) throws(Raise) -> Value {
    let m = try receiver(v)
    var state: [UInt8] = []
    m.appendState(to: &state, fold: foldToo ? m.clock.fold : 0)
    m.clock.appendState(to: &state, fold: 0)
    return .tupleOf([.object(typeOf(v)), .tupleOf([.object(BytesObject(state))] + (m.zone.isNone ? [] : [m.zone]))])
  }

  private static func defineParts(_ c: Class) {
    c.define("date(self, /)", "Return date object with same year, month and day.") { a throws(Raise) in
      .object(DateObject(try receiver(a).civil))
    }
    c.define("time(self, /)", "Return time object with same time but with tzinfo=None.") { a throws(Raise) in
      .object(TimeObject(try receiver(a).clock, .none))
    }
    c.define("timetz(self, /)", "Return time object with same time and tzinfo.") { a throws(Raise) in
      let m = try receiver(a)
      return .object(TimeObject(m.clock, m.zone))
    }
    c.define("timetuple(self, /)", "Return time tuple, compatible with time.localtime().") { a throws(Raise) in
      let m = try receiver(a)
      let dst = try Zone.offset(m.zone, "dst", a[0])
      return StructTime.value(m.civil, m.clock, dst.map { $0.isZero ? 0 : 1 } ?? -1)
    }
    c.define("utctimetuple(self, /)", "Return UTC time tuple, compatible with time.localtime().") { a throws(Raise) in
      let m = try receiver(a)
      guard let offset = try m.offset(a[0]), let utc = moment(try m.moved(by: offset, sign: -1, cls: dateTimeClass)) else {
        return StructTime.value(m.civil, m.clock, 0)
      }
      return StructTime.value(utc.civil, utc.clock, 0)
    }
    c.define("timestamp(self, /)", "Return POSIX timestamp as float.") { a throws(Raise) in
      let m = try receiver(a)
      if let offset = try m.offset(a[0]) {
        let span = try DeltaObject.made(m.civil.ordinal - CivilDate.epoch, 0, m.clock.micros - offset.shortMicros)
        return try span.totalSeconds
      }
      if !m.zone.isNone { throw typeError("can't subtract offset-naive and offset-aware datetimes") }
      return .float(Double(try Timestamp.seconds(ofLocal: m)) + Double(m.clock.microsecond) / 1e6)
    }
  }
}
