// Products, factorisations, losses and layers' functions.

extension OpTable {
  mutating func declareLinearAlgebra() {
    let made: Variants = [.function, .method, .out]
    op("mm(Tensor self, Tensor mat2)", made, "The product of two matrices.") { (a: Tensor, b: Tensor) in try mm(a, b) }
    op("bmm(Tensor self, Tensor mat2)", made, "Products of batches of matrices.") { (a: Tensor, b: Tensor) in try bmm(a, b) }
    op("mv(Tensor self, Tensor vec)", made, "Matrix times vector.") { (a: Tensor, b: Tensor) in try mv(a, b) }
    op("dot(Tensor self, Tensor tensor)", made, "The product of two vectors.") { (a: Tensor, b: Tensor) in try dot(a, b) }
    op("inner(Tensor self, Tensor other)", made, "Products along the last dimension.") { (a: Tensor, b: Tensor) in
      if a.ndim == 0 || b.ndim == 0 { return try mul(a, b) }
      if a.ndim == 1 && b.ndim == 1 { return try dot(a, b) }
      return try tensordot(a, b, [a.ndim - 1], [b.ndim - 1])
    }
    op("outer(Tensor self, Tensor vec2)", aliases: ["ger"], made, "All products of two vectors.") { (a: Tensor, b: Tensor) in
      try outer(a, b)
    }
    op("matmul(Tensor self, Tensor other)", aliases: ["linalg.matmul"], made, "The matrix product by rank.") { (a: Tensor, b: Tensor) in
      try matmul(a, b)
    }
    op("addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1)", .pointwise, "beta * self + alpha * mat1 @ mat2.") {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in try addmm(c, a, b, x, y)
    }
    op("addmv(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1)", .pointwise, "beta * self + alpha * mat @ vec.") {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in
      try fused("AddmvBackward0", [c, a, b]) { p in try add(mul(p[0], x), mul(mv(p[1], p[2]), y)) }
    }
    op("addr(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1)", .pointwise, "beta * self + alpha * outer.") {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in
      try fused("AddrBackward0", [c, a, b]) { p in
        if p[0].dtype == .bool && p[1].dtype == .bool && p[2].dtype == .bool {
          let product = try outer(p[1], p[2])
          return try binaryRaw(.logicalOr, x.double == 0 ? zerosLike(p[0]) : p[0], y.double == 0 ? zerosLike(product) : product, .bool)
        }
        return try add(mul(p[0], x), mul(outer(p[1], p[2]), y))
      }
    }
    op(
      "baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)", .pointwise,
      "beta * self + alpha * batch1 @ batch2."
    ) {
      (c: Tensor, a: Tensor, b: Tensor, x: Scalar, y: Scalar) in
      try fused("BaddbmmBackward0", [c, a, b]) { p in try add(mul(p[0], x), mul(bmm(p[1], p[2]), y)) }
    }
    op("kron(Tensor self, Tensor other)", made, "The Kronecker product.") { (a: Tensor, b: Tensor) in
      let n = max(a.ndim, b.ndim)
      let sa = [Int](repeating: 1, count: n - a.ndim) + a.shape.list
      let sb = [Int](repeating: 1, count: n - b.ndim) + b.shape.list
      let x = try reshape(a, sa.flatMap { [$0, 1] })
      let y = try reshape(b, sb.flatMap { [1, $0] })
      return try fused("UnsafeViewBackward0", [x, y]) { try reshape(mul($0[0], $0[1]), zip(sa, sb).map { $0 * $1 }) }
    }
    op("tensordot(Tensor a, Tensor b, any dims=2)", [.function], "Products summed over the last and first dims.") {
      (a: Tensor, b: Tensor, given: Arg) in
      if case .list(let pair, _) = given, pair.count == 2 { return try tensordot(a, b, [Int].from(pair[0]), [Int].from(pair[1])) }
      let n = try Int.from(given)
      if n < 0 || n > min(a.ndim, b.ndim) { throw TorchError.runtime("tensordot expects dims <= ndim_a or ndim_b, but got dims=\(n)") }
      return try tensordot(a, b, Array((a.ndim - n)..<a.ndim), Array(0..<n))
    }
  }

