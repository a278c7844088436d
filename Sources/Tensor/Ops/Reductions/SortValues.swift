// Values put in order, and the k-th of them found, without their places: each element as a key of its own width, by radix.

/// An element as an unsigned key in whose order nans are last and both zeros are one.
protocol RadixElement {
  associatedtype Key: FixedWidthInteger & UnsignedInteger
  var radixKey: Key { get }
  init(radixKey: Key)
}
extension Double: RadixElement {
  @inline(__always) var radixKey: UInt64 {
    if self != self { return .max }
    let b = (self + 0).bitPattern
    return b >> 63 == 1 ? ~b : b | 1 << 63
  }
  @inline(__always) init(radixKey k: UInt64) { self = k == .max ? .nan : Double(bitPattern: k >> 63 == 1 ? k ^ 1 << 63 : ~k) }
}
extension Float: RadixElement {
  @inline(__always) var radixKey: UInt32 {
    if self != self { return .max }
    let b = (self + 0).bitPattern
    return b >> 31 == 1 ? ~b : b | 1 << 31
  }
  @inline(__always) init(radixKey k: UInt32) { self = k == .max ? .nan : Float(bitPattern: k >> 31 == 1 ? k ^ 1 << 31 : ~k) }
}
extension Int64: RadixElement {
  @inline(__always) var radixKey: UInt64 { UInt64(bitPattern: self) ^ 1 << 63 }
  @inline(__always) init(radixKey k: UInt64) { self.init(bitPattern: k ^ 1 << 63) }
}
extension Int32: RadixElement {
  @inline(__always) var radixKey: UInt32 { UInt32(bitPattern: self) ^ 1 << 31 }
  @inline(__always) init(radixKey k: UInt32) { self.init(bitPattern: k ^ 1 << 31) }
}
extension Int16: RadixElement {
  @inline(__always) var radixKey: UInt16 { UInt16(bitPattern: self) ^ 1 << 15 }
  @inline(__always) init(radixKey k: UInt16) { self.init(bitPattern: k ^ 1 << 15) }
}
extension Int8: RadixElement {
  @inline(__always) var radixKey: UInt8 { UInt8(bitPattern: self) ^ 1 << 7 }
  @inline(__always) init(radixKey k: UInt8) { self.init(bitPattern: k ^ 1 << 7) }
}
extension RadixElement where Self: WholeElement & UnsignedInteger {
  @inline(__always) var radixKey: Self { self }
  @inline(__always) init(radixKey k: Self) { self = k }
}
extension UInt8: RadixElement {}
extension UInt16: RadixElement {}
extension UInt32: RadixElement {}
extension UInt64: RadixElement {}
extension RadixElement where Self: NarrowElement {
  @inline(__always) var radixKey: UInt16 {
    if float != float { return .max }
    let b = float == 0 ? 0 : bits
    return b >> 15 == 1 ? ~b : b | 1 << 15
  }
  @inline(__always) init(radixKey k: UInt16) { self = k == .max ? Self(.nan) : Self(bits: k >> 15 == 1 ? k ^ 1 << 15 : ~k) }
}
extension Float16: RadixElement {}
extension BFloat16: RadixElement {}

/// `x` with each line along `d` in rising order, nans last, row-major and outside autograd. Zeros keep their signs' order.
package func sortedValues(_ x: Tensor, _ d: Int) throws(TorchError) -> Tensor {
  if x.ndim == 0 { return try x.copied() }
  let moved = d == x.ndim - 1 ? x : movedLast(x, d)
  let out = try moved.copied()
  let n = x.shape[d]
  if n > 1 {
    switch x.dtype {
    case .float64: sortLines(Double.self, out, n)
    case .float32: sortLines(Float.self, out, n)
    case .int64: sortLines(Int64.self, out, n)
    case .int32: sortLines(Int32.self, out, n)
    case .int16: sortLines(Int16.self, out, n)
    case .int8: sortLines(Int8.self, out, n)
    case .uint8, .bool: sortLines(UInt8.self, out, n)
    case .uint16: sortLines(UInt16.self, out, n)
    case .uint32: sortLines(UInt32.self, out, n)
    case .uint64: sortLines(UInt64.self, out, n)
    case .float16: sortLines(Float16.self, out, n)
    case .bfloat16: sortLines(BFloat16.self, out, n)
    }
  }
  return try d == x.ndim - 1 ? out : movedLast(out, d, back: true).copied()
}

/// A view with axis `d` last, or with the last one at `d`.
private func movedLast(_ x: Tensor, _ d: Int, back: Bool = false) -> Tensor {
  let from = back ? x.ndim - 1 : d, to = back ? d : x.ndim - 1
  return x.view(
    shape: x.shape.removing(at: from).inserting(x.shape[from], at: to),
    strides: x.strides.removing(at: from).inserting(x.strides[from], at: to), offset: x.offset, tracked: false)
}

private func sortLines<T: RadixElement>(_ t: T.Type, _ x: Tensor, _ n: Int) {
  let p = x.pointer(T.self)
  Threads.run(x.numel / n, grain: max(1, Threads.grain / (8 * n))) { s, e in
    let room = UnsafeMutablePointer<T.Key>.allocate(capacity: 2 * n)
    defer { room.deallocate() }
    for i in s..<e { sortLine(p + i * n, n, room) }
  }
}

