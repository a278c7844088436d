// pickle: writing classes, functions and instances, by name and by what `__reduce_ex__` says.
import Language

extension PickleWriter {
  private func fault(_ text: String) -> Raise { Raise(Pickle.picklingError, text) }

  /// An object of a kind that pickle does not know by itself.
  func saveObject(_ v: Value, _ object: Object) throws(Raise) {
    if let override {
      let parts = try vm.call(override, v)
      if !identical(parts, .object(Singleton.notImplemented)) { return try saveParts(parts, v, object) }
    }
    let cls = typeOf(v)
    if cls === types.type { return try saveType(v) }
    if case .function = v { return try saveGlobal(v, object, nil) }
    var table = dispatchTable
    if table == nil { table = try getAttribute(try vm.importModule("copyreg"), "dispatch_table") }
    if let table, let reduce = try entry(table, .object(cls)) { return try saveParts(try vm.call(reduce, v), v, object) }
    if cls.isSubclass(of: types.type) { return try saveGlobal(v, object, nil) }
    if case .object = v, let reduce = cls.lookup(intern("__reduce_ex__")) {
      // Modules and aliases answer for attributes that are not their own.
      return try saveParts(try vm.callMethod(reduce, v, [.int(version)]), v, object)
    }
    guard let reduce = try getAttributeIfPresent(v, intern("__reduce_ex__")) else {
      throw fault("can't pickle '\(cls.name)' object: \(try repr(v))")
    }
    try saveParts(try vm.call(reduce, .int(version)), v, object)
  }

  private func entry(_ table: Value, _ cls: Value) throws(Raise) -> Value? {
    if case .dict(let d) = table { return try d.get(cls) }
    do throws(Raise) { return try getItem(table, cls) } catch {
      if error.matches(types.LookupError) { return nil }
      throw error
    }
  }

  private func saveParts(_ parts: Value, _ v: Value, _ object: Object) throws(Raise) {
    if case .str(let name) = parts { return try saveGlobal(v, object, name) }
    guard case .tuple = parts.unwrapped else { throw fault("__reduce__ must return a string or tuple") }
    try saveReduced(parts.unwrapped, v, object)
  }

  /// The classes of the singletons have no name to be found by; the rest has.
  private func saveType(_ v: Value) throws(Raise) {
    for single in [Value.none, .object(Singleton.ellipsis), .object(Singleton.notImplemented)] where identical(v, .object(typeOf(single))) {
      return try saveReduced(.tupleOf([.object(types.type), .tupleOf([single])]), v, v.heapObject)
    }
    guard let object = v.heapObject else { return }
    try saveGlobal(v, object, nil)
  }

  // MARK: Names

  /// A class or a function as its module and its name, under which the very same object must be found.
  func saveGlobal(_ v: Value, _ object: Object, _ given: Str?) throws(Raise) {
    var name = given
    if name == nil, case .str(let s)? = try getAttributeIfPresent(v, intern("__qualname__")) { name = s }
    if name == nil, case .str(let s) = try getAttribute(v, "__name__") { name = s }
    guard let name else { throw fault("Can't pickle \(try repr(v)): its name is no string") }
    let moduleName = try moduleName(of: v, name)
    let shown = try repr(v)
    let module: Value
    do throws(Raise) { module = try vm.importModule(moduleName.string) } catch {
      guard error.matches(types.ImportError) else { throw error }
      throw fault("Can't pickle \(shown): import of module \(try repr(.str(moduleName))) failed")
    }
    if name.string.split(separator: ".").contains("<locals>") {
      throw Raise(types.AttributeError, "Can't pickle local object \(try repr(.str(name)))")
    }
    let failure = fault("Can't pickle \(shown): attribute lookup \(name.string) on \(moduleName.string) failed")
    let (parent, found) = try Pickle.find(name, in: module) { failure }
    if !identical(found, v) {
      throw fault("Can't pickle \(shown): it's not the same object as \(moduleName.string).\(name.string)")
    }
    if version >= 2, try saveExtension(moduleName, name) { return }
    if version >= 4 {
      saveNameText(moduleName)
      saveNameText(name)
      out.put(PickleOpcode.stackGlobal)
      return memoize(object)
    }
    if !identical(parent, module) {
      let last = name.string.split(separator: ".").last.map(String.init) ?? name.string
      let getattr = vm.builtins["getattr"] ?? .none
      try saveReduced(.tupleOf([getattr, .tupleOf([parent, .string(last)])]), nil, nil)
    } else {
      try putGlobal(moduleName.string, name.string)
    }
    memoize(object)
  }

