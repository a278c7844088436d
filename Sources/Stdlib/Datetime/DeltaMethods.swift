// timedelta's attributes and methods, which scripts' classes inherit.
import Language

extension DeltaObject {
  private static func receiver(_ v: Value) throws(Raise) -> DeltaObject {
    guard let d = of(v) else { throw typeError("expected a timedelta") }
    return d
  }

  static func define(_ c: Class) {
    c.dict["__doc__"] = .string(
      """
      Difference between two datetime values.

      timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

      All arguments are optional and default to 0.
      Arguments may be integers or floats, and may be positive or negative.
      """)
    c.dict["min"] = .object(shortest)
    c.dict["max"] = .object(longest)
    c.dict["resolution"] = .object(microsecond)
    c.property("days") { (v) throws(Raise) in .int(Int(try receiver(v).days)) }
    c.property("seconds") { (v) throws(Raise) in .int(Int(try receiver(v).seconds)) }
    c.property("microseconds") { (v) throws(Raise) in .int(Int(try receiver(v).microseconds)) }
    c.define("total_seconds(self, /)", "Total seconds in the duration.") { a throws(Raise) in
      try receiver(a.place(0).pointee).totalSeconds
    }
    c.define("__reduce__(self, /)", "__reduce__() -> (cls, state)") { a throws(Raise) in
      .tupleOf([.object(typeOf(a[0])), .tupleOf(try receiver(a[0]).parts)])
    }
    c.defineBinary([.add, .sub, .mul, .trueDiv, .floorDiv, .mod]) { (v) in of(v) }
    c.defineComparisons { (v) in of(v) }
    c.defineTexts { (v) in of(v) }
    c.define("__repr__(self, /)") { a throws(Raise) in .string(try receiver(a[0]).text(typeName(a[0]))) }
    c.define("__divmod__(self, value, /)") { a throws(Raise) in
      let d = try receiver(a[0])
      guard let e = of(a[1]) else { return .notImplemented }
      let (q, r) = try d.quotientAndRemainder(e)
      return .tupleOf([q, r])
    }
    c.define("__rdivmod__(self, value, /)") { a throws(Raise) in
      let d = try receiver(a[0])
      guard let e = of(a[1]) else { return .notImplemented }
      let (q, r) = try e.quotientAndRemainder(d)
      return .tupleOf([q, r])
    }
    c.define("__neg__(self, /)") { a throws(Raise) in .object(try receiver(a[0]).negated()) }
    c.define("__pos__(self, /)") { a throws(Raise) in .object(try receiver(a[0]).copied()) }
    c.define("__abs__(self, /)") { a throws(Raise) in
      let d = try receiver(a[0])
      return .object(d.days < 0 ? try d.negated() : try d.copied())
    }
    c.define("__bool__(self, /)") { a throws(Raise) in .bool(!(try receiver(a[0]).isZero)) }
  }

  /// The same span as a plain timedelta.
  func copied() throws(Raise) -> DeltaObject { try DeltaObject.made(Int(days), Int(seconds), Int(microseconds)) }
}