/// `room` holds twice as many keys.
private func sortLine<T: RadixElement>(_ p: UnsafeMutablePointer<T>, _ n: Int, _ room: UnsafeMutablePointer<T.Key>) {
  let zeros = negativeZeros(p, n)
  for i in 0..<n { room[i] = p[i].radixKey }
  let keys = n <= 48 ? insertionSort(room, n) : n < 4096 ? radixSort(room, room + n, n, 8) : radixSort(room, room + n, n, 11)
  for i in 0..<n { p[i] = T(radixKey: keys[i]) }
  if let zeros { restore(zeros, p, n) }
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
  var (every, some) = (K.max, K.zero)
  for i in 0..<n {
    every &= a[i]
    some |= a[i]
  }
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
private func negativeZeros<T: RadixElement>(_ p: UnsafeMutablePointer<T>, _ n: Int) -> [T]? {
  func find<F: BinaryFloatingPoint>(_ x: UnsafePointer<F>) -> Bool {
    var found = false
    for i in 0..<n { found = (x[i] == 0 && x[i].sign == .minus) || found }
    return found
  }
  let raw = UnsafeRawPointer(p)
  let any =
    T.self == Double.self
    ? find(raw.assumingMemoryBound(to: Double.self)) : T.self == Float.self ? find(raw.assumingMemoryBound(to: Float.self)) : false
  if !any { return nil }
  let zero = zeroKey(T.self)
  return (0..<n).filter { p[$0].radixKey == zero }.map { p[$0] }
}

private func zeroKey<T: RadixElement>(_ t: T.Type) -> T.Key { 1 << T.Key(T.Key.bitWidth - 1) }

private func restore<T: RadixElement>(_ zeros: [T], _ p: UnsafeMutablePointer<T>, _ n: Int) {
  let zero = zeroKey(T.self)
  guard let first = (0..<n).first(where: { p[$0].radixKey == zero }) else { return }
  for (i, z) in zeros.enumerated() where first + i < n { p[first + i] = z }
}

/// The `k`-th smallest of `n` doubles, nans being largest, by the bits of their keys from the highest; `room` holds as many keys.
/// Which zero it is of two signs is not told.
package func kthSmallest(_ p: UnsafePointer<Double>, _ n: Int, _ k: Int, _ room: UnsafeMutablePointer<UInt64>) -> Double {
  var (count, rank) = (n, k)
  for i in 0..<n { room[i] = p[i].radixKey }
  withUnsafeTemporaryAllocation(of: Int.self, capacity: 2048) { counts in
    for shift in [53, 42, 31, 20, 9, 0] as [UInt64] where count > 48 {
      for c in 0..<2048 { counts[c] = 0 }
      for i in 0..<count { counts[Int(truncatingIfNeeded: (room[i] >> shift) & 2047)] &+= 1 }
      var c = 0
      while c < 2047, rank >= counts[c] {
        rank -= counts[c]
        c += 1
      }
      var kept = 0
      for i in 0..<count {
        let key = room[i]
        room[kept] = key
        kept += Int(truncatingIfNeeded: (key >> shift) & 2047) == c ? 1 : 0
      }
      count = kept
    }
  }
  // All that are left agree in every bit, or are few.
  if count <= 48 { _ = insertionSort(room, count) }
  return Double(radixKey: room[min(max(rank, 0), max(count - 1, 0))])
}

/// Where runs of equal values begin in a sorted line; nans are one value where `equalNan` is true. int64.
package func runStarts(_ line: Tensor, equalNan: Bool) throws(TorchError) -> Tensor {
  let x = try line.packed(), n = x.numel
  let found = try Tensor(empty: [n], .int64)
  let o = found.pointer(Int64.self)
  var count = 0
  func look<T>(_ t: T.Type, _ isSame: (T, T) -> Bool) {
    let p = x.pointer(T.self)
    for i in 0..<n {
      o[count] = Int64(i)
      count += i == 0 || !isSame(p[i - 1], p[i]) ? 1 : 0
    }
  }
  switch x.dtype {
  case .float64: look(Double.self) { $0 == $1 || (equalNan && $0 != $0 && $1 != $1) }
  case .float32: look(Float.self) { $0 == $1 || (equalNan && $0 != $0 && $1 != $1) }
  case .int64: look(Int64.self, ==)
  case .int32: look(Int32.self, ==)
  case .int16: look(Int16.self, ==)
  case .int8: look(Int8.self, ==)
  case .uint8, .bool: look(UInt8.self, ==)
  case .uint16: look(UInt16.self, ==)
  case .uint32: look(UInt32.self, ==)
  case .uint64: look(UInt64.self, ==)
  case .float16: look(Float16.self) { $0 == $1 || (equalNan && $0 != $0 && $1 != $1) }
  case .bfloat16: look(BFloat16.self) { $0.float == $1.float || (equalNan && $0.float.isNaN && $1.float.isNaN) }
  }
  return try found.view(shape: [count], strides: [1], offset: 0, tracked: false).copied()
}
