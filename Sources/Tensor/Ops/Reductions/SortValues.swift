// Values put in order, and the k-th of them found, without their places: each element as a key of its own width, by vectors or by radix.
import KernelTable

/// `x` with each line along `d` in rising order, nans last, row-major and outside autograd. Zeros keep their signs' order.
package func sortedValues(_ x: Tensor, _ d: Int) throws(TorchError) -> Tensor {
  if x.ndim == 0 { return try x.copied() }
  let moved = d == x.ndim - 1 ? x : movedLast(x, d)
  let out = try moved.copied()
  let n = x.shape[d]
  if n > 1 { x.dtype.accept(SortLines(x: out, n: n)) }
  return try d == x.ndim - 1 ? out : movedLast(out, d, back: true).copied()
}

/// A view with axis `d` last, or with the last one at `d`.
func movedLast(_ x: Tensor, _ d: Int, back: Bool = false) -> Tensor {
  let from = back ? x.ndim - 1 : d, to = back ? d : x.ndim - 1
  return x.view(
    shape: x.shape.removing(at: from).inserting(x.shape[from], at: to),
    strides: x.strides.removing(at: from).inserting(x.strides[from], at: to), offset: x.offset, tracked: false)
}

private struct SortLines: UniformVisitor {
  typealias Result = Void
  let x: Tensor
  let n: Int

  func any<T: Element>(_ type: T.Type) {
    let (p, n) = (x.pointer(type), n), sorter = keySortKernel(MemoryLayout<T.OrderKey>.size)
    Threads.run(x.numel / n, grain: max(1, Threads.grain / (8 * n))) { s, e in
      let room = UnsafeMutablePointer<T.OrderKey>.allocate(capacity: sortingRoom(n))
      defer { room.deallocate() }
      for i in s..<e { sortLine(p + i * n, n, room, sorter) }
    }
  }
}

/// `room` holds `sortingRoom` keys.
private func sortLine<T: Element>(
  _ p: UnsafeMutablePointer<T>, _ n: Int, _ room: UnsafeMutablePointer<T.OrderKey>, _ sorter: KeySortLoop?
) {
  let zeros = negativeZeros(p, n)
  for i in 0..<n { room[i] = p[i].orderKey }
  let keys = sortKeys(room, n, sorter)
  for i in 0..<n { p[i] = T(orderKey: keys[i]) }
  if let zeros { restore(zeros, p, n) }
}

/// How many keys a room for sorting `n` holds: vectors write past what they mean.
func sortingRoom(_ n: Int) -> Int { 2 * n + 64 }

/// `n` keys in rising order, where the result lies; `room` holds `sortingRoom` keys. `sorter` is the vectors' way, if there is one.
func sortKeys<K: FixedWidthInteger & UnsignedInteger>(
  _ room: UnsafeMutablePointer<K>, _ n: Int, _ sorter: KeySortLoop?
) -> UnsafeMutablePointer<K> {
  if n <= 12 { return insertionSort(room, n) }
  let (every, some) = commonBits(room, n), bits = n < 4096 ? 8 : 11
  let low = (every ^ some).trailingZeroBitCount, width = K.bitWidth - (every ^ some).leadingZeroBitCount - low
  if every == some { return room }
  if width <= bits, n > 48 { return countedOut(room, n, every, low, width) }
  // Of very many, more of which are written than a cache holds, the radix needs fewer passes.
  if n <= 1 << 15, let sorter, sorter(room, room + n, n) { return room }
  return n <= 48 ? insertionSort(room, n) : radixSort(room, room + n, n, bits)
}

/// The bits that all keys have and those that any has.
private func commonBits<K: FixedWidthInteger>(_ p: UnsafeMutablePointer<K>, _ n: Int) -> (every: K, some: K) {
  var (every, some) = (~K.zero, K.zero)
  for i in 0..<n {
    every &= p[i]
    some |= p[i]
  }
  return (every, some)
}

