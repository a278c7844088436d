// What the instructions that load an attribute, or a method for a call, remember of the last time: so that the same kind of
// object at the same place is answered without a search. A cache knows that nothing has changed by the versions of classes
// (unique over all classes, changed by every change), the shapes of instances and the layouts of modules.
import CPlatform

extension Code.Cache {
  /// What `index` says of an instance besides the number of a slot: `value` is the class's, or makes the attribute.
  enum Answer {
    /// `value` is the attribute itself.
    static let value: Int32 = -1
    /// `value` is a Python function that is called with the object: a property's getter.
    static let getter: Int32 = -2
    /// `value` is a native property.
    static let nativeGetter: Int32 = -3
    /// `value` takes the object as its first argument.
    static let method: Int32 = -4
    /// `value` takes the object's class, or the class itself, as its first argument.
    static let classMethod: Int32 = -5
  }
  /// What `key` is for the kinds of receivers that are told by no tag: marks that no layout of a dict reaches.
  enum Key {
    static let module: UInt64 = 1 << 61, object: UInt64 = 1 << 62, cls: UInt64 = 1 << 63
  }
}

extension UnsafeMutablePointer where Pointee == Code.Cache {
  /// Forgets what it knew and remembers a value and what it is.
  fileprivate func remember(key: UInt64, version: UInt32, _ answer: Int32, _ value: Value, shape: Shape? = nil) {
    keep(shape)
    pointee.key = key
    pointee.version = version
    pointee.index = answer
    pointee.value = value
    pointee.place = nil
  }
  /// Forgets what it knew and remembers where a module keeps the name.
  fileprivate func remember(_ module: Module, _ name: Str) {
    let e = module.dict.find(name, name.hashCode)
    if e < 0 { return }
    remember(key: Code.Cache.Key.module | module.dict.layout, version: 0, 0, .undefined)
    pointee.place = Dict.valuePlace(module.dict.entries + e)
  }
}

/// What a class's attribute is to those who reach it through an instance.
private enum ClassAttribute {
  /// A function that takes the instance first.
  case method
  /// The value itself.
  case plain(Value)
  /// A function that takes the class first.
  case classMethod(Value)
  /// A function in Python that makes the value.
  case getter(Value)
  /// Swift makes the value.
  case native
  /// A descriptor of another kind.
  case other

  init(_ value: Value) {
    switch value {
    case .function: self = .method
    case .object(let o): self = ClassAttribute.of(o, value)
    case .instance(let i): self = i.cls.lookup(names.get) == nil ? .plain(value) : .other
    default: self = .plain(value)
    }
  }

  private static func of(_ o: Object, _ value: Value) -> ClassAttribute {
    if o.takesReceiver { return .method }
    switch o {
    case let s as StaticMethod: return .plain(s.function)
    case let c as ClassMethod: return c.function.isMethodFunction ? .classMethod(c.function) : .other
    case let p as Property:
      if case .function(let f) = p.getter, f.code.isSimple, f.code.positionalCount == 1 { return .getter(p.getter) }
      return .other
    case is NativeProperty: return .native
    case is Descriptor: return .other
    default: return .plain(value)
    }
  }

  /// What a cache says of it; nil where it has no word.
  var answer: (Int32, Value?)? {
    switch self {
    case .method: (Code.Cache.Answer.method, nil)
    case .plain(let v): (Code.Cache.Answer.value, v)
    case .classMethod(let v): (Code.Cache.Answer.classMethod, v)
    case .getter(let v): (Code.Cache.Answer.getter, v)
    case .native: (Code.Cache.Answer.nativeGetter, nil)
    case .other: nil
    }
  }
}

extension Interpreter {
  // MARK: Finding

  /// Fills the cache for an attribute of what is in `b`; it stays as it was where the attribute is not found in a simple way.
  private func learn(_ b: Register, _ n: Str, _ cache: UnsafeMutablePointer<Code.Cache>) {
    switch b.pointee {
    case .instance(let o):
      guard o.dict == nil, !o.cls.overridesGetAttribute else { return }
      let inherited = o.cls.lookup(n)
      if let slot = o.shape.slot(n) {
        if let inherited, !inherited.isMember, isDataDescriptor(inherited) { return }
        if !o.slots[slot].isUndefined {
          cache.remember(key: 0, version: o.cls.version, Int32(slot), .undefined, shape: o.shape)
        }
      } else if let inherited, let (answer, value) = ClassAttribute(inherited).answer {
        // An AttributeError of a property is `__getattr__`'s business.
        let runs = answer == Code.Cache.Answer.getter || answer == Code.Cache.Answer.nativeGetter
        if runs, o.cls.lookup(names.getattr) != nil { return }
        cache.remember(key: 0, version: o.cls.version, answer, value ?? inherited, shape: o.shape)
      }
    case .object(let o as Module): cache.remember(o, n)
    case .object(let o as Class): learn(o, n, cache)
    case .object(let o):
      if o.usesTypeMethods, case let cls = o.type, let found = cls.lookup(n), let (answer, value) = ClassAttribute(found).answer,
        answer == Code.Cache.Answer.method || answer == Code.Cache.Answer.nativeGetter
      {
        cache.remember(key: Code.Cache.Key.object, version: cls.version, answer, value ?? found)
      }
    case .str, .list, .dict, .tuple, .int, .float, .bool:
      if let m = typeOf(b.pointee).lookup(n), m.isMethodFunction {
        cache.remember(key: UInt64(b.tag) &+ 1, version: 0, Code.Cache.Answer.method, m)
      }
    default: break
    }
  }

