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
        let method = try str(a[5])
        if !a[7].isNone, method != "inverted_cdf" { throw valueError("Only method 'inverted_cdf' supports weights. Got: \(method).") }
        try refuse(a, name, [(7, "weights", .none)])
        _ = try truth(a[4])
        let q = try asTensor(a[1], .float64)
        let shares = try ufunc("divide", q, .float(scale))
        if try shares.doubleList().contains(where: { !($0 >= 0 && $0 <= 1) }) {
          throw valueError(scale == 100 ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]")
        }
        return try deliver(try quantiles(try asTensor(a[0]), shares, a[2], try truth(a[6]), method, skipsNan), a[3])
      }
    }
    for (name, skipsNan) in [("median", false), ("nanmedian", true)] {
      function("\(name)(a, axis=None, out=None, overwrite_input=False, keepdims=False)", "The middle value.") { a throws(Raise) in
        let x = try asTensor(a[0])
        _ = try truth(a[3])
        let (rows, shape) = try foldedRows(x, a[1], try truth(a[4]))
        let (out, isEmpty) = medians(rows, skipsNan)
        if isEmpty {
          if skipsNan, x.numel > 0 {
            try giveWarning("All-NaN slice encountered", types.RuntimeWarning)
          } else {
            try giveWarning("Mean of empty slice", types.RuntimeWarning)
            if !skipsNan { try FloatErrors.report(.invalid, shape.count == 0 ? "scalar divide" : "divide") }
          }
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
      let d = numpyPromote(numpyPromote(x.dtype, w.dtype), x.dtype.isInexact ? x.dtype : .float64)
      let total = try reduce(.sum, w, axes, dtype: d, keepdims: keep)
      let isZero = try ufunc("equal", total, .int(0))
      if try engine({ () throws(TorchError) in try countNonzero(isZero) }) > 0 {
        throw zeroDivision("Weights sum to zero, can't be normalized")
      }
      let m = try ufunc("divide", try reduce(.sum, try ufunc("multiply", x, w), axes, dtype: d, keepdims: keep), total)
      return try truth(a[3]) ? .tupleOf([wrapped(m), wrapped(total)]) : wrapped(m)
    }
    function("bincount(x, /, weights=None, minlength=0)", "How often each small integer occurs.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.dtype.isInexact && x.numel > 0 { throw NumPyErrors.cannotCast(x.dtype, to: .int64, "safe") }
      if x.ndim != 1 { throw valueError(x.ndim == 0 ? "object of too small depth for desired array" : "object too deep for desired array") }
      let list = try x.intList(), least = try indexValue(a[2])
      if try x.hasNegative() { throw valueError("'list' argument must have no negative elements") }
      if least < 0 { throw valueError("'minlength' must not be negative") }
      let (past, over) = (list.max() ?? -1).addingReportingOverflow(1)
      let n = max(least, past)
      if over || n > 1 << 59 {
        throw valueError("array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.")
      }
      if a[1].isNone {
        let counts = try made([n], .int(0), .int64), p = counts.pointer(Int64.self)
        for i in list { p[i] += 1 }
        return arrayValue(counts)
      }
      let w = try asTensor(a[1]).doubleList()
      if w.count != list.count { throw valueError("The weights and list don't have the same length.") }
      let sums = try made([n], .int(0), .float64), p = sums.pointer(Double.self)
      for (i, v) in zip(list, w) { p[i] += v }
      return arrayValue(sums)
    }
    declareCovariance()
    declareCurves()
  }

  private mutating func declareCovariance() {
    function("cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)", "The covariance matrix.") {
      a throws(Raise) in
      if !a[4].isNone, try makeFloat(a[4]) != makeFloat(a[4]).rounded() { throw valueError("ddof must be integer") }
      let x = try variables(a[0], a[1], inRows: try truth(a[2]), try dtypeArgument(a[7]))
      let ddof = a[4].isNone ? (try truth(a[3]) ? 0.0 : 1.0) : try makeFloat(a[4])
      return arrayValue(try engineSqueeze(try covariance(x, ddof, counts: a[5], shares: a[6])))
    }
    function("corrcoef(x, y=None, rowvar=True, *, dtype=None)", "The correlation matrix.") { a throws(Raise) in
      let x = try variables(a[0], a[1], inRows: try truth(a[2]), try dtypeArgument(a[3]))
      let c = try covariance(x, 1), n = c.shape[0]
      if n == 1 { return wrapped(try ufunc("divide", try reshaped(c, []), try reshaped(c, []))) }
      let s = try ufunc("sqrt", try engine { () throws(TorchError) in try diagonal(c, 0, 0, 1) })
      let r = try ufunc("divide", try ufunc("divide", c, try reshaped(s, [n, 1])), s)
      let (one, minus) = (try made(Dims(), .int(1), c.dtype), try made(Dims(), .int(-1), c.dtype))
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
          try slidingProduct(x.doubleList(), flips ? y.doubleList() : y.doubleList().reversed(), try str(a[2]), d, correlates: !flips))
      }
    }
  }

  private mutating func declareCurves() {
    function("interp(x, xp, fp, left=None, right=None, period=None)", "Straight lines between points.") { a throws(Raise) in
      var x = try asTensor(a[0], .float64), xp = try asTensor(a[1], .float64).doubleList(), fp = try asTensor(a[2], .float64).doubleList()
      let (rank, valueRank) = (try asTensor(a[1]).ndim, try asTensor(a[2]).ndim)
      if rank != 1 || valueRank != 1 { throw valueError("object of too small depth for desired array") }
      if xp.count != fp.count { throw valueError("fp and xp are not of the same length.") }
      if xp.isEmpty { throw valueError("array of sample points is empty") }
      var left = a[3].isNone ? fp[0] : try makeFloat(a[3]), right = a[4].isNone ? fp[fp.count - 1] : try makeFloat(a[4])
      if !a[5].isNone {
        let period = try makeFloat(a[5]).magnitude
        if period == 0 { throw valueError("period must be a non-zero value") }
        // One turn, with the last point before it and the first after.
        x = try ufunc("remainder", x, .float(period))
        let wrap = try ufunc(
          "remainder", try engine { [xp] () throws(TorchError) in try Tensor.of(xp, [xp.count], .float64) }, .float(period))
        let turned = try wrap.doubleList(), order = turned.indices.sorted { turned[$0] == turned[$1] ? $0 < $1 : turned[$0] < turned[$1] }
        let (last, first) = (order[order.count - 1], order[0]), values = fp
        xp = [turned[last] - period] + order.map { turned[$0] } + [turned[first] + period]
        fp = [values[last]] + order.map { values[$0] } + [values[first]]
        (left, right) = (fp[0], fp[fp.count - 1])
      }
      let n = xp.count, (points, values, below, above) = (xp, fp, left, right), at = x
      return wrapped(
        try engine { () throws(TorchError) in
          try eachDouble(at) { v in
            if v.isNaN { return v }
            if n == 1 { return v < points[0] ? below : v > points[0] ? above : values[0] }
            if v > points[n - 1] { return above }
            let j = points.count(upTo: v) - 1
            if j < 0 { return below }
            if j >= n - 1 || points[j] == v { return values[j] }
            let slope = (values[j + 1] - values[j]) / (points[j + 1] - points[j])
            // Between infinities the line is taken from its other end, and is flat where both ends agree.
            var r = slope * (v - points[j]) + values[j]
            if r.isNaN {
              r = slope * (v - points[j + 1]) + values[j + 1]
              if r.isNaN, values[j] == values[j + 1] { r = values[j] }
            }
            return r
          }
        })
    }
    for name in ["trapezoid", "trapz"] {
      function("\(name)(y, x=None, dx=1.0, axis=-1)", "The integral by trapezoids.") { a throws(Raise) in
        let y = try asTensor(a[0]), n = y.ndim
        let d = try plainAxis(try indexValue(a[3]), n), (late, early) = try neighbours(y, d)
        let pairs = try ufunc("add", late, early)
        let steps: Tensor
        if a[1].isNone {
          steps = try ufunc("multiply", pairs, .float(try makeFloat(a[2])))
        } else {
          let x = try asTensor(a[1])
          if x.ndim == 0 { throw valueError("diff requires input that is at least one dimensional") }
          let (p, q) = try neighbours(x, x.ndim - 1)
          var step = try ufunc(x.dtype == .bool ? "not_equal" : "subtract", p, q)
          if x.ndim == 1 { step = try reshaped(step, (0..<n).map { $0 == d ? -1 : 1 }) }
          steps = try ufunc("multiply", step, pairs)
        }
        return wrapped(try reduce(.sum, try ufunc("divide", steps, .float(2)), [d]))
      }
    }
    function("gradient(f, *varargs, axis=None, edge_order=1)", "Central differences.") { a throws(Raise) in
      let x = try asTensor(a[0]), y = x.dtype.isFloat ? x : try asTensor(a[0], .float64)
      let axes = try axesArgument(a[2], x.ndim) ?? Array(0..<x.ndim), order = try indexValue(a[3])
      let spacing = try sequenceItems(a[1])
      if order > 2 { throw valueError("'edge_order' greater than 2 not supported") }
      if order < 1 { throw valueError("'edge_order' must be 1 or 2") }
      if !spacing.isEmpty, spacing.count != 1, spacing.count != axes.count { throw typeError("invalid number of arguments") }
      var out: [Value] = []
      for (k, d) in axes.enumerated() {
        let h = spacing.isEmpty ? try made(Dims(), .int(1), y.dtype) : try asTensor(spacing[spacing.count == 1 ? 0 : k], .float64)
        out.append(arrayValue(try slope(y, d, h, order)))
      }
      return out.count == 1 ? out[0] : .tupleOf(out)
    }
    function("ediff1d(ary, to_end=None, to_begin=None)", "Differences of neighbours in one line.") { a throws(Raise) in
      let x = try reshaped(try asTensor(a[0]), [-1]), (late, early) = try neighbours(x, 0)
      var parts = [try ufunc("subtract", late, early)]
      if !a[2].isNone { parts.insert(try reshaped(try asTensor(a[2], x.dtype), [-1]), at: 0) }
      if !a[1].isNone { parts.append(try reshaped(try asTensor(a[1], x.dtype), [-1])) }
      return arrayValue(try concatenated(parts, 0))
    }
    function("sinc(x)", "sin(pi x) / (pi x).") { a throws(Raise) in
      let x = try asTensor(a[0]), y = x.dtype.isInexact ? x : try asTensor(a[0], .float64)
      // In the array's own type; a place of 0 becomes one so near that sine and angle agree.
      let angle = try ufunc("multiply", y, .float(Double.pi))
      let tiny = y.dtype.limits.epsilon
      let place = try engine { () throws(TorchError) in
        try whereOp(binaryRaw(.eq, angle, .float(0), angle.dtype), full(Dims(), .float(tiny), angle.dtype), angle)
      }
      return wrapped(try ufunc("divide", try ufunc("sin", place), place))
    }
  }
}

