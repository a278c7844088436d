// Functions written in Swift. One is declared by its Python signature, from which follow argument binding, keyword
// names, defaults, the texts of argument errors and `help`.

/// What a call passes: positional values, then one value for each keyword.
public struct Arguments {
  @usableFromInline let base: UnsafeMutablePointer<Value>
  /// How many are positional; the values of keywords come after them and are not counted.
  public let count: Int
  let keywords: UnsafePointer<Str>?
  /// How many were passed by keyword.
  package let keywordCount: Int

  @inline(__always)
  init(_ base: UnsafeMutablePointer<Value>, _ count: Int, keywords: UnsafePointer<Str>? = nil, keywordCount: Int = 0) {
    self.base = base
    self.count = count
    self.keywords = keywords
    self.keywordCount = keywordCount
  }

  /// Where an argument lies, to be looked at without a copy while the call lasts; values of keywords lie behind the others.
  @inlinable @inline(__always) package func place(_ i: Int) -> UnsafeMutablePointer<Value> { base + i }
  /// Whether the parameter at a place, whose default is written `...`, was given an argument.
  @inlinable @inline(__always) package func isGiven(_ i: Int) -> Bool {
    let place = UnsafeRawPointer(base + i)
    return place.load(fromByteOffset: 8, as: UInt8.self) != 10 || place.load(as: Int.self) != 0
  }
  /// The object at a place where it is of just this Swift class: not retained, and no copy made.
  @inlinable @inline(__always) package func object<T: Object>(_ i: Int, _: T.Type) -> Unmanaged<T>? {
    let place = UnsafeRawPointer(base + i)
    // The layout of values is told, and tested, where the machine has it (RawValue.swift).
    guard place.load(fromByteOffset: 8, as: UInt8.self) == 9, case let object = place.load(as: UnsafeRawPointer.self),
      object.load(as: UnsafeRawPointer.self) == unsafeBitCast(T.self as AnyClass, to: UnsafeRawPointer.self)
    else { return nil }
    return Unmanaged<T>.fromOpaque(object)
  }
  /// The name of one that was passed by keyword.
  package func keyword(_ k: Int) -> Str { keywords.unsafelyUnwrapped[k] }
  /// A copy of the positional values, which may be kept after the call.
  @inline(__always) public subscript(i: Int) -> Value { base[i] }
  public var positional: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }
  /// Whether any argument was passed by keyword.
  public var hasKeywords: Bool { keywordCount > 0 }
  /// A copy of the keyword arguments in the order written.
  public var named: [(Str, Value)] {
    (0..<keywordCount).map { (keywords.unsafelyUnwrapped[$0], base[count + $0]) }
  }

  /// Calls `body` with arguments held in Swift arrays.
  public static func with<R>(
    _ positional: [Value], _ named: [(Str, Value)] = [], _ body: (Arguments) throws(Raise) -> R
  ) throws(Raise) -> R {
    let n = positional.count, k = named.count
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: n + k + 1) { (room) throws(Raise) in
      let values = room.baseAddress.unsafelyUnwrapped
      for i in 0..<n { (values + i).initialize(to: positional[i]) }
      for i in 0..<k { (values + n + i).initialize(to: named[i].1) }
      defer { values.deinitialize(count: n + k) }
      if k == 0 { return try body(Arguments(values, n)) }
      let keys = UnsafeMutablePointer<Str>.allocate(capacity: k)
      for i in 0..<k { (keys + i).initialize(to: named[i].0) }
      defer {
        keys.deinitialize(count: k)
        keys.deallocate()
      }
      return try body(Arguments(values, n, keywords: UnsafePointer(keys), keywordCount: k))
    }
  }

  /// Calls `body` with the items of `first` in front of these; the names stay.
  public func following(_ first: Tuple, _ body: (Arguments) throws(Raise) -> Value) throws(Raise) -> Value {
    try following(first.items, first.count, body)
  }

  /// The same with `n` values at `first`.
  func following(_ first: UnsafePointer<Value>, _ n: Int, _ body: (Arguments) throws(Raise) -> Value) throws(Raise) -> Value {
    let m = count + keywordCount
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: n + m + 1) { (room) throws(Raise) in
      let values = room.baseAddress.unsafelyUnwrapped
      for i in 0..<n { (values + i).initialize(to: first[i]) }
      for i in 0..<m { (values + n + i).initialize(to: base[i]) }
      defer { values.deinitialize(count: n + m) }
      return try body(Arguments(values, n + count, keywords: keywords, keywordCount: keywordCount))
    }
  }

  /// The same arguments without the first one.
  public func dropFirst() -> Arguments { Arguments(base + 1, count - 1, keywords: keywords, keywordCount: keywordCount) }
}

