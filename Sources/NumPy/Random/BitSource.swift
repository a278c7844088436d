// Where random bits come from: NumPy's old generator (mt19937, `np.random.seed`) and its new one (PCG64,
// `default_rng`). The distributions are written once over both; they differ in how they draw normals and integers.
import Glibc
import Tensor

class BitSource {
  func bits32() -> UInt32 { 0 }
  func bits64() -> UInt64 { 0 }
  /// In [0, 1).
  func double() -> Double { 0 }
  func normal() -> Double { 0 }
  func exponential() -> Double { 0 }
  /// In 0...most.
  func interval(_ most: UInt64) -> UInt64 { 0 }
  func integers(_ low: Int, _ most: UInt64, _ n: Int, _ dtype: DType) throws(TorchError) -> [Int] { [] }

  /// `shuffle` as a list of positions.
  func permutation(_ n: Int) -> [Int] {
    var order = Array(0..<max(n, 0))
    for i in stride(from: n - 1, to: 0, by: -1) { order.swapAt(i, Int(maskedInterval(UInt64(i)))) }
    return order
  }

  /// In 0...most by masks and rejection: how both generators shuffle.
  func maskedInterval(_ most: UInt64) -> UInt64 {
    if most == 0 { return 0 }
    let mask = UInt64.max >> UInt64(most.leadingZeroBitCount)
    while true {
      let v = (most <= 0xFFFF_FFFF ? UInt64(bits32()) : bits64()) & mask
      if v <= most { return v }
    }
  }

  /// Marsaglia and Tsang's gamma; the two generators differ below 1 in nothing but their draws.
  func gamma(_ shape: Double) -> Double {
    if shape == 1 { return exponential() }
    if shape == 0 { return 0 }
    if shape < 1 {
      while true {
        let u = double(), v = exponential()
        if u <= 1 - shape {
          let x = Glibc.pow(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -Glibc.log((1 - u) / shape)
          let x = Glibc.pow(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1 / 3.0, c = 1 / (9 * b).squareRoot()
    while true {
      var x = 0.0, v = 0.0
      repeat {
        x = normal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = double()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if Glibc.log(u) < 0.5 * x * x + b * (1 - v + Glibc.log(v)) { return b * v }
    }
  }
}

/// The old generator: the engine's mt19937.
final class LegacySource: BitSource {
  let generator: NumPyRandom
  init(_ generator: NumPyRandom) { self.generator = generator }
  override func bits32() -> UInt32 { generator.bits32() }
  override func bits64() -> UInt64 { generator.bits64() }
  override func double() -> Double { generator.double() }
  override func normal() -> Double { generator.normal() }
  override func exponential() -> Double { generator.exponential() }
  override func interval(_ most: UInt64) -> UInt64 { generator.interval(most) }
  override func integers(_ low: Int, _ most: UInt64, _ n: Int, _ dtype: DType) throws(TorchError) -> [Int] {
    if most == 0 { return [Int](repeating: low, count: n) }
    return try generator.integers(low, Int(truncatingIfNeeded: Int64(low) &+ Int64(bitPattern: most) &+ 1), n, dtype)
  }
}
