// Live colours for what is being typed: a scan that never fails, whatever stands there so far.
import Language

enum SyntaxColors {
  private static let keywords = Set(pythonKeywords)

  static func ranges(_ text: String) -> [ColoredRange] {
    let s = Array(text.unicodeScalars)
    var out: [ColoredRange] = []
    var i = 0
    while i < s.count {
      let start = i
      let c = s[i]
      if c == "#" {
        while i < s.count, s[i] != "\n" { i += 1 }
        out.append(ColoredRange(start..<i, .dim))
      } else if c == "'" || c == "\"" {
        i = endOfString(s, i)
        out.append(ColoredRange(start..<i, .green))
      } else if c == "_" || c.properties.isXIDStart {
        while i < s.count, s[i] == "_" || s[i].properties.isXIDContinue { i += 1 }
        let word = String(String.UnicodeScalarView(s[start..<i]))
        if keywords.contains(word) || startsPattern(word, s, start, i) {
          out.append(ColoredRange(start..<i, .magenta))
        }
      } else if ("0"..."9").contains(c) {
        while i < s.count, s[i] == "_" || s[i] == "." || s[i].properties.isXIDContinue { i += 1 }
        out.append(ColoredRange(start..<i, .cyan))
      } else {
        i += 1
      }
    }
    return out
  }

  /// Whether `match` or `case` is the statement's word: first on its line, and something to match follows.
  private static func startsPattern(_ word: String, _ s: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    guard word == "match" || word == "case" else { return false }
    guard s[..<start].reversed().prefix(while: { $0 != "\n" }).allSatisfy({ $0 == " " || $0 == "\t" }) else { return false }
    let rest = s[end...].drop { $0 == " " }
    guard let next = rest.first, end < s.count, s[end] == " " || "([{\"'".unicodeScalars.contains(next) else { return false }
    return !"=.,:;)]}+/%&|^<>#\n".unicodeScalars.contains(next)
  }

  private static func endOfString(_ s: [Unicode.Scalar], _ start: Int) -> Int {
    let quote = s[start]
    let isTriple = start + 2 < s.count && s[start + 1] == quote && s[start + 2] == quote
    var i = start + (isTriple ? 3 : 1)
    while i < s.count {
      if s[i] == "\\" {
        i += 2
        continue
      }
      if s[i] == quote {
        if !isTriple { return i + 1 }
        if i + 2 < s.count, s[i + 1] == quote, s[i + 2] == quote { return i + 3 }
      }
      if s[i] == "\n", !isTriple { return i }
      i += 1
    }
    return s.count
  }
}
