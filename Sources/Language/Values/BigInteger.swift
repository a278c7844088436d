// Ints past 64 bits. A result that fits comes back as an inline int, so a BigInteger never holds a small value.
import BigInt

public final class BigInteger: Object {
  public let value: BigInt
  init(_ value: BigInt) { self.value = value }

  public override var type: Class { types.int }

  /// The value of an int of any size, inline where it fits.
  public static func normalized(_ value: BigInt) -> Value {
    if let small = Int(exactly: value) { return .int(small) }
    return .object(BigInteger(value))
  }

  public override func truth() throws(Raise) -> Bool { true }

  /// CPython's: the value modulo the Mersenne prime 2^61 - 1, with the sign kept.
  public override func hash() throws(Raise) -> Int {
    let m = BigInt((1 << 61) - 1)
    let h = Int(value.magnitude % m.magnitude)
    let signed = value.sign == .minus ? -h : h
    return signed == -1 ? -2 : signed
  }
  public override func repr() throws(Raise) -> String {
    if value.magnitude.bitWidth > 14300 {
      throw valueError("Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
    }
    return value.description
  }
  public override func format(_ spec: String) throws(Raise) -> String {
    try formatInteger(value, try FormatSpec(spec, for: "int"))
  }
  public override func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg: return BigInteger.normalized(-value)
    case .pos: return .object(self)
    case .invert: return BigInteger.normalized(-value - 1)
    }
  }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if case .float(let d) = other {
      let mine = try toDouble(value)
      return try reflected ? floatBinary(op, d, mine) : floatBinary(op, mine, d)
    }
    guard let rhs = bigValue(other) else { return nil }
    return try reflected ? bigBinary(op, rhs, value) : bigBinary(op, value, rhs)
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    if case .float(let d) = other {
      if d.isNaN { return .bool(op == .ne) }
      if d.isInfinite { return .bool(compareOrdered(op, 0.0, d)) }
      return .bool(compareOrdered(op, value, BigInt(d.rounded(.down))) )
    }
    guard let rhs = bigValue(other) else { return nil }
    return .bool(compareOrdered(op, value, rhs))
  }
}

func compareOrdered<T: Comparable>(_ op: CompareOperator, _ a: T, _ b: T) -> Bool {
  switch op {
  case .lt: a < b
  case .le: a <= b
  case .eq: a == b
  case .ne: a != b
  case .gt: a > b
  case .ge: a >= b
  }
}

/// The value of an int or bool of any size.
func bigValue(_ v: Value) -> BigInt? {
  switch v.unwrapped {
  case .int(let n): BigInt(n)
  case .bool(let b): BigInt(b ? 1 : 0)
  case .object(let o): (o as? BigInteger)?.value
  default: nil
  }
}

func toDouble(_ value: BigInt) throws(Raise) -> Double {
  let d = nearestDouble(value)
  if d.isInfinite { throw overflowError("int too large to convert to float") }
  return d
}

/// The double nearest to an int, ties to even.
func nearestDouble(_ value: BigInt) -> Double {
  let m = value.magnitude
  let bits = m.bitWidth
  if bits <= 64 { return value.sign == .minus ? -Double(UInt64(m)) : Double(UInt64(m)) }
  if bits > 1024 { return value.sign == .minus ? -.infinity : .infinity }
  // 64 leading bits, with a sticky bit for what is cut off, round once on conversion.
  let shift = bits - 64
  var top = UInt64(m >> shift)
  if m.trailingZeroBitCount < shift { top |= 1 }
  var d = Double(top)
  // The sticky bit sits below the rounding bit, so Double(top) rounds as the whole number would.
  d = d * Double(sign: .plus, exponent: shift, significand: 1)
  return value.sign == .minus ? -d : d
}

func bigBinary(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws(Raise) -> Value? {
  switch op {
  case .add: return BigInteger.normalized(a + b)
  case .sub: return BigInteger.normalized(a - b)
  case .mul: return BigInteger.normalized(a * b)
  case .floorDiv, .mod:
    if b.isZero { throw zeroDivision(op == .mod ? "integer modulo by zero" : "integer division or modulo by zero") }
    let (q, r) = floorDivide(a, b)
    return BigInteger.normalized(op == .mod ? r : q)
  case .trueDiv:
    if b.isZero { throw zeroDivision("division by zero") }
    return .float(try trueDivide(a, b))
  case .pow: return try bigPower(a, b)
  case .and: return BigInteger.normalized(a & b)
  case .or: return BigInteger.normalized(a | b)
  case .xor: return BigInteger.normalized(a ^ b)
  case .lshift, .rshift:
    if b.sign == .minus && !b.isZero { throw valueError("negative shift count") }
    if op == .rshift {
      guard let n = Int(exactly: b), n <= a.bitWidth else { return .int(a.sign == .minus ? -1 : 0) }
      return BigInteger.normalized(floorDivide(a, BigInt(1) << n).0)
    }
    guard let n = Int(exactly: b), n < 1 << 33 else {
      if a.isZero { return .int(0) }
      throw overflowError("too many digits in integer")
    }
    return BigInteger.normalized(a << n)
  case .matmul: return nil
  }
}

func floorDivide(_ a: BigInt, _ b: BigInt) -> (BigInt, BigInt) {
  let (q, r) = a.quotientAndRemainder(dividingBy: b)
  if !r.isZero && (r.sign != b.sign) { return (q - 1, r + b) }
  return (q, r)
}

/// a / b correctly rounded, as CPython's long_true_divide.
func trueDivide(_ a: BigInt, _ b: BigInt) throws(Raise) -> Double {
  if a.isZero { return 0 }
  let negative = (a.sign == .minus) != (b.sign == .minus)
  let shift = 66 - (a.magnitude.bitWidth - b.magnitude.bitWidth)
  let n = shift > 0 ? a.magnitude << shift : a.magnitude
  let d = shift < 0 ? b.magnitude << -shift : b.magnitude
  var (q, r) = n.quotientAndRemainder(dividingBy: d)
  if !r.isZero { q |= 1 }
  let result = nearestDouble(BigInt(q)) * Double(sign: .plus, exponent: max(-shift, -1000), significand: 1)
    * (-shift < -1000 ? Double(sign: .plus, exponent: -shift + 1000, significand: 1) : 1)
  if result.isInfinite { throw overflowError("integer division result too large for a float") }
  return negative ? -result : result
}

private func bigPower(_ a: BigInt, _ b: BigInt) throws(Raise) -> Value {
  if b.sign == .minus && !b.isZero {
    if a.isZero { throw zeroDivision("0.0 cannot be raised to a negative power") }
    return try floatBinary(.pow, try toDouble(a), try toDouble(b)) ?? .none
  }
  guard let n = Int(exactly: b) else {
    if a.isZero || a == 1 { return BigInteger.normalized(a) }
    if a == -1 { return .int(b.magnitude.trailingZeroBitCount == 0 ? -1 : 1) }
    throw Raise(types.MemoryError, "")
  }
  if a.magnitude.bitWidth > 1 && a.magnitude.bitWidth * n > 1 << 33 { throw Raise(types.MemoryError, "") }
  return BigInteger.normalized(a.power(n))
}
