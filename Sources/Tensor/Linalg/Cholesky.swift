// The Cholesky factor of positive matrices, symmetric or Hermitian.

extension BlasNumber {
  /// The factor of one matrix in place of its lower triangle, row by row, with zeros above; the order of the first minor that is not
  /// positive (from 1), or 0.
  static func choleskyFactor(_ m: UnsafeMutablePointer<Self>, _ n: Int) -> Int {
    for i in 0..<n { for j in (i + 1)..<max(n, i + 1) { m[i * n + j] = Self(part: 0) } }
    if suitsLapack(n, n), let potrf = routines.potrf {
      // The lower triangle row by row is the upper one column by column, of the conjugate matrix, whose factor it is.
      var (triangle, size, lda, info) = (blasLetter("U"), Int32(n), Int32(n), Int32(0))
      potrf(&triangle, &size, m, &lda, &info)
      return Int(max(0, info))
    }
    for j in 0..<n {
      for i in j..<n {
        var s = m[i * n + j]
        for k in 0..<j { s = s - m[i * n + k] * m[j * n + k].conjugate }
        if i == j {
          // What is on the diagonal of a Hermitian matrix is real.
          if !(s.realPart > 0) { return j + 1 }
          m[j * n + j] = Self(part: s.realPart.squareRoot())
        } else {
          m[i * n + j] = s / m[j * n + j]
        }
      }
    }
    return 0
  }
}

/// The factor, and for each matrix the order of the first minor that is not positive (from 1), or 0. `check` names the
/// function whose error such a minor is.
package func choleskyEx(_ a: Tensor, upper: Bool, check: String?) throws(TorchError) -> (factor: Tensor, info: Tensor) {
  try checkSquare(a, "linalg.cholesky")
  try checkFloat(a, "linalg.cholesky")
  let n = a.rowCount
  let info = try zeros(Dims(a.batchShape), .int32)
  // From the upper triangle where that one is asked for, as LAPACK reads it.
  let lower = try (upper ? swapped(a) : a).copied()
  let infos = info.pointer(Int32.self)
  func factor<T: BlasNumber>(_ t: T.Type) throws(TorchError) {
    for b in 0..<(n == 0 ? 0 : info.numel) {
      let order = T.choleskyFactor(lower.pointer(t) + b * n * n, n)
      if order > 0, let check {
        throw TorchError(
          .linAlg,
          """
          \(check): \(batchPlace(a, b))The factorization could not be completed because the input is not positive-definite (the \
          leading minor of order \(order) is not positive-definite).
          """
        )
      }
      infos[b] = Int32(clamping: order)
    }
  }
  try factor(a.dtype.lapackType())
  let out = upper ? swapped(lower) : try storedByColumns(lower)
  if recording(a) {
    let y = Saved(output: out)
    record(out, "LinalgCholeskyExBackward0", a, analytic: false) { node, g0 in
      let l0 = try y.open(node)
      let l = upper ? try adjoint(l0) : l0
      let g = upper ? try adjoint(g0) : g0
      let lt = try adjoint(l)
      var phi = try triangle(matmul(lt, triangle(g, 0, upper: false)), 0, upper: false)
      phi = try sub(phi, mul(diagEmbed(diagonal(phi, 0, -2, -1), 0, -2, -1), .float(0.5)))
      let s = try solveTriangular(l, solveTriangular(lt, phi, upper: true), upper: false, left: false)
      return Grads(try (s + adjoint(s)) * 0.5)
    }
  }
  return (out, info)
}

/// The triangle L with L Lᴴ = a (or U with Uᴴ U = a) of each matrix, by LAPACK's potrf; only one triangle of `a` is read. One that is
/// not positive definite raises.
package func cholesky(_ a: Tensor, upper: Bool = false) throws(TorchError) -> Tensor {
  try choleskyEx(a, upper: upper, check: "linalg.cholesky").factor
}
