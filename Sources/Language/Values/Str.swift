// Python's str: UTF-8 bytes with the count of code points. ASCII strings index in O(1); others keep a cursor, so that
// walking by index stays linear.
import CPlatform
import Glibc

/// Python's `str`. Only appending in place, when nothing else refers to it, changes one.
public final class Str: Object {
  /// Bytes of UTF-8; a lone surrogate takes three.
  public private(set) var byteCount: Int
  /// Code points, what `len` gives.
  public private(set) var count: Int
  private var cachedHash = 0
  /// Up to fifteen bytes of text, zeros behind them; for longer text the address of its bytes.
  private var inline: (UInt64, UInt32, UInt16, UInt8) = (0, 0, 0, 0)
  /// An interned string may be compared by identity with another interned one. The last byte of an object of 56, which
  /// the allocator gives 64 for: what CPython takes for a short string.
  public internal(set) var isInterned = false

  private static let inlineCapacity = 15

  public override var type: Class { types.str }
  /// Whether every character is ASCII, so that indices are byte offsets.
  public var isASCII: Bool { byteCount == count }

  /// A string of `byteCount` bytes that `fill` writes; they must be UTF-8 of `count` code points.
  public init(byteCount: Int, count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    self.byteCount = byteCount
    self.count = count
    super.init()
    if byteCount > Str.inlineCapacity { heapBytes = .room(byteCount) }
    fill(bytes)
  }

  /// SAFETY: an object does not move, and nobody else writes these bytes while it lives.
  @inline(__always) private var inlineBytes: UnsafeMutablePointer<UInt8> {
    withUnsafeMutablePointer(to: &inline) { UnsafeMutableRawPointer($0).assumingMemoryBound(to: UInt8.self) }
  }

  private var heapBytes: UnsafeMutablePointer<UInt8> {
    @inline(__always) get { UnsafeMutablePointer(bitPattern: UInt(inline.0)).unsafelyUnwrapped }
    set { inline.0 = UInt64(UInt(bitPattern: newValue)) }
  }

  /// The first byte. For short text it lies in the object: keep the string alive while it is used. No zero need follow.
  @inline(__always) public var bytes: UnsafeMutablePointer<UInt8> {
    byteCount <= Str.inlineCapacity ? inlineBytes : heapBytes
  }

  /// Bytes that fit without a new allocation.
  private var capacity: Int { byteCount <= Str.inlineCapacity ? Str.inlineCapacity : malloc_usable_size(heapBytes) }

  /// A copy of a Swift string; it is not interned.
  public convenience init(_ text: String) {
    var text = text
    let n = text.utf8.count
    self.init(byteCount: n, count: 0) { bytes in
      text.withUTF8 { if let base = $0.baseAddress { bytes.update(from: base, count: n) } }
    }
    count = codePointCount(bytes, n)
  }

  /// A copy of bytes, which must be UTF-8 (surrogates allowed); they are not checked.
  public convenience init(bytes source: [UInt8]) {
    self.init(byteCount: source.count, count: 0) { bytes in
      source.withUnsafeBufferPointer { if let base = $0.baseAddress { bytes.update(from: base, count: $0.count) } }
    }
    count = codePointCount(bytes, byteCount)
  }

  /// A copy of bytes of UTF-8.
  public convenience init(_ source: UnsafeBufferPointer<UInt8>) {
    self.init(byteCount: source.count, count: 0) { bytes in
      if let base = source.baseAddress { bytes.update(from: base, count: source.count) }
    }
    count = codePointCount(bytes, byteCount)
  }

  /// The text of these code points, surrogates included; each must be at most 0x10FFFF.
  public convenience init(scalars: some Sequence<UInt32>) {
    var out: [UInt8] = []
    for s in scalars { appendUTF8(s, to: &out) }
    self.init(bytes: out)
  }

  deinit {
    if byteCount > Str.inlineCapacity { heapBytes.giveBack() }
    if !isASCII { Cursor.forget(self) }
  }

