// How an attribute is found (Python's data model, 3.3.2): data descriptors of the type, then the instance, then the type.

/// What a class attribute becomes when it is reached through an instance.
@inline(__always)
func bind(_ value: Value, _ receiver: Value, _ cls: Class) throws(Raise) -> Value {
  switch value {
  case .function: return .object(Method(value, receiver))
  case .object(let o):
    if o is Native { return (o as? Native)?.owner == nil ? value : .object(Method(value, receiver)) }
    return try bindDescriptor(o, value, receiver, cls)
  case .instance(let d):
    guard let get = d.cls.lookup(names.get) else { return value }
    return try vm.callMethod(get, value, [receiver, .object(cls)])
  default: return value
  }
}

private func bindDescriptor(_ o: Object, _ value: Value, _ receiver: Value, _ cls: Class) throws(Raise) -> Value {
  switch o {
  case let p as Property:
    if p.getter.isMissingOrNone {
      throw attributeError("property\(p.name.map { " '\($0.string)'" } ?? "") of '\(cls.name)' object has no getter")
    }
    return try vm.call(p.getter, receiver)
  case let p as NativeProperty: return try p.get(receiver)
  case let s as StaticMethod: return s.function
  case let c as ClassMethod: return try bind(c.function, .object(cls), cls.metaclass ?? types.type)
  case let d as Descriptor: return try d.get(receiver, cls)
  default: return value
  }
}

/// A native object that answers for itself when it is reached through an instance or a class.
open class Descriptor: Container {
  /// `__get__`: the value for a receiver, or for the class itself where `receiver` is nil. By default the descriptor itself.
  open func get(_ receiver: Value?, _ cls: Class) throws(Raise) -> Value { .of(self) }
  /// Whether it comes before the instance's own attributes.
  open var isData: Bool { false }
  /// Takes an assignment; false where it does not.
  open func set(_ receiver: Value, _ value: Value) throws(Raise) -> Bool { false }
  /// `__delete__`: takes a `del`; false where it does not, and the instance's own attribute is deleted.
  open func delete(_ receiver: Value) throws(Raise) -> Bool { false }
}

/// What a class attribute becomes when it is reached through the class.
func bindToClass(_ value: Value, _ cls: Class) throws(Raise) -> Value {
  switch value {
  case .object(let o):
    switch o {
    case let s as StaticMethod: return s.function
    case let c as ClassMethod: return try bind(c.function, .object(cls), cls.metaclass ?? types.type)
    case let d as Descriptor: return try d.get(nil, cls)
    default: return value
    }
  case .instance(let d):
    guard let get = d.cls.lookup(names.get) else { return value }
    return try vm.callMethod(get, value, [.none, .object(cls)])
  default: return value
  }
}

func isDataDescriptor(_ value: Value) -> Bool {
  switch value {
  case .object(let o): o is Property || o is NativeProperty || (o as? Descriptor)?.isData == true
  case .instance(let d): d.cls.lookup(names.set) != nil || d.cls.lookup(names.delete) != nil
  default: false
  }
}

/// A data descriptor that also answers reads; one with `__set__` alone leaves those to the instance.
private func readsFirst(_ value: Value) -> Bool {
  if case .instance(let d) = value { return isDataDescriptor(value) && d.cls.lookup(names.get) != nil }
  return isDataDescriptor(value)
}

/// Whether a method is `object`'s own.
func isObjectDefault(_ method: Value) -> Bool {
  if case .object(let o) = method, let n = o as? Native { return n.owner === types.object || n.home === types.object }
  return false
}

/// The attribute of an instance with slots, without `__getattr__`.
func genericGetAttribute(_ receiver: Value, _ cls: Class, _ name: Str, instance: Instance) throws(Raise) -> Value? {
  let inherited = cls.lookup(name)
  if let inherited, readsFirst(inherited) { return try bind(inherited, receiver, cls) }
  if let own = instance.ownAttribute(name), !own.isUndefined { return own }
  if let inherited { return try bind(inherited, receiver, cls) }
  return nil
}

/// The attribute of any other object.
public func genericGetAttribute(_ receiver: Value, _ cls: Class, _ name: Str, dict: Dict? = nil) throws(Raise) -> Value? {
  let inherited = cls.lookup(name)
  if let dict {
    if let inherited, readsFirst(inherited) { return try bind(inherited, receiver, cls) }
    if let own = dict[name] { return own }
  }
  return try inherited.map { (v) throws(Raise) in try bind(v, receiver, cls) }
}

