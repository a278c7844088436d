// Operators that give another view of the same memory, and those that copy only where they must.

/// A view with its derivative.
@inline(__always)
func makeView(_ x: Tensor, _ shape: Dims, _ strides: Dims, _ offset: Int, _ name: String, _ pullback: @autoclosure () -> Pullback) -> Tensor
{
  let out = x.view(shape: shape, strides: strides, offset: offset)
  if recording(x) { record(out, name, x, saves: false, pullback()) }
  return out
}

/// A size list with one -1 worked out.
func inferShape(_ sizes: [Int], _ numel: Int) throws(TorchError) -> Dims {
  var known = 1
  var hole: Int?
  for (i, s) in sizes.enumerated() {
    if s == -1 {
      if hole != nil { throw .runtime("only one dimension can be inferred") }
      hole = i
    } else if s < 0 {
      throw .runtime("invalid shape dimension \(s) at index \(i) of shape \(listText(sizes))")
    } else {
      let (v, o) = known.multipliedReportingOverflow(by: s)
      if o { throw .runtime("shape '\(listText(sizes))' is invalid for input of size \(numel)") }
      known = v
    }
  }
  func bad() -> TorchError { .runtime("shape '\(listText(sizes))' is invalid for input of size \(numel)") }
  guard let hole else {
    if known != numel { throw bad() }
    return Dims(sizes)
  }
  if known == 0 {
    if numel == 0 {
      throw .runtime(
        """
        cannot reshape tensor of 0 elements into shape \(listText(sizes)) because the unspecified dimension size -1 can be any value and \
        is ambiguous
        """
      )
    }
    throw bad()
  }
  if numel % known != 0 { throw bad() }
  return Dims(sizes).replacing(hole, numel / known)
}

/// Strides that show `x` with another shape without copying, if there are any.
package func viewStrides(_ x: Tensor, _ shape: Dims) -> Dims? {
  if x.isContiguous { return shape.contiguousStrides }
  if x.numel == 0 { return shape.contiguousStrides }
  var out = Dims(repeating: 0, count: shape.count)
  var viewDim = shape.count - 1
  var chunkStride = x.strides.last ?? 1
  var tensorNumel = 1
  var viewNumel = 1
  var d = x.shape.count - 1
  while d >= 0 {
    tensorNumel *= x.shape[d]
    if d == 0 || (x.shape[d - 1] != 1 && x.strides[d - 1] != tensorNumel * chunkStride) {
      while viewDim >= 0 && (viewNumel < tensorNumel || shape[viewDim] == 1) {
        out[viewDim] = viewNumel * chunkStride
        viewNumel *= shape[viewDim]
        viewDim -= 1
      }
      if viewNumel != tensorNumel { return nil }
      if d > 0 {
        chunkStride = x.strides[d - 1]
        tensorNumel = 1
        viewNumel = 1
      }
    }
    d -= 1
  }
  return viewDim == -1 ? out : nil
}

/// `view(size)`.
package func view(_ x: Tensor, _ sizes: [Int]) throws(TorchError) -> Tensor {
  let shape = try inferShape(sizes, x.numel)
  guard let strides = viewStrides(x, shape) else {
    throw .runtime(
      """
      view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). \
      Use .reshape(...) instead.
      """
    )
  }
  let old = x.shape
  return makeView(x, shape, strides, x.offset, "ViewBackward0", { _, g in Grads(try reshape(g, old.list)) })
}

/// `reshape`.
package func reshape(_ x: Tensor, _ sizes: [Int]) throws(TorchError) -> Tensor {
  let shape = try inferShape(sizes, x.numel)
  let old = x.shape
  if let strides = viewStrides(x, shape) {
    return makeView(x, shape, strides, x.offset, "ViewBackward0", { _, g in Grads(try reshape(g, old.list)) })
  }
  let out = try clone(x, contiguous: true)
  return makeView(out, shape, shape.contiguousStrides, 0, "UnsafeViewBackward0", { _, g in Grads(try reshape(g, old.list)) })
}

