// Arithmetic of int, float, bool and complex as CPython defines it: floor division, the sign of `%`, overflow into
// big ints, and the texts of its errors.
import Glibc

/// The result for two ints, past 64 bits too.
func intBinary(_ op: BinaryOperator, _ a: Int, _ b: Int) throws(Raise) -> Value? {
  switch op {
  case .add:
    let (r, o) = a.addingReportingOverflow(b)
    if !o { return .int(r) }
  case .sub:
    let (r, o) = a.subtractingReportingOverflow(b)
    if !o { return .int(r) }
  case .mul:
    let (r, o) = a.multipliedReportingOverflow(by: b)
    if !o { return .int(r) }
  case .floorDiv, .mod:
    if b == 0 { throw zeroDivision(op == .mod ? "integer modulo by zero" : "integer division or modulo by zero") }
    if b == -1 {
      if op == .mod { return .int(0) }
      if a != Int.min { return .int(-a) }
    } else {
      return .int(op == .mod ? floorMod(a, b) : floorDiv(a, b))
    }
  case .trueDiv:
    if b == 0 { throw zeroDivision("division by zero") }
    let limit = 1 << 53
    if a.magnitude <= limit && b.magnitude <= limit { return .float(Double(a) / Double(b)) }
  case .and: return .int(a & b)
  case .or: return .int(a | b)
  case .xor: return .int(a ^ b)
  case .lshift:
    if b < 0 { throw valueError("negative shift count") }
    if b < 63, (a << b) >> b == a { return .int(a << b) }
  case .rshift:
    if b < 0 { throw valueError("negative shift count") }
    return .int(b > 63 ? (a < 0 ? -1 : 0) : a >> b)
  case .pow:
    if b >= 0, let r = smallPower(a, b) { return .int(r) }
  case .matmul: return nil
  }
  return try bigBinary(op, BigInt(a), BigInt(b))
}

@inline(__always) func floorDiv(_ a: Int, _ b: Int) -> Int {
  let q = a / b
  return (a % b != 0) && ((a < 0) != (b < 0)) ? q - 1 : q
}

@inline(__always) func floorMod(_ a: Int, _ b: Int) -> Int {
  let r = a % b
  return r != 0 && ((r < 0) != (b < 0)) ? r + b : r
}

private func smallPower(_ base: Int, _ exponent: Int) -> Int? {
  var result = 1, b = base, e = exponent
  while true {
    if e & 1 == 1 {
      let (r, o) = result.multipliedReportingOverflow(by: b)
      if o { return nil }
      result = r
    }
    e >>= 1
    if e == 0 { return result }
    let (s, o) = b.multipliedReportingOverflow(by: b)
    if o { return nil }
    b = s
  }
}

