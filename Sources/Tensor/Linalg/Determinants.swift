// Determinants, by the factors of LU.

/// The determinant of each matrix as its sign (a number of length 1, or 0) and the logarithm of its size, and whole.
private struct DeterminantParts {
  let sign: Tensor
  let logarithm: Tensor
  let whole: Tensor

  init(_ a: Tensor) throws(TorchError) {
    let shape = Dims(a.batchShape)
    sign = try Tensor(empty: shape, a.dtype)
    logarithm = try Tensor(empty: shape, a.dtype.part)
    whole = try Tensor(empty: shape, a.dtype)
    try fill(a.dtype.lapackType(), factorCopy(a))
  }

  private func fill<T: BlasNumber>(_ t: T.Type, _ factored: Tensor) {
    let n = factored.rowCount
    for i in 0..<sign.numel {
      let p = factored.pointer(t) + i * n * n
      let f = T.factorLU(p, n, n)
      var (direction, product, size) = (T(part: T.Part(f.sign)), T(part: T.Part(f.sign)), 0.0)
      for k in 0..<n {
        let pivot = p[k * n + k], length = pivot.length
        product = product * pivot
        direction = length == 0 ? T(part: 0) : direction * (pivot / T(part: length))
        size += logOf(Double(length))
      }
      sign.pointer(t)[i] = direction
      whole.pointer(t)[i] = product
      logarithm.pointer(T.Part.self)[i] = T.Part(size)
    }
  }
}

/// The derivative of the determinant with singular values: det(U Vᴴ) U* diag(products of the other values) V*.
private func cofactors(_ a: Tensor) throws(TorchError) -> Tensor {
  let (u, s, vh) = try svd(a, full: false)
  let n = a.rowCount
  let others = try whereOp(compare(.gt, eye(n, nil, .float32), .int(0)), ones([], s.dtype), expand(unsqueeze(s, -2), s.shape.list + [n]))
  let sign = try unsqueeze(unsqueeze(det(u) * det(vh), -1), -1)
  return try sign * matmul(conj(u) * unsqueeze(prod(others, -1, false, nil), -2), conj(vh))
}

/// The determinant of each square matrix, from its LU factors; a singular one has a gradient too.
package func det(_ a: Tensor) throws(TorchError) -> Tensor {
  try checkSquare(a, "linalg.det")
  try checkFloat(a, "linalg.det")
  let out = try DeterminantParts(a).whole
  if recording(a) {
    let (x, y) = (Saved(a), Saved(output: out))
    record(out, "LinalgDetBackward0", a) { node, g in
      let (m, d) = (try x.open(node), try y.open(node))
      let wide = try unsqueeze(unsqueeze(g, -1), -1)
      // A singular matrix has no inverse, but it has cofactors; PyTorch takes these where a second derivative may be asked for.
      let least = gradEnabled ? 100 * m.dtype.limits.epsilon : 0
      if try absolute(d).doubles().contains(where: { $0 <= least }) { return Grads(try wide * cofactors(m)) }
      return Grads(try wide * unsqueeze(unsqueeze(d, -1), -1) * mT(inverse(m)))
    }
  }
  return out
}

/// Sign and logarithm of the absolute value of each determinant: 0 and -inf of a singular matrix.
package func slogdet(_ a: Tensor) throws(TorchError) -> (Tensor, Tensor) {
  try checkSquare(a, "linalg.slogdet")
  try checkFloat(a, "linalg.slogdet")
  let d = try DeterminantParts(a)
  if recording(a) {
    let (x, y) = (Saved(a), Saved(output: d.sign, 0))
    record(outputs: [d.sign, d.logarithm], "LinalgSlogdetBackward0", inputs: [a], analytic: false) { node, gs in
      var g = gs[1]
      // With E = A⁻¹ dA the logarithm grows by Re tr E, and a complex sign turns by i Im tr E; a real one has no derivative.
      if a.dtype.isComplex, let forSign = gs[0] {
        let turn = try imaginaryPart(mul(conj(forSign), y.open(node)))
        g = try complex(g ?? zerosLike(turn), neg(turn))
      }
      guard let g else { return Grads(nil) }
      let m = try adjoint(x.open(node))
      return Grads(try solve(m, unsqueeze(unsqueeze(g, -1), -1) * identityLike(m)))
    }
  }
  return (d.sign, d.logarithm)
}

/// The logarithm of the determinant: of a real one that is negative not a number.
package func logdet(_ a: Tensor) throws(TorchError) -> Tensor {
  try checkSquare(a, "logdet")
  try checkFloat(a, "logdet")
  let (sign, logarithm) = try slogdet(a)
  if a.dtype.isComplex { return try log(sign) + logarithm }
  return try whereOp(compare(.ne, detach(sign), .int(-1)), logarithm, full([], .float(.nan), a.dtype))
}
