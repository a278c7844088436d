// An instance of a class written in Python, or of an exception class. Attributes live in slots named by a shape; once
// a script asks for `__dict__`, or deletes an attribute, they move to a dict.
import CPlatform

/// An object with a class and attributes of its own; native kinds, such as exceptions, are subclasses in Swift.
open class Instance: Container {
  /// `__class__`, which a script may assign.
  public internal(set) final var cls: Class
  /// Retained; counted in line, for every attribute added changes it.
  final fileprivate(set) var shapeReference: Unmanaged<Shape>
  final var slots: UnsafeMutablePointer<Value>
  final fileprivate(set) var slotCapacity: Int32
  /// Somebody wants to know when it ends.
  final var hasWeakReferences = false
  /// Its `__del__` has run, though the object is still here: the collector calls it before it breaks a cycle.
  private final var isFinalized = false
  /// Set once attributes live in a dict; `shape` is then `Class.dictShape`, which no cache remembers.
  final var dict: Dict?
  /// For an instance of a subclass of a builtin type: the builtin value.
  public final var payload: Value = .undefined
  /// What a native class keeps in its instances.
  public final var native: AnyObject?

  /// An instance without attributes; neither `__new__` nor `__init__` runs.
  public init(_ cls: Class) {
    self.cls = cls
    shapeReference = cls.rootShape
    wick_retain(shapeReference.toOpaque())
    let expected = Int(cls.expectedSlots)
    slots = .room(expected)
    slotCapacity = Int32(expected)
    super.init()
  }

  deinit {
    if cls.hasFinalizer, !isFinalized { finalize() }
    if hasWeakReferences { WeakRegistry.ended(ObjectIdentifier(self)) }
    Trash.drop(slots, shapeReference._withUnsafeGuaranteedRef { $0.count })
    shapeReference.drop()
    if dict != nil { clearDict() }
    if !payload.isUndefined { Trash.drop(&payload) }
  }

  final var shape: Shape {
    get { shapeReference.object }
    set { setShape(.passUnretained(newValue)) }
  }

  @inline(__always) fileprivate final func setShape(_ next: Unmanaged<Shape>) {
    let old = shapeReference
    wick_retain(next.toOpaque())
    shapeReference = next
    old.drop()
  }

  private final func clearDict() { dict = nil }

  /// `__del__` runs on a shell with this instance's attributes, since an object cannot be held once it is being freed.
  private final func finalize() {
    guard let method = cls.lookup(names.del) else { return }
    let shell = Instance(types.object)
    swap(&shell.slots, &slots)
    swap(&shell.shapeReference, &shapeReference)
    swap(&shell.dict, &dict)
    swap(&shell.payload, &payload)
    shell.cls = cls
    do throws(Raise) { _ = try vm.call(method, .instance(shell)) } catch { vm.unraisable(error, in: method) }
    shell.cls = types.object
  }

  /// Runs `__del__` on an object that only a cycle holds; false where there is none to run.
  final func finalizeInCycle() -> Bool {
    if isFinalized || !cls.hasFinalizer { return false }
    isFinalized = true
    guard let method = cls.lookup(names.del) else { return false }
    do throws(Raise) { _ = try vm.call(method, .instance(self)) } catch { vm.unraisable(error, in: method) }
    return true
  }

  public override final var type: Class { cls }

  public override final var attributeDict: Dict? {
    if let dict { return dict }
    if cls.hasNoDict { return nil }
    let d = Dict()
    let members = cls.hasMembers ? cls.memberNames : []
    let kept = UnsafeMutablePointer<Value>.room(members.count)
    for (i, name) in members.enumerated() { (kept + i).initialize(to: member(name) ?? .undefined) }
    for (i, name) in shape.names.enumerated() where !members.contains(where: { $0 === name }) { d[name] = slots[i] }
    let old = slots, n = shape.count
    slots = kept
    slotCapacity = Int32(members.count)
    shape = members.isEmpty ? Class.dictShape : Shape(names: members)
    dict = d
    Trash.drop(old, n)
    return d
  }

