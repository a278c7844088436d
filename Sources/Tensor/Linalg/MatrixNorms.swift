// Norms of vectors and of matrices, and the condition numbers made of them.

/// The order of a matrix norm: a number, or `fro` and `nuc`.
package enum NormOrder {
  case number(Double)
  case name(String)

  var text: String {
    switch self {
    case .number(let p): numberText(p)
    case .name(let s): s
    }
  }
}

/// The function that a vector norm was asked of: its node and its words about types.
package enum NormName {
  case linalg
  /// `at::norm` with a dimension, and `at::norm` of all.
  case norm, normOfAll

  var node: String {
    switch self {
    case .linalg: "LinalgVectorNormBackward0"
    case .norm: "NormBackward1"
    case .normOfAll: "NormBackward0"
    }
  }
}

/// The input in the type that `dtype` asks for, by the rules all norms share.
private func normInput(_ x: Tensor, _ dtype: DType?, _ name: String) throws(TorchError) -> Tensor {
  try checkFloat(x, name)
  guard let dtype else { return x }
  if !dtype.isInexact { throw .runtime("\(name): dtype should be floating point or complex, but got \(dtype.scalarName)") }
  if try promoteTypes(x.dtype, dtype) != dtype {
    throw .runtime(
      """
      \(name): the dtype of the input (\(x.dtype.scalarName)) should be convertible without narrowing to the specified dtype \
      (\(dtype.scalarName))
      """
    )
  }
  return try to(x, dtype)
}

/// The p-norm of vectors. Where it is zero the first derivative is zero; so is the second, but for PyTorch's 2-norm, whose
/// is not a number unless `distance` says that points are compared.
package func vectorNorm(
  _ given: Tensor, _ p: Double, _ dims: [Int]?, _ keepdim: Bool, _ dtype: DType? = nil, distance: Bool = false, name: NormName = .linalg
) throws(TorchError) -> Tensor {
  if name != .linalg, !given.dtype.isInexact {
    throw TorchError(
      .notImplemented, "norm(): input dtype should be either floating point or complex. Got \(given.dtype.scalarName) instead.")
  }
  let x = try normInput(given, dtype, "linalg.vector_norm")
  let d = dims?.isEmpty == true ? nil : dims
  let mask = try wrapDims(d, x.ndim)
  if x.numel == 0 && (p < 0 || p == .infinity) {
    if d == nil {
      throw .runtime(
        "linalg.vector_norm cannot compute the \(numberText(p)) norm on an empty tensor because the operation does not have an identity")
    }
    for i in 0..<x.ndim where mask[i] && x.shape[i] == 0 {
      // The missing space is PyTorch's.
      throw .runtime(
        """
        linalg.vector_norm cannot compute the \(numberText(p)) norm on the dimension \(i)because this dimension is empty and the \
        operation does not have an identity
        """
      )
    }
  }
  if x.dtype.isComplex {
    do {
      return try replayed(name.node, [x]) { try vectorNorm(abs($0[0]), p, dims, keepdim, distance: true) }
    } catch { throw asTorchError(error) }
  }
  if p.magnitude == .infinity {
    do { return try replayed(name.node, [x]) { try extremes(abs($0[0]), d, keepdim: keepdim, largest: p > 0) } } catch {
      throw asTorchError(error)
    }
  }
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    if p == 0 { return try to(sum(compare(.ne, x, .int(0)), d, keepdim: keepdim), x.dtype) }
    if p == 1 { return try sum(abs(x), d, keepdim: keepdim) }
    if p == 2 { return try sqrt(sum(mul(x, x), d, keepdim: keepdim)) }
    return try pow(sum(pow(abs(x), .float(p)), d, keepdim: keepdim), .float(1 / p))
  }
  if recording(x) {
    let (v, y) = (Saved(x), Saved(output: out))
    record(out, name.node, x) { n, g in
      if p == 0 { return Grads(nil) }
      let u = try v.open(n)
      let gg = try unreduce(g, u.shape, mask, keepdim)
      if p == 1 { return Grads(try mul(gg, applyUnary(.sign, u))) }
      let length = try unreduce(y.open(n), u.shape, mask, keepdim)
      let zero = try compare(.eq, length, .int(0))
      let r = p == 2 && !distance ? length : try whereOp(zero, ones([], length.dtype), length)
      let direction =
        p == 2 ? try div(u, r) : try div(mul(applyUnary(.sign, u), pow(abs(u), .float(p - 1))), pow(r, .float(p - 1)))
      return Grads(try mul(gg, whereOp(zero, zeros([], g.dtype), direction)))
    }
  }
  return out
}

