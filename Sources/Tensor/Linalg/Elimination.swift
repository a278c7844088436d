// Gauss's elimination with partial pivoting, in LAPACK's order of operations for one column at a time; large matrices are LAPACK's.

/// What a factorisation tells beside the factors: the first zero pivot (from 1) or 0, the row swaps (from 0), and their sign.
struct LUFactors {
  let singular: Int
  let pivots: [Int]
  let sign: Int
}

extension BlasNumber {
  /// Factors a matrix row by row in place.
  static func factorLU(_ a: UnsafeMutablePointer<Self>, _ rows: Int, _ n: Int) -> LUFactors {
    if suitsLapack(rows, n), let getrf = routines.getrf { return factorByColumns(a, rows, n, getrf) }
    var pivots: [Int] = []
    var (sign, singular) = (1, 0)
    for k in 0..<min(rows, n) {
      var p = k
      for i in k..<rows where a[i * n + k].pivotSize > a[p * n + k].pivotSize { p = i }
      pivots.append(p)
      if a[p * n + k].isZero {
        if singular == 0 { singular = k + 1 }
        continue
      }
      if p != k {
        sign = -sign
        swapRows(a, n, k, p)
      }
      let inverse = Self(part: 1) / a[k * n + k]
      for i in (k + 1)..<max(k + 1, rows) {
        a[i * n + k] = a[i * n + k] * inverse
        let f = a[i * n + k]
        if !f.isZero { for j in (k + 1)..<max(k + 1, n) { a[i * n + j] = a[i * n + j] - f * a[k * n + j] } }
      }
    }
    return LUFactors(singular: singular, pivots: pivots, sign: sign)
  }

  @inline(__always) private static func swapRows(_ a: UnsafeMutablePointer<Self>, _ n: Int, _ i: Int, _ k: Int) {
    for j in 0..<n { (a[i * n + j], a[k * n + j]) = (a[k * n + j], a[i * n + j]) }
  }

  /// LAPACK's factors of a matrix row by row, which it wants column by column.
  private static func factorByColumns(
    _ a: UnsafeMutablePointer<Self>, _ rows: Int, _ n: Int, _ getrf: BlasRoutines.Getrf
  ) -> LUFactors {
    let turned = UnsafeMutablePointer<Self>.allocate(capacity: rows * n)
    defer { turned.deallocate() }
    for j in 0..<n { for i in 0..<rows { (turned + j * rows + i).initialize(to: a[i * n + j]) } }
    var pivots = [Int32](repeating: 0, count: min(rows, n))
    var (m, columns, lda, info) = (Int32(rows), Int32(n), Int32(rows), Int32(0))
    getrf(&m, &columns, turned, &lda, &pivots, &info)
    for i in 0..<rows { for j in 0..<n { a[i * n + j] = turned[j * rows + i] } }
    var sign = 1
    for (i, p) in pivots.enumerated() where Int(p) != i + 1 { sign = -sign }
    return LUFactors(singular: Int(max(0, info)), pivots: pivots.map { Int($0) - 1 }, sign: sign)
  }

  /// Solves with the factors, for the transpose of what they are of if `transposed`, in place of `columns` right sides.
  static func solveLU(
    _ a: UnsafeMutablePointer<Self>, _ n: Int, _ pivots: [Int], _ b: UnsafeMutablePointer<Self>, _ columns: Int, transposed: Bool
  ) {
    func solve(upper: Bool) {
      let s = TriangularSystem(a: a, n: n, columns: columns, upper: upper != transposed, transposed: transposed, unit: !upper)
      // BLAS says what the stored matrix is, the system what is solved.
      let stored = TriangularSystem(a: s.a, n: n, columns: columns, upper: upper, transposed: transposed, unit: !upper)
      if !trsm(stored, b) { eliminate(s, b) }
    }
    if !transposed { for k in 0..<n where pivots[k] != k { swapRows(b, columns, k, pivots[k]) } }
    solve(upper: transposed)
    solve(upper: !transposed)
    if transposed { for k in stride(from: n - 1, through: 0, by: -1) where pivots[k] != k { swapRows(b, columns, k, pivots[k]) } }
  }

  /// Takes each solved row from those that it is part of.
  @inline(__always)
  private static func eliminate(_ s: TriangularSystem<Self>, _ b: UnsafeMutablePointer<Self>) {
    let (row, column) = s.transposed ? (1, s.n) : (s.n, 1)
    let columns = s.columns
    for step in 0..<s.n {
      let k = s.upper ? s.n - 1 - step : step
      if !s.unit { for j in 0..<columns { b[k * columns + j] = b[k * columns + j] / s.a[k * s.n + k] } }
      for i in s.upper ? 0..<k : (k + 1)..<s.n {
        let f = s.a[i * row + k * column]
        if !f.isZero { for j in 0..<columns { b[i * columns + j] = b[i * columns + j] - f * b[k * columns + j] } }
      }
    }
  }
}
