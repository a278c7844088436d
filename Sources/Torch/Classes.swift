// torch.Tensor, torch.Size, torch.dtype, torch.device and the like as Python types.
import Language
import Tensor

/// The Python types of torch, made when first asked for; they live as long as the process.
package enum TorchClasses {
  /// `torch.Tensor`, with the engine's methods. Calling it makes a tensor by the rules of the legacy constructor.
  package static let tensor: Class = {
    let c = Class(native: "Tensor", bases: [types.object], populate: populateTensor)
    c.dict["__module__"] = .string("torch")
    c.construct = { _, a throws(Raise) in try legacyTensor(a, nil) }
    return c
  }()
  static let size: Class = {
    let c = Class(native: "torch.Size", bases: [types.tuple])
    c.construct = { _, a throws(Raise) in
      var list: [Int] = []
      if a.count > 0 { for v in try sequenceItems(a[0]) { list.append(try indexValue(v)) } }
      return Torch.size(list)
    }
    c.define("__repr__(self, /)") { a throws(Raise) in
      .string("torch.Size(\(try repr(.listOf(try sequenceItems(a[0].unwrapped)))))")
    }
    c.define("numel(self, /)") { a throws(Raise) in
      var n = 1
      // As C++ multiplies int64: what is too large wraps round.
      for v in try sequenceItems(a[0].unwrapped) { n = n &* (try indexValue(v)) }
      return .int(n)
    }
    return c
  }()
  /// torch.nn.Parameter: a tensor that modules register when it is assigned to them.
  static let parameter: Class = {
    let c = Class(native: "Parameter", bases: [tensor]) { c in
      c.define("__repr__(self, /)") { a throws(Raise) in
        guard let t = Torch.tensor(a[0]) else { throw typeError("expected a Parameter") }
        return .string("Parameter containing:\n" + t.repr())
      }
    }
    c.dict["__module__"] = .string("torch.nn.parameter")
    c.construct = { _, a throws(Raise) in try makeParameter.call(a) }
    return c
  }()
  private static let makeParameter = Native("Parameter(data=None, requires_grad=True)") { a throws(Raise) in
    let source: Tensor
    if a[0].isNone {
      source = try engine { () throws(TorchError) in try Tensor(empty: [0], defaultDType) }
    } else {
      guard let t = Torch.tensor(a[0]) else { throw attributeError("'\(typeName(a[0]))' object has no attribute 'detach'") }
      source = t
    }
    let x = detach(source)
    if try truth(a[1]) {
      if !x.dtype.isInexact { throw runtimeError("Only Tensors of floating point and complex dtype can require gradients") }
      try engine { () throws(TorchError) in try setRequiresGrad(x, true) }
    }
    return .object(TensorObject(x, parameter))
  }
  static let dtype: Class = {
    let c = sealed("dtype")
    func mine(_ v: Value) throws(Raise) -> DType {
      guard case .object(let o) = v, let d = o as? DTypeObject else { throw typeError("descriptor requires a 'torch.dtype' object") }
      return d.dtype
    }
    c.define("to_real(self)", "The type of a complex number's parts; of others itself.") { a throws(Raise) in
      .object(DTypeObject.of(try mine(a[0]).part))
    }
    c.define("to_complex(self)", "The complex type with parts of this type.") { a throws(Raise) in
      let d = try mine(a[0])
      if !d.isInexact { return .object(DTypeObject.of(d)) }
      return .object(DTypeObject.of(try engine { () throws(TorchError) in try d.complexType() }))
    }
    return c
  }()
  static let device: Class = {
    let c = sealed("device")
    c.construct = { _, a throws(Raise) in try makeDevice.call(a) }
    c.define("__enter__(self, /)") { a in a[0] }
    c.define("__exit__(self, /, *args)") { _ in .none }
    return c
  }()
  private static let makeDevice = Native("device(type='cpu', index=...)") { a throws(Raise) in
    if case .object(let o) = a[0], o is DeviceObject { return a[0] }
    if case .int(let n) = a[0] { return .object(DeviceObject("cuda", n)) }
    var name = try str(a[0])
    if !a[1].isUndefined {
      if name.contains(":") { throw runtimeError("type (string) must not include an index because index was passed explicitly: \(name)") }
      name += ":\(try indexValue(a[1]))"
    }
    let parts = try engine { () throws(TorchError) in try deviceParts(name) }
    return .object(DeviceObject(parts.type, parts.index))
  }
  static let node = sealed("Node")
  static let linAlgError: Class = {
    let c = Class(native: "_LinAlgError", bases: [types.RuntimeError])
    c.dict["__module__"] = .string("torch._C")
    return c
  }()

  private static func sealed(_ name: String) -> Class {
    let c = Class(native: name, bases: [types.object])
    c.dict["__module__"] = .string("torch")
    c.isAcceptableBase = false
    return c
  }
}

/// A `torch.dtype`. There is one object for each type, so that `is` compares them.
package final class DTypeObject: Object {
  /// The engine's name of the type.
  package let dtype: DType
  private init(_ dtype: DType) { self.dtype = dtype }
  nonisolated(unsafe) private static var known: [DType: DTypeObject] = [:]
  static func of(_ d: DType) -> DTypeObject {
    if let o = known[d] { return o }
    let o = DTypeObject(d)
    known[d] = o
    return o
  }
  package override var type: Class { TorchClasses.dtype }
  package override func repr() throws(Raise) -> String { dtype.description }
  package override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "is_floating_point": return .bool(dtype.isFloat)
    case "is_complex": return .bool(dtype.isComplex)
    case "is_signed": return .bool(dtype.isSigned)
    case "itemsize": return .int(dtype.size)
    default: return try super.getAttribute(name)
    }
  }
}

final class DeviceObject: Object {
  let kind: String
  let index: Int?
  init(_ kind: String, _ index: Int? = nil) {
    self.kind = kind
    self.index = index
  }
  /// `cpu`, `cuda:1`.
  var name: String { kind + (index.map { ":\($0)" } ?? "") }
  override var type: Class { TorchClasses.device }
  override func repr() throws(Raise) -> String { "device(type='\(kind)'\(index.map { ", index=\($0)" } ?? ""))" }
  override func str() throws(Raise) -> String { name }
  override func hash() throws(Raise) -> Int { Str(name).hashCode }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other, let d = o as? DeviceObject, op == .eq || op == .ne else { return nil }
    return .bool((d.name == name) == (op == .eq))
  }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "type": return .string(kind)
    case "index": return index.map { .int($0) } ?? Value.none
    default: return try super.getAttribute(name)
    }
  }
}

/// `grad_fn`: a node of the graph.
final class NodeObject: Object {
  let node: Node
  init(_ node: Node) { self.node = node }
  override var type: Class { TorchClasses.node }
  override func repr() throws(Raise) -> String { "<\(node.name) object at \(addressText(node))>" }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "next_functions":
      return .tupleOf(
        node.edges.map { e in
          .tupleOf([e.map { .object(NodeObject($0.node)) } ?? .none, .int(e?.output ?? 0)])
        })
    default: break
    }
    if name.string == "name" {
      // PyTorch gives these two with their namespace.
      let n = node.name == "AccumulateGrad" || node.name == "CopySlices" ? "torch::autograd::" + node.name : node.name
      return .object(Native("name()") { _ in .string(n) })
    }
    return try super.getAttribute(name)
  }
}
