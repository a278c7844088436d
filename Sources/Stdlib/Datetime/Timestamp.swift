// Seconds since 1970 and local time, as C's time functions and CPython's datetime have them.
import Glibc
import Language

struct Timestamp {
  let seconds: Int
  /// 0..<1000000.
  let micros: Int

  private init(_ seconds: Int, _ micros: Int) {
    self.seconds = seconds
    self.micros = micros
  }

  /// A timestamp that a script gives; halves of a microsecond go to the even one.
  init(_ v: Value) throws(Raise) {
    guard case .float(let d) = v.unwrapped else {
      self.init(try Timestamp.seconds(v), 0)
      return
    }
    if d.isNaN { throw valueError("Invalid value NaN (not a number)") }
    var whole = d.rounded(.towardZero)
    var micros = ((d - whole) * 1e6).rounded(.toNearestOrEven)
    if micros >= 1e6 {
      micros -= 1e6
      whole += 1
    } else if micros < 0 {
      micros += 1e6
      whole -= 1
    }
    guard abs(whole) < 0x1p63 else { throw Timestamp.outOfRange }
    self.init(Int(whole), Int(micros))
  }

  private static var outOfRange: Raise { overflowError("timestamp out of range for platform time_t") }

  /// The whole seconds of a timestamp, rounded down.
  static func seconds(_ v: Value) throws(Raise) -> Int {
    if case .float(let d) = v.unwrapped {
      if d.isNaN { throw valueError("Invalid value NaN (not a number)") }
      guard abs(d) < 0x1p63 else { throw outOfRange }
      return Int(d.rounded(.down))
    }
    do throws(Raise) { return try indexValue(v) } catch {
      if error.matches(types.IndexError) { throw outOfRange }
      throw error
    }
  }

  static var now: Timestamp {
    var t = timespec()
    clock_gettime(CLOCK_REALTIME, &t)
    return Timestamp(t.tv_sec, t.tv_nsec / 1000)
  }
  /// As a float.
  var value: Double { Double(seconds) + Double(micros) / 1e6 }

  // MARK: Local time

  static func utc(_ seconds: Int) throws(Raise) -> tm {
    var s = seconds, t = tm()
    if gmtime_r(&s, &t) == nil { throw osError(errno) }
    return t
  }

  static func local(_ seconds: Int) throws(Raise) -> tm {
    var s = seconds, t = tm()
    if localtime_r(&s, &t) == nil { throw osError(errno) }
    return t
  }

  /// The zone of the machine at a time.
  static func zone(at seconds: Int) throws(Raise) -> TimezoneObject {
    let t = try local(seconds)
    let name = t.tm_zone.map { Str(String(cString: $0)) }
    return try TimezoneObject.made(try DeltaObject.made(0, Int(t.tm_gmtoff), 0), name)
  }

  /// What a clock on the wall shows at a time, in seconds as if it were UTC; counted from 1970.
  private static func wall(_ seconds: Int) throws(Raise) -> Int { try local(seconds).wallSeconds() }

  private static let day = 86400

  /// 1 where the clock shows this time for the second time, having been put back.
  static func fold(_ seconds: Int, _ parts: tm) throws(Raise) -> Int {
    let shown = try parts.wallSeconds()
    let transition = shown - (try wall(seconds - day)) - day
    if transition >= 0 { return 0 }
    return try wall(seconds + transition) == shown ? 1 : 0
  }

  /// When the machine's clock shows this time: the earlier or the later where it does twice, by the fold.
  static func seconds(ofLocal m: DateTimeObject) throws(Raise) -> Int {
    let t = (m.civil.ordinal - CivilDate.epoch) * day + m.clock.seconds, fold = m.clock.fold
    let a = try wall(t) - t
    let u1 = t - a
    let t1 = try wall(u1)
    let b: Int
    if t1 == t {
      // One solution; another one lies before or after it where the offset there is another.
      let u2 = fold == 1 ? u1 + day : u1 - day
      b = try wall(u2) - u2
      if a == b { return u1 }
    } else {
      b = t1 - u1
    }
    let u2 = t - b
    if try wall(u2) == t { return u2 }
    if t1 == t { return u1 }
    // In the gap of a clock that was put on.
    return fold == 1 ? min(u1, u2) : max(u1, u2)
  }
}

extension tm {
  func civil() throws(Raise) -> CivilDate { try CivilDate(checking: Int(tm_year) + 1900, Int(tm_mon) + 1, Int(tm_mday)) }
  /// A leap second is shown as the one before it.
  func clock(_ micros: Int, fold: Int) -> ClockTime { ClockTime(Int(tm_hour), Int(tm_min), min(Int(tm_sec), 59), micros, fold: fold) }
  fileprivate func wallSeconds() throws(Raise) -> Int {
    let year = Int(tm_year) + 1900
    if !CivilDate.years.contains(year) { throw valueError("year \(year) is out of range") }
    let days = CivilDate.ordinal(year, Int(tm_mon) + 1, Int(tm_mday)) - CivilDate.epoch
    return days * 86400 + Int(tm_hour) * 3600 + Int(tm_min) * 60 + Int(tm_sec)
  }
}
