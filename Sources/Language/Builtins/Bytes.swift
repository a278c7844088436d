// bytes and bytearray, and text encodings.
import Glibc

public class BytesObject: Object {
  public internal(set) var bytes: [UInt8]
  public init(_ bytes: [UInt8]) { self.bytes = bytes }
  public override var type: Class { types.bytes }
  fileprivate func same(_ b: [UInt8]) -> Value { .object(BytesObject(b)) }
  public override func length() throws(Raise) -> Int? { bytes.count }
  public override func iterate() throws(Raise) -> Value? {
    var i = 0
    return .object(ClosureIterator(types.iterator) { [self] in
      guard i < bytes.count else { return nil }
      defer { i += 1 }
      return .int(Int(bytes[i]))
    })
  }
  public override func getItem(_ key: Value) throws(Raise) -> Value {
    if case .object(let o) = key, let s = o as? SliceObject {
      let (a, n, k) = try s.resolved(bytes.count)
      return same((0..<n).map { bytes[a + $0 * k] })
    }
    var i = try indexValue(key)
    if i < 0 { i += bytes.count }
    guard i >= 0, i < bytes.count else { throw indexError("index out of range") }
    return .int(Int(bytes[i]))
  }
  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    if let b = bytesOf(item) {
      return bytes.withUnsafeBufferPointer { x in b.withUnsafeBufferPointer { findBytes(x, $0, from: 0) != nil } }
    }
    let n = try indexValue(item)
    guard n >= 0, n < 256 else { throw valueError("byte must be in range(0, 256)") }
    return bytes.contains(UInt8(n))
  }
  public override func hash() throws(Raise) -> Int { Str(bytes: bytes).hashCode }
  public override func truth() throws(Raise) -> Bool { !bytes.isEmpty }
  public override func repr() throws(Raise) -> String {
    let quote: UInt8 = bytes.contains(39) && !bytes.contains(34) ? 34 : 39
    var out: [UInt8] = [98, quote]
    for b in bytes { if b < 128 { appendEscaped(b, quote, &out) } else { out += Array("\\x".utf8) + hex(UInt32(b), 2) } }
    out.append(quote)
    return String(decoding: out, as: UTF8.self)
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard let b = bytesOf(other) else { return nil }
    switch op {
    case .eq: return .bool(bytes == b)
    case .ne: return .bool(bytes != b)
    case .lt: return .bool(bytes.lexicographicallyPrecedes(b))
    case .gt: return .bool(b.lexicographicallyPrecedes(bytes))
    case .le: return .bool(!b.lexicographicallyPrecedes(bytes))
    case .ge: return .bool(!bytes.lexicographicallyPrecedes(b))
    }
  }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if op == .add {
      guard let b = bytesOf(other) else { throw typeError("can't concat \(typeName(other)) to \(type.name)") }
      return same(reflected ? b + bytes : bytes + b)
    }
    if op == .mul, case .int(let n) = other.unwrapped {
      try Memory.check(max(0, n), times: bytes.count, of: 3)
      return same(bytes.isEmpty ? [] : Array(repeatElement(bytes, count: max(0, n)).joined()))
    }
    return nil
  }
}

