// Whether an output is what a document says: white space folds, floats count to the digits written, `...` matches
// anything. A comment may also fold several lines into one, with commas between what lines or blanks parted.
import Language

extension Expectation {
  func holds(_ output: String) -> Bool {
    if Words.match(Words.of(text), Words.of(output)) { return true }
    if isExact { return false }
    if Words.match(Words.of(text, commas: false), Words.of(output, commas: false)) { return true }
    // A block may have a heading: "# Output:".
    guard kind == .block, let line = text.firstIndex(of: "\n") else { return false }
    return Words.match(Words.of(String(text[line...])), Words.of(output))
  }

  /// Whether a comment behind a silent statement is a value and not prose: it starts as a `repr` does and parses.
  static func looksLikeValue(_ comment: String) -> Bool {
    let text = comment.trimmingBlanks()
    guard let first = text.unicodeScalars.first else { return false }
    if text.hasPrefix("<") { return text.hasSuffix(">") }
    let openings = ["tensor(", "array(", "torch.", "np.", "True", "False", "inf", "nan", "Parameter containing:"]
    guard "0123456789-.'\"[({".unicodeScalars.contains(first) || openings.contains(where: text.hasPrefix) else { return false }
    let words = text.split(separator: " ")
    return text.contains("...") && words.count <= 40 || Session.isExpression(text)
  }
}

extension String {
  func trimmingBlanks() -> String {
    var s = self[...]
    while let c = s.first, c.isWhitespace { s.removeFirst() }
    while let c = s.last, c.isWhitespace { s.removeLast() }
    return String(s)
  }
}

/// Text as words, numbers and signs.
enum Words {
  static func of(_ text: String, commas: Bool = true) -> [Substring] {
    var out: [Substring] = []
    let s = text.unicodeScalars
    var i = s.startIndex
    func isWord(_ c: Unicode.Scalar) -> Bool { c == "_" || c.properties.isAlphabetic || ("0"..."9").contains(c) }
    while i < s.endIndex {
      let c = s[i]
      let start = i
      if c.properties.isWhitespace {
        i = s.index(after: i)
        continue
      }
      if let end = number(s, i) {
        i = end
      } else if isWord(c) {
        while i < s.endIndex, isWord(s[i]) { i = s.index(after: i) }
      } else if s[i...].starts(with: "...".unicodeScalars) {
        i = s.index(i, offsetBy: 3)
      } else {
        i = s.index(after: i)
        if c == ",", !commas { continue }
      }
      out.append(Substring(s[start..<i]))
    }
    return out
  }

  /// The end of a number like 12, 1.5, 1., .5, 1e-6 that starts here.
  private static func number(_ s: String.UnicodeScalarView, _ start: String.Index) -> String.Index? {
    var i = start
    var digits = 0
    func skipDigits() {
      while i < s.endIndex, ("0"..."9").contains(s[i]) {
        i = s.index(after: i)
        digits += 1
      }
    }
    skipDigits()
    if i < s.endIndex, s[i] == ".", !s[i...].starts(with: "...".unicodeScalars) {
      i = s.index(after: i)
      skipDigits()
    }
    if digits == 0 { return nil }
    if i < s.endIndex, s[i] == "e" || s[i] == "E" {
      var j = s.index(after: i)
      if j < s.endIndex, s[j] == "+" || s[j] == "-" { j = s.index(after: j) }
      if j < s.endIndex, ("0"..."9").contains(s[j]) {
        i = j
        skipDigits()
      }
    }
    return i
  }

  /// `...` in `pattern` stands for any words. Backtracks to the last `...` only, as for shell patterns.
  static func match(_ pattern: [Substring], _ words: [Substring]) -> Bool {
    var p = 0, w = 0
    var star: (p: Int, w: Int)?
    while w < words.count {
      if p < pattern.count, pattern[p] == "..." {
        star = (p, w)
        p += 1
      } else if p < pattern.count, isSame(pattern[p], words[w]) {
        p += 1
        w += 1
      } else if let s = star {
        star = (s.p, s.w + 1)
        p = s.p + 1
        w = s.w + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "..." }
  }

  /// Equal, or a float that rounds to the digits written.
  private static func isSame(_ a: Substring, _ b: Substring) -> Bool {
    if a == b { return true }
    guard a.contains("."), let x = Double(padded(a)), let y = Double(padded(b)) else { return false }
    let parts = a.split(whereSeparator: { $0 == "e" || $0 == "E" })
    let decimals = parts.first.map { $0.drop { $0 != "." }.count - 1 } ?? 0
    if decimals <= 0 { return x == y }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let unit = power(of: exponent - decimals)
    return abs(x - y) <= 0.5 * unit * (1 + 1e-9)
  }

  /// Swift reads no "1." and no ".5".
  private static func padded(_ s: Substring) -> String {
    var t = s.hasPrefix(".") ? "0" + s : String(s)
    if let dot = t.firstIndex(of: "."), t.index(after: dot) == t.endIndex || !t[t.index(after: dot)].isNumber {
      t.insert("0", at: t.index(after: dot))
    }
    return t
  }

  private static func power(of exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}
