// Random tensors, drawn in PyTorch's order so that its digits come out.
import Glibc

/// Fills in the order of memory where the tensor is dense, as PyTorch does; else by places.
func fillEach(_ x: Tensor, _ next: () -> Scalar) throws(TorchError) {
  let size = x.dtype.size
  if x.isContiguous || x.isDense {
    for i in 0..<x.numel { Tensor.store(next(), x.data + i * size, x.dtype) }
  } else {
    x.forEachOffset { Tensor.store(next(), x.data + $0 * size, x.dtype) }
  }
}

/// Fills a narrow tensor with what `fill` draws for float32, rounded: so PyTorch draws.
private func fillWide(_ x: Tensor, _ fill: (Tensor) throws(TorchError) -> Void) throws(TorchError) {
  let wide = try Tensor(empty: x.shape, x.dtype.computing)
  try fill(wide)
  x.write(wide)
}

/// `uniform_`.
package func fillUniform(_ x: Tensor, _ from: Double, _ to: Double, _ g: Generator) throws(TorchError) {
  if x.dtype.isComplex { return try fillUniform(x.partsAlong, from, to, g) }
  if !x.dtype.isFloat { throw TorchError(.notImplemented, "\"check_uniform_bounds\" not implemented for '\(x.dtype.scalarName)'") }
  if !(from <= to) {
    throw .runtime("uniform_ expects to return a [from, to) range, but found from=\(numberText(from)) > to=\(numberText(to))")
  }
  if x.dtype.isNarrow { return try fillWide(x) { w throws(TorchError) in try fillUniform(w, from, to, g) } }
  if x.dtype == .float32 {
    let (a, b) = (Float(from), Float(to))
    if x.isContiguous || x.isDense {
      let p = x.pointer(Float.self)
      g.state.floats(p, x.numel, b - a, a)
    } else {
      x.forEachOffset { x.pointer(Float.self)[$0] = g.uniformFloat() * (b - a) + a }
    }
  } else if x.isContiguous || x.isDense {
    g.state.doubles(x.pointer(Double.self), x.numel, to - from, from)
  } else {
    x.forEachOffset { x.pointer(Double.self)[$0] = g.uniformDouble() * (to - from) + from }
  }
}

/// `normal_`: from 16 elements on, PyTorch fills with uniforms and transforms blocks of sixteen.
package func fillNormal(_ x: Tensor, _ mean: Double, _ std: Double, _ g: Generator) throws(TorchError) {
  // Each part has half the variance.
  if x.dtype.isComplex { return try fillNormal(x.partsAlong, mean, std / 2.0.squareRoot(), g) }
  if !x.dtype.isFloat { throw TorchError(.notImplemented, "\"normal_kernel_cpu\" not implemented for '\(x.dtype.scalarName)'") }
  if !(std >= 0) { throw .runtime("normal expects std >= 0.0, but found std \(numberText(std))") }
  if x.dtype.isNarrow { return try fillWide(x) { w throws(TorchError) in try fillNormal(w, mean, std, g) } }
  if x.numel >= 16 && x.isContiguous {
    if x.dtype == .float32 {
      blocksFloat(x.pointer(Float.self), x.numel, Float(mean), Float(std), g)
    } else {
      blocksDouble(x.pointer(Double.self), x.numel, mean, std, g)
    }
    return
  }
  try fillEach(x) { .float(g.normal() * std + mean) }
}

