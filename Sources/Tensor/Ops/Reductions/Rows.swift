// Rows reduced by the kernels: the rows shared out to the threads, or one long row in parts.
import KernelTable

/// `loop` for each of `count` rows of `length` elements of `size` bytes; results are a result's size apart.
func eachRow(
  _ out: UnsafeMutableRawPointer, _ outSize: Int, _ rows: UnsafeRawPointer, _ size: Int, _ count: Int, _ length: Int,
  _ loop: (_ out: UnsafeMutableRawPointer, _ row: UnsafeRawPointer, _ n: Int) -> Void
) {
  Threads.run(count, grain: max(1, Threads.grain / max(length, 1))) { s, e in
    for i in s..<e { loop(out + i * outSize, rows + i * length * size, length) }
  }
}

/// The largest or smallest of each row of `x`'s memory; rows are not empty.
func extremeRows(_ out: UnsafeMutableRawPointer, _ data: Tensor, _ count: Int, _ length: Int, largest: Bool) {
  let dtype = data.dtype
  let size = dtype.size
  let loop = extremeKernel(dtype, largest)
  let p = data.data
  if count > 1 || length <= Threads.grain || threadCount == 1 {
    eachRow(out, size, p, size, count, length) { loop($0, $1, $2) }
    return
  }
  if count == 0 { return }
  let parts = threadCount
  let step = (length + parts - 1) / parts
  withUnsafeTemporaryAllocation(byteCount: parts * 8, alignment: 8) { partial in
    guard let q = partial.baseAddress else { return }
    Threads.run(parts, grain: 1) { s, e in
      for i in s..<e {
        // A part past the end repeats the last element.
        let from = min(i * step, length - 1)
        loop(q + i * size, p + from * size, max(1, min(length, from + step) - from))
      }
    }
    loop(out, q, parts)
  }
}

/// The smallest and the largest of all elements of `x`'s memory, which lies without gaps: both of a block while it is in the cache.
func extremePair(_ low: UnsafeMutableRawPointer, _ high: UnsafeMutableRawPointer, _ x: Tensor) {
  let (n, size, p) = (x.numel, x.dtype.size, x.data)
  let (smallest, largest) = (extremeKernel(x.dtype, false), extremeKernel(x.dtype, true))
  let block = 16384 / size, count = (n + block - 1) / block
  withUnsafeTemporaryAllocation(byteCount: 2 * count * size, alignment: 16) { partial in
    guard let lows = partial.baseAddress else { return }
    let highs = lows + count * size
    Threads.run(count, grain: max(1, Threads.grain / block)) { s, e in
      for i in s..<e {
        let m = min(block, n - i * block)
        smallest(lows + i * size, p + i * block * size, m)
        largest(highs + i * size, p + i * block * size, m)
      }
    }
    smallest(low, lows, count)
    largest(high, highs, count)
  }
}

/// Where each row's largest or smallest is: the first of equals, the first nan before all.
func extremePlaces(_ out: UnsafeMutablePointer<Int64>, _ data: Tensor, _ count: Int, _ length: Int, largest: Bool) throws(TorchError) {
  if count == 0 || length == 0 { return }
  let dtype = data.dtype
  let size = dtype.size
  let best = try Tensor(empty: [count], dtype)
  extremeRows(best.data, data, count, length, largest: largest)
  let find = findKernel(dtype)
  let (p, b) = (data.data, best.data)
  Threads.run(count, grain: max(1, Threads.grain / length)) { s, e in
    for i in s..<e { out[i] = Int64(min(length - 1, find(b + i * size, p + i * length * size, length))) }
  }
}

/// The first place of a truth value among the bools of a contiguous tensor; nil where there is none.
package func firstPlace(of value: Bool, in x: Tensor) -> Int? {
  var cell: UInt8 = value ? 1 : 0
  let place = findKernel(.bool)(&cell, x.data, x.numel)
  return place < x.numel ? place : nil
}

/// The first place of an integer in a contiguous tensor of integers or bools; nil where there is none.
package func firstPlace(ofNumber value: Int, in x: Tensor) -> Int? {
  if x.dtype.isInexact || !x.dtype.integerRange.contains(value) { return nil }
  var cell = (UInt64(0), UInt64(0))
  return withUnsafeMutableBytes(of: &cell) { raw in
    guard let p = raw.baseAddress, x.numel > 0 else { return nil }
    Tensor.store(.int(value), p, x.dtype)
    let place = findKernel(x.dtype)(p, x.data, x.numel)
    return place < x.numel ? place : nil
  }
}

extension Tensor {
  /// The smallest of a contiguous tensor of integers that is not empty.
  package var smallest: Int {
    var cell = (UInt64(0), UInt64(0))
    return withUnsafeMutableBytes(of: &cell) { raw in
      guard let p = raw.baseAddress else { return 0 }
      extremeRows(p, self, 1, numel, largest: false)
      return Tensor.load(p, dtype).int
    }
  }
}

/// Mean and sum of squared distances from it of one row of float32, in double; `shared` out to the threads.
func momentsOf(_ p: UnsafeRawPointer, _ n: Int, _ loop: MomentLoop, shared: Bool) -> (mean: Double, squares: Double) {
  if n == 0 { return (0, 0) }
  func total(_ centre: Double, _ squared: Bool) -> Double {
    if !shared || n <= Threads.grain || threadCount == 1 { return loop(p, n, centre, squared) }
    let parts = threadCount
    let step = (n + parts - 1) / parts
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: parts) { partial in
      guard let q = partial.baseAddress else { return 0 }
      Threads.run(parts, grain: 1) { s, e in
        for i in s..<e {
          let from = min(n, i * step)
          (q + i).initialize(to: loop(p + from * 4, min(n, from + step) - from, centre, squared))
        }
      }
      var sum = 0.0
      for i in 0..<parts { sum += q[i] }
      return sum
    }
  }
  let mean = total(0, false) / Double(n)
  return (mean, total(mean, true))
}
