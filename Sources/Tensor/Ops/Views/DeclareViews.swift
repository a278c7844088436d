// Views, joining, indexing: their declarations.

extension OpTable {
  mutating func declareViews() {
    op("view(Tensor self, ScalarType dtype)", [.method], "The same bytes as another type.") { (x: Tensor, t: DType) in try viewAs(x, t) }
    op("view(Tensor self, int[] size)", [.method], "The same elements in another shape, without copying.") { (x: Tensor, s: [Int]) in
      try view(x, s)
    }
    op("view_as(Tensor self, Tensor other)", [.method], "view(other.shape).") { (x: Tensor, y: Tensor) in try view(x, y.shape.list) }
    op("reshape(Tensor self, int[] shape)", .usual, "Another shape; a view where possible.") { (x: Tensor, s: [Int]) in try reshape(x, s) }
    op("reshape_as(Tensor self, Tensor other)", [.method], "reshape(other.shape).") { (x: Tensor, y: Tensor) in try reshape(x, y.shape.list)
    }
    op("flatten(Tensor self, int start_dim=0, int end_dim=-1)", .usual, "Some dimensions made one.") { (x: Tensor, a: Int, b: Int) in
      try flatten(x, a, b)
    }
    op("ravel(Tensor self)", .usual, "One dimension.") { (x: Tensor) in try contiguous(reshape(x, [-1])) }
    op("unflatten(Tensor self, int dim, int[] sizes)", .usual, "One dimension made several.") { (x: Tensor, d: Int, s: [Int]) in
      try unflatten(x, d, s)
    }
    op("squeeze(Tensor self)", .usual, "Without dimensions of size 1.") { (x: Tensor) in try squeeze(x) }
    op("squeeze(Tensor self, int dim)", .usual, "Without dim if its size is 1.") { (x: Tensor, d: Int) in try squeeze(x, d) }
    op("squeeze(Tensor self, int[] dim)", .usual, "Without those dims whose size is 1.") { (x: Tensor, d: [Int]) in try squeeze(x, d) }
    op("unsqueeze(Tensor self, int dim)", .usual, "A dimension of size 1 put in.") { (x: Tensor, d: Int) in try unsqueeze(x, d) }
    op("transpose(Tensor self, int dim0, int dim1)", aliases: ["swapaxes", "swapdims"], .usual, "Two dimensions swapped.") {
      (x: Tensor, a: Int, b: Int) in try transpose(x, a, b)
    }
    op("t(Tensor self)", [.function, .method], "The transpose of a matrix.") { (x: Tensor) in try t(x) }
    op("adjoint(Tensor self)", .usual, "The last two dimensions swapped, and conjugated.") { (x: Tensor) in
      if x.ndim == 0 {
        try warnOnce("adjoint() is deprecated on 0-D tensors. Consider using x.conj().")
        return try conj(x)
      }
      if x.ndim == 1 {
        throw TorchError.runtime("tensor.adjoint() is only supported on matrices or batches of matrices. Got 1-D tensor.")
      }
      return try adjoint(x)
    }
    op("permute(Tensor self, int[] dims)", .usual, "The dimensions in another order.") { (x: Tensor, d: [Int]) in try permute(x, d) }
    op("movedim(Tensor self, int source, int destination)", aliases: ["moveaxis"], .usual, "One dimension moved.") {
      (x: Tensor, a: Int, b: Int) in try movedim(x, [a], [b])
    }
    op("movedim(Tensor self, int[] source, int[] destination)", aliases: ["moveaxis"], .usual, "Dimensions moved.") {
      (x: Tensor, a: [Int], b: [Int]) in try movedim(x, a, b)
    }
    op("expand(Tensor self, int[] size, *, bool implicit=False)", [.method], "Repeated without copying.") {
      (x: Tensor, s: [Int], _: Bool) in try expand(x, s)
    }
    op("expand_as(Tensor self, Tensor other)", [.method], "expand(other.shape).") { (x: Tensor, y: Tensor) in try expand(x, y.shape.list) }
    op("broadcast_to(Tensor self, int[] size)", .usual, "Repeated without copying.") { (x: Tensor, s: [Int]) in try expand(x, s) }
    op("repeat(Tensor self, int[] repeats)", [.method], "Copies side by side.") { (x: Tensor, s: [Int]) in try repeatTensor(x, s) }
    op("tile(Tensor self, int[] dims)", .usual, "Copies side by side.") { (x: Tensor, s: [Int]) in
      try repeatTensor(x, [Int](repeating: 1, count: max(0, x.ndim - s.count)) + s)
    }
    op("narrow(Tensor self, int dim, int start, int length)", .usual, "A part of a dimension.") { (x: Tensor, d: Int, s: Int, n: Int) in
      try narrow(x, d, s, n)
    }
    op("select(Tensor self, int dim, int index)", .usual, "One position of a dimension.") { (x: Tensor, d: Int, i: Int) in
      try select(x, d, i)
    }
    op("diagonal(Tensor self, int offset=0, int dim1=0, int dim2=1)", .usual, "A view of a diagonal.") {
      (x: Tensor, k: Int, a: Int, b: Int) in try diagonal(x, k, a, b)
    }
    op("unfold(Tensor self, int dimension, int size, int step)", [.method], "Sliding windows along a dimension.") {
      (x: Tensor, d: Int, s: Int, k: Int) in try unfold(x, d, s, k)
    }
    op("as_strided(Tensor self, int[] size, int[] stride, int? storage_offset=None)", .usual, "A view with given strides.") {
      (x: Tensor, s: [Int], st: [Int], o: Int?) in try asStrided(x, Dims(s), Dims(st), o)
    }
    op("detach(Tensor self)", .usual, "The same memory outside the graph.") { (x: Tensor) in detach(x) }
    op("clone(Tensor self, *, MemoryFormat? memory_format=None)", .usual, "A copy.") {
      (x: Tensor, format: MemoryFormat) in try clone(x, contiguous: format == .contiguous)
    }
    op("contiguous(Tensor self, *, MemoryFormat? memory_format=None)", [.method], "Itself if row-major, else a copy.") {
      (x: Tensor, format: Arg) in
      if !x.isContiguous, case .memoryFormat("preserve_format") = format {
        throw TorchError.runtime("preserve memory format is unsupported by the contiguous operator")
      }
      return try contiguous(x)
    }
    opList("split_with_sizes(Tensor self, int[] split_sizes, int dim=0)", .usual, "Parts of given sizes.") {
      (x: Tensor, s: [Int], d: Int) in try split(x, sizes: s, d)
    }
    opList("split(Tensor self, int split_size, int dim=0)", .usual, "Parts of one size.") { (x: Tensor, s: Int, d: Int) in
      try split(x, s, d)
    }
    opList("split(Tensor self, int[] split_size, int dim=0)", .usual, "Parts of given sizes.") { (x: Tensor, s: [Int], d: Int) in
      try split(x, sizes: s, d)
    }
    opList("chunk(Tensor self, int chunks, int dim=0)", .usual, "That many parts.") { (x: Tensor, n: Int, d: Int) in try chunk(x, n, d) }
    opList("unbind(Tensor self, int dim=0)", .usual, "Each position of a dimension.") { (x: Tensor, d: Int) in try unbind(x, d) }
    opList("tensor_split(Tensor self, int sections, int dim=0)", .usual, "Parts as equal as can be.") { (x: Tensor, n: Int, d: Int) in
      if n <= 0 { throw TorchError.runtime("number of sections must be larger than 0, got \(n)") }
      if x.ndim == 0 { throw TorchError.runtime("tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims") }
      _ = try Tensor(empty: [n], .int64)
      let size = x.shape[try wrapDim(d, x.ndim)]
      return try split(x, sizes: (0..<n).map { size / n + ($0 < size % n ? 1 : 0) }, d)
    }
    opList("tensor_split(Tensor self, int[] indices, int dim=0)", .usual, "Parts between positions.") { (x: Tensor, at: [Int], d: Int) in
      if x.ndim == 0 { throw TorchError.runtime("tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims") }
      let size = x.shape[try wrapDim(d, x.ndim)]
      var out: [Tensor] = []
      var from = 0
      for i in at {
        out.append(try slice(x, d, from, i, 1))
        from = i
      }
      out.append(try slice(x, d, from, size, 1))
      return out
    }
    op("cat(Tensor[] tensors, int dim=0)", aliases: ["concat", "concatenate"], [.function, .out, .streamed], "Joined along a dimension.") {
      (l: [Tensor], d: Int) in try cat(l, d)
    }
    op("stack(Tensor[] tensors, int dim=0)", [.function, .out], "Joined along a new dimension.") { (l: [Tensor], d: Int) in try stack(l, d)
    }
    op("hstack(Tensor[] tensors)", [.function, .out], "Joined side by side.") { (l: [Tensor]) in
      let wide = try mapped(l) { (t) throws(TorchError) in try atLeast(t, 1) }
      return try cat(wide, wide.first?.ndim == 1 ? 0 : 1)
    }
    op("vstack(Tensor[] tensors)", aliases: ["row_stack"], [.function, .out], "Joined one below another.") { (l: [Tensor]) in
      try cat(mapped(l) { (t) throws(TorchError) in try atLeast(t, 2) }, 0)
    }
    op("dstack(Tensor[] tensors)", [.function, .out], "Joined in depth.") { (l: [Tensor]) in
      try cat(mapped(l) { (t) throws(TorchError) in try atLeast(t, 3) }, 2)
    }
    op("column_stack(Tensor[] tensors)", [.function, .out], "Vectors as columns.") { (l: [Tensor]) in
      try cat(mapped(l) { (t) throws(TorchError) in t.ndim < 2 ? try reshape(t, [t.numel, 1]) : t }, 1)
    }
    op("flip(Tensor self, int[] dims)", .usual, "Reversed along dims.") { (x: Tensor, d: [Int]) in try flip(x, d) }
    op("fliplr(Tensor self)", .usual, "Reversed along dim 1.") { (x: Tensor) in
      if x.ndim < 2 { throw TorchError.runtime("Input must be >= 2-d.") }
      return try flip(x, [1])
    }
    op("flipud(Tensor self)", .usual, "Reversed along dim 0.") { (x: Tensor) in
      if x.ndim < 1 { throw TorchError.runtime("Input must be >= 1-d.") }
      return try flip(x, [0])
    }
    op("roll(Tensor self, int[1] shifts, int[1] dims=[])", .usual, "Shifted around.") { (x: Tensor, s: [Int], d: [Int]) in
      try replayed("RollBackward0", [x]) { try roll($0[0], s, d) }
    }
    op("rot90(Tensor self, int k=1, int[] dims=[0,1])", .usual, "Turned by quarters.") { (x: Tensor, k: Int, given: [Int]) in
      if given.count != 2 { throw TorchError.runtime("expected total rotation dims == 2, but got dims = \(given.count)") }
      if x.ndim < 2 { throw TorchError.runtime("expected total dims >= 2, but got total dims = \(x.ndim)") }
      let d = [try wrapDim(given[0], x.ndim), try wrapDim(given[1], x.ndim)]
      if d[0] == d[1] {
        throw TorchError.runtime("expected rotation dims to be different, but got dim0 = \(given[0]) and dim1 = \(given[1])")
      }
      return try replayed("Rot90Backward0", [x]) { p in
        switch ((k % 4) + 4) % 4 {
        case 1: try transpose(flip(p[0], [d[1]]), d[0], d[1])
        case 2: try flip(p[0], d)
        case 3: try transpose(flip(p[0], [d[0]]), d[0], d[1])
        default: try clone(p[0])
        }
      }
    }
    op("repeat_interleave(Tensor repeats, *, int? output_size=None)", [.function], "Each position as often as it says.") {
      (n: Tensor, size: Int?) in
      if n.ndim != 1 || n.dtype.isFloat || n.dtype == .bool {
        throw TorchError.runtime(n.ndim != 1 ? "repeat_interleave only accept 1D vector as repeat" : "repeats has to be Long or Int tensor")
      }
      return try sized(size, repeatInterleave(arange(.int(0), .int(n.numel), .int(1), .int64), n.ints(), 0), 0)
    }
    op("repeat_interleave(Tensor self, Tensor repeats, int? dim=None, *, int? output_size=None)", .usual, "Each element repeated.") {
      (x: Tensor, n: Tensor, d: Int?, size: Int?) in try sized(size, repeatInterleave(x, n.ints(), d), d ?? 0)
    }
    op("repeat_interleave(Tensor self, int repeats, int? dim=None, *, int? output_size=None)", .usual, "Each element repeated.") {
      (x: Tensor, n: Int, d: Int?, size: Int?) in
      let length = try d == nil || x.ndim == 0 ? x.numel : x.shape[wrapDim(d ?? 0, x.ndim)]
      if let size, size != length * n {
        throw TorchError.runtime("repeat_interleave: Invalid output_size, expected \(length * n) but got \(size)")
      }
      return try replayed("ViewBackward0", [x]) { try repeatInterleave($0[0], [n], d) }
    }
    op("tril(Tensor self, int diagonal=0)", .pointwise, "The lower triangle.") { (x: Tensor, k: Int) in try triangle(x, k, upper: false) }
    op("triu(Tensor self, int diagonal=0)", .pointwise, "The upper triangle.") { (x: Tensor, k: Int) in try triangle(x, k, upper: true) }
    op("diag(Tensor self, int diagonal=0)", [.function, .method, .out], "A diagonal, or a matrix of one.") { (x: Tensor, k: Int) in
      try diag(x, k)
    }
    op("diagflat(Tensor self, int offset=0)", .usual, "A matrix with this diagonal.") { (x: Tensor, k: Int) in
      try diagEmbed(reshape(x, [x.numel]), k, 0, 1)
    }
    op("diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1)", .usual, "Matrices with these diagonals.") {
      (x: Tensor, k: Int, a: Int, b: Int) in try diagEmbed(x, k, a, b)
    }
  }

