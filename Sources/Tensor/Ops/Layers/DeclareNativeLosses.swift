// The losses that torch has beside those of torch.nn.functional (ATen/native/Loss.cpp): the reduction is a number, 0 for none, 1 for
// the mean and 2 for the sum, and what nn.functional checks in Python is not checked. PyTorch's signatures promise the mean; what its
// argument parser makes of `at::Reduction::Mean` is 0.

extension OpTable {
  mutating func declareNativeLosses() {
    let f = "nn.functional."
    let old = "bool? size_average=None, bool? reduce=None, str reduction='mean'"
    op(
      """
      binary_cross_entropy_with_logits(Tensor self, Tensor target, Tensor? weight=None, Tensor? pos_weight=None, int reduction=0)
      """, [.function], "The loss of logits."
    ) { (x: Tensor, y: Tensor, w: Tensor?, p: Tensor?, r: Int) in
      let common = try broadcast(x.shape, y.shape)
      if common != y.shape {
        throw TorchError.runtime("output with shape \(y.shape.text) doesn't match the broadcast shape \(common.text)")
      }
      return try logitsLoss(x, y, w, p, reductionName(r))
    }
    op("kl_div(Tensor self, Tensor target, int reduction=0, *, bool log_target=False)", [.function], "The Kullback-Leibler divergence.") {
      (x: Tensor, y: Tensor, r: Int, isLog: Bool) in try klDivergence(x, y, reductionName(r), isLog)
    }
    op("hinge_embedding_loss(Tensor self, Tensor target, float margin=1.0, int reduction=0)", [.function], "The loss of distances.") {
      (x: Tensor, y: Tensor, m: Double, r: Int) in try hinge(x, y, m, reductionName(r))
    }
    op("\(f)hinge_embedding_loss(Tensor input, Tensor target, float margin=1.0, \(old))", "The loss of distances.") {
      (x: Tensor, y: Tensor, m: Double, s: Arg, d: Arg, r: String) in try hinge(x, y, m, checkedReduction(s, d, r))
    }
    op(
      "cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0.0, int reduction=0)", [.function],
      "The loss of angles between vectors."
    ) { (a: Tensor, b: Tensor, y: Tensor, m: Double, r: Int) in try cosineEmbedding(a, b, y, m, reductionName(r)) }
    op(
      "\(f)cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0, \(old))",
      "The loss of angles between vectors."
    ) { (a: Tensor, b: Tensor, y: Tensor, m: Double, s: Arg, d: Arg, r: String) in
      try cosineEmbedding(a, b, y, m, checkedReduction(s, d, r))
    }
    op(
      "margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=0.0, int reduction=0)", [.function],
      "The loss of wrong orders."
    ) { (a: Tensor, b: Tensor, y: Tensor, m: Double, r: Int) in
      let difference = try sub(a, b)
      let lacking = try notBelowZero(add(mul(neg(y), difference), .float(m)))
      return try reduceLoss(lacking, reductionName(r))
    }
    op(
      "poisson_nll_loss(Tensor input, Tensor target, bool log_input, bool full, float eps, int reduction)", [.function],
      "The negative log likelihood of counts."
    ) { (x: Tensor, y: Tensor, isLog: Bool, full: Bool, e: Double, r: Int) in
      var each = isLog ? try sub(exp(x), mul(y, x)) : try sub(x, mul(y, log(add(x, .float(e)))))
      if full {
        if y.dtype.isBarebones { throw unsupported("le_cpu", y.dtype) }
        let stirling = try add(sub(mul(y, log(y)), y), mul(log(mul(y, .float(2 * .pi))), .float(0.5)))
        each = try add(each, maskedFill(stirling, compare(.le, y, .int(1)), .wrapped(.int(0))))
      }
      return try reduceLoss(each, reductionName(r))
    }
    op(
      """
      triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1.0, float p=2.0, float eps=1e-06, bool \
      swap=False, int reduction=0)
      """, [.function], "The loss of distances to a like and to an unlike."
    ) { (a: Tensor, b: Tensor, c: Tensor, m: Double, p: Double, e: Double, s: Bool, r: Int) in
      try triplet(a, b, c, m, p, e, s, reductionName(r))
    }
    op(
      """
      \(f)triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1.0, float p=2, float eps=1e-06, bool \
      swap=False, \(old))
      """, "The loss of distances to a like and to an unlike."
    ) { (a: Tensor, b: Tensor, c: Tensor, m: Arg, p: Double, e: Double, swap: Bool, s: Arg, d: Arg, r: String) in
      let reduction = try checkedReduction(s, d, r), margin = try Double.from(m)
      if margin <= 0 {
        // As it was written, an int or a float.
        let text = if case .int(let i) = m { "\(i)" } else { pythonFloat(margin) }
        throw TorchError.value("margin must be greater than 0, got \(text)")
      }
      return try triplet(a, b, c, margin, p, e, swap, reduction)
    }
    op(
      "pairwise_distance(Tensor x1, Tensor x2, float p=2, float eps=1e-06, bool keepdim=False)", aliases: ["\(f)pairwise_distance"],
      [.function, .native], "The p-norm of differences along the last dimension."
    ) { (a: Tensor, b: Tensor, p: Double, e: Double, k: Bool) in try pairwiseDistance(a, b, p, e, k) }
  }
}

