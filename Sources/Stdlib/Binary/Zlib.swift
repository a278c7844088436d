// zlib: checksums, compression and expansion, over libz.
import Language

func registerZlib() {
  vm.register("zlib") {
    let m = Module("zlib")
    m.dict["__doc__"] = .string("Compression and checksums in the formats of zlib and gzip.")
    m.dict["error"] = .object(Zlib.error)
    for (name, value) in Zlib.constants { m.dict[name] = .int(value) }
    m.dict["ZLIB_VERSION"] = .string("1.2.13")
    m.lazy = { (name) throws(Raise) in
      guard name.isEqual("ZLIB_RUNTIME_VERSION") else { return nil }
      return .string(try Zlib.library().version().map { String(cString: $0) } ?? "")
    }
    m.lazyNames = { ["ZLIB_RUNTIME_VERSION"] }
    m.define("crc32(data, value=0, /)", "The CRC-32 of bytes.") { a throws(Raise) in
      .int(Int(crc32(try bytesLike(a[0]), UInt32(truncatingIfNeeded: try indexValue(a[1])))))
    }
    m.define("adler32(data, value=1, /)", "The Adler-32 of bytes.") { a throws(Raise) in
      .int(Int(adler32(try bytesLike(a[0]), UInt32(truncatingIfNeeded: try indexValue(a[1])))))
    }
    m.define("compress(data, /, level=-1, wbits=15)", "Bytes compressed at once.") { a throws(Raise) in
      let data = try bytesLike(a[0])
      let level = try cInt(a[1])
      if level < -1 || level > 9 { throw Raise(Zlib.error, "Bad compression level") }
      let z = try Compressor(level: level, method: 8, bits: try cInt(a[2]), memory: 8, strategy: 0, dictionary: nil)
      return .object(BytesObject(try z.run(data, flush: Zlib.finish)))
    }
    m.define("decompress(data, /, wbits=15, bufsize=16384)", "Compressed bytes expanded at once.") { a throws(Raise) in
      let data = try bytesLike(a[0])
      if try indexValue(a[2]) < 0 { throw valueError("bufsize must be non-negative") }
      let z = try Expander(bits: try cInt(a[1]), dictionary: nil)
      let out = try z.run(data, most: nil)
      if !z.isAtEnd { throw Raise(Zlib.error, "Error -5 while decompressing data: incomplete or truncated stream") }
      return .object(BytesObject(out))
    }
    m.define(
      "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)", "A compressor of data in parts."
    ) { a throws(Raise) in
      .object(
        try Compressor(
          level: try cInt(a[0]), method: try cInt(a[1]), bits: try cInt(a[2]), memory: try cInt(a[3]),
          strategy: try cInt(a[4]), dictionary: a[5].isNone ? nil : try bytesLike(a[5])))
    }
    m.define("decompressobj(wbits=15, zdict=None)", "An expander of data in parts.") { a throws(Raise) in
      .object(try Expander(bits: try cInt(a[0]), dictionary: a[1].isNone ? nil : try bytesLike(a[1])))
    }
    return m
  }
}

/// What the module's functions and objects share.
enum Zlib {
  nonisolated(unsafe) static let error: Class = {
    let c = Class(native: "zlib.error", bases: [types.Exception])
    return c
  }()
  static let noFlush: Int32 = 0, finish: Int32 = 4
  static let constants: [(String, Int)] = [
    ("MAX_WBITS", 15), ("DEFLATED", 8), ("DEF_MEM_LEVEL", 8), ("DEF_BUF_SIZE", 16384), ("Z_NO_COMPRESSION", 0), ("Z_BEST_SPEED", 1),
    ("Z_BEST_COMPRESSION", 9), ("Z_DEFAULT_COMPRESSION", -1), ("Z_FILTERED", 1), ("Z_HUFFMAN_ONLY", 2), ("Z_RLE", 3), ("Z_FIXED", 4),
    ("Z_DEFAULT_STRATEGY", 0), ("Z_NO_FLUSH", 0), ("Z_PARTIAL_FLUSH", 1), ("Z_SYNC_FLUSH", 2), ("Z_FULL_FLUSH", 3), ("Z_FINISH", 4),
    ("Z_BLOCK", 5), ("Z_TREES", 6),
  ]

  /// Raises ImportError where libz is not installed.
  static func library() throws(Raise) -> ZlibLibrary {
    guard let z = ZlibLibrary.shared else { throw Raise(types.ImportError, "zlib needs libz.so.1 (apt-get install zlib1g)") }
    return z
  }
  /// A fault that libz reports, in the words of CPython's zlib_error.
  static func fault(_ code: Int32, _ stream: ZStream, _ what: String) -> Raise {
    let detail =
      code == -6
      ? "library version mismatch"
      : stream.message.map { String(cString: $0) }
        ?? (code == -5
          ? "incomplete or truncated stream" : code == -2 ? "inconsistent stream state" : code == -3 ? "invalid input data" : nil)
    return Raise(error, "Error \(code) \(what)" + (detail.map { ": " + $0 } ?? ""))
  }
}

private let crcTable: [UInt32] = (0..<256).map { n in
  (0..<8).reduce(UInt32(n)) { c, _ in c & 1 == 1 ? 0xEDB8_8320 ^ c >> 1 : c >> 1 }
}

/// CRC-32 (ISO 3309), going on from the sum of what came before.
func crc32(_ bytes: [UInt8], _ start: UInt32) -> UInt32 {
  crcTable.withUnsafeBufferPointer { table in
    ~bytes.reduce(~start) { table[Int(($0 ^ UInt32($1)) & 255)] ^ $0 >> 8 }
  }
}

/// Adler-32 (RFC 1950).
func adler32(_ bytes: [UInt8], _ start: UInt32) -> UInt32 {
  var a = start & 0xFFFF, b = start >> 16
  var i = 0
  // The sums of so many bytes stay within 32 bits.
  while i < bytes.count {
    let end = min(i + 5552, bytes.count)
    while i < end {
      a += UInt32(bytes[i])
      b += a
      i += 1
    }
    a %= 65521
    b %= 65521
  }
  return b << 16 | a
}