/// Keys that differ in one group of bits alone: how many there are of each.
private func countedOut<K: FixedWidthInteger & UnsignedInteger>(
  _ p: UnsafeMutablePointer<K>, _ n: Int, _ common: K, _ shift: Int, _ width: Int
) -> UnsafeMutablePointer<K> {
  let mask = K(truncatingIfNeeded: (1 << width) - 1), s = K(truncatingIfNeeded: shift)
  withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << width) { counts in
    for c in 0..<(1 << width) { counts[c] = 0 }
    for i in 0..<n { counts[Int(truncatingIfNeeded: (p[i] &>> s) & mask)] &+= 1 }
    var at = 0
    for c in 0..<(1 << width) {
      let key = (common & ~(mask &<< s)) | (K(truncatingIfNeeded: c) &<< s)
      for _ in 0..<counts[c] {
        p[at] = key
        at &+= 1
      }
    }
  }
  return p
}

private func insertionSort<K: FixedWidthInteger>(_ p: UnsafeMutablePointer<K>, _ n: Int) -> UnsafeMutablePointer<K> {
  for i in stride(from: 1, to: n, by: 1) {
    let key = p[i]
    var j = i
    while j > 0, p[j - 1] > key {
      p[j] = p[j - 1]
      j -= 1
    }
    p[j] = key
  }
  return p
}

/// So many bits of the key at a time, from the lowest; bits that all keys share are passed over. Where the result lies.
private func radixSort<K: FixedWidthInteger & UnsignedInteger>(
  _ a: UnsafeMutablePointer<K>, _ b: UnsafeMutablePointer<K>, _ n: Int, _ bits: Int
) -> UnsafeMutablePointer<K> {
  var (from, to) = (a, b)
  let (every, some) = commonBits(a, n)
  let varying = every ^ some, mask = K(truncatingIfNeeded: (1 << bits) - 1)
  withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << bits) { counts in
    for shift in stride(from: 0, to: K.bitWidth, by: bits) where (varying >> K(shift)) & mask != 0 {
      let s = K(shift)
      for c in 0..<(1 << bits) { counts[c] = 0 }
      for i in 0..<n { counts[Int(truncatingIfNeeded: (from[i] >> s) & mask)] &+= 1 }
      var at = 0
      for c in 0..<(1 << bits) { (counts[c], at) = (at, at &+ counts[c]) }
      for i in 0..<n {
        let key = from[i], c = Int(truncatingIfNeeded: (key >> s) & mask)
        to[counts[c]] = key
        counts[c] &+= 1
      }
      swap(&from, &to)
    }
  }
  return from
}

/// The zeros of a line in their order, where one of them is negative.
private func negativeZeros<T: Element>(_ p: UnsafeMutablePointer<T>, _ n: Int) -> [T]? {
  if T.kind != .float { return nil }
  // The sign alone.
  let (zero, bits) = (zeroKey(T.self), UnsafeRawPointer(p).assumingMemoryBound(to: T.OrderKey.self))
  var found = false
  for i in 0..<n { found = bits[i] == zero || found }
  if !found { return nil }
  return (0..<n).filter { p[$0].orderKey == zero }.map { p[$0] }
}

private func zeroKey<T: Element>(_ t: T.Type) -> T.OrderKey { 1 << T.OrderKey(T.OrderKey.bitWidth - 1) }

private func restore<T: Element>(_ zeros: [T], _ p: UnsafeMutablePointer<T>, _ n: Int) {
  let zero = zeroKey(T.self)
  guard let first = (0..<n).first(where: { p[$0].orderKey == zero }) else { return }
  for (i, z) in zeros.enumerated() where first + i < n { p[first + i] = z }
}

/// The `k`-th smallest of `n` doubles, nans being largest; `room` holds as many keys. Which zero it is of two signs is not told.
package func kthSmallest(_ p: UnsafePointer<Double>, _ n: Int, _ k: Int, _ room: UnsafeMutablePointer<UInt64>) -> Double {
  for i in 0..<n { room[i] = p[i].orderKey }
  return Double(orderKey: kthKey(room, n, k))
}

