// P L U factorisations with derivatives, and systems solved by them.

/// The packed factors column by column, LAPACK's pivots (from 1), and the first zero pivot or 0.
package func luFactorEx(_ a: Tensor, pivot: Bool, check: String?, name: String = "torch.lu_factor") throws(TorchError) -> (
  lu: Tensor, pivots: Tensor, info: Tensor
) {
  if a.ndim < 2 { throw .runtime("\(name): Expected tensor with 2 or more dimensions. Got size: \(a.shape.text) instead") }
  if !a.dtype.isInexact { throw unsupported("lu_cpu", a.dtype) }
  if !pivot { throw .runtime("linalg.lu_factor: LU without pivoting is not implemented on the CPU") }
  let (m, n) = (a.rowCount, a.columnCount), k = min(m, n)
  let pivots = try zeros(Dims(a.batchShape + [k]), .int32)
  let info = try zeros(Dims(a.batchShape), .int32)
  func factor<T: BlasNumber>(_ t: T.Type, _ x: Tensor, _ i: Int) {
    let f = T.factorLU(x.pointer(t), m, n)
    for (j, p) in f.pivots.enumerated() { pivots.pointer(Int32.self)[i * k + j] = Int32(clamping: p + 1) }
    info.pointer(Int32.self)[i] = Int32(clamping: f.singular)
  }
  let type = try a.dtype.lapackType()
  let out = try eachMatrix(a, [.columns(m, n)]) { (x, i) throws(TorchError) in
    let x = try x.copied()
    factor(type, x, i)
    return [x]
  }[0]
  if let check, let (i, zero) = firstFailure(info) {
    throw .runtime(
      """
      torch.linalg.\(check): \(batchPlace(a, i))U[\(zero),\(zero)] is zero and using it on lu_solve would result in a division by zero. \
      If you still want to perform the factorization, consider calling linalg.lu(A, pivot) or linalg.lu_factor_ex(A, pivot)
      """
    )
  }
  if recording(a) {
    let y = Saved(output: out)
    record(out, "LinalgLuFactorExBackward0", a) { node, g in
      let factors = try unpackLU(y.open(node))
      let gl = try triangle(narrow(g, -1, 0, k), -1, upper: false)
      let gu = try triangle(narrow(g, -2, 0, k), 0, upper: true)
      return Grads(try luBackward(gl, gu, permutation(pivots, m, a.dtype), factors.l, factors.u))
    }
  }
  return (out, pivots, info)
}

/// `p @ l @ u`.
package func lu(_ a: Tensor, pivot: Bool) throws(TorchError) -> (p: Tensor, l: Tensor, u: Tensor) {
  let f = try withoutGrad { () throws(TorchError) in try luFactorEx(a, pivot: pivot, check: nil, name: "linalg.lu") }
  let p = try permutation(f.pivots, a.rowCount, a.dtype)
  let parts = try withoutGrad { () throws(TorchError) in try unpackLU(f.lu) }
  let (l, u) = (parts.l.plain(), parts.u.plain())
  if recording(a) {
    let (sl, su) = (Saved(output: l, 1), Saved(output: u, 2))
    // The permutation is a result without derivative: the node's first output stays unattached.
    record(outputs: [try Tensor(empty: [0], .int64), l, u], "LinalgLuBackward0", inputs: [a]) { node, g in
      Grads(try luBackward(g[1], g[2], p, sl.open(node), su.open(node)))
    }
  }
  return (p, l, u)
}

/// The unit lower and the upper factor that a packed one holds.
func unpackLU(_ lu: Tensor) throws(TorchError) -> (l: Tensor, u: Tensor) {
  let k = min(lu.rowCount, lu.columnCount)
  let l = try narrow(lu, -1, 0, k)
  let lower = try triangle(l, -1, upper: false)
  return (try lower + identityLike(l), try triangle(narrow(lu, -2, 0, k), 0, upper: true))
}

