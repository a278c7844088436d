// zlib's objects: data compressed and expanded in parts.
import Language

/// Memory of a z_stream, which libz keeps the address of, and what runs data through it.
class ZlibStream: Object {
  let library: ZlibLibrary
  let stream = UnsafeMutablePointer<ZStream>.allocate(capacity: 1)
  /// libz has made its state, which is to be given back.
  var isOpen = false

  init(_ library: ZlibLibrary) {
    self.library = library
    stream.initialize(to: ZStream())
  }
  deinit { stream.deallocate() }

  /// Feeds `data` to `step` until it is used up or `step` ends, with at most `most` bytes of output; the output, what is left of
  /// the data, and the last code.
  func feed(
    _ data: [UInt8], most: Int?, _ step: (UnsafeMutablePointer<ZStream>) -> Int32
  ) throws(Raise) -> (out: [UInt8], rest: Int, code: Int32) {
    if data.count > Int(UInt32.max) { throw overflowError("Size does not fit in an unsigned int") }
    var out: [UInt8] = [], code: Int32 = 0
    let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    // libz does not write to its input, though its header does not say so.
    let source = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, data.count))
    defer { source.deallocate() }
    data.withUnsafeBufferPointer { if let base = $0.baseAddress { source.initialize(from: base, count: data.count) } }
    stream.pointee.nextIn = source
    stream.pointee.availableIn = UInt32(data.count)
    while true {
      try vm.checkInterrupt()
      let room = min(1 << 16, most.map { $0 - out.count } ?? 1 << 16)
      stream.pointee.nextOut = chunk
      stream.pointee.availableOut = UInt32(room)
      code = step(stream)
      let made = room - Int(stream.pointee.availableOut)
      out.append(contentsOf: UnsafeBufferPointer(start: chunk, count: made))
      try Memory.check(out.count, of: 2)
      let isFull = most.map { out.count >= $0 } ?? false
      if code != 0 || stream.pointee.availableOut > 0 || isFull { break }
    }
    return (out, Int(stream.pointee.availableIn), code)
  }
}

/// `zlib.compressobj()`.
final class Compressor: ZlibStream {
  private var isFinished = false

  /// Raises ValueError for settings that libz refuses.
  init(level: Int32, method: Int32, bits: Int32, memory: Int32, strategy: Int32, dictionary: [UInt8]?) throws(Raise) {
    super.init(try Zlib.library())
    let code = library.deflateInit(stream, level, method, bits, memory, strategy, "1.2.11", Int32(MemoryLayout<ZStream>.size))
    if code == -2 { throw valueError("Invalid initialization option") }
    if code != 0 { throw Zlib.fault(code, stream.pointee, "while creating compression object") }
    isOpen = true
    if let dictionary, library.deflateSetDictionary(stream, dictionary, UInt32(dictionary.count)) != 0 {
      throw valueError("Invalid dictionary")
    }
  }
  private init(copying other: Compressor) throws(Raise) {
    super.init(other.library)
    if other.isFinished { throw valueError("Inconsistent stream state") }
    let code = library.deflateCopy(stream, other.stream)
    if code != 0 { throw Zlib.fault(code, other.stream.pointee, "while copying compression object") }
    isOpen = true
  }
  deinit { if isOpen { _ = library.deflateEnd(stream) } }

  override var type: Class { Compressor.cls }

  /// The compressed form of what libz does not keep back.
  func run(_ data: [UInt8], flush: Int32) throws(Raise) -> [UInt8] {
    if isFinished { throw Zlib.fault(-2, stream.pointee, flush == Zlib.noFlush ? "while compressing data" : "while flushing") }
    let (out, _, code) = try feed(data, most: nil) { library.deflate($0, flush) }
    if code == 1 { isFinished = true } else if code != 0, code != -5 { throw Zlib.fault(code, stream.pointee, "while compressing data") }
    return out
  }

  nonisolated(unsafe) static let cls = Class(native: "zlib.Compress", bases: [types.object]) { t in
    func z(_ v: Value) throws(Raise) -> Compressor {
      try nativeObject(v, "zlib.Compress")
    }
    t.define("compress(self, data, /)", "Compresses data; what comes out so far.") { a throws(Raise) in
      .object(BytesObject(try z(a[0]).run(try bytesLike(a[1]), flush: Zlib.noFlush)))
    }
    t.define("flush(self, mode=4, /)", "What is still inside; the end by default.") { a throws(Raise) in
      let mode = try cInt(a[1])
      if mode == Zlib.noFlush { return .object(BytesObject([])) }
      return .object(BytesObject(try z(a[0]).run([], flush: mode)))
    }
    for name in ["copy(self, /)", "__copy__(self, /)"] {
      t.define(name) { a throws(Raise) in .object(try Compressor(copying: try z(a[0]))) }
    }
    t.define("__deepcopy__(self, memo, /)") { a throws(Raise) in .object(try Compressor(copying: try z(a[0]))) }
  }
}

