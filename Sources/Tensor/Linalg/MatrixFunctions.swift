// Functions of whole matrices: powers, the exponential, the symmetric root, polar factors, products of many,
// equations between tensors.

/// An integer power of each square matrix by repeated squaring; a negative one of the inverse.
package func matrixPower(_ a: Tensor, _ n: Int) throws(TorchError) -> Tensor {
  try checkSquare(a, "linalg.matrix_power")
  if n == 0 { return try withoutGrad { () throws(TorchError) in try expand(eye(a.rowCount, nil, a.dtype), a.shape.list).copied() } }
  var base = n < 0 ? try inverse(a) : a
  if n == 1 { return try clone(a) }
  var out: Tensor?
  var k = n.magnitude
  while k > 0 {
    if k & 1 == 1 { if let old = out { out = try matmul(old, base) } else { out = base } }
    k >>= 1
    if k > 0 { base = try matmul(base, base) }
  }
  return out ?? base
}

/// The product of several matrices in the order that takes the fewest multiplications; the first and the last may be vectors.
package func multiDot(_ list: [Tensor]) throws -> Tensor {
  let last = list.count - 1
  if list.count < 2 { throw TorchError.runtime("multi_dot(): expected at least 2 tensors but got \(list.count)") }
  for (i, t) in list.enumerated() {
    let end = i == 0 || i == last
    if t.ndim != 2 && !(end && t.ndim == 1) {
      throw TorchError.runtime(
        """
        multi_dot(): \
        \(i == 0 ? "the first tensor must be 1D or 2D" : i == last ? "the last tensor must be 1D or 2D" : "tensor \(i) must be 2D") but \
        got \(t.ndim)D
        """
      )
    }
    if t.dtype != list[0].dtype {
      throw TorchError.runtime(
        "multi_dot(): all tensors must have be the same dtype but tensor 0 is \(list[0].dtype.cName) and tensor \(i) \(t.dtype.cName)")
    }
  }
  func form(_ i: Int, _ t: Tensor) throws(TorchError) -> Tensor { t.ndim == 2 ? t : try unsqueeze(t, i == 0 ? 0 : 1) }
  let shapes = try list.enumerated().map { i, t in try withoutGrad { () throws(TorchError) in try form(i, t).shape } }
  for i in 0..<last where shapes[i][1] != shapes[i + 1][0] {
    throw TorchError.runtime(
      "multi_dot(): tensors \(i) and \(i + 1) with shapes \(shapes[i].text) and \(shapes[i + 1].text) cannot be multiplied")
  }
  let cuts = cheapestOrder(shapes.map { $0[0] } + [shapes[last][1]])
  return try replayed("ViewBackward0", list) { parts in
    let matrices = try parts.enumerated().map { i, t in try form(i, t) }
    func product(_ i: Int, _ j: Int) throws -> Tensor {
      if i == j { return matrices[i] }
      let k = cuts[i][j]
      return try mm(product(i, k), product(k + 1, j))
    }
    var out = try product(0, last)
    if parts[last].ndim == 1 { out = try squeeze(out, 1) }
    if parts[0].ndim == 1 { out = try squeeze(out, 0) }
    return out
  }
}

/// Where to cut each run of matrices in two (dynamic programming over the lengths of runs).
private func cheapestOrder(_ sizes: [Int]) -> [[Int]] {
  let n = sizes.count - 1
  var cuts = [[Int]](repeating: [Int](repeating: 0, count: n), count: n)
  var cost = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  for length in 1..<max(n, 1) {
    for i in 0..<(n - length) {
      let j = i + length
      cost[i][j] = .infinity
      cuts[i][j] = i
      for k in i..<j {
        let c = cost[i][k] + cost[k + 1][j] + Double(sizes[i]) * Double(sizes[k + 1]) * Double(sizes[j + 1])
        if c < cost[i][j] { (cost[i][j], cuts[i][j]) = (c, k) }
      }
    }
  }
  return cuts
}

// MARK: - The exponential

