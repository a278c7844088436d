// Arrays in files: .npy, bytes, and rows of text written.
import Glibc
import Language
import Tensor
import Torch

private let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

extension FunctionTable {
  mutating func declareFiles() {
    function("save(file, arr, allow_pickle=True)", "Writes an array as .npy.") { a throws(Raise) in
      _ = try truth(a[2])
      var path = try pathText(a[0])
      if !path.hasSuffix(".npy") { path += ".npy" }
      let x = try asTensor(a[1])
      let y = try engine { () throws(TorchError) in try x.packed() }
      var header = "{'descr': '\(x.dtype.arrayProtocolText)', 'fortran_order': False, 'shape': \(shapeText(x.shape)), }"
      let room = (magic.count + 4 + header.utf8.count + 1) % 64
      header += String(repeating: " ", count: room == 0 ? 0 : 64 - room) + "\n"
      let n = header.utf8.count
      let bytes = magic + [1, 0, UInt8(n & 255), UInt8(n >> 8)] + Array(header.utf8)
      try writeFile(path, bytes + Array(UnsafeRawBufferPointer(start: y.data, count: y.numel * y.dtype.size)))
      return .none
    }
    function("load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII')", "Reads a .npy file.") {
      a throws(Raise) in
      try refuse(a, "load", [(1, "mmap_mode", .none)])
      // What concerns pickles alone is only looked at: there are none to read.
      _ = (try truth(a[2]), try truth(a[3]))
      guard case .str(let encoding) = a[4], ["ASCII", "latin1", "bytes"].contains(encoding.string) else {
        throw valueError("encoding must be 'ASCII', 'latin1', or 'bytes'")
      }
      return arrayValue(try readArray(try readFile(try pathText(a[0]))))
    }
    function(
      "savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\\n', header='', footer='', comments='# ', encoding=None)",
      "Writes rows of text."
    ) { a throws(Raise) in
      try checkEncoding(a[8], "savetxt")
      var x = try asTensor(a[1])
      if x.ndim == 0 || x.ndim > 2 { throw valueError("Expected 1D or 2D array, got \(x.ndim)D array instead") }
      if x.ndim == 1 { x = try reshaped(x, [-1, 1]) }
      let (rows, columns, list) = try (x.shape[0], x.shape[1], x.scalarList())
      let (delimiter, newline, comments) = (try str(a[3]), try str(a[4]), try str(a[7]))
      var formats: [Value] = []
      if case .str = a[2] { formats = [Value](repeating: a[2], count: columns) } else { formats = try sequenceItems(a[2]) }
      if formats.count != columns { throw attributeError("fmt has wrong shape.  \(try repr(a[2]))") }
      var out = ""
      let header = try str(a[5])
      if !header.isEmpty {
        out += comments + header.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + comments) + newline
      }
      for r in 0..<rows {
        var cells: [String] = []
        for c in 0..<columns { cells.append(try str(try Language.binary(.mod, formats[c], .tupleOf([value(list[r * columns + c])])))) }
        out += cells.joined(separator: delimiter) + newline
      }
      let footer = try str(a[6])
      if !footer.isEmpty { out += comments + footer + newline }
      try writeFile(try pathText(a[0]), Array(out.utf8))
      return .none
    }
    maker("frombuffer(buffer, dtype=..., count=-1, offset=0, *, like=None)", "An array of a copy of bytes.") { a throws(Raise) in
      guard case .object(let o) = a[0], let b = o as? BytesObject else {
        throw typeError("a bytes-like object is required, not '\(typeName(a[0]))'")
      }
      let d = try dtypeArgument(a[1], .float64), offset = try indexValue(a[3])
      let bytes = Array(b.bytes)
      guard offset >= 0, offset <= bytes.count else {
        throw valueError("offset must be non-negative and no greater than buffer length (\(bytes.count))")
      }
      let room = bytes.count - offset
      let count = try indexValue(a[2])
      if count < 0, room % d.size != 0 { throw valueError("buffer size must be a multiple of element size") }
      let n = count < 0 ? room / d.size : count
      if n > room / d.size { throw valueError("buffer is smaller than requested size") }
      let out = try engine { () throws(TorchError) in try Tensor(empty: [n], d) }
      bytes.withUnsafeBytes { if let p = $0.baseAddress, n > 0 { out.data.copyMemory(from: p + offset, byteCount: n * d.size) } }
      let array = ArrayObject(out)
      array.isWriteable = false
      return .object(array)
    }
    maker("fromstring(string, dtype=..., count=-1, *, sep='', like=None)", "Numbers read from text.") { a throws(Raise) in
      let sep = try str(a[3]), d = try dtypeArgument(a[1], .float64)
      if sep.isEmpty { throw valueError("The binary mode of fromstring is removed, use frombuffer instead") }
      let words = try str(a[0]).split { sep.trimmed.isEmpty ? $0.isWhitespace : sep.contains($0) }.map { String($0).trimmed }.filter {
        !$0.isEmpty
      }
      let count = try indexValue(a[2])
      if count > words.count { throw valueError("string is smaller than requested size") }
      let chosen = count < 0 ? words[...] : words.prefix(count)
      return arrayValue(try newTensor(.listOf(try chosen.map { (w) throws(Raise) in .float(try makeFloat(.string(w))) }), d))
    }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var s = Substring(self)
    while s.first?.isWhitespace == true { s.removeFirst() }
    while s.last?.isWhitespace == true { s.removeLast() }
    return String(s)
  }
}

