// Sums, means and what is made of them.

/// The shape after reducing the dimensions of `mask`.
func reducedShape(_ shape: Dims, _ mask: [Bool], _ keepdim: Bool) -> Dims {
  var out = Dims()
  for i in 0..<shape.count {
    if !mask[i] { out.append(shape[i]) } else if keepdim { out.append(1) }
  }
  return out
}

/// A reduced result put back over the shape it came from.
func unreduce(_ g: Tensor, _ shape: Dims, _ mask: [Bool], _ keepdim: Bool) throws(TorchError) -> Tensor {
  let full = keepdim ? g : try reshape(g, reducedShape(shape, mask, true).list)
  return try expand(full, shape.list)
}

/// `x` as rows of what is reduced: (kept, reduced), row-major and of type `dtype`. Of a single row the elements may be wanted in any order.
func rows(
  _ x: Tensor, _ mask: [Bool], _ dtype: DType, inAnyOrder: Bool = false
) throws(TorchError) -> (data: Tensor, count: Int, length: Int) {
  if inAnyOrder || x.isContiguous, !mask.contains(false), x.isDense { return (try x.converted(dtype), 1, x.numel) }
  var order: [Int] = []
  for i in 0..<x.ndim where !mask[i] { order.append(i) }
  var count = 1
  for i in order { count *= x.shape[i] }
  for i in 0..<x.ndim where mask[i] { order.append(i) }
  var length = 1
  for i in 0..<x.ndim where mask[i] { length *= x.shape[i] }
  let moved = try withoutGrad { () throws(TorchError) in x.ndim < 2 ? x : try permute(x, order) }
  return (try moved.packed(dtype), count, length)
}

/// The sum kernel over the dimensions of `mask`; `x` is float32, float64 or int64.
func sumRaw(_ x: Tensor, _ mask: [Bool], _ keepdim: Bool) throws(TorchError) -> Tensor {
  if x.dtype.isNarrow { return try sumRaw(x.converted(x.dtype.computing), mask, keepdim).converted(x.dtype) }
  let out = try Tensor(empty: reducedShape(x.shape, mask, keepdim), x.dtype)
  guard let loop = sumKernel(x.dtype) else { throw unsupported("sum_cpu", x.dtype) }
  if x.numel == 0 {
    out.fill(.int(0))
    return out
  }
  let size = x.dtype.size
  if out.numel == 1 && x.isDense {
    sumAll(loop, out, x, size)
    return out
  }
  // Leading dimensions of a row-major tensor: whole rows are added.
  if let count = leadingRows(x, mask), let outer = outerSumKernel(x.dtype) {
    let columns = out.numel
    let (o, p) = (out.data, x.data)
    Threads.run(columns, grain: max(64, Threads.grain / count)) { s, e in
      outer(o + s * size, p + s * size, columns * size, count, e - s)
    }
    return out
  }
  if !x.isContiguous, x.isDense, let sums = try sumInMemoryOrder(x, mask) { return sums.view(of: out.shape) }
  let r = try rows(x, mask, x.dtype)
  let (o, p, n) = (out.data, r.data.data, r.length)
  Threads.run(r.count, grain: max(1, Threads.grain / max(n, 1))) { s, e in
    for i in s..<e { loop(o + i * size, p + i * n * size, size, n) }
  }
  return out
}

/// The same of what has no gaps but another order: its dimensions are summed as they lie, and the sums put in the order of `x`'s. nil where
/// no order makes it row-major.
private func sumInMemoryOrder(_ x: Tensor, _ mask: [Bool]) throws(TorchError) -> Tensor? {
  try withoutGrad { () throws(TorchError) -> Tensor? in
    let order = (0..<x.ndim).sorted { (x.strides[$0], x.shape[$0], $1) > (x.strides[$1], x.shape[$1], $0) }
    let rows = try permute(x.plain(), order)
    if !rows.isContiguous { return nil }
    let sums = try sumRaw(rows, order.map { mask[$0] }, true)
    return try permute(sums, order.indices.map { d in order.firstIndex(of: d) ?? d }).packed()
  }
}

extension Tensor {
  /// A row-major tensor in another shape of as many elements.
  fileprivate func view(of shape: Dims) -> Tensor { view(shape: shape, strides: shape.contiguousStrides, offset: offset, tracked: false) }
}

