// Tensors laid out against each other: grids, combinations, one shape for all.

extension OpTable {
  mutating func declareGrids() {
    op("cartesian_prod(Tensor[] tensors)", [.function, .gathers], "All combinations of elements.") { (l: [Tensor]) in
      for t in l where t.ndim != 1 { throw TorchError.runtime("Expect a 1D vector, but got shape \(t.shape.text)") }
      if l.count == 1 { return l[0] }
      return try stack(meshgrid(l, "ij").map { try reshape($0, [$0.numel]) }, 1)
    }
    op("combinations(Tensor self, int r=2, bool with_replacement=False)", [.function], "Combinations of elements.") {
      (x: Tensor, r: Int, again: Bool) in
      if x.ndim != 1 { throw TorchError.runtime("Expect a 1D vector, but got shape \(x.shape.text)") }
      if r < 0 { throw TorchError.runtime("Expect a non-negative number, but got \(r)") }
      // PyTorch makes a grid of numel ** r points first, and gives up where their number leaves 64 bits.
      var points = 1
      for _ in 0..<(x.numel > 1 ? min(r, 64) : 0) {
        let (product, overflow) = points.multipliedReportingOverflow(by: x.numel)
        if overflow { throw TorchError.runtime("numel: integer multiplication overflow") }
        points = product
      }
      if r > 1 << 24 { throw TorchError.runtime("numel: integer multiplication overflow") }
      if r > x.numel, !again { return try Tensor(empty: [0, r], x.dtype) }
      var rowsFound: [[Int]] = [[]]
      for _ in 0..<r {
        rowsFound = rowsFound.flatMap { row in
          let next = row.last.map { again ? $0 : $0 + 1 } ?? 0
          return (next..<max(next, x.numel)).map { row + [$0] }
        }
      }
      if r == 0 { return try Tensor(empty: [0], x.dtype) }
      return try reshape(indexSelect(x, 0, Tensor.of(rowsFound.flatMap { $0 }, [rowsFound.count * r])), [rowsFound.count, r])
    }
    opList("meshgrid(Tensor[] tensors, str? indexing=None)", [.function, .gathers], "Coordinates of a grid.") {
      (l: [Tensor], how: String?) in
      if how == nil {
        try warnOnce("torch.meshgrid: in an upcoming release, it will be required to pass the indexing argument.")
      }
      return try meshgrid(l, how ?? "ij")
    }
    opList("broadcast_tensors(Tensor[] tensors)", [.function, .gathers], "All expanded to one shape.") { (l: [Tensor]) in
      var s = Dims()
      for t in l { s = try broadcast(s, t.shape) }
      return try mapped(l) { (t) throws(TorchError) in try expand(t, s.list) }
    }
    for n in 1...3 {
      op("atleast_\(n)d(Tensor[] tensors)", [.function, .gathers], "Tensors of at least \(n) dimension\(n == 1 ? "" : "s").") {
        (l: [Tensor]) -> OpResult in
        let made = try mapped(l) { (t) throws(TorchError) in try atLeast(t, n) }
        return made.count == 1 ? .tensor(made[0]) : .tensors(made, list: false)
      }
    }
  }
}

/// For vectors one tensor each, in the grid's shape, with their elements along their own dimension; "xy" swaps the first two.
package func meshgrid(_ l: [Tensor], _ how: String) throws(TorchError) -> [Tensor] {
  if l.isEmpty { throw .runtime("meshgrid expects a non-empty TensorList") }
  if how != "ij" && how != "xy" { throw .runtime("torch.meshgrid: indexing must be one of \"xy\" or \"ij\", but received: \(how)") }
  var list = l
  let swap = how == "xy" && l.count >= 2
  if swap { list.swapAt(0, 1) }
  let shape = list.map(\.numel)
  var out: [Tensor] = []
  for (i, t) in list.enumerated() {
    if t.ndim > 1 { throw .runtime("torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: \(t.ndim)") }
    var s = [Int](repeating: 1, count: list.count)
    s[i] = t.numel
    out.append(try expand(view(reshape(t, [t.numel]), s), shape))
  }
  if swap { out.swapAt(0, 1) }
  return out
}
