// The characters of a pattern or of a replacement template, one token at a time: a character, or a backslash with the
// one behind it. Positions and words of errors are sre's.
import Language

struct PatternReader {
  struct Token: Equatable {
    let first: UInt32
    /// What follows a backslash.
    let escaped: UInt32?
    var length: Int { escaped == nil ? 1 : 2 }
    var scalars: [UInt32] { escaped.map { [first, $0] } ?? [first] }
    func `is`(_ c: Character) -> Bool { escaped == nil && first == c.unicodeScalars.first?.value }
  }

  let source: Value
  let isText: Bool
  private let scalars: [UInt32]
  private var index = 0
  private(set) var next: Token?

  /// `source` is a str or bytes.
  init(_ source: Value) throws(Raise) {
    self.source = source
    if case .str(let s) = source.unwrapped {
      scalars = s.scalars
      isText = true
    } else {
      scalars = (bytesOf(source) ?? []).map(UInt32.init)
      isText = false
    }
    try advance()
  }

  private mutating func advance() throws(Raise) {
    guard index < scalars.count else { next = nil; return }
    let c = scalars[index]
    guard c == 92 else {
      next = Token(first: c, escaped: nil)
      index += 1
      return
    }
    guard index + 1 < scalars.count else {
      throw regexError("bad escape (end of pattern)", source, scalars.count - 1)
    }
    next = Token(first: c, escaped: scalars[index + 1])
    index += 2
  }

  /// The position of the next token.
  var position: Int { index - (next?.length ?? 0) }

  mutating func seek(_ position: Int) throws(Raise) {
    index = position
    try advance()
  }

  mutating func get() throws(Raise) -> Token? {
    let this = next
    try advance()
    return this
  }

  mutating func match(_ c: Character) throws(Raise) -> Bool {
    guard let next, next.is(c) else { return false }
    try advance()
    return true
  }

  func nextIs(_ c: Character) -> Bool { next?.is(c) ?? false }

  /// The next character where it is a digit of the base.
  func nextDigit(_ base: UInt32 = 10) -> UInt32? {
    guard let next, next.escaped == nil else { return nil }
    return digitValue(next.first, base)
  }

  /// At most `n` digits.
  mutating func digits(_ n: Int, _ base: UInt32) throws(Raise) -> [UInt32] {
    var out: [UInt32] = []
    while out.count < n, nextDigit(base) != nil, let t = next {
      out.append(t.first)
      try advance()
    }
    return out
  }

  /// A name up to its terminator, which is eaten.
  mutating func until(_ terminator: Character, _ what: String) throws(Raise) -> [UInt32] {
    var out: [UInt32] = []
    while true {
      let c = next
      try advance()
      guard let c else {
        if out.isEmpty { throw error("missing " + what) }
        throw error("missing \(terminator), unterminated name", out.count)
      }
      if c.is(terminator) {
        if out.isEmpty { throw error("missing " + what, 1) }
        return out
      }
      out += c.scalars
    }
  }

  func error(_ message: String, _ back: Int = 0) -> Raise {
    regexError(isText ? message : asciiEscaped(message), source, position - back)
  }

  /// Refuses what is no identifier; `back` is the distance of its end from here.
  func checkName(_ name: [UInt32], _ back: Int) throws(Raise) {
    if try !isIdentifier(name) { throw error("bad character in group name \(quoted(Str(scalars: name)))", name.count + back) }
    if !isText, name.contains(where: { $0 > 127 }) {
      try warn("bad character in group name \(asciiEscaped(quoted(Str(scalars: name))))", types.DeprecationWarning, name.count + back)
    }
  }

  /// A warning of `re`, about what lies `back` characters before here.
  func warn(_ message: String, _ category: Class, _ back: Int = 0) throws(Raise) {
    try giveWarning("\(message) at position \(position - back)", category)
  }
}

func isIdentifier(_ name: [UInt32]) throws(Raise) -> Bool {
  try truth(try vm.callMethod(.str(Str(scalars: name)), "isidentifier"))
}

/// The number that digits of a base spell, kept below 2^62.
func digitsValue(_ digits: some Sequence<UInt32>, _ base: Int) -> Int {
  var n = 0
  for d in digits { n = min(n, 1 << 56) * base + Int(digitValue(d, UInt32(base)) ?? 0) }
  return n
}
