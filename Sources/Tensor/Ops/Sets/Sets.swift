// The different values of a tensor.

extension OpTable {
  mutating func declareSets() {
    op(
      "unique(Tensor self, bool sorted=True, bool return_inverse=False, bool return_counts=False, int? dim=None)",
      "The different values, sorted."
    ) {
      (x: Tensor, _: Bool, inverse: Bool, counts: Bool, d: Int?) -> OpResult in
      try checkEmpty(x, d)
      return try unique(x, inverse, counts, d, consecutive: false)
    }
    op(
      "unique_consecutive(Tensor self, bool return_inverse=False, bool return_counts=False, int? dim=None)",
      "Values without repeats in a row."
    ) {
      (x: Tensor, inverse: Bool, counts: Bool, d: Int?) -> OpResult in
      try checkEmpty(x, d)
      return try unique(x, inverse, counts, d, consecutive: true)
    }
  }
}

/// PyTorch, not NumPy, takes no slices of nothing unless there are none either. Throws RuntimeError.
private func checkEmpty(_ x: Tensor, _ dim: Int?) throws(TorchError) {
  guard let dim, x.numel == 0 else { return }
  if x.shape[try wrapDim(dim, x.ndim)] != 0 {
    throw .runtime("There are 0 sized dimensions, and they aren't selected, so unique cannot be applied")
  }
  if x.shape.list.count(where: { $0 == 0 }) > 1 {
    throw .runtime("Number of zero sized dimensions is more than one, so unique cannot be applied ")
  }
}

/// The different elements, or slices along `dim`: sorted, or each run once if `consecutive`; with where each element went, in the shape
/// of `x`, and how often each occurs, where wanted (int64).
package func unique(_ x: Tensor, _ inverse: Bool, _ counts: Bool, _ dim: Int?, consecutive: Bool) throws(TorchError) -> OpResult {
  let source = detach(x)
  let d = try dim.map { (v: Int) throws(TorchError) -> Int in try wrapDim(v, x.ndim) }
  // Each item is a row: a slice along `dim`, or one element.
  let items: Tensor
  if let d { items = try movedim(source, [d], [0]) } else { items = try reshape(source, [x.numel]) }
  let n = items.shape[0]
  let width = n == 0 ? 1 : items.numel / n
  let values = try items.packed().scalars()
  func less(_ a: Int, _ b: Int) -> Bool {
    for j in 0..<width {
      let (p, q) = (values[a * width + j], values[b * width + j])
      if case .int(let i) = p, case .int(let k) = q {
        if i != k { return i < k }
      } else if p.double != q.double {
        return p.double < q.double || (q.double.isNaN && !p.double.isNaN)
      }
    }
    return false
  }
  var order = Array(0..<n)
  if !consecutive && width == 1 {
    order =
      source.dtype.isFloat
      ? values.map(\.double).withUnsafeBufferPointer { sortRow($0, false) }
      : values.map { Int64($0.int) }.withUnsafeBufferPointer { sortRow($0, false) }
  } else if !consecutive {
    order.sort { less($0, $1) || (!less($1, $0) && $0 < $1) }
  }
  var chosen: [Int] = []
  var back = [Int](repeating: 0, count: n)
  var tally: [Int] = []
  for o in order {
    if let last = chosen.last, !less(last, o), !less(o, last) {
      tally[tally.count - 1] += 1
    } else {
      chosen.append(o)
      tally.append(1)
    }
    back[o] = chosen.count - 1
  }
  let picked = try indexSelect(items, 0, Tensor.of(chosen, [chosen.count]))
  var out = picked
  if let d { out = try movedim(picked, [0], [d]).packed() }
  if recording(x) {
    let name = d != nil ? "unique_dim" : consecutive ? "unique_consecutive" : "_unique2"
    let node = d != nil ? "UniqueDimBackward0" : consecutive ? "UniqueConsecutiveBackward0" : "Unique2Backward0"
    recordNoDerivative([out], node: node, of: name, inputs: [x])
  }
  if !inverse && !counts { return .tensor(out) }
  var list = [out]
  if inverse { list.append(try Tensor.of(back, d == nil ? x.shape : [n])) }
  if counts { list.append(try Tensor.of(tally, [tally.count])) }
  return .tensors(list, list: false)
}
