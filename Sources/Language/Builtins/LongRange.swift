// range past 64 bits: bounds, step and length of any size.

/// A `range` whose bounds leave 64 bits.
public final class LongRange: Object {
  let start, stop, step, count: BigInt
  init(_ start: BigInt, _ stop: BigInt, _ step: BigInt) {
    self.start = start
    self.stop = stop
    self.step = step
    count = LongRange.count(start, stop, step)
  }

  static func count(_ start: BigInt, _ stop: BigInt, _ step: BigInt) -> BigInt {
    let (low, high) = step.isNegative ? (stop, start) : (start, stop)
    return low < high ? BigInt.floorQuotient(high - low + -1, step.magnitude) + 1 : BigInt(0)
  }

  public override var type: Class { types.range }
  private var tooLong: Raise { overflowError("Python int too large to convert to C ssize_t") }
  public override func length() throws(Raise) -> Int? {
    guard let n = count.small else { throw tooLong }
    return n
  }
  public override func truth() throws(Raise) -> Bool { !count.isZero }
  public override func iterate() throws(Raise) -> Value? { .object(LongRangeIterator(start, count, step)) }
  func reversed() -> LongRangeIterator { LongRangeIterator(start + (count + -1) * step, count, -step) }
  public override func repr() throws(Raise) -> String {
    let parts = step == BigInt(1) ? [start, stop] : [start, stop, step]
    var texts: [String] = []
    for p in parts { texts.append(try Language.repr(BigInteger.normalized(p))) }
    return "range(\(texts.joined(separator: ", ")))"
  }

  func item(_ i: BigInt) -> Value { BigInteger.normalized(start + i * step) }

  public override func getItem(_ key: Value) throws(Raise) -> Value {
    if let s = asSlice(key) { return try sliced(s) }
    if !hasIndex(key) { throw typeError("range indices must be integers or slices, not \(typeName(key))") }
    var i = try wholeIndex(key)
    if i.isNegative { i = i + count }
    if i.isNegative || !(i < count) { throw indexError("range object index out of range") }
    return item(i)
  }

  private func sliced(_ s: SliceObject) throws(Raise) -> Value {
    let (from, to, k) = try s.bounds(count)
    return makeRange(start + from * step, start + to * step, k * step)
  }

  func holds(_ n: BigInt) -> Bool {
    if step.isNegative ? start < n || !(stop < n) : n < start || !(n < stop) { return false }
    return BigInt.floorRemainder(n - start, step).isZero
  }
  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    switch item {
    case .int, .bool: return bigValue(item).map(holds)
    case .object(let o) where o is BigInteger: return bigValue(item).map(holds)
    default: return nil
    }
  }
  public override func hash() throws(Raise) -> Int {
    let n = BigInteger.normalized(count)
    if count.isZero { return try hashOf(.tupleOf([n, .none, .none])) }
    return try hashOf(.tupleOf([n, BigInteger.normalized(start), count == BigInt(1) ? .none : BigInteger.normalized(step)]))
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, let r = RangeParts(other) else { return nil }
    let same = count == r.count && (count.isZero || (start == r.start && (count == BigInt(1) || step == r.step)))
    return .bool(same == (op == .eq))
  }
}

/// Any range's numbers.
struct RangeParts {
  let start, stop, step, count: BigInt
  init?(_ v: Value) {
    guard case .object(let o) = v else { return nil }
    if let r = o as? LongRange {
      (start, stop, step, count) = (r.start, r.stop, r.step, r.count)
    } else if let r = o as? RangeObject {
      (start, stop, step, count) = (BigInt(r.start), BigInt(r.stop), BigInt(r.step), BigInt(r.count))
    } else {
      return nil
    }
  }
}

final class LongRangeIterator: BuiltinIterator {
  private var current, left: BigInt
  private let step: BigInt
  init(_ start: BigInt, _ count: BigInt, _ step: BigInt) {
    current = start
    left = count
    self.step = step
  }
  override var type: Class { IteratorTypes.longRange }
  override func lengthHint() throws(Raise) -> Int? {
    guard let n = left.small else { throw overflowError("Python int too large to convert to C ssize_t") }
    return n
  }
  override func next() throws(Raise) -> Value? {
    if left.isZero { return nil }
    left = left + -1
    let v = current
    current = current + step
    return BigInteger.normalized(v)
  }
}

/// A whole number of any size: an int or what `__index__` gives.
func wholeIndex(_ v: Value) throws(Raise) -> BigInt {
  if let b = bigValue(v) { return b }
  guard let m = typeOf(v).lookup(names.index) else {
    throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
  }
  let r = try vm.callMethod(m, v, [])
  guard let b = bigValue(r) else { throw typeError("__index__ returned non-int (type \(typeName(r)))") }
  return b
}
