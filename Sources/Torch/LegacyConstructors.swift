// torch.Tensor(…), torch.LongTensor(…) and their kin: the constructors of old, which take sizes or data.
import Language
import Tensor

/// `torch.FloatTensor(…)`: of sizes (what they hold is not set), of a sequence, of an array, of a tensor of the same type.
/// `torch.Tensor(…)`, which names no type, makes tensors of the default type and lets tensors of every type through. Raises
/// TypeError for anything else.
func legacyTensor(_ a: Arguments, _ named: DType?) throws(Raise) -> Value {
  let dtype = named ?? defaultDType
  for (key, v) in a.named where !(key.isEqual("device") && isCPU(v)) {
    throw key.isEqual("device")
      ? runtimeError("legacy constructor expects device type: cpu but device type: \(try str(v).prefix { $0 != ":" }) was passed")
      : typeError("new() received an invalid combination of arguments: unexpected keyword argument '\(key.string)'")
  }
  func empty(_ shape: [Int]) throws(Raise) -> Value {
    face(try engine { () throws(TorchError) in try Tensor(empty: Dims(shape), dtype) })
  }
  if a.count == 0 { return try empty([0]) }
  if a.count == 1 {
    let data = a[0]
    if let x = tensor(data) {
      if let named, x.dtype != named {
        throw typeError("expected \(named.scalarName) (got \(x.dtype.scalarName))")
      }
      return face(detach(x))
    }
    if case .instance(let i) = data, i is SizeObject {
      return try empty(try sequenceItems(data).map { (v) throws(Raise) in try indexValue(v) })
    }
    switch data.unwrapped {
    case .int: break
    case .str: throw typeError("new(): invalid data type 'str'")
    case .list, .tuple: return face(try makeTensor(data, dtype: dtype))
    case .object(let o):
      if o is RangeObject || o is TensorHolder { return face(try makeTensor(data, dtype: dtype)) }
      throw typeError("new(): data must be a sequence (got \(typeName(data)))")
    default: throw typeError("new(): data must be a sequence (got \(typeName(data)))")
    }
  }
  var shape: [Int] = []
  for i in 0..<a.count {
    guard hasIndex(a[i]) else {
      throw typeError(
        """
        new(): argument 'size' failed to unpack the object at pos \(i + 1) with error "type must be tuple of ints,but got \
        \(typeName(a[i]))"
        """
      )
    }
    shape.append(try indexValue(a[i]))
  }
  return try empty(shape)
}

private func isCPU(_ v: Value) -> Bool { v.isNone || ((try? str(v)) ?? "").hasPrefix("cpu") }

/// `torch.FloatTensor` and its kin: classes that tell tensors by their dtype.
enum TypedTensors {
  private static let meta: Class = {
    let c = Class(native: "torch.tensortype", bases: [types.type])
    c.define("__instancecheck__(self, instance, /)") { a in
      .bool(tensor(a[1]).map { x in dtype(of: a[0]) == x.dtype } ?? false)
    }
    return c
  }()

  /// uint16, uint32 and uint64 came after the classes.
  private static let dtypes = DType.allCases.filter { !$0.isBarebones }

  static let classes: [(dtype: DType, cls: Class)] = dtypes.map { dtype in
    let c = Class(native: dtype.scalarName + "Tensor", bases: [types.object])
    c.metaclass = meta
    c.dict["__module__"] = .string("torch")
    c.dict["dtype"] = .object(DTypeObject.of(dtype))
    c.isAcceptableBase = false
    c.construct = { _, a throws(Raise) in try legacyTensor(a, dtype) }
    return (dtype, c)
  }

  /// The dtype that one of the classes stands for.
  static func dtype(of v: Value) -> DType? {
    guard case .object(let o) = v, let c = o as? Class else { return nil }
    if c === TorchClasses.tensor { return defaultDType }
    return classes.first { $0.cls === c }?.dtype
  }

  /// The dtype that `x.type(…)` is asked for: a dtype, a class, or its name. Raises ValueError, TypeError.
  static func dtype(naming v: Value) throws(Raise) -> DType {
    if case .object(let o) = v, let d = o as? DTypeObject { return d.dtype }
    if let d = dtype(of: v) { return d }
    let name: String
    switch v {
    case .str(let s): name = s.string
    case .object(let o as Class): name = o.name
    default: throw typeError("dtype must be a type, str, or dtype object")
    }
    if let known = DType.allCases.first(where: { $0.typeName == name }) { return known }
    if name == "torch.Tensor" { return defaultDType }
    if name.hasPrefix("torch.cuda.") { try engine { () throws(TorchError) in try checkDevice("cuda") } }
    throw valueError("invalid type: '\(name)'")
  }
}
