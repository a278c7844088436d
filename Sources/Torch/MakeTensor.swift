// torch.tensor and as_tensor: nested Python data to storage, with PyTorch's rules for shape and dtype
// (torch/csrc/utils/tensor_new.cpp).
import Language
import Tensor

/// A new tensor of nested lists, tuples, numbers, arrays and tensors. Raises for values that the dtype does not hold.
func makeTensor(_ data: Value, dtype: DType?) throws(Raise) -> Tensor {
  if let x = tensor(data) ?? heldTensor(data) {
    try refuseNegativeStrides(x)
    return try engine { () throws(TorchError) in
      let y = try clone(detach(x))
      guard let dtype else { return y }
      return try cast(y, dtype)
    }
  }
  if case .list(let l) = data, case .object(let o)? = l.array.first, o is TensorHolder {
    try engine { () throws(TorchError) in
      try warnOnce(
        """
        Creating a tensor from a list of numpy.ndarrays is extremely slow. Please consider converting the list to a single \
        numpy.ndarray with numpy.array() before converting to a tensor.
        """)
    }
  }
  var shape: [Int] = []
  try measure(data, &shape)
  var walk = Leaves(shape: shape)
  if dtype == nil { try walk.infer(data) }
  let d = dtype ?? walk.inferred ?? defaultDType
  let out = try engine { () throws(TorchError) in try Tensor(empty: Dims(shape), d) }
  try walk.store(data, out)
  return out
}

/// What has items here; a tensor is a leaf, an array is not.
private func items(_ v: Value) throws(Raise) -> [Value]? {
  switch v.unwrapped {
  case .list(let l): return l.array
  case .tuple(let t): return t.array
  case .object(let o):
    if o is RangeObject { return try sequenceItems(v) }
    if let x = (o as? TensorHolder)?.tensor, x.ndim > 0 { return try sequenceItems(v) }
    return nil
  default: return nil
  }
}

/// The shape, from the first item of each level.
private func measure(_ v: Value, _ shape: inout [Int]) throws(Raise) {
  var v = v
  while true {
    if case .object(let o) = v, let x = (o as? TensorHolder)?.tensor, x.ndim > 0 {
      shape += x.shape.list
      if shape.count > 64 { throw valueError("too many dimensions '\(typeName(v))'") }
      return
    }
    guard let level = try items(v) else { return }
    shape.append(level.count)
    if shape.count > 64 { throw valueError("too many dimensions '\(typeName(v))'") }
    guard let first = level.first else { return }
    v = first
  }
}

/// Goes through the leaves of nested data of a known shape.
private struct Leaves {
  let shape: [Int]
  /// The type that holds all leaves.
  var inferred: DType?

  private mutating func note(_ d: DType) throws(Raise) {
    guard let sofar = inferred else { return inferred = d }
    inferred = try engine { () throws(TorchError) in try promoteTypes(sofar, d) }
  }

  mutating func infer(_ v: Value) throws(Raise) {
    if case .instance(let i) = v, let n = i as? TypedNumber { return try note(n.dtype) }
    if let x = tensor(v) ?? heldTensor(v) { return try note(x.dtype) }
    switch v.unwrapped {
    case .bool: return try note(.bool)
    case .int: return try note(.int64)
    case .float: return try note(defaultDType)
    case .str:
      throw shape.isEmpty ? typeError("new(): invalid data type 'str'") : valueError("too many dimensions 'str'")
    case .object(let o) where o is BigInteger: return try note(.int64)
    case .object(let o) where o is ComplexNumber: return try note(try engine { () throws(TorchError) in try defaultDType.complexType() })
    default: break
    }
    guard let level = try items(v) else { throw Raise(types.RuntimeError, "Could not infer dtype of \(typeName(v))") }
    for x in level { try infer(x) }
  }

  /// Writes the leaves of `data` to `out`.
  func store(_ data: Value, _ out: Tensor) throws(Raise) {
    var place = out.data
    try store(data, 0, &place, out.dtype)
  }

