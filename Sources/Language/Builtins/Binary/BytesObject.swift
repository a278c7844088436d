// bytes as objects: where the octets lie, items, slices, comparison, concatenation.
import CPlatform
import Glibc

/// `bytes`: octets that do not change; `bytearray` is a subclass whose do.
public class BytesObject: Object {
  /// How many octets there are. Only `bytearray` changes it, and the octets, after the object is made.
  public internal(set) final var count: Int
  /// The first octet: in the object itself while they are few, else in memory of its own. It is valid while the object lives and, of a
  /// bytearray, until its size changes.
  public internal(set) final var start: UnsafeMutablePointer<UInt8>
  private final var inline: (UInt64, UInt64, UInt64) = (0, 0, 0)
  static let inlineCapacity = 24

  /// Room for `count` octets, which are to be written at once: an object of the type `bytes`; a `bytearray` is made by the subclass.
  init(count: Int) {
    self.count = count
    // A place that is never read: the object's own is known once there is an object.
    start = UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
    super.init()
    start = count <= BytesObject.inlineCapacity ? ownRoom : .room(count)
  }

  /// A copy of octets, whatever they are.
  public convenience init(_ bytes: [UInt8]) {
    self.init(count: bytes.count)
    bytes.withUnsafeBufferPointer { copy($0, to: start) }
  }

