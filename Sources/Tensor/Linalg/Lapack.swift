// LAPACK as NumPy's linalg uses it: each matrix of a stack by itself and in double precision whatever its type (`_commonType` of
// numpy/linalg/_linalg.py), with results row by row and rounded to the matrix's type.
import Glibc

/// Factorisations of stacks of matrices (…, m, n) of floats or complex numbers, over OpenBLAS, which is loaded by the first call. Without
/// it equations, determinants and Cholesky factors come from loops of our own, and the others say what is missing.
package enum Lapack {
  /// The type that is computed in.
  private static func wide(_ d: DType) -> DType { d.isComplex ? .complex128 : .float64 }
  private static func wide(_ x: Tensor) throws(TorchError) -> Tensor { try x.packed(wide(x.dtype)) }

  // MARK: - Factorisations

  /// `u @ diag(s) @ vh`, with square u and vh if `full`; s is real.
  package static func svd(_ x: Tensor, full: Bool) throws(TorchError) -> (u: Tensor, s: Tensor, vh: Tensor) {
    let (m, n) = (x.rowCount, x.columnCount), k = min(m, n)
    let (uc, vr) = full ? (m, n) : (k, k)
    let r = try eachMatrix(x, [.rows(m, uc), .lengths(k), .rows(vr, n)]) { (t, _) throws(TorchError) in
      let f = try Factorisation.svd(wide(t), full: full)
      return [f.u, f.s, f.vh]
    }
    return (r[0], r[1], r[2])
  }

  /// The singular values alone, which takes another and quicker way.
  package static func singularValues(_ x: Tensor) throws(TorchError) -> Tensor {
    try eachMatrix(x, [.lengths(min(x.rowCount, x.columnCount))]) { (t, _) throws(TorchError) in
      [try Factorisation.singularValues(wide(t))]
    }[0]
  }

  /// Eigenvalues, which are real, and eigenvectors where they are wanted, of symmetric or Hermitian matrices, of which one triangle is
  /// read.
  package static func eigh(_ x: Tensor, upper: Bool, vectors: Bool = true) throws(TorchError) -> [Tensor] {
    let n = x.rowCount
    return try eachMatrix(x, vectors ? [.lengths(n), .rows(n, n)] : [.lengths(n)]) { (t, _) throws(TorchError) in
      let f = try Factorisation.eigh(wide(t), upper: upper, vectors: vectors)
      return [f.w, f.v]
    }
  }

  /// Eigenvalues, and right eigenvectors where they are wanted, of any square matrices; complex of real ones too.
  package static func eig(_ x: Tensor, vectors: Bool = true) throws(TorchError) -> [Tensor] {
    let n = x.rowCount
    return try eachMatrix(x, vectors ? [.numbers(n), .rows(n, n)] : [.numbers(n)], giving: x.dtype.complexType()) {
      (t, _) throws(TorchError) in
      let f = try Factorisation.eig(wide(t), vectors: vectors)
      return [f.w, f.v]
    }
  }

  /// The reflectors of a QR factorisation below the diagonal of r, the matrices transposed (…, n, m), and their factors.
  package static func geqrf(_ x: Tensor) throws(TorchError) -> (columns: Tensor, tau: Tensor) {
    let (m, n) = (x.rowCount, x.columnCount)
    let r = try eachMatrix(x, [.rows(n, m), .numbers(min(m, n))]) { (t, _) throws(TorchError) in
      let f = try Factorisation.geqrf(wide(t))
      return [f.columns, f.tau]
    }
    return (r[0], r[1])
  }

  /// `q @ r`; `q` is square if `complete`.
  package static func qr(_ x: Tensor, complete: Bool) throws(TorchError) -> (q: Tensor, r: Tensor) {
    let (m, n) = (x.rowCount, x.columnCount), inner = complete ? m : min(m, n)
    let r = try eachMatrix(x, [.rows(m, inner), .rows(inner, n)]) { (t, _) throws(TorchError) in
      let f = try Factorisation.qr(wide(t), complete: complete)
      return [f.q, f.r]
    }
    return (r[0], r[1])
  }

  /// The triangle L with L Lᴴ = x, or U with Uᴴ U = x if `upper`, from that triangle of the matrix. LinAlgError where there is none.
  package static func cholesky(_ x: Tensor, upper: Bool) throws(TorchError) -> Tensor {
    let n = x.rowCount, type = try wide(x.dtype).lapackType()
    return try eachMatrix(x, [.rows(n, n)]) { (t, _) throws(TorchError) in
      try Factorisation.checkSize(t)
      return [try potrf(type, wide(t), upper: upper)]
    }[0]
  }

  private static func potrf<T: BlasNumber>(_ t: T.Type, _ x: Tensor, upper: Bool) throws(TorchError) -> Tensor {
    guard let potrf = t.routines.potrf else { return try choleskyEx(x, upper: upper, check: "linalg.cholesky").factor }
    let a = try Factorisation.columns(x)
    var (side, n, lda, info) = (blasLetter(upper ? "U" : "L"), Int32(x.rowCount), Int32(max(1, x.rowCount)), Int32(0))
    potrf(&side, &n, a.data, &lda, &info)
    if info > 0 { throw TorchError(.linAlg, "Matrix is not positive definite") }
    return try triangle(swapped(a), 0, upper: upper)
  }

  // MARK: - Equations

  /// `a @ x = b` (…, n, columns) in the type `d`, over stacks that broadcast against each other. LinAlgError of a singular matrix.
  package static func solve(_ a: Tensor, _ b: Tensor, giving d: DType) throws(TorchError) -> Tensor {
    let (left, right, _) = try sameBatch(a, b)
    let rights = try Matrices(right), type = wide(d)
    return try eachMatrix(left, [.rows(b.rowCount, b.columnCount)], giving: d) { (t, i) throws(TorchError) in
      guard let x = try solution(type.lapackType(), t.packed(type), rights[i].packed(type)) else {
        throw TorchError(.linAlg, "Singular matrix")
      }
      return [x]
    }[0]
  }

  /// The inverse of each matrix, in double precision if `exact`. A singular one is not a number throughout if `singularIsNaN`, else it
  /// raises LinAlgError.
  package static func inverse(_ x: Tensor, exact: Bool = false, singularIsNaN: Bool = false) throws(TorchError) -> Tensor {
    let n = x.rowCount, type = wide(x.dtype)
    return try eachMatrix(x, [.rows(n, n)], giving: exact ? type : x.dtype) { (t, _) throws(TorchError) in
      if let r = try solution(type.lapackType(), wide(t), eye(n, nil, type)) { return [r] }
      if singularIsNaN { return [try Factorisation.nan([n, n], type)] }
      throw TorchError(.linAlg, "Singular matrix")
    }[0]
  }

  /// The solution for one matrix, row by row; nil where it is singular.
  private static func solution<T: BlasNumber>(_ t: T.Type, _ x: Tensor, _ b: Tensor) throws(TorchError) -> Tensor? {
    typealias Count = Factorisation.Count
    typealias Numbers = Factorisation.Numbers
    typealias Gesv = @convention(c) (Count, Count, Numbers, Count, Count, Numbers, Count, Count) -> Void
    try Factorisation.checkSize(x)
    try Factorisation.checkSize(b)
    guard let gesv = try? Factorisation.routine(t, "gesv", Gesv.self) else {
      let (a, out) = (try x.copied(), try b.copied())
      let f = T.factorLU(a.pointer(t), a.rowCount, a.rowCount)
      if f.singular > 0 { return nil }
      T.solveLU(a.pointer(t), a.rowCount, f.pivots, out.pointer(t), out.columnCount, transposed: false)
      return out
    }
    let (a, out) = (try Factorisation.columns(x), try Factorisation.columns(b))
    var (n, rhs, lda, ldb, info) = (Int32(x.rowCount), Int32(b.columnCount), Int32(x.rowCount), Int32(x.rowCount), Int32(0))
    var pivots = [Int32](repeating: 0, count: x.rowCount)
    gesv(&n, &rhs, a.data, &lda, &pivots, out.data, &ldb, &info)
    return info > 0 ? nil : swapped(out)
  }

  /// Least squares of one matrix by singular values, in double precision: solution (with the residuals below it), singular values, rank.
  package static func lstsq(_ x: Tensor, _ b: Tensor, _ rcond: Double) throws(TorchError) -> (x: Tensor, s: Tensor, rank: Int) {
    let type = x.dtype.isComplex || b.dtype.isComplex ? DType.complex128 : .float64
    let r = try Factorisation.lstsq(x.packed(type), b.packed(type), rcond)
    return (try r.x.packed(), r.s, r.rank)
  }

  // MARK: - Determinants

  /// Each determinant as its sign (a number of length 1, or 0) and the logarithm of its size, and whole, which NumPy makes of these, last
  /// digit and all.
  package static func determinants(_ x: Tensor) throws(TorchError) -> (sign: Tensor, logarithm: Tensor, whole: Tensor) {
    let shape = x.batchShape, type = try wide(x.dtype).lapackType()
    let r = try eachMatrix(x, [.numbers(1), .lengths(1), .numbers(1)]) { (t, _) throws(TorchError) in try determinant(type, t) }
    return (try reshape(r[0], shape), try reshape(r[1], shape), try reshape(r[2], shape))
  }

  /// The same of one matrix: the logarithms of its pivots, added in their order.
  private static func determinant<T: BlasNumber>(_ t: T.Type, _ x: Tensor) throws(TorchError) -> [Tensor] {
    try Factorisation.checkSize(x)
    let n = x.rowCount, a = try Factorisation.columns(wide(x)), p = a.pointer(t)
    let f = factors(t, p, n)
    var (sign, logarithm) = (T(part: T.Part(f.sign)), 0.0)
    for i in 0..<n where f.singular == 0 {
      let pivot = p[i * n + i], length = pivot.length
      if t.kind == .complex {
        sign = sign * (pivot / T(part: length))
      } else if pivot.realPart < 0 {
        sign = T(part: 0) - sign
      }
      logarithm += Glibc.log(Double(length))
    }
    if f.singular > 0 { (sign, logarithm) = (T(part: 0), -.infinity) }
    let out = try [Tensor(empty: [1], a.dtype), Tensor(empty: [1], .float64), Tensor(empty: [1], a.dtype)]
    out[0].pointer(t)[0] = sign
    out[1].pointer(Double.self)[0] = logarithm
    out[2].pointer(t)[0] = sign * T(part: T.Part(Glibc.exp(logarithm)))
    return out
  }

  /// LU factors in place, of the matrix or (which has the same determinant) its transpose.
  private static func factors<T: BlasNumber>(_ t: T.Type, _ a: UnsafeMutablePointer<T>, _ n: Int) -> LUFactors {
    guard n > 0, let getrf = t.routines.getrf else { return t.factorLU(a, n, n) }
    var (rows, columns, lda, info) = (Int32(n), Int32(n), Int32(n), Int32(0))
    var pivots = [Int32](repeating: 0, count: n)
    getrf(&rows, &columns, a, &lda, &pivots, &info)
    let swaps = pivots.enumerated().count { Int($1) != $0 + 1 }
    return LUFactors(singular: Int(max(0, info)), pivots: [], sign: swaps % 2 == 0 ? 1 : -1)
  }
}
