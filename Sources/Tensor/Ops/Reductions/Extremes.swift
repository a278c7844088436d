// Reductions by comparison: max, argmax, sort, median, any, all, prod.

/// Rows reduced one by one, in double or in Int, whichever holds the type exactly.
func reduceRows(
  _ x: Tensor, _ mask: [Bool], _ keepdim: Bool, _ result: DType,
  _ real: (UnsafeBufferPointer<Double>) -> Double, _ whole: (UnsafeBufferPointer<Int64>) -> Int64
) throws(TorchError) -> Tensor {
  let r = try rows(x, mask, x.dtype.isFloat ? .float64 : .int64)
  let out = try Tensor(empty: reducedShape(x.shape, mask, keepdim), result)
  for i in 0..<r.count {
    let value: Scalar
    if x.dtype.isFloat {
      value = .float(real(UnsafeBufferPointer(start: r.data.pointer(Double.self) + i * r.length, count: r.length)))
    } else {
      value = .int(Int(whole(UnsafeBufferPointer(start: r.data.pointer(Int64.self) + i * r.length, count: r.length))))
    }
    Tensor.store(value, out.data + i * result.size, result)
  }
  return out
}

private func emptyCheck(_ x: Tensor, _ mask: [Bool], _ name: String) throws(TorchError) {
  for i in 0..<x.ndim where mask[i] && x.shape[i] == 0 { throw nothingAlong(i, name) }
}
/// What is said of a reduction over nothing.
func nothingAlong(_ d: Int, _ name: String) -> TorchError { .index("\(name)(): Expected reduction dim \(d) to have non-zero size.") }

/// `amax`, `amin` (and `max()` with `node`).
package func extremes(_ x: Tensor, _ dims: [Int]?, keepdim: Bool, largest: Bool, node: String? = nil) throws(TorchError) -> Tensor {
  if dims == nil, !keepdim, x.numel > 0, x.isDense || x.isContiguous, !recording(x) {
    let out = try Tensor(empty: Dims(), x.dtype)
    extremeRows(out.data, x, 1, x.numel, largest: largest)
    return out
  }
  let mask = try wrapDims(dims, x.ndim)
  if x.numel == 0 && (dims == nil || node != nil) {
    throw .runtime(
      """
      \(largest ? "max" : "min")(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the \
      'dim' argument.
      """
    )
  }
  try emptyCheck(x, mask, largest ? "amax" : "amin")
  let r = try rows(x, mask, x.dtype, inAnyOrder: true)
  let out = try Tensor(empty: reducedShape(x.shape, mask, keepdim), x.dtype)
  extremeRows(out.data, r.data, r.count, r.length, largest: largest)
  if recording(x) {
    let (v, y) = (Saved(x), Saved(output: out))
    let kept = x.ndim == 0 ? [] : mask.indices.filter { mask[$0] }
    record(out, node ?? (largest ? "AmaxBackward0" : "AminBackward0"), x) { n, g in
      let u = try v.open(n)
      let hit = try to(compare(.eq, u, unreduce(y.open(n), u.shape, mask, keepdim)), g.dtype)
      return Grads(try div(mul(hit, unreduce(g, u.shape, mask, keepdim)), sum(hit, kept, keepdim: true)))
    }
  }
  return out
}

/// `aminmax`.
func smallestAndLargest(_ x: Tensor, _ dim: Int?, _ keepdim: Bool) throws(TorchError) -> (Tensor, Tensor) {
  if dim == nil, !keepdim, x.numel > 0, x.isDense, !recording(x) {
    let (low, high) = (try Tensor(empty: Dims(), x.dtype), try Tensor(empty: Dims(), x.dtype))
    extremePair(low.data, high.data, x)
    return (low, high)
  }
  let dims = dim.map { [$0] }
  return (try extremes(x, dims, keepdim: keepdim, largest: false), try extremes(x, dims, keepdim: keepdim, largest: true))
}

/// `argmax`, `argmin`.
package func argExtreme(_ x: Tensor, _ dim: Int?, _ keepdim: Bool, largest: Bool) throws(TorchError) -> Tensor {
  let name = largest ? "argmax" : "argmin"
  if x.dtype == .bool { throw unsupported("\(name)_cpu", .bool) }
  if dim == nil && x.numel == 0 {
    throw TorchError(.index, "\(name)(): Expected reduction dim to be specified for input.numel() == 0.")
  }
  let mask = try wrapDims(dim.map { [$0] }, x.ndim)
  if dim != nil { try emptyCheck(x, mask, name) }
  let r = try rows(x, mask, x.dtype)
  let out = try Tensor(empty: reducedShape(x.shape, mask, keepdim), .int64)
  try extremePlaces(out.pointer(Int64.self), r.data, r.count, r.length, largest: largest)
  return out
}

