// Covariances, distances between points, integrals by trapezoids, matrices along a diagonal.
import KernelTable

extension OpTable {
  mutating func declareStatistics() {
    op("cov(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None)", .usual, "The covariance of rows.") {
      (x: Tensor, c: Int, f: Tensor?, a: Tensor?) in try cov(x, c, f, a)
    }
    op("corrcoef(Tensor self)", .usual, "The correlation of rows.") { (x: Tensor) in
      if x.ndim > 2 {
        throw TorchError.runtime("corrcoef(): expected input to have two or fewer dimensions but got an input with \(x.ndim) dimensions")
      }
      let c = try cov(x, 1, nil, nil)
      if c.ndim == 0 { return try c / c }
      let d = try sqrt(realPart(diagonal(c, 0, 0, 1)))
      let r = try c / unsqueeze(d, 1) / unsqueeze(d, 0)
      func limited(_ part: Tensor) throws -> Tensor { try clamp(part, .int(-1), .int(1)) }
      return try r.dtype.isComplex ? complex(limited(realPart(r)), limited(imaginaryPart(r))) : limited(r)
    }
    op("trapezoid(Tensor y, Tensor x, *, int dim=-1)", aliases: ["trapz"], [.function], "The integral by trapezoids.") {
      (y: Tensor, x: Tensor, d: Int) in
      try trapezoid(y, x, d, running: false)
    }
    op("trapezoid(Tensor y, *, Scalar dx=1, int dim=-1)", aliases: ["trapz"], [.function], "The integral by trapezoids.") {
      (y: Tensor, dx: Scalar, d: Int) in
      try trapezoid(y, dx.double, d, running: false)
    }
    op("cumulative_trapezoid(Tensor y, Tensor x, *, int dim=-1)", [.function], "The running integral by trapezoids.") {
      (y: Tensor, x: Tensor, d: Int) in
      try trapezoid(y, x, d, running: true)
    }
    op("cumulative_trapezoid(Tensor y, *, Scalar dx=1, int dim=-1)", [.function], "The running integral by trapezoids.") {
      (y: Tensor, dx: Scalar, d: Int) in
      try trapezoid(y, dx.double, d, running: true)
    }
    op(
      "cdist(Tensor x1, Tensor x2, float p=2.0, str? compute_mode='use_mm_for_euclid_dist_if_necessary')", [.function],
      "All distances between two sets of points."
    ) {
      (a: Tensor, b: Tensor, p: Double, mode: String?) in
      if let mode, !["use_mm_for_euclid_dist_if_necessary", "use_mm_for_euclid_dist", "donot_use_mm_for_euclid_dist"].contains(mode) {
        throw TorchError.value("\(mode) is not a valid value for compute_mode")
      }
      for (x, name) in [(a, "X1"), (b, "X2")] where x.ndim < 2 {
        throw TorchError.runtime("cdist only supports at least 2D tensors, \(name) got: \(x.ndim)D")
      }
      if a.columnCount != b.columnCount {
        throw TorchError.runtime("X1 and X2 must have the same number of columns. X1: \(a.columnCount) X2: \(b.columnCount)")
      }
      for (x, name) in [(a, "X1"), (b, "X2")] where !x.dtype.isFloat {
        throw TorchError.runtime("cdist only supports floating-point dtypes, \(name) got: \(x.dtype.scalarName)")
      }
      if !(p >= 0) { throw TorchError.runtime("cdist only supports non-negative p values") }
      let (x, y, _) = try sameBatch(a, b)
      if a.columnCount == 0 { return try zeros(Dims(x.batchShape + [a.rowCount, b.rowCount]), a.dtype) }
      return try replayed("CdistBackward0", [x, y]) {
        try vectorNorm(unsqueeze($0[0], -2) - unsqueeze($0[1], -3), p, [-1], false, distance: true)
      }
    }
    op("pdist(Tensor self, float p=2)", aliases: ["nn.functional.pdist"], [.function, .native], "All distances between points.") {
      (x: Tensor, p: Double) in
      if x.ndim != 2 { throw TorchError.runtime("pdist only supports 2D tensors, got: \(x.ndim)D") }
      if !x.dtype.isFloat { throw TorchError.runtime("pdist only supports floating-point dtypes") }
      if !(p >= 0) { throw TorchError.runtime("pdist only supports non-negative p values") }
      let n = x.rowCount
      let (twice, overflow) = n.multipliedReportingOverflow(by: max(n - 1, 0))
      let pairs = overflow ? Int.max : twice / 2
      if pairs == 0 || x.columnCount == 0 { return try zeros([pairs], x.dtype) }
      if p == 2, !recording(x), let loop = kernels.distance(x.dtype) { return try distancesOfPairs(x, pairs, loop) }
      let (i, j) = (try Tensor(empty: [pairs], .int64), try Tensor(empty: [pairs], .int64))
      var (p0, p1) = (i.pointer(Int64.self), j.pointer(Int64.self))
      for a in 0..<n {
        for b in (a + 1)..<max(n, a + 1) {
          (p0.pointee, p1.pointee) = (Int64(a), Int64(b))
          (p0, p1) = (p0 + 1, p1 + 1)
        }
      }
      return try replayed("PdistBackward0", [x]) {
        try vectorNorm(indexSelect($0[0], 0, i) - indexSelect($0[0], 0, j), p, [-1], false, distance: true)
      }
    }
    op("block_diag(Tensor[] tensors)", [.function, .gathers], "Matrices along a diagonal.") { (l: [Tensor]) in
      for (i, t) in l.enumerated() where t.ndim > 2 {
        throw TorchError.runtime("torch.block_diag: Input tensors must have 2 or fewer dimensions. Input \(i) has \(t.ndim) dimensions")
      }
      if l.isEmpty { return try Tensor(empty: [1, 0], defaultDType) }
      let common = try resultType(l)
      func matrices(_ parts: [Tensor]) throws -> [Tensor] {
        try parts.map { try to($0.ndim == 2 ? $0 : reshape($0, [1, $0.numel]), common) }
      }
      let value = {
        let blocks = try matrices(l)
        let width = blocks.reduce(0) { $0 + $1.columnCount }
        let out = try zeros([blocks.reduce(0) { $0 + $1.rowCount }, width], common)
        var (row, column) = (0, 0)
        for b in blocks {
          out.view(shape: b.shape, strides: [width, 1], offset: row * width + column, tracked: false).write(b)
          row += b.rowCount
          column += b.columnCount
        }
        return out
      }
      return try replayed("BlockDiagBackward0", l, value: value) { parts in
        let blocks = try matrices(parts)
        let width = blocks.reduce(0) { $0 + $1.columnCount }
        var (rows, at): ([Tensor], Int) = ([], 0)
        for b in blocks {
          let (h, w) = (b.rowCount, b.columnCount)
          rows.append(try cat([zeros([h, at], common), b, zeros([h, width - at - w], common)], 1))
          at += w
        }
        return try cat(rows, 0)
      }
    }
    op(
      "addbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)", [.pointwise, .hasDeprecatedTwin],
      "beta * self + alpha * the sum of batch1 @ batch2."
    ) {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in
      try replayed("AddbmmBackward0", [c, a, b]) { p in
        try scaledSum(p[0], x, sum(bmm(p[1], p[2]), [0], dtype: p[1].dtype), y)
      }
    }
    for (path, variants) in [("", Variants.usual), ("nn.functional.", [.function, .native])] {
      op("\(path)hardshrink(Tensor self, Scalar lambd=0.5)", variants, "x, or zero within lambd of it.") { (x: Tensor, l: Scalar) in
        if !x.dtype.isFloat { throw unsupported("hardshrink_cpu", x.dtype) }
        return try replayed("HardshrinkBackward0", [x], value: { try elementwise(.hardshrink, x, x.dtype, l.double) }) { p in
          try whereOp(logicalAnd(compare(.ge, p[0], .float(-l.double)), compare(.le, p[0], .float(l.double))), zeros([], x.dtype), p[0])
        }
      }
    }
    op("nn.functional.softshrink(Tensor self, Scalar lambd=0.5)", [.function, .native], "x brought lambd nearer to zero.") {
      (x: Tensor, l: Scalar) in
      let d = l.double
      if !x.dtype.isFloat { throw unsupported("softshrink_check", x.dtype) }
      if !(d >= 0) {
        throw TorchError.runtime(
          """
          lambda must be in range [0, \(x.dtype == .float32 ? "3.40282e+38" : "1.79769e+308")] for input dtype \(x.dtype.scalarName), \
          but found \(numberText(d))
          """
        )
      }
      return try replayed("SoftshrinkBackward0", [x]) { p in
        let isNear = try logicalAnd(compare(.le, p[0], .float(d)), compare(.ge, p[0], .float(-d)))
        return try whereOp(isNear, p[0] * 0, whereOp(compare(.gt, p[0], .float(d)), p[0] - d, p[0] + d))
      }
    }
  }
}

