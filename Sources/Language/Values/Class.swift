// A Python type: namespace, bases and their C3 order, and what the machine wants to know quickly about it.

/// A class, native or from a `class` statement; classes are objects whose type is their metaclass.
public final class Class: Container {
  /// What messages call it: with the module in front (`module.Name`) for a class that CPython has in C. `__name__` is the last part.
  public internal(set) var name: String
  /// `__qualname__`: the dotted path inside its module, which reprs show.
  public var qualname: String
  /// `__bases__`: the classes it comes from directly, in the order written.
  public internal(set) var bases: [Class]
  /// `__mro__`: the order in which attributes are looked up, the class itself first and `object` last.
  public internal(set) var mro: [Class] = []
  /// The class's own namespace. Call `changed` after writing to it; that of a native type may not be filled yet.
  public let dict: Dict
  /// The class of the class; nil means `type`.
  public var metaclass: Class?
  /// Unique over all classes and changed by every change to this class or one it inherits from.
  public private(set) var version: UInt32
  private var subclasses: [Unmanaged<Class>] = []
  /// What makes an instance (`__new__` of a native type), given the class asked for; inherited.
  public var construct: ((Class, Arguments) throws(Raise) -> Value)?
  /// What a call of this very type does, with its signature: for types whose calls are just that.
  var maker: Native?
  /// As `Native.fast`, for calls of a native type.
  var fast: Native.Fast?
  /// Calling this native type is just its `construct`.
  private(set) lazy var constructsOnly =
    isNative && (metaclass == nil || metaclass === types.type) && !isAbstract && self !== types.type
    && lookup(names.new).map { isObjectDefault(unwrapStatic($0)) } ?? true
  /// False for `bool`, `NoneType`, `range`, …: Python refuses them as bases.
  public var isAcceptableBase = true
  /// Made in Swift, not by a `class` statement or a call of `type`.
  public let isNative: Bool
  /// Fills `dict` when it is first looked into, so that start-up does not pay for types a script never touches.
  private var populate: ((Class) -> Void)?

  /// Retained.
  let rootShape = Unmanaged.passRetained(Shape())
  var expectedSlots: Int32 = 0
  private(set) var hasFinalizer = false
  private(set) var overridesGetAttribute = false
  private(set) var overridesSetAttribute = false
  var hasNoDict = false
  /// Instances have places named in `__slots__`.
  var hasMembers = false
  /// Instances may be looked at through weak references.
  public internal(set) var allowsWeakReferences = true
  var isAbstract = false
  /// `object.__new__` makes the instances.
  var constructsPlainly = false
  var plainVersion: UInt32 = 0
  var isPlainCached = false

  static let dictShape = Shape()
  nonisolated(unsafe) private static var lastVersion: UInt32 = 1

  /// A type written in Swift. `module.Name`, as C types of modules are called in error messages, also gives the module.
  public init(native name: String, bases: [Class], populate: ((Class) -> Void)? = nil) {
    self.name = name
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    qualname = dot.map { String(name[name.index(after: $0)...]) } ?? name
    self.bases = bases
    dict = Dict()
    if let dot { dict["__module__"] = .string(String(name[..<dot])) }
    isNative = true
    self.populate = populate
    Class.lastVersion &+= 1
    version = Class.lastVersion
    super.init()
    mro = (try? Class.linearize(self, bases)) ?? [self] + bases
    construct = bases.first?.construct
    for b in bases { b.subclasses.append(.passUnretained(self)) }
  }

  init(name: String, bases: [Class], dict: Dict, metaclass: Class) throws(Raise) {
    self.name = name
    qualname = name
    self.bases = bases
    self.dict = dict
    self.metaclass = metaclass
    isNative = false
    Class.lastVersion &+= 1
    version = Class.lastVersion
    super.init()
    mro = try Class.linearize(self, bases)
    constructsPlainly = bases.allSatisfy(\.constructsPlainly)
    // Of the native types it comes from, however far: a Python class in front has no say in how its instances are laid out.
    construct = mro.first { $0.isNative && $0.construct != nil && $0 !== types.object }?.construct ?? types.object.construct
    for b in bases { b.subclasses.append(.passUnretained(self)) }
    inheritFlags()
  }

