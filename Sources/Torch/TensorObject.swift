// The Python face of a tensor. Hot operators go to the engine directly; everything else is found in its table.
import Language
import Tensor

/// A tensor as a Python object: its operators call the engine, its methods are found in the operator table.
public final class TensorObject: Object {
  /// The engine's tensor, held strongly; it knows the object by its `wrapper`, which does not hold.
  package let tensor: Tensor
  /// torch.Tensor, or torch.nn.Parameter.
  private let cls: Class

  /// Becomes the tensor's face, which `face` finds again; a tensor that has a face already must not get a second.
  package init(_ tensor: Tensor, _ cls: Class = TorchClasses.tensor) {
    self.tensor = tensor
    self.cls = cls
    super.init()
    tensor.wrapper = self
  }

  deinit { tensor.wrapper = nil }

  public override var type: Class { cls }
  public override var usesTypeMethods: Bool { tensor.attributes == nil }

  public override func repr() throws(Raise) -> String {
    cls === TorchClasses.tensor ? tensor.repr() : "Parameter containing:\n" + tensor.repr()
  }
  public override func hash() throws(Raise) -> Int { identityHash(self) }
  public override func truth() throws(Raise) -> Bool { try engine { () throws(TorchError) in try tensor.isTrue() } }
  public override func length() throws(Raise) -> Int? {
    if tensor.ndim == 0 { throw typeError("len() of a 0-d tensor") }
    return tensor.shape[0]
  }

  public override func format(_ spec: String) throws(Raise) -> String {
    if tensor.ndim == 0 {
      if spec.isEmpty, tensor.requiresGrad == false { return try Language.format(try item(), "") }
      if !spec.isEmpty { return try Language.format(try item(), spec) }
      return try Language.format(try item(), "")
    }
    if spec.isEmpty { return try repr() }
    throw typeError("unsupported format string passed to Tensor.__format__")
  }

  func item() throws(Raise) -> Value { value(try engine { () throws(TorchError) in try tensor.item() }) }

