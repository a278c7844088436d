// The class statement: __build_class__, type(name, bases, dict), metaclasses, __set_name__, __init_subclass__.

/// `__build_class__(body, name, *bases, **keywords)`.
func buildClass(_ a: Arguments) throws(Raise) -> Value {
  guard a.count >= 2, case .function(let body) = a[0], case .str(let name) = a[1] else {
    throw typeError("__build_class__: not enough arguments")
  }
  var bases = Array(a.positional[2...])
  let original = bases
  bases = try resolvedBases(bases)
  var named = a.named
  var metaclass: Value = .undefined
  if let i = named.firstIndex(where: { $0.0.isEqual("metaclass") }) { metaclass = named.remove(at: i).1 }
  var meta = types.type
  if case .object(let o) = metaclass, let c = o as? Class {
    meta = c
  } else if !metaclass.isUndefined {
    // Any callable may stand as metaclass.
    let ns = Dict()
    _ = try vm.run(body.code, globals: body.globals, namespace: ns, closure: body)
    return try vm.call(metaclass, [.str(name), .tupleOf(bases), .dict(ns)], named)
  }
  meta = try winner(meta, bases)
  var namespace: Value = .dict(Dict())
  if meta !== types.type, let prepare = try meta.getAttribute(names.prepare) {
    namespace = try vm.call(prepare, [.str(name), .tupleOf(bases)], named)
  }
  if case .dict = namespace {
  } else if try getAttributeIfPresent(namespace, names.getitem) != nil {
    return try buildMapped(body, name, bases, namespace, meta, named)
  }
  guard case .dict(let ns) = namespace.unwrapped else {
    throw typeError("\(meta.name).__prepare__() must return a mapping, not \(typeName(namespace))")
  }
  let cell = try vm.run(body.code, globals: body.globals, namespace: ns, closure: body)
  if !same(original, bases) { ns["__orig_bases__"] = .tupleOf(original) }
  let made = try vm.call(.object(meta), [.str(name), .tupleOf(bases), namespace], named)
  if case .object(let o) = cell, let c = o as? Cell, c.value.isUndefined { c.value = made }
  return made
}

/// A class whose body writes to a mapping of its metaclass's choice.
private func buildMapped(
  _ body: Function, _ name: Str, _ bases: [Value], _ mapping: Value, _ meta: Class, _ named: [(Str, Value)]
) throws(Raise) -> Value {
  let stand = Dict()
  let key = ObjectIdentifier(stand)
  vm.mappedNamespaces[key] = mapping
  defer { vm.mappedNamespaces[key] = nil }
  let cell = try vm.run(body.code, globals: body.globals, namespace: stand, closure: body)
  let made = try vm.call(.object(meta), [.str(name), .tupleOf(bases), mapping], named)
  if case .object(let o) = cell, let c = o as? Cell, c.value.isUndefined { c.value = made }
  return made
}

private func same(_ a: [Value], _ b: [Value]) -> Bool { a.count == b.count && zip(a, b).allSatisfy { identical($0, $1) } }

/// Bases with `__mro_entries__` replaced, as `Generic[T]` and `list[int]` need.
private func resolvedBases(_ bases: [Value]) throws(Raise) -> [Value] {
  var out: [Value] = []
  for b in bases {
    if case .object(let o) = b, o is Class { out.append(b); continue }
    if case .object(let o) = b, let g = o as? GenericAlias { out.append(g.origin); continue }
    if let entries = try getAttributeIfPresent(b, names.mroEntries) {
      out += try sequenceItems(try vm.call(entries, .tupleOf(bases)))
      continue
    }
    out.append(b)
  }
  return out
}

/// The most derived metaclass.
private func winner(_ start: Class, _ bases: [Value]) throws(Raise) -> Class {
  var meta = start
  for b in bases {
    let m = typeOf(b)
    guard m.isSubclass(of: types.type) else { continue }
    if m.isSubclass(of: meta) {
      meta = m
    } else if !meta.isSubclass(of: m) {
      throw metaclassConflict
    }
  }
  return meta
}

