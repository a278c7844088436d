// csv: rows of fields out of lines of text, by the state machine of CPython's _csv.
import Language

func registerCsv() {
  vm.prepare("csv") { m in
    m.dict["_reader"] = .object(CsvReader.cls)
    m.dict["_writer"] = .object(CsvWriter.cls)
    m.define("field_size_limit(*args)", "Sets an upper limit on parsed fields; the old one.") { a throws(Raise) in
      let old = CsvReader.limit
      let given = try sequenceItems(a[0])
      if given.count > 1 { throw typeError("field_size_limit() takes at most 1 argument (\(given.count) given)") }
      guard let limit = given.first else { return .int(old) }
      switch limit.unwrapped {
      case .int, .bool: CsvReader.limit = try indexValue(limit)
      default: throw typeError("limit must be an integer")
      }
      return .int(old)
    }
  }
}

/// What `csv.reader` returns.
final class CsvReader: BuiltinIterator {
  /// The most characters that a field may have.
  nonisolated(unsafe) fileprivate static var limit = 131_072

  private enum State {
    case startRecord, startField, escaped, inField, inQuoted, escapedInQuoted, quoteInQuoted, eatLineEnd, afterEscapedEnd
  }
  /// Stands for a line's end, where no character is.
  private static let end = UInt32.max

  private let lines: Value
  private let dialect: Value
  private let delimiter: UInt32
  /// `end` where there is no such character.
  private let quote, escape: UInt32
  private let doubles, skipsSpace, isStrict, isNumeric: Bool
  private var lineNumber = 0
  private var state = State.startRecord
  private var field: [UInt8] = [], fieldCount = 0
  private var fieldIsNumber = false
  private var row = List([])

  /// Reads the settings of a dialect once.
  init(_ lines: Value, _ dialect: Value) throws(Raise) {
    (self.lines, self.dialect) = (lines, dialect)
    func character(_ name: String) throws(Raise) -> UInt32 {
      guard case .str(let s) = try Language.getAttribute(dialect, name).unwrapped, s.byteCount > 0 else { return CsvReader.end }
      var i = 0
      return decodeUTF8(s.bytes, &i)
    }
    func flag(_ name: String) throws(Raise) -> Bool { try Language.truth(try Language.getAttribute(dialect, name)) }
    let quoting = try indexValue(try Language.getAttribute(dialect, "quoting"))
    delimiter = try character("delimiter")
    quote = quoting == 3 ? CsvReader.end : try character("quotechar")
    escape = try character("escapechar")
    (doubles, skipsSpace, isStrict) = (try flag("doublequote"), try flag("skipinitialspace"), try flag("strict"))
    isNumeric = quoting == 2
  }

