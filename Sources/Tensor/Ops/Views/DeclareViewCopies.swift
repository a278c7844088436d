// Views as copies (`t_copy` and its like), and their reverse: a tensor with a view of it replaced (`select_scatter` and its like).

extension OpTable {
  mutating func declareViewCopies() {
    func one<each A: Argument>(
      _ signature: String, _ node: String, number: Int = 0, _ doc: String, _ view: @escaping (Tensor, repeat each A) throws -> Tensor
    ) {
      op(signature, [.function, .out], doc) { (x: Tensor, a: repeat each A) in
        try viewCopy(x, "\(node)Backward\(number)_copy") { try view($0, repeat each a) }
      }
    }
    one("alias_copy(Tensor self)", "Alias", "A copy.") { (x) in try alias(x) }
    one("as_strided_copy(Tensor self, int[] size, int[] stride, int? storage_offset=None)", "AsStrided", "A copy with given strides.") {
      (x, s: [Int], st: [Int], o: Int?) in try asStrided(x, Dims(s), Dims(st), o)
    }
    one("diagonal_copy(Tensor self, int offset=0, int dim1=0, int dim2=1)", "Diagonal", "A copy of a diagonal.") {
      (x, k: Int, a: Int, b: Int) in try diagonal(x, k, a, b)
    }
    one("expand_copy(Tensor self, int[] size, *, bool implicit=False)", "Expand", "Repeated, as a copy.") { (x, s: [Int], _: Bool) in
      try expand(x, s)
    }
    one("permute_copy(Tensor self, int[] dims)", "Permute", "The dimensions in another order, as a copy.") { (x, d: [Int]) in
      try permute(x, d)
    }
    one("select_copy(Tensor self, int dim, int index)", "Select", "A copy of one position of a dimension.") { (x, d: Int, i: Int) in
      try select(x, d, i)
    }
    one("slice_copy(Tensor self, int dim=0, int? start=None, int? end=None, int step=1)", "Slice", "A copy of a part of a dimension.") {
      (x, d: Int, s: Int?, e: Int?, k: Int) in try slice(x, d, s, e, k)
    }
    one("squeeze_copy(Tensor self)", "Squeeze", "A copy without dimensions of size 1.") { (x) in try squeeze(x) }
    one("squeeze_copy(Tensor self, int dim)", "Squeeze", number: 1, "A copy without dim if its size is 1.") { (x, d: Int) in
      try squeeze(x, d)
    }
    one("squeeze_copy(Tensor self, int[] dim)", "Squeeze", number: 2, "A copy without those dims whose size is 1.") { (x, d: [Int]) in
      try squeeze(x, d)
    }
    one("t_copy(Tensor self)", "T", "A copy of the transpose.") { (x) in try t(x) }
    one("transpose_copy(Tensor self, int dim0, int dim1)", "Transpose", "Two dimensions swapped, as a copy.") { (x, a: Int, b: Int) in
      try transpose(x, a, b)
    }
    one("unfold_copy(Tensor self, int dimension, int size, int step)", "Unfold", "Copies of sliding windows.") {
      (x, d: Int, s: Int, k: Int) in try unfold(x, d, s, k)
    }
    one("unsqueeze_copy(Tensor self, int dim)", "Unsqueeze", "A copy with a dimension of size 1 put in.") { (x, d: Int) in
      try unsqueeze(x, d)
    }
    one("view_copy(Tensor self, ScalarType dtype)", "View", "A copy of the same bytes as another type.") { (x, t: DType) in
      try viewAs(x, t)
    }
    one("view_copy(Tensor self, int[] size)", "View", "A copy in another shape.") { (x, s: [Int]) in try reshape(x, s) }
    one("view_as_real_copy(Tensor self)", "ViewAsReal", "A copy of complex numbers as pairs of floats.") { (x) in try viewAsReal(x) }
    op("narrow_copy(Tensor self, int dim, int start, int length)", [.function, .method, .out], "A copy of a part of a dimension.") {
      (x: Tensor, d: Int, s: Int, n: Int) in try viewCopy(x, "NarrowCopyBackward0") { try narrow($0, d, s, n) }
    }
    op("detach_copy(Tensor self)", [.function, .out], "A copy without a derivative.") { (x: Tensor) in
      let out = try x.copied()
      if recording(x) { recordNoDerivative([out], of: "detach_copy", inputs: [x]) }
      return out
    }
    opList("split_copy(Tensor self, int split_size, int dim=0)", [.function], "Copies of parts of one size.") {
      (x: Tensor, s: Int, d: Int) in try viewCopies(x, "SplitBackward0_copy") { try split($0, s, d) }
    }
    opList("split_with_sizes_copy(Tensor self, int[] split_sizes, int dim=0)", [.function], "Copies of parts of given sizes.") {
      (x: Tensor, s: [Int], d: Int) in try viewCopies(x, "SplitWithSizesBackward0_copy") { try split($0, sizes: s, d) }
    }
    opList("unbind_copy(Tensor self, int dim=0)", [.function], "A copy of each position of a dimension.") { (x: Tensor, d: Int) in
      try viewCopies(x, "UnbindBackward0_copy") { try unbind($0, d) }
    }
  }

