// Reductions, scans and orders.

extension OpTable {
  mutating func declareReductions() {
    let reduced: Variants = [.function, .method, .out]
    op("sum(Tensor self, *, ScalarType? dtype=None)", .usual, "The sum of all elements.") { (x: Tensor, t: DType?) in
      try sumAll(x, dtype: t)
    }
    op("sum(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None)", reduced, "The sum along dim.") {
      (x: Tensor, d: [Int]?, k: Bool, t: DType?) in try sum(x, d, keepdim: k, dtype: t)
    }
    op("nansum(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)", reduced, "The sum of what is not nan.") {
      (x: Tensor, d: [Int]?, k: Bool, t: DType?) in
      try nansum(x, d, k, t)
    }
    op("mean(Tensor self, *, ScalarType? dtype=None)", .usual, "The mean of all elements.") { (x: Tensor, t: DType?) in
      try mean(x, nil, dtype: t, node: 0)
    }
    op("mean(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None)", reduced, "The mean along dim.") {
      (x: Tensor, d: [Int]?, k: Bool, t: DType?) in try mean(x, d, keepdim: k, dtype: t)
    }
    op("nanmean(Tensor self, int[1]? dim=None, bool keepdim=False, *, ScalarType? dtype=None)", reduced, "The mean of what is not nan.") {
      (x: Tensor, d: [Int]?, k: Bool, t: DType?) in
      let numbers = try sum(applyUnary(.logicalNot, applyUnary(.isnan, x)), d, keepdim: k)
      return try div(nansum(x, d, k, t), numbers)
    }
    op("prod(Tensor self, *, ScalarType? dtype=None)", .usual, "The product of all elements.") { (x: Tensor, t: DType?) in
      try prod(x, nil, false, t)
    }
    op("prod(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None)", reduced, "The product along dim.") {
      (x: Tensor, d: Int, k: Bool, t: DType?) in try prod(x, d, k, t)
    }
    for (name, largest) in [("max", true), ("min", false)] {
      op("\(name)(Tensor self)", reduced, "The \(largest ? "largest" : "smallest") element.") { (x: Tensor) in
        try extremes(x, nil, keepdim: false, largest: largest, node: largest ? "MaxBackward1" : "MinBackward1")
      }
      op("\(name)(Tensor self, Tensor other)", reduced, "The elementwise \(name)imum.") { (x: Tensor, y: Tensor) in
        try extremum(x, y, largest ? .maximum : .minimum, largest ? "MaximumBackward0" : "MinimumBackward0")
      }
      op("\(name)(Tensor self, int dim, bool keepdim=False)", [.function, .method, .outs], "Values and positions along dim.") {
        (x: Tensor, d: Int, k: Bool) -> OpResult in
        let (v, i) = try extremeAlong(x, d, k, largest: largest)
        return .named(name, ["values", "indices"], [v, i])
      }
      op("a\(name)(Tensor self, int[1] dim=[], bool keepdim=False)", reduced, "The \(name)imum along several dims.") {
        (x: Tensor, d: [Int], k: Bool) in
        try extremes(x, d.isEmpty ? nil : d, keepdim: k, largest: largest)
      }
      op("arg\(name)(Tensor self, int? dim=None, bool keepdim=False)", reduced, "The position of the \(name)imum.") {
        (x: Tensor, d: Int?, k: Bool) in
        try argExtreme(x, d, k, largest: largest)
      }
      op("cum\(name)(Tensor self, int dim)", [.function, .method, .outs], "The running \(name)imum and its position.") {
        (x: Tensor, d: Int) -> OpResult in
        let (v, i) = try cumExtreme(x, d, largest: largest)
        return .named("cum\(name)", ["values", "indices"], [v, i])
      }
    }
    op("aminmax(Tensor self, *, int? dim=None, bool keepdim=False)", [.function, .method, .outs], "The smallest and the largest.") {
      (x: Tensor, d: Int?, k: Bool) -> OpResult in
      let (low, high) = try smallestAndLargest(x, d, k)
      return .named("aminmax", ["min", "max"], [low, high])
    }
    for (name, all) in [("all", true), ("any", false)] {
      op("\(name)(Tensor self)", reduced, "True if \(name) of the elements are true.") { (x: Tensor) in try truth(x, nil, false, all: all) }
      op("\(name)(Tensor self, int dim, bool keepdim=False)", reduced, "True if \(name) along dim are true.") {
        (x: Tensor, d: Int, k: Bool) in try truth(x, [d], k, all: all)
      }
      op("\(name)(Tensor self, int[]? dim=None, bool keepdim=False)", reduced, "True if \(name) along dims are true.") {
        (x: Tensor, d: [Int]?, k: Bool) in try truth(x, d, k, all: all)
      }
    }
    for (name, root) in [("std", true), ("var", false)] {
      op(
        "\(name)(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False)", reduced,
        root ? "The standard deviation." : "The variance."
      ) {
        (x: Tensor, d: [Int]?, u: Bool, k: Bool) in try variance(x, d, correction: u ? 1 : 0, keepdim: k, root: root)
      }
      op(
        "\(name)(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False)", reduced,
        root ? "The standard deviation." : "The variance."
      ) {
        (x: Tensor, d: [Int]?, c: Scalar?, k: Bool) in try variance(x, d, correction: c?.double ?? 1, keepdim: k, root: root)
      }
      op("\(name)(Tensor self, bool unbiased=True)", .usual, root ? "The standard deviation." : "The variance.") { (x: Tensor, u: Bool) in
        try variance(x, nil, correction: u ? 1 : 0, keepdim: false, root: root)
      }
      // Both results share a node.
      func both(_ x: Tensor, _ d: [Int]?, _ c: Double, _ k: Bool) throws -> OpResult {
        .tensors(
          try replayedList(root ? "StdMeanBackward0" : "VarMeanBackward0", [x]) { p in
            [try variance(p[0], d, correction: c, keepdim: k, root: root, besideMean: true), try mean(p[0], d, keepdim: k)]
          }, list: false)
      }
      op("\(name)_mean(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False)", [.function], "Deviation and mean.") {
        (x: Tensor, d: [Int]?, u: Bool, k: Bool) -> OpResult in try both(x, d, u ? 1 : 0, k)
      }
      op("\(name)_mean(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False)", [.function], "Deviation and mean.")
      {
        (x: Tensor, d: [Int]?, c: Scalar?, k: Bool) -> OpResult in try both(x, d, c?.double ?? 1, k)
      }
      op("\(name)_mean(Tensor self, bool unbiased=True)", [.function], "Deviation and mean.") { (x: Tensor, u: Bool) -> OpResult in
        try both(x, nil, u ? 1 : 0, false)
      }
    }
    op("logsumexp(Tensor self, int[1] dim, bool keepdim=False)", aliases: ["special.logsumexp"], reduced, "log(sum(exp(x))) along dim.") {
      (x: Tensor, d: [Int], k: Bool) in try logsumexp(x, d, k)
    }
    op("median(Tensor self)", .usual, "The (lower) median of all elements.") { (x: Tensor) in
      if x.numel == 0 { return try full([], .float(.nan), x.dtype) }
      return try medianAll(x)
    }
    op("median(Tensor self, int dim, bool keepdim=False)", [.function, .method, .outs], "The (lower) median along dim.") {
      (x: Tensor, d: Int, k: Bool) -> OpResult in
      let (v, i) = try kthvalue(x, nil, d, k, node: "MedianBackward1")
      return .named("median", ["values", "indices"], [v, i])
    }
    op("mode(Tensor self, int dim=-1, bool keepdim=False)", [.function, .method, .outs], "The most frequent value along dim.") {
      (x: Tensor, d: Int, k: Bool) -> OpResult in
      let (v, i) = try mode(x, d, k)
      return .named("mode", ["values", "indices"], [v, i])
    }
    op("kthvalue(Tensor self, int k, int dim=-1, bool keepdim=False)", [.function, .method, .outs], "The k-th smallest along dim.") {
      (x: Tensor, n: Int, d: Int, k: Bool) -> OpResult in
      let (v, i) = try kthvalue(x, n, d, k, node: "KthvalueBackward0")
      return .named("kthvalue", ["values", "indices"], [v, i])
    }
    op("sort(Tensor self, int dim=-1, bool descending=False)", [.function, .method, .outs], "Sorted along dim, and where from.") {
      (x: Tensor, d: Int, down: Bool) -> OpResult in
      let (v, i) = try sort(x, d, down)
      return .named("sort", ["values", "indices"], [v, i])
    }
    op(
      "sort(Tensor self, *, bool? stable, int dim=-1, bool descending=False)", [.function, .method, .outs],
      "Sorted along dim, and where from."
    ) { (x: Tensor, _: Bool?, d: Int, down: Bool) -> OpResult in
      let (v, i) = try sort(x, d, down)
      return .named("sort", ["values", "indices"], [v, i])
    }
    op("argsort(Tensor self, int dim=-1, bool descending=False, bool stable=False)", .usual, "The order that sorts.") {
      (x: Tensor, d: Int, down: Bool, _: Bool) in
      try order(x, d, down)
    }
    op("msort(Tensor self)", .usual, "Sorted along the first dim.") { (x: Tensor) in
      recording(x) ? try sort(x, 0, false).0 : try sortedValues(x, 0)
    }
    op(
      "topk(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True)", [.function, .method, .outs], "The k largest along dim."
    ) {
      (x: Tensor, n: Int, d: Int, l: Bool, _: Bool) -> OpResult in
      let (v, i) = try topk(x, n, d, l)
      return .named("topk", ["values", "indices"], [v, i])
    }
    op("cumsum(Tensor self, int dim, *, ScalarType? dtype=None)", [.function, .method, .inPlace, .out], "The running sum.") {
      (x: Tensor, d: Int, t: DType?) in try cumsum(x, d, t)
    }
    op("cumprod(Tensor self, int dim, *, ScalarType? dtype=None)", [.function, .method, .inPlace, .out], "The running product.") {
      (x: Tensor, d: Int, t: DType?) in try cumprod(x, d, t)
    }
    op("logcumsumexp(Tensor self, int dim)", reduced, "The running logsumexp.") { (x: Tensor, d: Int) in
      let out =
        x.dtype.isComplex
        ? try withoutGrad { () throws(TorchError) in try complexLogcumsumexp(x, d) }.plain()
        : try scan(to(x, floatType(x.dtype)), d, .logsumexp).0
      if recording(x) {
        let (v, y) = (Saved(x), Saved(output: out))
        record(out, "LogcumsumexpBackward0", x) { n, g in
          let w = try mul(g, exp(neg(y.open(n))))
          return Grads(try mul(exp(v.open(n)), x.ndim == 0 ? w : flip(cumsum(flip(w, [d]), d, nil), [d])))
        }
      }
      return out
    }
    op("count_nonzero(Tensor self, int[] dim)", .usual, "How many are not zero.") { (x: Tensor, d: [Int]) in
      try sum(compare(.ne, x, .int(0)), d)
    }
    op("count_nonzero(Tensor self, int? dim=None)", .usual, "How many are not zero.") { (x: Tensor, d: Int?) in
      d == nil ? try countNonzero(x) : try sum(compare(.ne, x, .int(0)), d.map { [$0] })
    }
    op("trace(Tensor self)", .usual, "The sum of the diagonal.") { (x: Tensor) in
      if x.ndim != 2 { throw TorchError.runtime("trace: expected a matrix, but got tensor with dim \(x.ndim)") }
      return try replayed("TraceBackward0", [x], value: { try traceRaw(x) }) { try sumAll(diagonal($0[0])) }
    }
    op("norm(Tensor self, any p='fro', int[1]? dim=None, bool keepdim=False, ScalarType? dtype=None)", .usual, "The p-norm.") {
      (x: Tensor, p: Arg, d: [Int]?, k: Bool, t: DType?) in
      switch p {
      case .none: return try vectorNorm(x, 2, d, k, t)
      case .string(let s) where s == "fro" && (d?.count ?? 0) <= 2: return try vectorNorm(x, 2, d, k, t)
      case .string(let s): return try matrixNorm(x, .name(s), d ?? Array(0..<x.ndim), k, t)
      default: return try vectorNorm(x, Scalar.from(p).double, d, k, t)
      }
    }
    op("dist(Tensor self, Tensor other, Scalar p=2)", .usual, "The norm of the difference.") { (a: Tensor, b: Tensor, p: Scalar) in
      try replayed("DistBackward0", [a, b]) { try vectorNorm(sub($0[0], $0[1]), p.double, nil, false) }
    }
    op("diff(Tensor self, int n=1, int dim=-1)", .usual, "Differences of neighbours.") { (x: Tensor, n: Int, d: Int) in
      var y = x
      for _ in 0..<max(0, min(n, 1 << 20)) {
        if y.ndim == 0 { throw TorchError.runtime("diff expects input to be at least one-dimensional") }
        let size = y.shape[try wrapDim(d, y.ndim)]
        if size == 0 { return y }
        let (a, b) = (try narrow(y, d, 1, size - 1), try narrow(y, d, 0, size - 1))
        y = y.dtype == .bool ? try compare(.ne, a, b) : try sub(a, b)
      }
      return y
    }
    op("bincount(Tensor self, Tensor? weights=None, int minlength=0)", .usual, "How often each int occurs.") {
      (x: Tensor, w: Tensor?, least: Int) in try bincount(x, w, least)
    }
    op("histc(Tensor self, int bins=100, Scalar min=0, Scalar max=0)", reduced, "A histogram.") {
      (x: Tensor, n: Int, a: Scalar, b: Scalar) in
      try histogram(x, n, a.double, b.double)
    }
  }
}

