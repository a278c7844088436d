// The protocol of copy and pickle: `__reduce_ex__`, `__reduce__` and `__getstate__` of every object.

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
  guard classOf(a[1]) !== types.object else { return try vm.call(try getAttribute(.object(types.object), names.new), a[0]) }
  return try vm.call(try getAttribute(a[1], names.new), a[0], a[2])
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
  guard case .instance(let i) = v else { throw typeError("cannot pickle '\(cls.name)' object") }
  if !i.cls.memberNames.isEmpty, cls.lookup(intern("__getstate__")).map({ isObjectDefault($0) }) ?? true {
    throw typeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
  }
  let base = cls.mro.first { $0.isNative } ?? types.object
  let content: Value = base === types.object ? .none : i.payload
  let parts: [Value] = [.object(reconstructor), .tupleOf([.object(cls), .object(base), content])]
  let s = try state(of: v)
  return .tupleOf(try truth(s) ? parts + [s] : parts)
}

/// Whether CPython refuses to copy or pickle values of this kind.
private func isOpaque(_ v: Value) -> Bool {
  switch v {
  case .int, .float, .str, .bool, .list, .tuple, .dict, .none, .undefined, .instance: return false
  case .function: return true
  case .object(let o):
    return !(o is BigInteger || o is ComplexNumber || o is BytesObject || typeOf(v) === types.object)
  }
}

extension Methods {
  static func populateReduce(_ t: Class) {
    t.define("__getstate__(self, /)", "Helper for pickle.") { a throws(Raise) in try objectState(a[0]) }
    t.define("__reduce__(self, /)", "Helper for pickle.") { a throws(Raise) in
      if isOpaque(a[0]) { throw typeError("cannot pickle '\(typeName(a[0]))' object") }
      return try reduceOld(a[0])
    }
    t.define("__reduce_ex__(self, protocol, /)", "Helper for pickle.") { a throws(Raise) in
      let protocolNumber = try indexValue(a[1])
      // A `__reduce__` of the class's own goes first.
      if let m = typeOf(a[0]).lookup(intern("__reduce__")), !isObjectDefault(m) { return try vm.callMethod(m, a[0], []) }
      if isOpaque(a[0]) { throw typeError("cannot pickle '\(typeName(a[0]))' object") }
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

  /// What is left of an iterator, as `iter` would make it again.
  static func populateIteratorReduce(_ t: Class) {
    t.define("__reduce__(self, /)", "Return state information for pickling.") { a throws(Raise) in
      guard case .object(let o) = a[0] else { return .none }
      let iter = vm.builtins["iter"] ?? .none
      if let l = o as? ListIterator { return .tupleOf([iter] + l.state) }
      if let x = o as? TupleIterator { return .tupleOf([iter] + x.state) }
      throw typeError("cannot pickle '\(o.type.name)' object")
    }
  }
}