  /// Replaces the attributes (`obj.__dict__ = d`).
  final func setAttributeDict(_ d: Dict) {
    _ = attributeDict
    dict = d
  }

  /// The instance's own attribute.
  public final func ownAttribute(_ name: Str) -> Value? {
    if let dict { return dict[name] }
    guard let i = shape.slot(name) else { return nil }
    return slots[i]
  }

  /// Stores an attribute past `__setattr__`, descriptors and `__slots__`. `name` must be interned.
  public final func setOwnAttribute(_ name: Str, _ value: Value) {
    if let dict { dict[name] = value; return }
    if let i = shape.slot(name) { slots[i] = value; return }
    addSlot(shape.adding(name), value)
  }

  /// Appends a slot; `next` is the shape with its name.
  final func addSlot(_ next: Shape, _ value: Value) {
    let n = shape.count
    if n == Int(slotCapacity) {
      let grown = max(4, n * 2)
      slots = slots.enlarged(n, to: grown)
      slotCapacity = Int32(grown)
      if cls.expectedSlots < 64 { cls.expectedSlots = max(cls.expectedSlots, Int32(n + 1)) }
    }
    (slots + n).initialize(to: value)
    shape = next
  }

  /// Puts other slots in the place of all.
  final func replaceSlots(_ next: Shape, _ values: [Value]) {
    let old = slots, n = shape.count
    slots = .room(values.count)
    for (i, v) in values.enumerated() { (slots + i).initialize(to: v) }
    slotCapacity = Int32(values.count)
    shape = next
    Trash.drop(old, n)
  }

  final func deleteOwnAttribute(_ name: Str) -> Bool {
    guard ownAttribute(name) != nil else { return false }
    if cls.hasNoDict { return false }
    return attributeDict?.remove(name) != nil
  }

  /// The instance's own attributes in the order they were set, without those deleted or whose key is not a str.
  public final var ownAttributes: [(Str, Value)] {
    if let dict { return dict.pairs.compactMap { if case .str(let s) = $0 { (s, $1) } else { nil } } }
    return shape.names.enumerated().map { ($1, slots[$0]) }.filter { !$0.1.isUndefined }
  }

  open override func traverse(_ visit: (Value) -> Void) {
    for i in 0..<shape.count { visit(slots[i]) }
    if let dict { visit(.dict(dict)) }
    visit(payload)
    visit(.object(cls))
  }
  open override func clearReferences() {
    for i in 0..<shape.count { slots[i] = .none }
    dict?.removeAll()
    payload = .undefined
  }

  /// A native subclass with operators of its own: those of its payload's type don't go first.
  open var hasOwnOperators: Bool { false }
  /// Whether `format(self, "")` is something else than its text.
  open var hasOwnFormat: Bool { false }

  // MARK: The protocol, through the class's dunder methods

