// What OpenBLAS has for one type, by BLAS's own (Fortran's) interface: it takes every number by its address, so that one signature
// serves all four types. Matrices are column by column there; seen so, a matrix row by row is its transpose.
import Glibc

/// The routines of one letter of BLAS: s and d for floats, c and z for complex numbers. Each is nil where OpenBLAS is not installed.
struct BlasRoutines: @unchecked Sendable {
  typealias Letter = UnsafePointer<CChar>
  typealias Count = UnsafePointer<Int32>
  typealias Numbers = UnsafeMutableRawPointer
  typealias Given = UnsafeRawPointer
  typealias Gemm = @convention(c) (Letter, Letter, Count, Count, Count, Given, Given, Count, Given, Count, Given, Numbers, Count) -> Void
  typealias Gemv = @convention(c) (Letter, Count, Count, Given, Given, Count, Given, Count, Given, Numbers, Count) -> Void
  typealias Trsm = @convention(c) (Letter, Letter, Letter, Letter, Count, Count, Given, Given, Count, Numbers, Count) -> Void
  typealias Getrf = @convention(c) (Count, Count, Numbers, Count, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) -> Void
  typealias Potrf = @convention(c) (Letter, Count, Numbers, Count, UnsafeMutablePointer<Int32>) -> Void

  /// `s`, `d`, `c` or `z`.
  let letter: String
  /// 0 and 1 of the type, by which products are scaled.
  let zero: Given
  let one: Given
  let gemm: Gemm?
  let gemv: Gemv?
  let trsm: Trsm?
  let getrf: Getrf?
  let potrf: Potrf?

  init<T: BlasNumber>(_ letter: String, _ type: T.Type) {
    func find<F>(_ name: String, _ type: F.Type) -> F? { Blas.shared?.symbol("\(letter)\(name)_").map { unsafeBitCast($0, to: type) } }
    self.letter = letter
    let constants = UnsafeMutablePointer<T>.allocate(capacity: 2)
    constants.initialize(to: T(part: 0))
    (constants + 1).initialize(to: T(part: 1))
    (zero, one) = (UnsafeRawPointer(constants), UnsafeRawPointer(constants + 1))
    gemm = find("gemm", Gemm.self)
    gemv = find("gemv", Gemv.self)
    trsm = find("trsm", Trsm.self)
    getrf = find("getrf", Getrf.self)
    potrf = find("potrf", Potrf.self)
  }
}

/// A letter as BLAS takes it.
func blasLetter(_ c: Unicode.Scalar) -> CChar { CChar(truncatingIfNeeded: c.value) }

/// A triangular matrix of `n` rows, as it stands or transposed, with ones on its diagonal if `unit`, and the columns of its right side.
struct TriangularSystem<T> {
  let a: UnsafePointer<T>
  let n: Int
  let columns: Int
  let upper: Bool
  let transposed: Bool
  let unit: Bool
}

/// Below this many rows the loops of our own are done before LAPACK has begun.
let leastLapackRows = 48

/// What BLAS counts with 32 bits, and is worth calling for.
func suitsLapack(_ rows: Int, _ columns: Int) -> Bool {
  min(rows, columns) >= leastLapackRows && rows < Int(Int32.max) && columns < Int(Int32.max)
}

extension BlasNumber {
  /// The solution of a triangular system of matrices row by row in place of its right side, by BLAS; false where it is not called.
  static func trsm(_ s: TriangularSystem<Self>, _ b: UnsafeMutablePointer<Self>) -> Bool {
    guard suitsLapack(s.n, s.n), s.columns > 0, s.columns < Int(Int32.max), let f = routines.trsm else { return false }
    // Of the transposes, from the right.
    var (side, triangle) = (blasLetter("R"), blasLetter(s.upper ? "L" : "U"))
    var (turned, diagonal) = (blasLetter(s.transposed ? "T" : "N"), blasLetter(s.unit ? "U" : "N"))
    var (m, n, lda, ldb) = (Int32(s.columns), Int32(s.n), Int32(s.n), Int32(s.columns))
    f(&side, &triangle, &turned, &diagonal, &m, &n, routines.one, s.a, &lda, b, &ldb)
    return true
  }
}
