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
  if dim != nil, x.ndim == 0 { throw .index("Dimension specified as \(dim ?? 0) but tensor has no dimensions") }
  let source = detach(x)
  let d = try dim.map { (v: Int) throws(TorchError) -> Int in try wrapDim(v, x.ndim) }
  // Each item is a row: a slice along `dim`, or one element.
  let items: Tensor
  if let d { items = try movedim(source, [d], [0]) } else { items = try reshape(source, [x.numel]) }
  let n = items.shape[0]
  let width = n == 0 ? 1 : items.numel / n
  let packed = try items.packed()
  try checkRoom(n, of: 64)
  let found = packed.dtype.accept(Runs(x: packed, n: n, width: width, consecutive: consecutive, wantsGroups: inverse))
  let picked = try indexSelect(items, 0, Tensor.of(found.chosen, [found.chosen.count]))
  var out = picked
  if let d { out = try movedim(picked, [0], [d]).packed() }
  if recording(x) {
    let name = d != nil ? "unique_dim" : consecutive ? "unique_consecutive" : "_unique2"
    let node = d != nil ? "UniqueDimBackward0" : consecutive ? "UniqueConsecutiveBackward0" : "Unique2Backward0"
    recordNoDerivative([out], node: node, of: name, inputs: [x])
  }
  if !inverse && !counts { return .tensor(out) }
  var list = [out]
  if inverse { list.append(try Tensor.of(found.back, d == nil ? x.shape : [n])) }
  if counts { list.append(try Tensor.of(found.tally, [found.tally.count])) }
  return .tensors(list, list: false)
}

/// Runs of equal items, of rows of `width` elements: the first of each run, the run of each item, and the length of each. Items are
/// sorted first unless only those in a row count.
private struct Runs: UniformVisitor {
  typealias Result = (chosen: [Int], back: [Int], tally: [Int])
  let x: Tensor
  let n: Int
  let width: Int
  let consecutive: Bool
  let wantsGroups: Bool

  func any<T: Element>(_ type: T.Type) -> Result {
    let p = UnsafePointer(x.pointer(type))
    if width == 1 {
      if consecutive { return runs(n) { p[$0].orderKey } }
      if let few = FewValues(p, n, wantsGroups: wantsGroups) { return (few.first, few.groups.map(Int.init), few.tally) }
      let order = sortRow(UnsafeBufferPointer(start: p, count: n), false)
      return order.withUnsafeBufferPointer { order in runs(n, order) { p[order[$0]].orderKey } }
    }
    /// Below 0 if row `a` comes before row `b`, 0 if they are equal.
    func compare(_ a: Int, _ b: Int) -> Int {
      for j in 0..<width {
        let (u, v) = (p[a * width + j].orderKey, p[b * width + j].orderKey)
        if u != v { return u < v ? -1 : 1 }
      }
      return 0
    }
    var order: [Int] = []
    if !consecutive {
      order = Array(0..<n).sorted {
        let c = compare($0, $1)
        return c < 0 || (c == 0 && $0 < $1)
      }
    }
    var chosen: [Int] = []
    var tally: [Int] = []
    let back = [Int](unsafeUninitializedCapacity: n) { back, count in
      for i in 0..<n {
        let o = consecutive ? i : order[i]
        if let last = chosen.last, compare(last, o) == 0 {
          tally[tally.count - 1] += 1
        } else {
          chosen.append(o)
          tally.append(1)
        }
        back[o] = chosen.count - 1
      }
      count = n
    }
    return (chosen, back, tally)
  }

  /// The same of items that are one element, whose keys stand in order. `order` has their places where they were sorted.
  @inline(__always)
  private func runs<K: Equatable>(_ n: Int, _ order: UnsafeBufferPointer<Int>? = nil, _ key: (Int) -> K) -> Result {
    var starts = [Int](unsafeUninitializedCapacity: n) { starts, count in
      for i in 0..<n {
        starts[count] = i
        count += i == 0 || key(i) != key(i - 1) ? 1 : 0
      }
    }
    let count = starts.count
    let tally = (0..<count).map { ($0 + 1 < count ? starts[$0 + 1] : n) - starts[$0] }
    var back: [Int] = []
    if wantsGroups {
      back = [Int](repeating: 0, count: n)
      for k in 0..<count { for i in starts[k]..<(starts[k] + tally[k]) { back[order?[i] ?? i] = k } }
    }
    if let order { for k in 0..<count { starts[k] = order[starts[k]] } }
    return (starts, back, tally)
  }
}
