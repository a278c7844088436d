// The protocol of copy and pickle: `__reduce_ex__`, `__reduce__` and `__getstate__` of every object.

/// The functions of copyreg that make an object again: `__newobj__`, `__newobj_ex__` and `_reconstructor`.
public let objectMakers: [Native] = {
  for f in [newobj, newobjEx, reconstructor] { f.moduleName = "copyreg" }
  return [newobj, newobjEx, reconstructor]
}()

private let newobj = Native("__newobj__(cls, /, *args)", "Make an instance as copyreg does.") { a throws(Raise) in
  guard case .tuple(let rest) = a[1] else { return .none }
  return try vm.call(try getAttribute(a[0], names.new), [a[0]] + rest.array)
}

private let newobjEx = Native("__newobj_ex__(cls, args, kwargs, /)", "The same with keywords.") { a throws(Raise) in
  guard case .dict(let kw) = a[2] else { throw typeError("__newobj_ex__ argument 3 must be a dict, not \(typeName(a[2]))") }
  let named = kw.pairs.compactMap { (k, v) -> (Str, Value)? in if case .str(let s) = k { (s, v) } else { nil } }
  return try vm.call(try getAttribute(a[0], names.new), [a[0]] + sequenceItems(a[1]), named)
}

private let reconstructor = Native("_reconstructor(cls, base, state, /)", "Make an instance as protocol 0 does.") { a throws(Raise) in
  guard let base = classOf(a[1]) else { throw typeError("_reconstructor expected a class, not \(typeName(a[1]))") }
  if base === types.object { return try vm.call(try getAttribute(.object(types.object), names.new), a[0]) }
  let made = try vm.call(try getAttribute(a[1], names.new), a[0], a[2])
  if let start = base.lookup(names.initialize), !isObjectDefault(start) { _ = try vm.callMethod(start, made, [a[2]]) }
  return made
}

/// The attributes and members that make up an object.
public func objectState(_ v: Value) throws(Raise) -> Value {
  guard case .instance(let i) = v else { return .none }
  var state = Value.none
  var members: Dict?
  for name in i.cls.memberNames {
    guard let m = i.member(name), !m.isUndefined else { continue }
    if members == nil { members = Dict() }
    members?[name] = m
  }
  if !i.cls.hasNoDict, !i.ownAttributes.isEmpty, let d = i.attributeDict, d.count > 0 { state = .dict(d) }
  return members.map { .tupleOf([state, .dict($0)]) } ?? state
}

/// Puts attributes into an object past `__setattr__` and descriptors, as unpickling does. Raises AttributeError if it keeps none.
public func restoreAttributes(of target: Value, _ attributes: Dict) throws(Raise) {
  if case .instance(let i) = target, !i.cls.hasNoDict, i.cls.memberNames.isEmpty {
    for (key, v) in attributes.pairs { if case .str(let name) = key { i.setOwnAttribute(intern(name), v) } }
    return
  }
  let own = try getAttribute(target, "__dict__")
  for (key, v) in attributes.pairs { try setItem(own, key, v) }
}

extension Class {
  /// Whether `object.__new__` makes its instances, and nothing else has a say.
  public var makesPlainInstances: Bool { construct == nil && isPlain }
}

private func state(of v: Value) throws(Raise) -> Value { try vm.call(try getAttribute(v, "__getstate__")) }

private func reduceNew(_ v: Value) throws(Raise) -> Value {
  let cls = typeOf(v)
  var maker = Value.object(newobj)
  var arguments: [Value] = [.object(cls)]
  if let m = cls.lookup(intern("__getnewargs_ex__")) {
    let made = try vm.callMethod(m, v, [])
    guard case .tuple(let t) = made else { throw typeError("__getnewargs_ex__ should return a tuple, not '\(typeName(made))'") }
    if t.count != 2 { throw valueError("__getnewargs_ex__ should return a tuple of length 2, not \(t.count)") }
    guard case .tuple = t[0] else {
      throw typeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '\(typeName(t[0]))'")
    }
    guard case .dict(let kw) = t[1] else {
      throw typeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '\(typeName(t[1]))'")
    }
    if kw.count > 0 {
      maker = .object(newobjEx)
      arguments += [t[0], t[1]]
    } else {
      arguments += try sequenceItems(t[0])
    }
  } else if let m = cls.lookup(intern("__getnewargs__")) {
    let made = try vm.callMethod(m, v, [])
    guard case .tuple(let t) = made.unwrapped else { throw typeError("__getnewargs__ should return a tuple, not '\(typeName(made))'") }
    arguments += t.array
  }
  func items(_ value: Value) throws(Raise) -> Value {
    switch value.unwrapped {
    case .list: try iterate(v)
    default: .none
    }
  }
  var pairs = Value.none
  if case .dict = v.unwrapped { pairs = try iterate(try vm.call(try getAttribute(v, "items"))) }
  return .tupleOf([maker, .tupleOf(arguments), try state(of: v), try items(v), pairs])
}

