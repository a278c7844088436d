// The operations that numbers and contexts both have as methods, each declared once: `x.sqrt(context)` and `context.sqrt(x)`.
import Language

enum DecimalOperations {
  typealias Unary = (DecimalRules, DecimalNumber, inout Conditions) throws(Raise) -> DecimalNumber
  typealias Binary = (DecimalRules, DecimalNumber, DecimalNumber, inout Conditions) throws(Raise) -> DecimalNumber

  private static let unary: [(String, Unary)] = [
    ("exp", { (r, a, n) throws(Raise) in try r.exp(a, &n) }), ("ln", { (r, a, n) throws(Raise) in try r.ln(a, &n) }),
    ("log10", { (r, a, n) throws(Raise) in try r.log10(a, &n) }), ("sqrt", { (r, a, n) throws(Raise) in try r.squareRoot(a, &n) }),
    ("logb", { (r, a, n) throws(Raise) in try r.logb(a, &n) }), ("normalize", { (r, a, n) throws(Raise) in try r.normalize(a, &n) }),
    ("next_plus", { (r, a, n) throws(Raise) in try r.next(a, up: true, &n) }),
    ("next_minus", { (r, a, n) throws(Raise) in try r.next(a, up: false, &n) }),
    ("logical_invert", { (r, a, n) throws(Raise) in try r.inverted(a, &n) }),
  ]
  private static let binary: [(String, Binary)] = [
    ("compare", { (r, a, b, n) throws(Raise) in try r.compare(a, b, &n) }),
    ("compare_signal", { (r, a, b, n) throws(Raise) in try r.compare(a, b, &n, signals: true) }),
    ("compare_total", { (r, a, b, n) throws(Raise) in DecimalNumber(try a.totalOrder(b)) }),
    ("compare_total_mag", { (r, a, b, n) throws(Raise) in DecimalNumber(try a.magnitude.totalOrder(b.magnitude)) }),
    ("max", { (r, a, b, n) throws(Raise) in try r.extreme(a, b, &n, larger: true, byMagnitude: false) }),
    ("min", { (r, a, b, n) throws(Raise) in try r.extreme(a, b, &n, larger: false, byMagnitude: false) }),
    ("max_mag", { (r, a, b, n) throws(Raise) in try r.extreme(a, b, &n, larger: true, byMagnitude: true) }),
    ("min_mag", { (r, a, b, n) throws(Raise) in try r.extreme(a, b, &n, larger: false, byMagnitude: true) }),
    ("next_toward", { (r, a, b, n) throws(Raise) in try r.next(a, toward: b, &n) }),
    ("remainder_near", { (r, a, b, n) throws(Raise) in try r.nearRemainder(a, b, &n) }),
    ("scaleb", { (r, a, b, n) throws(Raise) in try r.scaleb(a, b, &n) }),
    ("shift", { (r, a, b, n) throws(Raise) in try r.shift(a, b, rotates: false, &n) }),
    ("rotate", { (r, a, b, n) throws(Raise) in try r.shift(a, b, rotates: true, &n) }),
    ("logical_and", { (r, a, b, n) throws(Raise) in try r.logical(a, b, &n) { $0 & $1 } }),
    ("logical_or", { (r, a, b, n) throws(Raise) in try r.logical(a, b, &n) { $0 | $1 } }),
    ("logical_xor", { (r, a, b, n) throws(Raise) in try r.logical(a, b, &n) { $0 ^ $1 } }),
    ("copy_sign", { (r, a, b, n) in a.signed(b.isNegative) }),
  ]
  /// Operators that a context has by name.
  private static let operators: [(String, Binary)] = [
    ("add", { (r, a, b, n) throws(Raise) in try r.add(a, b, &n) }),
    ("subtract", { (r, a, b, n) throws(Raise) in try r.subtract(a, b, &n) }),
    ("multiply", { (r, a, b, n) throws(Raise) in try r.multiply(a, b, &n) }),
    ("divide", { (r, a, b, n) throws(Raise) in try r.divide(a, b, &n) }),
    ("divide_int", { (r, a, b, n) throws(Raise) in try r.floorDivide(a, b, &n) }),
    ("remainder", { (r, a, b, n) throws(Raise) in try r.remainder(a, b, &n) }),
    ("quantize", { (r, a, b, n) throws(Raise) in try r.quantize(a, b, &n) }),
  ]
  private static let signs: [(String, Unary)] = [
    ("plus", { (r, a, n) throws(Raise) in try r.plus(a, &n) }), ("minus", { (r, a, n) throws(Raise) in try r.minus(a, &n) }),
    ("abs", { (r, a, n) throws(Raise) in try r.absolute(a, &n) }),
    ("to_integral_value", { (r, a, n) throws(Raise) in try r.integral(a, exact: false, &n) }),
    ("to_integral", { (r, a, n) throws(Raise) in try r.integral(a, exact: false, &n) }),
    ("to_integral_exact", { (r, a, n) throws(Raise) in try r.integral(a, exact: true, &n) }),
  ]
  /// Questions that no context has a say in.
  private static let tests: [(String, (DecimalNumber) -> Bool)] = [
    ("is_canonical", { _ in true }), ("is_finite", { $0.isFinite }), ("is_infinite", { $0.isInfinite }), ("is_nan", { $0.isNaN }),
    ("is_qnan", { $0.kind == .quiet }), ("is_snan", { $0.kind == .signaling }), ("is_signed", { $0.isNegative }),
    ("is_zero", { $0.isZero }),
  ]
  private static let copies: [(String, (DecimalNumber) -> DecimalNumber)] = [
    ("copy_abs", { $0.magnitude }), ("copy_negate", { $0.negated }),
  ]

