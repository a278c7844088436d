// Exceptions: arguments, where they passed, and what they came from.
/// An exception: an instance with arguments, a traceback, a cause and a context.
public final class ExceptionObject: Instance {
  /// One frame an exception passed through: its code and the instruction it left.
  public struct Entry {
    let code: Code
    let instruction: Int
    /// The line in its file.
    var line: Int { Int(code.span(instruction).line) + code.file.firstLine - 1 }
  }
  /// `args`.
  public var arguments: Tuple
  /// Where it passed, innermost first.
  public var traceback: [Entry] = []
  /// What `__traceback__` gave last.
  var tracebackHead: TracebackObject?
  /// `__cause__`: what it was raised from.
  public var cause: ExceptionObject?
  /// `__context__`: what was being handled when it was raised.
  public var context: ExceptionObject?
  /// `__suppress_context__`: tracebacks leave the context out.
  public var suppressContext = false
  /// `__notes__`.
  public var notes: [String] = []

  /// An exception with these `args`. Nothing of Python runs: neither `__new__` nor `__init__`.
  public convenience init(_ cls: Class, _ arguments: [Value]) { self.init(cls, Tuple(arguments)) }

  /// As above, for arguments that are a tuple already; the tuple is kept, not copied.
  public init(_ cls: Class, _ arguments: Tuple) {
    self.arguments = arguments
    super.init(cls)
  }

  deinit {
    // A long chain of contexts is released link by link, not by recursion.
    var next = context
    context = nil
    while let e = next {
      var unique = e
      if !isKnownUniquelyReferenced(&unique) { break }
      next = unique.context
      unique.context = nil
    }
  }

  public override func str() throws(Raise) -> String {
    if let method = cls.lookup(names.str), !isExceptionDefault(method) { return try super.str() }
    return try defaultText()
  }

  func defaultText() throws(Raise) -> String {
    if let group {
      return "\(group.message.string) (\(group.exceptions.count) sub-exception\(group.exceptions.count == 1 ? "" : "s"))"
    }
    if cls.isSubclass(of: types.KeyError), arguments.count == 1 { return try Language.repr(arguments[0]) }
    if let fields = native as? ExceptionFields, let text = try fields.text(of: self) { return text }
    switch arguments.count {
    case 0: return ""
    case 1: return try Language.str(arguments[0])
    default: return try Language.repr(.tuple(arguments))
    }
  }

  public override func repr() throws(Raise) -> String {
    if let method = cls.lookup(names.repr), !isExceptionDefault(method) { return try super.repr() }
    return try defaultRepr()
  }

  func defaultRepr() throws(Raise) -> String {
    if arguments.count == 1 { return "\(cls.name)(\(try Language.repr(arguments[0])))" }
    return cls.name + (try Language.repr(.tuple(arguments)))
  }

  private func isExceptionDefault(_ method: Value) -> Bool {
    if case .object(let o) = method, let n = o as? Native { return n.owner != nil }
    return false
  }

  public override func hash() throws(Raise) -> Int {
    if let method = cls.lookup(names.hash), !isObjectDefault(method) { return try super.hash() }
    return identityHash(self)
  }

  public override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    visit(.tuple(arguments))
    if let group { visit(.tuple(group.exceptions)) }
    if let fields = native as? ExceptionFields { fields.values.forEach(visit) }
    if let cause { visit(.instance(cause)) }
    if let context { visit(.instance(context)) }
  }
  public override func clearReferences() {
    super.clearReferences()
    cause = nil
    context = nil
  }
}

extension Methods {
  /// Attributes and methods of exceptions.
  static func exceptionText(_ v: Value) throws(Raise) -> String {
    guard case .instance(let i) = v, let e = i as? ExceptionObject else { throw typeError("expected an exception") }
    return try e.defaultText()
  }

