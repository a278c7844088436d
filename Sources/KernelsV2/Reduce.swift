// Reductions of contiguous rows other than sums: extremes, where they are, products, moments.
import CVectorMath
import KernelTable

/// Floats that vectors of C compare (CSearch.h).
protocol Ordered: BinaryFloatingPoint {
  /// The most extreme of some numbers, at least one; which zero it is of two signs is not told. nil where one of them is nan.
  static func extreme(_ x: UnsafePointer<Self>, _ n: Int, _ largest: Bool) -> Self?
  /// The first place of a number, of a nan the first nan's, or `n`.
  static func place(of value: Self, _ x: UnsafePointer<Self>, _ n: Int) -> Int
}
extension Float: Ordered {
  @inline(__always) static func extreme(_ x: UnsafePointer<Float>, _ n: Int, _ largest: Bool) -> Float? {
    var best: Float = 0
    return (largest ? wick_largestf(x, n, &best) : wick_smallestf(x, n, &best)) != 0 ? nil : best
  }
  @inline(__always) static func place(of value: Float, _ x: UnsafePointer<Float>, _ n: Int) -> Int { wick_findf(x, n, value) }
}
extension Double: Ordered {
  @inline(__always) static func extreme(_ x: UnsafePointer<Double>, _ n: Int, _ largest: Bool) -> Double? {
    var best = 0.0
    return (largest ? wick_largest(x, n, &best) : wick_smallest(x, n, &best)) != 0 ? nil : best
  }
  @inline(__always) static func place(of value: Double, _ x: UnsafePointer<Double>, _ n: Int) -> Int { wick_find(x, n, value) }
}

@inline(__always)
func floatExtreme<T: Ordered>(_ x: UnsafePointer<T>, _ n: Int, _ largest: Bool) -> T {
  if n == 0 { return largest ? -.infinity : .infinity }
  guard let value = T.extreme(x, n, largest) else { return .nan }
  // Zeros of either sign are equal: the first of them counts.
  return value == 0 ? x[T.place(of: 0, x, n)] : value
}

@inline(__always)
func floatExtremeLoop<T: Ordered>(_ t: T.Type, _ largest: Bool) -> ExtremeLoop {
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
  /// The first that is true (or false) ends the search.
  func visit(_ type: Truth.Type) -> ExtremeLoop {
    let sought: Int8 = largest ? 1 : 0
    return ExtremeLoop { out, a, n in
      if n == 0 { return }
      let isFound = wick_find8(a.assumingMemoryBound(to: Int8.self), n, sought) < n
      out.storeBytes(of: isFound ? sought : 1 &- sought, as: Int8.self)
    }
  }
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

func findLoop(_ dtype: DType) -> FindLoop { dtype.accept(FindOfType()) }

private struct FindOfType: DTypeVisitor {
  /// Of integers only the bits tell.
  @inline(__always)
  private func bits<T>(_ t: T.Type, _ find: @escaping (UnsafePointer<T>, Int, T) -> Int) -> FindLoop {
    FindLoop { value, a, n in find(a.assumingMemoryBound(to: T.self), n, value.assumingMemoryBound(to: T.self).pointee) }
  }
  func visit(_ type: Truth.Type) -> FindLoop { bits(Int8.self) { wick_find8($0, $1, $2) } }
  func visit<T: WholeElement>(_ type: T.Type) -> FindLoop {
    switch MemoryLayout<T>.size {
    case 1: bits(Int8.self) { wick_find8($0, $1, $2) }
    case 2: bits(Int16.self) { wick_find16($0, $1, $2) }
    case 4: bits(Int32.self) { wick_find32($0, $1, $2) }
    default: bits(Int64.self) { wick_find64($0, $1, $2) }
    }
  }
  func visit<T: RealElement>(_ type: T.Type) -> FindLoop {
    T.self == Double.self ? bits(Double.self) { Double.place(of: $2, $0, $1) } : bits(Float.self) { Float.place(of: $2, $0, $1) }
  }
  func visit<T: NarrowElement>(_ type: T.Type) -> FindLoop { narrowFind(T.self) }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> FindLoop {
    FindLoop { value, a, n in
      let (x, wanted) = (a.assumingMemoryBound(to: Complex<P>.self), value.assumingMemoryBound(to: Complex<P>.self).pointee)
      for i in 0..<n where wanted != wanted ? x[i] != x[i] : x[i] == wanted { return i }
      return n
    }
  }
}

/// Numbers that are multiplied without a check.
private protocol Factor {
  static var one: Self { get }
  static func times(_ a: Self, _ b: Self) -> Self
}
extension Float: Factor {
  static var one: Float { 1 }
  @inline(__always) static func times(_ a: Float, _ b: Float) -> Float { a * b }
}
extension Double: Factor {
  static var one: Double { 1 }
  @inline(__always) static func times(_ a: Double, _ b: Double) -> Double { a * b }
}
extension Int64: Factor {
  static var one: Int64 { 1 }
  @inline(__always) static func times(_ a: Int64, _ b: Int64) -> Int64 { a &* b }
}

/// Eight rows side by side: each product is taken in order, and the multiplications of different rows overlap.
@inline(__always)
private func products<T: Factor>(_ t: T.Type) -> ProductLoop {
  return ProductLoop { out, a, rows, n in
    let x = a.assumingMemoryBound(to: T.self)
    let o = out.assumingMemoryBound(to: T.self)
    let one = T.one
    @inline(__always) func multiply(_ a: T, _ b: T) -> T { T.times(a, b) }
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
      var p = one
      for j in 0..<n { p = multiply(p, q[j]) }
      o[r] = p
      r += 1
    }
  }
}

/// Integers may be multiplied in any order.
private func wholeProducts() -> ProductLoop {
  let short = products(Int64.self)
  return ProductLoop { out, a, rows, n in
    let width = 8
    if n < 4 * width { return short(out, a, rows, n) }
    for r in 0..<rows {
      let row = a + r * n * 8
      @inline(__always) func load(_ j: Int) -> SIMD8<Int64> { (row + j * 8).loadUnaligned(as: SIMD8<Int64>.self) }
      var (p, q) = (load(0), load(width))
      var j = 2 * width
      while j &+ 2 * width <= n {
        p = p &* load(j)
        q = q &* load(j &+ width)
        j &+= 2 * width
      }
      let lanes = p &* q
      var total = lanes[0]
      for k in 1..<width { total = total &* lanes[k] }
      while j < n {
        total = total &* (row + j * 8).loadUnaligned(as: Int64.self)
        j &+= 1
      }
      (out + r * 8).storeBytes(of: total, as: Int64.self)
    }
  }
}

/// Floats in PyTorch's order (aten/src/ATen/native/cpu/Reduce.h, vectorized_inner_reduction): four vectors abreast, then what is left
/// one by one. As there, vectors are 32 bytes wide unless there are those of AVX-512.
@inline(__always)
private func vectorProducts<T: BinaryFloatingPoint & Factor, V: SIMD>(_ t: T.Type, _ v: V.Type) -> ProductLoop where V.Scalar == T {
  let short = products(t)
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
  case .int64: return wholeProducts()
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
