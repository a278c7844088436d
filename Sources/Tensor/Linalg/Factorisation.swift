// LAPACK's routines in the type of the matrix: what they share, and QR and least squares. LAPACK reads columns first: it is given a copy
// column by column, and what it gives are views of columns.
import Glibc

/// Factorisations of one matrix whose type is one of LAPACK's. Without OpenBLAS they say what is missing.
enum Factorisation {
  typealias Count = UnsafeMutablePointer<Int32>
  typealias Numbers = UnsafeMutableRawPointer
  typealias Letter = UnsafePointer<CChar>

  /// The routine `name` for the type, with the prefix of its letter; `complex` is what it is called of complex numbers where that differs.
  static func routine<T: BlasNumber, F>(_ t: T.Type, _ name: String, complex: String? = nil, _ type: F.Type) throws(TorchError) -> F {
    let full = "\(T.routines.letter)\(T.kind == .complex ? complex ?? name : name)_"
    guard let p = Blas.shared?.symbol(full) else {
      throw TorchError(.linAlg, "this factorisation needs OpenBLAS (libopenblas.so.0), which is not installed")
    }
    return unsafeBitCast(p, to: type)
  }

  /// The matrix column by column.
  static func columns(_ x: Tensor) throws(TorchError) -> Tensor { try swapped(x).copied() }

  static func checkSize(_ x: Tensor) throws(TorchError) {
    if x.ndim != 2 || x.numel > Int(Int32.max) { throw TorchError(.linAlg, "matrix is too large for LAPACK") }
  }

  /// What is infinite or no number must not reach LAPACK, which complains about it on stdout: is all finite, is
  /// something no number.
  static func contents(_ x: Tensor) throws(TorchError) -> (finite: Bool, nan: Bool) {
    let x = try x.partsAlong.packed(.float64)
    let p = x.pointer(Double.self)
    var finite = true
    for i in 0..<x.numel where !p[i].isFinite {
      if p[i].isNaN { return (false, true) }
      finite = false
    }
    return (finite, false)
  }
  static func nan(_ shape: Dims, _ dtype: DType) throws(TorchError) -> Tensor { try full(shape, .float(.nan), dtype) }

  /// Calls `run` twice: first to ask how much room it wants (size -1), then with that room.
  static func withWorkspace<T: BlasNumber>(_ t: T.Type, _ run: (_ work: Numbers, _ size: Count) -> Void) {
    var size = Int32(-1)
    let wanted = UnsafeMutablePointer<T>.allocate(capacity: 1)
    defer { wanted.deallocate() }
    wanted.initialize(to: T(part: 1))
    run(wanted, &size)
    let told = max(1, Int(wanted.pointee.realPart))
    // A float32 may have rounded a large size down.
    let n = told + told >> 22
    // Some to spare: OpenBLAS's products of a complex matrix and a vector read a column past the last, here too (clatrd under chetrd).
    let work = UnsafeMutablePointer<T>.allocate(capacity: n + n / 8 + 64)
    defer { work.deallocate() }
    size = Int32(clamping: n)
    run(work, &size)
  }

  /// Room for `n` numbers of the type of lengths, of which LAPACK's complex routines want some.
  static func withParts<P: BlasPart>(_ p: P.Type, _ n: Int, _ run: (Numbers) -> Void) {
    let room = UnsafeMutablePointer<P>.allocate(capacity: max(1, n))
    defer { room.deallocate() }
    run(room)
  }

  // MARK: - Cholesky

  /// The inverse of the matrix that has this Cholesky factor; the first zero on its diagonal (from 1), or 0.
  static func choleskyInverse(_ x: Tensor, upper: Bool) throws(TorchError) -> (inverse: Tensor, zero: Int) {
    try checkSize(x)
    let half = try columns(x)
    if x.numel == 0 { return (half, 0) }
    let zero = try potri(x.dtype.lapackType(), upper ? "U" : "L", half)
    let there = try triangle(swapped(half), 0, upper: upper), beyond = try triangle(swapped(half), upper ? 1 : -1, upper: upper)
    return (try add(there, adjoint(beyond)), zero)
  }

  /// One triangle of the inverse in place of that of the factor, column by column.
  private static func potri<T: BlasNumber>(_ t: T.Type, _ side: Unicode.Scalar, _ a: Tensor) throws(TorchError) -> Int {
    typealias Potri = @convention(c) (Letter, Count, Numbers, Count, Count) -> Void
    let potri = try routine(t, "potri", Potri.self)
    var (side, n, lda, info) = (blasLetter(side), Int32(a.shape[0]), Int32(a.shape[0]), Int32(0))
    potri(&side, &n, a.data, &lda, &info)
    return Int(max(0, info))
  }

  // MARK: - QR

  /// The reflectors of a QR factorisation below the diagonal of r, still column by column, and their factors.
  static func geqrf(_ x: Tensor) throws(TorchError) -> (columns: Tensor, tau: Tensor) { try geqrf(x.dtype.lapackType(), x) }
  private static func geqrf<T: BlasNumber>(_ t: T.Type, _ x: Tensor) throws(TorchError) -> (columns: Tensor, tau: Tensor) {
    try checkSize(x)
    let (m, n) = (x.shape[0], x.shape[1]), k = min(m, n)
    let a = try columns(x), tau = try Tensor(empty: [k], x.dtype)
    if k == 0 { return (a, tau) }
    typealias Geqrf = @convention(c) (Count, Count, Numbers, Count, Numbers, Numbers, Count, Count) -> Void
    let geqrf = try routine(t, "geqrf", Geqrf.self)
    var (mm, nn, lda, info) = (Int32(m), Int32(n), Int32(m), Int32(0))
    withWorkspace(t) { work, size in geqrf(&mm, &nn, a.data, &lda, tau.data, work, size, &info) }
    return (a, tau)
  }