/// How often each of 0, 1, … occurs in a vector of ints, or the sum of its weights; at least `least` numbers. Negative ints are
/// refused.
package func bincount(_ x: Tensor, _ weights: Tensor?, _ least: Int) throws(TorchError) -> Tensor {
  if x.dtype.isComplex { throw unsupported("bincount_cpu", x.dtype) }
  if x.ndim != 1 || x.dtype.isFloat || x.dtype == .bool { throw .runtime("bincount only supports 1-d non-negative integral inputs.") }
  if least < 0 { throw .runtime("minlength should be >= 0") }
  let values = x.ints()
  if values.contains(where: { $0 < 0 }) { throw .runtime("bincount only supports 1-d non-negative integral inputs.") }
  if let w = weights, w.shape != x.shape { throw .runtime("weights should be 1-d and have the same length as input") }
  let top = (values.max() ?? -1)
  if top >= 1 << 32 { throw .runtime("bincount: value \(top) is too large") }
  let out = try zeros([max(least, top + 1)], weights == nil ? .int64 : weights?.dtype == .float32 ? .float32 : .float64)
  let w = weights?.doubles()
  for (i, v) in values.enumerated() {
    let p = out.data + v * out.dtype.size
    if let w {
      Tensor.store(.float(Tensor.load(p, out.dtype).double + w[i]), p, out.dtype)
    } else {
      Tensor.store(.int(Tensor.load(p, .int64).int + 1), p, .int64)
    }
  }
  if let weights, recording(weights) { recordNoDerivative([out], of: "bincount", inputs: [x, weights]) }
  return out
}