/// `view(dtype)`: the same bytes as another type.
package func viewAs(_ x: Tensor, _ dtype: DType) throws(TorchError) -> Tensor {
  if dtype == x.dtype { return try alias(x) }
  let (a, b) = (x.dtype.size, dtype.size)
  let t: Tensor
  if a == b {
    t = x.view(shape: x.shape, strides: x.strides, offset: x.offset)
  } else if x.shape.count == 0 {
    throw .runtime("self.dim() cannot be 0 to view \(x.dtype.scalarName) as \(dtype.scalarName) (different element sizes)")
  } else if a > b {
    let r = a / b
    if x.strides.last != 1 {
      throw .runtime(
        """
        self.stride(-1) must be 1 to view \(x.dtype.scalarName) as \(dtype.scalarName) (different element sizes), but got \
        \(x.strides.last ?? 0)
        """
      )
    }
    var (s, st) = (x.shape, x.strides)
    for i in 0..<(s.count - 1) { st[i] = st[i] * r }
    s[s.count - 1] = s[s.count - 1] * r
    t = x.view(shape: s, strides: st, offset: x.offset * r)
  } else {
    let r = b / a
    let last = x.shape.count - 1
    if x.shape[last] % r != 0 {
      throw .runtime(
        """
        self.size(-1) must be divisible by \(r) to view \(x.dtype.scalarName) as \(dtype.scalarName) (different element sizes), but got \
        \(x.shape[last])
        """
      )
    }
    var (s, st) = (x.shape, x.strides)
    for i in 0..<last {
      if st[i] % r != 0 {
        throw .runtime(
          """
          self.stride(\(i)) must be divisible by \(r) to view \(x.dtype.scalarName) as \(dtype.scalarName) (different element sizes), \
          but got \(st[i])
          """
        )
      }
      st[i] = st[i] / r
    }
    s[last] = s[last] / r
    if x.offset % r != 0 {
      throw .runtime(
        """
        self.storage_offset() must be divisible by \(r) to view \(x.dtype.scalarName) as \(dtype.scalarName) (different element sizes), \
        but got \(x.offset)
        """
      )
    }
    t = x.view(shape: s, strides: st, offset: x.offset / r)
  }
  t.dtype = dtype
  return t
}

func alias(_ x: Tensor) throws(TorchError) -> Tensor {
  makeView(x, x.shape, x.strides, x.offset, "AliasBackward0", { _, g in Grads(g) })
}

/// Dimensions `start` to `end` made one: a view where strides allow it.
package func flatten(_ x: Tensor, _ start: Int = 0, _ end: Int = -1) throws(TorchError) -> Tensor {
  let s = try wrapDim(start, x.ndim)
  let e = try wrapDim(end, x.ndim)
  if s > e { throw .runtime("flatten() has invalid args: start_dim cannot come after end_dim") }
  if x.ndim == 0 { return try reshape(x, [1]) }
  if s == e { return x }
  var sizes: [Int] = []
  var n = 1
  for i in 0..<x.ndim {
    if i < s || i > e {
      sizes.append(x.shape[i])
    } else {
      n *= x.shape[i]
      if i == e { sizes.append(n) }
    }
  }
  return try reshape(x, sizes)
}

/// A dimension split into `sizes`, one of which may be -1; a view.
package func unflatten(_ x: Tensor, _ dim: Int, _ sizes: [Int]) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  if sizes.isEmpty { throw .runtime("unflatten: sizes must be non-empty") }
  guard let inner = try? inferShape(sizes, x.shape[d]) else {
    throw .runtime(
      "unflatten: Provided sizes \(listText(sizes)) don't multiply up to the size of dim \(d) (\(x.shape[d])) in the input tensor")
  }
  return try view(x, Array(x.shape.list[..<d]) + inner.list + Array(x.shape.list[(d + 1)...]))
}

