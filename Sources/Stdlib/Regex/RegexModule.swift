// The functions of the module re, which find compiled patterns in a cache.
import Language

func registerRegex() {
  vm.prepare("re") { m in
    regexNamespace = m.dict
    m.dict["Pattern"] = .object(PatternObject.cls)
    m.dict["Match"] = .object(MatchObject.cls)
    defineRegexFunctions(m)
  }
}

/// Compiled patterns by source and flags; emptied by `purge`, and of its oldest once it is full, as CPython's.
private struct PatternCache {
  private struct Key: Hashable {
    let bytes: [UInt8]
    let isText: Bool
    let flags: Int
  }
  private var patterns: [Key: PatternObject] = [:]
  private var order: [Key] = []
  /// The pattern asked for last, found by identity.
  private var last: (Str, Int, PatternObject)?

  mutating func removeAll() {
    patterns = [:]
    order = []
    last = nil
  }

  mutating func pattern(_ v: Value, _ flagValue: Value) throws(Raise) -> PatternObject {
    let flags: Int
    if case .int(let n) = flagValue {
      flags = n
    } else {
      let given = flagValue.unwrapped
      if case .object(let o) = given, o is BigInteger { throw overflowError("Python int too large to convert to C int") }
      flags = try indexValue(given)
    }
    if case .str(let s) = v, let (text, f, known) = last, text === s, f == flags { return known }
    if case .object(let o) = v, let p = o as? PatternObject {
      if flags != 0 { throw valueError("cannot process flags argument with a compiled pattern") }
      return p
    }
    let key: Key
    if case .str(let s) = v.unwrapped {
      key = Key(bytes: s.array, isText: true, flags: flags)
    } else if let b = bytesOf(v) {
      key = Key(bytes: b, isText: false, flags: flags)
    } else {
      _ = try hashOf(v)
      throw typeError("first argument must be string or compiled pattern")
    }
    let made: PatternObject
    if let known = patterns[key] {
      made = known
    } else {
      made = try PatternObject(v, flags)
      if order.count >= 512 { patterns[order.removeFirst()] = nil }
      patterns[key] = made
      order.append(key)
    }
    if case .str(let s) = v { last = (s, flags, made) }
    return made
  }
}

nonisolated(unsafe) private var patternCache = PatternCache()

private func defineRegexFunctions(_ m: Module) {
  m.define("compile(pattern, flags=0)", "Compile a regular expression.") { a throws(Raise) in
    .object(try patternCache.pattern(a[0], a[1]))
  }
  m.define("search(pattern, string, flags=0)", "The first match anywhere in the string, or None.") { a throws(Raise) in
    try patternCache.pattern(a[0], a[2]).match(a[1], .search)
  }
  m.define("match(pattern, string, flags=0)", "A match at the start of the string, or None.") { a throws(Raise) in
    try patternCache.pattern(a[0], a[2]).match(a[1], .match)
  }
  m.define("fullmatch(pattern, string, flags=0)", "A match of the whole string, or None.") { a throws(Raise) in
    try patternCache.pattern(a[0], a[2]).match(a[1], .whole)
  }
  m.define("findall(pattern, string, flags=0)", "All matches in the string.") { a throws(Raise) in
    try patternCache.pattern(a[0], a[2]).findall(a[1])
  }
  m.define("finditer(pattern, string, flags=0)", "An iterator over all matches.") { a throws(Raise) in
    try patternCache.pattern(a[0], a[2]).finditer(a[1])
  }
  m.define("split(pattern, string, maxsplit=0, flags=0)", "The parts of the string between matches.") { a throws(Raise) in
    try patternCache.pattern(a[0], a[3]).split(a[1], a[2])
  }
  m.define("sub(pattern, repl, string, count=0, flags=0)", "The string with its matches replaced.") { a throws(Raise) in
    try patternCache.pattern(a[0], a[4]).substitute(a[1], a[2], a[3]).0
  }
  m.define("subn(pattern, repl, string, count=0, flags=0)", "The string with its matches replaced, and their number.") { a throws(Raise) in
    let (text, n) = try patternCache.pattern(a[0], a[4]).substitute(a[1], a[2], a[3])
    return .tupleOf([text, .int(n)])
  }
  m.define("purge()", "Forget the compiled patterns.") { _ in
    patternCache.removeAll()
    return .none
  }
  m.define("escape(pattern)", "The pattern that matches just this text.") { a throws(Raise) in
    let special = Set("()[]{}?*+-|^$\\.&~# \t\n\r\u{B}\u{C}".utf8)
    func escaped(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { special.contains($0) ? [92, $0] : [$0] } }
    if case .str(let s) = a[0].unwrapped { return .str(Str(bytes: escaped(s.array))) }
    if let b = bytesOf(a[0]) { return .object(BytesObject(escaped(b))) }
    throw typeError("decoding to str: need a bytes-like object, \(typeName(a[0])) found")
  }
}