  deinit {
    rootShape.release()
    for b in bases { b.subclasses.removeAll { $0.toOpaque() == Unmanaged.passUnretained(self).toOpaque() } }
  }

  private func inheritFlags() {
    hasFinalizer = lookup(names.del) != nil
    if hasFinalizer { vm.owesFinalizers = true }
    if let m = lookup(names.getattribute) { overridesGetAttribute = !isObjectDefault(m) }
    if let m = lookup(names.setattr) { overridesSetAttribute = !isObjectDefault(m) }
  }

  /// Must be called after every change of `dict`.
  public func changed() {
    Class.lastVersion &+= 1
    version = Class.lastVersion
    inheritFlags()
    for s in subclasses { s.object.changed() }
  }

  func rename(_ text: String) {
    name = text
    qualname = text
  }

  /// A class of the standard library written in Python is called `module.Name` in error messages, as CPython's own, written
  /// in C, is.
  public private(set) var isNamedAsNative = false
  /// Puts the module's name in front of `name`, once; a second call does nothing.
  public func nameAsNative() {
    if isNamedAsNative { return }
    isNamedAsNative = true
    name = moduleName + "." + name
  }

  /// `__subclasses__()`: the direct subclasses that are alive, in the order they were made.
  public var allSubclasses: [Class] { subclasses.map { $0.object } }

  /// Runs the deferred filling of a native type's namespace.
  @inline(__always) func ensurePopulated() {
    if populate != nil { populateNow() }
  }
  @inline(never) private func populateNow() {
    let fill = populate
    populate = nil
    fill?(self)
    inheritFlags()
  }

  /// The attribute along the C3 order, unbound. `name` must be interned.
  public func lookup(_ name: Str) -> Value? {
    let slot = MethodCache.slot(version, name)
    if slot.holds(version, name) { return slot.pointee.value.isUndefined ? nil : slot.pointee.value }
    var found: Value?
    for c in mro {
      c.ensurePopulated()
      if let v = c.dict[name] { found = v; break }
    }
    // Looking may have filled a namespace and so changed the version; the slot is for the version as it is now.
    let entry = MethodCache.slot(version, name)
    entry.pointee.version = version
    entry.pointee.name = UnsafeRawPointer(Unmanaged.passUnretained(name).toOpaque())
    entry.pointee.value = found ?? .undefined
    return found
  }

  /// Where a copy of what `lookup` finds lies until the next look; unbound when there is nothing.
  @inline(__always) func place(of name: Str) -> Register {
    if !MethodCache.slot(version, name).holds(version, name) { _ = lookup(name) }
    return (UnsafeMutableRawPointer(MethodCache.slot(version, name)) + MethodCache.valueOffset).assumingMemoryBound(to: Value.self)
  }

  /// The class along the C3 order, after `start`, that defines `name`, with what it defines.
  func lookup(_ name: Str, after start: Class) -> Value? {
    guard let i = mro.firstIndex(where: { $0 === start }) else { return nil }
    for c in mro[(i + 1)...] {
      c.ensurePopulated()
      if let v = c.dict[name] { return v }
    }
    return nil
  }

  /// Whether `other` is in the `__mro__`, as for a class itself. `__subclasscheck__` is not asked. Linear in the length of the order.
  public func isSubclass(of other: Class) -> Bool {
    if self === other { return true }
    return mro.withUnsafeBufferPointer { order in
      for i in 0..<order.count where order[i] === other { return true }
      return false
    }
  }

