// Arithmetic and comparison with their derivatives: the hot operators, callable without the table.
// The engine reduces a gradient to its operand's shape, so pullbacks here do not.

/// a + b, broadcast, in the type the operands have in common. Fails where the shapes do not broadcast.
package func add(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(.add, a, b, resultType(a, b), into: into)
  if recording(a, b) { record(out, "AddBackward0", a, b, saves: false) { _, g in Grads(g, g) } }
  return out
}
/// a + b, in the type of `a` unless the number is of a higher category (a float beside ints, an int beside bools).
package func add(_ a: Tensor, _ b: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(.add, a, b, promote(a.dtype, b), into: into)
  if recording(a) { record(out, "AddBackward0", a, inputs: 2, saves: false) { _, g in Grads(g) } }
  return out
}
/// a + alpha * b. A float `alpha` beside ints and a bool one beside numbers are refused.
package func add(_ a: Tensor, _ b: Tensor, alpha: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  if alpha == .int(1) { return try add(a, b, into: into) }
  let common = try resultType(a, b)
  try checkAlpha(alpha, common)
  let out = try scaled(.add, a, b, alpha, common, into: into)
  if recording(a, b) { record(out, "AddBackward0", a, b, saves: false) { _, g in Grads(g, try mul(g, alpha.conjugate)) } }
  return out
}
/// `a op alpha * b`, for `add` or `sub`, in the common type. Floats are rounded once, as in PyTorch's loop; narrow ones, as there, three
/// times: the number, the product, the result.
func scaled(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, _ alpha: Scalar, _ common: DType, into: Into = .fresh) throws(TorchError) -> Tensor {
  if !common.isNarrow, ternaryKernel(.addcmul, common) != nil {
    let factor: Scalar = op == .sub ? alpha.negated : alpha
    return try elementwise(.addcmul, "\(op)_stub", a, b, full(Dims(), factor, common), common, 1, into: into)
  }
  let alpha = common.isNarrow ? alpha.cast(to: common) : alpha
  return try elementwise(op, a, elementwise(.mul, b, alpha, promoteTypes(b.dtype, common)), common, into: into)
}
func checkAlpha(_ alpha: Scalar, _ common: DType) throws(TorchError) {
  if case .bool = alpha, common != .bool { throw .runtime("Boolean alpha only supported for Boolean results.") }
  if case .complex = alpha, !common.isComplex {
    throw .runtime("For non-complex input tensors, argument alpha must not be a complex number.")
  }
  if case .float = alpha, !common.isInexact {
    throw .runtime("For integral input tensors, argument alpha must not be a floating point number.")
  }
}
func noBoolSubtract(_ a: DType, _ b: DType) -> TorchError? {
  a == .bool && b == .bool
    ? TorchError(
      .notImplemented,
      "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.")
    : a == .bool || b == .bool
      ? TorchError(
        .notImplemented,
        """
        Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or \
        `logical_not()` operator instead.
        """
      )
      : nil
}
/// a - b, broadcast, in the common type; bools are refused, as PyTorch refuses them.
package func sub(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  if let e = noBoolSubtract(a.dtype, b.dtype) { throw e }
  let out = try elementwise(.sub, a, b, resultType(a, b), into: into)
  if recording(a, b) { record(out, "SubBackward0", a, b, saves: false) { n, g in Grads(g, n.wants(1) ? try neg(g) : nil) } }
  return out
}
/// a - b, typed as `add` of a number is; bools are refused.
package func sub(_ a: Tensor, _ b: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  if let e = noBoolSubtract(a.dtype, b.category == 0 ? .bool : .int64) { throw e }
  let out = try elementwise(.sub, a, b, promote(a.dtype, b), into: into)
  if recording(a) { record(out, "SubBackward0", a, inputs: 2, saves: false) { _, g in Grads(g) } }
  return out
}
/// a - alpha * b, with the limits of `add`.
package func sub(_ a: Tensor, _ b: Tensor, alpha: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  if alpha == .int(1) { return try sub(a, b, into: into) }
  if let e = noBoolSubtract(a.dtype, b.dtype) { throw e }
  let common = try resultType(a, b)
  try checkAlpha(alpha, common)
  let out = try scaled(.sub, a, b, alpha, common, into: into)
  if recording(a, b) { record(out, "SubBackward0", a, b, saves: false) { _, g in Grads(g, try neg(mul(g, alpha.conjugate))) } }
  return out
}
/// `number - tensor`.
package func rsub(_ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor {
  if let e = noBoolSubtract(a.dtype, b.category == 0 ? .bool : .int64) { throw e }
  let out = try elementwise(.sub, a, b, promote(a.dtype, b), reversed: true)
  if recording(a) { record(out, "RsubBackward1", a, saves: false) { _, g in Grads(try neg(g)) } }
  return out
}
/// a * b, broadcast, in the common type.
package func mul(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(.mul, a, b, resultType(a, b), into: into)
  if recording(a, b) {
    let sa = a.requiresGrad, sb = b.requiresGrad
    let x = sb ? Saved(a) : nil
    let y = sa ? Saved(b) : nil
    record(out, "MulBackward0", a, b, analytic: false) { n, g in
      Grads(try y.map { try mul(g, conj($0.open(n))) }, try x.map { try mul(g, conj($0.open(n))) })
    }
  }
  return out
}
/// a * b, typed as `add` of a number is.
package func mul(_ a: Tensor, _ b: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(.mul, a, b, promote(a.dtype, b), into: into)
  if recording(a) { record(out, "MulBackward0", a, inputs: 2, analytic: false) { _, g in Grads(try mul(g, b.conjugate)) } }
  return out
}
@inline(__always) func floatType(_ d: DType) -> DType { d.isInexact ? d : defaultDType }
/// a / b, broadcast; ints and bools become the default float first.
package func div(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(.div, a, b, floatType(resultType(a, b)), into: into)
  if recording(a, b) {
    let x = Saved(a)
    let y = Saved(b)
    record(out, "DivBackward0", a, b, analytic: false) { n, g in
      let d = try y.open(n)
      return Grads(
        n.wants(0) ? try div(g, conj(d)) : nil,
        n.wants(1) ? try mul(neg(g), conj(div(div(x.open(n), d), d))) : nil)
    }
  }
  return out
}
/// a / b; ints and bools become the default float first.
package func div(_ a: Tensor, _ b: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(.div, a, b, floatType(promote(a.dtype, b)), into: into)
  if recording(a) { record(out, "DivBackward0", a, inputs: 2, analytic: false) { _, g in Grads(try div(g, b.conjugate)) } }
  return out
}
/// `number / tensor`: PyTorch's `reciprocal() * number`.
package func rdiv(_ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor { try mul(reciprocal(a), b) }

/// a / b, rounded down ("floor"), towards zero ("trunc") or not (nil). With rounding ints stay ints, division of ints by zero raises,
/// and gradients are zero.
package func div(_ a: Tensor, _ b: Tensor, rounding: String?, into: Into = .fresh) throws(TorchError) -> Tensor {
  guard let rounding else { return try div(a, b, into: into) }
  let common = try resultType(a, b)
  let op: BinaryOp
  switch rounding {
  case "floor": op = .floorDivide
  case "trunc": op = .truncDivide
  default: throw .runtime("div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '\(rounding)'")
  }
  if !common.isInexact && common != .bool { try checkZero(b) }
  let out = try elementwise(op, a, b, common, into: into)
  if recording(a, b) { record(out, "DivBackward1", a, b, saves: false) { n, g in Grads(try zerosLike(g), try zerosLike(g)) } }
  return out
}
/// Integer division by zero is an error.
private func checkZero(_ b: Tensor) throws(TorchError) {
  if b.dtype.isInexact { return }
  let x = b.isDense ? b : try b.copied()
  var zero = (UInt64(0), UInt64(0))
  if x.numel > 0, findKernel(x.dtype)(&zero, x.data, x.numel) < x.numel { throw .runtime("ZeroDivisionError") }
}
/// a / b rounded down, in the common type; ints by zero raise. PyTorch knows no derivative of it.
package func floorDivide(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  let common = try resultType(a, b)
  if !common.isInexact { try checkZero(b) }
  let out = try elementwise(.floorDivide, a, b, common, into: into)
  if recording(a, b) { recordNoDerivative([out], of: "floor_divide", inputs: [a, b]) }
  return out
}
/// a - floor(a / b) * b: has the sign of `b`. Ints by zero raise.
package func remainder(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  try modulus(a, b, .remainder, "RemainderBackward0", quotient: "floor", into)
}
/// a - trunc(a / b) * b: has the sign of `a`. Ints by zero raise.
package func fmod(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  try modulus(a, b, .fmod, "FmodBackward0", quotient: "trunc", into)
}
private func modulus(
  _ a: Tensor, _ b: Tensor, _ op: BinaryOp, _ node: String, quotient: String, _ into: Into
) throws(TorchError) -> Tensor {
  let common = try resultType(a, b)
  if !common.isInexact { try checkZero(b) }
  let out = try elementwise(op, a, b, common, into: into)
  if recording(a, b) {
    let (x, y) = (Saved(a), Saved(b))
    record(out, node, a, b) { n, g in
      Grads(g, n.wants(1) ? try mul(neg(g), div(x.open(n), y.open(n), rounding: quotient)) : nil)
    }
  }
  return out
}

// MARK: - Powers

/// `a` to the power of a number. Ints to a negative int raise; a float exponent makes floats of ints.
package func pow(_ a: Tensor, _ e: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  let common = promote(a.dtype, e)
  if !common.isInexact && e.int < 0 && e.category < 2 {
    throw .runtime("Integers to negative integer powers are not allowed.")
  }
  let out: Tensor
  if common.isComplex {
    out = try complexPower(a, e, common, into)
  } else if e.double == 0 {
    out = try elementwiseResult(a.shape, common, a)
    out.fill(.int(1))
  } else if e.double == 1 || common == .bool {
    out = common == a.dtype ? try a.duplicated() : try a.converted(common)
  } else if e.double == 2, common.isInteger {
    out = try elementwise(.square, a, common, into: into)
  } else {
    out = try elementwise(.powScalar, a, common, e.double, into: into)
  }
  if recording(a) {
    let x = Saved(a)
    record(out, "PowBackward0", a, analytic: false) { n, g in
      let v = try x.open(n)
      if e.double == 0 && e.imaginary == 0 { return Grads(try zerosLike(v)) }
      if case .complex(let p, let q) = e { return Grads(try mul(g, conj(mul(pow(v, .complex(p - 1, q)), e)))) }
      let less: Scalar = if case .int(let n) = e, n > Int.min { .int(n - 1) } else { .float(e.double - 1) }
      return Grads(try mul(g, conj(mul(pow(v, less), e))))
    }
  }
  return out
}
/// A complex power by the shorter ways that PyTorch takes for some exponents (pow_tensor_scalar_optimized_kernel in
/// aten/src/ATen/native/cpu/PowKernel.cpp).
private func complexPower(_ a: Tensor, _ e: Scalar, _ common: DType, _ into: Into) throws(TorchError) -> Tensor {
  let x = try a.converted(common)
  if e.imaginary == 0 {
    switch e.double {
    case 0: return try full(a.shape, .int(1), common)
    case 1: return try x.duplicated()
    case 2: return try elementwise(.mul, x, x, common, into: into)
    case 3: return try elementwise(.mul, elementwise(.mul, x, x, common), x, common, into: into)
    case 0.5: return try elementwise(.sqrt, x, common, into: into)
    case -0.5: return try elementwise(.rsqrt, x, common, into: into)
    case -1: return try elementwise(.reciprocal, x, common, into: into)
    case -2: return try elementwise(.reciprocal, elementwise(.mul, x, x, common), common, into: into)
    default: break
    }
  }
  return try elementwise(.pow, x, e, common, into: into)
}
/// `a` to the power of `b`, broadcast, in the common type.
package func pow(_ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  if b.isWrappedNumber { return try pow(a, Tensor.load(b.data, b.dtype), into: into) }
  let common = try resultType(a, b)
  let out = try elementwise(.pow, a, b, common, into: into)
  if recording(a, b) {
    let (x, y) = (Saved(a), Saved(b))
    let r = Saved(output: out)
    record(out, "PowBackward1", a, b) { n, g in
      let (v, e) = (try x.open(n), try y.open(n))
      var ga: Tensor?
      var gb: Tensor?
      if n.wants(0) {
        ga = try whereOp(compare(.eq, e, .int(0)), zeros([], g.dtype), mul(g, mul(e, pow(v, sub(e, .int(1))))))
      }
      if n.wants(1) {
        let zeroBase = try logicalAnd(compare(.eq, v, .int(0)), compare(.ge, realPart(e), .int(0)))
        gb = try mul(g, whereOp(zeroBase, zeros([], g.dtype), mul(r.open(n), log(to(v, r.open(n).dtype)))))
      }
      return Grads(ga, gb)
    }
  }
  return out
}
/// A number to the power of a tensor.
package func rpow(_ base: Scalar, _ e: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  let common = promote(e.dtype, base)
  let out = try elementwise(.pow, e, base, common, reversed: true, into: into)
  if recording(e) {
    let r = Saved(output: out)
    let x = Saved(e)
    record(out, "PowBackward2", e) { n, g in
      if !base.isTrue {
        let v = try x.open(n)
        return Grads(try mul(g, whereOp(compare(.ge, v, .int(0)), zeros([], g.dtype), mul(r.open(n), .float(-Double.infinity)))))
      }
      if e.dtype.isComplex || base.category == 3 {
        return Grads(try mul(g, mul(r.open(n), log(full(Dims(), base, r.open(n).dtype)))))
      }
      return Grads(try mul(g, mul(r.open(n), .float(logOf(base.double)))))
    }
    // The number is PyTorch's first input: it comes first in next_functions.
    if let node = out.meta?.gradFn {
      node.setEdges([nil, node.edge0])
      let inner = node.single
      node.single = { n, g in Grads(nil, try inner?(n, g).a) }
    }
  }
  return out
}

// MARK: - Comparison and logic

/// A comparison (`eq` to `ge`), broadcast and made in the common type; bools. It has no gradient.
package func compare(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  try elementwise(op, a, b, resultType(a, b), into: into)
}
/// A comparison with a number.
package func compare(_ op: BinaryOp, _ a: Tensor, _ b: Scalar, into: Into = .fresh) throws(TorchError) -> Tensor {
  try elementwise(op, a, b, promote(a.dtype, b), into: into)
}
/// Where either is nonzero, broadcast; bools.
package func logicalOr(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor { try elementwise(.logicalOr, a, b, .bool) }
/// Where both are nonzero, broadcast; bools.
package func logicalAnd(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  try elementwise(.logicalAnd, a, b, promoteTypes(a.dtype, b.dtype))
}
/// `& | ^`, for ints and bools.
package func bitwise(_ op: BinaryOp, _ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  let common = try resultType(a, b)
  if common.isInexact { throw unsupported(op.torchName, common) }
  return try elementwise(op, a, b, common, into: into)
}

// MARK: - Other binary functions

/// `maximum`, `minimum`, `fmax` or `fmin` of two tensors, broadcast, in the common type. Where they are equal each gets half the
/// gradient.
package func extremum(_ a: Tensor, _ b: Tensor, _ op: BinaryOp, _ name: String, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(op, a, b, resultType(a, b), into: into)
  if recording(a, b) {
    let (x, y) = (Saved(a), Saved(b))
    let less: BinaryOp = op == .maximum || op == .fmax ? .lt : .gt
    record(out, name, a, b) { n, g in
      let (u, v) = (try x.open(n), try y.open(n))
      let half = try to(compare(.eq, u, v), g.dtype)
      let weightB = try add(to(compare(less, u, v), g.dtype), mul(half, .float(0.5)))
      return Grads(n.wants(0) ? try mul(g, rsub(weightB, .int(1))) : nil, n.wants(1) ? try mul(g, weightB) : nil)
    }
  }
  return out
}
/// A function of two tensors with a derivative for each, given `(g, a, b, result)`.
func binaryFloat(
  _ a: Tensor, _ b: Tensor, _ op: BinaryOp, _ name: String, promoteInts: Bool = true, into: Into,
  _ da: @escaping (Tensor, Tensor, Tensor, Tensor) throws -> Tensor,
  _ db: @escaping (Tensor, Tensor, Tensor, Tensor) throws -> Tensor
) throws(TorchError) -> Tensor {
  let common = try promoteInts ? floatType(resultType(a, b)) : resultType(a, b)
  let out = try elementwise(op, a, b, common, digits: .vectors, into: into)
  if recording(a, b) {
    let (x, y, r) = (Saved(a), Saved(b), Saved(output: out))
    record(out, name, a, b) { n, g in
      let (u, v, w) = (try x.open(n), try y.open(n), try r.open(n))
      return Grads(n.wants(0) ? try da(g, u, v, w) : nil, n.wants(1) ? try db(g, u, v, w) : nil)
    }
  }
  return out
}

/// `a` where the condition (bools or uint8) holds, else `b`: all three broadcast, the result in the common type of `a` and `b`.
package func whereOp(_ c: Tensor, _ a: Tensor, _ b: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  if c.dtype != .bool && c.dtype != .uint8 {
    throw .runtime("where expected condition to be a boolean tensor, but got a tensor with dtype \(c.dtype.scalarName)")
  }
  let common = try resultType(a, b)
  for t in [a, b] where t.isWrappedNumber && t.dtype != common { _ = try t.item().fitting(common) }
  let out = try choice(c, a, b, common, into: into)
  if recording(a, b) {
    let mask = Saved(c)
    record(out, "WhereBackward0", inputs: [nil, a, b]) { n, g in
      let m = try mask.open(n)
      let zero = try zeros([], g.dtype)
      return Grads(list: [nil, n.wants(1) ? try whereOp(m, g, zero) : nil, n.wants(2) ? try whereOp(m, zero, g) : nil])
    }
  }
  return out
}

/// Any number of operands walked element by element in row-major order; `at` has their byte offsets.
struct WalkInOrder {
  let shape: Dims
  let strides: [[Int]]
  init(_ shape: Dims, _ operands: [(Dims, Int)]) {
    self.shape = shape
    strides = operands.map { o in (0..<shape.count).map { o.0[$0] * o.1 } }
  }
  @inline(__always)
  func run(_ body: (UnsafeMutablePointer<Int>) -> Void) {
    let n = shape.product
    if n == 0 { return }
    var at = [Int](repeating: 0, count: strides.count)
    var index = [Int](repeating: 0, count: shape.count)
    at.withUnsafeMutableBufferPointer { p in
      guard let at = p.baseAddress else { return }
      for _ in 0..<n {
        body(at)
        var d = shape.count - 1
        while d >= 0 {
          index[d] += 1
          for k in 0..<strides.count { at[k] += strides[k][d] }
          if index[d] < shape[d] { break }
          for k in 0..<strides.count { at[k] -= strides[k][d] * shape[d] }
          index[d] = 0
          d -= 1
        }
      }
    }
  }
}