/// `zlib.decompressobj()`.
final class Expander: ZlibStream {
  private(set) var isAtEnd = false
  private var unused: [UInt8] = []
  private var unconsumed: [UInt8] = []
  private let dictionary: [UInt8]?

  /// Raises ValueError for a window that libz refuses.
  init(bits: Int32, dictionary: [UInt8]?) throws(Raise) {
    self.dictionary = dictionary
    super.init(try Zlib.library())
    let code = library.inflateInit(stream, bits, "1.2.11", Int32(MemoryLayout<ZStream>.size))
    if code == -2 { throw valueError("Invalid initialization option") }
    if code != 0 { throw Zlib.fault(code, stream.pointee, "while creating decompression object") }
    isOpen = true
    if bits < 0, let dictionary { try setDictionary(dictionary) }
  }
  private init(copying other: Expander) throws(Raise) {
    dictionary = other.dictionary
    super.init(other.library)
    let code = library.inflateCopy(stream, other.stream)
    if code != 0 { throw Zlib.fault(code, other.stream.pointee, "while copying decompression object") }
    isOpen = true
    (isAtEnd, unused, unconsumed) = (other.isAtEnd, other.unused, other.unconsumed)
  }
  deinit { if isOpen { _ = library.inflateEnd(stream) } }

  override var type: Class { Expander.cls }

  private func setDictionary(_ d: [UInt8]) throws(Raise) {
    let code = library.inflateSetDictionary(stream, d, UInt32(d.count))
    if code != 0 { throw Zlib.fault(code, stream.pointee, "while setting zdict") }
  }

  /// Gives libz's state back: nothing can be expanded any more.
  private func close() {
    if isOpen { _ = library.inflateEnd(stream) }
    isOpen = false
  }

  /// What the data expands to, at most `most` bytes of it; the rest is kept for the next call to be given.
  func run(_ data: [UInt8], most: Int?) throws(Raise) -> [UInt8] {
    if isAtEnd, !isOpen { throw Zlib.fault(-2, stream.pointee, "while decompressing data") }
    if isAtEnd {
      unused += data
      return []
    }
    var (out, rest, code) = try feed(data, most: most) { library.inflate($0, 2) }
    if code == 2, let dictionary {
      try setDictionary(dictionary)
      let (more, left, last) = try feed(Array(data[(data.count - rest)...]), most: most) { library.inflate($0, 2) }
      (out, rest, code) = (out + more, left, last)
    }
    let tail = Array(data[(data.count - rest)...])
    if code != 0 && code != 1 && code != -5 { throw Zlib.fault(code, stream.pointee, "while decompressing data") }
    // What follows the end is in both, as CPython has it.
    unconsumed = tail
    if code == 1 {
      isAtEnd = true
      unused = tail
    }
    return out
  }

  nonisolated(unsafe) static let cls = Class(native: "zlib.Decompress", bases: [types.object]) { t in
    func z(_ v: Value) throws(Raise) -> Expander {
      try nativeObject(v, "zlib.Decompress")
    }
    t.define("decompress(self, data, /, max_length=0)", "Expands data; what comes out, at most `max_length` bytes of it.") {
      a throws(Raise) in
      let most = try indexValue(a[2])
      if most < 0 { throw valueError("max_length must be non-negative") }
      return .object(BytesObject(try z(a[0]).run(try bytesLike(a[1]), most: most == 0 ? nil : most)))
    }
    t.define("flush(self, length=16384, /)", "What is still inside.") { a throws(Raise) in
      if try indexValue(a[1]) <= 0 { throw valueError("length must be greater than zero") }
      let e = try z(a[0])
      let out = e.isAtEnd ? [] : try e.run(e.unconsumed, most: nil)
      if e.isAtEnd { e.close() }
      return .object(BytesObject(out))
    }
    for name in ["copy(self, /)", "__copy__(self, /)"] {
      t.define(name) { a throws(Raise) in .object(try Expander(copying: try z(a[0]))) }
    }
    t.define("__deepcopy__(self, memo, /)") { a throws(Raise) in .object(try Expander(copying: try z(a[0]))) }
    t.property("unused_data") { v throws(Raise) in .object(BytesObject(try z(v).unused)) }
    t.property("unconsumed_tail") { v throws(Raise) in .object(BytesObject(try z(v).unconsumed)) }
    t.property("eof") { v throws(Raise) in .bool(try z(v).isAtEnd) }
  }
}
