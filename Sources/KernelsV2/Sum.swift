// PyTorch's cascade sum (aten/src/ATen/native/cpu/SumKernel.cpp), in its order of additions, so that sums
// agree with it to the last bit: as there, vectors are 64 bytes wide with AVX-512 and 32 without.
import CVectorMath
import KernelTable

var hasWideVectors: Bool { MemoryLayout<wick_f32>.size == 64 }

protocol Accumulator {
  static var nothing: Self { get }
  static func + (a: Self, b: Self) -> Self
}
extension Float: Accumulator { @inline(__always) static var nothing: Float { 0 } }
extension Double: Accumulator { @inline(__always) static var nothing: Double { 0 } }
extension SIMD4: Accumulator where Scalar: FloatingPoint { @inline(__always) static var nothing: Self { Self() } }
extension SIMD8: Accumulator where Scalar: FloatingPoint { @inline(__always) static var nothing: Self { Self() } }
extension SIMD16: Accumulator where Scalar: FloatingPoint { @inline(__always) static var nothing: Self { Self() } }

@inline(__always) func ceilLog2(_ n: Int) -> Int { n <= 2 ? 1 : Int.bitWidth - (n - 1).leadingZeroBitCount }

/// Sums `rows` rows of four columns, each column by itself, in four levels.
@inline(__always)
func cascade<A: Accumulator>(_ t: A.Type, _ base: UnsafeRawPointer, _ rowStride: Int, _ columnStride: Int, _ rows: Int) -> (A, A, A, A) {
  let power = max(4, ceilLog2(rows) / 4)
  let step = 1 << power
  let mask = step - 1
  @inline(__always) func load(_ i: Int, _ c: Int) -> A { (base + i * rowStride + c * columnStride).loadUnaligned(as: A.self) }
  let zero = (A.nothing, A.nothing, A.nothing, A.nothing)
  var a0 = zero
  var a1 = zero
  var a2 = zero
  var a3 = zero
  var i = 0
  while i + step <= rows {
    var j = 0
    while j < step {
      a0.0 = a0.0 + load(i, 0)
      a0.1 = a0.1 + load(i, 1)
      a0.2 = a0.2 + load(i, 2)
      a0.3 = a0.3 + load(i, 3)
      j += 1
      i += 1
    }
    a1 = (a1.0 + a0.0, a1.1 + a0.1, a1.2 + a0.2, a1.3 + a0.3)
    a0 = zero
    if i & (mask << power) != 0 { continue }
    a2 = (a2.0 + a1.0, a2.1 + a1.1, a2.2 + a1.2, a2.3 + a1.3)
    a1 = zero
    if i & (mask << (2 * power)) != 0 { continue }
    a3 = (a3.0 + a2.0, a3.1 + a2.1, a3.2 + a2.2, a3.3 + a2.3)
    a2 = zero
  }
  while i < rows {
    a0 = (a0.0 + load(i, 0), a0.1 + load(i, 1), a0.2 + load(i, 2), a0.3 + load(i, 3))
    i += 1
  }
  a0 = (a0.0 + a1.0, a0.1 + a1.1, a0.2 + a1.2, a0.3 + a1.3)
  a0 = (a0.0 + a2.0, a0.1 + a2.1, a0.2 + a2.2, a0.3 + a2.3)
  return (a0.0 + a3.0, a0.1 + a3.1, a0.2 + a3.2, a0.3 + a3.3)
}

@inline(__always)
func rowSum<A: Accumulator>(_ t: A.Type, _ base: UnsafeRawPointer, _ stride: Int, _ n: Int) -> A {
  let quarter = n / 4
  var (p, q, r, s) = cascade(t, base, stride * 4, stride, quarter)
  var i = quarter * 4
  while i < n {
    p = p + (base + i * stride).loadUnaligned(as: A.self)
    i += 1
  }
  p = p + q
  p = p + r
  p = p + s
  return p
}

