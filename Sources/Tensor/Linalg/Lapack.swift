// Factorisations of LAPACK, which the installed OpenBLAS brings: singular values, eigenvalues, QR, least squares.
// Matrices here are float64 and row-major; LAPACK reads columns first, so what it sees is the transpose of a copy.
import Glibc

/// LAPACK's routines over OpenBLAS, which is loaded by the first call; without it they say what is missing. Matrices go in and out by
/// columns.
package enum Lapack {
  private typealias Int32Pointer = UnsafeMutablePointer<Int32>
  private typealias Numbers = UnsafeMutablePointer<Double>
  private typealias Letter = UnsafePointer<CChar>

  private static func symbol<T>(_ name: String, _ type: T.Type) throws(TorchError) -> T {
    guard let p = Blas.shared?.symbol(name) else {
      throw TorchError(.linAlg, "this factorisation needs OpenBLAS (libopenblas.so.0), which is not installed")
    }
    return unsafeBitCast(p, to: type)
  }

  /// The matrix column by column.
  private static func columns(_ x: Tensor) throws(TorchError) -> Tensor {
    try withoutGrad { () throws(TorchError) in try transpose(x.converted(.float64), 0, 1).copied() }
  }
  /// A result that was written column by column, as a matrix of `rows` rows.
  private static func rows(_ x: Tensor) throws(TorchError) -> Tensor {
    try withoutGrad { () throws(TorchError) in try transpose(x, 0, 1).copied() }
  }

  private static func checkSize(_ x: Tensor) throws(TorchError) {
    if x.ndim != 2 || x.numel > Int(Int32.max) { throw TorchError(.linAlg, "matrix is too large for LAPACK") }
  }

  /// What is infinite or no number must not reach LAPACK, which complains about it on stdout: is all finite, is
  /// something no number.
  private static func contents(_ x: Tensor) throws(TorchError) -> (finite: Bool, nan: Bool) {
    let x = try x.packed(.float64)
    let p = x.pointer(Double.self)
    var finite = true
    for i in 0..<x.numel where !p[i].isFinite {
      if p[i].isNaN { return (false, true) }
      finite = false
    }
    return (finite, false)
  }
  private static func nan(_ shape: Dims) throws(TorchError) -> Tensor { try full(shape, .float(.nan), .float64) }

  /// Calls `run` twice: first to ask how much room it wants, then with that room.
  private static func withWorkspace(_ run: (_ work: UnsafeMutablePointer<Double>, _ size: Int32) -> Void) {
    var wanted = 0.0
    run(&wanted, -1)
    let n = max(1, Int(wanted))
    let work = UnsafeMutablePointer<Double>.allocate(capacity: n)
    defer { work.deallocate() }
    run(work, Int32(clamping: n))
  }

  /// `u @ diag(s) @ vh`.
  package static func svd(_ x: Tensor, full: Bool) throws(TorchError) -> (u: Tensor, s: Tensor, vh: Tensor) {
    try checkSize(x)
    let (m, n) = (x.shape[0], x.shape[1]), k = min(m, n)
    let (uc, vr) = full ? (m, n) : (k, k)
    let s = try Tensor(empty: [k], .float64)
    if k == 0 { return (try eye(m, uc, .float64), s, try eye(vr, n, .float64)) }
    let known = try contents(x)
    if known.nan { throw TorchError(.linAlg, "SVD did not converge") }
    if !known.finite { return (try nan([m, uc]), try nan([k]), try nan([vr, n])) }
    let a = try columns(x), u = try Tensor(empty: [uc, m], .float64), vt = try Tensor(empty: [n, vr], .float64)
    typealias Gesdd =
      @convention(c) (
        Letter, Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Numbers, Numbers, Int32Pointer, Numbers, Int32Pointer, Numbers,
        Int32Pointer, Int32Pointer, Int32Pointer
      ) -> Void
    let gesdd = try symbol("dgesdd_", Gesdd.self)
    var (mm, nn, ldvt, info) = (Int32(m), Int32(n), Int32(vr), Int32(0))
    var (lda, ldu) = (Int32(m), Int32(m))
    var job = CChar(full ? 65 : 83)
    var integers = [Int32](repeating: 0, count: 8 * k)
    withWorkspace { work, size in
      var size = size
      gesdd(
        &job, &mm, &nn, a.pointer(Double.self), &lda, s.pointer(Double.self), u.pointer(Double.self), &ldu, vt.pointer(Double.self), &ldvt,
        work, &size, &integers, &info)
    }
    if info > 0 { throw TorchError(.linAlg, "SVD did not converge") }
    return (try rows(u), s, try rows(vt))
  }

  /// The singular values alone, which takes another and quicker way.
  package static func singularValues(_ x: Tensor) throws(TorchError) -> Tensor {
    try checkSize(x)
    let (m, n) = (x.shape[0], x.shape[1]), k = min(m, n)
    let s = try Tensor(empty: [k], .float64)
    if k == 0 { return s }
    let known = try contents(x)
    if known.nan { throw TorchError(.linAlg, "SVD did not converge") }
    if !known.finite { return try nan([k]) }
    let a = try columns(x)
    typealias Gesdd =
      @convention(c) (
        Letter, Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Numbers, Numbers, Int32Pointer, Numbers, Int32Pointer, Numbers,
        Int32Pointer, Int32Pointer, Int32Pointer
      ) -> Void
    let gesdd = try symbol("dgesdd_", Gesdd.self)
    var (mm, nn, one, lda, info) = (Int32(m), Int32(n), Int32(1), Int32(m), Int32(0))
    var job = CChar(78)
    var (nothing, alsoNothing) = (0.0, 0.0)
    var integers = [Int32](repeating: 0, count: 8 * k)
    var ldvt = one
    withWorkspace { work, size in
      var size = size
      gesdd(
        &job, &mm, &nn, a.pointer(Double.self), &lda, s.pointer(Double.self), &nothing, &one, &alsoNothing, &ldvt, work, &size, &integers,
        &info)
    }
    if info > 0 { throw TorchError(.linAlg, "SVD did not converge") }
    return s
  }

  /// Eigenvalues and eigenvectors of a symmetric matrix, of which one triangle is read.
  package static func eigh(_ x: Tensor, upper: Bool) throws(TorchError) -> (w: Tensor, v: Tensor) {
    try checkSize(x)
    let n = x.shape[0]
    let a = try columns(x), w = try Tensor(empty: [n], .float64)
    if n == 0 { return (w, a) }
    // Only one triangle is read; by columns it is the other one.
    if try !contents(triangle(a, 0, upper: !upper)).finite { return (try nan([n]), try nan([n, n])) }
    typealias Syevd =
      @convention(c) (
        Letter, Letter, Int32Pointer, Numbers, Int32Pointer, Numbers, Numbers, Int32Pointer, Int32Pointer, Int32Pointer, Int32Pointer
      ) -> Void
    let syevd = try symbol("dsyevd_", Syevd.self)
    var (nn, lda, info) = (Int32(n), Int32(n), Int32(0))
    var (job, triangle) = (CChar(86), CChar(upper ? 85 : 76))
    var integers = [Int32](repeating: 0, count: 3 + 5 * n)
    let integerCount = Int32(integers.count)
    withWorkspace { work, size in
      var size = size
      var asked = size == -1 ? -1 : integerCount
      syevd(&job, &triangle, &nn, a.pointer(Double.self), &lda, w.pointer(Double.self), work, &size, &integers, &asked, &info)
    }
    if info > 0 { throw TorchError(.linAlg, "Eigenvalues did not converge") }
    return (w, try rows(a))
  }

  /// Eigenvalues as real and imaginary parts, and right eigenvectors as LAPACK packs them: a complex pair takes two
  /// columns, real part and imaginary part.
  package static func eig(_ x: Tensor) throws(TorchError) -> (real: Tensor, imaginary: Tensor, v: Tensor) {
    try checkSize(x)
    let n = x.shape[0]
    let a = try columns(x), re = try Tensor(empty: [n], .float64), im = try Tensor(empty: [n], .float64)
    let v = try Tensor(empty: [n, n], .float64)
    if n == 0 { return (re, im, v) }
    typealias Geev =
      @convention(c) (
        Letter, Letter, Int32Pointer, Numbers, Int32Pointer, Numbers, Numbers, Numbers, Int32Pointer, Numbers, Int32Pointer, Numbers,
        Int32Pointer, Int32Pointer
      ) -> Void
    let geev = try symbol("dgeev_", Geev.self)
    var (nn, lda, ldvl, ldvr, info) = (Int32(n), Int32(n), Int32(1), Int32(n), Int32(0))
    var (left, right) = (CChar(78), CChar(86))
    var nothing = 0.0
    withWorkspace { work, size in
      var size = size
      geev(
        &left, &right, &nn, a.pointer(Double.self), &lda, re.pointer(Double.self), im.pointer(Double.self), &nothing, &ldvl,
        v.pointer(Double.self), &ldvr, work, &size, &info)
    }
    if info > 0 { throw TorchError(.linAlg, "Eigenvalues did not converge") }
    return (re, im, try rows(v))
  }

  /// The reflectors of a QR factorisation below the diagonal of r, still column by column, and their factors.
  package static func geqrf(_ x: Tensor) throws(TorchError) -> (columns: Tensor, tau: Tensor) {
    try checkSize(x)
    let (m, n) = (x.shape[0], x.shape[1]), k = min(m, n)
    let a = try columns(x), tau = try Tensor(empty: [k], .float64)
    if k == 0 { return (a, tau) }
    typealias Geqrf =
      @convention(c) (Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Numbers, Numbers, Int32Pointer, Int32Pointer) -> Void
    let geqrf = try symbol("dgeqrf_", Geqrf.self)
    var (mm, nn, lda, info) = (Int32(m), Int32(n), Int32(m), Int32(0))
    withWorkspace { work, size in
      var size = size
      geqrf(&mm, &nn, a.pointer(Double.self), &lda, tau.pointer(Double.self), work, &size, &info)
    }
    return (a, tau)
  }

  /// `q @ r`; `q` has `columns` columns.
  package static func qr(_ x: Tensor, complete: Bool) throws(TorchError) -> (q: Tensor, r: Tensor) {
    try checkSize(x)
    let (m, n) = (x.shape[0], x.shape[1]), k = min(m, n), wide = complete ? m : k
    if k == 0 { return (try eye(m, wide, .float64), try zeros([wide, n], .float64)) }
    let (a, tau) = try geqrf(x)
    typealias Orgqr =
      @convention(c) (Int32Pointer, Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Numbers, Numbers, Int32Pointer, Int32Pointer) -> Void
    let orgqr = try symbol("dorgqr_", Orgqr.self)
    var (mm, kk, ww, lda, info) = (Int32(m), Int32(k), Int32(wide), Int32(m), Int32(0))
    let factored = try rows(a)
    let r = try withoutGrad { () throws(TorchError) in try triangle(slice(factored, 0, 0, wide, 1), 0, upper: true) }
    let q = try zeros([wide, m], .float64)
    memcpy(q.data, a.data, min(wide, n) * m * 8)
    withWorkspace { work, size in
      var size = size
      orgqr(&mm, &ww, &kk, q.pointer(Double.self), &lda, tau.pointer(Double.self), work, &size, &info)
    }
    return (try rows(q), r)
  }

  /// Least squares by singular values: solution (with the residuals below it), singular values, rank.
  package static func lstsq(_ x: Tensor, _ b: Tensor, _ rcond: Double) throws(TorchError) -> (x: Tensor, s: Tensor, rank: Int) {
    try checkSize(x)
    try checkSize(b)
    let (m, n, nrhs) = (x.shape[0], x.shape[1], b.shape[1]), k = min(m, n), tall = max(m, n, 1)
    if try !contents(x).finite { throw TorchError(.linAlg, "SVD did not converge in Linear Least Squares") }
    if try !contents(b).finite {
      let s = try singularValues(x)
      let largest = s.doubles().max() ?? 0
      return (try full([tall, nrhs], .float(.nan), .float64), s, s.doubles().count { $0 > rcond * largest })
    }
    let a = try columns(x), s = try Tensor(empty: [k], .float64), solution = try zeros([nrhs, tall], .float64)
    let given = try columns(b)
    for j in 0..<nrhs { memcpy(solution.data + j * tall * 8, given.data + j * m * 8, m * 8) }
    if k == 0 || nrhs == 0 { return (try rows(solution), s, 0) }
    typealias Gelsd =
      @convention(c) (
        Int32Pointer, Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Numbers, Int32Pointer, Numbers, Numbers, Int32Pointer, Numbers,
        Int32Pointer, Int32Pointer, Int32Pointer
      ) -> Void
    let gelsd = try symbol("dgelsd_", Gelsd.self)
    var (mm, nn, rhs, lda, ldb, rank, info) = (Int32(m), Int32(n), Int32(nrhs), Int32(m), Int32(tall), Int32(0), Int32(0))
    var limit = rcond
    var integers = [Int32](repeating: 0, count: max(1, k * (3 * 32 + 11)))
    withWorkspace { work, size in
      var size = size
      gelsd(
        &mm, &nn, &rhs, a.pointer(Double.self), &lda, solution.pointer(Double.self), &ldb, s.pointer(Double.self), &limit, &rank, work,
        &size, &integers, &info)
    }
    if info > 0 { throw TorchError(.linAlg, "SVD did not converge in Linear Least Squares") }
    return (try rows(solution), s, Int(rank))
  }

  /// Sign of the determinant and logarithm of its size: the logarithms of the pivots, added in their order.
  package static func logDeterminant(_ x: Tensor) throws(TorchError) -> (sign: Double, logarithm: Double) {
    try checkSize(x)
    let n = x.shape[0]
    if n == 0 { return (1, 0) }
    let a = try columns(x)
    typealias Getrf = @convention(c) (Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Int32Pointer, Int32Pointer) -> Void
    let getrf = try symbol("dgetrf_", Getrf.self)
    var (rows, columns, lda, info) = (Int32(n), Int32(n), Int32(n), Int32(0))
    var pivots = [Int32](repeating: 0, count: n)
    getrf(&rows, &columns, a.pointer(Double.self), &lda, &pivots, &info)
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
    try checkSize(x)
    try checkSize(b)
    let n = x.shape[0], nrhs = b.shape[1]
    let a = try columns(x), out = try columns(b)
    if n == 0 || nrhs == 0 { return try rows(out) }
    typealias Gesv =
      @convention(c) (Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Int32Pointer, Numbers, Int32Pointer, Int32Pointer) -> Void
    let gesv = try symbol("dgesv_", Gesv.self)
    var (nn, rhs, lda, ldb, info) = (Int32(n), Int32(nrhs), Int32(n), Int32(n), Int32(0))
    var pivots = [Int32](repeating: 0, count: n)
    gesv(&nn, &rhs, a.pointer(Double.self), &lda, &pivots, out.pointer(Double.self), &ldb, &info)
    if info > 0 { throw TorchError(.linAlg, "Singular matrix") }
    return try rows(out)
  }
}
