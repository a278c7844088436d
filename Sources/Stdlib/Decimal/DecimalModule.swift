// The module decimal.
import Language

enum DecimalModule {
  nonisolated(unsafe) private static var tupleClass: Value?

  /// DecimalTuple, a named tuple that is made when it is first asked for.
  static func tuple() throws(Raise) -> Value {
    if let made = tupleClass { return made }
    let namedtuple = try getAttribute(try vm.importModule("collections"), "namedtuple")
    let made = try vm.call(
      namedtuple, [.string("DecimalTuple"), .string("sign digits exponent")], [(intern("module"), .string("decimal"))])
    tupleClass = made
    return made
  }

  static func make() -> Module {
    let m = Module("decimal")
    m.dict["Decimal"] = .object(DecimalObject.cls)
    m.dict["Context"] = .object(ContextObject.cls)
    m.dict["DecimalException"] = .object(DecimalSignals.base)
    for (cls, _) in DecimalSignals.all + DecimalSignals.details { m.dict[cls.qualname] = .object(cls) }
    for r in DecimalRounding.allCases { m.dict[r.name] = .str(r.interned) }
    m.dict["DefaultContext"] = .object(ContextObject.standard)
    m.dict["BasicContext"] = .object(ContextObject.basic)
    m.dict["ExtendedContext"] = .object(ContextObject.extended)
    let most = DecimalRules.exact
    for (name, n) in [("MAX_PREC", most.precision), ("MAX_EMAX", most.emax), ("MIN_EMIN", most.emin), ("MIN_ETINY", most.etiny)] {
      m.dict[name] = .int(n)
    }
    m.dict["HAVE_THREADS"] = .bool(true)
    m.dict["HAVE_CONTEXTVAR"] = .bool(true)
    m.dict["__version__"] = .string("1.70")
    m.dict["__libmpdec_version__"] = .string("2.5.1")
    m.dict["__doc__"] = .string("C decimal arithmetic module")
    m.lazy = { (name) throws(Raise) in name.isEqual(intern("DecimalTuple")) ? try tuple() : nil }
    m.lazyNames = { ["DecimalTuple"] }
    m.define("getcontext()", "Get the current default context.") { _ in ContextObject.currentValue }
    m.define("setcontext(context, /)", "Set a new default context.") { a throws(Raise) in
      try ContextObject.setCurrent(a[0])
      return .none
    }
    m.define(
      "localcontext(ctx=None, *, prec=..., rounding=..., Emin=..., Emax=..., capitals=..., clamp=..., flags=..., traps=...)",
      """
      Return a context manager that will set the default context to a copy of ctx
      on entry to the with-statement and restore the previous default context when
      exiting the with-statement.
      """
    ) { a throws(Raise) in
      let given = try ContextObject.given(a[0])
      let local = given.copied(withFlags: true)
      for (i, name) in ContextObject.attributes.enumerated() where !a[i + 1].isUndefined { try local.set(name, a[i + 1]) }
      return .object(LocalContext(local))
    }
    return m
  }
}

/// What `localcontext` gives: a context for the length of a with statement.
private final class LocalContext: Object {
  private let local: ContextObject
  private var saved = Value.none
  init(_ local: ContextObject) { self.local = local }

  override var type: Class { LocalContext.cls }
  nonisolated(unsafe) private static let cls = Class(native: "decimal.ContextManager", bases: [types.object]) { c in
    func receiver(_ v: Value) throws(Raise) -> LocalContext {
      try nativeObject(v, "decimal.ContextManager")
    }
    c.define("__enter__(self, /)") { a throws(Raise) in
      let m = try receiver(a[0])
      m.saved = ContextObject.currentValue
      try ContextObject.setCurrent(.object(m.local))
      return .object(m.local)
    }
    c.define("__exit__(self, type, value, traceback, /)") { a throws(Raise) in
      try ContextObject.setCurrent(try receiver(a[0]).saved)
      return .bool(false)
    }
  }
}

func registerDecimal() { vm.register("decimal") { DecimalModule.make() } }
