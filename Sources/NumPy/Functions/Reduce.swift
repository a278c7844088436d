// Reductions in NumPy's own order of additions, so that sums agree to the last digit: pairwise along the fastest
// axis (numpy/_core/src/umath/loops_utils.h.src), one row after another along the others.
import Glibc
import Language
import Tensor
import Torch

enum Reduction {
  case sum, prod, min, max

  var ufunc: String {
    switch self {
    case .sum: "add"
    case .prod: "multiply"
    case .min: "minimum"
    case .max: "maximum"
    }
  }
}

/// Sums of bools and small integers are int64.
/// The type in which sums and products of elements are kept.
func accumulator(_ d: DType) -> DType { d.isFloat ? d : d.kind == .unsigned ? .uint64 : .int64 }

func reduction(
  _ kind: Reduction, _ x: Tensor, _ axis: Value, dtype: DType?, keepdims: Bool, out: Value = .undefined, initial: Value = .undefined,
  where mask: Value = .undefined
) throws(Raise) -> Value {
  let axes = try foldedAxes(axis, x.ndim)
  var source = x
  if let mask = try whereArgument(mask, x) { source = try filled(x, mask, kind, initial) }
  var result = try reduce(kind, source, axes, dtype: dtype, keepdims: keepdims, hasInitial: !initial.isUndefined)
  if !initial.isUndefined {
    // The start is of the result's type.
    let start = try asTensor(initial, result.dtype)
    if start.ndim > 0 { throw valueError("Input object to initial must be a scalar") }
    result = try ufunc(kind.ufunc, result, start)
  }
  if let target = heldTensor(out), target.ndim != result.ndim {
    throw valueError(
      """
      output parameter for reduction operation \(kind.ufunc) has the wrong number of dimensions: Found \(target.ndim) but expected \
      \(result.ndim)
      """
    )
  }
  return try deliver(result, out)
}

/// `where=` of a reduction, spread to the array's shape; nil where all elements count.
func whereArgument(_ mask: Value, _ x: Tensor) throws(Raise) -> Tensor? {
  if mask.isUndefined { return nil }
  if case .bool(true) = mask { return nil }
  let m = try asTensor(mask, .bool)
  if m.ndim > x.ndim { throw valueError("input operand has more dimensions than allowed by the axis remapping") }
  return try expanded(m, x.shape)
}

/// With `where=`, what is left out becomes the value that changes nothing.
private func filled(_ x: Tensor, _ mask: Tensor, _ kind: Reduction, _ initial: Value) throws(Raise) -> Tensor {
  let neutral: Scalar
  switch kind {
  case .sum: neutral = .int(0)
  case .prod: neutral = .int(1)
  case .min, .max:
    guard !initial.isUndefined, let start = try operand(initial) else {
      throw valueError(
        "reduction operation '\(kind.ufunc)' does not have an identity, so to use a where mask one has to specify 'initial'")
    }
    switch start {
    case .weak(let s): neutral = s
    case .strong(let t):
      if t.numel != 1 { throw valueError("setting an array element with a sequence.") }
      neutral = t.scalar(atStorage: 0)
    }
  }
  return try engine { () throws(TorchError) in try whereOp(mask, x, filled(Dims(), neutral, x.dtype)) }
}