/// The matrix p of `a = p @ l @ u` from LAPACK's row swaps.
func permutation(_ pivots: Tensor, _ m: Int, _ dtype: DType) throws(TorchError) -> Tensor {
  let k = pivots.shape[pivots.ndim - 1]
  let out = try zeros(Dims(Array(pivots.shape.list.dropLast()) + [m, m]), dtype)
  let swaps = try pivots.packed().ints()
  for b in 0..<(m == 0 ? 0 : out.numel / (m * m)) {
    var order = Array(0..<m)
    for i in 0..<min(k, m) {
      let p = swaps[b * k + i] - 1
      if p < 0 || p >= m {
        throw .runtime(
          "pivots passed to lu_solve must be between 1 and LU.size(-2) inclusive. Did you properly call LU factorization function?")
      }
      order.swapAt(i, p)
    }
    for (column, row) in order.enumerated() { Tensor.store(.float(1), out.data + ((b * m + row) * m + column) * dtype.size, dtype) }
  }
  return out
}

/// For a square matrix gA = P L⁻ᵀ [tril(Lᵀ gL, −1) + triu(gU Uᵀ)] U⁻ᵀ (Walter and Lehmann, 2010, section 3.4). Rows below a
/// square block are L2 = A2 U⁻¹, columns right of it U2 = L⁻¹ A2: their gradients go back through these systems.
private func luBackward(_ gl: Tensor?, _ gu: Tensor?, _ p: Tensor, _ l: Tensor, _ u: Tensor) throws(TorchError) -> Tensor? {
  let (m, n) = (l.rowCount, u.columnCount), k = min(m, n)
  let (l1, u1) = (try narrow(l, -2, 0, k), try narrow(u, -1, 0, k))
  var lower: Tensor?
  var upper: Tensor?
  if let gl { lower = try matmul(mT(l1), narrow(gl, -2, 0, k)) }
  if let gu {
    upper = try matmul(narrow(gu, -1, 0, k), mT(u1))
    if n > k {
      let right = try matmul(narrow(gu, -1, k, n - k), mT(narrow(u, -1, k, n - k)))
      if let old = lower { lower = try old - right } else { lower = try neg(right) }
    }
  }
  if let gl, m > k {
    let below = try matmul(mT(narrow(l, -2, k, m - k)), narrow(gl, -2, k, m - k))
    if let old = upper { upper = try old - below } else { upper = try neg(below) }
  }
  var inner: Tensor?
  if let lower { inner = try triangle(lower, -1, upper: false) }
  if let upper {
    let t = try triangle(upper, 0, upper: true)
    if let old = inner { inner = try old + t } else { inner = t }
  }
  guard let middle = inner else { return nil }
  let fromLeft = try solveTriangular(mT(l1), middle, upper: true, unit: true)
  var out = try solveTriangular(mT(u1), fromLeft, upper: false, left: false)
  if m > k {
    let rest: Tensor
    if let gl {
      rest = try solveTriangular(mT(u1), narrow(gl, -2, k, m - k), upper: false, left: false)
    } else {
      rest = try zeros(Dims(l.batchShape + [m - k, k]), l.dtype)
    }
    out = try cat([out, rest], out.ndim - 2)
  }
  if n > k {
    let rest: Tensor
    if let gu {
      rest = try solveTriangular(mT(l1), narrow(gu, -1, k, n - k), upper: true, unit: true)
    } else {
      rest = try zeros(Dims(l.batchShape + [k, n - k]), l.dtype)
    }
    out = try cat([out, rest], out.ndim - 1)
  }
  return try matmul(p, out)
}

private func checkPivots(_ lu: Tensor, _ pivots: Tensor) throws(TorchError) {
  if pivots.ndim != lu.ndim - 1 || pivots.shape[pivots.ndim - 1] != min(lu.rowCount, lu.columnCount)
    || Array(pivots.shape.list.dropLast()) != lu.batchShape
  {
    throw .runtime("linalg.lu_solve: Number of pivots per batch should be same as the dimension of the matrix")
  }
}