  /// A name is written as any text: once, and by its number after that.
  private func saveNameText(_ s: Str) {
    let text = s === PickleWriter.functionsHome ? s : intern(s)
    out.boundary()
    if let n = memo?[text] { get(n) } else { saveText(text) }
  }

  private func putGlobal(_ module: String, _ name: String) throws(Raise) {
    var (module, name) = (module, name)
    if fixesImports, version < 3 {
      (module, name) = try Pickle.renamed(module, name, to: "REVERSE_NAME_MAPPING", "REVERSE_IMPORT_MAPPING") ?? (module, name)
    }
    if version < 3, (module + name).utf8.contains(where: { $0 >= 0x80 }) {
      throw fault("can't pickle global identifier '\(module).\(name)' using pickle protocol \(version)")
    }
    out.put(PickleOpcode.global)
    out.put(text: "\(module)\n\(name)\n")
  }

  /// A name that copyreg has given a number; false where it has none.
  private func saveExtension(_ module: Str, _ name: Str) throws(Raise) -> Bool {
    guard case .dict(let registry) = try getAttribute(try vm.importModule("copyreg"), "_extension_registry"), registry.count > 0,
      let code = try registry.get(.tupleOf([.str(module), .str(name)]))
    else { return false }
    let n = try indexValue(code)
    if n <= 0 || n > Int(Int32.max) { throw fault("Can't pickle \(module.string).\(name.string): extension code \(n) is out of range") }
    if n < 256 {
      out.put(PickleOpcode.ext1, UInt8(n))
    } else if n < 65536 {
      out.put(PickleOpcode.ext2, UInt16(n))
    } else {
      out.put(PickleOpcode.ext4, UInt32(n))
    }
    return true
  }

  /// The module of builtin functions. In CPython it is another text than that of the builtin types, and so is written once more.
  private static let functionsHome = Str("builtins")

  /// `__module__`, or the first module that has the object under its name.
  private func moduleName(of v: Value, _ name: Str) throws(Raise) -> Str {
    if let m = try getAttributeIfPresent(v, intern("__module__")), !m.isNone {
      guard case .str(let s) = m.unwrapped else {
        throw fault("Can't pickle \(try repr(v)): __module__ must be a string, not \(typeName(m))")
      }
      if case .object(let o) = v, o is Native, s.isEqual(PickleWriter.functionsHome) { return PickleWriter.functionsHome }
      return s
    }
    let main = Str("__main__"), unnamed = Raise(types.AttributeError, "")
    for (key, module) in vm.modules.pairs {
      guard case .str(let m) = key, !m.isEqual(main), !m.isEqual("__mp_main__"), !module.isNone else { continue }
      do throws(Raise) {
        if identical(try Pickle.find(name, in: module, { unnamed }).found, v) { return m }
      } catch { if !error.matches(types.AttributeError) { throw error } }
    }
    return main
  }

  // MARK: What __reduce__ says

