// What a name in `__slots__` becomes: a descriptor over one place of the instance. The value lies in the instance's
// shape like any attribute; an instance that also has a `__dict__` keeps its members outside of it.

final class MemberDescriptor: Descriptor {
  let owner: Class
  let name: Str
  private let doc: Value
  init(_ owner: Class, _ name: Str, doc: Value = .none) {
    self.owner = owner
    self.name = name
    self.doc = doc
    super.init()
  }
  override var type: Class { types.memberDescriptor }
  override var isData: Bool { true }

  private func instance(_ v: Value) throws(Raise) -> Instance {
    guard case .instance(let i) = v, i.cls.isSubclass(of: owner) else {
      throw typeError("descriptor '\(name.string)' for '\(owner.name)' objects doesn't apply to a '\(typeName(v))' object")
    }
    return i
  }

  override func get(_ receiver: Value?, _ cls: Class) throws(Raise) -> Value {
    guard let receiver else { return .object(self) }
    if let v = try instance(receiver).member(name), !v.isUndefined { return v }
    throw noAttribute(receiver, name)
  }
  override func set(_ receiver: Value, _ value: Value) throws(Raise) -> Bool {
    try instance(receiver).setMember(name, value)
    return true
  }
  override func delete(_ receiver: Value) throws(Raise) -> Bool {
    let i = try instance(receiver)
    guard let v = i.member(name), !v.isUndefined else { throw attributeError(name.string) }
    i.removeMember(name)
    return true
  }

  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .str(self.name)
    case "__qualname__": return .string("\(owner.qualname).\(self.name.string)")
    case "__objclass__": return .object(owner)
    case "__doc__": return doc
    default: return try super.getAttribute(name)
    }
  }
  override func repr() throws(Raise) -> String { "<member '\(name.string)' of '\(owner.name)' objects>" }
  override func traverse(_ visit: (Value) -> Void) { visit(.object(owner)) }
}

extension Value {
  /// The class attribute of a name in `__slots__`.
  var isMember: Bool { if case .object(let o) = self { o is MemberDescriptor } else { false } }
}

extension Instance {
  /// The value of a name in `__slots__`; nil or unbound where it is not set.
  func member(_ name: Str) -> Value? { shape.slot(name).map { slots[$0] } }

  func setMember(_ name: Str, _ value: Value) {
    if let i = shape.slot(name) { slots[i] = value; return }
    if value.isUndefined { return }
    // With a dict, the shape is this class's own and no cache knows it.
    addSlot(dict == nil ? shape.adding(name) : Shape(names: shape.names + [name]), value)
  }
}

extension Instance {
  /// Unsets a member. Caches remember that a shape's places are all set, so the shape goes too.
  func removeMember(_ name: Str) {
    guard let gone = shape.slot(name) else { return }
    if dict != nil { slots[gone] = .undefined; return }
    let left = shape.names.indices.filter { $0 != gone }
    let values = left.map { slots[$0] }
    replaceSlots(left.reduce(cls.rootShape.object) { $0.adding(shape.names[$1]) }, values)
  }
}

extension Class {
  /// The names in `__slots__` of this class and those it inherits from.
  var memberNames: [Str] {
    var out: [Str] = []
    for c in mro where !c.isNative {
      for (_, v) in c.dict.pairs {
        if case .object(let o) = v, let m = o as? MemberDescriptor, !out.contains(where: { $0 === m.name }) { out.append(m.name) }
      }
    }
    return out
  }
}

extension Methods {
  /// `__get__`, `__set__` and `__delete__` of attributes written in Swift and of members.
  static func populateAttributeDescriptor(_ t: Class) {
    t.define("__get__(self, instance, owner=None, /)") { a throws(Raise) in
      if a[1].isNone, !a[2].isNone { return a[0] }
      if case .object(let o) = a[0], let p = o as? NativeProperty {
        try checkReceiver(p, a[1])
        return try p.get(a[1])
      }
      return try bind(a[0], a[1], typeOf(a[1]))
    }
    t.define("__set__(self, instance, value, /)") { a throws(Raise) in
      guard case .object(let o) = a[0] else { return .none }
      if let d = o as? Descriptor { _ = try d.set(a[1], a[2]) }
      if let p = o as? NativeProperty {
        try checkReceiver(p, a[1])
        guard let set = p.set else { throw p.notWritable }
        try set(a[1], a[2])
      }
      return .none
    }
    t.define("__delete__(self, instance, /)") { a throws(Raise) in
      if case .object(let o) = a[0], let d = o as? Descriptor { _ = try d.delete(a[1]) }
      if case .object(let o) = a[0], let p = o as? NativeProperty { throw p.notDeletable }
      return .none
    }
  }

  private static func checkReceiver(_ p: NativeProperty, _ v: Value) throws(Raise) {
    if !typeOf(v).isSubclass(of: p.owner) {
      throw typeError("descriptor '\(p.name)' for '\(p.owner.name)' objects doesn't apply to a '\(typeName(v))' object")
    }
  }
}
