// Pseudo-inverse, rank and least squares: what singular values answer where there is no inverse.

/// Below which singular values count as zero: the larger of `atol` and `rtol` times the largest of them. Tensors of
/// tolerances have the shape of the batch.
private func cutoff(_ a: Tensor, _ largest: Tensor, _ atol: Tensor?, _ rtol: Tensor?) throws(TorchError) -> Tensor {
  let absolute: Tensor
  if let atol { absolute = atol } else { absolute = try zeros([], .float64) }
  let eps = a.dtype.limits.epsilon
  let usual = Double(max(a.rowCount, a.columnCount)) * eps
  // An absolute tolerance alone switches the relative one off.
  let relative: Tensor
  if let rtol {
    relative = rtol
  } else if atol == nil {
    relative = try full([], .float(usual), .float64)
  } else {
    relative = try whereOp(compare(.gt, absolute, .int(0)), zeros([], .float64), full([], .float(usual), .float64))
  }
  return try extremum(to(absolute, largest.dtype), largest * to(relative, largest.dtype), .maximum, "MaximumBackward0")
}

/// The largest of each row, 0 of an empty one.
private func largest(_ s: Tensor) throws(TorchError) -> Tensor {
  s.shape[s.ndim - 1] == 0 ? try zeros(Dims(Array(s.shape.list.dropLast())), s.dtype) : try extremes(s, [-1], keepdim: false, largest: true)
}

/// The Moore-Penrose pseudo-inverse.
package func pinv(_ a: Tensor, atol: Tensor? = nil, rtol: Tensor? = nil, hermitian: Bool = false) throws(TorchError) -> Tensor {
  if a.ndim < 2 || !a.dtype.isInexact || a.dtype.isNarrow {
    throw .runtime(
      """
      linalg.pinv(\(a.dtype.scalarName){\(a.shape.text)}): expected a tensor with 2 or more dimensions of float, double, cfloat or \
      cdouble types
      """
    )
  }
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    if a.numel == 0 { return try zeros(Dims(a.batchShape + [a.columnCount, a.rowCount]), a.dtype) }
    let (u, s, vh): (Tensor, Tensor, Tensor)
    if hermitian {
      let e = try eigh(a, "L")
      (u, s, vh) = (e.v, e.w, try adjoint(e.v))
    } else {
      (u, s, vh) = try svd(a, full: false)
    }
    let size = try abs(s)
    let limit = try unsqueeze(cutoff(a, largest(size), atol, rtol), -1)
    let inverse = try whereOp(compare(.gt, size, limit), reciprocal(s), zeros([], s.dtype))
    return try matmul(adjoint(vh) * unsqueeze(inverse, -2), adjoint(u))
  }.plain()
  if recording(a) {
    let (x, y) = (Saved(a), Saved(output: out))
    record(out, "LinalgPinvBackward0", a, analytic: false) { node, g in Grads(try pinvBackward(g, y.open(node), x.open(node))) }
  }
  return out
}

/// The derivative of a pseudo-inverse P of constant rank: dP = −P dA P + P Pᴴ dAᴴ (I − A P) + (I − P A) dAᴴ Pᴴ P
/// (G. H. Golub and V. Pereyra, 1973), multiplied in the order that keeps the products small.
private func pinvBackward(_ g: Tensor, _ p: Tensor, _ a: Tensor) throws(TorchError) -> Tensor {
  let (gt, pt) = (try adjoint(g), try adjoint(p))
  if a.rowCount <= a.columnCount {
    let k = try matmul(gt, p), kp = try matmul(k, pt)
    return try kp - adjoint(matmul(p, k)) - matmul(matmul(a, p), kp) + matmul(matmul(pt, p), gt - matmul(k, a))
  }
  let k = try matmul(p, gt), pk = try matmul(pt, k)
  return try pk - adjoint(matmul(k, p)) + matmul(matmul(gt - matmul(a, k), p), pt) - matmul(matmul(pk, p), a)
}

/// The number of singular values that count.
package func matrixRank(_ a: Tensor, atol: Tensor? = nil, rtol: Tensor? = nil, hermitian: Bool = false) throws(TorchError) -> Tensor {
  try checkMatrix(a, "torch.linalg.matrix_rank", "input")
  // PyTorch looks for the precision of the type where no tolerance makes up for it.
  if rtol == nil { _ = try a.dtype.lapackType() }
  return try withoutGrad { () throws(TorchError) in
    if a.numel == 0 { return try zeros(Dims(a.batchShape), .int64) }
    let s = hermitian ? try abs(eigh(a, "L").w) : try singularValues(a)
    return try sum(compare(.gt, s, unsqueeze(cutoff(a, largest(s), atol, rtol), -1)), [-1])
  }.plain()
}

// MARK: - Least squares