/// A parsed Python signature, for natives.
public final class Signature {
  /// One parameter of a signature.
  public struct Parameter {
    /// How it may be passed; `variadic` is `*args`, `keywords` is `**kwargs`, and `ordinary` goes by position or by name.
    public enum Kind { case positionalOnly, ordinary, keywordOnly, variadic, keywords }
    /// Interned, without the stars; errors and calls by keyword use it.
    public let name: Str
    /// Where it stands to `/` and `*` in the declaration.
    public let kind: Kind
    /// The default as written; nil where the argument is required.
    public let defaultText: String?
    /// `defaultText` as a value; `.undefined` where there is none, or it is no literal (`...`).
    public let defaultValue: Value
  }
  /// What stands before the parenthesis of the declaration.
  public let name: String
  /// In the order written; `/` and a lone `*` are none themselves.
  public let parameters: [Parameter]
  /// The declaration from its parenthesis on, `(obj, /)`, as `help` shows it.
  public let text: String
  let positionalCount: Int
  let requiredCount: Int
  let variadicIndex: Int?
  let keywordsIndex: Int?
  /// All parameters may be passed by position, and there are no `*args`.
  let isPlain: Bool

  /// Parses `name(parameters)` as Python writes it. It trusts its text: a malformed one raises nothing.
  public init(_ declaration: String) {
    let open = declaration.firstIndex(of: "(") ?? declaration.endIndex
    name = String(declaration[..<open])
    text = String(declaration[open...])
    var parsed: [Parameter] = []
    var keywordOnly = false
    for part in Signature.split(text.dropFirst().dropLast()) {
      if part == "/" {
        parsed = parsed.map { Parameter(name: $0.name, kind: .positionalOnly, defaultText: $0.defaultText, defaultValue: $0.defaultValue) }
      } else if part == "*" {
        keywordOnly = true
      } else if part.hasPrefix("**") {
        parsed.append(Parameter(name: intern(String(part.dropFirst(2))), kind: .keywords, defaultText: nil, defaultValue: .undefined))
      } else if part.hasPrefix("*") {
        parsed.append(Parameter(name: intern(String(part.dropFirst())), kind: .variadic, defaultText: nil, defaultValue: .undefined))
        keywordOnly = true
      } else {
        let halves = part.split(separator: "=", maxSplits: 1)
        let text = halves.count > 1 ? String(halves[1]) : nil
        parsed.append(
          Parameter(
            name: intern(String(halves[0])), kind: keywordOnly ? .keywordOnly : .ordinary, defaultText: text,
            defaultValue: text.map(Signature.literal) ?? .undefined))
      }
    }
    parameters = parsed
    positionalCount = parsed.count { $0.kind == .positionalOnly || $0.kind == .ordinary }
    requiredCount = parsed.count { ($0.kind == .positionalOnly || $0.kind == .ordinary) && $0.defaultText == nil }
    variadicIndex = parsed.firstIndex { $0.kind == .variadic }
    keywordsIndex = parsed.firstIndex { $0.kind == .keywords }
    isPlain = parsed.count == positionalCount
  }

