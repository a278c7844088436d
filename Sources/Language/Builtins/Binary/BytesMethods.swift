// Methods that bytes and bytearray share, those of bytearray alone, and their dunder methods.

private func receiver(_ a: Arguments) throws(Raise) -> BytesObject {
  let place = a.place(0)
  // Looked at where it lies: no reference is counted for a copy of it, and no cast asks the runtime.
  if place.tag == Tag.object, isExactly(place.raw(Object.self), vm.bytesClass) {
    return place.raw(BytesObject.self).takeUnretainedValue()
  }
  let v = a[0]
  if case .object(let o) = v, let b = o as? BytesObject { return b }
  guard case .object(let o) = v.unwrapped, let b = o as? BytesObject else {
    throw typeError("a bytes-like object is required, not '\(typeName(v))'")
  }
  return b
}

extension Methods {
  static func populateBytes(_ t: Class) {
    populateBytesCommon(t)
    t.define("__hash__(self, /)") { a throws(Raise) in .int(try hashOf(.object(try receiver(a)))) }
    t.define("__bytes__(self, /)") { a throws(Raise) in .object(BytesObject(try receiver(a).bytes)) }
    t.define("__getnewargs__(self, /)") { a throws(Raise) in .tupleOf([.object(BytesObject(try receiver(a).bytes))]) }
  }

  private static func populateBytesCommon(_ t: Class) {
    t.define("__repr__(self, /)") { a throws(Raise) in .string(try repr(a[0].unwrapped)) }
    t.define("__str__(self, /)") { a throws(Raise) in .string(try repr(a[0])) }
    Dunders.compare(t)
    Dunders.container(t, mutable: t === types.bytearray)
    Dunders.binary(t, [.add, .mul, .mod])
    for name in ["__radd__"] { t.dict.remove(intern(name)) }
    populateBytesSearch(t)
    populateBytesSplit(t)
    populateBytesCase(t)
    populateBytesText(t)
  }

  // MARK: Searching

  /// The part of `count` items that optional `start` and `end` select; nil where `start` is past the end.
  private static func window(_ count: Int, _ a: Arguments, _ i: Int) throws(Raise) -> Range<Int>? {
    if let from = plainIndex(a.place(i), 0, count), let to = plainIndex(a.place(i + 1), count, count) {
      return from > min(to, count) ? nil : from..<min(to, count)
    }
    let start = a[i].isMissingOrNone ? 0 : try indexClipped(a[i])
    let slice = SliceObject(a[i].isMissingOrNone ? .none : a[i], a[i + 1].isMissingOrNone ? .none : a[i + 1], .none)
    let (from, to, _) = try slice.bounds(count)
    return start > count || from > to ? nil : from..<to
  }

  /// A bound that is left out, or a number; nil for what must be asked.
  @inline(__always) private static func plainIndex(_ place: UnsafeMutablePointer<Value>, _ usual: Int, _ count: Int) -> Int? {
    if place.isNone || place.isUnbound { return usual }
    if place.tag != Tag.int { return nil }
    return place.rawInt < 0 ? max(0, place.rawInt + count) : place.rawInt
  }

  private static func indexClipped(_ v: Value) throws(Raise) -> Int {
    if let b = bigValue(v), b.small == nil { return b.isNegative ? Int.min : Int.max }
    guard hasIndex(v) else { throw typeError("slice indices must be integers or None or have an __index__ method") }
    return try indexValue(v)
  }

  /// What is looked for: bytes or a byte.
  private static func needle(_ v: Value) throws(Raise) -> [UInt8] {
    if let b = bytesOf(v) { return b }
    guard hasIndex(v) else { throw typeError("argument should be integer or bytes-like object, not '\(typeName(v))'") }
    return [try byteValue(v)]
  }

