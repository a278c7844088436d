// Where the elements of an elementwise result lie: in the order in which its operands lie, as ATen's TensorIterator has it
// (reorder_dimensions and allocate_or_resize_outputs in aten/src/ATen/TensorIterator.cpp).

/// The strides of up to four operands for one shape, 0 where an operand repeats.
typealias OperandStrides = (Dims, Dims, Dims, Dims)

extension Dims {
  /// Strides that fall from dimension to dimension, the last being above 0: they leave the order of dimensions as it is.
  @inline(__always) var falls: Bool {
    var before = Int.max
    for i in 0..<count {
      let s = self[i]
      if s >= before || s <= 0 { return false }
      before = s
    }
    return true
  }
}

/// The dimensions of `shape` from the innermost in memory to the outermost. The first operand that tells two dimensions apart decides
/// their order; where none does they stay as in row-major memory.
func memoryOrder(_ shape: Dims, _ strides: OperandStrides) -> Dims {
  let rank = shape.count
  var order = Dims(repeating: 0, count: rank)
  for i in 0..<rank { order[i] = rank - 1 - i }
  if rank < 2 { return order }
  // An insertion sort, for comparisons that may have no answer: of those a sort of the library makes no promise.
  for i in 1..<rank {
    var place = i
    var other = i - 1
    while other >= 0 {
      let order1 = compareDimensions(order[other], order[place], shape, strides)
      if order1 < 0 { break }
      if order1 > 0 {
        (order[other], order[place]) = (order[place], order[other])
        place = other
      }
      other -= 1
    }
  }
  return order
}

/// Above 0 if dimension `p` lies outside of `q`, below 0 if inside, 0 if no operand tells.
@inline(__always)
private func compareDimensions(_ p: Int, _ q: Int, _ shape: Dims, _ strides: OperandStrides) -> Int {
  @inline(__always) func answer(_ s: borrowing Dims) -> Int {
    // An operand that is not there.
    if s.count == 0 { return 0 }
    let (x, y) = (s[p].magnitude, s[q].magnitude)
    if x == 0 || y == 0 { return 0 }
    if x != y { return x < y ? -1 : 1 }
    return shape[p] > shape[q] ? 1 : 0
  }
  let first = answer(strides.0)
  if first != 0 { return first }
  let second = answer(strides.1)
  if second != 0 { return second }
  let third = answer(strides.2)
  return third != 0 ? third : answer(strides.3)
}

/// A new tensor for the result of an elementwise operator on `a` (and `b`, `c`), which broadcast to `shape`: laid out as PyTorch would.
func elementwiseResult(_ shape: Dims, _ dtype: DType, _ a: Tensor, _ b: Tensor? = nil, _ c: Tensor? = nil) throws(TorchError) -> Tensor {
  if a.shape == shape, b == nil || b!.shape == shape, c == nil || c!.shape == shape {
    if a.isContiguous, b == nil || b!.isContiguous, c == nil || c!.isContiguous { return try Tensor(like: a, dtype) }
    if b == nil || b!.strides == a.strides, c == nil || c!.strides == a.strides, a.isDense {
      return try Tensor(empty: shape, strides: a.strides, dtype)
    }
    if a.strides.falls { return try Tensor(empty: shape, dtype) }
  } else if a.shape == shape, a.strides.falls {
    return try Tensor(empty: shape, dtype)
  }
  let none = Dims()
  let order = memoryOrder(
    shape,
    (
      broadcastStrides(a, shape), b == nil ? none : broadcastStrides(b!, shape), c == nil ? none : broadcastStrides(c!, shape), none
    ))
  var isRowMajor = true
  for i in 0..<shape.count where order[i] != shape.count - 1 - i { isRowMajor = false }
  if isRowMajor { return try Tensor(empty: shape, dtype) }
  var strides = Dims(repeating: 0, count: shape.count)
  var step = 1
  for i in 0..<shape.count {
    strides[order[i]] = step
    step &*= shape[order[i]]
  }
  return try Tensor(empty: shape, strides: strides, dtype)
}

extension Tensor {
  /// A new tensor whose elements follow each other without gaps in the order of `strides`; they are not set.
  fileprivate convenience init(empty shape: Dims, strides: Dims, _ dtype: DType) throws(TorchError) {
    let n = try checkedProduct(shape)
    let (bytes, overflow) = n.multipliedReportingOverflow(by: dtype.size)
    if overflow { throw .runtime("Storage size calculation overflowed with sizes=\(shape.text)") }
    self.init(
      storage: try Storage(byteCount: bytes), offset: 0, shape: shape, strides: strides, dtype: dtype, numel: n,
      contiguous: Tensor.contiguous(shape, strides))
  }
}