  /// `q @ r`; `q` is square if `complete`.
  static func qr(_ x: Tensor, complete: Bool) throws(TorchError) -> (q: Tensor, r: Tensor) {
    let (m, n) = (x.shape[0], x.shape[1]), k = min(m, n), wide = complete ? m : k
    if k == 0 { return (try eye(m, wide, x.dtype), try zeros([wide, n], x.dtype)) }
    let (a, tau) = try geqrf(x)
    let r = try withoutGrad { () throws(TorchError) in try triangle(slice(swapped(a), 0, 0, wide, 1), 0, upper: true) }
    let q = try zeros([wide, m], x.dtype)
    memcpy(q.data, a.data, min(wide, n) * m * x.dtype.size)
    try orgqr(x.dtype.lapackType(), q, tau)
    return (swapped(q), r)
  }

  /// The first columns of the product of reflectors, in place of these, which are column by column.
  private static func orgqr<T: BlasNumber>(_ t: T.Type, _ columns: Tensor, _ tau: Tensor) throws(TorchError) {
    typealias Orgqr = @convention(c) (Count, Count, Count, Numbers, Count, Numbers, Numbers, Count, Count) -> Void
    let orgqr = try routine(t, "orgqr", complex: "ungqr", Orgqr.self)
    var (m, n, k, lda, info) = (Int32(columns.shape[1]), Int32(columns.shape[0]), Int32(tau.numel), Int32(columns.shape[1]), Int32(0))
    withWorkspace(t) { work, size in orgqr(&m, &n, &k, columns.data, &lda, tau.data, work, size, &info) }
  }

  // MARK: - Least squares

  /// Least squares by singular values: solution (with the residuals below it), singular values, rank.
  static func lstsq(_ x: Tensor, _ b: Tensor, _ rcond: Double) throws(TorchError) -> (x: Tensor, s: Tensor, rank: Int) {
    try checkSize(x)
    try checkSize(b)
    let (m, n, nrhs) = (x.shape[0], x.shape[1], b.shape[1]), tall = max(m, n, 1)
    if try !contents(x).finite { throw TorchError(.linAlg, "SVD did not converge in Linear Least Squares") }
    if try !contents(b).finite {
      let s = try singularValues(x)
      let largest = s.doubles().max() ?? 0
      return (try nan([tall, nrhs], x.dtype), s, s.doubles().count { $0 > rcond * largest })
    }
    let s = try Tensor(empty: [min(m, n)], x.dtype.part), solution = try zeros([nrhs, tall], x.dtype)
    let given = try columns(b), size = x.dtype.size
    for j in 0..<nrhs { memcpy(solution.data + j * tall * size, given.data + j * m * size, m * size) }
    if s.numel == 0 || nrhs == 0 { return (swapped(solution), s, 0) }
    let rank = try gelsd(x.dtype.lapackType(), columns(x), solution, s, rcond)
    return (swapped(solution), s, rank)
  }

  /// The rank, and the solution in place of the right sides; both are column by column, `a` is lost.
  private static func gelsd<T: BlasNumber>(
    _ t: T.Type, _ a: Tensor, _ b: Tensor, _ s: Tensor, _ rcond: Double
  ) throws(TorchError) -> Int {
    var (m, n, rhs, lda, ldb) = (Int32(a.shape[1]), Int32(a.shape[0]), Int32(b.shape[0]), Int32(a.shape[1]), Int32(b.shape[1]))
    var (rank, info) = (Int32(0), Int32(0))
    let limit = UnsafeMutablePointer<T.Part>.allocate(capacity: 1)
    defer { limit.deallocate() }
    limit.initialize(to: T.Part(rcond))
    let k = s.numel
    // LAPACK's sizes for its smallest leaf of 25, of which no tree has more than 32 levels.
    var integers = [Int32](repeating: 0, count: max(1, k * (3 * 32 + 11)))
    if T.kind == .complex {
      typealias Gelsd =
        @convention(c) (
          Count, Count, Count, Numbers, Count, Numbers, Count, Numbers, Numbers, Count, Numbers, Count, Numbers, Count, Count
        ) -> Void
      let gelsd = try routine(t, "gelsd", Gelsd.self)
      let parts = 10 * k + 2 * k * 25 + 8 * k * 32 + 3 * 25 * Int(rhs) + max(26 * 26, k * (1 + Int(rhs)) + 2 * Int(rhs))
      withParts(T.Part.self, parts) { room in
        withWorkspace(t) { work, size in
          gelsd(&m, &n, &rhs, a.data, &lda, b.data, &ldb, s.data, limit, &rank, work, size, room, &integers, &info)
        }
      }
    } else {
      typealias Gelsd =
        @convention(c) (Count, Count, Count, Numbers, Count, Numbers, Count, Numbers, Numbers, Count, Numbers, Count, Count, Count) -> Void
      let gelsd = try routine(t, "gelsd", Gelsd.self)
      withWorkspace(t) { work, size in
        gelsd(&m, &n, &rhs, a.data, &lda, b.data, &ldb, s.data, limit, &rank, work, size, &integers, &info)
      }
    }
    if info > 0 { throw TorchError(.linAlg, "SVD did not converge in Linear Least Squares") }
    return Int(rank)
  }
}