  private static func number(_ a: Arguments) throws(Raise) -> DecimalNumber {
    guard let d = DecimalObject.of(a.place(0).pointee) else { throw typeError("expected a Decimal") }
    return d.number
  }

  /// As methods of Decimal.
  static func define(on c: Class) {
    for (name, operation) in unary {
      c.define("\(name)(self, /, context=None)") { a throws(Raise) in
        let x = try number(a)
        return try ContextObject.given(a[1]).made { (rules, noted) throws(Raise) in try operation(rules, x, &noted) }
      }
    }
    for (name, operation) in binary {
      c.define("\(name)(self, /, other, context=None)") { a throws(Raise) in
        let x = try number(a), context = try ContextObject.given(a[2])
        let y = try DecimalObject.required(a[1])
        return try context.made { (rules, noted) throws(Raise) in try operation(rules, x, y, &noted) }
      }
    }
    for (name, test) in tests { c.define("\(name)(self, /)") { a throws(Raise) in .bool(test(try number(a))) } }
    for (name, copy) in copies { c.define("\(name)(self, /)") { a throws(Raise) in .object(DecimalObject(copy(try number(a)))) } }
    c.define("is_normal(self, /, context=None)") { a throws(Raise) in .bool(try ContextObject.given(a[1]).rules.isNormal(try number(a))) }
    c.define("is_subnormal(self, /, context=None)") { a throws(Raise) in
      .bool(try ContextObject.given(a[1]).rules.isSubnormal(try number(a)))
    }
    c.define("number_class(self, /, context=None)") { a throws(Raise) in
      .string(try ContextObject.given(a[1]).rules.className(try number(a)))
    }
    c.define("same_quantum(self, /, other, context=None)") { a throws(Raise) in
      .bool(sameQuantum(try number(a), try DecimalObject.required(a[1])))
    }
    c.define("fma(self, /, other, third, context=None)") { a throws(Raise) in
      let x = try number(a), context = try ContextObject.given(a[3])
      let y = try DecimalObject.required(a[1]), z = try DecimalObject.required(a[2])
      return try context.made { (rules, noted) throws(Raise) in try rules.fuse(x, y, z, &noted) }
    }
    c.define("to_eng_string(self, /, context=None)") { a throws(Raise) in
      .str(Str(bytes: try number(a).text(engineering: true, capitals: try ContextObject.given(a[1]).capitals)))
    }
  }

  private static func sameQuantum(_ a: DecimalNumber, _ b: DecimalNumber) -> Bool {
    if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
    if a.isInfinite || b.isInfinite { return a.isInfinite && b.isInfinite }
    return a.exponent == b.exponent
  }

