// Inverse, determinant, solutions: an LU factorisation with partial pivoting, LAPACK's order of operations
// for one column at a time.

func checkSquare(_ a: Tensor, _ name: String) throws(TorchError) {
  if a.ndim < 2 { throw .runtime("\(name): The input tensor A must have at least 2 dimensions.") }
  if a.shape[a.ndim - 1] != a.shape[a.ndim - 2] {
    throw .runtime("\(name): A must be batches of square matrices, but they are \(a.shape[a.ndim - 2]) by \(a.shape[a.ndim - 1]) matrices")
  }
}
func checkFloat(_ a: Tensor, _ name: String) throws(TorchError) {
  if !a.dtype.isFloat {
    throw TorchError(.notImplemented, "\(name): Expected a floating point or complex tensor as input. Got \(a.dtype.scalarName)")
  }
}

/// The factors of one matrix in place; the first zero pivot (from 1), or 0; the row swaps and their sign.
func factorLU<T: BinaryFloatingPoint>(_ a: UnsafeMutablePointer<T>, _ rows: Int, _ n: Int) -> (singular: Int, pivots: [Int], sign: Int) {
  var pivots: [Int] = []
  var (sign, singular) = (1, 0)
  for k in 0..<min(rows, n) {
    var p = k
    for i in k..<rows where a[i * n + k].magnitude > a[p * n + k].magnitude { p = i }
    pivots.append(p)
    if a[p * n + k] == 0 {
      if singular == 0 { singular = k + 1 }
      continue
    }
    if p != k {
      sign = -sign
      for j in 0..<n { (a[k * n + j], a[p * n + j]) = (a[p * n + j], a[k * n + j]) }
    }
    let inverse = 1 / a[k * n + k]
    for i in (k + 1)..<max(k + 1, rows) {
      a[i * n + k] *= inverse
      let f = a[i * n + k]
      if f != 0 { for j in (k + 1)..<max(k + 1, n) { a[i * n + j] -= f * a[k * n + j] } }
    }
  }
  return (singular, pivots, sign)
}

