// torch.Tensor, torch.Size, torch.dtype, torch.device and the like as Python types.
import Language
import Tensor

package enum TorchClasses {
  package static let tensor: Class = {
    let c = Class(native: "Tensor", bases: [types.object], populate: populateTensor)
    c.dict["__module__"] = .string("torch")
    c.construct = { _, a throws(Raise) in
      if a.count == 1, Torch.tensor(a[0]) != nil { return a[0] }
      if a.count == 1, case .list = a[0] { return face(try makeTensor(a[0], dtype: .float32)) }
      var shape: [Int] = []
      for v in a.positional { shape.append(try indexValue(v)) }
      return face(try engine { () throws(TorchError) in try Tensor(empty: Dims(shape), .float32) })
    }
    return c
  }()
  static let size: Class = {
    let c = Class(native: "Size", bases: [types.tuple])
    c.dict["__module__"] = .string("torch")
    c.construct = { _, a throws(Raise) in
      var list: [Int] = []
      if a.count > 0 { for v in try sequenceItems(a[0]) { list.append(try indexValue(v)) } }
      return Torch.size(list)
    }
    c.define("__repr__(self, /)") { a throws(Raise) in
      .string("torch.Size(\(try repr(.listOf(try sequenceItems(a[0].unwrapped)))))")
    }
    c.define("__getitem__(self, key, /)") { a throws(Raise) in
      let v = try getItem(a[0].unwrapped, a[1])
      guard case .tuple(let t) = v else { return v }
      return Torch.size(try t.array.map { (x) throws(Raise) in try indexValue(x) })
    }
    c.define("numel(self, /)") { a throws(Raise) in
      var n = 1
      for v in try sequenceItems(a[0].unwrapped) { n *= try indexValue(v) }
      return .int(n)
    }
    return c
  }()
  static let dtype = sealed("dtype")
  static let device = sealed("device")
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

package final class DTypeObject: Object {
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
    case "is_complex": return .bool(false)
    case "is_signed": return .bool(dtype.isSigned)
    case "itemsize": return .int(dtype.size)
    default: return try super.getAttribute(name)
    }
  }
}

final class DeviceObject: Object {
  let name: String
  init(_ name: String) { self.name = name }
  override var type: Class { TorchClasses.device }
  override func repr() throws(Raise) -> String { "device(type='\(name)')" }
  override func str() throws(Raise) -> String { name }
  override func hash() throws(Raise) -> Int { Str(name).hashCode }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other, let d = o as? DeviceObject, op == .eq || op == .ne else { return nil }
    return .bool((d.name == name) == (op == .eq))
  }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "type": return .string(self.name)
    case "index": return Value.none
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
      return .tupleOf(node.edges.map { e in
        .tupleOf([e.map { .object(NodeObject($0.node)) } ?? .none, .int(e?.output ?? 0)])
      })
    default: break
    }
    if name.string == "name" {
      let n = node.name
      return .object(Native("name()") { _ in .string(n) })
    }
    return try super.getAttribute(name)
  }
}