/// A view without the dimensions of size 1.
package func squeeze(_ x: Tensor) throws(TorchError) -> Tensor {
  var (s, st) = (Dims(), Dims())
  for i in 0..<x.ndim where x.shape[i] != 1 {
    s.append(x.shape[i])
    st.append(x.strides[i])
  }
  let old = x.shape
  return makeView(x, s, st, x.offset, "SqueezeBackward0", { _, g in Grads(try reshape(g, old.list)) })
}

/// A view without `dim` if its size is 1, else of all dimensions.
package func squeeze(_ x: Tensor, _ dim: Int) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  let old = x.shape
  if x.ndim == 0 || x.shape[d] != 1 {
    return makeView(x, x.shape, x.strides, x.offset, "SqueezeBackward1", { _, g in Grads(g) })
  }
  return makeView(
    x, x.shape.removing(at: d), x.strides.removing(at: d), x.offset, "SqueezeBackward1", { _, g in Grads(try reshape(g, old.list)) })
}

/// A view without those of `dims` whose size is 1.
package func squeeze(_ x: Tensor, _ dims: [Int]) throws(TorchError) -> Tensor {
  let mask = dims.isEmpty ? [Bool](repeating: false, count: max(x.ndim, 1)) : try wrapDims(dims, x.ndim)
  var (s, st) = (Dims(), Dims())
  for i in 0..<x.ndim where !(mask[i] && x.shape[i] == 1) {
    s.append(x.shape[i])
    st.append(x.strides[i])
  }
  let old = x.shape
  return makeView(x, s, st, x.offset, "SqueezeBackward2", { _, g in Grads(try reshape(g, old.list)) })
}

/// A view with a dimension of size 1 at `dim`.
package func unsqueeze(_ x: Tensor, _ dim: Int) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim + 1)
  let stride = d < x.ndim ? x.shape[d] * x.strides[d] : 1
  return makeView(
    x, x.shape.inserting(1, at: d), x.strides.inserting(stride, at: d), x.offset, "UnsqueezeBackward0", { _, g in Grads(try squeeze(g, d)) }
  )
}

/// A view with two dimensions exchanged.
package func transpose(_ x: Tensor, _ dim0: Int, _ dim1: Int, name: String = "TransposeBackward0") throws(TorchError) -> Tensor {
  let a = try wrapDim(dim0, x.ndim)
  let b = try wrapDim(dim1, x.ndim)
  if x.ndim == 0 || a == b { return try alias(x) }
  var (s, st) = (x.shape, x.strides)
  (s[a], s[b]) = (s[b], s[a])
  (st[a], st[b]) = (st[b], st[a])
  return makeView(x, s, st, x.offset, name, { _, g in Grads(try transpose(g, a, b)) })
}

/// `t()`.
package func t(_ x: Tensor) throws(TorchError) -> Tensor {
  if x.ndim > 2 { throw .runtime("t() expects a tensor with <= 2 dimensions, but self is \(x.ndim)D") }
  if x.ndim < 2 { return makeView(x, x.shape, x.strides, x.offset, "TBackward0", { _, g in Grads(g) }) }
  return makeView(x, [x.shape[1], x.shape[0]], [x.strides[1], x.strides[0]], x.offset, "TBackward0", { _, g in Grads(try t(g)) })
}

/// A view with the dimensions in the order `dims`, each named once.
package func permute(_ x: Tensor, _ dims: [Int]) throws(TorchError) -> Tensor {
  if dims.count != x.ndim {
    throw .runtime(
      """
      permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. \
      input.dim() = \(x.ndim) is not equal to len(dims) = \(dims.count)
      """
    )
  }
  var (s, st) = (Dims(), Dims())
  var inverse = [Int](repeating: -1, count: x.ndim)
  for (i, dim) in dims.enumerated() {
    let d = try wrapDim(dim, x.ndim)
    if inverse[d] >= 0 { throw .runtime("permute(): duplicate dims are not allowed.") }
    inverse[d] = i
    s.append(x.shape[d])
    st.append(x.strides[d])
  }
  let back = inverse
  return makeView(x, s, st, x.offset, "PermuteBackward0", { _, g in Grads(try permute(g, back)) })
}