func reduce(
  _ kind: Reduction, _ x: Tensor, _ axes: [Int]?, dtype: DType? = nil, keepdims: Bool = false, hasInitial: Bool = false
) throws(Raise) -> Tensor {
  let type: DType
  switch kind {
  case .sum, .prod: type = dtype ?? accumulator(x.dtype)
  case .min, .max: type = dtype ?? x.dtype
  }
  let chosen = axes ?? Array(0..<x.ndim)
  var shape = Dims()
  for d in 0..<x.ndim {
    if !chosen.contains(d) { shape.append(x.shape[d]) } else if keepdims { shape.append(1) }
  }
  if kind == .min || kind == .max, x.numel == 0, chosen.contains(where: { x.shape[$0] == 0 }), !hasInitial {
    throw valueError("zero-size array to reduction operation \(kind.ufunc) which has no identity")
  }
  let finalShape = shape
  // Sums of float16 are float32's, rounded once.
  if type.isNarrow {
    let wide = try reduce(kind, x, axes, dtype: .float32, keepdims: keepdims, hasInitial: hasInitial)
    return try cast(wide, type)
  }
  let source = try engine { () throws(TorchError) in try x.converted(type) }
  FloatStatus.clear()
  let result = try engine { () throws(TorchError) in
    let out = try Tensor(empty: finalShape, type)
    func run<T>(_ t: T.Type, _ start: T, _ inner: (UnsafePointer<T>, Int, Int) -> T, _ join: (T, T) -> T) {
      let rows = ReductionPlan(source, chosen)
      rows.run(source.data.assumingMemoryBound(to: T.self), out.data.assumingMemoryBound(to: T.self), start, inner, join)
    }
    switch type {
    case .float64: floatReduce(kind, Double.self, x.numel == 0, run)
    case .float32: floatReduce(kind, Float.self, x.numel == 0, run)
    case .int64: integerReduce(kind, Int64.self, run)
    case .int32: integerReduce(kind, Int32.self, run)
    case .int16: integerReduce(kind, Int16.self, run)
    case .int8: integerReduce(kind, Int8.self, run)
    case .uint8: integerReduce(kind, UInt8.self, run)
    case .uint16: integerReduce(kind, UInt16.self, run)
    case .uint32: integerReduce(kind, UInt32.self, run)
    case .uint64: integerReduce(kind, UInt64.self, run)
    case .float16, .bfloat16: break
    case .bool:
      // As bytes of 0 and 1: a sum is an `or`, a product an `and`.
      integerReduce(kind == .sum ? .max : kind == .prod ? .min : kind, UInt8.self, run)
    }
    return out
  }
  if type.isFloat, kind == .sum || kind == .prod { try FloatErrors.report(FloatStatus.raised, "reduce") }
  return result
}

private typealias Runner<T> = (T.Type, T, (UnsafePointer<T>, Int, Int) -> T, (T, T) -> T) -> Void

private func floatReduce<T: BinaryFloatingPoint>(_ kind: Reduction, _ t: T.Type, _ empty: Bool, _ run: Runner<T>) {
  switch kind {
  // Starting at -0.0 keeps the sign of a sum of negative zeros.
  case .sum: run(t, empty ? 0 : -0.0, { pairwiseSum($0, $1, $2) }, { $0 + $1 })
  case .prod: run(t, 1, { p, n, s in fold(p, n, s, 1) { $0 * $1 } }, { $0 * $1 })
  case .min:
    let f: (T, T) -> T = { $0.isNaN ? $0 : $1.isNaN ? $1 : $1 < $0 ? $1 : $0 }
    run(t, .infinity, { p, n, s in fold(p, n, s, .infinity, f) }, f)
  case .max:
    let f: (T, T) -> T = { $0.isNaN ? $0 : $1.isNaN ? $1 : $1 > $0 ? $1 : $0 }
    run(t, -.infinity, { p, n, s in fold(p, n, s, -.infinity, f) }, f)
  }
}

private func integerReduce<T: FixedWidthInteger>(_ kind: Reduction, _ t: T.Type, _ run: Runner<T>) {
  switch kind {
  case .sum: run(t, 0, { p, n, s in fold(p, n, s, 0) { $0 &+ $1 } }, { $0 &+ $1 })
  case .prod: run(t, 1, { p, n, s in fold(p, n, s, 1) { $0 &* $1 } }, { $0 &* $1 })
  case .min: run(t, .max, { p, n, s in fold(p, n, s, .max) { Swift.min($0, $1) } }, { Swift.min($0, $1) })
  case .max: run(t, .min, { p, n, s in fold(p, n, s, .min) { Swift.max($0, $1) } }, { Swift.max($0, $1) })
  }
}

