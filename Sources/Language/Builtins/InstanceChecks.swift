// isinstance and issubclass.

/// `isinstance` where no script code can have a say: a class or a tuple of classes with the ordinary metaclass.
let isInstanceFast: Native.Fast = { a, n, result in
  let v = a.register, spec = a.register + 1
  if n != 2 { return false }
  if spec.tag == Tag.object {
    guard let answer = isPlainInstance(v, spec) else { return false }
    result.register.set(answer)
    return true
  }
  if spec.tag != Tag.tuple { return false }
  return spec.raw(Tuple.self)._withUnsafeGuaranteedRef { t in
    var answer = false
    for i in 0..<t.count where !answer {
      guard t.items[i].isObject, let one = isPlainInstance(v, t.items + i) else { return false }
      answer = one
    }
    result.register.set(answer)
    return true
  }
}

extension Value {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}

/// Whether the value is of the class in `spec`; nil when that is no class, or its metaclass may say otherwise.
@inline(__always)
private func isPlainInstance(_ v: Register, _ spec: Register) -> Bool? {
  let tag = v.tag
  // Of exactly a builtin type: the commonest question.
  if tag < Tag.function, spec.rawInt == vm.typesByTag[Int(tag)] { return true }
  let object = spec.raw(Object.self)
  if !isExactly(object, vm.classClass) { return nil }
  let c = unsafeBitCast(object, to: Unmanaged<Class>.self)
  if let meta = c._withUnsafeGuaranteedRef({ $0.metaclass }), meta !== types.type { return nil }
  if tag == Tag.instance {
    return v.raw(Instance.self)._withUnsafeGuaranteedRef { i in
      if c._withUnsafeGuaranteedRef({ i.cls.isSubclass(of: $0) }) { return true }
      // A class may say that its instances are of another.
      return i.cls.lookup(names.cls).map { if case .object(let o) = $0 { o is NativeProperty } else { false } } == false ? nil : false
    }
  }
  if tag == Tag.object {
    return v.raw(Object.self)._withUnsafeGuaranteedRef { o in c._withUnsafeGuaranteedRef { o.type.isSubclass(of: $0) } }
  }
  if tag < Tag.function { return spec.rawInt == vm.objectType || tag == Tag.bool && spec.rawInt == vm.typesByTag[Int(Tag.int)] }
  return c._withUnsafeGuaranteedRef { typeOf(v.pointee).isSubclass(of: $0) }
}

/// `isinstance(v, spec)` for a class, a tuple or a union of them.
public func isInstance(_ v: Value, _ spec: Value) throws(Raise) -> Bool {
  switch spec {
  case .object(let o as Class):
    if let meta = o.metaclass, meta !== types.type, let m = meta.lookup(names.instancecheck), !isTypeDefault(m) {
      return try truth(try vm.callMethod(m, spec, [v]))
    }
    if typeOf(v).isSubclass(of: o) { return true }
    if case .instance = v, case .object(let said)? = try getAttributeIfPresent(v, names.cls), let c = said as? Class {
      return c.isSubclass(of: o)
    }
    return false
  case .object(let o) where o is GenericAlias: throw typeError("isinstance() argument 2 cannot be a parameterized generic")
  case .tuple(let t):
    for i in 0..<t.count where try isInstance(v, t[i]) { return true }
    return false
  case .object(let o as UnionType):
    for m in o.members {
      if m.isNone { if v.isNone { return true } } else if try isInstance(v, m) { return true }
    }
    return false
  case .instance(let i):
    if let r = try i.dunder(names.instancecheck, v) { return try truth(r) }
  default: break
  }
  throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
}

func isSubclass(_ c: Class, _ spec: Value) throws(Raise) -> Bool {
  switch spec {
  case .object(let o as Class):
    if let meta = o.metaclass, meta !== types.type, let m = meta.lookup(names.subclasscheck), case .function = m {
      return try truth(try vm.callMethod(m, spec, [.object(c)]))
    }
    return c.isSubclass(of: o)
  case .tuple(let t):
    for i in 0..<t.count where try isSubclass(c, t[i]) { return true }
    return false
  case .object(let o as UnionType):
    for m in o.members where try isSubclass(c, m) { return true }
    return false
  case .instance(let i):
    if let r = try i.dunder(names.subclasscheck, .object(c)) { return try truth(r) }
    throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
  case .object(let o) where o is GenericAlias: throw typeError("issubclass() argument 2 cannot be a parameterized generic")
  default: throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
  }
}