  mutating func declareLosses() {
    let f = "nn.functional."
    op("\(f)linear(Tensor input, Tensor weight, Tensor? bias=None)", "x @ weight.T + bias.") { (x: Tensor, w: Tensor, b: Tensor?) in
      if let b, x.ndim == 2 { return try addmm(b, x, t(w), .int(1), .int(1)) }
      let y = try matmul(x, w.ndim == 2 ? t(w) : w)
      return try b.map { try add(y, $0) } ?? y
    }
    op(
      "\(f)mse_loss(Tensor input, Tensor target, bool? size_average=None, bool? reduce=None, str reduction='mean')",
      "The mean squared error."
    ) {
      (x: Tensor, y: Tensor, _: Arg, _: Arg, r: String) in
      if !x.dtype.isFloat && !y.dtype.isFloat {
        throw TorchError(.notImplemented, "\"mse_cpu\" not implemented for '\(x.dtype.scalarName)'")
      }
      try sizeWarning(x, y)
      return try fused("MseLossBackward0", [x, y]) { try reduceLoss(square(sub($0[0], $0[1])), r) }
    }
    op(
      "\(f)l1_loss(Tensor input, Tensor target, bool? size_average=None, bool? reduce=None, str reduction='mean')",
      "The mean absolute error."
    ) {
      (x: Tensor, y: Tensor, _: Arg, _: Arg, r: String) in try reduceLoss(abs(sub(x, y)), r)
    }
    op(
      "\(f)smooth_l1_loss(Tensor input, Tensor target, bool? size_average=None, bool? reduce=None, str reduction='mean', float beta=1.0)",
      "Squared near zero, absolute further out."
    ) {
      (x: Tensor, y: Tensor, _: Arg, _: Arg, r: String, beta: Double) in
      try fused("SmoothL1LossBackward0", [x, y]) {
        let d = try abs(sub($0[0], $0[1]))
        return try reduceLoss(whereOp(compare(.lt, d, .float(beta)), d * d * 0.5 / beta, d - 0.5 * beta), r)
      }
    }
    op("\(f)huber_loss(Tensor input, Tensor target, str reduction='mean', float delta=1.0)", "Squared near zero, absolute further out.") {
      (x: Tensor, y: Tensor, r: String, delta: Double) in
      try fused("HuberLossBackward0", [x, y]) {
        let d = try abs(sub($0[0], $0[1]))
        return try reduceLoss(whereOp(compare(.le, d, .float(delta)), d * d * 0.5, (d - 0.5 * delta) * delta), r)
      }
    }
    op(
      """
      \(f)binary_cross_entropy(Tensor input, Tensor target, Tensor? weight=None, bool? size_average=None, bool? reduce=None, str \
      reduction='mean')
      """,
      "The loss of probabilities."
    ) {
      (x: Tensor, y: Tensor, w: Tensor?, _: Arg, _: Arg, r: String) in
      if x.shape != y.shape {
        throw TorchError.value(
          """
          Using a target size (torch.Size(\(y.shape.text))) that is different to the input size (torch.Size(\(x.shape.text))) is \
          deprecated. Please ensure they have the same size.
          """
        )
      }
      if try truth(compare(.lt, x, .int(0)), nil, false, all: false).isTrue()
        || truth(compare(.gt, x, .int(1)), nil, false, all: false).isTrue()
      {
        throw TorchError.runtime("all elements of input should be between 0 and 1")
      }
      if try truth(compare(.lt, y, .int(0)), nil, false, all: false).isTrue()
        || truth(compare(.gt, y, .int(1)), nil, false, all: false).isTrue()
      {
        throw TorchError.runtime("all elements of target should be between 0 and 1")
      }
      return try fused("BinaryCrossEntropyBackward0", [x, y] + (w.map { [$0] } ?? [])) { p in
        let (x, y) = (p[0], p[1])
        let l = try -(y * clamp(log(x), .int(-100), nil) + (1 - y) * clamp(log(1 - x), .int(-100), nil))
        return try reduceLoss(p.count > 2 ? l * p[2] : l, r)
      }
    }
    op(
      """
      \(f)binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight=None, bool? size_average=None, bool? reduce=None, \
      str reduction='mean', Tensor? pos_weight=None)
      """,
      "The loss of logits."
    ) {
      (x: Tensor, y: Tensor, w: Tensor?, _: Arg, _: Arg, r: String, p: Tensor?) in
      if x.shape != y.shape {
        throw TorchError.value("Target size (torch.Size(\(y.shape.text))) must be the same as input size (torch.Size(\(x.shape.text)))")
      }
      return try fused("BinaryCrossEntropyWithLogitsBackward0", [x, y]) { q in
        let (x, y) = (q[0], q[1])
        let ls = try applyUnary(.logsigmoid, x)
        let l = try p.map { try (1 - y) * x - (y * ($0 - 1) + 1) * ls } ?? ((1 - y) * x - ls)
        return try reduceLoss(w.map { try l * $0 } ?? l, r)
      }
    }
    op(
      """
      \(f)nll_loss(Tensor input, Tensor target, Tensor? weight=None, bool? size_average=None, int ignore_index=-100, bool? reduce=None, \
      str reduction='mean')
      """,
      "The negative log likelihood."
    ) {
      (x: Tensor, y: Tensor, w: Tensor?, _: Arg, i: Int, _: Arg, r: String) in try nllNode(x, y, w, i, r)
    }
    op(
      """
      \(f)cross_entropy(Tensor input, Tensor target, Tensor? weight=None, bool? size_average=None, int ignore_index=-100, bool? \
      reduce=None, str reduction='mean', float label_smoothing=0.0)
      """,
      "The loss of class scores."
    ) {
      (x: Tensor, y: Tensor, w: Tensor?, _: Arg, i: Int, _: Arg, r: String, s: Double) in
      let d = x.ndim == 1 ? 0 : 1
      let l = try softmax(x, d, logarithm: true)
      if y.dtype.isFloat {
        if x.shape != y.shape { throw TorchError.runtime("expected target dtype to be Long or Byte, but got \(y.dtype.scalarName)") }
        let n = x.shape[d]
        let q = s > 0 ? try y * (1 - s) + s / Double(n) : y
        let products = try q * l
        switch r {
        case "none": return try neg(sum(products, [d]))
        case "sum": return try neg(sumAll(products))
        case "mean":
          return try fused("DivBackward1", [neg(sumAll(products))]) { try div($0[0], .float(Double(max(products.numel / max(n, 1), 1)))) }
        default: throw TorchError.value("\(r) is not a valid value for reduction")
        }
      }
      let plain = try nllNode(l, y, w, i, r)
      if s == 0 { return plain }
      let smooth = try reduceLoss(neg(mean(l, [d])), r)
      return try plain * (1 - s) + smooth * s
    }
    op(
      "\(f)kl_div(Tensor input, Tensor target, bool? size_average=None, bool? reduce=None, str reduction='mean', bool log_target=False)",
      "The Kullback-Leibler divergence."
    ) {
      (x: Tensor, y: Tensor, _: Arg, _: Arg, r: String, l: Bool) in
      let each =
        l
        ? try exp(y) * (y - x)
        : try sub(y * whereOp(compare(.gt, y, .int(0)), log(clamp(y, .float(1e-38), nil)), zeros([], y.dtype)), y * x)
      return r == "batchmean" ? try div(sumAll(each), .int(x.ndim == 0 ? 1 : x.shape[0])) : try reduceLoss(each, r)
    }
    op(
      "cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-08)", aliases: ["\(f)cosine_similarity"], [.function],
      "The cosine of the angle between vectors."
    ) {
      (a: Tensor, b: Tensor, d: Int, e: Double) in
      let na = try clamp(vectorNorm(a, 2, [d], true), .float(e), nil)
      let nb = try clamp(vectorNorm(b, 2, [d], true), .float(e), nil)
      return try sum((a / na) * (b / nb), [d])
    }
    op("\(f)dropout(Tensor input, float p=0.5, bool training=True, bool inplace=False)", "Zeros at random, the rest scaled.") {
      (x: Tensor, p: Double, training: Bool, _: Bool) in
      if !(p >= 0 && p <= 1) { throw TorchError.value("dropout probability has to be between 0 and 1, but got \(pythonFloat(p))") }
      if !training || p == 0 { return x }
      let keep = try Tensor(empty: x.shape, x.dtype)
      try fillBernoulli(keep, 1 - p, defaultGenerator)
      return try x * (p == 1 ? keep : keep / (1 - p))
    }
    op(
      """
      \(f)embedding(Tensor input, Tensor weight, int? padding_idx=None, float? max_norm=None, float norm_type=2.0, bool \
      scale_grad_by_freq=False, bool sparse=False)
      """,
      "Rows of a table."
    ) {
      (i: Tensor, w: Tensor, _: Int?, _: Double?, _: Double, _: Bool, _: Bool) in
      if w.ndim != 2 { throw TorchError.runtime("'weight' must be 2-D") }
      return try fused("EmbeddingBackward0", [w]) { p in
        try reshape(indexSelect(p[0], 0, reshape(i, [i.numel])), i.shape.list + [w.shape[1]])
      }
    }
    op("\(f)one_hot(Tensor tensor, int num_classes=-1)", aliases: ["\(f)one_hot"], [.function], "Ones at the classes.") {
      (x: Tensor, n: Int) in
      if x.dtype != .int64 { throw TorchError.runtime("one_hot is only applicable to index tensor of type LongTensor.") }
      let values = x.ints()
      if values.contains(where: { $0 < 0 }) { throw TorchError.runtime("Class values must be non-negative.") }
      if x.numel == 0 && n <= 0 { throw TorchError.runtime("Can not infer total number of classes from empty tensor.") }
      let classes = n < 0 ? (values.max() ?? 0) + 1 : n
      if let m = values.max(), m >= classes { throw TorchError.runtime("Class values must be smaller than num_classes.") }
      let out = try zeros(Dims(x.shape.list + [classes]), .int64)
      for (k, v) in values.enumerated() { out.pointer(Int64.self)[k * classes + v] = 1 }
      return out
    }
    op(
      """
      \(f)batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight=None, Tensor? bias=None, bool \
      training=False, float momentum=0.1, float eps=1e-05)
      """,
      "Normalised over the batch."
    ) {
      (x: Tensor, rm: Tensor?, rv: Tensor?, w: Tensor?, b: Tensor?, training: Bool, momentum: Double, e: Double) in
      try batchNorm(x, rm, rv, w, b, training, momentum, e)
    }
    op(
      "\(f)layer_norm(Tensor input, int[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1e-05)",
      "Normalised over the last dimensions."
    ) {
      (x: Tensor, s: [Int], w: Tensor?, b: Tensor?, e: Double) in
      if s.isEmpty || s.count > x.ndim || Array(x.shape.list.suffix(s.count)) != s {
        throw TorchError.runtime(
          """
          Given normalized_shape=\(listText(s)), expected input with shape [*\(s.map { ", \($0)" }.joined())], but got input of \
          size\(x.shape.text)
          """
        )
      }
      let dims = Array((x.ndim - s.count)..<x.ndim)
      return try fused("NativeLayerNormBackward0", [x] + (w.map { [$0] } ?? []) + (b.map { [$0] } ?? [])) { p in
        let c = try p[0] - mean(p[0], dims, keepdim: true)
        var y = try c * applyUnary(.rsqrt, mean(c * c, dims, keepdim: true) + e)
        if w != nil { y = try y * p[1] }
        if b != nil { y = try y + p[p.count - 1] }
        return y
      }
    }
  }

}

