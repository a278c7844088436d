// Order statistics, histograms, covariance, interpolation, polynomials.
import Glibc
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareStatistics() {
    for (name, scale, skipsNan) in [
      ("quantile", 1.0, false), ("percentile", 100, false), ("nanquantile", 1, true), ("nanpercentile", 100, true),
    ] {
      function(
        "\(name)(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None)",
        "Values below which a share of the data lies."
      ) { a throws(Raise) in
        let q = try asTensor(a[1], .float64)
        let shares = try ufunc("divide", q, .float(scale))
        if shares.doubles().contains(where: { !($0 >= 0 && $0 <= 1) }) {
          throw valueError(scale == 100 ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]")
        }
        return try deliver(try quantiles(try asTensor(a[0]), shares, a[2], try truth(a[6]), try str(a[5]), skipsNan), a[3])
      }
    }
    for (name, skipsNan) in [("median", false), ("nanmedian", true)] {
      function("\(name)(a, axis=None, out=None, overwrite_input=False, keepdims=False)", "The middle value.") { a throws(Raise) in
        let x = try asTensor(a[0])
        let (rows, shape) = try foldedRows(x, a[1], try truth(a[4]))
        let out = rows.map { given -> Double in
          let row = (skipsNan ? given.filter { !$0.isNaN } : given).sorted { $0 < $1 }
          let n = row.count
          if n == 0 || given.contains(where: \.isNaN) && !skipsNan { return .nan }
          return n % 2 == 1 ? row[n / 2] : (row[n / 2 - 1] + row[n / 2]) / 2
        }
        return try deliver(try engine { () throws(TorchError) in try Tensor.of(out, shape, x.dtype.isFloat ? x.dtype : .float64) }, a[2])
      }
    }
    function("average(a, axis=None, weights=None, returned=False, *, keepdims=False)", "The weighted mean.") { a throws(Raise) in
      let x = try asTensor(a[0]), axes = try axesArgument(a[1], x.ndim), keep = try truth(a[4])
      if a[2].isNone {
        let m = try mean(x, axes, nil, keep)
        if try !truth(a[3]) { return wrapped(m) }
        return .tupleOf([wrapped(m), wrapped(try made(m.shape, .int(x.numel / max(1, m.numel)), m.dtype))])
      }
      var w = try asTensor(a[2])
      if w.shape != x.shape {
        guard let axes, axes.count == 1 else {
          throw typeError("Axis must be specified when shapes of a and weights differ.")
        }
        if w.ndim != 1 || w.numel != x.shape[axes[0]] {
          throw valueError("Shape of weights must be consistent with shape of a along specified axis.")
        }
        w = try expanded(try reshaped(w, (0..<x.ndim).map { $0 == axes[0] ? w.numel : 1 }), x.shape)
      }
      let d = numpyPromote(numpyPromote(x.dtype, w.dtype), x.dtype.isFloat ? x.dtype : .float64)
      let total = try reduce(.sum, w, axes, dtype: d, keepdims: keep)
      if total.scalars().contains(where: { $0.double == 0 }) { throw zeroDivision("Weights sum to zero, can't be normalized") }
      let m = try ufunc("divide", try reduce(.sum, try ufunc("multiply", x, w), axes, dtype: d, keepdims: keep), total)
      return try truth(a[3]) ? .tupleOf([wrapped(m), wrapped(total)]) : wrapped(m)
    }
    function("bincount(x, /, weights=None, minlength=0)", "How often each small integer occurs.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.dtype.isFloat && x.numel > 0 {
        throw typeError("Cannot cast array data from dtype('\(x.dtype.name)') to dtype('int64') according to the rule 'safe'")
      }
      if x.ndim != 1 { throw valueError(x.ndim == 0 ? "object of too small depth for desired array" : "object too deep for desired array") }
      let list = x.ints(), least = try indexValue(a[2])
      if list.contains(where: { $0 < 0 }) { throw valueError("'list' argument must have no negative elements") }
      let n = max(least, (list.max() ?? -1) + 1)
      if n > 1 << 34 { throw Raise(types.MemoryError, "Unable to allocate array") }
      if a[1].isNone {
        var counts = [Int](repeating: 0, count: n)
        for i in list { counts[i] += 1 }
        let c = counts
        return arrayValue(try engine { () throws(TorchError) in try Tensor.of(c, [n]) })
      }
      let w = try asTensor(a[1]).doubles()
      if w.count != list.count { throw valueError("The weights and list don't have the same length.") }
      var sums = [Double](repeating: 0, count: n)
      for (i, v) in zip(list, w) { sums[i] += v }
      let s = sums
      return arrayValue(try engine { () throws(TorchError) in try Tensor.of(s, [n], .float64) })
    }
    declareHistograms()
    declareCovariance()
    declareCurves()
  }

  private mutating func declareHistograms() {
    function("histogram_bin_edges(a, bins=10, range=None, weights=None)", "The edges of a histogram.") { a throws(Raise) in
      try numbers(try binEdges(try asTensor(a[0], .float64).doubles(), a[1], a[2]).edges)
    }
    function("histogram(a, bins=10, range=None, density=None, weights=None)", "How many values fall in each bin.") { a throws(Raise) in
      let x = try asTensor(a[0], .float64).doubles()
      let weights = a[4].isNone ? nil : try asTensor(a[4], .float64).doubles()
      if let weights, weights.count != x.count { throw valueError("weights should have the same shape as a.") }
      let (edges, equal) = try binEdges(x, a[1], a[2])
      let n = edges.count - 1
      var counts = [Double](repeating: 0, count: max(0, n))
      for (k, v) in x.enumerated() {
        guard let i = bin(v, edges, equal) else { continue }
        counts[i] += weights?[k] ?? 1
      }
      // Edges that were given are handed back as they came.
      let edgeArray = equal ? try numbers(edges) : arrayValue(try asTensor(a[1]))
      if try optionalFlag(a[3]) {
        let total = counts.reduce(0, +)
        return .tupleOf([try numbers(counts.indices.map { counts[$0] / (edges[$0 + 1] - edges[$0]) / total }), edgeArray])
      }
      let list = counts
      return .tupleOf([
        arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, [list.count], weights == nil ? .int64 : .float64) }),
        edgeArray,
      ])
    }
    function("histogram2d(x, y, bins=10, range=None, density=None, weights=None)", "How many pairs fall in each cell.") { a throws(Raise) in
      let x = try asTensor(a[0], .float64).doubles(), y = try asTensor(a[1], .float64).doubles()
      if x.count != y.count { throw valueError("x and y must have the same length.") }
      var (bx, by) = (a[2], a[2])
      if case .list(let l) = a[2].unwrapped, l.count == 2 { (bx, by) = (l[0], l[1]) }
      if case .tuple(let t) = a[2].unwrapped, t.count == 2 { (bx, by) = (t[0], t[1]) }
      var (rx, ry) = (Value.none, Value.none)
      if !a[3].isNone {
        let r = try sequenceItems(a[3])
        if r.count == 2 { (rx, ry) = (r[0], r[1]) }
      }
      let (ex, equalX) = try binEdges(x, bx, rx), (ey, equalY) = try binEdges(y, by, ry)
      let (n, m) = (ex.count - 1, ey.count - 1)
      var counts = [Double](repeating: 0, count: n * m)
      let weights = a[5].isNone ? nil : try asTensor(a[5], .float64).doubles()
      for k in x.indices {
        if let i = bin(x[k], ex, equalX), let j = bin(y[k], ey, equalY) { counts[i * m + j] += weights?[k] ?? 1 }
      }
      if try optionalFlag(a[4]) {
        let total = counts.reduce(0, +)
        for i in 0..<n { for j in 0..<m { counts[i * m + j] /= total * (ex[i + 1] - ex[i]) * (ey[j + 1] - ey[j]) } }
      }
      let list = counts
      return .tupleOf([
        arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, [n, m], .float64) }), try numbers(ex), try numbers(ey),
      ])
    }
  }

  private mutating func declareCovariance() {
    function("cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)", "The covariance matrix.") {
      a throws(Raise) in
      let x = try variables(a[0], a[1], inRows: try truth(a[2]))
      let ddof = a[4].isNone ? (try truth(a[3]) ? 0.0 : 1.0) : try makeFloat(a[4])
      return wrapped(try engineSqueeze(try covariance(x, ddof)))
    }
    function("corrcoef(x, y=None, rowvar=True)", "The correlation matrix.") { a throws(Raise) in
      let x = try variables(a[0], a[1], inRows: try truth(a[2]))
      let c = try covariance(x, 1), n = c.shape[0]
      if n == 1 { return wrapped(try ufunc("divide", try reshaped(c, []), try reshaped(c, []))) }
      let s = try ufunc("sqrt", try engine { () throws(TorchError) in try diagonal(c, 0, 0, 1) })
      let r = try ufunc("divide", try ufunc("divide", c, try reshaped(s, [n, 1])), s)
      let (one, minus) = (try made(Dims(), .int(1), .float64), try made(Dims(), .int(-1), .float64))
      return arrayValue(try ufunc("minimum", try ufunc("maximum", r, minus), one))
    }
    for (name, flips) in [("convolve", true), ("correlate", false)] {
      function(
        "\(name)(a, v, mode='\(flips ? "full" : "valid")')",
        flips ? "The convolution of two sequences." : "The correlation of two sequences."
      ) { a throws(Raise) in
        let x = try asTensor(a[0]), y = try asTensor(a[1])
        if x.numel == 0 || y.numel == 0 { throw valueError("\(x.numel == 0 ? "a" : "v") cannot be empty") }
        let d = numpyPromote(x.dtype, y.dtype)
        return arrayValue(
          try slidingProduct(x.doubles(), flips ? y.doubles() : y.doubles().reversed(), try str(a[2]), d, correlates: !flips))
      }
    }
  }

  private mutating func declareCurves() {
    function("interp(x, xp, fp, left=None, right=None, period=None)", "Straight lines between points.") { a throws(Raise) in
      let x = try asTensor(a[0], .float64), xp = try asTensor(a[1], .float64).doubles(), fp = try asTensor(a[2], .float64).doubles()
      if xp.count != fp.count { throw valueError("fp and xp are not of the same length.") }
      if xp.isEmpty { throw valueError("array of sample points is empty") }
      if !a[5].isNone { throw notImplementedError("np.interp(period=) is not supported by wick") }
      let left = a[3].isNone ? fp[0] : try makeFloat(a[3]), right = a[4].isNone ? fp[fp.count - 1] : try makeFloat(a[4])
      let n = xp.count
      return wrapped(
        try engine { () throws(TorchError) in
          try eachDouble(x) { v in
            if v.isNaN { return v }
            if v > xp[n - 1] { return right }
            if v < xp[0] { return left }
            var (lo, hi) = (0, n)
            while lo < hi {
              let mid = (lo + hi) / 2
              if xp[mid] <= v { lo = mid + 1 } else { hi = mid }
            }
            let j = lo - 1
            if j < 0 { return .nan }
            if j >= n - 1 { return fp[n - 1] }
            if xp[j] == v { return fp[j] }
            let slope = (fp[j + 1] - fp[j]) / (xp[j + 1] - xp[j])
            return slope * (v - xp[j]) + fp[j]
          }
        })
    }
    for name in ["trapezoid", "trapz"] {
      function("\(name)(y, x=None, dx=1.0, axis=-1)", "The integral by trapezoids.") { a throws(Raise) in
        let y = try asTensor(a[0], .float64), n = y.ndim
        let d = try plainAxis(try indexValue(a[3]), n), m = y.shape[d]
        let (late, early) = try engine { () throws(TorchError) in (try slice(y, d, 1, m, 1), try slice(y, d, 0, max(0, m - 1), 1)) }
        var step = try made(Dims(), .float(try makeFloat(a[2])), .float64)
        if !a[1].isNone {
          let x = try asTensor(a[1], .float64)
          if x.ndim == 0 { throw valueError("diff requires input that is at least one dimensional") }
          let k = x.shape[x.ndim - 1]
          let (p, q) = try engine { () throws(TorchError) in
            (try slice(x, x.ndim - 1, 1, k, 1), try slice(x, x.ndim - 1, 0, max(0, k - 1), 1))
          }
          step = try ufunc("subtract", p, q)
          if x.ndim == 1 { step = try reshaped(step, (0..<n).map { $0 == d ? -1 : 1 }) }
        }
        let parts = try ufunc("divide", try ufunc("multiply", step, try ufunc("add", late, early)), .float(2))
        return wrapped(try reduce(.sum, parts, [d]))
      }
    }
    function("gradient(f, *varargs, axis=None, edge_order=1)", "Central differences.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = x.dtype.isFloat ? x : try asTensor(a[0], .float64)
      let axes = try axesArgument(a[2], x.ndim) ?? Array(0..<x.ndim)
      let spacing = try sequenceItems(a[1])
      if !spacing.isEmpty, spacing.count != 1, spacing.count != axes.count { throw typeError("invalid number of arguments") }
      var out: [Value] = []
      for (k, d) in axes.enumerated() {
        let h = spacing.isEmpty ? try made(Dims(), .int(1), y.dtype) : try asTensor(spacing[spacing.count == 1 ? 0 : k], .float64)
        out.append(arrayValue(try slope(y, d, h)))
      }
      return out.count == 1 ? out[0] : .tupleOf(out)
    }
    function("ediff1d(ary, to_end=None, to_begin=None)", "Differences of neighbours in one line.") { a throws(Raise) in
      let x = try reshaped(try asTensor(a[0]), [-1]), n = x.numel
      let (late, early) = try engine { () throws(TorchError) in (try slice(x, 0, 1, n, 1), try slice(x, 0, 0, max(0, n - 1), 1)) }
      var parts = [try ufunc("subtract", late, early)]
      if !a[2].isNone { parts.insert(try reshaped(try asTensor(a[2], x.dtype), [-1]), at: 0) }
      if !a[1].isNone { parts.append(try reshaped(try asTensor(a[1], x.dtype), [-1])) }
      return arrayValue(try concatenated(parts, 0))
    }
    function("sinc(x)", "sin(pi x) / (pi x).") { a throws(Raise) in
      let x = try asTensor(a[0]), y = x.dtype.isFloat ? x : try asTensor(a[0], .float64)
      return wrapped(
        try engine { () throws(TorchError) in
          try eachDouble(y) { v in
            let t = Double.pi * (v == 0 ? 1.0e-20 : v)
            return Glibc.sin(t) / t
          }
        })
    }
    function("polyval(p, x)", "A polynomial's values.") { a throws(Raise) in
      let p = try asTensor(a[0]), x = try asTensor(a[1])
      var y = try made(x.shape, .int(0), numpyPromote(x.dtype, p.dtype))
      for c in p.scalars() { y = try ufunc("add", try ufunc("multiply", y, x), try made(Dims(), c, p.dtype)) }
      return wrapped(y)
    }
    function("polyder(p, m=1)", "A polynomial's derivative.") { a throws(Raise) in
      var p = try asTensor(a[0])
      for _ in 0..<min(max(0, try indexValue(a[1])), p.numel) {
        if p.ndim != 1 { throw typeError("expected 1D vector for p") }
        let n = p.numel, q = p
        let powers = try engine { () throws(TorchError) in try Tensor.of(Array((1..<max(1, n)).reversed()), [max(0, n - 1)]) }
        p = try ufunc("multiply", try engine { () throws(TorchError) in try slice(q, 0, 0, max(0, n - 1), 1) }, powers)
      }
      return arrayValue(p)
    }
    function("polyint(p, m=1, k=None)", "A polynomial's integral.") { a throws(Raise) in
      let p = try asTensor(a[0], .float64), n = p.numel
      let powers = try engine { () throws(TorchError) in try Tensor.of(Array((1..<(n + 1)).reversed()), [n]) }
      let constant = try made([1], a[2].isNone ? .int(0) : .float(try makeFloat(a[2])), .float64)
      return arrayValue(try concatenated([try ufunc("divide", p, powers), constant], 0))
    }
    for (name, op) in [("polyadd", "add"), ("polysub", "subtract")] {
      function("\(name)(a1, a2)", "Polynomials combined.") { a throws(Raise) in
        let x = try asTensor(a[0]), y = try asTensor(a[1]), n = max(x.numel, y.numel)
        func long(_ t: Tensor) throws(Raise) -> Tensor {
          try concatenated([try made([n - t.numel], .int(0), t.dtype), try reshaped(t, [-1])], 0)
        }
        return arrayValue(try ufunc(op, try long(x), try long(y)))
      }
    }
    function("polymul(a1, a2)", "Polynomials multiplied.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1])
      return arrayValue(try slidingProduct(x.doubles(), y.doubles(), "full", numpyPromote(x.dtype, y.dtype), correlates: false))
    }
  }
}

