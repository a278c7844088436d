// The engine's one door for elementwise work: an operator, its operands, the type it is computed in, and where the result goes.
// Shapes broadcast here, operands of other types are converted on the way, and no autograd is known.
import KernelTable

/// Where an operator may put its result at once: the tensor of an in-place form or of `out=`. An operator's body that ends in one
/// elementwise loop takes this as its last parameter and passes it on to that loop, and to no other.
package struct Into: Argument {
  let tensor: Tensor?
  /// A new tensor for the result.
  package static var fresh: Into { Into(nil) }
  /// The result may be put into the tensor, if there is one.
  package init(_ tensor: Tensor?) { self.tensor = tensor }
  /// The tensor that a call with a place for its result has behind its arguments.
  package static func from(_ a: Arg) -> Into {
    if case .tensor(let t) = a { Into(t) } else { fresh }
  }

  /// The tensor, if a loop that reads the operands can write there at once: element by element, or memory that none of them has.
  @inline(__always)
  fileprivate func landing(_ shape: Dims, _ dtype: DType, _ a: Tensor, _ b: Tensor?, _ c: Tensor?) -> Tensor? {
    tensor == nil ? nil : search(shape, dtype, a, b, c)
  }
  @inline(never)
  private func search(_ shape: Dims, _ dtype: DType, _ a: Tensor, _ b: Tensor?, _ c: Tensor?) -> Tensor? {
    guard let d = tensor, d.shape == shape, d.dtype == dtype || (d.dtype.isFloat && dtype.isFloat) else { return nil }
    func clear(_ t: Tensor) -> Bool {
      t.storage !== d.storage || (t.offset == d.offset && t.shape == shape && t.strides == d.strides && t.dtype == d.dtype)
    }
    return clear(a) && (b.map(clear) ?? true) && (c.map(clear) ?? true) ? d : nil
  }
}

/// Whose last digits a loop has, where there is a choice.
package enum Digits {
  /// PyTorch's: those of its vectors where it has some, else the C library's.
  case usual
  /// Those of PyTorch's vectors, of functions that the usual loop computes by the C library (KernelsV2/VectorBinary.swift).
  case vectors
  /// Results that depend on an element alone and not on its place, as NumPy's do (KernelsV2/EvenMath.swift).
  case even
}

/// `op(a)` computed in `dtype`: of that type, or what `op` gives of it. `p0` and `p1` are the operator's parameters (KernelTable.swift).
/// NotImplementedError where there is no loop for the type.
package func elementwise(
  _ op: UnaryOp, _ a: Tensor, _ dtype: DType, _ p0: Double = 0, _ p1: Double = 0, digits: Digits = .usual, into: Into = .fresh
) throws(TorchError) -> Tensor {
  guard let loop = digits == .even ? evenUnaryKernel(op, dtype) : unaryKernel(op, dtype) else { throw unsupported(op.torchName, dtype) }
  let result = op.result(of: dtype)
  return try elementwise(.unary(loop, p0, p1), a, nil, nil, dtype, result, result, into)
}

/// `a op b`, broadcast and computed in `common`: of that type, or bools.
package func elementwise(
  _ op: BinaryOp, _ a: Tensor, _ b: Tensor, _ common: DType, digits: Digits = .usual, into: Into = .fresh
) throws(TorchError) -> Tensor {
  // A number beside a narrow float is not rounded to its type first.
  let wide = common.isNarrow && op.keepsNumbersWide && (a.ndim == 0 || b.ndim == 0)
  let type = wide ? common.computing : common
  guard let loop = kernel(op, type, digits) else { throw unsupported(op.torchName, type) }
  return try elementwise(.binary(loop), a, b, nil, type, op.result(of: type), op.result(of: common), into)
}

/// `a op number`, or `number op a` if reversed; the number is cast to `common`.
package func elementwise(
  _ op: BinaryOp, _ a: Tensor, _ b: Scalar, _ common: DType, reversed: Bool = false, into: Into = .fresh
) throws(TorchError) -> Tensor {
  if common.isComplex, a.dtype.isNarrow { _ = try a.dtype.complexType() }
  let type = common.isNarrow && op.keepsNumbersWide ? common.computing : common
  guard let loop = binaryKernel(op, type) else { throw unsupported(op.torchName, type) }
  let out = try target(a.shape, op.result(of: common), a, nil, nil, into)
  var cell: (UInt64, UInt64) = (0, 0)
  withUnsafeMutableBytes(of: &cell) { raw in
    guard let p = raw.baseAddress else { return }
    Tensor.store(b, p, type)
    run(.binary(loop), out, reversed ? nil : a, reversed ? a : nil, nil, type, result: op.result(of: type), number: p)
  }
  return out
}