private func sumAll(_ loop: SumLoop, _ out: Tensor, _ x: Tensor, _ size: Int) {
  let n = x.numel
  let p = x.data
  if n <= Threads.grain || threadCount == 1 {
    loop(out.data, p, size, n)
    return
  }
  let parts = threadCount
  let partial = UnsafeMutableRawPointer.allocate(byteCount: parts * 64, alignment: 64)
  defer { partial.deallocate() }
  partial.initializeMemory(as: UInt8.self, repeating: 0, count: parts * 64)
  // As at::parallel_for cuts: the order of additions is part of the last digit.
  let step = (n + parts - 1) / parts
  Threads.run(parts, grain: 1) { s, e in
    var i = s
    while i < e {
      let from = min(n, i * step)
      let to = min(n, from + step)
      if to > from { loop(partial + i * 64, p + from * size, size, to - from) }
      i += 1
    }
  }
  loop(out.data, partial, 64, parts)
}

func sumType(_ dtype: DType) -> DType { dtype.isInexact ? dtype : .int64 }

/// `sum(dim)`; nil sums everything.
package func sum(_ x: Tensor, _ dims: [Int]? = nil, keepdim: Bool = false, dtype: DType? = nil, node: Int = 1) throws(TorchError) -> Tensor
{
  let mask = try wrapDims(dims, x.ndim)
  let type = dtype ?? sumType(x.dtype)
  let source = try to(x, type)
  let out: Tensor
  if type.isInexact || type == .int64 {
    out = try sumRaw(source, mask, keepdim)
  } else {
    out = try sumRaw(try x.converted(.int64), mask, keepdim).converted(type)
  }
  if recording(source) {
    let shape = x.shape
    record(out, node == 0 ? "SumBackward0" : "SumBackward1", source, saves: false) { _, g in
      Grads(try unreduce(g, shape, mask, keepdim))
    }
  }
  return out
}
/// The sum of all elements, without dimensions.
package func sumAll(_ x: Tensor, dtype: DType? = nil) throws(TorchError) -> Tensor { try sum(x, nil, dtype: dtype, node: 0) }

/// The mean over `dims` or of all, of floats only (or in `dtype`); of nothing it is nan.
package func mean(_ x: Tensor, _ dims: [Int]? = nil, keepdim: Bool = false, dtype: DType? = nil, node: Int = 1) throws(TorchError) -> Tensor
{
  let type = dtype ?? x.dtype
  if !type.isInexact {
    throw TorchError(
      .notImplemented,
      dtype == nil
        ? "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: \(x.dtype.scalarName)"
        : "mean(): could not infer output dtype. Optional dtype must be either a floating point or complex dtype. Got: \(type.scalarName)")
  }
  let mask = try wrapDims(dims, x.ndim)
  let source = try to(x, type)
  // Of narrow floats the sum and the quotient are Float's, rounded once.
  let total = try sumRaw(source.converted(type.computing), mask, keepdim)
  let n = Double(x.numel) / Double(max(total.numel, 1))
  let out = try elementwise(.div, total, .float(n), type.computing).converted(type)
  if recording(source) {
    let shape = x.shape
    record(out, node == 0 ? "MeanBackward0" : "MeanBackward1", source, saves: false) { _, g in
      Grads(try div(unreduce(g, shape, mask, keepdim), .float(n)))
    }
  }
  return out
}

/// The sum of what is no nan.
func nansum(_ x: Tensor, _ dims: [Int]?, _ keepdim: Bool, _ dtype: DType?) throws -> Tensor {
  func numbers(_ x: Tensor) throws(TorchError) -> Tensor { try whereOp(applyUnary(.isnan, x), zeros([], x.dtype), x) }
  return try replayed(
    "NansumBackward0", [x],
    value: {
      // Where the sums are numbers, no nan was among those added.
      let all = try sum(x, dims, keepdim: keepdim, dtype: dtype)
      return try all.hasNonFinite ? sum(numbers(x), dims, keepdim: keepdim, dtype: dtype) : all
    }
  ) { try sum(numbers($0[0]), dims, keepdim: keepdim, dtype: dtype) }
}

