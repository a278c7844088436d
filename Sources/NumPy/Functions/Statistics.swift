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
        let (out, isEmpty) = x.dtype.isComplex ? try complexMedians(rows, skipsNan) : try medians(rows, skipsNan)
        if isEmpty {
          if skipsNan, x.numel > 0 {
            try giveWarning("All-NaN slice encountered", types.RuntimeWarning)
          } else {
            try giveWarning("Mean of empty slice", types.RuntimeWarning)
            if !skipsNan { try FloatErrors.report(.invalid, shape.count == 0 ? "scalar divide" : "divide") }
          }
        }
        return try deliver(try cast(try reshaped(out, shape.list), x.dtype.isInexact ? x.dtype : .float64), a[2])
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
      if x.hasNegative() { throw valueError("'list' argument must have no negative elements") }
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
      let given = try asTensor(a[1])
      if given.dtype.isComplex {
        throw notReal(a[1], given, .float64)
      }
      let w = try given.doubleList()
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
  }

  private mutating func declareCurves() {
    declareInterpolation()
    declareSlopes()
    function("ediff1d(ary, to_end=None, to_begin=None)", "Differences of neighbours in one line.") { a throws(Raise) in
      let x = try reshaped(try asTensor(a[0]), [-1]), (late, early) = try neighbours(x, 0)
      var parts = [try ufunc("subtract", late, early)]
      func end(_ v: Value, _ name: String) throws(Raise) -> Tensor {
        let t = try asTensor(v)
        if !t.dtype.castAllowed(to: x.dtype, "same_kind") {
          throw typeError("dtype of `\(name)` must be compatible with input `ary` under the `same_kind` rule.")
        }
        return try reshaped(try cast(t, x.dtype), [-1])
      }
      if !a[2].isNone { parts.insert(try end(a[2], "to_begin"), at: 0) }
      if !a[1].isNone { parts.append(try end(a[1], "to_end")) }
      return arrayValue(try parts.count == 1 ? parts[0] : concatenated(parts, 0))
    }
    function("i0(x)", "The modified Bessel function of order 0.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.dtype.isComplex { throw typeError("i0 not supported for complex values") }
      let y = x.dtype.isInexact ? x : try asTensor(a[0], .float64)
      return arrayValue(try engine { () throws(TorchError) in try elementwise(.i0, y, y.dtype) })
    }
    function("sinc(x)", "sin(pi x) / (pi x).") { a throws(Raise) in
      let x = try asTensor(a[0]), y = x.dtype.isInexact ? x : try asTensor(a[0], .float64)
      // In the array's own type; a place of 0 becomes one so near that sine and angle agree.
      let angle = try ufunc("multiply", y, .float(Double.pi))
      let tiny = y.dtype.limits.epsilon
      let place = try engine { () throws(TorchError) in
        try whereOp(elementwise(.eq, angle, .float(0), angle.dtype), full(Dims(), .float(tiny), angle.dtype), angle)
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
  var (weights, importance): (Tensor?, Tensor?)
  for (given, name) in [(counts, "fweights"), (shares, "aweights")] where !given.isNone {
    let w = try converted(given, .float64)
    if name == "fweights", try !allTrue(ufunc("equal", w, ufunc("rint", w))) { throw typeError("fweights must be integer") }
    if w.ndim > 1 { throw runtimeError("cannot handle multidimensional \(name)") }
    if w.ndim == 0 || w.shape[0] != n { throw runtimeError("incompatible numbers of samples and \(name)") }
    if try w.doubleList().contains(where: { $0 < 0 }) { throw valueError("\(name) cannot be negative") }
    weights = try weights.map { (v) throws(Raise) in try ufunc("multiply", v, w) } ?? w
    if name == "aweights" { importance = w }
  }
  let centre: Tensor
  var free = Double(n) - ddof
  if let weights {
    let total = try reduce(.sum, weights, nil).scalar(atStorage: 0).double
    if total == 0 { throw zeroDivision("Weights sum to zero, can't be normalized") }
    centre = try ufunc("divide", try reduce(.sum, try ufunc("multiply", x, weights), [1], keepdims: true), .float(total))
    if ddof == 0 {
      free = total
    } else if let importance {
      let squares = try reduce(.sum, try ufunc("multiply", weights, importance), nil).scalar(atStorage: 0).double
      free = total - ddof * squares / total
    } else {
      free = total - ddof
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

/// The axes that a function folds, as rows in double precision, and the shape of what is left.
private func foldedRows(_ x: Tensor, _ axis: Value, _ keep: Bool) throws(Raise) -> (rows: Tensor, shape: Dims) {
  let axes = try axesArgument(axis, x.ndim, repeated: "repeated axis") ?? Array(0..<x.ndim)
  let rest = (0..<x.ndim).filter { !axes.contains($0) }
  var shape = Dims()
  for d in 0..<x.ndim { if rest.contains(d) { shape.append(x.shape[d]) } else if keep { shape.append(1) } }
  let n = axes.reduce(1) { $0 * x.shape[$1] }, count = rest.reduce(1) { $0 * x.shape[$1] }
  let type: DType = x.dtype.isComplex ? .complex128 : .float64
  return (try engine { () throws(TorchError) in try reshape(permute(x, rest + axes).packed(type), [count, n]) }, shape)
}

/// The middle of each row, and whether a row had nothing in it.
private func medians(_ rows: Tensor, _ skipsNan: Bool) throws(Raise) -> (out: Tensor, isEmpty: Bool) {
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
  let found = isEmpty
  return (try engine { () throws(TorchError) in try Tensor.of(out, [count], .float64) }, found)
}

/// The same of complex numbers, in the order in which they are sorted. What is no number is last, and then the median.
private func complexMedians(_ rows: Tensor, _ skipsNan: Bool) throws(Raise) -> (out: Tensor, isEmpty: Bool) {
  let count = rows.shape[0], length = rows.shape[1]
  let sorted = try engine { () throws(TorchError) in try sortedValues(rows, 1) }, p = sorted.pointer(Complex<Double>.self)
  let out = try made([count], .float(.nan), .complex128), medians = out.pointer(Complex<Double>.self)
  var isEmpty = false
  for r in 0..<count {
    let row = p + r * length
    func isNaN(_ i: Int) -> Bool { row[i].real.isNaN || row[i].imaginary.isNaN }
    var n = length
    while n > 0, isNaN(n - 1) { n -= 1 }
    if n < length, !skipsNan {
      medians[r] = row[length - 1]
    } else if n == 0 {
      isEmpty = true
      if length == 0 { medians[r] = Complex(.nan, .nan) }
    } else {
      let sum = n % 2 == 1 ? row[n / 2] : row[n / 2 - 1] + row[n / 2], terms: Double = n % 2 == 1 ? 1 : 2
      medians[r] = Complex(sum.real / terms, sum.imaginary / terms)
    }
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
