// Arithmetic, comparison and logic.
import KernelTable

extension OpTable {
  mutating func declareArithmetic() {
    op(
      "add(Tensor self, Tensor other, *, Scalar alpha=1)", [.pointwise, .numbersAsTensors, .complexNumbers, .hasDeprecatedTwin],
      "Adds other, scaled by alpha, to self."
    ) {
      (a: Tensor, b: Tensor, alpha: Scalar, into: Into) in
      a.isWrappedNumber || !b.isWrappedNumber || alpha != .int(1)
        ? try add(a, b, alpha: alpha, into: into) : try add(a, b.item(), into: into)
    }
    op(
      "sub(Tensor self, Tensor other, *, Scalar alpha=1)", aliases: ["subtract"],
      [.pointwise, .numbersAsTensors, .complexNumbers, .hasDeprecatedTwin],
      "Subtracts other, scaled by alpha, from self."
    ) {
      (a: Tensor, b: Tensor, alpha: Scalar, into: Into) in
      b.isWrappedNumber && alpha == .int(1) ? try sub(a, b.item(), into: into) : try sub(a, b, alpha: alpha, into: into)
    }
    op(
      "rsub(Tensor self, Tensor other, *, Scalar alpha=1)", [.function, .numbersAsTensors, .complexNumbers],
      "Subtracts self, scaled by alpha, from other."
    ) {
      (a: Tensor, b: Tensor, alpha: Scalar) in
      b.isWrappedNumber && alpha == .int(1) ? try rsub(a, b.item()) : try sub(b, a, alpha: alpha)
    }
    op("mul(Tensor self, Tensor other)", aliases: ["multiply"], [.pointwise, .numbersAsTensors], "Multiplies self by other.") {
      (a: Tensor, b: Tensor, into: Into) in
      b.isWrappedNumber ? try mul(a, b.item(), into: into) : try mul(a, b, into: into)
    }
    op(
      "div(Tensor self, Tensor other, *, str? rounding_mode=None)", aliases: ["divide"], [.pointwise, .numbersAsTensors],
      "Divides self by other."
    ) {
      (a: Tensor, b: Tensor, mode: String?, into: Into) in
      b.isWrappedNumber && mode == nil ? try div(a, b.item(), into: into) : try div(a, b, rounding: mode, into: into)
    }
    op("true_divide(Tensor self, Tensor other)", [.pointwise, .numbersAsTensors], "Divides self by other.") {
      (a: Tensor, b: Tensor, into: Into) in try div(a, b, into: into)
    }
    op("floor_divide(Tensor self, Tensor other)", [.pointwise, .numbersAsTensors], "Divides and rounds down.") {
      (a: Tensor, b: Tensor, into: Into) in try floorDivide(a, b, into: into)
    }
    twoWays("remainder", "Python's modulus.") { a, b, into in try remainder(a, b, into: into) }
    twoWays("fmod", "C's modulus: the sign of the dividend.") { a, b, into in try fmod(a, b, into: into) }
    op("pow(Tensor self, Tensor exponent)", .pointwise, "self to the power of exponent.") {
      (a: Tensor, b: Tensor, into: Into) in try pow(a, b, into: into)
    }
    op("pow(Scalar self, Tensor exponent)", [.function, .out, .complexNumbers], "A number to the power of exponent.") {
      (a: Scalar, b: Tensor, into: Into) in
      try rpow(a, b, into: into)
    }
    op("pow(Tensor self, Scalar exponent)", [.pointwise, .complexNumbers], "self to the power of exponent.") {
      (a: Tensor, e: Scalar, into: Into) in
      try pow(a, e, into: into)
    }
    op("float_power(Tensor self, Tensor exponent)", .usual, "A power computed in float64.") { (a: Tensor, b: Tensor) in
      let wide: DType = a.dtype.isComplex || b.dtype.isComplex ? .complex128 : .float64
      return try pow(to(a, wide), to(b, wide))
    }
    op("float_power(Tensor self, Scalar exponent)", [.usual, .complexNumbers], "A power computed in float64.") { (a: Tensor, e: Scalar) in
      try pow(to(a, a.dtype.isComplex ? .complex128 : .float64), e)
    }
    let comparisons: [(String, [String], BinaryOp, String)] = [
      ("eq", [], .eq, "True where equal."), ("ne", ["not_equal"], .ne, "True where not equal."),
      ("lt", ["less"], .lt, "True where less."), ("le", ["less_equal"], .le, "True where less or equal."),
      ("gt", ["greater"], .gt, "True where greater."), ("ge", ["greater_equal"], .ge, "True where greater or equal."),
    ]
    for (name, aliases, code, doc) in comparisons {
      op("\(name)(Tensor self, Tensor other)", aliases: aliases, .pointwise, doc) {
        (a: Tensor, b: Tensor, into: Into) in try compare(code, a, b, into: into)
      }
      op("\(name)(Tensor self, Scalar other)", aliases: aliases, [.pointwise, .complexNumbers], doc) {
        (a: Tensor, b: Scalar, into: Into) in
        try compare(code, a, b, into: into)
      }
    }
    for (name, code) in [("logical_and", BinaryOp.logicalAnd), ("logical_or", .logicalOr), ("logical_xor", .logicalXor)] {
      op("\(name)(Tensor self, Tensor other)", .pointwise, "Elementwise logic; any nonzero is true.") {
        (a: Tensor, b: Tensor, into: Into) in
        try elementwise(code, a, b, promoteTypes(a.dtype, b.dtype), into: into)
      }
    }
    for (name, code) in [
      ("bitwise_and", BinaryOp.bitAnd), ("bitwise_or", .bitOr), ("bitwise_xor", .bitXor), ("bitwise_left_shift", .shiftLeft),
      ("bitwise_right_shift", .shiftRight),
    ] {
      twoWays(name, "Elementwise on the bits of ints.") { a, b, into in try bitwise(code, a, b, into: into) }
    }
    op("maximum(Tensor self, Tensor other)", [.function, .method, .out], "The larger of two; nan wins.") {
      (a: Tensor, b: Tensor, into: Into) in
      try extremum(a, b, .maximum, "MaximumBackward0", into: into)
    }
    op("minimum(Tensor self, Tensor other)", [.function, .method, .out], "The smaller of two; nan wins.") {
      (a: Tensor, b: Tensor, into: Into) in
      try extremum(a, b, .minimum, "MinimumBackward0", into: into)
    }
    op("fmax(Tensor self, Tensor other)", [.function, .method, .out], "The larger of two; nan loses.") {
      (a: Tensor, b: Tensor, into: Into) in
      try extremum(a, b, .fmax, "FmaxBackward0", into: into)
    }
    op("fmin(Tensor self, Tensor other)", [.function, .method, .out], "The smaller of two; nan loses.") {
      (a: Tensor, b: Tensor, into: Into) in
      try extremum(a, b, .fmin, "FminBackward0", into: into)
    }
    op("atan2(Tensor self, Tensor other)", aliases: ["arctan2"], .pointwise, "The angle of (other, self).") {
      (a: Tensor, b: Tensor, into: Into) in
      try binaryFloat(
        a, b, .atan2, "Atan2Backward0", into: into,
        { g, a, b, _ in try mul(g, mul(b, inverseSquare(a, b))) }, { g, a, b, _ in try mul(g, mul(a, neg(inverseSquare(a, b)))) })
    }
    op("hypot(Tensor self, Tensor other)", .pointwise, "The length of (self, other).") { (a: Tensor, b: Tensor, into: Into) in
      try binaryFloat(
        a, b, .hypot, "HypotBackward0", promoteInts: false, into: into,
        { g, a, _, r in try mul(g, div(a, r)) }, { g, _, b, r in try mul(g, div(b, r)) })
    }
    op("logaddexp(Tensor self, Tensor other)", [.function, .method, .out], "log(exp(self) + exp(other)).") {
      (a: Tensor, b: Tensor, into: Into) in
      if try resultType(a, b).isComplex { return try complexLogaddexp(a, b) }
      return try binaryFloat(
        a, b, .logaddexp, "LogaddexpBackward0", into: into,
        { g, a, _, r in try mul(g, exp(sub(a, r))) }, { g, _, b, r in try mul(g, exp(sub(b, r))) })
    }
    op("logaddexp2(Tensor self, Tensor other)", [.function, .method, .out], "log2(2**self + 2**other).") {
      (a: Tensor, b: Tensor, into: Into) in
      try binaryFloat(
        a, b, .logaddexp2, "Logaddexp2Backward0", into: into,
        { g, a, _, r in try mul(g, rpow(.int(2), sub(a, r))) }, { g, _, b, r in try mul(g, rpow(.int(2), sub(b, r))) })
    }
    op("xlogy(Tensor self, Tensor other)", aliases: ["special.xlogy"], .unary, "self * log(other), 0 where self is 0.") {
      (a: Tensor, b: Tensor, into: Into) in try xlogy(a, b, into: into)
    }
    op("xlogy(Tensor self, Scalar other)", aliases: ["special.xlogy"], .unary, "self * log(other), 0 where self is 0.") {
      (a: Tensor, b: Scalar, into: Into) in try xlogy(a, .wrapped(b), into: into)
    }
    op(
      "xlogy(Scalar self, Tensor other)", aliases: ["special.xlogy"], [.function, .out], "self * log(other), 0 where self is 0."
    ) { (a: Scalar, b: Tensor, into: Into) in try xlogy(.wrapped(a), b, into: into)
    }
    op("ldexp(Tensor self, Tensor other)", [.pointwise, .inPlaceFunction], "self times two to the power of other.") {
      (a: Tensor, b: Tensor) in
      let power = b.dtype.isInexact ? b.dtype : floatType(a.dtype)
      func product(_ p: [Tensor]) throws -> Tensor { try mul(p[0], rpow(.float(2), to(p[1], power))) }
      if b.dtype.isInexact || a.dtype.isComplex { return try replayed("LdexpBackward0", [a, b]) { try product($0) } }
      return try replayed("LdexpBackward0", [a, b], value: { try scaledByPower(a, to(b, power)) }) { try product($0) }
    }
    op("copysign(Tensor self, Tensor other)", .pointwise, "The magnitude of self with the sign of other.") {
      (a: Tensor, b: Tensor, into: Into) in
      try binaryFloat(
        a, b, .copysign, "CopysignBackward0", into: into,
        { g, a, _, r in try whereOp(compare(.eq, a, .int(0)), zerosLike(g), mul(g, div(r, a))) }, { g, _, b, _ in try zerosLike(b) })
    }
    for (name, code) in [("gcd", BinaryOp.gcd), ("lcm", .lcm)] {
      op("\(name)(Tensor self, Tensor other)", [.pointwise, .inPlaceFunction], "Elementwise \(name).") {
        (a: Tensor, b: Tensor, into: Into) in
        try elementwise(code, a, b, resultType(a, b), into: into)
      }
    }
    op("heaviside(Tensor self, Tensor other)", .pointwise, "The step function: other where self is 0.") {
      (a: Tensor, b: Tensor, into: Into) in
      let out = try elementwise(.heaviside, a, b, resultType(a, b), into: into)
      if recording(a, b) { recordNoDerivative([out], of: "heaviside", inputs: [a, b]) }
      return out
    }
    op("nextafter(Tensor self, Tensor other)", .pointwise, "The next number from self towards other.") {
      (a: Tensor, b: Tensor, into: Into) in
      try binaryFloat(
        a, b, .nextafter, "NextafterBackward0", into: into,
        { g, a, b, _ in try whereOp(compare(.eq, a, b), zerosLike(g), g) },
        { g, _, _, _ in try zerosLike(g) })
    }
    op("lerp(Tensor self, Tensor end, Scalar weight)", [.pointwise, .complexNumbers], "A point between self and end.") {
      (a: Tensor, b: Tensor, w: Scalar, into: Into) in
      let common = try resultType(a, b), wide = common.computing
      // The weight is not rounded to a narrow type.
      let value = { try elementwise(.lerp, "lerp_kernel_scalar", a, b, full(Dims(), w, wide), wide, giving: common, into: into) }
      return try replayed("LerpBackward0", [a, b], value: value) { p in
        if common.isComplex { return try add(p[0], sub(p[1], p[0]), alpha: w) }
        // From the nearer end, as PyTorch does.
        let step = try sub(p[1], p[0])
        return w.double.magnitude < 0.5 ? try add(p[0], step, alpha: w) : try sub(p[1], step, alpha: .float(1 - w.double))
      }
    }
    op("lerp(Tensor self, Tensor end, Tensor weight)", .pointwise, "A point between self and end.") {
      (a: Tensor, b: Tensor, w: Tensor, into: Into) in
      let value = { try elementwise(.lerp, "lerp_kernel_tensor", a, b, w, resultType([a, b, w]), into: into) }
      return try replayed("LerpBackward1", [a, b, w], value: value) { p in try add(p[0], mul(p[2], sub(p[1], p[0]))) }
    }
    op(
      "addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1)", [.pointwise, .complexNumbers, .hasDeprecatedTwin],
      "self + value * tensor1 * tensor2."
    ) {
      (a: Tensor, b: Tensor, c: Tensor, v: Scalar, into: Into) in
      try productAdded(.addcmul, "AddcmulBackward0", a, b, c, v, into) { p in try add(p[0], mul(mul(p[1], p[2]), v)) }
    }
    op(
      "addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1)", [.pointwise, .complexNumbers, .hasDeprecatedTwin],
      "self + value * tensor1 / tensor2."
    ) {
      (a: Tensor, b: Tensor, c: Tensor, v: Scalar, into: Into) in
      try productAdded(.addcdiv, "AddcdivBackward0", a, b, c, v, into) { p in try add(p[0], mul(div(p[1], p[2]), v)) }
    }
    op("where(Tensor condition)", [.function], "The positions of true elements, one tensor per dimension.") { (c: Tensor) -> OpResult in
      .tensors(try unbind(nonzero(c), 1), list: false)
    }
    op("where(Tensor self, Tensor condition, Tensor other)", [.method], "self where condition, else other.") {
      (a: Tensor, c: Tensor, b: Tensor) in try whereOp(c, a, b)
    }
    op("where(Tensor self, Tensor condition, Scalar other)", [.method, .complexNumbers], "self where condition, else other.") {
      (a: Tensor, c: Tensor, b: Scalar) in try whereOp(c, a, .wrapped(b))
    }
    op("where(Tensor condition, Tensor self, Tensor other)", [.function, .out], "self where condition, else other.") {
      (c: Tensor, a: Tensor, b: Tensor, into: Into) in try whereOp(c, a, b, into: into)
    }
    op("where(Tensor condition, Scalar self, Tensor other)", [.function, .complexNumbers], "self where condition, else other.") {
      (c: Tensor, a: Scalar, b: Tensor) in try whereOp(c, .wrapped(a), b)
    }
    op("where(Tensor condition, Tensor self, Scalar other)", [.function, .complexNumbers], "self where condition, else other.") {
      (c: Tensor, a: Tensor, b: Scalar) in try whereOp(c, a, .wrapped(b))
    }
    op("where(Tensor condition, Scalar self, Scalar other)", [.function, .complexNumbers], "self where condition, else other.") {
      (c: Tensor, a: Scalar, b: Scalar) in
      let y = try whereOp(c, .wrapped(a), .wrapped(b))
      return y.dtype.isInexact ? try to(y, y.dtype.isComplex ? defaultComplex : defaultDType) : y
    }
    op("isclose(Tensor self, Tensor other, float rtol=1e-05, float atol=1e-08, bool equal_nan=False)", "True where nearly equal.") {
      (a: Tensor, b: Tensor, r: Double, t: Double, n: Bool) in try isclose(a, b, r, t, n)
    }
    op("allclose(Tensor self, Tensor other, float rtol=1e-05, float atol=1e-08, bool equal_nan=False)", "True if all are nearly equal.") {
      (a: Tensor, b: Tensor, r: Double, t: Double, n: Bool) -> OpResult in
      .bool(try truth(isclose(a, b, r, t, n), nil, false, all: true).isTrue())
    }
    op("equal(Tensor self, Tensor other)", "True if shape and elements are equal.") { (a: Tensor, b: Tensor) -> OpResult in
      .bool(a.shape == b.shape ? try truth(compare(.eq, a, b), nil, false, all: true).isTrue() : false)
    }
  }

