// fromisoformat: dates, times and offsets of ISO 8601, in the forms and with the liberties that CPython 3.11 takes.
import Language

/// A place in the bytes of a text; past the end it reads zeros.
struct IsoParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private var end: Int

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.bytes = bytes
    at = start
    self.end = end
  }

  private func byte(_ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }

  /// A number of so many digits; nil where they are none.
  private mutating func digits(_ count: Int) -> Int? {
    var n = 0
    for _ in 0..<count {
      let d = byte(at) &- 48
      if d > 9 { return nil }
      n = n &* 10 &+ Int(d)
      at &+= 1
    }
    return n
  }

  // MARK: Whole texts

  /// A date; nil where the text is none.
  static func date(_ s: Str) throws(Raise) -> CivilDate? {
    guard s.byteCount == 7 || s.byteCount == 8 || s.byteCount == 10 else { return nil }
    return try withExtendedLifetime(s) { () throws(Raise) in
      var p = IsoParser(s.buffer, 0, s.byteCount)
      guard let (year, month, day) = try p.date() else { return nil }
      return try CivilDate(checking: year, month, day)
    }
  }

  /// A time with its zone.
  static func time(_ s: Str) throws(Raise) -> (ClockTime, Value)? {
    try withExtendedLifetime(s) { () throws(Raise) in
      let p = IsoParser(s.buffer, s.buffer.first == UInt8(ascii: "T") ? 1 : 0, s.byteCount)
      guard let parts = p.time() else { return nil }
      let zone = try parts.zone()
      return (try parts.clock(), zone)
    }
  }

  /// A date and a time, which may be missing, with its zone.
  static func moment(_ s: Str) throws(Raise) -> (CivilDate, ClockTime, Value)? {
    guard s.byteCount >= 7 else { return nil }
    return try withExtendedLifetime(s) { () throws(Raise) in
      let bytes = s.buffer, separator = separator(bytes)
      if separator > bytes.count { return nil }
      var p = IsoParser(bytes, 0, separator)
      guard let (year, month, day) = try p.date() else { return nil }
      func civil() throws(Raise) -> CivilDate { try CivilDate(checking: year, month, day) }
      if bytes.count == separator { return (try civil(), .midnight, .none) }
      // The separator is any one character.
      var start = separator + 1
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
      // What is out of range is told after what is no date or time at all.
      guard let parts = IsoParser(bytes, start, bytes.count).time() else { return nil }
      let zone = try parts.zone(), date = try civil()
      return (date, try parts.clock(), zone)
    }
  }

  /// Where the date ends, by how it begins: with dashes or without, by months or by weeks.
  private static func separator(_ b: UnsafeBufferPointer<UInt8>) -> Int {
    func isDigit(_ i: Int) -> Bool { i < b.count && b[i] &- 48 < 10 }
    let dash = UInt8(ascii: "-"), week = UInt8(ascii: "W"), n = b.count
    if n == 7 { return 7 }
    if b[4] == dash {
      guard b[5] == week else { return 10 }
      if n > 8, b[8] == dash {
        if n == 9 { return n + 1 }
        // A day of the week, or the offset of a time.
        return isDigit(10) ? 8 : 10
      }
      return 8
    }
    guard b[4] == week else { return 8 }
    var i = 7
    while isDigit(i) { i += 1 }
    return i < 9 ? i : i % 2 == 0 ? 7 : 8
  }

  // MARK: Dates

  /// Year, month and day, which may be out of range.
  private mutating func date() throws(Raise) -> (Int, Int, Int)? {
    guard let year = digits(4) else { return nil }
    let isDashed = byte(at) == UInt8(ascii: "-")
    if isDashed { at += 1 }
    if byte(at) == UInt8(ascii: "W") {
      at += 1
      return try weekDate(year, isDashed)
    }
    guard let month = digits(2) else { return nil }
    if isDashed {
      if byte(at) != UInt8(ascii: "-") { return nil }
      at += 1
    }
    guard let day = digits(2), at == end else { return nil }
    return (year, month, day)
  }

  private mutating func weekDate(_ year: Int, _ isDashed: Bool) throws(Raise) -> (Int, Int, Int)? {
    guard let week = digits(2) else { return nil }
    var day = 1
    if at < end {
      if isDashed {
        if byte(at) != UInt8(ascii: "-") { return nil }
        at += 1
      }
      guard let d = digits(1) else { return nil }
      day = d
    }
    // CPython looks at nothing behind the day, and goes on with a month of 0 in the year 0.
    if year == 0 { return (1, 0, 0) }
    guard (1...52).contains(week) || week == 53 && CivilDate.hasWeek53(year), (1...7).contains(day) else { return nil }
    let civil = try CivilDate(isoYear: year, week: week, day: day)
    return (civil.year, civil.month, civil.day)
  }

  // MARK: Times

  /// The parts of a time, which may be out of range.
  private struct Parts {
    let hour, minute, second, microsecond: Int
    /// Microseconds east of UTC; nil where there is no zone.
    var offset: Int?

    func clock() throws(Raise) -> ClockTime { try ClockTime(checking: hour, minute, second, microsecond, fold: 0) }
    func zone() throws(Raise) -> Value {
      guard let offset else { return .none }
      return .object(try TimezoneObject.made(try DeltaObject.made(0, 0, offset), nil))
    }
  }

  private func time() -> Parts? {
    var sign = at
    while sign < end, bytes[sign] != UInt8(ascii: "+"), bytes[sign] != UInt8(ascii: "-"), bytes[sign] != UInt8(ascii: "Z") { sign += 1 }
    var p = IsoParser(bytes, at, sign)
    guard let (hour, minute, second, microsecond, isWhole) = p.clock() else { return nil }
    var parts = Parts(hour: hour, minute: minute, second: second, microsecond: microsecond)
    if sign == end { return isWhole ? parts : nil }
    if bytes[sign] == UInt8(ascii: "Z") {
      parts.offset = 0
      return sign + 1 == end ? parts : nil
    }
    var q = IsoParser(bytes, sign + 1, end)
    guard let (h, m, s, us, isAll) = q.clock(), isAll else { return nil }
    let size = (h * 3600 + m * 60 + s) * 1_000_000 + us
    parts.offset = bytes[sign] == UInt8(ascii: "-") ? -size : size
    return parts
  }

  /// HH[:MM[:SS[.fff…]]], with colons or without any, and whether that was all there is.
  private mutating func clock() -> (Int, Int, Int, Int, Bool)? {
    var parts = (0, 0, 0), isColoned = true
    for i in 0..<3 {
      guard let n = digits(2) else { return nil }
      switch i {
      case 0: parts.0 = n
      case 1: parts.1 = n
      default: parts.2 = n
      }
      let c = byte(at)
      at += 1
      if i == 0 { isColoned = c == UInt8(ascii: ":") }
      if at >= end { return (parts.0, parts.1, parts.2, 0, c == 0) }
      if isColoned && c == UInt8(ascii: ":") { continue }
      if c == UInt8(ascii: ".") || c == UInt8(ascii: ",") { break }
      if isColoned { return nil }
      at -= 1
    }
    let count = min(end - at, 6)
    guard count > 0, var fraction = digits(count) else { return nil }
    for _ in count..<6 { fraction *= 10 }
    // More digits say nothing.
    while byte(at) &- 48 < 10 { at += 1 }
    return (parts.0, parts.1, parts.2, fraction, byte(at) == 0)
  }
}
