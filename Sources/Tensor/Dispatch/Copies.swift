// Elements copied, converted and filled in, outside autograd.
import KernelTable

extension Tensor {
  /// The same values in another type (or itself), outside autograd.
  package func converted(_ to: DType) throws(TorchError) -> Tensor {
    if dtype == to { return self }
    let out = try elementwiseResult(shape, to, self)
    out.copyElements(of: self)
    return out
  }
  /// A copy with the same layout where that is dense, outside autograd.
  func duplicated() throws(TorchError) -> Tensor {
    let out = try elementwiseResult(shape, dtype, self)
    out.copyElements(of: self)
    return out
  }
  /// A row-major copy, outside autograd.
  package func copied() throws(TorchError) -> Tensor {
    let out = try Tensor(like: self, dtype)
    out.copyElements(of: self)
    return out
  }
  /// Itself if row-major, else a copy; outside autograd.
  package func packed() throws(TorchError) -> Tensor { isContiguous ? self : try copied() }
  /// The same values in type `to`, row-major: itself if it is so already, else a copy; outside autograd.
  package func packed(_ to: DType) throws(TorchError) -> Tensor { try converted(to).packed() }
  /// Overwrites the elements, outside autograd and without a version bump.
  package func write(_ source: Tensor) {
    if storage === source.storage, let copy = try? source.copied() { copyElements(of: copy) } else { copyElements(of: source) }
  }
  /// The same where the source, which broadcasts to this shape, does not overlap this tensor.
  func copyElements(of source: Tensor) {
    run(.unary(convertKernel(source.dtype, dtype), 0, 0), self, source, nil, nil, source.dtype, result: dtype)
  }
  /// Sets every element to `value`, cast by `Tensor.store`, outside autograd and without a version bump.
  package func fill(_ value: Scalar) {
    var cell: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &cell) { raw in
      guard let p = raw.baseAddress else { return }
      Tensor.store(value, p, dtype)
      run(.unary(convertKernel(dtype, dtype), 0, 0), self, nil, nil, nil, dtype, result: dtype, number: p)
    }
  }
}
