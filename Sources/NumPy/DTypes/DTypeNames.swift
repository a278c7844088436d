// What may stand for an element type where NumPy wants one: names, codes, Python's types, classes of scalars.
import Language
import Tensor
import Torch

/// The names of the scalar classes: each type's own, and NumPy's for those of C.
let scalarNames: [String: DType] = {
  var all: [String: DType] = [
    "double": .float64, "single": .float32, "half": .float16, "int_": .int64, "intp": .int64, "long": .int64, "longlong": .int64,
    "intc": .int32, "short": .int16, "byte": .int8, "ubyte": .uint8, "ushort": .uint16, "uintc": .uint32, "uint": .uint64, "ulong": .uint64,
    "ulonglong": .uint64, "uintp": .uint64, "bool_": .bool, "csingle": .complex64, "cdouble": .complex128,
  ]
  for d in DType.ofNumPy { all[d.name] = d }
  return all
}()

/// Every name and code that a `dtype=` in words may be.
private let names: [String: DType] = {
  var all = scalarNames
  for (code, d): (String, DType) in [
    ("float", .float64), ("float_", .float64), ("complex", .complex128), ("complex_", .complex128), ("int", .int64), ("q", .int64),
    ("p", .int64), ("Q", .uint64), ("P", .uint64), ("b1", .bool),
    ("|b1", .bool),
  ] { all[code] = d }
  for d in DType.ofNumPy {
    let code = d.kindLetter + String(d.size)
    for n in [d.letter, code, "=" + code, d.size == 1 ? "|" + code : "<" + code] where d.kind != .bool || n != code { all[n] = d }
  }
  return all
}()

/// Types NumPy has and wick has not, by the names and codes scripts use.
private let absent: Set<String> = [
  "float128", "longdouble", "g", "complex256", "clongdouble", "G", "object", "O", "str", "U", "S", "bytes",
  "datetime64", "timedelta64", "M8", "m8", "void", "V",
]

/// The element type a value stands for, nil where it stands for none.
func dtypeIfAny(_ v: Value) throws(Raise) -> DType? {
  switch v {
  case .str(let s):
    if let d = names[s.string] { return d }
    if absent.contains(s.string) { throw missingType(s.string) }
    let body = s.string.drop { "<>=|".contains($0) }
    if let first = body.first, "USVMm".contains(first), body.dropFirst().allSatisfy(\.isNumber) { throw missingType(s.string) }
    return nil
  case .object(let o):
    if let d = o as? NumPyDType { return d.dtype }
    guard let c = o as? Class else {
      if let h = o as? TensorHolder { _ = h; return nil }
      return nil
    }
    if c === types.float { return .float64 }
    if c === types.int { return .int64 }
    if c === types.bool { return .bool }
    if c === types.complex { return .complex128 }
    if let d = ScalarTypes.dtype(of: c) { return d }
    if c === types.str || c === types.object || c === types.bytes { throw missingType(c.name) }
    if let name = ScalarTypes.absentName(c) { throw missingType(name) }
    return nil
  default: return nil
  }
}

/// `dtype=…`; None is the default given.
func dtypeArgument(_ v: Value, _ missing: DType) throws(Raise) -> DType { try dtypeArgument(v) ?? missing }

func dtypeArgument(_ v: Value) throws(Raise) -> DType? {
  if v.isMissingOrNone { return nil }
  if let d = try dtypeIfAny(v) { return d }
  if case .str(let s) = v { throw typeError("data type \(quoted(s)) not understood") }
  if case .list = v { throw missingType("void") }
  throw typeError("Cannot interpret '\(try str(v))' as a data type")
}
