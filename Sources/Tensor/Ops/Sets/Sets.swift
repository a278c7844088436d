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
  // The values alone; every nan is one of its own.
  if dim == nil, !inverse, !counts, !recording(x), x.numel > 0 {
    if !consecutive { return .tensor(try distinctValues(source, equalNan: false)) }
    let line = try reshape(source, [x.numel]).packed()
    return .tensor(try line.dtype.accept(FirstOfRuns(line: line, room: Tensor(like: line, line.dtype))))
  }
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

/// One element of each run of equal ones, in `room`.
private struct FirstOfRuns: UniformVisitor {
  typealias Result = Tensor
  let line: Tensor
  let room: Tensor

  func any<T: Element>(_ type: T.Type) -> Tensor {
    let (p, o, n) = (line.pointer(type), room.pointer(type), line.numel)
    var count = 0
    for i in 0..<n {
      // Every element is written, and the next one overwrites it unless it begins a run.
      o[count] = p[i]
      count &+= i == 0 || p[i - 1] != p[i] ? 1 : 0
    }
    return room.view(shape: [count], strides: [1], offset: 0, tracked: false)
  }
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
      if !consecutive, !x.hasNonFinite, let few = FewValues(p, n, wantsGroups: wantsGroups) {
        return (few.first, few.groups.map(Int.init), few.tally)
      }
      let order = consecutive ? nil : sortRow(UnsafeBufferPointer(start: p, count: n), false)
      return runs(order) { p[$0] != p[$1] }
    }
    /// Below 0 if row `a` comes before row `b`, 0 if they are equal.
    func compare(_ a: Int, _ b: Int) -> Int {
      for j in 0..<width {
        let (u, v) = (p[a * width + j].orderKey, p[b * width + j].orderKey)
        if u != v { return u < v ? -1 : 1 }
      }
      return 0
    }
    if consecutive { return runs(nil) { compare($0, $1) != 0 } }
    let order = (0..<n).sorted {
      let c = compare($0, $1)
      return c < 0 || (c == 0 && $0 < $1)
    }
    return runs(order) { compare($0, $1) != 0 }
  }

  /// The runs of items that do not differ, as they lie or in an order.
  @inline(__always)
  private func runs(_ order: [Int]?, _ differ: (Int, Int) -> Bool) -> Result {
    func place(_ i: Int) -> Int { order?[i] ?? i }
    let starts = [Int](unsafeUninitializedCapacity: n) { starts, count in
      for i in 0..<n {
        starts[count] = i
        count += i == 0 || differ(place(i - 1), place(i)) ? 1 : 0
      }
    }
    let tally = starts.indices.map { ($0 + 1 < starts.count ? starts[$0 + 1] : n) - starts[$0] }
    var back: [Int] = []
    if wantsGroups {
      back = [Int](repeating: 0, count: n)
      for (k, start) in starts.enumerated() { for i in start..<(start + tally[k]) { back[place(i)] = k } }
    }
    return (starts.map(place), back, tally)
  }
}
