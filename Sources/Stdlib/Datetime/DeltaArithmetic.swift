// Sums, multiples and quotients of timedelta. Results are plain timedeltas, whatever the class of the operands.
import Language

extension DeltaObject {
  /// `self op other`, or `other op self`.
  func operated(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if let d = DeltaObject.of(other) { return reflected ? try d.combined(op, self) : try combined(op, d) }
    switch op {
    case .mul: return try multiplied(by: other)
    case .trueDiv where !reflected: return try divided(by: other)
    case .floorDiv where !reflected: return try floorDivided(by: other)
    default: return nil
    }
  }

  func plus(_ d: DeltaObject) throws(Raise) -> DeltaObject {
    try DeltaObject.made(Int(days) &+ Int(d.days), Int(seconds) &+ Int(d.seconds), Int(microseconds) &+ Int(d.microseconds))
  }
  func minus(_ d: DeltaObject) throws(Raise) -> DeltaObject {
    try DeltaObject.made(Int(days) &- Int(d.days), Int(seconds) &- Int(d.seconds), Int(microseconds) &- Int(d.microseconds))
  }
  func negated() throws(Raise) -> DeltaObject { try DeltaObject.made(-Int(days), -Int(seconds), -Int(microseconds)) }

  private func combined(_ op: BinaryOperator, _ d: DeltaObject) throws(Raise) -> Value? {
    switch op {
    case .add: return .object(try plus(d))
    case .sub: return .object(try minus(d))
    case .trueDiv:
      if d.isZero { throw zeroDivision("division by zero") }
      return try quotient(micros, d.micros)
    case .floorDiv: return try quotientAndRemainder(d).0
    case .mod:
      if d.isZero { throw zeroDivision("integer modulo by zero") }
      return try quotientAndRemainder(d).1
    default: return nil
    }
  }

  /// What `divmod` gives of two spans.
  func quotientAndRemainder(_ d: DeltaObject) throws(Raise) -> (Value, Value) {
    if d.isZero { throw zeroDivision("integer division or modulo by zero") }
    let (q, r) = wholeQuotient(micros, d.micros)
    return (q.value, .object(try DeltaObject.made(micros: r)))
  }

  var totalSeconds: Value {
    get throws(Raise) { try quotient(micros, 1_000_000) }
  }

  private func multiplied(by other: Value) throws(Raise) -> Value? {
    if case .float(let d) = other.unwrapped {
      let (m, e) = try binaryParts(d)
      return .object(try scaled(micros * m, by: e))
    }
    if isZero, typeOf(other).isSubclass(of: types.int) { return .object(DeltaObject.zero) }
    guard let n = try DeltaObject.wholeNumber(other) else { return nil }
    return .object(try DeltaObject.made(micros: try DeltaObject.product(micros, n)))
  }

  private func divided(by other: Value) throws(Raise) -> Value? {
    let zero = zeroDivision("integer division or modulo by zero")
    if case .float(let d) = other.unwrapped {
      let (m, e) = try binaryParts(d)
      if m == 0 { throw zero }
      if e <= 0 {
        // What does not fit once it is shifted is no span when it is divided by 53 bits.
        let shift = -e, room = 126 - (128 - micros.magnitude.leadingZeroBitCount)
        if isZero { return .object(DeltaObject.zero) }
        if shift > room { throw DeltaObject.tooLong(Int.max) }
        return .object(try DeltaObject.made(micros: nearest(micros << Int128(shift), m)))
      }
      // A divisor past 126 bits leaves nothing of a span.
      if e > 70 { return .object(DeltaObject.zero) }
      return .object(try DeltaObject.made(micros: nearest(micros, m << Int128(e))))
    }
    if case .object(let o) = other.unwrapped, let big = o as? BigInteger, big.value.bitWidth > 100 { return .object(DeltaObject.zero) }
    guard let n = try DeltaObject.wholeNumber(other) else { return nil }
    if n == 0 { throw zero }
    return .object(try DeltaObject.made(micros: nearest(micros, n)))
  }

  private func floorDivided(by other: Value) throws(Raise) -> Value? {
    if case .object(let o) = other.unwrapped, let big = o as? BigInteger, big.value.bitWidth > 100 {
      let isBelow = !isZero && (micros < 0) != big.value.isNegative
      return .object(try DeltaObject.made(0, 0, isBelow ? -1 : 0))
    }
    guard let n = try DeltaObject.wholeNumber(other) else { return nil }
    if n == 0 { throw zeroDivision("integer division or modulo by zero") }
    return .object(try DeltaObject.made(micros: wholeQuotient(micros, n).0))
  }

  /// n * 2**e, to the nearest microsecond.
  private func scaled(_ n: Int128, by e: Int) throws(Raise) -> DeltaObject {
    if n == 0 { return DeltaObject.zero }
    if e >= 0 {
      if e > Int(n.magnitude.leadingZeroBitCount) - 2 { throw DeltaObject.tooLong(Int.max) }
      return try DeltaObject.made(micros: n << Int128(e))
    }
    if e < -125 { return DeltaObject.zero }
    return try DeltaObject.made(micros: nearest(n, Int128(1) << Int128(-e)))
  }
}

/// An int and a power of two whose product a double is.
private func binaryParts(_ d: Double) throws(Raise) -> (Int128, Int) {
  if d.isNaN { throw valueError("cannot convert NaN to integer ratio") }
  if d.isInfinite { throw overflowError("cannot convert Infinity to integer ratio") }
  if d == 0 { return (0, 0) }
  let e = Int(d.exponent) - 52
  let m = Int128(d.significand * 0x1p52)
  return (d < 0 ? -m : m, e)
}

private func wholeQuotient(_ a: Int128, _ b: Int128) -> (Int128, Int128) {
  if let x = Int(exactly: a), let y = Int(exactly: b), y != -1 {
    let (q, r) = x.quotientAndRemainder(dividingBy: y)
    return r != 0 && (r < 0) != (y < 0) ? (Int128(q - 1), Int128(r + y)) : (Int128(q), Int128(r))
  }
  let (q, r) = a.quotientAndRemainder(dividingBy: b)
  return r != 0 && (r < 0) != (b < 0) ? (q - 1, r + b) : (q, r)
}

/// The int nearest to a quotient, halves to the even one.
private func nearest(_ a: Int128, _ b: Int128) -> Int128 {
  let (q, r) = b < 0 ? wholeQuotient(-a, -b) : wholeQuotient(a, b)
  let rest = r.magnitude, size = b.magnitude
  if rest > size - rest || rest == size - rest && q & 1 != 0 { return q + 1 }
  return q
}

/// a / b as a float, rounded once.
private func quotient(_ a: Int128, _ b: Int128) throws(Raise) -> Value {
  if a.magnitude <= 1 << 53, b.magnitude <= 1 << 53 { return .float(Double(a) / Double(b)) }
  return try Language.binary(.trueDiv, a.value, b.value)
}
