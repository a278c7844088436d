// New tensors: filled, counted, stepped.

/// A tensor of zeros. Shapes that do not fit into memory fail as PyTorch's allocator does.
package func zeros(_ shape: Dims, _ dtype: DType) throws(TorchError) -> Tensor {
  let t = try Tensor(empty: shape, dtype)
  t.data.initializeMemory(as: UInt8.self, repeating: 0, count: t.numel * dtype.size)
  return t
}
/// A tensor of ones.
package func ones(_ shape: Dims, _ dtype: DType) throws(TorchError) -> Tensor { try full(shape, .int(1), dtype) }
/// A tensor of one value. Raises RuntimeError for a value that the type does not hold.
package func full(_ shape: Dims, _ value: Scalar, _ dtype: DType) throws(TorchError) -> Tensor {
  try filled(shape, value.fitting(dtype), dtype)
}
/// The same with a value that is converted as C converts it: NumPy's rules for what a type holds are its own.
package func filled(_ shape: Dims, _ value: Scalar, _ dtype: DType) throws(TorchError) -> Tensor {
  let t = try Tensor(empty: shape, dtype)
  t.fill(value)
  return t
}
/// Zeros in the shape of `x`, and in its type if none is given.
package func zerosLike(_ x: Tensor, _ dtype: DType? = nil) throws(TorchError) -> Tensor { try zeros(x.shape, dtype ?? x.dtype) }

/// Ones on the diagonal of an n x m matrix (n x n without m).
package func eye(_ n: Int, _ m: Int? = nil, _ dtype: DType) throws(TorchError) -> Tensor {
  if n < 0 { throw .runtime("n must be greater or equal to 0, got \(n)") }
  let columns = m ?? n
  if columns < 0 { throw .runtime("m must be greater or equal to 0, got \(columns)") }
  let t = try zeros([n, columns], dtype)
  for i in 0..<min(n, columns) { Tensor.store(.int(1), t.data + (i * columns + i) * dtype.size, dtype) }
  return t
}

/// `arange`; ints stay exact.
package func arange(_ start: Scalar, _ end: Scalar, _ step: Scalar, _ dtype: DType?) throws(TorchError) -> Tensor {
  let allInt = start.category < 2 && end.category < 2 && step.category < 2
  let type = dtype ?? (allInt ? .int64 : defaultDType)
  if type == .bool || type.isComplex { throw unsupported("arange_cpu", type) }
  if step.double == 0 { throw .runtime("step must be nonzero") }
  if !start.double.isFinite || !end.double.isFinite {
    throw .runtime("unsupported range: \(numberText(start.double)) -> \(numberText(end.double))")
  }
  if (step.double > 0) ? end.double < start.double : end.double > start.double {
    throw .runtime("upper bound and lower bound inconsistent with step sign")
  }
  let size: Double
  if allInt {
    let (span, over) = end.int.subtractingReportingOverflow(start.int)
    let (whole, tooMany) = span.dividedReportingOverflow(by: step.int)
    size = over || tooMany ? .infinity : Double(whole) + (span % step.int != 0 ? 1 : 0)
  } else {
    size = ((end.double - start.double) / step.double).rounded(.up)
  }
  if !(size >= 0 && size < 9e18) { throw .runtime("invalid size, possible overflow?") }
  let t = try Tensor(empty: [Int(size)], type)
  if allInt && type == .int64 {
    let (s, d, p) = (start.int, step.int, t.pointer(Int64.self))
    Threads.run(t.numel) { from, to in for i in from..<to { p[i] = Int64(s &+ i &* d) } }
  } else if type.isFloat && !allInt {
    try fillRange(t, start.double, step.double)
  } else if allInt || !type.isFloat {
    let (s, d) = (start.int, step.int)
    for i in 0..<t.numel { Tensor.store(.int(s &+ i &* d), t.data + i * type.size, type) }
  }
  return t
}
/// The floats start, start + step, … as PyTorch's compiled loop counts them: from the first element of each vector on, two
/// vectors at a time, and what is left over from the start (cpu_serial_kernel_vec over `Vectorized::arange`).
private func fillRange(_ t: Tensor, _ start: Double, _ step: Double) throws(TorchError) {
  if t.dtype.isNarrow {
    let wide = try Tensor(empty: t.shape, t.dtype.computing)
    try fillRange(wide, start, step)
    t.write(wide)
    return
  }
  let width = vectorBytes / t.dtype.size, n = t.numel
  let whole = n / (2 * width) * (2 * width)
  func fill<T: BinaryFloatingPoint>(_: T.Type) {
    let p = t.pointer(T.self)
    Threads.run(n) { from, to in
      for i in from..<to {
        guard i < whole else {
          p[i] = T(start.addingProduct(step, Double(i)))
          continue
        }
        let lane = i % width
        p[i] = T(Double(T(start.addingProduct(step, Double(i - lane)))).addingProduct(step, Double(lane)))
      }
    }
  }
  if t.dtype == .float32 { fill(Float.self) } else { fill(Double.self) }
}

func numberText(_ x: Double) -> String {
  if x.isNaN { return "nan" }
  if x.isInfinite { return x < 0 ? "-inf" : "inf" }
  return formatC("%g", x)
}

