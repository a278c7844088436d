// datetime.tzinfo, from which scripts derive zones of their own, and what is asked of any zone.
import Language

enum Zone {
  /// The base class; instances, and those of scripts' classes, are ordinary objects.
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "datetime.tzinfo", bases: [types.object], populate: define)
    c.construct = { cls, _ in .instance(Instance(cls)) }
    return c
  }()

  /// Raises for a `tzinfo` argument that is neither None nor a zone.
  @inline(__always) static func check(_ v: Value) throws(Raise) {
    if v.isNone { return }
    if case .object(let o) = v, o is TimezoneObject { return }
    if !typeOf(v).isSubclass(of: cls) {
      throw typeError("tzinfo argument must be None or of a tzinfo subclass, not type '\(typeName(v))'")
    }
  }

  /// `zone.utcoffset(dt)` or `zone.dst(dt)`, checked; nil for None.
  static func offset(_ zone: Value, _ name: StaticString, _ moment: Value) throws(Raise) -> DeltaObject? {
    if zone.isNone { return nil }
    let text = name.description
    if case .object(let o) = zone, let fixed = o as? TimezoneObject { return text == "utcoffset" ? fixed.offset : nil }
    let result = try vm.callMethod(zone, text, moment)
    if result.isNone { return nil }
    guard let d = DeltaObject.of(result) else {
      throw typeError("tzinfo.\(text)() must return None or timedelta, not '\(typeName(result))'")
    }
    if !isShort(d) {
      throw valueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    }
    return d
  }

  /// `zone.tzname(dt)`, a str or None.
  static func name(_ zone: Value, _ moment: Value) throws(Raise) -> Value {
    if zone.isNone { return .none }
    let result = try vm.callMethod(zone, "tzname", moment)
    if case .str = result.unwrapped { return result }
    if result.isNone { return result }
    throw typeError("tzinfo.tzname() must return None or a string, not '\(typeName(result))'")
  }

  /// Whether a span is less than a day.
  static func isShort(_ d: DeltaObject) -> Bool {
    d.days == 0 || d.days == -1 && (d.seconds > 0 || d.microseconds > 0)
  }

  /// Appends `+hh:mm`, with seconds and microseconds where it has any.
  static func append(_ offset: DeltaObject, separator: String, to out: inout [UInt8]) {
    let micros = offset.shortMicros, size = abs(micros), seconds = size / 1_000_000
    out.append(micros < 0 ? 45 : 43)
    appendPadded(nil, seconds / 3600, 2, to: &out)
    out.append(contentsOf: separator.utf8)
    appendPadded(nil, seconds / 60 % 60, 2, to: &out)
    let rest = size % 1_000_000
    if seconds % 60 != 0 || rest != 0 {
      out.append(contentsOf: separator.utf8)
      appendPadded(nil, seconds % 60, 2, to: &out)
    }
    if rest != 0 { appendFraction(rest, to: &out) }
  }

  // MARK: The methods of the base class

  private static func define(_ c: Class) {
    c.dict["__doc__"] = .string("Abstract base class for time zone info objects.")
    for (name, doc) in [
      ("tzname", "datetime -> string name of time zone."),
      ("utcoffset", "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"),
      ("dst", "datetime -> DST offset as timedelta positive east of UTC."),
    ] {
      c.define("\(name)(self, dt, /)", doc) { a throws(Raise) in
        throw notImplementedError("a tzinfo subclass must implement \(name)()")
      }
    }
    c.define("fromutc(self, dt, /)", "datetime in UTC -> datetime in local time.") { a throws(Raise) in try fromUTC(a[0], a[1]) }
    c.define("__reduce__(self, /)", "-> (cls, state)") { a throws(Raise) in
      var arguments = Value.tuple(Tuple.empty)
      if let m = try getAttributeIfPresent(a[0], intern("__getinitargs__")) { arguments = try vm.call(m) }
      return .tupleOf([.object(typeOf(a[0])), arguments, try vm.callMethod(a[0], "__getstate__")])
    }
  }

  private static func fromUTC(_ zone: Value, _ moment: Value) throws(Raise) -> Value {
    guard let dt = DateTimeObject.moment(moment) else { throw typeError("fromutc: argument must be a datetime") }
    if !identical(dt.zone, zone) { throw valueError("fromutc: dt.tzinfo is not self") }
    guard let offset = try dt.offset(moment) else { throw valueError("fromutc: non-None utcoffset() result required") }
    guard let dst = try Zone.offset(dt.zone, "dst", moment) else { throw valueError("fromutc: non-None dst() result required") }
    let standard = try offset.minus(dst)
    let result = try dt.moved(by: standard, cls: typeOf(moment))
    guard let again = try Zone.offset(dt.zone, "dst", result) else {
      throw valueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
    }
    if again.isZero { return result }
    guard let moved = DateTimeObject.moment(result) else { return result }
    return try moved.moved(by: again, cls: typeOf(result))
  }
}
