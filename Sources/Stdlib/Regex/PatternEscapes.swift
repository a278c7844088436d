// What a backslash begins, inside of character sets and outside.
import Language

extension PatternParser {
  private static let controls: [UInt32: UInt32] = [97: 7, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9, 118: 11, 92: 92]
  private static let categories: [UInt32: CharacterCategory] = [
    100: .init(kind: .digit, negated: false), 68: .init(kind: .digit, negated: true),
    115: .init(kind: .space, negated: false), 83: .init(kind: .space, negated: true),
    119: .init(kind: .word, negated: false), 87: .init(kind: .word, negated: true),
  ]
  private static let anchors: [UInt32: PatternAnchor] = [65: .textStart, 90: .textEnd, 98: .boundary, 66: .noBoundary]

  mutating func escape(_ token: PatternReader.Token) throws(Raise) -> PatternNode {
    let c = token.escaped ?? 0
    if let anchor = PatternParser.anchors[c] { return .at(anchor) }
    if let category = PatternParser.categories[c] { return .set([.category(category)], negated: false) }
    if let control = PatternParser.controls[c] { return .literal(control) }
    if let code = try codeEscape(c) { return literal(code) }
    if c == 48 { return literal(UInt32(digitsValue(try reader.digits(2, 8), 8))) }
    if (49...57).contains(c) { return try numberEscape(c) }
    if isASCIILetter(c) { throw badEscape([c]) }
    return literal(c)
  }

  mutating func setEscape(_ token: PatternReader.Token) throws(Raise) -> SetItem {
    let c = token.escaped ?? 0
    if let control = PatternParser.controls[c] { return .range(control, control) }
    if let category = PatternParser.categories[c] { return .category(category) }
    if let code = try codeEscape(c) { return .range(code, code) }
    if digitValue(c, 8) != nil {
      let digits = [c] + (try reader.digits(2, 8))
      let code = try octal(digits)
      return .range(code, code)
    }
    if (48...57).contains(c) || isASCIILetter(c) { throw badEscape([c]) }
    return .range(c, c)
  }

  private func isASCIILetter(_ c: UInt32) -> Bool { (65...90).contains(c) || (97...122).contains(c) }

  private func badEscape(_ scalars: [UInt32], _ what: String = "bad escape ") -> Raise {
    reader.error(what + "\\" + Str(scalars: scalars).string, scalars.count + 1)
  }

  private func octal(_ digits: [UInt32]) throws(Raise) -> UInt32 {
    let code = digitsValue(digits, 8)
    if code > 0o377 {
      let text = "\\" + Str(scalars: digits).string
      throw reader.error("octal escape value \(text) outside of range 0-0o377", text.count)
    }
    return UInt32(code)
  }

  /// `\xhh`, `\uhhhh`, `\Uhhhhhhhh` and `\N{name}`; nil for other letters.
  private mutating func codeEscape(_ c: UInt32) throws(Raise) -> UInt32? {
    let count: Int
    switch c {
    case 120: count = 2
    case 117 where reader.isText: count = 4
    case 85 where reader.isText: count = 8
    case 78 where reader.isText: return try namedCharacter()
    default: return nil
    }
    let digits = try reader.digits(count, 16)
    if digits.count != count { throw badEscape([c] + digits, "incomplete escape ") }
    let code = digitsValue(digits, 16)
    if code > 0x10FFFF { throw badEscape([c] + digits) }
    return UInt32(code)
  }

  private mutating func namedCharacter() throws(Raise) -> UInt32 {
    guard try reader.match("{") else { throw reader.error("missing {") }
    let name = try reader.until("}", "character name")
    let text = Str(scalars: name)
    guard let code = characterNamed(text.string) else {
      throw reader.error("undefined character name \(quoted(text))", name.count + 4)
    }
    return code
  }

  /// A group by its number, or three octal digits.
  private mutating func numberEscape(_ c: UInt32) throws(Raise) -> PatternNode {
    var digits = [c]
    if reader.nextDigit() != nil {
      digits += try reader.digits(1, 10)
      if digits.allSatisfy({ digitValue($0, 8) != nil }), reader.nextDigit(8) != nil {
        digits += try reader.digits(1, 8)
        return literal(try octal(digits))
      }
    }
    let group = digitsValue(digits, 10)
    if group >= groupWidths.count { throw reader.error("invalid group reference \(group)", digits.count) }
    if groupWidths[group] == nil { throw reader.error("cannot refer to an open group", digits.count + 1) }
    try checkLookBehind(group)
    return .reference(group)
  }

  /// A lookbehind may only refer to groups outside of it.
  func checkLookBehind(_ group: Int) throws(Raise) {
    guard let lookBehindGroups else { return }
    if group >= groupWidths.count || groupWidths[group] == nil { throw reader.error("cannot refer to an open group") }
    if group >= lookBehindGroups { throw reader.error("cannot refer to group defined in the same lookbehind subpattern") }
  }
}