/// A view with dimensions moved to other places, the others keeping their order.
package func movedim(_ x: Tensor, _ source: [Int], _ destination: [Int]) throws(TorchError) -> Tensor {
  if source.count != destination.count {
    throw .runtime(
      """
      movedim: Invalid source or destination dims: source (\(listText(source)) dims) should contain the same number of dims as \
      destination (\(listText(destination)) dims)
      """
    )
  }
  let rank = x.ndim
  var order = [Int](repeating: -1, count: rank)
  var used = [Bool](repeating: false, count: rank)
  for (s, d) in zip(source, destination) {
    let (a, b) = (try wrapDim(s, rank), try wrapDim(d, rank))
    if rank == 0 { return try alias(x) }
    if order[b] >= 0 || used[a] { throw .runtime("movedim: repeated dim in `source` or `destination` (\(listText(source)))") }
    order[b] = a
    used[a] = true
  }
  var rest = (0..<rank).filter { !used[$0] }.makeIterator()
  for i in 0..<rank where order[i] < 0 { order[i] = rest.next() ?? 0 }
  return try permute(x, order)
}

/// A view with dimensions of size 1 repeated without memory, -1 keeping a size; new dimensions come in front.
package func expand(_ x: Tensor, _ sizes: [Int]) throws(TorchError) -> Tensor {
  let lead = sizes.count - x.ndim
  if lead < 0 {
    throw .runtime(
      """
      expand(torch.\(x.dtype.scalarName)Tensor{\(x.shape.text)}, size=\(listText(sizes))): the number of sizes provided (\(sizes.count)) \
      must be greater or equal to the number of dimensions in the tensor (\(x.ndim))
      """
    )
  }
  var (s, st) = (Dims(), Dims())
  for i in 0..<sizes.count {
    let have = i >= lead ? x.shape[i - lead] : 1
    var want = sizes[i]
    if want == -1 {
      if i < lead {
        throw .runtime("The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension \(i)")
      }
      want = have
    }
    if want < 0 { throw .runtime("Trying to create tensor with negative dimension \(want): \(listText(sizes))") }
    if have != want && have != 1 {
      throw .runtime(
        """
        The expanded size of the tensor (\(want)) must match the existing size (\(have)) at non-singleton dimension \(i).  Target sizes: \
        \(listText(sizes)).  Tensor sizes: \(x.shape.text)
        """
      )
    }
    s.append(want)
    st.append(i >= lead && have == want ? x.strides[i - lead] : 0)
  }
  _ = try checkedProduct(s)
  return makeView(x, s, st, x.offset, "ExpandBackward0", { _, g in Grads(g) })
}

/// Both in the shape they broadcast to.
func expanded(_ x: Tensor, _ y: Tensor) throws(TorchError) -> (Tensor, Tensor) {
  let shape = try broadcast(x.shape, y.shape).list
  return (try expand(x, shape), try expand(y, shape))
}

/// A view of `length` slices along `dim` from `start` on.
package func narrow(_ x: Tensor, _ dim: Int, _ start: Int, _ length: Int) throws(TorchError) -> Tensor {
  if x.ndim == 0 { throw .runtime("narrow() cannot be applied to a 0-dim tensor.") }
  if length < 0 { throw .runtime("narrow(): length must be non-negative.") }
  let d = try wrapDim(dim, x.ndim)
  let n = x.shape[d]
  if start < -n || start > n {
    throw TorchError(.index, "start out of range (expected to be in range of [\(-n), \(n)], but got \(start))")
  }
  let s = start < 0 ? start + n : start
  if s > n - length { throw .runtime("start (\(s)) + length (\(length)) exceeds dimension size (\(n)).") }
  return try slice(x, d, s, s + length, 1)
}

