// Histograms of one variable (numpy/lib/_histograms_impl.py).
import Glibc
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareHistograms() {
    function("histogram_bin_edges(a, bins=10, range=None, weights=None)", "The edges of a histogram.") { a throws(Raise) in
      let x = try Sample(a[0])
      if !a[3].isNone, try asTensor(a[3]).shape != asTensor(a[0]).shape { throw valueError("weights should have the same shape as a.") }
      return try edgeArray(try Bins(x, a[1], a[2], isWeighted: !a[3].isNone), a[1], x.type)
    }
    function("histogram(a, bins=10, range=None, density=None, weights=None)", "How many values fall in each bin.") { a throws(Raise) in
      let x = try Sample(a[0])
      let weightArray = a[4].isNone ? nil : try asTensor(a[4])
      if let w = weightArray, w.numel != x.tensor.numel { throw valueError("weights should have the same shape as a.") }
      let bins = try Bins(x, a[1], a[2], isWeighted: weightArray != nil)
      let edges = try edgeArray(bins, a[1], x.type)
      var counts: Tensor
      if let w = weightArray, w.dtype.isComplex {
        let (re, im) = try parts(w)
        let (p, q) = (try bins.sums(of: x, weights: re), try bins.sums(of: x, weights: im))
        counts = try cast(try engine { () throws(TorchError) in try complex(p, q) }, w.dtype)
      } else {
        counts = try cast(try bins.sums(of: x, weights: weightArray), weightArray?.dtype ?? .int64)
      }
      if try optionalFlag(a[3]) {
        let (late, early) = try neighbours(try asTensor(numbers(bins.edges)), 0)
        counts = try ufunc("divide", try ufunc("divide", counts, try ufunc("subtract", late, early)), try reduce(.sum, counts, nil))
      }
      return .tupleOf([arrayValue(counts), edges])
    }
  }
}

/// The values of a histogram; bools are counted as 0 and 1, with a warning.
struct Sample {
  let tensor: Tensor
  /// The type of edges that are found.
  let type: DType
  var isInteger: Bool { !tensor.dtype.isFloat }

  init(_ v: Value) throws(Raise) {
    let x = try asTensor(v)
    if x.dtype == .bool {
      try giveWarning("Converting input from bool to <class 'numpy.uint8'> for compatibility.", types.RuntimeWarning)
    }
    try self.init(x)
  }
  init(_ x: Tensor) throws(Raise) {
    if x.dtype.isComplex { throw onlyReal(x.dtype) }
    try Memory.check(x.numel, of: 24)
    (tensor, type) = (x, x.dtype.isFloat ? x.dtype : .float64)
  }

  func values() throws(Raise) -> [Double] { try tensor.doubleList() }

  /// The least and the largest, both nan where one value is; nil of nothing.
  func extremes() throws(Raise) -> (Double, Double)? {
    if tensor.numel == 0 { return nil }
    let x = tensor
    return try engine { () throws(TorchError) in
      (try oneExtreme(x, largest: false), try oneExtreme(x, largest: true))
    }
  }
}

private func oneExtreme(_ x: Tensor, largest: Bool) throws(TorchError) -> Double {
  try extremes(x, nil, keepdim: false, largest: largest).item().double
}

/// The edges as an array of the data's float type: those that were given are handed back as they came.
func edgeArray(_ bins: Bins, _ given: Value, _ dtype: DType) throws(Raise) -> Value {
  if !bins.areEven { return arrayValue(try asTensor(given)) }
  let edges = bins.edges
  return arrayValue(try engine { () throws(TorchError) in try Tensor.of(edges, [edges.count], dtype) })
}

/// The bins of one variable.
struct Bins {
  let edges: [Double]
  /// Of one width each.
  let areEven: Bool

