// Methods of str. Positions are code points; ASCII text takes byte-wise paths.
import CPlatform
import Glibc

/// The str behind a receiver or argument.
func strArgument(_ v: Value, _ what: @autoclosure () -> String) throws(Raise) -> Str {
  if case .str(let s) = v { return s }
  if case .str(let s) = v.unwrapped { return s }
  throw typeError(what())
}

@inline(__always) private func receiver(_ a: Arguments) throws(Raise) -> Str {
  a.place(0).tag == Tag.str ? a.place(0).raw(Str.self).object : try strangeReceiver(a)
}

@inline(never) private func strangeReceiver(_ a: Arguments) throws(Raise) -> Str {
  try strArgument(a[0], "descriptor requires a 'str' object but received a '\(typeName(a[0]))'")
}

extension Methods {
  static func populateStr(_ t: Class) {
    Dunders.text(t)
    Dunders.compare(t)
    Dunders.container(t, mutable: false)
    Dunders.binary(t, [.add, .mul, .mod])
    t.define("__str__(self, /)") { a throws(Raise) in .str(try receiver(a)) }
    populateNewArguments(t) { [$0] }
    populateStrSearch(t)
    populateStrCase(t)
    populateStrSplit(t)
    t.define("format(self, /, *args, **kwargs)", "Return a formatted version of S.") { a throws(Raise) in
      guard case .tuple(let args) = a[1], case .dict(let named) = a[2] else { return .none }
      return .str(try formatTemplate(try receiver(a), args, .dict(named)))
    }
    t.define("format_map(self, mapping, /)") { a throws(Raise) in .str(try formatTemplate(try receiver(a), nil, a[1])) }
    t.define("encode(self, encoding='utf-8', errors='strict')") { a throws(Raise) in
      let s = try receiver(a)
      let encoding = try codecName(a, 1, "encode", "encoding"), errors = try codecName(a, 2, "encode", "errors")
      if encoding.isEqual("utf-8"), !s.hasSurrogates { return .object(BytesObject(s.buffer)) }
      return .object(BytesObject(try encodeText(s, encoding.string, errors.string)))
    }
    t.define("translate(self, table, /)") { a throws(Raise) in
      let s = try receiver(a)
      var out: [UInt8] = []
      for c in s.scalars {
        let mapped: Value?
        do throws(Raise) { mapped = try getItem(a[1], .int(Int(c))) } catch {
          if !error.matches(types.LookupError) { throw error }
          mapped = nil
        }
        switch mapped {
        case nil: appendUTF8(c, to: &out)
        case .some(.none): break
        case .some(.int(let n)):
          guard n >= 0, n < 0x110000 else { throw valueError("character mapping must be in range(0x110000)") }
          appendUTF8(UInt32(n), to: &out)
        case .some(.str(let r)): out += r.array
        default: throw typeError("character mapping must return integer, None or str")
        }
      }
      return .str(Str(bytes: out))
    }
    t.defineStatic("maketrans(x, y=..., z=..., /)") { a throws(Raise) in
      let d = Dict()
      if a[1].isUndefined {
        guard case .dict(let source) = a[0] else { throw typeError("if you give only one argument to maketrans it must be a dict") }
        for (k, v) in source.pairs {
          switch k {
          case .str(let s):
            guard s.count == 1 else { throw valueError("string keys in translate table must be of length 1") }
            try d.set(.int(Int(s.scalars[0])), v)
          case .int, .bool: try d.set(k, v)
          default: throw typeError("keys in translate table must be strings or integers")
          }
        }
        return .dict(d)
      }
      let x = try strArgument(a[0], "first maketrans argument must be a string if there is a second argument").scalars
      let y = try strArgument(a[1], "maketrans() argument 2 must be str, not \(typeName(a[1]))").scalars
      if x.count != y.count { throw valueError("the first two maketrans arguments must have equal length") }
      for (p, q) in zip(x, y) { try d.set(.int(Int(p)), .int(Int(q))) }
      if !a[2].isUndefined { for c in try strArgument(a[2], "").scalars { try d.set(.int(Int(c)), .none) } }
      return .dict(d)
    }
  }

  // MARK: Searching

  /// Clips `start` and `end` as slices are, in code points: nil where `start` lies past the end, or behind `end`.
  @inline(__always) private static func window(_ s: Str, _ a: Arguments, _ i: Int) throws(Raise) -> (from: Int, to: Int)? {
    if a.place(i).isMissing && a.place(i + 1).isMissing { return (0, s.count) }
    return try askedWindow(s, a, i)
  }

