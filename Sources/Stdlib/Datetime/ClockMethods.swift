// What a time and a datetime have in common: the attributes of their clock and zone.
import Language

extension Class {
  /// The attributes `hour` to `fold`, and `tzinfo`, of what `parts` finds in a receiver.
  func defineClock(_ parts: @escaping (Value) throws(Raise) -> (clock: ClockTime, zone: Value)) {
    property("hour") { (v) throws(Raise) in .int(try parts(v).clock.hour) }
    property("minute") { (v) throws(Raise) in .int(try parts(v).clock.minute) }
    property("second") { (v) throws(Raise) in .int(try parts(v).clock.second) }
    property("microsecond") { (v) throws(Raise) in .int(try parts(v).clock.microsecond) }
    property("tzinfo") { (v) throws(Raise) in try parts(v).zone }
    property("fold") { (v) throws(Raise) in .int(try parts(v).clock.fold) }
  }
}