  override var type: Class { CsvReader.cls }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "_csv.reader", bases: [types.object]) { c in
      func of(_ v: Value) throws(Raise) -> CsvReader {
        try nativeObject(v, "_csv.reader")
      }
      c.property("line_num") { v throws(Raise) in .int(try of(v).lineNumber) }
      c.property("dialect") { v throws(Raise) in try of(v).dialect }
      c.define("__iter__(self, /)") { a in a[0] }
      c.define("__next__(self, /)") { a throws(Raise) in
        guard let row = try of(a[0]).next() else { throw Raise(ExceptionObject(types.StopIteration, [])) }
        return row
      }
    }
    c.construct = { _, a throws(Raise) in
      if a.count != 2 { throw typeError("cannot create '_csv.reader' instances") }
      return .object(try CsvReader(a[0], a[1]))
    }
    return c
  }()

  /// `csv.Error`, which csv.py has.
  static func fault(_ text: String) throws(Raise) -> Raise {
    guard case .object(let o) = try Language.getAttribute(try vm.importModule("csv"), "Error"), let cls = o as? Class else {
      return valueError(text)
    }
    return Raise(cls, text)
  }

  /// The next row, which goes on over lines as long as a quoted field is open.
  override func next() throws(Raise) -> Value? {
    row = List([])
    (state, fieldCount, fieldIsNumber) = (.startRecord, 0, false)
    field.removeAll(keepingCapacity: true)
    repeat {
      guard let line = try Language.next(lines) else {
        if fieldCount == 0 && state != .inQuoted { return nil }
        if isStrict { throw try CsvReader.fault("unexpected end of data") }
        try save()
        return .list(row)
      }
      guard case .str(let text) = line.unwrapped else {
        throw try CsvReader.fault("iterator should return strings, not \(typeName(line)) (the file should be opened in text mode)")
      }
      lineNumber += 1
      let bytes = text.bytes, n = text.byteCount
      var i = 0
      while i < n {
        if state == .inField || state == .inQuoted { try takeRun(bytes, n, &i) }
        if i < n { try process(decodeUTF8(bytes, &i)) }
      }
      try process(CsvReader.end)
    } while state != .startRecord
    return .list(row)
  }

  /// Takes the plain ASCII characters that follow inside of a field at once.
  private func takeRun(_ bytes: UnsafePointer<UInt8>, _ n: Int, _ i: inout Int) throws(Raise) {
    let from = i
    while i < n {
      let c = UInt32(bytes[i])
      if c >= 0x80 || c == quote || c == delimiter || c == escape || c == 10 || c == 13 { break }
      i += 1
    }
    if i == from { return }
    if fieldCount + (i - from) > CsvReader.limit { throw try CsvReader.fault("field larger than field limit (\(CsvReader.limit))") }
    field.append(contentsOf: UnsafeBufferPointer(start: bytes + from, count: i - from))
    fieldCount += i - from
  }

  private func add(_ c: UInt32) throws(Raise) {
    if fieldCount >= CsvReader.limit { throw try CsvReader.fault("field larger than field limit (\(CsvReader.limit))") }
    appendUTF8(c, to: &field)
    fieldCount += 1
  }

  private func save() throws(Raise) {
    let text = Value.str(field.withUnsafeBufferPointer { Str($0) })
    field.removeAll(keepingCapacity: true)
    fieldCount = 0
    row.append(fieldIsNumber ? try vm.call(.object(types.float), text) : text)
    fieldIsNumber = false
  }

  private func isLineEnd(_ c: UInt32) -> Bool { c == 10 || c == 13 || c == CsvReader.end }
  private func afterLine(_ c: UInt32) -> State { c == CsvReader.end ? .startRecord : .eatLineEnd }

  private func process(_ c: UInt32) throws(Raise) {
    switch state {
    case .startRecord:
      if c == CsvReader.end { return }
      if isLineEnd(c) {
        state = .eatLineEnd
      } else {
        state = .startField
        try startField(c)
      }
    case .startField: try startField(c)
    case .escaped:
      if c == 10 || c == 13 {
        try add(c)
        state = .afterEscapedEnd
      } else {
        try add(c == CsvReader.end ? 10 : c)
        state = .inField
      }
    case .afterEscapedEnd: if c != CsvReader.end { try insideField(c) }
    case .inField: try insideField(c)
    case .inQuoted:
      if c == CsvReader.end { return }
      if c == escape {
        state = .escapedInQuoted
      } else if c == quote {
        state = doubles ? .quoteInQuoted : .inField
      } else {
        try add(c)
      }
    case .escapedInQuoted:
      try add(c == CsvReader.end ? 10 : c)
      state = .inQuoted
    case .quoteInQuoted: try afterQuote(c)
    case .eatLineEnd:
      if c == CsvReader.end {
        state = .startRecord
      } else if !isLineEnd(c) {
        throw try CsvReader.fault("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
      }
    }
  }

  private func startField(_ c: UInt32) throws(Raise) {
    if isLineEnd(c) {
      try save()
      state = afterLine(c)
    } else if c == quote {
      state = .inQuoted
    } else if c == escape {
      state = .escaped
    } else if c == 32 && skipsSpace {
      return
    } else if c == delimiter {
      try save()
    } else {
      fieldIsNumber = isNumeric
      try add(c)
      state = .inField
    }
  }

  private func insideField(_ c: UInt32) throws(Raise) {
    if isLineEnd(c) {
      try save()
      state = afterLine(c)
    } else if c == escape {
      state = .escaped
    } else if c == delimiter {
      try save()
      state = .startField
    } else {
      try add(c)
    }
  }

  private func afterQuote(_ c: UInt32) throws(Raise) {
    func shown(_ c: UInt32) -> String { Unicode.Scalar(c).map(String.init) ?? "" }
    if c == quote {
      try add(c)
      state = .inQuoted
    } else if c == delimiter {
      try save()
      state = .startField
    } else if isLineEnd(c) {
      try save()
      state = afterLine(c)
    } else if !isStrict {
      try add(c)
      state = .inField
    } else {
      throw try CsvReader.fault("'\(shown(delimiter))' expected after '\(shown(quote))'")
    }
  }
}