  private static func split(_ text: Substring) -> [String] {
    var parts: [String] = []
    var current = ""
    var quote: Character?
    var depth = 0
    for c in text {
      if let q = quote {
        if c == q { quote = nil }
        current.append(c)
      } else if c == "," && depth == 0 {
        parts.append(current)
        current = ""
      } else if c == " " {
        continue
      } else {
        if c == "'" { quote = c }
        if c == "(" || c == "[" { depth += 1 }
        if c == ")" || c == "]" { depth -= 1 }
        current.append(c)
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }

  /// The value of a default as signatures write them; `...` and names stand for "not given".
  private static func literal(_ text: String) -> Value {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "()": return .tuple(Tuple.empty)
    default:
      if let n = Int(text) { return .int(n) }
      if let d = Double(text) { return .float(d) }
      if text.hasPrefix("'") {
        return .string(text.dropFirst().dropLast().replacing("\\n", with: "\n"))
      }
      return .undefined
    }
  }
}

extension StringProtocol {
  func replacing(_ pattern: String, with replacement: String) -> String {
    var out = "", rest = Substring(self)
    while let r = rest.firstRange(of: pattern) {
      out += rest[..<r.lowerBound] + replacement
      rest = rest[r.upperBound...]
    }
    return out + rest
  }
  fileprivate func firstRange(of pattern: String) -> Range<Index>? {
    var i = startIndex
    while i < endIndex {
      if self[i...].hasPrefix(pattern) { return i..<index(i, offsetBy: pattern.count) }
      i = index(after: i)
    }
    return nil
  }
}

/// A function written in Swift: a builtin function, or a method of a native type where it has an `owner`.
public final class Native: Object {
  /// Gets one value for each parameter, in the order of the declaration, and returns the result. It must not keep the `Arguments`.
  public typealias Body = (Arguments) throws(Raise) -> Value
  private let declaration: String
  /// The declaration's name, interned: `__name__`.
  public let name: Str
  /// `__doc__`, which `help` shows under the signature; empty where there is none.
  public let doc: String
  let body: Body
  /// A method of a native type takes its receiver first and is shown as one.
  public let owner: Class?
  /// Parsed from the declaration when first needed, since most natives are never called by keyword or shown.
  public private(set) lazy var signature = Signature(declaration)
  /// The number of parameters when all may be given by position: a call with just as many needs no binding.
  let fixedCount: Int
  /// The function's `__dict__`, where a `__module__` wins over `moduleName`; nil means that it takes no attributes.
  public var attributes: Dict?
  /// For the few functions that loops are made of: works on the registers of the arguments, their number, and the
  /// register of the result; false when the body must see to it. It runs no script code and raises nothing. A C
  /// function, so that calling it counts no references.
  typealias Fast = @convention(c) (UnsafeMutableRawPointer, Int, UnsafeMutableRawPointer) -> Bool
  var fast: Fast?

  /// `declaration` is a Python signature, `len(obj, /)`. The body gets one value for each parameter, in its order,
  /// with defaults filled in; `.undefined` for one not given whose default is written `...`.
  public init(_ declaration: String, _ doc: String = "", owner: Class? = nil, _ body: @escaping Body) {
    self.declaration = declaration
    self.doc = doc
    self.body = body
    self.owner = owner
    let head = declaration.prefix { $0 != "(" }
    name = intern(String(head))
    fixedCount = Native.parameterCount(declaration.utf8.dropFirst(head.utf8.count + 1).dropLast())
  }

  /// How many parameters a declaration has between its parentheses; -1 where some are gathered or go by name only.
  private static func parameterCount(_ inner: Substring.UTF8View) -> Int {
    var n = 0, depth = 0, quote: UInt8 = 0, first: UInt8 = 0
    func end() {
      if first != 0 && first != UInt8(ascii: "/") { n += 1 }
      first = 0
    }
    for c in inner {
      if quote != 0 {
        if c == quote { quote = 0 }
        continue
      }
      switch c {
      case UInt8(ascii: "*") where first == 0: return -1
      case UInt8(ascii: "'"): quote = c
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        end()
        continue
      default: break
      }
      if first == 0, c != UInt8(ascii: " ") { first = c }
    }
    end()
    return n
  }

  /// The class it is a static method of, or the module it is a function of, for what it is called in messages.
  public internal(set) var home: Class?
  /// `__module__`, and the prefix of its name in messages; nil counts as `builtins`.
  public var moduleName: String?
  /// The signature for help, where arguments are bound by hand.
  var shownSignature: String?
  /// Whether CPython has it in a slot of the type: a dunder method that an operator or a builtin calls.
  private(set) lazy var isSlotWrapper = owner != nil && SlotNames.contains(name, owner)

