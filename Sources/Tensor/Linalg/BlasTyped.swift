// LAPACK's factorisations and BLAS's triangular solver in the type of the matrix, over memory row by row.
import Glibc

/// A type that LAPACK has routines for; each is nil where OpenBLAS is not installed.
protocol BlasNumber: BinaryFloatingPoint {
  /// LU factors with row exchanges, of a matrix column by column, in place; the first pivot that is zero (from 1), or 0.
  static var getrf: LapackLU<Self>? { get }
  /// The Cholesky factor in the lower triangle of a matrix row by row; the order of the first minor that is not positive, or 0.
  static var potrf: ((_ n: Int32, _ a: UnsafeMutablePointer<Self>) -> Int32)? { get }
  /// The solution of a triangular system of matrices row by row, in place of its right side.
  static var trsm: ((_ system: TriangularSystem<Self>, _ b: UnsafeMutablePointer<Self>) -> Void)? { get }
}

typealias LapackLU<T> = (
  _ rows: Int32, _ columns: Int32, _ a: UnsafeMutablePointer<T>, _ pivots: UnsafeMutablePointer<Int32>
) -> Int32

/// A triangular matrix of `n` rows, as it stands or transposed, with ones on its diagonal if `unit`, and the columns of its right side.
struct TriangularSystem<T> {
  let a: UnsafePointer<T>
  let n: Int
  let columns: Int
  let upper: Bool
  let transposed: Bool
  let unit: Bool

  /// CBLAS's words: row-major, from the left, then what the matrix is.
  fileprivate var uplo: Int32 { upper ? 121 : 122 }
  fileprivate var trans: Int32 { transposed ? 112 : 111 }
  fileprivate var diag: Int32 { unit ? 132 : 131 }
}

/// Below this many rows the loops of our own are done before LAPACK has begun.
let leastLapackRows = 48

private typealias Count = UnsafeMutablePointer<Int32>
private typealias Getrf = @convention(c) (Count, Count, UnsafeMutableRawPointer, Count, Count, Count) -> Void
private typealias Potrf = @convention(c) (UnsafePointer<CChar>, Count, UnsafeMutableRawPointer, Count, Count) -> Void
private typealias Strsm =
  @convention(c) (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Float, UnsafeRawPointer, Int32, UnsafeMutableRawPointer, Int32) -> Void
private typealias Dtrsm =
  @convention(c) (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Double, UnsafeRawPointer, Int32, UnsafeMutableRawPointer, Int32) -> Void

private func loadGetrf<T>(_ name: String, _: T.Type) -> LapackLU<T>? {
  guard let p = Blas.shared?.symbol(name) else { return nil }
  let f = unsafeBitCast(p, to: Getrf.self)
  return { rows, columns, a, pivots in
    var (m, n, lda, info) = (rows, columns, max(1, rows), Int32(0))
    f(&m, &n, a, &lda, pivots, &info)
    return info
  }
}

private func loadPotrf<T>(_ name: String, _: T.Type) -> ((Int32, UnsafeMutablePointer<T>) -> Int32)? {
  guard let p = Blas.shared?.symbol(name) else { return nil }
  let f = unsafeBitCast(p, to: Potrf.self)
  return { count, a in
    // The lower triangle row by row is the upper one column by column.
    var (letter, n, lda, info) = (CChar(85), count, max(1, count), Int32(0))
    f(&letter, &n, a, &lda, &info)
    return info
  }
}

extension Float: BlasNumber {
  nonisolated(unsafe) static let getrf = loadGetrf("sgetrf_", Float.self)
  nonisolated(unsafe) static let potrf = loadPotrf("spotrf_", Float.self)
  nonisolated(unsafe) static let trsm = Blas.shared?.symbol("cblas_strsm").map { p in
    let f = unsafeBitCast(p, to: Strsm.self)
    return { (s: TriangularSystem<Float>, b: UnsafeMutablePointer<Float>) -> Void in
      f(
        101, 141, s.uplo, s.trans, s.diag, Int32(clamping: s.n), Int32(clamping: s.columns), 1, s.a, Int32(clamping: s.n), b,
        Int32(clamping: s.columns))
    }
  }
}

extension Double: BlasNumber {
  nonisolated(unsafe) static let getrf = loadGetrf("dgetrf_", Double.self)
  nonisolated(unsafe) static let potrf = loadPotrf("dpotrf_", Double.self)
  nonisolated(unsafe) static let trsm = Blas.shared?.symbol("cblas_dtrsm").map { p in
    let f = unsafeBitCast(p, to: Dtrsm.self)
    return { (s: TriangularSystem<Double>, b: UnsafeMutablePointer<Double>) -> Void in
      f(
        101, 141, s.uplo, s.trans, s.diag, Int32(clamping: s.n), Int32(clamping: s.columns), 1, s.a, Int32(clamping: s.n), b,
        Int32(clamping: s.columns))
    }
  }
}

/// What BLAS counts with 32 bits, and is worth calling for.
func suitsLapack(_ rows: Int, _ columns: Int) -> Bool {
  min(rows, columns) >= leastLapackRows && rows < Int(Int32.max) && columns < Int(Int32.max)
}