  /// Writes the leaves below `v`, which stands at `depth`, from `place` on, and moves it behind them.
  private func store(_ v: Value, _ depth: Int, _ place: inout UnsafeMutableRawPointer, _ dtype: DType) throws(Raise) {
    if depth == shape.count {
      Tensor.store(try leaf(v, dtype), place, dtype)
      place += dtype.size
      return
    }
    let n = shape[depth]
    if let x = tensor(v) ?? heldTensor(v), x.ndim > 0 {
      if x.shape[0] != n { throw wrongLength(n, depth, x.shape[0]) }
      // An array or a tensor as it lies, when it ends where the shape does.
      if x.ndim == shape.count - depth {
        for i in 1..<max(1, x.ndim) where x.shape[i] != shape[depth + i] { throw wrongLength(shape[depth + i], depth + i, x.shape[i]) }
        let part = try engine { () throws(TorchError) in try x.packed(dtype) }
        place.copyMemory(from: part.data, byteCount: part.numel * dtype.size)
        place += part.numel * dtype.size
        return
      }
      for item in try sequenceItems(v) { try store(item, depth + 1, &place, dtype) }
      return
    }
    guard let level = try items(v) else {
      if case .str = v.unwrapped, depth > 0 { throw valueError("too many dimensions 'str'") }
      throw typeError("not a sequence")
    }
    if level.count != n { throw wrongLength(n, depth, level.count) }
    for item in level { try store(item, depth + 1, &place, dtype) }
  }

  private func wrongLength(_ wanted: Int, _ depth: Int, _ got: Int) -> Raise {
    valueError("expected sequence of length \(wanted) at dim \(depth) (got \(got))")
  }

  /// A number for an element of `dtype`, by `__index__` for integers and by `__float__` for floats, as PyTorch asks for them.
  private func leaf(_ v: Value, _ dtype: DType) throws(Raise) -> Scalar {
    if heldTensor(v) != nil { throw typeError("len() of unsized object") }
    if let x = tensor(v) { return try element(x, dtype) }
    if dtype == .bool {
      if v.isTypedNumber, case .float = v.unwrapped { throw typeError("'\(typeName(v))' object cannot be interpreted as an integer") }
      return .bool(try truth(v))
    }
    if dtype.isInexact {
      if dtype.isComplex, case .object(let o) = v.unwrapped, let z = o as? ComplexNumber { return .complex(z.real, z.imaginary) }
      switch v.unwrapped {
      case .int(let n): return .float(Double(n))
      case .float(let d): return .float(d)
      case .bool(let b): return .float(b ? 1 : 0)
      default:
        if try items(v) != nil { throw typeError("must be real number, not \(typeName(v))") }
        if case .object(let o) = v.unwrapped, o is ComplexNumber { throw typeError("must be real number, not complex") }
        return .float(try makeFloat(v))
      }
    }
    let n: Int
    switch v.unwrapped {
    case .int(let i): n = i
    case .bool(let b): n = b ? 1 : 0
    case .float(let d):
      if v.isTypedNumber { throw typeError("'\(typeName(v))' object cannot be interpreted as an integer") }
      guard let i = Int(exactly: d.rounded(.towardZero)), d >= Double(dtype.integerRange.lowerBound) else { throw refused(dtype) }
      n = i
    case .object(let o as BigInteger):
      guard dtype == .uint64 else { throw valueError("Overflow when unpacking long long") }
      guard let n = o.unsigned else { throw valueError("Overflow when unpacking unsigned long") }
      return .unsigned(n)
    default: n = try indexValue(v)
    }
    guard dtype.holds(n) else { throw refused(dtype) }
    return .int(n)
  }

  private func refused(_ dtype: DType) -> Raise { runtimeError("value cannot be converted to type \(dtype.name) without overflow") }

  private func element(_ x: Tensor, _ dtype: DType) throws(Raise) -> Scalar {
    if x.numel != 1 {
      throw dtype.isInexact || dtype == .bool
        ? valueError("only one element tensors can be converted to Python scalars")
        : typeError("only integer tensors of a single element can be converted to an index")
    }
    let s = try engine { () throws(TorchError) in try x.item() }
    if dtype == .bool { return .bool(s.isTrue) }
    if dtype.isComplex { return s }
    if dtype.isFloat { return .float(try engine { () throws(TorchError) in try s.fitting(dtype) }.double) }
    if x.dtype.isInexact { throw typeError("only integer tensors of a single element can be converted to an index") }
    guard dtype.holds(s.int) else { throw refused(dtype) }
    return s
  }
}

extension Value {
  fileprivate var isTypedNumber: Bool { if case .instance(let i) = self { i is TypedNumber } else { false } }
}
