// datetime's class methods, and its methods that ask zones.
import Language

extension DateTimeObject {
  static func defineDateTimeMakers(_ c: Class) {
    c.defineClassMethod("now(cls, /, tz=None)", "Returns new datetime object representing current time local to tz.") { a throws(Raise) in
      try Zone.check(a[1])
      return try fromTimestamp(Timestamp.now, a[1], try DateObject.cls(a))
    }
    c.defineClassMethod("utcnow(cls, /)", "Return a new datetime representing UTC day and time.") { a throws(Raise) in
      try moment(of: Timestamp.now, utc: true, .none, try DateObject.cls(a))
    }
    c.defineClassMethod(
      "fromtimestamp(cls, timestamp, tz=None)", "timestamp[, tz] -> tz's local time from POSIX timestamp."
    ) { a throws(Raise) in
      try Zone.check(a[2])
      return try fromTimestamp(try Timestamp(a[1]), a[2], try DateObject.cls(a))
    }
    c.defineClassMethod(
      "utcfromtimestamp(cls, timestamp, /)", "Construct a naive UTC datetime from a POSIX timestamp."
    ) { a throws(Raise) in
      try moment(of: try Timestamp(a[1]), utc: true, .none, try DateObject.cls(a))
    }
    c.defineClassMethod(
      "fromisoformat(cls, date_string, /)", "string -> datetime from a string in most ISO 8601 formats"
    ) { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("fromisoformat: argument must be str") }
      guard let (civil, clock, zone) = try IsoParser.moment(s) else { throw valueError("Invalid isoformat string: \(quoted(s))") }
      return try made(civil, clock, zone, try DateObject.cls(a))
    }
    c.defineClassMethod(
      "strptime(cls, date_string, format, /)", "string, format -> new datetime parsed from a string (like time.strptime())."
    ) { a throws(Raise) in
      for i in 1...2 {
        guard case .str = a[i].unwrapped else { throw typeError("strptime() argument \(i) must be str, not \(typeName(a[i]))") }
      }
      return try vm.call(try Language.getAttribute(try vm.importModule("_strptime"), "_datetime"), [a[0], a[1], a[2]])
    }
    c.defineClassMethod(
      "combine(cls, date, time, tzinfo=...)", "date, time -> datetime with same date and time fields"
    ) { a throws(Raise) in
      guard let d = DateObject.of(a[1]) else { throw typeError("combine() argument 1 must be datetime.date, not \(typeName(a[1]))") }
      guard let t = TimeObject.of(a[2]) else { throw typeError("combine() argument 2 must be datetime.time, not \(typeName(a[2]))") }
      let zone = a[3].isUndefined ? t.zone : a[3]
      try Zone.check(zone)
      return try made(d.civil, t.clock, zone, try DateObject.cls(a))
    }
  }

  /// The local time, or the time of a zone.
  private static func fromTimestamp(_ t: Timestamp, _ zone: Value, _ cls: Class) throws(Raise) -> Value {
    if zone.isNone { return try moment(of: t, utc: false, .none, cls) }
    return try vm.callMethod(zone, "fromutc", try moment(of: t, utc: true, zone, cls))
  }

  private static func moment(of t: Timestamp, utc: Bool, _ zone: Value, _ cls: Class) throws(Raise) -> Value {
    let parts = utc ? try Timestamp.utc(t.seconds) : try Timestamp.local(t.seconds)
    let fold = utc ? 0 : try Timestamp.fold(t.seconds, parts)
    return try made(try parts.civil(), parts.clock(t.micros, fold: fold), zone, cls)
  }

  static func defineZoneMethods(_ c: Class) {
    c.define("utcoffset(self, /)", "Return self.tzinfo.utcoffset(self).") { a throws(Raise) in
      try receiver(a).offset(a[0]).map { .object($0) } ?? .none
    }
    c.define("dst(self, /)", "Return self.tzinfo.dst(self).") { a throws(Raise) in
      try Zone.offset(try receiver(a).zone, "dst", a[0]).map { .object($0) } ?? .none
    }
    c.define("tzname(self, /)", "Return self.tzinfo.tzname(self).") { a throws(Raise) in try Zone.name(try receiver(a).zone, a[0]) }
    c.define("astimezone(self, /, tz=None)", "tz -> convert to local time in new timezone tz") { a throws(Raise) in
      try Zone.check(a[1])
      return try receiver(a).inZone(a[1], a[0])
    }
  }

  /// The same moment in another zone, the machine's for None.
  private func inZone(_ target: Value, _ mine: Value) throws(Raise) -> Value {
    var own = zone, offset: DeltaObject?
    if !own.isNone {
      if identical(own, target) { return mine }
      offset = try Zone.offset(own, "utcoffset", mine)
    }
    if offset == nil {
      own = .object(try Timestamp.zone(at: try Timestamp.seconds(ofLocal: self)))
      if identical(own, target) { return mine }
      offset = try Zone.offset(own, "utcoffset", mine)
    }
    let cls = typeOf(mine)
    let moved = try self.moved(by: offset ?? DeltaObject.zero, sign: -1, cls: cls)
    guard let utc = DateTimeObject.moment(moved) else { return moved }
    var goal = target
    if goal.isNone {
      let seconds = (utc.civil.ordinal - CivilDate.epoch) * 86400 + utc.clock.seconds
      goal = .object(try Timestamp.zone(at: seconds))
    }
    let start = DateTimeObject(utc.civil, utc.clock, goal)
    if case .instance(let i) = moved { i.payload = .object(start) }
    return try vm.callMethod(goal, "fromutc", cls === DateTimeObject.dateTimeClass ? .object(start) : moved)
  }
}