/// An array of float64.
func numbers(_ list: [Double]) throws(Raise) -> Value {
  arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, [list.count], .float64) })
}

private func engineSqueeze(_ x: Tensor) throws(Raise) -> Tensor { try engine { () throws(TorchError) in try squeeze(x) } }

private func covariance(_ x: Tensor, _ ddof: Double) throws(Raise) -> Tensor {
  let n = Double(x.shape[1])
  let off = try ufunc("subtract", x, try mean(x, [1], nil, true))
  let c = try product(off, try engine { () throws(TorchError) in try transpose(off, 0, 1) })
  if n - ddof <= 0 { try giveWarning("Degrees of freedom <= 0 for slice", types.RuntimeWarning) }
  // NumPy multiplies by the reciprocal.
  return try ufunc("multiply", c, .float(1 / max(n - ddof, 0)))
}

/// The axes that a function folds, as rows of doubles, and the shape of what is left.
private func foldedRows(_ x: Tensor, _ axis: Value, _ keep: Bool) throws(Raise) -> (rows: [[Double]], shape: Dims) {
  let axes = try axesArgument(axis, x.ndim) ?? Array(0..<x.ndim)
  let rest = (0..<x.ndim).filter { !axes.contains($0) }
  var shape = Dims()
  for d in 0..<x.ndim { if rest.contains(d) { shape.append(x.shape[d]) } else if keep { shape.append(1) } }
  let moved = try engine { () throws(TorchError) in try permute(x, rest + axes) }
  let all = moved.doubles(), n = axes.reduce(1) { $0 * x.shape[$1] }
  let count = rest.reduce(1) { $0 * x.shape[$1] }
  return ((0..<count).map { Array(all[($0 * n)..<(($0 + 1) * n)]) }, shape)
}