/// Lets a descriptor take an assignment; false where there is none.
func setThroughDescriptor(_ receiver: Value, _ cls: Class, _ name: Str, _ value: Value) throws(Raise) -> Bool {
  guard let inherited = cls.lookup(name) else { return false }
  switch inherited {
  case .object(let o):
    if let p = o as? Property {
      if p.setter.isMissingOrNone {
        throw attributeError("property '\(name.string)' of '\(cls.name)' object has no setter")
      }
      _ = try vm.call(p.setter, receiver, value)
      return true
    }
    if let p = o as? NativeProperty {
      guard let set = p.set else { throw p.notWritable }
      try set(receiver, value)
      return true
    }
    if let d = o as? Descriptor { return try d.set(receiver, value) }
    return false
  case .instance(let d):
    guard let set = d.cls.lookup(names.set) else { return false }
    _ = try vm.callMethod(set, inherited, [receiver, value])
    return true
  default: return false
  }
}

func genericSetAttribute(_ receiver: Value, _ cls: Class, _ name: Str, _ value: Value, instance: Instance) throws(Raise) {
  if try setThroughDescriptor(receiver, cls, name, value) { return }
  if cls.hasNoDict {
    if cls.lookup(name) != nil { throw attributeError("'\(cls.name)' object attribute '\(name.string)' is read-only") }
    throw noAttribute(receiver, name)
  }
  instance.setOwnAttribute(name, value)
}

/// `object.__setattr__` for a native: a descriptor of the class takes it first, then `dict`.
/// Raises AttributeError if neither does: the attribute is read-only, or there is none.
public func genericSetAttribute(
  _ receiver: Value, _ cls: Class, _ name: Str, _ value: Value, dict: Dict? = nil
) throws(Raise) {
  if try setThroughDescriptor(receiver, cls, name, value) { return }
  if let dict { dict[name] = value; return }
  if cls.lookup(name) != nil {
    throw attributeError("'\(cls.name)' object attribute '\(name.string)' is read-only")
  }
  throw attributeError("'\(cls.name)' object has no attribute '\(name.string)'")
}

private func deleteThroughDescriptor(_ receiver: Value, _ cls: Class, _ name: Str) throws(Raise) -> Bool {
  guard let inherited = cls.lookup(name) else { return false }
  if case .object(let o) = inherited, let p = o as? Property {
    if p.deleter.isMissingOrNone {
      throw attributeError("property '\(name.string)' of '\(cls.name)' object has no deleter")
    }
    _ = try vm.call(p.deleter, receiver)
    return true
  }
  if case .object(let o) = inherited {
    if let p = o as? NativeProperty {
      if p.owner === types.function, p.set != nil {
        throw typeError(
          """
          \(p.name) must be set to a \
          \(p.name == "__name__" || p.name == "__qualname__" ? "string" : p.name == "__code__" ? "code" : "dict") object
          """
        )
      }
      throw p.notDeletable
    }
    if let d = o as? Descriptor { return try d.delete(receiver) }
  }
  if case .instance(let d) = inherited {
    if let delete = d.cls.lookup(names.delete) {
      _ = try vm.callMethod(delete, inherited, [receiver])
      return true
    }
    if d.cls.lookup(names.set) != nil { throw attributeError("__delete__") }
  }
  return false
}

func genericDeleteAttribute(_ receiver: Value, _ cls: Class, _ name: Str, instance: Instance) throws(Raise) {
  if try deleteThroughDescriptor(receiver, cls, name) { return }
  if !instance.deleteOwnAttribute(name) {
    if cls.hasNoDict, cls.lookup(name) != nil { throw attributeError("'\(cls.name)' object attribute '\(name.string)' is read-only") }
    throw noAttribute(receiver, name)
  }
}

/// `object.__delattr__` for a native: a descriptor of the class first, then `dict`. Raises AttributeError if neither has it.
public func genericDeleteAttribute(_ receiver: Value, _ cls: Class, _ name: Str, dict: Dict? = nil) throws(Raise) {
  if try deleteThroughDescriptor(receiver, cls, name) { return }
  if let dict, dict.remove(name) != nil { return }
  if dict == nil, cls.lookup(name) != nil {
    throw attributeError("'\(cls.name)' object attribute '\(name.string)' is read-only")
  }
  throw attributeError("'\(cls.name)' object has no attribute '\(name.string)'")
}

// MARK: - Attributes of any value