/// Batch normalisation; the running statistics move towards those of the batch.
private func batchNorm(
  _ x: Tensor, _ runningMean: Tensor?, _ runningVar: Tensor?, _ w: Tensor?, _ b: Tensor?, _ training: Bool, _ momentum: Double,
  _ eps: Double
) throws -> Tensor {
  if x.ndim < 2 { throw TorchError.value("expected at least 2D input (got \(x.ndim)D input)") }
  let features = x.shape[1], count = features == 0 ? 0 : x.numel / features
  for (name, t) in [("running_mean", runningMean), ("running_var", runningVar), ("weight", w), ("bias", b)] {
    if let t, t.numel != features { throw TorchError.runtime("\(name) should contain \(features) elements not \(t.numel)") }
  }
  if training && count <= 1 {
    throw TorchError.value("Expected more than 1 value per channel when training, got input size torch.Size(\(x.shape.text))")
  }
  let dims = (0..<x.ndim).filter { $0 != 1 }
  let flat = [1, features] + [Int](repeating: 1, count: x.ndim - 2)
  if training {
    try withoutGrad { () throws(TorchError) in
      let m = try mean(x, dims), d = try sub(x, reshape(m, flat))
      let unbiased = try div(sum(mul(d, d), dims), .int(max(1, count - 1)))
      for (running, new) in [(runningMean, m), (runningVar, unbiased)] {
        guard let running else { continue }
        running.write(try to(add(mul(running, .float(1 - momentum)), mul(new, .float(momentum))), running.dtype))
        running.bumpVersion()
      }
    }
  } else if runningMean == nil || runningVar == nil {
    throw TorchError.runtime("Expected running_mean and running_var to be defined when training=False")
  }
  return try fused("NativeBatchNormBackward0", [x] + [w, b].compactMap { $0 }) { p in
    let x = p[0]
    let y: Tensor
    if training {
      let c = try x - mean(x, dims, keepdim: true)
      y = try c * applyUnary(.rsqrt, mean(c * c, dims, keepdim: true) + eps)
    } else {
      guard let runningMean, let runningVar else { return x }
      y = try (x - reshape(detach(runningMean), flat)) * applyUnary(.rsqrt, reshape(detach(runningVar), flat) + eps)
    }
    var out = w == nil ? y : try y * reshape(p[1], flat)
    if b != nil { out = try out + reshape(p[p.count - 1], flat) }
    return out
  }
}

