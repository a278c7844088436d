// Functions written in Python, their cells, bound methods, and the decorators' descriptors.

/// A variable shared by a function and those inside it.
public final class Cell: Container {
  var value: Value
  init(_ value: Value) {
    self.value = value
    super.init()
  }
  deinit { Trash.drop(&value) }
  public override var type: Class { types.cell }
  public override func traverse(_ visit: (Value) -> Void) { visit(value) }
  public override func clearReferences() { value = .undefined }
  public override func repr() throws(Raise) -> String {
    value.isUndefined
      ? "<cell at \(addressText(self)): empty>"
      : "<cell at \(addressText(self)): \(typeName(value)) object at \(value.heapObject.map(addressText) ?? "0x0")>"
  }
}

/// A function made by `def` or `lambda`: code with its defaults, globals and captured cells.
public final class Function: Container {
  /// `__code__`, the compiled body: shared by all functions that one `def` makes when it is run again.
  public let code: Code
  let globals: Dict
  let closure: UnsafeMutablePointer<Cell>
  /// `__defaults__`: the values of the last positional parameters; empty where Python shows None.
  public var defaults: [Value]
  /// `__kwdefaults__`: defaults of keyword-only parameters by name; nil where there are none.
  public var keywordDefaults: Dict?
  /// `__name__`: the code's own name until a script assigns another.
  public var name: Str
  /// `__qualname__`: the dotted path from the module, with `<locals>` for functions inside functions.
  public var qualname: String
  var ownDict: Dict?
  var doc: Value
  var annotations: Value = .undefined
  var hasWeakReferences = false

  init(_ code: Code, globals: Dict, closure: [Cell], defaults: [Value], keywordDefaults: Dict?) {
    self.code = code
    self.globals = globals
    self.closure = .room(closure.count)
    self.closure.initialize(from: closure, count: closure.count)
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    name = code.name
    qualname = code.qualname
    doc = code.doc
    super.init()
  }

  deinit {
    if hasWeakReferences { WeakRegistry.ended(ObjectIdentifier(self)) }
    closure.deinitialize(count: code.captures.count)
    closure.giveBack()
  }

  public override var type: Class { types.function }
  public override var isCallable: Bool { true }
  public override var attributeDict: Dict? {
    if let ownDict { return ownDict }
    let d = Dict()
    ownDict = d
    return d
  }
  public override func call(_ arguments: Arguments) throws(Raise) -> Value { try vm.run(self, arguments) }
  public override func repr() throws(Raise) -> String { "<function \(qualname) at \(addressText(self))>" }
  public override func traverse(_ visit: (Value) -> Void) {
    for i in 0..<code.captures.count { visit(.object(closure[i])) }
    for d in defaults { visit(d) }
    if let keywordDefaults { visit(.dict(keywordDefaults)) }
    if let ownDict { visit(.dict(ownDict)) }
    visit(.dict(globals))
    visit(annotations)
  }
  public override func clearReferences() {
    for i in 0..<code.captures.count { closure[i].value = .undefined }
    defaults = []
    keywordDefaults = nil
    ownDict = nil
  }
}

/// How Python shows a method written in C with its receiver; a person at a shell is told that a call is missing.
public func builtinMethodText(_ name: String, _ receiver: Value) -> String {
  Hints.add("\(name) is a method: call it to get its value, .\(name)()")
  let place = receiver.heapObject.map(addressText) ?? "0x0"
  return "<built-in method \(name) of \(typeName(receiver)) object at \(place)>"
}

/// A function bound to its first argument.
public final class Method: Container {
  /// `__func__`: what is called. A native too, for a method of a builtin type.
  public let function: Value
  /// `__self__`: what is put in front of the arguments; the class, for a class method.
  public let receiver: Value
  /// Binds without a check: that `function` is callable shows when the method is called.
  public init(_ function: Value, _ receiver: Value) {
    self.function = function
    self.receiver = receiver
    super.init()
  }
  public override var type: Class {
    if case .object(let o) = function, let n = o as? Native { return n.isSlotWrapper ? types.methodWrapper : types.builtinFunction }
    return types.method
  }
  public override var isCallable: Bool { true }
  public override var usesTypeMethods: Bool { false }
  public override func call(_ arguments: Arguments) throws(Raise) -> Value {
    try vm.call(function, receiver, before: arguments)
  }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if name.isEqual("__self__") { return receiver }
    if name.isEqual("__func__") { return function }
    if name !== names.doc, let own = try super.getAttribute(name) { return own }
    return try Language.getAttributeIfPresent(function, name)
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, case .object(let o) = other, let m = o as? Method else { return nil }
    let same = identical(function, m.function) && identical(receiver, m.receiver)
    return .bool(same == (op == .eq))
  }
  public override func hash() throws(Raise) -> Int {
    (receiver.heapObject.map(identityHash) ?? 0) ^ (function.heapObject.map(identityHash) ?? 0)
  }
  public override func repr() throws(Raise) -> String {
    if case .object(let o) = function, let f = o as? Native {
      if f.isSlotWrapper {
        let place = receiver.heapObject.map(addressText) ?? "0x0"
        return "<method-wrapper '\(f.name.string)' of \(typeName(receiver)) object at \(place)>"
      }
      return builtinMethodText(f.name.string, receiver)
    }
    var name = "?"
    if let q = try Language.getAttributeIfPresent(function, names.qualname) { name = try Language.str(q) }
    return "<bound method \(name) of \(try Language.repr(receiver))>"
  }
  public override func traverse(_ visit: (Value) -> Void) {
    visit(function)
    visit(receiver)
  }
}