  private static func populateBytesSearch(_ t: Class) {
    for (name, last, raises) in [("find", false, false), ("rfind", true, false), ("index", false, true), ("rindex", true, true)] {
      t.define("\(name)(self, sub, start=None, end=None, /)") { a throws(Raise) in
        let b = try receiver(a).bytes
        let sub = try needle(a[1])
        let range = try window(b.count, a, 2)
        let at = range.flatMap { last ? findLastBytes(b, sub, $0) : findBytes(b, sub, $0) }
        if at == nil, raises { throw valueError("subsection not found") }
        return .int(at ?? -1)
      }
    }
    t.define("count(self, sub, start=None, end=None, /)") { a throws(Raise) in
      let b = try receiver(a).bytes
      let sub = try needle(a[1])
      guard let range = try window(b.count, a, 2) else { return .int(0) }
      if sub.isEmpty { return .int(range.count + 1) }
      var n = 0, at = range.lowerBound
      while let i = findBytes(b, sub, at..<range.upperBound) {
        n += 1
        at = i + sub.count
      }
      return .int(n)
    }
    for (name, atEnd) in [("startswith", false), ("endswith", true)] {
      t.define("\(name)(self, prefix, start=None, end=None, /)") { a throws(Raise) in
        let b = try receiver(a).bytes
        let range = try window(b.count, a, 2)
        func test(_ v: Value) throws(Raise) -> Bool {
          guard let p = bytesOf(v) else {
            if case .tuple = a[1].unwrapped { throw typeError("a bytes-like object is required, not '\(typeName(v))'") }
            throw typeError("\(name) first arg must be bytes or a tuple of bytes, not \(typeName(v))")
          }
          guard let range, p.count <= range.count else { return false }
          let at = atEnd ? range.upperBound - p.count : range.lowerBound
          return b[at..<(at + p.count)].elementsEqual(p)
        }
        if case .tuple(let options) = a[1].unwrapped {
          for i in 0..<options.count where try test(options[i]) { return .bool(true) }
          return .bool(false)
        }
        return .bool(try test(a[1]))
      }
    }
    t.define("replace(self, old, new, count=-1, /)") { a throws(Raise) in
      let s = try receiver(a)
      let old = try bytesLike(a[1]), new = try bytesLike(a[2])
      var left = try sizeValue(a[3])
      if left < 0 { left = Int.max }
      let b = s.bytes
      var out: [UInt8] = []
      if old.isEmpty {
        for c in b {
          if left > 0 { out += new; left -= 1 }
          out.append(c)
        }
        if left > 0 { out += new }
        return s.same(out)
      }
      var at = 0
      while left > 0, let i = findBytes(b, old, at..<b.count) {
        out += b[at..<i]
        out += new
        at = i + old.count
        left -= 1
      }
      return s.same(out + b[at...])
    }
    t.define("translate(self, table, /, delete=b'')") { a throws(Raise) in
      let s = try receiver(a)
      let table = a[1].isNone ? nil : try bytesLike(a[1])
      if let table, table.count != 256 { throw valueError("translation table must be 256 characters long") }
      let dropped = Set(a[2].isUndefined ? [] : try bytesLike(a[2]))
      return s.same(s.bytes.filter { !dropped.contains($0) }.map { table?[Int($0)] ?? $0 })
    }
    t.defineStatic("maketrans(frm, to, /)") { a throws(Raise) in
      let from = try bytesLike(a[0]), to = try bytesLike(a[1])
      if from.count != to.count { throw valueError("maketrans arguments must have same length") }
      var table = (0..<256).map { UInt8($0) }
      for (x, y) in zip(from, to) { table[Int(x)] = y }
      return .object(BytesObject(table))
    }
  }

  // MARK: Splitting and joining

  private static func isSpace(_ b: UInt8) -> Bool { b == 32 || (b >= 9 && b <= 13) }

