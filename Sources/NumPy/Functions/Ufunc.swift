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
  /// float64 always.
  case double
  /// Integers and bools only.
  case integer
  /// Any type; the result is bool.
  case logic

  var isLogic: Bool { if case .logic = self { true } else { false } }

  func type(_ d: DType, _ name: String) throws(Raise) -> DType {
    switch self {
    case .same, .logic: return d
    case .arithmetic: return d == .bool ? .int8 : d
    case .noBool(let text):
      if d == .bool { throw typeError(text) }
      return d
    case .division: return d.isInexact ? d : .float64
    case .double: return d.isComplex ? .complex128 : .float64
    case .float: return d.isInexact ? d : d.size == 1 ? .float16 : d.size == 2 ? .float32 : .float64
    case .integer:
      if d.isInexact { throw noSafeLoop(name) }
      return d
    }
  }
}

/// What NumPy says of operands that no loop takes.
func noSafeLoop(_ name: String) -> Raise {
  typeError(
    """
    ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced to any supported types according to \
    the casting rule ''safe''
    """
  )
}

/// What computes: a loop of the engine, or code over operands of the computing type.
enum UfuncBody {
  /// A loop for floats, and another for integers and bools where theirs is not the same.
  case unary(UnaryOp, integers: UnaryOp? = nil)
  /// A function of libm, by loops whose results do not depend on an element's place.
  case math(UnaryOp)
  /// A loop for numbers, and another for bools where theirs is not the same.
  case binary(BinaryOp, bools: BinaryOp? = nil)
  case one((Tensor) throws(TorchError) -> Tensor)
  case two((Tensor, Tensor) throws(TorchError) -> Tensor)
}

final class Ufunc: UniversalFunction {
  let rule: TypeRule
  let body: UfuncBody
  /// Its own loop for reductions; the others fold one element after another.
  let reduction: Reduction?
  let accidents: Accidents
  let givesBool: Bool
  /// Whether there are loops for complex numbers.
  private let takesComplex: Bool

  init(
    _ name: String, _ rule: TypeRule, _ body: UfuncBody, identity: Scalar? = nil, reduction: Reduction? = nil,
    accidents: Accidents = .none, takesComplex: Bool = false, _ doc: String
  ) {
    (self.rule, self.body, self.reduction, self.accidents) = (rule, body, reduction, accidents)
    let inputs: Int
    switch body {
    case .unary(let op, _), .math(let op): (inputs, givesBool) = (1, op.givesBool)
    case .binary(let op, _): (inputs, givesBool) = (2, op.givesBool)
    case .one: (inputs, givesBool) = (1, rule.isLogic)
    case .two: (inputs, givesBool) = (2, rule.isLogic)
    }
    switch body {
    case .unary(let op, _), .math(let op): self.takesComplex = hasLoop(op, .complex128)
    case .binary(let op, _): self.takesComplex = hasLoop(op, .complex128)
    case .one, .two: self.takesComplex = takesComplex
    }
    super.init(name, doc, inputs: inputs, outputs: 1, identity: identity)
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    if !a.hasKeywords, a.count == inputs, let quick = try a.count == 1 ? quickly(a[0]) : quickly(a[0], a[1]) { return quick }
    if !a.hasKeywords, a.count == inputs + 1, let out = arrayObject(a[inputs]),
      let quick = try quickly(a[0], inputs == 2 ? a[1] : nil, into: out, a[inputs])
    {
      return quick
    }
    return try super.call(a)
  }

  /// The operator on arrays and numbers, without options; nil leaves it to `apply`.
  func quickly(_ x: Value) throws(Raise) -> Value? {
    guard let o = try Ufunc.plain(x) else { return nil }
    return wrapped(try computeOne(o, nil, false))
  }
  func quickly(_ x: Value, _ y: Value, isScalar: Bool = false) throws(Raise) -> Value? {
    guard let p = try Ufunc.plain(x), let q = try Ufunc.plain(y) else { return nil }
    return wrapped(try computeTwo(p, q, nil, isScalar))
  }