/// The sum of squared distances from the mean in one pass, as PyTorch takes it.
private func welford(_ p: UnsafePointer<Double>, _ n: Int) -> Double {
  var (m, m2) = (0.0, 0.0)
  for j in 0..<n {
    let delta = p[j] - m
    m += delta / Double(j + 1)
    m2 += delta * (p[j] - m)
  }
  return m2
}

/// The sum of squared distances from a mean that is known, one after another, as PyTorch takes it of all elements.
private func squaredDistances(_ p: UnsafePointer<Double>, _ n: Int, _ mean: Double) -> Double {
  var total = 0.0
  for j in 0..<n {
    let d = p[j] - mean
    total += d * d
  }
  return total
}

/// Variance or standard deviation with any correction; `besideMean` those that PyTorch computes together with the mean.
package func variance(
  _ x: Tensor, _ dims: [Int]?, correction: Double, keepdim: Bool, root: Bool, besideMean: Bool = false
) throws(TorchError) -> Tensor {
  let name = root ? "std" : "var"
  if !x.dtype.isInexact { throw TorchError(.notImplemented, "std and var only support floating point and complex dtypes") }
  let mask = try wrapDims(dims, x.ndim)
  if x.dtype.isComplex { return try complexVariance(x, dims, mask, correction: correction, keepdim: keepdim, root: root) }
  let dtype = x.dtype.computing
  let r = try rows(x, mask, dtype, inAnyOrder: true)
  let result = try Tensor(empty: reducedShape(x.shape, mask, keepdim), dtype)
  if Double(r.length) - correction <= 0 {
    try warn(
      """
      \(name)(): degrees of freedom is <= 0. Correction should be strictly less than the reduction factor (input numel divided by output \
      numel).
      """
    )
  }
  let divisor = max(0, Double(r.length) - correction)
  let (o, p, length) = (result.data, r.data.data, r.length)
  let moment = kernels.moment(dtype)
  var centre: Double?
  if moment == nil, result.numel == 1, r.length > 0, !besideMean {
    centre = try withoutGrad { () throws(TorchError) in try mean(r.data, nil).item().double }
  }
  func row(_ i: Int) {
    let q = p + i * length * dtype.size
    let numbers = q.assumingMemoryBound(to: Double.self)
    let squares =
      moment.map { momentsOf(q, length, $0, shared: r.count == 1).squares } ?? centre.map { squaredDistances(numbers, length, $0) }
      ?? welford(numbers, length)
    let v = squares / divisor
    Tensor.store(.float(root ? v.squareRoot() : v), o + i * dtype.size, dtype)
  }
  if r.count == 1 {
    row(0)
  } else {
    Threads.run(r.count, grain: max(1, Threads.grain / max(length, 1))) { s, e in for i in s..<e { row(i) } }
  }
  let out = try result.converted(x.dtype)
  recordVariance(out, x, mask, Double(r.length), correction, keepdim, root)
  return out
}

/// The sum of the parts' variances, which is real.
private func complexVariance(
  _ x: Tensor, _ dims: [Int]?, _ mask: [Bool], correction: Double, keepdim: Bool, root: Bool
) throws(TorchError) -> Tensor {
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    let real = try variance(realPart(x), dims, correction: correction, keepdim: keepdim, root: false)
    let total = try add(real, variance(imaginaryPart(x), dims, correction: correction, keepdim: keepdim, root: false))
    return root ? try sqrt(total) : total
  }
  recordVariance(out, x, mask, Double(x.numel) / Double(max(out.numel, 1)), correction, keepdim, root)
  return out
}

/// The node of a variance, or of its root, over `n` elements each.
private func recordVariance(
  _ out: Tensor, _ x: Tensor, _ mask: [Bool], _ n: Double, _ correction: Double, _ keepdim: Bool, _ root: Bool
) {
  if recording(x) {
    let v = Saved(x)
    let y = Saved(output: out)
    let kept = x.ndim == 0 ? [] : mask.indices.filter { mask[$0] }
    record(out, root ? "StdBackward0" : "VarBackward0", x, analytic: false) { node, g in
      let u = try v.open(node)
      var gv = g
      if root {
        let s = try y.open(node)
        gv = try div(g, mul(s, .int(2)))
        gv = try whereOp(compare(.eq, s, .int(0)), zeros([], g.dtype), gv)
      }
      let centred = try sub(u, mean(u, kept, keepdim: true))
      return Grads(try mul(mul(unreduce(gv, u.shape, mask, keepdim), .float(2 / (n - correction))), centred))
    }
  }
}

