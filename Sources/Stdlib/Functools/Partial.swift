// functools.partial: a function with some of its arguments.
import Language

/// A callable with arguments that come before those of a call.
final class PartialObject: Container {
  private(set) var function: Value
  private(set) var arguments: Tuple
  private(set) var keywords: Dict
  private var space: Dict?

  private init(_ function: Value, _ arguments: Tuple, _ keywords: Dict) {
    (self.function, self.arguments, self.keywords) = (function, arguments, keywords)
    super.init()
  }

  override var type: Class { PartialObject.cls }
  override var isCallable: Bool { true }
  override var usesTypeMethods: Bool { space == nil }
  override var attributeDict: Dict? {
    if space == nil { space = Dict() }
    return space
  }
  override func traverse(_ visit: (Value) -> Void) {
    visit(function)
    visit(.tuple(arguments))
    visit(.dict(keywords))
    if let space { visit(.dict(space)) }
  }
  override func clearReferences() { (function, arguments, keywords, space) = (.none, Tuple.empty, Dict(), nil) }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    if keywords.count == 0 { return try a.following(arguments) { (all) throws(Raise) in try vm.call(function, with: all) } }
    let merged = keywords.copy()
    for (name, v) in a.named { merged[name] = v }
    return try vm.call(function, arguments.array + a.positional, PartialObject.named(merged))
  }

  private static func named(_ d: Dict) -> [(Str, Value)] {
    d.pairs.compactMap { (key, v) in if case .str(let s) = key { (s, v) } else { nil } }
  }

  override func repr() throws(Raise) -> String { try text(named: "functools.partial") }

  private func text(named name: String) throws(Raise) -> String {
    guard try ReprGuard.enter(self) else { return "\(name)(...)" }
    defer { ReprGuard.leave(self) }
    var parts = [try Language.repr(function)]
    for v in arguments.array { parts.append(try Language.repr(v)) }
    for (key, v) in keywords.pairs { parts.append("\(try Language.str(key))=\(try Language.repr(v))") }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }

  // MARK: The type

  private static func of(_ v: Value) throws(Raise) -> PartialObject {
    try nativeObject(v, "functools.partial")
  }

  private static func made(_ a: Arguments) throws(Raise) -> PartialObject {
    guard a.count > 0 else { throw typeError("type 'partial' takes at least one argument") }
    guard Language.isCallable(a[0]) else { throw typeError("the first argument must be callable") }
    let keywords = Dict()
    var function = a[0], arguments = Array(a.positional.dropFirst())
    // A plain partial of a partial is one with the arguments of both.
    if case .object(let o) = function, let inner = o as? PartialObject, inner.space == nil {
      (function, arguments) = (inner.function, inner.arguments.array + arguments)
      for (key, v) in inner.keywords.pairs { try keywords.set(key, v) }
    }
    for (name, v) in a.named { keywords[name] = v }
    return PartialObject(function, Tuple(arguments), keywords)
  }

  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "functools.partial", bases: [types.object], populate: define)
    c.dict["__doc__"] = .string("Create a new function with partial application of the given arguments and keywords.")
    c.construct = { cls, a throws(Raise) in instance(of: cls, derivedFrom: PartialObject.cls, holding: .object(try made(a))) }
    return c
  }()

  private static func define(_ c: Class) {
    c.property("func") { v throws(Raise) in try of(v).function }
    c.property("args") { v throws(Raise) in .tuple(try of(v).arguments) }
    c.property("keywords") { v throws(Raise) in .dict(try of(v).keywords) }
    c.define("__call__(self, /, *args, **kwargs)", "Call self as a function.") { a throws(Raise) in
      guard case .tuple(let given) = a[1], case .dict(let named) = a[2] else { return .none }
      return try Arguments.with(given.array, PartialObject.named(named)) { (all) throws(Raise) in try of(a[0]).call(all) }
    }
    c.define("__repr__(self, /)") { a throws(Raise) in
      .string(try of(a[0]).text(named: typeOf(a[0]) === cls ? "functools.partial" : typeOf(a[0]).qualname))
    }
    c.define("__reduce__(self, /)") { a throws(Raise) in
      let p = try of(a[0]), space = try objectSpace(a[0], p)
      let state: [Value] = [p.function, .tuple(p.arguments), .dict(p.keywords), space]
      return .tupleOf([.object(typeOf(a[0])), .tupleOf([p.function]), .tupleOf(state)])
    }
    c.define("__setstate__(self, state, /)") { a throws(Raise) in
      let p = try of(a[0])
      guard case .tuple(let t) = a[1].unwrapped, t.count == 4, Language.isCallable(t[0]), case .tuple(let arguments) = t[1].unwrapped else {
        throw typeError("invalid partial state")
      }
      let keywords = Dict()
      switch t[2].unwrapped {
      case .none: break
      case .dict(let d): for (key, v) in d.pairs { try keywords.set(key, v) }
      default: throw typeError("invalid partial state")
      }
      (p.function, p.arguments, p.keywords) = (t[0], arguments, keywords)
      if case .dict(let d) = t[3] { for (key, v) in d.pairs { try Language.setItem(try Language.getAttribute(a[0], "__dict__"), key, v) } }
      return .none
    }
    c.defineClassMethod("__class_getitem__(cls, item, /)", "See PEP 585") { a in .object(GenericAlias(a[0], a[1])) }
  }

  /// The attributes that a script has set, None where there are none.
  private static func objectSpace(_ v: Value, _ p: PartialObject) throws(Raise) -> Value {
    if case .instance = v {
      let d = try Language.getAttributeIfPresent(v, intern("__dict__")) ?? Value.none
      return try Language.truth(d) ? d : Value.none
    }
    guard let space = p.space, space.count > 0 else { return .none }
    return .dict(space)
  }
}