func pathText(_ v: Value) throws(Raise) -> String {
  if case .str(let s) = v { return s.string }
  if let f = try getAttributeIfPresent(v, intern("__fspath__")) { return try str(try vm.call(f)) }
  throw notImplementedError("wick reads and writes arrays by file name, not through '\(typeName(v))' objects")
}

private func writeFile(_ path: String, _ bytes: [UInt8]) throws(Raise) {
  let fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  if fd < 0 { throw osError(errno, path) }
  defer { close(fd) }
  var at = 0
  while at < bytes.count {
    let n = bytes.withUnsafeBytes { write(fd, $0.baseAddress.map { $0 + at }, bytes.count - at) }
    if n < 0 {
      if errno == EINTR { continue }
      throw osError(errno, path)
    }
    at += n
  }
}

/// An array out of the bytes of a .npy file.
private func readArray(_ b: [UInt8]) throws(Raise) -> Tensor {
  guard b.count > 10, Array(b[..<6]) == magic else {
    throw valueError("Cannot load file containing pickled data when allow_pickle=False")
  }
  let wide = b[6] > 1
  let start = wide ? 12 : 10
  guard b.count >= start else { throw valueError("EOF: reading array header") }
  let size = wide ? Int(b[8]) | Int(b[9]) << 8 | Int(b[10]) << 16 | Int(b[11]) << 24 : Int(b[8]) | Int(b[9]) << 8
  guard b.count >= start + size else { throw valueError("EOF: reading array header") }
  let header = String(decoding: b[start..<(start + size)], as: UTF8.self)
  func field(_ name: String) -> Substring? {
    let parts = header.split(separator: "'\(name)':", maxSplits: 1)
    return parts.count == 2 ? parts[1].drop { $0 == " " } : nil
  }
  guard let descr = field("descr"), let shapePart = field("shape"), let order = field("fortran_order") else {
    throw valueError("Cannot parse header: \(quoted(Str(header)))")
  }
  let name = String(descr.dropFirst().prefix { $0 != "'" })
  guard let d = try dtypeIfAny(.string(name)) else { throw missingType(name) }
  let dims = shapePart.dropFirst().prefix { $0 != ")" }.split(separator: ",").compactMap { Int($0.filter { !$0.isWhitespace }) }
  let fortran = order.hasPrefix("True")
  let out = try engine { () throws(TorchError) in try Tensor(empty: Dims(fortran ? dims.reversed() : dims), d) }
  let bytes = out.numel * d.size
  guard b.count >= start + size + bytes else {
    throw valueError(
      "cannot reshape array of size \((b.count - start - size) / d.size) into shape \(shapeText(Dims(dims)).replacingSpaces)")
  }
  b.withUnsafeBytes { if let p = $0.baseAddress, bytes > 0 { out.data.copyMemory(from: p + start + size, byteCount: bytes) } }
  if !fortran { return out }
  return turned(out)
}