public final class ByteArrayObject: BytesObject {
  public override var type: Class { types.bytearray }
  fileprivate override func same(_ b: [UInt8]) -> Value { .object(ByteArrayObject(b)) }
  public override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'bytearray'") }
  public override func repr() throws(Raise) -> String { "bytearray(\(try super.repr()))" }
  public override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    if case .object(let o) = key, let s = o as? SliceObject {
      let (a, n, k) = try s.resolved(bytes.count)
      let new: [UInt8]
      if let b = bytesOf(value) { new = b } else { new = try makeBytesFrom(value) }
      if k == 1 { bytes.replaceSubrange(a..<(a + n), with: new); return }
      if new.count != n { throw valueError("attempt to assign bytes of size \(new.count) to extended slice of size \(n)") }
      for i in 0..<n { bytes[a + i * k] = new[i] }
      return
    }
    var i = try indexValue(key)
    if i < 0 { i += bytes.count }
    guard i >= 0, i < bytes.count else { throw indexError("bytearray index out of range") }
    bytes[i] = try byte(value)
  }
  public override func deleteItem(_ key: Value) throws(Raise) {
    if case .object(let o) = key, let s = o as? SliceObject {
      let (a, n, k) = try s.resolved(bytes.count)
      let gone = Set((0..<n).map { a + $0 * k })
      bytes = bytes.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
      return
    }
    var i = try indexValue(key)
    if i < 0 { i += bytes.count }
    guard i >= 0, i < bytes.count else { throw indexError("bytearray index out of range") }
    bytes.remove(at: i)
  }
  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .add, let b = bytesOf(other) else { return nil }
    bytes += b
    return .object(self)
  }
}

/// The bytes of a bytes-like value.
public func bytesOf(_ v: Value) -> [UInt8]? { if case .object(let o) = v.unwrapped { (o as? BytesObject)?.bytes } else { nil } }

private func byte(_ v: Value) throws(Raise) -> UInt8 {
  let n = try indexValue(v)
  guard n >= 0, n < 256 else { throw valueError("byte must be in range(0, 256)") }
  return UInt8(n)
}

private func makeBytesFrom(_ v: Value) throws(Raise) -> [UInt8] {
  var out: [UInt8] = []
  try forEach(v) { (x) throws(Raise) in
    let n = try indexValue(x)
    guard n >= 0, n < 256 else { throw valueError("bytes must be in range(0, 256)") }
    out.append(UInt8(n))
  }
  return out
}

func makeBytes(_ a: Arguments) throws(Raise) -> [UInt8] {
  if a[0].isUndefined { return [] }
  if case .str(let s) = a[0].unwrapped {
    if a[1].isUndefined { throw typeError("string argument without an encoding") }
    return try encodeText(s, try str(a[1]), a[2].isUndefined ? "strict" : try str(a[2]))
  }
  if let b = bytesOf(a[0]) { return b }
  if case .int(let n) = a[0].unwrapped {
    if n < 0 { throw valueError("negative count") }
    try Memory.check(n, of: 2)
    return [UInt8](repeating: 0, count: n)
  }
  if case .instance(let i) = a[0], i.cls.lookup(names.index) != nil {
    let n = try indexValue(a[0])
    if n < 0 { throw valueError("negative count") }
    try Memory.check(n, of: 2)
    return [UInt8](repeating: 0, count: n)
  }
  guard try iterateOrNil(a[0]) != nil else { throw typeError("cannot convert '\(typeName(a[0]))' object to bytes") }
  return try makeBytesFrom(a[0])
}

// MARK: - Encodings

private enum Encoding { case utf8, ascii, latin1 }

private func encoding(_ name: String) throws(Raise) -> Encoding {
  switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
  case "utf8", "utf8sig": return .utf8
  case "ascii", "usascii": return .ascii
  case "latin1", "iso88591", "l1": return .latin1
  default: throw Raise(types.LookupError, "unknown encoding: \(name)")
  }
}

func encodeText(_ s: Str, _ name: String, _ errors: String) throws(Raise) -> [UInt8] {
  let kind = try encoding(name)
  if kind == .utf8 || s.isASCII { return s.array }
  let limit: UInt32 = kind == .ascii ? 128 : 256
  var out: [UInt8] = []
  for (i, c) in s.scalars.enumerated() {
    if c < limit { out.append(UInt8(c)); continue }
    switch errors {
    case "ignore": continue
    case "replace": out.append(63)
    case "xmlcharrefreplace": out += Array("&#\(c);".utf8)
    case "backslashreplace":
      let (letter, digits) = c < 0x100 ? ("x", 2) : c < 0x10000 ? ("u", 4) : ("U", 8)
      out += Array("\\\(letter)".utf8) + hex(c, digits)
    default:
      // As many characters in a row as cannot be encoded.
      let run = s.scalars[i...].prefix { $0 >= limit }.count
      throw encodingError(kind == .ascii ? "ascii" : "latin-1", s, i, i + run, "ordinal not in range(\(limit))")
    }
  }
  return out
}