/// PyTorch's warning where a loss broadcasts.
private func sizeWarning(_ x: Tensor, _ y: Tensor) throws(TorchError) {
  if x.shape != y.shape {
    warn(
      """
      Using a target size (torch.Size(\(y.shape.text))) that is different to the input size (torch.Size(\(x.shape.text))). This will \
      likely lead to incorrect results due to broadcasting. Please ensure they have the same size.
      """
    )
  }
}

private func nllNode(_ x: Tensor, _ y: Tensor, _ w: Tensor?, _ ignore: Int, _ reduction: String) throws -> Tensor {
  try fused(x.ndim > 2 ? "NllLoss2DBackward0" : "NllLossBackward0", [x]) { try nllLoss($0[0], y, w, ignore, reduction) }
}

func reduceLoss(_ x: Tensor, _ reduction: String) throws(TorchError) -> Tensor {
  switch reduction {
  case "mean": return try mean(x, nil, node: 0)
  case "sum": return try sumAll(x)
  case "none": return x
  default: throw .value("\(reduction) is not a valid value for reduction")
  }
}

func nllLoss(_ x: Tensor, _ y: Tensor, _ weight: Tensor?, _ ignore: Int, _ reduction: String) throws(TorchError) -> Tensor {
  if y.dtype != .int64 && y.dtype != .uint8 { throw .runtime("expected scalar type Long but found \(y.dtype.scalarName)") }
  let d = x.ndim == 1 ? 0 : 1
  if x.ndim == 0 { throw .value("Expected 1 or more dimensions (got 0)") }
  let classes = x.shape[d]
  if x.ndim == 1 ? y.ndim > 1 : (x.shape[0] != (y.ndim > 0 ? y.shape[0] : 1)) {
    throw .value("Expected input batch_size (\(x.shape[0])) to match target batch_size (\(y.ndim > 0 ? y.shape[0] : 1)).")
  }
  let target = try y.converted(.int64).copied()
  let p = target.pointer(Int64.self)
  let w = try zeros(target.shape, x.dtype)
  let table = weight?.doubles()
  for i in 0..<target.numel {
    let c = Int(p[i])
    if c == ignore {
      p[i] = 0
      continue
    }
    if c < 0 || c >= classes { throw .index("Target \(c) is out of bounds.") }
    Tensor.store(.float(table.map { c < $0.count ? $0[c] : 1 } ?? 1), w.data + i * x.dtype.size, x.dtype)
  }
  let picked = try squeeze(gather(x, d, unsqueeze(target, d)), d)
  let each = try neg(mul(picked, w))
  if reduction == "mean" {
    let total = try div(sumAll(each), sumAll(w))
    return total
  }
  return try reduceLoss(each, reduction)
}

package func tensordot(_ a: Tensor, _ b: Tensor, _ da: [Int], _ db: [Int]) throws(TorchError) -> Tensor {
  if da.count != db.count { throw .runtime("both dimension lists should have same length") }
  var (wa, wb): ([Int], [Int]) = ([], [])
  for (i, j) in zip(da, db) {
    let (p, q) = (try wrapDim(i, a.ndim), try wrapDim(j, b.ndim))
    if a.shape[p] != b.shape[q] {
      throw .runtime(
        "contracted dimensions need to match, but first has size \(a.shape[p]) in dim \(p) and second has size \(b.shape[q]) in dim \(q)")
    }
    wa.append(p)
    wb.append(q)
  }
  let fa = (0..<a.ndim).filter { !wa.contains($0) }
  let fb = (0..<b.ndim).filter { !wb.contains($0) }
  let k = wa.map { a.shape[$0] }.reduce(1, *)
  let x = try reshape(permute(a, fa + wa), [fa.map { a.shape[$0] }.reduce(1, *), k])
  let y = try reshape(permute(b, wb + fb), [k, fb.map { b.shape[$0] }.reduce(1, *)])
  return try reshape(mm(x, y), fa.map { a.shape[$0] } + fb.map { b.shape[$0] })
}
