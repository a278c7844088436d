// What Python asks of single characters, as bits. Swift finds Unicode's properties by searching its tables, so what it found is
// kept: ASCII and Latin-1 in a table, the rest of a text's alphabet in a cache of a few thousand characters.

/// The classes that a character is in.
struct CharacterClass: OptionSet {
  let rawValue: UInt16
  static let alpha = CharacterClass(rawValue: 1), decimal = CharacterClass(rawValue: 2), digit = CharacterClass(rawValue: 4)
  static let numeric = CharacterClass(rawValue: 8), space = CharacterClass(rawValue: 16), upper = CharacterClass(rawValue: 32)
  static let lower = CharacterClass(rawValue: 64), title = CharacterClass(rawValue: 128), printable = CharacterClass(rawValue: 256)
  static let idStart = CharacterClass(rawValue: 512), idContinue = CharacterClass(rawValue: 1024)
  /// Ends a line for `splitlines`.
  static let lineEnd = CharacterClass(rawValue: 2048)
  /// No mapping of case changes it, and it is in no case itself.
  static let caseless = CharacterClass(rawValue: 4096)
  static let alnum: CharacterClass = [.alpha, .decimal, .digit, .numeric]

  private init(of c: UInt32) {
    self = []
    let isLine = (10...13).contains(c) || (0x1C...0x1E).contains(c) || c == 0x85 || c == 0x2028 || c == 0x2029
    if isLine { insert(.lineEnd) }
    if isPrintable(c) { insert(.printable) }
    guard let scalar = Unicode.Scalar(c) else { return }
    let p = scalar.properties, category = p.generalCategory
    if category.isLetter { insert(.alpha) }
    switch p.numericType {
    case .decimal: formUnion([.decimal, .digit, .numeric])
    case .digit: formUnion([.digit, .numeric])
    case nil: break
    default: insert(.numeric)
    }
    if p.isWhitespace || (0x1C...0x1F).contains(c) { insert(.space) }
    let own = String(scalar)
    if !p.isCased, !p.isCaseIgnorable, p.lowercaseMapping == own, p.uppercaseMapping == own, p.titlecaseMapping == own { insert(.caseless) }
    if p.isUppercase { insert(.upper) }
    if p.isLowercase { insert(.lower) }
    if category == .titlecaseLetter { insert(.title) }
    if c == 95 || p.isXIDStart { insert(.idStart) }
    if p.isXIDContinue { insert(.idContinue) }
  }
  init(rawValue: UInt16) { self.rawValue = rawValue }

  // A constant would be checked by a call into the runtime at each use; nil is there without one.
  nonisolated(unsafe) private static var latinTable: UnsafeMutablePointer<CharacterClass>?
  @inline(__always) private static var latin: UnsafeMutablePointer<CharacterClass> { latinTable ?? makeLatin() }

  @inline(never) private static func makeLatin() -> UnsafeMutablePointer<CharacterClass> {
    let p = UnsafeMutablePointer<CharacterClass>.room(256)
    for c in 0..<256 { (p + c).initialize(to: CharacterClass(of: UInt32(c))) }
    latinTable = p
    return p
  }
  private typealias Known = (scalar: UInt32, classes: CharacterClass)
  private static let known: UnsafeMutablePointer<Known> = {
    let p = UnsafeMutablePointer<Known>.room(4096)
    // No slot but the first takes 0, and there it is right: 0 is looked up elsewhere.
    p.initialize(repeating: (0, []), count: 4096)
    return p
  }()

  /// The classes of a code point; a surrogate is in none.
  @inline(__always) static func of(_ c: UInt32) -> CharacterClass { c < 256 ? latin[Int(c)] : wide(c) }
  /// For loops over ASCII: the classes of 0..<256.
  @inline(__always) static var table: UnsafeMutablePointer<CharacterClass> { latin }

  private static func wide(_ c: UInt32) -> CharacterClass {
    let slot = known + Int(c & 4095)
    if slot.pointee.scalar != c { slot.pointee = (c, CharacterClass(of: c)) }
    return slot.pointee.classes
  }
}

extension Str {
  /// Whether every character is in one of the classes; true for the empty text.
  func isAll(_ wanted: CharacterClass) -> Bool {
    let bytes = bytes, n = byteCount
    var i = 0
    if isASCII {
      let table = CharacterClass.table
      while i < n {
        if table[Int(bytes[i])].isDisjoint(with: wanted) { return false }
        i &+= 1
      }
      return true
    }
    while i < n { if CharacterClass.of(decodeUTF8(bytes, &i)).isDisjoint(with: wanted) { return false } }
    return true
  }

  /// Calls `body` with the classes of each character until it says no; false then.
  @inline(__always) func eachClass(_ body: (CharacterClass) -> Bool) -> Bool {
    let bytes = bytes, n = byteCount
    var i = 0
    while i < n { if !body(CharacterClass.of(decodeUTF8(bytes, &i))) { return false } }
    return true
  }

  /// Whether case is a matter of its ASCII letters alone.
  var hasSimpleCase: Bool {
    if isASCII { return true }
    let bytes = bytes, n = byteCount
    var i = 0
    while i < n {
      if bytes[i] < 0x80 { i &+= 1 } else if !CharacterClass.of(decodeUTF8(bytes, &i)).contains(.caseless) { return false }
    }
    return true
  }

  /// The text with its ASCII mapped byte by byte; `f` leaves other bytes as they are.
  @inline(__always) func mapped(_ f: (UInt8) -> UInt8) -> Str {
    let n = byteCount, source = bytes
    return Str(byteCount: n, count: count) { out in for i in 0..<n { out[i] = f(source[i]) } }
  }
}