private func blocksFloat(_ p: UnsafeMutablePointer<Float>, _ n: Int, _ mean: Float, _ std: Float, _ g: Generator) {
  let normals = kernels.normals
  g.state.floats(p, n, 1, 0)
  Threads.run(n / 16, grain: 1024) { s, e in normals(p + s * 16, e - s, mean, std) }
  if n % 16 != 0 {
    let q = p + n - 16
    for j in 0..<16 { q[j] = g.uniformFloat() }
    normals(q, 1, mean, std)
  }
}
private func blocksDouble(_ p: UnsafeMutablePointer<Double>, _ n: Int, _ mean: Double, _ std: Double, _ g: Generator) {
  func block(_ q: UnsafeMutablePointer<Double>) {
    for j in 0..<8 {
      let radius = Glibc.sqrt(-2 * Glibc.log(1 - q[j]))
      let theta = 2 * Double.pi * q[j + 8]
      q[j] = radius * Glibc.cos(theta) * std + mean
      q[j + 8] = radius * Glibc.sin(theta) * std + mean
    }
  }
  g.state.doubles(p, n, 1, 0)
  var i = 0
  while i + 16 <= n {
    block(p + i)
    i += 16
  }
  if n % 16 != 0 {
    let q = p + n - 16
    g.state.doubles(q, 16, 1, 0)
    block(q)
  }
}

/// `random_(from, to)`.
package func fillRandom(_ x: Tensor, _ from: Int, _ to: Int, _ g: Generator) throws(TorchError) {
  if x.dtype.isComplex { throw .runtime("check_random_bounds handles only integral, floating-point and boolean types") }
  if from >= to { throw .runtime("random_ expects 'from' to be less than 'to', but got from=\(from) >= to=\(to)") }
  let range = UInt64(bitPattern: Int64(to) &- Int64(from))
  let wide = range >= 1 << 28
  try fillEach(x) {
    let v = wide ? g.random64() % range : UInt64(g.random()) % range
    return .int(Int(truncatingIfNeeded: Int64(bitPattern: v)) &+ from)
  }
}

/// `random_()` over the whole range of the type.
package func fillRandomFull(_ x: Tensor, _ g: Generator) throws(TorchError) {
  if x.dtype.isComplex { throw unsupported("random_kernel_cpu", x.dtype) }
  try fillEach(x) {
    switch x.dtype {
    case .float32: .float(Double(g.random() % (1 << 24 + 1)))
    case .float64: .float(Double(g.random64() % (1 << 53 + 1)))
    case .int64: .int(Int(g.random64() % (UInt64(Int64.max) + 1)))
    case .bool: .bool(g.random() & 1 == 1)
    case .uint64: .unsigned(g.random64())
    case .float16, .bfloat16: .float(Double(g.random() % UInt32(2 / x.dtype.limits.epsilon + 1)))
    case .uint32: .int(Int(g.random()))
    default: .int(Int(g.random() % UInt32(x.dtype.integerRange.upperBound &+ 1)))
    }
  }
}

/// 0 to n - 1 in random order, by the swaps (and so the numbers) of PyTorch.
package func randperm(_ n: Int, _ dtype: DType, _ g: Generator) throws(TorchError) -> Tensor {
  if dtype.isComplex { throw unsupported("randperm", dtype) }
  if n < 0 { throw .runtime("n must be non-negative, got \(n)") }
  let t = try Tensor(empty: [n], .int64)
  let p = t.pointer(Int64.self)
  for i in 0..<n { p[i] = Int64(i) }
  for i in 0..<max(0, n - 1) {
    let z = i + Int(g.random()) % (n - i)
    (p[i], p[z]) = (p[z], p[i])
  }
  return try t.converted(dtype)
}

/// `bernoulli_(p)`.
package func fillBernoulli(_ x: Tensor, _ p: Double, _ g: Generator) throws(TorchError) {
  if x.dtype.isComplex { throw unsupported("bernoulli_scalar_cpu_", x.dtype) }
  if !(p >= 0 && p <= 1) { throw .runtime("bernoulli_ expects p to be in [0, 1], but got p=\(numberText(p))") }
  try fillEach(x) { .int(g.uniformDouble() < p ? 1 : 0) }
}
/// `bernoulli(probabilities)`.
package func bernoulli(_ p: Tensor, _ g: Generator) throws(TorchError) -> Tensor {
  if !p.dtype.isFloat { throw unsupported(p.dtype.isComplex ? "bernoulli_tensor_cpu_self_" : "bernoulli_tensor_cpu_p_", p.dtype) }
  let probabilities = p.doubles()
  for v in probabilities where !(v >= 0 && v <= 1) {
    throw .runtime(
      """
      Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be improved?  If so, please report an \
      enhancement request to PyTorch.)
      """
    )
  }
  let out = try Tensor(empty: p.shape, p.dtype)
  var i = 0
  try fillEach(out) {
    defer { i += 1 }
    return .int((p.dtype.computing == .float32 ? Double(g.uniformFloat()) : g.uniformDouble()) < probabilities[i] ? 1 : 0)
  }
  return out
}