  init(_ x: Sample, _ bins: Value, _ range: Value, isWeighted: Bool = false) throws(Raise) {
    if case .str(let s) = bins.unwrapped {
      if isWeighted { throw typeError("Automated estimation of the number of bins is not supported for weighted data") }
      let (low, high) = try Bins.range(x, range)
      let values = try x.values()
      let inside = range.isNone ? values : values.filter { $0 >= low && $0 <= high }
      edges = try Bins.even(low, high, try Bins.estimate(s.string, inside, low, high, x.isInteger), x.type, isFound: range.isNone)
      areEven = true
      return
    }
    let given = try asTensor(bins)
    if given.ndim == 0 {
      guard case .int(let n) = bins.unwrapped else { throw typeError("`bins` must be an integer, a string, or an array") }
      if n < 1 { throw valueError("`bins` must be positive, when an integer") }
      let (low, high) = try Bins.range(x, range)
      edges = try Bins.even(low, high, n, x.type, isFound: range.isNone)
      areEven = true
      return
    }
    if given.ndim != 1 { throw valueError("`bins` must be 1d, when an array") }
    let list = try given.doubleList()
    if zip(list, list.dropFirst()).contains(where: { $0 > $1 }) { throw valueError("`bins` must increase monotonically, when an array") }
    edges = list
    areEven = false
  }

  /// The same of the `i`th variable of several, whose edges are of its type and, of float32, computed in it.
  init(_ x: Sample, _ bins: Value, _ range: Value, number i: Int) throws(Raise) {
    let given = try asTensor(bins)
    switch given.ndim {
    case 0:
      if given.scalar(atStorage: 0).double < 1 { throw valueError("`bins[\(i)]` must be positive, when an integer") }
      let (low, high) = try Bins.range(x, range)
      guard case .int(let n) = bins.unwrapped else { throw typeError("`bins[\(i)]` must be an integer, when a scalar") }
      edges = try Bins.even(low, high, n, x.type, isFound: true)
      areEven = true
    case 1:
      let list = try given.doubleList()
      if zip(list, list.dropFirst()).contains(where: { $0 > $1 }) {
        throw valueError("`bins[\(i)]` must be monotonically increasing, when an array")
      }
      edges = list
      areEven = false
    default: throw valueError("`bins[\(i)]` must be a scalar or 1d array")
    }
  }

  /// `n` bins of one width. Of float32 those between found extremes are computed in float32, and others rounded to it.
  private static func even(_ low: Double, _ high: Double, _ n: Int, _ type: DType, isFound: Bool) throws(Raise) -> [Double] {
    if n == Int.max { throw valueError("Maximum allowed size exceeded") }
    _ = try made(try checkedShape(.int(n + 1)), .int(0), .float64)
    try Memory.check(n + 1, of: 48)
    let edges = try evenly(.float(low), .float(high), n + 1, true, nil).samples.doubleList()
    if type.size != 4 { return edges }
    if !isFound { return edges.map { Double(Float($0)) } }
    let start = Float(low), step = (Float(high) - start) / Float(n)
    return edges.indices.map { $0 == n ? high : Double(Float($0) * step + start) }
  }

  private static func range(_ x: Sample, _ range: Value) throws(Raise) -> (Double, Double) {
    var (low, high) = (0.0, 1.0)
    if !range.isNone {
      let r = try sequenceItems(range)
      if r.count != 2 { throw valueError("not enough values to unpack (expected 2, got \(r.count))") }
      (low, high) = (try makeFloat(r[0]), try makeFloat(r[1]))
      if low > high { throw valueError("max must be larger than min in range parameter.") }
      if !low.isFinite || !high.isFinite { throw valueError("supplied range of [\(try str(r[0])), \(try str(r[1]))] is not finite") }
    } else if let found = try x.extremes() {
      (low, high) = found
      if !low.isFinite || !high.isFinite {
        throw valueError("autodetected range of [\(pythonFloat(low)), \(pythonFloat(high))] is not finite")
      }
    }
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    return (low, high)
  }

