// pickle: reading classes and instances.
import Language

extension PickleReader {
  func loadObject(_ op: UInt8) throws(Raise) -> Bool {
    switch op {
    case PickleOpcode.global:
      let module = try lineText()
      stack.append(try find(module, try lineText()))
    case PickleOpcode.stackGlobal:
      guard case .str(let name) = try pop(), case .str(let module) = try pop() else { throw fault("STACK_GLOBAL requires str") }
      stack.append(try find(module, name))
    case PickleOpcode.reduce:
      let arguments = try pop(), maker = try pop()
      stack.append(try call(maker, arguments))
    case PickleOpcode.newObj:
      let arguments = try pop(), cls = try pop()
      try make(cls, arguments, .none, "NEWOBJ")
    case PickleOpcode.newObjEx:
      let named = try pop(), arguments = try pop(), cls = try pop()
      guard case .dict = named else { throw fault("NEWOBJ_EX expected kwargs to be a dict, not \(typeName(named))") }
      try make(cls, arguments, named, "NEWOBJ_EX")
    case PickleOpcode.inst:
      let module = try lineText("ascii"), name = try lineText("ascii")
      let arguments = try marked()
      stack.append(try instantiate(try find(module, name), arguments))
    case PickleOpcode.obj:
      let items = try marked()
      guard let cls = items.first else { throw fault("unpickling stack underflow") }
      stack.append(try instantiate(cls, Array(items.dropFirst())))
    case PickleOpcode.build: try build()
    case PickleOpcode.binPersistent: stack.append(try loadPersistent(try pop()))
    case PickleOpcode.persistent: stack.append(try loadPersistent(.str(try lineText("ascii"))))
    case PickleOpcode.ext1: try loadExtension(Int(try input.byte()))
    case PickleOpcode.ext2: try loadExtension(Int(try input.number(UInt16.self)))
    case PickleOpcode.ext4: try loadExtension(Int(try input.number(Int32.self)))
    default: return false
    }
    return true
  }

  /// The object of a name: what the unpickler's `find_class` says, where it has its own.
  private func find(_ module: Str, _ name: Str) throws(Raise) -> Value {
    if let findClass { return try vm.call(findClass, .str(module), .str(name)) }
    return try PickleReader.find(module, name, isOld: version < 3 && fixesImports, isDotted: version >= 4)
  }

  /// What `Unpickler.find_class` does; raises ImportError or AttributeError.
  static func find(_ module: Str, _ name: Str, isOld: Bool, isDotted: Bool) throws(Raise) -> Value {
    var (module, name) = (module, name)
    if isOld, let (m, n) = try Pickle.renamed(module.string, name.string, to: "NAME_MAPPING", "IMPORT_MAPPING") {
      (module, name) = (Str(m), Str(n))
    }
    let found = try vm.importModule(module.string)
    let shown = "Can't get attribute '\(name.string)' on \(try repr(found))"
    if isDotted { return try Pickle.find(name, in: found) { attributeError(shown) }.found }
    guard let value = try getAttributeIfPresent(found, intern(name)) else { throw attributeError(shown) }
    return value
  }

  private func call(_ f: Value, _ arguments: Value) throws(Raise) -> Value {
    guard case .tuple(let t) = arguments.unwrapped else {
      throw typeError("argument list must be a tuple")
    }
    return try vm.call(f, (0..<t.count).map { t[$0] })
  }

  /// An instance of a class by its `__new__`, without `__init__`.
  private func make(_ cls: Value, _ arguments: Value, _ named: Value, _ what: String) throws(Raise) {
    guard case .object(let o) = cls, let c = o as? Class else { throw fault("\(what) class argument must be a type, not \(typeName(cls))") }
    guard case .tuple(let t) = arguments else {
      throw fault("\(what) expected an arg tuple\(what == "NEWOBJ" ? "." : " to be a tuple, not \(typeName(arguments))")")
    }
    if t.count == 0, named.isNone, c.makesPlainInstances { return stack.append(.instance(Instance(c))) }
    var keywords: [(Str, Value)] = []
    if case .dict(let d) = named { keywords = d.pairs.compactMap { (k, v) in if case .str(let s) = k { (s, v) } else { nil } } }
    stack.append(try vm.call(try getAttribute(cls, "__new__"), [cls] + (0..<t.count).map { t[$0] }, keywords))
  }

  /// What protocol 0 does for old classes: without arguments `__init__` does not run.
  private func instantiate(_ cls: Value, _ arguments: [Value]) throws(Raise) -> Value {
    if arguments.isEmpty, case .object(let o) = cls, o is Class, try getAttributeIfPresent(cls, intern("__getinitargs__")) == nil {
      return try vm.call(try getAttribute(cls, "__new__"), cls)
    }
    return try vm.call(cls, arguments)
  }

  private func loadPersistent(_ id: Value) throws(Raise) -> Value {
    guard let persistentLoad else {
      throw fault(Pickle.noPersistentLoad)
    }
    return try vm.call(persistentLoad, id)
  }

  private func loadExtension(_ code: Int) throws(Raise) {
    if code <= 0 { throw fault("EXT specifies code <= 0") }
    guard case .dict(let registry) = try getAttribute(try vm.importModule("copyreg"), "_inverted_registry"),
      case .tuple(let pair)? = try registry.get(.int(code)), case .str(let module) = pair[0], case .str(let name) = pair[1]
    else { throw valueError("unregistered extension code \(code)") }
    stack.append(try find(module, name))
  }

  /// Gives an object its state: by `__setstate__`, or as its attributes.
  private func build() throws(Raise) {
    let state = try pop(), target = try top()
    if let set = try getAttributeIfPresent(target, intern("__setstate__")) {
      _ = try vm.call(set, state)
      return
    }
    var attributes = state, members = Value.none
    if case .tuple(let t) = state, t.count == 2 { (attributes, members) = (t[0], t[1]) }
    var has = !attributes.isNone
    // An empty first part of a pair may be of any type.
    if has, isTuple(state) { has = try truth(attributes) }
    if has {
      guard case .dict(let d) = attributes else { throw fault("state is not a dictionary") }
      try restoreAttributes(of: target, d)
    }
    if members.isNone { return }
    guard case .dict(let d) = members else { throw fault("slot state is not a dictionary") }
    for (key, v) in d.pairs {
      guard case .str(let name) = key else { throw typeError("attribute name must be string, not '\(typeName(key))'") }
      try setAttribute(target, intern(name), v)
    }
  }

  private func isTuple(_ v: Value) -> Bool { if case .tuple = v { true } else { false } }
}
