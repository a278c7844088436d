// Inverse and solutions: an LU factorisation with partial pivoting, LAPACK's order of operations for one column
// at a time.

/// The factors of one matrix in place; the first zero pivot (from 1), or 0; the row swaps and their sign.
func factorLU<T: BlasNumber>(_ a: UnsafeMutablePointer<T>, _ rows: Int, _ n: Int) -> (singular: Int, pivots: [Int], sign: Int) {
  if suitsLapack(rows, n), let getrf = T.getrf { return factorByColumns(a, rows, n, getrf) }
  var pivots: [Int] = []
  var (sign, singular) = (1, 0)
  for k in 0..<min(rows, n) {
    var p = k
    for i in k..<rows where a[i * n + k].magnitude > a[p * n + k].magnitude { p = i }
    pivots.append(p)
    if a[p * n + k] == 0 {
      if singular == 0 { singular = k + 1 }
      continue
    }
    if p != k {
      sign = -sign
      for j in 0..<n { (a[k * n + j], a[p * n + j]) = (a[p * n + j], a[k * n + j]) }
    }
    let inverse = 1 / a[k * n + k]
    for i in (k + 1)..<max(k + 1, rows) {
      a[i * n + k] *= inverse
      let f = a[i * n + k]
      if f != 0 { for j in (k + 1)..<max(k + 1, n) { a[i * n + j] -= f * a[k * n + j] } }
    }
  }
  return (singular, pivots, sign)
}

/// LAPACK's factors of a matrix row by row, which it wants column by column.
private func factorByColumns<T>(
  _ a: UnsafeMutablePointer<T>, _ rows: Int, _ n: Int,
  _ getrf: (Int32, Int32, UnsafeMutablePointer<T>, UnsafeMutablePointer<Int32>) -> Int32
) -> (singular: Int, pivots: [Int], sign: Int) {
  let turned = UnsafeMutablePointer<T>.allocate(capacity: rows * n)
  defer { turned.deallocate() }
  for j in 0..<n { for i in 0..<rows { (turned + j * rows + i).initialize(to: a[i * n + j]) } }
  var pivots = [Int32](repeating: 0, count: min(rows, n))
  let info = getrf(Int32(rows), Int32(n), turned, &pivots)
  for i in 0..<rows { for j in 0..<n { a[i * n + j] = turned[j * rows + i] } }
  var sign = 1
  for (i, p) in pivots.enumerated() where Int(p) != i + 1 { sign = -sign }
  return (Int(max(0, info)), pivots.map { Int($0) - 1 }, sign)
}

