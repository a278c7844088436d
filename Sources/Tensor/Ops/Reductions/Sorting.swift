// The order of a row: stable, nan last (first if descending).

/// Numbers as keys whose unsigned order is the order sought; equal numbers have equal keys.
protocol SortKey {
  func sortKey(_ descending: Bool) -> UInt64
}
extension Double: SortKey {
  @inline(__always) func sortKey(_ descending: Bool) -> UInt64 {
    if self != self { return descending ? 0 : UInt64.max }
    // Adding zero makes one zero of the two.
    let b = (self + 0).bitPattern
    let up = b >> 63 == 1 ? ~b : b | 1 << 63
    return descending ? ~up : up
  }
}
extension Int64: SortKey {
  @inline(__always) func sortKey(_ descending: Bool) -> UInt64 {
    let up = UInt64(bitPattern: self) ^ 1 << 63
    return descending ? ~up : up
  }
}

/// Sorted positions of a row.
func sortRow<T: Comparable & SortKey>(_ row: UnsafeBufferPointer<T>, _ descending: Bool) -> [Int] {
  let n = row.count
  if n > 256 { return radixOrder(row, descending) }
  return Array(0..<n).sorted { a, b in
    let (x, y) = (row[a].sortKey(descending), row[b].sortKey(descending))
    return x == y ? a < b : x < y
  }
}

/// Eleven bits of the key at a time, from the lowest; bits that all keys share are passed over.
private func radixOrder<T: Comparable & SortKey>(_ row: UnsafeBufferPointer<T>, _ descending: Bool) -> [Int] {
  let n = row.count
  typealias Entry = (key: UInt64, place: Int)
  let room = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * n)
  defer { room.deallocate() }
  var (from, to) = (room, room + n)
  var (every, some) = (UInt64.max, UInt64(0))
  for i in 0..<n {
    let key = row[i].sortKey(descending)
    every &= key
    some |= key
    (from + i).initialize(to: (key, i))
  }
  let varying = every ^ some
  withUnsafeTemporaryAllocation(of: Int.self, capacity: 2048) { counts in
    var shift: UInt64 = 0
    while shift < 64 {
      defer { shift += 11 }
      if (varying >> shift) & 2047 == 0 { continue }
      for b in 0..<2048 { counts[b] = 0 }
      for i in 0..<n { counts[Int(truncatingIfNeeded: (from[i].key >> shift) & 2047)] += 1 }
      var at = 0
      for b in 0..<2048 {
        let c = counts[b]
        counts[b] = at
        at += c
      }
      for i in 0..<n {
        let b = Int(truncatingIfNeeded: (from[i].key >> shift) & 2047)
        (to + counts[b]).initialize(to: from[i])
        counts[b] += 1
      }
      swap(&from, &to)
    }
  }
  return [Int](unsafeUninitializedCapacity: n) { buffer, count in
    for i in 0..<n { buffer[i] = from[i].place }
    count = n
  }
}