/// Exponential numbers of rate `lambda`, by inversion of one uniform double each, as PyTorch draws them.
package func fillExponential(_ x: Tensor, _ lambda: Double, _ g: Generator) throws(TorchError) {
  if x.dtype.isComplex {
    throw .runtime(
      """
      Exponential distribution is a continuous probability distribution. dtype must be a floating point but you specified \
      \(x.dtype.scalarName)
      """)
  }
  if !(lambda > 0) { throw .runtime("exponential_ expects lambda > 0.0, but found lambda=\(numberText(lambda))") }
  try fillEach(x) {
    let u = g.uniformDouble()
    return .float(-1 / lambda * Glibc.log1p(-u))
  }
}

/// Indices drawn from each row of weights: with replacement from their running sum, without by PyTorch's exponential race.
package func multinomial(_ p: Tensor, _ count: Int, _ replacement: Bool, _ g: Generator) throws(TorchError) -> Tensor {
  if p.ndim == 0 || p.ndim > 2 { throw .runtime("prob_dist must be 1 or 2 dim") }
  if !p.dtype.isFloat { throw .runtime("multinomial only supports floating-point dtypes for input, got: \(p.dtype.scalarName)") }
  if count <= 0 { throw .runtime("cannot sample n_sample <= 0 samples") }
  let n = p.shape[p.ndim - 1]
  if !replacement && count > n { throw .runtime("cannot sample n_sample > prob_dist.size(-1) samples without replacement") }
  if n > 1 << 24 { throw .runtime("number of categories cannot exceed 2^24") }
  let rowsCount = p.ndim == 2 ? p.shape[0] : 1
  let values = p.doubles()
  for v in values where !(v >= 0) || v.isInfinite { throw .runtime("probability tensor contains either `inf`, `nan` or element < 0") }
  var out: [Int] = []
  if !replacement {
    let q = try Tensor(empty: p.shape, p.dtype)
    try fillExponential(q, 1, g)
    let ratio = try elementwise(.div, p, q, p.dtype)
    for r in 0..<rowsCount {
      if values[(r * n)..<((r + 1) * n)].reduce(0, +) <= 0 {
        throw .runtime("invalid multinomial distribution (sum of probabilities <= 0)")
      }
      let row = Array(ratio.doubles()[(r * n)..<((r + 1) * n)])
      out += row.withUnsafeBufferPointer { sortRow($0, true) }.prefix(count)
    }
  } else {
    for r in 0..<rowsCount {
      var cumulative: [Double] = []
      var total = 0.0
      for v in values[(r * n)..<((r + 1) * n)] {
        total += v
        if p.dtype.computing == .float32 { total = Double(Float(total)) }
        cumulative.append(total)
      }
      if total <= 0 { throw .runtime("invalid multinomial distribution (sum of probabilities <= 0)") }
      for i in cumulative.indices {
        cumulative[i] = p.dtype.computing == .float32 ? Double(Float(cumulative[i]) / Float(total)) : cumulative[i] / total
      }
      cumulative[n - 1] = 1
      for _ in 0..<count {
        let u = g.uniformDouble()
        var (lo, hi) = (0, n)
        while hi - lo > 0 {
          let mid = lo + (hi - lo) / 2
          if cumulative[mid] < u { lo = mid + 1 } else { hi = mid }
        }
        out.append(min(lo, n - 1))
      }
    }
  }
  return try Tensor.of(out, p.ndim == 2 ? [rowsCount, count] : [count])
}