private func reduceOld(_ v: Value) throws(Raise) -> Value {
  let cls = typeOf(v)
  guard case .instance(let i) = v else { throw typeError("cannot pickle '\(cls.name.split(separator: ".").last ?? "")' object") }
  if !i.cls.memberNames.isEmpty, cls.lookup(intern("__getstate__")).map({ isObjectDefault($0) }) ?? true {
    throw typeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
  }
  let base = cls.mro.first { $0.isNative } ?? types.object
  let content: Value = base === types.object ? .none : i.payload
  let parts: [Value] = [.object(reconstructor), .tupleOf([.object(cls), .object(base), content])]
  let s = try state(of: v)
  return .tupleOf(try truth(s) ? parts + [s] : parts)
}

/// What CPython says of a value that it refuses to copy or pickle; up to protocol 1 copyreg words it, which leaves modules out.
private func opaque(_ v: Value, _ protocolNumber: Int = 0) -> Raise {
  if protocolNumber >= 2, typeOf(v) === types.memoryview { return typeError("cannot pickle memoryview objects") }
  let name = typeOf(v) === types.file && protocolNumber < 2 ? "TextIOWrapper" : typeName(v)
  return typeError("cannot pickle '\(name)' object")
}

/// Whether CPython refuses to copy or pickle values of this kind.
private func isOpaque(_ v: Value) -> Bool {
  switch v {
  case .int, .float, .str, .bool, .list, .tuple, .dict, .none, .undefined, .instance: return false
  case .function: return true
  case .object(let o):
    if let m = o.type.lookup(intern("__getstate__")), !isObjectDefault(m) { return false }
    return !(o is BigInteger || o is ComplexNumber || o is BytesObject || typeOf(v) === types.object)
  }
}

extension Methods {
  static func populateReduce(_ t: Class) {
    t.define("__getstate__(self, /)", "Helper for pickle.") { a throws(Raise) in try objectState(a[0]) }
    t.define("__reduce__(self, /)", "Helper for pickle.") { a throws(Raise) in
      if isOpaque(a[0]) { throw opaque(a[0]) }
      return try reduceOld(a[0])
    }
    t.define("__reduce_ex__(self, protocol, /)", "Helper for pickle.") { a throws(Raise) in
      let protocolNumber = try indexValue(a[1])
      // A `__reduce__` of the class's own goes first.
      if let m = typeOf(a[0]).lookup(intern("__reduce__")), !isObjectDefault(m) { return try vm.callMethod(m, a[0], []) }
      if isOpaque(a[0]) { throw opaque(a[0], protocolNumber) }
      return protocolNumber >= 2 ? try reduceNew(a[0]) : try reduceOld(a[0])
    }
  }

  /// What natives of a kind say for themselves.
  static func populateNewArguments(_ t: Class, _ parts: @escaping (Value) -> [Value]) {
    t.define("__getnewargs__(self, /)") { a in .tupleOf(parts(a[0].unwrapped)) }
  }
}

extension Methods {
  /// `list[int]` by its method.
  static func populateClassGetitem(_ t: Class) {
    t.defineClassMethod("__class_getitem__(cls, key, /)", "See PEP 585") { a in .object(GenericAlias(a[0], a[1])) }
  }

