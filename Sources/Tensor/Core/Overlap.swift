// Whether tensors share memory in ways that a write must not meet (ATen's MemoryOverlap.cpp).

/// Two elements of `x` in one place of memory cannot be written to.
func checkOverlap(_ x: Tensor) throws(TorchError) {
  for i in 0..<x.ndim where x.strides[i] == 0 && x.shape[i] > 1 {
    throw .runtime(
      """
      unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor \
      before performing the operation.
      """
    )
  }
}

/// A tensor that is read may be the one written to, element by element, but not overlap it otherwise.
func checkPartialOverlap(_ written: Tensor, _ read: Tensor) throws(TorchError) {
  if written === read || written.storage !== read.storage || !written.overlapsPartly(read) { return }
  throw .runtime(
    """
    unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. Please clone() \
    the tensor before performing the operation.
    """
  )
}

extension Tensor {
  /// Of two tensors in one storage. Where either has holes nobody looks closer, as in PyTorch.
  fileprivate func overlapsPartly(_ other: Tensor) -> Bool {
    if numel == 0 || other.numel == 0 || !isDense || !other.isDense { return false }
    let (start, end) = (offset * dtype.size, (offset + numel) * dtype.size)
    let (otherStart, otherEnd) = (other.offset * other.dtype.size, (other.offset + other.numel) * other.dtype.size)
    if start == otherStart && end == otherEnd { return strides != other.strides && numel > 1 }
    return start < otherEnd && otherStart < end
  }
}
