// The Cholesky factor of symmetric positive matrices.

/// The factor of one matrix in place of its lower triangle, row by row, with zeros above; the order of the first minor that is not
/// positive (from 1), or 0.
private func choleskyFactor<T: BlasNumber>(_ m: UnsafeMutablePointer<T>, _ n: Int) -> Int {
  for i in 0..<n { for j in (i + 1)..<max(n, i + 1) { m[i * n + j] = 0 } }
  if suitsLapack(n, n), let potrf = T.potrf { return Int(max(0, potrf(Int32(n), m))) }
  for j in 0..<n {
    for i in j..<n {
      var s = m[i * n + j]
      for k in 0..<j { s -= m[i * n + k] * m[j * n + k] }
      if i == j {
        if !(s > 0) { return j + 1 }
        m[j * n + j] = s.squareRoot()
      } else {
        m[i * n + j] = s / m[j * n + j]
      }
    }
  }
  return 0
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
      let order = choleskyFactor(lower.pointer(t) + b * n * n, n)
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
  switch a.dtype {
  case .float32: try factor(Float.self)
  default: try factor(Double.self)
  }
  let out = upper ? swapped(lower) : try storedByColumns(lower)
  if recording(a) {
    let y = Saved(output: out)
    record(out, "LinalgCholeskyExBackward0", a) { node, g0 in
      let l0 = try y.open(node)
      let l = upper ? try mT(l0) : l0
      let g = upper ? try mT(g0) : g0
      let lt = try mT(l)
      var phi = try triangle(matmul(lt, triangle(g, 0, upper: false)), 0, upper: false)
      phi = try sub(phi, mul(diagEmbed(diagonal(phi, 0, -2, -1), 0, -2, -1), .float(0.5)))
      let s = try solveTriangular(l, solveTriangular(lt, phi, upper: true), upper: false, left: false)
      return Grads(try (s + mT(s)) * 0.5)
    }
  }
  return (out, info)
}

/// The triangle L with L Lᵀ = a (or U with Uᵀ U = a) of each matrix, by LAPACK's potrf; only one triangle of `a` is read. One that is
/// not positive definite raises.
package func cholesky(_ a: Tensor, upper: Bool = false) throws(TorchError) -> Tensor {
  try choleskyEx(a, upper: upper, check: "linalg.cholesky").factor
}
