// PyTorch's CPU generator: mt19937 with its seeding, and the two caches of normal samples.
import Glibc

/// `torch.Generator`.
package final class Generator {
  var state = InlineMT()
  /// `initial_seed()`: the seed last given, all 64 bits of it; mt19937 takes the low 32.
  package private(set) var initialSeed: UInt64
  var nextNormal: Double?
  var nextFloatNormal: Float?

  /// A generator seeded as by `manual_seed(seed)`; 67280421310721 is PyTorch's default seed.
  package init(seed: UInt64 = 67_280_421_310_721) {
    initialSeed = seed
    manualSeed(seed)
  }

  /// `manual_seed`.
  package func manualSeed(_ seed: UInt64) {
    initialSeed = seed
    state.seed(UInt32(truncatingIfNeeded: seed))
    nextNormal = nil
    nextFloatNormal = nil
  }

  /// `seed()`: from the system's randomness.
  package func seed() -> UInt64 {
    manualSeed(.random(in: .min ... .max))
    return initialSeed
  }

  /// The state as PyTorch lays it out (5056 bytes).
  package func getState() throws(TorchError) -> Tensor {
    let t = try zeros([5056], .uint8)
    let p = t.data
    p.storeBytes(of: initialSeed, toByteOffset: 0, as: UInt64.self)
    p.storeBytes(of: Int32(state.left), toByteOffset: 8, as: Int32.self)
    p.storeBytes(of: 1, toByteOffset: 12, as: Int32.self)
    p.storeBytes(of: UInt64(state.next), toByteOffset: 16, as: UInt64.self)
    for i in 0..<624 { p.storeBytes(of: UInt64(state.words[i]), toByteOffset: 24 + i * 8, as: UInt64.self) }
    p.storeBytes(of: nextNormal ?? 0, toByteOffset: 5024, as: Double.self)
    p.storeBytes(of: nextNormal == nil ? 0 : 1, toByteOffset: 5040, as: Int32.self)
    p.storeBytes(of: nextFloatNormal ?? 0, toByteOffset: 5048, as: Float.self)
    p.storeBytes(of: nextFloatNormal == nil ? 0 : 1, toByteOffset: 5052, as: Int32.self)
    return t
  }

  /// `set_state`: takes over what `getState` gave, the cached normal samples too.
  /// TypeError unless it is a uint8 tensor, RuntimeError unless it has 5056 elements.
  package func setState(_ t: Tensor) throws(TorchError) {
    if t.dtype != .uint8 { throw .type("expected a torch.ByteTensor, but got \(t.dtype.typeName)") }
    if t.numel != 5056 {
      throw .runtime("Expected a CPUGeneratorImplState of size 5056 but found the input RNG state size to be \(t.numel)")
    }
    let p = try t.packed().data
    initialSeed = p.load(fromByteOffset: 0, as: UInt64.self)
    state.left = Int(p.load(fromByteOffset: 8, as: Int32.self))
    state.next = min(624, Int(truncatingIfNeeded: p.load(fromByteOffset: 16, as: UInt64.self) & 1023))
    for i in 0..<624 { state.words[i] = UInt32(truncatingIfNeeded: p.load(fromByteOffset: 24 + i * 8, as: UInt64.self)) }
    nextNormal = p.load(fromByteOffset: 5040, as: Int32.self) != 0 ? p.load(fromByteOffset: 5024, as: Double.self) : nil
    nextFloatNormal = p.load(fromByteOffset: 5052, as: Int32.self) != 0 ? p.load(fromByteOffset: 5048, as: Float.self) : nil
  }

  @inline(__always) func random() -> UInt32 { state.word() }
  @inline(__always) func random64() -> UInt64 {
    let high = UInt64(state.word())
    return high << 32 | UInt64(state.word())
  }
  @inline(__always) func uniformFloat() -> Float { Float(random() & 0xFF_FFFF) * 0x1p-24 }
  @inline(__always) func uniformDouble() -> Double { Double(random64() & 0x1F_FFFF_FFFF_FFFF) * 0x1p-53 }

  /// One normal sample, in double; every second is the cached one.
  func normal() -> Double {
    if let n = nextNormal {
      nextNormal = nil
      return n
    }
    let u1 = uniformDouble()
    let u2 = uniformDouble()
    let r = Glibc.sqrt(-2 * Glibc.log1p(-u2))
    let theta = 2 * Double.pi * u1
    nextNormal = r * Glibc.sin(theta)
    return r * Glibc.cos(theta)
  }
}

