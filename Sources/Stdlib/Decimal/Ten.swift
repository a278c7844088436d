// Powers of ten, and division of words.
import Language

enum Ten {
  /// 10**0...10**38.
  @inline(__always) static var powers: UnsafePointer<UInt128> { table ?? makeTable() }
  // Not lazy, as all numbers look here.
  nonisolated(unsafe) private static var table: UnsafePointer<UInt128>?
  @inline(never) private static func makeTable() -> UnsafePointer<UInt128> {
    let table = UnsafeMutablePointer<UInt128>.allocate(capacity: 39)
    var n: UInt128 = 1
    for i in 0..<39 {
      table[i] = n
      if i < 38 { n *= 10 }
    }
    self.table = UnsafePointer(table)
    return UnsafePointer(table)
  }

  nonisolated(unsafe) private static var known: [Int: BigInt] = [:]

  /// Raises MemoryError for a power that is too large to be made.
  static func check(_ k: Int) throws(Raise) {
    if k > 2_500_000_000 { throw Raise(types.MemoryError, "") }
    try Memory.check(k / 2)
  }

  /// 10**k. Raises MemoryError past some 2**33 bits, as ints do.
  static func big(_ k: Int) throws(Raise) -> BigInt {
    if k < 39 { return BigInt(powers[max(k, 0)]) }
    if let n = known[k] { return n }
    try check(k)
    let n = BigInt(10).power(k)
    if k < 1000 { known[k] = n }
    return n
  }

  /// 1233 / 4096 is a little more than the logarithm of 2.
  @inline(__always) static func digitCount(_ n: UInt128) -> Int {
    let bits = 128 &- n.leadingZeroBitCount
    let guess = (bits &* 1233) >> 12
    return n < powers[min(guess, 38)] ? max(guess, 1) : guess &+ 1
  }

  /// Quotient and remainder of words, of which most are of 64 bits.
  @inline(__always) static func divide(_ a: UInt128, _ b: UInt128) -> (UInt128, UInt128) {
    if a >> 64 == 0, b >> 64 == 0 {
      let x = UInt64(truncatingIfNeeded: a), y = UInt64(truncatingIfNeeded: b)
      let q = x / y
      return (UInt128(q), UInt128(x &- q &* y))
    }
    if b >> 64 == 0 {
      let y = UInt64(truncatingIfNeeded: b)
      let (high, rest) = UInt64(truncatingIfNeeded: a >> 64).quotientAndRemainder(dividingBy: y)
      let (low, r) = y.dividingFullWidth((rest, UInt64(truncatingIfNeeded: a)))
      return (UInt128(high) << 64 | UInt128(low), UInt128(r))
    }
    return a.quotientAndRemainder(dividingBy: b)
  }
}
