// Complex tensors and their parts: views of one as the other, conjugates, lengths and angles.

/// `view_as_real`: the same memory as floats, with a last dimension of the two parts. TypeError for what is not complex.
package func viewAsReal(_ x: Tensor) throws(TorchError) -> Tensor {
  if !x.dtype.isComplex { throw .type("view_as_real is only supported for complex tensors") }
  let out = partsView(x)
  if recording(x) { record(out, "ViewAsRealBackward0", x, saves: false) { _, g in Grads(try viewAsComplex(contiguous(g))) } }
  return out
}

/// The parts of a complex tensor as floats, with a last dimension of 2: a view without a node.
private func partsView(_ x: Tensor) -> Tensor {
  var (shape, strides) = (x.shape, x.strides)
  for i in 0..<strides.count { strides[i] = strides[i] &* 2 }
  shape.append(2)
  strides.append(1)
  let t = x.view(shape: shape, strides: strides, offset: x.offset &* 2)
  t.dtype = x.dtype.part
  return t
}

/// `view_as_complex`: pairs of floats in the last dimension as complex numbers, over the same memory. TypeError for complex tensors,
/// NotImplementedError for other types than float32 and float64, RuntimeError where pairs do not lie as complex numbers do.
package func viewAsComplex(_ x: Tensor) throws(TorchError) -> Tensor {
  if x.dtype.isComplex { throw .type("view_as_complex is not supported for complex tensors") }
  _ = try x.dtype.isFloat ? x.dtype.complexType() : x.dtype
  if !x.dtype.isFloat || x.dtype.isNarrow {
    throw TorchError(
      .notImplemented,
      "view_as_complex is only supported for half, float and double tensors, but got a tensor of scalar type: \(x.dtype.scalarName)")
  }
  let last = x.ndim - 1
  if last < 0 { throw .runtime("Input tensor must have one or more dimensions") }
  if x.shape[last] != 2 { throw .runtime("Tensor must have a last dimension of size 2") }
  if x.strides[last] != 1 { throw .runtime("Tensor must have a last dimension with stride 1") }
  for i in 0..<last where x.strides[i] % 2 != 0 {
    throw .runtime("Tensor must have a stride divisible by 2 for all but last dimension")
  }
  if x.offset % 2 != 0 { throw .runtime("Tensor must have a storage_offset divisible by 2") }
  var strides = Dims()
  for i in 0..<last { strides.append(x.strides[i] / 2) }
  let out = x.view(shape: x.shape.removing(at: last), strides: strides, offset: x.offset / 2)
  out.dtype = try x.dtype.complexType()
  if recording(x) { record(out, "ViewAsComplexBackward0", x, saves: false) { _, g in Grads(try viewAsReal(contiguous(g))) } }
  return out
}

/// `x.real`: a view of the real parts; what is not complex itself.
package func realPart(_ x: Tensor) throws(TorchError) -> Tensor { x.dtype.isComplex ? try select(viewAsReal(x), x.ndim, 0) : x }

/// `x.imag`: a view of the imaginary parts. TypeError for what is not complex.
package func imaginaryPart(_ x: Tensor) throws(TorchError) -> Tensor {
  if !x.dtype.isComplex { throw .type("imag is not implemented for tensors with non-complex dtypes.") }
  return try select(viewAsReal(x), x.ndim, 1)
}

/// The complex conjugate as a new tensor; what is not complex itself.
package func conj(_ x: Tensor) throws(TorchError) -> Tensor { x.dtype.isComplex ? try conjugated(x, "ConjBackward0") : x }

/// `to(dtype)` as a script asks for it: what loses an imaginary part is told once.
package func cast(_ x: Tensor, _ dtype: DType, copy: Bool = false) throws(TorchError) -> Tensor {
  if x.dtype.isComplex, !dtype.isComplex, dtype != .bool { try warnOnce("Casting complex values to real discards the imaginary part") }
  return try to(x, dtype, copy: copy)
}

/// The conjugate of the matrices' transposes.
package func adjoint(_ x: Tensor) throws(TorchError) -> Tensor { try conj(transpose(x, -2, -1)) }

func conjugated(_ x: Tensor, _ node: String) throws(TorchError) -> Tensor {
  let out = try elementwise(.conj, x, x.dtype)
  if recording(x) { record(out, node, x, saves: false) { _, g in Grads(try conj(g)) } }
  return out
}

/// A complex tensor of its parts, which are broadcast. NotImplementedError for other types than float32 and float64, RuntimeError where
/// the two differ in type.
package func complex(_ real: Tensor, _ imaginary: Tensor) throws(TorchError) -> Tensor {
  try checkParts(real, imaginary)
  do {
    return try replayed("ComplexBackward0", [real, imaginary], value: { try joined(real, imaginary) }) { try assembled($0[0], $0[1]) }
  } catch { throw asTorchError(error) }
}