  public override var type: Class {
    owner == nil ? types.builtinFunction : isSlotWrapper ? types.wrapperDescriptor : types.methodDescriptor
  }
  public override var isCallable: Bool { true }
  public override var attributeDict: Dict? { attributes }
  public override var usesTypeMethods: Bool { attributes == nil }
  public override var takesReceiver: Bool { owner != nil }

  @inline(__always) public override func call(_ arguments: Arguments) throws(Raise) -> Value {
    do throws(Raise) {
      if arguments.count == fixedCount && arguments.keywordCount == 0 { return try body(arguments) }
      return try bindSlowly(arguments, body)
    } catch { throw explained(error, arguments) }
  }

  /// What a method raises for a receiver of another type: CPython checks that before anything else.
  @inline(never) func explained(_ error: Raise, _ a: Arguments) -> Raise {
    guard let owner, a.count > 0, !typeOf(a[0]).isSubclass(of: owner), error.matches(types.TypeError) else { return error }
    // A class method's receiver is a class.
    if case .object(let o) = a[0], let c = o as? Class, c.isSubclass(of: owner) { return error }
    if isSlotWrapper {
      return typeError("descriptor '\(name.string)' requires a '\(owner.name)' object but received a '\(typeName(a[0]))'")
    }
    return typeError("descriptor '\(name.string)' for '\(owner.name)' objects doesn't apply to a '\(typeName(a[0]))' object")
  }

  /// Calls `body` with the arguments as this signature has them.
  @inline(__always) public func bind(_ a: Arguments, _ body: (Arguments) throws(Raise) -> Value) throws(Raise) -> Value {
    if a.count == fixedCount && a.keywordCount == 0 { return try body(a) }
    return try bindSlowly(a, body)
  }

  /// Made when the first call needs more than its arguments as they lie.
  private var form = BindingForm()

  deinit { form.discard() }

  @inline(never)
  private func bindSlowly(_ a: Arguments, _ body: (Arguments) throws(Raise) -> Value) throws(Raise) -> Value {
    if form.isUnmade { form = BindingForm(signature) }
    if a.keywordCount == 0, a.count >= form.lendable, a.count <= form.positionalCount {
      let stride = MemoryLayout<Value>.stride
      return try withUnsafeTemporaryAllocation(byteCount: stride * BindingForm.lent, alignment: stride) { (room) throws(Raise) in
        let slots = room.baseAddress.unsafelyUnwrapped
        form.lend(a.base, a.count, to: slots)
        return try body(Arguments(slots.assumingMemoryBound(to: Value.self), form.count))
      }
    }
    return try bindInFull(a, body)
  }

  /// The same for arguments that are gathered, given by name, or wrong in number.
  @inline(never)
  private func bindInFull(_ a: Arguments, _ body: (Arguments) throws(Raise) -> Value) throws(Raise) -> Value {
    // One more, so that there is a base address.
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: form.count + 1) { (room) throws(Raise) in
      let slots = room.baseAddress.unsafelyUnwrapped
      for i in 0..<form.count { (slots + i).forget() }
      // What is gathered belongs to this call, the rest is lent to it.
      defer {
        if form.variadic >= 0 { (slots + form.variadic).clear() }
        if form.keywords >= 0 { SpareNames.takeBack(slots + form.keywords) }
      }
      try fill(slots, a)
      return try body(Arguments(slots, form.count))
    }
  }

  /// Puts the arguments where the signature has them, in whatever way they were given.
  private func fill(_ slots: UnsafeMutablePointer<Value>, _ a: Arguments) throws(Raise) {
    let direct = min(a.count, form.positionalCount)
    for i in 0..<direct { (slots + i).lend(a.base + i) }
    if form.variadic >= 0 {
      slots[form.variadic] = .tuple(a.count > direct ? Tuple(copying: a.base + direct, a.count - direct) : Tuple.empty)
    } else if a.count > direct {
      throw tooMany(a)
    }
    if form.keywords >= 0 { SpareNames.hand(to: slots + form.keywords) }
    for k in 0..<a.keywordCount { try place(a.keywords.unsafelyUnwrapped[k], a.base + (a.count + k), slots) }
    for i in direct..<form.count where (slots + i).isUnbound {
      if form.isRequired(i) { throw missing(a, signature.parameters[i], i) }
      (slots + i).lend(form.defaults + i)
    }
  }

