// Lines in which few values occur many times: their groups are found by a table of keys, in one pass and without sorting the line.

/// The different values of a line, in rising order.
struct FewValues {
  /// Where each occurs first, and how often.
  var first: [Int]
  var tally: [Int]
  /// The number of each element's value, if that was wanted.
  var groups: [Int32]

  /// Nil where the line is short or more than an eighth of it differs, for which sorting is faster. Nans are one value, and so are both
  /// zeros.
  init?<T: Element>(_ p: UnsafePointer<T>, _ n: Int, wantsGroups: Bool) {
    if n < 32 || n > Int32.max { return nil }
    let limit = min(max(4, n / 8), 1 << 16)
    let bits = Int.bitWidth - (2 * limit - 1).leadingZeroBitCount
    var keys: [T.OrderKey] = []
    keys.reserveCapacity(limit)
    (first, tally, groups) = ([], [], [])
    var numbers = wantsGroups ? [Int32](repeating: 0, count: n) : []
    // Slots hold a value's number and one, 0 for none.
    let isFew = withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << bits) { slots in
      slots.initialize(repeating: 0)
      for i in 0..<n {
        let key = p[i].orderKey
        var at = Int(truncatingIfNeeded: FewValues.hash(key) >> UInt64(64 - bits))
        while true {
          let held = Int(slots[at])
          if held == 0 {
            if keys.count == limit { return false }
            keys.append(key)
            first.append(i)
            tally.append(1)
            slots[at] = Int32(truncatingIfNeeded: keys.count)
            if wantsGroups { numbers[i] = Int32(truncatingIfNeeded: keys.count - 1) }
            break
          }
          if keys[held - 1] == key {
            tally[held - 1] += 1
            if wantsGroups { numbers[i] = Int32(truncatingIfNeeded: held - 1) }
            break
          }
          at = (at + 1) & (1 << bits - 1)
        }
      }
      return true
    }
    if !isFew { return nil }
    let order = (0..<keys.count).sorted { keys[$0] < keys[$1] }
    var rank = [Int32](repeating: 0, count: keys.count)
    for (r, g) in order.enumerated() { rank[g] = Int32(truncatingIfNeeded: r) }
    let (places, counts) = (first, tally)
    first = order.map { places[$0] }
    tally = order.map { counts[$0] }
    for i in 0..<numbers.count { numbers[i] = rank[Int(numbers[i])] }
    groups = numbers
  }

  /// Fibonacci hashing: the golden ratio's multiple, whose high bits depend on all of the key's.
  @inline(__always)
  private static func hash<K: FixedWidthInteger & UnsignedInteger>(_ key: K) -> UInt64 {
    let low = UInt64(truncatingIfNeeded: key)
    let folded = K.bitWidth > 64 ? low ^ (UInt64(truncatingIfNeeded: key >> (K.bitWidth / 2)) &* 0xC2B2_AE3D_27D4_EB4F) : low
    return (folded ^ (folded >> 32)) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// The different values of `x` in rising order, nans last, as one where `equalNan` is true; the first zero of either sign stands for both.
/// One dimension.
package func distinctValues(_ x: Tensor, equalNan: Bool) throws(TorchError) -> Tensor {
  let line = try reshape(x, [x.numel]).packed()
  if equalNan || !line.hasNonFinite, let places = line.dtype.accept(FewPlaces(x: line)) {
    return try indexSelect(line, 0, Tensor.of(places, [places.count]))
  }
  let sorted = try sortedValues(line, 0)
  return try indexSelect(sorted, 0, runStarts(sorted, equalNan: equalNan))
}

private struct FewPlaces: UniformVisitor {
  typealias Result = [Int]?
  let x: Tensor
  func any<T: Element>(_ type: T.Type) -> [Int]? { FewValues(UnsafePointer(x.pointer(type)), x.numel, wantsGroups: false)?.first }
}