  private static func populateBytesSplit(_ t: Class) {
    for (name, left, right) in [("strip", true, true), ("lstrip", true, false), ("rstrip", false, true)] {
      t.define("\(name)(self, bytes=None, /)") { a throws(Raise) in
        let s = try receiver(a)
        let set = a[1].isNone ? nil : try bytesLike(a[1])
        let b = s.bytes
        let (from, to) = b.withUnsafeBufferPointer { b in
          var from = 0, to = b.count
          if let set {
            if left { while from < to, set.contains(b[from]) { from += 1 } }
            if right { while to > from, set.contains(b[to - 1]) { to -= 1 } }
          } else {
            if left { while from < to, isSpace(b[from]) { from += 1 } }
            if right { while to > from, isSpace(b[to - 1]) { to -= 1 } }
          }
          return (from, to)
        }
        if from == 0, to == b.count, s.type === types.bytes, case .object = a[0] { return a[0] }
        return s.same(Array(b[from..<to]))
      }
    }
    for (name, fromRight) in [("split", false), ("rsplit", true)] {
      t.define("\(name)(self, sep=None, maxsplit=-1)") { a throws(Raise) in
        let s = try receiver(a)
        let most = try sizeValue(a[2])
        let separator = a[1].isNone ? nil : try bytesLike(a[1])
        if separator?.isEmpty == true { throw valueError("empty separator") }
        let parts =
          separator.map { pieces(s.bytes, $0, most < 0 ? Int.max : most, fromRight) }
          ?? words(s.bytes, most < 0 ? Int.max : most, fromRight)
        return .listOf(parts.map { s.same(Array($0)) })
      }
    }
    t.define("splitlines(self, keepends=False)") { a throws(Raise) in
      let s = try receiver(a), keep = try sortsBackwards(a[1])
      let b = s.bytes
      var out: [Value] = []
      var start = 0, i = 0
      while i < b.count {
        guard b[i] == 10 || b[i] == 13 else { i += 1; continue }
        let next = b[i] == 13 && i + 1 < b.count && b[i + 1] == 10 ? i + 2 : i + 1
        out.append(s.same(Array(b[start..<(keep ? next : i)])))
        start = next
        i = next
      }
      if start < b.count { out.append(s.same(Array(b[start...]))) }
      return .listOf(out)
    }
    for (name, last) in [("partition", false), ("rpartition", true)] {
      t.define("\(name)(self, sep, /)") { a throws(Raise) in
        let s = try receiver(a)
        let sep = try bytesLike(a[1]), b = s.bytes
        if sep.isEmpty { throw valueError("empty separator") }
        guard let at = last ? findLastBytes(b, sep, 0..<b.count) : findBytes(b, sep, 0..<b.count) else {
          return .tupleOf(last ? [s.same([]), s.same([]), s.same(b)] : [s.same(b), s.same([]), s.same([])])
        }
        return .tupleOf([s.same(Array(b[..<at])), s.same(sep), s.same(Array(b[(at + sep.count)...]))])
      }
    }
    t.define("join(self, iterable_of_bytes, /)") { a throws(Raise) in
      let s = try receiver(a)
      guard try iterateOrNil(a[1]) != nil else { throw typeError("can only join an iterable") }
      var out: [UInt8] = []
      for (i, v) in try sequenceItems(a[1]).enumerated() {
        guard let x = bytesOf(v) else {
          throw typeError("sequence item \(i): expected a bytes-like object, \(typeName(v)) found")
        }
        if i > 0 { out += s.bytes }
        out += x
      }
      return s.same(out)
    }
    for (name, atEnd) in [("removeprefix", false), ("removesuffix", true)] {
      t.define("\(name)(self, \(atEnd ? "suffix" : "prefix"), /)") { a throws(Raise) in
        let s = try receiver(a), p = try bytesLike(a[1]), b = s.bytes
        if p.isEmpty || p.count > b.count { return s.same(b) }
        if atEnd { return s.same(b.suffix(p.count).elementsEqual(p) ? b.dropLast(p.count) : b) }
        return s.same(b.starts(with: p) ? Array(b.dropFirst(p.count)) : b)
      }
    }
  }

  private static func pieces(_ b: [UInt8], _ sep: [UInt8], _ most: Int, _ fromRight: Bool) -> [ArraySlice<UInt8>] {
    var out: [ArraySlice<UInt8>] = []
    var left = most
    if fromRight {
      var end = b.count
      while left > 0, let i = findLastBytes(b, sep, 0..<end) {
        out.append(b[(i + sep.count)..<end])
        end = i
        left -= 1
      }
      out.append(b[..<end])
      return out.reversed()
    }
    var at = 0
    while left > 0, let i = findBytes(b, sep, at..<b.count) {
      out.append(b[at..<i])
      at = i + sep.count
      left -= 1
    }
    out.append(b[at...])
    return out
  }

  private static func words(_ b: [UInt8], _ most: Int, _ fromRight: Bool) -> [ArraySlice<UInt8>] {
    var found = b.split(whereSeparator: isSpace)
    if found.count <= most || found.isEmpty { return found }
    if fromRight {
      let rest = b[..<found[found.count - most - 1].endIndex]
      found = Array(found.suffix(most))
      found.insert(rest, at: 0)
      return found
    }
    let rest = b[found[most].startIndex...]
    return Array(found.prefix(most)) + [rest]
  }

  // MARK: Case and classes of ASCII