  // MARK: Operators

  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    let x = tensor
    if x.dtype.isBarebones { return try byTable(op.torchName, other, reflected) }
    if let y = Torch.tensor(other) ?? heldTensor(other) {
      let (a, b) = reflected ? (y, x) : (x, y)
      return face(try engine { () throws(TorchError) in try TensorObject.combine(op, a, b) })
    }
    guard let s = TensorObject.scalar(other), op != .matmul else { return nil }
    return face(try engine { () throws(TorchError) in try TensorObject.combine(op, x, s, reflected) })
  }

  /// An operator by its function in the table, which knows the types that PyTorch has no loops for.
  private func byTable(_ name: String, _ other: Value, _ reflected: Bool = false) throws(Raise) -> Value? {
    let x = tensor, given = Torch.tensor(other) ?? heldTensor(other), number = TensorObject.scalar(other)
    if given == nil && number == nil { return nil }
    return face(
      try engine { () throws(TorchError) in
        let y: Tensor = if let given { given } else { try Tensor.wrapped(number ?? .int(0)) }
        return try TensorObject.tableResult(name, reflected ? [.tensor(y), .tensor(x)] : [.tensor(x), .tensor(y)])
      })
  }

  private static func scalar(_ v: Value) -> Scalar? {
    switch v.unwrapped {
    case .int(let n): .int(n)
    case .float(let d): .float(d)
    case .bool(let b): .bool(b)
    case .object(let o): (o as? ComplexNumber).map { .complex($0.real, $0.imaginary) }
    default: nil
    }
  }

  private static func combine(_ op: BinaryOperator, _ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor {
    switch op {
    case .add: return try engineAdd(a, b)
    case .sub: return try engineSub(a, b)
    case .mul: return try engineMul(a, b)
    case .trueDiv: return try engineDiv(a, b)
    case .floorDiv: return try floorDivide(a, b)
    case .mod: return try remainder(a, b)
    case .pow: return try enginePow(a, b)
    case .matmul: return try matmul(a, b)
    case .and: return try bitwise(.bitAnd, a, b)
    case .or: return try bitwise(.bitOr, a, b)
    case .xor: return try bitwise(.bitXor, a, b)
    case .lshift, .rshift:
      return try tableResult(op == .lshift ? "bitwise_left_shift" : "bitwise_right_shift", [.tensor(a), .tensor(b)])
    }
  }

  private static func combine(_ op: BinaryOperator, _ a: Tensor, _ s: Scalar, _ reflected: Bool) throws(TorchError) -> Tensor {
    switch (op, reflected) {
    case (.add, _): return try engineAdd(a, s)
    case (.mul, _): return try engineMul(a, s)
    case (.sub, false): return try engineSub(a, s)
    case (.sub, true): return try rsub(a, s)
    case (.trueDiv, false): return try engineDiv(a, s)
    case (.trueDiv, true): return try rdiv(a, s)
    case (.pow, false): return try enginePow(a, s)
    case (.pow, true): return try rpow(s, a)
    case (.matmul, _):
      throw TorchError.type("matmul(): argument 'other' (position 1) must be Tensor, not \(s.pythonName)")
    default:
      let w = try Tensor.wrapped(s)
      return reflected ? try combine(op, w, a) : try combine(op, a, w)
    }
  }

  private static func tableResult(_ name: String, _ args: [Arg]) throws(TorchError) -> Tensor {
    guard let op = opTable.functions[name], case .tensor(let t) = try op.invoke(positional: args) else {
      throw TorchError.type("unsupported operand for \(name)")
    }
    return t
  }

  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    guard op != .matmul, let f = opTable.inPlaceMethods[op.torchName + "_"] else { return nil }
    if Torch.tensor(other) == nil, TensorObject.scalar(other) == nil { return nil }
    let args = [Arg.tensor(tensor), argument(other)]
    return result(try engine { () throws(TorchError) in try f.invoke(positional: args, form: .inPlace) })
  }

  public override func unary(_ op: UnaryOperator) throws(Raise) -> Value? {
    let x = tensor
    switch op {
    case .neg where x.dtype.isBarebones:
      return face(try engine { () throws(TorchError) in try TensorObject.tableResult("neg", [.tensor(x)]) })
    case .neg: return face(try engine { () throws(TorchError) in try engineNeg(x) })
    case .pos: return .object(self)
    case .invert:
      if x.dtype.isInexact {
        throw typeError("~ (operator.invert) is only implemented on integer and Boolean-type tensors")
      }
      return face(try engine { () throws(TorchError) in try TensorObject.tableResult("bitwise_not", [.tensor(x)]) })
    }
  }

  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    let b = [BinaryOp.lt, .le, .eq, .ne, .gt, .ge][Int(op.rawValue)]
    let x = tensor
    if x.dtype.isBarebones { return try byTable("\(b)", other) }
    if let y = Torch.tensor(other) ?? heldTensor(other) { return face(try engine { () throws(TorchError) in try engineCompare(b, x, y) }) }
    guard let s = TensorObject.scalar(other) else { return nil }
    return face(try engine { () throws(TorchError) in try engineCompare(b, x, s) })
  }

  // MARK: Items

  public override func iterate() throws(Raise) -> Value? {
    if tensor.ndim == 0 { throw typeError("iteration over a 0-d tensor") }
    var i = 0
    return .object(
      ClosureIterator(types.iterator) { [self] () throws(Raise) in
        guard i < tensor.shape[0] else { return nil }
        defer { i += 1 }
        return try getItem(.int(i))
      })
  }

  public override func getItem(_ key: Value) throws(Raise) -> Value {
    let x = tensor
    if case .int(let i) = key { return face(try engine { () throws(TorchError) in try engineGetItem(x, i) }) }
    let items = try indexItems(key)
    return face(try engine { () throws(TorchError) in try engineGetItem(x, items) })
  }

  public override func setItem(_ key: Value, _ v: Value) throws(Raise) {
    let x = tensor
    let items = try indexItems(key)
    let source: Tensor
    if let y = Torch.tensor(v) {
      source = y
    } else if let number = try v.assignableNumber() {
      source = try engine { () throws(TorchError) in try Tensor.wrapped(number) }
    } else {
      throw typeError("can't assign a \(typeName(v)) to a \(x.dtype.typeName)")
    }
    try engine { () throws(TorchError) in try engineSetItem(x, items, source) }
  }

  public override func contains(_ item: Value) throws(Raise) -> Bool? {
    guard let same = try compare(.eq, item), let t = Torch.tensor(same) else { return false }
    return t.scalars().contains { $0.isTrue }
  }

  // MARK: Attributes

  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let own = (tensor.attributes as? Dict)?[name] { return own }
    return try super.getAttribute(name)
  }

  public override func setAttribute(_ name: Str, _ value: Value) throws(Raise) {
    if let p = TorchClasses.tensor.lookup(name), case .object(let o) = p, o is NativeProperty {
      try genericSetAttribute(.object(self), TorchClasses.tensor, name, value)
      return
    }
    let d = tensor.attributes as? Dict ?? Dict()
    tensor.attributes = d
    d[name] = value
  }
}