  private func learn(_ cls: Class, _ n: Str, _ cache: UnsafeMutablePointer<Code.Cache>) {
    let meta = cls.type
    if let first = meta.lookup(n), isDataDescriptor(first) { return }
    guard let own = cls.lookup(n) else { return }
    // Reached through the class, functions and properties are what they are.
    let (answer, value): (Int32, Value)
    switch ClassAttribute(own) {
    case .classMethod(let f): (answer, value) = (Code.Cache.Answer.classMethod, f)
    case .plain(let v): (answer, value) = (Code.Cache.Answer.value, v)
    case .method, .getter, .native:
      if case .object(let o) = own, o is Descriptor { return }
      (answer, value) = (Code.Cache.Answer.value, own)
    case .other: return
    }
    cache.remember(key: Code.Cache.Key.cls | UInt64(meta.version), version: cls.version, answer, value)
  }

  // MARK: Loading

  @inline(never)
  func loadAttribute(
    _ b: Register, _ name: Value, _ cache: UnsafeMutablePointer<Code.Cache>
  ) throws(Raise) -> Value {
    guard case .str(let n) = name else { return .none }
    learn(b, n, cache)
    return try Language.getAttribute(b.pointee, n)
  }

  /// What became of an attribute that a cache was asked for.
  enum Loaded { case unknown, done, entered }

