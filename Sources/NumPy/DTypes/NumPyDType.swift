// np.dtype: one object for each element type.
import Language
import Tensor
import Torch

final class NumPyDType: Object {
  let dtype: DType
  private init(_ dtype: DType) { self.dtype = dtype }

  nonisolated(unsafe) private static var known: [DType: NumPyDType] = [:]
  static func of(_ d: DType) -> Value {
    if let o = known[d] { return .object(o) }
    let o = NumPyDType(d)
    known[d] = o
    return .object(o)
  }

  static let base: Class = {
    let c = Class(native: "numpy.dtype", bases: [types.object])
    c.construct = { _, a throws(Raise) in
      if a.count == 0 { throw typeError("dtype() missing required argument 'dtype' (pos 1)") }
      return NumPyDType.of(try dtypeArgument(a[0], .float64))
    }
    return c
  }()
  nonisolated(unsafe) private static var classes: [DType: Class] = [:]

  static func className(_ d: DType) -> String {
    (d.kind == .unsigned ? "UI" + d.name.dropFirst(2) : d.name.prefix(1).uppercased() + d.name.dropFirst()) + "DType"
  }

  /// `numpy.dtypes.Float64DType`.
  override var type: Class {
    if let c = NumPyDType.classes[dtype] { return c }
    let name = NumPyDType.className(dtype)
    let c = Class(native: "numpy.dtypes.\(name)", bases: [NumPyDType.base])
    c.qualname = name
    c.dict["__module__"] = .string("numpy.dtypes")
    NumPyDType.classes[dtype] = c
    return c
  }
  override func repr() throws(Raise) -> String { "dtype('\(dtype.name)')" }
  override func str() throws(Raise) -> String { dtype.name }
  override func hash() throws(Raise) -> Int { 7919 &* (Int(dtype.rawValue) + 1) }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    var d: DType?
    do throws(Raise) { d = other.isNone ? .float64 : try dtypeIfAny(other) } catch {
      if !error.matches(types.NotImplementedError) { throw error }
    }
    switch op {
    case .eq: return .bool(d == dtype)
    case .ne: return .bool(d != dtype)
    default:
      guard let d else { return nil }
      switch op {
      case .le: return .bool(dtype.isSafelyCast(to: d))
      case .lt: return .bool(dtype != d && dtype.isSafelyCast(to: d))
      case .ge: return .bool(d.isSafelyCast(to: dtype))
      default: return .bool(dtype != d && d.isSafelyCast(to: dtype))
      }
    }
  }

  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "name": return .string(dtype.name)
    case "itemsize", "alignment": return .int(dtype.size)
    case "kind": return .string(dtype.kindLetter)
    case "char": return .string(dtype.letter)
    case "num": return .int(dtype.facts.number)
    case "str": return .string(dtype.arrayProtocolText)
    case "byteorder": return .string(dtype.size == 1 ? "|" : "=")
    case "type": return .object(ScalarTypes.of(dtype))
    case "names", "fields", "subdtype": return Value.none
    case "shape": return .tuple(Tuple.empty)
    case "isnative": return .bool(true)
    case "hasobject": return .bool(false)
    default: return try super.getAttribute(name)
    }
  }
}
