// Characters by their Unicode names: `\N{…}` in literals and patterns, and `unicodedata.lookup`.

private struct CharacterNames {
  private var codes: [String: UInt32] = [:]
  /// Where reading goes on.
  private var next: UInt32 = 0

  /// Names are read no further than a lookup needs, and kept: one of a common character takes a millisecond, and all
  /// characters together take as long as one reading of them all (0.2 s).
  mutating func code(_ name: String) -> UInt32? {
    if let known = codes[name] { return known }
    while next <= 0x10FFFF {
      let code = next
      next += 1
      guard let p = Unicode.Scalar(code)?.properties else { continue }
      let own = p.name, alias = p.nameAlias
      if let own { codes[own] = code }
      if let alias { codes[alias] = code }
      if own == name || alias == name { return code }
    }
    return nil
  }
}

nonisolated(unsafe) private var characterNames = CharacterNames()

/// The character with a Unicode name or alias, in capitals or not; nil where there is none.
public func characterNamed(_ name: String) -> UInt32? { characterNames.code(name.uppercased()) }
