// Upper, lower and title case past ASCII (Unicode 3.13), with the final sigma of Greek words.

enum Casing {
  /// The lower case of the scalar at `i`: sigma at the end of a word is written otherwise.
  private static func lower(_ s: [Unicode.Scalar], _ i: Int) -> String {
    if s[i].value != 0x3A3 { return s[i].properties.lowercaseMapping }
    func isCased(_ range: some Sequence<Int>) -> Bool {
      for k in range {
        if s[k].properties.isCaseIgnorable { continue }
        return s[k].properties.isCased
      }
      return false
    }
    let isFinal = isCased((0..<i).reversed()) && !isCased((i + 1)..<s.count)
    return isFinal ? "\u{3C2}" : "\u{3C3}"
  }

  private static func each(_ text: String, _ body: ([Unicode.Scalar], Int) -> String) -> String {
    let s = Array(text.unicodeScalars)
    var out = ""
    for i in s.indices { out += body(s, i) }
    return out
  }

  static func lower(_ text: String) -> String { each(text, lower) }

  static func swapped(_ text: String) -> String {
    each(text) { s, i in
      let p = s[i].properties
      return p.isUppercase ? lower(s, i) : p.isLowercase ? p.uppercaseMapping : String(s[i])
    }
  }
  static func capitalized(_ text: String) -> String {
    each(text) { s, i in i == 0 ? s[i].properties.titlecaseMapping : lower(s, i) }
  }
  static func titled(_ text: String) -> String {
    var inWord = false
    return each(text) { s, i in
      defer { inWord = s[i].properties.isCased }
      return inWord ? lower(s, i) : s[i].properties.titlecaseMapping
    }
  }

  /// Full case folding: CaseFolding.txt's C and F, by way of the case mappings. A scalar folds to the lower case of its
  /// upper case, but for those that CaseFolding.txt treats apart.
  static func folded(_ text: String) -> String {
    var out = ""
    for c in text.unicodeScalars {
      switch c.value {
      // Cherokee folds to its capitals.
      case 0x13A0...0x13F5: out.unicodeScalars.append(c)
      case 0x13F8...0x13FD, 0xAB70...0xABBF: out += c.properties.uppercaseMapping
      // Dotted capital I, dotless i and the long s with dot have no common upper case.
      case 0x130: out += "i\u{307}"
      case 0x131: out.unicodeScalars.append(c)
      case 0x1E9E: out += "ss"
      default:
        let upper = c.properties.uppercaseMapping
        for u in upper.unicodeScalars {
          let low = u.properties.lowercaseMapping
          out += u.value == 0x3A3 ? "\u{3C3}" : low
        }
      }
    }
    return out
  }
}
