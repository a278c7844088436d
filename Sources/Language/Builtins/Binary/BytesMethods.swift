// Methods that bytes and bytearray share: what finds and replaces, and what makes text.
import CPlatform
import Glibc

/// The bytes behind a receiver.
func bytesReceiver(_ a: Arguments) throws(Raise) -> BytesObject {
  let place = a.place(0)
  // Looked at where it lies: no cast asks the runtime.
  if place.tag == Tag.object, isOctets(place.raw(Object.self)) {
    return place.raw(BytesObject.self).object
  }
  guard case .object(let o) = a[0].unwrapped, let b = o as? BytesObject else {
    throw typeError("a bytes-like object is required, not '\(typeName(a[0]))'")
  }
  return b
}

extension Methods {
  static func populateBytes(_ t: Class) {
    populateBytesCommon(t)
    t.define("__hash__(self, /)") { a throws(Raise) in .int(try hashOf(.object(try bytesReceiver(a)))) }
    t.define("__bytes__(self, /)") { a throws(Raise) in .object(BytesObject(try bytesReceiver(a).buffer)) }
    t.define("__getnewargs__(self, /)") { a throws(Raise) in .tupleOf([.object(BytesObject(try bytesReceiver(a).buffer))]) }
  }

  static func populateBytesCommon(_ t: Class) {
    t.define("__repr__(self, /)") { a throws(Raise) in
      let s = try bytesReceiver(a)
      // A bytearray's subclass is shown by its own name, one of bytes as bytes.
      if case .instance(let i) = a[0], s is ByteArrayObject {
        return .string("\(i.cls.name)(\(String(decoding: s.literal(), as: UTF8.self)))")
      }
      return .str(try s.text())
    }
    t.define("__str__(self, /)") { a throws(Raise) in .str(try reprObject(a[0])) }
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

  /// The part of the receiver that optional `start` and `end` select; nil where `start` is past the end. It is asked for before the
  /// octets are looked at, since a script may give the numbers.
  private static func window(_ s: BytesObject, _ a: Arguments, _ i: Int) throws(Raise) -> Range<Int>? {
    if let from = plainIndex(a.place(i), 0, s.count), let to = plainIndex(a.place(i + 1), s.count, s.count) {
      return from > min(to, s.count) ? nil : from..<min(to, s.count)
    }
    let start = a[i].isMissingOrNone ? 0 : try indexClipped(a[i])
    let slice = SliceObject(a[i].isMissingOrNone ? .none : a[i], a[i + 1].isMissingOrNone ? .none : a[i + 1], .none)
    let (from, to, _) = try slice.bounds(s.count)
    return start > s.count || from > to ? nil : from..<to
  }

  /// A bound that is left out, or a number; nil for what must be asked.
  @inline(__always) private static func plainIndex(_ place: UnsafeMutablePointer<Value>, _ usual: Int, _ count: Int) -> Int? {
    if place.tag == Tag.empty { return usual }
    if place.tag != Tag.int { return nil }
    return place.rawInt < 0 ? max(0, place.rawInt + count) : place.rawInt
  }

  private static func indexClipped(_ v: Value) throws(Raise) -> Int {
    if let b = bigValue(v), b.small == nil { return b.isNegative ? Int.min : Int.max }
    guard hasIndex(v) else { throw typeError("slice indices must be integers or None or have an __index__ method") }
    return try indexValue(v)
  }

  /// Calls `body` with the part of the receiver to search, nil where there is none, and with what is looked for: bytes or a byte.
  @inline(__always)
  private static func search<R>(
    _ a: Arguments, _ body: (BytesObject, Range<Int>?, UnsafeBufferPointer<UInt8>) throws(Raise) -> R
  ) throws(Raise) -> R {
    let s = try bytesReceiver(a)
    var window = try window(s, a, 2)
    if let found = try withOctets(of: a.place(1), { n throws(Raise) in try body(s, window, n) }) { return found }
    guard hasIndex(a[1]) else {
      if isScattered(a[1]) { throw notOctets(a[1]) }
      throw typeError("argument should be integer or bytes-like object, not '\(typeName(a[1]))'")
    }
    var byte = try byteValue(a[1])
    // That may have been a script's number, which took octets away.
    if let w = window, w.upperBound > s.count { window = min(w.lowerBound, s.count)..<s.count }
    return try withUnsafePointer(to: &byte) { p throws(Raise) in try body(s, window, UnsafeBufferPointer(start: p, count: 1)) }
  }

  private static func populateBytesSearch(_ t: Class) {
    for (name, last, raises) in [("find", false, false), ("rfind", true, false), ("index", false, true), ("rindex", true, true)] {
      t.define("\(name)(self, sub, start=None, end=None, /)") { a throws(Raise) in
        let at = try search(a) { s, window, sub in
          guard let window else { return -1 }
          let text = UnsafeBufferPointer(start: s.start, count: window.upperBound)
          return last ? findLastBytes(text, sub, from: window.lowerBound) : findBytes(text, sub, from: window.lowerBound) ?? -1
        }
        if at < 0, raises { throw valueError("subsection not found") }
        return .int(at)
      }
    }
    t.define("count(self, sub, start=None, end=None, /)") { a throws(Raise) in
      try search(a) { s, window, sub in
        guard let window else { return .int(0) }
        if sub.count == 0 { return .int(window.count + 1) }
        return .int(occurrences(of: sub, in: UnsafeBufferPointer(start: s.start, count: window.upperBound), from: window.lowerBound))
      }
    }
    for (name, atEnd) in [("startswith", false), ("endswith", true)] {
      t.define("\(name)(self, prefix, start=None, end=None, /)") { a throws(Raise) in
        let s = try bytesReceiver(a)
        let window = try window(s, a, 2)
        func test(_ place: UnsafeMutablePointer<Value>) throws(Raise) -> Bool? {
          try withOctets(of: place) { p in
            guard let window, p.count <= window.count else { return false }
            return lie(p, at: s.start + (atEnd ? window.upperBound - p.count : window.lowerBound))
          }
        }
        if let fits = try test(a.place(1)) { return .bool(fits) }
        guard case .tuple(let options) = a[1].unwrapped else {
          if isScattered(a[1]) { throw notOctets(a[1]) }
          throw typeError("\(name) first arg must be bytes or a tuple of bytes, not \(typeName(a[1]))")
        }
        for i in 0..<options.count {
          guard let fits = try test(options.items + i) else { throw notOctets(options[i]) }
          if fits { return .bool(true) }
        }
        return .bool(false)
      }
    }
    t.define("replace(self, old, new, count=-1, /)") { a throws(Raise) in
      // As CPython: both are octets before the number is asked for, which may run a script.
      try a.withOctets(1) { _ in }
      try a.withOctets(2) { _ in }
      let most = try sizeValue(a[3])
      return try a.withOctets(1) { old throws(Raise) in
        try a.withOctets(2) { new throws(Raise) in
          try replaced(try bytesReceiver(a), a.place(0), old, new, most < 0 ? Int.max : most)
        }
      }
    }
    t.define("translate(self, table, /, delete=b'')") { a throws(Raise) in
      let s = try bytesReceiver(a)
      var dropped = [Bool](repeating: false, count: 256)
      if a.isGiven(2) { try a.withOctets(2) { for b in $0 { dropped[Int(b)] = true } } }
      func mapped(_ table: UnsafeBufferPointer<UInt8>?) -> Value {
        let out = s.same(s.count)
        var n = 0
        for b in s.buffer where !dropped[Int(b)] {
          out.start[n] = table?[Int(b)] ?? b
          n += 1
        }
        return n == s.count ? .object(out) : s.same(UnsafeBufferPointer(start: out.start, count: n))
      }
      if a.place(1).isNone { return mapped(nil) }
      return try a.withOctets(1) { table throws(Raise) in
        if table.count != 256 { throw valueError("translation table must be 256 characters long") }
        return mapped(table)
      }
    }
    t.defineStatic("maketrans(frm, to, /)") { a throws(Raise) in
      try a.withOctets(0) { from throws(Raise) in
        try a.withOctets(1) { to throws(Raise) in
          if from.count != to.count { throw valueError("maketrans arguments must have same length") }
          let table = BytesObject(count: 256)
          for i in 0..<256 { table.start[i] = UInt8(i) }
          for i in 0..<from.count { table.start[Int(from[i])] = to[i] }
          return .object(table)
        }
      }
    }
  }

  /// The receiver, which is also at `place`, with up to `most` occurrences of `old` replaced.
  private static func replaced(
    _ s: BytesObject, _ place: UnsafeMutablePointer<Value>, _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>,
    _ most: Int
  ) throws(Raise) -> Value {
    // Nothing stands before each octet, and behind the last.
    let n = old.count == 0 ? min(most, s.count + 1) : occurrences(of: old, in: s.buffer, most: most)
    if n == 0 { return unchanged(s, place) }
    try Memory.check(n, times: new.count, of: 1)
    let out = s.same(s.count + n * (new.count - old.count))
    if old.count > 0 {
      replace(n, of: old, in: s.buffer, with: new, to: out.start)
      return .object(out)
    }
    var end = out.start
    for i in 0...s.count {
      if i < n {
        copy(new, to: end)
        end += new.count
      }
      if i < s.count {
        end.pointee = s.start[i]
        end += 1
      }
    }
    return .object(out)
  }

  /// The value at a place where it is of `bytes` itself, else a copy of its octets.
  static func unchanged(_ s: BytesObject, _ place: UnsafeMutablePointer<Value>) -> Value {
    place.tag == Tag.object && isExactly(place.raw(Object.self), vm.bytesClass) ? place.pointee : s.same(s.buffer)
  }

  // MARK: As text

  private static func populateBytesText(_ t: Class) {
    t.define("decode(self, encoding='utf-8', errors='strict')") { a throws(Raise) in
      let s = try bytesReceiver(a)
      let encoding = try codecName(a, 1, "decode", "encoding"), errors = try codecName(a, 2, "decode", "errors")
      if encoding.isEqual("utf-8"), let text = Str(checkedUTF8: s.buffer) { return .str(text) }
      return .str(try decodeBytes(s.bytes, encoding.string, errors.string))
    }
    t.define("hex(self, sep=..., bytes_per_sep=1)") { a throws(Raise) in
      .str(try hexText(try bytesReceiver(a), a, 1))
    }
    t.defineClassMethod("fromhex(cls, string, /)") { a throws(Raise) in
      guard case .str(let s) = a[1].unwrapped else { throw typeError("fromhex() argument must be str, not \(typeName(a[1]))") }
      let text = s.buffer
      var out: [UInt8] = []
      out.reserveCapacity(text.count / 2)
      func wrong(_ at: Int) -> Raise {
        valueError("non-hexadecimal number found in fromhex() arg at position \(codePointCount(s.bytes, at))")
      }
      func digit(_ k: Int) -> UInt8? { k < text.count ? digitValue(UInt32(text[k]), 16).map(UInt8.init) : nil }
      var i = 0
      while i < text.count {
        if isOctetSpace(text[i]) { i += 1; continue }
        guard let high = digit(i) else { throw wrong(i) }
        guard let low = digit(i + 1) else { throw wrong(i + 1) }
        out.append(high << 4 | low)
        i += 2
      }
      let made = Value.object(BytesObject(out))
      if case .object(let c) = a[0], c === types.bytes { return made }
      return try vm.call(a[0], made)
    }
  }

  /// The name of an encoding or of an error handler.
  static func codecName(_ a: Arguments, _ i: Int, _ function: String, _ what: String) throws(Raise) -> Str {
    if case .str(let s) = a[i] { return s }
    guard case .str(let s) = a[i].unwrapped else {
      throw typeError("\(function)() argument '\(what)' must be str, not \(typeName(a[i]))")
    }
    return s
  }
}

/// White space of ASCII; 0x1c to 0x1f are white space of str alone.
@inline(__always) func isOctetSpace(_ b: UInt8) -> Bool { b == 32 || b &- 9 < 5 }

/// `bytes.hex`: digits, with a separator, the argument at `i`, between groups whose size follows it.
func hexText(_ octets: BytesObject, _ a: Arguments, _ i: Int) throws(Raise) -> Str {
  let every = try sizeValue(a[i + 1])
  if !a.isGiven(i) || every == 0 {
    let bytes = octets.buffer
    return Str(byteCount: 2 * bytes.count, count: 2 * bytes.count) { putHexDigits(bytes, to: $0) }
  }
  let separator = a[i], sep: [UInt8]
  if try length(separator) != 1 { throw valueError("sep must be length 1.") }
  if case .str(let s) = separator.unwrapped {
    if !s.isASCII { throw valueError("sep must be ASCII.") }
    sep = s.array
  } else if case .object(let o) = separator.unwrapped, let given = o as? BytesObject {
    sep = given.bytes
  } else {
    throw typeError("sep must be str or bytes.")
  }
  // Looked at last: a script may have been asked for the numbers. Groups are counted from the right, from the left where the number
  // is negative.
  let bytes = octets.buffer
  let size = every.magnitude, lead = every > 0 ? UInt(bytes.count) % size : 0
  var out: [UInt8] = []
  for (i, byte) in bytes.enumerated() {
    if i > 0, (UInt(i) &+ size &- lead) % size == 0 { out += sep }
    out.append(hexDigit(UInt32(byte >> 4)))
    out.append(hexDigit(UInt32(byte)))
  }
  return Str(bytes: out)
}
