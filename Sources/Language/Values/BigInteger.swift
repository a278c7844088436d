// Ints past 64 bits. A result that fits comes back as an inline int, so a BigInteger never holds a small value.
import CGMP
import Glibc

/// A Python `int` that does not fit 64 bits, stored as a number of GMP. It never changes once a script can see it.
public final class BigInteger: Object {
  private var storage = wick_mpz()
  /// SAFETY: an object does not move.
  var number: UnsafeMutablePointer<wick_mpz> { withUnsafeMutablePointer(to: &storage) { $0 } }
  /// The object as a Swift number; it shares the storage, so it costs one reference.
  public var value: BigInt { BigInt(self) }

  override init() {
    super.init()
    __gmpz_init(number)
  }
  deinit { __gmpz_clear(number) }

  public override var type: Class { types.int }

  /// The value of an int of any size, inline where it fits.
  public static func normalized(_ value: BigInt) -> Value {
    if let small = value.small { return .int(small) }
    return .object(value.object)
  }

  /// An unsigned number as an int of any size.
  public static func unsigned(_ n: UInt64) -> Value { n >> 63 == 0 ? .int(Int(n)) : normalized(BigInt(UInt(n))) }
  /// The number where it is one of 64 bits without a sign.
  public var unsigned: UInt64? { !value.isNegative && value.bitWidth <= 64 ? UInt64(value.low) : nil }

  /// Digits past which text of base 10 is refused, `sys.set_int_max_str_digits`; 0 for no limit.
  nonisolated(unsafe) public static var maxDigits = 4300

  public override func truth() throws(Raise) -> Bool { true }

  /// CPython's: the value modulo the Mersenne prime 2^61 - 1, with the sign kept.
  public override func hash() throws(Raise) -> Int {
    let h = Int(value.magnitude.remainder((1 << 61) - 1))
    let signed = value.isNegative ? -h : h
    return signed == -1 ? -2 : signed
  }
  public override func repr() throws(Raise) -> String {
    (value.isNegative ? "-" : "") + (try value.decimalDigits())
  }
  public override func format(_ spec: String) throws(Raise) -> String {
    try formatInteger(value, try FormatSpec(spec, for: "int"))
  }
  public override func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg: return BigInteger.normalized(-value)
    case .pos: return .object(self)
    case .invert: return BigInteger.normalized(-value + -1)
    }
  }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if case .float(let d) = other {
      let mine = try toDouble(value)
      return try reflected ? floatBinary(op, d, mine) : floatBinary(op, mine, d)
    }
    if case .int(let n) = other {
      // A word needs no number of its own.
      switch op {
      case .add: return BigInteger.normalized(value + n)
      case .mul:
        try checkSize(value.bitWidth + 64)
        return BigInteger.normalized(value * n)
      case .sub where !reflected && n != Int.min: return BigInteger.normalized(value + -n)
      case .mod where !reflected && n > 0: return .int(Int(value.remainder(UInt(n))))
      case .floorDiv where !reflected && n > 0: return BigInteger.normalized(value.floorQuotient(UInt(n)))
      case .rshift where !reflected && n >= 0: return BigInteger.normalized(value >> n)
      default: break
      }
    }
    guard let rhs = bigValue(other) else { return nil }
    return try reflected ? bigBinary(op, rhs, value) : bigBinary(op, value, rhs)
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    if case .float(let d) = other {
      if d.isNaN { return .bool(op == .ne) }
      if d.isInfinite { return .bool(compareOrdered(op, 0.0, d)) }
      return .bool(compareOrdered(op, value, BigInt(d.rounded(.down))))
    }
    // What fits a word is never kept here, so the sign tells.
    if case .int = other { return .bool(compareOrdered(op, value.isNegative ? -1 : 1, 0)) }
    guard let rhs = bigValue(other) else { return nil }
    return .bool(compareOrdered(op, value, rhs))
  }
}

@inline(__always) func compareOrdered<T: Comparable>(_ op: CompareOperator, _ a: T, _ b: T) -> Bool {
  switch op {
  case .lt: a < b
  case .le: a <= b
  case .eq: a == b
  case .ne: a != b
  case .gt: a > b
  case .ge: a >= b
  }
}

extension BigInt {
  /// The digits of the magnitude in base 10, where they are not too many.
  ///
  /// Raises: ValueError past `sys.get_int_max_str_digits()`.
  func decimalDigits() throws(Raise) -> String {
    let limit = BigInteger.maxDigits
    // 2136 / 643 bits make a digit and a little more.
    if limit > 0, bitWidth / 2136 > limit / 643 + 1 { throw tooManyDigits() }
    let text = digits()
    if limit > 0, text.utf8.count > limit { throw tooManyDigits() }
    return text
  }
  private func tooManyDigits() -> Raise {
    valueError(
      """
      Exceeds the limit (\(BigInteger.maxDigits) digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the \
      limit
      """
    )
  }
}

/// Numbers of more than 2^33 bits are not made: a gigabyte each.
private func checkSize(_ bits: Int) throws(Raise) {
  if bits > 1 << 33 { throw Raise(types.MemoryError, "") }
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
  if let n = value.small { return Double(n) }
  let (fraction, exponent) = value.fractionAndExponent
  if exponent > 1024 { return fraction * .infinity }
  return scalbn(fraction, exponent)
}

