// Files: text and binary, read and written through C's streams.
import CPlatform
import Glibc

/// What `open` gives: text or binary, buffered, over a C stream.
public final class FileObject: Object {
  let name: String
  let mode: String
  private var stream: UnsafeMutablePointer<FILE>?
  let isBinary: Bool
  private let encoding: String
  private let errors: String
  private let newlines: Newlines
  /// Bytes that were read from the stream and not given out yet: lines behind a `\r`, or the rest of a line.
  private var pending: [UInt8] = []
  /// sys.stdout goes through Output, so that everything printed stays in order.
  let isStandardOutput: Bool
  private let ownsStream: Bool

  init(
    _ stream: UnsafeMutablePointer<FILE>?, name: String, mode: String, encoding: String = "utf-8", errors: String = "strict",
    newlines: Newlines = .universal, standardOutput: Bool = false, owns: Bool = true
  ) {
    self.stream = stream
    self.name = name
    self.mode = mode
    self.encoding = encoding
    self.errors = errors
    self.newlines = newlines
    isBinary = mode.contains("b")
    isStandardOutput = standardOutput
    ownsStream = owns
  }

  /// A face for one of the three standard streams; nil where it is closed.
  public static func standard(_ stream: UnsafeMutablePointer<FILE>?, _ name: String, _ mode: String, isOutput: Bool = false) -> FileObject {
    FileObject(stream, name: name, mode: mode, standardOutput: isOutput, owns: false)
  }

  deinit { close() }

  public override var type: Class { types.file }
  public override var isIterator: Bool { true }
  public override func iterate() throws(Raise) -> Value? {
    _ = try open()
    return .object(self)
  }
  public override func next() throws(Raise) -> Value? {
    let line = try readLine()
    return try Language.truth(line) ? line : nil
  }
  public override func repr() throws(Raise) -> String {
    isBinary ? "<_io.BufferedReader name='\(name)'>" : "<_io.TextIOWrapper name='\(name)' mode='\(mode)' encoding='UTF-8'>"
  }

  private func open() throws(Raise) -> UnsafeMutablePointer<FILE> {
    guard let stream else { throw valueError("I/O operation on closed file.") }
    return stream
  }

  var canRead: Bool { mode.contains { "r+".contains($0) } }
  var canWrite: Bool { mode.contains { "wax+".contains($0) } }
  var isClosed: Bool { stream == nil && !isStandardOutput }

  func close() {
    if let stream, ownsStream { fclose(stream) }
    if ownsStream { stream = nil }
  }

  func flush() {
    if isStandardOutput { Output.flush() } else if let stream { fflush(stream) }
  }

  private func wrap(_ bytes: [UInt8]) throws(Raise) -> Value {
    isBinary ? .object(BytesObject(bytes)) : .str(try decodeBytes(newlines.read(bytes), encoding, errors))
  }

  func write(_ v: Value) throws(Raise) -> Int {
    let bytes: [UInt8]
    let count: Int
    if isBinary {
      let b = try bytesLike(v)
      bytes = b
      count = b.count
    } else {
      guard case .str(let s) = v.unwrapped else { throw typeError("write() argument must be str, not \(typeName(v))") }
      if isStandardOutput {
        if s.hasSurrogates { _ = try encodeText(s, "utf-8", "strict") }
        Output.write(s.buffer)
        return s.count
      }
      bytes = try encodeText(newlines.written(s), encoding, errors)
      count = s.count
    }
    let stream = try open()
    if !canWrite { throw Raise(vm.unsupportedOperation, "not writable") }
    if fwrite(bytes, 1, bytes.count, stream) != bytes.count { throw osError(errno) }
    return count
  }

  func read(_ limit: Int) throws(Raise) -> Value {
    let stream = try open()
    if !canRead { throw Raise(vm.unsupportedOperation, "not readable") }
    var out = takePending(limit)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var characters = isBinary ? out.count : out.count { $0 & 0xC0 != 0x80 }
    while limit < 0 || characters < limit {
      // Text counts characters: read on while the last one is not whole.
      let want = limit < 0 ? chunk.count : min(chunk.count, limit - characters)
      let n = fread(&chunk, 1, want, stream)
      if pollRequested { try vm.poll() }
      if n == 0 { break }
      out += chunk[..<n]
      characters = isBinary || limit < 0 ? out.count : out.count { $0 & 0xC0 != 0x80 }
      if limit >= 0, !isBinary, characters >= limit {
        var c = fgetc(stream)
        while c >= 0, c & 0xC0 == 0x80 { out.append(UInt8(c)); c = fgetc(stream) }
        if c >= 0 { ungetc(c, stream) }
      }
    }
    return try wrap(out)
  }

