// Character sets and categories in PCRE2's words.
import Language

extension PatternWriter {
  mutating func set(_ items: [SetItem], _ negated: Bool, _ flags: Int) {
    if !wide, !negated, items.count == 1, case .category(let c) = items[0], c.kind != .space {
      put(categoryText(c, flags))
      return
    }
    put(negated ? "[^" : "[")
    for item in items {
      switch item {
      case .range(let low, let high): range(low, high, flags)
      case .category(let c): put(categoryText(c, flags))
      }
    }
    put("]")
  }

  private mutating func range(_ low: UInt32, _ high: UInt32, _ flags: Int) {
    span(low, high)
    if foldsASCII(flags) {
      for (first, last, by) in [(65, 90, 32), (97, 122, -32)] as [(UInt32, UInt32, Int32)] {
        let a = max(low, first), b = min(high, last)
        if a <= b { span(UInt32(Int32(a) + by), UInt32(Int32(b) + by)) }
      }
    } else if wide, folds(flags), PatternWriter.kindsOfI.contains(where: { low <= $0 && $0 <= high }) {
      put("iI\\x{130}\\x{131}")
    }
  }

  private mutating func span(_ low: UInt32, _ high: UInt32) {
    character(low)
    if high > low {
      put("-")
      character(high)
    }
  }

  /// The category as part of a bracketed set; alone too where the form is narrow.
  private func categoryText(_ c: CharacterCategory, _ flags: Int) -> String {
    let unicode = isUnicode(flags)
    guard wide else {
      switch c.kind {
      case .digit: return c.negated ? "\\D" : "\\d"
      case .word: return c.negated ? "\\W" : "\\w"
      case .space:
        if !unicode { return c.negated ? "\\S" : "\\s" }
        return c.negated ? "\\x00-\\x08\\x0e-\\x1b\\x21-\\xff" : "\\t-\\r\\x1c-\\x20"
      }
    }
    switch (c.kind, unicode, c.negated) {
    case (.digit, true, false): return "\\p{Nd}"
    case (.digit, true, true): return "\\P{Nd}"
    case (.digit, false, false): return "0-9"
    case (.digit, false, true): return "\\x00-\\x2f\\x3a-\\x{10ffff}"
    case (.word, true, false): return "\\p{L}\\p{N}_"
    // The other categories, and of the connectors (Pc) all but the underscore.
    case (.word, true, true):
      return "\\p{M}\\p{Z}\\p{S}\\p{C}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}"
        + "\\x{203f}\\x{2040}\\x{2054}\\x{fe33}\\x{fe34}\\x{fe4d}-\\x{fe4f}\\x{ff3f}"
    case (.word, false, false): return "0-9A-Z_a-z"
    case (.word, false, true): return "\\x00-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\x{10ffff}"
    case (.space, true, false):
      return "\\t-\\r\\x1c-\\x20\\x85\\xa0\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}"
    case (.space, true, true):
      return "\\x00-\\x08\\x0e-\\x1b\\x21-\\x84\\x86-\\x9f\\xa1-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
        + "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{10ffff}"
    case (.space, false, false): return "\\t-\\r\\x20"
    case (.space, false, true): return "\\x00-\\x08\\x0e-\\x1f\\x21-\\x{10ffff}"
    }
  }
}
