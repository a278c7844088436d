// Matrix products without BLAS: for small ones, where a BLAS call costs more than the product, and where no
// OpenBLAS is installed. Four rows by one vector row of `b` are kept in registers; `b` is packed when strided.
import CVectorMath
import KernelTable

@inline(__always)
func simpleGemm<T: Numeric>(_ t: T.Type, _ mulAdd: @escaping (T, T, T) -> T) -> GemmLoop {
  return GemmLoop { c, ldc, a, ra, ca, b, rb, cb, m, n, k in
    let cp = c.assumingMemoryBound(to: T.self)
    let ap = a.assumingMemoryBound(to: T.self)
    let bp = b.assumingMemoryBound(to: T.self)
    if cb == 1 {
      for i in 0..<m {
        let row = cp + i * ldc
        for j in 0..<n { row[j] = 0 }
        for l in 0..<k {
          let x = ap[i * ra + l * ca]
          let y = bp + l * rb
          for j in 0..<n { row[j] = mulAdd(row[j], x, y[j]) }
        }
      }
    } else {
      for i in 0..<m {
        for j in 0..<n {
          var total: T = 0
          for l in 0..<k { total = mulAdd(total, ap[i * ra + l * ca], bp[l * rb + j * cb]) }
          cp[i * ldc + j] = total
        }
      }
    }
  }
}

@inline(__always)
func blockedGemm<T: Real & SIMDScalar, V: SIMD>(_ t: T.Type, _ v: V.Type, _ small: GemmLoop) -> GemmLoop where V.Scalar == T {
  return GemmLoop { c, ldc, a, ra, ca, b, rb, cb, m, n, k in
    let width = V.scalarCount
    if m * n * k < 4096 || n < width {
      small(c, ldc, a, ra, ca, b, rb, cb, m, n, k)
      return
    }
    let cp = c.assumingMemoryBound(to: T.self)
    let ap = a.assumingMemoryBound(to: T.self)
    let bp = b.assumingMemoryBound(to: T.self)
    let depth = 256
    let panel = UnsafeMutableRawPointer.allocate(byteCount: depth * 2 * MemoryLayout<V>.size, alignment: 64)
    defer { panel.deallocate() }
    for i in 0..<m { for j in 0..<n { cp[i * ldc + j] = 0 } }
    var l0 = 0
    while l0 < k {
      let lk = min(depth, k - l0)
      var j0 = 0
      while j0 < n {
        let columns = min(2 * width, n - j0)
        let packed = panel.assumingMemoryBound(to: T.self)
        for l in 0..<lk {
          let source = bp + (l0 + l) * rb + j0 * cb
          for j in 0..<(2 * width) { packed[l * 2 * width + j] = j < columns ? source[j * cb] : 0 }
        }
        var i0 = 0
        while i0 < m {
          let rows = min(4, m - i0)
          let a0 = ap + i0 * ra + l0 * ca
          let s1 = rows > 1 ? ra : 0
          let s2 = rows > 2 ? 2 * ra : 0
          let s3 = rows > 3 ? 3 * ra : 0
          var c00 = V(), c01 = V(), c10 = V(), c11 = V(), c20 = V(), c21 = V(), c30 = V(), c31 = V()
          for l in 0..<lk {
            let p = panel + l * 2 * MemoryLayout<V>.size
            let b0 = p.load(as: V.self)
            let b1 = (p + MemoryLayout<V>.size).load(as: V.self)
            let x = a0 + l * ca
            let x0 = V(repeating: x[0]), x1 = V(repeating: x[s1]), x2 = V(repeating: x[s2]), x3 = V(repeating: x[s3])
            c00 = multiplyAdd(c00, x0, b0)
            c01 = multiplyAdd(c01, x0, b1)
            c10 = multiplyAdd(c10, x1, b0)
            c11 = multiplyAdd(c11, x1, b1)
            c20 = multiplyAdd(c20, x2, b0)
            c21 = multiplyAdd(c21, x2, b1)
            c30 = multiplyAdd(c30, x3, b0)
            c31 = multiplyAdd(c31, x3, b1)
          }
          for r in 0..<rows {
            let low = r == 0 ? c00 : r == 1 ? c10 : r == 2 ? c20 : c30
            let high = r == 0 ? c01 : r == 1 ? c11 : r == 2 ? c21 : c31
            let row = cp + (i0 + r) * ldc + j0
            for j in 0..<columns { row[j] += j < width ? low[j] : high[j - width] }
          }
          i0 += 4
        }
        j0 += columns
      }
      l0 += lk
    }
  }
}

/// Fused only where the hardware fuses: without FMA `addingProduct` is a libm call per element.
@inline(__always)
func multiplyAdd<V: SIMD>(_ c: V, _ a: V, _ b: V) -> V where V.Scalar: FloatingPoint {
  if MemoryLayout<wick_f32>.size > 16 { return c.addingProduct(a, b) }
  return c + a * b
}

func gemmLoop(_ dtype: DType) -> GemmLoop { dtype.accept(GemmOfType()) }

private struct GemmOfType: DTypeVisitor {
  func visit(_ type: Truth.Type) -> GemmLoop { simpleGemm(UInt8.self) { $0 &+ $1 &* $2 } }
  func visit<T: WholeElement>(_ type: T.Type) -> GemmLoop { simpleGemm(T.self) { $0 &+ $1 &* $2 } }
  func visit<T: RealElement>(_ type: T.Type) -> GemmLoop {
    T.self == Double.self
      ? blockedGemm(Double.self, wick_f64.self, simpleGemm(Double.self) { $0 + $1 * $2 })
      : blockedGemm(Float.self, wick_f32.self, simpleGemm(Float.self) { $0 + $1 * $2 })
  }
  func visit<T: NarrowElement>(_ type: T.Type) -> GemmLoop { narrowGemm(T.self) }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> GemmLoop {
    P.self == Double.self ? complexGemm(Double.self) : complexGemm(Float.self)
  }
}
