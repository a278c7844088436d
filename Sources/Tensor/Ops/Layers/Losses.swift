// Losses whose formula or whose derivative is more than a composition: of probabilities and of classes
// (ATen/native/Loss.cpp and LossNLL.cpp).

func checkReduction(_ reduction: String) throws(TorchError) {
  if !["mean", "sum", "none"].contains(reduction) { throw .value("\(reduction) is not a valid value for reduction") }
}

func reduceLoss(_ x: Tensor, _ reduction: String) throws(TorchError) -> Tensor {
  switch reduction {
  case "mean": return try mean(x, nil, node: 0)
  case "sum": return try sumAll(x)
  case "none": return x
  default: throw .value("\(reduction) is not a valid value for reduction")
  }
}

/// The gradient of each element's loss, from that of the reduced loss.
private func spread(_ g: Tensor, _ x: Tensor, _ reduction: String) throws(TorchError) -> Tensor {
  reduction == "mean" ? try div(g, .int(x.numel)) : g
}

/// -w (y log x + (1 - y) log(1 - x)) of probabilities; logarithms end at -100, so a sure and wrong answer costs 100.
func binaryCrossEntropy(_ x: Tensor, _ y: Tensor, _ given: Tensor?, _ reduction: String) throws -> Tensor {
  var weight = given
  if let w = given {
    if w.requiresGrad, gradEnabled { throw notDifferentiable("binary_cross_entropy", "weight") }
    let fits = (try? broadcast(x.shape, w.shape)) == x.shape
    if !fits {
      let shape = "[" + x.shape.list.map(String.init).joined(separator: ", ") + "]"
      let at = (1...max(1, w.ndim)).first { i in
        i > w.ndim || i > x.ndim || (w.shape[w.ndim - i] != 1 && w.shape[w.ndim - i] != x.shape[x.ndim - i])
      }
      throw TorchError.runtime(
        """
        Attempting to broadcast a dimension of length \(w.shape[max(0, w.ndim - (at ?? 1))]) at -\(at ?? 1)! Mismatching argument at \
        index 1 had torch.Size(\(w.shape.text)); but expected shape should be broadcastable to \(shape)
        """
      )
    }
    weight = try to(w, x.dtype)
  }
  if y.dtype != x.dtype { throw TorchError.runtime("Found dtype \(y.dtype.scalarName) but expected \(x.dtype.scalarName)") }
  for (t, name) in [(x, "input"), (y, "target")] where t.numel > 0 {
    let isOutside =
      try truth(compare(.lt, t, .int(0)), nil, false, all: false).isTrue()
      || truth(compare(.gt, t, .int(1)), nil, false, all: false).isTrue()
    if isOutside { throw TorchError.runtime("all elements of \(name) should be between 0 and 1") }
  }
  let out = try withoutGrad { () throws(TorchError) -> Tensor in
    let sure = try mul(y, clamp(log(x), .int(-100), nil))
    let each = try neg(add(sure, mul(rsub(y, .int(1)), clamp(applyUnary(.log1p, neg(x)), .int(-100), nil))))
    return try reduceLoss(weight.map { (w) throws(TorchError) in try mul(each, w) } ?? each, reduction)
  }
  if recording(x, y) {
    let (u, v) = (Saved(x), Saved(y))
    record(out, "BinaryCrossEntropyBackward0", x, y) { n, g in
      let (a, b) = (try u.open(n), try v.open(n))
      var gg = try spread(g, a, reduction)
      if let weight { gg = try mul(gg, weight) }
      let other = try rsub(a, .int(1))
      let slope = try div(sub(a, b), clamp(mul(other, a), .float(1e-12), nil))
      return Grads(n.wants(0) ? try mul(gg, slope) : nil, n.wants(1) ? try mul(gg, neg(sub(log(a), log(other)))) : nil)
    }
  }
  return out
}

