// Options that PyTorch gives its operators and that have one value here, or few: types for them, so that an operator's closure takes what
// it need not look at as `_: Host` and what is asked for in vain is refused where the argument is read (Tests/parameters.py knows them).

/// `device=`: the CPU. The schema refuses every other one before the closure runs.
package struct Host: Argument {
  /// Whatever passed the schema.
  package static func from(_: Arg) throws(TorchError) -> Host { Host() }
}

/// `layout=`: `torch.strided`, and no other object is a `torch.layout`.
package struct Strided: Argument {
  /// Whatever passed the schema.
  package static func from(_: Arg) throws(TorchError) -> Strided { Strided() }
}

/// `pin_memory=`: False; pinned memory belongs to a device that is not there.
package struct Pageable: Argument {
  /// RuntimeError for True, as where there is no GPU.
  package static func from(_ a: Arg) throws(TorchError) -> Pageable {
    if try Bool.from(a) { try checkDevice("cuda") }
    return Pageable()
  }
}

/// `memory_format=`; None is `preserve`.
package enum MemoryFormat: Argument {
  /// As the tensor it is like: its strides where they are dense.
  case preserve
  /// Row-major.
  case contiguous

  /// The format of a `torch.memory_format`.
  package static func from(_ a: Arg) throws(TorchError) -> MemoryFormat {
    if case .memoryFormat("contiguous_format") = a { return .contiguous }
    return .preserve
  }
}

/// New memory for a tensor like `x` (`empty_like`).
func emptyLike(_ x: Tensor, _ dtype: DType, _ format: MemoryFormat = .preserve) throws(TorchError) -> Tensor {
  switch format {
  case .preserve: try elementwiseResult(x.shape, dtype, x)
  case .contiguous: try Tensor(empty: x.shape, dtype)
  }
}

/// A tensor of one value like `x` (`full_like`).
func filledLike(_ x: Tensor, _ value: Scalar, _ dtype: DType, _ format: MemoryFormat) throws(TorchError) -> Tensor {
  let fitting = try value.fitting(dtype)
  let y = try emptyLike(x, dtype, format)
  y.fill(fitting)
  return y
}