  /// The same into an array of the operands' shape, which is `value`.
  func quickly(_ first: Value, _ second: Value?, into out: ArrayObject, _ value: Value) throws(Raise) -> Value? {
    let target = out.tensor
    guard out.isWriteable, let x = try Ufunc.plain(first), x.fits(target) else { return nil }
    let result: Tensor
    if inputs == 1 {
      if !x.hasShape(of: target) { return nil }
      result = try computeOne(x, nil, false, target)
    } else {
      guard let second, let y = try Ufunc.plain(second), y.fits(target), x.hasShape(of: target) || y.hasShape(of: target) else {
        return nil
      }
      result = try computeTwo(x, y, nil, false, target)
    }
    if result !== target {
      if !result.dtype.castAllowed(to: target.dtype, "same_kind") {
        throw NumPyErrors.cannotCastOutput(of: name, result.dtype, to: target.dtype, "same_kind")
      }
      target.write(result)
    }
    return value
  }

  /// An operand that is no tensor of torch's and needs no reading.
  @inline(__always)
  private static func plain(_ v: Value) throws(Raise) -> Operand? {
    switch v {
    case .object(let o): return (o as? ArrayObject).map { .strong($0.tensor) }
    case .int(let n): return .weak(.int(n))
    case .float(let d): return .weak(.float(d))
    case .bool(let b): return .weak(.bool(b))
    case .instance(let i): return try (i as? NumPyNumber).map { (n) throws(Raise) in .strong(try n.zeroDimensional()) }
    default: return nil
    }
  }

  override func apply(_ values: [Value], _ options: UfuncOptions = UfuncOptions(), isScalar: Bool = false) throws(Raise) -> Value {
    var operands: [Operand] = []
    var foreign: Value?
    for v in values {
      guard let o = try operand(v) else { throw try noLoop(values) }
      operands.append(o)
      if Torch.tensor(v) != nil { foreign = v }
    }
    let (out, casting) = (options.out(), options.casting)
    if let d = options.dtype {
      // A type that no loop computes in.
      var isFloatOnly = false
      switch rule {
      case .float, .division, .double: isFloatOnly = true
      default: break
      }
      if givesBool && d != .bool || isFloatOnly && !d.isInexact {
        throw typeError("No loop matching the specified signature and casting was found for ufunc \(name)")
      }
      for (i, o) in operands.enumerated() where !o.dtype.castAllowed(to: d, casting) {
        throw NumPyErrors.cannotCastInput(i, of: operands.count, name, o.dtype, to: d, casting)
      }
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
    let dtype = givesBool ? nil : options.dtype
    var result: Tensor
    if let mask = options.mask {
      if out == nil { try giveWarning(UfuncOptions.uninitialized) }
      result = try masked(operands, dtype, try asTensor(mask, .bool), out)
    } else {
      let target = out.flatMap { arrayObject($0) }
      result = try compute(operands, dtype, isScalar: isScalar, into: target.flatMap { $0.isWriteable ? $0.tensor : nil })
      if let out, let target, result === target.tensor { return out }
    }
    guard let out else {
      if options.order == .columns { result = try columnMajor(result) }
      return try foreign.map { (v) throws(Raise) in try tensorAgain(wrapped(result), of: v) } ?? wrapped(result)
    }
    guard let target = heldTensor(out) else { throw typeError("return arrays must be of ArrayType") }
    try arrayObject(out)?.checkWriteable("output array")
    if !result.dtype.castAllowed(to: target.dtype, casting) {
      throw NumPyErrors.cannotCastOutput(of: name, result.dtype, to: target.dtype, casting)
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

  private func shapes(_ values: [Value]) throws(Raise) -> String {
    var list: [String] = []
    for v in values {
      if case .strong(let t)? = try operand(v) { list.append(tightShape(t.shape)) } else { list.append("()") }
    }
    return list.joined(separator: " ")
  }

  /// With `where=`: only chosen places are computed and written; the others keep what `out` holds, or are zero.
  private func masked(_ operands: [Operand], _ dtype: DType?, _ mask: Tensor, _ out: Value?) throws(Raise) -> Tensor {
    var shapes = [mask.shape]
    for case .strong(let t) in operands { shapes.append(t.shape) }
    let target = out.flatMap { heldTensor($0) }
    if let target { shapes.append(target.shape) }
    let shape = try broadcastShape(shapes)
    let wide = try expanded(mask, shape)
    let chosen = try engine { () throws(TorchError) in try reshape(nonzero(reshape(wide, [-1])), [-1]) }
    let parts = try operands.map { (o) throws(Raise) -> Operand in
      guard case .strong(let t) = o, t.ndim > 0 else { return o }
      let e = try expanded(t, shape)
      return .strong(try engine { () throws(TorchError) in try indexSelect(reshape(e, [-1]), 0, chosen) })
    }
    let part = try compute(parts, dtype)
    return try engine { () throws(TorchError) in
      var old = try filled(shape, .int(0), part.dtype)
      if let target { old = try to(expand(target, shape.list), numpyPromote(part.dtype, target.dtype), copy: true).packed() }
      if chosen.numel > 0 { try placeAt(reshape(old, [-1]), [chosen], to(part, old.dtype), false) }
      return old
    }
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
          try operand(x).map { $0.dtype.isComplex ? "complex" : $0.dtype.isFloat ? "float" : $0.dtype == .bool ? "bool" : "int" }
            ?? typeName(x)
        }
        return typeError("unsupported operand type(s) for \(symbol): '\(names[0])' and '\(names[1])'")
      }
    }
    return noSafeLoop(name)
  }

