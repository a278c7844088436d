// time: clocks, sleep, and the calendar of the system's time zone.
import Glibc
import Language

private func nanoseconds(_ clock: clockid_t) -> Int {
  var t = timespec()
  clock_gettime(clock, &t)
  return t.tv_sec &* 1_000_000_000 &+ t.tv_nsec
}

enum StructTime {
  nonisolated(unsafe) static let sequence = StructSequence(
    "time.struct_time",
    ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"],
    visible: 9)

  static func value(_ t: tm) -> Value {
    let parts = [
      Int(t.tm_year) + 1900, Int(t.tm_mon) + 1, Int(t.tm_mday), Int(t.tm_hour), Int(t.tm_min), Int(t.tm_sec), (Int(t.tm_wday) + 6) % 7,
      Int(t.tm_yday) + 1, Int(t.tm_isdst),
    ]
    return sequence.make(parts.map { .int($0) } + [t.tm_zone.map { .string(String(cString: $0)) } ?? .none, .int(Int(t.tm_gmtoff))])
  }

  /// A tuple of nine as C's struct.
  static func read(_ v: Value) throws(Raise) -> tm {
    guard case .tuple(let items) = v.unwrapped else { throw typeError("Tuple or struct_time argument required") }
    guard items.count >= 9 else { throw typeError("function takes exactly 9 arguments (\(items.count) given)") }
    var n: [Int] = []
    for i in 0..<9 { n.append(try indexValue(items[i])) }
    for part in n where Int32(exactly: part) == nil {
      throw overflowError("signed integer is \(part < 0 ? "less than minimum" : "greater than maximum")")
    }
    guard n[0] - 1900 >= Int(Int32.min) else { throw overflowError("year out of range") }
    var t = tm()
    t.tm_year = Int32(truncatingIfNeeded: n[0] - 1900)
    t.tm_mon = Int32(truncatingIfNeeded: n[1] - 1)
    t.tm_mday = Int32(n[2])
    t.tm_hour = Int32(n[3])
    t.tm_min = Int32(n[4])
    t.tm_sec = Int32(n[5])
    t.tm_wday = Int32((n[6] + 1) % 7)
    t.tm_yday = Int32(truncatingIfNeeded: n[7] - 1)
    t.tm_isdst = Int32(n[8])
    return t
  }

  /// The checks of strftime and asctime, where 0 stands for the first month and day.
  static func checked(_ v: Value) throws(Raise) -> tm {
    var t = try read(v)
    if t.tm_mon == -1 { t.tm_mon = 0 }
    if t.tm_mday == 0 { t.tm_mday = 1 }
    if t.tm_yday == -1 { t.tm_yday = 0 }
    if !(0...11).contains(t.tm_mon) { throw valueError("month out of range") }
    if !(1...31).contains(t.tm_mday) { throw valueError("day of month out of range") }
    if !(0...23).contains(t.tm_hour) { throw valueError("hour out of range") }
    if !(0...59).contains(t.tm_min) { throw valueError("minute out of range") }
    if !(0...61).contains(t.tm_sec) { throw valueError("seconds out of range") }
    if t.tm_wday < 0 { throw valueError("day of week out of range") }
    if !(0...365).contains(t.tm_yday) { throw valueError("day of year out of range") }
    return t
  }

  /// Seconds since the epoch, now where none are given.
  static func seconds(_ v: Value) throws(Raise) -> time_t {
    if v.isMissingOrNone { return Glibc.time(nil) }
    let x: Double
    switch v.unwrapped {
    case .int(let n): return n
    case .bool(let b): return b ? 1 : 0
    case .float(let d): x = d
    default: return try indexValue(v)
    }
    if x.isNaN { throw valueError("Invalid value NaN (not a number)") }
    let floor = x.rounded(.down)
    guard abs(floor) < 9e18 else { throw overflowError("timestamp out of range for platform time_t") }
    return Int(floor)
  }

  static func broken(_ v: Value, local: Bool) throws(Raise) -> tm {
    var s = try seconds(v), t = tm()
    let ok = local ? localtime_r(&s, &t) : gmtime_r(&s, &t)
    if ok == nil { throw overflowError("timestamp out of range for platform time_t") }
    return t
  }

  static func text(_ format: Str, _ given: tm) -> Value {
    var t = given
    let text = format.string
    if text.isEmpty { return .str(Str.empty) }
    var room = 256
    while room <= 1 << 16 {
      var buffer = [CChar](repeating: 0, count: room)
      let n = Glibc.strftime(&buffer, room, text, &t)
      if n > 0 { return .str(Str(bytes: buffer.prefix(n).map { UInt8(bitPattern: $0) })) }
      room *= 4
    }
    return .str(Str.empty)
  }

  static func asctime(_ t: tm) -> Value {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ n: Int32, _ pad: String) -> String { n < 10 ? pad + String(n) : String(n) }
    let day = two(t.tm_mday, " "), clock = [t.tm_hour, t.tm_min, t.tm_sec].map { two($0, "0") }.joined(separator: ":")
    return .string("\(days[Int(t.tm_wday) % 7]) \(months[Int(t.tm_mon) % 12]) \(day) \(clock) \(Int(t.tm_year) + 1900)")
  }
}