/// The result for two floats.
func floatBinary(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(Raise) -> Value? {
  switch op {
  case .add: return .float(a + b)
  case .sub: return .float(a - b)
  case .mul: return .float(a * b)
  case .trueDiv:
    if b == 0 { throw zeroDivision("float division by zero") }
    return .float(a / b)
  case .floorDiv:
    if b == 0 { throw zeroDivision("float floor division by zero") }
    return .float(floatDivmod(a, b).0)
  case .mod:
    if b == 0 { throw zeroDivision("float modulo") }
    return .float(floatDivmod(a, b).1)
  case .pow:
    if a == 0 && b < 0 { throw zeroDivision("0.0 cannot be raised to a negative power") }
    if a < 0 && a.isFinite && b.isFinite && b != b.rounded() {
      return complexBinary(.pow, ComplexNumber(a, 0), ComplexNumber(b, 0)).map { .object($0) }
    }
    let r = Glibc.pow(a, b)
    if r.isInfinite && a.isFinite && b.isFinite {
      throw Raise(ExceptionObject(types.OverflowError, [.int(34), .string("Numerical result out of range")]))
    }
    return .float(r)
  default: return nil
  }
}

/// CPython's float_div_mod: the remainder has the divisor's sign.
func floatDivmod(_ a: Double, _ b: Double) -> (Double, Double) {
  var mod = fmod(a, b)
  var div = (a - mod) / b
  if mod != 0 {
    if (b < 0) != (mod < 0) {
      mod += b
      div -= 1
    }
  } else {
    mod = b < 0 ? -0.0 : 0.0
  }
  if div != 0 {
    var floored = div.rounded(.down)
    if div - floored > 0.5 { floored += 1 }
    return (floored, mod)
  }
  return ((a / b).sign == .minus ? -0.0 : 0.0, mod)
}

/// A number as a double where Python's arithmetic would convert it.
func doubleValue(_ v: Value) -> Double? {
  switch v {
  case .float(let d): d
  case .int(let n): Double(n)
  case .bool(let b): b ? 1 : 0
  case .object(let o): (o as? BigInteger).map { nearestDouble($0.value) }
  default: nil
  }
}

/// Whether `doubleValue` has an answer.
func isReal(_ v: Value) -> Bool {
  switch v {
  case .float, .int, .bool: true
  case .object(let o): o is BigInteger
  default: false
  }
}

// MARK: - Complex

/// Python's `complex`: two doubles.
public final class ComplexNumber: Object {
  /// `z.real`.
  public let real: Double
  /// `z.imag`.
  public let imaginary: Double
  /// The number `real + imaginary * 1j`, with signs of zeros and NaNs kept.
  public init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }
  public override var type: Class { types.complex }
  public override func truth() throws(Raise) -> Bool { real != 0 || imaginary != 0 }
  public override func hash() throws(Raise) -> Int {
    let r = floatHash(real), i = floatHash(imaginary)
    let h = r &+ 1_000_003 &* i
    return h == -1 ? -2 : h
  }
  public override func repr() throws(Raise) -> String {
    func part(_ d: Double) -> String {
      let t = floatRepr(d)
      return t.hasSuffix(".0") ? String(t.dropLast(2)) : t
    }
    if real == 0 && real.sign == .plus { return part(imaginary) + "j" }
    // What is not a number has no sign in words.
    let sign = imaginary.sign == .minus && !imaginary.isNaN ? "" : "+"
    return "(\(part(real))\(sign)\(part(imaginary))j)"
  }
  public override func format(_ spec: String) throws(Raise) -> String {
    if spec.isEmpty { return try str() }
    let one = try FormatSpec(spec, for: "complex")
    if one.zeroPad { throw valueError("Zero padding is not allowed in complex format specifier") }
    if one.align == "=" { throw valueError("'=' alignment flag is not allowed in complex format specifier") }
    var part = one.unpadded
    // Without a type the parts are written as repr writes them, in brackets; a precision asks for `g`.
    let isPlain = one.kind == nil
    if isPlain, one.precision != nil { part.kind = "g" }
    func text(_ d: Double) throws(Raise) -> String {
      let t = try formatFloat(d, part)
      return isPlain && t.hasSuffix(".0") ? String(t.dropLast(2)) : t
    }
    let hasReal = !(isPlain && real == 0 && real.sign == .plus)
    let re = hasReal ? try text(real) : "", im = try text(imaginary)
    let sum = re + (!hasReal || im.hasPrefix("-") || im.hasPrefix("+") ? "" : "+") + im + "j"
    return one.pad(isPlain && hasReal ? "(\(sum))" : sum, defaultAlign: ">")
  }
  public override func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg: .object(ComplexNumber(-real, -imaginary))
    case .pos: .object(self)
    case .invert: nil
    }
  }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    guard let o = complexValue(other) else { return nil }
    let (a, b) = reflected ? (o, self) : (self, o)
    if op == .trueDiv && b.real == 0 && b.imaginary == 0 { throw zeroDivision("complex division by zero") }
    if op == .pow && a.real == 0 && a.imaginary == 0 && (b.real < 0 || b.imaginary != 0) {
      throw zeroDivision("0.0 to a negative or complex power")
    }
    return complexBinary(op, a, b).map { .object($0) }
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, let o = complexValue(other) else { return nil }
    return .bool((real == o.real && imaginary == o.imaginary) == (op == .eq))
  }
}

func complexValue(_ v: Value) -> ComplexNumber? {
  if case .object(let o) = v.unwrapped, let c = o as? ComplexNumber { return c }
  return doubleValue(v.unwrapped).map { ComplexNumber($0, 0) }
}