/// `op(a, b, c)`, broadcast and computed in `common`, in which the result is, or converted to another type. `p` is the operator's
/// parameter, `name` what PyTorch's messages call its loop.
package func elementwise(
  _ op: TernaryOp, _ name: @autoclosure () -> String, _ a: Tensor, _ b: Tensor, _ c: Tensor, _ common: DType, _ p: Double = 0,
  giving result: DType? = nil, into: Into = .fresh
) throws(TorchError) -> Tensor {
  guard let loop = ternaryKernel(op, common) else { throw unsupported(name(), common) }
  return try elementwise(.ternary(loop, p), a, b, c, common, common, result ?? common, into)
}

/// `a` where `condition` (bools or bytes) holds, else `b`, in `common`; all are broadcast.
func choice(_ condition: Tensor, _ a: Tensor, _ b: Tensor, _ common: DType, into: Into = .fresh) throws(TorchError) -> Tensor {
  try elementwise(.select(selectKernel(common.size)), condition, a, b, common, common, common, into)
}

/// What all of these come to: the result's shape and place, and the run of the loop, which writes `written`.
@inline(__always)
private func elementwise(
  _ loop: ElementLoop, _ a: Tensor, _ b: Tensor?, _ c: Tensor?, _ computing: DType, _ written: DType, _ result: DType, _ into: Into
) throws(TorchError) -> Tensor {
  let out: Tensor
  // Most operands are alike, and there is no shape to find out.
  if into.tensor == nil, a.isContiguous, isAlike(a, b), isAlike(a, c) {
    out = try Tensor(like: a, result)
  } else {
    var shape = a.shape
    if let b { shape = try broadcast(shape, b.shape) }
    if let c { shape = try broadcast(shape, c.shape) }
    out = try target(shape, result, a, b, c, into)
  }
  run(loop, out, a, b, c, computing, result: written)
  return out
}

/// Whether an operand, if there is one, lies row by row in the shape of another that does.
@inline(__always)
private func isAlike(_ a: Tensor, _ t: Tensor?) -> Bool {
  guard let t else { return true }
  return t.isContiguous && t.shape == a.shape
}

@inline(__always)
private func target(_ shape: Dims, _ result: DType, _ a: Tensor, _ b: Tensor?, _ c: Tensor?, _ into: Into) throws(TorchError) -> Tensor {
  if let d = into.landing(shape, result, a, b, c) { return d }
  return try elementwiseResult(shape, result, a, b, c)
}

@inline(__always)
private func kernel(_ op: BinaryOp, _ dtype: DType, _ digits: Digits) -> BinaryLoop? {
  switch digits {
  case .usual: binaryKernel(op, dtype)
  case .vectors: vectorBinaryKernel(op, dtype)
  case .even: evenBinaryKernel(op, dtype)
  }
}

extension BinaryOp {
  /// Whether a number beside a narrow float is not rounded to its type first (binary_kernel_reduced_floating_point_vec_opmath_support
  /// in aten/src/ATen/native/cpu/BinaryOpsKernel.cpp).
  fileprivate var keepsNumbersWide: Bool { self == .mul || self == .div }
}

/// Whether there is a loop of an operator for a type, as NumPy looks for one.
package func hasLoop(_ op: UnaryOp, _ dtype: DType) -> Bool { evenUnaryKernel(op, dtype) != nil }
/// The same of two operands.
package func hasLoop(_ op: BinaryOp, _ dtype: DType) -> Bool { evenBinaryKernel(op, dtype) != nil }

/// Writes `x[o] = x[o] op values[k]` for each of the `offsets`, one after another, so that what occurs twice counts twice.
/// `offsets` are elements from `x`'s first; `values` is of `x`'s type, contiguous, with one element or as many as there are offsets.
package func binaryAt(_ op: BinaryOp, _ x: Tensor, _ offsets: Tensor, _ values: Tensor) throws(TorchError) {
  guard let loop = binaryKernel(op, x.dtype) else { throw unsupported(op.torchName, x.dtype) }
  let size = x.dtype.size
  let (base, given, places) = (x.data, values.data, offsets.pointer(Int64.self))
  let step = values.numel == 1 ? 0 : size
  for k in 0..<offsets.numel {
    let p = base + Int(places[k]) * size
    loop(p, size, p, size, given + k * step, size, 1)
  }
}

/// `"gcd" not implemented for 'Float'`.
func unsupported(_ name: String, _ dtype: DType) -> TorchError {
  TorchError(.notImplemented, "\"\(name)\" not implemented for '\(dtype.scalarName)'")
}