  mutating func declareIndexing() {
    op("gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False)", [.function, .method, .out], "Elements picked along dim.") {
      (x: Tensor, d: Int, i: Tensor, sparse: Bool) in
      if sparse && recording(x) { throw TorchError(.notImplemented, "wick has no sparse gradients: use gather with sparse_grad=False") }
      return try gather(x, d, i)
    }
    op("take_along_dim(Tensor self, Tensor indices, int? dim=None)", .usual, "Elements picked along dim, broadcasting.") {
      (x: Tensor, i: Tensor, d: Int?) in
      guard let d else { return try take(reshape(x, [x.numel]), reshape(i, [i.numel])) }
      let w = try wrapDim(d, x.ndim)
      var (sx, si) = (x.shape, i.shape)
      (sx[w], si[w]) = (1, 1)
      let b = try broadcast(sx, si)
      return try gather(expand(x, b.replacing(w, x.shape[w]).list), w, expand(i, b.replacing(w, i.shape[w]).list))
    }
    op("scatter(Tensor self, int dim, Tensor index, Tensor src)", .pointwise, "Elements placed along dim.") {
      (x: Tensor, d: Int, i: Tensor, s: Tensor) in try scatter(x, d, i, s)
    }
    op("scatter(Tensor self, int dim, Tensor index, Scalar value)", [.pointwise, .complexNumbers], "A number placed along dim.") {
      (x: Tensor, d: Int, i: Tensor, v: Scalar) in
      try replayed("ScatterBackward1", [x]) { try scatter($0[0], d, i, full(i.shape, v, x.dtype)) }
    }
    op("scatter_add(Tensor self, int dim, Tensor index, Tensor src)", .pointwise, "Elements added along dim.") {
      (x: Tensor, d: Int, i: Tensor, s: Tensor) in try scatterAdd(x, d, i, s)
    }
    op("index_select(Tensor self, int dim, Tensor index)", [.function, .method, .out], "Positions of a dimension.") {
      (x: Tensor, d: Int, i: Tensor) in try indexSelect(x, d, i)
    }
    op("index_add(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1)", .pointwise, "Slices added at positions.") {
      (x: Tensor, d: Int, i: Tensor, s: Tensor, a: Scalar) in try indexAdd(x, d, i, s, a)
    }
    op("index_copy(Tensor self, int dim, Tensor index, Tensor source)", .pointwise, "Slices copied to positions.") {
      (x: Tensor, d: Int, i: Tensor, s: Tensor) in
      try indexPlace(x, d, i, s, adding: false)
    }
    op("index_fill(Tensor self, int dim, Tensor index, Scalar value)", [.pointwise, .complexNumbers], "A number at positions.") {
      (x: Tensor, d: Int, i: Tensor, v: Scalar) in
      try replayed("IndexFillBackward0", [x]) {
        try indexPlace($0[0], d, i, full(x.ndim == 0 ? x.shape : x.shape.replacing(wrapDim(d, x.ndim), i.numel), v, x.dtype), adding: false)
      }
    }
    op(
      "index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False)", [.pointwise, .inPlaceFunction],
      "Values at index tensors."
    ) {
      (x: Tensor, i: [Tensor?], v: Tensor, a: Bool) in try indexPut(x, i, v, accumulate: a)
    }
    op("masked_fill(Tensor self, Tensor mask, Tensor value)", [.pointwise, .copiesFirst], "A value where mask is true.") {
      (x: Tensor, m: Tensor, v: Tensor) in try maskedFill(x, m, v)
    }
    op("masked_fill(Tensor self, Tensor mask, Scalar value)", [.pointwise, .copiesFirst, .complexNumbers], "A value where mask is true.") {
      (x: Tensor, m: Tensor, v: Scalar) in try maskedFill(x, m, .wrapped(v.fitting(x.dtype)))
    }
    op("masked_scatter(Tensor self, Tensor mask, Tensor source)", .pointwise, "Elements placed where mask is true.") {
      (x: Tensor, m: Tensor, s: Tensor) in try maskedScatter(x, m, s)
    }
    op("masked_select(Tensor self, Tensor mask)", [.function, .method, .out], "The elements where mask is true.") {
      (x: Tensor, m: Tensor) in try replayed("MaskedSelectBackward0", [x]) { try maskedSelect($0[0], m) }
    }
    op("take(Tensor self, Tensor index)", [.function, .method, .out], "Elements by their row-major position.") { (x: Tensor, i: Tensor) in
      try replayed("TakeBackward0", [x]) { try take($0[0], i) }
    }
    op("nonzero(Tensor self, *, bool as_tuple=False)", .usual, "The positions of what is not zero.") {
      (x: Tensor, tuple: Bool) -> OpResult in
      tuple ? .tensors(try unbind(nonzero(x), 1), list: false) : .tensor(try nonzero(x))
    }
    op("argwhere(Tensor self)", .usual, "The positions of what is not zero.") { (x: Tensor) in try nonzero(x) }
  }
}

/// What `repeat_interleave` gave, if it has the size that `output_size` promised along a dimension.
private func sized(_ size: Int?, _ x: Tensor, _ dim: Int) throws(TorchError) -> Tensor {
  guard let size, x.ndim > 0, x.shape[try wrapDim(dim, x.ndim)] != size else { return x }
  if size < 0 { throw .runtime("Trying to create tensor with negative dimension \(size): [\(size)]") }
  throw .runtime("allocated size does not match required size")
}