/// The same of logits: (1 - y) x - (1 + (p - 1) y) log(sigmoid(x)).
func logitsLoss(_ x: Tensor, _ y: Tensor, _ weight: Tensor?, _ positive: Tensor?, _ reduction: String) throws -> Tensor {
  if let p = positive, p.requiresGrad, gradEnabled { throw notDifferentiable("binary_cross_entropy_with_logits", "pos_weight") }
  if let w = weight, w.requiresGrad, gradEnabled { throw notDifferentiable("binary_cross_entropy_with_logits", "weight") }
  // PyTorch subtracts the target from a tensor of its own type.
  if y.dtype == .bool, let e = noBoolSubtract(.bool, .bool) { throw e }
  try checkCast(x.dtype, y.dtype)
  return try replayed("BinaryCrossEntropyWithLogitsBackward0", [x, y]) { q in
    let (x, y) = (q[0], q[1])
    let logs = try applyUnary(.logsigmoid, x)
    let sure = try positive.map { try ((($0 - 1) * y) + 1) * logs } ?? logs
    let each = try (1 - y) * x - sure
    return try reduceLoss(weight.map { try each * $0 } ?? each, reduction)
  }
}

private func notDifferentiable(_ function: String, _ argument: String) -> TorchError {
  .runtime(
    "The function '\(function)' is not differentiable with respect to argument '\(argument)'. This input cannot have requires_grad True."
  )
}

// MARK: - Classes

/// The loss of class scores (N, C, …): targets are class numbers, or probabilities of the scores' own shape.
func crossEntropy(
  _ x: Tensor, _ y: Tensor, _ weight: Tensor?, _ ignored: Int, _ reduction: String, _ smoothing: Double
) throws -> Tensor {
  try checkReduction(reduction)
  let d = x.ndim == 1 ? 0 : 1
  let isProbable = x.shape == y.shape
  if isProbable {
    if !y.dtype.isFloat {
      throw TorchError.runtime("Expected floating point type for target with class probabilities, got \(y.dtype.scalarName)")
    }
    if ignored >= 0 { throw TorchError.runtime("ignore_index is not supported for floating point target") }
  }
  if smoothing > 1 { throw TorchError.runtime("label_smoothing must be between 0.0 and 1.0. Got: \(numberText(smoothing))") }
  if x.ndim == 0, !isProbable { throw TorchError.value("Expected 1 or more dimensions (got 0)") }
  let logs = try softmax(x, d, logarithm: true)
  let classes = x.ndim == 0 ? 1 : x.shape[d]
  if let w = weight, w.ndim != 1 || w.numel != classes { throw weightError(isProbable ? "cross_entropy: " : "", classes, w) }
  let flat = [1, classes] + [Int](repeating: 1, count: max(0, x.ndim - 2))
  let wide = try weight.map { x.ndim > 1 ? try reshape($0, flat) : $0 }
  if isProbable {
    let q = smoothing > 0 ? try y * (1 - smoothing) + smoothing / Double(classes) : y
    var products = try logs * q
    if let wide { products = try products * wide }
    switch reduction {
    case "none": return try neg(sum(products, [d]))
    case "sum": return try neg(sumAll(products))
    default:
      let count = max(products.numel / max(classes, 1), 1)
      return try replayed("DivBackward1", [neg(sumAll(products))]) { try div($0[0], .float(Double(count))) }
    }
  }
  let plain = try nll(logs, y, weight, ignored, reduction)
  if smoothing <= 0 { return plain }
  // What is spread over all classes, without the targets that do not count.
  let left = try compare(.eq, y, .int(ignored))
  let spreadOut = try maskedFill(neg(sum(wide.map { try logs * $0 } ?? logs, [d])), left, .wrapped(.float(0)))
  let smooth: Tensor
  switch reduction {
  case "none": smooth = spreadOut
  case "sum": smooth = try sumAll(spreadOut)
  default:
    let counted = try elementwise(.logicalNot, left, .bool)
    let share = try weight.map { try sumAll(gather($0, 0, maskedSelect(y.converted(.int64), counted))) } ?? sumAll(counted)
    smooth = try div(sumAll(spreadOut), share)
  }
  return try plain * (1 - smoothing) + smooth * (smoothing / Double(classes))
}

