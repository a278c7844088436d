// io.BytesIO: a file of bytes in memory.
import Language

final class BytesFile: MemoryFile {
  private var bytes: [UInt8]
  /// It may lie behind the end: a write fills what is between with zeros.
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  override var type: Class { BytesFile.cls }
  override var hasOwnMethods: Bool { true }
  override func traverse(_ visit: (Value) -> Void) { visit(ownSpace) }
  override func close() {
    super.close()
    bytes = []
  }

  private func take(_ end: Int) -> Value {
    let start = min(at, bytes.count), end = max(start, min(end, bytes.count))
    at = max(at, end)
    return .object(BytesObject(start == 0 && end == bytes.count ? bytes : Array(bytes[start..<end])))
  }

  /// The next `n` bytes, or all.
  private func read(_ n: Int?) -> Value {
    let (end, overflows) = at.addingReportingOverflow(n ?? Int.max)
    return take(overflows ? Int.max : end)
  }

  private func readLine(_ n: Int?) -> Value {
    guard at < bytes.count else { return .object(BytesObject([])) }
    var end = at
    while end < bytes.count, bytes[end] != 10 { end += 1 }
    end = min(end + 1, bytes.count)
    return take(n.map { $0 < end - at ? at + $0 : end } ?? end)
  }

  override func next() throws(Raise) -> Value? {
    try checkOpen()
    return at < bytes.count ? readLine(nil) : nil
  }

  private func write(_ data: [UInt8]) throws(Raise) {
    if data.isEmpty { return }
    if at == bytes.count {
      bytes += data
    } else {
      let (end, overflows) = at.addingReportingOverflow(data.count)
      if overflows { throw overflowError("new buffer size too large") }
      if end > bytes.count {
        try Memory.check(end, of: 1)
        bytes += repeatElement(0, count: end - bytes.count)
      }
      bytes.replaceSubrange(at..<end, with: data)
    }
    at += data.count
  }

  private func seek(_ n: Int, _ whence: Int) throws(Raise) {
    let start: Int
    switch whence {
    case 0:
      if n < 0 { throw valueError("negative seek value \(n)") }
      start = 0
    case 1: start = at
    case 2: start = bytes.count
    default: throw valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    let (place, overflows) = start.addingReportingOverflow(n)
    if overflows { throw overflowError("new position too large") }
    at = max(0, place)
  }

  private func truncate(_ size: Int) throws(Raise) {
    if size < 0 { throw valueError("negative size value \(size)") }
    if size < bytes.count { bytes.removeLast(bytes.count - size) }
  }

  // MARK: The type

  nonisolated(unsafe) private(set) static var cls = types.object

  private static func of(_ v: Value) throws(Raise) -> BytesFile {
    try nativeObject(v, "_io.BytesIO")
  }
  private static func open(_ v: Value) throws(Raise) -> BytesFile {
    let f = try of(v)
    try f.checkOpen()
    return f
  }
  private static func data(_ v: Value) throws(Raise) -> [UInt8] {
    return try bytesLike(v)
  }

  static func makeType(_ base: Class) -> Class {
    let c = Class(native: "_io.BytesIO", bases: [base], populate: define)
    let bind = Native("BytesIO(initial_bytes=b'')") { a throws(Raise) in
      .object(BytesFile(a[0].isMissingOrNone ? [] : try data(a[0])))
    }
    c.construct = { cls, a throws(Raise) in
      // A derived class's `__init__` fills it.
      instance(of: cls, derivedFrom: c, holding: cls === c ? try bind.call(a) : .object(BytesFile([])))
    }
    cls = c
    return c
  }

  private static func define(_ c: Class) {
    defineCommon(c) { v throws(Raise) in try of(v) }
    c.define("__init__(self, /, initial_bytes=...)") { a throws(Raise) in
      let f = try of(a[0])
      (f.bytes, f.at) = (a[1].isMissingOrNone ? [] : try data(a[1]), 0)
      return .none
    }
    for name in ["read", "read1"] {
      c.define("\(name)(self, size=-1, /)", "Read at most size bytes, returned as a bytes object.") { a throws(Raise) in
        try open(a[0]).read(try limit(a[1]))
      }
    }
    c.define("readline(self, size=-1, /)", "Next line from the file, as a bytes object.") { a throws(Raise) in
      try open(a[0]).readLine(try limit(a[1]))
    }
    c.define("readinto(self, buffer, /)", "Read bytes into buffer.") { a throws(Raise) in
      let f = try open(a[0]), room = try Language.length(a[1])
      guard case .object(let o) = f.read(room), let got = o as? BytesObject else { return .int(0) }
      try Language.setItem(a[1], .object(SliceObject(.int(0), .int(got.bytes.count), .none)), .object(got))
      return .int(got.bytes.count)
    }
    c.define("write(self, b, /)", "Write bytes to file.") { a throws(Raise) in
      let f = try open(a[0]), bytes = try data(a[1])
      try f.write(bytes)
      return .int(bytes.count)
    }
    c.define("getvalue(self, /)", "Retrieve the entire contents of the BytesIO object.") { a throws(Raise) in
      .object(BytesObject(try open(a[0]).bytes))
    }
    c.define("getbuffer(self, /)", "A read-only view of the contents.") { a throws(Raise) in
      try vm.call(.object(types.memoryview), .object(BytesObject(try open(a[0]).bytes)))
    }
    c.define("tell(self, /)", "Current file position, an integer.") { a throws(Raise) in .int(try open(a[0]).at) }
    c.define("seek(self, pos, whence=0, /)", "Change stream position.") { a throws(Raise) in
      let f = try open(a[0])
      try f.seek(try sizeArgument(a[1]), try sizeArgument(a[2]))
      return .int(f.at)
    }
    c.define("truncate(self, size=None, /)", "Truncate the file to at most size bytes.") { a throws(Raise) in
      let f = try open(a[0]), size = a[1].isNone ? f.at : try sizeArgument(a[1])
      try f.truncate(size)
      return .int(size)
    }
    c.define("__getstate__(self, /)") { a throws(Raise) in
      let f = try open(a[0])
      return .tupleOf([.object(BytesObject(f.bytes)), .int(f.at), f.ownSpace])
    }
    c.define("__setstate__(self, state, /)") { a throws(Raise) in
      let f = try open(a[0])
      guard case .tuple(let t) = a[1], t.count >= 3 else {
        throw typeError("_io.BytesIO.__setstate__ argument should be 3-tuple, got \(typeName(a[1]))")
      }
      (f.bytes, f.at) = (try data(t[0]), max(0, try sizeArgument(t[1])))
      if case .dict(let d) = t[2] { for (key, v) in d.pairs { try f.attributeDict?.set(key, v) } }
      return .none
    }
  }
}
