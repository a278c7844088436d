// The proleptic Gregorian calendar, and the clock: plain values, which know nothing of Python.

/// A day of the years 1 to 9999.
struct CivilDate {
  private let packedYear: Int16
  private let packedMonth, packedDay: UInt8

  /// The parts of a day that exists: `isValid` says so.
  init(_ year: Int, _ month: Int, _ day: Int) {
    packedYear = Int16(truncatingIfNeeded: year)
    packedMonth = UInt8(truncatingIfNeeded: month)
    packedDay = UInt8(truncatingIfNeeded: day)
  }

  var year: Int { Int(packedYear) }
  var month: Int { Int(packedMonth) }
  var day: Int { Int(packedDay) }
  /// Grows from day to day.
  var key: Int { year << 9 | month << 5 | day }

  static let years = 1...9999
  /// The number of 9999-12-31.
  static let lastOrdinal = 3_652_059
  /// The number of 1970-01-01.
  static let epoch = 719_163

  static func isLeap(_ year: Int) -> Bool { year & 3 == 0 && (year & 15 == 0 || year % 25 != 0) }
  static func daysIn(_ year: Int, _ month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + month >> 3) & 1)
  }
  /// Days of the year before the first of a month.
  static func daysBefore(_ year: Int, _ month: Int) -> Int {
    (367 &* month &- 362) / 12 &- (month <= 2 ? 0 : isLeap(year) ? 1 : 2)
  }
  /// The number of a day; 0001-01-01 is 1, and other years go on from there in both directions.
  static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // 400 years have 146097 days; without them everything is above zero.
    let cycles = year >= 1 ? 0 : year / 400 &- 1
    let y = year &- 1 &- cycles &* 400, centuries = y / 100
    return cycles &* 146_097 &+ y &* 365 &+ y >> 2 &- centuries &+ centuries >> 2 &+ daysBefore(year, month) &+ day
  }

  var ordinal: Int { CivilDate.ordinal(year, month, day) }
  var dayOfYear: Int { CivilDate.daysBefore(year, month) &+ day }
  /// 0 for Monday.
  var weekday: Int { (ordinal &+ 6) % 7 }

  /// The day with a number of 1 to `lastOrdinal`.
  init(ordinal: Int) {
    // Cycles of 400, 100, 4 and 1 years; the last day of a long cycle belongs to the year before.
    var n = ordinal &- 1
    let n400 = n / 146_097
    n %= 146_097
    let n100 = n / 36_524
    n %= 36_524
    let n4 = n / 1461
    n %= 1461
    let n1 = n / 365
    n %= 365
    let year = n400 &* 400 &+ n100 &* 100 &+ n4 &* 4 &+ n1 &+ 1
    if n1 == 4 || n100 == 4 {
      self.init(year &- 1, 12, 31)
      return
    }
    var month = (n &+ 50) >> 5
    if CivilDate.daysBefore(year, month) > n { month &-= 1 }
    self.init(year, month, n &- CivilDate.daysBefore(year, month) &+ 1)
  }

  // MARK: Weeks of ISO 8601

  /// The number of the Monday that begins the first week of a year.
  static func firstMonday(_ year: Int) -> Int {
    let first = ordinal(year, 1, 1), weekday = (first &+ 6) % 7
    return first &- weekday &+ (weekday > 3 ? 7 : 0)
  }
  static func hasWeek53(_ year: Int) -> Bool {
    // A year has 53 weeks when it starts on a Thursday, or on a Wednesday in a leap year.
    let first = ordinal(year, 1, 1) % 7
    return first == 4 || first == 3 && isLeap(year)
  }
  /// Year, week and day of the week, Monday being 1.
  var isoCalendar: (Int, Int, Int) {
    let today = ordinal
    var year = self.year, monday = CivilDate.firstMonday(year)
    if today < monday {
      year &-= 1
      monday = CivilDate.firstMonday(year)
    } else if today >= monday &+ 364, case let next = CivilDate.firstMonday(year &+ 1), today >= next {
      year &+= 1
      monday = next
    }
    let days = today &- monday
    return (year, days / 7 &+ 1, days % 7 &+ 1)
  }
}

/// A time of day, to the microsecond.
struct ClockTime {
  private let packedHour, packedMinute, packedSecond, packedFold: UInt8
  private let packedMicrosecond: Int32

  init(_ hour: Int, _ minute: Int, _ second: Int, _ microsecond: Int, fold: Int = 0) {
    packedHour = UInt8(truncatingIfNeeded: hour)
    packedMinute = UInt8(truncatingIfNeeded: minute)
    packedSecond = UInt8(truncatingIfNeeded: second)
    packedMicrosecond = Int32(truncatingIfNeeded: microsecond)
    packedFold = UInt8(truncatingIfNeeded: fold)
  }

  /// The time so many microseconds after midnight.
  init(micros: Int) {
    let seconds = micros / 1_000_000
    self.init(seconds / 3600, seconds / 60 % 60, seconds % 60, micros % 1_000_000)
  }

  static let midnight = ClockTime(0, 0, 0, 0)

  var hour: Int { Int(packedHour) }
  var minute: Int { Int(packedMinute) }
  var second: Int { Int(packedSecond) }
  var microsecond: Int { Int(packedMicrosecond) }
  /// 1 the second time around, in an hour that a clock is put back.
  var fold: Int { Int(packedFold) }
  var seconds: Int { (hour &* 60 &+ minute) &* 60 &+ second }
  /// Microseconds since midnight.
  var micros: Int { seconds &* 1_000_000 &+ microsecond }

  func with(fold: Int) -> ClockTime { ClockTime(hour, minute, second, microsecond, fold: fold) }
}
