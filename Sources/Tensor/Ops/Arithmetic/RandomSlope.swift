// The leaky relu whose slope is drawn for each element while training (ATen/native/Activation.cpp, rrelu_with_noise).

extension OpTable {
  mutating func declareRandomSlope() {
    let doc = "x, or a random share of it where negative."
    op(
      "rrelu(Tensor self, Scalar lower=0.125, Scalar upper=0.3333333333333333, bool training=False, Generator? generator=None)",
      [.function, .inPlaceFunction], doc
    ) { (x: Tensor, a: Scalar, b: Scalar, training: Bool, g: Generator?) in
      try rrelu(x, a.double, b.double, training, g ?? defaultGenerator)
    }
    op(
      """
      nn.functional.rrelu(Tensor input, float lower=0.125, float upper=0.3333333333333333, bool training=False, bool inplace=False)
      """, doc
    ) { (x: Tensor, a: Double, b: Double, training: Bool, inplace: Bool) in
      try overwriting(x, inplace) { try rrelu($0, a, b, training, defaultGenerator) }
    }
  }
}

private func rrelu(_ x: Tensor, _ lower: Double, _ upper: Double, _ training: Bool, _ g: Generator) throws -> Tensor {
  for (v, name) in [(lower, "lower"), (upper, "upper")] where !v.isFinite {
    throw TorchError.runtime("rrelu: \(name) bound must be finite, got \(numberText(v))")
  }
  if lower > upper { throw TorchError.runtime("Lower bound should be less than or equal to the upper bound") }
  if !training {
    if !x.dtype.isFloat { throw unsupported("leaky_relu_cpu", x.dtype) }
    let slope = (lower + upper) / 2
    return try parametric(x, .leakyRelu, "RreluWithNoiseBackward0", slope) { g, x in
      try whereOp(compare(.gt, x, .int(0)), g, g * slope)
    }
  }
  if !x.dtype.isFloat || x.dtype.isNarrow { throw unsupported("rrelu_with_noise_out_cpu", x.dtype) }
  let shares = try ones(x.shape, x.dtype)
  for (i, v) in x.doubles().enumerated() where v <= 0 {
    let share = g.uniformDouble() * (upper - lower) + lower
    Tensor.store(.float(share), shares.data + i * x.dtype.size, x.dtype)
  }
  let out = try withoutGrad { () throws(TorchError) in try mul(x, shares) }
  if recording(x) { record(out, "RreluWithNoiseBackward0", x) { _, g in Grads(try mul(g, shares)) } }
  return out
}
