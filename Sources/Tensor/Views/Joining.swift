// Tensors put together and turned around.

/// Tensors one after the other along `dim`, in their common type; their other sizes agree. Vectors without elements are passed over, as
/// of old.
package func cat(_ tensors: [Tensor], _ dim: Int) throws(TorchError) -> Tensor {
  guard let first = tensors.first else { throw .value("torch.cat(): expected a non-empty list of Tensors") }
  let used = tensors.filter { !($0.ndim == 1 && $0.numel == 0) }
  for (i, t) in tensors.enumerated() where t.ndim == 0 {
    throw .runtime("zero-dimensional tensor (at position \(i)) cannot be concatenated")
  }
  guard let model = used.first else { return try clone(first) }
  let d = try wrapDim(dim, model.ndim)
  let common = try resultType(tensors)
  var total = 0
  for (i, t) in tensors.enumerated() where !(t.ndim == 1 && t.numel == 0) {
    if t.ndim != model.ndim { throw .runtime("Tensors must have same number of dimensions: got \(model.ndim) and \(t.ndim)") }
    for k in 0..<t.ndim where k != d && t.shape[k] != model.shape[k] {
      throw .runtime(
        """
        Sizes of tensors must match except in dimension \(d). Expected size \(model.shape[k]) but got size \(t.shape[k]) for tensor \
        number \(i) in the list.
        """
      )
    }
    total += t.shape[d]
  }
  let out = try Tensor(empty: model.shape.replacing(d, total), common)
  var at = 0
  for t in used {
    let n = t.shape[d]
    let place = Tensor(
      storage: out.storage, offset: at * out.strides[d], shape: t.shape, strides: out.strides, dtype: common, numel: t.numel,
      contiguous: Tensor.contiguous(t.shape, out.strides))
    place.copyElements(of: t)
    at += n
  }
  if recording(tensors) {
    let sizes = tensors.map { $0.ndim == 1 && $0.numel == 0 && model.ndim != 1 ? 0 : $0.shape[d] }
    record(out, "CatBackward0", inputs: tensors, saves: false) { n, g in
      var start = 0
      var list: [Tensor?] = []
      for (i, size) in sizes.enumerated() {
        list.append(n.wants(i) ? try narrow(g, d, start, size) : nil)
        start += size
      }
      return Grads(list: list)
    }
  }
  return out
}

/// Tensors of one shape side by side along a new dimension.
package func stack(_ tensors: [Tensor], _ dim: Int) throws(TorchError) -> Tensor {
  guard let first = tensors.first else { throw .runtime("stack expects a non-empty TensorList") }
  let d = try wrapDim(dim, first.ndim + 1)
  for (i, t) in tensors.enumerated() where t.shape != first.shape {
    throw .runtime("stack expects each tensor to be equal size, but got \(first.shape.text) at entry 0 and \(t.shape.text) at entry \(i)")
  }
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    var wide: [Tensor] = []
    for t in tensors { wide.append(try unsqueeze(t, d)) }
    return try cat(wide, d)
  }
  if recording(tensors) {
    let n = tensors.count
    record(out, "StackBackward0", inputs: tensors, saves: false) { node, g in
      var list: [Tensor?] = []
      for i in 0..<n { list.append(node.wants(i) ? try select(g, d, i) : nil) }
      return Grads(list: list)
    }
  }
  return out
}

func atLeast(_ x: Tensor, _ rank: Int) throws(TorchError) -> Tensor {
  if x.ndim >= rank { return x }
  switch (rank, x.ndim) {
  case (1, _): return try reshape(x, [1])
  case (2, 0): return try reshape(x, [1, 1])
  case (2, _): return try unsqueeze(x, 0)
  case (_, 0): return try reshape(x, [1, 1, 1])
  case (_, 1): return try unsqueeze(unsqueeze(x, 0), -1)
  default: return try unsqueeze(x, -1)
  }
}
func mapped(_ list: [Tensor], _ f: (Tensor) throws(TorchError) -> Tensor) throws(TorchError) -> [Tensor] {
  var out: [Tensor] = []
  for t in list { out.append(try f(t)) }
  return out
}

