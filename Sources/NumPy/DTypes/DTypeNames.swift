// What may stand for an element type where NumPy wants one: names, codes, Python's types, classes of scalars.
import Language
import Tensor
import Torch

private func named(_ text: String) -> DType? {
  switch text {
  case "float64", "f8", "<f8", "=f8", "d", "double", "float", "float_": .float64
  case "float32", "f4", "<f4", "=f4", "f", "single": .float32
  case "int64", "i8", "<i8", "=i8", "l", "q", "int", "int_", "long", "longlong", "intp", "p": .int64
  case "int32", "i4", "<i4", "=i4", "i", "intc": .int32
  case "int16", "i2", "<i2", "=i2", "h", "short": .int16
  case "int8", "i1", "|i1", "b", "byte": .int8
  case "uint8", "u1", "|u1", "B", "ubyte": .uint8
  case "bool", "?", "b1", "|b1", "bool_": .bool
  default: nil
  }
}

/// Types NumPy has and wick has not, by the names and codes scripts use.
private let absent: Set<String> = [
  "float16", "f2", "<f2", "e", "half", "float128", "longdouble", "g", "complex64", "complex128", "complex", "c8", "c16", "F", "D",
  "uint16", "uint32", "uint64", "u2", "u4", "u8", "<u2", "<u4", "<u8", "H", "I", "L", "uint", "ushort", "uintc", "ulong", "object", "O",
  "str", "U", "S",
  "bytes", "datetime64", "timedelta64", "M8", "m8", "void", "V",
]

/// The element type a value stands for, nil where it stands for none.
func dtypeIfAny(_ v: Value) throws(Raise) -> DType? {
  switch v {
  case .str(let s):
    if let d = named(s.string) { return d }
    if absent.contains(s.string) { throw missingType(s.string) }
    let body = s.string.drop { "<>=|".contains($0) }
    if let first = body.first, "USVMmc".contains(first), body.dropFirst().allSatisfy(\.isNumber) { throw missingType(s.string) }
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
    if let d = ScalarTypes.dtype(of: c) { return d }
    if c === types.complex || c === types.str || c === types.object || c === types.bytes { throw missingType(c.name) }
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
