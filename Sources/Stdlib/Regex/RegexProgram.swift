// A pattern ready to run: its PCRE2 forms, each compiled when first needed, and one match of one of them.
import CPlatform
import CRegex
import Language

/// A text being searched: a str's UTF-8 in place, or a copy of bytes. Matches of one search share it.
final class RegexSubject {
  let value: Value
  /// The text where it is a str.
  let text: Str?
  let base: UnsafePointer<UInt8>
  let byteCount: Int
  private let owned: UnsafeMutablePointer<UInt8>?
  /// Where the last conversion from bytes to characters ended.
  private var cursorByte = 0
  private var cursorIndex = 0

  init(_ value: Value) throws(Raise) {
    self.value = value
    if case .str(let s) = value.unwrapped {
      text = s
      base = UnsafePointer(s.bytes)
      byteCount = s.byteCount
      owned = nil
    } else if let bytes = bytesOf(value) {
      text = nil
      byteCount = bytes.count
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
      bytes.withUnsafeBufferPointer { if let p = $0.baseAddress { copy.initialize(from: p, count: $0.count) } }
      owned = copy
      base = UnsafePointer(copy)
    } else {
      throw typeError("expected string or bytes-like object, got '\(typeName(value))'")
    }
  }

  deinit { owned?.deallocate() }

  var isASCII: Bool { text?.isASCII ?? true }
  var count: Int { text?.count ?? byteCount }

  func byteOffset(_ index: Int) -> Int { text?.offset(index) ?? index }

  /// The character index of a byte offset.
  func index(_ byte: Int) -> Int {
    if isASCII || byte < 0 { return byte }
    if byte < cursorByte { (cursorByte, cursorIndex) = (0, 0) }
    while cursorByte < byte {
      cursorByte += utf8Width(base[cursorByte])
      cursorIndex += 1
    }
    return cursorIndex
  }

  func buffer(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + from, count: max(to - from, 0)) }

  /// The text between two byte offsets.
  func piece(_ from: Int, _ to: Int) -> Value {
    if let text {
      if from >= to { return .str(Str.empty) }
      if text.isASCII { return .str(text.slice(from, to)) }
      return .str(Str(buffer(from, to)))
    }
    return .object(BytesObject(Array(buffer(from, to))))
  }
}

enum MatchKind { case search, match, whole }

final class RegexProgram {
  let tree: PatternTree
  private var forms: [Int32: OpaquePointer] = [:]
  /// Byte offsets of the last match: two for the whole and two for each group, -1 where it took no part.
  let spans: UnsafeMutablePointer<Int>
  var spanCount: Int { 2 * (tree.groupCount + 1) }

  init(_ tree: PatternTree) {
    self.tree = tree
    spans = .allocate(capacity: 2 * (tree.groupCount + 1))
    spans.initialize(repeating: -1, count: 2 * (tree.groupCount + 1))
  }

  deinit {
    for form in forms.values { wick_regex_free(form) }
    spans.deallocate()
  }

  /// Compiles one form, so that what PCRE2 refuses is known at once.
  func prepare() throws(Raise) { _ = try form(wide: tree.isWide, .search, watched: false) }

  private func form(wide: Bool, _ kind: MatchKind, watched: Bool) throws(Raise) -> OpaquePointer {
    var options = wide ? WICK_REGEX_UTF : 0
    if kind == .match { options |= WICK_REGEX_ANCHORED }
    if kind == .whole { options |= WICK_REGEX_WHOLE }
    if watched { options |= WICK_REGEX_WATCHED }
    let key = Int32(options)
    if let known = forms[key] { return known }
    let pattern = try PatternWriter(tree, wide: wide).out
    var error: Int32 = 0
    let made = pattern.withUnsafeBufferPointer { wick_regex_compile($0.baseAddress, $0.count, key, &error) }
    guard let made else { throw refused(error) }
    forms[key] = made
    return made
  }

  private func refused(_ error: Int32) -> Raise {
    switch error {
    case 120, 114, 201, 187: return overflowError("regular expression code size limit exceeded")
    case 121, -48: return Raise(types.MemoryError, "")
    case 119: return recursionError("maximum recursion depth exceeded")
    default: return regexError("PCRE2 does not take this pattern: " + words(error), nil, nil)
    }
  }

  private func words(_ error: Int32) -> String {
    var text = [CChar](repeating: 0, count: 256)
    wick_regex_message(error, &text, text.count)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Looks in `subject` from byte `start` up to `end`; true fills `spans`. With `advancing` an empty match right at the
  /// start does not count.
  func run(_ subject: RegexSubject, _ start: Int, _ end: Int, _ kind: MatchKind, advancing: Bool = false) throws(Raise) -> Bool {
    if start > end { return false }
    try vm.checkInterrupt()
    let wide = tree.isText && (tree.isWide || !subject.isASCII)
    var watched = false
    while true {
      let code = try form(wide: wide, kind, watched: watched)
      let result = wick_regex_match(code, subject.base, end, start, advancing ? 1 : 0, spans, Int32(tree.groupCount + 1))
      switch Int(result) {
      case 1: return true
      case 0: return false
      // Once more, slower, looking for Ctrl-C on the way.
      case WICK_REGEX_LONG where !watched: watched = true
      case WICK_REGEX_INTERRUPTED:
        wick_set_poll(1)
        try vm.checkInterrupt()
      case WICK_REGEX_MEMORY: throw Raise(types.MemoryError, "")
      default: throw runtimeError("PCRE2: " + words(result + 100))
      }
    }
  }

  /// The number of the group that closed last, of those in `spans`.
  func lastGroup(_ spans: [Int]) -> Int? {
    var best: Int?
    for group in tree.closingOrder where spans[2 * group] >= 0 {
      guard let b = best else { best = group; continue }
      let comparable = !tree.lookGroups.contains(group) && !tree.lookGroups.contains(b)
      if !comparable || spans[2 * group + 1] >= spans[2 * b + 1] { best = group }
    }
    return best
  }
}
