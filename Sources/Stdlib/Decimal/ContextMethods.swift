// Context's attributes and methods but for the operations on numbers (DecimalOperations.swift).
import Language

extension ContextObject {
  private static let arguments = KeywordArguments(["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"])
  static let attributes = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"]

  /// What `Context(prec=…)` does; None leaves an attribute as it is.
  func fill(_ a: Arguments) throws(Raise) {
    try ContextObject.arguments.read(a) { (i, place) throws(Raise) in
      if place.pointee.isNone { return }
      switch i {
      case 6: flags.bits = try ContextObject.signals(place.pointee)
      case 7: traps.bits = try ContextObject.signals(place.pointee)
      default: try set(ContextObject.attributes[i], place.pointee)
      }
    }
  }

  private static func signals(_ v: Value) throws(Raise) -> Conditions {
    if case .tuple = v { return try SignalDictObject.bits(.listOf(try sequenceItems(v))) }
    return try SignalDictObject.bits(v)
  }

  private static func number(_ v: Value) throws(Raise) -> Int {
    if !typeOf(v).isSubclass(of: types.int) { throw typeError("an integer is required") }
    return try sizeArgument(v)
  }

  /// Assigns an attribute.
  func set(_ name: String, _ v: Value) throws(Raise) {
    let most = DecimalRules.exact.emax
    switch name {
    case "prec":
      let n = try ContextObject.number(v)
      if n < 1 || n > most { throw valueError("valid range for prec is [1, MAX_PREC]") }
      rules.precision = n
    case "rounding": rules.rounding = try DecimalRounding(v)
    case "Emin":
      let n = try ContextObject.number(v)
      if n > 0 || n < -most { throw valueError("valid range for Emin is [MIN_EMIN, 0]") }
      rules.emin = n
    case "Emax":
      let n = try ContextObject.number(v)
      if n < 0 || n > most { throw valueError("valid range for Emax is [0, MAX_EMAX]") }
      rules.emax = n
    case "capitals":
      let n = try ContextObject.number(v)
      if n != 0 && n != 1 { throw valueError("valid values for capitals are 0 or 1") }
      capitals = n == 1
    case "clamp":
      let n = try ContextObject.number(v)
      if n != 0 && n != 1 { throw valueError("valid values for clamp are 0 or 1") }
      rules.clamps = n == 1
    case "flags": flags.bits = try mapping(v)
    default: traps.bits = try mapping(v)
    }
  }

  private func mapping(_ v: Value) throws(Raise) -> Conditions {
    if case .list = v { throw typeError("argument must be a signal dict") }
    return try SignalDictObject.bits(v)
  }

  private func attribute(_ name: String) -> Value {
    switch name {
    case "prec": .int(rules.precision)
    case "rounding": .str(rules.rounding.interned)
    case "Emin": .int(rules.emin)
    case "Emax": .int(rules.emax)
    case "capitals": .int(capitals ? 1 : 0)
    case "clamp": .int(rules.clamps ? 1 : 0)
    case "flags": .object(flags)
    default: .object(traps)
    }
  }

  static func receiver(_ v: Value) throws(Raise) -> ContextObject {
    guard let c = of(v) else { throw typeError("expected a context") }
    return c
  }

  static func define(_ c: Class) {
    c.dict["__doc__"] = .string(
      "The context affects almost all operations and controls rounding,\nOver/Underflow, raising of exceptions and much more.")
    for name in attributes {
      c.property(name, set: { (v, new) throws(Raise) in try receiver(v).set(name, new) }) { (v) throws(Raise) in
        try receiver(v).attribute(name)
      }
    }
    c.define("__init__(self, /, *args, **kwargs)") { a throws(Raise) in
      // `__new__` filled it, unless a script's class stands between.
      guard case .instance = a[0], case .tuple(let given) = a[1], case .dict(let named) = a[2] else { return .none }
      let pairs = named.pairs.compactMap { (k, v) -> (Str, Value)? in if case .str(let s) = k { (s, v) } else { nil } }
      let context = try receiver(a[0])
      try Arguments.with(given.array, pairs) { (b) throws(Raise) in try context.fill(b) }
      return .none
    }
    for name in ["copy", "__copy__"] {
      c.define(
        "\(name)(self, /)", "Return a duplicate of the context with all flags cleared."
      ) { a throws(Raise) in
        .object(try receiver(a[0]).copied())
      }
    }
    c.define("clear_flags(self, /)", "Reset all flags to False.") { a throws(Raise) in
      try receiver(a[0]).flags.bits = []
      return .none
    }
    c.define("clear_traps(self, /)", "Set all traps to False.") { a throws(Raise) in
      try receiver(a[0]).traps.bits = []
      return .none
    }
    c.define("Etiny(self, /)", "Return a value equal to Emin - prec + 1.") { a throws(Raise) in .int(try receiver(a[0]).rules.etiny) }
    c.define("Etop(self, /)", "Return a value equal to Emax - prec + 1.") { a throws(Raise) in .int(try receiver(a[0]).rules.etop) }
    c.define("__repr__(self, /)") { a throws(Raise) in .string(try receiver(a[0]).repr()) }
    c.define("__reduce__(self, /)") { a throws(Raise) in
      let x = try receiver(a[0])
      let parts = attributes.dropLast(2).map { x.attribute($0) } + [.listOf(x.flags.signals), .listOf(x.traps.signals)]
      return .tupleOf([.object(typeOf(a[0])), .tupleOf(parts)])
    }
    c.define("create_decimal(self, num='0', /)", "Create a new Decimal instance from num, using self as the context.") { a throws(Raise) in
      let x = try receiver(a[0])
      let n = try DecimalMaking.number(a[1], x, lenient: false)
      if n.isNaN, !n.coefficient.isZero, n.coefficient.digitCount > x.rules.precision - (x.rules.clamps ? 1 : 0) {
        try x.note(.conversionSyntax)
        return .object(DecimalObject(.nan))
      }
      return try x.made { (rules, noted) throws(Raise) in try rules.finish(n, &noted) }
    }
    c.define("create_decimal_from_float(self, f, /)", "Create a new Decimal instance from float f.") { a throws(Raise) in
      let x = try receiver(a[0])
      let n = try DecimalMaking.fromFloat(a[1])
      return try x.made { (rules, noted) throws(Raise) in try rules.finish(n, &noted) }
    }
    DecimalOperations.define(in: c)
  }
}

extension DecimalMaking {
  /// What `from_float` takes: a float or an int.
  static func fromFloat(_ v: Value) throws(Raise) -> DecimalNumber {
    if case .float(let d) = v.unwrapped { return exactly(d) }
    guard typeOf(v).isSubclass(of: types.int), let n = DecimalObject.operand(v) else { throw typeError("argument must be int or float") }
    return n
  }
}
