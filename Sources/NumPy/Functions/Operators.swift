// Python's operators as ufuncs.
import Language
import Tensor
import Torch

let operatorSymbols: [String: String] = [
  "add": "+", "subtract": "-", "multiply": "*", "divide": "/", "floor_divide": "//", "remainder": "%", "power": "** or pow()",
  "left_shift": "<<", "right_shift": ">>", "bitwise_and": "&", "bitwise_or": "|", "bitwise_xor": "^",
]

func ufuncName(_ op: BinaryOperator) -> String {
  switch op {
  case .add: "add"
  case .sub: "subtract"
  case .mul: "multiply"
  case .trueDiv: "divide"
  case .floorDiv: "floor_divide"
  case .mod: "remainder"
  case .pow: "power"
  case .matmul: "matmul"
  case .lshift: "left_shift"
  case .rshift: "right_shift"
  case .and: "bitwise_and"
  case .or: "bitwise_or"
  case .xor: "bitwise_xor"
  }
}

func inplaceSymbol(_ op: BinaryOperator) -> String {
  ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="][Int(op.rawValue)]
}

/// `me op other`, for arrays and their numbers; nil leaves it to the other.
func arrayOperator(_ op: BinaryOperator, _ me: Value, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
  if Torch.tensor(other) != nil {
    // A torch tensor answers for its numbers itself; with an array on the left both give up.
    if arrayObject(me) == nil || reflected { return nil }
    let symbol = op == .matmul ? "@" : operatorSymbols[ufuncName(op)] ?? ""
    throw typeError("unsupported operand type(s) for \(symbol): 'numpy.ndarray' and 'Tensor'")
  }
  if case .instance(let i) = other, i.payload.isUndefined {
    // A class of the script's own may know better.
    if i.cls.lookup(intern("__array_ufunc__")) != nil || i.cls.lookup(intern("__r\(dunderStem(op))__")) != nil, !reflected { return nil }
  }
  let (x, y) = reflected ? (other, me) : (me, other)
  if op == .matmul { return try matmulValue(x, y) }
  guard let f = operatorUfuncs[Int(op.rawValue)] else { return nil }
  let isScalar = isNumber(x) && isNumber(y)
  if let quick = try f.quickly(x, y, isScalar: isScalar) { return quick }
  return try f.apply([x, y], isScalar: isScalar)
}

/// NumPy's arithmetic of two numbers is not its ufuncs' and says so in warnings.
private func isNumber(_ v: Value) -> Bool {
  switch v {
  case .int, .float, .bool: true
  case .instance(let i): i is NumPyNumber
  case .object(let o): o is ComplexNumber
  default: false
  }
}

private func dunderStem(_ op: BinaryOperator) -> String {
  ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"][Int(op.rawValue)]
}

/// `me op other` for the six comparisons.
func arrayComparison(_ op: CompareOperator, _ me: Value, _ other: Value) throws(Raise) -> Value? {
  guard let f = comparisonUfuncs[Int(op.rawValue)] else { return nil }
  if Torch.tensor(other) != nil, arrayObject(me) == nil { return nil }
  if Torch.tensor(other) != nil, op != .eq, op != .ne {
    throw typeError(
      "'\(["<", "<=", "==", "!=", ">", ">="][Int(op.rawValue)])' not supported between instances of 'numpy.ndarray' and 'Tensor'")
  }
  if let quick = try f.quickly(me, other) { return quick }
  guard try operand(other) != nil else {
    guard op == .eq || op == .ne else {
      if case .str = other { return try f.apply([me, other]) }
      return nil
    }
    guard let x = arrayObject(me)?.tensor else { return nil }
    // Nothing of another kind is equal to a number.
    let shape = x.shape
    return wrapped(try engine { () throws(TorchError) in try filled(shape, .bool(op == .ne), .bool) })
  }
  return try f.apply([me, other])
}