/// Scaling and squaring around a Taylor polynomial: below a norm of 1/2, eighteen terms are exact to double precision.
private func exponential(_ x: Tensor) throws(TorchError) -> Tensor {
  let n = x.rowCount
  var norm = 0.0
  for s in try sum(absolute(x), [1]).doubles() { norm = s.isNaN ? s : max(norm, s) }
  if !norm.isFinite { return try full([n, n], .float(.nan), x.dtype) }
  var halvings = 0
  while norm > 0.5 {
    norm /= 2
    halvings += 1
  }
  var scale = 1.0
  for _ in 0..<halvings { scale /= 2 }
  let a = try mul(x, .float(scale))
  let one = try eye(n, nil, x.dtype)
  var out = one
  for k in stride(from: 18, through: 1, by: -1) { out = try add(one, div(productRaw(a, out), .float(Double(k)))) }
  for _ in 0..<halvings { out = try productRaw(out, out) }
  return out
}

/// The exponential of each square matrix: scaling and squaring around a Taylor polynomial, computed in double precision.
package func matrixExp(_ a: Tensor) throws(TorchError) -> Tensor {
  try checkSquare(a, "linalg.matrix_exp")
  try checkFloat(a, "linalg.matrix_exp")
  let n = a.rowCount
  let out = try withoutGrad { () throws(TorchError) in
    try eachMatrix(a.converted(a.dtype.isComplex ? .complex128 : .float64), [.rows(n, n)], giving: a.dtype) { (x, _) throws(TorchError) in
      [try exponential(x)]
    }[0]
  }
  if recording(a) {
    let x = Saved(a)
    record(out, "LinalgMatrixExpBackward0", a) { node, g in
      // exp [Aᵀ G; 0 Aᵀ] has the derivative in its upper right block (R. Mathias, 1996).
      let t = try mT(x.open(node))
      let top = try cat([t, g], -1), bottom = try cat([zerosLike(t), t], -1)
      return Grads(try narrow(narrow(matrixExp(cat([top, bottom], -2)), -2, 0, n), -1, n, n))
    }
  }
  return out
}

// MARK: - Root and polar factors

/// The root of positive matrices, symmetric or Hermitian; negative eigenvalues count as zero.
package func matrixSqrth(_ a: Tensor) throws -> Tensor {
  try checkSquare(a, "linalg.matrix_sqrth")
  try checkFloat(a, "linalg.matrix_sqrth")
  return try replayed("LinalgMatrixSqrthBackward0", [a]) { p in
    let (w, v) = try eigh(p[0], "L")
    return try matmul(v * unsqueeze(sqrt(clamp(w, .int(0), nil)), -2), adjoint(v)).packed()
  }
}

/// `u @ h`: columns at right angles, and a positive matrix that is symmetric or Hermitian.
package func polar(_ a: Tensor) throws -> [Tensor] {
  try checkMatrix(a, "linalg.polar")
  if a.rowCount < a.columnCount {
    throw TorchError.runtime(
      "linalg.polar: input must have at least as many rows as columns, but got \(a.rowCount) by \(a.columnCount) matrices")
  }
  try checkFloat(a, "linalg.polar")
  return try replayedList("LinalgPolarBackward0", [a]) { p in
    let (w, s, vh) = try svd(p[0], full: false)
    return [try matmul(w, vh), try matmul(adjoint(vh) * unsqueeze(s, -2), vh)]
  }
}

// MARK: - Reflectors

/// The packed reflectors and their factors, as LAPACK's geqrf gives them.
package func geqrf(_ a: Tensor) throws(TorchError) -> [Tensor] {
  if a.ndim < 2 { throw .runtime("torch.geqrf: input must have at least 2 dimensions.") }
  if !a.dtype.isInexact { throw unsupported("geqrf_cpu", a.dtype) }
  if recording(a), a.dtype.isComplex {
    throw TorchError(.notImplemented, "geqrf does not support automatic differentiation for outputs with complex dtype.")
  }
  let (m, n) = (a.rowCount, a.columnCount)
  let out = try eachMatrix(a, [.columns(m, n), .numbers(min(m, n))]) { (x, _) throws(TorchError) in
    let f = try Factorisation.geqrf(x)
    return [swapped(f.columns), f.tau]
  }
  if recording(a) {
    recordNoDerivative(out, node: "GeqrfBackward0", of: "geqrf", inputs: [a])
  }
  return out
}