/// Raises unless `w` has a number, not negative and of the right kind, for each of `n` observations.
private func checkWeights(_ w: Tensor, _ name: String, _ n: Int, integral: Bool) throws(TorchError) {
  if w.ndim > 1 { throw .runtime("cov(): expected \(name) to have one or fewer dimensions but got \(name) with \(w.ndim) dimensions") }
  if integral ? !w.dtype.isInteger : !w.dtype.isFloat {
    let kind = integral ? "integral" : "floating point"
    throw .runtime("cov(): expected \(name) to have \(kind) dtype but got \(name) with \(w.dtype.scalarName) dtype")
  }
  if w.numel != n {
    throw .runtime("cov(): expected \(name) to have the same numel as there are observations in the input but got \(w.numel) != \(n)")
  }
  if w.doubles().contains(where: { $0 < 0 }) { throw .runtime("cov(): \(name) cannot be negative") }
}

/// The covariance of rows; observations may count several times (`fweights`) or weigh differently (`aweights`).
private func cov(_ given: Tensor, _ correction: Int, _ counts: Tensor?, _ weights: Tensor?) throws(TorchError) -> Tensor {
  if given.ndim > 2 {
    throw .runtime("cov(): expected input to have two or fewer dimensions but got an input with \(given.ndim) dimensions")
  }
  if given.dtype == .bool { throw TorchError(.notImplemented, "cov(): bool dtype is not supported for input") }
  let x = try given.ndim < 2 ? reshape(given, [1, given.numel]) : given
  let n = x.columnCount
  if let counts { try checkWeights(counts, "fweights", n, integral: true) }
  if let weights { try checkWeights(weights, "aweights", n, integral: false) }
  let w = if let counts, let weights { try counts * weights } else { counts ?? weights }
  let real = x.dtype.isInexact ? x : try to(x, defaultDType)
  var total: Tensor?
  if let w { total = try sumAll(to(w, real.dtype)) }
  if let total, try total.item().double == 0 { throw .runtime("cov(): weights sum to zero, can't be normalized") }
  let average: Tensor
  if let w, let total { average = try sum(real * w, [1], keepdim: true) / total } else { average = try mean(real, [1], keepdim: true) }
  var norm: Tensor
  if let total {
    if let a = weights, correction != 0, let w {
      norm = try total - sumAll(w * a) * Double(correction) / total
    } else {
      norm = try total - Double(correction)
    }
  } else {
    norm = try full([], .float(Double(n) - Double(correction)), real.dtype.part)
  }
  if try !(norm.item().double > 0) {
    try warn("cov(): degrees of freedom is <= 0. Correction should be strictly less than the number of observations.")
    norm = try zeros([], real.dtype.part)
  }
  let off = try real - average
  var weighed = off
  if let w { weighed = try off * w }
  return try squeeze(matmul(weighed, t(conj(off))) / norm)
}