public func decodeBytes(_ b: [UInt8], _ name: String, _ errors: String) throws(Raise) -> Str {
  let kind = try encoding(name)
  switch kind {
  case .latin1: return Str(scalars: b.map { UInt32($0) })
  case .ascii:
    if let i = b.firstIndex(where: { $0 >= 128 }) {
      if errors == "ignore" { return Str(bytes: b.filter { $0 < 128 }) }
      if errors == "replace" { return Str(scalars: b.map { $0 < 128 ? UInt32($0) : 0xFFFD }) }
      throw decodingError("ascii", b, i, "ordinal not in range(128)")
    }
    return Str(bytes: b)
  case .utf8:
    if let i = firstInvalidUTF8(b) {
      if errors == "ignore" { return Str(String(decoding: b, as: UTF8.self).filter { $0 != "\u{FFFD}" }) }
      if errors == "replace" || errors == "surrogateescape" { return Str(String(decoding: b, as: UTF8.self)) }
      let why = b[i] >= 0xC2 && b[i] <= 0xF4 ? (i + 1 >= b.count ? "unexpected end of data" : "invalid continuation byte") : "invalid start byte"
      throw decodingError("utf-8", b, i, why)
    }
    return Str(bytes: b)
  }
}

/// The first byte that is not UTF-8 (surrogates count as invalid).
func firstInvalidUTF8(_ b: [UInt8]) -> Int? {
  var i = 0
  while i < b.count {
    let c = b[i]
    if c < 0x80 { i += 1; continue }
    let n = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 0
    if n == 0 || i + n > b.count { return i }
    for k in 1..<n where b[i + k] & 0xC0 != 0x80 { return i }
    if c == 0xE0 && b[i + 1] < 0xA0 || c == 0xED && b[i + 1] >= 0xA0 || c == 0xF0 && b[i + 1] < 0x90 || c == 0xF4 && b[i + 1] >= 0x90 { return i }
    i += n
  }
  return nil
}

extension Methods {
  static func populateBytes(_ t: Class) { populateBytesCommon(t) }

  static func populateByteArray(_ t: Class) {
    populateBytesCommon(t)
    func b(_ v: Value) throws(Raise) -> ByteArrayObject {
      guard case .object(let o) = v.unwrapped, let b = o as? ByteArrayObject else { throw typeError("expected a bytearray") }
      return b
    }
    t.define("append(self, item, /)") { a throws(Raise) in
      try b(a[0]).bytes.append(try byte(a[1]))
      return .none
    }
    t.define("extend(self, iterable, /)") { a throws(Raise) in
      let x = try b(a[0])
      if let more = bytesOf(a[1]) { x.bytes += more } else { x.bytes += try makeBytesFrom(a[1]) }
      return .none
    }
    t.define("pop(self, index=-1, /)") { a throws(Raise) in
      let x = try b(a[0])
      var i = try indexValue(a[1])
      if x.bytes.isEmpty { throw indexError("pop from empty bytearray") }
      if i < 0 { i += x.bytes.count }
      guard i >= 0, i < x.bytes.count else { throw indexError("pop index out of range") }
      return .int(Int(x.bytes.remove(at: i)))
    }
    t.define("clear(self, /)") { a throws(Raise) in
      try b(a[0]).bytes.removeAll()
      return .none
    }
  }