/// Values picked by index along a dimension, with the derivative that goes with it.
func pickAlong(_ x: Tensor, _ index: Tensor, _ dim: Int, _ keepdim: Bool, _ node: String) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  let full = keepdim || x.ndim == 0 ? index : try unsqueeze(index, d)
  let picked = try withoutGrad { () throws(TorchError) -> Tensor in
    let v = try gather(x, d, full)
    return keepdim || x.ndim == 0 ? v : try squeeze(v, d).packed()
  }
  let out = picked.plain()
  if recording(x) {
    let shape = x.shape
    record(out, node, x) { _, g in
      let gg = keepdim || shape.isEmpty ? g : try unsqueeze(g, d)
      return Grads(try scatterAdd(zeros(shape, g.dtype), d, full, gg))
    }
  }
  return out
}

/// `max(dim)`, `min(dim)`: values and where they are.
package func extremeAlong(_ x: Tensor, _ dim: Int, _ keepdim: Bool, largest: Bool) throws(TorchError) -> (Tensor, Tensor) {
  let mask = try wrapDims([dim], x.ndim)
  try emptyCheck(x, mask, largest ? "max" : "min")
  let source = x.dtype == .bool ? try x.converted(.uint8) : x
  let index = try argExtreme(source, dim, keepdim, largest: largest)
  return (try pickAlong(x, index, dim, keepdim, largest ? "MaxBackward0" : "MinBackward0"), index)
}

/// `sort`.
package func sort(_ x: Tensor, _ dim: Int, _ descending: Bool, node: String = "SortBackward0") throws(TorchError) -> (Tensor, Tensor) {
  let index = try order(x, dim, descending)
  return (try pickAlong(x, index, wrapDim(dim, x.ndim), true, node), index)
}

/// `argsort`: the places of each lane's elements in order.
func order(_ x: Tensor, _ dim: Int, _ descending: Bool) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  return try alongRows(x, d, FirstInOrder(length: x.ndim == 0 ? 1 : x.shape[d], descending: descending))
}

/// `topk`.
package func topk(_ x: Tensor, _ k: Int, _ dim: Int, _ largest: Bool) throws(TorchError) -> (Tensor, Tensor) {
  let d = try wrapDim(dim, x.ndim)
  if k < 0 || k > (x.ndim == 0 ? 1 : x.shape[d]) { throw .runtime("selected index k out of range") }
  let index = try alongRows(x, d, FirstInOrder(length: k, descending: largest))
  return (try pickAlong(x, index, d, true, "TopkBackward0"), index)
}

/// `kthvalue`, and `median` with its own k.
package func kthvalue(_ x: Tensor, _ k: Int?, _ dim: Int, _ keepdim: Bool, node: String) throws(TorchError) -> (Tensor, Tensor) {
  let d = try wrapDim(dim, x.ndim)
  let n = x.ndim == 0 ? 1 : x.shape[d]
  if n == 0 { throw nothingAlong(d, k == nil ? "median" : "kthvalue") }
  if let k, k < 1 || k > n { throw .runtime("kthvalue(): selected number k out of range for dimension \(d)") }
  let at = (k ?? (n + 1) / 2) - 1
  let index = try alongRows(x, d, AtRank(rank: at, nanFirst: k == nil))
  let plain = keepdim || x.ndim == 0 ? index : try squeeze(index, d).plain()
  return (try pickAlong(x, plain, d, keepdim, node), plain)
}

/// The (lower) median of all elements; elements equal to it share the gradient.
func medianAll(_ x: Tensor) throws(TorchError) -> Tensor {
  if !recording(x), let middle = try middleValue(x, ofNumbers: false) { return middle }
  let out = try withoutGrad { () throws(TorchError) in
    try kthvalue(reshape(x, [x.numel]), nil, 0, false, node: "MedianBackward1").0.plain()
  }
  if recording(x) { recordMedian(out, x, "MedianBackward0") }
  return out
}

private func recordMedian(_ out: Tensor, _ x: Tensor, _ node: String) {
  let (v, y) = (Saved(x), Saved(output: out))
  record(out, node, x) { n, g in
    let (u, m) = (try v.open(n), try y.open(n))
    let hit = try truth(applyUnary(.isnan, m), nil, false, all: true).isTrue() ? applyUnary(.isnan, u) : compare(.eq, u, m)
    return Grads(try mask(div(g, sumAll(to(hit, g.dtype))), hit))
  }
}