/// The norm of the matrices along two dimensions.
package func matrixNorm(_ given: Tensor, _ order: NormOrder, _ dims: [Int], _ keepdim: Bool, _ dtype: DType? = nil) throws(TorchError)
  -> Tensor
{
  let name = "linalg.matrix_norm"
  try checkMatrix(given, name)
  try checkFloat(given, name)
  if dims.count != 2 { throw .runtime("\(name): dim must be a 2-tuple. Got \(dims.map(String.init).joined(separator: " "))") }
  let pair = [try wrapDim(dims[0], given.ndim), try wrapDim(dims[1], given.ndim)]
  if pair[0] == pair[1] { throw .runtime("\(name): dims must be different. Got (\(dims[0]), \(dims[1]))") }
  let p: Double
  var nuclear = false
  switch order {
  case .name("fro"): return try vectorNorm(normInput(given, dtype, name), 2, pair, keepdim)
  case .name("nuc"): (p, nuclear) = (2, true)
  case .number(let n) where [1, 2, .infinity].contains(n.magnitude): p = n
  default: throw .runtime("\(name): Order \(order.text) not supported.")
  }
  if p.magnitude == 2, given.dtype.isNarrow {
    throw TorchError(.notImplemented, "\(name): Low precision dtypes not supported. Got \(given.dtype.scalarName)")
  }
  let x = try normInput(given, dtype, name)
  /// The largest along one dimension, 0 of nothing; or the smallest, which nothing has not.
  func extreme(_ x: Tensor, _ d: Int, _ keep: Bool, named: Int? = nil) throws(TorchError) -> Tensor {
    guard x.shape[d] == 0 else { return try extremes(x, [d], keepdim: keep, largest: p > 0) }
    if p < 0 { throw nothingAlong(named ?? d, "amin") }
    return try sum(x, [d], keepdim: keep)
  }
  if p.magnitude != 2 {
    let (first, second) = p.magnitude == 1 ? (pair[0], pair[1]) : (pair[1], pair[0])
    let sums = try vectorNorm(x, 1, [first], keepdim)
    return try extreme(sums, !keepdim && second > first ? second - 1 : second, keepdim)
  }
  let s = try singularValues(movedim(x, pair, [-2, -1]))
  let last = s.ndim - 1
  var out = nuclear ? try sum(s, [last]) : try extreme(s, last, false, named: -1)
  if keepdim { for d in pair.sorted() { out = try unsqueeze(out, d) } }
  return out
}

/// `torch.linalg.norm`: of a vector or of a matrix, as dims and order say.
package func linalgNorm(_ x: Tensor, _ order: NormOrder?, _ dims: [Int]?, _ keepdim: Bool, _ dtype: DType?) throws(TorchError) -> Tensor {
  if let dims, dims.count != 1 && dims.count != 2 {
    throw .runtime("linalg.norm: If dim is specified, it must be of length 1 or 2. Got \(listText(dims))")
  }
  guard let order else { return try vectorNorm(x, 2, dims, keepdim, dtype) }
  if dims == nil && x.ndim != 1 && x.ndim != 2 {
    throw .runtime("linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got \(x.ndim)D.")
  }
  if case .number(let p) = order, dims?.count == 1 || (dims == nil && x.ndim == 1) { return try vectorNorm(x, p, dims, keepdim, dtype) }
  return try matrixNorm(x, order, dims ?? [-2, -1], keepdim, dtype)
}

/// The condition number: the norm times that of the inverse.
package func cond(_ a: Tensor, _ order: NormOrder?) throws(TorchError) -> Tensor {
  if a.ndim < 2 { throw .runtime("linalg.cond: The input tensor must have at least 2 dimensions.") }
  switch order {
  case nil, .number(2), .number(-2):
    let s = try singularValues(a), k = s.shape[s.ndim - 1]
    if k == 0 { return try zeros(Dims(a.batchShape), s.dtype) }
    let (large, small) = (try narrow(s, -1, 0, 1), try narrow(s, -1, k - 1, 1))
    if case .number(-2) = order { return try squeeze(small / large, -1) }
    return try squeeze(large / small, -1)
  case .number(let p) where p.magnitude == 1 || p.magnitude == .infinity: break
  case .name("fro"), .name("nuc"): break
  default: throw .value("linalg.cond got an invalid norm type: \(order?.text ?? "")")
  }
  guard let order else { return a }
  // The nuclear norm asks for singular values before there is an inverse.
  if case .name("nuc") = order { try checkFloat(a, "linalg.svd") }
  try checkSquare(a, "linalg.cond(ord=\(order.text))")
  if a.numel == 0 { return try zeros(Dims(a.batchShape), a.dtype.part) }
  let (inverse, info) = try inverseEx(a, check: nil)
  let singular = try unsqueeze(unsqueeze(compare(.gt, info, .int(0)), -1), -1)
  let known = try whereOp(singular, full([], .float(.infinity), a.dtype), inverse)
  let (x, y) = (try matrixNorm(a, order, [-2, -1], false), try matrixNorm(known, order, [-2, -1], false))
  if case .name("nuc") = order { return try x * y }
  // 0 times infinity: a matrix of zeros is as badly conditioned as can be.
  let product = try x * y
  do {
    return try replayed("NanToNumBackward0", [product]) { p in
      try whereOp(applyUnary(.isnan, p[0]), full([], .float(.infinity), p[0].dtype), p[0])
    }
  } catch { throw asTorchError(error) }
}