  open override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if cls.overridesGetAttribute, let method = cls.lookup(names.getattribute) {
      do throws(Raise) {
        return try vm.call(method, .instance(self), .str(name))
      } catch {
        guard error.matches(types.AttributeError), let fallback = cls.lookup(names.getattr) else { throw error }
        return try vm.call(fallback, .instance(self), .str(name))
      }
    }
    guard let fallback = cls.lookup(names.getattr) else {
      return try Language.genericGetAttribute(.instance(self), cls, name, instance: self)
    }
    do throws(Raise) {
      if let found = try Language.genericGetAttribute(.instance(self), cls, name, instance: self) { return found }
    } catch {
      // A property that raises it is as good as no attribute.
      if !error.matches(types.AttributeError) { throw error }
    }
    return try vm.call(fallback, .instance(self), .str(name))
  }

  open override func setAttribute(_ name: Str, _ value: Value) throws(Raise) {
    if cls.overridesSetAttribute, let method = cls.lookup(names.setattr) {
      _ = try vm.call(method, .instance(self), .str(name), value)
      return
    }
    try genericSetAttribute(.instance(self), cls, name, value, instance: self)
  }

  open override func deleteAttribute(_ name: Str) throws(Raise) {
    if let method = cls.lookup(names.delattr), !isObjectDefault(method) {
      _ = try vm.call(method, .instance(self), .str(name))
      return
    }
    try genericDeleteAttribute(.instance(self), cls, name, instance: self)
  }

  /// Calls the dunder method `name`, if the class has one.
  public final func dunder(_ name: Str, _ arguments: Value...) throws(Raise) -> Value? {
    guard let method = cls.lookup(name) else { return nil }
    return try vm.callMethod(method, .instance(self), arguments)
  }

  open override func call(_ arguments: Arguments) throws(Raise) -> Value {
    guard let method = cls.lookup(names.call) else { throw typeError("'\(cls.name)' object is not callable") }
    return try vm.callMethod(method, .instance(self), arguments)
  }
  open override var isCallable: Bool { cls.lookup(names.call) != nil }

  open override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    guard let method = cls.lookup(reflected ? names.reflected[op.index] : names.binary[op.index]) else { return nil }
    return notImplementedAsNil(try vm.callMethod(method, .instance(self), [other]))
  }
  open override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    guard let method = cls.lookup(names.inplace[op.index]) else { return nil }
    return notImplementedAsNil(try vm.callMethod(method, .instance(self), [other]))
  }
  open override func unary(_ op: UnaryOperator) throws(Raise) -> Value? { try dunder(names.unary[Int(op.rawValue)]) }

  open override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard let method = cls.lookup(names.compare[Int(op.rawValue)]) else { return nil }
    if isObjectDefault(method) {
      // object's own comparison knows identity, and its `!=` what the class says of `==`.
      switch op {
      case .eq: return identical(.instance(self), other) ? .bool(true) : nil
      case .ne where cls.lookup(names.compare[Int(CompareOperator.eq.rawValue)]).map(isObjectDefault) == true:
        return identical(.instance(self), other) ? .bool(false) : nil
      case .ne: break
      default: return nil
      }
    }
    return notImplementedAsNil(try vm.callMethod(method, .instance(self), [other]))
  }

  /// The builtin value inside, where the class has a dunder method as the builtin type has it.
  private final func plainPayload(_ method: Value) -> Value? {
    guard case .object(let o) = method, let n = o as? Native, n.owner === typeOf(payload) else { return nil }
    return payload
  }

  open override func getItem(_ key: Value) throws(Raise) -> Value {
    guard let method = cls.lookup(names.getitem) else { throw typeError("'\(cls.name)' object is not subscriptable") }
    if !payload.isUndefined, let inside = plainPayload(method) {
      switch inside {
      // A key that is not there may be the business of `__missing__`.
      case .dict(let d): if let found = try d.get(key) { return found }
      case .list, .tuple, .str: return try Language.getItem(inside, key)
      default: break
      }
    }
    return try vm.callMethod(method, .instance(self), [key])
  }
  open override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    if case .dict(let d) = payload, let method = cls.lookup(names.setitem), plainPayload(method) != nil { return try d.set(key, value) }
    if try dunder(names.setitem, key, value) == nil {
      throw typeError("'\(cls.name)' object does not support item assignment")
    }
  }
  open override func deleteItem(_ key: Value) throws(Raise) {
    if try dunder(names.delitem, key) == nil {
      throw typeError("'\(cls.name)' object doesn't support item deletion")
    }
  }

  open override func length() throws(Raise) -> Int? {
    guard let n = try dunder(names.len) else { return nil }
    let length: Int
    do throws(Raise) { length = try indexValue(n) } catch {
      if error.matches(types.IndexError) { throw overflowError("cannot fit '\(typeName(n))' into an index-sized integer") }
      throw error
    }
    if length < 0 { throw valueError("__len__() should return >= 0") }
    return length
  }

  open override func contains(_ item: Value) throws(Raise) -> Bool? {
    guard let method = cls.lookup(names.contains) else { return nil }
    if method.isNone { throw typeError("'\(cls.name)' object is not a container") }
    return try Language.truth(try vm.callMethod(method, .instance(self), [item]))
  }

  open override func iterate() throws(Raise) -> Value? {
    if let method = cls.lookup(names.iter) {
      if method.isNone { throw typeError("'\(cls.name)' object is not iterable") }
      let iterator = try vm.callMethod(method, .instance(self), [])
      guard Language.isIterator(iterator) else {
        throw typeError("iter() returned non-iterator of type '\(typeName(iterator))'")
      }
      return iterator
    }
    return cls.lookup(names.getitem) == nil ? nil : .object(SequenceIterator(.instance(self)))
  }

  open override func next() throws(Raise) -> Value? {
    guard let method = cls.lookup(names.next) else { throw typeError("'\(cls.name)' object is not an iterator") }
    do throws(Raise) {
      return try vm.call(try bind(method, .instance(self), cls))
    } catch {
      if error.matches(types.StopIteration) { return nil }
      throw error
    }
  }
  open override var isIterator: Bool { cls.lookup(names.next) != nil }

  open override func truth() throws(Raise) -> Bool {
    if let b = try dunder(names.bool) {
      guard case .bool(let t) = b else { throw typeError("__bool__ should return bool, returned \(typeName(b))") }
      return t
    }
    if let n = try length() { return n != 0 }
    return true
  }

  open override func hash() throws(Raise) -> Int {
    guard let method = cls.lookup(names.hash), !method.isNone else { throw typeError("unhashable type: '\(cls.name)'") }
    if isObjectDefault(method) { return identityHash(self) }
    let h = try vm.callMethod(method, .instance(self), [])
    switch h.unwrapped {
    case .int(let n): return n == -1 ? -2 : n
    case .bool(let b): return b ? 1 : 0
    case .object(let o) where o is BigInteger: return try o.hash()
    default: throw typeError("__hash__ method should return an integer")
    }
  }

  open override func repr() throws(Raise) -> String {
    guard let text = try dunder(names.repr) else { return try super.repr() }
    guard case .str(let s) = text.unwrapped else { throw typeError("__repr__ returned non-string (type \(typeName(text)))") }
    return s.string
  }
  open override func str() throws(Raise) -> String {
    guard let text = try dunder(names.str) else { return try repr() }
    guard case .str(let s) = text.unwrapped else { throw typeError("__str__ returned non-string (type \(typeName(text)))") }
    return s.string
  }
  open override func format(_ spec: String) throws(Raise) -> String {
    guard let text = try dunder(names.format, .string(spec)) else { return try super.format(spec) }
    guard case .str(let s) = text.unwrapped else { throw typeError("__format__ must return a str, not \(typeName(text))") }
    return s.string
  }
}