/// A view of one slice along `dim`, which goes.
package func select(_ x: Tensor, _ dim: Int, _ index: Int) throws(TorchError) -> Tensor {
  if x.ndim == 0 { throw TorchError(.index, "select() cannot be applied to a 0-dim tensor.") }
  let d = try wrapDim(dim, x.ndim)
  let n = x.shape[d]
  if index < -n || index >= n {
    throw TorchError(.index, "select(): index \(index) out of range for tensor of size \(x.shape.text) at dimension \(d)")
  }
  return selectUnchecked(x, d, index < 0 ? index + n : index)
}

@inline(__always)
func selectUnchecked(_ x: Tensor, _ d: Int, _ i: Int) -> Tensor {
  let old = x.shape
  return makeView(
    x, x.shape.removing(at: d), x.strides.removing(at: d), x.offset + i * x.strides[d], "SelectBackward0",
    { _, g in Grads(try scatterBack(g, old) { (z) throws(TorchError) -> Tensor in try select(z, d, i) }) })
}

/// `x[start:end:step]` along `dim`, bounds clamped as Python clamps them.
package func slice(_ x: Tensor, _ dim: Int, _ start: Int?, _ end: Int?, _ step: Int) throws(TorchError) -> Tensor {
  if x.ndim == 0 { throw .runtime("slice() cannot be applied to a 0-dim tensor.") }
  let d = try wrapDim(dim, x.ndim)
  if step <= 0 { throw .runtime("slice step must be positive") }
  let n = x.shape[d]
  var s = start ?? 0
  var e = end ?? n
  if s < 0 { s = max(0, s + n) }
  if e < 0 { e += n }
  s = min(s, n)
  e = max(s, min(e, n))
  let length = (e - s) / step + ((e - s) % step == 0 ? 0 : 1)
  let old = x.shape
  let (s0, e0) = (s, e)
  let (stride, overflow) = x.strides[d].multipliedReportingOverflow(by: step)
  return makeView(
    x, x.shape.replacing(d, length), x.strides.replacing(d, overflow ? 0 : stride), x.offset + s * x.strides[d], "SliceBackward0",
    { _, g in Grads(try scatterBack(g, old) { (z) throws(TorchError) -> Tensor in try slice(z, d, s0, e0, step) }) })
}

/// Zeros of `shape` with `g` written to a view of them: the derivative of taking that view.
func scatterBack(_ g: Tensor, _ shape: Dims, _ place: @escaping (Tensor) throws(TorchError) -> Tensor) throws(TorchError) -> Tensor {
  let z = try zeros(shape, g.dtype)
  let old = gradEnabled
  gradEnabled = false
  let target: Tensor
  do { target = try place(z) } catch {
    gradEnabled = old
    throw error
  }
  gradEnabled = old
  target.write(g)
  if recording(g) { record(z, "CopySlices", g, saves: false) { _, gg in Grads(try place(gg)) } }
  return z
}

/// A view of a diagonal of the matrices in `dim1` and `dim2`, as the last dimension.
package func diagonal(_ x: Tensor, _ offset: Int = 0, _ dim1: Int = 0, _ dim2: Int = 1) throws(TorchError) -> Tensor {
  let a = try wrapDim(dim1, x.ndim)
  let b = try wrapDim(dim2, x.ndim)
  if a == b || x.ndim < 2 { throw .runtime("diagonal dimensions cannot be identical \(dim1), \(dim2)") }
  let n = max(0, offset >= 0 ? min(x.shape[a], x.shape[b] - offset) : min(x.shape[a] + offset, x.shape[b]))
  let start = n == 0 ? 0 : offset >= 0 ? offset * x.strides[b] : -offset * x.strides[a]
  let (hi, lo) = (max(a, b), min(a, b))
  var s = x.shape.removing(at: hi).removing(at: lo)
  var st = x.strides.removing(at: hi).removing(at: lo)
  s.append(n)
  st.append(x.strides[a] + x.strides[b])
  let old = x.shape
  return makeView(
    x, s, st, x.offset + start, "DiagonalBackward0",
    { _, g in Grads(try scatterBack(g, old) { (z) throws(TorchError) -> Tensor in try diagonal(z, offset, a, b) }) })
}