/// Solves with the factors, `b` of `columns` columns in place.
func solveLU<T: BinaryFloatingPoint>(_ a: UnsafeMutablePointer<T>, _ n: Int, _ pivots: [Int], _ b: UnsafeMutablePointer<T>, _ columns: Int) {
  for k in 0..<n where pivots[k] != k {
    for j in 0..<columns { (b[k * columns + j], b[pivots[k] * columns + j]) = (b[pivots[k] * columns + j], b[k * columns + j]) }
  }
  for k in 0..<n {
    for i in (k + 1)..<max(k + 1, n) {
      let f = a[i * n + k]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
  for k in stride(from: n - 1, through: 0, by: -1) {
    for j in 0..<columns { b[k * columns + j] /= a[k * n + k] }
    for i in 0..<k {
      let f = a[i * n + k]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
}

/// Solves `aᵀ x = b` with the factors of `a`.
func solveTransposedLU<T: BinaryFloatingPoint>(_ a: UnsafeMutablePointer<T>, _ n: Int, _ pivots: [Int], _ b: UnsafeMutablePointer<T>, _ columns: Int) {
  for k in 0..<n {
    for j in 0..<columns { b[k * columns + j] /= a[k * n + k] }
    for i in (k + 1)..<max(k + 1, n) {
      let f = a[k * n + i]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
  for k in stride(from: n - 1, through: 0, by: -1) {
    for i in 0..<k {
      let f = a[k * n + i]
      if f != 0 { for j in 0..<columns { b[i * columns + j] -= f * b[k * columns + j] } }
    }
  }
  for k in stride(from: n - 1, through: 0, by: -1) where pivots[k] != k {
    for j in 0..<columns { (b[k * columns + j], b[pivots[k] * columns + j]) = (b[pivots[k] * columns + j], b[k * columns + j]) }
  }
}

/// Solves a batch, by the factors of the transpose where PyTorch uses them: `a` (…, n, n), `b` (…, n, columns) row-major copies; the first singular batch and pivot.
private func solveBatches(_ a: Tensor, _ b: Tensor, transposed: Bool) -> (batch: Int, pivot: Int)? {
  let n = a.shape[a.ndim - 1]
  let columns = b.shape[b.ndim - 1]
  if n == 0 { return nil }
  for i in 0..<(a.numel / (n * n)) {
    let bad: Int
    if a.dtype == .float32 {
      let f = factorLU(a.pointer(Float.self) + i * n * n, n, n)
      bad = f.singular
      if bad == 0 { (transposed ? solveTransposedLU : solveLU)(a.pointer(Float.self) + i * n * n, n, f.pivots, b.pointer(Float.self) + i * n * columns, columns) }
    } else {
      let f = factorLU(a.pointer(Double.self) + i * n * n, n, n)
      bad = f.singular
      if bad == 0 { (transposed ? solveTransposedLU : solveLU)(a.pointer(Double.self) + i * n * n, n, f.pivots, b.pointer(Double.self) + i * n * columns, columns) }
    }
    if bad > 0 { return (i, bad) }
  }
  return nil
}

package func inverse(_ a: Tensor, name: String = "linalg.inv") throws(TorchError) -> Tensor {
  try checkFloat(a, name)
  try checkSquare(a, name)
  let n = a.shape[a.ndim - 1]
  let out = try Tensor(empty: a.shape, a.dtype)
  try withoutGrad { () throws(TorchError) in out.write(try expand(eye(n, nil, a.dtype), a.shape.list)) }
  if let bad = solveBatches(try factorCopy(a), out, transposed: a.isContiguous) {
    let place = a.ndim > 2 ? "(Batch element \(bad.batch)): " : ""
    throw TorchError(.linAlg, "\(name): \(place)The diagonal element \(bad.pivot) is zero, the inversion could not be completed because the input matrix is singular.")
  }
  if recording(a) {
    let y = Saved(output: out)
    record(out, "LinalgInvExBackward0", a) { node, g in
      let h = try transpose(y.open(node), -2, -1)
      return Grads(try neg(matmul(h, matmul(g, h))))
    }
  }
  return out
}

package func solve(_ a: Tensor, _ b: Tensor, left: Bool = true) throws(TorchError) -> Tensor {
  try checkFloat(a, "linalg.solve")
  try checkSquare(a, "linalg.solve")
  if a.dtype != b.dtype { throw .runtime("linalg.solve: Expected A and B to have the same dtype, but found A of type \(a.dtype.scalarName) and B of type \(b.dtype.scalarName) instead") }
  let vector = b.ndim == 1 || (a.ndim - 1 == b.ndim && Dims(Array(a.shape.list.dropLast())) == b.shape)
  if !left {
    return try transpose(solve(transpose(a, -2, -1), vector ? unsqueeze(b, -1) : transpose(b, -2, -1)), -2, -1)
  }
  let right = vector ? try unsqueeze(b, -1) : b
  let n = a.shape[a.ndim - 1]
  if right.shape[right.ndim - 2] != n {
    throw .runtime("linalg.solve: Incompatible shapes of A and B for the equation AX = B (\(n)x\(n) and \(right.shape[right.ndim - 2])x\(right.shape[right.ndim - 1]))")
  }
  let batch = try broadcast(Dims(Array(a.shape.list.dropLast(2))), Dims(Array(right.shape.list.dropLast(2)))).list
  let columns = right.shape[right.ndim - 1]
  let x = try withoutGrad { () throws(TorchError) -> Tensor in
    let wide = try expand(a, batch + [n, n])
    let factors = try factorCopy(wide)
    let x = try expand(right, batch + [n, columns]).copied()
    if let bad = solveBatches(factors, x, transposed: wide.isContiguous) {
      let place = batch.isEmpty ? "" : "(Batch element \(bad.batch)): "
      throw TorchError(.linAlg, "torch.linalg.solve: \(place)The solver failed because the input matrix is singular.")
    }
    return vector ? try reshape(x, batch + [n]) : x
  }.plain()
  if recording(a, b) {
    let (m, y) = (Saved(a), Saved(output: x))
    record(x, "LinalgSolveExBackward0", a, b) { node, g in
      let h = try transpose(m.open(node), -2, -1)
      let gb = try solve(h, g)
      var ga: Tensor?
      if node.wants(0) {
        let v = try y.open(node)
        ga = try neg(matmul(vector ? unsqueeze(gb, -1) : gb, vector ? unsqueeze(v, -2) : transpose(v, -2, -1)))
      }
      return Grads(ga, gb)
    }
  }
  return x
}

/// A copy to factor: of the transpose where `a` is row-major, since LAPACK reads columns.
private func factorCopy(_ a: Tensor) throws(TorchError) -> Tensor {
  a.isContiguous ? try withoutGrad { () throws(TorchError) in try transpose(a, -2, -1).copied() } : try a.copied()
}

/// Sign and logarithm of the determinant for each matrix, or the determinant itself.
private func determinants(_ a: Tensor, _ each: (Double, Double) -> Void, _ whole: (Double) -> Void) throws(TorchError) {
  let n = a.shape[a.ndim - 1]
  let batches = n == 0 ? 1 : a.numel / (n * n)
  let copy = try factorCopy(a)
  for i in 0..<batches {
    var (sign, logarithm, product) = (1.0, 0.0, 1.0)
    func use<T: BinaryFloatingPoint>(_ p: UnsafeMutablePointer<T>) {
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

package func det(_ a: Tensor) throws(TorchError) -> Tensor {
  try checkFloat(a, "linalg.det")
  try checkSquare(a, "linalg.det")
  let out = try Tensor(empty: Dims(Array(a.shape.list.dropLast(2))), a.dtype)
  var i = 0
  try determinants(a, { _, _ in }) {
    Tensor.store(.float($0), out.data + i * a.dtype.size, a.dtype)
    i += 1
  }
  if recording(a) {
    let (x, y) = (Saved(a), Saved(output: out))
    record(out, "LinalgDetBackward0", a) { node, g in
      let d = try unsqueeze(unsqueeze(mul(g, y.open(node)), -1), -1)
      return Grads(try mul(d, transpose(inverse(x.open(node)), -2, -1)))
    }
  }
  return out
}

package func slogdet(_ a: Tensor) throws(TorchError) -> (Tensor, Tensor) {
  try checkFloat(a, "linalg.slogdet")
  try checkSquare(a, "linalg.slogdet")
  let shape = Dims(Array(a.shape.list.dropLast(2)))
  let (sign, logarithm) = (try Tensor(empty: shape, a.dtype), try Tensor(empty: shape, a.dtype))
  var i = 0
  try determinants(a, { s, l in
    Tensor.store(.float(s), sign.data + i * a.dtype.size, a.dtype)
    Tensor.store(.float(l), logarithm.data + i * a.dtype.size, a.dtype)
    i += 1
  }, { _ in })
  if recording(a) {
    let x = Saved(a)
    record(outputs: [sign, logarithm], "LinalgSlogdetBackward0", inputs: [a]) { node, gs in
      guard gs.count > 1, let g = gs[1] else { return Grads(nil) }
      return Grads(try mul(unsqueeze(unsqueeze(g, -1), -1), transpose(inverse(x.open(node)), -2, -1)))
    }
  }
  return (sign, logarithm)
}

package func cholesky(_ a: Tensor, upper: Bool = false) throws(TorchError) -> Tensor {
  try checkFloat(a, "linalg.cholesky")
  try checkSquare(a, "linalg.cholesky")
  let n = a.shape[a.ndim - 1]
  let work = try a.packed(.float64).copied()
  let p = work.pointer(Double.self)
  for b in 0..<(n == 0 ? 0 : a.numel / (n * n)) {
    let m = p + b * n * n
    for j in 0..<n {
      for i in j..<n {
        var s = m[i * n + j]
        for k in 0..<j { s -= m[i * n + k] * m[j * n + k] }
        if i == j {
          if !(s > 0) {
            let place = a.ndim > 2 ? "(Batch element \(b)): " : ""
            throw TorchError(.linAlg, "linalg.cholesky: \(place)The factorization could not be completed because the input is not positive-definite (the leading minor of order \(j + 1) is not positive-definite).")
          }
          m[j * n + j] = s.squareRoot()
        } else {
          m[i * n + j] = s / m[j * n + j]
        }
      }
      for i in 0..<j { m[i * n + j] = 0 }
    }
  }
  let lower = try work.converted(a.dtype)
  let out = upper ? try withoutGrad { () throws(TorchError) in try transpose(lower, -2, -1).copied() } : lower
  if recording(a) {
    let y = Saved(output: out)
    record(out, "LinalgCholeskyExBackward0", a) { node, g0 in
      let l0 = try y.open(node)
      let l = upper ? try transpose(l0, -2, -1) : l0
      let g = upper ? try transpose(g0, -2, -1) : g0
      let lt = try transpose(l, -2, -1)
      var phi = try triangle(matmul(lt, triangle(g, 0, upper: false)), 0, upper: false)
      phi = try sub(phi, mul(diagEmbed(diagonal(phi, 0, -2, -1), 0, -2, -1), .float(0.5)))
      let s = try solve(lt, matmul(phi, inverse(l)))
      return Grads(try mul(add(s, transpose(s, -2, -1)), .float(0.5)))
    }
  }
  return out
}