private func reductionName(_ r: Int) -> String { r == 1 ? "mean" : r == 2 ? "sum" : "none" }

private func checkedReduction(_ sizeAverage: Arg, _ reduce: Arg, _ reduction: String) throws(TorchError) -> String {
  let meant = try legacyReduction(sizeAverage, reduce, reduction)
  try checkReduction(meant)
  return meant
}

func klDivergence(_ x: Tensor, _ y: Tensor, _ reduction: String, _ isLog: Bool) throws -> Tensor {
  if x.dtype.isComplex || y.dtype.isComplex { throw TorchError.runtime("kl_div: Complex inputs not supported.") }
  if !x.dtype.isFloat || !y.dtype.isFloat { throw TorchError.runtime("kl_div: Integral inputs not supported.") }
  return try reduceLoss(isLog ? mul(exp(y), sub(y, x)) : sub(xlogy(y, y), mul(y, x)), reduction)
}

/// The distance itself for a target of 1, what it lacks to the margin for one of -1, both for all others.
private func hinge(_ x: Tensor, _ y: Tensor, _ margin: Double, _ reduction: String) throws -> Tensor {
  let none = try zerosLike(x)
  // The margin is a number of the distances' own type.
  let lacking = try notBelowZero(sub(full(x.shape, .float(margin), x.dtype), x))
  let unlike = try whereOp(compare(.ne, y, .int(1)), lacking, none)
  return try reduceLoss(add(unlike, whereOp(compare(.ne, y, .int(-1)), x, none)), reduction)
}

private func cosineEmbedding(_ a: Tensor, _ b: Tensor, _ y: Tensor, _ margin: Double, _ reduction: String) throws -> Tensor {
  if y.ndim > 1 { throw TorchError.runtime("0D or 1D target tensor expected, multi-target not supported") }
  let d = y.ndim
  if a.ndim != d + 1 || b.ndim != d + 1 {
    throw TorchError.runtime(
      "\(d)D target tensor expects \(d + 1)D input tensors, but found inputs with sizes \(a.shape.text) and \(b.shape.text).")
  }
  let product = try sum(mul(a, b), [d])
  let squares = try mul(add(sum(mul(a, a), [d]), .float(1e-12)), add(sum(mul(b, b), [d]), .float(1e-12)))
  let cosine = try div(product, sqrt(squares))
  let none = try zerosLike(cosine)
  let like = try whereOp(compare(.eq, y, .int(1)), rsub(cosine, .int(1)), none)
  let past = try notBelowZero(sub(cosine, .float(margin)))
  return try reduceLoss(add(like, whereOp(compare(.eq, y, .int(-1)), past, none)), reduction)
}

private func triplet(
  _ anchor: Tensor, _ like: Tensor, _ unlike: Tensor, _ margin: Double, _ p: Double, _ eps: Double, _ swap: Bool, _ reduction: String
) throws -> Tensor {
  if anchor.ndim != like.ndim || like.ndim != unlike.ndim {
    throw TorchError.runtime(
      """
      The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor \(anchor.ndim)D, \
      positive \(like.ndim)D, and negative \(unlike.ndim)D inputs
      """)
  }
  let near = try pairwiseDistance(anchor, like, p, eps, false)
  var far = try pairwiseDistance(anchor, unlike, p, eps, false)
  if swap { far = try extremum(far, pairwiseDistance(like, unlike, p, eps, false), .minimum, "MinimumBackward0") }
  return try reduceLoss(notBelowZero(sub(add(near, .float(margin)), far)), reduction)
}

/// The p-norm of `a - b + eps` along the last dimension of what both broadcast to.
private func pairwiseDistance(_ a: Tensor, _ b: Tensor, _ p: Double, _ eps: Double, _ keepdim: Bool) throws -> Tensor {
  let last = max(a.ndim, b.ndim) - 1
  return try vectorNorm(add(sub(a, b), .float(eps)), p, [last], keepdim, name: .norm)
}

private func notBelowZero(_ x: Tensor) throws(TorchError) -> Tensor {
  if x.dtype.isComplex { throw TorchError(.notImplemented, "clamp is not supported for complex types") }
  return try clamp(x, .int(0), nil, node: "ClampMinBackward0")
}
