// Logarithms of sums of exponentials of complex numbers, made of other operators.

/// The sum by its parts: adding complex numbers multiplies the second by 1, which is no number of what is infinite.
private func plus(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  try complex(add(realPart(a), realPart(b)), add(imaginaryPart(a), imaginaryPart(b)))
}

/// log(exp(a) + exp(b)) by the larger real part, so that no exponential overflows (ATen/native/cpu/LogAddExp.h).
private func logSum(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  let first = try compare(.ge, realPart(a), realPart(b))
  let (large, small) = (try whereOp(first, a, b), try whereOp(first, b, a))
  let usual = try plus(applyUnary(.log1p, exp(plus(small, neg(large)))), large)
  // Two infinite numbers have no difference: of negative ones the exponential is 0, others are added as they are.
  let (low, high) = (try realPart(small), try realPart(large))
  let infinite = try logicalAnd(compare(.eq, abs(low), .float(.infinity)), compare(.eq, low, high))
  let whole = try whereOp(compare(.lt, low, .int(0)), small, log(plus(exp(small), exp(large))))
  let unknown = try logicalOr(applyUnary(.isnan, a), applyUnary(.isnan, b))
  let nothing = try complex(full([], .float(.nan), low.dtype), full([], .float(.nan), low.dtype))
  return try whereOp(unknown, nothing, whereOp(infinite, whole, usual))
}

/// log(exp(a) + exp(b)) of complex numbers.
func complexLogaddexp(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
  let dtype = try resultType(a, b)
  let (x, y) = try expanded(to(a, dtype), to(b, dtype))
  let out = try withoutGrad { () throws(TorchError) in try logSum(x, y) }.plain()
  if recording(a, b) {
    let (sx, sy, r) = (Saved(x), Saved(y), Saved(output: out))
    let (sa, sb) = (a.shape, b.shape)
    record(out, "LogaddexpBackward0", a, b) { n, g in
      let whole = try r.open(n)
      func part(_ s: Saved, _ shape: Dims) throws(TorchError) -> Tensor { try reduceTo(mul(g, exp(sub(s.open(n), whole))), shape) }
      return Grads(n.wants(0) ? try part(sx, sa) : nil, n.wants(1) ? try part(sy, sb) : nil)
    }
  }
  return out
}

/// The running logarithm of the sum of exponentials along a dimension.
func complexLogcumsumexp(_ x: Tensor, _ dim: Int) throws(TorchError) -> Tensor {
  let d = try wrapDim(dim, x.ndim)
  let out = try x.copied()
  guard x.ndim > 0, x.numel > 0 else { return out }
  for i in 1..<max(1, x.shape[d]) {
    let (before, here) = (try narrow(out, d, i - 1, 1), try narrow(out, d, i, 1))
    here.write(try logSum(before, here))
  }
  return out
}
