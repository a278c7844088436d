// Replacement templates of sub and expand: text with \1, \g<name> and escapes in it.
import Language

struct ReplacementTemplate {
  enum Part {
    case text([UInt8])
    case group(Int)
  }
  private(set) var parts: [Part] = []
  /// The template where it is of the other kind, str for bytes: an error once it is put in.
  private var stranger: Value?

  init(_ v: Value, _ pattern: PatternObject) throws(Raise) {
    let bytes: [UInt8]
    if case .str(let s) = v.unwrapped {
      bytes = s.array
    } else if let b = bytesOf(v) {
      bytes = b
    } else {
      throw typeError("decoding to str: need a bytes-like object, \(typeName(v)) found")
    }
    if (bytesOf(v) == nil) != pattern.tree.isText { stranger = v }
    if !bytes.contains(92) {
      parts = [.text(bytes)]
      return
    }
    try parse(v, pattern)
  }

  private static let controls: [UInt32: UInt8] = [97: 7, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9, 118: 11, 92: 92]

  private mutating func parse(_ v: Value, _ pattern: PatternObject) throws(Raise) {
    var reader = try PatternReader(v)
    var text: [UInt8] = []
    func put(_ c: UInt32) { if reader.isText { appendUTF8(c, to: &text) } else { text.append(UInt8(truncatingIfNeeded: c)) } }
    func group(_ n: Int, _ back: Int) throws(Raise) {
      if n > pattern.tree.groupCount { throw reader.error("invalid group reference \(n)", back) }
      if !text.isEmpty { parts.append(.text(text)) }
      text = []
      parts.append(.group(n))
    }
    while let this = try reader.get() {
      guard let c = this.escaped else {
        put(this.first)
        continue
      }
      switch c {
      case 103:
        if try !reader.match("<") { throw reader.error("missing <") }
        let name = try reader.until(">", "group name")
        try group(try ReplacementTemplate.number(name, reader, pattern), name.count + 1)
      case 48: put(UInt32(digitsValue(try reader.digits(2, 8), 8)) & 0xFF)
      case 49...57:
        var digits = [c]
        digits += try reader.digits(1, 10)
        if digits.count == 2, digits.allSatisfy({ digitValue($0, 8) != nil }), reader.nextDigit(8) != nil {
          digits += try reader.digits(1, 8)
          let code = digitsValue(digits, 8)
          if code > 0o377 {
            throw reader.error("octal escape value \\\(Str(scalars: digits).string) outside of range 0-0o377", 4)
          }
          put(UInt32(code))
        } else {
          try group(digitsValue(digits, 10), digits.count)
        }
      default:
        if let control = ReplacementTemplate.controls[c] {
          put(UInt32(control))
        } else if (65...90).contains(c) || (97...122).contains(c) {
          throw reader.error("bad escape \\" + Str(scalars: [c]).string, 2)
        } else {
          put(92)
          put(c)
        }
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
  }

  private static func number(_ name: [UInt32], _ reader: PatternReader, _ pattern: PatternObject) throws(Raise) -> Int {
    if try isIdentifier(name) {
      let key = Str(scalars: name)
      if let (_, n) = pattern.tree.names.first(where: { $0.0.isEqual(key) }) { return n }
      throw indexError("unknown group name \(quoted(key))")
    }
    let n = try groupNumber(name, reader)
    if n >= PatternParser.maxGroups { throw reader.error("invalid group reference \(n)", name.count + 1) }
    return n
  }

  /// Appends the template filled in from a match's offsets.
  func append(to out: inout [UInt8], _ s: RegexSubject, _ spans: UnsafePointer<Int>, _ index: Int = 0) throws(Raise) {
    if let stranger { out += try replacementBytes(stranger, isText: s.text != nil, index) }
    for part in parts {
      switch part {
      case .text(let bytes): out += bytes
      case .group(let g): if spans[2 * g] >= 0 { out += s.buffer(spans[2 * g], spans[2 * g + 1]) }
      }
    }
  }
}
