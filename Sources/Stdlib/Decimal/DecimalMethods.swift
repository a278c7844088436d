// Decimal's other methods: conversions, rounding, and what Python's protocols ask for.
import Language

extension DecimalObject {
  private static func number(_ v: Value) throws(Raise) -> DecimalNumber {
    guard let d = of(v) else { throw typeError("expected a Decimal") }
    return d.number
  }

  /// The int nearest to it in a direction.
  static func int(_ n: DecimalNumber, _ rounding: DecimalRounding) throws(Raise) -> Value {
    if n.isNaN { throw valueError("cannot convert NaN to integer") }
    if n.isInfinite { throw overflowError("cannot convert Infinity to integer") }
    if rounding == .down, n.exponent <= 0, n.exponent > -19, let short = n.coefficient.short {
      let word = Int(short / UInt64(Ten.powers[-n.exponent]))
      return .int(n.isNegative ? -word : word)
    }
    let c = try n.whole(rounding)
    if let small = c.small, let word = Int(exactly: small) { return .int(n.isNegative ? -word : word) }
    return BigInteger.normalized(n.isNegative ? -c.big : c.big)
  }

  private static func float(_ n: DecimalNumber) throws(Raise) -> Double {
    switch n.kind {
    case .signaling: throw valueError("cannot convert signaling NaN to float")
    case .quiet: return n.isNegative ? -Double.nan : Double.nan
    case .infinite: return n.isNegative ? -.infinity : .infinity
    case .finite:
      // Few digits and a small power are exact as floats, and so their quotient is rounded once.
      if let c = n.coefficient.small, c < 1 << 53, n.exponent <= 0, n.exponent >= -22 {
        let d = Double(UInt64(c)) / DecimalRules.tens(-n.exponent)
        return n.isNegative ? -d : d
      }
      return try makeFloat(.str(Str(bytes: n.text())))
    }
  }

