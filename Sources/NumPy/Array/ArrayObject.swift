// numpy.ndarray: the engine's tensor under NumPy's face.
import Language
import Tensor
import Torch

/// A numpy.ndarray. A view and the tensor it came from share memory, so writing to one shows in the other.
public final class ArrayObject: TensorHolder {
  /// The array whose memory this one shows, for `.base`.
  let owner: ArrayObject?

  init(_ tensor: Tensor, owner: ArrayObject? = nil) {
    self.owner = owner?.owner ?? owner
    super.init(ownData(tensor))
    isWriteable = owner?.isWriteable ?? true
  }

  public override var type: Class { ArrayClass.ndarray }

  // MARK: Text and truth

  public override func repr() throws(Raise) -> String { tensor.numpyRepr() }
  public override func str() throws(Raise) -> String { tensor.numpyStr() }
  public override func format(_ spec: String) throws(Raise) -> String {
    if tensor.ndim == 0 { return try Language.format(wrapped(tensor), spec) }
    if spec.isEmpty { return try str() }
    throw typeError("unsupported format string passed to numpy.ndarray.__format__")
  }
  public override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'numpy.ndarray'") }
  public override func call(_ arguments: Arguments) throws(Raise) -> Value {
    throw typeError("'numpy.ndarray' object is not callable")
  }
  public override func truth() throws(Raise) -> Bool {
    if tensor.numel == 1 { return tensor.scalar(atStorage: 0).isTrue }
    if tensor.numel == 0 {
      throw valueError("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")
    }
    throw valueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
  }
  public override func length() throws(Raise) -> Int? {
    if tensor.ndim == 0 { throw typeError("len() of unsized object") }
    return tensor.shape[0]
  }

  // MARK: Operators

  public override var leadsSequences: Bool { true }

  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    try arrayOperator(op, .object(self), other, reflected: reflected)
  }
  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    if Torch.tensor(other) != nil { throw typeError("unsupported operand type(s) for \(inplaceSymbol(op)): 'numpy.ndarray' and 'Tensor'") }
    if op == .matmul {
      try checkWriteable("output array")
      let r = try asTensor(try matmulValue(.object(self), other))
      if !r.dtype.castAllowed(to: tensor.dtype, "same_kind") {
        throw NumPyErrors.cannotCastOutput(of: "matmul", r.dtype, to: tensor.dtype, "same_kind")
      }
      return try deliver(r, .object(self))
    }
    guard let f = operatorUfuncs[Int(op.rawValue)] else { return nil }
    return try f.apply([.object(self), other], UfuncOptions(out: .object(self)))
  }
  public override func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    switch op {
    case .neg: return try applyUfunc("negative", [.object(self)])
    case .pos: return try applyUfunc("positive", [.object(self)])
    case .invert: return try applyUfunc("invert", [.object(self)])
    }
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    try arrayComparison(op, .object(self), other)
  }

  // MARK: Items

  public override func iterate() throws(Raise) -> Value? {
    if tensor.ndim == 0 { throw typeError("iteration over a 0-d array") }
    var i = 0
    return .object(
      ClosureIterator(types.iterator) { [self] () throws(Raise) in
        guard tensor.ndim > 0, i < tensor.shape[0] else { return nil }
        defer { i += 1 }
        return try getItem(.int(i))
      })
  }
  public override func getItem(_ key: Value) throws(Raise) -> Value { try readItem(self, key) }
  public override func setItem(_ key: Value, _ value: Value) throws(Raise) { try writeItem(self, key, value) }
  public override func deleteItem(_ key: Value) throws(Raise) { throw valueError("cannot delete array elements") }
  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    guard let same = try compare(.eq, item), let t = heldTensor(same) else { return false }
    return try engine { () throws(TorchError) in try countNonzero(t) } > 0
  }

  /// Raises where the array must not be written.
  func checkWriteable(_ what: String = "assignment destination") throws(Raise) {
    if !isWriteable { throw valueError("\(what) is read-only") }
  }
}

/// An array over a tensor's memory.
func arrayValue(_ t: Tensor, owner: ArrayObject? = nil) -> Value { .object(ArrayObject(t, owner: owner)) }

func arrayObject(_ v: Value) -> ArrayObject? { if case .object(let o) = v { o as? ArrayObject } else { nil } }

/// A view of another shape, or a copy where none can be.
func reshaped(_ x: Tensor, _ shape: [Int]) throws(Raise) -> Tensor {
  // One line of what lies in one.
  if shape.count == 1, shape[0] == -1, x.isContiguous {
    return x.ndim == 1 ? x : x.view(shape: [x.numel], strides: [1], offset: x.offset, tracked: false)
  }
  return try viewed(x, shape)
}

private func viewed(_ x: Tensor, _ shape: [Int]) throws(Raise) -> Tensor {
  try engine { () throws(TorchError) in try reshape(x, shape) }
}
