// Functions of one operand: kernel, derivative, documentation.

extension OpTable {
  mutating func declareUnary() {
    unary("exp", .exp, "The exponential.", .output { g, y in try g * y })
    unary("exp2", aliases: ["special.exp2"], .exp2, "Two to the power of x.", .output { g, y in try g * y * 0.6931471805599453 })
    unary("expm1", aliases: ["special.expm1"], .expm1, "exp(x) - 1.", .output { g, y in try g * (y + 1) })
    unary("log", .log, "The natural logarithm.", .input { g, x in try g / x })
    unary("log2", .log2, "The logarithm to base 2.", .input { g, x in try g / (x * 0.6931471805599453) })
    unary("log10", .log10, "The logarithm to base 10.", .input { g, x in try g / (x * 2.3025850929940456) })
    unary("log1p", aliases: ["special.log1p"], .log1p, "log(1 + x).", node: "Log1PBackward0", .input { g, x in try g / (x + 1) })
    unary("sqrt", .sqrt, "The square root.", .output { g, y in try g / (y * 2) })
    unary("rsqrt", .rsqrt, "1 / sqrt(x).", .output { g, y in try g * pow(y, .int(3)) * -0.5 })
    unary("reciprocal", .reciprocal, "1 / x.", .output { g, y in try -g * (y * y) })
    unary("neg", aliases: ["negative"], .neg, .same, "-x.", .input { g, _ in try -g })
    unary("abs", aliases: ["absolute"], .abs, .same, "The absolute value.", .input { g, x in try g * applyUnary(.sign, x) })
    unary("sign", .sign, .same, "-1, 0 or 1.", variants: .pointwise, .zero)
    unary("sin", .sin, "The sine.", .input { g, x in try g * cos(x) })
    unary("cos", .cos, "The cosine.", .input { g, x in try g * -sin(x) })
    unary("tan", .tan, "The tangent.", .output { g, y in try g * (y * y + 1) })
    unary("asin", aliases: ["arcsin"], .asin, "The inverse sine.", .input { g, x in try g * applyUnary(.rsqrt, 1 - x * x) })
    unary("acos", aliases: ["arccos"], .acos, "The inverse cosine.", .input { g, x in try g * -applyUnary(.rsqrt, 1 - x * x) })
    unary("atan", aliases: ["arctan"], .atan, "The inverse tangent.", .input { g, x in try g / (x * x + 1) })
    unary("sinh", .sinh, "The hyperbolic sine.", .input { g, x in try g * applyUnary(.cosh, x) })
    unary("cosh", .cosh, "The hyperbolic cosine.", .input { g, x in try g * applyUnary(.sinh, x) })
    unary("tanh", .tanh, "The hyperbolic tangent.", .output { g, y in try g * (1 - y * y) })
    unary("asinh", aliases: ["arcsinh"], .asinh, "The inverse hyperbolic sine.", .input { g, x in try g * applyUnary(.rsqrt, x * x + 1) })
    unary("acosh", aliases: ["arccosh"], .acosh, "The inverse hyperbolic cosine.", .input { g, x in try g * applyUnary(.rsqrt, x * x - 1) })
    unary("atanh", aliases: ["arctanh"], .atanh, "The inverse hyperbolic tangent.", .input { g, x in try g / (1 - x * x) })
    unary(
      "sigmoid", aliases: ["special.expit"], .sigmoid, "The logistic function, 1 / (1 + exp(-x)).",
      .output { g, y in try g * (1 - y) * y })
    unary("erf", aliases: ["special.erf"], .erf, "The error function.", .input { g, x in try g * exp(-(x * x)) * 1.1283791670955126 })
    unary("erfc", aliases: ["special.erfc"], .erfc, "1 - erf(x).", .input { g, x in try g * exp(-(x * x)) * -1.1283791670955126 })
    unary(
      "erfinv", aliases: ["special.erfinv"], .erfinv, "The inverse of erf.", variants: .pointwise,
      .output { g, y in try g * exp(y * y) * 0.8862269254527580 })
    unary(
      "lgamma", aliases: ["special.gammaln"], .lgamma, "The logarithm of the gamma function.", variants: .pointwise,
      .input { g, x in try g * applyUnary(.digamma, x) })
    unary(
      "digamma", aliases: ["special.psi", "special.digamma"], .digamma, "The derivative of lgamma.", variants: .pointwise,
      .input { g, x in try g * applyUnary(.trigamma, x) })
    hidden(.trigamma, .input { _, _ in throw TorchError(.notImplemented, "wick has no second derivative of digamma") })
    unary("floor", .floor, .same, "Rounded down.", .zero)
    unary("ceil", .ceil, .same, "Rounded up.", .zero)
    unary("trunc", aliases: ["fix"], .trunc, .same, "Rounded towards zero.", .zero)
    unary("frac", .frac, .same, "The part after the point.", .input { g, _ in g })
    unary(
      "sinc", aliases: ["special.sinc"], .sinc, "sin(pi x) / (pi x).",
      .input { g, x in
        let px = try x * 3.141592653589793
        let d = try (cos(px) * px - sin(px)) / (px * x)
        return try g * whereOp(compare(.eq, x, .int(0)), zerosLike(x), d)
      })
    unary(
      "i0", aliases: ["special.i0"], .i0, "The modified Bessel function of order 0.",
      .input { g, x in try g * applyUnary(.i1, x) })
    // I1' = I0 - I1 / x, and 1/2 at 0.
    unary(
      "special.i1", .i1, "The modified Bessel function of order 1.",
      .input { g, x in
        let zero = try compare(.eq, x, .int(0))
        let u = try whereOp(zero, full(x.shape, .int(1), x.dtype), x)
        return try g * whereOp(zero, full(x.shape, .int(1), x.dtype) * 0.5, applyUnary(.i0, u) - applyUnary(.i1, u) / u)
      })
    unary(
      "special.ndtri", .ndtri, "The inverse of the normal distribution function.",
      .output { g, y in try g * exp(y * y * 0.5) * (2 * Double.pi).squareRoot() })
    unary("isnan", .isnan, .bool, "True where nan.", variants: [.function, .method])
    unary("isinf", .isinf, .bool, "True where infinite.", variants: [.function, .method])
    unary("isfinite", .isfinite, .bool, "True where neither nan nor infinite.", variants: [.function, .method])
    unary("isposinf", .isposinf, .bool, "True where +inf.", variants: [.function, .method, .out])
    unary("isneginf", .isneginf, .bool, "True where -inf.", variants: [.function, .method, .out])
    unary("signbit", .signbit, .bool, "True where the sign bit is set.", variants: [.function, .method, .out])
    unary("logical_not", .logicalNot, .bool, "True where zero.", variants: .pointwise)
    op("square(Tensor self)", .unary, "x * x.") { (x: Tensor, into: Into) in try pow(x, .int(2), into: into) }
    op("bitwise_not(Tensor self)", .pointwise, "The bits (of a bool: the value) inverted.") {
      (x: Tensor, into: Into) in
      if x.dtype.isInexact { throw unsupported("bitwise_not_cpu", x.dtype) }
      return try elementwise(.bitNot, x, x.dtype, into: into)
    }
    op("positive(Tensor self)", .usual, "The tensor itself.") { (x: Tensor) in x }
    op("round(Tensor self, *, int decimals=0)", [.pointwise, .inPlaceFunction], "Rounded to even, to some decimals.") {
      (x: Tensor, d: Int, into: Into) in
      let out =
        x.dtype.isInexact
        ? try elementwise(.roundDecimals, x, x.dtype, Double(d), into: into) : into.tensor === x ? x : try x.copied()
      if recording(x) { record(out, d == 0 ? "RoundBackward0" : "RoundBackward1", x, saves: false) { _, g in Grads(try zerosLike(g)) } }
      return out
    }
    op("deg2rad(Tensor self)", [.pointwise, .inPlaceFunction], "Degrees to radians.") {
      (x: Tensor, into: Into) in try scaled(x, Double.pi / 180, "Deg2RadBackward0", into)
    }
    op("rad2deg(Tensor self)", [.pointwise, .inPlaceFunction], "Radians to degrees.") {
      (x: Tensor, into: Into) in try scaled(x, 180 / Double.pi, "Rad2DegBackward0", into)
    }
    op("clamp(Tensor self, Tensor? min=None, Tensor? max=None)", aliases: ["clip"], .unary, "Limited to [min, max].") {
      (x: Tensor, low: Tensor?, high: Tensor?, into: Into) in
      if let low, let high, !recording(x, low), !recording(high) {
        return try elementwise(.clamp, "clamp_cpu", x, low, high, resultType([x, low, high]), into: into)
      }
      var y = x
      if let low { y = try extremum(y, low, .maximum, "ClampBackward0", into: high == nil ? into : .fresh) }
      if let high { y = try extremum(y, high, .minimum, "ClampBackward0", into: into) }
      if low == nil && high == nil { return try clamp(x, nil, nil) }
      return y
    }
    op("clamp(Tensor self, Scalar? min=None, Scalar? max=None)", aliases: ["clip"], .unary, "Limited to [min, max].") {
      (x: Tensor, low: Scalar?, high: Scalar?, into: Into) in try clamp(x, low, high, into: into)
    }
    op("clamp_min(Tensor self, Tensor min)", .unary, "Not below min.") {
      (x: Tensor, v: Tensor, into: Into) in
      try extremum(x, v, .maximum, "ClampMinBackward1", into: into)
    }
    op("clamp_max(Tensor self, Tensor max)", .unary, "Not above max.") {
      (x: Tensor, v: Tensor, into: Into) in
      try extremum(x, v, .minimum, "ClampMaxBackward1", into: into)
    }
    op("clamp_min(Tensor self, Scalar min)", .unary, "Not below min.") {
      (x: Tensor, v: Scalar, into: Into) in
      try clamp(x, v, nil, node: "ClampMinBackward0", into: into)
    }
    op("clamp_max(Tensor self, Scalar max)", .unary, "Not above max.") {
      (x: Tensor, v: Scalar, into: Into) in
      try clamp(x, nil, v, node: "ClampMaxBackward0", into: into)
    }
    op(
      "nan_to_num(Tensor self, float? nan=None, float? posinf=None, float? neginf=None)", [.pointwise, .inPlaceFunction],
      "nan and infinities replaced by numbers."
    ) {
      (x: Tensor, n: Double?, p: Double?, m: Double?, into: Into) in
      if let out = into.tensor, out.dtype != x.dtype {
        throw TorchError.runtime("nan_to_num: dtype of out: \(out.dtype.scalarName) should be same as input: \(x.dtype.scalarName)")
      }
      if x.dtype.isComplex {
        let limits = (n, p ?? x.dtype.limits.largest, m ?? -x.dtype.limits.largest)
        let out = try withoutGrad { () throws(TorchError) in try viewAsComplex(finitePart(viewAsReal(x), limits)).plain() }
        if recording(x) {
          let v = Saved(x)
          record(out, "NanToNumBackward0", x, analytic: false) { node, g in Grads(try mask(g, applyUnary(.isfinite, v.open(node)))) }
        }
        return out
      }
      if !x.dtype.isFloat { return into.tensor === x ? x : try elementwise(.copy, x, x.dtype, into: into) }
      let big = x.dtype.limits.largest
      let value = { try finitePart(x, (n, p ?? big, m ?? -big), into: into) }
      return try replayed("NanToNumBackward0", [x], value: value) { q in
        let x = q[0]
        var y = try maskedFill(x, applyUnary(.isnan, x), .wrapped(.float(n ?? 0)))
        y = try maskedFill(y, applyUnary(.isposinf, x), .wrapped(.float(p ?? big)))
        return try maskedFill(y, applyUnary(.isneginf, x), .wrapped(.float(m ?? -big)))
      }
    }
    op("logit(Tensor self, float? eps=None)", aliases: ["special.logit"], [.pointwise, .inPlaceFunction], "log(x / (1 - x)).") {
      (x: Tensor, e: Double?) in
      let x = x.dtype == .bool ? try to(x, defaultDType) : x
      return try replayed("LogitBackward0", [x]) { p in
        let v = try e.map { try clamp(p[0], .float($0), .float(1 - $0)) } ?? p[0]
        return try log(v / (1 - v))
      }
    }
  }