  static func populateSetReduce(_ t: Class) {
    t.define("__reduce__(self, /)", "Return state information for pickling.") { a throws(Raise) in
      .tupleOf([.object(typeOf(a[0])), .tupleOf([.listOf(try sequenceItems(a[0]))]), try objectState(a[0])])
    }
  }

  static func populateExceptionReduce(_ t: Class) {
    t.define("__reduce__(self, /)") { a throws(Raise) in
      guard case .instance(let i) = a[0], let e = i as? ExceptionObject else { return .none }
      let made: [Value] = [.object(i.cls), .tuple(e.arguments)]
      if i.ownAttributes.isEmpty { return .tupleOf(made) }
      return .tupleOf(made + [i.attributeDict.map { .dict($0) } ?? .none])
    }
    t.define("__setstate__(self, state, /)") { a throws(Raise) in
      if case .dict(let d) = a[1] {
        for (k, v) in d.pairs { if case .str(let n) = k { try setAttribute(a[0], intern(n), v) } }
      } else if !a[1].isNone {
        throw typeError("state is not a dictionary")
      }
      return .none
    }
  }

  /// What is left of an iterator, as a call would make it again.
  static func populateIteratorReduce(_ t: Class) {
    t.define("__reduce__(self, /)", "Return state information for pickling.") { a throws(Raise) in
      guard case .object(let o) = a[0].unwrapped, let i = o as? SteppingIterator, let (maker, parts) = i.reduction else {
        throw typeError("cannot pickle '\(typeName(a[0]))' object")
      }
      return .tupleOf([maker] + parts)
    }
    t.define("__setstate__(self, state, /)", "Set state information for unpickling.") { a throws(Raise) in
      if case .object(let o) = a[0].unwrapped, let i = o as? SteppingIterator { try i.restore(a[1]) }
      return .none
    }
  }
}

extension Methods {
  /// Functions and methods are found again by name: in their module, or in what they belong to.
  static func populateCallableReduce(_ t: Class) {
    t.define("__reduce__(self, /)") { a throws(Raise) in
      func named(_ owner: Value, _ name: Str) -> Value { .tupleOf([vm.builtins["getattr"] ?? .none, .tupleOf([owner, .str(name)])]) }
      switch a[0] {
      case .object(let f as Native):
        if let owner = f.owner ?? f.home { return named(.object(owner), f.name) }
        return .str(f.name)
      case .object(let m as Method):
        guard case .str(let name) = try getAttribute(m.function, names.name) else { throw typeError("__name__ must be a string") }
        return named(m.receiver, name)
      default: throw typeError("cannot pickle '\(typeName(a[0]))' object")
      }
    }
  }

  static func populateAlias(_ t: Class) {
    t.construct = { _, a throws(Raise) in
      if a.count != 2 { throw typeError("GenericAlias expected 2 arguments, got \(a.count)") }
      return .object(GenericAlias(a[0], a[1]))
    }
    t.define("__reduce__(self, /)") { a throws(Raise) in
      guard case .object(let o) = a[0], let alias = o as? GenericAlias else { throw typeError("expected an alias") }
      return .tupleOf([.object(types.genericAlias), .tupleOf([alias.origin, alias.parameters])])
    }
  }

  /// A singleton is found again under its name.
  static func populateSingletonReduce(_ t: Class, _ name: String) {
    t.define("__reduce__(self, /)") { _ in .string(name) }
  }

  /// A bytearray is made of its bytes; before protocol 3 of the text that they are in Latin-1.
  static func populateByteArrayReduce(_ t: Class) {
    func reduce(_ v: Value, asText: Bool) throws(Raise) -> Value {
      let bytes = try bytesLike(v)
      let content: [Value] =
        bytes.isEmpty
        ? [] : asText ? [.str(Str(scalars: bytes.map { UInt32($0) })), .string("latin-1")] : [.object(BytesObject(bytes))]
      return .tupleOf([.object(typeOf(v)), .tupleOf(content), try objectState(v)])
    }
    t.define("__reduce__(self, /)", "Return state information for pickling.") { a throws(Raise) in try reduce(a[0], asText: true) }
    t.define("__reduce_ex__(self, proto=0, /)", "Return state information for pickling.") { a throws(Raise) in
      try reduce(a[0], asText: try indexValue(a[1]) < 3)
    }
  }
}
