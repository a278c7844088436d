// Arrays in files: .npy, and text in columns.
import Glibc
import Language
import Tensor
import Torch

private let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

extension FunctionTable {
  mutating func declareFiles() {
    function("save(file, arr, allow_pickle=True)", "Writes an array as .npy.") { a throws(Raise) in
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
      arrayValue(try readArray(try readFile(try pathText(a[0]))))
    }
    function(
      "savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\\n', header='', footer='', comments='# ', encoding=None)",
      "Writes rows of text."
    ) { a throws(Raise) in
      var x = try asTensor(a[1])
      if x.ndim == 0 || x.ndim > 2 { throw valueError("Expected 1D or 2D array, got \(x.ndim)D array instead") }
      if x.ndim == 1 { x = try reshaped(x, [-1, 1]) }
      let (rows, columns, list) = (x.shape[0], x.shape[1], x.scalars())
      let (delimiter, newline, comments) = (try str(a[3]), try str(a[4]), try str(a[7]))
      var formats: [Value] = []
      if case .str = a[2] { formats = [Value](repeating: a[2], count: columns) } else { formats = try sequenceItems(a[2]) }
      if formats.count != columns { throw attributeError("fmt has wrong shape.  \(try repr(a[2]))") }
      var out = ""
      for (i, edge) in [(5, 0), (6, 1)] {
        let text = try str(a[i])
        if edge == 0 {
          if !text.isEmpty {
            out += comments + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + comments) + newline
          }
          for r in 0..<rows {
            var cells: [String] = []
            for c in 0..<columns { cells.append(try str(try Language.binary(.mod, formats[c], .tupleOf([value(list[r * columns + c])])))) }
            out += cells.joined(separator: delimiter) + newline
          }
        } else if !text.isEmpty {
          out += comments + text + newline
        }
      }
      try writeFile(try pathText(a[0]), Array(out.utf8))
      return .none
    }
    function(
      """
      loadtxt(fname, dtype=..., comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, \
      encoding=None, max_rows=None, *, quotechar=None, like=None)
      """,
      "Reads rows of numbers."
    ) { a throws(Raise) in
      let options = TextOptions(
        comments: a[2].isNone ? nil : try str(a[2]), delimiter: a[3].isNone ? nil : try str(a[3]), skip: try indexValue(a[5]),
        columns: a[6].isNone ? nil : try shapeArgument(a[6]), limit: a[10].isNone ? nil : try indexValue(a[10]), missing: nil)
      return try table(a[0], options, try dtypeArgument(a[1], .float64), unpack: try truth(a[7]), least: try indexValue(a[8]))
    }
    function(
      """
      genfromtxt(fname, dtype=..., comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, \
      filling_values=None, usecols=None, names=None, excludelist=None, deletechars=None, replace_space='_', autostrip=False, \
      case_sensitive=True, defaultfmt='f%i', unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, \
      *, ndmin=0, like=None)
      """,
      "Reads rows of numbers, with nan for what is missing."
    ) { a throws(Raise) in
      if case .bool(false) = a[10] {} else if !a[10].isNone { throw missingType("void") }
      let fill = a[8].isMissingOrNone ? Double.nan : try makeFloat(a[8])
      let options = TextOptions(
        comments: a[2].isNone ? nil : try str(a[2]), delimiter: a[3].isNone ? nil : try str(a[3]), skip: try indexValue(a[4]),
        columns: a[9].isNone ? nil : try shapeArgument(a[9]), limit: a[21].isNone ? nil : try indexValue(a[21]), missing: fill)
      return try table(a[0], options, try dtypeArgument(a[1], .float64), unpack: try truth(a[17]), least: try indexValue(a[23]))
    }
    function("frombuffer(buffer, dtype=..., count=-1, offset=0, *, like=None)", "An array of a copy of bytes.") { a throws(Raise) in
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
      if n * d.size > room { throw valueError("buffer is smaller than requested size") }
      let out = try engine { () throws(TorchError) in try Tensor(empty: [n], d) }
      bytes.withUnsafeBytes { if let p = $0.baseAddress, n > 0 { out.data.copyMemory(from: p + offset, byteCount: n * d.size) } }
      let array = ArrayObject(out)
      array.isWriteable = false
      return .object(array)
    }
    function("fromstring(string, dtype=..., count=-1, *, sep='', like=None)", "Numbers read from text.") { a throws(Raise) in
      let sep = try str(a[3]), d = try dtypeArgument(a[1], .float64)
      if sep.isEmpty { throw valueError("The binary mode of fromstring is removed, use frombuffer instead") }
      let words = try str(a[0]).split { sep.trimmed.isEmpty ? $0.isWhitespace : sep.contains($0) }.map { String($0).trimmed }.filter {
        !$0.isEmpty
      }
      return arrayValue(try newTensor(.listOf(try words.map { (w) throws(Raise) in .float(try makeFloat(.string(w))) }), d))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var s = Substring(self)
    while s.first?.isWhitespace == true { s.removeFirst() }
    while s.last?.isWhitespace == true { s.removeLast() }
    return String(s)
  }
}

