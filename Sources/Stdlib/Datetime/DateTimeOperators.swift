// Comparison and differences of datetimes: by the clock where both have the same zone or none, else by what their zones say.
import Language

extension DateTimeObject {
  /// How this moment's day and time lie to those of another with the same zone or none; nil where the zones differ.
  @inline(__always) func clockOrder(_ m: DateTimeObject) -> Int? {
    guard identical(zone, m.zone) else { return nil }
    let days = civil.key &- m.civil.key
    return days != 0 ? days : clock.micros &- m.clock.micros
  }

  /// The span from another moment with the same zone or none; nil where the zones differ.
  @inline(__always) func clockSpan(_ m: DateTimeObject) throws(Raise) -> DeltaObject? {
    guard identical(zone, m.zone) else { return nil }
    let days = civil.key == m.civil.key ? 0 : civil.ordinal &- m.civil.ordinal
    return try DeltaObject.made(days, 0, clock.micros &- m.clock.micros)
  }

  /// The span from another moment to this one; the values are the moments as scripts see them.
  func minus(_ m: DateTimeObject, _ mine: Value, _ its: Value) throws(Raise) -> DeltaObject {
    if let span = try clockSpan(m) { return span }
    let days = civil.ordinal &- m.civil.ordinal, micros = clock.micros &- m.clock.micros
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
    if let order = clockOrder(m) { return .bool(op.holds(order)) }
    let difference = micros &- m.micros
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
