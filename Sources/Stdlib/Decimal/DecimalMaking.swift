// Decimals of other values, exactly: ints, floats, texts, tuples; and what they are compared with.
import Language

enum DecimalMaking {
  /// The number that `Decimal(v)` is, or what `create_decimal` rounds, which is strict about texts.
  static func number(_ v: Value, _ context: ContextObject, lenient: Bool = true) throws(Raise) -> DecimalNumber {
    switch v.unwrapped {
    case .str(let s): return try parsed(s, context, lenient)
    case .float(let d):
      try context.note(.floatOperation)
      return exactly(d)
    case .tuple(let t): return try fromTuple(t.array, context)
    case .list(let l): return try fromTuple(l.array, context)
    default: return try DecimalObject.required(v)
    }
  }

  private static func parsed(_ s: Str, _ context: ContextObject, _ lenient: Bool) throws(Raise) -> DecimalNumber {
    guard let n = DecimalParser.number(s, lenient: lenient) else {
      try context.note(.conversionSyntax)
      return .nan
    }
    return lenient ? try checked(n, context) : n
  }

  /// A number that fits the widest context there is, or an invalid operation.
  static func checked(_ n: DecimalNumber, _ context: ContextObject) throws(Raise) -> DecimalNumber {
    if !n.isFinite || abs(n.exponent) < 1 << 58 { return n }
    let rules = DecimalRules.exact
    if n.isZero ? n.exponent <= rules.emax && n.exponent >= rules.etiny : n.adjusted <= rules.emax && n.exponent >= rules.etiny { return n }
    try context.note(.invalidOperation)
    return .nan
  }

  /// A float, digit by digit.
  static func exactly(_ d: Double) -> DecimalNumber {
    if d.isNaN { return .nan(d.sign == .minus, .zero, signaling: false) }
    if d.isInfinite { return .infinity(d < 0) }
    let isNegative = d.sign == .minus
    if d == 0 { return DecimalNumber(isNegative, .zero, 0) }
    let e = Int(d.exponent) - 52
    let m = UInt64(abs(d.significand) * 0x1p52)
    let zeros = m.trailingZeroBitCount, k = e + zeros
    let odd = BigInt(UInt(m >> UInt64(zeros)))
    if k >= 0 { return DecimalNumber(isNegative, Coefficient(odd << k), 0) }
    return DecimalNumber(isNegative, Coefficient(odd * BigInt(5).power(-k)), k)
  }

  private static func fromTuple(_ parts: [Value], _ context: ContextObject) throws(Raise) -> DecimalNumber {
    if parts.count != 3 { throw valueError("argument must be a sequence of length 3") }
    guard case .int(let sign) = plain(parts[0]), sign == 0 || sign == 1 else {
      throw valueError("sign must be an integer with the value 0 or 1")
    }
    let isNegative = sign == 1
    var kind = DecimalNumber.Kind.finite, exponent = 0
    if case .str(let s) = parts[2].unwrapped {
      switch s.string {
      case "F": kind = .infinite
      case "n": kind = .quiet
      case "N": kind = .signaling
      default: throw valueError("string argument in the third position must be 'F', 'n' or 'N'")
      }
    } else {
      guard case .int(let e) = plain(parts[2]) else {
        if case .object(let o) = parts[2], o is BigInteger { throw overflowError("Python int too large to convert to C ssize_t") }
        throw valueError("exponent must be an integer")
      }
      exponent = max(min(e, 1 << 61), -(1 << 61))
    }
    let wrong = valueError("coefficient must be a tuple of digits")
    let given: [Value]
    switch parts[1].unwrapped {
    case .tuple(let t): given = t.array
    case .list(let l): given = l.array
    default: throw wrong
    }
    if kind == .infinite { return .infinity(isNegative) }
    var digits: [UInt8] = []
    for d in given {
      guard case .int(let n) = plain(d), (0...9).contains(n) else { throw wrong }
      digits.append(48 + UInt8(n))
    }
    let coefficient = Coefficient(digits: digits.drop { $0 == 48 })
    if kind != .finite { return .nan(isNegative, coefficient, signaling: kind == .signaling) }
    return try checked(DecimalNumber(isNegative, coefficient, exponent), context)
  }

  private static func plain(_ v: Value) -> Value { if case .bool(let b) = v { .int(b ? 1 : 0) } else { v.unwrapped } }

  /// Two numbers that are to each other as a Decimal and a float, a complex or a rational number; nil for anything else.
  static func comparable(
    _ a: DecimalNumber, _ other: Value, _ op: CompareOperator
  ) throws(Raise) -> (DecimalNumber, DecimalNumber)? {
    let isEquality = op == .eq || op == .ne
    switch other.unwrapped {
    case .float(let d):
      if isEquality {
        ContextObject.current.flags.bits.insert(.floatOperation)
      } else {
        try ContextObject.current.note(.floatOperation)
      }
      return (a, exactly(d))
    case .object(let o):
      guard isEquality, let c = o as? ComplexNumber, c.imaginary == 0 else { break }
      ContextObject.current.flags.bits.insert(.floatOperation)
      return (a, exactly(c.real))
    default: break
    }
    // Whoever has rational numbers has imported numbers.
    guard case .instance = other, case .object(let o)? = vm.modules["numbers"], let numbers = o as? Module,
      let isInstance = vm.builtins["isinstance"], let rational = numbers.dict["Rational"],
      try truth(try vm.call(isInstance, other, rational))
    else { return nil }
    let up = try DecimalObject.required(try getAttribute(other, "numerator"))
    let down = try DecimalObject.required(try getAttribute(other, "denominator"))
    var ignored: Conditions = []
    return (a.isFinite ? try DecimalRules.exact.multiply(a, down, &ignored) : a, up)
  }
}
