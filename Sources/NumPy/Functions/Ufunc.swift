// Universal functions: elementwise operators with broadcasting, `out=`, `where=`, `dtype=`, and their reductions.
import Language
import Tensor
import Torch

/// The type in which an operator computes, given the type its operands have in common.
enum TypeRule {
  /// The common type; bool too.
  case same
  /// The common type, with a bool made int8.
  case arithmetic
  /// A bool is refused with this text.
  case noBool(String)
  /// Integers become the float they fit in.
  case float
  /// Integers become float64, as true division makes them.
  case division
  /// Integers and bools only.
  case integer
  /// Any type; the result is bool.
  case logic

  func type(_ d: DType, _ name: String) throws(Raise) -> DType {
    switch self {
    case .same, .logic: return d
    case .arithmetic: return d == .bool ? .int8 : d
    case .noBool(let text):
      if d == .bool { throw typeError(text) }
      return d
    case .division: return d.isFloat ? d : .float64
    case .float:
      switch d {
      case .float32, .float64: return d
      case .int32, .int64: return .float64
      case .int16: return .float32
      default: throw missingType("float16")
      }
    case .integer:
      if d.isFloat {
        throw typeError(
          """
          ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced to any supported types according \
          to the casting rule ''safe''
          """
        )
      }
      return d
    }
  }
}

/// What computes: a loop of the engine, or code over operands of the computing type.
enum UfuncBody {
  case unary(UnaryOp)
  case binary(BinaryOp)
  case one((Tensor) throws(TorchError) -> Tensor)
  case two((Tensor, Tensor) throws(TorchError) -> Tensor)
}

final class Ufunc: Object {
  let name: String
  let rule: TypeRule
  let body: UfuncBody
  let doc: String
  /// The value that changes nothing, where a reduction of nothing has one.
  let identity: Scalar?
  let accidents: [FloatAccident]

  init(_ name: String, _ rule: TypeRule, _ body: UfuncBody, identity: Scalar? = nil, accidents: [FloatAccident] = [], _ doc: String) {
    self.name = name
    self.rule = rule
    self.body = body
    self.doc = doc
    self.identity = identity
    self.accidents = accidents
  }

  var inputs: Int {
    switch body {
    case .unary, .one: 1
    case .binary, .two: 2
    }
  }
  var givesBool: Bool {
    switch body {
    case .unary(let op): op.givesBool
    case .binary(let op): op.givesBool
    default: if case .logic = rule { true } else { false }
    }
  }

  override var type: Class { Ufunc.cls }
  override var isCallable: Bool { true }
  override func repr() throws(Raise) -> String { "<ufunc '\(name)'>" }