/// The mt19937 of Matsumoto and Nishimura.
struct InlineMT {
  var words = [UInt32](repeating: 0, count: 624)
  var next = 624
  var left = 1

  mutating func seed(_ s: UInt32) {
    words[0] = s
    for i in 1..<624 { words[i] = 1_812_433_253 &* (words[i - 1] ^ (words[i - 1] >> 30)) &+ UInt32(i) }
    left = 1
    next = 0
  }

  /// NumPy's `init_by_array`.
  mutating func seed(array key: [UInt32]) {
    seed(19_650_218)
    var (i, j) = (1, 0)
    for _ in 0..<max(624, key.count) {
      words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(j)
      i += 1
      j += 1
      if i >= 624 {
        words[0] = words[623]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<623 {
      words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i >= 624 {
        words[0] = words[623]
        i = 1
      }
    }
    words[0] = 0x8000_0000
    left = 1
    next = 0
  }

  @inline(__always) mutating func word() -> UInt32 {
    left -= 1
    if left <= 0 || next >= 624 { twist() }
    let y = words[next]
    next += 1
    return InlineMT.tempered(y)
  }
  @inline(__always) private static func tempered(_ word: UInt32) -> UInt32 {
    var y = word
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C_5680
    y ^= (y << 15) & 0xEFC6_0000
    return y ^ (y >> 18)
  }

  /// Makes `n` numbers of `width` words each: `whole` makes number `i` to `i + k` of as many as the state holds, whose words begin at
  /// `start`, and `single` the one that needs a new state.
  @inline(__always)
  private mutating func fill(
    _ n: Int, _ width: Int, whole: (_ words: UnsafePointer<UInt32>, _ i: Int, _ k: Int) -> Void, single: (inout InlineMT, Int) -> Void
  ) {
    var i = 0
    while i < n {
      let k = min(n - i, (left - 1) / width, (624 - next) / width)
      if k <= 0 {
        single(&self, i)
        i += 1
        continue
      }
      words.withUnsafeBufferPointer { w in if let first = w.baseAddress { whole(first + next, i, k) } }
      left -= k * width
      next += k * width
      i += k
    }
  }

  /// The next `n` floats in [0, 1), scaled.
  mutating func floats(_ p: UnsafeMutablePointer<Float>, _ n: Int, _ scale: Float, _ shift: Float) {
    @inline(__always) func number(_ y: UInt32) -> Float { Float(Int32(bitPattern: y & 0xFF_FFFF)) * 0x1p-24 * scale + shift }
    fill(n, 1) { w, i, k in
      for j in 0..<k { p[i + j] = number(InlineMT.tempered(w[j])) }
    } single: { mt, i in
      p[i] = number(mt.word())
    }
  }

  /// The next `n` doubles in [0, 1), scaled: of two words each, the upper one first.
  mutating func doubles(_ p: UnsafeMutablePointer<Double>, _ n: Int, _ scale: Double, _ shift: Double) {
    @inline(__always) func number(_ high: UInt32, _ low: UInt32) -> Double {
      let bits = Int64(high & 0x1F_FFFF) << 32 | Int64(low)
      return Double(bits) * 0x1p-53 * scale + shift
    }
    fill(n, 2) { w, i, k in
      for j in 0..<k { p[i + j] = number(InlineMT.tempered(w[2 * j]), InlineMT.tempered(w[2 * j + 1])) }
    } single: { mt, i in
      let high = mt.word()
      p[i] = number(high, mt.word())
    }
  }

  private mutating func twist() {
    @inline(__always) func mix(_ a: UInt32, _ b: UInt32) -> UInt32 {
      let y = (a & 0x8000_0000) | (b & 0x7FFF_FFFF)
      return (y >> 1) ^ ((0 &- (y & 1)) & 0x9908_B0DF)
    }
    words.withUnsafeMutableBufferPointer { w in
      for i in 0..<227 { w[i] = w[i + 397] ^ mix(w[i], w[i + 1]) }
      for i in 227..<623 { w[i] = w[i - 227] ^ mix(w[i], w[i + 1]) }
      w[623] = w[396] ^ mix(w[623], w[0])
    }
    left = 624
    next = 0
  }
}
