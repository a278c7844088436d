// datetime and calendar, written in Python over `time`.
import Language

func registerDates() {
  vm.register(
    "datetime", source: { [datetimeSpans, datetimeZones, datetimeDays, datetimeClocks, datetimeMoments].joined(separator: "\n\n") },
    prepare: defineNaming)
  vm.register("_strptime", source: { strptimeSource })
  vm.register("calendar", source: { calendarSource })
}

/// Lets a module's source name its classes as CPython's native ones are named in error messages.
func defineNaming(_ m: Module) {
  m.define("_name_as_native(cls, /)") { a in
    if case .object(let o) = a[0], let c = o as? Class { c.nameAsNative() }
    return .none
  }
}
