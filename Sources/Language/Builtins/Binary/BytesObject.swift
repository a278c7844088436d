// bytes and bytearray as objects: items, slices, comparison, concatenation.

/// `bytes`: octets that do not change; `bytearray` is a subclass whose do.
public class BytesObject: Object {
  /// The octets. Only `bytearray` changes them after the object is made.
  public internal(set) var bytes: [UInt8]
  /// An object of the type `bytes`, whatever the octets; a `bytearray` is made by the subclass.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }
  public override var type: Class { types.bytes }
  /// A value of the same type with other bytes.
  func same(_ b: [UInt8]) -> Value { .object(BytesObject(b)) }
  var indexName: String { "index" }

  public override func length() throws(Raise) -> Int? { bytes.count }
  public override func iterate() throws(Raise) -> Value? { .object(BytesIterator(self)) }
  public override func gather(into list: List) throws(Raise) -> Bool {
    list.makeRoom(for: bytes.count)
    for b in bytes {
      list.spare().set(Int(b))
      list.tookSpare()
    }
    return true
  }

  /// The position of index `key`; raises IndexError.
  func place(_ key: Value, _ what: String) throws(Raise) -> Int {
    var i: Int
    do throws(Raise) { i = try indexValue(key) } catch {
      if error.matches(types.TypeError), !hasIndex(key) {
        throw typeError("\(what == "index" ? "byte" : "bytearray") indices must be integers or slices, not \(typeName(key))")
      }
      throw error
    }
    if i < 0 { i += bytes.count }
    guard i >= 0, i < bytes.count else { throw indexError("\(what) out of range") }
    return i
  }

  public override func getItem(_ key: Value) throws(Raise) -> Value {
    if case .object(let o) = key, let s = o as? SliceObject {
      let (a, n, k) = try s.resolved(bytes.count)
      if k == 1 { return same(Array(bytes[a..<(a + n)])) }
      return same((0..<n).map { bytes[a + $0 * k] })
    }
    return .int(Int(bytes[try place(key, indexName)]))
  }
  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    if case .int(let n) = item, n >= 0, n < 256 { return bytes.contains(UInt8(n)) }
    if let b = bytesOf(item) { return findBytes(bytes, b, 0..<bytes.count) != nil }
    guard hasIndex(item) else { throw typeError("a bytes-like object is required, not '\(typeName(item))'") }
    return bytes.contains(try byteValue(item))
  }
  public override func hash() throws(Raise) -> Int { bytes.withUnsafeBufferPointer(Str.hash) }
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
    switch op {
    case .add where !reflected:
      guard let b = bytesOf(other) else { throw typeError("can't concat \(typeName(other)) to \(type.name)") }
      return same(bytes + b)
    case .mod where !reflected: return same(try formatBytes(bytes, other))
    case .mul:
      guard let n = try repetitions(other) else {
        throw typeError("can't multiply sequence by non-int of type '\(typeName(other))'")
      }
      return same(try repeated(n))
    default: return nil
    }
  }

  func repetitions(_ v: Value) throws(Raise) -> Int? { hasIndex(v) ? try indexValue(v) : nil }
  func repeated(_ n: Int) throws(Raise) -> [UInt8] {
    try Memory.check(max(0, n), times: bytes.count, of: 3)
    if bytes.isEmpty || n <= 0 { return [] }
    return [UInt8](unsafeUninitializedCapacity: bytes.count * n) { room, count in
      bytes.withUnsafeBufferPointer { pattern in
        if let p = room.baseAddress, let base = pattern.baseAddress { fill(p, bytes.count * n, with: base, bytes.count) }
      }
      count = bytes.count * n
    }
  }
}

