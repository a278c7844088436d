// functools.lru_cache: a function that remembers its latest results.
import Language

/// What `lru_cache` makes of a function. Results stand in the order of their last use.
final class CachedFunction: Descriptor {
  private var function: Value
  /// nil: without a limit.
  private let limit: Int?
  private let isTyped: Bool
  /// The named tuple of `cache_info`.
  private var infoType: Value
  private var results = Dict()
  private var hits = 0, misses = 0
  private let space = Dict()

  private init(_ function: Value, limit: Int?, isTyped: Bool, infoType: Value) {
    (self.function, self.limit, self.isTyped, self.infoType) = (function, limit, isTyped, infoType)
    super.init()
  }

  override var type: Class { CachedFunction.cls }
  override var isCallable: Bool { true }
  override var takesReceiver: Bool { true }
  override var usesTypeMethods: Bool { false }
  override var attributeDict: Dict? { space }
  override func get(_ receiver: Value?, _ cls: Class) throws(Raise) -> Value {
    guard let receiver else { return .object(self) }
    return .object(Method(.object(self), receiver))
  }
  override func repr() throws(Raise) -> String {
    "<functools._lru_cache_wrapper object at \(addressText(self))>"
  }
  override func traverse(_ visit: (Value) -> Void) {
    visit(function)
    visit(infoType)
    visit(.dict(results))
    visit(.dict(space))
  }
  override func clearReferences() {
    (function, infoType) = (.none, .none)
    results.removeAll()
    space.removeAll()
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    if limit == 0 {
      misses += 1
      return try vm.call(function, with: a)
    }
    let key = key(of: a)
    if let known = try results.get(key) {
      hits += 1
      if limit != nil { try results.move(key, toEnd: true) }
      return known
    }
    misses += 1
    let made = try vm.call(function, with: a)
    // The call may have stored the same key, or others.
    if try results.get(key) == nil {
      if let limit, results.count >= limit { results.removeFirst() }
      try results.set(key, made)
    }
    return made
  }

  /// What calls with equal arguments have in common; one text or one number stands for itself.
  private func key(of a: Arguments) -> Value {
    if !a.hasKeywords, !isTyped {
      if a.count == 1 {
        switch a[0] {
        case .int, .str: return a[0]
        default: break
        }
      }
      return .tupleOf(a.positional)
    }
    var parts = a.positional
    let named = a.named
    for (name, v) in named { parts += [CachedFunction.mark, .str(name), v] }
    if isTyped {
      parts.append(CachedFunction.mark)
      for v in a.positional { parts.append(.object(typeOf(v))) }
      for (_, v) in named { parts.append(.object(typeOf(v))) }
    }
    return .tupleOf(parts)
  }
  /// Stands between what was given by place and what by name.
  nonisolated(unsafe) private static let mark = Value.object(Object())

  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "functools._lru_cache_wrapper", bases: [types.object], populate: define)
    c.construct = { _, a throws(Raise) in
      guard a.count == 4 else { throw typeError("_lru_cache_wrapper expected 4 arguments, got \(a.count)") }
      guard Language.isCallable(a[0]) else { throw typeError("the first argument must be callable") }
      return .object(
        CachedFunction(a[0], limit: a[1].isNone ? nil : max(0, try indexValue(a[1])), isTyped: try Language.truth(a[2]), infoType: a[3]))
    }
    return c
  }()

  private static func define(_ c: Class) {
    func of(_ v: Value) throws(Raise) -> CachedFunction {
      try nativeObject(v, "functools._lru_cache_wrapper")
    }
    c.define("cache_info(self, /)", "Report cache statistics") { a throws(Raise) in
      let f = try of(a[0])
      return try vm.call(f.infoType, .int(f.hits), .int(f.misses), f.limit.map { Value.int($0) } ?? Value.none, .int(f.results.count))
    }
    c.define("cache_clear(self, /)", "Clear the cache and cache statistics") { a throws(Raise) in
      let f = try of(a[0])
      (f.hits, f.misses) = (0, 0)
      f.results.removeAll()
      return .none
    }
    c.define("__call__(self, /, *args, **kwargs)", "Call self as a function.") { a throws(Raise) in
      guard case .tuple(let given) = a[1], case .dict(let named) = a[2] else { return .none }
      let keywords = named.pairs.compactMap { (key, v) -> (Str, Value)? in if case .str(let s) = key { (s, v) } else { nil } }
      return try Arguments.with(given.array, keywords) { (all) throws(Raise) in try of(a[0]).call(all) }
    }
    c.define("__get__(self, instance, owner=None, /)") { a in a[1].isNone ? a[0] : .object(Method(a[0], a[1])) }
    c.define("__copy__(self, /)") { a in a[0] }
    c.define("__deepcopy__(self, memo, /)") { a in a[0] }
    c.define("__reduce__(self, /)") { a throws(Raise) in try Language.getAttribute(a[0], "__qualname__") }
  }
}