/// A view of the storage by shape, strides and offset in elements; what lies outside of it is refused.
package func asStrided(_ x: Tensor, _ shape: Dims, _ strides: Dims, _ offset: Int?) throws(TorchError) -> Tensor {
  if shape.count != strides.count { throw .runtime("mismatch in length of strides and shape") }
  let n = try checkedProduct(shape)
  var reach = offset ?? x.offset
  for i in 0..<shape.count {
    if strides[i] < 0 { throw .runtime("as_strided: Negative strides are not supported at the moment, got strides: \(strides.text)") }
    let (m, o) = max(0, shape[i] - 1).multipliedReportingOverflow(by: strides[i])
    let (sum, o2) = reach.addingReportingOverflow(m)
    reach = o || o2 ? Int.max / 64 : sum
  }
  let room = x.storage.byteCount / x.dtype.size
  if n > 0 && (reach >= room || (offset ?? 0) < 0) {
    throw .runtime(
      """
      setStorage: sizes \(shape.text), strides \(strides.text), storage offset \(offset ?? x.offset), and itemsize \(x.dtype.size) \
      requiring a storage size of \((reach + 1) &* x.dtype.size) are out of bounds for storage of size \(x.storage.byteCount)
      """
    )
  }
  let (bs, bst, bo) = (x.shape, x.strides, x.offset)
  let o = offset ?? x.offset
  return makeView(x, shape, strides, o, "AsStridedBackward0", { _, g in Grads(try asStridedBackward(g, bs, bst, bo, shape, strides, o)) })
}

/// A view of all windows of `size` slices along `dim`, `step` apart, as a last dimension.
package func unfold(_ x: Tensor, _ dim: Int, _ size: Int, _ step: Int) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  let n = x.ndim == 0 ? 1 : x.shape[d]
  if size < 0 { throw .runtime("size is \(size) but must be >= 0") }
  if size > n { throw .runtime("maximum size for tensor at dimension \(d) is \(n) but size is \(size)") }
  if step <= 0 { throw .runtime("step is \(step) but must be > 0") }
  if x.ndim == 0 { return try reshape(x, [1]) }
  var s = x.shape.replacing(d, (n - size) / step + 1)
  var st = x.strides.replacing(d, x.strides[d] &* step)
  s.append(size)
  st.append(x.strides[d])
  let (bs, bst) = (x.shape, x.shape.contiguousStrides)
  return makeView(
    x, s, st, x.offset, "UnfoldBackward0",
    { _, g in
      let window = Tensor(storage: g.storage, offset: 0, shape: bs, strides: bst, dtype: g.dtype, numel: bs.product, contiguous: true)
      let v = try unfold(window, d, size, step)
      return Grads(try asStridedBackward(g, bs, bst, 0, v.shape, v.strides, 0))
    })
}

/// What a tensor takes without its elements, for lists of many.
let bytesPerTensor = 512

/// Parts of `x` along a dimension, as one differentiable operation with several results.
private func splitViews(_ x: Tensor, _ d: Int, _ bounds: [(Int, Int)], _ name: String) throws(TorchError) -> [Tensor] {
  var out: [Tensor] = []
  out.reserveCapacity(bounds.count)
  for (s, e) in bounds {
    out.append(x.view(shape: x.shape.replacing(d, e - s), strides: x.strides, offset: x.offset + s * x.strides[d]))
  }
  if recording(x) {
    let shapes = out.map(\.shape)
    record(outputs: out, name, inputs: [x], saves: false) { _, gs in
      var parts: [Tensor] = []
      guard let any = gs.first(where: { $0 != nil }), let g0 = any else { return Grads(nil) }
      for (i, g) in gs.enumerated() where i < shapes.count { parts.append(try g ?? zeros(shapes[i], g0.dtype)) }
      return Grads(try cat(parts, d))
    }
  }
  return out
}