  /// A callable, its arguments, and what follows: state, items, pairs, and what sets the state. `v` is the object that they stand
  /// for; nil for an object that is written on the way to another.
  func saveReduced(_ parts: Value, _ v: Value?, _ object: Object?) throws(Raise) {
    guard case .tuple(let t) = parts, t.count >= 2, t.count <= 6 else {
      throw fault("tuple returned by __reduce__ must contain 2 through 6 elements")
    }
    func part(_ i: Int) -> Value? { i < t.count && !t[i].isNone ? t[i] : nil }
    let maker = t[0], state = part(2), items = part(3), pairs = part(4), setter = part(5)
    if !isCallable(maker) { throw fault("first item of the tuple returned by __reduce__ must be callable") }
    guard case .tuple(let arguments) = t[1].unwrapped else {
      throw fault("second item of the tuple returned by __reduce__ must be a tuple")
    }
    for (what, given) in [("fourth", items), ("fifth", pairs)] {
      if let given, !isIterator(given) {
        throw fault("\(what) element of the tuple returned by __reduce__ must be an iterator, not \(typeName(given))")
      }
    }
    if let setter, !isCallable(setter) {
      throw fault("sixth element of the tuple returned by __reduce__ must be a function, not \(typeName(setter))")
    }
    try saveMaking(maker, arguments, of: v)
    if let object {
      if let known = memo?[object] {
        // A tuple that holds itself has been written while its arguments were.
        out.put(PickleOpcode.pop)
        return get(known)
      }
      memoize(object)
    }
    if let items { try saveBatches(items, one: PickleOpcode.append, many: PickleOpcode.appends, width: 1) }
    if let pairs { try saveBatches(pairs, one: PickleOpcode.setItem, many: PickleOpcode.setItems, width: 2) }
    guard let state else { return }
    guard let setter, let v else {
      try save(state)
      return out.put(PickleOpcode.build)
    }
    try save(setter)
    try save(v)
    try save(state)
    out.put(PickleOpcode.tuple2)
    out.put(PickleOpcode.reduce)
    out.put(PickleOpcode.pop)
  }

  private func saveMaking(_ maker: Value, _ arguments: Tuple, of v: Value?) throws(Raise) {
    var name = ""
    if version >= 2, case .str(let s)? = try getAttributeIfPresent(maker, intern("__name__")) { name = s.string }
    switch name {
    case "__newobj_ex__":
      if arguments.count != 3 { throw fault("length of the NEWOBJ_EX argument tuple must be exactly 3, not \(arguments.count)") }
      let cls = arguments[0]
      guard let new = try getAttributeIfPresent(cls, intern("__new__")) else {
        throw fault("first item from NEWOBJ_EX argument tuple must be a class, not \(typeName(cls))")
      }
      guard case .tuple(let rest) = arguments[1] else {
        throw fault("second item from NEWOBJ_EX argument tuple must be a tuple, not \(typeName(arguments[1]))")
      }
      guard case .dict(let named) = arguments[2] else {
        throw fault("third item from NEWOBJ_EX argument tuple must be a dict, not \(typeName(arguments[2]))")
      }
      if version >= 4 {
        for i in 0..<3 { try save(arguments[i]) }
        return out.put(PickleOpcode.newObjEx)
      }
      let partial = try getAttribute(try vm.importModule("functools"), "partial")
      let keywords = named.pairs.compactMap { (k, x) -> (Str, Value)? in if case .str(let s) = k { (s, x) } else { nil } }
      try save(try vm.call(partial, [new, cls] + (0..<rest.count).map { rest[$0] }, keywords))
      try save(.tuple(Tuple.empty))
      out.put(PickleOpcode.reduce)
    case "__newobj__":
      guard arguments.count > 0 else { throw fault("__newobj__ arglist is empty") }
      let cls = arguments[0]
      if try getAttributeIfPresent(cls, intern("__new__")) == nil { throw fault("args[0] from __newobj__ args has no __new__") }
      if let v, !identical(try getAttribute(v, "__class__"), cls) { throw fault("args[0] from __newobj__ args has the wrong class") }
      try save(cls)
      try save(.tupleOf((1..<arguments.count).map { arguments[$0] }))
      out.put(PickleOpcode.newObj)
    default:
      try save(maker)
      try save(.tuple(arguments))
      out.put(PickleOpcode.reduce)
    }
  }
}