  mutating func declareActivations() {
    unary(
      "relu", aliases: ["nn.functional.relu"], .relu, .same, "x where positive, else 0.",
      .output { g, y in try whereOp(compare(.le, y, .int(0)), zeros([], g.dtype), g) })
    unary(
      "nn.functional.silu", .silu, "x * sigmoid(x).",
      .input { g, x in
        let s = try sigmoid(x)
        return try g * (s * (x * (1 - s) + 1))
      })
    unary(
      "nn.functional.mish", .mish, "x * tanh(softplus(x)).",
      .input { g, x in
        let s = try sigmoid(x)
        let t = try tanh(applyUnary(.log1p, exp(x)))
        return try g * (t + x * s * (1 - t * t))
      })
    hidden(.logsigmoid, node: "LogSigmoidBackward0", .input { g, x in try g * (1 - sigmoid(x)) })
    op("nn.functional.logsigmoid(Tensor input)", [.function, .native], "log(sigmoid(x)).") { (x: Tensor) in try applyUnary(.logsigmoid, x) }
    op("nn.functional.tanh(Tensor input)", [.function], "The hyperbolic tangent.") { (x: Tensor) in try tanh(x) }
    op("nn.functional.sigmoid(Tensor input)", [.function], "The logistic function, 1 / (1 + exp(-x)).") { (x: Tensor) in try sigmoid(x) }
    unary(
      "nn.functional.hardswish", .hardswish, "x * relu6(x + 3) / 6.",
      .input { g, x in
        let middle = try g * (x / 3 + 0.5)
        let high = try whereOp(compare(.lt, x, .int(3)), middle, g)
        return try whereOp(compare(.le, x, .int(-3)), zeros([], g.dtype), high)
      })
    unary(
      "nn.functional.hardsigmoid", .hardsigmoid, "relu6(x + 3) / 6.",
      .input { g, x in
        try mask(g / 6, logicalAnd(compare(.gt, x, .int(-3)), compare(.lt, x, .int(3))))
      })
    op("nn.functional.softsign(Tensor input)", "x / (1 + |x|).") { (x: Tensor) in try x / (abs(x) + 1) }
    op("nn.functional.tanhshrink(Tensor input)", "x - tanh(x).") { (x: Tensor) in try x - tanh(x) }
    op("nn.functional.relu6(Tensor input, bool inplace=False)", [.function], "Limited to [0, 6].") {
      (x: Tensor, inplace: Bool, into: Into) in
      try overwriting(x, inplace) { try hardtanh($0, 0, 6, into) }
    }
    op(
      "nn.functional.hardtanh(Tensor input, float min_val=-1., float max_val=1., bool inplace=False)", [.function],
      "Limited to [min_val, max_val]."
    ) {
      (x: Tensor, a: Double, b: Double, inplace: Bool, into: Into) in
      if a > b { throw TorchError.value("min_val cannot be greater than max_val") }
      return try overwriting(x, inplace) { try hardtanh($0, a, b, into) }
    }
    op(
      "nn.functional.leaky_relu(Tensor input, float negative_slope=0.01, bool inplace=False)", [.function],
      "x, or a little of it where negative."
    ) {
      (x: Tensor, slope: Double, inplace: Bool, into: Into) in
      try overwriting(x, inplace) {
        try parametric($0, .leakyRelu, "LeakyReluBackward0", slope, into: into) { g, x in
          try whereOp(compare(.gt, x, .int(0)), g, g * slope)
        }
      }
    }
    op(
      "nn.functional.elu(Tensor input, float alpha=1., bool inplace=False)", [.function],
      "x, or alpha * (exp(x) - 1) where negative."
    ) {
      (x: Tensor, a: Double, inplace: Bool, into: Into) in
      try overwriting(x, inplace) {
        try parametric($0, .elu, "EluBackward0", a, 1, into: into) { g, x in try whereOp(compare(.le, x, .int(0)), g * exp(x) * a, g) }
      }
    }
    // As functions of torch these write over their input by a name of their own, `torch.celu_`, and not by a parameter.
    let overwritable: Variants = [.function, .inPlaceFunction]
    op("celu(Tensor self, Scalar alpha=1.0)", overwritable, "x, or alpha * (exp(x / alpha) - 1) where negative.") {
      (x: Tensor, a: Scalar, into: Into) in try celu(x, a.double, into)
    }
    op(
      "nn.functional.celu(Tensor input, float alpha=1., bool inplace=False)", [.function],
      "x, or alpha * (exp(x / alpha) - 1) where negative."
    ) {
      (x: Tensor, a: Double, inplace: Bool, into: Into) in try overwriting(x, inplace) { try celu($0, a, into) }
    }
    op("selu(Tensor self)", overwritable, "The self-normalising elu.") { (x: Tensor, into: Into) in try selu(x, into) }
    op("nn.functional.selu(Tensor input, bool inplace=False)", [.function], "The self-normalising elu.") {
      (x: Tensor, inplace: Bool, into: Into) in try overwriting(x, inplace) { try selu($0, into) }
    }
    op(
      "nn.functional.gelu(Tensor input, *, str approximate='none')", [.function, .native],
      "x times the normal distribution function of x."
    ) {
      (x: Tensor, how: String) in
      if how == "tanh" {
        return try parametric(x, .geluTanh, "GeluBackward0") { g, x in
          let t = try tanh((x + x * x * x * 0.044715) * 0.7978845608028654)
          let d = try (t + 1) * 0.5 + x * (1 - t * t) * (x * x * 0.134145 + 1) * 0.3989422804014327
          return try g * d
        }
      }
      if how != "none" { throw TorchError.runtime("approximate argument must be either none or tanh.") }
      return try parametric(x, .gelu, "GeluBackward0") { g, x in
        let cdf = try (applyUnary(.erf, x * 0.7071067811865476) + 1) * 0.5
        return try g * (cdf + x * exp(x * x * -0.5) * 0.3989422804014327)
      }
    }
    op("nn.functional.softplus(Tensor input, Scalar beta=1, Scalar threshold=20)", [.function, .native], "log(1 + exp(beta x)) / beta.") {
      (x: Tensor, b: Scalar, t: Scalar) in
      let (beta, limit) = (b.double, t.double)
      return try parametric(x, .softplus, "SoftplusBackward0", beta, limit) { g, x in
        let z = try exp(x * beta)
        return try whereOp(compare(.gt, x * beta, .float(limit)), g, g * z / (z + 1))
      }
    }
    op("threshold(Tensor self, Scalar threshold, Scalar value)", overwritable, "x above the threshold, else value.") {
      (x: Tensor, t: Scalar, v: Scalar, into: Into) in try threshold(x, t.double, v.double, into)
    }
    op(
      "nn.functional.threshold(Tensor input, Scalar threshold, Scalar value, bool inplace=False)", [.function],
      "x above the threshold, else value."
    ) {
      (x: Tensor, t: Scalar, v: Scalar, inplace: Bool, into: Into) in
      try overwriting(x, inplace) { try threshold($0, t.double, v.double, into) }
    }
    op("nn.functional.glu(Tensor input, int dim=-1)", "The first half times the sigmoid of the second.") { (x: Tensor, d: Int) in
      if x.ndim == 0 { throw TorchError.runtime("glu does not support scalars because halving size must be even") }
      let n = x.shape[try wrapDim(d, x.ndim)]
      if n % 2 != 0 { throw TorchError.runtime("Halving dimension must be even, but dimension \(try wrapDim(d, x.ndim)) is size \(n)") }
      let parts = try chunk(x, 2, d)
      return try replayed("GluBackward0", [x]) { p in
        let parts = p[0] === x ? parts : try chunk(p[0], 2, d)
        return try parts[0] * sigmoid(parts[1])
      }
    }
    op("prelu(Tensor self, Tensor weight)", aliases: ["nn.functional.prelu"], "x, or weight * x where negative.") {
      (x: Tensor, w: Tensor) in
      var weight = w
      if w.numel > 1 && x.ndim > 2 { weight = try reshape(w, [w.numel] + [Int](repeating: 1, count: x.ndim - 2)) }
      return try replayed("PreluKernelBackward0", [x, weight]) { try whereOp(compare(.gt, $0[0], .int(0)), $0[0], $0[1] * $0[0]) }
    }
    op("softmax(Tensor self, int dim, ScalarType? dtype=None)", aliases: ["special.softmax"], "exp(x) divided by its sum along dim.") {
      (x: Tensor, d: Int, t: DType?) in try softmax(x, d, logarithm: false, dtype: t)
    }
    op("log_softmax(Tensor self, int dim, ScalarType? dtype=None)", aliases: ["special.log_softmax"], "log(softmax(x)).") {
      (x: Tensor, d: Int, t: DType?) in try softmax(x, d, logarithm: true, dtype: t)
    }
    func implicit(_ x: Tensor, _ d: Int?, _ name: String) throws(TorchError) -> Int {
      if let d { return d }
      try warn("Implicit dimension choice for \(name) has been deprecated. Change the call to include dim=X as an argument.")
      return x.ndim == 0 || x.ndim == 1 || x.ndim == 3 ? 0 : 1
    }
    op(
      "nn.functional.softmax(Tensor input, int? dim=None, int _stacklevel=3, ScalarType? dtype=None)",
      "exp(x) divided by its sum along dim."
    ) {
      (x: Tensor, d: Int?, _: Int, t: DType?) in try softmax(x, implicit(x, d, "softmax"), logarithm: false, dtype: t)
    }
    op("nn.functional.log_softmax(Tensor input, int? dim=None, int _stacklevel=3, ScalarType? dtype=None)", "log(softmax(x)).") {
      (x: Tensor, d: Int?, _: Int, t: DType?) in try softmax(x, implicit(x, d, "log_softmax"), logarithm: true, dtype: t)
    }
    op("nn.functional.softmin(Tensor input, int? dim=None, int _stacklevel=3, ScalarType? dtype=None)", "softmax(-x).") {
      (x: Tensor, d: Int?, _: Int, t: DType?) in
      try softmax(neg(x), implicit(x, d, "softmin"), logarithm: false, dtype: t)
    }
  }
}