extension Unmanaged where Instance == Language.Instance {
  /// Whether the instance has the shape and the class version that a cache remembers.
  @inline(__always) func isCached(_ cache: UnsafeMutablePointer<Code.Cache>) -> Bool {
    _withUnsafeGuaranteedRef {
      $0.shapeReference.toOpaque() == cache.pointee.shape?.toOpaque() && $0.cls.version == cache.pointee.version
    }
  }

  /// Adds the attribute that a cache remembers; false where the cache is for another shape, or there is no slot left.
  @inline(__always) func add(_ value: Register, _ cache: UnsafeMutablePointer<Code.Cache>) -> Bool {
    guard let from = cache.pointee.from, let next = cache.pointee.shape else { return false }
    let n = from._withUnsafeGuaranteedRef { $0.count }
    let fits = _withUnsafeGuaranteedRef {
      $0.shapeReference.toOpaque() == from.toOpaque() && $0.cls.version == cache.pointee.version && n < Int($0.slotCapacity)
    }
    if !fits { return false }
    let place = _withUnsafeGuaranteedRef { $0.slots } + n
    place.forget()
    place.assign(value)
    _withUnsafeGuaranteedRef { $0.setShape(next) }
    return true
  }
}

func notImplementedAsNil(_ value: Value) -> Value? {
  if case .object(let o) = value, o === Singleton.notImplemented { return nil }
  return value
}
