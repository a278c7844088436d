// Universal functions with two results: divmod, modf and frexp.
import Glibc
import Language
import Tensor
import Torch

/// A ufunc each of whose results a ufunc of its name computes.
final class PairUfunc: Object {
  private let parts: [Ufunc]
  var name: String { parts[0].name }
  var inputs: Int { parts[0].inputs }

  init(_ name: String, _ rule: TypeRule, accidents: [Accidents] = [.none, .none], _ doc: String, _ first: UfuncBody, _ second: UfuncBody) {
    parts = zip([first, second], accidents).map { body, accidents in
      Ufunc(name, rule, body, identity: nil, reduction: nil, accidents: accidents, takesComplex: false, doc)
    }
  }

  override var type: Class { Ufunc.cls }
  override var isCallable: Bool { true }
  override func repr() throws(Raise) -> String { "<ufunc '\(name)'>" }

  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "nout": .int(2)
    case "nargs": .int(inputs + 2)
    case "__name__", "__doc__", "nin", "identity": try parts[0].getAttribute(name)
    default: try super.getAttribute(name)
    }
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count >= inputs, a.count <= inputs + 2 else {
      throw NumPyErrors.wrongCount(name, inputs, results: 2, given: a.count)
    }
    let given = a.positional
    var options = UfuncOptions()
    var outs = Array(given[inputs...]) + [Value](repeating: .none, count: inputs + 2 - given.count)
    for (k, v) in a.named {
      guard k.string == "out" else {
        try options.set(k.string, v, name)
        continue
      }
      if given.count > inputs { throw typeError("cannot specify 'out' as both a positional and keyword argument") }
      if v.isNone { continue }
      guard case .tuple(let t) = v else { throw typeError("'out' must be a tuple of arrays") }
      if t.count != 2 { throw valueError("The 'out' tuple must have exactly one entry per ufunc output") }
      outs = t.array
    }
    return try apply(Array(given[..<inputs]), options, outs)
  }

  /// Both results; `outs` are None or where they go.
  func apply(
    _ values: [Value], _ options: UfuncOptions = UfuncOptions(), _ outs: [Value] = [.none, .none], isScalar: Bool = false
  ) throws(Raise) -> Value {
    let isPlain = options.isPlain
    // The second result reads what the first must not have overwritten.
    let targets = outs.compactMap { heldTensor($0) }
    let operands = try values.map { (v) throws(Raise) -> Value in
      guard let x = heldTensor(v), targets.contains(where: { $0.storage === x.storage }) else { return v }
      return arrayValue(try engine { () throws(TorchError) in try x.copied() })
    }
    let parts = parts
    return try FloatErrors.together((isScalar ? "scalar " : "") + name) { () throws(Raise) in
      var results: [Value] = []
      for (part, out) in zip(parts, outs) {
        if isPlain, out.isNone, let quick = try operands.count == 1 ? part.quickly(operands[0]) : part.quickly(operands[0], operands[1]) {
          results.append(quick)
          continue
        }
        var own = options
        own.out = out.isNone ? nil : out
        results.append(try part.apply(operands, own))
      }
      return .tupleOf(results)
    }
  }

  /// What the methods of ufuncs say of one with two results.
  func refusal(_ what: String) -> Raise {
    valueError("\(what) only supported for " + (inputs == 2 ? "functions returning a single value" : "binary functions"))
  }

  /// Every combination of the elements of two arrays.
  func outer(_ x: Tensor, _ y: Tensor, _ options: UfuncOptions) throws(Raise) -> Value {
    try apply([arrayValue(try reshaped(x, x.shape.list + [Int](repeating: 1, count: y.ndim))), arrayValue(y)], options)
  }
}

/// `divmod(a, b)` of arrays and numbers.
func quotientAndRest(_ a: Value, _ b: Value, isScalar: Bool = false) throws(Raise) -> Value {
  guard let f = pairUfuncs["divmod"] else { throw runtimeError("no ufunc 'divmod'") }
  return try f.apply([a, b], isScalar: isScalar)
}

let pairUfuncs: [String: PairUfunc] = {
  let quotients = Accidents.results(poles: .ofDivisors)
  let all = [
    PairUfunc(
      "divmod", .arithmetic, accidents: [quotients, quotients], "The quotient rounded down, and the remainder.",
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
