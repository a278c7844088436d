// datetime as text.
import Language

extension DateTimeObject {
  /// The repr of one whose class has that name.
  func momentText(_ name: String) throws(Raise) -> String {
    var out = "\(name)(\(civil.year), \(civil.month), \(civil.day), \(clock.hour), \(clock.minute)"
    if clock.microsecond != 0 { out += ", \(clock.second), \(clock.microsecond)" } else if clock.second != 0 { out += ", \(clock.second)" }
    if !zone.isNone { out += ", tzinfo=\(try Language.repr(zone))" }
    if clock.fold != 0 { out += ", fold=1" }
    return out + ")"
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