/// `linspace`: counted from both ends, as PyTorch does.
package func linspace(_ start: Scalar, _ end: Scalar, _ steps: Int, _ dtype: DType) throws(TorchError) -> Tensor {
  if steps < 0 { throw .runtime("number of steps must be non-negative") }
  if dtype.isComplex {
    // Each part is spaced by itself.
    let part = dtype.part
    return try complex(
      linspace(.float(start.double), .float(end.double), steps, part),
      linspace(.float(start.imaginary), .float(end.imaginary), steps, part))
  }
  let t = try Tensor(empty: [steps], dtype)
  if steps == 1 {
    Tensor.store(start, t.data, dtype)
    return t
  }
  let half = steps / 2
  if dtype == .float32 {
    let (s, e) = (Float(start.double), Float(end.double))
    let step = (e - s) / Float(max(steps - 1, 1))
    let p = t.pointer(Float.self)
    // Multiplied and added with one rounding, as PyTorch's compiled loop does.
    for i in 0..<steps { p[i] = i < half ? s.addingProduct(step, Float(i)) : e.addingProduct(-step, Float(steps - i - 1)) }
    return t
  }
  let (s, e) = dtype.isFloat ? (start.double, end.double) : (Double(start.int), Double(end.int))
  let step = (e - s) / Double(max(steps - 1, 1))
  for i in 0..<steps {
    let value = i < half ? s.addingProduct(step, Double(i)) : e.addingProduct(-step, Double(steps - i - 1))
    Tensor.store(.float(value), t.data + i * dtype.size, dtype)
  }
  return t
}

/// base to the powers linspace(start, end, steps): computed in `dtype`, for ints in float64.
package func logspace(_ start: Scalar, _ end: Scalar, _ steps: Int, _ base: Double, _ dtype: DType) throws(TorchError) -> Tensor {
  let x = try linspace(start, end, steps, dtype.isInexact ? dtype : .float64)
  return try elementwise(.pow, x, .float(base), x.dtype, reversed: true).converted(dtype)
}

/// Lower or upper triangle.
package func triangle(_ x: Tensor, _ k: Int, upper: Bool) throws(TorchError) -> Tensor {
  let name = upper ? "triu" : "tril"
  if x.ndim < 2 { throw .runtime("\(name): input tensor must have at least 2 dimensions") }
  let out = try x.copied()
  let (rows, columns) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
  let size = x.dtype.size
  // Beyond the corners every diagonal is the same.
  for b in 0..<(x.numel == 0 ? 0 : x.numel / (rows * columns)) {
    for i in 0..<rows {
      // Without overflow: `k` may be any number.
      let edge = min(max(k, -rows), columns) + i
      let (first, last) = upper ? (0, min(max(edge, 0), columns)) : (min(max(edge + 1, 0), columns), columns)
      (out.data + ((b * rows + i) * columns + first) * size).initializeMemory(as: UInt8.self, repeating: 0, count: (last - first) * size)
    }
  }
  if recording(x) {
    record(out, upper ? "TriuBackward0" : "TrilBackward0", x, saves: false) { _, g in Grads(try triangle(g, k, upper: upper)) }
  }
  return out
}

/// Of a vector the matrix with it on diagonal `k`, of a matrix its diagonal `k` as a copy.
package func diag(_ x: Tensor, _ k: Int = 0) throws(TorchError) -> Tensor {
  if x.ndim == 1 { return try diagEmbed(x, k, 0, 1) }
  if x.ndim != 2 { throw .runtime("diag(): Supports 1D or 2D tensors. Got \(x.ndim)D") }
  let out = try withoutGrad { () throws(TorchError) in try diagonal(x, k, 0, 1).copied() }
  if recording(x) {
    let shape = x.shape
    record(out, "DiagonalBackward0_copy", x, saves: false) { _, g in
      Grads(try scatterBack(g, shape) { (z) throws(TorchError) -> Tensor in try diagonal(z, k, 0, 1) })
    }
  }
  return out
}

/// The last dimension as diagonals `k` of matrices that lie in `dim1` and `dim2` of the result, which has one dimension more.
package func diagEmbed(_ x: Tensor, _ k: Int, _ dim1: Int, _ dim2: Int) throws(TorchError) -> Tensor {
  let rank = x.ndim + 1
  let (a, b) = (try wrapDim(dim1, rank), try wrapDim(dim2, rank))
  if a == b { throw .runtime("diagonal dimensions cannot be identical \(dim1), \(dim2)") }
  if x.ndim == 0 { throw TorchError(.index, "Dimension out of range (expected to be in range of [-1, 0], but got -1)") }
  let n = x.shape[x.ndim - 1]
  if k.magnitude > 1 << 40 { throw .runtime("Storage size calculation overflowed with sizes=[\(k), \(k)]") }
  var shape = x.shape.removing(at: x.ndim - 1)
  shape = shape.inserting(n + Swift.abs(k), at: min(a, b)).inserting(n + Swift.abs(k), at: max(a, b))
  let out = try zeros(shape, x.dtype)
  try diagonal(out.plain(), k, a, b).write(x)
  if recording(x) {
    record(out, "DiagEmbedBackward0", x, saves: false) { _, g in Grads(try diagonal(g, k, a, b)) }
  }
  return out
}