private func weightError(_ prefix: String, _ classes: Int, _ w: Tensor) -> TorchError {
  .runtime(
    """
    \(prefix)weight tensor should be defined either for all \(classes) classes or no classes but got weight tensor of shape: \
    \(w.shape.text)
    """
  )
}

/// The negative log likelihood of (N, C, …); PyTorch shows one node for two dimensions, one for four, and views for others.
func nll(_ x: Tensor, _ y: Tensor, _ weight: Tensor?, _ ignored: Int, _ reduction: String) throws -> Tensor {
  try checkReduction(reduction)
  if x.ndim == 0 { throw TorchError.value("Expected 1 or more dimensions (got 0)") }
  let batch = y.ndim > 0 ? y.shape[0] : 0
  if x.ndim != 1 && x.shape[0] != batch {
    throw TorchError.value("Expected input batch_size (\(x.shape[0])) to match target batch_size (\(batch)).")
  }
  if x.ndim <= 2 {
    if y.ndim > 1 { throw TorchError.runtime("0D or 1D target tensor expected, multi-target not supported") }
    if x.ndim == 1 && y.ndim == 1 && y.numel != 1 && x.numel != y.numel {
      throw TorchError.runtime("size mismatch (got input: \(x.shape.text), target: \(y.shape.text))")
    }
  } else if y.ndim != x.ndim - 1 || Array(y.shape.list.dropFirst()) != Array(x.shape.list.dropFirst(2)) {
    let wanted = [x.shape[0]] + x.shape.list.dropFirst(2)
    throw TorchError.runtime("Expected target size \(Dims(wanted).text), got \(y.shape.text)")
  }
  if y.dtype != .int64 && y.dtype != .uint8 {
    throw TorchError.runtime("expected target dtype to be Long or Byte, but got \(y.dtype.scalarName)")
  }
  let classes = x.shape[x.ndim == 1 ? 0 : 1]
  if let w = weight {
    if w.ndim != 1 || w.numel != classes { throw weightError("", classes, w) }
    if w.dtype != x.dtype { throw TorchError.runtime("expected scalar type \(x.dtype.scalarName) but found \(w.dtype.scalarName)") }
  }
  let (target, share) = try targets(y, classes, weight, ignored, x.dtype)
  let node = x.ndim > 2 ? "NllLoss2DBackward0" : "NllLossBackward0"
  let out = try replayed(node, [x]) { try nllValue($0[0], target, share, y.shape, reduction) }
  return x.ndim > 2 && x.ndim != 4 && reduction == "none" ? try view(out, out.shape.list) : out
}

/// Class numbers with 0 where they do not count, and what each counts: its class's weight.
private func targets(
  _ y: Tensor, _ classes: Int, _ weight: Tensor?, _ ignored: Int, _ dtype: DType
) throws(TorchError) -> (target: Tensor, share: Tensor) {
  let target = try y.converted(.int64).copied()
  let p = target.pointer(Int64.self)
  let share = try ones(target.shape, dtype)
  let table = try weight?.packed()
  for i in 0..<target.numel {
    let c = Int(p[i])
    if c == ignored {
      p[i] = 0
      Tensor.store(.int(0), share.data + i * dtype.size, dtype)
      continue
    }
    if c < 0 || c >= classes { throw .index("Target \(c) is out of bounds.") }
    if let table { (share.data + i * dtype.size).copyMemory(from: table.data + c * dtype.size, byteCount: dtype.size) }
  }
  return (target, share)
}

private func nllValue(_ x: Tensor, _ target: Tensor, _ share: Tensor, _ shape: Dims, _ reduction: String) throws(TorchError) -> Tensor {
  let d = x.ndim == 1 ? 0 : 1
  let index = x.ndim == 1 ? try reshape(target, [target.numel]) : try unsqueeze(target, d)
  let picked = try reshape(gather(x, d, index), shape.list)
  // What does not count is nothing, even where its score is infinite.
  let nothing = try compare(.eq, share, .int(0))
  let each = try whereOp(nothing, zeros([], x.dtype), neg(mul(picked, share)))
  if reduction != "mean" { return try reduceLoss(each, reduction) }
  return try div(sumAll(each), sumAll(share))
}
