// How a function of one operand is applied: its declaration says the result type and the derivative.
import Glibc

/// The derivative of a function of one operand.
package enum Derivative {
  case none
  /// Zero everywhere.
  case zero
  /// Given the gradient and the result.
  case output((_ g: Tensor, _ y: Tensor) throws -> Tensor)
  /// Given the gradient and the input.
  case input((_ g: Tensor, _ x: Tensor) throws -> Tensor)
}

/// Which type a function of one operand gives.
package enum ResultRule: Sendable {
  /// Ints become the default float.
  case floating
  case same
  case bool
}

/// A declared function of one operand.
package struct UnarySpec {
  let op: UnaryOp
  let node: String
  let rule: ResultRule
  let derivative: Derivative
}

/// A declared function of one operand, elementwise, with its derivative; the declaration says which type it gives.
package func applyUnary(_ op: UnaryOp, _ x: Tensor) throws(TorchError) -> Tensor {
  guard let spec = opTable.unary[Int(op.rawValue)] else { throw .runtime("\(op) is not declared") }
  return try applyUnary(spec, x)
}

func applyUnary(_ spec: UnarySpec, _ x: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  if spec.op == .neg { return try neg(x, into: into) }
  if spec.op == .abs, x.dtype.isComplex { return try absolute(x, into: into) }
  let dtype: DType = spec.rule == .floating && !x.dtype.isInexact ? defaultDType : x.dtype
  let out = try elementwise(spec.op, x, dtype, into: into)
  if recording(x) {
    switch spec.derivative {
    case .none: break
    case .zero: record(out, spec.node, x, saves: false) { _, g in Grads(try zerosLike(g)) }
    case .output(let f):
      let y = Saved(output: out)
      record(out, spec.node, x) { n, g in Grads(try f(g, y.open(n))) }
    case .input(let f):
      let v = Saved(x)
      record(out, spec.node, x) { n, g in Grads(try f(g, v.open(n))) }
    }
  }
  return out
}

/// -x, in the type of `x`; a bool is refused.
package func neg(_ x: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  if x.dtype == .bool {
    throw TorchError(
      .notImplemented,
      """
      Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` \
      operator instead.
      """
    )
  }
  let out = try elementwise(.neg, x, x.dtype, into: into)
  if recording(x) { record(out, "NegBackward0", x, saves: false) { _, g in Grads(try neg(g)) } }
  return out
}
/// e to the power of x; ints become the default float, here and below.
package func exp(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.exp, x) }
/// The natural logarithm: -inf of 0, nan of less.
package func log(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.log, x) }
/// The square root: nan of less than 0.
package func sqrt(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.sqrt, x) }
/// The absolute value, in the type of `x`.
package func abs(_ x: Tensor) throws(TorchError) -> Tensor { try absolute(x) }
/// The sine, of radians.
package func sin(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.sin, x) }
/// The cosine, of radians.
package func cos(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.cos, x) }
/// The hyperbolic tangent.
package func tanh(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.tanh, x) }
/// 1 / (1 + exp(-x)).
package func sigmoid(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.sigmoid, x) }
/// x where positive, else 0, in the type of `x`; nan stays.
package func relu(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.relu, x) }
/// 1 / x.
package func reciprocal(_ x: Tensor) throws(TorchError) -> Tensor { try applyUnary(.reciprocal, x) }
/// x * x, in the type of `x`.
package func square(_ x: Tensor) throws(TorchError) -> Tensor { try pow(x, .int(2)) }
func expOf(_ x: Double) -> Double { Glibc.exp(x) }
func logOf(_ x: Double) -> Double { Glibc.log(x) }

/// A function with parameters: `derivative` gets the gradient, the input and the result.
func parametric(
  _ x: Tensor, _ op: UnaryOp, _ name: String, _ p0: Double = 0, _ p1: Double = 0,
  saveOutput: Bool = false, into: Into = .fresh, _ derivative: @escaping (_ g: Tensor, _ x: Tensor) throws -> Tensor
) throws(TorchError) -> Tensor {
  let out = try elementwise(op, x, x.dtype, p0, p1, into: into)
  if recording(x) {
    let v = saveOutput ? Saved(output: out) : Saved(x)
    record(out, name, x) { n, g in Grads(try derivative(g, v.open(n))) }
  }
  return out
}

/// 1 where true, in `g`'s type.
func mask(_ g: Tensor, _ c: Tensor) throws(TorchError) -> Tensor { try mul(g, to(c, g.dtype)) }