  static func define(_ c: Class) {
    c.dict["__doc__"] = .string(
      """
      Construct a new Decimal object. 'value' can be an integer, string, tuple,
      or another Decimal object. If no value is given, return Decimal('0'). The
      context does not affect the conversion and is only passed to determine if
      the InvalidOperation trap is active.


      """)
    c.defineBinary([.add, .sub, .mul, .trueDiv, .floorDiv, .mod]) { (v) in of(v) }
    c.defineComparisons { (v) in of(v) }
    c.defineTexts { (v) in of(v) }
    c.define("__pow__(self, value, mod=None, /)") { a throws(Raise) in
      guard let b = operand(a[1]), a[2].isNone || operand(a[2]) != nil else { return .notImplemented }
      return try DecimalOperations.power(try number(a[0]), b, a[2], ContextObject.current)
    }
    c.define("__rpow__(self, value, mod=None, /)") { a throws(Raise) in
      guard let b = operand(a[1]) else { return .notImplemented }
      return try DecimalOperations.power(b, try number(a[0]), .none, ContextObject.current)
    }
    c.define("__divmod__(self, value, /)") { a throws(Raise) in
      guard let b = operand(a[1]) else { return .notImplemented }
      return try DecimalOperations.divided(try number(a[0]), b, ContextObject.current)
    }
    c.define("__rdivmod__(self, value, /)") { a throws(Raise) in
      guard let b = operand(a[1]) else { return .notImplemented }
      return try DecimalOperations.divided(b, try number(a[0]), ContextObject.current)
    }
    c.define("__neg__(self, /)") { a throws(Raise) in try DecimalObject(try number(a[0])).unary(.neg) ?? .none }
    c.define("__pos__(self, /)") { a throws(Raise) in try DecimalObject(try number(a[0])).unary(.pos) ?? .none }
    c.define("__abs__(self, /)") { a throws(Raise) in
      let n = try number(a[0])
      return try ContextObject.current.made { (rules, noted) throws(Raise) in try rules.absolute(n, &noted) }
    }
    c.define("__bool__(self, /)") { a throws(Raise) in .bool(!(try number(a[0]).isZero)) }
    c.define("__hash__(self, /)") { a throws(Raise) in
      guard let d = of(a[0]) else { throw typeError("expected a Decimal") }
      return .int(try d.hash())
    }
    c.define("__format__(self, format_spec, override=None, /)") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("format arg must be str") }
      if !a[2].isNone { throw Raise(types.NotImplementedError, "Decimal.__format__: marks of other locales (override) are not supported") }
      if s.count == 0 { return .string(try Language.str(a[0])) }
      return .str(try DecimalFormat(s).text(try number(a[0]), ContextObject.current.rules, capitals: ContextObject.current.capitals))
    }
    defineConversions(c)
    defineRounding(c)
    DecimalOperations.define(on: c)
    for name in ["canonical(self, /)", "conjugate(self, /)", "__copy__(self, /)", "__deepcopy__(self, memo, /)"] {
      c.define(name) { a in a[0] }
    }
    c.define("radix(self, /)") { _ in .object(DecimalObject(DecimalNumber(10))) }
    c.property("real") { (v) in v }
    c.property("imag") { _ in .object(DecimalObject(DecimalNumber(0))) }
    c.define("__reduce__(self, /)") { a throws(Raise) in .tupleOf([.object(typeOf(a[0])), .tupleOf([.string(try Language.str(a[0]))])]) }
  }

  private static func defineConversions(_ c: Class) {
    c.defineClassMethod("from_float(cls, f, /)", "Class method that converts a float to a decimal number, exactly.") { a throws(Raise) in
      let made = Value.object(DecimalObject(try DecimalMaking.fromFloat(a[1])))
      if case .object(let o) = a[0], o === DecimalObject.cls { return made }
      return try vm.call(a[0], made)
    }
    for name in ["__int__", "__trunc__"] {
      c.define("\(name)(self, /)") { a throws(Raise) in try int(try number(a.place(0).pointee), .down) }
    }
    c.define("__floor__(self, /)") { a throws(Raise) in try int(try number(a[0]), .floor) }
    c.define("__ceil__(self, /)") { a throws(Raise) in try int(try number(a[0]), .ceiling) }
    c.define("__float__(self, /)") { a throws(Raise) in .float(try float(try number(a.place(0).pointee))) }
    c.define("__complex__(self, /)") { a throws(Raise) in .object(ComplexNumber(try float(try number(a[0])), 0)) }
    c.define("adjusted(self, /)", "Return the adjusted exponent of the number.") { a throws(Raise) in
      let n = try number(a[0])
      return .int(n.isFinite ? n.adjusted : 0)
    }
    c.define("as_tuple(self, /)", "Return a tuple representation of the number.") { a throws(Raise) in
      let n = try number(a[0])
      var digits = n.coefficient.digits.map { Value.int(Int($0 - 48)) }
      if n.isNaN, n.coefficient.isZero { digits = [] }
      let exponent: Value =
        switch n.kind {
        case .finite: .int(n.exponent)
        case .infinite: .string("F")
        case .quiet: .string("n")
        case .signaling: .string("N")
        }
      return try vm.call(try DecimalModule.tuple(), .int(n.isNegative ? 1 : 0), .tupleOf(digits), exponent)
    }
    c.define("as_integer_ratio(self, /)", "Decimal.as_integer_ratio() -> (int, int)") { a throws(Raise) in
      let n = try number(a[0])
      if n.isNaN { throw valueError("cannot convert NaN to integer ratio") }
      if n.isInfinite { throw overflowError("cannot convert Infinity to integer ratio") }
      if n.exponent >= 0 { return .tupleOf([try int(n, .down), .int(1)]) }
      // Only factors of 2 and 5 can be common to both.
      let (c, dropped) = try n.coefficient.stripped(-n.exponent)
      if c.isZero { return .tupleOf([.int(0), .int(1)]) }
      let k = -n.exponent - dropped
      try Ten.check(k)
      var up = c.big
      let twos = min(up.trailingZeroBitCount, k)
      up = up >> twos
      var fives = 0
      while fives < k, up.remainder(5) == 0 {
        up = BigInt.floorQuotient(up, BigInt(5))
        fives += 1
      }
      let down = (BigInt(5).power(k - fives)) << (k - twos)
      return .tupleOf([BigInteger.normalized(n.isNegative ? -up : up), BigInteger.normalized(down)])
    }
  }

  private static func defineRounding(_ c: Class) {
    c.define("__round__(self, ndigits=None, /)") { a throws(Raise) in
      let n = try number(a.place(0).pointee)
      if a.place(1).pointee.isNone { return try int(n, .halfEven) }
      guard typeOf(a[1]).isSubclass(of: types.int) else { throw typeError("optional arg must be an integer") }
      let digits = try sizeArgument(a[1])
      return try ContextObject.current.made { (rules, noted) throws(Raise) in
        let exponent = digits == Int.min ? Int.max : -digits
        return try rules.quantize(n, DecimalNumber(false, .one, exponent), &noted)
      }
    }
    c.define(
      "quantize(self, /, exp, rounding=None, context=None)", "Return the value with the exponent of exp, rounded."
    ) { a throws(Raise) in
      let context = try ContextObject.given(a[3]), n = try number(a.place(0).pointee)
      let other = try DecimalObject.required(a.place(1).pointee)
      let rounding = a[2].isNone ? context.rules.rounding : try DecimalRounding(a[2])
      return try context.made { (given, noted) throws(Raise) in
        var rules = given
        rules.rounding = rounding
        return try rules.quantize(n, other, &noted)
      }
    }
    for name in ["to_integral_value", "to_integral", "to_integral_exact"] {
      c.define("\(name)(self, /, rounding=None, context=None)", "Round to the nearest integer.") { a throws(Raise) in
        let context = try ContextObject.given(a[2]), n = try number(a[0])
        let rounding = a[1].isNone ? context.rules.rounding : try DecimalRounding(a[1])
        return try context.made { (given, noted) throws(Raise) in
          var rules = given
          rules.rounding = rounding
          return try rules.integral(n, exact: name == "to_integral_exact", &noted)
        }
      }
    }
  }
}
