// Columns of numbers read from text: np.loadtxt and np.genfromtxt.
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareTextFiles() {
    maker(
      """
      loadtxt(fname, dtype=..., comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, \
      encoding=None, max_rows=None, *, quotechar=None, like=None)
      """,
      "Reads rows of numbers."
    ) { a throws(Raise) in
      try refuse(a, "loadtxt", [(11, "quotechar", .none)])
      try checkEncoding(a[9], "loadtxt")
      let limit = a[10].isNone ? nil : try indexValue(a[10]), skip = try indexValue(a[5])
      if limit.map({ $0 < 0 }) ?? false || skip < 0 { throw valueError("argument must be nonnegative") }
      var table = TextTable(name: "loadtxt", dtype: try dtypeArgument(a[1], .float64))
      table.comments = try commentMarks(a[2])
      table.delimiter = try delimiterArgument(a[3])
      if !a[4].isNone { try table.setConverters(a[4]) }
      table.skip = skip
      table.columns = a[6].isNone ? nil : try shapeArgument(a[6])
      table.limit = limit
      return try table.read(a[0], unpack: try truth(a[7]), least: try indexValue(a[8]))
    }
    maker(
      """
      genfromtxt(fname, dtype=..., comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, \
      filling_values=None, usecols=None, names=None, excludelist=None, deletechars=None, replace_space='_', autostrip=False, \
      case_sensitive=True, defaultfmt='f%i', unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, \
      *, ndmin=0, like=None)
      """,
      "Reads rows of numbers, with nan for what is missing."
    ) { a throws(Raise) in
      if case .bool(false) = a[10] {} else if !a[10].isNone { throw missingType("void") }
      try refuse(
        a, "genfromtxt",
        [
          (6, "converters", .none), (7, "missing_values", .none), (11, "excludelist", .none), (12, "deletechars", .none),
          (13, "replace_space", .string("_")), (15, "case_sensitive", .bool(true)), (16, "defaultfmt", .string("f%i")),
          (18, "usemask", .bool(false)), (19, "loose", .bool(true)), (20, "invalid_raise", .bool(true)),
        ])
      try checkEncoding(a[22], "genfromtxt")
      _ = try truth(a[14])
      let d = try dtypeArgument(a[1], .float64)
      var table = TextTable(name: "genfromtxt", dtype: d)
      table.comments = try commentMarks(a[2])
      table.delimiter = try delimiterArgument(a[3])
      table.skip = max(0, try indexValue(a[4]))
      table.skipEnd = max(0, try indexValue(a[5]))
      table.columns = a[9].isNone ? nil : try shapeArgument(a[9])
      table.limit = a[21].isNone ? nil : try indexValue(a[21])
      if table.limit.map({ $0 < 1 }) ?? false { throw valueError("'max_rows' must be at least 1.") }
      if table.limit != nil, table.skipEnd > 0 {
        throw valueError("The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.")
      }
      // What is missing becomes nan, or -1 among integers.
      table.missing =
        a[8].isMissingOrNone
        ? (d.isFloat ? .float(.nan) : d == .bool ? .bool(false) : .int(-1)) : try asTensor(a[8], d).scalar(atStorage: 0)
      return try table.read(a[0], unpack: try optionalFlag(a[17]), least: try indexValue(a[23]))
    }
  }
}

/// `encoding=`: wick's text is UTF-8.
func checkEncoding(_ v: Value, _ function: String) throws(Raise) {
  if v.isMissingOrNone { return }
  guard case .str(let s) = v, ["utf-8", "utf8", "utf-8-sig", "ascii", "bytes", "latin1"].contains(s.string.lowercased()) else {
    throw notImplementedError("np.\(function)(encoding=\(try repr(v))) is not supported by wick")
  }
}

private func commentMarks(_ v: Value) throws(Raise) -> [String] {
  if v.isNone { return [] }
  if case .str(let s) = v { return s.byteCount == 0 ? [] : [s.string] }
  return try sequenceItems(v).map { (x) throws(Raise) in try str(x) }
}

private func delimiterArgument(_ v: Value) throws(Raise) -> String? {
  if v.isNone { return nil }
  guard case .str(let s) = v else { throw notImplementedError("delimiters that are not text are not supported by wick") }
  return s.string
}

/// Rows of text and how they become numbers.
private struct TextTable {
  let name: String
  let dtype: DType
  var comments: [String] = []
  var delimiter: String?
  var skip = 0
  var skipEnd = 0
  var columns: [Int]?
  var limit: Int?
  /// What an unreadable cell becomes; nil makes it an error.
  var missing: Scalar?
  /// A function for every cell, or some by column.
  private var converter: Value?
  private var converters: [Int: Value] = [:]

  init(name: String, dtype: DType) {
    self.name = name
    self.dtype = dtype
  }

  mutating func setConverters(_ v: Value) throws(Raise) {
    if case .dict(let d) = v {
      for (k, f) in d.pairs { converters[try indexValue(k)] = f }
    } else if isCallable(v) {
      converter = v
    } else {
      throw typeError("converters must be a dictionary mapping columns to converter functions or a single callable.")
    }
  }

