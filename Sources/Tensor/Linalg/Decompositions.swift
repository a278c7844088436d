// Singular values and QR of batches of matrices, with derivatives.

// MARK: - Singular values

/// `u @ diag(s) @ vh`; `full` gives square u and vh.
package func svd(_ a: Tensor, full: Bool) throws(TorchError) -> (u: Tensor, s: Tensor, vh: Tensor) {
  try checkMatrix(a, "linalg.svd")
  try checkFloat(a, "linalg.svd")
  let (m, n) = (a.rowCount, a.columnCount), k = min(m, n)
  let (uc, vr) = full ? (m, n) : (k, k)
  let out = try eachMatrix(a, [.columns(m, uc), .lengths(k), .columns(vr, n)]) { (x, i) throws(TorchError) in
    let r = try converging(a, i) { () throws(TorchError) in try Factorisation.svd(x, full: full) }
    return [r.u, r.s, r.vh]
  }
  if recording(a) {
    let (u, s, vh) = (Saved(output: out[0], 0), Saved(output: out[1], 1), Saved(output: out[2], 2))
    record(outputs: out, "LinalgSvdBackward0", inputs: [a], analytic: false) { node, g in
      // The columns past the rank have no gradient of their own.
      func part(_ x: Tensor, _ dim: Int) throws(TorchError) -> Tensor { full ? try narrow(x, dim, 0, k) : x }
      var (gu, gvh): (Tensor?, Tensor?)
      if let g = g[0] { gu = try part(g, -1) }
      if let g = g[2] { gvh = try part(g, -2) }
      return Grads(try svdBackward(gu, g[1], gvh, part(u.open(node), -1), s.open(node), part(vh.open(node), -2)))
    }
  }
  return (out[0], out[1], out[2])
}

/// The singular values of each matrix in descending order, by LAPACK's gesdd.
package func singularValues(_ a: Tensor) throws(TorchError) -> Tensor {
  if recording(a) { return try svd(a, full: false).s }
  try checkMatrix(a, "linalg.svd")
  try checkFloat(a, "linalg.svd")
  let k = min(a.rowCount, a.columnCount)
  return try eachMatrix(a, [.lengths(k)]) { (x, i) throws(TorchError) in
    [try converging(a, i) { () throws(TorchError) in try Factorisation.singularValues(x) }]
  }[0]
}

/// The failure of matrix `i` in PyTorch's words.
private func converging<R>(_ a: Tensor, _ i: Int, _ body: () throws(TorchError) -> R) throws(TorchError) -> R {
  do throws(TorchError) { return try body() } catch {
    if error.message != "SVD did not converge" { throw error }
    throw TorchError(
      .linAlg, "linalg.svd: \(batchPlace(a, i))The algorithm failed to converge because the input matrix contained non-finite values.")
  }
}

/// The derivative of the singular value decomposition (J. Townsend, Differentiating the singular value decomposition,
/// 2016), in the form of PyTorch's svd_backward: with E = s_j² − s_i² off the diagonal,
/// gA = U [(skew(Uᴴ gU) / E) S + S (skew(Vᴴ gV) / E) + diag gS] Vᴴ + (I − U Uᴴ) gU S⁻¹ Vᴴ + U S⁻¹ gVᴴ (I − V Vᴴ).
/// Complex singular vectors are known up to a phase each, which a loss must not depend on: then the diagonals of Uᴴ gU and Vᴴ gV are each
/// other's negatives, and the bracket has their imaginary part over S besides.
private func svdBackward(_ gu: Tensor?, _ gs: Tensor?, _ gvh: Tensor?, _ u: Tensor, _ s: Tensor, _ vh: Tensor) throws(TorchError) -> Tensor?
{
  let (row, column) = (try unsqueeze(s, -2), try unsqueeze(s, -1))
  if gu == nil && gvh == nil {
    guard let gs else { return nil }
    return u.rowCount >= vh.columnCount ? try matmul(u, unsqueeze(gs, -1) * vh) : try matmul(u * unsqueeze(gs, -2), vh)
  }
  let k = s.shape[s.ndim - 1]
  func skew(_ x: Tensor) throws(TorchError) -> Tensor { try x - adjoint(x) }
  let e = try (row - column) * (row + column) + eye(k, nil, s.dtype)
  var inner = try gs.map { (g: Tensor) throws(TorchError) -> Tensor in try diagEmbed(g, 0, -2, -1) }
  func add(_ x: Tensor) throws(TorchError) { if let old = inner { inner = try old + x } else { inner = x } }
  let forU = try gu.map { (g: Tensor) throws(TorchError) -> Tensor in try skew(matmul(adjoint(u), g)) }
  let forV = try gvh.map { (g: Tensor) throws(TorchError) -> Tensor in try skew(matmul(vh, adjoint(g))) }
  if u.dtype.isComplex { try checkPhases(forU, forV, "svd_backward: The singular vectors", "this phase term, making it") }
  if let forU { try add(forU / e * row) }
  if let forV { try add(column * (forV / e)) }
  if u.dtype.isComplex, let forU, forV != nil { try add(diagEmbed(diagonal(forU, 0, -2, -1) / (s * 2), 0, -2, -1)) }
  guard let middle = inner else { return nil }
  var left = try matmul(u, middle)
  if let gu, u.rowCount > k { left = try left + (gu - matmul(u, matmul(adjoint(u), gu))) / row }
  var out = try matmul(left, vh)
  if let gvh, vh.columnCount > k { out = try out + matmul(u, (gvh - matmul(matmul(gvh, adjoint(vh)), vh)) / column) }
  return out
}