/// What `nan_to_num` makes of floats, given what stands for nan, inf and -inf.
private func finitePart(
  _ x: Tensor, _ numbers: (nan: Double?, high: Double, low: Double), into: Into = .fresh
) throws(TorchError) -> Tensor {
  if !x.hasNonFinite { return into.tensor === x ? x : try elementwise(.copy, x, x.dtype, into: into) }
  func number(_ v: Double) throws(TorchError) -> Tensor { try full(Dims(), .float(v), x.dtype) }
  return try elementwise(.nanToNum, "nan_to_num", x, number(numbers.high), number(numbers.low), x.dtype, numbers.nan ?? 0, into: into)
}

private func celu(_ x: Tensor, _ alpha: Double, _ into: Into) throws -> Tensor {
  if alpha == 0 { throw TorchError.runtime("ZeroDivisionError: alpha cannot be 0 for CELU") }
  return try parametric(x, .elu, "CeluBackward0", alpha, 1 / alpha, into: into) { g, x in
    try whereOp(compare(.le, x, .int(0)), g * exp(x / alpha), g)
  }
}

/// The constants are those of G. Klambauer et al., Self-Normalizing Neural Networks, 2017.
private func selu(_ x: Tensor, _ into: Into) throws -> Tensor {
  let (alpha, scale) = (1.6732632423543772848170429916717, 1.0507009873554804934193349852946)
  return try parametric(x, .selu, "EluBackward0", alpha * scale, scale, into: into) { g, x in
    try whereOp(compare(.le, x, .int(0)), g * exp(x) * (alpha * scale), g * scale)
  }
}