/// `property`: a getter, a setter and a deleter, any of them None or missing.
public final class Property: Container {
  /// What the class calls it, for messages.
  var name: Str?
  var getter: Value
  var setter: Value
  var deleter: Value
  var doc: Value
  init(_ getter: Value, _ setter: Value, _ deleter: Value, _ doc: Value) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    self.doc = doc
    super.init()
  }
  public override var type: Class { types.property }
  public override func traverse(_ visit: (Value) -> Void) {
    visit(getter)
    visit(setter)
    visit(deleter)
  }
}

/// `staticmethod`: reached through a class or an instance, it is the function without a receiver.
public final class StaticMethod: Container {
  let function: Value
  init(_ function: Value) {
    self.function = function
    super.init()
  }
  public override var type: Class { types.staticmethod }
  public override func repr() throws(Raise) -> String { "<staticmethod(\(try Language.repr(function)))>" }
  public override var isCallable: Bool { true }
  public override func call(_ arguments: Arguments) throws(Raise) -> Value { try vm.call(function, with: arguments) }
  public override func traverse(_ visit: (Value) -> Void) { visit(function) }
}

/// `classmethod`: reached through a class or an instance, it is the function bound to the class.
public final class ClassMethod: Container {
  let function: Value
  init(_ function: Value) {
    self.function = function
    super.init()
  }
  public override var type: Class {
    if case .object(let o) = function, o is Native { return types.classMethodDescriptor }
    return types.classmethod
  }
  public override func repr() throws(Raise) -> String {
    if case .object(let o) = function, let n = o as? Native { return try n.repr() }
    return "<classmethod(\(try Language.repr(function)))>"
  }
  public override func traverse(_ visit: (Value) -> Void) { visit(function) }
}

/// `super()`: attributes along the C3 order of `receiver`'s class after `start`.
final class Super: Container {
  let start: Class
  let receiver: Value
  let receiverClass: Class
  init(_ start: Class, _ receiver: Value, _ receiverClass: Class) {
    self.start = start
    self.receiver = receiver
    self.receiverClass = receiverClass
    super.init()
  }
  override var type: Class { types.superType }
  override var usesTypeMethods: Bool { false }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if name.isEqual("__class__") { return .object(types.superType) }
    if name.isEqual("__thisclass__") { return .object(start) }
    if name.isEqual("__self_class__") { return .object(receiverClass) }
    if name.isEqual("__self__") { return receiver }
    guard let found = receiverClass.lookup(name, after: start) else { return nil }
    // A class as receiver (in `__new__` or a class method): functions stay unbound.
    if case .object(let o) = receiver, o is Class, receiverClass === o { return try bindToClass(found, receiverClass) }
    return try bind(found, receiver, receiverClass)
  }
  override func repr() throws(Raise) -> String {
    "<super: <class '\(start.name)'>, <\(receiverClass.name) object>>"
  }
  override func traverse(_ visit: (Value) -> Void) { visit(receiver) }
}

/// A module: a namespace, which a native module may fill as its names are asked for.
public final class Module: Container {
  /// The name it was made with, for messages; assigning `__name__` changes only `dict`.
  public let name: String
  /// `__dict__`: for a module in Python these are the globals of its functions.
  public let dict: Dict
  /// Makes an attribute when it is first asked for; native modules fill themselves this way.
  public var lazy: ((Str) throws(Raise) -> Value?)?
  /// Every name `dir` shows beyond those in `dict`.
  public var lazyNames: () -> [String] = { [] }

  /// Makes a module and sets its `__name__`, where `dict` has none. It is not put into `sys.modules`.
  public init(_ name: String, dict: Dict = Dict()) {
    self.name = name
    self.dict = dict
    super.init()
    if dict[names.name] == nil { dict[names.name] = .string(name) }
  }
  public override var type: Class { types.module }
  public override var attributeDict: Dict? { dict }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let v = dict[name] { return v }
    if let made = try lazy?(name) {
      dict[name] = made
      return made
    }
    if name.isEqual("__dict__") { return .dict(dict) }
    if name.isEqual("__class__") { return .object(types.module) }
    if name.isEqual("__doc__") { return Value.none }
    if let fallback = dict[names.getattr] { return try vm.call(fallback, .str(name)) }
    return nil
  }
  public override func setAttribute(_ name: Str, _ value: Value) throws(Raise) { dict[name] = value }
  public override func deleteAttribute(_ name: Str) throws(Raise) {
    if dict.remove(name) == nil { throw attributeError("'module' object has no attribute '\(name.string)'") }
  }
  public override func repr() throws(Raise) -> String {
    if case .str(let file)? = dict["__file__"] { return "<module '\(name)' from '\(file.string)'>" }
    return "<module '\(name)' (built-in)>"
  }
  public override func traverse(_ visit: (Value) -> Void) { visit(.dict(dict)) }
}
