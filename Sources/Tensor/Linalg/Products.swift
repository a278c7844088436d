// Matrix products with their derivatives.

private func sameType(_ a: Tensor, _ b: Tensor) throws(TorchError) {
  if a.dtype != b.dtype {
    throw .runtime("expected m1 and m2 to have the same dtype, but got: \(a.dtype.cName) != \(b.dtype.cName)")
  }
}

/// `a @ b` for matrices or equally batched ones, without autograd.
func productRaw(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  if a.dtype.isNarrow { return try productRaw(a.converted(a.dtype.computing), b.converted(a.dtype.computing)).converted(a.dtype) }
  let r = a.ndim
  let (m, k, n) = (a.shape[r - 2], a.shape[r - 1], b.shape[r - 1])
  if r == 2, a.dtype.isInteger, m * n * k >= 4096, let product = try floatProduct(a, b, k) { return product }
  var shape = a.shape
  shape[r - 1] = n
  let out = try Tensor(empty: shape, a.dtype)
  let size = a.dtype.size
  if r == 2 {
    gemm(a.dtype, out.data, a.data, a.strides[0], a.strides[1], b.data, b.strides[0], b.strides[1], m, n, k)
    return out
  }
  var batch = Dims()
  for i in 0..<(r - 2) { batch.append(a.shape[i]) }
  var (sa, sb) = (Dims(), Dims())
  for i in 0..<(r - 2) {
    sa.append(a.strides[i])
    sb.append(b.strides[i])
  }
  var o = out.data
  WalkInOrder(batch, [(sa, size), (sb, size)]).run { at in
    gemm(a.dtype, o, a.data + at[0], a.strides[r - 2], a.strides[r - 1], b.data + at[1], b.strides[r - 2], b.strides[r - 1], m, n, k)
    o += m * n * size
  }
  return out
}

/// The product of two matrices of integers by that of floats, where all sums are small enough to be exact there: vectors multiply
/// floats much faster. `k` products are added to each.
private func floatProduct(_ a: Tensor, _ b: Tensor, _ k: Int) throws(TorchError) -> Tensor? {
  func size(_ x: Tensor) throws(TorchError) -> Double {
    let (low, high) = (try extremes(x, nil, keepdim: false, largest: false), try extremes(x, nil, keepdim: false, largest: true))
    return max(low.scalar(atStorage: 0).double.magnitude, high.scalar(atStorage: 0).double.magnitude)
  }
  let bound = try size(a) * size(b) * Double(k)
  guard bound < 0x1p52 else { return nil }
  let dtype: DType = bound < 0x1p23 ? .float32 : .float64
  return try productRaw(a.converted(dtype), b.converted(dtype)).converted(a.dtype)
}

/// The product of two matrices of one type.
package func mm(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  if a.ndim != 2 { throw .runtime("self must be a matrix") }
  if b.ndim != 2 { throw .runtime("mm: mat2 must be a matrix, got \(b.ndim)-D tensor") }
  if a.shape[1] != b.shape[0] {
    throw .runtime("mm: mat1 and mat2 shapes cannot be multiplied (\(a.shape[0])x\(a.shape[1]) and \(b.shape[0])x\(b.shape[1]))")
  }
  try sameType(a, b)
  if a.dtype == .bool { throw unsupported("addmm_impl_cpu_", .bool) }
  let out = try productRaw(a, b)
  if recording(a, b) {
    let x = b.requiresGrad ? Saved(a) : nil
    let y = a.requiresGrad ? Saved(b) : nil
    record(out, "MmBackward0", a, b) { n, g in
      Grads(try y.map { try mm(g, t($0.open(n))) }, try x.map { try mm(t($0.open(n)), g) })
    }
  }
  return out
}

/// The products of two batches of matrices, `b x n x k` and `b x k x m`, of one type.
package func bmm(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  if a.ndim != 3 { throw .runtime("batch1 must be a 3D tensor") }
  if b.ndim != 3 { throw .runtime("batch2 must be a 3D tensor") }
  if a.shape[0] != b.shape[0] || a.shape[2] != b.shape[1] {
    throw .runtime(
      """
      Expected size for first two dimensions of batch2 tensor to be: [\(a.shape[0]), \(a.shape[2])] but got: [\(b.shape[0]), \
      \(b.shape[1])].
      """
    )
  }
  if a.dtype != b.dtype { throw .runtime("expected scalar type \(a.dtype.scalarName) but found \(b.dtype.scalarName)") }
  if a.dtype == .bool { throw unsupported("bmm", .bool) }
  let out = try productRaw(a, b)
  if recording(a, b) {
    let (x, y) = (Saved(a), Saved(b))
    record(out, "BmmBackward0", a, b) { n, g in
      Grads(n.wants(0) ? try bmm(g, transpose(y.open(n), 1, 2)) : nil, n.wants(1) ? try bmm(transpose(x.open(n), 1, 2), g) : nil)
    }
  }
  return out
}