  /// The C3 linearisation (Barrett et al., 1996), as in CPython's `mro_implementation`.
  static func linearize(_ cls: Class, _ bases: [Class]) throws(Raise) -> [Class] {
    var sequences = bases.map(\.mro) + [bases]
    var out = [cls]
    while true {
      sequences.removeAll(where: \.isEmpty)
      if sequences.isEmpty { return out }
      var next: Class?
      for s in sequences {
        let head = s[0]
        if !sequences.contains(where: { $0.dropFirst().contains { $0 === head } }) { next = head; break }
      }
      guard let next else {
        var heads: [String] = []
        for s in sequences where !heads.contains(s[0].name) { heads.append(s[0].name) }
        throw typeError("Cannot create a consistent method resolution\norder (MRO) for bases \(heads.joined(separator: ", "))")
      }
      out.append(next)
      for i in sequences.indices where sequences[i][0] === next { sequences[i].removeFirst() }
    }
  }

  /// `module.qualname`, without the module for builtins and the main script's own spelling.
  public var qualifiedName: String {
    let m = moduleName
    return m == "builtins" ? qualname : "\(m).\(qualname)"
  }
  /// `__module__` as the class's own namespace has it; `builtins` where it has none or one that is not a str.
  public var moduleName: String {
    if case .str(let s)? = dict[names.module] { return s.string }
    return "builtins"
  }

  // MARK: As an object

