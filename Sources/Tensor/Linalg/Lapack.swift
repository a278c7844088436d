// LAPACK's routines as NumPy uses them: one matrix at a time, in double precision, with results row by row.
import Glibc

/// LAPACK's routines over OpenBLAS, which is loaded by the first call; without it they say what is missing. Real matrices are computed
/// with in float64, complex ones in complex128.
package enum Lapack {
  private static func double(_ x: Tensor) throws(TorchError) -> Tensor { try x.packed(x.dtype.isComplex ? .complex128 : .float64) }

  /// `u @ diag(s) @ vh`.
  package static func svd(_ x: Tensor, full: Bool) throws(TorchError) -> (u: Tensor, s: Tensor, vh: Tensor) {
    let r = try Factorisation.svd(double(x), full: full)
    return (try r.u.packed(), r.s, try r.vh.packed())
  }

  /// The singular values alone, which takes another and quicker way.
  package static func singularValues(_ x: Tensor) throws(TorchError) -> Tensor { try Factorisation.singularValues(double(x)) }

  /// Eigenvalues and eigenvectors of a symmetric or Hermitian matrix, of which one triangle is read.
  package static func eigh(_ x: Tensor, upper: Bool) throws(TorchError) -> (w: Tensor, v: Tensor) {
    let r = try Factorisation.eigh(double(x), upper: upper)
    return (r.w, try r.v.packed())
  }

  /// Eigenvalues of a real matrix as real and imaginary parts, and right eigenvectors as LAPACK packs them: a complex pair takes two
  /// columns, real part and imaginary part.
  package static func eig(_ x: Tensor) throws(TorchError) -> (real: Tensor, imaginary: Tensor, v: Tensor) {
    try Factorisation.checkSize(x)
    let n = x.shape[0]
    let re = try Tensor(empty: [n], .float64), im = try Tensor(empty: [n], .float64), v = try Tensor(empty: [n, n], .float64)
    if n > 0 { try Factorisation.geev(Double.self, Factorisation.columns(x.converted(.float64)), re, im, v, true) }
    return (re, im, try swapped(v).packed())
  }

  /// Eigenvalues and right eigenvectors of any matrix, complex of real ones too.
  package static func eigenpairs(_ x: Tensor) throws(TorchError) -> (w: Tensor, v: Tensor) {
    let r = try Factorisation.eig(double(x), vectors: true)
    return (r.w, try r.v.packed())
  }

  /// The reflectors of a QR factorisation below the diagonal of r, still column by column, and their factors.
  package static func geqrf(_ x: Tensor) throws(TorchError) -> (columns: Tensor, tau: Tensor) { try Factorisation.geqrf(double(x)) }

  /// `q @ r`; `q` is square if `complete`.
  package static func qr(_ x: Tensor, complete: Bool) throws(TorchError) -> (q: Tensor, r: Tensor) {
    let f = try Factorisation.qr(double(x), complete: complete)
    return (try f.q.packed(), try f.r.packed())
  }

  /// Least squares by singular values: solution (with the residuals below it), singular values, rank.
  package static func lstsq(_ x: Tensor, _ b: Tensor, _ rcond: Double) throws(TorchError) -> (x: Tensor, s: Tensor, rank: Int) {
    let complex = x.dtype.isComplex || b.dtype.isComplex ? DType.complex128 : .float64
    let r = try Factorisation.lstsq(x.packed(complex), b.packed(complex), rcond)
    return (try r.x.packed(), r.s, r.rank)
  }

  /// Sign of the determinant and logarithm of its size: the logarithms of the pivots, added in their order.
  package static func logDeterminant(_ x: Tensor) throws(TorchError) -> (sign: Double, logarithm: Double) {
    try Factorisation.checkSize(x)
    let n = x.shape[0]
    if n == 0 { return (1, 0) }
    let a = try Factorisation.columns(x.converted(.float64))
    let getrf = try Factorisation.routine(Double.self, "getrf", BlasRoutines.Getrf.self)
    var (size, columns, lda, info) = (Int32(n), Int32(n), Int32(n), Int32(0))
    var pivots = [Int32](repeating: 0, count: n)
    getrf(&size, &columns, a.data, &lda, &pivots, &info)
    if info > 0 { return (0, -.infinity) }
    var (sign, logarithm) = (1.0, 0.0)
    let p = a.pointer(Double.self)
    for i in 0..<n {
      if pivots[i] != Int32(i + 1) { sign = -sign }
      let d = p[i * n + i]
      if d < 0 { sign = -sign }
      logarithm += Glibc.log(d.magnitude)
    }
    return (sign, logarithm)
  }

  /// `a @ x = b`.
  package static func solve(_ x: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
    try Factorisation.checkSize(x)
    try Factorisation.checkSize(b)
    let complex = x.dtype.isComplex || b.dtype.isComplex ? DType.complex128 : .float64
    let a = try Factorisation.columns(x.converted(complex)), out = try Factorisation.columns(b.converted(complex))
    if out.numel > 0 { try gesv(complex.lapackType(), a, out) }
    return try swapped(out).packed()
  }

  /// The solution in place of the right sides; both are column by column, `a` is lost.
  private static func gesv<T: BlasNumber>(_ t: T.Type, _ a: Tensor, _ b: Tensor) throws(TorchError) {
    typealias Count = Factorisation.Count
    typealias Numbers = Factorisation.Numbers
    typealias Gesv = @convention(c) (Count, Count, Numbers, Count, Count, Numbers, Count, Count) -> Void
    let gesv = try Factorisation.routine(t, "gesv", Gesv.self)
    var (n, rhs, lda, ldb, info) = (Int32(a.shape[0]), Int32(b.shape[0]), Int32(a.shape[0]), Int32(a.shape[0]), Int32(0))
    var pivots = [Int32](repeating: 0, count: a.shape[0])
    gesv(&n, &rhs, a.data, &lda, &pivots, b.data, &ldb, &info)
    if info > 0 { throw TorchError(.linAlg, "Singular matrix") }
  }
}