  /// Puts an argument given by name in its place, or among the other names.
  private func place(
    _ key: Str, _ value: UnsafeMutablePointer<Value>, _ slots: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    if let p = form.place(of: key) {
      if !(slots + p).isUnbound {
        throw typeError("argument for \(signature.name)() given by name ('\(key.string)') and position (\(p + 1))")
      }
      (slots + p).lend(value)
    } else if form.keywords >= 0, case .dict(let extra) = slots[form.keywords] {
      extra[intern(key)] = value.pointee
    } else if form.takesNames {
      throw typeError("'\(key.string)' is an invalid keyword argument for \(signature.name)()")
    } else {
      throw typeError("\(isTupleParsed ? name.string : displayName)() takes no keyword arguments")
    }
  }

  private var displayName: String {
    if let owner { return "\(owner.qualname).\(name.string)" }
    if let home { return "\(home.qualname).\(name.string)" }
    return moduleName.map { $0 == "builtins" ? name.string : "\($0).\(name.string)" } ?? name.string
  }

  /// The methods of str and bytes that CPython parses by `PyArg_ParseTuple` have texts of their own.
  private var isTupleParsed: Bool {
    guard owner === types.str || owner === types.bytes || owner === types.bytearray else { return false }
    return ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"].contains(name.string)
  }

  private func tooMany(_ a: Arguments) -> Raise {
    let s = signature
    let hidden = owner == nil ? 0 : 1
    let n = s.positionalCount - hidden, given = a.count - hidden
    if isTupleParsed { return typeError("\(name.string)() takes at most \(n) arguments (\(given) given)") }
    if isSlotWrapper { return typeError("expected \(n) argument\(n == 1 ? "" : "s"), got \(given)") }
    if n == 0, s.parameters.contains(where: { $0.kind == .keywordOnly }) {
      return typeError("\(name.string)() takes no positional arguments")
    }
    if n == 0 { return typeError("\(displayName)() takes no arguments (\(given) given)") }
    if s.requiredCount == s.positionalCount {
      if n == 1 { return typeError("\(displayName)() takes exactly one argument (\(given) given)") }
      return typeError("\(name.string) expected \(n) arguments, got \(given)")
    }
    if s.parameters.contains(where: { $0.kind == .ordinary || $0.kind == .keywordOnly }) {
      return typeError("\(name.string)() takes at most \(n) argument\(n == 1 ? "" : "s") (\(given) given)")
    }
    return typeError("\(name.string) expected at most \(n) argument\(n == 1 ? "" : "s"), got \(given)")
  }