  /// A binary operator with a tensor and with a number.
  private mutating func twoWays(_ name: String, _ doc: String, _ f: @escaping (Tensor, Tensor, Into) throws -> Tensor) {
    op("\(name)(Tensor self, Tensor other)", .pointwise, doc) { (a: Tensor, b: Tensor, into: Into) in try f(a, b, into) }
    op("\(name)(Tensor self, Scalar other)", [.pointwise, .complexNumbers], doc) {
      (a: Tensor, b: Scalar, into: Into) in try f(a, .wrapped(b), into)
    }
    op("\(name)(Scalar self, Tensor other)", [.function, .complexNumbers], doc) { (a: Scalar, b: Tensor) in try f(.wrapped(a), b, .fresh) }
  }
}

/// Where |a - b| <= atol + rtol |b|; equal infinities are close, and nans are if `nan` says so. Both are of one type.
package func isclose(_ a: Tensor, _ b: Tensor, _ rtol: Double, _ atol: Double, _ nan: Bool) throws(TorchError) -> Tensor {
  if a.dtype != b.dtype { throw .runtime("\(a.dtype.scalarName) did not match \(b.dtype.scalarName)") }
  return try withoutGrad { () throws(TorchError) -> Tensor in
    var close = try compare(.eq, a, b)
    if a.dtype.isInexact {
      let allowed = try add(mul(abs(b), .float(rtol)), .float(atol))
      let near = try logicalAnd(applyUnary(.isfinite, sub(a, b)), compare(.le, abs(sub(a, b)), allowed))
      close = try elementwise(.logicalOr, close, near, .bool)
      if nan { close = try elementwise(.logicalOr, close, logicalAnd(applyUnary(.isnan, a), applyUnary(.isnan, b)), .bool) }
    }
    return close
  }
}