  mutating func declareViewScatters() {
    op(
      "slice_scatter(Tensor self, Tensor src, int dim=0, int? start=None, int? end=None, int step=1)", [.function, .method, .out],
      "A copy with a part of a dimension replaced."
    ) { (x: Tensor, s: Tensor, d: Int, a: Int?, b: Int?, k: Int) in
      try viewScatter(x, s, "SliceScatterBackward0") { (z) throws(TorchError) in try slice(z, d, a, b, k) }
    }
    op(
      "select_scatter(Tensor self, Tensor src, int dim, int index)", [.function, .method, .out],
      "A copy with one position of a dimension replaced."
    ) { (x: Tensor, s: Tensor, d: Int, i: Int) in
      try viewScatter(x, s, "SelectScatterBackward0") { (z) throws(TorchError) in try select(z, d, i) }
    }
    op(
      "diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1)", [.function, .method, .out],
      "A copy with a diagonal replaced."
    ) { (x: Tensor, s: Tensor, k: Int, a: Int, b: Int) in
      try viewScatter(x, s, "DiagonalScatterBackward0") { (z) throws(TorchError) in try diagonal(z, k, a, b) }
    }
  }
}

/// A row-major copy of a view, whose derivative goes through the view.
private func viewCopy(_ x: Tensor, _ node: String, _ view: @escaping (Tensor) throws -> Tensor) throws -> Tensor {
  try replayed(node, [x], value: { try rowMajor(view(x)) }) { try clone(view($0[0]), contiguous: true) }
}

/// The same of several views.
private func viewCopies(_ x: Tensor, _ node: String, _ views: @escaping (Tensor) throws -> [Tensor]) throws -> [Tensor] {
  if !recording(x) { return try views(x).map { try rowMajor($0) } }
  return try replayedList(node, [x]) { try views($0[0]).map { try clone($0, contiguous: true) } }
}

/// A copy with the strides of its shape, those of dimensions of size 1 too.
private func rowMajor(_ x: Tensor) throws(TorchError) -> Tensor {
  let out = try Tensor(empty: x.shape, x.dtype)
  out.copyElements(of: x)
  return out
}

/// A copy of `x` whose `view` has the elements of `source`.
private func viewScatter(
  _ x: Tensor, _ source: Tensor, _ node: String, _ view: @escaping (Tensor) throws(TorchError) -> Tensor
) throws(TorchError) -> Tensor {
  let out = try x.duplicated()
  let target = try withoutGrad { () throws(TorchError) in try view(out.plain()) }
  if target.shape != source.shape {
    throw .runtime(
      "expected src to have a size equal to the slice of self. src size = \(source.shape.text), slice size = \(target.shape.text)")
  }
  target.write(source)
  if recording(x, source) {
    let (shape, dtype) = (source.shape, source.dtype)
    record(out, node, x, source, saves: false) { n, g in
      Grads(
        n.wants(0) ? try viewScatter(g, zeros(shape, g.dtype), node, view) : nil,
        n.wants(1) ? try to(clone(view(g), contiguous: true), dtype) : nil)
    }
  }
  return out
}
