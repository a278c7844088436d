// The regularised incomplete gamma functions.

extension OpTable {
  mutating func declareGamma() {
    op(
      "igamma(Tensor self, Tensor other)", aliases: ["special.gammainc"], .pointwise, "A gamma density's share below other."
    ) { (a: Tensor, x: Tensor, into: Into) in try incompleteGamma(.igamma, "igamma", a, x, into) }
    op(
      "igammac(Tensor self, Tensor other)", aliases: ["special.gammaincc"], .pointwise, "A gamma density's share above other."
    ) { (a: Tensor, x: Tensor, into: Into) in try incompleteGamma(.igammac, "igammac", a, x, into) }
  }
}

/// Of both the derivative by x is the density, whose sign differs; by a none is known.
private func incompleteGamma(_ op: BinaryOp, _ name: String, _ a: Tensor, _ x: Tensor, _ into: Into) throws(TorchError) -> Tensor {
  let out = try elementwise(op, a, x, resultType(a, x), into: into)
  if recording(a, x) {
    let (u, v) = (Saved(a), Saved(x))
    record(out, op == .igamma ? "IgammaBackward0" : "IgammacBackward0", a, x) { n, g in
      if n.wants(0) { throw TorchError(.notImplemented, "the derivative for '\(name): input' is not implemented.") }
      let (shape, at) = (try u.open(n), try v.open(n))
      let density = try exp(sub(sub(mul(sub(shape, .int(1)), log(at)), at), applyUnary(.lgamma, shape)))
      return Grads(nil, try mul(g, op == .igamma ? density : neg(density)))
    }
  }
  return out
}