private func quantiles(_ x: Tensor, _ q: Tensor, _ axis: Value, _ keep: Bool, _ method: String, _ skipsNan: Bool) throws(Raise) -> Tensor {
  let (rows, shape) = try foldedRows(x, axis, keep)
  let shares = q.doubles()
  var out: [Double] = []
  let ordered = rows.map { r in (skipsNan ? r.filter { !$0.isNaN } : r).sorted { $0 < $1 } }
  for s in shares {
    for (given, row) in zip(rows, ordered) {
      let n = row.count
      if n == 0 || !skipsNan && given.contains(where: \.isNaN) {
        out.append(.nan)
        continue
      }
      let at = s * Double(n - 1)
      let low = Int(at.rounded(.down)), high = min(low + 1, n - 1)
      let (a, b) = (row[low], row[high])
      switch method {
      case "linear":
        let t = at - Double(low), d = b - a
        out.append(t >= 0.5 ? b - d * (1 - t) : a + d * t)
      case "lower": out.append(a)
      case "higher": out.append(row[min(Int(at.rounded(.up)), n - 1)])
      case "midpoint": out.append(at == Double(low) ? a : (a + b) / 2)
      case "nearest": out.append(row[min(Int(at.rounded(.toNearestOrEven)), n - 1)])
      default:
        throw valueError("'\(method)' is not a valid method. Use one of: dict_keys(['linear', 'lower', 'higher', 'midpoint', 'nearest'])")
      }
    }
  }
  let list = out, full = Dims(q.shape.list + shape.list)
  let keepsType = x.dtype.isFloat || ["lower", "higher", "nearest"].contains(method)
  return try engine { () throws(TorchError) in try Tensor.of(list, full, keepsType ? x.dtype : .float64) }
}