  /// The bytes in place, without a copy; valid while the string lives.
  public var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: byteCount) }

  /// The text as a Swift string (a lone surrogate becomes U+FFFD).
  public var string: String { String(decoding: buffer, as: UTF8.self) }

  /// A copy of the bytes of UTF-8.
  public var array: [UInt8] { Array(buffer) }

  /// The code points in order, what `ord` gives for each character. Linear, and four bytes for each.
  public var scalars: [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(count)
    var i = 0
    while i < byteCount { out.append(decodeUTF8(bytes, &i)) }
    return out
  }

  /// The byte offset of the code point at `index` (0...count).
  public func offset(_ index: Int) -> Int {
    if isASCII || index == 0 { return index }
    return index >= count ? byteCount : wideOffset(index)
  }

  private func wideOffset(_ index: Int) -> Int {
    let bytes = bytes
    return Cursor.of(self) { i, at in
      if index < i / 2 { i = 0; at = 0 }
      while i < index { at += utf8Width(bytes[at]); i += 1 }
      while i > index {
        at -= 1
        while bytes[at] & 0xC0 == 0x80 { at -= 1 }
        i -= 1
      }
      return at
    }
  }

  /// The code point at byte `offset` as a string of its own; ASCII ones are shared.
  public func character(at index: Int) -> Str {
    let at = offset(index)
    let first = bytes[at]
    if first < 0x80 { return asciiStrings[Int(first)] }
    return Str(UnsafeBufferPointer(start: bytes + at, count: utf8Width(first)))
  }

  /// Code points `from..<to`.
  public func slice(_ from: Int, _ to: Int) -> Str {
    if from >= to { return Str.empty }
    if to - from == 1 { return character(at: from) }
    let a = offset(from), b = offset(to)
    return Str(byteCount: b - a, count: to - from) { $0.initialize(from: bytes + a, count: b - a) }
  }

  /// A string without characters, for callers that need no new one.
  public static let empty = Str(byteCount: 0, count: 0) { _ in }

  // What singletons are shown as.
  static let `true` = intern("True"), `false` = intern("False"), none = intern("None")

  /// A new string of both texts; linear in their lengths.
  public static func + (a: Str, b: Str) -> Str {
    let n = a.byteCount + b.byteCount
    return Str(byteCount: n, count: a.count + b.count) {
      $0.initialize(from: a.bytes, count: a.byteCount)
      ($0 + a.byteCount).initialize(from: b.bytes, count: b.byteCount)
    }
  }

  /// Whether appending in place is worth it: text that has left its object grows there, short text only takes what fits.
  func canTake(_ other: Str) -> Bool {
    !isInterned && (byteCount > Str.inlineCapacity || byteCount + other.byteCount <= Str.inlineCapacity)
  }

  /// Appends in place; only for a string that nothing else refers to.
  func append(_ other: Str) {
    let n = byteCount + other.byteCount
    let room = capacity
    var place = bytes
    if n > room {
      let wanted = Swift.max(n, room * 2)
      if byteCount > Str.inlineCapacity {
        place = place.enlarged(byteCount, to: wanted)
      } else {
        place = .room(wanted)
        place.initialize(from: inlineBytes, count: byteCount)
      }
      heapBytes = place
    }
    (place + byteCount).initialize(from: other.bytes, count: other.byteCount)
    if !isASCII { Cursor.forget(self) }
    byteCount = n
    count += other.count
    cachedHash = 0
  }

  /// The hash of the text, never 0 and kept after the first call. Every process gives the same, unlike CPython's.
  public var hashCode: Int {
    if cachedHash == 0 { cachedHash = Self.hash(buffer) }
    return cachedHash
  }

  /// The hash of bytes of UTF-8, never 0.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var h: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: bytes.count)
    var i = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while i + 8 <= bytes.count {
      h = (h ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      h ^= h >> 32
      i += 8
    }
    var tail: UInt64 = 0
    while i < bytes.count { tail = tail << 8 | UInt64(bytes[i]); i += 1 }
    h = (h ^ tail) &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 29
    h = h &* 0xBF58_476D_1CE4_E5B9
    h ^= h >> 32
    return h == 0 ? 1 : Int(bitPattern: UInt(h))
  }

  /// Whether the texts are the same, byte for byte, with no normalisation; constant time for strings of up to 15 bytes.
  public func isEqual(_ other: Str) -> Bool {
    if self === other { return true }
    if byteCount != other.byteCount { return false }
    // Short strings lie inside their objects, with zeros behind.
    if byteCount <= Str.inlineCapacity {
      let a = UnsafeRawPointer(inlineBytes), b = UnsafeRawPointer(other.inlineBytes)
      let difference = (a + 8).load(as: UInt64.self) ^ (b + 8).load(as: UInt64.self)
      // The last byte is no text.
      return a.load(as: UInt64.self) == b.load(as: UInt64.self) && difference << 8 == 0
    }
    if cachedHash != 0 && other.cachedHash != 0 && cachedHash != other.cachedHash { return false }
    return memcmp(bytes, other.bytes, byteCount) == 0
  }

  /// Whether the text is this literal; nothing is allocated.
  public func isEqual(_ other: StaticString) -> Bool {
    byteCount == other.utf8CodeUnitCount && memcmp(bytes, other.utf8Start, byteCount) == 0
  }

  /// Order by code points, which is the order of UTF-8 bytes.
  public func isLess(than other: Str) -> Bool {
    let c = memcmp(bytes, other.bytes, Swift.min(byteCount, other.byteCount))
    return c != 0 ? c < 0 : byteCount < other.byteCount
  }

  public override func hash() throws(Raise) -> Int { hashCode }
  public override func repr() throws(Raise) -> String { quoted(self) }
  public override func str() throws(Raise) -> String { string }
}

/// Where indexing of strings that are not ASCII was last, so that walking one by index takes a step each.
private enum Cursor {
  private struct Place {
    var owner: UnsafeRawPointer?
    var index = 0
    var offset = 0
  }
  private static let places: UnsafeMutablePointer<Place> = {
    let p = UnsafeMutablePointer<Place>.room(16)
    p.initialize(repeating: Place(), count: 16)
    return p
  }()

