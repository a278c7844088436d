// The module re: its functions, which find compiled patterns in a cache, and its flags.
import Language

func registerRegex() {
  vm.register("re", source: { regexSource }) { m in
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

private let regexSource = #"""
  import enum as _enum

  __version__ = "2.2.1"
  __all__ = [
      "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
      "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
      "UNICODE", "NOFLAG", "RegexFlag",
  ]


  class error(Exception):
      """What is wrong with a pattern or a template: msg, pattern, pos, lineno, colno."""

      __module__ = "re"

      def __init__(self, msg, pattern=None, pos=None):
          self.msg = msg
          self.pattern = pattern
          self.pos = pos
          if pattern is not None and pos is not None:
              newline = "\n" if isinstance(pattern, str) else b"\n"
              self.lineno = pattern.count(newline, 0, pos) + 1
              self.colno = pos - pattern.rfind(newline, 0, pos)
              msg = f"{msg} at position {pos}"
              if newline in pattern:
                  msg = f"{msg} (line {self.lineno}, column {self.colno})"
          else:
              self.lineno = self.colno = None
          super().__init__(msg)


  class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
      NOFLAG = 0
      ASCII = A = 256
      IGNORECASE = I = 2
      LOCALE = L = 4
      UNICODE = U = 32
      MULTILINE = M = 8
      DOTALL = S = 16
      VERBOSE = X = 64
      TEMPLATE = T = 1
      DEBUG = 128

      def __repr__(self):
          value = self._value_
          names = []
          for member in (256, 2, 4, 32, 8, 16, 64, 1, 128):
              if value & member:
                  names.append("re." + type(self)(member).name)
          rest = value & ~0x1FF
          if rest:
              names.append(hex(rest))
          return "|".join(names) or "re.NOFLAG"

      __str__ = __repr__
      __format__ = int.__format__


  NOFLAG, ASCII, A, IGNORECASE, I = RegexFlag.NOFLAG, RegexFlag.ASCII, RegexFlag.A, RegexFlag.IGNORECASE, RegexFlag.I
  LOCALE, L, UNICODE, U, MULTILINE, M = RegexFlag.LOCALE, RegexFlag.L, RegexFlag.UNICODE, RegexFlag.U, RegexFlag.MULTILINE, RegexFlag.M
  DOTALL, S, VERBOSE, X, DEBUG = RegexFlag.DOTALL, RegexFlag.S, RegexFlag.VERBOSE, RegexFlag.X, RegexFlag.DEBUG
  TEMPLATE, T = RegexFlag.TEMPLATE, RegexFlag.T


  class Scanner:
      """Cuts a text into tokens: the first phrase that fits says what becomes of it."""

      def __init__(self, lexicon, flags=0):
          self.lexicon = lexicon
          self._phrases = [(compile(phrase, flags), action) for phrase, action in lexicon]

      def scan(self, string):
          result = []
          at = 0
          while True:
              for pattern, action in self._phrases:
                  m = pattern.match(string, at)
                  if m:
                      break
              else:
                  break
              end = m.end()
              if end == at:
                  break
              if callable(action):
                  self.match = m
                  action = action(self, m.group())
              if action is not None:
                  result.append(action)
              at = end
          return result, string[at:]
  """#