/// `value.name`, or nil.
public func getAttributeIfPresent(_ value: Value, _ name: Str) throws(Raise) -> Value? {
  switch value {
  case .instance(let i): return try i.getAttribute(name)
  case .object(let o): return try o.getAttribute(name)
  case .function(let f): return try f.getAttribute(name)
  default: return try genericGetAttribute(value, typeOf(value), name)
  }
}

/// `value.name`; raises AttributeError.
public func getAttribute(_ value: Value, _ name: Str) throws(Raise) -> Value {
  if let found = try getAttributeIfPresent(value, name) { return found }
  throw noAttribute(value, name)
}

/// `value.name` for a name fixed in Swift; it is interned, and so kept for good. Raises AttributeError if there is none.
public func getAttribute(_ value: Value, _ name: String) throws(Raise) -> Value { try getAttribute(value, intern(name)) }

func noAttribute(_ value: Value, _ name: Str) -> Raise {
  let text: String
  switch value {
  case .object(let o as Module): text = "module '\(o.name)' has no attribute '\(name.string)'"
  case .object(let o as Class): text = "type object '\(o.name)' has no attribute '\(name.string)'"
  case .object(let m as Method): text = "'\(typeName(m.function))' object has no attribute '\(name.string)'"
  default: text = "'\(typeName(value))' object has no attribute '\(name.string)'"
  }
  let error = attributeError(text)
  error.exception.native = ExceptionFields(.attribute, [.str(name), value])
  return error
}

/// `target.name = value`, through `__setattr__` and descriptors. Raises AttributeError if the target takes no such attribute.
public func setAttribute(_ target: Value, _ name: Str, _ value: Value) throws(Raise) {
  switch target {
  case .instance(let i): try i.setAttribute(name, value)
  case .object(let o): try o.setAttribute(name, value)
  case .function(let f): try f.setAttribute(name, value)
  default: try genericSetAttribute(target, typeOf(target), name, value)
  }
}

/// `del target.name`, through `__delattr__` and descriptors. Raises AttributeError if there is none.
public func deleteAttribute(_ target: Value, _ name: Str) throws(Raise) {
  switch target {
  case .instance(let i): try i.deleteAttribute(name)
  case .object(let o): try o.deleteAttribute(name)
  case .function(let f): try f.deleteAttribute(name)
  default: try genericDeleteAttribute(target, typeOf(target), name)
  }
}

// MARK: - Attributes of classes

/// `type.__call__`: `__new__`, then `__init__` when the result is an instance of the class.
func instantiate(_ cls: Class, _ arguments: Arguments) throws(Raise) -> Value {
  if let metaclass = cls.metaclass, metaclass !== types.type, let method = metaclass.lookup(names.call),
    !isTypeDefault(method)
  {
    return try vm.callMethod(method, .object(cls), arguments)
  }
  return try instantiateDefault(cls, arguments)
}

func isTypeDefault(_ method: Value) -> Bool {
  if case .object(let o) = method, let n = o as? Native { return n.owner === types.type }
  return false
}

func instantiateDefault(_ cls: Class, _ arguments: Arguments) throws(Raise) -> Value {
  if cls === types.type && arguments.count == 1 && !arguments.hasKeywords { return .object(typeOf(arguments[0])) }
  let made: Value
  if let new = cls.lookup(names.new), !isObjectDefault(unwrapStatic(new)) {
    made = try vm.call(unwrapStatic(new), [.object(cls)] + arguments.positional, arguments.named)
  } else {
    if cls.isAbstract { throw abstractError(cls) }
    guard let construct = cls.construct else { throw typeError("cannot create '\(cls.name)' instances") }
    made = try construct(cls, arguments)
  }
  guard typeOf(made).isSubclass(of: cls), !cls.isNative || cls === types.type else { return made }
  guard let initialize = cls.lookup(names.initialize), !isObjectDefault(initialize) else { return made }
  let result = try vm.callMethod(initialize, made, arguments)
  if !result.isNone { throw typeError("__init__() should return None, not '\(typeName(result))'") }
  return made
}

private func abstractError(_ cls: Class) -> Raise {
  var missing: [String] = []
  if let set = cls.dict["__abstractmethods__"] { missing = (try? sequenceItems(set).map { try str($0) }) ?? [] }
  let list = missing.sorted().joined(separator: ", ")
  return typeError(
    "Can't instantiate abstract class \(cls.name) with abstract method\(missing.count == 1 ? "" : "s") \(list)")
}

func unwrapStatic(_ value: Value) -> Value {
  if case .object(let o) = value, let s = o as? StaticMethod { return s.function }
  return value
}