  /// The same where there are bounds.
  @inline(never) private static func askedWindow(_ s: Str, _ a: Arguments, _ i: Int) throws(Raise) -> (from: Int, to: Int)? {
    func bound(_ v: Value, _ missing: Int) throws(Raise) -> Int {
      if v.isMissingOrNone { return missing }
      if let b = bigValue(v), b.small == nil { return b.isNegative ? 0 : Int.max }
      guard hasIndex(v) else { throw typeError("slice indices must be integers or None or have an __index__ method") }
      let n = try indexValue(v)
      return n < 0 ? max(0, n + s.count) : n
    }
    let from = try bound(a[i], 0), to = min(try bound(a[i + 1], s.count), s.count)
    return from > to ? nil : (from, to)
  }

  private static func find(_ a: Arguments, last: Bool) throws(Raise) -> Int {
    let s = try receiver(a)
    let needle = try strArgument(a[1], "must be str, not \(typeName(a[1]))")
    guard let (from, to) = try window(s, a, 2) else { return -1 }
    let low = s.offset(from), high = s.offset(to)
    let text = UnsafeBufferPointer(start: s.bytes, count: high)
    let at = last ? findLastBytes(text, needle.buffer, from: low) : findBytes(text, needle.buffer, from: low) ?? -1
    return at < 0 || s.isASCII ? at : codePointCount(s.bytes, at)
  }

  private static func matchesAt(_ text: UnsafeBufferPointer<UInt8>, _ n: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    if i < 0 || i + n.count > text.count { return false }
    guard let t = text.baseAddress, let n0 = n.baseAddress else { return n.count == 0 }
    return memcmp(t + i, n0, n.count) == 0
  }

  private static func populateStrSearch(_ t: Class) {
    t.define("find(self, sub, start=None, end=None, /)", "Lowest index where sub is found, or -1.") { a throws(Raise) in
      .int(try find(a, last: false))
    }
    t.define("rfind(self, sub, start=None, end=None, /)") { a throws(Raise) in .int(try find(a, last: true)) }
    for (name, last) in [("index", false), ("rindex", true)] {
      t.define("\(name)(self, sub, start=None, end=None, /)") { a throws(Raise) in
        let i = try find(a, last: last)
        if i < 0 { throw valueError("substring not found") }
        return .int(i)
      }
    }
    t.define("count(self, sub, start=None, end=None, /)", "Number of non-overlapping occurrences of sub.") { a throws(Raise) in
      let s = try receiver(a)
      let needle = try strArgument(a[1], "must be str, not \(typeName(a[1]))")
      guard let (from, to) = try window(s, a, 2) else { return .int(0) }
      if needle.byteCount == 0 { return .int(to - from + 1) }
      let text = UnsafeBufferPointer(rebasing: s.buffer[..<s.offset(to)])
      return .int(occurrences(of: needle.buffer, in: text, from: s.offset(from)))
    }
    for (name, atEnd) in [("startswith", false), ("endswith", true)] {
      t.define("\(name)(self, prefix, start=None, end=None, /)") { a throws(Raise) in
        let s = try receiver(a)
        let window = try window(s, a, 2)
        /// Nil for a value that is no str. Bounds that cross find nothing, not even the empty string.
        func test(_ place: UnsafeMutablePointer<Value>) -> Bool? {
          guard place.tag == Tag.str else {
            var inner = place.pointee.unwrapped
            if case .str = inner { return test(&inner) }
            return nil
          }
          return place.raw(Str.self)._withUnsafeGuaranteedRef { p in
            guard let (from, to) = window else { return false }
            let low = s.offset(from), high = s.offset(to), n = p.byteCount
            return n <= high - low && memcmp(s.bytes + (atEnd ? high - n : low), p.bytes, n) == 0
          }
        }
        if let fits = test(a.place(1)) { return .bool(fits) }
        guard case .tuple(let options) = a[1] else {
          throw typeError("\(name) first arg must be str or a tuple of str, not \(typeName(a[1]))")
        }
        for i in 0..<options.count {
          guard let fits = test(options.items + i) else {
            throw typeError("tuple for \(name) must only contain str, not \(typeName(options[i]))")
          }
          if fits { return .bool(true) }
        }
        return .bool(false)
      }
    }
    t.define("replace(self, old, new, count=-1, /)", "Copy with all occurrences of old replaced by new.") { a throws(Raise) in
      let s = try receiver(a)
      let old = try strArgument(a[1], "replace() argument 1 must be str, not \(typeName(a[1]))")
      let new = try strArgument(a[2], "replace() argument 2 must be str, not \(typeName(a[2]))")
      var left = try sizeValue(a[3])
      if left < 0 { left = Int.max }
      var out: [UInt8] = []
      if old.byteCount == 0 {
        for c in s.scalars {
          if left > 0 { out += new.array; left -= 1 }
          appendUTF8(c, to: &out)
        }
        if left > 0 { out += new.array }
        return .str(Str(bytes: out))
      }
      return .str(try replaced(s, old, new, left))
    }
    t.define("removeprefix(self, prefix, /)") { a throws(Raise) in
      let s = try receiver(a), p = try strArgument(a[1], "removeprefix() argument must be str, not \(typeName(a[1]))")
      return .str(matchesAt(s.buffer, p.buffer, 0) ? s.slice(p.count, s.count) : s)
    }
    t.define("removesuffix(self, suffix, /)") { a throws(Raise) in
      let s = try receiver(a), p = try strArgument(a[1], "removesuffix() argument must be str, not \(typeName(a[1]))")
      return .str(p.count > 0 && matchesAt(s.buffer, p.buffer, s.byteCount - p.byteCount) ? s.slice(0, s.count - p.count) : s)
    }
  }