  /// The operator on operands. The result is `target` where a loop could write there at once.
  func compute(_ operands: [Operand], _ dtype: DType? = nil, isScalar: Bool = false, into target: Tensor? = nil) throws(Raise) -> Tensor {
    operands.count == 1
      ? try computeOne(operands[0], dtype, isScalar, target) : try computeTwo(operands[0], operands[1], dtype, isScalar, target)
  }

  private func computeOne(_ o: Operand, _ dtype: DType?, _ isScalar: Bool, _ target: Tensor? = nil) throws(Raise) -> Tensor {
    let d = try rule.type(dtype ?? o.dtype, name)
    if d.isComplex, !takesComplex { throw noSafeLoop(name) }
    if case .strong(let t) = o, t.numel > 1 << 24 { try NumPyErrors.checkRoom(t.shape, givesBool ? .bool : d) }
    let x = try tensor(o, d)
    let body = body
    let into = place(target, d, x, nil)
    return try watched(x, nil, isScalar) { () throws(TorchError) in
      switch body {
      case .unary(let op, _) where d.isComplex: try elementwise(op, x, d, digits: .even, into: into)
      case .unary(let op, let integers): try elementwise(d.isInexact ? op : integers ?? op, x, d, into: into)
      case .math(let op): try elementwise(op, x, d, digits: .even, into: into)
      case .one(let f): try f(x)
      default: x
      }
    }
  }

  private func computeTwo(
    _ a: Operand, _ b: Operand, _ dtype: DType?, _ isScalar: Bool, _ target: Tensor? = nil
  ) throws(Raise) -> Tensor {
    let d = try rule.type(dtype ?? commonType(a, b), name)
    if d.isComplex, !takesComplex { throw noSafeLoop(name) }
    if d.isInteger, let s = a.number(outside: d.integerRange) ?? b.number(outside: d.integerRange) {
      // A comparison with an int past the type's range is still a comparison.
      if givesBool, case .binary(let op, _) = body {
        return try engine { () throws(TorchError) in try elementwise(op, self.wide(a), self.wide(b), .int64) }
      }
      try checkFits(s, d)
    }
    if let result = try withNumber(a, b, d, isScalar, target) { return result }
    let x = try loopOperand(a, d), y = try loopOperand(b, d)
    if y.ndim > 0, x.ndim > 0, !x.hasShape(of: y) { _ = try broadcastShape([x.shape, y.shape]) }
    if max(x.numel, y.numel) > 1 << 12 {
      let shape = try broadcastShape([x.shape, y.shape])
      if shape.product > 1 << 24 { try NumPyErrors.checkRoom(shape, givesBool ? .bool : d) }
    }
    if d.isInteger { try checkIntegers(x, y, isScalar) }
    let body = body
    let into = place(target, d, x, y)
    return try watched(x, y, isScalar) { () throws(TorchError) in
      switch body {
      case .binary(let op, _) where d.isComplex: try elementwise(op, x, y, d, digits: .even, into: into)
      case .binary(let op, let bools): try elementwise(d == .bool ? bools ?? op : op, x, y, d, into: into)
      case .two(let f): try f(x, y)
      default: x
      }
    }
  }