/// An array of float64.
func numbers(_ list: [Double]) throws(Raise) -> Value {
  arrayValue(try engine { () throws(TorchError) in try Tensor.of(list, [list.count], .float64) })
}

private func engineSqueeze(_ x: Tensor) throws(Raise) -> Tensor { try engine { () throws(TorchError) in try squeeze(x) } }

/// The covariances of rows; `counts` says how often each observation occurred (`fweights`), `shares` how much it weighs.
private func covariance(_ x: Tensor, _ ddof: Double, counts: Value = .none, shares: Value = .none) throws(Raise) -> Tensor {
  let n = x.shape[1]
  var weights: Tensor?
  for (given, name) in [(counts, "fweights"), (shares, "aweights")] where !given.isNone {
    let w = try asTensor(given, .float64)
    if name == "fweights", try !allTrue(ufunc("equal", w, ufunc("rint", w))) { throw typeError("fweights must be integer") }
    if w.ndim > 1 { throw runtimeError("cannot handle multidimensional \(name)") }
    if w.ndim == 0 || w.shape[0] != n { throw runtimeError("incompatible numbers of samples and \(name)") }
    if try w.doubleList().contains(where: { $0 < 0 }) { throw valueError("\(name) cannot be negative") }
    weights = try weights.map { (v) throws(Raise) in try ufunc("multiply", v, w) } ?? w
  }
  let centre: Tensor
  var free = Double(n) - ddof
  if let weights {
    let total = try reduce(.sum, weights, nil).scalar(atStorage: 0).double
    if total == 0 { throw zeroDivision("Weights sum to zero, can't be normalized") }
    centre = try ufunc("divide", try reduce(.sum, try ufunc("multiply", x, weights), [1], keepdims: true), .float(total))
    if ddof == 0 {
      free = total
    } else if shares.isNone {
      free = total - ddof
    } else {
      let squares = try reduce(.sum, try ufunc("multiply", weights, try asTensor(shares, .float64)), nil).scalar(atStorage: 0).double
      free = total - ddof * squares / total
    }
  } else {
    centre = try mean(x, [1], nil, true)
  }
  if free <= 0 {
    try giveWarning("Degrees of freedom <= 0 for slice", types.RuntimeWarning)
    free = 0
  }
  if !x.dtype.isInexact { throw NumPyErrors.cannotCastOutput(of: "subtract", .float64, to: x.dtype, "same_kind") }
  let off = try ufunc("subtract", x, centre)
  let weighted = try weights.map { (w) throws(Raise) in try ufunc("multiply", off, w) } ?? off
  let c = try product(off, try engine { () throws(TorchError) in try adjoint(weighted) })
  // NumPy multiplies by the reciprocal.
  return try ufunc("multiply", c, try ufunc("divide", try made(Dims(), .int(1), .float64), .float(free)).scalar(atStorage: 0))
}