/// A complex tensor of lengths and angles, with the errors of `complex`.
package func polar(_ length: Tensor, _ angle: Tensor) throws(TorchError) -> Tensor {
  try checkParts(length, angle)
  let out = try withoutGrad { () throws(TorchError) in try joined(mul(length, cos(angle)), mul(length, sin(angle))) }
  if recording(length, angle) {
    let y = Saved(output: out)
    record(out, "PolarBackward0", length, angle, analytic: false) { n, g in
      // PyTorch takes lengths for positive (polar_backward in torch/csrc/autograd/FunctionsManual.cpp).
      let (z, h) = (try y.open(n), try conj(g))
      return Grads(
        n.wants(0) ? try realPart(mul(h, sgn(z))) : nil, n.wants(1) ? try realPart(mul(h, mul(z, .complex(0, 1)))) : nil)
    }
  }
  return out
}

private func checkParts(_ a: Tensor, _ b: Tensor) throws(TorchError) {
  for t in [a, b] where t.dtype.isFloat { _ = try t.dtype.complexType() }
  if !a.dtype.isFloat || !b.dtype.isFloat || a.dtype.isNarrow || b.dtype.isNarrow {
    throw TorchError(
      .notImplemented, "Expected both inputs to be Half, Float or Double tensors but got \(a.dtype.scalarName) and \(b.dtype.scalarName)")
  }
  if a.dtype != b.dtype {
    throw .runtime("Expected object of scalar type \(a.dtype.scalarName) but got scalar type \(b.dtype.scalarName) for second argument")
  }
}

/// The parts put together, broadcast, outside autograd.
private func joined(_ re: Tensor, _ im: Tensor) throws(TorchError) -> Tensor {
  let out = try elementwiseResult(broadcast(re.shape, im.shape), re.dtype.complexType(), re, im)
  var strides = out.strides
  for i in 0..<strides.count { strides[i] = strides[i] &* 2 }
  for (k, part) in [re, im].enumerated() {
    let place = out.view(shape: out.shape, strides: strides, offset: out.offset &* 2 + k, tracked: false)
    place.dtype = re.dtype
    place.copyElements(of: part)
  }
  return out
}

/// The same of operators that have derivatives.
private func assembled(_ re: Tensor, _ im: Tensor) throws(TorchError) -> Tensor {
  let shape = try broadcast(re.shape, im.shape)
  return try viewAsComplex(stack([expand(re, shape.list), expand(im, shape.list)], shape.count))
}

/// |x|, real; of floats and ints in their own type.
package func absolute(_ x: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  if !x.dtype.isComplex { return try applyUnary(.abs, x) }
  let out = try elementwise(.abs, x, x.dtype, into: into)
  if recording(x) {
    let v = Saved(x)
    record(out, "AbsBackward0", x, analytic: false) { n, g in Grads(try mul(g, sgn(v.open(n)))) }
  }
  return out
}

/// x / |x|, and 0 of 0; the sign of what is not complex.
package func sgn(_ x: Tensor, into: Into = .fresh) throws(TorchError) -> Tensor {
  let out = try elementwise(.sign, x, x.dtype, into: into)
  if recording(x) {
    let (v, y) = (Saved(x), Saved(output: out))
    record(out, "SgnBackward0", x, analytic: false) { n, g in
      let (z, s) = (try v.open(n), try y.open(n))
      if !z.dtype.isComplex { return Grads(try zerosLike(g)) }
      // What is along z does not change the direction (sgn_backward in torch/csrc/autograd/FunctionsManual.cpp).
      let length = try absolute(z)
      let d = try sub(div(g, length), div(mul(realPart(div(g, s)), s), length))
      return Grads(try whereOp(compare(.eq, length, .int(0)), zeros([], g.dtype), d))
    }
  }
  return out
}

/// The angle of complex numbers, real; pi of negative floats, 0 of others.
package func angle(_ x: Tensor) throws(TorchError) -> Tensor {
  let out = try elementwise(.angle, x, floatType(x.dtype))
  if recording(x) {
    let v = Saved(x)
    record(out, "AngleBackward0", x, analytic: false) { n, g in
      let z = try v.open(n)
      if !z.dtype.isComplex { return Grads(try zerosLike(g)) }
      let length = try absolute(z)
      let (re, im) = (try realPart(z), try imaginaryPart(z))
      let d = try div(mul(g, complex(neg(im), re)), mul(length, length))
      return Grads(try whereOp(compare(.eq, length, .int(0)), zeros([], d.dtype), d))
    }
  }
  return out
}

extension Tensor {
  /// The parts of a complex tensor as floats, outside autograd; any other tensor itself.
  package var partsAlong: Tensor { dtype.isComplex ? partsView(plain()).plain() : self }
}

/// The pullback of an analytic function by that of its real form: both gradients are conjugated, since PyTorch's gradient of a real loss
/// is the conjugate of the derivative.
func conjugating(_ pullback: @escaping Pullback) -> Pullback {
  { node, g in try pullback(node, conj(g)).conjugated() }
}
func conjugating(_ pullback: @escaping MultiPullback) -> MultiPullback {
  { node, list in try pullback(node, list.map { try $0.map { try conj($0) } }).conjugated() }
}

extension Grads {
  fileprivate func conjugated() throws(TorchError) -> Grads {
    var grads = Grads(try a.map(conj), try b.map(conj))
    grads.more = try more?.map { (g: Tensor?) throws(TorchError) in try g.map(conj) }
    return grads
  }
}
