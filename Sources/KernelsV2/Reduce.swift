// Reductions of contiguous rows other than sums: extremes, where they are, products, moments.
import CVectorMath
import KernelTable

/// Numbers compared as integers, so that the compiler may take the comparisons in any order and vectorise them.
protocol Ordered: Comparable {
  associatedtype Key: FixedWidthInteger & SignedInteger
  /// Grows with the number.
  var key: Key { get }
  /// Above `lastNumber` for nans alone.
  var weight: Key { get }
  static var lastNumber: Key { get }
  init(key: Key)
  static var notANumber: Self { get }
}
extension Float: Ordered {
  @inline(__always) var key: Int32 {
    let b = Int32(bitPattern: bitPattern)
    return b ^ ((b >> 31) & Int32.max)
  }
  @inline(__always) var weight: Int32 { Int32(bitPattern: bitPattern) & Int32.max }
  static var lastNumber: Int32 { 0x7F80_0000 }
  @inline(__always) init(key k: Int32) { self.init(bitPattern: UInt32(bitPattern: k ^ ((k >> 31) & Int32.max))) }
  static var notANumber: Float { .nan }
}
extension Double: Ordered {
  @inline(__always) var key: Int64 {
    let b = Int64(bitPattern: bitPattern)
    return b ^ ((b >> 63) & Int64.max)
  }
  @inline(__always) var weight: Int64 { Int64(bitPattern: bitPattern) & Int64.max }
  static var lastNumber: Int64 { 0x7FF0_0000_0000_0000 }
  @inline(__always) init(key k: Int64) { self.init(bitPattern: UInt64(bitPattern: k ^ ((k >> 63) & Int64.max))) }
  static var notANumber: Double { .nan }
}

@inline(__always)
func floatExtreme<T: Ordered & BinaryFloatingPoint>(_ x: UnsafePointer<T>, _ n: Int, _ largest: Bool) -> T {
  var best = largest ? T.Key.min : T.Key.max
  var weight: T.Key = 0
  if largest {
    for i in 0..<n {
      best = max(best, x[i].key)
      weight = max(weight, x[i].weight)
    }
  } else {
    for i in 0..<n {
      best = min(best, x[i].key)
      weight = max(weight, x[i].weight)
    }
  }
  if weight > T.lastNumber { return T.notANumber }
  let value = T(key: best)
  // Zeros of either sign are equal: the first of them counts.
  if value == 0 { for i in 0..<n where x[i] == 0 { return x[i] } }
  return value
}

@inline(__always)
func floatExtremeLoop<T: Ordered & BinaryFloatingPoint>(_ t: T.Type, _ largest: Bool) -> ExtremeLoop {
  return ExtremeLoop { out, a, n in
    if n > 0 { out.storeBytes(of: floatExtreme(a.assumingMemoryBound(to: T.self), n, largest), as: T.self) }
  }
}

@inline(__always)
func integerExtremeLoop<T: FixedWidthInteger>(_ t: T.Type, _ largest: Bool) -> ExtremeLoop {
  return ExtremeLoop { out, a, n in
    if n == 0 { return }
    let x = a.assumingMemoryBound(to: T.self)
    var best = x[0]
    if largest {
      for i in 0..<n { best = max(best, x[i]) }
    } else {
      for i in 0..<n { best = min(best, x[i]) }
    }
    out.storeBytes(of: best, as: T.self)
  }
}

func extremeLoop(_ dtype: DType, _ largest: Bool) -> ExtremeLoop { dtype.accept(ExtremeOfType(largest: largest)) }