  private static func place(_ s: Str) -> UnsafeMutablePointer<Place> {
    places + Int(bitPattern: Unmanaged.passUnretained(s).toOpaque()) >> 6 & 15
  }

  /// Moves the cursor of `s` (code points, bytes), which starts at its front.
  static func of(_ s: Str, _ move: (inout Int, inout Int) -> Int) -> Int {
    let p = place(s), owner = UnsafeRawPointer(Unmanaged.passUnretained(s).toOpaque())
    if p.pointee.owner != owner { p.pointee = Place(owner: owner) }
    return move(&p.pointee.index, &p.pointee.offset)
  }

  /// For a string that ends or changes.
  static func forget(_ s: Str) {
    let p = place(s)
    if p.pointee.owner == UnsafeRawPointer(Unmanaged.passUnretained(s).toOpaque()) { p.pointee.owner = nil }
  }
}

/// The 128 one-character ASCII strings.
let asciiStrings: [Str] = (0..<128).map { c in
  Str(byteCount: 1, count: 1) { $0[0] = UInt8(c) }
}

/// How many bytes a character of UTF-8 takes, by its first byte, which must not be a continuation.
@inline(__always) public func utf8Width(_ first: UInt8) -> Int {
  first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
}

func codePointCount(_ bytes: UnsafePointer<UInt8>, _ n: Int) -> Int {
  var count = 0
  for i in 0..<n where bytes[i] & 0xC0 != 0x80 { count += 1 }
  return count
}

/// The code point at `i`, which moves past it. The bytes must be UTF-8 (surrogates allowed).
public func decodeUTF8(_ b: UnsafePointer<UInt8>, _ i: inout Int) -> UInt32 {
  let c = UInt32(b[i])
  if c < 0x80 { i += 1; return c }
  if c < 0xE0 { let s = (c & 0x1F) << 6 | UInt32(b[i + 1] & 0x3F); i += 2; return s }
  if c < 0xF0 {
    let s = (c & 0xF) << 12 | UInt32(b[i + 1] & 0x3F) << 6 | UInt32(b[i + 2] & 0x3F)
    i += 3
    return s
  }
  let s = (c & 7) << 18 | UInt32(b[i + 1] & 0x3F) << 12 | UInt32(b[i + 2] & 0x3F) << 6 | UInt32(b[i + 3] & 0x3F)
  i += 4
  return s
}

/// Appends a code point as UTF-8; a surrogate is written as three bytes, where a Swift string would refuse it.
public func appendUTF8(_ s: UInt32, to out: inout [UInt8]) {
  if s < 0x80 { out.append(UInt8(s)); return }
  func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(s >> shift & 0x3F) }
  if s < 0x800 { out.append(0xC0 | UInt8(s >> 6)); out.append(tail(0)); return }
  if s < 0x10000 { out.append(0xE0 | UInt8(s >> 12)); out.append(tail(6)); out.append(tail(0)); return }
  out.append(0xF0 | UInt8(s >> 18 & 7)); out.append(tail(12)); out.append(tail(6)); out.append(tail(0))
}

// MARK: - Interning

/// Names of variables and attributes are interned, so that they compare by identity.
public func intern(_ text: String) -> Str { intern(Str(text)) }

/// The one string that stands for this text, perhaps `s` itself. It lives as long as the process.
public func intern(_ s: Str) -> Str {
  if s.isInterned { return s }
  return internTable.intern(s)
}

/// The one string of these bytes; none is made where there is one already.
func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Str { internTable.intern(bytes) }

/// Open addressing over the interned strings, which live as long as the process.
final class InternTable {
  private var slots: [Str?] = Array(repeating: nil, count: 4096)
  private var used = 0

  func intern(_ s: Str) -> Str {
    if used * 2 >= slots.count { grow() }
    var i = Int(truncatingIfNeeded: UInt(bitPattern: s.hashCode)) & (slots.count - 1)
    while let found = slots[i] {
      if found.isEqual(s) { return found }
      i = (i + 1) & (slots.count - 1)
    }
    // An own copy: a script may hold `s` as the only owner and append to it in place.
    let kept = s.byteCount == 1 && s.isASCII ? s.character(at: 0) : Str(s.buffer)
    kept.isInterned = true
    slots[i] = kept
    used += 1
    return kept
  }

  func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Str {
    guard let base = bytes.baseAddress else { return intern(Str(bytes)) }
    var i = Str.hash(bytes) & (slots.count - 1)
    while let found = slots[i] {
      if found.byteCount == bytes.count, memcmp(found.bytes, base, bytes.count) == 0 { return found }
      i = (i + 1) & (slots.count - 1)
    }
    return intern(Str(bytes))
  }

  private func grow() {
    let old = slots
    slots = Array(repeating: nil, count: old.count * 2)
    for case let s? in old {
      var i = s.hashCode & (slots.count - 1)
      while slots[i] != nil { i = (i + 1) & (slots.count - 1) }
      slots[i] = s
    }
  }
}

let internTable = InternTable()