extension BigInt {
  /// A fraction in 0.5...1 and an exponent of two, whose product is the number rounded to a double; as C's frexp.
  var fractionAndExponent: (Double, Int) {
    let m = magnitude, bits = bitWidth
    // 64 leading bits, with a sticky bit for what is cut off, round once on conversion.
    let shift = bits - 64
    var top = (shift > 0 ? m >> shift : m << -shift).low
    if shift > 0, m.trailingZeroBitCount < shift { top |= 1 }
    let fraction = scalbn(Double(top), -64)
    return (isNegative ? -fraction : fraction, bits)
  }
}

extension BigInteger {
  /// The int as `fraction * 2 ** exponent`, the fraction's magnitude in 0.5...1: what `math.log` takes for ints past doubles.
  public var fractionAndExponent: (Double, Int) { value.fractionAndExponent }
}

func bigBinary(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws(Raise) -> Value? {
  switch op {
  case .add: return BigInteger.normalized(a + b)
  case .sub: return BigInteger.normalized(a - b)
  case .mul:
    try checkSize(a.bitWidth + b.bitWidth)
    return BigInteger.normalized(a * b)
  case .floorDiv, .mod:
    if b.isZero { throw zeroDivision(op == .mod ? "integer modulo by zero" : "integer division or modulo by zero") }
    return BigInteger.normalized(op == .mod ? BigInt.floorRemainder(a, b) : BigInt.floorQuotient(a, b))
  case .trueDiv:
    if b.isZero { throw zeroDivision("division by zero") }
    return .float(try trueDivide(a, b))
  case .pow: return try bigPower(a, b)
  case .and: return BigInteger.normalized(a & b)
  case .or: return BigInteger.normalized(a | b)
  case .xor: return BigInteger.normalized(a ^ b)
  case .lshift, .rshift:
    if b.isNegative { throw valueError("negative shift count") }
    if op == .rshift {
      guard let n = b.small, n <= a.bitWidth else { return .int(a.isNegative ? -1 : 0) }
      return BigInteger.normalized(a >> n)
    }
    guard let n = b.small, n < 1 << 33 else {
      if a.isZero { return .int(0) }
      throw overflowError("too many digits in integer")
    }
    return BigInteger.normalized(a << n)
  case .matmul: return nil
  }
}

/// a / b correctly rounded, as CPython's long_true_divide.
func trueDivide(_ a: BigInt, _ b: BigInt) throws(Raise) -> Double {
  if a.isZero { return 0 }
  let negative = a.isNegative != b.isNegative
  let shift = 66 - (a.bitWidth - b.bitWidth)
  let n = shift > 0 ? a.magnitude << shift : a.magnitude
  let d = shift < 0 ? b.magnitude << -shift : b.magnitude
  let (q, r) = BigInt.floorDivide(n, d)
  // A sticky bit below the rounding bit for what the quotient leaves.
  let sticky = r.isZero ? q : q | BigInt(1)
  let result =
    nearestDouble(sticky) * Double(sign: .plus, exponent: max(-shift, -1000), significand: 1)
    * (-shift < -1000 ? Double(sign: .plus, exponent: -shift + 1000, significand: 1) : 1)
  if result.isInfinite { throw overflowError("integer division result too large for a float") }
  return negative ? -result : result
}

private func bigPower(_ a: BigInt, _ b: BigInt) throws(Raise) -> Value {
  if b.isNegative {
    if a.isZero { throw zeroDivision("0.0 cannot be raised to a negative power") }
    return try floatBinary(.pow, try toDouble(a), try toDouble(b)) ?? .none
  }
  guard let n = b.small else {
    if a.isZero || a == BigInt(1) { return BigInteger.normalized(a) }
    if a == BigInt(-1) { return .int(b.isOdd ? -1 : 1) }
    throw Raise(types.MemoryError, "")
  }
  let (bits, overflow) = a.bitWidth.multipliedReportingOverflow(by: n)
  if a.bitWidth > 1 && (overflow || bits > 1 << 33) { throw Raise(types.MemoryError, "") }
  return BigInteger.normalized(bits < 1 << 22 ? a.power(n) : try largePower(a, n))
}

/// `a` to the power of `n`, above 0, by squares: between them Ctrl-C is heard.
private func largePower(_ a: BigInt, _ n: Int) throws(Raise) -> BigInt {
  var result = a
  var bit = n.bitWidth - 1 - n.leadingZeroBitCount
  while bit > 0 {
    bit -= 1
    try vm.checkInterrupt()
    result = result * result
    if n >> bit & 1 == 1 { result = result * a }
  }
  return result
}

/// An unsigned word as a Python int.
public func unsignedInt(_ n: UInt64) -> Value { n <= UInt64(Int.max) ? .int(Int(n)) : BigInteger.normalized(BigInt(UInt(n))) }

/// The word of an int from -2⁶³ to 2⁶⁴ - 1, a negative one as its two's complement; nil for any other int. Raises TypeError for
/// what is no int.
public func wordOfInt(_ v: Value) throws(Raise) -> UInt64? {
  let n = try wholeIndex(v)
  if let small = n.small { return UInt64(bitPattern: Int64(small)) }
  return n.isNegative || n.bitWidth > 64 ? nil : UInt64(n.low)
}
