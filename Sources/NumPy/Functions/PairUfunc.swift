// Universal functions with two results: divmod, modf and frexp.
import Glibc
import Language
import Tensor
import Torch

/// A ufunc each of whose results a ufunc of its name computes.
final class PairUfunc: UniversalFunction {
  private let parts: [Ufunc]

  init(_ name: String, _ rule: TypeRule, accidents: Accidents = .none, _ doc: String, _ bodies: UfuncBody...) {
    parts = bodies.map { Ufunc(name, rule, $0, accidents: accidents, doc) }
    super.init(name, doc, inputs: parts[0].inputs, outputs: parts.count, identity: nil)
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
      "modf", .float, "The fractional and the whole part, both with the number's sign.",
      .one { (x) throws(TorchError) in try eachDouble(x) { copysign($0.isInfinite ? 0 : $0 - Glibc.trunc($0), $0) } },
      .unary(.trunc)),
    PairUfunc(
      "frexp", .float, "A fraction of at least a half and less than 1, and the power of two to scale it by.",
      .one { (x) throws(TorchError) in
        try eachDouble(x) { v in
          var exponent: Int32 = 0
          return Glibc.frexp(v, &exponent)
        }
      },
      .one(exponents)),
  ]
  return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}()

/// The power of two of each number, 0 for what is not finite, as int32.
private func exponents(_ x: Tensor) throws(TorchError) -> Tensor {
  let line = try x.packed(.float64), out = try Tensor(empty: x.shape, .int32)
  let (p, q) = (line.pointer(Double.self), out.pointer(Int32.self))
  for i in 0..<out.numel {
    var exponent: Int32 = 0
    _ = Glibc.frexp(p[i], &exponent)
    q[i] = p[i].isFinite ? exponent : 0
  }
  return out
}
