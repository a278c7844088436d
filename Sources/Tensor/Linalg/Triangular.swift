// Triangular systems, and what a Cholesky factor solves by them.

extension BlasNumber {
  /// Substitution in place: the matrix is read row by row, or column by column if `transposed`.
  static func substitute(_ s: TriangularSystem<Self>, _ x: UnsafeMutablePointer<Self>) {
    // BLAS says what the stored matrix is, the system what is solved.
    let stored = TriangularSystem(
      a: s.a, n: s.n, columns: s.columns, upper: s.upper != s.transposed, transposed: s.transposed, unit: s.unit)
    if trsm(stored, x) { return }
    let (row, column) = s.transposed ? (1, s.n) : (s.n, 1)
    let columns = s.columns
    for step in 0..<s.n {
      let i = s.upper ? s.n - 1 - step : step
      for j in s.upper ? (i + 1)..<s.n : 0..<i {
        let f = s.a[i * row + j * column]
        if !f.isZero { for c in 0..<columns { x[i * columns + c] = x[i * columns + c] - f * x[j * columns + c] } }
      }
      if !s.unit {
        let d = s.a[i * row + i * column]
        for c in 0..<columns { x[i * columns + c] = x[i * columns + c] / d }
      }
    }
  }
}

/// Solves each system of a batch; `a` (…, n, n) is row-major, `x` (…, n, columns) a row-major copy of the right sides.
private func substituteEach(_ a: Tensor, _ x: Tensor, upper: Bool, transposed: Bool, unit: Bool) throws(TorchError) {
  let (n, columns) = (a.columnCount, x.columnCount)
  func run<T: BlasNumber>(_ t: T.Type) {
    for i in 0..<(x.numel / (n * columns)) {
      let system = TriangularSystem(
        a: UnsafePointer(a.pointer(t)) + i * n * n, n: n, columns: columns, upper: upper, transposed: transposed, unit: unit)
      T.substitute(system, x.pointer(t) + i * n * columns)
    }
  }
  if x.numel == 0 { return }
  run(try a.dtype.lapackType())
}

/// x with `a @ x = b` (or `x @ a = b`) where only one triangle of `a` is read.
package func solveTriangular(_ a: Tensor, _ b: Tensor, upper: Bool, left: Bool = true, unit: Bool = false) throws(TorchError) -> Tensor {
  try checkSystem(a, b, left: left, "linalg.solve_triangular")
  if !a.dtype.isInexact { throw unsupported("triangular_solve_cpu", a.dtype) }
  let (wb, wa, _) = try withoutGrad { () throws(TorchError) in try sameBatch(b, a) }
  // From the right, the transposed system is solved: its answer by rows is the answer by columns.
  let x = try (left ? wb : swapped(wb)).converted(a.dtype).copied()
  try substituteEach(try wa.packed(), x, upper: upper == left, transposed: !left, unit: unit)
  let out = left ? try storedByColumns(x) : swapped(x)
  if recording(a, b) {
    let (m, y) = (Saved(a), Saved(output: out))
    let (sa, sb) = (a.shape, b.shape)
    record(out, "LinalgSolveTriangularBackward0", a, b) { node, g in
      let gb = try solveTriangular(mT(m.open(node)), g, upper: !upper, left: left, unit: unit)
      var ga: Tensor?
      if node.wants(0) {
        let x = try mT(y.open(node))
        let whole = try neg(left ? matmul(gb, x) : matmul(x, gb))
        ga = try reduceTo(triangle(whole, unit ? (upper ? 1 : -1) : 0, upper: upper), sa)
      }
      return Grads(ga, node.wants(1) ? try reduceTo(gb, sb) : nil)
    }
  }
  return out
}