private func checkTrapezoid(_ y: Tensor, _ name: String) throws(TorchError) {
  if y.dtype == .bool { throw TorchError(.notImplemented, "\(name): received a bool input for `y`, but bool is not supported") }
  if y.ndim == 0 { throw TorchError(.index, "Dimension specified as -1 but tensor has no dimensions") }
}

/// Neighbours added, for integrals over equal or given steps.
private func pairs(_ y: Tensor, _ d: Int) throws(TorchError) -> Tensor {
  let n = max(0, y.shape[d] - 1)
  return try narrow(y, d, y.shape[d] - n, n) + narrow(y, d, 0, n)
}

private func trapezoid(_ y: Tensor, _ dx: Double, _ dim: Int, running: Bool) throws -> Tensor {
  try checkTrapezoid(y, running ? "cumulative_trapezoid" : "trapezoid")
  let d = try wrapDim(dim, y.ndim)
  if !running && y.shape[d] == 0 { return try zeros(y.shape.removing(at: d), y.dtype.isFloat ? y.dtype : defaultDType) }
  if running { return try replayed("MulBackward1", [cumsum(pairs(y, d), d, nil)]) { try $0[0] * (dx / 2) } }
  // Every point but half of the first and the last, in PyTorch's steps.
  let ends = try replayed("MulBackward1", [select(y, d, 0) + select(y, d, -1)]) { try $0[0] * 0.5 }
  return try replayed("MulBackward1", [sum(y, [d]) - ends]) { try $0[0] * dx }
}