extension BinaryOperator {
  /// The operator of the table that it stands for.
  fileprivate var torchName: String {
    switch self {
    case .add: "add"
    case .sub: "sub"
    case .mul: "mul"
    case .trueDiv: "div"
    case .floorDiv: "floor_divide"
    case .mod: "remainder"
    case .pow: "pow"
    case .matmul: "matmul"
    case .lshift: "bitwise_left_shift"
    case .rshift: "bitwise_right_shift"
    case .and: "bitwise_and"
    case .or: "bitwise_or"
    case .xor: "bitwise_xor"
    }
  }
}

/// A method of the table as torch.Tensor has it: `torch.Tensor.add`.
final class OperatorMethod: Descriptor {
  let op: Op
  let form: Op.Form
  let name: String
  init(_ op: Op, _ form: Op.Form, _ name: String) {
    self.op = op
    self.form = form
    self.name = name
    super.init()
  }
  override var type: Class { types.methodDescriptor }
  override var isCallable: Bool { true }
  override var takesReceiver: Bool { true }
  override func get(_ receiver: Value?, _ cls: Class) throws(Raise) -> Value {
    guard case .object(let o)? = receiver, let t = o as? TensorObject else { return .object(self) }
    return .object(BoundOperator(op, form, name, t))
  }
  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count > 0, let receiver = Torch.tensor(a[0]) else {
      throw typeError(
        "descriptor '\(name)' for 'torch._C.TensorBase' objects doesn't apply to a '\(a.count > 0 ? typeName(a[0]) : "NoneType")' object")
    }
    return try invoke(op, .tensor(receiver), a.dropFirst(), form: form, display: name)
  }
  override func repr() throws(Raise) -> String { "<method '\(name)' of 'torch._C.TensorBase' objects>" }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .string(self.name)
    case "__doc__": return .string(([op.doc] + op.overloads.map(\.signature)).joined(separator: "\n"))
    default: return try super.getAttribute(name)
    }
  }
}

/// A method of the table with its tensor.
final class BoundOperator: Object {
  let op: Op
  let form: Op.Form
  let name: String
  let receiver: TensorObject
  init(_ op: Op, _ form: Op.Form, _ name: String, _ receiver: TensorObject) {
    self.op = op
    self.form = form
    self.name = name
    self.receiver = receiver
  }
  override var type: Class { types.builtinFunction }
  override var isCallable: Bool { true }
  override func call(_ a: Arguments) throws(Raise) -> Value {
    try invoke(op, .tensor(receiver.tensor), a, form: form, display: name)
  }
  override func repr() throws(Raise) -> String {
    return builtinMethodText(name, .object(receiver))
  }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .string(self.name)
    case "__self__": return .object(receiver)
    case "__doc__": return .string(([op.doc] + op.overloads.map(\.signature)).joined(separator: "\n"))
    default: return try super.getAttribute(name)
    }
  }
}