/// x with `p @ l @ u @ x = b`, or with the adjoint of that product, or from the right.
package func luSolve(_ lu: Tensor, _ pivots: Tensor, _ b: Tensor, left: Bool, adjoint adjointed: Bool) throws -> Tensor {
  try checkFloat(lu, "torch.linalg.lu_solve")
  if lu.dtype != b.dtype {
    throw TorchError.runtime(
      """
      linalg.lu_solve: Expected LU and B to have the same dtype, but found LU of type \(lu.dtype.scalarName) and B of type \
      \(b.dtype.scalarName) instead
      """
    )
  }
  if pivots.dtype != .int32 { throw TorchError.runtime("linalg.lu_solve: pivots should be a Tensor of scalar type torch.int32") }
  try checkSquare(lu, "torch.linalg.lu_solve")
  try checkSystem(lu, b, left: left, "linalg.lu_solve")
  try checkPivots(lu, pivots)
  let p = try permutation(pivots, lu.rowCount, lu.dtype)
  return try replayed("LinalgLuSolveBackward0", [lu, b]) { x in
    let (f, b) = (x[0], left ? x[1] : try mT(x[1]))
    var out: Tensor
    if adjointed == left {
      // A system from the right is that of the transpose: its adjoint has the factors conjugated only.
      let h = left ? try adjoint(f) : try mT(f)
      out = try matmul(p, solveTriangular(h, solveTriangular(h, b, upper: false), upper: true, unit: true))
    } else {
      let f = left || !adjointed ? f : try conj(f)
      out = try solveTriangular(f, solveTriangular(f, matmul(mT(p), b), upper: false, unit: true), upper: true)
    }
    out = try columnsUnlessRecorded(out)
    return left ? out : try mT(out)
  }
}

/// p, l and u from packed factors; what is not wanted is empty.
package func luUnpack(_ lu: Tensor, _ pivots: Tensor, data: Bool, swaps: Bool) throws(TorchError) -> [Tensor] {
  if swaps && pivots.dtype != .int32 {
    throw .runtime(
      """
      torch.lu_unpack: LU_pivots is expected to be a contiguous tensor of torch.int32 dtype.\nNote: this function is intended to be used \
      with the output produced by torch.linalg.lu_factor
      """
    )
  }
  if lu.ndim < 2 { throw .runtime("torch.lu_unpack: Expected tensor with 2 or more dimensions. Got size: \(lu.shape.text) instead") }
  if swaps { try checkPivots(lu, pivots) }
  let none = try Tensor(empty: [0], lu.dtype)
  let p = swaps ? try permutation(pivots, lu.rowCount, lu.dtype) : none
  if !data { return [p, none, none] }
  let parts = try withoutGrad { () throws(TorchError) in try unpackLU(lu) }
  let (l, u) = (parts.l.plain(), parts.u.plain())
  if recording(lu) {
    let (m, n) = (lu.rowCount, lu.columnCount), k = min(m, n)
    let (lead, dtype) = (lu.batchShape, lu.dtype)
    record(outputs: [try Tensor(empty: [0], .int64), l, u], "LuUnpackBackward0", inputs: [lu], saves: false) { _, g in
      var out = try zeros(Dims(lead + [m, n]), dtype)
      if let gl = g[1] {
        let t = try triangle(gl, -1, upper: false)
        out = try out + (n > k ? cat([t, zeros(Dims(lead + [m, n - k]), dtype)], -1) : t)
      }
      if let gu = g[2] {
        let t = try triangle(gu, 0, upper: true)
        out = try out + (m > k ? cat([t, zeros(Dims(lead + [m - k, n]), dtype)], -2) : t)
      }
      return Grads(out)
    }
  }
  return [p, l, u]
}