  /// As methods of Context.
  static func define(in c: Class) {
    for (name, operation) in unary + signs {
      c.define("\(name)(self, x, /)") { a throws(Raise) in
        let x = try DecimalObject.required(a[1])
        return try ContextObject.receiver(a[0]).made { (rules, noted) throws(Raise) in try operation(rules, x, &noted) }
      }
    }
    for (name, operation) in binary + operators {
      c.define("\(name)(self, /, a, b)") { a throws(Raise) in
        let x = try DecimalObject.required(a[1]), y = try DecimalObject.required(a[2])
        return try ContextObject.receiver(a[0]).made { (rules, noted) throws(Raise) in try operation(rules, x, y, &noted) }
      }
    }
    for (name, test) in tests { c.define("\(name)(self, x, /)") { a throws(Raise) in .bool(test(try DecimalObject.required(a[1]))) } }
    for (name, copy) in copies + [("copy_decimal", { $0 }), ("canonical", { $0 })] {
      c.define("\(name)(self, x, /)") { a throws(Raise) in .object(DecimalObject(copy(try DecimalObject.required(a[1])))) }
    }
    c.define("is_normal(self, x, /)") { a throws(Raise) in
      .bool(try ContextObject.receiver(a[0]).rules.isNormal(try DecimalObject.required(a[1])))
    }
    c.define("is_subnormal(self, x, /)") { a throws(Raise) in
      .bool(try ContextObject.receiver(a[0]).rules.isSubnormal(try DecimalObject.required(a[1])))
    }
    c.define("number_class(self, x, /)") { a throws(Raise) in
      .string(try ContextObject.receiver(a[0]).rules.className(try DecimalObject.required(a[1])))
    }
    c.define("same_quantum(self, /, a, b)") { a throws(Raise) in
      .bool(sameQuantum(try DecimalObject.required(a[1]), try DecimalObject.required(a[2])))
    }
    c.define("radix(self, /)") { _ in .object(DecimalObject(DecimalNumber(10))) }
    c.define("fma(self, /, a, b, c)") { a throws(Raise) in
      let x = try DecimalObject.required(a[1]), y = try DecimalObject.required(a[2]), z = try DecimalObject.required(a[3])
      return try ContextObject.receiver(a[0]).made { (rules, noted) throws(Raise) in try rules.fuse(x, y, z, &noted) }
    }
    c.define("divmod(self, x, y, /)") { a throws(Raise) in
      try divided(try DecimalObject.required(a[1]), try DecimalObject.required(a[2]), try ContextObject.receiver(a[0]))
    }
    c.define("power(self, /, a, b, modulo=None)") { a throws(Raise) in
      try power(try DecimalObject.required(a[1]), try DecimalObject.required(a[2]), a[3], try ContextObject.receiver(a[0]))
    }
    c.define("to_sci_string(self, x, /)") { a throws(Raise) in
      .str(Str(bytes: try DecimalObject.required(a[1]).text(capitals: try ContextObject.receiver(a[0]).capitals)))
    }
    c.define("to_eng_string(self, x, /)") { a throws(Raise) in
      .str(Str(bytes: try DecimalObject.required(a[1]).text(engineering: true, capitals: try ContextObject.receiver(a[0]).capitals)))
    }
  }

  /// Quotient and remainder.
  static func divided(_ a: DecimalNumber, _ b: DecimalNumber, _ context: ContextObject) throws(Raise) -> Value {
    var noted: Conditions = []
    let (q, r) = try context.rules.divideWhole(a, b, &noted)
    if !noted.isEmpty { try context.note(noted) }
    return .tupleOf([.object(DecimalObject(q)), .object(DecimalObject(r))])
  }

  /// a ** b, or that modulo a number.
  static func power(_ a: DecimalNumber, _ b: DecimalNumber, _ modulo: Value, _ context: ContextObject) throws(Raise) -> Value {
    if modulo.isMissingOrNone { return try context.made { (rules, noted) throws(Raise) in try rules.power(a, b, &noted) } }
    let c = try DecimalObject.required(modulo)
    return try context.made { (rules, noted) throws(Raise) in try rules.power(a, b, modulo: c, &noted) }
  }
}