/// What is not above `limit` becomes `value`; of integers both are cut to integers.
private func threshold(_ x: Tensor, _ limit: Double, _ value: Double, _ into: Into) throws -> Tensor {
  if !x.dtype.isFloat && x.dtype != .bool {
    return try whereOp(compare(.gt, x, whole(limit, x.dtype)), x, full([], whole(value, x.dtype), x.dtype), into: into)
  }
  return try parametric(x, .threshold, "ThresholdBackward0", limit, value, into: into) { g, x in
    try whereOp(compare(.le, x, .float(limit)), zeros([], g.dtype), g)
  }
}

/// Limited to [low, high]; at the limits there is no gradient.
private func hardtanh(_ x: Tensor, _ low: Double, _ high: Double, _ into: Into) throws -> Tensor {
  // PyTorch cuts the limits of an integer tensor to int64.
  if !x.dtype.isFloat { return try to(clamp(to(x, .int64), whole(low, .int64), whole(high, .int64)), x.dtype) }
  return try parametric(x, .clamp, "HardtanhBackward0", low, high, into: into) { g, x in
    try whereOp(logicalOr(compare(.le, x, .float(low)), compare(.ge, x, .float(high))), zeros([], g.dtype), g)
  }
}

/// A parameter of an integer tensor: cut to an integer, which its type must hold; a negative one wraps around in uint8.
private func whole(_ x: Double, _ dtype: DType) throws(TorchError) -> Scalar {
  let cut = x.rounded(.towardZero)
  if dtype == .uint8, cut < 0, cut >= -255 { return .int(256 + Int(cut)) }
  return try Scalar.float(cut).fitting(dtype)
}

/// `x` times a number, with a node of its own name.
private func scaled(_ x: Tensor, _ factor: Double, _ node: String, _ into: Into) throws -> Tensor {
  try replayed(node, [x], value: { try mul(x, .float(factor), into: into) }) { try mul($0[0], .float(factor)) }
}