/// The axes that a function folds, as rows of doubles, and the shape of what is left.
private func foldedRows(_ x: Tensor, _ axis: Value, _ keep: Bool) throws(Raise) -> (rows: Tensor, shape: Dims) {
  if x.dtype.isComplex { throw onlyReal(x.dtype) }
  let axes = try axesArgument(axis, x.ndim) ?? Array(0..<x.ndim)
  let rest = (0..<x.ndim).filter { !axes.contains($0) }
  var shape = Dims()
  for d in 0..<x.ndim { if rest.contains(d) { shape.append(x.shape[d]) } else if keep { shape.append(1) } }
  let n = axes.reduce(1) { $0 * x.shape[$1] }, count = rest.reduce(1) { $0 * x.shape[$1] }
  return (try engine { () throws(TorchError) in try reshape(permute(x, rest + axes).packed(.float64), [count, n]) }, shape)
}

/// The middle of each row, and whether a row had nothing in it.
private func medians(_ rows: Tensor, _ skipsNan: Bool) -> (out: [Double], isEmpty: Bool) {
  let count = rows.shape[0], length = rows.shape[1], p = rows.pointer(Double.self)
  let line = UnsafeMutablePointer<Double>.allocate(capacity: length + 1), room = UnsafeMutablePointer<UInt64>.allocate(capacity: length + 1)
  defer {
    line.deallocate()
    room.deallocate()
  }
  var isEmpty = false
  let out = (0..<count).map { r -> Double in
    let row = p + r * length
    var n = 0
    for i in 0..<length {
      line[n] = row[i]
      n += row[i].isNaN ? 0 : 1
    }
    if n < length, !skipsNan { return .nan }
    if n == 0 {
      isEmpty = true
      return .nan
    }
    let middle = kthSmallest(line, n, n / 2, room)
    // Which zero it is, only a stable order tells.
    if middle == 0 {
      let ordered = UnsafeBufferPointer(start: line, count: n).sorted { $0 < $1 }
      return n % 2 == 1 ? ordered[n / 2] : (ordered[n / 2 - 1] + ordered[n / 2]) / 2
    }
    return n % 2 == 1 ? middle : (kthSmallest(line, n, n / 2 - 1, room) + middle) / 2
  }
  return (out, isEmpty)
}

