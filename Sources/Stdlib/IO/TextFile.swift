// io.StringIO: a file of text in memory.
import Language

/// Text as UTF-8 with a position between two characters.
final class TextFile: MemoryFile {
  private var bytes: [UInt8] = []
  private var isASCII = true
  /// The position in bytes, and how many characters behind the end it lies: a write fills what is between with NULs.
  private var at = 0, beyond = 0
  /// `newline=`: what line ends become on the way in, and end lines; nil translates all to "\n".
  private var newline: String? = "\n"

  override var type: Class { TextFile.cls }
  override var closedText: String { "I/O operation on closed file" }
  override func traverse(_ visit: (Value) -> Void) { visit(ownSpace) }
  override func close() {
    super.close()
    bytes = []
  }

  /// Begins anew with a text. Raises ValueError for a `newline` that there is not.
  fileprivate func start(_ text: Value, _ newline: Value) throws(Raise) {
    switch newline.unwrapped {
    case .none: self.newline = nil
    case .str(let s):
      guard ["", "\n", "\r", "\r\n"].contains(s.string) else { throw valueError("illegal newline value: \(try Language.repr(newline))") }
      self.newline = s.string
    default: throw typeError("newline must be str or None, not \(typeName(newline))")
    }
    (bytes, isASCII, at, beyond) = ([], true, 0, 0)
    switch text.unwrapped {
    case .none, .undefined: break
    case .str(let s): try write(s)
    default: throw typeError("initial_value must be str or None, not \(typeName(text))")
    }
    at = 0
  }

  // MARK: Places

  private var countToEnd: Int { isASCII ? bytes.count : characters(0, bytes.count) }
  private func characters(_ start: Int, _ end: Int) -> Int {
    var n = 0
    for i in start..<end where bytes[i] & 0xC0 != 0x80 { n += 1 }
    return n
  }
  private var position: Int { (isASCII ? at : characters(0, at)) + beyond }

  /// The place `n` characters behind a place, at most the end.
  private func place(_ n: Int, from start: Int) -> Int {
    if isASCII { return n < bytes.count - start ? start + n : bytes.count }
    var i = start, left = n
    while i < bytes.count {
      if bytes[i] & 0xC0 != 0x80 {
        if left == 0 { return i }
        left -= 1
      }
      i += 1
    }
    return i
  }

  private func seek(_ n: Int) {
    at = place(n, from: 0)
    beyond = at == bytes.count ? max(0, n - countToEnd) : 0
  }

  // MARK: Reading and writing

  private func take(to end: Int) -> Value {
    let start = at
    at = end
    return .str(bytes.withUnsafeBufferPointer { Str(UnsafeBufferPointer(rebasing: $0[start..<end])) })
  }

  private func read(_ n: Int?) -> Value { take(to: n.map { place($0, from: at) } ?? bytes.count) }

  private func readLine(_ n: Int?) -> Value {
    let line = lineEnd()
    return take(to: n.map { min(place($0, from: at), line) } ?? line)
  }

  /// Where the line that begins here ends, its line end taken in.
  private func lineEnd() -> Int {
    var i = at
    switch newline {
    case "":
      while i < bytes.count, bytes[i] != 10, bytes[i] != 13 { i += 1 }
      if i + 1 < bytes.count, bytes[i] == 13, bytes[i + 1] == 10 { i += 1 }
    case "\r":
      while i < bytes.count, bytes[i] != 13 { i += 1 }
    case "\r\n":
      while i < bytes.count, !(bytes[i] == 13 && i + 1 < bytes.count && bytes[i + 1] == 10) { i += 1 }
      if i < bytes.count { i += 1 }
    default:
      while i < bytes.count, bytes[i] != 10 { i += 1 }
    }
    return min(i + 1, bytes.count)
  }

  override func next() throws(Raise) -> Value? {
    try checkOpen()
    return at < bytes.count ? readLine(nil) : nil
  }

  private func write(_ s: Str) throws(Raise) {
    if s.byteCount == 0 { return }
    let text = translated(s)
    if beyond > 0 {
      try Memory.check(beyond, of: 1)
      bytes += repeatElement(0, count: beyond)
      (at, beyond) = (bytes.count, 0)
    }
    if at == bytes.count {
      bytes += text
    } else {
      // As many characters as come in go out.
      let incoming = s.isASCII ? text.count : text.count { $0 & 0xC0 != 0x80 }
      bytes.replaceSubrange(at..<place(incoming, from: at), with: text)
    }
    at += text.count
    if !s.isASCII { isASCII = false }
  }

