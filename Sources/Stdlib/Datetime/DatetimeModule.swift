// The module datetime.
import Language

func registerDatetime() {
  vm.register("datetime") {
    let m = Module("datetime")
    let all: [(String, Value)] = [
      ("date", .object(DateObject.cls)), ("datetime", .object(DateTimeObject.dateTimeClass)), ("time", .object(TimeObject.cls)),
      ("timedelta", .object(DeltaObject.cls)), ("timezone", .object(TimezoneObject.cls)), ("tzinfo", .object(Zone.cls)),
      ("MINYEAR", .int(1)), ("MAXYEAR", .int(9999)), ("UTC", .object(TimezoneObject.utc)),
    ]
    for (name, v) in all { m.dict[name] = v }
    m.dict["__all__"] = .tupleOf(all.map { .string($0.0) })
    m.dict["__doc__"] = .string("Fast implementation of the datetime type.")
    return m
  }
}
