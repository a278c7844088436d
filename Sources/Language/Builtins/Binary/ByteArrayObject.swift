// bytearray as an object: its room, and how items and slices are put into it.
import CPlatform
import Glibc

/// `bytearray`.
public final class ByteArrayObject: BytesObject {
  /// Memory views that look at these bytes: while there are any, their number stays.
  var exports = 0
  public override var type: Class { types.bytearray }
  override func same(_ n: Int) -> BytesObject { ByteArrayObject(count: n) }
  override func same(_ b: UnsafeBufferPointer<UInt8>) -> Value { .object(ByteArrayObject(b)) }
  public override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'bytearray'") }
  public override func repr() throws(Raise) -> String { "bytearray(\(try super.repr()))" }
  public override func text() throws(Raise) -> Str { Str(try repr()) }

  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    var other = other
    return try withOctets(of: &other) { compared(op, $0) }
  }

  /// Raises BufferError when a view forbids another size.
  func checkResizable() throws(Raise) {
    if exports > 0 { throw Raise(types.BufferError, "Existing exports of data: object cannot be re-sized") }
  }

  private var capacity: Int { isInline ? BytesObject.inlineCapacity : malloc_usable_size(start) }

  /// Makes room for `n` octets in all.
  private func reserve(_ n: Int) {
    let room = capacity
    if n <= room { return }
    let wanted = max(n, room &+ room >> 1)
    if isInline {
      let fresh = UnsafeMutablePointer<UInt8>.room(wanted)
      fresh.initialize(from: start, count: count)
      start = fresh
    } else {
      start = start.enlarged(count, to: wanted)
    }
  }

  /// Appends one octet; whether the size may change is asked before.
  @inline(__always) func append(_ byte: UInt8) {
    if count == capacity { reserve(count + 1) }
    start[count] = byte
    count += 1
  }

  /// Puts octets, which may be its own, in the place of those in `range`; whether the size may change is asked before.
  func replace(_ range: Range<Int>, with new: UnsafeBufferPointer<UInt8>) {
    if let base = new.baseAddress, base >= UnsafePointer(start), base < UnsafePointer(start + count), !range.isEmpty || !new.isEmpty {
      let kept = Array(new)
      return kept.withUnsafeBufferPointer { replace(range, with: $0) }
    }
    let n = count - range.count + new.count
    reserve(n)
    memmove(start + range.lowerBound + new.count, start + range.upperBound, count - range.upperBound)
    copy(new, to: start + range.lowerBound)
    count = n
  }

  /// Takes the octets in `range` away; whether the size may change is asked before.
  func remove(_ range: Range<Int>) { replace(range, with: UnsafeBufferPointer(start: nil, count: 0)) }

  public override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    if let s = asSlice(key) {
      // The bounds may ask a script for numbers, which may change these bytes.
      let range = try s.plain
      var operand = value
      if try withOctets(of: &operand, { b throws(Raise) in try assign(range, b) }) != nil { return }
      if case .str = value.unwrapped { throw unassignable }
      guard try iterateOrNil(value) != nil else { throw unassignable }
      let new = try bytesFromItems(value, "byte")
      return try new.withUnsafeBufferPointer { b throws(Raise) in try assign(range, b) }
    }
    let i = try number(key), b = try byteValue(value)
    start[try place(i)] = b
  }
  private var unassignable: Raise { typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)") }

  private func assign(_ s: SliceObject, _ new: UnsafeBufferPointer<UInt8>) throws(Raise) {
    let (a, n, k) = try s.resolved(count)
    if k == 1 {
      if new.count != n { try checkResizable() }
      replace(a..<(a + n), with: new)
      return
    }
    // As in CPython: nothing takes the octets away, however far apart.
    if new.isEmpty { return try deleteItem(.object(s)) }
    if new.count != n { throw valueError("attempt to assign bytes of size \(new.count) to extended slice of size \(n)") }
    let source = Array(new)
    for i in 0..<n { start[a + i * k] = source[i] }
  }

  public override func deleteItem(_ key: Value) throws(Raise) {
    if let s = asSlice(key) {
      let (a, n, k) = try s.resolved(count)
      if n == 0 { return }
      try checkResizable()
      if k == 1 { return remove(a..<(a + n)) }
      // From the lowest place on, what stays is moved together.
      let low = k > 0 ? a : a + (n - 1) * k, step = abs(k)
      var to = low
      for i in low..<count where (i - low) % step != 0 || (i - low) / step >= n {
        start[to] = start[i]
        to += 1
      }
      count = to
      return
    }
    let i = try place(try number(key))
    try checkResizable()
    remove(i..<(i + 1))
  }
  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    if op == .add {
      var operand = other
      let done: Void? = try withOctets(of: &operand) { b throws(Raise) in
        if !b.isEmpty { try checkResizable() }
        replace(count..<count, with: b)
      }
      if done == nil { throw typeError("can't concat \(typeName(other)) to bytearray") }
      return .object(self)
    }
    if op == .mul, let n = try repetitions(other) {
      if n != 1 { try checkResizable() }
      try Memory.check(max(0, n), times: count, of: 3)
      let pattern = bytes, total = max(0, n) * count
      reserve(total)
      pattern.withUnsafeBufferPointer { if let base = $0.baseAddress { fill(start, total, with: base, pattern.count) } }
      count = total
      return .object(self)
    }
    return nil
  }
}