/// Limited to [low, high], either of which may be missing; the type rises with the limits' category. A nan limit gives nan. Where x is
/// limited there is no gradient, at a limit itself there is.
package func clamp(
  _ x: Tensor, _ low: Scalar?, _ high: Scalar?, node: String = "ClampBackward1", into: Into = .fresh
) throws(TorchError) -> Tensor {
  if low == nil && high == nil { throw .runtime("torch.clamp: At least one of 'min' or 'max' must not be None") }
  var common = x.dtype
  if let low { common = promote(common, low) }
  if let high { common = promote(common, high) }
  if common != x.dtype, into.tensor === x {
    throw .runtime("result type \(common.scalarName) can't be cast to the desired output type \(x.dtype.cName)")
  }
  if common == .bool {
    throw unsupported(low == nil ? "clamp_max_scalar_cpu" : high == nil ? "clamp_min_scalar_cpu" : "clamp_scalar_cpu", .bool)
  }
  var out = x
  if common.isFloat {
    out = try elementwise(.clamp, x, common, low?.double ?? -.infinity, high?.double ?? .infinity, into: into)
    if low?.double.isNaN == true || high?.double.isNaN == true { out.fill(.float(.nan)) }
  } else {
    // A limit beyond the type is none, or leaves nothing.
    let range = common.integerRange
    if let low {
      if low.int > range.upperBound { throw outsideRange("min", low, common) }
      if low.int >= range.lowerBound { out = try elementwise(.maximum, out, low, common, into: into) }
    }
    if let high {
      if high.int < range.lowerBound { throw outsideRange("max", high, common) }
      if high.int <= range.upperBound { out = try elementwise(.minimum, out, high, common, into: into) }
    }
    // Both limits lie outside of the type.
    if out === x, into.tensor == nil { out = common == x.dtype ? try x.duplicated() : try x.converted(common) }
  }
  if recording(x) {
    let v = Saved(x)
    record(out, node, x) { n, g in
      let u = try v.open(n)
      // At a limit there is no gradient.
      var m = try low.map { try compare(.gt, u, $0) }
      if let high {
        let h = try compare(.lt, u, high)
        m = try m.map { try logicalAnd($0, h) } ?? h
      }
      return Grads(try m.map { try whereOp($0, g, zeros([], g.dtype)) } ?? g)
    }
  }
  return out
}

private func outsideRange(_ which: String, _ limit: Scalar, _ dtype: DType) -> TorchError {
  .runtime("Clamp \(which) value \(numberText(limit.double)) is outside the representable range of \(dtype.scalarName)")
}

/// `to(dtype)`.
package func to(_ x: Tensor, _ dtype: DType, copy: Bool = false) throws(TorchError) -> Tensor {
  if x.dtype == dtype { return copy ? try clone(x) : x }
  let out = try x.converted(dtype)
  if recording(x) {
    let old = x.dtype
    record(out, "ToCopyBackward0", x, saves: false) { _, g in Grads(try to(old.isComplex ? g : realPart(g), old)) }
  }
  return out
}

/// A copy that the gradient passes: with the strides of `x` where they are dense, row-major if `contiguous`.
package func clone(_ x: Tensor, contiguous: Bool = false) throws(TorchError) -> Tensor {
  let out = contiguous ? try x.copied() : try x.duplicated()
  if recording(x) { record(out, "CloneBackward0", x, saves: false) { _, g in Grads(g) } }
  return out
}

/// `x` itself if it is row-major, else a row-major copy.
package func contiguous(_ x: Tensor) throws(TorchError) -> Tensor { x.isContiguous ? x : try clone(x, contiguous: true) }

/// `detach()`.
package func detach(_ x: Tensor) -> Tensor { x.plain() }

extension Tensor {
  /// `torch.neg(a)`, of the same type and recorded by autograd; NotImplementedError for bools.
  package static prefix func - (a: Tensor) throws(TorchError) -> Tensor { try neg(a) }
  /// `torch.add(a, b)`: broadcast and promoted as in PyTorch, recorded by autograd; RuntimeError where the shapes do not fit.
  package static func + (a: Tensor, b: Tensor) throws(TorchError) -> Tensor { try add(a, b) }
  /// `torch.sub(a, b)`: broadcast and promoted as in PyTorch, recorded by autograd; NotImplementedError where one is of bools.
  package static func - (a: Tensor, b: Tensor) throws(TorchError) -> Tensor { try sub(a, b) }
  /// `torch.mul(a, b)`: elementwise, broadcast and promoted as in PyTorch, recorded by autograd.
  package static func * (a: Tensor, b: Tensor) throws(TorchError) -> Tensor { try mul(a, b) }
  /// `torch.div(a, b)`: true division, broadcast and recorded by autograd; integers give the default float type.
  package static func / (a: Tensor, b: Tensor) throws(TorchError) -> Tensor { try div(a, b) }
  /// `a` plus a Python float: a float type stays as it is, integers become the default float type.
  package static func + (a: Tensor, b: Double) throws(TorchError) -> Tensor { try add(a, .float(b)) }
  /// `a` less a Python float: a float type stays as it is, integers become the default float type. NotImplementedError for bools.
  package static func - (a: Tensor, b: Double) throws(TorchError) -> Tensor { try sub(a, .float(b)) }
  /// `torch.rsub`: a Python float less `b`, in the type that `b - a` has. NotImplementedError for bools.
  package static func - (a: Double, b: Tensor) throws(TorchError) -> Tensor { try rsub(b, .float(a)) }
  /// `a` times a Python float: a float type stays as it is, integers become the default float type.
  package static func * (a: Tensor, b: Double) throws(TorchError) -> Tensor { try mul(a, .float(b)) }
  /// `a` over a Python float: a float type stays as it is, integers become the default float type.
  package static func / (a: Tensor, b: Double) throws(TorchError) -> Tensor { try div(a, .float(b)) }
}
