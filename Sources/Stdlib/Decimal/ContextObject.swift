// decimal.Context: the rules of arithmetic, what has been noted, and what is trapped.
import Language

final class ContextObject: Object {
  var rules: DecimalRules
  var capitals: Bool
  let flags: SignalDictObject
  let traps: SignalDictObject

  init(_ rules: DecimalRules, capitals: Bool = true, flags: Conditions = [], traps: Conditions = ContextObject.usualTraps) {
    self.rules = rules
    self.capitals = capitals
    self.flags = SignalDictObject(flags)
    self.traps = SignalDictObject(traps)
  }

  static let usualTraps: Conditions = Conditions.invalid.union([.divisionByZero, .overflow])
  static let usualRules = DecimalRules(precision: 28, rounding: .halfEven, emin: -999_999, emax: 999_999, clamps: false)

  /// `DefaultContext`, `BasicContext` and `ExtendedContext`, the first of which new ones are copies of.
  static let standard = ContextObject(usualRules)
  static let basic = ContextObject(
    DecimalRules(precision: 9, rounding: .halfUp, emin: -999_999, emax: 999_999, clamps: false),
    traps: usualTraps.union([.underflow, .clamped]))
  static let extended = ContextObject(
    DecimalRules(precision: 9, rounding: .halfEven, emin: -999_999, emax: 999_999, clamps: false), traps: [])

  // Empty at first, and not lazy: each operation looks here.
  private static var inForce: ContextObject?
  private static var valueInForce = Value.undefined
  /// The context in force.
  @inline(__always) static var current: ContextObject { inForce ?? begun }
  @inline(never) private static var begun: ContextObject {
    let c = standard.copied()
    inForce = c
    return c
  }
  /// The context in force as scripts see it.
  static var currentValue: Value { valueInForce.isUndefined ? .object(current) : valueInForce }
  static func setCurrent(_ v: Value) throws(Raise) {
    guard var c = of(v) else { throw typeError("argument must be a context") }
    // Those that all programs share are not written to.
    if c === standard || c === basic || c === extended { c = c.copied(withFlags: false) }
    inForce = c
    valueInForce = if case .instance = v { v } else { .object(c) }
  }

  func copied(withFlags: Bool = true) -> ContextObject {
    ContextObject(rules, capitals: capitals, flags: withFlags ? flags.bits : [], traps: traps.bits)
  }

  override var type: Class { ContextObject.cls }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "decimal.Context", bases: [types.object], populate: define)
    c.construct = { cls, a throws(Raise) in
      let made = standard.copied(withFlags: false)
      made.rules = usualRules
      if cls === ContextObject.cls { try made.fill(a) } else if cls.lookup(intern("__init__")) != nil { try? made.fill(a) }
      return instance(of: cls, derivedFrom: ContextObject.cls, holding: .object(made))
    }
    return c
  }()

  static func of(_ v: Value) -> ContextObject? {
    switch v {
    case .object(let o): o as? ContextObject
    case .instance(let i): if case .object(let o) = i.payload { o as? ContextObject } else { nil }
    default: nil
    }
  }

  /// A `context` argument: the one in force for None.
  @inline(__always) static func given(_ v: Value) throws(Raise) -> ContextObject {
    if v.isMissingOrNone { return current }
    guard let c = of(v) else { throw typeError("optional argument must be a context") }
    return c
  }

  // MARK: Conditions

  /// Notes what came of an operation. Raises the exception of what is trapped.
  func note(_ noted: Conditions) throws(Raise) {
    flags.bits.formUnion(noted)
    let trapped = noted.intersection(traps.bits)
    if !trapped.isEmpty { throw DecimalSignals.raise(trapped) }
  }

  /// The result of an operation under this context.
  func made(_ operation: (DecimalRules, inout Conditions) throws(Raise) -> DecimalNumber) throws(Raise) -> Value {
    var noted: Conditions = []
    let n = try operation(rules, &noted)
    if !noted.isEmpty { try note(noted) }
    return .object(DecimalObject(n))
  }

  override func repr() throws(Raise) -> String {
    """
    Context(prec=\(rules.precision), rounding=\(rules.rounding.name), Emin=\(rules.emin), Emax=\(rules.emax), \
    capitals=\(capitals ? 1 : 0), clamp=\(rules.clamps ? 1 : 0), flags=[\(flags.names)], traps=[\(traps.names)])
    """
  }

  override func deleteAttribute(_ name: Str) throws(Raise) { throw attributeError("context attributes cannot be deleted") }
}

/// A context's flags or traps: a mapping of the nine signals to bools.
final class SignalDictObject: Object {
  var bits: Conditions
  init(_ bits: Conditions) { self.bits = bits }

