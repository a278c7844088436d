// datetime as text.
import Language

extension DateTimeObject {
  /// The repr of one whose class has that name.
  func momentText(_ name: String) throws(Raise) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(64)
    out.append(contentsOf: name.utf8)
    var mark: UInt8 = 40
    func append(_ n: Int) {
      out.append(mark)
      if mark == 44 { out.append(32) }
      appendDigits(n, to: &out)
      mark = 44
    }
    append(civil.year)
    append(civil.month)
    append(civil.day)
    append(clock.hour)
    append(clock.minute)
    if clock.second != 0 || clock.microsecond != 0 { append(clock.second) }
    if clock.microsecond != 0 { append(clock.microsecond) }
    if clock.fold != 0 { out.append(contentsOf: ", fold=1".utf8) }
    if !zone.isNone { out.append(contentsOf: ", tzinfo=\(try Language.repr(zone))".utf8) }
    out.append(41)
    return String(decoding: out, as: UTF8.self)
  }

  /// The text of ISO 8601 with `separator` between the day and the time.
  func isoBytes(_ mine: Value, _ separator: [UInt8], _ precision: ClockPrecision) throws(Raise) -> [UInt8] {
    var out: [UInt8] = []
    appendDay(to: &out)
    out.append(contentsOf: separator)
    precision.append(clock, to: &out)
    if !zone.isNone, let offset = try offset(mine) { Zone.append(offset, separator: ":", to: &out) }
    return out
  }
}