private struct ExtremeOfType: DTypeVisitor {
  let largest: Bool
  func visit(_ type: Truth.Type) -> ExtremeLoop { integerExtremeLoop(UInt8.self, largest) }
  func visit<T: WholeElement>(_ type: T.Type) -> ExtremeLoop { integerExtremeLoop(T.self, largest) }
  func visit<T: RealElement>(_ type: T.Type) -> ExtremeLoop {
    T.self == Double.self ? floatExtremeLoop(Double.self, largest) : floatExtremeLoop(Float.self, largest)
  }
  func visit<T: NarrowElement>(_ type: T.Type) -> ExtremeLoop { narrowExtreme(T.self, largest) }
  /// NumPy's order, in which a nan is above all.
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> ExtremeLoop {
    let fold = foldLoop(largest ? .maximum : .minimum, P.self == Double.self ? .complex128 : .complex64)
    return ExtremeLoop { out, a, n in fold?(out, a, MemoryLayout<Complex<P>>.size, n) }
  }
}

@inline(__always)
func findIn<T: Equatable>(_ x: UnsafePointer<T>, _ value: T, _ n: Int) -> Int {
  let isNaN = value != value
  var i = 0
  // Blocks are counted without a branch, and only the one that has a hit is looked through.
  while i + 64 <= n {
    var hits: UInt8 = 0
    if isNaN {
      for k in i..<(i + 64) { hits |= x[k] != x[k] ? 1 : 0 }
    } else {
      for k in i..<(i + 64) { hits |= x[k] == value ? 1 : 0 }
    }
    if hits != 0 { break }
    i += 64
  }
  while i < n {
    if isNaN ? x[i] != x[i] : x[i] == value { return i }
    i += 1
  }
  return n
}

func findLoop(_ dtype: DType) -> FindLoop { dtype.accept(FindOfType()) }

private struct FindOfType: DTypeVisitor {
  @inline(__always) private func of<T: Equatable>(_ t: T.Type) -> FindLoop {
    FindLoop { value, a, n in findIn(a.assumingMemoryBound(to: T.self), value.assumingMemoryBound(to: T.self).pointee, n) }
  }
  func visit(_ type: Truth.Type) -> FindLoop { of(UInt8.self) }
  func visit<T: WholeElement>(_ type: T.Type) -> FindLoop { of(T.self) }
  func visit<T: RealElement>(_ type: T.Type) -> FindLoop { of(T.self) }
  func visit<T: NarrowElement>(_ type: T.Type) -> FindLoop { narrowFind(T.self) }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> FindLoop { of(Complex<P>.self) }
}

/// Eight rows side by side: each product is taken in order, and the multiplications of different rows overlap.
@inline(__always)
func products<T>(_ t: T.Type, _ one: T, inAnyOrder: Bool, _ multiply: @escaping (T, T) -> T) -> ProductLoop {
  return ProductLoop { out, a, rows, n in
    let x = a.assumingMemoryBound(to: T.self)
    let o = out.assumingMemoryBound(to: T.self)
    var r = 0
    while r + 8 <= rows {
      var p = (one, one, one, one, one, one, one, one)
      let q = x + r * n
      for j in 0..<n {
        p.0 = multiply(p.0, q[j])
        p.1 = multiply(p.1, q[j + n])
        p.2 = multiply(p.2, q[j + 2 * n])
        p.3 = multiply(p.3, q[j + 3 * n])
        p.4 = multiply(p.4, q[j + 4 * n])
        p.5 = multiply(p.5, q[j + 5 * n])
        p.6 = multiply(p.6, q[j + 6 * n])
        p.7 = multiply(p.7, q[j + 7 * n])
      }
      o[r] = p.0
      o[r + 1] = p.1
      o[r + 2] = p.2
      o[r + 3] = p.3
      o[r + 4] = p.4
      o[r + 5] = p.5
      o[r + 6] = p.6
      o[r + 7] = p.7
      r += 8
    }
    while r < rows {
      let q = x + r * n
      var p = (one, one, one, one)
      var j = 0
      while inAnyOrder && j + 4 <= n {
        p = (multiply(p.0, q[j]), multiply(p.1, q[j + 1]), multiply(p.2, q[j + 2]), multiply(p.3, q[j + 3]))
        j += 4
      }
      while j < n {
        p.0 = multiply(p.0, q[j])
        j += 1
      }
      o[r] = multiply(multiply(p.0, p.1), multiply(p.2, p.3))
      r += 1
    }
  }
}

