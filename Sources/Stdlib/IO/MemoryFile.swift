// What files in memory have in common: whether they are open, the arguments of their methods, and the types they derive from.
import Language

func registerIO() {
  vm.prepare("io") { m in
    m.dict["open"] = vm.builtins["open"]
    m.define("_define_memory_files(bytes_base, text_base, /)", "Makes BytesIO and StringIO of the classes they derive from.") {
      a throws(Raise) in
      guard case .object(let x) = a[0], let bytesBase = x as? Class, case .object(let y) = a[1], let textBase = y as? Class else {
        throw typeError("expected two classes")
      }
      let made = [BytesFile.makeType(bytesBase), TextFile.makeType(textBase)]
      // The classes say that they are of a module of C.
      let native = Module("_io")
      native.dict["BytesIO"] = .object(made[0])
      native.dict["StringIO"] = .object(made[1])
      vm.modules["_io"] = .object(native)
      return .tupleOf(made.map { .object($0) })
    }
  }
}

/// A file that is a buffer in memory.
class MemoryFile: Object {
  private(set) var isClosed = false
  private var space: Dict?

  override var attributeDict: Dict? {
    if space == nil { space = Dict() }
    return space
  }
  override var usesTypeMethods: Bool { space == nil }
  override var isIterator: Bool { true }
  override func iterate() throws(Raise) -> Value? { .object(self) }

  /// How a closed file refuses.
  var closedText: String { "I/O operation on closed file." }
  func checkOpen() throws(Raise) { if isClosed { throw valueError(closedText) } }
  /// The same in the words of IOBase, whose methods StringIO has from there.
  final func checkBase() throws(Raise) { if isClosed { throw valueError("I/O operation on closed file.") } }
  /// Whether the methods are BytesIO's own: some of StringIO's come from IOBase, which refuses and counts in another way.
  var hasOwnMethods: Bool { false }
  func close() { isClosed = true }

  /// The attributes that a script has set; None where there are none.
  var ownSpace: Value { if let space, space.count > 0 { .dict(space) } else { .none } }

  /// A number of characters to read: nil for all that there are.
  static func limit(_ v: Value) throws(Raise) -> Int? {
    if v.isNone { return nil }
    let n: Int
    do throws(Raise) { n = try indexValue(v) } catch {
      throw error.matches(types.TypeError) ? typeError("argument should be integer or None, not '\(typeName(v))'") : error
    }
    return n < 0 ? nil : n
  }

  /// What both kinds answer in the same way.
  static func defineCommon(_ c: Class, _ of: @escaping (Value) throws(Raise) -> MemoryFile) {
    for name in ["readable", "writable", "seekable"] {
      c.define("\(name)(self, /)", "Returns True if the IO object can be \(name.dropLast(4)).") { a throws(Raise) in
        try of(a[0]).checkOpen()
        return .bool(true)
      }
    }
    c.define("isatty(self, /)", "Always returns False.") { a throws(Raise) in
      try of(a[0]).checkBase()
      return .bool(false)
    }
    c.define("flush(self, /)", "Does nothing.") { a throws(Raise) in
      let f = try of(a[0])
      if f.hasOwnMethods { try f.checkOpen() }
      return .none
    }
    c.define("close(self, /)", "Close the IO object.") { a throws(Raise) in
      try of(a[0]).close()
      return .none
    }
    c.define("__enter__(self, /)") { a throws(Raise) in
      try of(a[0]).checkBase()
      return a[0]
    }
    c.define("__exit__(self, /, *args)") { a throws(Raise) in
      _ = try vm.callMethod(a[0], "close")
      return .none
    }
    c.define("__iter__(self, /)") { a throws(Raise) in
      let f = try of(a[0])
      if !f.hasOwnMethods { try f.checkBase() }
      return a[0]
    }
    c.define("__next__(self, /)") { a throws(Raise) in
      guard let line = try of(a[0]).next() else { throw Raise(ExceptionObject(types.StopIteration, [])) }
      return line
    }
    c.define("readlines(self, hint=None, /)", "List of lines from the object.") { a throws(Raise) in
      let file = try of(a[0]), limit = try MemoryFile.limit(a[1]) ?? 0
      try file.checkBase()
      let lines = List([])
      var total = 0
      while let line = try file.next() {
        lines.append(line)
        total += try Language.length(line)
        if limit > 0, total >= limit + (file.hasOwnMethods ? 0 : 1) { break }
      }
      return .list(lines)
    }
    c.define("writelines(self, lines, /)", "Write lines to the object.") { a throws(Raise) in
      try of(a[0]).checkOpen()
      let write = try Language.getAttribute(a[0], "write")
      try forEach(a[1]) { (line) throws(Raise) in _ = try vm.call(write, line) }
      return .none
    }
    c.property("closed") { v throws(Raise) in .bool(try of(v).isClosed) }
  }
}