/// `torch.triangular_solve`: the older form, with the arguments the other way round.
package func triangularSolve(_ b: Tensor, _ a: Tensor, upper: Bool, transposed: Bool, unit: Bool) throws -> [Tensor] {
  if b.ndim < 2 {
    throw TorchError.runtime("torch.triangular_solve: Expected b to have at least 2 dimensions, but it has \(b.ndim) dimensions instead")
  }
  if a.ndim < 2 {
    throw TorchError.runtime("torch.triangular_solve: Expected A to have at least 2 dimensions, but it has \(a.ndim) dimensions instead")
  }
  try checkPair(b, a, "triangular_solve")
  return try replayedList("TriangularSolveBackward0", [b, a]) { p in
    let x = try solveTriangular(transposed ? mT(p[1]) : p[1], p[0], upper: upper != transposed, unit: unit)
    return [x, try columnsUnlessRecorded(expand(p[1], x.batchShape + [a.rowCount, a.columnCount]))]
  }
}

private func checkPair(_ b: Tensor, _ a: Tensor, _ name: String) throws(TorchError) {
  if a.dtype != b.dtype {
    throw .runtime(
      "Expected b and A to have the same dtype, but found b of type \(b.dtype.scalarName) and A of type \(a.dtype.scalarName) instead.")
  }
  if a.rowCount != a.columnCount {
    throw .runtime("A must be batches of square matrices, but they are \(a.rowCount) by \(a.columnCount) matrices")
  }
  if a.rowCount != b.rowCount {
    throw .runtime(
      """
      Incompatible matrix sizes for \(name): each A matrix is \(a.rowCount) by \(a.columnCount) but each b matrix is \(b.rowCount) by \
      \(b.columnCount)
      """
    )
  }
}

/// x with `l @ lᴴ @ x = b`.
package func choleskySolve(_ b: Tensor, _ factor: Tensor, upper: Bool) throws -> Tensor {
  for (x, name) in [(b, "b"), (factor, "u")] where x.ndim < 2 {
    throw TorchError.runtime("\(name) should have at least 2 dimensions, but has \(x.ndim) dimensions instead")
  }
  try checkPair(b, factor, "cholesky_solve")
  if !b.dtype.isInexact { throw unsupported("cholesky_solve_cpu", b.dtype) }
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    let l = upper ? try adjoint(factor) : factor
    return try solveTriangular(adjoint(l), solveTriangular(l, b, upper: false), upper: true)
  }
  if recording(b, factor) {
    let (l, y) = (Saved(factor), Saved(output: out))
    let (sb, sl) = (b.shape, factor.shape)
    record(out, "CholeskySolveBackward0", inputs: [b, factor], analytic: false) { node, g in
      let f = try l.open(node)
      let gb = try choleskySolve(g, f, upper: upper)
      let half = try matmul(gb, adjoint(y.open(node)))
      return Grads(try reduceTo(gb, sb), node.wants(1) ? try reduceTo(factorGradient(half + adjoint(half), f, upper), sl) : nil)
    }
  }
  return out
}

/// The inverse of the matrix that has this Cholesky factor.
package func choleskyInverse(_ factor: Tensor, upper: Bool) throws -> Tensor {
  try checkSquare(factor, "cholesky_inverse")
  if !factor.dtype.isInexact { throw unsupported("cholesky_inverse_out_cpu", factor.dtype) }
  let n = factor.rowCount
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    try eachMatrix(factor, [.columns(n, n)]) { (x, i) throws(TorchError) in
      let r = try Factorisation.choleskyInverse(x, upper: upper)
      if r.zero > 0 { throw singular("cholesky_inverse", factor, i, r.zero) }
      return [r.inverse]
    }[0]
  }
  if recording(factor) {
    let (l, y) = (Saved(factor), Saved(output: out))
    record(out, "CholeskyInverseBackward0", factor, analytic: false) { node, g in
      let inverse = try y.open(node)
      return Grads(try factorGradient(matmul(inverse, matmul(g + adjoint(g), inverse)), l.open(node), upper))
    }
  }
  return out
}

/// What reaches a factor from the Hermitian gradient of (l lᴴ)⁻¹; its upper triangle is not cut away, as in PyTorch.
private func factorGradient(_ symmetric: Tensor, _ factor: Tensor, _ upper: Bool) throws(TorchError) -> Tensor {
  try neg(upper ? matmul(factor, symmetric) : matmul(symmetric, factor))
}