/// Floats in PyTorch's order (aten/src/ATen/native/cpu/Reduce.h, vectorized_inner_reduction): four vectors abreast, then what is left
/// one by one. As there, vectors are 32 bytes wide unless there are those of AVX-512.
@inline(__always)
private func vectorProducts<T: BinaryFloatingPoint, V: SIMD>(_ t: T.Type, _ v: V.Type) -> ProductLoop where V.Scalar == T {
  let short = products(t, 1, inAnyOrder: false) { $0 * $1 }
  return ProductLoop { out, a, rows, n in
    let width = V.scalarCount
    let (size, bytes) = (MemoryLayout<T>.stride, MemoryLayout<V>.size)
    let groups = n / (4 * width)
    if groups == 0 {
      short(out, a, rows, n)
      return
    }
    for r in 0..<rows {
      let row = a + r * n * size
      @inline(__always) func load(_ g: Int, _ k: Int) -> V { (row + (4 * g + k) * bytes).loadUnaligned(as: V.self) }
      var p = (load(0, 0), load(0, 1), load(0, 2), load(0, 3))
      for g in 1..<max(groups, 1) { p = (p.0 * load(g, 0), p.1 * load(g, 1), p.2 * load(g, 2), p.3 * load(g, 3)) }
      let lanes = (p.0 * p.1) * (p.2 * p.3)
      var total = lanes[0]
      for k in 1..<width { total *= lanes[k] }
      for j in (groups * 4 * width)..<n { total *= (row + j * size).assumingMemoryBound(to: T.self).pointee }
      (out + r * size).assumingMemoryBound(to: T.self).pointee = total
    }
  }
}

func productLoop(_ dtype: DType) -> ProductLoop? {
  switch dtype {
  case .float32: return hasWideVectors ? vectorProducts(Float.self, SIMD16<Float>.self) : vectorProducts(Float.self, SIMD8<Float>.self)
  case .float64: return hasWideVectors ? vectorProducts(Double.self, SIMD8<Double>.self) : vectorProducts(Double.self, SIMD4<Double>.self)
  case .int64: return products(Int64.self, 1, inAnyOrder: true) { $0 &* $1 }
  case .complex64: return complexProducts(Float.self)
  case .complex128: return complexProducts(Double.self)
  default: return nil
  }
}

/// Four vectors of doubles at a time.
@inline(__always)
func moments<T: BinaryFloatingPoint>(_ t: T.Type, _ load: @escaping (UnsafeRawPointer) -> wick_f64) -> MomentLoop {
  return MomentLoop { a, n, centre, squared in
    let width = wick_f64.scalarCount
    let step = width * MemoryLayout<T>.stride
    let c = wick_f64(repeating: centre)
    var s = (wick_f64(), wick_f64(), wick_f64(), wick_f64())
    var i = 0
    while i + 4 * width <= n {
      let p = a + i * MemoryLayout<T>.stride
      let x = (load(p) - c, load(p + step) - c, load(p + 2 * step) - c, load(p + 3 * step) - c)
      if squared {
        s = (s.0 + x.0 * x.0, s.1 + x.1 * x.1, s.2 + x.2 * x.2, s.3 + x.3 * x.3)
      } else {
        s = (s.0 + x.0, s.1 + x.1, s.2 + x.2, s.3 + x.3)
      }
      i += 4 * width
    }
    let lanes = (s.0 + s.1) + (s.2 + s.3)
    var total = 0.0
    for l in 0..<width { total += lanes[l] }
    let x = a.assumingMemoryBound(to: T.self)
    while i < n {
      let v = Double(x[i]) - centre
      total += squared ? v * v : v
      i += 1
    }
    return total
  }
}

/// Only float32: its moments in double are exact to the last digit in any order.
func momentLoop(_ dtype: DType) -> MomentLoop? {
  dtype == .float32 ? moments(Float.self) { wick_v_wide($0.loadUnaligned(as: wick_f32_half.self)) } : nil
}
