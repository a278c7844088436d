// csv: rows written as lines of text.
import Language

/// What `csv.writer` returns.
final class CsvWriter: Object {
  private enum Quoting: Int { case minimal, all, nonNumeric, none }

  private let write: Value
  private let dialect: Value
  private let delimiter: UInt32
  /// Nil where there is no such character.
  private let quote, escape: UInt32?
  private let lineEnd: Str
  private let doubles: Bool
  private let quoting: Quoting
  /// The characters that a plain field may not have.
  private let special: Set<UInt32>

  /// Reads the settings of a dialect once.
  init(_ write: Value, _ dialect: Value) throws(Raise) {
    (self.write, self.dialect) = (write, dialect)
    func text(_ name: String) throws(Raise) -> Str? {
      if case .str(let s) = try Language.getAttribute(dialect, name).unwrapped { s } else { nil }
    }
    func character(_ name: String) throws(Raise) -> UInt32? {
      guard let s = try text(name), s.byteCount > 0 else { return nil }
      var i = 0
      return decodeUTF8(s.bytes, &i)
    }
    delimiter = try character("delimiter") ?? 44
    quote = try character("quotechar")
    escape = try character("escapechar")
    lineEnd = try text("lineterminator") ?? Str("")
    doubles = try Language.truth(try Language.getAttribute(dialect, "doublequote"))
    quoting = Quoting(rawValue: try indexValue(try Language.getAttribute(dialect, "quoting"))) ?? .minimal
    var special: Set<UInt32> = [delimiter]
    if let quote { special.insert(quote) }
    if let escape { special.insert(escape) }
    var i = 0
    while i < lineEnd.byteCount { special.insert(decodeUTF8(lineEnd.bytes, &i)) }
    self.special = special
  }

  override var type: Class { CsvWriter.cls }
  override func traverse(_ visit: (Value) -> Void) {
    visit(write)
    visit(dialect)
  }

  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "_csv.writer", bases: [types.object]) { c in
      func of(_ v: Value) throws(Raise) -> CsvWriter {
        try nativeObject(v, "_csv.writer")
      }
      c.property("dialect") { v throws(Raise) in try of(v).dialect }
      c.define("writerow(self, row, /)", "Construct and write a CSV record from an iterable of fields.") { a throws(Raise) in
        try of(a[0]).writeRow(a[1])
      }
      c.define("writerows(self, rows, /)", "Construct and write a series of iterables to a csv file.") { a throws(Raise) in
        let w = try of(a[0])
        try forEach(a[1]) { (row) throws(Raise) in _ = try w.writeRow(row) }
        return .none
      }
    }
    c.construct = { _, a throws(Raise) in
      if a.count != 2 { throw typeError("cannot create '_csv.writer' instances") }
      return .object(try CsvWriter(a[0], a[1]))
    }
    return c
  }()

  /// Writes one row; what the file's `write` returns.
  private func writeRow(_ row: Value) throws(Raise) -> Value {
    let iterator: Value
    do throws(Raise) { iterator = try Language.iterate(row) } catch {
      throw error.matches(types.TypeError) ? try CsvReader.fault("iterable expected, not \(typeName(row))") : error
    }
    var line: [UInt8] = [], count = 0, quotedAny = false
    while let value = try Language.next(iterator) {
      if count > 0 { appendUTF8(delimiter, to: &line) }
      count += 1
      if try append(value, to: &line) { quotedAny = true }
    }
    // A row of one empty field would be no row.
    if count == 1, line.isEmpty, !quotedAny {
      if quoting == .none { throw try CsvReader.fault("single empty field record must be quoted") }
      if let quote { for _ in 0..<2 { appendUTF8(quote, to: &line) } }
    }
    return try vm.call(write, .str(Str(bytes: line + lineEnd.array)))
  }

  /// Writes a field; whether it was put in quotes.
  private func append(_ value: Value, to line: inout [UInt8]) throws(Raise) -> Bool {
    var isQuoted = quoting == .all || quoting == .nonNumeric && !isNumber(value)
    let start = line.count
    if case .int(let n) = value, !special.contains(45), !special.contains(where: { (48...57).contains($0) }) {
      appendDigits(n, to: &line)
    } else if !value.isNone {
      let text: Str = if case .str(let s) = value { s } else { Str(try Language.str(value)) }
      try append(text, to: &line, &isQuoted)
    }
    guard isQuoted, let quote else { return false }
    var mark: [UInt8] = []
    appendUTF8(quote, to: &mark)
    line.insert(contentsOf: mark, at: start)
    line += mark
    return true
  }

  private func isNumber(_ v: Value) -> Bool {
    switch v.unwrapped {
    case .int, .float, .bool: true
    case .object(let o): o is BigInteger
    default: false
    }
  }

  private func append(_ text: Str, to line: inout [UInt8], _ isQuoted: inout Bool) throws(Raise) {
    let bytes = text.bytes, n = text.byteCount
    var i = 0
    while i < n {
      let c = decodeUTF8(bytes, &i)
      if special.contains(c) {
        var isEscaped = quoting == .none || c == escape
        if !isEscaped, c == quote {
          isEscaped = !doubles
          if doubles { appendUTF8(c, to: &line) }
          isQuoted = isQuoted || doubles
        } else if !isEscaped {
          isQuoted = true
        }
        if isEscaped {
          guard let escape else { throw try CsvReader.fault("need to escape, but no escapechar set") }
          appendUTF8(escape, to: &line)
        }
      }
      appendUTF8(c, to: &line)
    }
  }
}