  /// A line with its end, or its first characters where it has more than a limit.
  func readLine(_ limit: Int = -1) throws(Raise) -> Value {
    let stream = try open()
    let endings = isBinary ? Newlines.feed : newlines
    var line = pending
    pending = []
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    while line.isEmpty || endings.lineLength(line) == nil {
      let n = getdelim(&buffer, &capacity, Int32(endings.last), stream)
      if pollRequested { try vm.poll() }
      guard n > 0, let buffer else { break }
      let read = UnsafeRawBufferPointer(start: buffer, count: n)
      // Nearly every line: one without a carriage return, that is given out as it was read.
      if line.isEmpty, limit < 0, endings != .both, endings == .carriageReturn || memchr(buffer, 13, n) == nil {
        return try wrap(Array(read))
      }
      line += read
    }
    if let n = endings.lineLength(line), n < line.count {
      pending = Array(line[n...])
      line = Array(line[..<n])
    }
    if limit >= 0 {
      let text = isBinary ? line : newlines.read(line), n = isBinary ? min(limit, text.count) : byteCount(text, characters: limit)
      pending = text[n...] + pending
      line = Array(text[..<n])
    }
    return try wrap(line)
  }

  /// What is pending, or its first characters.
  private func takePending(_ limit: Int) -> [UInt8] {
    if pending.isEmpty { return [] }
    let n = limit < 0 ? pending.count : isBinary ? min(limit, pending.count) : byteCount(pending, characters: limit)
    defer { pending = Array(pending[n...]) }
    return Array(pending[..<n])
  }

  func seek(_ offset: Int, _ whence: Int) throws(Raise) -> Int {
    let offset = whence == 1 ? offset - pending.count : offset
    pending = []
    if fseek(try open(), offset, Int32(truncatingIfNeeded: whence)) != 0 { throw osError(errno) }
    return ftell(try open())
  }
  func tell() throws(Raise) -> Int { ftell(try open()) - pending.count }
  func descriptor() throws(Raise) -> Int { isStandardOutput ? 1 : Int(fileno(try open())) }
}

/// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`.
func openFile(_ a: Arguments) throws(Raise) -> Value {
  let file = a[0], mode = try str(a[1])
  let letters = Set(mode)
  if letters.intersection("rwxa").count != 1 || !letters.subtracting("rwxabt+U").isEmpty {
    throw valueError(
      letters.subtracting("rwxabt+U").isEmpty ? "must have exactly one of create/read/write/append mode" : "invalid mode: '\(mode)'")
  }
  if letters.contains("b") && letters.contains("t") { throw valueError("can't have text and binary mode at once") }
  let isBinary = letters.contains("b"), buffering = try indexValue(a[2])
  if isBinary {
    for (v, name) in [(a[3], "encoding"), (a[4], "errors"), (a[5], "newline")] where !v.isNone {
      throw valueError("binary mode doesn't take \(name == "newline" ? "a" : "an") \(name) argument")
    }
  }
  if buffering == 0, !isBinary { throw valueError("can't have unbuffered text I/O") }
  let encoding = a[3].isNone ? "utf-8" : try str(a[3]), errors = a[4].isNone ? "strict" : try str(a[4])
  let newlines = try Newlines.argument(a[5]), owns = try truth(a[6])
  func made(_ stream: UnsafeMutablePointer<FILE>, _ name: String) -> Value {
    switch buffering {
    case 0: setvbuf(stream, nil, _IONBF, 0)
    case 1 where !isBinary: setvbuf(stream, nil, _IOLBF, 1 << 13)
    case 2...: setvbuf(stream, nil, _IOFBF, min(buffering, 1 << 24))
    default: break
    }
    return .object(FileObject(stream, name: name, mode: mode, encoding: encoding, errors: errors, newlines: newlines, owns: owns))
  }
  func stream(of descriptor: Int) throws(Raise) -> UnsafeMutablePointer<FILE> {
    guard let s = fdopen(Int32(truncatingIfNeeded: descriptor), mode.filter { $0 != "t" && $0 != "U" && $0 != "x" }) else {
      throw osError(errno)
    }
    return s
  }
  if case .int(let fd) = file { return made(try stream(of: fd), "\(fd)") }
  if !owns { throw valueError("Cannot use closefd=False with file name") }
  let path = try pathText(file)
  if !a[7].isNone {
    let access = letters.contains("+") ? O_RDWR : letters.contains("r") ? O_RDONLY : O_WRONLY
    let creation = letters.contains("w") ? O_CREAT | O_TRUNC : letters.contains("a") ? O_CREAT | O_APPEND : 0
    let flags = access | creation | (letters.contains("x") ? O_CREAT | O_EXCL : 0) | O_CLOEXEC
    return made(try stream(of: try indexValue(try vm.call(a[7], file, .int(Int(flags))))), path)
  }
  var info = stat()
  if stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { throw osError(EISDIR, path) }
  // C writes exclusive creation as a w with an x behind it.
  let plain = mode.filter { $0 != "t" && $0 != "U" }
  let cMode = plain.contains("x") ? plain.map { $0 == "x" ? "w" : String($0) }.joined() + "x" : plain
  guard let s = fopen(path, cMode) else { throw osError(errno, path) }
  return made(s, path)
}