  /// Floats beside a Python number, which needs no array of its own: nil where it does, or where there is no number.
  private func withNumber(_ a: Operand, _ b: Operand, _ d: DType, _ isScalar: Bool, _ target: Tensor?) throws(Raise) -> Tensor? {
    guard d.isFloat, !d.isNarrow, case .binary(let op, _) = body else { return nil }
    if case .results = accidents { return nil }
    let (given, number, reversed): (Tensor, Scalar, Bool)
    switch (a, b) {
    case (.strong(let t), .weak(let s)): (given, number, reversed) = (t, s, false)
    case (.weak(let s), .strong(let t)): (given, number, reversed) = (t, s, true)
    default: return nil
    }
    // What the type cannot hold raises flags where it is cast.
    if isLost(number, d) { return nil }
    if given.numel > 1 << 24 { try NumPyErrors.checkRoom(given.shape, givesBool ? .bool : d) }
    let x = try loopOperand(.strong(given), d)
    let into = place(target, d, x, nil)
    return try watched(x, nil, isScalar) { () throws(TorchError) in try elementwise(op, x, number, d, reversed: reversed, into: into) }
  }

  /// Whether a Python float becomes infinite in a type.
  private func isLost(_ s: Scalar, _ d: DType) -> Bool { d.isFloat && d.size < 8 && s.double.isFinite && s.rounded(to: d).isInfinite }

  /// `target`, where a loop may write there at once: it is one loop, and nobody looks at the operands afterwards.
  private func place(_ target: Tensor?, _ d: DType, _ x: Tensor, _ y: Tensor?) -> Into {
    guard let target, target.dtype == (givesBool ? .bool : d) else { return .fresh }
    switch body {
    case .one, .two: return .fresh
    case .unary, .math, .binary: break
    }
    if case .results = accidents, target.storage === x.storage || target.storage === y?.storage { return .fresh }
    return Into(target)
  }

  /// The result of a loop, and a report of what happened in it.
  @inline(__always)
  private func watched(
    _ x: Tensor, _ y: Tensor?, _ isScalar: Bool, _ loop: () throws(TorchError) -> Tensor
  ) throws(Raise) -> Tensor {
    FloatStatus.clear()
    let result = try engine(loop)
    try reportAccidents(result, x, y, isScalar)
    return result
  }

  /// The loop that adds (multiplies, …) in place for elements of type `d`, where that type is the one it computes in.
  func loop(for d: DType) -> BinaryOp? {
    guard case .binary(let op, let bools) = body, !givesBool, let own = try? rule.type(d, name), own == d else { return nil }
    return d == .bool ? bools ?? op : op
  }

  private func wide(_ o: Operand) throws(TorchError) -> Tensor {
    switch o {
    case .strong(let t): try to(t, .int64)
    case .weak(let s): try filled(Dims(), s, .int64)
    }
  }

  /// An operand for a loop that computes in `d`. What it converts on its way without an accident stays as it is.
  private func loopOperand(_ o: Operand, _ d: DType) throws(Raise) -> Tensor {
    if case .strong(let t) = o, case .binary = body, d.isFloat, d.size == 8, !t.dtype.isComplex, !t.dtype.isNarrow { return t }
    return try tensor(o, d)
  }

  private func tensor(_ o: Operand, _ d: DType) throws(Raise) -> Tensor {
    switch o {
    case .strong(let t): return t.dtype == d ? t : try engine { () throws(TorchError) in try t.converted(d) }
    case .weak(let s):
      if isLost(s, d) { try FloatErrors.report(.overflow, "cast") }
      return try cell(s, d)
    }
  }
}
