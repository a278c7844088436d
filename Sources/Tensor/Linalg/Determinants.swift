// Determinants, by the factors of LU.

/// Sign and logarithm of the determinant for each matrix, or the determinant itself.
private func determinants(_ a: Tensor, _ each: (Double, Double) -> Void, _ whole: (Double) -> Void) throws(TorchError) {
  let n = a.shape[a.ndim - 1]
  let batches = n == 0 ? Dims(a.batchShape).product : a.numel / (n * n)
  let copy = try factorCopy(a)
  for i in 0..<batches {
    var (sign, logarithm, product) = (1.0, 0.0, 1.0)
    func use<T: BlasNumber>(_ p: UnsafeMutablePointer<T>) {
      let f = factorLU(p, n, n)
      sign = Double(f.sign)
      var d: T = T(f.sign)
      for k in 0..<n {
        let v = p[k * n + k]
        d *= v
        if v < 0 { sign = -sign }
        if v == 0 { sign = 0 }
        logarithm += logOf(Double(v.magnitude))
      }
      product = Double(d)
    }
    if a.dtype == .float32 { use(copy.pointer(Float.self) + i * n * n) } else { use(copy.pointer(Double.self) + i * n * n) }
    each(sign, logarithm)
    whole(product)
  }
}

/// The derivative of the determinant with singular values: det(U Vᵀ) U diag(products of the other values) Vᵀ.
private func cofactors(_ a: Tensor) throws(TorchError) -> Tensor {
  let (u, s, vh) = try svd(a, full: false)
  let n = a.rowCount
  let others = try whereOp(compare(.gt, eye(n, nil, .float32), .int(0)), ones([], s.dtype), expand(unsqueeze(s, -2), s.shape.list + [n]))
  let sign = try unsqueeze(unsqueeze(det(u) * det(vh), -1), -1)
  return try sign * matmul(u * unsqueeze(prod(others, -1, false, nil), -2), vh)
}

/// The determinant of each square matrix, from its LU factors; a singular one has a gradient too.
package func det(_ a: Tensor) throws(TorchError) -> Tensor {
  try checkSquare(a, "linalg.det")
  try checkFloat(a, "linalg.det")
  let out = try Tensor(empty: Dims(Array(a.shape.list.dropLast(2))), a.dtype)
  var i = 0
  try determinants(a, { _, _ in }) {
    Tensor.store(.float($0), out.data + i * a.dtype.size, a.dtype)
    i += 1
  }
  if recording(a) {
    let (x, y) = (Saved(a), Saved(output: out))
    record(out, "LinalgDetBackward0", a) { node, g in
      let (m, d) = (try x.open(node), try y.open(node))
      let wide = try unsqueeze(unsqueeze(g, -1), -1)
      // A singular matrix has no inverse, but it has cofactors.
      if d.doubles().contains(0) { return Grads(try wide * cofactors(m)) }
      return Grads(try wide * unsqueeze(unsqueeze(d, -1), -1) * mT(inverse(m)))
    }
  }
  return out
}

/// Sign and logarithm of the absolute value of each determinant: 0 and -inf of a singular matrix.
package func slogdet(_ a: Tensor) throws(TorchError) -> (Tensor, Tensor) {
  try checkSquare(a, "linalg.slogdet")
  try checkFloat(a, "linalg.slogdet")
  let shape = Dims(Array(a.shape.list.dropLast(2)))
  let (sign, logarithm) = (try Tensor(empty: shape, a.dtype), try Tensor(empty: shape, a.dtype))
  var i = 0
  try determinants(
    a,
    { s, l in
      Tensor.store(.float(s), sign.data + i * a.dtype.size, a.dtype)
      Tensor.store(.float(l), logarithm.data + i * a.dtype.size, a.dtype)
      i += 1
    }, { _ in })
  if recording(a) {
    let x = Saved(a)
    record(outputs: [sign, logarithm], "LinalgSlogdetBackward0", inputs: [a]) { node, gs in
      // The sign has no derivative.
      guard let g = gs[1] else { return Grads(nil) }
      let m = try mT(x.open(node))
      return Grads(try solve(m, unsqueeze(unsqueeze(g, -1), -1) * identityLike(m)))
    }
  }
  return (sign, logarithm)
}

/// The logarithm of the determinant; not a number where that is negative.
package func logdet(_ a: Tensor) throws(TorchError) -> Tensor {
  try checkSquare(a, "logdet")
  try checkFloat(a, "logdet")
  let (sign, logarithm) = try slogdet(a)
  return try whereOp(compare(.ne, detach(sign), .int(-1)), logarithm, full([], .float(.nan), a.dtype))
}
