// functools: reduce and the keys that compare by a function; the rest is in Python (Sources/Python).
import Language

func registerFunctools() {
  vm.prepare("functools", defineFolding)
  vm.register("operator") { () throws(Raise) in makeOperator() }
}

private func defineFolding(_ m: Module) {
  m.dict["partial"] = .object(PartialObject.cls)
  m.dict["_lru_cache_wrapper"] = .object(CachedFunction.cls)
  m.define("reduce(function, iterable, initial=..., /)", "Apply a function of two arguments cumulatively to the items of an iterable.") {
    a throws(Raise) in
    let iterator: Value
    do throws(Raise) { iterator = try iterate(a[1]) } catch {
      if !error.matches(types.TypeError) { throw error }
      throw typeError("reduce() arg 2 must support iteration")
    }
    var value = a[2]
    while let item = try next(iterator) { value = value.isUndefined ? item : try vm.call(a[0], value, item) }
    if value.isUndefined { throw typeError("reduce() of empty iterable with no initial value") }
    return value
  }
  m.define("cmp_to_key(mycmp)", "Convert a cmp= function into a key= function.") { a in .object(KeyWrapper(a[0], nil)) }
  m.moveFunctions(to: "_functools")
}

/// What `cmp_to_key` gives: called with an object, it makes a key of it.
private final class KeyWrapper: Object {
  private let comparison: Value
  private let wrapped: Value?
  init(_ comparison: Value, _ wrapped: Value?) {
    self.comparison = comparison
    self.wrapped = wrapped
  }
  nonisolated(unsafe) private static let cls: Class = {
    let c = Class(native: "functools.KeyWrapper", bases: [types.object])
    c.dict["__hash__"] = Value.none
    c.property("obj") { v throws(Raise) in
      guard case .object(let o) = v, let k = o as? KeyWrapper, let wrapped = k.wrapped else { throw attributeError("obj") }
      return wrapped
    }
    return c
  }()
  override var type: Class { KeyWrapper.cls }
  override var isCallable: Bool { true }
  override func call(_ a: Arguments) throws(Raise) -> Value {
    if a.count == 1, !a.hasKeywords { return .object(KeyWrapper(comparison, a[0])) }
    if a.count == 0, let (key, v) = a.named.first, key.string == "obj" { return .object(KeyWrapper(comparison, v)) }
    throw typeError(a.count == 0 ? "K() missing required argument 'obj' (pos 1)" : "K() takes at most 1 argument (\(a.count) given)")
  }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other, let k = o as? KeyWrapper else { throw typeError("other argument must be K instance") }
    guard let x = wrapped, let y = k.wrapped else { throw attributeError("object") }
    return try Language.compare(op, try vm.call(comparison, x, y), .int(0))
  }
  override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'functools.KeyWrapper'") }
}