/// The path in a str, or in an object with `__fspath__`.
public func pathText(_ v: Value) throws(Raise) -> String {
  if case .str(let s) = v.unwrapped {
    if s.buffer.contains(0) { throw valueError("embedded null byte") }
    return s.string
  }
  if let m = typeOf(v).lookup(intern("__fspath__")) { return try str(try vm.callMethod(m, v, [])) }
  throw typeError("expected str, bytes or os.PathLike object, not \(typeName(v))")
}

extension Interpreter {
  /// io.UnsupportedOperation.
  var unsupportedOperation: Class { UnsupportedOperation.cls }
}

private enum UnsupportedOperation {
  static let cls: Class = {
    let c = Class(native: "UnsupportedOperation", bases: [types.OSError, types.ValueError])
    c.dict[names.module] = .string("io")
    return c
  }()
}

extension Methods {
  static func populateFile(_ t: Class) {
    func f(_ v: Value) throws(Raise) -> FileObject {
      guard case .object(let o) = v, let f = o as? FileObject else { throw typeError("expected a file") }
      return f
    }
    t.define("read(self, size=-1, /)", "Read at most size characters, or all.") { a throws(Raise) in
      try f(a[0]).read(a[1].isNone ? -1 : try indexValue(a[1]))
    }
    t.define("readline(self, size=-1, /)", "Read until the end of a line, or at most size characters.") { a throws(Raise) in
      let file = try f(a[0])
      return try file.readLine(file.isBinary && a[1].isNone ? -1 : try indexValue(a[1]))
    }
    t.define("readlines(self, hint=-1, /)", "Read lines, no more once they have hint characters.") { a throws(Raise) in
      let file = try f(a[0]), hint = a[1].isNone ? -1 : try indexValue(a[1])
      if hint <= 0 { return .listOf(try sequenceItems(a[0])) }
      var lines: [Value] = [], total = 0
      while let line = try file.next() {
        lines.append(line)
        let n = try length(line)
        if n > hint - total { break }
        total += n
      }
      return .listOf(lines)
    }
    t.define("write(self, text, /)", "Write text and return the number of characters.") { a throws(Raise) in .int(try f(a[0]).write(a[1])) }
    t.define("writelines(self, lines, /)") { a throws(Raise) in
      let file = try f(a[0])
      try forEach(a[1]) { (v) throws(Raise) in _ = try file.write(v) }
      return .none
    }
    t.define("flush(self, /)") { a throws(Raise) in
      try f(a[0]).flush()
      return .none
    }
    t.define("close(self, /)") { a throws(Raise) in
      try f(a[0]).close()
      return .none
    }
    t.define("seek(self, offset, whence=0, /)") { a throws(Raise) in .int(try f(a[0]).seek(try indexValue(a[1]), try indexValue(a[2]))) }
    t.define("tell(self, /)") { a throws(Raise) in .int(try f(a[0]).tell()) }
    t.define("fileno(self, /)") { a throws(Raise) in .int(try f(a[0]).descriptor()) }
    t.define("isatty(self, /)") { a throws(Raise) in .bool(isatty(Int32(truncatingIfNeeded: try f(a[0]).descriptor())) == 1) }
    t.define("readable(self, /)") { a throws(Raise) in .bool(try f(a[0]).canRead) }
    t.define("writable(self, /)") { a throws(Raise) in .bool(try f(a[0]).canWrite) }
    t.define("__enter__(self, /)") { a in a[0] }
    t.define("__exit__(self, /, *args)") { a throws(Raise) in
      try f(a[0]).close()
      return .none
    }
    t.define("__iter__(self, /)") { a in a[0] }
    t.define("__next__(self, /)") { a throws(Raise) in
      guard let v = try f(a[0]).next() else { throw Raise(ExceptionObject(types.StopIteration, [])) }
      return v
    }
    t.property("closed") { o throws(Raise) in .bool(try f(o).isClosed) }
    t.property("name") { o throws(Raise) in .string(try f(o).name) }
    t.property("mode") { o throws(Raise) in .string(try f(o).mode) }
    t.property("encoding") { _ in .string("utf-8") }
  }
}
