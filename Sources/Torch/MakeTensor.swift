// torch.tensor and as_tensor: nested Python data to storage, with PyTorch's rules for the dtype.
import Language
import Tensor

/// A new tensor of nested lists, tuples, numbers and tensors. `wrapped` marks a bare number, whose dtype gives way.
func makeTensor(_ data: Value, dtype: DType?, wrapped: Bool = false) throws(Raise) -> Tensor {
  if let x = tensor(data) {
    return try engine { () throws(TorchError) in
      let y = try clone(detach(x))
      guard let dtype else { return y }
      return try to(y, dtype)
    }
  }
  var shape: [Int] = []
  try measure(data, &shape, 0)
  var leaves: [Scalar] = []
  try collect(data, shape, 0, &leaves)
  let inferred: DType
  if leaves.contains(where: { if case .float = $0 { true } else { false } }) || leaves.isEmpty { inferred = defaultDType }
  else if leaves.contains(where: { if case .int = $0 { true } else { false } }) { inferred = .int64 }
  else { inferred = .bool }
  let d = dtype ?? inferred
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
    if let x = tensor(v), x.ndim > 0 { shape += x.shape.list }
    else if case .object(let o) = v, o is RangeObject { shape.append(try length(v)) }
    return
  }
  shape.append(items.count)
  if let first = items.first { try measure(first, &shape, depth + 1) }
}

private func collect(_ v: Value, _ shape: [Int], _ depth: Int, _ out: inout [Scalar]) throws(Raise) {
  switch v.unwrapped {
  case .int(let n):
    if depth == shape.count { out.append(.int(n)); return }
  case .float(let d):
    if depth == shape.count { out.append(.float(d)); return }
  case .bool(let b):
    if depth == shape.count { out.append(.bool(b)); return }
  case .list, .tuple:
    let items = try sequenceItems(v)
    guard depth < shape.count else { throw typeError("must be real number, not \(typeName(v))") }
    if items.count != shape[depth] {
      throw valueError("expected sequence of length \(shape[depth]) at dim \(depth) (got \(items.count))")
    }
    for x in items { try collect(x, shape, depth + 1, &out) }
    return
  case .object(let o):
    if let x = o as? TensorObject {
      if depth + x.tensor.ndim == shape.count { out += x.tensor.scalars(); return }
      throw valueError("only one element tensors can be converted to Python scalars")
    }
    if o is RangeObject {
      for x in try sequenceItems(v) { try collect(x, shape, depth + 1, &out) }
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
