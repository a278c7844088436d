// Writes a pattern's tree as a PCRE2 pattern of the same meaning. There are two forms: a narrow one for ASCII text and
// for bytes, which asks no Unicode tables, and a wide one for UTF-8. Neither leans on options of PCRE2 whose rules
// differ from Python's: characters are classed by explicit sets, anchors are spelled out, names are numbers.
import Language

struct PatternWriter {
  let tree: PatternTree
  let wide: Bool
  private(set) var out: [UInt8] = []

  init(_ tree: PatternTree, wide: Bool) throws(Raise) {
    self.tree = tree
    self.wide = wide
    try write(tree.root, tree.flags, false)
  }

  mutating func put(_ text: String) { out += Array(text.utf8) }

  /// Whether PCRE2 is to ignore case. Over UTF-8 it would fold past ASCII, so ASCII folding is spelled out there.
  func folds(_ flags: Int) -> Bool { flags & RegexFlag.ignoreCase != 0 && !(wide && flags & RegexFlag.ascii != 0) }

  func foldsASCII(_ flags: Int) -> Bool { flags & RegexFlag.ignoreCase != 0 && wide && flags & RegexFlag.ascii != 0 }
  func isUnicode(_ flags: Int) -> Bool { tree.isText && flags & RegexFlag.ascii == 0 }

  /// `folding` is what PCRE2 does at this place already.
  private mutating func write(_ s: PatternSequence, _ flags: Int, _ folding: Bool) throws(Raise) {
    try NativeDepth.enter()
    defer { NativeDepth.leave() }
    let turn = folds(flags) != folding
    if turn { put(folding ? "(?-i:" : "(?i:") }
    for node in s.nodes { try write(node, flags, folds(flags)) }
    if turn { put(")") }
  }

  private mutating func write(_ node: PatternNode, _ flags: Int, _ folding: Bool) throws(Raise) {
    switch node {
    case .literal(let c): literal(c, flags)
    case .any: put(flags & RegexFlag.dotAll != 0 ? "(?s:.)" : "\\N")
    case .set(let items, let negated): set(items, negated, flags)
    case .at(let anchor): anchorText(anchor, flags)
    case .branch(let items):
      put("(?:")
      for (i, item) in items.enumerated() {
        if i > 0 { put("|") }
        try write(item, flags, folding)
      }
      put(")")
    case .group(let number, let add, let remove, let inner):
      put(number == nil ? "(?:" : "(")
      try write(inner, RegexFlag.combine(flags, add, remove), folding)
      put(")")
    case .atomic(let inner):
      put("(?>")
      try write(inner, flags, folding)
      put(")")
    case .look(let ahead, let negated, let inner):
      put("(?" + (ahead ? "" : "<") + (negated ? "!" : "="))
      try write(inner, flags, folding)
      put(")")
    case .repeated(let least, let most, let manner, let inner):
      try repetition(least, most, manner, inner, flags, folding)
    case .reference(let n):
      put(foldsASCII(flags) ? "(?i:\\g{\(n)})" : "\\g{\(n)}")
    case .conditional(let n, let yes, let no):
      put("(?(\(n))")
      try write(yes, flags, folding)
      if let no {
        put("|")
        try write(no, flags, folding)
      }
      put(")")
    }
  }

  // MARK: Repetition

  /// PCRE2's highest count.
  private static let limit = 65535

  private mutating func repetition(
    _ least: Int, _ most: Int?, _ manner: RepeatManner, _ inner: PatternSequence, _ flags: Int, _ folding: Bool
  ) throws(Raise) {
    let start = out.count
    let isAtom = inner.nodes.count == 1 && (inner.nodes[0].isCharacter || inner.nodes[0].isCapture)
    // PCRE2's compiled code forgets to take back what a possessive group captured: an atomic group does not.
    let isAtomic = manner == .possessive && !inner.nodes.allSatisfy(\.isCharacter)
    if isAtomic { put("(?>") }
    defer { if isAtomic { put(")") } }
    if !isAtom { put("(?:") }
    try write(inner, flags, folding)
    if !isAtom { put(")") }
    let suffix = manner == .greedy || isAtomic ? "" : manner == .lazy ? "?" : "+"
    if max(least, most ?? 0) <= PatternWriter.limit {
      put(quantifier(least, most) + suffix)
      return
    }
    // Past the limit, in pieces; a group would be copied with its number.
    guard inner.nodes.count == 1, inner.nodes[0].isCharacter, max(least, most ?? 0) < 1 << 24 else {
      throw overflowError("regular expression code size limit exceeded")
    }
    let atom = Array(out[start...])
    out.removeSubrange(start...)
    put(manner == .possessive ? "(?>" : "(?:")
    let soft = manner == .lazy ? "?" : ""
    var rest = least
    while rest > 0 {
      let n = min(rest, PatternWriter.limit)
      out += atom
      put("{\(n)}")
      rest -= n
    }
    if let most {
      rest = most - least
      while rest > 0 {
        let n = min(rest, PatternWriter.limit)
        out += atom
        put("{0,\(n)}" + soft)
        rest -= n
      }
    } else {
      out += atom
      put("*" + soft)
    }
    put(")")
  }

  private func quantifier(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, nil): "{\(least),}"
    case (_, let m?): m == least ? "{\(least)}" : "{\(least),\(m)}"
    }
  }

  // MARK: Characters

  private mutating func literal(_ c: UInt32, _ flags: Int) {
    if foldsASCII(flags), let other = otherCase(c) {
      put("[")
      character(c)
      character(other)
      put("]")
    } else if wide, folds(flags), PatternWriter.kindsOfI.contains(c) {
      put("[iI\\x{130}\\x{131}]")
    } else {
      character(c)
    }
  }

  /// Python takes the dotless and the dotted i for cases of i, PCRE2 does not.
  static let kindsOfI: [UInt32] = [0x49, 0x69, 0x130, 0x131]

  func otherCase(_ c: UInt32) -> UInt32? {
    switch c {
    case 65...90: c + 32
    case 97...122: c - 32
    default: nil
    }
  }

  /// A character that stands for itself, inside of sets and outside.
  mutating func character(_ c: UInt32) {
    switch c {
    case 48...57, 65...90, 95, 97...122: out.append(UInt8(c))
    case 33...126: out += [92, UInt8(c)]
    default: put("\\x{" + String(c, radix: 16) + "}")
    }
  }

  // MARK: Anchors

  private mutating func anchorText(_ anchor: PatternAnchor, _ flags: Int) {
    let multiline = flags & RegexFlag.multiline != 0
    switch anchor {
    case .lineStart: put(multiline ? "(?m:^)" : "\\A")
    case .lineEnd: put(multiline ? "(?m:$)" : "\\Z")
    case .textStart: put("\\A")
    case .textEnd: put("\\z")
    case .boundary: put(wide ? boundary(flags, inside: false) : "\\b")
    // sre finds nothing in an empty text, not even the lack of a boundary.
    case .noBoundary: put("(?:(?!\\A\\z)" + (wide ? boundary(flags, inside: true) : "\\B") + ")")
    }
  }

  private func boundary(_ flags: Int, inside: Bool) -> String {
    let w = isUnicode(flags) ? "[\\p{L}\\p{N}_]" : "[0-9A-Z_a-z]"
    return inside ? "(?:(?<=\(w))(?=\(w))|(?<!\(w))(?!\(w)))" : "(?:(?<=\(w))(?!\(w))|(?<!\(w))(?=\(w)))"
  }
}

extension PatternNode {
  fileprivate var isCapture: Bool { if case .group(.some, _, _, _) = self { true } else { false } }
}
