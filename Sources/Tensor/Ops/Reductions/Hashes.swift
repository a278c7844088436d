// torch.hash_tensor: the bits of all elements, as int64 or double, put together by exclusive or (ATen/native/ReduceOps.cpp).

extension OpTable {
  mutating func declareHashes() {
    op(
      "hash_tensor(Tensor self, int[1] dim=[], *, bool keepdim=False, int mode=0)", [.function, .method, .out],
      "Exclusive or of the elements' bits."
    ) { (x: Tensor, dims: [Int], keepdim: Bool, mode: Int) in
      if mode != 0 { throw TorchError.runtime("Unknown hash_tensor mode: \(mode)") }
      if x.dtype.isComplex || x.dtype.isBarebones { throw unsupported("xor_sum_cpu", x.dtype) }
      let mask = try wrapDims(dims.isEmpty ? nil : dims, x.ndim)
      if x.numel == 0 {
        if dims.isEmpty {
          throw TorchError.runtime(
            """
            hash_tensor: Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.
            """)
        }
        for d in 0..<x.ndim where mask[d] && x.shape[d] == 0 {
          throw TorchError.index("hash_tensor: Expected reduction dim \(d) to have non-zero size.")
        }
      }
      let lines = try rows(x, mask, x.dtype.isFloat ? .float64 : .int64)
      let out = try Tensor(empty: reducedShape(x.shape, mask, keepdim), .uint64)
      let (p, o) = (lines.data.pointer(UInt64.self), out.pointer(UInt64.self))
      for i in 0..<lines.count { o[i] = (0..<lines.length).reduce(0) { $0 ^ p[i * lines.length + $1] } }
      return out
    }
  }
}