private func quantiles(_ x: Tensor, _ q: Tensor, _ axis: Value, _ keep: Bool, _ method: String, _ skipsNan: Bool) throws(Raise) -> Tensor {
  if x.dtype.isComplex { throw typeError("a must be an array of real numbers") }
  let (rows, shape) = try foldedRows(x, axis, keep)
  let shares = try q.doubleList()
  guard QuantileMethod.all.contains(method) else {
    let list = QuantileMethod.all.map { "'\($0)'" }.joined(separator: ", ")
    throw valueError("'\(method)' is not a valid method. Use one of: dict_keys([\(list)])")
  }
  let sorted = try engine { () throws(TorchError) in try sortedValues(rows, 1) }
  let n = rows.shape[1], p = sorted.pointer(Double.self)
  // Nans are last.
  var isUnknown: [Bool] = [], ordered: [[Double]] = []
  for r in 0..<rows.shape[0] {
    var row = Array(UnsafeBufferPointer(start: p + r * n, count: n))
    isUnknown.append(!skipsNan && row.last?.isNaN == true)
    if skipsNan { while row.last?.isNaN == true { row.removeLast() } }
    ordered.append(row)
  }
  var out: [Double] = []
  if ordered.contains(where: \.isEmpty) {
    if !skipsNan { throw indexError("index -1 is out of bounds for axis 0 with size 0") }
    if x.numel > 0 { try giveWarning("All-NaN slice encountered", types.RuntimeWarning) }
  }
  for s in shares {
    for (row, isUnknown) in zip(ordered, isUnknown) {
      let n = row.count
      if n == 0 || isUnknown {
        out.append(.nan)
        continue
      }
      out.append(row.quantile(s, method))
    }
  }
  let list = out, full = Dims(q.shape.list + shape.list)
  // A number for `q` gives way to the type of a float array, an array of float64 does not.
  let keepsType = x.dtype.isFloat && q.ndim == 0 || QuantileMethod.picks.contains(method)
  return try engine { () throws(TorchError) in try Tensor.of(list, full, keepsType ? x.dtype : .float64) }
}