/// Solution, residuals, rank and singular values of `a @ x ≈ b`; what a driver of LAPACK's does not give is empty.
package func lstsq(_ a: Tensor, _ b: Tensor, rcond: Double?, driver: String?) throws(TorchError) -> [Tensor] {
  let name = "torch.linalg.lstsq"
  if a.ndim < 2 { throw .runtime("\(name): input must have at least 2 dimensions.") }
  if b.ndim < 1 { throw .runtime("\(name): other must have at least 1 dimension.") }
  if a.dtype != b.dtype {
    throw .runtime(
      """
      \(name): Expected input and other to have the same dtype, but got input's dtype \(a.dtype.scalarName) and other's dtype \
      \(b.dtype.scalarName)
      """
    )
  }
  if a.ndim < b.ndim || a.ndim - b.ndim > 1 {
    throw .runtime("\(name): input.dim() must be greater or equal to other.dim() and (input.dim() - other.dim()) <= 1")
  }
  // A batch of vectors, or of matrices.
  let vector = b.ndim == a.ndim - 1 && (a.ndim == 2 || Array(b.shape.list.dropLast()) == a.batchShape)
  if vector || b.ndim == 1 {
    if a.rowCount != b.shape[b.ndim - 1] { throw .runtime("\(name): input.size(-2) should match other.size(-1)") }
  } else if a.rowCount != b.rowCount {
    throw .runtime("\(name): input.size(-2) should match other.size(-2)")
  }
  if !a.dtype.isInexact { throw .runtime("This function doesn't handle types other than float and double") }
  let kind = driver ?? "gelsy"
  if !["gels", "gelsy", "gelsd", "gelss"].contains(kind) {
    throw .runtime("\(name): parameter `driver` should be one of (gels, gelsy, gelsd, gelss)")
  }
  let right = b.ndim < a.ndim ? try unsqueeze(b, -1) : b
  _ = try broadcast(Dims(a.batchShape), Dims(right.batchShape))
  if a.rowCount != right.rowCount { throw .runtime("\(name): input.size(-2) should match other.size(-2)") }
  let (wa, wb, lead) = try withoutGrad { () throws(TorchError) in try sameBatch(a, right) }
  let (m, n, columns) = (a.rowCount, a.columnCount, right.columnCount), k = min(m, n), tall = max(m, n)
  let eps = a.dtype.limits.epsilon
  let limit = rcond ?? eps * Double(tall)
  let rights = try Matrices(wb)
  let rank = try zeros(Dims(lead), .int64)
  let out = try eachMatrix(wa, [.columns(tall, columns), .lengths(k)]) { (x, i) throws(TorchError) in
    let r = try Factorisation.lstsq(x, rights[i], limit)
    rank.pointer(Int64.self)[i] = Int64(r.rank)
    return [r.x, r.s]
  }
  let none = try Tensor(empty: [0], a.dtype.part)
  // Below the solution LAPACK leaves what was not reached.
  let whole = out[0]
  var solution = whole.view(shape: Dims(lead + [n, columns]), strides: whole.strides, offset: whole.offset, tracked: false)
  if vector { solution = try withoutGrad { () throws(TorchError) in try squeeze(solution, -1) }.plain() }
  var residuals = try Tensor(empty: [0], a.dtype.part)
  if m > n && kind != "gelsy" && (kind == "gels" || rank.ints().allSatisfy { $0 == n }) {
    residuals = try withoutGrad { () throws(TorchError) in try sum(square(absolute(narrow(whole, -2, n, m - n))), [-2]) }.plain()
  }
  if recording(a, b) {
    let (sx, sb, y) = (Saved(a), Saved(b), Saved(output: solution, 0))
    record(outputs: [solution, residuals], "LinalgLstsqBackward0", inputs: [a, b], analytic: false) { node, g in
      try lstsqBackward(g[0], g[1], sx.open(node), sb.open(node), y.open(node), vector)
    }
  }
  let gives = kind == "gelsd" || kind == "gelss"
  return [solution, residuals, kind == "gels" ? try Tensor(empty: [0], .int64) : rank, gives ? out[1] : none]
}

/// The solution is P B with the pseudo-inverse P of A; the residuals |A x − b|² are least in x, so that only A and b count.
private func lstsqBackward(_ gx: Tensor?, _ gr: Tensor?, _ a: Tensor, _ b: Tensor, _ x: Tensor, _ vector: Bool) throws -> Grads {
  let (right, answer) = vector ? (try unsqueeze(b, -1), try unsqueeze(x, -1)) : (b, x)
  var (ga, gb): (Tensor?, Tensor?)
  if let gx {
    let g = vector ? try unsqueeze(gx, -1) : gx
    let p = try pinv(a)
    gb = try matmul(adjoint(p), g)
    ga = try pinvBackward(matmul(g, adjoint(right)), p, a)
  }
  if let gr, gr.numel > 0 {
    let off = try (matmul(a, answer) - right) * unsqueeze(gr, -2) * 2
    let forA = try matmul(off, adjoint(answer))
    if let old = ga { ga = try old + forA } else { ga = forA }
    if let old = gb { gb = try old - off } else { gb = try neg(off) }
  }
  let back = try gb.map { g in try reduceTo(vector ? squeeze(g, -1) : g, b.shape) }
  return Grads(try ga.map { try reduceTo($0, a.shape) }, back)
}
