// strftime and ctime: C's, with the directives that C does not know.
import Glibc
import Language

enum Strftime {
  /// `spec` filled in for a date, datetime or time, or an instance of a class derived from one.
  static func text(_ spec: String, of v: Value) throws(Raise) -> Str {
    var out: [UInt8] = []
    let bytes = Array(spec.utf8)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "%"), i + 1 < bytes.count else {
        out.append(bytes[i])
        i += 1
        continue
      }
      switch bytes[i + 1] {
      case UInt8(ascii: "f"): appendPadded(nil, microsecond(v), 6, to: &out)
      case UInt8(ascii: "z"): if let offset = try offset(v) { Zone.append(offset, separator: "", to: &out) }
      case UInt8(ascii: "Z"):
        for b in try zoneName(v).utf8 {
          if b == UInt8(ascii: "%") { out.append(b) }
          out.append(b)
        }
      default:
        out.append(bytes[i])
        out.append(bytes[i + 1])
      }
      i += 2
    }
    guard case .str(let text) = StructTime.text(Str(bytes: out), try parts(v)) else { return Str.empty }
    return text
  }

  private static func microsecond(_ v: Value) -> Int {
    DateTimeObject.moment(v)?.clock.microsecond ?? TimeObject.of(v)?.clock.microsecond ?? 0
  }

  private static func offset(_ v: Value) throws(Raise) -> DeltaObject? {
    if let m = DateTimeObject.moment(v) { return try m.offset(v) }
    return try TimeObject.of(v)?.offset()
  }

  private static func zoneName(_ v: Value) throws(Raise) -> String {
    var name = Value.none
    if let m = DateTimeObject.moment(v) {
      name = try Zone.name(m.zone, v)
    } else if let t = TimeObject.of(v) {
      name = try Zone.name(t.zone, .none)
    }
    if case .str(let s) = name.unwrapped { return s.string }
    return ""
  }

  private static func parts(_ v: Value) throws(Raise) -> tm {
    if let t = TimeObject.of(v) { return tm(CivilDate(1900, 1, 1), t.clock, -1) }
    guard let d = DateObject.of(v) else { throw typeError("expected a date") }
    guard let m = d as? DateTimeObject else { return tm(d.civil, .midnight, -1) }
    return tm(m.civil, m.clock, try Zone.offset(m.zone, "dst", v).map { $0.isZero ? 0 : 1 } ?? -1)
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// "Thu Jan  2 03:00:00 2020".
  static func ctime(_ d: CivilDate, _ t: ClockTime) -> String {
    var clock: [UInt8] = []
    ClockPrecision.seconds.append(t, to: &clock)
    clock.append(32)
    appendPadded(nil, d.year, 4, to: &clock)
    let text = String(decoding: clock, as: UTF8.self)
    return "\(days[d.weekday]) \(months[d.month - 1]) \(d.day < 10 ? " " : "")\(d.day) \(text)"
  }

  /// `__format__`, by the class's own strftime.
  static func defineFormat(_ c: Class) {
    c.define("__format__(self, format_spec, /)", "Formats self with strftime.") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("__format__() argument 1 must be str, not \(typeName(a[1]))") }
      if s.count == 0 { return .string(try str(a[0])) }
      return try vm.callMethod(a[0], "strftime", a[1])
    }
  }
}

extension tm {
  init(_ d: CivilDate, _ t: ClockTime, _ dst: Int) {
    self.init()
    tm_year = Int32(d.year - 1900)
    tm_mon = Int32(d.month - 1)
    tm_mday = Int32(d.day)
    tm_hour = Int32(t.hour)
    tm_min = Int32(t.minute)
    tm_sec = Int32(t.second)
    tm_wday = Int32(d.ordinal % 7)
    tm_yday = Int32(d.dayOfYear - 1)
    tm_isdst = Int32(dst)
  }
}

extension StructTime {
  /// A time.struct_time without a zone.
  static func value(_ d: CivilDate, _ t: ClockTime, _ dst: Int) -> Value {
    let parts = [d.year, d.month, d.day, t.hour, t.minute, t.second, d.weekday, d.dayOfYear, dst]
    return sequence.make(parts.map { .int($0) })
  }
}