func complexBinary(_ op: BinaryOperator, _ a: ComplexNumber, _ b: ComplexNumber) -> ComplexNumber? {
  switch op {
  case .add: return ComplexNumber(a.real + b.real, a.imaginary + b.imaginary)
  case .sub: return ComplexNumber(a.real - b.real, a.imaginary - b.imaginary)
  case .mul:
    return ComplexNumber(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  case .trueDiv:
    // Smith's method, as CPython's _Py_c_quot.
    if abs(b.real) >= abs(b.imaginary) {
      let ratio = b.imaginary / b.real, d = b.real + b.imaginary * ratio
      return ComplexNumber((a.real + a.imaginary * ratio) / d, (a.imaginary - a.real * ratio) / d)
    }
    let ratio = b.real / b.imaginary, d = b.real * ratio + b.imaginary
    return ComplexNumber((a.real * ratio + a.imaginary) / d, (a.imaginary * ratio - a.real) / d)
  case .pow:
    if b.real == 0 && b.imaginary == 0 { return ComplexNumber(1, 0) }
    if a.real == 0 && a.imaginary == 0 { return ComplexNumber(0, 0) }
    if b.imaginary == 0, b.real == b.real.rounded(), abs(b.real) <= 100 { return integerPower(a, Int(b.real)) }
    let length = Glibc.pow(hypot(a.real, a.imaginary), b.real)
    let angle = atan2(a.imaginary, a.real)
    var phase = angle * b.real
    var scale = length
    if b.imaginary != 0 {
      scale *= exp(-angle * b.imaginary)
      phase += b.imaginary * log(hypot(a.real, a.imaginary))
    }
    return ComplexNumber(scale * cos(phase), scale * sin(phase))
  default: return nil
  }
}

private func integerPower(_ base: ComplexNumber, _ n: Int) -> ComplexNumber? {
  var result = ComplexNumber(1, 0), p = base, e = n.magnitude
  while e > 0 {
    if e & 1 == 1 { result = complexBinary(.mul, result, p) ?? result }
    e >>= 1
    if e > 0 { p = complexBinary(.mul, p, p) ?? p }
  }
  return n < 0 ? complexBinary(.trueDiv, ComplexNumber(1, 0), result) : result
}

// MARK: - Hashes

/// CPython's: equal numbers hash alike, whatever their type.
func intHash(_ n: Int) -> Int {
  let m = (1 << 61) - 1
  if n > -m && n < m { return n == -1 ? -2 : n }
  let h = Int(n.magnitude % UInt(m))
  let signed = n < 0 ? -h : h
  return signed == -1 ? -2 : signed
}

func floatHash(_ d: Double) -> Int {
  if d.isInfinite { return d > 0 ? 314159 : -314159 }
  // By identity, as CPython's since 3.10.
  if d.isNaN { return Int(truncatingIfNeeded: d.bitPattern >> 1) }
  if d == d.rounded(), abs(d) < 9e18 { return intHash(Int(d)) }
  // CPython's _Py_HashDouble: the mantissa in 28-bit steps modulo 2^61 - 1.
  var exponent: Int32 = 0
  var m = frexp(d, &exponent)
  let negative = m < 0
  if negative { m = -m }
  var x: UInt64 = 0
  let p: UInt64 = (1 << 61) - 1
  while m != 0 {
    x = ((x << 28) & p) | x >> (61 - 28)
    m *= 268435456.0
    exponent -= 28
    let y = UInt64(m)
    m -= Double(y)
    x += y
    if x >= p { x -= p }
  }
  let e = exponent >= 0 ? Int(exponent) % 61 : 61 - 1 - (-1 - Int(exponent)) % 61
  x = ((x << UInt64(e)) & p) | x >> UInt64(61 - e)
  let h = negative ? -Int(x) : Int(x)
  return h == -1 ? -2 : h
}

func frexp(_ d: Double, _ exponent: inout Int32) -> Double {
  if d == 0 || !d.isFinite { exponent = 0; return d }
  exponent = Int32(d.exponent) + 1
  return Double(sign: d.sign, exponent: -1, significand: d.significand)
}

/// The double that `n` bytes spell for C's strtod, to the last of them; nil where they do not, or are more than 63. No zero need
/// follow them.
public func doubleOfShortText(_ bytes: UnsafePointer<UInt8>, _ n: Int) -> Double? {
  if n > 63 { return nil }
  return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { room in
    let text = room.baseAddress.unsafelyUnwrapped
    memcpy(text, bytes, n)
    text[n] = 0
    var end: UnsafeMutablePointer<CChar>?
    let d = strtod(text, &end)
    return end == text + n ? d : nil
  }
}