  /// A copy of the octets at a place.
  public convenience init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(count: bytes.count)
    copy(bytes, to: start)
  }

  deinit { if !isInline { start.giveBack() } }

  /// SAFETY: an object does not move, and nobody else writes these bytes while it lives.
  @inline(__always) private final var ownRoom: UnsafeMutablePointer<UInt8> {
    withUnsafeMutablePointer(to: &inline) { UnsafeMutableRawPointer($0).assumingMemoryBound(to: UInt8.self) }
  }
  @inline(__always) final var isInline: Bool { start == ownRoom }

  /// The octets in place, without a copy; valid as `start` is.
  public final var buffer: UnsafeBufferPointer<UInt8> {
    @inline(__always) get { UnsafeBufferPointer(start: start, count: count) }
  }
  /// A copy of the octets.
  public final var bytes: [UInt8] { Array(buffer) }

  public override var type: Class { types.bytes }

  /// A value of the same type with `n` octets, still to be written.
  func same(_ n: Int) -> BytesObject { BytesObject(count: n) }
  /// A value of the same type with other octets.
  final func same(_ b: [UInt8]) -> Value { b.withUnsafeBufferPointer(same) }
  /// The same with octets that lie somewhere. `bytes` of one or none are shared, as in CPython.
  func same(_ b: UnsafeBufferPointer<UInt8>) -> Value {
    b.count > 1 ? .object(BytesObject(b)) : b.count == 1 ? SharedBytes.single(b[0]) : SharedBytes.empty
  }

  public override func length() throws(Raise) -> Int? { count }
  public override func iterate() throws(Raise) -> Value? { .object(BytesIterator(self)) }
  public override func gather(into list: List) throws(Raise) -> Bool {
    list.makeRoom(for: count)
    for b in buffer {
      list.spare().set(Int(b))
      list.tookSpare()
    }
    return true
  }

  /// The number that an index is.
  final func number(_ key: Value) throws(Raise) -> Int {
    if case .int(let n) = key { return n }
    do throws(Raise) { return try indexValue(key) } catch {
      if error.matches(types.TypeError), !hasIndex(key) {
        throw typeError("\(self is ByteArrayObject ? "bytearray" : "byte") indices must be integers or slices, not \(typeName(key))")
      }
      throw error
    }
  }

  /// The position that an index stands for now; raises IndexError.
  final func place(_ index: Int) throws(Raise) -> Int {
    let i = index < 0 ? index &+ count : index
    guard i >= 0, i < count else { throw indexError("\(self is ByteArrayObject ? "bytearray index" : "index") out of range") }
    return i
  }

  public override func getItem(_ key: Value) throws(Raise) -> Value {
    if let s = asSlice(key) {
      let (a, n, k) = try s.resolved(count)
      if k == 1 { return same(UnsafeBufferPointer(start: start + a, count: n)) }
      let out = same(n)
      for i in 0..<n { out.start[i] = start[a + i * k] }
      return .object(out)
    }
    return .int(Int(start[try place(try number(key))]))
  }
  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    if case .int(let n) = item, n >= 0, n < 256 { return memchr(start, Int32(n), count) != nil }
    var item = item
    if let found = try withOctets(of: &item, { findBytes(buffer, $0, from: 0) != nil }) { return found }
    guard hasIndex(item) else { throw notOctets(item) }
    let byte = try byteValue(item)
    return buffer.contains(byte)
  }
  public override func hash() throws(Raise) -> Int { Str.hash(buffer) }
  public override func truth() throws(Raise) -> Bool { count != 0 }
  public override func repr() throws(Raise) -> String {
    String(decoding: literal(), as: UTF8.self)
  }
  public override func text() throws(Raise) -> Str {
    let ascii = literal()
    return Str(byteCount: ascii.count, count: ascii.count) { out in ascii.withUnsafeBufferPointer { copy($0, to: out) } }
  }
  /// `b'…'`, escaped as Python writes it; in a `bytearray` a single quote is, whatever stands around.
  final func literal() -> [UInt8] {
    let escaped: UInt8? = self is ByteArrayObject ? 39 : nil
    let octets = buffer
    let quote: UInt8 = octets.contains(39) && !octets.contains(34) ? 34 : 39
    var out: [UInt8] = []
    out.reserveCapacity(count + 3)
    out.append(98)
    out.append(quote)
    for b in octets {
      if b >= 32, b < 127, b != escaped ?? quote, b != 92 {
        out.append(b)
      } else if b < 128 {
        appendEscaped(b, escaped ?? quote, &out)
      } else {
        out.append(92)
        out.append(120)
        out.append(hexDigit(UInt32(b >> 4)))
        out.append(hexDigit(UInt32(b)))
      }
    }
    out.append(quote)
    return out
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    // A bytearray on the right answers for both.
    guard case .object(let o) = other.unwrapped, let b = o as? BytesObject, !(b is ByteArrayObject) else { return nil }
    return compared(op, b.buffer)
  }
  /// The answer to a comparison with octets.
  @inline(__always) final func compared(_ op: CompareOperator, _ b: UnsafeBufferPointer<UInt8>) -> Value {
    if op == .eq || op == .ne { return .bool((count == b.count && lie(b, at: start)) == (op == .eq)) }
    let c = order(buffer, b)
    return switch op {
    case .lt: .bool(c < 0)
    case .gt: .bool(c > 0)
    case .le: .bool(c <= 0)
    default: .bool(c >= 0)
    }
  }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    switch op {
    case .add where !reflected:
      var operand = other
      let sum = try withOctets(of: &operand) { b throws(Raise) in
        let out = same(count + b.count)
        memcpy(out.start, start, count)
        copy(b, to: out.start + count)
        return Value.object(out)
      }
      guard let sum else { throw typeError("can't concat \(typeName(other)) to \(type.name)") }
      return sum
    case .mod where !reflected: return same(try formatBytes(bytes, other))
    case .mul:
      guard let n = try repetitions(other) else {
        throw typeError("can't multiply sequence by non-int of type '\(typeName(other))'")
      }
      try Memory.check(max(0, n), times: count, of: 3)
      let out = same(max(0, n) * count)
      fill(out.start, out.count, with: start, count)
      return .object(out)
    default: return nil
    }
  }

  final func repetitions(_ v: Value) throws(Raise) -> Int? { hasIndex(v) ? try indexValue(v) : nil }
}

/// The `bytes` of no octet and of one, which are made once.
private enum SharedBytes {
  static let empty = Value.object(BytesObject(count: 0))
  private static let singles: [Value] = (0..<256).map { .object(BytesObject([UInt8($0)])) }
  static func single(_ b: UInt8) -> Value { singles[Int(b)] }
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
  override func lengthHint() throws(Raise) -> Int? { max(0, (source?.count ?? 0) - index) }
  override func step(into register: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
    guard let s = source, index < s.count else {
      source = nil
      return false
    }
    register.set(Int(s.start[index]))
    index += 1
    return true
  }
}