/// A matrix times a vector.
package func mv(_ a: Tensor, _ v: Tensor) throws(TorchError) -> Tensor {
  if a.ndim != 2 || v.ndim != 1 {
    throw .runtime("vector + matrix @ vector expected, got 1, \(a.ndim), \(v.ndim)")
  }
  if a.shape[1] != v.shape[0] {
    throw .runtime("size mismatch, got input (\(a.shape[0])), mat (\(a.shape[0])x\(a.shape[1])), vec (\(v.shape[0]))")
  }
  try sameType(a, v)
  let out = try withoutGrad { () throws(TorchError) in try reshape(productRaw(a, unsqueeze(v, 1)), [a.shape[0]]) }.plain()
  if recording(a, v) {
    let (x, y) = (Saved(a), Saved(v))
    record(out, "MvBackward0", a, v) { n, g in
      Grads(n.wants(0) ? try outer(g, y.open(n)) : nil, n.wants(1) ? try mv(t(x.open(n)), g) : nil)
    }
  }
  return out
}

/// Vectors of floats that are not short by BLAS, where there is one: as a matrix product they would be packed first.
private func blasDot(_ out: Tensor, _ a: Tensor, _ b: Tensor) -> Bool {
  typealias Sdot = @convention(c) (Int32, UnsafePointer<Float>, Int32, UnsafePointer<Float>, Int32) -> Float
  typealias Ddot = @convention(c) (Int32, UnsafePointer<Double>, Int32, UnsafePointer<Double>, Int32) -> Double
  let n = a.numel
  let (sa, sb) = (a.strides[0], b.strides[0])
  guard a.dtype.isFloat, !a.dtype.isNarrow, n > 128, n < Int32.max, (0..<Int(Int32.max)).contains(sa), (0..<Int(Int32.max)).contains(sb),
    let blas = Blas.shared, let symbol = blas.symbol(a.dtype == .float32 ? "cblas_sdot" : "cblas_ddot")
  else { return false }
  if a.dtype == .float32 {
    let dot = unsafeBitCast(symbol, to: Sdot.self)
    out.pointer(Float.self).pointee = dot(Int32(n), a.pointer(Float.self), Int32(sa), b.pointer(Float.self), Int32(sb))
  } else {
    let dot = unsafeBitCast(symbol, to: Ddot.self)
    out.pointer(Double.self).pointee = dot(Int32(n), a.pointer(Double.self), Int32(sa), b.pointer(Double.self), Int32(sb))
  }
  return true
}

/// The sum of products of two vectors of one length and type.
package func dot(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  if a.ndim != 1 || b.ndim != 1 { throw .runtime("1D tensors expected, but got \(a.ndim)D and \(b.ndim)D tensors") }
  if a.dtype != b.dtype {
    throw .runtime("dot : expected both vectors to have same dtype, but found \(a.dtype.scalarName) and \(b.dtype.scalarName)")
  }
  if a.numel != b.numel {
    throw .runtime(
      """
      inconsistent tensor size, expected tensor [\(a.numel)] and src [\(b.numel)] to have the same number of elements, but got \
      \(a.numel) and \(b.numel) elements respectively
      """
    )
  }
  let out = try Tensor(empty: [], a.dtype)
  // A row of complex numbers is told to BLAS as a matrix of one row.
  let row = a.dtype.isComplex ? a.numel : 0
  if !blasDot(out, a, b) { gemm(a.dtype, out.data, a.data, row, a.strides[0], b.data, b.strides[0], 0, 1, 1, a.numel) }
  if recording(a, b) {
    let (x, y) = (Saved(a), Saved(b))
    record(out, "DotBackward0", a, b) { n, g in
      Grads(n.wants(0) ? try mul(g, y.open(n)) : nil, n.wants(1) ? try mul(g, x.open(n)) : nil)
    }
  }
  return out
}