func makeTime() throws(Raise) -> Module {
  let m = Module("time")
  let clocks: [(String, clockid_t)] = [
    ("time", CLOCK_REALTIME), ("perf_counter", CLOCK_MONOTONIC), ("monotonic", CLOCK_MONOTONIC),
    ("process_time", CLOCK_PROCESS_CPUTIME_ID), ("thread_time", CLOCK_THREAD_CPUTIME_ID),
  ]
  for (name, clock) in clocks {
    m.define("\(name)()") { _ in
      var t = timespec()
      clock_gettime(clock, &t)
      return .float(Double(t.tv_sec) + Double(t.tv_nsec) / 1e9)
    }
    m.define("\(name)_ns()") { _ in .int(nanoseconds(clock)) }
  }
  m.define("sleep(seconds, /)", "Waits; Ctrl-C ends the wait.") { a throws(Raise) in
    let s: Double
    if case .str = a[0].unwrapped { throw typeError("'str' object cannot be interpreted as an integer") }
    s = try number(a[0])
    if s.isNaN { throw valueError("Invalid value NaN (not a number)") }
    if s < 0 { throw valueError("sleep length must be non-negative") }
    Output.flush()
    let end = Double(nanoseconds(CLOCK_MONOTONIC)) / 1e9 + s
    while true {
      let left = end - Double(nanoseconds(CLOCK_MONOTONIC)) / 1e9
      if left <= 0 { return .none }
      usleep(UInt32(Swift.min(left, 0.05) * 1e6) + 1)
      try vm.checkInterrupt()
    }
  }
  m.dict["struct_time"] = .object(StructTime.sequence.cls)
  m.define("localtime(seconds=None, /)", "The local time.") { a throws(Raise) in
    StructTime.value(try StructTime.broken(a[0], local: true))
  }
  m.define("gmtime(seconds=None, /)", "The time in UTC.") { a throws(Raise) in StructTime.value(try StructTime.broken(a[0], local: false)) }
  m.define("mktime(tuple, /)", "Seconds since the epoch of a local time.") { a throws(Raise) in
    var t = try StructTime.read(a[0])
    t.tm_wday = -1
    let s = Glibc.mktime(&t)
    if s == -1 && t.tm_wday == -1 { throw overflowError("mktime argument out of range") }
    return .float(Double(s))
  }
  m.define("strftime(format, tuple=None, /)", "The time as text.") { a throws(Raise) in
    guard case .str(let format) = a[0].unwrapped else { throw typeError("strftime() argument 1 must be str, not \(typeName(a[0]))") }
    return StructTime.text(format, a[1].isNone ? try StructTime.broken(.none, local: true) : try StructTime.checked(a[1]))
  }
  m.define("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", "Text as a time.") { a throws(Raise) in
    try vm.call(try getAttribute(try vm.importModule("_strptime"), "_struct_time"), a[0], a[1])
  }
  m.define("asctime(tuple=None, /)", "The time as C's asctime writes it.") { a throws(Raise) in
    StructTime.asctime(a[0].isNone ? try StructTime.broken(.none, local: true) : try StructTime.checked(a[0]))
  }
  m.define("ctime(seconds=None, /)", "Seconds since the epoch as text.") { a throws(Raise) in
    StructTime.asctime(try StructTime.broken(a[0], local: true))
  }
  for (name, id) in [
    ("CLOCK_REALTIME", CLOCK_REALTIME), ("CLOCK_MONOTONIC", CLOCK_MONOTONIC), ("CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID),
    ("CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID),
  ] {
    m.dict[name] = .int(Int(id))
  }
  m.define("clock_gettime(clk_id, /)", "The time of one of the system's clocks.") { a throws(Raise) in
    var t = timespec()
    guard Glibc.clock_gettime(clockid_t(truncatingIfNeeded: try indexValue(a[0])), &t) == 0 else { throw osError(errno) }
    return .float(Double(t.tv_sec) + Double(t.tv_nsec) / 1e9)
  }
  m.define("tzset()") { _ in
    Glibc.tzset()
    defineZone(m)
    return .none
  }
  defineZone(m)
  return m
}

/// `timezone`, `altzone`, `daylight` and `tzname`, from how January and July of this year differ.
private func defineZone(_ m: Module) {
  Glibc.tzset()
  var now = Glibc.time(nil), t = tm()
  gmtime_r(&now, &t)
  func zone(_ month: Int32) -> (Int, String, Bool) {
    var probe = tm()
    probe.tm_year = t.tm_year
    probe.tm_mon = month
    probe.tm_mday = 1
    probe.tm_isdst = -1
    _ = Glibc.mktime(&probe)
    return (-Int(probe.tm_gmtoff), probe.tm_zone.map { String(cString: $0) } ?? "UTC", probe.tm_isdst > 0)
  }
  let winter = zone(0), summer = zone(6)
  let (standard, other) = winter.0 >= summer.0 ? (winter, summer) : (summer, winter)
  m.dict["timezone"] = .int(standard.0)
  m.dict["altzone"] = .int(other.0)
  m.dict["daylight"] = .int(standard.0 == other.0 ? 0 : 1)
  m.dict["tzname"] = .tupleOf([.string(standard.1), .string(other.1)])
}