@inline(__always)
private func fold<T>(_ p: UnsafePointer<T>, _ n: Int, _ step: Int, _ start: T, _ f: (T, T) -> T) -> T {
  var r = start
  for i in 0..<n { r = f(r, p[i * step]) }
  return r
}

/// NumPy's pairwise sum: eight running sums to 128 elements, halves above that.
func pairwiseSum<T: BinaryFloatingPoint>(_ p: UnsafePointer<T>, _ n: Int, _ step: Int) -> T {
  if n < 8 {
    var r: T = -0.0
    for i in 0..<n { r += p[i * step] }
    return r
  }
  if n <= 128 {
    var (a, b, c, d) = (p[0], p[step], p[2 * step], p[3 * step])
    var (e, f, g, h) = (p[4 * step], p[5 * step], p[6 * step], p[7 * step])
    var i = 8
    while i < n - n % 8 {
      let q = p + i * step
      a += q[0]
      b += q[step]
      c += q[2 * step]
      d += q[3 * step]
      e += q[4 * step]
      f += q[5 * step]
      g += q[6 * step]
      h += q[7 * step]
      i += 8
    }
    var r = ((a + b) + (c + d)) + ((e + f) + (g + h))
    while i < n {
      r += p[i * step]
      i += 1
    }
    return r
  }
  var half = n / 2
  half -= half % 8
  return pairwiseSum(p, half, step) + pairwiseSum(p + half * step, n - half, step)
}

/// How memory is walked: axes by falling stride, as NumPy's iterator orders them.
private struct ReductionPlan {
  /// (size, stride in elements, stride in the result; 0 where it is reduced).
  private var axes: [(size: Int, step: Int, out: Int)] = []
  private let outCount: Int

  init(_ x: Tensor, _ chosen: [Int]) {
    var outStep = 1
    var outSteps = [Int](repeating: 0, count: x.ndim)
    for d in stride(from: x.ndim - 1, through: 0, by: -1) where !chosen.contains(d) {
      outSteps[d] = outStep
      outStep *= x.shape[d]
    }
    outCount = outStep
    var list: [(size: Int, step: Int, out: Int)] = []
    for d in 0..<x.ndim where x.shape[d] != 1 { list.append((x.shape[d], x.strides[d], outSteps[d])) }
    // Stable: equal strides keep their order.
    let order = list.indices.sorted { a, b in
      list[a].step.magnitude == list[b].step.magnitude ? a < b : list[a].step.magnitude > list[b].step.magnitude
    }
    for i in order {
      let it = list[i]
      if let last = axes.last, last.step == it.step * it.size, last.out == it.out * it.size {
        axes[axes.count - 1] = (last.size * it.size, it.step, it.out)
      } else {
        axes.append(it)
      }
    }
  }

  func run<T>(
    _ p: UnsafePointer<T>, _ out: UnsafeMutablePointer<T>, _ start: T, _ inner: (UnsafePointer<T>, Int, Int) -> T, _ join: (T, T) -> T
  ) {
    for i in 0..<outCount { out[i] = start }
    if axes.contains(where: { $0.size == 0 }) { return }
    guard let last = axes.last else {
      out[0] = join(start, p[0])
      return
    }
    let outer = axes.dropLast()
    var index = [Int](repeating: 0, count: outer.count)
    var (at, to) = (0, 0)
    while true {
      if last.out == 0 {
        out[to] = join(out[to], inner(p + at, last.size, last.step))
      } else {
        for i in 0..<last.size { out[to + i * last.out] = join(out[to + i * last.out], p[at + i * last.step]) }
      }
      var d = outer.count - 1
      while d >= 0 {
        index[d] += 1
        at += outer[d].step
        to += outer[d].out
        if index[d] < outer[d].size { break }
        at -= outer[d].step * outer[d].size
        to -= outer[d].out * outer[d].size
        index[d] = 0
        d -= 1
      }
      if d < 0 { return }
    }
  }
}