  /// The text with up to `most` occurrences of `old`, which is not empty, replaced.
  private static func replaced(_ s: Str, _ old: Str, _ new: Str, _ most: Int) throws(Raise) -> Str {
    let n = occurrences(of: old.buffer, in: s.buffer, most: most)
    if n == 0 { return s }
    try Memory.check(n, times: new.byteCount, of: 1)
    let bytes = s.byteCount + n * (new.byteCount - old.byteCount)
    return Str(byteCount: bytes, count: s.count + n * (new.count - old.count)) {
      replace(n, of: old.buffer, in: s.buffer, with: new.buffer, to: $0)
    }
  }

  // MARK: Case, classes of characters, padding

  /// A method that maps text; ASCII text byte by byte.
  private static func map(_ t: Class, _ name: String, ascii: @escaping (Str) -> Str, _ f: @escaping (String) -> String) {
    t.define("\(name)(self, /)") { a throws(Raise) in
      let s = try receiver(a)
      return .str(s.hasSimpleCase ? ascii(s) : mapped(s, f))
    }
  }

  /// Swift's strings hold no lone surrogates: those stay where they are, between the parts that are mapped.
  private static func mapped(_ s: Str, _ f: (String) -> String) -> Str {
    var out: [UInt8] = [], from = 0, i = 0
    func add(_ range: Range<Int>) { if !range.isEmpty { out += Array(f(String(decoding: s.buffer[range], as: UTF8.self)).utf8) } }
    while i < s.byteCount {
      let at = i, c = decodeUTF8(s.bytes, &i)
      guard c >> 11 == 0x1B else { continue }
      add(from..<at)
      out += s.buffer[at..<i]
      from = i
    }
    add(from..<s.byteCount)
    return Str(bytes: out)
  }

  /// A test of every character; `empty` is the answer for the empty text.
  private static func test(_ t: Class, _ name: String, empty: Bool = false, _ wanted: CharacterClass) {
    func answer(_ s: Str) -> Value { .bool(s.byteCount == 0 ? empty : s.isAll(wanted)) }
    t.define("\(name)(self, /)") { a throws(Raise) in
      // Loops over characters ask this all the time: no reference is counted for it.
      let place = a.place(0)
      return place.tag == Tag.str ? place.raw(Str.self)._withUnsafeGuaranteedRef(answer) : answer(try receiver(a))
    }
  }

