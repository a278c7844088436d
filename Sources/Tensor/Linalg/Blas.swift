// OpenBLAS, found when first needed. Nothing here is required: products have loops of their own, and the
// factorisations that LU can serve have one.
import CPlatform
import Glibc

/// The functions of the installed OpenBLAS.
final class Blas {
  typealias Sgemm =
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Int32, Float, UnsafePointer<Float>, Int32, UnsafePointer<Float>, Int32, Float,
      UnsafeMutablePointer<Float>, Int32
    ) -> Void
  typealias Dgemm =
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Int32, Double, UnsafePointer<Double>, Int32, UnsafePointer<Double>, Int32, Double,
      UnsafeMutablePointer<Double>, Int32
    ) -> Void
  typealias Sgemv =
    @convention(c) (
      Int32, Int32, Int32, Int32, Float, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Float, UnsafeMutableRawPointer, Int32
    ) -> Void
  typealias Dgemv =
    @convention(c) (
      Int32, Int32, Int32, Int32, Double, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Double, UnsafeMutableRawPointer, Int32
    ) -> Void
  let handle: UnsafeMutableRawPointer
  let sgemm: Sgemm
  let dgemm: Dgemm
  let sgemv: Sgemv?
  let dgemv: Dgemv?

  /// The library, or nil where none is installed.
  static var shared: Blas? {
    if blasSearched { return blasLibrary }
    blasSearched = true
    if wick_isa_level() == 4 { setenv("OPENBLAS_CORETYPE", "SkylakeX", 0) }
    for name in ["libopenblas.so.0", "libopenblas.so"] {
      guard let handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL) else { continue }
      guard let s = dlsym(handle, "cblas_sgemm"), let d = dlsym(handle, "cblas_dgemm") else { continue }
      blasLibrary = Blas(handle, unsafeBitCast(s, to: Sgemm.self), unsafeBitCast(d, to: Dgemm.self))
      break
    }
    return blasLibrary
  }

  private init(_ handle: UnsafeMutableRawPointer, _ s: @escaping Sgemm, _ d: @escaping Dgemm) {
    self.handle = handle
    sgemm = s
    dgemm = d
    sgemv = dlsym(handle, "cblas_sgemv").map { unsafeBitCast($0, to: Sgemv.self) }
    dgemv = dlsym(handle, "cblas_dgemv").map { unsafeBitCast($0, to: Dgemv.self) }
  }

  func symbol(_ name: String) -> UnsafeMutableRawPointer? { dlsym(handle, name) }
}

/// A matrix that BLAS can read: row-major, or the transpose of one.
private func blasForm(_ rowStride: Int, _ columnStride: Int, _ rows: Int, _ columns: Int) -> (transposed: Bool, leading: Int)? {
  if columnStride == 1 && rowStride >= max(1, columns) { return (false, rowStride) }
  if rowStride == 1 && columnStride >= max(1, rows) { return (true, columnStride) }
  return nil
}

/// `y = a @ x` of `rows` by `columns`, strides in elements, by BLAS; false where it cannot read them or there is none.
private func gemv(
  _ dtype: DType, _ y: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ ra: Int, _ ca: Int, _ x: UnsafeRawPointer, _ step: Int,
  _ rows: Int, _ columns: Int
) -> Bool {
  guard step > 0, max(rows, columns, step) < Int(Int32.max), let form = blasForm(ra, ca, rows, columns), form.leading < Int(Int32.max),
    let blas = Blas.shared
  else { return false }
  let order: Int32 = form.transposed ? 102 : 101
  let (m, n, leading) = (Int32(rows), Int32(columns), Int32(form.leading))
  switch dtype {
  case .float32:
    guard let f = blas.sgemv else { return false }
    f(order, 111, m, n, 1, a, leading, x, Int32(step), 0, y, 1)
  case .float64:
    guard let f = blas.dgemv else { return false }
    f(order, 111, m, n, 1, a, leading, x, Int32(step), 0, y, 1)
  default: return false
  }
  return true
}

/// `c = a @ b` for one pair of matrices given as (pointer, row stride, column stride).
func gemm(
  _ dtype: DType, _ c: UnsafeMutableRawPointer, _ a: UnsafeRawPointer, _ ra: Int, _ ca: Int,
  _ b: UnsafeRawPointer, _ rb: Int, _ cb: Int, _ m: Int, _ n: Int, _ k: Int
) {
  if m == 0 || n == 0 { return }
  if k == 0 {
    c.initializeMemory(as: UInt8.self, repeating: 0, count: m * n * dtype.size)
    return
  }
  // A matrix and a vector, from either side.
  if dtype.isFloat, m * k > 128, n == 1, gemv(dtype, c, a, ra, ca, b, rb, m, k) { return }
  if dtype.isFloat, n * k > 128, m == 1, gemv(dtype, c, b, cb, rb, a, ca, n, k) { return }
  // Below about this many multiplications a BLAS call costs more than the product.
  if dtype.isFloat, m * n * k > 12288, let blas = Blas.shared,
    let fa = blasForm(ra, ca, m, k), let fb = blasForm(rb, cb, k, n), m < Int32.max, n < Int32.max, k < Int32.max
  {
    let (ta, tb): (Int32, Int32) = (fa.transposed ? 112 : 111, fb.transposed ? 112 : 111)
    if dtype == .float32 {
      blas.sgemm(
        101, ta, tb, Int32(m), Int32(n), Int32(k), 1, a.assumingMemoryBound(to: Float.self), Int32(fa.leading),
        b.assumingMemoryBound(to: Float.self), Int32(fb.leading), 0, c.assumingMemoryBound(to: Float.self), Int32(n))
    } else {
      blas.dgemm(
        101, ta, tb, Int32(m), Int32(n), Int32(k), 1, a.assumingMemoryBound(to: Double.self), Int32(fa.leading),
        b.assumingMemoryBound(to: Double.self), Int32(fb.leading), 0, c.assumingMemoryBound(to: Double.self), Int32(n))
    }
    return
  }
  let loop = gemmKernel(dtype)
  let size = dtype.size
  Threads.run(m, grain: max(4, 1 << 18 / max(1, n * k))) { s, e in
    loop(c + s * n * size, n, a + s * ra * size, ra, ca, b, rb, cb, e - s, n, k)
  }
}
