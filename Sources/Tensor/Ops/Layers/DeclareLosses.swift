// The losses of torch.nn.functional. What PyTorch checks in Python, sizes and the old reduction arguments, is checked first.

extension OpTable {
  mutating func declareLosses() {
    let f = "nn.functional."
    let old = "bool? size_average=None, bool? reduce=None, str reduction='mean'"
    op("\(f)mse_loss(any input, any target, \(old), Tensor? weight=None)", "The mean squared error.") {
      (a: Arg, b: Arg, s: Arg, d: Arg, r: String, w: Tensor?) in
      let (x, y) = try broadcastPair(a, b)
      if let w {
        let (u, v) = try expanded(x, y)
        return try weightedMean(square(sub(u, v)), x, w, legacyReduction(s, d, r))
      }
      if !x.dtype.isFloat && !y.dtype.isFloat { throw try unsupported("mse_cpu", resultType(x, y)) }
      let reduction = try legacyReduction(s, d, r)
      return try replayed("MseLossBackward0", [x, y]) { try reduceLoss(square(sub($0[0], $0[1])), reduction) }
    }
    op("\(f)l1_loss(any input, any target, \(old), Tensor? weight=None)", "The mean absolute error.") {
      (a: Arg, b: Arg, s: Arg, d: Arg, r: String, w: Tensor?) in
      let (x, y) = try broadcastPair(a, b)
      let each = try abs(sub(x, y))
      if let w { return try weightedMean(each, x, w, legacyReduction(s, d, r)) }
      return try reduceLoss(each, legacyReduction(s, d, r))
    }
    op("\(f)smooth_l1_loss(any input, any target, \(old), float beta=1.0)", "Squared near zero, absolute further out.") {
      (a: Arg, b: Arg, s: Arg, d: Arg, r: String, beta: Double) in
      let (x, y) = try broadcastPair(a, b)
      let reduction = try legacyReduction(s, d, r)
      if beta == 0 { return try reduceLoss(abs(sub(x, y)), reduction) }
      if beta < 0 { throw TorchError.runtime("smooth_l1_loss does not support negative values for beta.") }
      return try replayed("SmoothL1LossBackward0", [x, y]) {
        let d = try abs(sub($0[0], $0[1]))
        return try reduceLoss(whereOp(compare(.lt, d, .float(beta)), d * d * 0.5 / beta, d - 0.5 * beta), reduction)
      }
    }
    op(
      "\(f)huber_loss(any input, any target, str reduction='mean', float delta=1.0, Tensor? weight=None)",
      "Squared near zero, absolute further out."
    ) {
      (a: Arg, b: Arg, r: String, delta: Double, w: Tensor?) in
      let (x, given) = try broadcastPair(a, b)
      if !(delta > 0) { throw TorchError.runtime("huber_loss does not support non-positive values for delta.") }
      let y = try to(given, x.dtype)
      func huber(_ reduction: String) throws -> Tensor {
        try replayed("HuberLossBackward0", [x, y]) {
          let d = try abs(sub($0[0], $0[1]))
          return try reduceLoss(whereOp(compare(.le, d, .float(delta)), d * d * 0.5, (d - 0.5 * delta) * delta), reduction)
        }
      }
      if let w { return try weightedMean(huber("none"), x, w, r) }
      return try huber(r)
    }
    op("\(f)binary_cross_entropy(any input, any target, Tensor? weight=None, \(old))", "The loss of probabilities.") {
      (a: Arg, b: Arg, w: Tensor?, s: Arg, d: Arg, r: String) in
      let reduction = try legacyReduction(s, d, r)
      try checkReduction(reduction)
      let (x, y) = (try sized(a), try sized(b))
      if x.shape != y.shape {
        throw TorchError.value(
          """
          Using a target size (torch.Size(\(y.shape.text))) that is different to the input size (torch.Size(\(x.shape.text))) is \
          deprecated. Please ensure they have the same size.
          """
        )
      }
      return try binaryCrossEntropy(x, y, w, reduction)
    }
    op(
      "\(f)binary_cross_entropy_with_logits(any input, any target, Tensor? weight=None, \(old), Tensor? pos_weight=None)",
      "The loss of logits."
    ) {
      (a: Arg, b: Arg, w: Tensor?, s: Arg, d: Arg, r: String, p: Tensor?) in
      let reduction = try legacyReduction(s, d, r)
      try checkReduction(reduction)
      let (x, y) = (try sized(a), try sized(b))
      if x.shape != y.shape {
        throw TorchError.value("Target size (torch.Size(\(y.shape.text))) must be the same as input size (torch.Size(\(x.shape.text)))")
      }
      return try logitsLoss(x, y, w, p, reduction)
    }
    op(
      """
      \(f)nll_loss(Tensor input, Tensor target, Tensor? weight=None, bool? size_average=None, int ignore_index=-100, bool? reduce=None, \
      str reduction='mean')
      """,
      "The negative log likelihood."
    ) {
      (x: Tensor, y: Tensor, w: Tensor?, s: Arg, i: Int, d: Arg, r: String) in try nll(x, y, w, i, legacyReduction(s, d, r))
    }
    op(
      """
      \(f)cross_entropy(Tensor input, Tensor target, Tensor? weight=None, bool? size_average=None, int ignore_index=-100, bool? \
      reduce=None, str reduction='mean', float label_smoothing=0.0)
      """,
      "The loss of class scores."
    ) {
      (x: Tensor, y: Tensor, w: Tensor?, s: Arg, i: Int, d: Arg, r: String, smoothing: Double) in
      try crossEntropy(x, y, w, i, legacyReduction(s, d, r), smoothing)
    }
    op(
      "\(f)kl_div(Tensor input, Tensor target, \(old), bool log_target=False)", "The Kullback-Leibler divergence."
    ) {
      (x: Tensor, y: Tensor, s: Arg, d: Arg, r: String, isLog: Bool) in
      let reduction = try legacyReduction(s, d, r)
      if reduction == "mean" {
        try warn(
          """
          reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' divides only by the batch \
          size, and aligns with the KL div math definition.'mean' will be changed to behave the same as 'batchmean' in the next major \
          release.
          """
        )
      }
      if reduction != "batchmean" { try checkReduction(reduction) }
      let each = try klDivergence(x, y, reduction == "batchmean" ? "sum" : reduction, isLog)
      if reduction != "batchmean" { return each }
      return try div(each, .int(x.ndim == 0 ? 1 : x.shape[0]))
    }
    op(
      "cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08)", aliases: ["\(f)cosine_similarity"], [.function, .native],
      "The cosine of the angle between vectors."
    ) {
      (a: Tensor, b: Tensor, d: Int, e: Double) in
      let na = try clamp(vectorNorm(a, 2, [d], true), .float(e), nil)
      let nb = try clamp(vectorNorm(b, 2, [d], true), .float(e), nil)
      return try sum((a / na) * (b / nb), [d])
    }
  }
}