  /// The lines of a file, by name or opened, or of a sequence of lines.
  private func lines(_ source: Value) throws(Raise) -> [String] {
    if case .str(let path) = source { return split(try readFile(path.string)) }
    if try getAttributeIfPresent(source, intern("__fspath__")) != nil { return split(try readFile(try pathText(source))) }
    return try sequenceItems(source).map { (v) throws(Raise) in
      if case .object(let o) = v, let b = o as? BytesObject { return String(decoding: b.bytes, as: UTF8.self) }
      return try str(v)
    }
  }

  /// Lines end with \n, \r\n or \r. By bytes, as to Swift \r\n is one character that is no \n.
  private func split(_ bytes: [UInt8]) -> [String] {
    var out: [String] = []
    var start = 0
    for i in bytes.indices where bytes[i] == 10 || bytes[i] == 13 {
      if bytes[i] == 10, i > 0, bytes[i - 1] == 13 {
        start = i + 1
        continue
      }
      out.append(String(decoding: bytes[start..<i], as: UTF8.self))
      start = i + 1
    }
    if start < bytes.count { out.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return out
  }

  private func cells(_ line: String) -> [String]? {
    var text = Substring(line)
    for mark in comments { text = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).first ?? "" }
    let plain = String(text).trimmed
    if plain.isEmpty { return nil }
    guard let delimiter else { return plain.split { $0.isWhitespace }.map(String.init) }
    return plain.split(separator: delimiter, omittingEmptySubsequences: false).map { String($0).trimmed }
  }

  private func number(_ cell: String, row: Int, column: Int, place: Int) throws(Raise) -> Scalar {
    if let f = converter ?? converters[place] {
      let v = try vm.call(f, .string(cell))
      return try asTensor(v, dtype).scalar(atStorage: 0)
    }
    do throws(Raise) {
      if dtype.isFloat { return .float(try makeFloat(.string(cell))) }
      // An integer is read as one: a double holds only those to 2^53.
      guard case .int(let n) = try vm.call(.object(types.int), .string(cell)), dtype == .bool || dtype.integerRange.contains(n) else {
        throw valueError("")
      }
      return .int(n)
    } catch {
      if let missing { return missing }
      throw valueError("could not convert string \(quoted(Str(cell))) to \(dtype.name) at row \(row), column \(column + 1).")
    }
  }

  func read(_ source: Value, unpack: Bool, least: Int) throws(Raise) -> Value {
    if !(0...2).contains(least) { throw valueError("Illegal value of ndmin keyword: \(least)") }
    var flat: [Scalar] = []
    var width: Int?
    var rows = 0
    let all = try lines(source)
    for (number, line) in all.dropLast(skipEnd).enumerated().dropFirst(skip) {
      guard var cells = cells(line) else { continue }
      if let limit, rows >= limit { break }
      var places = Array(cells.indices)
      if let columns {
        let found = cells
        places = try columns.map { (c) throws(Raise) -> Int in
          let i = c < 0 ? c + found.count : c
          guard i >= 0, i < found.count else {
            throw valueError("invalid column index \(c) at row \(number + 1) with \(found.count) columns")
          }
          return i
        }
        cells = places.map { found[$0] }
      }
      if let width, width != cells.count {
        throw valueError(
          missing == nil
            ? """
            the number of columns changed from \(width) to \(cells.count) at row \(rows + 1); use `usecols` to select a subset and \
            avoid this error
            """
            : "Some errors were detected !\n    Line #\(number + 1) (got \(cells.count) columns instead of \(width))")
      }
      width = cells.count
      for (i, cell) in cells.enumerated() { flat.append(try self.number(cell, row: rows, column: i, place: places[i])) }
      rows += 1
    }
    if rows == 0 {
      let text = try str(source)
      try giveWarning(name == "loadtxt" ? "loadtxt: input contained no data: \"\(text)\"" : "genfromtxt: Empty input file: \"\(text)\"")
    }
    return try shaped(flat, rows, width ?? 0, unpack: unpack, least: least)
  }

  private func shaped(_ flat: [Scalar], _ rows: Int, _ width: Int, unpack: Bool, least: Int) throws(Raise) -> Value {
    var x = try engine { () throws(TorchError) in try Tensor(empty: [rows, width], dtype) }
    for (i, s) in flat.enumerated() where i < x.numel { Tensor.store(s, x.data + i * dtype.size, dtype) }
    if rows == 0 { x = try reshaped(x, least == 2 ? [0, 1] : [0]) }
    if least < 2, rows > 0 { x = try engine { [x] () throws(TorchError) in try squeeze(x) } }
    if least == 1, x.ndim == 0 { x = try reshaped(x, [1]) }
    if unpack, x.ndim == 2 { x = try engine { [x] () throws(TorchError) in try transpose(x, 0, 1) } }
    return arrayValue(x)
  }
}