  static func populateException(_ t: Class) {
    populateExceptionReduce(t)
    func e(_ v: Value) throws(Raise) -> ExceptionObject {
      guard case .instance(let i) = v, let e = i as? ExceptionObject else {
        throw typeError("descriptor requires a 'BaseException' object but received a '\(typeName(v))'")
      }
      return e
    }
    func chained(_ v: Value, _ what: String) throws(Raise) -> ExceptionObject? {
      if v.isNone { return nil }
      guard case .instance(let i) = v, let e = i as? ExceptionObject else {
        throw typeError("exception \(what) must be None or derive from BaseException")
      }
      return e
    }
    t.define("__init__(self, *args, **kwargs)") { a throws(Raise) in
      if case .dict(let named) = a[2], named.count > 0 { throw typeError("\(typeName(a[0]))() takes no keyword arguments") }
      if case .tuple(let given) = a[1] { try e(a[0]).arguments = given }
      return .none
    }
    t.define("__str__(self, /)") { a throws(Raise) in .string(try e(a[0]).defaultText()) }
    t.define("__repr__(self, /)") { a throws(Raise) in .string(try e(a[0]).defaultRepr()) }
    t.define("with_traceback(self, tb, /)") { a throws(Raise) in
      try setAttribute(a[0], intern("__traceback__"), a[1])
      return a[0]
    }
    t.define("add_note(self, note, /)") { a throws(Raise) in
      guard case .str(let s) = a[1] else { throw typeError("note must be a str, not '\(typeName(a[1]))'") }
      try e(a[0]).notes.append(s.string)
      return .none
    }
    t.property(
      "args", set: { o, v throws(Raise) in try e(o).arguments = Tuple(try sequenceItems(v)) }
    ) { o throws(Raise) in .tuple(try e(o).arguments) }
    t.property(
      "__cause__",
      set: { o, v throws(Raise) in
        try e(o).cause = try chained(v, "cause")
        try e(o).suppressContext = true
      }
    ) { o throws(Raise) in try e(o).cause.map { .instance($0) } ?? .none }
    t.property("__context__", set: { o, v throws(Raise) in try e(o).context = try chained(v, "context") }) { o throws(Raise) in
      try e(o).context.map { .instance($0) } ?? .none
    }
    t.property(
      "__suppress_context__", set: { o, v throws(Raise) in try e(o).suppressContext = try truth(v) }
    ) { o throws(Raise) in .bool(try e(o).suppressContext) }
    t.property(
      "__traceback__",
      set: { o, v throws(Raise) in
        if case .object(let given) = v, let tb = given as? TracebackObject { return try e(o).setTraceback(tb) }
        if !v.isNone { throw typeError("__traceback__ must be a traceback or None") }
        try e(o).setTraceback(nil)
      }
    ) { o throws(Raise) in try e(o).tracebackValue }
    t.property("__notes__") { o throws(Raise) in
      let x = try e(o)
      if x.notes.isEmpty { throw attributeError("'\(x.cls.name)' object has no attribute '__notes__'") }
      return .listOf(x.notes.map { .string($0) })
    }
  }

}

extension ExceptionObject {
  /// `__traceback__`: the same object as long as the exception has come no further.
  var tracebackValue: Value {
    if traceback.isEmpty { return .none }
    if let known = tracebackHead, known.index == traceback.count - 1 { return .object(known) }
    let head = TracebackObject(traceback, traceback.count - 1, next: tracebackHead)
    tracebackHead = head
    return .object(head)
  }

  func setTraceback(_ tb: TracebackObject?) {
    traceback = tb.map { Array($0.entries[...$0.index]) } ?? []
    tracebackHead = tb
  }
}

/// One link of a traceback; an exception's own list is innermost first, so the next link is the entry before.
final class TracebackObject: Object {
  let entries: [ExceptionObject.Entry]
  let index: Int
  private var next: TracebackObject?

  /// `next` is used again where it is the link behind this one.
  init(_ entries: [ExceptionObject.Entry], _ index: Int, next: TracebackObject? = nil) {
    self.entries = entries
    self.index = index
    if let next, next.index == index - 1 { self.next = next }
  }
  override var type: Class { types.traceback }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    let e = entries[index]
    switch name.string {
    case "tb_next":
      if index == 0 { return Value.none }
      if let next { return .object(next) }
      let made = TracebackObject(entries, index - 1)
      next = made
      return .object(made)
    case "tb_lineno": return .int(e.line)
    case "tb_lasti": return .int(e.instruction)
    case "tb_frame": return .object(FrameObject(e.code, e.line))
    default: return try super.getAttribute(name)
    }
  }
}