private func pathText(_ v: Value) throws(Raise) -> String {
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
  let back = Array(stride(from: dims.count - 1, through: 0, by: -1))
  return try engine { () throws(TorchError) in try permute(out, back) }
}

private struct TextOptions {
  let comments: String?
  let delimiter: String?
  let skip: Int
  let columns: [Int]?
  let limit: Int?
  /// What an unreadable cell becomes; nil makes it an error.
  let missing: Double?
}

private func table(_ source: Value, _ o: TextOptions, _ d: DType, unpack: Bool, least: Int) throws(Raise) -> Value {
  var lines: [String] = []
  if case .str(let path) = source {
    lines = String(decoding: try readFile(path.string), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  } else if try getAttributeIfPresent(source, intern("__fspath__")) != nil {
    return try table(.string(try pathText(source)), o, d, unpack: unpack, least: least)
  } else {
    for v in try sequenceItems(source) { lines.append(try str(v)) }
  }
  var rows: [[Double]] = []
  for (number, line) in lines.enumerated().dropFirst(o.skip) {
    var text = line
    if let c = o.comments, !c.isEmpty {
      text = text.split(separator: c, maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }
    text = text.trimmed
    if text.isEmpty { continue }
    if let limit = o.limit, rows.count >= limit { break }
    var cells =
      o.delimiter.map { text.split(separator: $0, omittingEmptySubsequences: false).map { String($0).trimmed } }
      ?? text.split { $0.isWhitespace }.map(String.init)
    if let columns = o.columns {
      var chosen: [String] = []
      for c in columns {
        let i = c < 0 ? c + cells.count : c
        guard i >= 0, i < cells.count else {
          throw valueError("invalid column index \(c) at row \(number + 1) with \(cells.count) columns")
        }
        chosen.append(cells[i])
      }
      cells = chosen
    }
    var row: [Double] = []
    for (i, cell) in cells.enumerated() {
      do throws(Raise) { row.append(try makeFloat(.string(cell))) } catch {
        guard let missing = o.missing else {
          throw valueError("could not convert string \(quoted(Str(cell))) to \(d.name) at row \(rows.count), column \(i + 1).")
        }
        row.append(missing)
      }
    }
    if let first = rows.first, first.count != row.count {
      throw valueError(
        o.missing == nil
          ? """
          the number of columns changed from \(first.count) to \(row.count) at row \(rows.count + 1); use `usecols` to select a subset \
          and avoid this error
          """
          : "Some errors were detected !\n    Line #\(number + 1) (got \(row.count) columns instead of \(first.count))")
    }
    rows.append(row)
  }
  let width = rows.first?.count ?? 0
  let flat = rows.flatMap { $0 }, count = rows.count
  var x = try engine { () throws(TorchError) in try Tensor.of(flat, [count, width], .float64) }
  if d != .float64 { let y = x; x = try engine { () throws(TorchError) in try to(y, d) } }
  if least < 2 { let y = x; x = try engine { () throws(TorchError) in try squeeze(y) } }
  if least == 1, x.ndim == 0 { x = try reshaped(x, [1]) }
  if unpack, x.ndim == 2 {
    let y = x
    x = try engine { () throws(TorchError) in try transpose(y, 0, 1) }
  }
  return arrayValue(x)
}
