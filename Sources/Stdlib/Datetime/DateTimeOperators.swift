// Comparison and differences of datetimes: by the clock where both have the same zone or none, else by what their zones say.
import Language

extension DateTimeObject {
  /// The span from another moment to this one; the values are the moments as scripts see them.
  func minus(_ m: DateTimeObject, _ mine: Value, _ its: Value) throws(Raise) -> DeltaObject {
    let days = civil.ordinal &- m.civil.ordinal, micros = clock.micros &- m.clock.micros
    if identical(zone, m.zone) { return try DeltaObject.made(days, 0, micros) }
    let a = try offset(mine), b = try m.offset(its)
    if (a == nil) != (b == nil) { throw typeError("can't subtract offset-naive and offset-aware datetimes") }
    return try DeltaObject.made(days, 0, micros &- (a?.shortMicros ?? 0) &+ (b?.shortMicros ?? 0))
  }

  /// `self op other`; `mine` is this moment as scripts see it.
  func compared(_ op: CompareOperator, _ other: Value, _ mine: Value) throws(Raise) -> Value? {
    guard let m = DateTimeObject.moment(other) else {
      guard DateObject.of(other) != nil else { return nil }
      if op == .eq || op == .ne { return .bool(op == .ne) }
      throw typeError("can't compare \(typeName(mine)) to \(typeName(other))")
    }
    let difference = micros &- m.micros
    if identical(zone, m.zone) { return .bool(op.holds(difference)) }
    let a = try offset(mine), b = try m.offset(other)
    if (a == nil) != (b == nil) {
      if op == .eq || op == .ne { return .bool(op == .ne) }
      throw typeError("can't compare offset-naive and offset-aware datetimes")
    }
    let exact = difference &- (a?.shortMicros ?? 0) &+ (b?.shortMicros ?? 0)
    // A moment that its fold decides is no moment of another zone (PEP 495).
    if op == .eq || op == .ne, exact == 0 {
      var isDoubtful = try dependsOnFold(a)
      if !isDoubtful { isDoubtful = try m.dependsOnFold(b) }
      return .bool(isDoubtful == (op == .ne))
    }
    return .bool(op.holds(exact))
  }

  private func dependsOnFold(_ offset: DeltaObject?) throws(Raise) -> Bool {
    if zone.isNone { return false }
    let flipped = Value.object(DateTimeObject(civil, clock.with(fold: 1 - clock.fold), zone))
    let other = try Zone.offset(zone, "utcoffset", flipped)
    guard let offset, let other else { return (offset == nil) != (other == nil) }
    return offset.order(other) != 0
  }

  /// The hash; equal moments of different zones have the same.
  func hashed(_ mine: Value) throws(Raise) -> Int {
    if cachedHash == 0 {
      // Both folds of a time have one hash.
      let first = clock.fold == 0 ? mine : .object(DateTimeObject(civil, clock.with(fold: 0), zone))
      cachedHash = spreadHash(micros &- (try offset(first)?.shortMicros ?? 0))
    }
    return cachedHash
  }
}