/// An argument of a function that PyTorch has in Python: whatever has no `size` is missing it there.
private func sized(_ a: Arg) throws(TorchError) -> Tensor {
  guard case .tensor(let x) = a else { throw TorchError(.attribute, "'\(a.typeName)' object has no attribute 'size'") }
  return x
}

/// Input and target, with a word where their sizes differ.
private func broadcastPair(_ input: Arg, _ target: Arg) throws(TorchError) -> (Tensor, Tensor) {
  let (y, x) = (try sized(target), try sized(input))
  if x.shape != y.shape {
    try warn(
      """
      Using a target size (torch.Size(\(y.shape.text))) that is different to the input size (torch.Size(\(x.shape.text))). This will \
      likely lead to incorrect results due to broadcasting. Please ensure they have the same size.
      """
    )
  }
  return (x, y)
}

/// Losses of elements with weights of their own: their mean is by weight.
private func weightedMean(_ each: Tensor, _ input: Tensor, _ weight: Tensor, _ reduction: String) throws(TorchError) -> Tensor {
  if weight.shape != input.shape { throw .value("Weights and input must have the same size.") }
  let weighted = try mul(each, weight)
  switch reduction {
  case "none": return weighted
  case "sum": return try sumAll(weighted)
  case "mean": return try div(sumAll(weighted), sumAll(weight))
  default: throw .value("Invalid reduction mode: \(reduction). Expected one of 'none', 'mean', 'sum'.")
  }
}

/// What the arguments of old say, with PyTorch's word about them.
func legacyReduction(_ sizeAverage: Arg, _ reduce: Arg, _ reduction: String) throws(TorchError) -> String {
  if sizeAverage.isNone && reduce.isNone { return reduction }
  let reduces = reduce.isNone ? true : try Bool.from(reduce), averages = sizeAverage.isNone ? true : try Bool.from(sizeAverage)
  let meant = !reduces ? "none" : averages ? "mean" : "sum"
  try warn("size_average and reduce args will be deprecated, please use reduction='\(meant)' instead.")
  return meant
}
