// OpenBLAS, found when first needed, and the products that go to it. Nothing here is required: products have loops of their own, and the
// factorisations that LU can serve have one.
import CPlatform
import Glibc

/// The installed OpenBLAS.
final class Blas {
  let handle: UnsafeMutableRawPointer

  /// The library, or nil where none is installed.
  static var shared: Blas? {
    if blasSearched { return blasLibrary }
    blasSearched = true
    if wick_isa_level() == 4 { setenv("OPENBLAS_CORETYPE", "SkylakeX", 0) }
    for name in ["libopenblas.so.0", "libopenblas.so"] {
      guard let handle = dlopen(name, RTLD_LAZY | RTLD_LOCAL), dlsym(handle, "dgemm_") != nil else { continue }
      blasLibrary = Blas(handle)
      break
    }
    return blasLibrary
  }

  private init(_ handle: UnsafeMutableRawPointer) { self.handle = handle }

  func symbol(_ name: String) -> UnsafeMutableRawPointer? { dlsym(handle, name) }
}

/// A matrix as a product is given it: where it begins, and how far apart rows and columns are, in elements.
struct StridedMatrix {
  let start: UnsafeRawPointer
  let row: Int
  let column: Int

  /// How BLAS can read it as `rows` by `columns`: row-major, or the transpose of one.
  fileprivate func form(_ rows: Int, _ columns: Int) -> (transposed: Bool, leading: Int32)? {
    if column == 1 && row >= max(1, columns) { return row < Int(Int32.max) ? (false, Int32(row)) : nil }
    if row == 1 && column >= max(1, rows) { return column < Int(Int32.max) ? (true, Int32(column)) : nil }
    return nil
  }
}

extension BlasNumber {
  /// Below about this many multiplications a BLAS call costs more than the product; complex numbers take four of floats.
  private static var leastProduct: Int { kind == .complex ? 3072 : 12288 }

  /// `y = a @ x` for a vector of stride `step`; false where BLAS cannot read it or there is none.
  fileprivate static func gemv(
    _ y: UnsafeMutableRawPointer, _ a: StridedMatrix, _ x: UnsafeRawPointer, _ step: Int, _ rows: Int, _ columns: Int
  ) -> Bool {
    guard step > 0, max(rows, columns, step) < Int(Int32.max), let form = a.form(rows, columns), let f = routines.gemv else { return false }
    // What is row by row is its transpose to BLAS.
    var turned = blasLetter(form.transposed ? "N" : "T")
    var (m, n, leading) = (Int32(form.transposed ? rows : columns), Int32(form.transposed ? columns : rows), form.leading)
    var (stride, next) = (Int32(step), Int32(1))
    f(&turned, &m, &n, routines.one, a.start, &leading, x, &stride, routines.zero, y, &next)
    return true
  }

  /// `c = a @ b` by BLAS, `c` without gaps; false where it is not worth a call, BLAS cannot read it, or there is none.
  fileprivate static func product(
    _ c: UnsafeMutableRawPointer, _ a: StridedMatrix, _ b: StridedMatrix, _ m: Int, _ n: Int, _ k: Int
  ) -> Bool {
    // A matrix and a vector, from either side.
    if m * k > 128, n == 1, gemv(c, a, b.start, b.row, m, k) { return true }
    if n * k > 128, m == 1, gemv(c, StridedMatrix(start: b.start, row: b.column, column: b.row), a.start, a.column, n, k) { return true }
    guard m * n * k > leastProduct, let f = routines.gemm, let fa = a.form(m, k), let fb = b.form(k, n), max(m, n, k) < Int(Int32.max)
    else { return false }
    // The transpose of the product, which lies column by column, is bᵀ @ aᵀ.
    var (ta, tb) = (blasLetter(fa.transposed ? "T" : "N"), blasLetter(fb.transposed ? "T" : "N"))
    var (rows, columns, depth, la, lb, lc) = (Int32(n), Int32(m), Int32(k), fa.leading, fb.leading, Int32(n))
    f(&tb, &ta, &rows, &columns, &depth, routines.one, b.start, &lb, a.start, &la, routines.zero, c, &lc)
    return true
  }
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
  // No smaller product goes to BLAS.
  if m * n * k > 128, let t = dtype.blasType,
    t.product(c, StridedMatrix(start: a, row: ra, column: ca), StridedMatrix(start: b, row: rb, column: cb), m, n, k)
  {
    return
  }
  let loop = gemmKernel(dtype)
  let size = dtype.size
  Threads.run(m, grain: max(4, 1 << 18 / max(1, n * k))) { s, e in
    loop(c + s * n * size, n, a + s * ra * size, ra, ca, b, rb, cb, e - s, n, k)
  }
}
