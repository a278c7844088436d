// Eigenvalues and eigenvectors of batches of matrices, with derivatives.

// MARK: - Hermitian matrices

/// Eigenvalues and eigenvectors of symmetric or Hermitian matrices, of which one triangle is read; without `vectors` these are no matrices
/// where no gradient asks for them.
package func eigh(_ a: Tensor, _ side: String, vectors: Bool = true) throws(TorchError) -> (w: Tensor, v: Tensor) {
  try checkSquare(a, "linalg.eigh")
  if !["L", "U", "l", "u"].contains(side) { throw .runtime("Expected UPLO argument to be 'L' or 'U', but got \(side)") }
  if !a.dtype.isInexact { throw unsupported("linalg_eigh_cpu", a.dtype) }
  let n = a.rowCount
  let known = vectors || recording(a)
  let out = try eachMatrix(a, [.lengths(n), .columns(n, n)]) { (x, _) throws(TorchError) in
    let r = try Factorisation.eigh(x, upper: side == "U" || side == "u", vectors: known)
    return [r.w, r.v]
  }
  if recording(a) {
    let (w, v) = (Saved(output: out[0], 0), Saved(output: out[1], 1))
    record(outputs: out, "LinalgEighBackward0", inputs: [a], analytic: false) { node, g in
      Grads(try eighBackward(g[0], g[1], w.open(node), v.open(node)))
    }
  }
  return (out[0], out[1])
}

/// gA = V [diag gw + (Vᴴ gV) / E] Vᴴ with E = w_j − w_i off the diagonal (M. B. Giles, An extended collection of matrix
/// derivative results, 2008, section 3.1), made Hermitian as the input is meant to be.
private func eighBackward(_ gw: Tensor?, _ gv: Tensor?, _ w: Tensor, _ v: Tensor) throws(TorchError) -> Tensor? {
  guard let gv else {
    guard let gw else { return nil }
    return try matmul(v * unsqueeze(gw, -2), adjoint(v))
  }
  let one = try eye(v.rowCount, nil, w.dtype)
  let e = try unsqueeze(w, -2) - unsqueeze(w, -1) + one
  let along = try matmul(adjoint(v), gv)
  if v.dtype.isComplex { try checkPhases(along, nil, "linalg_eigh_backward: The eigenvectors", "this quantity, so it is") }
  var inner = try along / e * (1 - one)
  if let gw { inner = try inner + diagEmbed(gw, 0, -2, -1) }
  return try matmul(matmul(v, (inner + adjoint(inner)) * 0.5), adjoint(v))
}

/// RuntimeError where a loss depends on the phases of vectors that are known up to these: unless the imaginary parts on the two diagonals
/// cancel.
func checkPhases(_ a: Tensor?, _ b: Tensor?, _ what: String, _ then: String) throws(TorchError) {
  func parts(_ x: Tensor) throws(TorchError) -> [Double] {
    try withoutGrad { () throws(TorchError) in try imaginaryPart(diagonal(x, 0, -2, -1)).doubles() }
  }
  guard let first = try (a ?? b).map({ (x: Tensor) throws(TorchError) -> [Double] in try parts(x) }) else { return }
  let second = a == nil ? nil : try b.map { (x: Tensor) throws(TorchError) -> [Double] in try parts(x) }
  for (i, x) in first.enumerated() {
    let y = second?[i] ?? 0
    // PyTorch's allclose, as lax as there.
    if !((x + y).magnitude <= 1e-2 + 1e-2 * y.magnitude) {
      throw .runtime(
        """
        \(what) in the complex case are specified up to multiplication by e^{i phi}. The specified loss function depends on \(then) \
        ill-defined.
        """
      )
    }
  }
}

// MARK: - Any matrices

/// Eigenvalues and eigenvectors, complex of real matrices too; `name` is the function's. Without `vectors` these are no matrices where no
/// gradient asks for them.
package func eig(_ a: Tensor, vectors: Bool = true, _ name: String = "linalg.eig") throws(TorchError) -> (w: Tensor, v: Tensor) {
  try checkSquare(a, name)
  if !a.dtype.isInexact { throw .runtime("Unknown Complex ScalarType for \(a.dtype.scalarName)") }
  if try !Factorisation.contents(a).finite { throw .runtime("torch.\(name): input tensor should not contain infs or NaNs.") }
  let n = a.rowCount
  let known = vectors || recording(a)
  let out = try eachMatrix(a, [.numbers(n), .columns(n, n)], giving: a.dtype.complexType()) { (x, _) throws(TorchError) in
    let r = try Factorisation.eig(x, vectors: known)
    return known ? [r.w, r.v] : [r.w]
  }
  if recording(a) {
    let (w, v) = (Saved(output: out[0], 0), Saved(output: out[1], 1))
    record(outputs: out, "LinalgEigBackward0", inputs: [a], analytic: false) { node, g in
      let whole = try eigBackward(g[0], g[1], w.open(node), v.open(node))
      return Grads(try whole.map { try a.dtype.isComplex ? $0 : realPart($0) })
    }
  }
  return (out[0], out[1])
}

/// gA = V⁻ᴴ [diag gw + (Vᴴ gV − Vᴴ V diag(Re Vᴴ gV)) / E*] Vᴴ with E = w_j − w_i off the diagonal (C. Boeddeker et al., On the computation
/// of complex-valued gradients, 2017, equation 4.77); the second term keeps the eigenvectors of length 1.
private func eigBackward(_ gw: Tensor?, _ gv: Tensor?, _ w: Tensor, _ v: Tensor) throws(TorchError) -> Tensor? {
  let vh = try adjoint(v)
  guard let gv else {
    guard let gw else { return nil }
    return try solve(vh, unsqueeze(gw, -1) * vh)
  }
  let along = try matmul(vh, gv), middle = try diagonal(along, 0, -2, -1)
  try checkPhases(along, nil, "linalg_eig_backward: The eigenvectors", "this quantity, so it is")
  let one = try eye(v.rowCount, nil, w.dtype.part)
  let conjugate = try conj(w)
  let e = try unsqueeze(conjugate, -2) - unsqueeze(conjugate, -1) + one
  var inner = try (along - matmul(vh, v * unsqueeze(realPart(middle), -2))) / e
  if let gw { inner = try inner * (1 - one) + diagEmbed(gw, 0, -2, -1) }
  return try solve(vh, matmul(inner, vh))
}