/// `bytearray`.
public final class ByteArrayObject: BytesObject {
  /// Memory views that look at these bytes: while there are any, their number stays.
  var exports = 0
  public override var type: Class { types.bytearray }
  override func same(_ b: [UInt8]) -> Value { .object(ByteArrayObject(b)) }
  override var indexName: String { "bytearray index" }
  public override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'bytearray'") }
  public override func repr() throws(Raise) -> String { "bytearray(\(try super.repr()))" }

  /// Raises BufferError when a view forbids another size.
  func checkResizable() throws(Raise) {
    if exports > 0 { throw Raise(types.BufferError, "Existing exports of data: object cannot be re-sized") }
  }

  public override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    if case .object(let o) = key, let s = o as? SliceObject {
      let new: [UInt8]
      if let b = bytesOf(value) {
        new = b
      } else {
        if case .str = value.unwrapped { throw unassignable }
        guard try iterateOrNil(value) != nil else { throw unassignable }
        new = try bytesFromItems(value, "byte")
      }
      let (a, n, k) = try s.resolved(bytes.count)
      if k == 1 {
        if new.count != n { try checkResizable() }
        bytes.replaceSubrange(a..<(a + n), with: new)
        return
      }
      if new.count != n { throw valueError("attempt to assign bytes of size \(new.count) to extended slice of size \(n)") }
      for i in 0..<n { bytes[a + i * k] = new[i] }
      return
    }
    let i = try place(key, indexName)
    let b = try byteValue(value)
    guard i < bytes.count else { throw indexError("bytearray index out of range") }
    bytes[i] = b
  }
  private var unassignable: Raise { typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)") }

  public override func deleteItem(_ key: Value) throws(Raise) {
    if case .object(let o) = key, let s = o as? SliceObject {
      let (a, n, k) = try s.resolved(bytes.count)
      if n > 0 { try checkResizable() }
      let gone = Set((0..<n).map { a + $0 * k })
      bytes = bytes.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
      return
    }
    let i = try place(key, indexName)
    try checkResizable()
    bytes.remove(at: i)
  }
  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    if op == .add {
      guard let b = bytesOf(other) else { throw typeError("can't concat \(typeName(other)) to bytearray") }
      if !b.isEmpty { try checkResizable() }
      bytes += b
      return .object(self)
    }
    if op == .mul, let n = try repetitions(other) {
      if n != 1 { try checkResizable() }
      bytes = try repeated(n)
      return .object(self)
    }
    return nil
  }
}

/// Walks bytes while they last, as they are when it comes to them.
final class BytesIterator: SteppingIterator {
  private var source: BytesObject?
  private let isArray: Bool
  private var index = 0
  init(_ source: BytesObject) {
    self.source = source
    isArray = source is ByteArrayObject
  }
  override var type: Class { isArray ? IteratorTypes.bytearray : IteratorTypes.bytes }
  override func lengthHint() throws(Raise) -> Int? { max(0, (source?.bytes.count ?? 0) - index) }
  override func step(into register: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
    guard let s = source, index < s.bytes.count else {
      source = nil
      return false
    }
    register.set(Int(s.bytes[index]))
    index += 1
    return true
  }
}

/// Whether a value may stand for an int in an index: an int, a bool, or an object with `__index__`.
public func hasIndex(_ v: Value) -> Bool {
  switch v.unwrapped {
  case .int, .bool: true
  case .object(let o) where o is BigInteger: true
  case .float, .str, .none: false
  default: typeOf(v).lookup(names.index) != nil
  }
}

/// The bytes of a bytes-like value.
public func bytesOf(_ v: Value) -> [UInt8]? {
  guard case .object(let o) = v.unwrapped else { return nil }
  if let b = o as? BytesObject { return b.bytes }
  if let m = o as? MemoryViewObject, !m.isReleased { return m.contents }
  return nil
}

/// The same; raises TypeError for a value of another kind.
public func bytesLike(_ v: Value) throws(Raise) -> [UInt8] {
  guard let b = bytesOf(v) else { throw typeError("a bytes-like object is required, not '\(typeName(v))'") }
  return b
}