  private func missing(_ a: Arguments, _ p: Signature.Parameter, _ i: Int) -> Raise {
    let s = signature
    let hidden = owner == nil ? 0 : 1
    if hidden == 1, a.count == 0 {
      return typeError(
        isSlotWrapper
          ? "descriptor '\(name.string)' of '\(owner?.name ?? "")' object needs an argument"
          : "unbound method \(displayName)() needs an argument")
    }
    let n = s.requiredCount - hidden, given = a.count - hidden
    if isTupleParsed { return typeError("\(name.string)() takes at least \(n) argument (\(given) given)") }
    if isSlotWrapper { return typeError("expected \(n) argument\(n == 1 ? "" : "s"), got \(given)") }
    if p.kind != .positionalOnly {
      if owner == nil, name.isEqual("enumerate") { return typeError("enumerate() missing required argument '\(p.name.string)'") }
      return typeError("\(name.string)() missing required argument '\(p.name.string)' (pos \(i + 1 - hidden))")
    }
    if s.parameters.contains(where: { $0.kind == .ordinary || $0.kind == .keywordOnly }), s.variadicIndex == nil {
      let least = s.parameters.count { $0.kind == .positionalOnly && $0.defaultText == nil } - hidden
      return typeError("\(name.string)() takes at least \(least) positional argument\(least == 1 ? "" : "s") (\(given) given)")
    }
    if s.requiredCount == s.positionalCount && s.variadicIndex == nil {
      if n == 1 { return typeError("\(displayName)() takes exactly one argument (\(given) given)") }
      return typeError("\(name.string) expected \(n) arguments, got \(given)")
    }
    return typeError("\(name.string) expected at least \(n) argument\(n == 1 ? "" : "s"), got \(given)")
  }

  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .str(self.name)
    case "__qualname__": return .string(displayName)
    case "__doc__": return doc.isEmpty ? Value.none : .string(doc)
    case "__module__":
      if owner != nil { return nil }
      if home != nil { return Value.none }
      return attributes?[name] ?? .string(moduleName ?? "builtins")
    case "__objclass__": return owner.map { .object($0) }
    case "__self__": return owner != nil ? nil : home.map { .object($0) } ?? vm.modules[moduleName ?? "builtins"] ?? Value.none
    case "__text_signature__": return .string(shownSignature ?? signature.text)
    default: return try super.getAttribute(name)
    }
  }
  public override func repr() throws(Raise) -> String {
    if let owner { return "<\(isSlotWrapper ? "slot wrapper" : "method") '\(name.string)' of '\(owner.name)' objects>" }
    if let home { return "<built-in method \(name.string) of \(home.type.name) object at \(addressText(home))>" }
    return "<built-in function \(name.string)>"
  }
}

extension Class {
  /// Declares a native method; the signature's first parameter is the receiver.
  public func define(_ declaration: String, _ doc: String = "", _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, owner: self, body)
    dict[f.name] = .object(f)
  }
  /// The same with a way around the body; see `Native.fast`.
  func define(
    _ declaration: String, _ doc: String = "", fast: Native.Fast?, _ body: @escaping Native.Body
  ) {
    let f = Native(declaration, doc, owner: self, body)
    f.fast = fast
    dict[f.name] = .object(f)
  }
  /// Declares a static method: reached through an instance too, its body gets no receiver.
  public func defineStatic(_ declaration: String, _ doc: String = "", _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, body)
    f.home = self
    dict[f.name] = .object(StaticMethod(.object(f)))
  }
  /// Declares a class method; the first parameter is the class.
  public func defineClassMethod(_ declaration: String, _ doc: String = "", _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, owner: self, body)
    dict[f.name] = .object(ClassMethod(.object(f)))
  }
  /// Declares a read-only attribute computed from the receiver.
  public func property(
    _ name: String, set: ((Value, Value) throws(Raise) -> Void)? = nil,
    _ get: @escaping (Value) throws(Raise) -> Value
  ) {
    dict[name] = .object(NativeProperty(self, name, get, set))
  }
}

/// A computed attribute of a native type.
public class NativeProperty: Object {
  let owner: Class
  let name: String
  /// Whether CPython has it as a member of the C struct.
  private var isMember: Bool { SlotNames.isMember(name, owner) }
  var notWritable: Raise {
    attributeError(isMember ? "readonly attribute" : "attribute '\(name)' of '\(owner.name)' objects is not writable")
  }
  var notDeletable: Raise { notWritable }
  let get: (Value) throws(Raise) -> Value
  let set: ((Value, Value) throws(Raise) -> Void)?
  init(
    _ owner: Class, _ name: String, _ get: @escaping (Value) throws(Raise) -> Value,
    _ set: ((Value, Value) throws(Raise) -> Void)?
  ) {
    self.owner = owner
    self.name = name
    self.get = get
    self.set = set
  }
  public override var type: Class { isMember ? types.memberDescriptor : types.getsetDescriptor }
  public override func repr() throws(Raise) -> String {
    "<\(isMember ? "member" : "attribute") '\(name)' of '\(owner.name)' objects>"
  }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .string(self.name)
    case "__qualname__": return .string("\(owner.name).\(self.name)")
    case "__objclass__": return .object(owner)
    case "__doc__": return Value.none
    default: return try super.getAttribute(name)
    }
  }
}