/// The (lower) median of what is no nan; elements equal to it share the gradient.
package func nanmedian(_ x: Tensor) throws(TorchError) -> Tensor {
  if x.dtype == .bool { throw unsupported("median_cpu", .bool) }
  if x.numel == 0 { return try full([], .float(.nan), x.dtype) }
  if !recording(x), let middle = try middleValue(x, ofNumbers: true) { return middle }
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    let flat = try reshape(x, [x.numel])
    return try pickAlong(flat, alongRows(flat, 0, MiddleOfNumbers()), 0, true, "").view(shape: [], strides: [], offset: 0, tracked: false)
  }
  if recording(x) { recordMedian(out, x, "NanmedianBackward0") }
  return out
}

/// `mode`: the most frequent value, the smallest of equals, at its last position.
package func mode(_ x: Tensor, _ dim: Int, _ keepdim: Bool) throws(TorchError) -> (Tensor, Tensor) {
  let d = try wrapDim(dim, x.ndim)
  if x.ndim > 0, x.shape[d] == 0 { throw nothingAlong(d, "mode") }
  let index = try alongRows(x, d, MostFrequent())
  let plain = keepdim || x.ndim == 0 ? index : try squeeze(index, d).plain()
  return (try pickAlong(x, plain, d, keepdim, "ModeBackward0"), plain)
}

/// `all` and `any`.
package func truth(_ x: Tensor, _ dims: [Int]?, _ keepdim: Bool, all: Bool) throws(TorchError) -> Tensor {
  let mask = try wrapDims(dims, x.ndim)
  let r = try rows(x, mask, .bool, inAnyOrder: true)
  let out = try full(reducedShape(x.shape, mask, keepdim), .bool(all), x.dtype == .uint8 ? .uint8 : .bool)
  // Of zeros and ones, all are true if the smallest is, any if the largest is.
  if r.length > 0 { extremeRows(out.data, r.data, r.count, r.length, largest: !all) }
  return out
}

private func productRows(_ x: Tensor, _ mask: [Bool], _ keepdim: Bool) throws(TorchError) -> Tensor {
  guard let loop = productKernel(x.dtype), let multiply = binaryKernel(.mul, x.dtype) else {
    return try reduceRows(x, mask, keepdim, x.dtype, { $0.reduce(1, *) }, { $0.reduce(1, &*) })
  }
  let out = try Tensor(empty: reducedShape(x.shape, mask, keepdim), x.dtype)
  let size = x.dtype.size
  if out.numel == 1, x.isDense {
    loop(out.data, x.data, 1, x.numel)
    return out
  }
  // Leading dimensions of a row-major tensor: whole rows are multiplied.
  if out.numel > 0, let count = leadingRows(x, mask) {
    out.fill(.int(1))
    let (o, p, columns) = (out.data, x.data, out.numel)
    Threads.run(columns, grain: max(64, Threads.grain / max(count, 1))) { s, e in
      for i in 0..<count { multiply(o + s * size, size, o + s * size, size, p + (i * columns + s) * size, size, e - s) }
    }
    return out
  }
  let r = try rows(x, mask, x.dtype)
  let (o, p, n) = (out.data, r.data.data, r.length)
  Threads.run(r.count, grain: max(8, Threads.grain / max(n, 1))) { s, e in loop(o + s * size, p + s * n * size, e - s, n) }
  return out
}

/// How many rows are reduced to one, where `mask` has the leading dimensions of a row-major tensor and no others; else nil.
func leadingRows(_ x: Tensor, _ mask: [Bool]) -> Int? {
  var lead = 0
  var count = 1
  while lead < x.ndim && mask[lead] {
    count *= x.shape[lead]
    lead += 1
  }
  if lead == 0 || !x.isContiguous { return nil }
  for i in lead..<x.ndim where mask[i] { return nil }
  return count
}

/// The product along `dim` or of all; bools and ints are multiplied as int64 unless `dtype` says otherwise. Its gradient is right where
/// factors are zero, too.
package func prod(_ x: Tensor, _ dim: Int?, _ keepdim: Bool, _ dtype: DType?) throws(TorchError) -> Tensor {
  let type = dtype ?? sumType(x.dtype)
  let source = try to(x, type)
  let mask = try wrapDims(dim.map { [$0] }, x.ndim)
  let out = try productRows(source, mask, keepdim)
  if recording(source) {
    let (v, y) = (Saved(source), Saved(output: out))
    record(out, dim == nil ? "ProdBackward0" : "ProdBackward1", source) { n, g in
      let u = try v.open(n)
      let gy = try unreduce(mul(g, y.open(n)), u.shape, mask, keepdim)
      if try !truth(compare(.eq, u, .int(0)), nil, false, all: false).isTrue() { return Grads(try div(gy, u)) }
      return Grads(try mul(unreduce(g, u.shape, mask, keepdim), productOfOthers(u, mask)))
    }
  }
  return out
}

