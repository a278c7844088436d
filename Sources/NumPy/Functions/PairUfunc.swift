// Universal functions with two results: divmod, modf and frexp.
import Glibc
import Language
import Tensor
import Torch

/// A ufunc each of whose results a ufunc of its name computes.
final class PairUfunc: UniversalFunction {
  private let parts: [Ufunc]
  /// Both results at once, of an array of floats, in which no accident happens.
  private let both: ((Tensor) throws(TorchError) -> (Tensor, Tensor))?

  init(_ name: String, _ rule: TypeRule, accidents: Accidents = .none, _ doc: String, _ bodies: UfuncBody...) {
    parts = bodies.map { Ufunc(name, rule, $0, accidents: accidents, doc) }
    both = nil
    super.init(name, doc, inputs: parts[0].inputs, outputs: parts.count, identity: nil)
  }

  /// Of floats, and without accidents.
  init(
    _ name: String, _ doc: String, _ first: UfuncBody, _ second: UfuncBody,
    both: @escaping (Tensor) throws(TorchError) -> (Tensor, Tensor)
  ) {
    parts = [Ufunc(name, .float, first, doc), Ufunc(name, .float, second, doc)]
    self.both = both
    super.init(name, doc, inputs: 1, outputs: 2, identity: nil)
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    if !a.hasKeywords, a.count == 1, let both, let x = arrayObject(a[0])?.tensor, x.dtype.isFloat {
      let (first, second) = try engine { () throws(TorchError) in try both(x) }
      return .tupleOf([wrapped(first), wrapped(second)])
    }
    if !a.hasKeywords, a.count >= inputs, a.count <= inputs + outputs, let quick = try quickly(a) { return quick }
    return try super.call(a)
  }

  /// Results into arrays that are shaped as the first operand and share no memory with one, or new ones; nil leaves it to `apply`.
  private func quickly(_ a: Arguments) throws(Raise) -> Value? {
    let operands = (0..<inputs).map { a[$0] }
    guard let model = arrayObject(operands[0])?.tensor else { return nil }
    for i in inputs..<max(inputs, a.count) {
      guard let out = arrayObject(a[i]), out.isWriteable, out.tensor.shape == model.shape,
        !operands.contains(where: { heldTensor($0)?.storage === out.tensor.storage })
      else { return nil }
    }
    return try FloatErrors.together(name) { () throws(Raise) -> Value? in
      var results: [Value] = []
      for (i, part) in parts.enumerated() {
        let second = inputs > 1 ? operands[1] : nil, at = inputs + i
        let quick: Value?
        if at < a.count, let out = arrayObject(a[at]) {
          quick = try part.quickly(operands[0], second, into: out, a[at])
        } else {
          quick = if let second { try part.quickly(operands[0], second) } else { try part.quickly(operands[0]) }
        }
        guard let quick else { return nil }
        results.append(quick)
      }
      return .tupleOf(results)
    }
  }

  override func apply(_ values: [Value], _ options: UfuncOptions = UfuncOptions(), isScalar: Bool = false) throws(Raise) -> Value {
    // A result reads what the ones before it must not have overwritten.
    let targets = options.outs.compactMap { heldTensor($0) }
    let operands = try values.map { (v) throws(Raise) -> Value in
      guard let x = heldTensor(v), targets.contains(where: { $0.storage === x.storage }) else { return v }
      return arrayValue(try engine { () throws(TorchError) in try x.copied() })
    }
    let parts = parts
    return try FloatErrors.together((isScalar ? "scalar " : "") + name) { () throws(Raise) in
      var results: [Value] = []
      for (i, part) in parts.enumerated() {
        if options.isPlain, let quick = try operands.count == 1 ? part.quickly(operands[0]) : part.quickly(operands[0], operands[1]) {
          results.append(quick)
          continue
        }
        var own = options
        own.outs = options.out(i).map { [$0] } ?? []
        results.append(try part.apply(operands, own))
      }
      return .tupleOf(results)
    }
  }
}

/// `divmod(a, b)` of arrays and numbers.
func quotientAndRest(_ a: Value, _ b: Value, isScalar: Bool = false) throws(Raise) -> Value {
  guard let f = pairUfuncs["divmod"] else { throw runtimeError("no ufunc 'divmod'") }
  return try f.apply([a, b], isScalar: isScalar)
}

let pairUfuncs: [String: PairUfunc] = {
  let all = [
    PairUfunc(
      "divmod", .arithmetic, accidents: .results(poles: .ofDivisors), "The quotient rounded down, and the remainder.",
      .binary(.floorDivide), .binary(.remainder)),
    PairUfunc(
      "modf", "The fractional and the whole part, both with the number's sign.", .one(fractions), .unary(.trunc),
      both: { (x) throws(TorchError) in (try fractions(x), try elementwise(.trunc, x, x.dtype)) }),
    PairUfunc(
      "frexp", "A fraction of at least a half and less than 1, and the power of two to scale it by.",
      .one { (x) throws(TorchError) in try fractionsAndPowers(x).0 }, .one { (x) throws(TorchError) in try fractionsAndPowers(x).1 },
      both: fractionsAndPowers),
  ]
  return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}()

/// What is behind the point, with the number's sign; nothing, of infinite numbers.
private func fractions(_ x: Tensor) throws(TorchError) -> Tensor {
  var rest = try elementwise(.frac, x, x.dtype)
  if x.hasNonFinite { rest = try whereOp(elementwise(.isinf, x, x.dtype), filled(Dims(), .int(0), x.dtype), rest) }
  return try elementwise(.copysign, rest, x, x.dtype)
}
