// Histograms of one variable (numpy/lib/_histograms_impl.py).
import Glibc
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareHistograms() {
    function("histogram_bin_edges(a, bins=10, range=None, weights=None)", "The edges of a histogram.") { a throws(Raise) in
      let x = try sample(a[0])
      if !a[3].isNone, try asTensor(a[3]).shape != asTensor(a[0]).shape { throw valueError("weights should have the same shape as a.") }
      return try edgeArray(try Bins(x.values, a[1], a[2], isWeighted: !a[3].isNone, isInteger: x.isInteger), a[1], x.type)
    }
    function("histogram(a, bins=10, range=None, density=None, weights=None)", "How many values fall in each bin.") { a throws(Raise) in
      let given = try sample(a[0]), x = given.values
      let weightArray = a[4].isNone ? nil : try asTensor(a[4])
      if let w = weightArray, w.numel != x.count { throw valueError("weights should have the same shape as a.") }
      let bins = try Bins(x, a[1], a[2], isWeighted: weightArray != nil, isInteger: given.isInteger)
      let places = x.map { bins.place($0) }, edges = try edgeArray(bins, a[1], given.type)
      func sums(_ weights: [Double]?) throws(Raise) -> Tensor {
        var counts = [Double](repeating: 0, count: max(0, bins.edges.count - 1))
        for (k, place) in places.enumerated() { if let place { counts[place] += weights?[k] ?? 1 } }
        let list = counts
        return try engine { () throws(TorchError) in try Tensor.of(list, [list.count], .float64) }
      }
      var counts: Tensor
      if let w = weightArray, w.dtype.isComplex {
        let (re, im) = try parts(w)
        let (p, q) = (try sums(re.doubleList()), try sums(im.doubleList()))
        counts = try cast(try engine { () throws(TorchError) in try complex(p, q) }, w.dtype)
      } else {
        counts = try cast(try sums(try weightArray?.doubleList()), weightArray?.dtype ?? .int64)
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
func sample(_ v: Value) throws(Raise) -> (values: [Double], isInteger: Bool, type: DType) {
  let x = try asTensor(v)
  if x.dtype == .bool {
    try giveWarning("Converting input from bool to <class 'numpy.uint8'> for compatibility.", types.RuntimeWarning)
  }
  try Memory.check(x.numel, of: 24)
  return try (x.doubleList(), !x.dtype.isFloat, x.dtype.isFloat ? x.dtype : .float64)
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

  init(_ x: [Double], _ bins: Value, _ range: Value, isWeighted: Bool = false, isInteger: Bool = false) throws(Raise) {
    if case .str(let s) = bins.unwrapped {
      if isWeighted { throw typeError("Automated estimation of the number of bins is not supported for weighted data") }
      let (low, high) = try Bins.range(x, range)
      let inside = range.isNone ? x : x.filter { $0 >= low && $0 <= high }
      edges = try Bins.even(low, high, try Bins.estimate(s.string, inside, low, high, isInteger))
      areEven = true
      return
    }
    let given = try asTensor(bins)
    if given.ndim == 0 {
      guard case .int(let n) = bins.unwrapped else { throw typeError("`bins` must be an integer, a string, or an array") }
      if n < 1 { throw valueError("`bins` must be positive, when an integer") }
      let (low, high) = try Bins.range(x, range)
      edges = try Bins.even(low, high, n)
      areEven = true
      return
    }
    if given.ndim != 1 { throw valueError("`bins` must be 1d, when an array") }
    let list = try given.doubleList()
    if zip(list, list.dropFirst()).contains(where: { $0 > $1 }) { throw valueError("`bins` must increase monotonically, when an array") }
    edges = list
    areEven = false
  }

  /// The same of the `i`th variable of several, whose edges are of a type and, of float32, computed in it.
  init(_ x: [Double], _ bins: Value, _ range: Value, number i: Int, _ dtype: DType) throws(Raise) {
    let given = try asTensor(bins)
    switch given.ndim {
    case 0:
      if given.scalar(atStorage: 0).double < 1 { throw valueError("`bins[\(i)]` must be positive, when an integer") }
      let (low, high) = try Bins.range(x, range)
      guard case .int(let n) = bins.unwrapped else { throw typeError("`bins[\(i)]` must be an integer, when a scalar") }
      let even = try Bins.even(low, high, n), start = Float(low), step = (Float(high) - start) / Float(n)
      edges = dtype.size == 4 ? even.indices.map { $0 == n ? high : Double(Float($0) * step + start) } : even
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

  private static func even(_ low: Double, _ high: Double, _ n: Int) throws(Raise) -> [Double] {
    if n == Int.max { throw valueError("Maximum allowed size exceeded") }
    _ = try made(try checkedShape(.int(n + 1)), .int(0), .float64)
    try Memory.check(n + 1, of: 48)
    return try evenly(.float(low), .float(high), n + 1, true, nil).samples.doubleList()
  }

  private static func range(_ x: [Double], _ range: Value) throws(Raise) -> (Double, Double) {
    var (low, high) = (0.0, 1.0)
    if !range.isNone {
      let r = try sequenceItems(range)
      if r.count != 2 { throw valueError("not enough values to unpack (expected 2, got \(r.count))") }
      (low, high) = (try makeFloat(r[0]), try makeFloat(r[1]))
      if low > high { throw valueError("max must be larger than min in range parameter.") }
      if !low.isFinite || !high.isFinite { throw valueError("supplied range of [\(try str(r[0])), \(try str(r[1]))] is not finite") }
    } else if !x.isEmpty {
      // A nan among them is the least and the largest.
      var hasNan = false
      (low, high) = (x[0], x[0])
      for v in x {
        hasNan = v != v || hasNan
        low = v < low ? v : low
        high = v > high ? v : high
      }
      if hasNan { (low, high) = (.nan, .nan) }
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

  /// The bin a value falls in, nil where in none; the last one is closed.
  func place(_ v: Double) -> Int? {
    let n = edges.count - 1
    guard areEven, n > 0 else { return searched(v) }
    guard v >= edges[0], v <= edges[n] else { return nil }
    let share = (v - edges[0]) / (edges[n] - edges[0]) * Double(n)
    var i = share >= 0 && share < Double(n) ? Int(share) : n - 1
    if v < edges[i] { i -= 1 }
    if i >= 0, v >= edges[i + 1] && i != n - 1 { i += 1 }
    return max(i, 0)
  }

  /// The same by looking the value up among the edges.
  func searched(_ v: Double) -> Int? {
    let n = edges.count - 1
    guard n > 0, v >= edges[0], v <= edges[n] else { return nil }
    return min(edges.count(upTo: v) - 1, n - 1)
  }
}