/// Solves with the factors, `b` of `columns` columns in place.
func solveLU<T: BlasNumber>(_ a: UnsafeMutablePointer<T>, _ n: Int, _ pivots: [Int], _ b: UnsafeMutablePointer<T>, _ columns: Int) {
  for k in 0..<n where pivots[k] != k {
    for j in 0..<columns { (b[k * columns + j], b[pivots[k] * columns + j]) = (b[pivots[k] * columns + j], b[k * columns + j]) }
  }
  if suitsLapack(n, n), columns > 0, columns < Int(Int32.max), let trsm = T.trsm {
    trsm(TriangularSystem(a: a, n: n, columns: columns, upper: false, transposed: false, unit: true), b)
    trsm(TriangularSystem(a: a, n: n, columns: columns, upper: true, transposed: false, unit: false), b)
    return
  }
  for k in 0..<n {
    for i in (k + 1)..<max(k + 1, n) {
      let f = a[i * n + k]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
  for k in stride(from: n - 1, through: 0, by: -1) {
    for j in 0..<columns { b[k * columns + j] /= a[k * n + k] }
    for i in 0..<k {
      let f = a[i * n + k]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
}

/// Solves `aᵀ x = b` with the factors of `a`.
func solveTransposedLU<T: BlasNumber>(
  _ a: UnsafeMutablePointer<T>, _ n: Int, _ pivots: [Int], _ b: UnsafeMutablePointer<T>, _ columns: Int
) {
  if suitsLapack(n, n), columns > 0, columns < Int(Int32.max), let trsm = T.trsm {
    trsm(TriangularSystem(a: a, n: n, columns: columns, upper: true, transposed: true, unit: false), b)
    trsm(TriangularSystem(a: a, n: n, columns: columns, upper: false, transposed: true, unit: true), b)
  } else {
    substituteTransposed(a, n, b, columns)
  }
  for k in stride(from: n - 1, through: 0, by: -1) where pivots[k] != k {
    for j in 0..<columns { (b[k * columns + j], b[pivots[k] * columns + j]) = (b[pivots[k] * columns + j], b[k * columns + j]) }
  }
}

private func substituteTransposed<T: BlasNumber>(_ a: UnsafeMutablePointer<T>, _ n: Int, _ b: UnsafeMutablePointer<T>, _ columns: Int) {
  for k in 0..<n {
    for j in 0..<columns { b[k * columns + j] /= a[k * n + k] }
    for i in (k + 1)..<max(k + 1, n) {
      let f = a[k * n + i]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
  for k in stride(from: n - 1, through: 0, by: -1) {
    for i in 0..<k {
      let f = a[k * n + i]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
}

/// Solves a batch, by the factors of the transpose where PyTorch uses them: `a` (…, n, n), `b` (…, n, columns)
/// row-major copies. `info` gets the first zero pivot (from 1) of each matrix, or 0; what a singular one gives is as
/// LAPACK leaves it: infinite or not a number.
private func solveBatches(_ a: Tensor, _ b: Tensor, transposed: Bool, _ info: Tensor) {
  let (n, columns) = (a.columnCount, b.columnCount)
  func run<T: BlasNumber>(_ a: UnsafeMutablePointer<T>, _ b: UnsafeMutablePointer<T>) -> Int {
    let f = factorLU(a, n, n)
    (transposed ? solveTransposedLU : solveLU)(a, n, f.pivots, b, columns)
    return f.singular
  }
  for i in 0..<(a.numel == 0 ? 0 : info.numel) {
    let singular =
      switch a.dtype {
      case .float32: run(a.pointer(Float.self) + i * n * n, b.pointer(Float.self) + i * n * columns)
      default: run(a.pointer(Double.self) + i * n * n, b.pointer(Double.self) + i * n * columns)
      }
    info.pointer(Int32.self)[i] = Int32(clamping: singular)
  }
}

/// A copy to factor: of the transpose where `a` is row-major, since LAPACK reads columns.
func factorCopy(_ a: Tensor) throws(TorchError) -> Tensor { a.isContiguous ? try swapped(a).copied() : try a.copied() }

/// The inverse, and for each matrix the first zero pivot or 0. `check` names the function whose error a singular
/// matrix is.
package func inverseEx(_ a: Tensor, check: String?) throws(TorchError) -> (inverse: Tensor, info: Tensor) {
  try checkSquare(a, "linalg.inv")
  try checkFloat(a, "linalg.inv")
  let n = a.rowCount
  let whole = try Tensor(empty: a.shape, a.dtype)
  try withoutGrad { () throws(TorchError) in whole.write(try expand(eye(n, nil, a.dtype), a.shape.list)) }
  let info = try zeros(Dims(a.batchShape), .int32)
  solveBatches(try factorCopy(a), whole, transposed: a.isContiguous, info)
  if let check, let (i, pivot) = firstFailure(info) {
    throw TorchError(
      .linAlg,
      """
      \(check): \(batchPlace(a, i))The diagonal element \(pivot) is zero, the inversion could not be completed because the input matrix \
      is singular.
      """
    )
  }
  let out = try storedByColumns(whole)
  if recording(a) {
    let y = Saved(output: out)
    record(out, "LinalgInvExBackward0", a) { node, g in
      let h = try mT(y.open(node))
      return Grads(try neg(matmul(h, matmul(g, h))))
    }
  }
  return (out, info)
}

/// The inverse of each square matrix; a singular one raises LinAlgError.
package func inverse(_ a: Tensor) throws(TorchError) -> Tensor { try inverseEx(a, check: "linalg.inv").inverse }

/// `a @ x = b` (or `x @ a = b`); `b` may be a vector, or a batch of vectors of the batch shape of `a`.
package func solveEx(_ a: Tensor, _ b: Tensor, left: Bool, check: String?) throws(TorchError) -> (result: Tensor, info: Tensor) {
  try checkFloat(a, "linalg.solve")
  if a.dtype != b.dtype {
    throw .runtime(
      """
      linalg.solve: Expected A and B to have the same dtype, but found A of type \(a.dtype.scalarName) and B of type \
      \(b.dtype.scalarName) instead
      """
    )
  }
  try checkMatrix(a, "linalg.solve")
  let vector = b.ndim == 1 || (a.ndim - 1 == b.ndim && Dims(Array(a.shape.list.dropLast())) == b.shape)
  let right = vector ? try unsqueeze(b, -1) : b
  try checkSystem(a, right, left: left, "linalg.solve")
  if !left {
    let r = try solveEx(mT(a), mT(right), left: true, check: check)
    return (vector ? try squeeze(r.result, -1) : try mT(r.result), r.info)
  }
  let (rights, wide, lead) = try withoutGrad { () throws(TorchError) in try sameBatch(right, a) }
  let infos = try zeros(Dims(lead), .int32)
  let x = try withoutGrad { () throws(TorchError) -> Tensor in
    let x = try rights.copied()
    solveBatches(try factorCopy(wide), x, transposed: wide.isContiguous, infos)
    if let check, let (i, _) = firstFailure(infos) {
      throw TorchError(.linAlg, "\(check): \(batchPlace(wide, i))The solver failed because the input matrix is singular.")
    }
    return vector ? try reshape(x, lead + [a.rowCount]) : try storedByColumns(x)
  }.plain()
  // One number for each matrix of `a`, which may serve several right sides.
  var info = infos
  if a.ndim == 2, infos.ndim > 0 {
    info = try zeros([], .int32)
    if infos.numel > 0 { info.pointer(Int32.self)[0] = infos.pointer(Int32.self)[0] }
  }
  if recording(a, b) {
    let (m, y) = (Saved(a), Saved(output: x))
    let (sa, sb) = (a.shape, b.shape)
    record(x, "LinalgSolveExBackward0", a, b) { node, g in
      let h = try mT(m.open(node))
      let gb = try solve(h, vector ? unsqueeze(g, -1) : g)
      var ga: Tensor?
      if node.wants(0) {
        let v = try y.open(node)
        ga = try reduceTo(neg(matmul(gb, vector ? unsqueeze(v, -2) : mT(v))), sa)
      }
      return Grads(ga, node.wants(1) ? try reduceTo(vector ? squeeze(gb, -1) : gb, sb) : nil)
    }
  }
  return (x, info)
}

/// x with a @ x = b, or x @ a = b from the right; a singular matrix raises LinAlgError.
package func solve(_ a: Tensor, _ b: Tensor, left: Bool = true) throws(TorchError) -> Tensor {
  try solveEx(a, b, left: left, check: "torch.linalg.solve").result
}
