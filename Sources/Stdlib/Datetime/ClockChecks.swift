// What C's argument parser and the constructors refuse: numbers that are no C ints, and parts that no day or time has.
import Language

/// An argument of the kind that C reads as an `int`.
@inline(__always) func clockPart(_ place: UnsafeMutablePointer<Value>) throws(Raise) -> Int {
  if case .int(let n) = place.pointee, n == Int(Int32(truncatingIfNeeded: n)) { return n }
  return try clockPartSlowly(place.pointee)
}

@inline(never) private func clockPartSlowly(_ v: Value) throws(Raise) -> Int {
  let n: Int
  do throws(Raise) { n = try indexValue(v) } catch {
    if error.matches(types.IndexError) { throw overflowError("Python int too large to convert to C long") }
    throw error
  }
  if n > Int(Int32.max) { throw overflowError("signed integer is greater than maximum") }
  if n < Int(Int32.min) { throw overflowError("signed integer is less than minimum") }
  return n
}

extension CivilDate {
  init(checking year: Int, _ month: Int, _ day: Int) throws(Raise) {
    if !CivilDate.years.contains(year) { throw valueError("year \(year) is out of range") }
    if !(1...12).contains(month) { throw valueError("month must be in 1..12") }
    if day < 1 || day > CivilDate.daysIn(year, month) { throw valueError("day is out of range for month") }
    self.init(year, month, day)
  }

  /// The day with a number that a calculation gave.
  init(calculated ordinal: Int) throws(Raise) {
    if ordinal < 1 || ordinal > CivilDate.lastOrdinal { throw overflowError("date value out of range") }
    self.init(ordinal: ordinal)
  }

  /// The day with a number that a script gives.
  init(given ordinal: Int) throws(Raise) {
    if ordinal < 1 { throw valueError("ordinal must be >= 1") }
    if ordinal > CivilDate.lastOrdinal { throw valueError("year \(CivilDate.year(past: ordinal)) is out of range") }
    self.init(ordinal: ordinal)
  }

  /// The year of a day after the last.
  static func year(past ordinal: Int) -> Int {
    let cycles = ordinal / 146_097 &- 1
    return CivilDate(ordinal: ordinal &- cycles &* 146_097).year &+ cycles &* 400
  }

  /// A day of the calendar of weeks.
  init(isoYear year: Int, week: Int, day: Int) throws(Raise) {
    if !CivilDate.years.contains(year) { throw valueError("Year is out of range: \(year)") }
    if !(1...52).contains(week), !(week == 53 && CivilDate.hasWeek53(year)) { throw valueError("Invalid week: \(week)") }
    if !(1...7).contains(day) { throw valueError("Invalid day: \(day) (range is [1, 7])") }
    let ordinal = CivilDate.firstMonday(year) &+ (week &- 1) &* 7 &+ day &- 1
    if ordinal > CivilDate.lastOrdinal { throw valueError("year 10000 is out of range") }
    if ordinal < 1 { throw valueError("year 0 is out of range") }
    self.init(ordinal: ordinal)
  }
}

extension ClockTime {
  static var badFold: Raise { valueError("fold must be either 0 or 1") }

  init(checking hour: Int, _ minute: Int, _ second: Int, _ microsecond: Int, fold: Int) throws(Raise) {
    if !(0...23).contains(hour) { throw valueError("hour must be in 0..23") }
    if !(0...59).contains(minute) { throw valueError("minute must be in 0..59") }
    if !(0...59).contains(second) { throw valueError("second must be in 0..59") }
    if !(0...999_999).contains(microsecond) { throw valueError("microsecond must be in 0..999999") }
    if fold != 0 && fold != 1 { throw ClockTime.badFold }
    self.init(hour, minute, second, microsecond, fold: fold)
  }
}
