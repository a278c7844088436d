// How a text file ends its lines: `newline=` of `open`.

/// What reads as the end of a line, and what a written `\n` becomes.
enum Newlines {
  /// None: `\n`, `\r` and `\r\n` end lines, and all read as `\n`.
  case universal
  /// `''`: the same end lines, and read as they are.
  case kept
  /// One ending, which a written `\n` becomes.
  case feed, carriageReturn, both

  /// Raises TypeError for what is no str, ValueError for no ending.
  static func argument(_ v: Value) throws(Raise) -> Newlines {
    if v.isNone { return .universal }
    guard case .str(let s) = v.unwrapped else { throw typeError("open() argument 'newline' must be str or None, not \(typeName(v))") }
    switch s.string {
    case "": return .kept
    case "\n": return .feed
    case "\r": return .carriageReturn
    case "\r\n": return .both
    default: throw valueError("illegal newline value: \(s.string)")
    }
  }

  /// The byte up to which a stream is read for a line; more than one line may come of it, or less.
  var last: UInt8 { self == .carriageReturn ? 13 : 10 }

  /// How many bytes the first line of some has; nil if they hold no whole one.
  func lineLength(_ bytes: [UInt8]) -> Int? {
    switch self {
    case .feed: return bytes.firstIndex(of: 10).map { $0 + 1 }
    case .carriageReturn: return bytes.firstIndex(of: 13).map { $0 + 1 }
    case .both: return bytes.indices.dropFirst().first { bytes[$0] == 10 && bytes[$0 - 1] == 13 }.map { $0 + 1 }
    case .universal, .kept:
      guard let i = bytes.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return nil }
      return bytes[i] == 13 && i + 1 < bytes.count && bytes[i + 1] == 10 ? i + 2 : i + 1
    }
  }

  /// Bytes as they are read.
  func read(_ bytes: [UInt8]) -> [UInt8] {
    guard case .universal = self, bytes.contains(13) else { return bytes }
    var out: [UInt8] = []
    for (i, b) in bytes.enumerated() {
      if b == 13 { if i + 1 == bytes.count || bytes[i + 1] != 10 { out.append(10) } } else { out.append(b) }
    }
    return out
  }

  /// Text as it is written.
  func written(_ s: Str) -> Str {
    switch self {
    case .universal, .kept, .feed: return s
    case .carriageReturn: return Str(bytes: s.array.map { $0 == 10 ? 13 : $0 })
    case .both: return Str(bytes: s.array.flatMap { $0 == 10 ? [13, 10] : [$0] })
    }
  }
}

/// How many bytes the first characters of UTF-8 have.
func byteCount(_ bytes: [UInt8], characters: Int) -> Int {
  var left = characters
  for (i, b) in bytes.enumerated() where b & 0xC0 != 0x80 {
    if left == 0 { return i }
    left -= 1
  }
  return bytes.count
}
