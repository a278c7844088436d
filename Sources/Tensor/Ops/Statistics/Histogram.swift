// `torch.histogram`: how many values fall between edges (aten/src/ATen/native/Histogram.cpp and cpu/HistogramKernel.cpp).
import KernelTable

extension OpTable {
  mutating func declareHistogram() {
    op(
      "histogram(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False)", [.function, .method, .outs],
      "How many values fall between edges."
    ) { (x: Tensor, edges: Tensor, w: Tensor?, density: Bool) -> OpResult in
      try checkHistogram(x, w)
      if edges.ndim != 1 {
        throw TorchError.runtime(
          """
          torch.histogramdd: bins tensor should have one dimension, but got \(edges.ndim) dimensions in the bins tensor for dimension 0
          """)
      }
      if edges.dtype != x.dtype {
        throw TorchError.runtime(
          """
          torch.histogramdd: input tensor and bins tensors should have the same dtype, but got input with dtype \(x.dtype.cName) and bins \
          for dimension 0 with dtype \(edges.dtype.cName)
          """)
      }
      if edges.numel == 0 {
        throw TorchError.runtime(
          "torch.histogramdd: bins tensor should have at least 1 element, but got 0 elements in the bins tensor for dimension 0")
      }
      return try histogram(x, edges.copied(), w, density: density, areEven: false)
    }
    op(
      "histogram(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False)",
      [.function, .method, .outs], "How many values fall in bins of one width."
    ) { (x: Tensor, n: Int, range: [Double]?, w: Tensor?, density: Bool) -> OpResult in
      try checkHistogram(x, w)
      if n <= 0 { throw TorchError.runtime("torch.histogram(): bins must be > 0, but got \(n) for dimension 0") }
      let (low, high) = try histogramRange(x, range)
      let edges = try linspace(.float(low), .float(high), n + 1, x.dtype)
      return try histogram(x, edges, w, density: density, areEven: true)
    }
  }
}

private func checkHistogram(_ x: Tensor, _ w: Tensor?) throws(TorchError) {
  if !x.dtype.isFloat || x.dtype.isNarrow { throw unsupported("histogramdd", x.dtype) }
  guard let w else { return }
  if w.dtype != x.dtype {
    throw .runtime(
      """
      torch.histogramdd: if weight tensor is provided, input tensor and weight tensor should have the same dtype, but got \
      input(\(x.dtype.cName)), and weight(\(w.dtype.cName))
      """)
  }
  if w.numel != x.numel || w.ndim != x.ndim {
    throw .runtime(
      """
      torch.histogramdd: if weight tensor is provided it should have the same shape as the input tensor excluding its innermost dimension, \
      but got input with shape [\(x.numel), 1] and weight with shape [\(w.numel)]
      """)
  }
}

/// The range given, or that of the values; made wider where it is empty.
private func histogramRange(_ x: Tensor, _ range: [Double]?) throws(TorchError) -> (Double, Double) {
  var (low, high) = (0.0, 1.0)
  if let range {
    if range.count != 2 {
      throw .runtime("torch.histogramdd: for a 1-dimensional histogram range should have 2 elements, but got \(range.count)")
    }
    (low, high) = (range[0], range[1])
  } else if x.numel > 0 {
    let (least, most) = try withoutGrad { () throws(TorchError) in try smallestAndLargest(x, nil, false) }
    (low, high) = (try least.item().double, try most.item().double)
  }
  if !low.isFinite || !high.isFinite {
    throw .runtime("torch.histogramdd: dimension 0's range [\(numberText(low)), \(numberText(high))] is not finite")
  }
  if low > high {
    throw .runtime("torch.histogramdd: min should not exceed max, but got min \(numberText(low)) max \(numberText(high)) for dimension 0")
  }
  return low == high ? (low - 0.5, high + 0.5) : (low, high)
}

private func histogram(_ x: Tensor, _ edges: Tensor, _ w: Tensor?, density: Bool, areEven: Bool) throws -> OpResult {
  var counts = try zeros([edges.numel - 1], x.dtype)
  let (values, weights) = (try x.packed(), try w?.packed())
  if x.dtype == .float64 {
    count(Double.self, values, weights, edges, counts, areEven)
  } else {
    count(Float.self, values, weights, edges, counts, areEven)
  }
  if density {
    counts = try withoutGrad { () throws(TorchError) in
      try div(div(counts, sumAll(counts)), sub(narrow(edges, 0, 1, counts.numel), narrow(edges, 0, 0, counts.numel)))
    }
  }
  if recording(x) { recordNoDerivative([counts, edges], of: "histogram", inputs: [x]) }
  return .named("histogram", ["hist", "bin_edges"], [counts, edges])
}

/// Each value into the bin between its edges, the last of which is closed; of even bins the share of the range tells where to look.
private func count<T: BinaryFloatingPoint>(
  _ t: T.Type, _ x: Tensor, _ weights: Tensor?, _ edges: Tensor, _ out: Tensor, _ areEven: Bool
) {
  let (p, w, e, o) = (x.pointer(t), weights?.pointer(t), edges.pointer(t), out.pointer(t))
  let bins = edges.numel - 1
  if bins <= 0 { return }
  let (low, high) = (e[0], e[bins])
  for i in 0..<x.numel {
    let v = p[i]
    // A nan is in no bin.
    if !(v >= low && v <= high) { continue }
    var (from, to) = (0, bins + 1)
    if areEven {
      let share = (v - low) * T(bins) / (high - low)
      let guess = share < T(bins) ? Int(share) : bins
      (from, to) = (max(0, guess - 1), min(guess + 2, bins + 1))
    }
    // The first edge above.
    while from < to {
      let middle = (from + to) / 2
      if e[middle] > v { to = middle } else { from = middle + 1 }
    }
    o[min(max(from - 1, 0), bins - 1)] += w?[i] ?? 1
  }
}
