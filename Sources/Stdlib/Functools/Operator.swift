// operator: the operators as functions, and the getters.
import Language

func makeOperator() -> Module {
  let m = Module("operator")
  let operators: [(String, String, BinaryOperator)] = [
    ("add", "+", .add), ("sub", "-", .sub), ("mul", "*", .mul), ("truediv", "/", .trueDiv), ("floordiv", "//", .floorDiv),
    ("mod", "%", .mod),
    ("pow", "**", .pow), ("matmul", "@", .matmul), ("lshift", "<<", .lshift), ("rshift", ">>", .rshift), ("and_", "&", .and),
    ("or_", "|", .or),
    ("xor", "^", .xor),
  ]
  for (name, symbol, op) in operators {
    let plain = name.hasSuffix("_") ? String(name.dropLast()) : name
    m.define("\(name)(a, b, /)", "Same as a \(symbol) b.") { a throws(Raise) in try binary(op, a[0], a[1]) }
    m.define("i\(plain)(a, b, /)", "Same as a \(symbol)= b.") { a throws(Raise) in try inplace(op, a[0], a[1]) }
  }
  for (name, symbol, op) in [
    ("lt", "<", CompareOperator.lt), ("le", "<=", .le), ("eq", "==", .eq), ("ne", "!=", .ne), ("gt", ">", .gt), ("ge", ">=", .ge),
  ] {
    m.define("\(name)(a, b, /)", "Same as a \(symbol) b.") { a throws(Raise) in try compare(op, a[0], a[1]) }
  }
  for (name, symbol, op) in [("neg", "-", UnaryOperator.neg), ("pos", "+", .pos), ("invert", "~", .invert), ("inv", "~", .invert)] {
    m.define("\(name)(a, /)", "Same as \(symbol)a.") { a throws(Raise) in try unary(op, a[0]) }
  }
  defineTests(m)
  defineItems(m)
  m.dict["itemgetter"] = .object(GetterObject.itemgetter)
  m.dict["attrgetter"] = .object(GetterObject.attrgetter)
  m.dict["methodcaller"] = .object(GetterObject.methodcaller)
  var shown: [Value] = []
  for key in m.dict.keys {
    guard case .str(let s) = key, !s.string.hasPrefix("_") else { continue }
    shown.append(key)
    // `__add__` is `add`; the getters and the like have no such name.
    let plain = s.string.hasSuffix("_") ? String(s.string.dropLast()) : s.string
    if !["is", "is_not", "truth", "countOf", "indexOf", "length_hint", "itemgetter", "attrgetter", "methodcaller"].contains(plain) {
      m.dict[intern("__\(plain)__")] = m.dict[s]
    }
  }
  m.dict["__all__"] = .listOf(shown)
  m.moveFunctions(to: "_operator")
  return m
}

private func defineTests(_ m: Module) {
  m.define("abs(a, /)") { a throws(Raise) in try vm.callMethod(a[0], "__abs__") }
  m.define("not_(a, /)") { a throws(Raise) in .bool(!(try truth(a[0]))) }
  m.define("truth(a, /)") { a throws(Raise) in .bool(try truth(a[0])) }
  m.define("is_(a, b, /)") { a in .bool(identical(a[0], a[1])) }
  m.define("is_not(a, b, /)") { a in .bool(!identical(a[0], a[1])) }
  m.define("contains(a, b, /)") { a throws(Raise) in .bool(try contains(a[0], a[1])) }
  m.define("call(obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs).") { a throws(Raise) in
    guard case .dict(let named) = a[2] else { return try vm.call(a[0], try sequenceItems(a[1])) }
    var keywords: [(Str, Value)] = []
    for (key, v) in named.pairs { if case .str(let s) = key { keywords.append((s, v)) } }
    return try vm.call(a[0], try sequenceItems(a[1]), keywords)
  }
}