/// Views of `size` slices along `dim` each, the last of what is left.
package func split(_ x: Tensor, _ size: Int, _ dim: Int) throws(TorchError) -> [Tensor] {
  if x.ndim == 0 { throw .runtime("split expects at least a 1-dimensional tensor") }
  let d = try wrapDim(dim, x.ndim)
  if size < 0 { throw .runtime("split expects split_size be non-negative, but got split_size=\(size)") }
  let n = x.shape[d]
  if size == 0 && n != 0 { throw .runtime("split_size can only be 0 if dimension size is 0, but got dimension size of \(n)") }
  let parts = size == 0 ? 1 : max(1, n / size + (n % size == 0 ? 0 : 1))
  try checkRoom(parts, of: bytesPerTensor)
  return try splitViews(x, d, (0..<parts).map { ($0 * size, min(n, ($0 + 1) * size)) }, "SplitBackward0")
}

/// Views of the given sizes along `dim`, which add up to its size.
package func split(_ x: Tensor, sizes: [Int], _ dim: Int) throws(TorchError) -> [Tensor] {
  if x.ndim == 0 { throw .runtime("split expects at least a 1-dimensional tensor") }
  let d = try wrapDim(dim, x.ndim)
  var at = 0
  var bounds: [(Int, Int)] = []
  for s in sizes {
    if s < 0 {
      throw .runtime("split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes=\(listText(sizes))")
    }
    let (next, over) = at.addingReportingOverflow(s)
    bounds.append((at, over ? Int.max : next))
    at = over ? Int.max : next
  }
  if at != x.shape[d] {
    throw .runtime(
      """
      split_with_sizes expects split_sizes to sum exactly to \(x.shape[d]) (input tensor's size at dimension \(d)), but got \
      split_sizes=\(listText(sizes))
      """
    )
  }
  return try splitViews(x, d, bounds, "SplitWithSizesBackward0")
}

/// At most `chunks` views along `dim`, all but the last of one size.
package func chunk(_ x: Tensor, _ chunks: Int, _ dim: Int) throws(TorchError) -> [Tensor] {
  if x.ndim == 0 { throw .runtime("chunk expects at least a 1-dimensional tensor") }
  if chunks <= 0 { throw .runtime("chunk expects `chunks` to be greater than 0, got: \(chunks)") }
  let d = try wrapDim(dim, x.ndim)
  let n = x.shape[d]
  let size = n / chunks + (n % chunks == 0 ? 0 : 1)
  if size == 0 {
    try checkRoom(chunks, of: bytesPerTensor)
    return try split(x, sizes: [Int](repeating: 0, count: chunks), d)
  }
  return try split(x, size, d)
}

/// A view of each slice along `dim`.
package func unbind(_ x: Tensor, _ dim: Int = 0) throws(TorchError) -> [Tensor] {
  if x.ndim == 0 { throw TorchError(.index, "Dimension specified as \(dim) but tensor has no dimensions") }
  let d = try wrapDim(dim, x.ndim)
  let (s, st) = (x.shape.removing(at: d), x.strides.removing(at: d))
  try checkRoom(x.shape[d], of: bytesPerTensor)
  let out = (0..<x.shape[d]).map { x.view(shape: s, strides: st, offset: x.offset + $0 * x.strides[d]) }
  if recording(x) && !out.isEmpty {
    record(outputs: out, "UnbindBackward0", inputs: [x], saves: false) { _, gs in
      guard let any = gs.first(where: { $0 != nil }), let g0 = any else { return Grads(nil) }
      var parts: [Tensor] = []
      for g in gs { parts.append(try g ?? zeros(s, g0.dtype)) }
      return Grads(try stack(parts, d))
    }
  }
  return out
}
