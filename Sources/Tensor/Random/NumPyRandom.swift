// NumPy's legacy RandomState: mt19937, 53-bit doubles, the polar method, masked rejection.
import Glibc

/// `np.random.RandomState`, and the generator behind `np.random.rand` and its kin.
package final class NumPyRandom {
  private var state = InlineMT()
  private var gauss: Double?

  /// Seeded as by `seed(n)`; nil takes 32 bits of the system's randomness, so that no two runs are alike.
  package init(seed: UInt32? = nil) { self.seed(seed ?? UInt32.random(in: 0...UInt32.max)) }

  /// `seed(n)`.
  package func seed(_ n: UInt32) {
    state.seed(n)
    gauss = nil
  }
  /// `seed([…])`.
  package func seed(_ key: [UInt32]) {
    state.seed(array: key.isEmpty ? [0] : key)
    gauss = nil
  }

  /// The next word of mt19937.
  @inline(__always) package func bits32() -> UInt32 { state.word() }
  /// Two words of mt19937, the high one first.
  @inline(__always) package func bits64() -> UInt64 {
    let high = UInt64(state.word())
    return high << 32 | UInt64(state.word())
  }
  /// `random_sample`.
  @inline(__always) package func double() -> Double {
    let a = state.word() >> 5
    let b = state.word() >> 6
    return (Double(a) * 67108864 + Double(b)) / 9007199254740992
  }
  /// The legacy polar method; every second sample is kept.
  package func normal() -> Double {
    if let g = gauss {
      gauss = nil
      return g
    }
    while true {
      let x1 = 2 * double() - 1
      let x2 = 2 * double() - 1
      let r2 = x1 * x1 + x2 * x2
      if r2 < 1 && r2 != 0 {
        let f = Glibc.sqrt(-2 * Glibc.log(r2) / r2)
        gauss = f * x1
        return f * x2
      }
    }
  }
  /// `standard_exponential`, of mean 1: `-log(1 - u)` with `u` from `double()`, as the legacy generator has it.
  package func exponential() -> Double { -Glibc.log(1 - double()) }

  /// `random_interval(max)`: masked rejection, 32 bits where they do.
  package func interval(_ most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    let mask = most == UInt64.max ? most : (UInt64(1) << UInt64(64 - most.leadingZeroBitCount)) &- 1
    if most <= 0xFFFF_FFFF {
      while true {
        let v = UInt64(bits32()) & mask
        if v <= most { return v }
      }
    }
    while true {
      let v = bits64() & mask
      if v <= most { return v }
    }
  }

  /// `randint(low, high)` of a 64-bit type, one after another; smaller types draw by their own buffers.
  package func integers(_ low: Int, _ high: Int, _ n: Int, _ dtype: DType) throws(TorchError) -> [Int] {
    if low >= high { throw .value("low >= high") }
    let most = UInt64(bitPattern: Int64(high) &- 1 &- Int64(low))
    var out: [Int] = []
    out.reserveCapacity(n)
    let mask = most == 0 ? 0 : most == UInt64.max ? most : (UInt64(1) << UInt64(64 - most.leadingZeroBitCount)) &- 1
    var buffer: UInt32 = 0
    var left = 0
    let width = dtype.size
    for _ in 0..<n {
      if most == 0 {
        out.append(low)
        continue
      }
      var v: UInt64 = 0
      repeat {
        switch width {
        case 1, 2:
          if left == 0 {
            buffer = bits32()
            left = 4 / width - 1
          } else {
            buffer >>= UInt32(8 * width)
            left -= 1
          }
          v = UInt64(buffer) & (width == 1 ? 0xFF : 0xFFFF) & mask
        default: v = (most <= 0xFFFF_FFFF ? UInt64(bits32()) : bits64()) & mask
        }
      } while v > most
      out.append(low &+ Int(Int64(bitPattern: v)))
    }
    return out
  }

  /// `shuffle` as a list of positions: element `i` of the result is the old element `order[i]`.
  package func permutation(_ n: Int) -> [Int] {
    var order = Array(0..<n)
    for i in stride(from: n - 1, to: 0, by: -1) {
      let j = Int(interval(UInt64(i)))
      order.swapAt(i, j)
    }
    return order
  }

  /// `choice` of positions.
  package func choice(_ n: Int, _ count: Int, _ replace: Bool, _ p: [Double]?) throws(TorchError) -> [Int] {
    if n <= 0 && count > 0 { throw .value("a must be greater than 0 unless no samples are taken") }
    if let p {
      if p.count != n { throw .value("'a' and 'p' must have same size") }
      if p.contains(where: { $0 < 0 }) { throw .value("probabilities are not non-negative") }
      if Swift.abs(p.reduce(0, +) - 1) > 1.5e-8 { throw .value("probabilities do not sum to 1") }
      func cumulative(_ p: [Double]) -> [Double] {
        var total = 0.0
        var out: [Double] = []
        for v in p {
          total += v
          out.append(total)
        }
        return out.map { $0 / total }
      }
      func find(_ c: [Double], _ u: Double) -> Int { c.firstIndex { $0 > u } ?? n - 1 }
      if replace {
        let c = cumulative(p)
        return (0..<count).map { _ in find(c, double()) }
      }
      if count > p.filter({ $0 > 0 }).count { throw .value("Fewer non-zero entries in p than size") }
      var (rest, found) = (p, [Int]())
      while found.count < count {
        let us = (0..<(count - found.count)).map { _ in double() }
        for i in found { rest[i] = 0 }
        let c = cumulative(rest)
        var fresh: [Int] = []
        for u in us {
          let i = find(c, u)
          if !fresh.contains(i) { fresh.append(i) }
        }
        found += fresh
      }
      return found
    }
    if replace { return try integers(0, max(n, 1), count, .int64) }
    if count > n { throw .value("Cannot take a larger sample than population when 'replace=False'") }
    return Array(permutation(n).prefix(count))
  }
}