  /// Line ends as `newline` has them.
  private func translated(_ s: Str) -> [UInt8] {
    let text = s.array
    switch newline {
    case nil:
      guard text.contains(13) else { return text }
      var out: [UInt8] = []
      for (i, c) in text.enumerated() {
        if c == 10, i > 0, text[i - 1] == 13 { continue }
        out.append(c == 13 ? 10 : c)
      }
      return out
    case "\r", "\r\n": return text.flatMap { $0 == 10 ? Array((newline ?? "").utf8) : [$0] }
    default: return text
    }
  }

  // MARK: The type

  nonisolated(unsafe) private(set) static var cls = types.object

  private static func of(_ v: Value) throws(Raise) -> TextFile {
    try nativeObject(v, "_io.StringIO")
  }
  private static func open(_ v: Value) throws(Raise) -> TextFile {
    let f = try of(v)
    try f.checkOpen()
    return f
  }

  static func makeType(_ base: Class) -> Class {
    let c = Class(native: "_io.StringIO", bases: [base], populate: define)
    let bind = Native("StringIO(initial_value='', newline='\\n')") { a throws(Raise) in
      let f = TextFile()
      try f.start(a[0], a[1])
      return .object(f)
    }
    c.construct = { cls, a throws(Raise) in
      // A derived class's `__init__` fills it.
      instance(of: cls, derivedFrom: c, holding: cls === c ? try bind.call(a) : .object(TextFile()))
    }
    cls = c
    return c
  }

  private static func define(_ c: Class) {
    defineCommon(c) { v throws(Raise) in try of(v) }
    c.define("__init__(self, /, initial_value='', newline='\\n')") { a throws(Raise) in
      try of(a[0]).start(a[1], a[2])
      return .none
    }
    c.define("read(self, size=-1, /)", "Read at most size characters, returned as a string.") { a throws(Raise) in
      try open(a[0]).read(try limit(a[1]))
    }
    c.define("readline(self, size=-1, /)", "Read until newline or EOF.") { a throws(Raise) in try open(a[0]).readLine(try limit(a[1])) }
    c.define("write(self, s, /)", "Write string to file.") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("string argument expected, got '\(typeName(a[1]))'") }
      try open(a[0]).write(s)
      return .int(s.count)
    }
    c.define("getvalue(self, /)", "Retrieve the entire contents of the object.") { a throws(Raise) in
      .str(Str(bytes: try open(a[0]).bytes))
    }
    c.define("tell(self, /)", "Tell the current file position.") { a throws(Raise) in .int(try open(a[0]).position) }
    c.define("seek(self, pos, whence=0, /)", "Change stream position.") { a throws(Raise) in
      let f = try open(a[0]), n = try sizeArgument(a[1]), whence = try sizeArgument(a[2])
      if !(0...2).contains(whence) { throw valueError("Invalid whence (\(whence), should be 0, 1 or 2)") }
      if whence == 0, n < 0 { throw valueError("Negative seek position \(n)") }
      if whence != 0, n != 0 { throw Raise(types.OSError, "Can't do nonzero cur-relative seeks") }
      if whence != 1 { f.seek(whence == 0 ? n : f.countToEnd) }
      return .int(f.position)
    }
    c.define("truncate(self, pos=None, /)", "Truncate size to pos.") { a throws(Raise) in
      let f = try open(a[0]), size = a[1].isNone ? f.position : try sizeArgument(a[1])
      if size < 0 { throw valueError("Negative size value \(size)") }
      let position = f.position
      f.bytes.removeLast(f.bytes.count - f.place(size, from: 0))
      f.seek(position)
      return .int(size)
    }
    for name in ["encoding", "errors"] { c.property(name) { _ in .none } }
    c.property("line_buffering") { _ in .bool(false) }
    c.define("__getstate__(self, /)") { a throws(Raise) in
      let f = try open(a[0])
      return .tupleOf([.str(Str(bytes: f.bytes)), f.newline.map { .string($0) } ?? Value.none, .int(f.position), f.ownSpace])
    }
    c.define("__setstate__(self, state, /)") { a throws(Raise) in
      let f = try open(a[0])
      guard case .tuple(let t) = a[1], t.count >= 4 else {
        throw typeError("_io.StringIO.__setstate__ argument should be 4-tuple, got \(typeName(a[1]))")
      }
      try f.start(t[0], t[1])
      f.seek(max(0, try sizeArgument(t[2])))
      if case .dict(let d) = t[3] { for (key, v) in d.pairs { try f.attributeDict?.set(key, v) } }
      return .none
    }
  }
}
