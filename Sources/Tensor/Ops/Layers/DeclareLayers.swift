// Functions behind layers: dropout, normalisation.

extension OpTable {
  mutating func declareLayers() {
    let f = "nn.functional."
    op("\(f)linear(Tensor input, Tensor weight, Tensor? bias=None)", [.function, .native], "x @ weight.T + bias.") {
      (x: Tensor, w: Tensor, b: Tensor?) in
      if x.ndim == 0 || w.ndim == 0 {
        throw TorchError.runtime("both arguments to linear need to be at least 1D, but they are \(x.ndim)D and \(w.ndim)D")
      }
      if let b, w.ndim == 1, x.ndim == 2 || b.ndim == 1 { throw TorchError.runtime("addmm: mat2 must be a matrix, got 1-D tensor") }
      if let b, x.ndim == 2 { return try addmm(b, x, t(w), .int(1), .int(1)) }
      let y = try matmul(x, w.ndim == 2 ? t(w) : w)
      return try b.map { try add(y, $0) } ?? y
    }
    op("\(f)dropout(Tensor input, float p=0.5, bool training=True, bool inplace=False)", "Zeros at random, the rest scaled.") {
      (x: Tensor, p: Double, training: Bool, inplace: Bool) in
      if !(p >= 0 && p <= 1) { throw TorchError.value("dropout probability has to be between 0 and 1, but got \(pythonFloat(p))") }
      return !training || p == 0 ? x : try overwriting(x, inplace) { try dropout($0, p, training) }
    }
    op("dropout(Tensor input, float p, bool train)", [.function, .inPlaceFunction], "Zeros at random, the rest scaled.") {
      (x: Tensor, p: Double, training: Bool) in
      if !(p >= 0 && p <= 1) { throw TorchError.runtime("dropout probability has to be between 0 and 1, but got \(numberText(p))") }
      return try dropout(x, p, training)
    }
    op("\(f)one_hot(Tensor tensor, int num_classes=-1)", [.function, .native], "Ones at the classes.") {
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
      return try replayed("NativeLayerNormBackward0", [x] + (w.map { [$0] } ?? []) + (b.map { [$0] } ?? [])) { p in
        let c = try p[0] - mean(p[0], dims, keepdim: true)
        var y = try c * applyUnary(.rsqrt, mean(c * c, dims, keepdim: true) + e)
        if w != nil { y = try y * p[1] }
        if b != nil { y = try y + p[p.count - 1] }
        return y
      }
    }
  }
}

/// Each element 0 with probability `p`, the rest scaled so that the mean stays.
private func dropout(_ x: Tensor, _ p: Double, _ training: Bool) throws -> Tensor {
  if !training || p == 0 { return x }
  let keep = try Tensor(empty: x.shape, x.dtype)
  try fillBernoulli(keep, 1 - p, defaultGenerator)
  let share = p == 1 ? keep : try keep / (1 - p)
  return try x * share
}

/// `f(x)`, or written over `x` where that is asked for.
func overwriting(_ x: Tensor, _ inplace: Bool, _ f: @escaping (Tensor) throws -> Tensor) throws -> Tensor {
  if !inplace { return try f(x) }
  func typed(_ x: Tensor) throws(TorchError) -> Tensor {
    do { return try f(x) } catch { throw asTorchError(error) }
  }
  try inPlace(
    x, reading: [], writing: { () throws(TorchError) in x.write(try withoutGrad { () throws(TorchError) in try typed(x) }) },
    functional: typed)
  return x
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
  return try replayed("NativeBatchNormBackward0", [x] + [w, b].compactMap { $0 }) { p in
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