/// The first columns of the product of the reflectors I − τ v vᴴ, where v is a column of `a` below a one.
package func householderProduct(_ a: Tensor, _ tau: Tensor) throws -> Tensor {
  let name = "torch.linalg.householder_product"
  if a.ndim < 2 { throw TorchError.runtime("\(name): input must have at least 2 dimensions.") }
  let (m, n) = (a.rowCount, a.columnCount)
  if m < n { throw TorchError.runtime("\(name): input.shape[-2] must be greater than or equal to input.shape[-1]") }
  if a.ndim - tau.ndim != 1 {
    throw TorchError.runtime(
      """
      \(name): Expected tau to have one dimension less than input, but got tau.ndim equal to \(tau.ndim) and input.ndim is equal to \
      \(a.ndim)
      """
    )
  }
  let k = tau.shape[tau.ndim - 1]
  if n < k { throw TorchError.runtime("\(name): input.shape[-1] must be greater than or equal to tau.shape[-1]") }
  if Array(tau.shape.list.dropLast()) != a.batchShape {
    throw TorchError.runtime(
      "\(name): Expected batch dimensions of tau to be equal to input.shape[:-2], but got \(listText(Array(tau.shape.list.dropLast())))")
  }
  if a.dtype != tau.dtype {
    throw TorchError.runtime("\(name): tau dtype \(tau.dtype.scalarName) does not match input dtype \(a.dtype.scalarName)")
  }
  return try replayed("LinalgHouseholderProductBackward0", [a, tau]) { p in
    let v = try triangle(p[0], -1, upper: false) + eye(m, n, a.dtype)
    var q = try expand(eye(m, n, a.dtype), a.shape.list)
    for i in stride(from: k - 1, through: 0, by: -1) {
      let column = try narrow(v, -1, i, 1)
      q = try q - unsqueeze(narrow(p[1], -1, i, 1), -1) * matmul(column, matmul(adjoint(column), q))
    }
    return try columnsUnlessRecorded(q)
  }
}

// MARK: - Equations between tensors

private func tensorRule(_ a: Int, _ b: Int, _ cut: String) -> TorchError {
  .runtime("Expected self to satisfy the requirement prod(self.shape[\(cut):]) == prod(self.shape[:\(cut)]), but got \(a) != \(b)")
}
private func outOfRange(_ n: Int, _ size: Int) -> TorchError { .runtime("ArrayRef: invalid slice, N = \(n); size = \(size)") }

/// The inverse of the map from the last dimensions to the first `ind`.
package func tensorinv(_ a: Tensor, _ ind: Int) throws(TorchError) -> Tensor {
  if ind <= 0 { throw .runtime("Expected a strictly positive integer for 'ind', but got \(ind)") }
  if ind > a.ndim { throw outOfRange(ind, a.ndim) }
  let (first, rest) = (Array(a.shape.list[..<ind]), Array(a.shape.list[ind...]))
  let (p, q) = (Dims(first).product, Dims(rest).product)
  if p != q { throw tensorRule(q, p, "ind") }
  return try reshape(inverseEx(reshape(a, [p, q]), check: "inv").inverse, rest + first)
}

/// x with `tensordot(a, x, x.ndim) == b`; `dims` of `a` are moved to the end first.
package func tensorsolve(_ a: Tensor, _ b: Tensor, _ dims: [Int]?) throws(TorchError) -> Tensor {
  var a = a
  if let dims { a = try movedim(a, dims, (0..<dims.count).map { $0 - dims.count }) }
  if b.ndim > a.ndim { throw outOfRange(b.ndim, a.ndim) }
  let rest = Array(a.shape.list[b.ndim...])
  let q = Dims(rest).product
  if q != b.numel { throw tensorRule(q, b.numel, "other.ndim") }
  return try reshape(solve(reshape(a, [q, q]), reshape(b, [b.numel])), rest)
}

// MARK: - Powers of vectors

/// 1, x, x², … along a new last dimension.
package func powers(_ x: Tensor, _ n: Int) throws(TorchError) -> Tensor {
  let t = x.dtype.isInexact && !x.dtype.isNarrow ? x : try to(x, .int64)
  let lead = x.shape.list
  if n <= 0 { return try Tensor(empty: Dims(lead + [0]), t.dtype) }
  let one = try ones(Dims(lead + [1]), t.dtype)
  if n == 1 { return one }
  return try cat([one, cumprod(expand(unsqueeze(t, -1), lead + [n - 1]), -1, nil)], -1)
}