private func defineItems(_ m: Module) {
  for name in ["concat", "iconcat"] {
    m.define("\(name)(a, b, /)", "Same as a + b, for a and b sequences.") { a throws(Raise) in
      if try getAttributeIfPresent(a[0], intern("__getitem__")) == nil {
        throw typeError("'\(typeName(a[0]))' object can't be concatenated")
      }
      return name == "concat" ? try binary(.add, a[0], a[1]) : try inplace(.add, a[0], a[1])
    }
  }
  m.define("getitem(a, b, /)") { a throws(Raise) in try getItem(a[0], a[1]) }
  m.define("setitem(a, b, c, /)") { a throws(Raise) in
    try setItem(a[0], a[1], a[2])
    return .none
  }
  m.define("delitem(a, b, /)") { a throws(Raise) in
    try deleteItem(a[0], a[1])
    return .none
  }
  m.define("index(a, /)", "Same as a.__index__()") { a throws(Raise) in try whole(a[0]) }
  m.define("length_hint(obj, default=0, /)", "An estimate of the number of items in obj.") { a throws(Raise) in
    guard isInt(a[1]) else { throw typeError("'\(typeName(a[1]))' object cannot be interpreted as an integer") }
    if let n = try lengthHint(a[0]) { return .int(n) }
    return a[1]
  }
  m.define("countOf(a, b, /)") { a throws(Raise) in
    var n = 0
    for v in try searched(a[0]) where try equal(v, a[1]) { n += 1 }
    return .int(n)
  }
  m.define("indexOf(a, b, /)") { a throws(Raise) in
    for (i, v) in try searched(a[0]).enumerated() where try equal(v, a[1]) { return .int(i) }
    throw valueError("sequence.index(x): x not in sequence")
  }
}

/// The items to look through, or the error that `in` gives.
private func searched(_ v: Value) throws(Raise) -> [Value] {
  do throws(Raise) { _ = try iterate(v) } catch {
    throw error.matches(types.TypeError) ? typeError("argument of type '\(typeName(v))' is not iterable") : error
  }
  return try sequenceItems(v)
}

private func isInt(_ v: Value) -> Bool {
  switch v.unwrapped {
  case .int, .bool: true
  default: false
  }
}

/// itemgetter, attrgetter and methodcaller.
private final class GetterObject: Object {
  let cls: Class
  let keys: [Value]
  let named: [(Str, Value)]
  init(_ cls: Class, _ keys: [Value], _ named: [(Str, Value)] = []) {
    self.cls = cls
    self.keys = keys
    self.named = named
  }
  override var type: Class { cls }
  override var isCallable: Bool { true }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count == 1, !a.hasKeywords else { throw typeError("\(cls.qualname) expected 1 argument, got \(a.count)") }
    let receiver = a[0]
    if cls === GetterObject.methodcaller {
      return try vm.call(try Language.getAttribute(receiver, try Language.str(keys[0])), Array(keys.dropFirst()), named)
    }
    var out: [Value] = []
    for key in keys { out.append(cls === GetterObject.itemgetter ? try Language.getItem(receiver, key) : try path(receiver, key)) }
    return out.count == 1 ? out[0] : .tupleOf(out)
  }
  private func path(_ receiver: Value, _ key: Value) throws(Raise) -> Value {
    var v = receiver
    for part in try Language.str(key).split(separator: ".") { v = try Language.getAttribute(v, String(part)) }
    return v
  }
  override func repr() throws(Raise) -> String {
    var parts: [String] = []
    for k in keys { parts.append(try Language.repr(k)) }
    for (k, v) in named { parts.append("\(k.string)=\(try Language.repr(v))") }
    return "\(cls.name)(\(parts.joined(separator: ", ")))"
  }

  nonisolated(unsafe) static let itemgetter = make("itemgetter")
  nonisolated(unsafe) static let attrgetter = make("attrgetter")
  nonisolated(unsafe) static let methodcaller = make("methodcaller")
  private static func make(_ name: String) -> Class {
    let c = Class(native: "operator.\(name)", bases: [types.object])
    c.define("__reduce__(self, /)", "Return state information for pickling") { a throws(Raise) in
      let g: GetterObject = try nativeObject(a[0], "operator.\(name)")
      if g.named.isEmpty { return .tupleOf([.object(c), .tupleOf(g.keys)]) }
      let partial = try Language.getAttribute(try vm.importModule("functools"), "partial")
      return .tupleOf([try vm.call(partial, [.object(c), g.keys[0]], g.named), .tupleOf(Array(g.keys.dropFirst()))])
    }
    c.construct = { cls, a throws(Raise) in
      if a.count == 0 {
        throw typeError(
          name == "methodcaller" ? "methodcaller needs at least one argument, the method name" : "\(name) expected 1 argument, got 0")
      }
      if name == "methodcaller" { guard case .str = a[0].unwrapped else { throw typeError("method name must be a string") } }
      if name != "methodcaller", a.hasKeywords { throw typeError("\(name)() takes no keyword arguments") }
      if name == "attrgetter" {
        for v in a.positional { guard case .str = v.unwrapped else { throw typeError("attribute name must be a string") } }
      }
      return .object(GetterObject(cls, a.positional, a.named))
    }
    return c
  }
}