private func trapezoid(_ y: Tensor, _ x: Tensor, _ dim: Int, running: Bool) throws -> Tensor {
  let name = running ? "cumulative_trapezoid" : "trapezoid"
  if x.dtype == .bool || y.dtype == .bool {
    throw TorchError(.notImplemented, "\(name): received a bool input for `x` or `y`, but bool is not supported")
  }
  try checkTrapezoid(y, name)
  let d = try wrapDim(dim, y.ndim)
  if !running && y.shape[d] == 0 { return try zeros(y.shape.removing(at: d), y.dtype.isFloat ? y.dtype : defaultDType) }
  var points = x
  if x.ndim == 1 {
    if x.numel != y.shape[d] { throw TorchError.runtime("\(name): There must be one `x` value for each sample point") }
    points = try reshape(x, (0..<y.ndim).map { $0 == d ? x.numel : 1 })
  }
  let along = d - y.ndim + points.ndim
  if along < 0 || points.shape[along] != y.shape[d] {
    throw TorchError.runtime("\(name): There must be one `x` value for each sample point")
  }
  let n = max(0, y.shape[d] - 1)
  let steps = try narrow(points, along, points.shape[along] - n, n) - narrow(points, along, 0, n)
  let areas = try steps * pairs(y, d)
  return try (running ? cumsum(areas, d, nil) : sum(areas, [d])) / 2
}

/// The distances of the rows of `x` from those behind them.
private func distancesOfPairs(_ x: Tensor, _ pairs: Int, _ loop: DistanceLoop) throws(TorchError) -> Tensor {
  let out = try Tensor(empty: [pairs], x.dtype)
  let source = try x.packed()
  let (n, width, size) = (x.rowCount, x.columnCount, x.dtype.size)
  let (p, o) = (source.data, out.data)
  Threads.run(n, grain: max(1, Threads.grain / max(1, n * width))) { s, e in
    for i in s..<e where i + 1 < n {
      // Before row i come i rows with n - 1, n - 2, … pairs.
      let at = i * (2 * n - i - 1) / 2
      loop(o + at * size, p + i * width * size, p + (i + 1) * width * size, n - 1 - i, width)
    }
  }
  return out
}