/// An int that is a byte.
func byteValue(_ v: Value) throws(Raise) -> UInt8 {
  if let n = bigValue(v) {
    guard let small = n.small, small >= 0, small < 256 else { throw valueError("byte must be in range(0, 256)") }
    return UInt8(small)
  }
  let n = try indexValue(v)
  guard n >= 0, n < 256 else { throw valueError("byte must be in range(0, 256)") }
  return UInt8(n)
}

/// `what` is the word for an item out of range.
func bytesFromItems(_ v: Value, _ what: String) throws(Raise) -> [UInt8] {
  var out: [UInt8] = []
  try forEach(v) { (x) throws(Raise) in
    do throws(Raise) { out.append(try byteValue(x)) } catch {
      if error.matches(types.ValueError) { throw valueError("\(what) must be in range(0, 256)") }
      throw error
    }
  }
  return out
}

/// What `bytes(…)` and `bytearray(…)` hold; `what` names an item in messages.
func makeBytes(_ a: Arguments, _ cls: Class, _ what: String) throws(Raise) -> [UInt8] {
  let source = a[0]
  let encoding = a[1], errors = a[2]
  func text(_ v: Value, _ name: String) throws(Raise) -> String {
    guard case .str(let s) = v.unwrapped else { throw typeError("\(cls.name)() argument '\(name)' must be str, not \(typeName(v))") }
    return s.string
  }
  let codec = encoding.isUndefined ? nil : try text(encoding, "encoding")
  let handler = errors.isUndefined ? nil : try text(errors, "errors")
  if source.isUndefined {
    if codec != nil { throw typeError("encoding without a string argument") }
    if handler != nil { throw typeError("errors without a string argument") }
    return []
  }
  if case .str(let s) = source.unwrapped {
    guard let codec else {
      throw typeError(handler == nil || cls !== types.bytes ? "string argument without an encoding" : "string argument without an encoding")
    }
    return try encodeText(s, codec, handler ?? "strict")
  }
  if codec != nil { throw typeError("encoding without a string argument") }
  if handler != nil { throw typeError("errors without a string argument") }
  if cls === types.bytes, case .instance(let i) = source, let m = i.cls.lookup(names.bytes) {
    let made = try vm.callMethod(m, source, [])
    guard let b = bytesOf(made) else { throw typeError("__bytes__ returned non-bytes (type \(typeName(made)))") }
    return b
  }
  if let b = bytesOf(source) { return b }
  if hasIndex(source) {
    let n: Int
    do throws(Raise) { n = try indexValue(source) } catch {
      if error.matches(types.IndexError) { throw overflowError("cannot fit 'int' into an index-sized integer") }
      throw error
    }
    if n < 0 { throw valueError("negative count") }
    try Memory.check(n, of: 2)
    return [UInt8](repeating: 0, count: n)
  }
  guard try iterateOrNil(source) != nil else { throw typeError("cannot convert '\(typeName(source))' object to \(cls.name)") }
  return try bytesFromItems(source, what)
}

/// The first position of `needle` within `range` of `text`.
func findBytes(_ text: [UInt8], _ needle: [UInt8], _ range: Range<Int>) -> Int? {
  text.withUnsafeBufferPointer { t in
    needle.withUnsafeBufferPointer { n in
      findBytes(UnsafeBufferPointer(rebasing: t[..<range.upperBound]), n, from: range.lowerBound)
    }
  }
}

/// The last position of `needle` within `range` of `text`.
func findLastBytes(_ text: [UInt8], _ needle: [UInt8], _ range: Range<Int>) -> Int? {
  text.withUnsafeBufferPointer { t in
    needle.withUnsafeBufferPointer { n in
      let at = findLastBytes(UnsafeBufferPointer(rebasing: t[..<range.upperBound]), n, from: range.lowerBound)
      return at < 0 ? nil : at
    }
  }
}
