// What a tensor is asked that is no number of its own: its size beside another's, its truth, its device.

extension OpTable {
  mutating func declareSmallQuestions() {
    op("is_same_size(Tensor self, Tensor other)", "Whether the shapes agree.") { (a: Tensor, b: Tensor) in
      OpResult.bool(a.shape == b.shape)
    }
    op("is_nonzero(Tensor self)", "Whether the one element is not 0.") { (x: Tensor) in
      if x.numel == 0 { throw TorchError.runtime("Boolean value of Tensor with no values is ambiguous") }
      if x.numel > 1 { throw TorchError.runtime("Boolean value of Tensor with more than one value is ambiguous") }
      return OpResult.bool(try x.isTrue())
    }
    op("get_device(Tensor self)", "The number of the device: -1, of the processor.") { (_: Tensor) in OpResult.int(-1) }
    op("dequantize(Tensor self)", "As float32, whole numbers included.") { (x: Tensor) in
      let y = try detach(cast(x, .float32))
      if recording(x) {
        record(y, "NotImplemented", x, saves: false) { _, _ in throw TorchError.runtime("derivative for dequantize is not implemented") }
      }
      return y
    }
    op("dequantize(Tensor[] tensors)", [.function], "Tensors of quantized numbers, which wick does not have.") {
      (_: [Tensor]) -> OpResult in
      throw TorchError(.notImplemented, "wick has no quantized tensors: dequantize takes a single tensor")
    }
  }
}
