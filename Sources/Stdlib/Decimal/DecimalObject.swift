// decimal.Decimal as Python sees it.
import Language

final class DecimalObject: Object {
  let number: DecimalNumber

  init(_ number: DecimalNumber) { self.number = number }

  override var type: Class { DecimalObject.known ?? DecimalObject.cls }
  // Not lazy, as every look at an attribute comes here.
  nonisolated(unsafe) private static var known: Class?
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "decimal.Decimal", bases: [types.object], populate: define)
    c.construct = { cls, a throws(Raise) in try construct(cls, a) }
    known = c
    return c
  }()

  private static let arguments = KeywordArguments(["value", "context"])

  private static func construct(_ cls: Class, _ a: Arguments) throws(Raise) -> Value {
    var value = Value.undefined, context = Value.none
    try arguments.read(a) { (i, place) in
      if i == 0 { value = place.pointee } else { context = place.pointee }
    }
    // A Decimal is its own copy.
    if cls === DecimalObject.cls, case .object(let o) = value, o is DecimalObject { return value }
    let number = value.isUndefined ? DecimalNumber(0) : try DecimalMaking.number(value, try ContextObject.given(context))
    return instance(of: cls, derivedFrom: DecimalObject.cls, holding: .object(DecimalObject(number)))
  }

  /// The Decimal that a value is.
  @inline(__always) static func of(_ v: Value) -> DecimalObject? {
    switch v {
    case .object(let o): o as? DecimalObject
    case .instance(let i): if case .object(let o) = i.payload { o as? DecimalObject } else { nil }
    default: nil
    }
  }

  /// The number of an operand: of a Decimal or an int; nil for anything else.
  @inline(__always) static func operand(_ v: Value) -> DecimalNumber? {
    switch v {
    case .int(let n): DecimalNumber(n)
    case .object(let o):
      if let d = o as? DecimalObject {
        d.number
      } else {
        (o as? BigInteger).map { DecimalNumber($0.value.isNegative, Coefficient($0.value), 0) }
      }
    case .bool(let b): DecimalNumber(b ? 1 : 0)
    case .instance(let i) where !i.payload.isUndefined: operandWithin(i.payload)
    default: nil
    }
  }
  private static func operandWithin(_ v: Value) -> DecimalNumber? { if case .instance = v { nil } else { operand(v) } }

  /// The same where nothing else will do.
  static func required(_ v: Value) throws(Raise) -> DecimalNumber {
    if let n = operand(v) { return n }
    throw typeError("conversion from \(typeName(v)) to Decimal is not supported")
  }

  // MARK: Operators

  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if case .object(let o) = other, let d = o as? DecimalObject,
      let quick = reflected ? d.shortResult(op, self) : shortResult(op, d)
    {
      return .object(quick)
    }
    guard let b = DecimalObject.operand(other) else { return nil }
    return try DecimalObject.combine(op, reflected ? b : number, reflected ? number : b)
  }

  /// Sums and products of short numbers that no rule of the context touches: in words, and without a copy of what is the same.
  @inline(__always) private func shortResult(_ op: BinaryOperator, _ d: DecimalObject) -> DecimalObject? {
    guard number.kind == .finite, d.number.kind == .finite, let a = number.coefficient.short, let b = d.number.coefficient.short else {
      return nil
    }
    var coefficient: UInt128, isNegative = number.isNegative, exponent = number.exponent
    switch op {
    case .add, .sub:
      guard exponent == d.number.exponent else { return nil }
      let other = d.number.isNegative != (op == .sub)
      if isNegative == other {
        coefficient = UInt128(a &+ b)
      } else {
        if a == b { return nil }
        coefficient = UInt128(a > b ? a &- b : b &- a)
        if b > a { isNegative = other }
      }
    case .mul:
      coefficient = UInt128(a) &* UInt128(b)
      isNegative = isNegative != d.number.isNegative
      exponent &+= d.number.exponent
    default: return nil
    }
    let rules = ContextObject.current.rules
    // Only where it is certain, from the exponent alone, that nothing is to be rounded, clamped or noted.
    guard coefficient != 0, exponent >= rules.emin, exponent >= rules.etiny, exponent <= rules.etop,
      rules.precision >= 38 || coefficient < Ten.powers[rules.precision]
    else { return nil }
    return DecimalObject(DecimalNumber(isNegative, Coefficient(coefficient), exponent))
  }

  private static func combine(_ op: BinaryOperator, _ a: DecimalNumber, _ b: DecimalNumber) throws(Raise) -> Value? {
    let context = ContextObject.current, rules = context.rules
    var noted: Conditions = []
    let result: DecimalNumber
    switch op {
    case .add: result = try rules.add(a, b, &noted)
    case .sub: result = try rules.subtract(a, b, &noted)
    case .mul: result = try rules.multiply(a, b, &noted)
    case .trueDiv: result = try rules.divide(a, b, &noted)
    case .floorDiv: result = try rules.floorDivide(a, b, &noted)
    case .mod: result = try rules.remainder(a, b, &noted)
    case .pow: result = try rules.power(a, b, &noted)
    default: return nil
    }
    if !noted.isEmpty { try context.note(noted) }
    return .object(DecimalObject(result))
  }

  override func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg: try ContextObject.current.made { (rules, noted) throws(Raise) in try rules.minus(number, &noted) }
    case .pos: try ContextObject.current.made { (rules, noted) throws(Raise) in try rules.plus(number, &noted) }
    case .invert: nil
    }
  }

  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    if let b = DecimalObject.operand(other) { return .bool(try DecimalObject.compare(op, number, b)) }
    guard let (a, b) = try DecimalMaking.comparable(number, other, op) else { return nil }
    return .bool(try DecimalObject.compare(op, a, b))
  }

  /// NaNs are no more or less than anything, and all but a quiet one that is asked for equality are invalid.
  private static func compare(_ op: CompareOperator, _ a: DecimalNumber, _ b: DecimalNumber) throws(Raise) -> Bool {
    if a.isNaN || b.isNaN {
      let isEquality = op == .eq || op == .ne
      if !isEquality || a.kind == .signaling || b.kind == .signaling { try ContextObject.current.note(.invalidOperation) }
      return op == .ne
    }
    return op.holds(try a.order(b))
  }

  override func truth() throws(Raise) -> Bool { !number.isZero }
  override func hash() throws(Raise) -> Int {
    switch number.kind {
    case .signaling: throw typeError("Cannot hash a signaling NaN value")
    case .quiet: return identityHash(self)
    case .infinite: return number.isNegative ? -314_159 : 314_159
    case .finite: return number.hash
    }
  }

  // MARK: Text

  override func integer() throws(Raise) -> Value? { try DecimalObject.int(number, .down) }
  override func text() throws(Raise) -> Str {
    if let plain = number.plainText { return plain }
    return Str(bytes: number.text(capitals: ContextObject.current.capitals))
  }
  override func str() throws(Raise) -> String {
    String(decoding: number.text(capitals: ContextObject.current.capitals), as: UTF8.self)
  }
  override func repr() throws(Raise) -> String { "Decimal('\(try str())')" }
  override func format(_ spec: String) throws(Raise) -> String {
    if spec.isEmpty { return try str() }
    return try DecimalFormat(Str(spec)).text(number, ContextObject.current.rules, capitals: ContextObject.current.capitals).string
  }
}

extension DecimalNumber {
  /// The hash of the same number as an int, a float or a fraction: modulo the prime 2**61 - 1.
  fileprivate var hash: Int {
    let p: UInt64 = 1 << 61 - 1
    func product(_ a: UInt64, _ b: UInt64) -> UInt64 { UInt64(truncatingIfNeeded: UInt128(a) * UInt128(b) % UInt128(p)) }
    // The inverse of 10.
    var base: UInt64 = exponent >= 0 ? 10 : 2_075_258_708_292_324_556
    var power: UInt64 = 1, n = exponent.magnitude
    while n > 0 {
      if n & 1 == 1 { power = product(power, base) }
      base = product(base, base)
      n >>= 1
    }
    let rest = coefficient.small.map { UInt64($0 % UInt128(p)) } ?? UInt64(coefficient.big.remainder(UInt(p)))
    let h = Int(product(rest, power))
    return isNegative ? (h == 1 ? -2 : -h) : h
  }
}