  override var type: Class { SignalDictObject.cls }
  nonisolated(unsafe) private static let cls: Class = {
    let c = Class(native: "decimal.SignalDict", bases: [types.object], populate: define)
    c.dict["__hash__"] = Value.none
    c.construct = { _, _ throws(Raise) in throw typeError("cannot create 'decimal.SignalDict' instances") }
    return c
  }()

  /// As a context's repr lists them.
  var names: String {
    var on: [Int] = []
    for (i, conditions) in DecimalSignals.shown where !bits.isDisjoint(with: conditions) && !on.contains(i) { on.append(i) }
    return on.map { DecimalSignals.all[$0].0.qualname }.joined(separator: ", ")
  }
  /// The signals that are on.
  var signals: [Value] { DecimalSignals.all.filter { !bits.isDisjoint(with: $0.1) }.map { .object($0.0) } }

  func set(_ i: Int, _ on: Bool) {
    let conditions = DecimalSignals.all[i].1
    if on { bits.formUnion(conditions) } else { bits.subtract(conditions) }
  }

  /// The bits of signals in a list, or of a dict of all nine.
  static func bits(_ v: Value) throws(Raise) -> Conditions {
    let out = SignalDictObject([])
    switch v {
    case .object(let o):
      if let d = o as? SignalDictObject { return d.bits }
    case .dict(let d):
      if d.count != DecimalSignals.all.count { throw keyError(.string("invalid signal dict")) }
      for (k, on) in d.pairs { out.set(try DecimalSignals.index(k), try Language.truth(on)) }
      return out.bits
    case .list(let l):
      for k in l.array { out.set(try DecimalSignals.index(k), true) }
      return out.bits
    default: break
    }
    throw typeError("argument must be a signal dict")
  }

  private var pairs: Dict {
    let d = Dict()
    for (cls, conditions) in DecimalSignals.all { try? d.set(.object(cls), .bool(!bits.isDisjoint(with: conditions))) }
    return d
  }

  override func getItem(_ key: Value) throws(Raise) -> Value {
    .bool(!bits.isDisjoint(with: DecimalSignals.all[try DecimalSignals.index(key)].1))
  }
  override func setItem(_ key: Value, _ value: Value) throws(Raise) { set(try DecimalSignals.index(key), try Language.truth(value)) }
  override func deleteItem(_ key: Value) throws(Raise) { throw valueError("signal keys cannot be deleted") }
  override func length() throws(Raise) -> Int? { DecimalSignals.all.count }
  override func contains(_ item: Value) throws(Raise) -> Bool? { try Language.contains(.dict(pairs), item) }
  override func iterate() throws(Raise) -> Value? { try Language.iterate(.dict(pairs)) }
  override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'decimal.SignalDict'") }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne else { return nil }
    var theirs: Conditions
    switch other {
    case .object(let o):
      guard let d = o as? SignalDictObject else { return nil }
      theirs = d.bits
    case .dict(let d):
      if d.count != DecimalSignals.all.count { throw valueError("invalid signal dict") }
      theirs = try SignalDictObject.bits(other)
    default: return nil
    }
    let same = DecimalSignals.all.allSatisfy { bits.isDisjoint(with: $0.1) == theirs.isDisjoint(with: $0.1) }
    return .bool(same == (op == .eq))
  }
  override func repr() throws(Raise) -> String {
    let parts = DecimalSignals.all.map { "<class '\($0.0.name)'>:\(bits.isDisjoint(with: $0.1) ? "False" : "True")" }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func define(_ c: Class) {
    func receiver(_ v: Value) throws(Raise) -> SignalDictObject {
      try nativeObject(v, "decimal.SignalDict")
    }
    defineItems(c, mutable: true)
    for name in ["keys", "values", "items"] {
      c.define("\(name)(self, /)") { a throws(Raise) in try vm.callMethod(.dict(try receiver(a[0]).pairs), name) }
    }
    c.define("copy(self, /)") { a throws(Raise) in .dict(try receiver(a[0]).pairs) }
    c.define("get(self, key, default=None, /)") { a throws(Raise) in
      try vm.callMethod(.dict(try receiver(a[0]).pairs), "get", a[1], a[2])
    }
    c.define("update(self, other, /)") { a throws(Raise) in
      let d = try receiver(a[0])
      for pair in try sequenceItems(try vm.callMethod(a[1], "items")) {
        let parts = try sequenceItems(pair)
        if parts.count == 2 { try d.setItem(parts[0], parts[1]) }
      }
      return .none
    }
  }
}
