// Inverses and solutions of systems, with derivatives.

/// Solves a batch, by the factors of the transpose where PyTorch uses them: `a` (…, n, n), `b` (…, n, columns)
/// row-major copies. `info` gets the first zero pivot (from 1) of each matrix, or 0; what a singular one gives is as
/// LAPACK leaves it: infinite or not a number.
private func solveBatches(_ a: Tensor, _ b: Tensor, transposed: Bool, _ info: Tensor) throws(TorchError) {
  let (n, columns) = (a.columnCount, b.columnCount)
  func run<T: BlasNumber>(_ t: T.Type) {
    for i in 0..<(a.numel == 0 ? 0 : info.numel) {
      let p = a.pointer(t) + i * n * n
      let f = T.factorLU(p, n, n)
      T.solveLU(p, n, f.pivots, b.pointer(t) + i * n * columns, columns, transposed: transposed)
      info.pointer(Int32.self)[i] = Int32(clamping: f.singular)
    }
  }
  run(try a.dtype.lapackType())
}

/// Whether the transpose of `a` is factored: where it is row-major, since LAPACK reads columns; complex numbers PyTorch copies.
func factorsTranspose(_ a: Tensor) -> Bool { a.isContiguous && !a.dtype.isComplex }

/// A copy to factor, of the transpose where that is.
func factorCopy(_ a: Tensor) throws(TorchError) -> Tensor { factorsTranspose(a) ? try swapped(a).copied() : try a.copied() }

/// What is said of matrix `i`, which has no inverse: element `zero` of the diagonal (from 1) is 0.
func singular(_ name: String, _ a: Tensor, _ i: Int, _ zero: Int) -> TorchError {
  TorchError(
    .linAlg,
    """
    \(name): \(batchPlace(a, i))The diagonal element \(zero) is zero, the inversion could not be completed because the input matrix is \
    singular.
    """
  )
}

/// The inverse, and for each matrix the first zero pivot or 0. `check` names the function whose error a singular
/// matrix is.
package func inverseEx(_ a: Tensor, check: String?) throws(TorchError) -> (inverse: Tensor, info: Tensor) {
  try checkSquare(a, "linalg.inv")
  try checkFloat(a, "linalg.inv")
  let n = a.rowCount
  let whole = try Tensor(empty: a.shape, a.dtype)
  try withoutGrad { () throws(TorchError) in whole.write(try expand(eye(n, nil, a.dtype), a.shape.list)) }
  let info = try zeros(Dims(a.batchShape), .int32)
  try solveBatches(try factorCopy(a), whole, transposed: factorsTranspose(a), info)
  if let check, let (i, pivot) = firstFailure(info) {
    throw singular(check, a, i, pivot)
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
    try solveBatches(try factorCopy(wide), x, transposed: factorsTranspose(wide), infos)
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
