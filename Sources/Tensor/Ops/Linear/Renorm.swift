// Slices shortened to a largest norm (ATen/native/Normalization.cpp).

extension OpTable {
  mutating func declareRenorm() {
    op("renorm(Tensor self, Scalar p, int dim, Scalar maxnorm)", [.function, .method, .inPlace, .out], "Slices of a norm no larger.") {
      (x: Tensor, p: Scalar, dim: Int, most: Scalar) in
      if !(p.double > 0) { throw TorchError.runtime("renorm: non-positive-norm not supported") }
      if !(most.double >= 0) { throw TorchError.runtime("renorm: expected maxnorm to be >= 0 but got \(numberText(most.double))") }
      if x.ndim < 2 { throw TorchError.runtime("renorm: input needs at least 2 dimensions, got \(x.ndim) dimensions") }
      let d = try wrapDim(dim, x.ndim)
      let others = (0..<x.ndim).filter { $0 != d }
      return try replayed("RenormBackward0", [x]) { q in
        let wide = try to(q[0], x.dtype.computing)
        let lengths = try vectorNorm(wide, p.double, others, true)
        let shorter = try rdiv(add(lengths, .float(1e-7)), most)
        let factors = try whereOp(compare(.gt, lengths, most), shorter, ones([], lengths.dtype))
        return try to(mul(wide, factors), x.dtype)
      }
    }
  }
}