/// Counts of a float tensor in `bins` equal parts of [low, high], or of its own range where these are equal; what lies outside is not
/// counted.
package func histogram(_ x: Tensor, _ bins: Int, _ low: Double, _ high: Double) throws(TorchError) -> Tensor {
  if !x.dtype.isFloat { throw unsupported("histogram_cpu", x.dtype) }
  if bins <= 0 { throw .runtime("bins must be > 0") }
  let values = x.doubles()
  var (a, b) = (low, high)
  // C++ writes the nan that its search for the extremes ends with by its sign.
  if a == b, values.contains(where: \.isNaN) { throw .runtime("torch.histc: range of [-nan, -nan] is not finite") }
  if a == b, let lo = values.min(), let hi = values.max() { (a, b) = (lo, hi) }
  if a == b { (a, b) = (a - 1, b + 1) }
  if !a.isFinite || !b.isFinite { throw .runtime("torch.histc: range of [\(numberText(a)), \(numberText(b))] is not finite") }
  if a > b { throw .runtime("torch.histc: max must be larger than min") }
  try checkRoom(bins)
  var counts = [Double](repeating: 0, count: bins)
  for v in values where v >= a && v <= b {
    counts[min(bins - 1, Int((v - a) / (b - a) * Double(bins)))] += 1
  }
  return try Tensor.of(counts, [bins], x.dtype)
}