  private static func populateStrCase(_ t: Class) {
    map(t, "upper", ascii: { $0.mapped(ASCII.upper) }) { $0.uppercased() }
    map(t, "lower", ascii: { $0.mapped(ASCII.lower) }, Casing.lower)
    map(t, "casefold", ascii: { $0.mapped(ASCII.lower) }, Casing.folded)
    map(t, "swapcase", ascii: { $0.mapped(ASCII.swapped) }, Casing.swapped)
    map(t, "capitalize", ascii: { $0.mapped(ASCII.capitalizer()) }, Casing.capitalized)
    map(t, "title", ascii: { $0.mapped(ASCII.titler()) }, Casing.titled)
    test(t, "isalpha", .alpha)
    test(t, "isdigit", .digit)
    test(t, "isdecimal", .decimal)
    test(t, "isnumeric", .numeric)
    test(t, "isalnum", .alnum)
    test(t, "isspace", .space)
    test(t, "isprintable", empty: true, .printable)
    t.define("isascii(self, /)") { a throws(Raise) in .bool(try receiver(a).isASCII) }
    t.define("isidentifier(self, /)") { a throws(Raise) in
      let s = try receiver(a)
      var wanted = CharacterClass.idStart
      return .bool(
        s.eachClass {
          let fits = !$0.isDisjoint(with: wanted)
          wanted = .idContinue
          return fits
        } && s.byteCount > 0)
    }
    for (name, wanted, other) in [("isupper", CharacterClass.upper, CharacterClass.lower), ("islower", .lower, .upper)] {
      let refused = other.union(.title)
      t.define("\(name)(self, /)") { a throws(Raise) in
        var cased = false
        return .bool(
          try receiver(a).eachClass {
            if !$0.isDisjoint(with: refused) { return false }
            if $0.contains(wanted) { cased = true }
            return true
          } && cased)
      }
    }
    t.define("istitle(self, /)") { a throws(Raise) in
      var cased = false, previous = false
      return .bool(
        try receiver(a).eachClass {
          if !$0.isDisjoint(with: [.upper, .title]) {
            if previous { return false }
            (previous, cased) = (true, true)
          } else if $0.contains(.lower) {
            if !previous { return false }
            cased = true
          } else {
            previous = false
          }
          return true
        } && cased)
    }
    for (name, align) in [("ljust", "<"), ("rjust", ">"), ("center", "^")] {
      t.define("\(name)(self, width, fillchar=' ', /)") { a throws(Raise) in
        let s = try receiver(a), width = try sizeValue(a[1])
        let fill = try strArgument(a[2], "The fill character must be a unicode character, not \(typeName(a[2]))")
        if fill.count != 1 { throw typeError("The fill character must be exactly one character long") }
        let total = max(width, 0) - s.count
        if total <= 0 { return .str(s) }
        try Memory.check(width, of: 4)
        // CPython's centring puts the odd one on the left of odd widths.
        let left = align == "<" ? 0 : align == ">" ? total : total / 2 + (total & width & 1)
        let fillWidth = fill.byteCount
        return .str(
          Str(byteCount: s.byteCount + total * fillWidth, count: s.count + total) { out in
            Language.fill(out, left * fillWidth, with: fill.bytes, fillWidth)
            memcpy(out + left * fillWidth, s.bytes, s.byteCount)
            Language.fill(out + left * fillWidth + s.byteCount, (total - left) * fillWidth, with: fill.bytes, fillWidth)
          })
      }
    }
    t.define("zfill(self, width, /)") { a throws(Raise) in
      let s = try receiver(a), n = max(try sizeValue(a[1]), 0) - s.count
      if n <= 0 { return .str(s) }
      try Memory.check(n, of: 4)
      let sign = s.byteCount > 0 && (s.bytes[0] == 43 || s.bytes[0] == 45) ? 1 : 0
      return .str(
        Str(byteCount: s.byteCount + n, count: s.count + n) { out in
          memcpy(out, s.bytes, sign)
          memset(out + sign, 48, n)
          memcpy(out + sign + n, s.bytes + sign, s.byteCount - sign)
        })
    }
    t.define("expandtabs(self, tabsize=8)") { a throws(Raise) in
      let size = try sizeValue(a[1])
      let s = try receiver(a)
      if memchr(s.bytes, 9, s.byteCount) == nil { return .str(s) }
      var out: [UInt8] = [], column = 0
      for c in s.buffer {
        if c == 9 {
          if size > 0 {
            let n = size - column % size
            try Memory.check(n, of: 4)
            out.append(contentsOf: repeatElement(32, count: n))
            column += n
          }
        } else {
          out.append(c)
          if c & 0xC0 != 0x80 { column = c == 10 || c == 13 ? 0 : column + 1 }
        }
      }
      return .str(Str(bytes: out))
    }
  }

  // MARK: Splitting and joining