  public override var type: Class { metaclass ?? types.type }
  public override var isCallable: Bool { true }

  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    let meta = type
    let fromMeta = meta.lookup(name)
    if let fromMeta, isDataDescriptor(fromMeta) { return try bind(fromMeta, .object(self), meta) }
    if let own = lookup(name) { return try bindToClass(own, self) }
    if let fromMeta { return try bind(fromMeta, .object(self), meta) }
    if meta !== types.type, let fallback = meta.lookup(names.getattr) {
      return try vm.callMethod(fallback, .object(self), [.str(name)])
    }
    return nil
  }

  public override func setAttribute(_ name: Str, _ value: Value) throws(Raise) {
    if let metaclass, metaclass.overridesSetAttribute, let method = metaclass.lookup(names.setattr) {
      _ = try vm.callMethod(method, .object(self), [.str(name), value])
      return
    }
    try setOwn(name, value)
  }

  /// What `type.__setattr__` does.
  func setOwn(_ name: Str, _ value: Value) throws(Raise) {
    if isNative { throw typeError("cannot set '\(name.string)' attribute of immutable type '\(self.name)'") }
    if let metaclass, try setThroughDescriptor(.object(self), metaclass, name, value) { return }
    dict[name] = value
    changed()
  }

  public override func deleteAttribute(_ name: Str) throws(Raise) {
    if let metaclass, metaclass !== types.type, let method = metaclass.lookup(names.delattr), case .function = method {
      _ = try vm.callMethod(method, .object(self), [.str(name)])
      return
    }
    try deleteOwn(name)
  }

  /// What `type.__delattr__` does.
  func deleteOwn(_ name: Str) throws(Raise) {
    if isNative { throw typeError("cannot delete '\(name.string)' attribute of immutable type '\(self.name)'") }
    if dict.remove(name) == nil { throw attributeError("type object '\(self.name)' has no attribute '\(name.string)'") }
    changed()
  }

  public override func repr() throws(Raise) -> String {
    if let metaclass, let method = metaclass.lookup(names.repr), case .function = method {
      return try Language.str(try vm.callMethod(method, .object(self), []))
    }
    return "<class '\(qualifiedName)'>"
  }

  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    guard let metaclass, metaclass !== types.type else {
      return op == .or ? unionType(reflected ? other : .object(self), reflected ? .object(self) : other) : nil
    }
    guard let method = metaclass.lookup(reflected ? names.reflected[op.index] : names.binary[op.index]) else { return nil }
    return notImplementedAsNil(try vm.callMethod(method, .object(self), [other]))
  }

  public override func getItem(_ key: Value) throws(Raise) -> Value {
    if let metaclass, let method = metaclass.lookup(names.getitem) {
      return try vm.callMethod(method, .object(self), [key])
    }
    if let method = lookup(names.classGetitem) { return try vm.call(try bindToClass(method, self), key) }
    if self === types.type || isGenericBuiltin { return .object(GenericAlias(.object(self), key)) }
    throw typeError("type '\(name)' is not subscriptable")
  }

  public override func iterate() throws(Raise) -> Value? {
    guard let metaclass, let method = metaclass.lookup(names.iter) else { return nil }
    return try vm.callMethod(method, .object(self), [])
  }
  public override func length() throws(Raise) -> Int? {
    guard let metaclass, let method = metaclass.lookup(names.len) else { return nil }
    return try indexValue(try vm.callMethod(method, .object(self), []))
  }
  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    guard let metaclass, let method = metaclass.lookup(names.contains) else { return nil }
    return try Language.truth(try vm.callMethod(method, .object(self), [item]))
  }
  public override func truth() throws(Raise) -> Bool {
    guard let metaclass, metaclass !== types.type else { return true }
    if let method = metaclass.lookup(names.bool) {
      return try Language.truth(try vm.callMethod(method, .object(self), []))
    }
    if let n = try length() { return n != 0 }
    return true
  }

  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard let metaclass, metaclass !== types.type, let method = metaclass.lookup(names.compare[Int(op.rawValue)]),
      case .function = method
    else {
      return op == .ne ? try notEqual(other) : nil
    }
    return notImplementedAsNil(try vm.callMethod(method, .object(self), [other]))
  }

  /// `!=` is the opposite of a metaclass's `==`.
  private func notEqual(_ other: Value) throws(Raise) -> Value? {
    guard let metaclass, metaclass !== types.type, case .function? = metaclass.lookup(names.eq),
      let same = try compare(.eq, other)
    else { return nil }
    return .bool(!(try Language.truth(same)))
  }

  public override func hash() throws(Raise) -> Int {
    guard let metaclass, metaclass !== types.type, let method = metaclass.lookup(names.hash), case .function = method else {
      return try super.hash()
    }
    return try indexValue(try vm.callMethod(method, .object(self), []))
  }

  public override func call(_ arguments: Arguments) throws(Raise) -> Value { try instantiate(self, arguments) }

  private var isGenericBuiltin: Bool {
    false
  }

  public override func traverse(_ visit: (Value) -> Void) {
    visit(.dict(dict))
    for b in bases { visit(.object(b)) }
    for c in mro { visit(.object(c)) }
    if let metaclass { visit(.object(metaclass)) }
  }
  public override func clearReferences() {
    if isNative { return }
    dict.removeAll()
    mro = [self]
  }
}

/// A small direct-mapped cache in front of the search along the C3 order.
enum MethodCache {
  struct Entry {
    var version: UInt32
    var name: UnsafeRawPointer?
    var value: Value
  }
  /// Made by `startInterpreter`, so that no look pays for a lazy global.
  nonisolated(unsafe) static var entries: UnsafeMutablePointer<Entry>!
  static func make() {
    entries = .allocate(capacity: 2048)
    entries.initialize(repeating: Entry(version: 0, name: nil, value: .undefined), count: 2048)
  }

  /// LayoutTests checks it.
  static var valueOffset: Int { 16 }

  @inline(__always) static func slot(_ version: UInt32, _ name: Str) -> UnsafeMutablePointer<Entry> {
    let address = UInt(bitPattern: Unmanaged.passUnretained(name).toOpaque())
    return entries.unsafelyUnwrapped + Int((UInt(version) ^ (address >> 4)) & 2047)
  }
}

extension UnsafeMutablePointer where Pointee == MethodCache.Entry {
  @inline(__always) fileprivate func holds(_ version: UInt32, _ name: Str) -> Bool {
    pointee.version == version && pointee.name == UnsafeRawPointer(Unmanaged.passUnretained(name).toOpaque())
  }
}