private var metaclassConflict: Raise {
  typeError(
    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
}

/// `type(name, bases, dict, **keywords)`.
func makeClass(_ metaclass: Class, _ a: Arguments) throws(Raise) -> Value {
  guard a.count == 3 else {
    throw typeError(
      metaclass === types.type ? "type() takes 1 or 3 arguments" : "type.__new__() takes exactly 3 arguments (\(a.count) given)")
  }
  guard case .str(let name) = a[0].unwrapped else { throw typeError("type.__new__() argument 1 must be str, not \(typeName(a[0]))") }
  guard case .tuple(let baseTuple) = a[1].unwrapped else {
    throw typeError("type.__new__() argument 2 must be tuple, not \(typeName(a[1]))")
  }
  guard case .dict(let source) = a[2].unwrapped else { throw typeError("type.__new__() argument 3 must be dict, not \(typeName(a[2]))") }
  if name.scalars.contains(0) { throw valueError("type name must not contain null characters") }
  // A more derived metaclass of a base makes the class.
  if (0..<baseTuple.count).allSatisfy({ classOf(baseTuple[$0]) != nil }) {
    let meta = try winner(metaclass, baseTuple.array)
    if meta !== metaclass, let new = meta.lookup(names.new), case .function = unwrapStatic(new) {
      return try vm.call(unwrapStatic(new), [.object(meta)] + a.positional, a.named)
    }
  }
  var bases: [Class] = []
  for i in 0..<baseTuple.count {
    guard case .object(let o) = baseTuple[i], let c = o as? Class else {
      if case .object = baseTuple[i] {
      } else if case .function = baseTuple[i] {
        throw typeError("function() argument 'code' must be code, not str")
      }
      throw metaclassConflict
    }
    if !c.isAcceptableBase { throw typeError("type '\(c.name)' is not an acceptable base type") }
    if bases.contains(where: { $0 === c }) { throw typeError("duplicate base class \(c.name)") }
    bases.append(c)
  }
  if bases.isEmpty { bases = [types.object] }
  try checkLayouts(bases)
  let meta = try winner(metaclass, bases.map { .object($0) })
  let dict = source.copy()
  let cls = try Class(name: name.string, bases: bases, dict: dict, metaclass: meta)
  if case .str(let q)? = dict[names.qualname] {
    cls.qualname = q.string
    dict.remove(names.qualname)
  }
  if dict[names.module] == nil, let g = vm.currentGlobals, let m = g[names.name] { dict[names.module] = m }
  if dict[names.doc] == nil { dict[names.doc] = Value.none }
  if dict[names.eq] != nil, dict[names.hash] == nil { dict[names.hash] = Value.none }
  for n in [names.new] { if case .function? = dict[n], let f = dict[n] { dict[n] = .object(StaticMethod(f)) } }
  for n in [names.initSubclass, names.classGetitem] {
    if case .function? = dict[n], let f = dict[n] { dict[n] = .object(ClassMethod(f)) }
  }
  try applySlots(cls)
  cls.changed()
  for (key, value) in dict.pairs {
    guard case .str(let n) = key else { continue }
    if case .object(let o) = value, let p = o as? Property { p.name = p.name ?? n }
    if case .instance(let d) = value, let m = d.cls.lookup(names.setName) {
      do throws(Raise) { _ = try vm.callMethod(m, value, [.object(cls), .str(n)]) } catch {
        let wrapped = runtimeError("Error calling __set_name__ on '\(d.cls.name)' instance '\(n.string)' in '\(name.string)'")
        wrapped.exception.cause = error.exception
        wrapped.exception.suppressContext = true
        throw wrapped
      }
    }
  }
  if a.hasKeywords, isObjectDefault(unwrapClassMethod(cls.lookup(names.initSubclass, after: cls))) {
    throw typeError("\(name.string).__init_subclass__() takes no keyword arguments")
  }
  if let i = try Super(cls, .object(cls), cls).getAttribute(names.initSubclass) {
    _ = try vm.call(i, [], a.named)
  } else if a.hasKeywords {
    throw typeError("\(name.string).__init_subclass__() takes no keyword arguments")
  }
  return .object(cls)
}

private func unwrapClassMethod(_ v: Value?) -> Value {
  if case .object(let o)? = v, let c = o as? ClassMethod { return c.function }
  return v ?? .none
}

/// Two builtin layouts do not mix.
private func checkLayouts(_ bases: [Class]) throws(Raise) {
  func layout(_ c: Class) -> Class { c.mro.first { $0.isNative && $0 !== types.object } ?? types.object }
  var found: Class?
  for b in bases {
    let l = layout(b)
    if l === types.object { continue }
    if let f = found, !f.isSubclass(of: l), !l.isSubclass(of: f), f.construct != nil, l.construct != nil,
      !(f.isSubclass(of: types.BaseException) && l.isSubclass(of: types.BaseException))
    {
      throw typeError("multiple bases have instance lay-out conflict")
    }
    found = found ?? l
  }
}

private func applySlots(_ cls: Class) throws(Raise) {
  cls.hasNoDict = false
  cls.hasMembers = cls.bases.contains(where: \.hasMembers)
  guard let slots = cls.dict[names.slots] else { return try checkSlotLayouts(cls.bases) }
  let list: [Value]
  if case .str = slots { list = [slots] } else { list = try sequenceItems(slots) }
  var hasDict = false, hasWeak = false
  for v in list {
    guard case .str(let s) = v else { throw typeError("__slots__ items must be strings, not '\(typeName(v))'") }
    if !isIdentifier(s) { throw typeError("__slots__ must be identifiers") }
    if s.isEqual("__dict__") {
      let has = cls.mro.dropFirst().contains { !$0.isNative && !$0.hasNoDict }
      if has || hasDict { throw typeError("__dict__ slot disallowed: we already got one") }
      hasDict = true
      continue
    }
    if s.isEqual("__weakref__") {
      if cls.mro.dropFirst().contains(where: { !$0.isNative && $0.allowsWeakReferences }) {
        throw typeError("__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0")
      }
      hasWeak = true
      continue
    }
    if cls.dict[intern(s)] != nil { throw valueError("'\(s.string)' in __slots__ conflicts with class variable") }
  }
  if let fixed = cls.mro.first(where: { $0 === types.int || $0 === types.bytes || $0 === types.tuple }), !list.isEmpty {
    throw typeError("nonempty __slots__ not supported for subtype of '\(fixed.name)'")
  }
  try checkSlotLayouts(cls.bases)
  for v in list {
    guard case .str(let s) = v, !s.isEqual("__dict__"), !s.isEqual("__weakref__") else { continue }
    let name = intern(mangled(s.string, in: cls.name))
    cls.dict[name] = .object(MemberDescriptor(cls, name))
    cls.hasMembers = true
  }
  cls.hasNoDict = !hasDict && cls.mro.dropFirst().allSatisfy { $0.isNative ? $0.instancesHaveNoDict : $0.hasNoDict }
  cls.allowsWeakReferences = hasWeak || cls.mro.dropFirst().contains { !$0.isNative && $0.allowsWeakReferences }
}

/// A private name as the class body's code spells it.
private func mangled(_ name: String, in cls: String) -> String {
  guard name.hasPrefix("__"), !name.hasSuffix("__") else { return name }
  let bare = cls.drop { $0 == "_" }
  return bare.isEmpty ? name : "_\(bare)\(name)"
}

extension Class {
  /// The builtin values; other native types may give their instances attributes.
  fileprivate var instancesHaveNoDict: Bool {
    let t = types
    return [t.object, t.int, t.float, t.complex, t.str, t.bytes, t.bytearray, t.list, t.tuple, t.dict, t.set, t.frozenset]
      .contains { $0 === self }
  }
}

private func isIdentifier(_ s: Str) -> Bool {
  let scalars = s.string.unicodeScalars
  guard let first = scalars.first, first == "_" || first.properties.isXIDStart else { return false }
  return scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
}

/// Two bases that each add slots do not mix, unless one comes from the other.
private func checkSlotLayouts(_ bases: [Class]) throws(Raise) {
  guard bases.count > 1 else { return }
  func adder(_ c: Class) -> Class? {
    c.mro.first { k in
      guard let slots = k.dict[names.slots], !k.isNative else { return false }
      if case .str(let s) = slots { return s.count > 0 }
      return ((try? sequenceItems(slots)) ?? []).contains {
        if case .str(let s) = $0 { !["__dict__", "__weakref__"].contains(s.string) } else { false }
      }
    }
  }
  let found = bases.compactMap(adder)
  for (i, a) in found.enumerated() {
    for b in found[(i + 1)...] where !a.isSubclass(of: b) && !b.isSubclass(of: a) {
      throw typeError("multiple bases have instance lay-out conflict")
    }
  }
}