  static func isSpace(_ c: UInt32) -> Bool {
    CharacterClass.of(c).contains(.space)
  }

  private static func strip(_ t: Class, _ name: String, left: Bool, right: Bool) {
    t.define("\(name)(self, chars=None, /)") { a throws(Raise) in
      let s = try receiver(a)
      let chars = a[1].isNone ? nil : try strArgument(a[1], "\(name) arg must be None or str")
      let bytes = s.bytes
      var from = 0, to = s.byteCount
      if chars == nil, s.isASCII {
        let table = CharacterClass.table
        if left { while from < to, table[Int(bytes[from])].contains(.space) { from += 1 } }
        if right { while to > from, table[Int(bytes[to - 1])].contains(.space) { to -= 1 } }
        if from == 0 && to == s.byteCount { return .str(s) }
        return .str(s.slice(from, to))
      }
      /// Whether the character whose bytes begin at `at` goes; `at` moves past it.
      @inline(__always) func drops(_ at: inout Int) -> Bool {
        let start = at, c = decodeUTF8(bytes, &at)
        guard let chars else { return CharacterClass.of(c).contains(.space) }
        return wick_memmem(chars.bytes, chars.byteCount, bytes + start, at - start) != nil
      }
      if left {
        var next = from
        while from < to, drops(&next) { from = next }
      }
      if right {
        while to > from {
          var start = to - 1
          while bytes[start] & 0xC0 == 0x80 { start -= 1 }
          var end = start
          if !drops(&end) { break }
          to = start
        }
      }
      if from == 0 && to == s.byteCount { return .str(s) }
      let n = to - from
      return .str(Str(byteCount: n, count: s.isASCII ? n : codePointCount(bytes + from, n)) { memcpy($0, bytes + from, n) })
    }
  }

  private static func populateStrSplit(_ t: Class) {
    strip(t, "strip", left: true, right: true)
    strip(t, "lstrip", left: true, right: false)
    strip(t, "rstrip", left: false, right: true)
    t.define("split(self, sep=None, maxsplit=-1)", "List of the words in the string, using sep as the delimiter.") { a throws(Raise) in
      .list(try split(try receiver(a), a[1], try sizeValue(a[2]), fromRight: false))
    }
    t.define("rsplit(self, sep=None, maxsplit=-1)") { a throws(Raise) in
      .list(try split(try receiver(a), a[1], try sizeValue(a[2]), fromRight: true))
    }
    t.define("splitlines(self, keepends=False)") { a throws(Raise) in
      let keep = try sortsBackwards(a[1])
      let s = try receiver(a)
      if s.isASCII { return .list(asciiLines(s, keep: keep)) }
      let all = s.scalars
      let out = List()
      var start = 0, i = 0
      while i < all.count {
        let c = all[i]
        guard [10, 13, 11, 12, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029].contains(c) else { i += 1; continue }
        let next = c == 13 && i + 1 < all.count && all[i + 1] == 10 ? i + 2 : i + 1
        out.append(.str(s.slice(start, keep ? next : i)))
        start = next
        i = next
      }
      if start < all.count { out.append(.str(s.slice(start, all.count))) }
      return .list(out)
    }
    for (name, last) in [("partition", false), ("rpartition", true)] {
      t.define("\(name)(self, sep, /)") { a throws(Raise) in
        let s = try receiver(a), sep = try strArgument(a[1], "must be str, not \(typeName(a[1]))")
        if sep.byteCount == 0 { throw valueError("empty separator") }
        var at = -1
        if last {
          at = findLastBytes(s.buffer, sep.buffer, from: 0)
        } else if let i = findBytes(s.buffer, sep.buffer, from: 0) {
          at = i
        }
        if at < 0 {
          let empty = Value.str(Str.empty)
          return .tupleOf(last ? [empty, empty, .str(s)] : [.str(s), empty, empty])
        }
        let after = UnsafeBufferPointer(rebasing: s.buffer[(at + sep.byteCount)...])
        return .tupleOf([.str(Str(UnsafeBufferPointer(rebasing: s.buffer[..<at]))), .str(sep), .str(Str(after))])
      }
    }
    t.define("join(self, iterable, /)", "Concatenate any number of strings.") { a throws(Raise) in
      let sep = try receiver(a)
      if case .list(let l) = a[1] { return .str(try join(sep, l.items, l.count)) }
      if case .tuple(let t) = a[1] { return .str(try join(sep, t.items, t.count)) }
      let items: List
      do throws(Raise) { items = List(try sequenceItems(a[1])) } catch {
        if error.matches(types.TypeError), (try? iterate(a[1])) == nil { throw typeError("can only join an iterable") }
        throw error
      }
      return .str(try join(sep, items.items, items.count))
    }
  }