/// All products of the elements of two vectors, as a matrix.
package func outer(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  if a.ndim != 1 { throw .runtime("outer: Expected 1-D argument self, but got \(a.ndim)-D") }
  if b.ndim != 1 { throw .runtime("outer: Expected 1-D argument vec2, but got \(b.ndim)-D") }
  return try mul(unsqueeze(a, 1), b)
}

/// `beta * input + alpha * (a @ b)`.
package func addmm(_ c: Tensor, _ a: Tensor, _ b: Tensor, _ beta: Scalar, _ alpha: Scalar) throws(TorchError) -> Tensor {
  if a.ndim != 2 { throw .runtime("mat1 must be a matrix, got \(a.ndim)-D tensor") }
  if b.ndim != 2 { throw .runtime("mat2 must be a matrix, got \(b.ndim)-D tensor") }
  if a.shape[1] != b.shape[0] {
    throw .runtime("addmm: mat1 and mat2 shapes cannot be multiplied (\(a.shape[0])x\(a.shape[1]) and \(b.shape[0])x\(b.shape[1]))")
  }
  if a.dtype != b.dtype {
    throw .runtime("mat1 and mat2 must have the same dtype, but got \(a.dtype.scalarName) and \(b.dtype.scalarName)")
  }
  if c.dtype != a.dtype {
    throw .runtime("self and mat2 must have the same dtype, but got \(c.dtype.scalarName) and \(b.dtype.scalarName)")
  }
  let target: [Int] = [a.shape[0], b.shape[1]]
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    let d = a.dtype.computing
    var p = try productRaw(a.converted(d), b.converted(d))
    if alpha.double != 1 { p = try mul(p, alpha) }
    if beta.double != 0 {
      let wide = try expand(c.converted(d), target)
      p = try add(p, beta.double == 1 ? wide : mul(wide, beta))
    }
    return try p.converted(a.dtype)
  }
  if recording([c, a, b]) {
    let (x, y) = (Saved(a), Saved(b))
    record(out, "AddmmBackward0", inputs: [c, a, b]) { n, g in
      let ga = alpha.double == 1 ? g : try mul(g, alpha)
      return Grads(list: [
        n.wants(0) ? (beta.double == 1 ? g : try mul(g, beta)) : nil,
        n.wants(1) ? try mm(ga, t(y.open(n))) : nil,
        n.wants(2) ? try mm(t(x.open(n)), ga) : nil,
      ])
    }
  }
  return out
}

/// `a @ b` by PyTorch's rules of ranks.
package func matmul(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  switch (a.ndim, b.ndim) {
  case (0, _), (_, 0):
    throw .runtime("both arguments to matmul need to be at least 1D, but they are \(a.ndim)D and \(b.ndim)D")
  case (1, 1): return try dot(a, b)
  case (2, 1): return try mv(a, b)
  case (1, 2): return try squeeze(mm(unsqueeze(a, 0), b), 0)
  case (2, 2): return try mm(a, b)
  default: break
  }
  let x = a.ndim == 1 ? try unsqueeze(a, 0) : a
  let y = b.ndim == 1 ? try unsqueeze(b, 1) : b
  let (m, k, n) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1], y.shape[y.ndim - 1])
  var out: Tensor
  if y.ndim == 2 {
    // One product for all batches.
    if k != y.shape[0] {
      throw .runtime("mat1 and mat2 shapes cannot be multiplied (\(k == 0 ? 0 : x.numel / k)x\(k) and \(y.shape[0])x\(y.shape[1]))")
    }
    let lead = Array(x.shape.list.dropLast())
    let flat = try mm(reshape(x, [lead.reduce(1, *), k]), y)
    out = try reshape(flat, lead + [n])
  } else {
    var (ba, bb) = (Dims(), Dims())
    for i in 0..<(x.ndim - 2) { ba.append(x.shape[i]) }
    for i in 0..<(y.ndim - 2) { bb.append(y.shape[i]) }
    let batch = try broadcast(ba, bb).list
    let total = batch.reduce(1, *)
    let p = try reshape(expand(x, batch + [m, k]), [total, m, k])
    let q = try reshape(expand(y, batch + [y.shape[y.ndim - 2], n]), [total, y.shape[y.ndim - 2], n])
    out = try reshape(bmm(p, q), batch + [m, n])
  }
  if a.ndim == 1 { out = try squeeze(out, -2) }
  if b.ndim == 1 { out = try squeeze(out, -1) }
  return out
}
