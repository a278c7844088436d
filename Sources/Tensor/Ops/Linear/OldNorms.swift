// Norms that PyTorch keeps for programs of long ago, and the one that weight_norm is made of.

extension OpTable {
  mutating func declareOldNorms() {
    op("nuclear_norm(Tensor self, bool keepdim=False)", [.function, .out], "The sum of the singular values.") { (x: Tensor, k: Bool) in
      try nuclearNorm(x, [-2, -1], k)
    }
    op("nuclear_norm(Tensor self, int[2] dim, bool keepdim=False)", [.function, .out], "The sum of the singular values.") {
      (x: Tensor, d: [Int], k: Bool) in try nuclearNorm(x, d.count == 1 ? [d[0], d[0]] : d, k)
    }
    op("frobenius_norm(Tensor self, int[1] dim, bool keepdim=False)", [.function, .out], "The root of the sum of squares.") {
      (x: Tensor, d: [Int], k: Bool) in
      try warnOnce(
        """
        at::frobenius_norm is deprecated and it is just left for JIT compatibility. It will be removed in a future PyTorch release. \
        Please use `linalg.vector_norm(A, 2., dim, keepdim)` instead
        """)
      return try vectorNorm(x, 2, d, k, name: .norm)
    }
    op("norm_except_dim(Tensor v, int pow=2, int dim=0)", [.function], "The norms of what lies along one dimension.") {
      (x: Tensor, p: Int, d: Int) in try normExcept(x, Double(p), d)
    }
  }
}

private func nuclearNorm(_ x: Tensor, _ dims: [Int], _ keepdim: Bool) throws(TorchError) -> Tensor {
  try warnOnce(
    """
    at::nuclear_norm is deprecated and it is just left for JIT compatibility. It will be removed in a future PyTorch release. Please use \
    `linalg.matrix_norm(A, 'nuc', dim, keepdim)` instead
    """)
  return try matrixNorm(x, .name("nuc"), dims, keepdim)
}

private func normExcept(_ v: Tensor, _ p: Double, _ d: Int) throws(TorchError) -> Tensor {
  if d == -1 { return try vectorNorm(v, p, nil, false, name: .normOfAll) }
  let last = v.ndim - 1
  guard d == 0 || d == last else { return try transpose(normExcept(transpose(v, 0, d), p, 0), 0, d) }
  if v.ndim == 0 { throw .index("Dimension specified as 0 but tensor has no dimensions") }
  var shape = [Int](repeating: 1, count: v.ndim)
  shape[d] = v.shape[d]
  let flat = try view(contiguous(v), d == 0 ? [v.shape[0], -1] : [-1, v.shape[last]])
  return try view(vectorNorm(flat, p, [d == 0 ? 1 : 0], false, name: .norm), shape)
}
