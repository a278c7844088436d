// np.float64 and its kin as classes, with NumPy's tree of abstract types above them.
import Language
import Tensor
import Torch

enum ScalarTypes {
  static let generic = make("generic", [types.object])
  static let number = make("number", [generic])
  static let integer = make("integer", [number])
  static let signedinteger = make("signedinteger", [integer])
  static let unsignedinteger = make("unsignedinteger", [integer])
  static let inexact = make("inexact", [number])
  static let floating = make("floating", [inexact])
  static let complexfloating = make("complexfloating", [inexact])
  static let flexible = make("flexible", [generic])
  static let character = make("character", [flexible])

  private static func make(_ name: String, _ bases: [Class]) -> Class {
    let c = Class(native: "numpy." + name, bases: bases) { c in if name == "generic" { populateGeneric(c) } }
    c.qualname = name
    c.dict["__module__"] = .string("numpy")
    c.construct = nil
    return c
  }

  private static func concrete(_ d: DType) -> Class {
    let bases: [Class] =
      switch d.kind {
      case .bool: [generic]
      case .unsigned: [unsignedinteger]
      case .signed: [signedinteger]
      case .float: d == .float64 ? [floating, types.float] : [floating]
      case .complex: d == .complex128 ? [complexfloating, types.complex] : [complexfloating]
      }
    let c = make(d.name, bases)
    if d == .float64 || d == .complex128 {
      // Python's float and complex have methods of these names that answer before `generic`'s.
      populateGeneric(c)
    }
    c.construct = { _, a throws(Raise) in
      if a.count == 0 { return number(.int(0), d) }
      if a.count > 1 { throw typeError("\(d.name) expected at most 1 argument, got \(a.count)") }
      return try convertToScalar(a[0], d)
    }
    return c
  }
  private static let concreteTypes: [Class] = DType.allCases.map(concrete)

  static func of(_ d: DType) -> Class { concreteTypes[Int(d.rawValue)] }
  static func dtype(of c: Class) -> DType? {
    for (i, k) in concreteTypes.enumerated() where k === c { return DType.allCases[i] }
    if c === floating || c === inexact { return .float64 }
    if c === complexfloating { return .complex128 }
    if c === integer || c === signedinteger { return .int64 }
    return nil
  }

  // MARK: Types that exist by name only

  nonisolated(unsafe) private static var absentTypes: [String: Class] = [:]
  private static let absentParents: [(String, Class)] = [
    ("longdouble", floating), ("clongdouble", complexfloating), ("str_", character), ("bytes_", character),
    ("object_", generic), ("void", flexible), ("datetime64", generic), ("timedelta64", signedinteger),
  ]
  /// A class that answers isinstance and issubclass, and says what is missing when it is used.
  static func absent(_ name: String) -> Class? {
    if let c = absentTypes[name] { return c }
    guard let parent = absentParents.first(where: { $0.0 == name })?.1 else { return nil }
    let c = make(name, [parent])
    c.construct = { _, _ throws(Raise) in throw missingType(name) }
    absentTypes[name] = c
    return c
  }
  static func absentName(_ c: Class) -> String? { absentTypes.first { $0.value === c }?.key }

  /// A number of type `d`; `s` is cast as C casts.
  static func number(_ s: Scalar, _ d: DType) -> Value {
    let n = NumPyNumber(of(d), d)
    n.payload = value(s.cast(to: d))
    return .instance(n)
  }

  private static func convertToScalar(_ v: Value, _ d: DType) throws(Raise) -> Value {
    switch v.unwrapped {
    case .bool(let b): return number(.bool(b), d)
    case .int(let n):
      if case .int = v { try checkFits(.int(n), d) }
      return number(.int(n), d)
    case .object(let o as BigInteger) where d.isInteger:
      guard d == .uint64, let n = o.unsigned else { throw overflowError("Python integer \(try str(v)) out of bounds for \(d.name)") }
      return number(.big(n), d)
    case .float(let x):
      if !d.isInexact, d != .bool, !x.isFinite { _ = try vm.call(.object(types.int), .float(x)) }
      return number(.float(x), d)
    case .str(let s):
      if d == .bool { return number(.bool(s.byteCount > 0), d) }
      if d.isComplex { return try convertToScalar(try vm.call(.object(types.complex), v), d) }
      return d.isFloat ? number(.float(try makeFloat(v)), d) : try convertToScalar(try vm.call(.object(types.int), v), d)
    case .object(let z as ComplexNumber) where !d.isComplex:
      if case .instance = v {
        try tellOfLostPart(.complex128, d)
        return number(d == .bool ? .bool(z.real != 0 || z.imaginary != 0) : .float(z.real), d)
      }
      if d == .bool { return number(.bool(try truth(v)), d) }
      throw notReal(d)
    default:
      return wrapped(try cast(try asTensor(v), d))
    }
  }
}