/// `convolve`; `mode` says which part is kept.
func slidingProduct(_ x: [Double], _ y: [Double], _ mode: String, _ d: DType, correlates: Bool) throws(Raise) -> Tensor {
  let n = x.count, m = y.count
  if n == 0 || m == 0 { throw valueError("v cannot be empty") }
  var full = [Double](repeating: 0, count: n + m - 1)
  full.withUnsafeMutableBufferPointer { full in
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in for i in 0..<n { for j in 0..<m { full[i + j] += x[i] * y[j] } } }
    }
  }
  let part: [Double]
  switch mode {
  case "full": part = full
  case "same":
    let size = max(n, m), start = correlates && m > n ? (full.count - size + 1) / 2 : (full.count - size) / 2
    part = Array(full[start..<(start + size)])
  case "valid":
    let size = max(n, m) - min(n, m) + 1, start = min(n, m) - 1
    part = Array(full[start..<(start + size)])
  default:
    // NumPy looks at the first letter first.
    if let c = mode.lowercased().first, "vsf".contains(c) {
      throw valueError("Use one of 'valid', 'same', or 'full' for convolve/correlate mode")
    }
    throw valueError("mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
  }
  return try engine { () throws(TorchError) in try Tensor.of(part, [part.count], d) }
}

/// The variables of `cov` and `corrcoef`, one to a row.
private func variables(_ m: Value, _ y: Value, inRows: Bool, _ dtype: DType?) throws(Raise) -> Tensor {
  let first = try asTensor(m), second = y.isNone ? nil : try asTensor(y)
  if first.ndim > 2 { throw valueError("m has more than 2 dimensions") }
  if let second, second.ndim > 2 { throw valueError("y has more than 2 dimensions") }
  let d = dtype ?? numpyPromote(numpyPromote(first.dtype, second?.dtype ?? first.dtype), .float64)
  func rows(_ x: Tensor, _ transposes: Bool) throws(Raise) -> Tensor {
    let t = try cast(x, d)
    if t.ndim < 2 { return try reshaped(t, [1, -1]) }
    return !transposes ? t : try engine { () throws(TorchError) in try transpose(t, 0, 1) }
  }
  let a = try rows(first, !inRows)
  guard let second else { return a }
  return try concatenated([a, try rows(second, !inRows)], 0)
}