/// The edges of a histogram, and whether they are evenly spaced.
private func binEdges(_ x: [Double], _ bins: Value, _ range: Value) throws(Raise) -> (edges: [Double], equal: Bool) {
  if case .str(let s) = bins { throw notImplementedError("bins='\(s.string)' is not supported by wick") }
  guard case .int(let n) = bins.unwrapped else {
    let e = try asTensor(bins, .float64)
    if e.ndim != 1 { throw valueError("`bins` must be 1d, when an array") }
    let list = e.doubles()
    if zip(list, list.dropFirst()).contains(where: { $0 > $1 }) { throw valueError("`bins` must increase monotonically, when an array") }
    return (list, false)
  }
  if n < 1 { throw valueError("`bins` must be positive, when an integer") }
  _ = try made(try checkedShape(.int(n)), .int(0), .float64)
  var (low, high) = (x.min() ?? 0, x.max() ?? 1)
  if !range.isNone {
    let r = try sequenceItems(range)
    if r.count != 2 { throw valueError("`range` must be a pair") }
    (low, high) = (try makeFloat(r[0]), try makeFloat(r[1]))
    if low > high { throw valueError("max must be larger than min in range parameter.") }
    if !low.isFinite || !high.isFinite { throw valueError("supplied range of [\(pythonFloat(low)), \(pythonFloat(high))] is not finite") }
  } else if !low.isFinite || !high.isFinite {
    throw valueError("autodetected range of [\(pythonFloat(low)), \(pythonFloat(high))] is not finite")
  }
  if low == high { (low, high) = (low - 0.5, high + 0.5) }
  return (try evenly(.float(low), .float(high), n + 1, true, nil).0.doubles(), true)
}