/// What stands in the brackets of `x[…]`. A list that holds sequences, tensors, slices, None or an ellipsis is read as a tuple.
func indexItems(_ key: Value) throws(Raise) -> [IndexItem] {
  if case .tuple(let t) = key.unwrapped { return try t.array.map { (v) throws(Raise) in try indexItem(v) } }
  var isNested = false
  if case .list(let l) = key { isNested = l.count < 32 && l.array.contains(where: standsForDimension) }
  if case .str(let s) = key { isNested = s.count > 0 }
  if isNested {
    try engine { () throws(TorchError) in
      try warnOnce(
        """
        Using a non-tuple sequence for multidimensional indexing is deprecated and will be changed in pytorch 2.9; use x[tuple(seq)] \
        instead of x[seq]. In pytorch 2.9 this will be interpreted as tensor index, x[torch.tensor(seq)], which will result either in an \
        error or a different result
        """, place: typeName(key))
    }
    if case .list(let l) = key { return try l.array.map { (v) throws(Raise) in try indexItem(v) } }
  }
  return [try indexItem(key)]
}

private func standsForDimension(_ v: Value) -> Bool {
  switch v {
  case .list, .tuple, .none, .str: true
  case .object(let o): o is TensorObject || o is TensorHolder || o is SliceObject || o is RangeObject || o === Singleton.ellipsis
  default: false
  }
}

private func indexItem(_ v: Value) throws(Raise) -> IndexItem {
  switch v {
  case .int(let n): return .int(n)
  case .bool(let b): return .bool(b)
  case .none: return .none
  case .list, .tuple: return .tensor(try indexTensor(v))
  case .object(let o):
    if o === Singleton.ellipsis { return .ellipsis }
    if o is RangeObject { return .tensor(try indexTensor(v)) }
    if o is BigInteger { throw valueError("Overflow when unpacking long long") }
    if let s = o as? SliceObject {
      func part(_ v: Value) throws(Raise) -> Int? { v.isNone ? nil : try index(v) }
      if case .int(0) = s.step { throw valueError("slice step cannot be zero") }
      return .slice(try part(s.start), try part(s.stop), try part(s.step))
    }
    if let t = o as? TensorObject { return .tensor(t.tensor) }
    if let h = o as? TensorHolder { return .tensor(h.tensor) }
    if typeOf(v) === types.bytes { throw typeError("new(): invalid data type 'bytes'") }
  case .instance(let i) where !i.payload.isUndefined:
    if let n = i as? TypedNumber, !n.dtype.isInteger { break }
    return try indexItem(i.payload)
  default: break
  }
  if case .str = v.unwrapped { throw typeError("new(): invalid data type 'str'") }
  throw indexError("only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got \(typeName(v)))")
}

/// A sequence as an index: flags stay what they are, everything else becomes int64.
private func indexTensor(_ v: Value) throws(Raise) -> Tensor {
  let x = try makeTensor(v, dtype: nil)
  if x.dtype == .bool || x.dtype == .uint8 { return x }
  return try engine { () throws(TorchError) in try x.converted(.int64) }
}

extension Value {
  /// What `x[…] = v` takes beside tensors: Python's numbers, and NumPy's that are or stand for them; nil for anything else.
  fileprivate func assignableNumber() throws(Raise) -> Scalar? {
    if case .instance(let i) = self {
      if let n = i as? TypedNumber, !n.dtype.isInteger, n.dtype != .float64 { return nil }
      return i.payload.isUndefined ? nil : try i.payload.assignableNumber()
    }
    switch self {
    case .int(let n): return .int(n)
    case .float(let d): return .float(d)
    case .bool(let b): return .bool(b)
    case .object(let o) where o is BigInteger: throw valueError("Overflow when unpacking long long")
    case .object(let o): return (o as? ComplexNumber).map { .complex($0.real, $0.imaginary) }
    default: return nil
    }
  }
}

/// An index that may be a 0-d tensor.
private func index(_ v: Value) throws(Raise) -> Int {
  if let t = tensor(v) { return try engine { () throws(TorchError) in try t.item() }.int }
  if case .object(let o) = v, o is BigInteger { return try makeFloat(v) < 0 ? -Int.max : Int.max }
  guard hasIndex(v) else { throw typeError("slice indices must be integers or None or have an __index__ method") }
  return try indexValue(v)
}

extension Scalar {
  var pythonName: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .big: "int"
    case .complex: "complex"
    }
  }
}