// MARK: - QR

/// `q @ r`; the mode `r` leaves q out, `complete` makes it square.
package func qr(_ a: Tensor, _ mode: String) throws(TorchError) -> (q: Tensor, r: Tensor) {
  try checkMatrix(a, "linalg.qr")
  try checkFloat(a, "linalg.qr")
  if !["reduced", "complete", "r"].contains(mode) {
    throw .runtime("qr received unrecognized mode '\(mode)' but expected one of 'reduced' (default), 'r', or 'complete'")
  }
  let (m, n) = (a.rowCount, a.columnCount)
  let complete = mode == "complete"
  let wide = complete ? m : min(m, n)
  var out = try eachMatrix(a, [.columns(m, wide), .columns(wide, n)]) { (x, _) throws(TorchError) in
    let f = try Factorisation.qr(x, complete: complete)
    return [f.q, f.r]
  }
  if mode == "r" { out[0] = try Tensor(empty: [0], a.dtype) }
  if recording(a) {
    let (q, r) = (Saved(output: out[0], 0), Saved(output: out[1], 1))
    record(outputs: out, "LinalgQrBackward0", inputs: [a], analytic: false) { node, g in
      if mode == "r" {
        throw TorchError.runtime(
          """
          The derivative of linalg.qr depends on Q, which is not computed when mode='r'. Please use linalg.qr(A, mode='reduced') if you \
          are going to differentiate through linalg.qr.
          """
        )
      }
      if complete && m > n {
        throw TorchError.runtime("The QR decomposition is not differentiable when mode='complete' and nrows > ncols.")
      }
      return Grads(try qrBackward(g[0], g[1], q.open(node), r.open(node)))
    }
  }
  return (out[0], out[1])
}

/// For m ≥ n: gA = [gQ + Q symmetric(triu(gR Rᴴ − Qᴴ gQ))] R⁻ᴴ, where symmetric(X) = X + Xᴴ with the diagonal halved
/// (S. F. Walter and L. Lehmann, Algorithmic differentiation of linear algebra functions, 2010). A wide matrix is
/// [A1 A2] = Q [R1 R2]: A1 has a QR decomposition of its own, and R2 = Qᴴ A2.
private func qrBackward(_ gq: Tensor?, _ gr: Tensor?, _ q: Tensor, _ r: Tensor) throws(TorchError) -> Tensor? {
  let (m, n) = (q.rowCount, r.columnCount)
  if m < n {
    let (r1, r2) = (try narrow(r, -1, 0, m), try narrow(r, -1, m, n - m))
    guard let gr else {
      guard let g1 = try qrBackward(gq, nil, q, r1) else { return nil }
      return try cat([g1, zeros(Dims(q.batchShape + [m, n - m]), q.dtype)], q.ndim - 1)
    }
    let g2 = try narrow(gr, -1, m, n - m)
    var both = try matmul(q, matmul(r2, adjoint(g2)))
    if let gq { both = try gq + both }
    guard let g1 = try qrBackward(both, narrow(gr, -1, 0, m), q, r1) else { return nil }
    return try cat([g1, matmul(q, g2)], q.ndim - 1)
  }
  var x: Tensor?
  if let gr { x = try matmul(gr, adjoint(r)) }
  if let gq {
    let y = try matmul(adjoint(q), gq)
    if let old = x { x = try old - y } else { x = try neg(y) }
  }
  guard let inner = x else { return nil }
  let upper = try triangle(inner, 0, upper: true)
  let symmetric = try (upper + adjoint(upper)) * (1 - identityLike(upper) * 0.5)
  var out = try matmul(q, symmetric)
  if let gq { out = try out + gq }
  return try solveTriangular(adjoint(r), out, upper: false, left: false)
}