@inline(__always)
func realSum<T: Accumulator & SIMDScalar, V: SIMD & Accumulator>(_ t: T.Type, _ v: V.Type) -> SumLoop where V.Scalar == T {
  return SumLoop { out, a, stride, n in
    let size = MemoryLayout<T>.stride
    if stride == size && n >= V.scalarCount {
      let vectors = n / V.scalarCount
      let whole = rowSum(v, a, MemoryLayout<V>.size, vectors)
      var total = T.nothing
      var k = vectors * V.scalarCount
      while k < n {
        total = total + (a + k * size).loadUnaligned(as: T.self)
        k += 1
      }
      for lane in 0..<V.scalarCount { total = total + whole[lane] }
      out.storeBytes(of: total, as: T.self)
    } else {
      out.storeBytes(of: rowSum(t, a, stride, n), as: T.self)
    }
  }
}

@inline(__always)
func realOuterSum<T: Accumulator & SIMDScalar, V: SIMD & Accumulator>(_ t: T.Type, _ v: V.Type) -> OuterSumLoop where V.Scalar == T {
  return OuterSumLoop { out, a, rowStride, rows, columns in
    let size = MemoryLayout<T>.stride
    let width = V.scalarCount
    let bytes = MemoryLayout<V>.size
    var j = 0
    while j + 4 * width <= columns {
      let (p, q, r, s) = cascade(v, a + j * size, rowStride, bytes, rows)
      let o = out + j * size
      o.storeBytes(of: p, as: V.self)
      (o + bytes).storeBytes(of: q, as: V.self)
      (o + 2 * bytes).storeBytes(of: r, as: V.self)
      (o + 3 * bytes).storeBytes(of: s, as: V.self)
      j += 4 * width
    }
    while j + width <= columns {
      (out + j * size).storeBytes(of: rowSum(v, a + j * size, rowStride, rows), as: V.self)
      j += width
    }
    while j < columns {
      (out + j * size).storeBytes(of: rowSum(t, a + j * size, rowStride, rows), as: T.self)
      j += 1
    }
  }
}

func sumLoop(_ dtype: DType) -> SumLoop? {
  switch dtype {
  case .float32: return hasWideVectors ? realSum(Float.self, SIMD16<Float>.self) : realSum(Float.self, SIMD8<Float>.self)
  case .float64: return hasWideVectors ? realSum(Double.self, SIMD8<Double>.self) : realSum(Double.self, SIMD4<Double>.self)
  case .int64:
    return SumLoop { out, a, stride, n in
      var total: Int64 = 0
      if stride == 8 {
        let x = a.assumingMemoryBound(to: Int64.self)
        for i in 0..<n { total &+= x[i] }
      } else {
        for i in 0..<n { total &+= (a + i * stride).loadUnaligned(as: Int64.self) }
      }
      out.storeBytes(of: total, as: Int64.self)
    }
  case .complex64: return hasWideVectors ? complexSum(Float.self, SIMD16<Float>.self) : complexSum(Float.self, SIMD8<Float>.self)
  case .complex128: return hasWideVectors ? complexSum(Double.self, SIMD8<Double>.self) : complexSum(Double.self, SIMD4<Double>.self)
  default: return nil
  }
}

func outerSumLoop(_ dtype: DType) -> OuterSumLoop? {
  switch dtype {
  case .float32: return hasWideVectors ? realOuterSum(Float.self, SIMD16<Float>.self) : realOuterSum(Float.self, SIMD8<Float>.self)
  case .float64: return hasWideVectors ? realOuterSum(Double.self, SIMD8<Double>.self) : realOuterSum(Double.self, SIMD4<Double>.self)
  default: return nil
  }
}

/// This instruction set's loops.
package func kernelTable() -> KernelTable {
  KernelTable(
    unary: unaryLoop, binary: binaryLoop, evenUnary: evenUnaryLoop, evenBinary: evenBinaryLoop,
    vectorBinary: vectorBinaryLoop, ternary: ternaryLoop, convert: convertLoop, sum: sumLoop, outerSum: outerSumLoop, fold: foldLoop,
    gemm: gemmLoop, extreme: extremeLoop, find: findLoop, count: { wick_count_true($0, $1) }, keySort: keySortLoop, product: productLoop,
    moment: momentLoop,
    distance: distanceLoop, softmax: softmaxLoop, select: selectLoop, normals: NormalLoop(normalLoop))
}