  /// The strings in `items` with `sep` between them.
  private static func join(_ sep: Str, _ items: Register, _ n: Int) throws(Raise) -> Str {
    var bytes = sep.byteCount * max(0, n - 1), count = sep.count * max(0, n - 1)
    for i in 0..<n {
      if items[i].isUndefined { continue }
      if (items + i).tag == Tag.str {
        (items + i).raw(Str.self)._withUnsafeGuaranteedRef {
          bytes += $0.byteCount
          count += $0.count
        }
        continue
      }
      guard case .str(let s) = items[i].unwrapped else {
        throw typeError("sequence item \(i): expected str instance, \(typeName(items[i])) found")
      }
      bytes += s.byteCount
      count += s.count
    }
    return Str(byteCount: bytes, count: count) { out in
      var at = out
      func add(_ s: Str) {
        at.initialize(from: s.bytes, count: s.byteCount)
        at += s.byteCount
      }
      for i in 0..<n {
        if i > 0, sep.byteCount > 0 { add(sep) }
        if (items + i).tag == Tag.str {
          (items + i).raw(Str.self)._withUnsafeGuaranteedRef(add)
        } else if case .str(let s) = items[i].unwrapped {
          add(s)
        }
      }
    }
  }

  private static func asciiLines(_ s: Str, keep: Bool) -> List {
    let out = List(), bytes = s.bytes, n = s.byteCount
    func add(_ from: Int, _ to: Int) {
      out.append(.str(Str(byteCount: to - from, count: to - from) { $0.initialize(from: bytes + from, count: to - from) }))
    }
    var start = 0, i = 0
    while i < n {
      let c = bytes[i]
      i += 1
      guard c <= 30, c >= 10 && c <= 13 || c >= 28 else { continue }
      let end = i - 1
      if c == 13, i < n, bytes[i] == 10 { i += 1 }
      add(start, keep ? i : end)
      start = i
    }
    if start < n { add(start, n) }
    return out
  }

  private static func split(_ s: Str, _ separator: Value, _ maximum: Int, fromRight: Bool) throws(Raise) -> List {
    let out = List()
    let left = maximum < 0 ? Int.max : maximum
    let isASCII = s.isASCII, bytes = s.bytes
    func add(_ from: Int, _ to: Int) {
      out.append(.str(isASCII ? s.slice(from, to) : Str(UnsafeBufferPointer(rebasing: s.buffer[from..<to]))))
    }
    if !separator.isNone {
      let sep = try strArgument(separator, "must be str or None, not \(typeName(separator))")
      if sep.byteCount == 0 { throw valueError("empty separator") }
      eachPart(of: s.buffer, between: sep.buffer, most: left, fromRight: fromRight, add)
      if fromRight { out.reverse() }
      return out
    }
    if isASCII {
      let table = CharacterClass.table
      eachWord(s.byteCount, most: left, fromRight: fromRight, isSpace: { table[Int(bytes[$0])].contains(.space) }, add)
      if fromRight { out.reverse() }
      return out
    }
    // Runs of white space separate; none at the ends.
    var words: [(Int, Int)] = []
    var start = -1, i = 0
    while i < s.byteCount {
      let at = i
      let space = isSpace(decodeUTF8(s.bytes, &i))
      if space {
        if start >= 0 { words.append((start, at)) }
        start = -1
      } else if start < 0 {
        start = at
      }
    }
    if start >= 0 { words.append((start, s.byteCount)) }
    if words.count <= left || words.isEmpty {
      for (a, b) in words { add(a, b) }
    } else if fromRight {
      let first = words.count - left
      add(0, words[first - 1].1)
      for (a, b) in words[first...] { add(a, b) }
    } else {
      for (a, b) in words[..<left] { add(a, b) }
      // The rest keeps what follows it.
      add(words[left].0, s.byteCount)
    }
    return out
  }
}

extension Unicode.GeneralCategory {
  var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}

extension UnsafeMutablePointer where Pointee == Value {
  /// An argument left out, or None.
  var isMissing: Bool { tag == Tag.empty }
}