  private static func populateBytesCase(_ t: Class) {
    /// `f` makes what maps the bytes of one value.
    func map(_ name: String, _ f: @escaping () -> (UInt8) -> UInt8) {
      t.define("\(name)(self, /)") { a throws(Raise) in
        let s = try receiver(a)
        return s.same(s.bytes.map(f()))
      }
    }
    map("upper") { ASCII.upper }
    map("lower") { ASCII.lower }
    map("swapcase") { ASCII.swapped }
    map("capitalize", ASCII.capitalizer)
    map("title", ASCII.titler)
    func test(_ name: String, _ wanted: CharacterClass) {
      t.define("\(name)(self, /)") { a throws(Raise) in
        let b = try receiver(a).bytes, table = CharacterClass.table
        return .bool(!b.isEmpty && b.allSatisfy { $0 < 128 && !table[Int($0)].isDisjoint(with: wanted) })
      }
    }
    test("isalpha", .alpha)
    test("isdigit", .digit)
    test("isalnum", .alnum)
    // 0x1c to 0x1f are white space of str alone.
    t.define("isspace(self, /)") { a throws(Raise) in
      let b = try receiver(a).bytes
      return .bool(!b.isEmpty && b.allSatisfy(isSpace))
    }
    t.define("isascii(self, /)") { a throws(Raise) in .bool(try receiver(a).bytes.allSatisfy { $0 < 128 }) }
    t.define("isupper(self, /)") { a throws(Raise) in
      let b = try receiver(a).bytes
      return .bool(b.contains(where: ASCII.isUpper) && !b.contains(where: ASCII.isLower))
    }
    t.define("islower(self, /)") { a throws(Raise) in
      let b = try receiver(a).bytes
      return .bool(b.contains(where: ASCII.isLower) && !b.contains(where: ASCII.isUpper))
    }
    t.define("istitle(self, /)") { a throws(Raise) in
      var cased = false, previous = false
      for c in try receiver(a).bytes {
        if ASCII.isUpper(c) ? previous : ASCII.isLower(c) && !previous { return .bool(false) }
        previous = ASCII.isLetter(c)
        cased = cased || previous
      }
      return .bool(cased)
    }
    for (name, align) in [("ljust", -1), ("rjust", 1), ("center", 0)] {
      t.define("\(name)(self, width, fillchar=b' ', /)") { a throws(Raise) in
        let s = try receiver(a), width = try sizeValue(a[1])
        let fill = a[2].isUndefined ? [32] : bytesOf(a[2]) ?? []
        if fill.count != 1 {
          throw typeError("\(name)() argument 2 must be a byte string of length 1, not \(typeName(a[2]))")
        }
        let total = max(width, 0) - s.bytes.count
        if total <= 0 { return s.same(s.bytes) }
        try Memory.check(width, of: 2)
        let left = align < 0 ? 0 : align > 0 ? total : total / 2 + (total & width & 1)
        return s.same(Array(repeating: fill[0], count: left) + s.bytes + Array(repeating: fill[0], count: total - left))
      }
    }
    t.define("zfill(self, width, /)") { a throws(Raise) in
      let s = try receiver(a), n = max(try sizeValue(a[1]), 0) - s.bytes.count
      if n <= 0 { return s.same(s.bytes) }
      try Memory.check(n, of: 2)
      var out = s.bytes
      let sign = out.first == 43 || out.first == 45 ? 1 : 0
      out.insert(contentsOf: repeatElement(48, count: n), at: sign)
      return s.same(out)
    }
    t.define("expandtabs(self, tabsize=8)") { a throws(Raise) in
      let s = try receiver(a), size = try sizeValue(a[1])
      var out: [UInt8] = [], column = 0
      for c in s.bytes {
        if c == 9 {
          if size > 0 {
            let n = size - column % size
            try Memory.check(n, of: 2)
            out += repeatElement(32, count: n)
            column += n
          }
        } else {
          out.append(c)
          column = c == 10 || c == 13 ? 0 : column + 1
        }
      }
      return s.same(out)
    }
  }

  // MARK: As text