  /// The number of bins a rule finds (numpy/lib/_histograms_impl.py, `_hist_bin_*`: each gives a width).
  private static func estimate(_ rule: String, _ x: [Double], _ low: Double, _ high: Double, _ isInteger: Bool) throws(Raise) -> Int {
    let n = Double(x.count), span = (x.max() ?? 0) - (x.min() ?? 0)
    func deviation() throws(Raise) -> Double {
      let t = try engine { () throws(TorchError) in try Tensor.of(x, [x.count], .float64) }
      return try Spread(axes: nil, ddof: 0, keepdims: false, root: true).of(t, nil).scalar(atStorage: 0).double
    }
    func quartiles() -> Double {
      let s = x.sorted()
      return s.quantile(0.75) - s.quantile(0.25)
    }
    let known = ["auto", "doane", "fd", "rice", "scott", "sqrt", "stone", "sturges"]
    if !known.contains(rule) { throw valueError("'\(rule)' is not a valid estimator for `bins`") }
    if x.isEmpty { return 1 }
    var width: Double
    switch rule {
    case "sqrt": width = span / n.squareRoot()
    case "sturges": width = span / (Glibc.log2(n) + 1)
    case "rice": width = span / (2 * Glibc.pow(n, 1.0 / 3))
    case "scott": width = Glibc.pow(24 * Glibc.pow(Double.pi, 0.5) / n, 1.0 / 3) * (try deviation())
    case "fd": width = 2 * quartiles() / Glibc.pow(n, 1.0 / 3)
    case "auto":
      let fd = 2 * quartiles() / Glibc.pow(n, 1.0 / 3), sturges = span / (Glibc.log2(n) + 1)
      width = fd != 0 ? min(max(fd, span / n.squareRoot() / 2), sturges) : sturges
    case "doane":
      width = 0
      let sigma = try deviation()
      if n > 2, sigma > 0 {
        let mean = x.reduce(0, +) / n, limit = (6 * (n - 2) / ((n + 1) * (n + 3))).squareRoot()
        let skew = x.reduce(0) { $0 + Glibc.pow(($1 - mean) / sigma, 3) } / n
        width = span / (1 + Glibc.log2(n) + Glibc.log2(1 + skew.magnitude / limit))
      }
    default: throw notImplementedError("bins='stone' is not supported by wick")
    }
    if isInteger, width < 1 { width = 1 }
    if width == 0 || !width.isFinite { return 1 }
    let count = ((high - low) / width).rounded(.up)
    if !(count < 1e15) { throw valueError("Maximum allowed size exceeded") }
    return max(1, Int(count))
  }

  /// How many values fall in each bin, or what they weigh.
  func sums(of x: Sample, weights: Tensor?) throws(Raise) -> Tensor {
    let (values, w) = try engine { () throws(TorchError) in (try x.tensor.packed(.float64), try weights?.packed(.float64)) }
    let counts = try made([max(0, edges.count - 1)], .int(0), .float64)
    let (p, weight, total) = (values.pointer(Double.self), w?.pointer(Double.self), counts.pointer(Double.self))
    let n = edges.count - 1
    if !areEven || n <= 0 {
      for k in 0..<values.numel { if let place = searched(p[k]) { total[place] += weight?[k] ?? 1 } }
      return counts
    }
    edges.withUnsafeBufferPointer { e in
      let (low, high) = (e[0], e[n]), (span, many) = (high - low, Double(n))
      for k in 0..<values.numel {
        let v = p[k]
        if !(v >= low && v <= high) { continue }
        // The bin by its share of the range, mended by a look at its edges; the last one is closed.
        let share = (v - low) / span * many
        var i = share >= 0 && share < many ? Int(share) : n - 1
        i -= v < e[i] && i > 0 ? 1 : 0
        i += v >= e[i + 1] && i != n - 1 ? 1 : 0
        total[i] += weight?[k] ?? 1
      }
    }
    return counts
  }

  /// The bin a value falls in by looking it up among the edges, nil where in none; the last one is closed.
  func searched(_ v: Double) -> Int? {
    let n = edges.count - 1
    guard n > 0, v >= edges[0], v <= edges[n] else { return nil }
    return min(edges.count(upTo: v) - 1, n - 1)
  }
}
