// torch.tensor and as_tensor: nested Python data to storage, with PyTorch's rules for the dtype.
import Language
import Tensor

/// A new tensor of nested lists, tuples, numbers and tensors. `wrapped` marks a bare number, whose dtype gives way.
func makeTensor(_ data: Value, dtype: DType?, wrapped: Bool = false) throws(Raise) -> Tensor {
  if let x = tensor(data) ?? heldTensor(data) {
    return try engine { () throws(TorchError) in
      let y = try clone(detach(x))
      guard let dtype else { return y }
      return try to(y, dtype)
    }
  }
  var shape: [Int] = []
  try measure(data, &shape, 0)
  var leaves: [Scalar] = []
  var inferred: DType?
  try collect(data, shape, 0, &leaves, &inferred)
  let d = dtype ?? inferred ?? defaultDType
  if wrapped, shape.isEmpty, dtype == nil { return try engine { () throws(TorchError) in try Tensor.wrapped(leaves[0]) } }
  let out = try engine { () throws(TorchError) in try Tensor(empty: Dims(shape), d) }
  for (i, s) in leaves.enumerated() { Tensor.store(s, out.data + i * d.size, d) }
  return out
}

/// The shape, from the first item of each level.
private func measure(_ v: Value, _ shape: inout [Int], _ depth: Int) throws(Raise) {
  if depth > 64 { throw valueError("too many dimensions 'list'") }
  let items: [Value]
  switch v.unwrapped {
  case .list(let l): items = l.array
  case .tuple(let t): items = t.array
  default:
    if let x = tensor(v) ?? heldTensor(v), x.ndim > 0 {
      shape += x.shape.list
    } else if case .object(let o) = v, o is RangeObject {
      shape.append(try length(v))
    }
    return
  }
  shape.append(items.count)
  if let first = items.first { try measure(first, &shape, depth + 1) }
}

/// The leaves in order, and in `inferred` the type that holds them all.
private func collect(
  _ v: Value, _ shape: [Int], _ depth: Int, _ out: inout [Scalar], _ inferred: inout DType?
) throws(Raise) {
  func note(_ d: DType) { inferred = inferred.map { promoteTypes($0, d) } ?? d }
  func leaf(_ s: Scalar) {
    out.append(s)
    if case .instance(let i) = v, let n = i as? TypedNumber { note(n.dtype) } else { note(s.dtype) }
  }
  switch v.unwrapped {
  case .int(let n):
    if depth == shape.count { leaf(.int(n)); return }
  case .float(let d):
    if depth == shape.count { leaf(.float(d)); return }
  case .bool(let b):
    if depth == shape.count { leaf(.bool(b)); return }
  case .list, .tuple:
    let items = try sequenceItems(v)
    guard depth < shape.count else { throw typeError("must be real number, not \(typeName(v))") }
    if items.count != shape[depth] {
      throw valueError("expected sequence of length \(shape[depth]) at dim \(depth) (got \(items.count))")
    }
    for x in items { try collect(x, shape, depth + 1, &out, &inferred) }
    return
  case .object(let o):
    if let x = (o as? TensorObject)?.tensor ?? (o as? TensorHolder)?.tensor {
      if depth + x.ndim == shape.count {
        out += x.scalars()
        note(x.dtype)
        return
      }
      throw valueError("only one element tensors can be converted to Python scalars")
    }
    if o is RangeObject {
      for x in try sequenceItems(v) { try collect(x, shape, depth + 1, &out, &inferred) }
      return
    }
  case .str:
    if depth == 0 { throw typeError("new(): invalid data type 'str'") }
    throw valueError("too many dimensions 'str'")
  default: break
  }
  if case .int = v { throw typeError("not a sequence") }
  if case .float = v { throw typeError("not a sequence") }
  throw Raise(types.RuntimeError, "Could not infer dtype of \(typeName(v))")
}