/// log(sum(exp(x))) over `dims`, shifted by the largest element so that nothing overflows; ints become the default float.
package func logsumexp(_ x: Tensor, _ dims: [Int], _ keepdim: Bool) throws(TorchError) -> Tensor {
  let source = x.dtype.isInexact ? x : try to(x, defaultDType)
  let mask = try wrapDims(dims, x.ndim)
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    // Of nothing it is the logarithm of 0.
    if source.numel == 0 { return try full(reducedShape(source.shape, mask, keepdim), .float(-.infinity), source.dtype) }
    let m = try extremes(realPart(source), dims, keepdim: true, largest: true)
    let finite = try whereOp(applyUnary(.isinf, m), zeros([], m.dtype), m)
    let s = try add(log(sum(exp(sub(source, finite)), dims, keepdim: true)), finite)
    return keepdim ? s : try reshape(s, reducedShape(source.shape, mask, false).list)
  }
  if recording(source) {
    let v = Saved(source)
    let y = Saved(output: out)
    record(out, "LogsumexpBackward0", source) { n, g in
      let u = try v.open(n)
      return Grads(try mul(unreduce(g, u.shape, mask, keepdim), exp(sub(u, unreduce(y.open(n), u.shape, mask, keepdim)))))
    }
  }
  return out
}

/// Softmax or its logarithm along a dimension.
package func softmax(_ input: Tensor, _ dim: Int, logarithm: Bool, dtype: DType? = nil) throws(TorchError) -> Tensor {
  let x = try dtype.map { (d: DType) throws(TorchError) -> Tensor in try to(input, d) } ?? input
  if !x.dtype.isFloat { throw unsupported(logarithm ? "log_softmax_lastdim_kernel_impl" : "softmax_lastdim_kernel_impl", x.dtype) }
  let d = try wrapDim(dim, x.ndim)
  let packed = try x.packed(x.dtype.computing)
  let result = try Tensor(like: packed, packed.dtype)
  let n = x.ndim == 0 ? 1 : x.shape[d]
  var inner = 1
  if x.ndim > 0 { for i in (d + 1)..<max(d + 1, x.ndim) { inner *= x.shape[i] } }
  let outer = x.numel == 0 ? 0 : x.numel / (n * inner)
  if let rows = kernels.softmax(packed.dtype), inner == 1, x.numel >= 2048 {
    let (o, p, size) = (result.data, packed.data, packed.dtype.size)
    Threads.run(outer, grain: max(1, 8192 / max(n, 1))) { s, e in rows(o + s * n * size, p + s * n * size, e - s, n, logarithm) }
  } else {
    switch packed.dtype {
    case .float32: softmaxLoop(packed.pointer(Float.self), result.pointer(Float.self), outer, n, inner, logarithm)
    default: softmaxLoop(packed.pointer(Double.self), result.pointer(Double.self), outer, n, inner, logarithm)
    }
  }
  let out = try result.converted(x.dtype)
  if recording(x) {
    let y = Saved(output: out)
    record(out, logarithm ? "LogSoftmaxBackward0" : "SoftmaxBackward0", x) { node, g in
      let r = try y.open(node)
      if logarithm { return Grads(try sub(g, mul(exp(r), sum(g, [d], keepdim: true)))) }
      let gy = try mul(g, r)
      return Grads(try sub(gy, mul(r, sum(gy, [d], keepdim: true))))
    }
  }
  return out
}

private func softmaxLoop<T: BinaryFloatingPoint>(
  _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>, _ outer: Int, _ n: Int, _ inner: Int, _ logarithm: Bool
) {
  for o in 0..<outer {
    for i in 0..<inner {
      let base = o * n * inner + i
      var m = -T.infinity
      for j in 0..<n { let v = x[base + j * inner]; if v > m || v.isNaN { m = v } }
      var total: T = 0
      for j in 0..<n {
        let e = T(expOf(Double(x[base + j * inner] - m)))
        y[base + j * inner] = e
        total += e
      }
      if logarithm {
        let l = T(logOf(Double(total)))
        for j in 0..<n { y[base + j * inner] = x[base + j * inner] - m - l }
      } else {
        for j in 0..<n { y[base + j * inner] /= total }
      }
    }
  }
}
