// np.array and np.asarray: nested Python data to memory, with NumPy's rules for the type.
import Language
import Tensor
import Torch

/// The array a value is or becomes; memory is shared where it can be.
func asTensor(_ v: Value, _ dtype: DType? = nil) throws(Raise) -> Tensor {
  let x: Tensor
  if let held = heldTensor(v) {
    x = held
  } else if let t = Torch.tensor(v) {
    guard let h = heldTensor(try vm.callMethod(v, "numpy")) else { return dataOf(t) }
    x = h
  } else {
    return try newTensor(v, dtype)
  }
  guard let dtype, dtype != x.dtype else { return x }
  // Of functions over real numbers; what makes arrays casts.
  if x.dtype.isComplex, !dtype.isComplex, dtype != .bool { throw NumPyErrors.cannotCast(x.dtype, to: dtype, "safe") }
  return try engine { () throws(TorchError) in try to(x, dtype) }
}

/// The same, cast to a type whatever it was, as `numpy.asarray` casts.
func converted(_ v: Value, _ dtype: DType) throws(Raise) -> Tensor {
  heldTensor(v) == nil ? try asTensor(v, dtype) : try cast(try asTensor(v), dtype)
}

/// A new array of nested lists, tuples, numbers and arrays.
func newTensor(_ v: Value, _ dtype: DType?) throws(Raise) -> Tensor {
  if let x = heldTensor(v) ?? Torch.tensor(v) {
    return try cast(x, dtype ?? x.dtype, copy: true)
  }
  var reader = NestedReader()
  try reader.measure(v, 0)
  try reader.collect(v, 0)
  let d = dtype ?? reader.inferred ?? .float64
  let (shape, leaves) = (reader.shape, reader.leaves)
  let out = try engine { () throws(TorchError) in try Tensor(empty: Dims(shape), d) }
  let size = d.size
  for (i, s) in leaves.enumerated() where i < out.numel {
    if case .int = s, !d.isInexact, d != .bool { try checkFits(s, d) }
    if case .complex = s, !d.isComplex, d != .bool { throw notReal(d) }
    if case .float(let x) = s, !d.isInexact, d != .bool, !x.isFinite {
      _ = try vm.call(.object(types.int), .float(x))
    }
    Tensor.store(s, out.data + i * size, d)
  }
  return out
}

/// Python's word for a complex number where a real one is wanted.
func notReal(_ d: DType) -> Raise {
  typeError(
    d.isFloat
      ? "float() argument must be a string or a real number, not 'complex'"
      : "int() argument must be a string, a bytes-like object or a real number, not 'complex'")
}

/// What is said of complex numbers `x`, made of `v`, where real ones are wanted: NumPy's word of an array, else Python's.
func notReal(_ v: Value, _ x: Tensor, _ d: DType) -> Raise {
  heldTensor(v) == nil ? notReal(d) : NumPyErrors.cannotCast(x.dtype, to: d, "safe")
}

/// Walks nested sequences: first their shape, then their leaves.
private struct NestedReader {
  var shape: [Int] = []
  var leaves: [Scalar] = []
  var inferred: DType?

  private func items(_ v: Value) throws(Raise) -> [Value]? {
    switch v.unwrapped {
    case .list(let l): return l.array
    case .tuple(let t): return t.array
    case .object(let o): return o is RangeObject ? try sequenceItems(v) : nil
    default: return nil
    }
  }

  mutating func measure(_ v: Value, _ depth: Int) throws(Raise) {
    if depth > 64 {
      throw valueError("setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 64.")
    }
    if let x = heldTensor(v) ?? Torch.tensor(v) {
      shape += x.shape.list
      return
    }
    guard let list = try items(v) else { return }
    shape.append(list.count)
    if let first = list.first { try measure(first, depth + 1) }
  }

  private func ragged(_ depth: Int) -> Raise {
    let found = shape.prefix(depth)
    let text = found.map(String.init).joined(separator: ", ") + (found.count == 1 ? "," : "")
    return valueError(
      """
      setting an array element with a sequence. The requested array has an inhomogeneous shape after \(depth) dimensions. The detected \
      shape was (\(text)) + inhomogeneous part.
      """
    )
  }

  private mutating func note(_ d: DType) { inferred = inferred.map { numpyPromote($0, d) } ?? d }

  mutating func collect(_ v: Value, _ depth: Int) throws(Raise) {
    if let x = heldTensor(v) ?? Torch.tensor(v) {
      if x.shape.list != Array(shape.dropFirst(depth)) { throw ragged(depth) }
      leaves += try x.scalarList()
      note(x.dtype)
      return
    }
    if let list = try items(v) {
      if depth >= shape.count { throw ragged(depth) }
      if list.count != shape[depth] { throw ragged(depth) }
      for item in list { try collect(item, depth + 1) }
      return
    }
    if depth != shape.count { throw ragged(depth) }
    if case .instance(let i) = v, let n = i as? TypedNumber { note(n.dtype) } else if let d = Self.plainType(v) { note(d) }
    switch v.unwrapped {
    case .int(let n): leaves.append(.int(n))
    case .float(let d): leaves.append(.float(d))
    case .bool(let b): leaves.append(.bool(b))
    case .none: throw missingType("object")
    case .str: throw missingType("str")
    case .object(let o):
      if let big = o as? BigInteger {
        guard let n = big.unsigned else { throw overflowError("Python int too large to convert to C long") }
        leaves.append(.big(n))
        note(.uint64)
        return
      }
      if let z = o as? ComplexNumber {
        leaves.append(.complex(z.real, z.imaginary))
        if case .instance(let i) = v, i is TypedNumber { return }
        note(.complex128)
        return
      }
      throw missingType("object")
    default:
      if let convert = try getAttributeIfPresent(v, intern("__array__")), depth == 0 {
        let x = try asTensor(try vm.call(convert))
        shape = x.shape.list
        leaves = try x.scalarList()
        note(x.dtype)
        return
      }
      throw missingType("object")
    }
  }

  private static func plainType(_ v: Value) -> DType? {
    switch v.unwrapped {
    case .int: .int64
    case .float: .float64
    case .bool: .bool
    default: nil
    }
  }
}

/// What an operator makes of a value; nil where NumPy would look at objects.
func operand(_ v: Value) throws(Raise) -> Operand? {
  switch v {
  case .int(let n): return .weak(.int(n))
  case .float(let d): return .weak(.float(d))
  case .bool(let b): return .weak(.bool(b))
  case .instance(let i):
    if let n = i as? NumPyNumber { return .strong(try n.zeroDimensional()) }
    switch i.payload {
    case .undefined, .str, .dict: return nil
    case .list, .tuple: return .strong(try asTensor(v))
    default: return try operand(i.payload)
    }
  case .list, .tuple: return .strong(try asTensor(v))
  case .object(let o):
    if let h = o as? TensorHolder { return .strong(h.tensor) }
    if Torch.tensor(v) != nil || o is RangeObject { return .strong(try asTensor(v)) }
    if let z = o as? ComplexNumber { return .weak(.complex(z.real, z.imaginary)) }
    if let big = o as? BigInteger {
      guard let n = big.unsigned else { throw overflowError("Python integer \(try str(v)) out of bounds for int64") }
      return .weak(.big(n))
    }
    return nil
  default: return nil
  }
}
