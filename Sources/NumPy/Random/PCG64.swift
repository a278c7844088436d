// PCG64 (O'Neill's XSL-RR 128/64) seeded by NumPy's SeedSequence, as `np.random.default_rng` has it.
import Glibc
import Tensor

/// NumPy's SeedSequence: entropy hashed into a pool, words drawn from it.
struct SeedSequence {
  private var pool = [UInt32](repeating: 0, count: 4)

  init(_ entropy: [UInt32]) {
    var hash: UInt32 = 0x43b0_d7e5
    func mixed(_ v: UInt32) -> UInt32 {
      var x = v ^ hash
      hash = hash &* 0x931e_8875
      x = x &* hash
      return x ^ (x >> 16)
    }
    func joined(_ x: UInt32, _ y: UInt32) -> UInt32 {
      let r = (x &* 0xca01_f9dd) &- (y &* 0x4973_f715)
      return r ^ (r >> 16)
    }
    for i in 0..<4 { pool[i] = mixed(i < entropy.count ? entropy[i] : 0) }
    for from in 0..<4 { for to in 0..<4 where from != to { pool[to] = joined(pool[to], mixed(pool[from])) } }
    for from in stride(from: 4, to: entropy.count, by: 1) { for to in 0..<4 { pool[to] = joined(pool[to], mixed(entropy[from])) } }
  }

  func words(_ n: Int) -> [UInt64] {
    var hash: UInt32 = 0x8b51_f9dd
    var out: [UInt32] = []
    for i in 0..<(2 * n) {
      var x = pool[i % 4] ^ hash
      hash = hash &* 0x58f3_8ded
      x = x &* hash
      out.append(x ^ (x >> 16))
    }
    return (0..<n).map { UInt64(out[2 * $0]) | UInt64(out[2 * $0 + 1]) << 32 }
  }
}

final class PCGSource: BitSource {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private var stepHigh: UInt64 = 0
  private var stepLow: UInt64 = 0
  /// The upper half of a word whose lower half was taken.
  private var half: UInt32?

  init(_ entropy: [UInt32]) {
    super.init()
    let w = SeedSequence(entropy).words(4)
    stepHigh = w[2] << 1 | w[3] >> 63
    stepLow = w[3] << 1 | 1
    advance()
    let (l, carry) = low.addingReportingOverflow(w[1])
    (high, low) = (high &+ w[0] &+ (carry ? 1 : 0), l)
    advance()
  }

  private func advance() {
    let multiplierHigh: UInt64 = 2_549_297_995_355_413_924, multiplierLow: UInt64 = 4_865_540_595_714_422_341
    let product = low.multipliedFullWidth(by: multiplierLow)
    let top = product.high &+ high &* multiplierLow &+ low &* multiplierHigh
    let (l, carry) = product.low.addingReportingOverflow(stepLow)
    (high, low) = (top &+ stepHigh &+ (carry ? 1 : 0), l)
  }

  override func bits64() -> UInt64 {
    advance()
    let x = high ^ low, turn = high >> 58
    return x >> turn | x << ((64 &- turn) & 63)
  }
  override func bits32() -> UInt32 {
    if let h = half {
      half = nil
      return h
    }
    let x = bits64()
    half = UInt32(truncatingIfNeeded: x >> 32)
    return UInt32(truncatingIfNeeded: x)
  }
  override func double() -> Double { Double(bits64() >> 11) * (1 / 9007199254740992) }

  // MARK: Integers: Lemire's method

  override func interval(_ most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    if most == 0xFFFF_FFFF { return UInt64(bits32()) }
    if most < 0xFFFF_FFFF {
      let span = most + 1
      var m = UInt64(bits32()) * span
      if m & 0xFFFF_FFFF < span {
        let threshold = (0xFFFF_FFFF - most) % span
        while m & 0xFFFF_FFFF < threshold { m = UInt64(bits32()) * span }
      }
      return m >> 32
    }
    if most == UInt64.max { return bits64() }
    let span = most + 1
    var m = bits64().multipliedFullWidth(by: span)
    if m.low < span {
      let threshold = (UInt64.max - most) % span
      while m.low < threshold { m = bits64().multipliedFullWidth(by: span) }
    }
    return m.high
  }

  override func integers(_ low: Int, _ most: UInt64, _ n: Int, _ dtype: DType) throws(TorchError) -> [Int] {
    var out: [Int] = []
    out.reserveCapacity(n)
    if dtype.size >= 4 {
      for _ in 0..<n { out.append(low &+ Int(truncatingIfNeeded: interval(most))) }
      return out
    }
    // Small types cut words into pieces of their size.
    let width = UInt32(dtype == .bool ? 1 : dtype.size * 8)
    var buffer: UInt32 = 0, left = 0
    func piece() -> UInt32 {
      if left == 0 {
        buffer = bits32()
        left = dtype == .bool ? 31 : Int(32 / width) - 1
      } else {
        buffer >>= width
        left -= 1
      }
      return buffer & ((1 << width) - 1)
    }
    for _ in 0..<n {
      if most == 0 {
        out.append(low)
        continue
      }
      let full = UInt64(1) << UInt64(width)
      if most == full - 1 {
        out.append(low &+ Int(piece()))
        continue
      }
      let span = most + 1
      var m = UInt64(piece()) * span
      if m & (full - 1) < span {
        let threshold = (full - 1 - most) % span
        while m & (full - 1) < threshold { m = UInt64(piece()) * span }
      }
      out.append(low &+ Int(m >> UInt64(width)))
    }
    return out
  }

  // MARK: Normals and exponentials: the ziggurat

  override func normal() -> Double {
    while true {
      var r = bits64()
      let i = Int(r & 0xFF)
      r >>= 8
      let negative = r & 1 == 1
      let magnitude = (r >> 1) & 0x000F_FFFF_FFFF_FFFF
      let x = Double(magnitude) * Ziggurat.normal.width[i]
      if magnitude < Ziggurat.normal.inside[i] { return negative ? -x : x }
      if i == 0 {
        let edge = Ziggurat.normalEdge
        while true {
          let xx = -(1 / edge) * Glibc.log1p(-double()), yy = -Glibc.log1p(-double())
          if yy + yy > xx * xx { return (magnitude >> 8) & 1 == 1 ? -(edge + xx) : edge + xx }
        }
      }
      let f = Ziggurat.normal.height
      if (f[i - 1] - f[i]) * double() + f[i] < Glibc.exp(-0.5 * x * x) { return negative ? -x : x }
    }
  }

  override func exponential() -> Double {
    while true {
      var r = bits64() >> 3
      let i = Int(r & 0xFF)
      r >>= 8
      let x = Double(r) * Ziggurat.exponential.width[i]
      if r < Ziggurat.exponential.inside[i] { return x }
      if i == 0 { return Ziggurat.exponentialEdge - Glibc.log1p(-double()) }
      let f = Ziggurat.exponential.height
      if (f[i - 1] - f[i]) * double() + f[i] < Glibc.exp(-x) { return x }
    }
  }
}