  static let cls: Class = {
    let c = Class(native: "numpy.ufunc", bases: [types.object], populate: populateUfunc)
    c.construct = nil
    return c
  }()

  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .string(self.name)
    case "__doc__": return .string(doc)
    case "nin": return .int(inputs)
    case "nout": return .int(1)
    case "nargs": return .int(inputs + 1)
    case "identity": return identity.map { value($0) } ?? Value.none
    default: return try super.getAttribute(name)
    }
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    var out = Value.undefined, mask = Value.undefined, dtype = Value.undefined, casting = "same_kind"
    var given = a.positional
    for (k, v) in a.named {
      switch k.string {
      case "out": out = v
      case "where": mask = v
      case "dtype": dtype = v
      case "casting": casting = try Language.str(v)
      case "order", "subok", "signature", "axes": break
      case "x", "x1", "x2": throw typeError("\(name)() got some positional-only arguments passed as keyword arguments: '\(k.string)'")
      default: throw typeError("\(name)() got an unexpected keyword argument '\(k.string)'")
      }
    }
    if given.count == inputs + 1 { out = given.removeLast() }
    if given.count != inputs {
      throw typeError("\(name)() takes from \(inputs) to \(inputs + 1) positional arguments but \(a.count) were given")
    }
    if case .tuple(let t) = out, t.count == 1 { out = t[0] }
    return try apply(given, out: out.isMissingOrNone ? nil : out, mask: mask, dtype: try dtypeArgument(dtype), casting: casting)
  }

  /// The operator on values, with what a call may add.
  func apply(
    _ values: [Value], out: Value? = nil, mask: Value = .undefined, dtype: DType? = nil, casting: String = "same_kind"
  ) throws(Raise) -> Value {
    var operands: [Operand] = []
    var foreign = false
    for v in values {
      guard let o = try operand(v) else { throw try noLoop(values) }
      operands.append(o)
      if Torch.tensor(v) != nil { foreign = true }
    }
    if let out, let target = heldTensor(out) {
      // With an output its shape is part of the complaint.
      var sofar = Dims()
      for case .strong(let t) in operands {
        guard let both = try? broadcast(sofar, t.shape) else {
          throw valueError("operands could not be broadcast together with shapes \(try shapes(values)) \(tightShape(target.shape)) ")
        }
        sofar = both
      }
    }
    var result: Tensor
    if mask.isUndefined || (try? truthOfBool(mask)) == true {
      result = try compute(operands, dtype)
    } else {
      result = try masked(operands, dtype, try asTensor(mask, .bool), out)
    }
    guard let out else {
      // What NumPy computes from a torch tensor it hands back as one.
      return foreign ? face(result) : wrapped(result)
    }
    guard let target = heldTensor(out) else { throw typeError("return arrays must be of ArrayType") }
    try arrayObject(out)?.checkWriteable("output array")
    if !result.dtype.castAllowed(to: target.dtype, casting) {
      throw Raise(
        NumPyErrors.outputCasting,
        """
        Cannot cast ufunc '\(name)' output from dtype('\(result.dtype.name)') to dtype('\(target.dtype.name)') with casting rule \
        '\(casting)'
        """
      )
    }
    if result.shape != target.shape {
      let shape = result.shape
      let both = try? broadcast(shape, target.shape)
      if both != target.shape {
        throw valueError(
          both == nil
            ? "operands could not be broadcast together with shapes \(try shapes(values)) \(tightShape(target.shape)) "
            : """
            non-broadcastable output operand with shape \(tightShape(target.shape)) doesn't match the broadcast shape \(tightShape(shape))
            """
        )
      }
    }
    if result.storage === target.storage { let r = result; result = try engine { () throws(TorchError) in try r.copied() } }
    target.write(result)
    return out
  }

  private func truthOfBool(_ v: Value) throws(Raise) -> Bool {
    if case .bool(let b) = v { return b }
    throw typeError("")
  }

  private func shapes(_ values: [Value]) throws(Raise) -> String {
    var list: [String] = []
    for v in values {
      if case .strong(let t)? = try operand(v) { list.append(tightShape(t.shape)) } else { list.append("()") }
    }
    return list.joined(separator: " ")
  }

  /// With `where=`: only chosen places are written.
  private func masked(_ operands: [Operand], _ dtype: DType?, _ mask: Tensor, _ out: Value?) throws(Raise) -> Tensor {
    let before = FloatErrors.modes
    FloatErrors.modes = ["ignore", "ignore", "ignore", "ignore"]
    defer { FloatErrors.modes = before }
    let full = try compute(operands, dtype)
    let old: Tensor
    if let out, let t = heldTensor(out) {
      old = t
    } else {
      old = try engine { () throws(TorchError) in try zeros(full.shape, full.dtype) }
    }
    let d = numpyPromote(full.dtype, old.dtype)
    return try engine { () throws(TorchError) in try whereOp(mask, to(full, d), to(old, d)) }
  }

  private func noLoop(_ values: [Value]) throws(Raise) -> Raise {
    for v in values {
      guard try operand(v) == nil else { continue }
      if case .str = v.unwrapped, givesBool, inputs == 2 {
        let texts = try values.map { (x) throws(Raise) -> String in
          if case .str = x { return "<class 'numpy.dtypes.StrDType'>" }
          return "<class 'numpy.dtypes.\(try operand(x).map { NumPyDType.className($0.dtype) } ?? "ObjectDType")'>"
        }
        return Raise(
          NumPyErrors.noLoop,
          "ufunc '\(name)' did not contain a loop with signature matching types (\(texts.joined(separator: ", "))) -> None")
      }
      if inputs == 1, v.isNone, case .float = rule {
        return typeError("loop of ufunc does not support argument 0 of type NoneType which has no callable \(name) method")
      }
      if case .str = v.unwrapped, inputs == 2 {
        let texts = try values.map { (x) throws(Raise) -> String in
          if case .str(let s) = x { return "dtype('<U\(s.count)')" }
          return try operand(x).map { "dtype('\($0.dtype.name)')" } ?? "dtype('O')"
        }
        return Raise(
          NumPyErrors.noLoop,
          "ufunc '\(name)' did not contain a loop with signature matching types (\(texts.joined(separator: ", "))) -> None")
      }
      if inputs == 2, let symbol = operatorSymbols[name] {
        let names = try values.map { (x) throws(Raise) -> String in
          try operand(x).map { $0.dtype.isFloat ? "float" : $0.dtype == .bool ? "bool" : "int" } ?? typeName(x)
        }
        return typeError("unsupported operand type(s) for \(symbol): '\(names[0])' and '\(names[1])'")
      }
    }
    return typeError(
      """
      ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced to any supported types according to \
      the casting rule ''safe''
      """
    )
  }

  /// The operator on operands.
  func compute(_ operands: [Operand], _ dtype: DType? = nil) throws(Raise) -> Tensor {
    let result = operands.count == 1 ? try computeOne(operands[0], dtype) : try computeTwo(operands[0], operands[1], dtype)
    if result.dtype.isFloat, !accidents.isEmpty { try reportAccidents(result, operands) }
    return result
  }

  private func computeOne(_ o: Operand, _ dtype: DType?) throws(Raise) -> Tensor {
    let d = try rule.type(dtype ?? o.dtype, name)
    let x = try tensor(o, d)
    let body = body
    return try engine { () throws(TorchError) in
      switch body {
      case .unary(let op): try unaryRaw(op, x, x.dtype)
      case .one(let f): try f(x)
      default: x
      }
    }
  }

  private func computeTwo(_ a: Operand, _ b: Operand, _ dtype: DType?) throws(Raise) -> Tensor {
    let common = commonType(a, b)
    let d = try rule.type(dtype ?? common, name)
    if !d.isFloat {
      for case .weak(let s) in [a, b] {
        guard case .int(let n) = s, d != .bool, !d.integerRange.contains(n) else { continue }
        // A comparison with an int past the type's range is still a comparison.
        if givesBool, case .binary(let op) = body {
          return try engine { () throws(TorchError) in try binaryRaw(op, self.wide(a), self.wide(b), .int64) }
        }
        try checkFits(s, d)
      }
    }
    let x = try tensor(a, d), y = try tensor(b, d)
    if x.shape != y.shape { _ = try broadcastShape([x.shape, y.shape]) }
    if !d.isFloat, d != .bool { try checkIntegers(x, y) }
    let body = body
    return try engine { () throws(TorchError) in
      switch body {
      case .binary(let op): try binaryRaw(op, x, y, d)
      case .two(let f): try f(x, y)
      default: x
      }
    }
  }

  private func wide(_ o: Operand) throws(TorchError) -> Tensor {
    switch o {
    case .strong(let t): try to(t, .int64)
    case .weak(let s): try full(Dims(), s, .int64)
    }
  }

  private func tensor(_ o: Operand, _ d: DType) throws(Raise) -> Tensor {
    switch o {
    case .strong(let t): try engine { () throws(TorchError) in try t.converted(d) }
    case .weak(let s): try engine { () throws(TorchError) in try full(Dims(), s, d) }
    }
  }

  /// Division by zero and negative powers of integers.
  private func checkIntegers(_ x: Tensor, _ y: Tensor) throws(Raise) {
    if name == "power" || name == "pow" {
      var negative = false
      y.forEachOffset { if y.scalar(atStorage: $0).int < 0 { negative = true } }
      if negative { throw valueError("Integers to negative integer powers are not allowed.") }
    }
    guard case .binary(let op) = body else { return }
    switch op {
    case .floorDivide, .remainder, .fmod:
      var zero = false
      y.forEachOffset { if y.scalar(atStorage: $0).int == 0 { zero = true } }
      if zero { try FloatErrors.report(.divide, name) }
    default: break
    }
  }

  /// Infinities and nans that the operands had not.
  private func reportAccidents(_ result: Tensor, _ operands: [Operand]) throws(Raise) {
    var (infinite, undefined) = (false, false)
    result.forEachOffset {
      let v = result.scalar(atStorage: $0).double
      if v.isNaN { undefined = true } else if v.isInfinite { infinite = true }
    }
    if !infinite && !undefined { return }
    var (hadInfinite, hadUndefined) = (false, false)
    for o in operands {
      switch o {
      case .weak(let s):
        if s.double.isNaN { hadUndefined = true }
        if s.double.isInfinite { hadInfinite = true }
      case .strong(let t):
        t.forEachOffset {
          let v = t.scalar(atStorage: $0).double
          if v.isNaN { hadUndefined = true } else if v.isInfinite { hadInfinite = true }
        }
      }
    }
    let scalar = operands.allSatisfy(\.isZeroDimensional) && operands.count == 2 ? "scalar " : ""
    if infinite && !hadInfinite {
      if accidents.contains(.divide) {
        try FloatErrors.report(.divide, scalar + name)
      } else if accidents.contains(.over) {
        try FloatErrors.report(.over, scalar + name)
      }
    }
    if undefined && !hadUndefined, accidents.contains(.invalid) { try FloatErrors.report(.invalid, scalar + name) }
  }
}