/// The `k`-th smallest of `n` keys, which are overwritten: by their bits from the highest.
private func kthKey<K: FixedWidthInteger & UnsignedInteger>(_ room: UnsafeMutablePointer<K>, _ n: Int, _ k: Int) -> K {
  var (count, rank) = (n, k)
  let (every, some) = commonBits(room, n)
  // Above this bit all agree.
  var top = K.bitWidth - (every ^ some).leadingZeroBitCount
  let step = n < 4096 ? 8 : 11
  withUnsafeTemporaryAllocation(of: Int.self, capacity: 2048) { counts in
    while count > 48, top > 0 {
      let width = min(step, top), mask = K(truncatingIfNeeded: (1 << width) - 1)
      top -= width
      let shift = K(top)
      for c in 0..<(1 << width) { counts[c] = 0 }
      for i in 0..<count { counts[Int(truncatingIfNeeded: (room[i] >> shift) & mask)] &+= 1 }
      var c = 0
      while c + 1 < 1 << width, rank >= counts[c] {
        rank -= counts[c]
        c += 1
      }
      var kept = 0
      for i in 0..<count {
        let key = room[i]
        room[kept] = key
        kept += Int(truncatingIfNeeded: (key >> shift) & mask) == c ? 1 : 0
      }
      count = kept
    }
  }
  // All that are left agree in every bit, or are few.
  if count <= 48 { _ = insertionSort(room, count) }
  return room[min(max(rank, 0), max(count - 1, 0))]
}

/// The (lower) median of all elements, nan where one is, or of those that are numbers; nil where its place must tell which of equal
/// elements it is.
func middleValue(_ x: Tensor, ofNumbers: Bool) throws(TorchError) -> Tensor? {
  if x.numel == 0 || x.dtype == .bool || x.dtype.isComplex { return nil }
  let line = try x.isDense ? x : x.packed(), out = try Tensor(empty: Dims(), x.dtype)
  try checkRoom(x.numel, of: x.dtype.size)
  return x.dtype.accept(MiddleValue(line: line, out: out, ofNumbers: ofNumbers)) ? out : nil
}

private struct MiddleValue: UniformVisitor {
  typealias Result = Bool
  let line: Tensor
  let out: Tensor
  let ofNumbers: Bool

  func any<T: Element>(_ type: T.Type) -> Bool {
    let (p, n) = (line.pointer(type), line.numel)
    let room = UnsafeMutablePointer<T.OrderKey>.allocate(capacity: n)
    defer { room.deallocate() }
    var numbers = 0
    for i in 0..<n {
      room[i] = p[i].orderKey
      numbers &+= p[i] == p[i] ? 1 : 0
    }
    if numbers == 0 || (numbers < n && !ofNumbers) { return false }
    let key = kthKey(room, n, (numbers - 1) / 2)
    // Zeros of both signs have one key.
    if T.kind == .float, key == zeroKey(type) { return false }
    out.pointer(type).pointee = T(orderKey: key)
    return true
  }
}

/// Where runs of equal values begin in a sorted line; nans are one value where `equalNan` is true. int64.
package func runStarts(_ line: Tensor, equalNan: Bool) throws(TorchError) -> Tensor {
  let x = try line.packed(), n = x.numel
  let found = try Tensor(empty: [n], .int64)
  let count = x.dtype.accept(StartsOfRuns(x: x, starts: found.pointer(Int64.self), equalNan: equalNan))
  return try found.view(shape: [count], strides: [1], offset: 0, tracked: false).copied()
}

private struct StartsOfRuns: UniformVisitor {
  typealias Result = Int
  let x: Tensor
  let starts: UnsafeMutablePointer<Int64>
  let equalNan: Bool

  func any<T: Element>(_ type: T.Type) -> Int {
    let p = x.pointer(type)
    var count = 0
    for i in 0..<x.numel {
      starts[count] = Int64(i)
      count += i == 0 || !(p[i - 1] == p[i] || (equalNan && p[i - 1] != p[i - 1] && p[i] != p[i])) ? 1 : 0
    }
    return count
  }
}