/// a * 2^b, b being whole, in two steps of float64, so that the power alone does not overflow.
private func scaledByPower(_ a: Tensor, _ b: Tensor) throws -> Tensor {
  let dtype = try resultType(a, b)
  return try withoutGrad { () throws(TorchError) in
    let exponent = try to(b, .float64)
    let half = try elementwise(.trunc, mul(exponent, .float(0.5)), .float64)
    // Of whole numbers the vectors' powers are exact, and of others right to more digits than a float has.
    let digits: Digits = dtype.size == 8 ? .even : .usual
    let first = try elementwise(.mul, a, elementwise(.exp2, half, .float64), .float64)
    return try elementwise(.mul, first, elementwise(.exp2, sub(exponent, half), .float64, digits: digits), .float64).converted(dtype)
  }
}

/// `addcmul` and `addcdiv`: of floats in one loop, of ints by the steps that `f` is made of.
private func productAdded(
  _ op: TernaryOp, _ node: String, _ a: Tensor, _ b: Tensor, _ c: Tensor, _ v: Scalar, _ into: Into,
  _ f: @escaping ([Tensor]) throws -> Tensor
) throws -> Tensor {
  let common = try resultType([a, b, c])
  if ternaryKernel(op, common) == nil || v.imaginary != 0 { return try replayed(node, [a, b, c], f) }
  return try replayed(node, [a, b, c], value: { try elementwise(op, "\(op)_cpu_out", a, b, c, common, v.double, into: into) }, f)
}

/// a log(b), 0 where a is 0; there is no gradient to `a` where it is 0 and `b` not positive.
func xlogy(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  try binaryFloat(
    a, b, .xlogy, "XlogyBackward0", into: into,
    {
      g, a, b, _ in
      try maskedFill(mul(g, log(b)), logicalAnd(compare(.eq, a, .int(0)), compare(.le, b, .int(0))), zeros([], g.dtype))
    }, { g, a, b, _ in try div(mul(g, a), b) })
}

/// 1 / (a² + b²), and 0 where both are 0: no direction there, and no gradient.
private func inverseSquare(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  let squares = try add(square(a), square(b))
  return try maskedFill(applyUnary(.reciprocal, squares), compare(.eq, squares, .int(0)), zeros([], squares.dtype))
}