  private static func populateBytesText(_ t: Class) {
    t.define("decode(self, encoding='utf-8', errors='strict')") { a throws(Raise) in
      func name(_ v: Value, _ what: String) throws(Raise) -> String {
        guard case .str(let s) = v.unwrapped else { throw typeError("decode() argument '\(what)' must be str, not \(typeName(v))") }
        return s.string
      }
      let b = try receiver(a).bytes
      if a.place(1).tag == Tag.str, a.place(1).raw(Str.self)._withUnsafeGuaranteedRef({ $0.isEqual("utf-8") }),
        b.allSatisfy({ $0 < 128 })
      {
        _ = try name(a[2], "errors")
        return .str(Str(bytes: b))
      }
      return .str(try decodeBytes(b, try name(a[1], "encoding"), try name(a[2], "errors")))
    }
    t.define("hex(self, sep=..., bytes_per_sep=1)") { a throws(Raise) in
      .string(try hexText(try receiver(a).bytes, a[1], try sizeValue(a[2])))
    }
    t.defineClassMethod("fromhex(cls, string, /)") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("fromhex() argument must be str, not \(typeName(a[1]))") }
      let text = s.scalars
      var out: [UInt8] = []
      var i = 0
      func digit(_ k: Int) -> UInt8? { k < text.count ? digitValue(text[k], 16).map(UInt8.init) : nil }
      while i < text.count {
        if text[i] < 128, isSpace(UInt8(text[i])) { i += 1; continue }
        guard let high = digit(i) else { throw valueError("non-hexadecimal number found in fromhex() arg at position \(i)") }
        guard let low = digit(i + 1) else { throw valueError("non-hexadecimal number found in fromhex() arg at position \(i + 1)") }
        out.append(high << 4 | low)
        i += 2
      }
      return try vm.call(a[0], .object(BytesObject(out)))
    }
  }

  // MARK: bytearray

  static func populateByteArray(_ t: Class) {
    populateByteArrayReduce(t)
    populateBytesCommon(t)
    t.dict[names.hash] = Value.none
    func b(_ v: Value) throws(Raise) -> ByteArrayObject {
      guard case .object(let o) = v.unwrapped, let b = o as? ByteArrayObject else { throw typeError("expected a bytearray") }
      return b
    }
    t.define("__iadd__(self, value, /)") { a throws(Raise) in
      _ = try b(a[0]).inplace(.add, a[1])
      return a[0]
    }
    t.define("__imul__(self, value, /)") { a throws(Raise) in
      _ = try b(a[0]).inplace(.mul, a[1])
      return a[0]
    }
    t.define("append(self, item, /)") { a throws(Raise) in
      let item = try byteValue(a[1]), x = try b(a[0])
      try x.checkResizable()
      x.bytes.append(item)
      return .none
    }
    t.define("extend(self, iterable_of_ints, /)") { a throws(Raise) in
      let x = try b(a[0])
      let more: [UInt8]
      if let given = bytesOf(a[1]) {
        more = given
      } else {
        guard try iterateOrNil(a[1]) != nil else { throw typeError("can't extend bytearray with \(typeName(a[1]))") }
        more = try bytesFromItems(a[1], "byte")
      }
      if !more.isEmpty { try x.checkResizable() }
      x.bytes += more
      return .none
    }
    t.define("insert(self, index, item, /)") { a throws(Raise) in
      let x = try b(a[0]), i = try sizeValue(a[1]), item = try byteValue(a[2])
      try x.checkResizable()
      let n = x.bytes.count
      x.bytes.insert(item, at: i < 0 ? max(0, i + n) : min(i, n))
      return .none
    }
    t.define("pop(self, index=-1, /)") { a throws(Raise) in
      let x = try b(a[0])
      var i = try sizeValue(a[1])
      if x.bytes.isEmpty { throw indexError("pop from empty bytearray") }
      if i < 0 { i += x.bytes.count }
      guard i >= 0, i < x.bytes.count else { throw indexError("pop index out of range") }
      try x.checkResizable()
      return .int(Int(x.bytes.remove(at: i)))
    }
    t.define("remove(self, value, /)") { a throws(Raise) in
      let item = try byteValue(a[1]), x = try b(a[0])
      guard let i = x.bytes.firstIndex(of: item) else { throw valueError("value not found in bytearray") }
      try x.checkResizable()
      x.bytes.remove(at: i)
      return .none
    }
    t.define("reverse(self, /)") { a throws(Raise) in
      try b(a[0]).bytes.reverse()
      return .none
    }
    t.define("copy(self, /)") { a throws(Raise) in .object(ByteArrayObject(try b(a[0]).bytes)) }
    t.define("clear(self, /)") { a throws(Raise) in
      let x = try b(a[0])
      if !x.bytes.isEmpty { try x.checkResizable() }
      x.bytes.removeAll()
      return .none
    }
  }
}

/// `bytes.hex`: digits, with a separator between groups.
func hexText(_ bytes: [UInt8], _ separator: Value, _ every: Int) throws(Raise) -> String {
  if separator.isUndefined || every == 0 { return hexDigits(bytes) }
  let sep: [UInt8]
  if case .str(let s) = separator.unwrapped {
    sep = s.array
  } else if let given = bytesOf(separator) {
    sep = given
  } else {
    throw typeError("sep must be str or bytes.")
  }
  if sep.count != 1 { throw valueError(sep.isEmpty || sep[0] < 128 ? "sep must be length 1." : "sep must be ASCII.") }
  // Groups are counted from the right, from the left where the number is negative.
  let size = every.magnitude, lead = every > 0 ? UInt(bytes.count) % size : 0
  var out: [UInt8] = []
  for (i, byte) in bytes.enumerated() {
    if i > 0, (UInt(i) &+ size &- lead) % size == 0 { out += sep }
    out += hex(UInt32(byte), 2)
  }
  return String(decoding: out, as: UTF8.self)
}