/// A copy with the order reversed along `dims`.
package func flip(_ x: Tensor, _ dims: [Int]) throws(TorchError) -> Tensor {
  if dims.isEmpty { return try clone(x) }
  let mask = try wrapDims(dims, x.ndim)
  let out = try elementwiseResult(x.shape, x.dtype, x)
  if x.numel > 0 {
    var strides = x.strides
    var start = 0
    for i in 0..<x.ndim where mask[i] {
      start += (x.shape[i] - 1) * x.strides[i]
      strides[i] = -x.strides[i]
    }
    let turned = Tensor(
      storage: x.storage, offset: x.offset + start, shape: x.shape, strides: strides, dtype: x.dtype, numel: x.numel,
      contiguous: false)
    out.copyElements(of: turned)
  }
  if recording(x) { record(out, "FlipBackward0", x, saves: false) { _, g in Grads(try flip(g, dims)) } }
  return out
}

/// A copy whose elements moved by `shifts` along `dims`, those at the end coming round; without `dims` as a vector.
package func roll(_ x: Tensor, _ shifts: [Int], _ dims: [Int]) throws(TorchError) -> Tensor {
  if shifts.isEmpty { throw .runtime("`shifts` required") }
  if dims.isEmpty && shifts.count == 1 {
    return try reshape(roll(reshape(x, [x.numel]), shifts, [0]), x.shape.list)
  }
  if shifts.count != dims.count { throw .runtime("shifts and dimensions must align. shifts: \(shifts.count), dims:\(dims.count)") }
  var out = x
  for (s, dim) in zip(shifts, dims) {
    let d = try wrapDim(dim, x.ndim)
    if x.ndim == 0 { continue }
    let n = x.shape[d]
    if n == 0 { continue }
    let k = ((s % n) + n) % n
    if k == 0 { continue }
    out = try cat([narrow(out, d, n - k, k), narrow(out, d, 0, n - k)], d)
  }
  return out === x ? try clone(x) : out
}

/// `x` laid side by side `times[d]` times along each dimension; missing dimensions are added in front.
package func repeatTensor(_ x: Tensor, _ times: [Int]) throws(TorchError) -> Tensor {
  if times.count < x.ndim {
    throw .runtime("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor")
  }
  let lead = times.count - x.ndim
  let padded = [Int](repeating: 1, count: lead) + x.shape.list
  var shape = Dims()
  for (p, k) in zip(padded, times) {
    if k < 0 {
      throw .runtime("Trying to create tensor with negative dimension \(p &* k): \(listText(zip(padded, times).map { $0 &* $1 }))")
    }
    let (n, o) = p.multipliedReportingOverflow(by: k)
    if o { throw .runtime("Storage size calculation overflowed with sizes=\(listText(times))") }
    shape.append(n)
  }
  let out = try Tensor(empty: shape, x.dtype)
  // A walk over the result with the source's strides taken modulo its shape: as an expanded view of both.
  var (s, st) = (Dims(), Dims())
  for i in 0..<times.count {
    s.append(times[i])
    s.append(padded[i])
    st.append(0)
    st.append(i < lead ? 0 : x.strides[i - lead])
  }
  if out.numel > 0 {
    let wide = Tensor(storage: x.storage, offset: x.offset, shape: s, strides: st, dtype: x.dtype, numel: out.numel, contiguous: false)
    let flat = Tensor(
      storage: out.storage, offset: 0, shape: s, strides: s.contiguousStrides, dtype: x.dtype, numel: out.numel, contiguous: true)
    flat.copyElements(of: wide)
  }
  if recording(x) {
    record(out, "RepeatBackward0", x, saves: false) { _, g in
      let split = try reshape(g, s.list)
      if times.isEmpty { return Grads(g) }
      return Grads(try reshape(sum(split, (0..<times.count).map { 2 * $0 }, keepdim: false), padded))
    }
  }
  return out
}

/// Each slice along `dim` (of the vector of all elements without one) repeated: one count for all, or one for each.
package func repeatInterleave(_ x: Tensor, _ repeats: [Int], _ dim: Int?) throws(TorchError) -> Tensor {
  let source = dim == nil ? try reshape(x, [x.numel]) : x
  let d = try wrapDim(dim ?? 0, source.ndim)
  let n = source.ndim == 0 ? 1 : source.shape[d]
  if repeats.count != 1 && repeats.count != n {
    throw .runtime(
      "repeats must have the same size as input along dim, but got repeats.size(0) = \(repeats.count) and input.size(\(d)) = \(n)")
  }
  var index: [Int] = []
  for i in 0..<n {
    let k = repeats.count == 1 ? repeats[0] : repeats[i]
    if k < 0 { throw .runtime("repeats can not be negative") }
    if k > (1 << 34) - index.count { throw .runtime("Storage size calculation overflowed with sizes=[\(k)]") }
    for _ in 0..<k { index.append(i) }
  }
  return try indexSelect(source, d, Tensor.of(index, [index.count]))
}