/// For each element, the product of the others it is multiplied with.
private func productOfOthers(_ x: Tensor, _ mask: [Bool]) throws(TorchError) -> Tensor {
  var order: [Int] = []
  for i in 0..<x.ndim where !mask[i] { order.append(i) }
  for i in 0..<x.ndim where mask[i] { order.append(i) }
  let r = try rows(x, mask, x.dtype.isComplex ? .complex128 : .float64)
  let out = try Tensor(empty: [r.count, r.length], r.data.dtype)
  func fill<T>(_ one: T, _ multiply: (T, T) -> T) {
    let (p, o) = (r.data.pointer(T.self), out.pointer(T.self))
    for i in 0..<r.count {
      for j in 0..<r.length {
        var v = one
        for k in 0..<r.length where k != j { v = multiply(v, p[i * r.length + k]) }
        o[i * r.length + j] = v
      }
    }
  }
  if x.dtype.isComplex {
    fill(Complex<Double>(1), *)
  } else {
    fill(1.0, *)
  }
  if x.ndim < 2 { return try reshape(out, x.shape.list).converted(x.dtype) }
  var inverse = [Int](repeating: 0, count: order.count)
  for (i, d) in order.enumerated() { inverse[d] = i }
  return try permute(reshape(out, order.map { x.shape[$0] }), inverse).converted(x.dtype)
}

/// The running sum along `dim`, in the shape of `x`; bools and ints as int64 unless `dtype` says otherwise.
package func cumsum(_ x: Tensor, _ dim: Int, _ dtype: DType?) throws(TorchError) -> Tensor {
  let source = try to(x, dtype ?? sumType(x.dtype))
  let out = try scan(source, dim, .sum).0
  if recording(source) {
    record(out, "CumsumBackward0", source, saves: false) { _, g in
      x.ndim == 0 ? Grads(g) : Grads(try flip(cumsum(flip(g, [dim]), dim, nil), [dim]))
    }
  }
  return out
}
/// The running product along `dim`, typed as `cumsum` is.
package func cumprod(_ x: Tensor, _ dim: Int, _ dtype: DType?) throws(TorchError) -> Tensor {
  let source = try to(x, dtype ?? sumType(x.dtype))
  let out = try scan(source, dim, .prod).0
  if recording(source) {
    let (v, y) = (Saved(source), Saved(output: out))
    record(out, "CumprodBackward0", source) { n, g in
      Grads(try cumprodBackward(g, v.open(n), y.open(n), dim))
    }
  }
  return out
}

/// The gradient of `cumprod(x) = y`. Before the first zero of a row it is the sum of the later g·y over x; at that zero the
/// products are made again without it; behind it nothing has a say.
private func cumprodBackward(_ g: Tensor, _ x: Tensor, _ y: Tensor, _ dim: Int) throws(TorchError) -> Tensor {
  func later(_ t: Tensor) throws(TorchError) -> Tensor { x.ndim == 0 ? t : try flip(cumsum(flip(t, [dim]), dim, nil), [dim]) }
  let isZero = try compare(.eq, x, .int(0))
  if try !truth(isZero, nil, false, all: false).isTrue() { return try div(later(mul(g, y)), x) }
  let nothing = try zeros([], g.dtype)
  let count = try cumsum(to(isZero, .int64), dim, nil)
  let before = try compare(.eq, count, .int(0))
  let first = try logicalAnd(isZero, compare(.eq, count, .int(1)))
  let one = try ones([], x.dtype)
  let front = try div(later(whereOp(before, mul(g, y), nothing)), whereOp(before, x, one))
  let around = try later(mul(g, cumprod(whereOp(first, one, x), dim, nil)))
  return try add(whereOp(before, front, nothing), whereOp(first, around, nothing))
}
/// The running maximum or minimum along `dim`, and where it was found last (int64).
package func cumExtreme(_ x: Tensor, _ dim: Int, largest: Bool) throws(TorchError) -> (Tensor, Tensor) {
  let (values, index) = try scan(x, dim, largest ? .max : .min)
  guard let index else { return (values, values) }
  if recording(x) {
    let d = try wrapDim(dim, x.ndim)
    record(values, largest ? "CummaxBackward0" : "CumminBackward0", x, saves: false) { _, g in
      Grads(try scatterAdd(zerosLike(g), d, index, g))
    }
  }
  return (values, index)
}