  /// What the cache knows beyond the slots of instances, put into `a`: `entered` for a property's getter, whose frame is above
  /// `f` then.
  @inline(never)
  func loadKnown(
    _ a: Register, _ b: Register, _ cache: UnsafeMutablePointer<Code.Cache>, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Loaded {
    if b.tag == Tag.object { return try loadFromObject(a, b, cache) ? .done : .unknown }
    if b.tag != Tag.instance || !isCached(b, cache) { return .unknown }
    switch cache.pointee.index {
    case Code.Cache.Answer.value: a.assign(valuePlace(cache))
    case Code.Cache.Answer.getter:
      let fn = valuePlace(cache).raw(Function.self), base = f.pointee.top
      guard let count = fn.registerCount(taking: 1), !pollRequested, depth + 1 < frameLimit, base + count <= stack.highWater else {
        return .unknown
      }
      base.assign(b)
      wick_retain(fn.toOpaque())
      push(fn, base, a, .call, f)
      return .entered
    case Code.Cache.Answer.nativeGetter: a.pointee = try nativeProperty(cache).get(b.pointee)
    default: return .unknown
    }
    return .done
  }

  private func nativeProperty(_ cache: UnsafeMutablePointer<Code.Cache>) -> NativeProperty {
    unsafeDowncast(valuePlace(cache).raw(Object.self)._withUnsafeGuaranteedRef { $0 }, to: NativeProperty.self)
  }

  /// What the cache knows of a module, a class or another object, put into `a`; false where it must be looked up.
  private func loadFromObject(_ a: Register, _ b: Register, _ cache: UnsafeMutablePointer<Code.Cache>) throws(Raise) -> Bool {
    let object = b.raw(Object.self), metadata = Metadata.of(object)
    if metadata == moduleClass {
      guard let place = place(in: b.raw(Module.self), cache) else { return false }
      a.assign(place)
      return true
    }
    if metadata == classClass {
      if !knows(b.raw(Class.self), cache) || cache.pointee.index != Code.Cache.Answer.value { return false }
      a.assign(valuePlace(cache))
      return true
    }
    if cache.pointee.index != Code.Cache.Answer.nativeGetter || !knows(object, cache) { return false }
    a.pointee = try nativeProperty(cache).get(b.pointee)
    return true
  }

  @inline(__always)
  private func place(in module: Unmanaged<Module>, _ cache: UnsafeMutablePointer<Code.Cache>) -> Register? {
    let layout = module._withUnsafeGuaranteedRef { $0.dict.layout }
    return cache.pointee.key == Code.Cache.Key.module | layout ? cache.pointee.place : nil
  }

  @inline(__always)
  private func knows(_ cls: Unmanaged<Class>, _ cache: UnsafeMutablePointer<Code.Cache>) -> Bool {
    cls._withUnsafeGuaranteedRef {
      $0.version == cache.pointee.version
        && cache.pointee.key == Code.Cache.Key.cls | UInt64($0.metaclass?.version ?? types.type.version)
    }
  }

  @inline(__always)
  private func knows(_ object: Unmanaged<Object>, _ cache: UnsafeMutablePointer<Code.Cache>) -> Bool {
    cache.pointee.key == Code.Cache.Key.object
      && object._withUnsafeGuaranteedRef { $0.type.version == cache.pointee.version && $0.usesTypeMethods }
  }

  /// Calls the method that the cache has for what is in `b`, where it is a native that takes nothing else; false, with nothing done,
  /// where it is not.
  @inline(never)
  func callAlone(_ b: Register, _ cache: UnsafeMutablePointer<Code.Cache>, _ destination: Register) throws(Raise) -> Bool {
    let isKnown =
      b.tag == Tag.object
      ? cache.pointee.key == Code.Cache.Key.object && cache.pointee.index == Code.Cache.Answer.method && knows(b.raw(Object.self), cache)
      : cache.pointee.key == UInt64(b.tag) &+ 1
    guard isKnown, let native = valuePlace(cache).singleNative(nativeClass) else { return false }
    try callInPlace(native, b, destination)
    return true
  }

  @inline(never)
  func storeAttribute(
    _ a: Register, _ value: Value, _ name: Value, _ cache: UnsafeMutablePointer<Code.Cache>
  ) throws(Raise) {
    guard case .str(let n) = name else { return }
    if case .instance(let o) = a.pointee, o.dict == nil, !o.cls.overridesSetAttribute {
      let inherited = o.cls.lookup(n)
      if inherited?.isMember == true || !o.cls.hasNoDict && (inherited == nil || inherited?.isPlainValue == true) {
        if let slot = o.shape.slot(n) {
          o.slots[slot] = value
          cache.keep(o.shape)
          cache.pointee.version = o.cls.version
          cache.pointee.index = Int32(slot)
          return
        }
        let next = o.shape.adding(n)
        cache.keep(next, from: o.shape)
        cache.pointee.version = o.cls.version
        cache.pointee.index = Int32(next.names.count - 1)
        o.addSlot(next, value)
        return
      }
    }
    try Language.setAttribute(a.pointee, n, value)
  }

  // MARK: Methods

  /// Puts a function and its receiver in two registers, or a value and an unbound register.
  @inline(never)
  func loadMethod(
    _ a: Register, _ b: Register, _ name: Value, _ cache: UnsafeMutablePointer<Code.Cache>
  ) throws(Raise) {
    guard case .str(let n) = name else { return }
    learn(b, n, cache)
    if try loadKnownMethod(a, b, cache) { return }
    let v = try Language.getAttribute(b.pointee, n)
    a.pointee = v
    a[1] = .undefined
  }

  /// Does what `loadMethod` does where the cache knows the receiver; false, with nothing done, where it does not.
  @inline(never)
  func loadKnownMethod(_ a: Register, _ b: Register, _ cache: UnsafeMutablePointer<Code.Cache>) throws(Raise) -> Bool {
    func alone(_ place: Register) -> Bool {
      a.assign(place)
      (a + 1).clear()
      return true
    }
    if b.tag == Tag.instance {
      if !isCached(b, cache) { return false }
      let answer = cache.pointee.index
      if answer >= 0 { return alone(b.raw(Instance.self)._withUnsafeGuaranteedRef { $0.slots } + Int(answer)) }
      return answer == Code.Cache.Answer.value ? alone(valuePlace(cache)) : withReceiver(a, b, cache)
    }
    if b.tag != Tag.object {
      return cache.pointee.key == UInt64(b.tag) &+ 1 && withReceiver(a, b, cache)
    }
    let object = b.raw(Object.self), metadata = Metadata.of(object)
    if metadata == moduleClass {
      guard let place = place(in: b.raw(Module.self), cache) else { return false }
      return alone(place)
    }
    if metadata == classClass {
      if !knows(b.raw(Class.self), cache) { return false }
      return cache.pointee.index == Code.Cache.Answer.value ? alone(valuePlace(cache)) : withReceiver(a, b, cache)
    }
    return knows(object, cache) && withReceiver(a, b, cache)
  }

  /// The cached function, with the object or its class as the receiver; false where the cache knows of no function.
  private func withReceiver(_ a: Register, _ b: Register, _ cache: UnsafeMutablePointer<Code.Cache>) -> Bool {
    switch cache.pointee.index {
    case Code.Cache.Answer.method: (a + 1).assign(b)
    case Code.Cache.Answer.classMethod:
      if b.tag == Tag.instance {
        a[1] = .object(b.raw(Instance.self)._withUnsafeGuaranteedRef { $0.cls })
      } else {
        (a + 1).assign(b)
      }
    default: return false
    }
    a.assign(valuePlace(cache))
    return true
  }
}

extension Value {
  /// A function that becomes a method: Python's, or a native type's.
  var isMethodFunction: Bool {
    switch self {
    case .function: true
    case .object(let o): o.takesReceiver
    default: false
    }
  }
  /// Not a descriptor: assigning to an instance does not ask it.
  var isPlainValue: Bool {
    switch self {
    case .object(let o): !(o is Property || o is NativeProperty || o is Descriptor)
    case .instance(let i): i.cls.lookup(names.set) == nil && i.cls.lookup(names.delete) == nil
    default: true
    }
  }
}