/// The bin a value falls in; the last one is closed.
private func bin(_ v: Double, _ edges: [Double], _ equal: Bool) -> Int? {
  let n = edges.count - 1
  guard n > 0, v >= edges[0], v <= edges[n] else { return nil }
  if equal {
    let share = (v - edges[0]) / (edges[n] - edges[0]) * Double(n)
    var i = share >= 0 && share < Double(n) ? Int(share) : n - 1
    if v < edges[i] { i -= 1 }
    if v >= edges[i + 1] && i != n - 1 { i += 1 }
    return max(i, 0)
  }
  var (lo, hi) = (0, edges.count)
  while lo < hi {
    let mid = (lo + hi) / 2
    if edges[mid] <= v { lo = mid + 1 } else { hi = mid }
  }
  return min(lo - 1, n - 1)
}

/// `convolve`; `mode` says which part is kept.
private func slidingProduct(_ x: [Double], _ y: [Double], _ mode: String, _ d: DType, correlates: Bool) throws(Raise) -> Tensor {
  let n = x.count, m = y.count
  if n == 0 || m == 0 { throw valueError("v cannot be empty") }
  var full = [Double](repeating: 0, count: n + m - 1)
  for i in 0..<n { for j in 0..<m { full[i + j] += x[i] * y[j] } }
  let part: [Double]
  switch mode {
  case "full": part = full
  case "same":
    let size = max(n, m), start = correlates && m > n ? (full.count - size + 1) / 2 : (full.count - size) / 2
    part = Array(full[start..<(start + size)])
  case "valid":
    let size = max(n, m) - min(n, m) + 1, start = min(n, m) - 1
    part = Array(full[start..<(start + size)])
  default: throw valueError("mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
  }
  return try engine { () throws(TorchError) in try Tensor.of(part, [part.count], d) }
}

/// The slope along one axis: central inside, one-sided at the ends.
private func slope(_ y: Tensor, _ d: Int, _ h: Tensor) throws(Raise) -> Tensor {
  let n = y.shape[d]
  if n < 2 {
    throw valueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
  }
  func part(_ t: Tensor, _ axis: Int, _ from: Int, _ to: Int) throws(Raise) -> Tensor {
    try engine { () throws(TorchError) in try slice(t, axis, from, to, 1) }
  }
  if h.ndim == 0 {
    let inner = try ufunc("divide", try ufunc("subtract", part(y, d, 2, n), part(y, d, 0, n - 2)), try ufunc("multiply", h, .float(2)))
    let first = try ufunc("divide", try ufunc("subtract", part(y, d, 1, 2), part(y, d, 0, 1)), h)
    let last = try ufunc("divide", try ufunc("subtract", part(y, d, n - 1, n), part(y, d, n - 2, n - 1)), h)
    return try concatenated([first, inner, last], d, y.dtype)
  }
  if h.numel != n { throw valueError("when 1d, distances must match the length of the corresponding dimension") }
  let steps = try ufunc("subtract", part(h, 0, 1, n), part(h, 0, 0, n - 1))
  func along(_ t: Tensor) throws(Raise) -> Tensor { try reshaped(t, (0..<y.ndim).map { $0 == d ? -1 : 1 }) }
  let (p, q) = (try along(part(steps, 0, 0, n - 2)), try along(part(steps, 0, 1, n - 1)))
  let sum = try ufunc("add", p, q)
  let a = try ufunc("divide", try ufunc("negative", q), try ufunc("multiply", p, sum))
  let b = try ufunc("divide", try ufunc("subtract", q, p), try ufunc("multiply", p, q))
  let c = try ufunc("divide", p, try ufunc("multiply", q, sum))
  let inner = try ufunc(
    "add", try ufunc("add", try ufunc("multiply", a, part(y, d, 0, n - 2)), try ufunc("multiply", b, part(y, d, 1, n - 1))),
    try ufunc("multiply", c, part(y, d, 2, n)))
  let first = try ufunc("divide", try ufunc("subtract", part(y, d, 1, 2), part(y, d, 0, 1)), try along(part(steps, 0, 0, 1)))
  let last = try ufunc(
    "divide", try ufunc("subtract", part(y, d, n - 1, n), part(y, d, n - 2, n - 1)), try along(part(steps, 0, n - 2, n - 1)))
  return try concatenated([first, inner, last], d)
}

/// The variables of `cov` and `corrcoef`, one to a row.
private func variables(_ m: Value, _ y: Value, inRows: Bool) throws(Raise) -> Tensor {
  func rows(_ v: Value) throws(Raise) -> Tensor {
    let x = try asTensor(v, .float64)
    if x.ndim < 2 { return try reshaped(x, [1, -1]) }
    return inRows ? x : try engine { () throws(TorchError) in try transpose(x, 0, 1) }
  }
  return y.isNone ? try rows(m) : try concatenated([try rows(m), try rows(y)], 0)
}
