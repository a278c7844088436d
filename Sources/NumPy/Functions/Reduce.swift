// Reductions in NumPy's own order of additions, so that sums agree to the last digit: the arguments of `sum`, `max` and their like.
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
  var op: BinaryOp {
    switch self {
    case .sum: .add
    case .prod: .mul
    case .min: .minimum
    case .max: .maximum
    }
  }
  /// What a fold of nothing is.
  fileprivate func nothing(_ d: DType) -> Scalar {
    switch self {
    case .sum: .int(0)
    case .prod: .int(1)
    case .min: d == .bool ? .bool(true) : d.isFloat ? .float(.infinity) : .int(d.integerRange.upperBound)
    case .max: d == .bool ? .bool(false) : d.isFloat ? .float(-.infinity) : .int(d.integerRange.lowerBound)
    }
  }
}

/// Sums of bools and small integers are int64.
/// The type in which sums and products of elements are kept.
func accumulator(_ d: DType) -> DType { d.isInexact ? d : d.kind == .unsigned ? .uint64 : .int64 }

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
  try tellOfLostPart(x.dtype, type)
  let chosen = axes ?? Array(0..<x.ndim)
  var shape = Dims()
  for d in 0..<x.ndim {
    if !chosen.contains(d) { shape.append(x.shape[d]) } else if keepdims { shape.append(1) }
  }
  if kind == .min || kind == .max, x.numel == 0, chosen.contains(where: { x.shape[$0] == 0 }), !hasInitial {
    throw valueError("zero-size array to reduction operation \(kind.ufunc) which has no identity")
  }
  let finalShape = shape
  // Of narrow floats the sums are Float's, rounded once.
  if type.isNarrow {
    let wide = try reduce(kind, x, axes, dtype: .float32, keepdims: keepdims, hasInitial: hasInitial)
    return try cast(wide, type)
  }
  FloatStatus.clear()
  let result = try engine { () throws(TorchError) in
    let out = try Tensor(empty: finalShape, type)
    if x.numel == 0 { out.fill(kind.nothing(type)) }
    try foldAxes(kind.op, x, chosen, into: out)
    return out
  }
  if type.isInexact, kind == .sum || kind == .prod { try FloatErrors.report(FloatStatus.raised, "reduce") }
  return result
}
