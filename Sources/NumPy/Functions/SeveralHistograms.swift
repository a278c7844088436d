// Histograms of several variables at once (numpy/lib/_histograms_impl.py).
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareSeveralHistograms() {
    function("histogram2d(x, y, bins=10, range=None, density=None, weights=None)", "How many pairs fall in each cell.") { a throws(Raise) in
      let (x, y) = (try Sample(a[0]), try Sample(a[1]))
      if x.tensor.numel != y.tensor.numel { throw valueError("x and y must have the same length.") }
      var bins = [a[2], a[2]]
      if isSequence(a[2]) {
        let parts = try sequenceItems(a[2])
        if parts.count == 2 { bins = parts }
      }
      let found = try cells([x, y], bins, a[3], density: a[4], weights: a[5])
      return .tupleOf([arrayValue(found.counts)] + found.edges)
    }
    function("histogramdd(sample, bins=10, range=None, density=None, weights=None)", "How many points fall in each cell.") {
      a throws(Raise) in
      var points = try asTensor(a[0])
      // A sequence is one of variables, an array one of points.
      if heldTensor(a[0]) == nil { _ = try sequenceItems(a[0]) }
      if points.ndim < 2 { points = try reshaped(points, [points.numel, 1]) } else if heldTensor(a[0]) == nil { points = turned(points) }
      if points.ndim > 2 { throw valueError("too many values to unpack (expected 2)") }
      let width = points.shape[1]
      var columns: [Sample] = []
      try Memory.check(points.numel, of: 16)
      for i in 0..<width { columns.append(try Sample(try engine { () throws(TorchError) in try select(points, 1, i) })) }
      let bins = isSequence(a[1]) ? try sequenceItems(a[1]) : [Value](repeating: a[1], count: width)
      if bins.count != width { throw valueError("The dimension of bins must be equal to the dimension of the sample x.") }
      let found = try cells(columns, bins, a[2], density: a[3], weights: a[4])
      return .tupleOf([arrayValue(found.counts), .listOf(found.edges)])
    }
  }
}

/// How many points fall in each cell (float64, an axis for each variable), and the edges of each variable's bins. There are as many `bins`
/// as variables.
private func cells(
  _ columns: [Sample], _ bins: [Value], _ range: Value, density: Value, weights: Value
) throws(Raise) -> (counts: Tensor, edges: [Value]) {
  var ranges = [Value](repeating: .none, count: columns.count)
  if !range.isNone {
    ranges = try sequenceItems(range)
    if ranges.count != columns.count { throw valueError("range argument must have one entry per dimension") }
  }
  let given = weights.isNone ? nil : try asTensor(weights)
  // So says bincount, to which NumPy leaves the counting.
  if columns.isEmpty || given?.ndim == 0 { throw valueError("object of too small depth for desired array") }
  if let given, given.dtype.isComplex { throw NumPyErrors.cannotCast(given.dtype, to: .float64, "safe") }
  let weights = try given?.doubleList(), count = columns.first?.tensor.numel ?? 0
  let values = try columns.map { (x) throws(Raise) in try x.values() }
  if let weights, weights.count != count { throw valueError("The weights and list don't have the same length.") }
  let axes = try columns.indices.map { (i) throws(Raise) in try Bins(columns[i], bins[i], ranges[i], number: i) }
  let shape = axes.map { max(0, $0.edges.count - 1) }
  var counts = try made(try checkedShape(.tupleOf(shape.map { .int($0) })), .int(0), .float64)
  let p = counts.pointer(Double.self)
  for k in 0..<count {
    var at: Int? = 0
    for (i, axis) in axes.enumerated() {
      guard let before = at, let place = axis.searched(values[i][k]) else { at = nil; break }
      at = before * shape[i] + place
    }
    if let at { p[at] += weights?[k] ?? 1 }
  }
  if try optionalFlag(density) {
    let total = try reduce(.sum, counts, nil)
    for (i, axis) in axes.enumerated() {
      let (late, early) = try neighbours(try asTensor(numbers(axis.edges)), 0)
      let widths = try reshaped(try ufunc("subtract", late, early), axes.indices.map { $0 == i ? shape[i] : 1 })
      counts = try ufunc("divide", counts, widths)
    }
    counts = try ufunc("divide", counts, total)
  }
  let edges = try axes.indices.map { (i) throws(Raise) in try edgeArray(axes[i], bins[i], columns[i].type) }
  return (counts, edges)
}