  private static func populateBytesCommon(_ t: Class) {
    func b(_ v: Value) throws(Raise) -> BytesObject {
      guard case .object(let o) = v.unwrapped, let b = o as? BytesObject else { throw typeError("a bytes-like object is required, not '\(typeName(v))'") }
      return b
    }
    t.define("__repr__(self, /)") { a throws(Raise) in .string(try repr(a[0].unwrapped)) }
    t.define("__str__(self, /)") { a throws(Raise) in .string(try repr(a[0])) }
    /// The str method of the same name, over latin-1, where bytes and characters are the same.
    func through(_ name: String, _ parameters: String, results: Bool = true) {
      t.define("\(name)(self, /, *args)") { a throws(Raise) in
        func text(_ v: Value) -> Value { bytesOf(v).map { .str(Str(scalars: $0.map { UInt32($0) })) } ?? v }
        func back(_ v: Value) throws(Raise) -> Value {
          switch v {
          case .str(let s): return try b(a[0]).same(s.scalars.map { UInt8(truncatingIfNeeded: $0) })
          case .list(let l):
            var out: [Value] = []
            for x in l.array { out.append(try back(x)) }
            return .listOf(out)
          case .tuple(let x):
            var out: [Value] = []
            for y in x.array { out.append(try back(y)) }
            return .tupleOf(out)
          default: return v
          }
        }
        guard let m = types.str.lookup(intern(name)) else { return .none }
        var args: [Value] = [text(.object(try b(a[0])))]
        for v in try sequenceItems(a[1]) {
          if case .str = v { throw typeError("a bytes-like object is required, not 'str'") }
          if case .tuple(let x) = v { args.append(.tupleOf(x.array.map(text))) } else { args.append(text(v)) }
        }
        return try back(try vm.call(m, args))
      }
    }
    for n in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith", "replace", "strip", "lstrip", "rstrip",
      "split", "rsplit", "splitlines", "partition", "rpartition", "upper", "lower", "title", "capitalize", "swapcase",
      "ljust", "rjust", "center", "zfill", "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "isascii",
      "removeprefix", "removesuffix", "expandtabs"] { through(n, "") }
    t.define("join(self, iterable, /)") { a throws(Raise) in
      let sep = try b(a[0])
      var out: [UInt8] = []
      for (i, v) in try sequenceItems(a[1]).enumerated() {
        guard let x = bytesOf(v) else { throw typeError("sequence item \(i): expected a bytes-like object, \(typeName(v)) found") }
        if i > 0 { out += sep.bytes }
        out += x
      }
      return sep.same(out)
    }
    t.define("decode(self, encoding='utf-8', errors='strict')") { a throws(Raise) in
      .str(try decodeBytes(try b(a[0]).bytes, try str(a[1]), try str(a[2])))
    }
    t.define("hex(self, sep=..., bytes_per_sep=1)") { a throws(Raise) in
      let bytes = try b(a[0]).bytes, every = try indexValue(a[2])
      if a[1].isUndefined || every == 0 { return .string(String(decoding: bytes.flatMap { hex(UInt32($0), 2) }, as: UTF8.self)) }
      let sep: [UInt8]
      if case .str(let s) = a[1].unwrapped { sep = s.array } else if let given = bytesOf(a[1]) { sep = given } else {
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
      return .string(String(decoding: out, as: UTF8.self))
    }
    t.define("copy(self, /)") { a throws(Raise) in try b(a[0]).same(try b(a[0]).bytes) }
    t.defineClassMethod("fromhex(cls, string, /)") { a throws(Raise) in
      let digits = Array(try str(a[1]).utf8.filter { $0 != 32 })
      var out: [UInt8] = []
      var i = 0
      while i < digits.count {
        guard i + 1 < digits.count, let n = UInt8(String(decoding: digits[i...(i + 1)], as: UTF8.self), radix: 16) else {
          throw valueError("non-hexadecimal number found in fromhex() arg at position \(i)")
        }
        out.append(n)
        i += 2
      }
      return try vm.call(a[0], .object(BytesObject(out)))
    }
  }
}
