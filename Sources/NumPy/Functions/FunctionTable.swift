// One function, one statement: its NumPy signature, what it does, and whether arrays have it as a method too.
import Language
import Tensor
import Torch

struct Declaration {
  let signature: String
  let doc: String
  let body: Native.Body
  var name: String { String(signature.prefix { $0 != "(" }) }
}

struct FunctionTable {
  private(set) var functions: [String: Declaration] = [:]
  private(set) var methods: [Declaration] = []

  /// `np.name(…)`.
  mutating func function(
    _ signature: String, _ doc: String = "", aliases: [String] = [], handsOver: Handover? = nil, _ body: @escaping Native.Body
  ) {
    let d = Declaration(signature: signature, doc: doc, body: handsOver?.wrapping(signature, body) ?? body)
    functions[d.name] = d
    for a in aliases { functions[a] = d }
  }
  /// The same for one that takes `device=` or `like=`, which mean the same in each.
  mutating func maker(_ signature: String, _ doc: String, _ body: @escaping Native.Body) {
    function(signature, doc, checkingHabits(signature, body))
  }
  /// `array.name(…)`; the first parameter is the array.
  mutating func method(_ signature: String, _ doc: String = "", _ body: @escaping Native.Body) {
    methods.append(Declaration(signature: signature, doc: doc, body: body))
  }
  /// `np.name(a, …)` and `a.name(…)` alike.
  mutating func both(
    _ signature: String, _ doc: String = "", aliases: [String] = [], handsOver: Handover? = nil, _ body: @escaping Native.Body
  ) {
    function(signature, doc, aliases: aliases, handsOver: handsOver, body)
    method(signature, doc, body)
  }

  /// Every function of NumPy's main module, and every method that is not an operator.
  static let shared: FunctionTable = {
    var t = FunctionTable()
    t.declareCreation()
    t.declareRanges()
    t.declareReductions()
    t.declareNanReductions()
    t.declareOrder()
    t.declareSearch()
    t.declareShapes()
    t.declareJoining()
    t.declareSelection()
    t.declareProducts()
    t.declareVectorProducts()
    t.declareBits()
    t.declareStatistics()
    t.declareSlidingProducts()
    t.declareHistograms()
    t.declareSeveralHistograms()
    t.declarePolynomials()
    t.declareTests()
    t.declareComplex()
    t.declareText()
    t.declareCalls()
    t.declareFiles()
    t.declareTextFiles()
    t.declareArrayMethods()
    return t
  }()
}

/// Parameters that NumPy gives many functions and that mean the same in each: `device` is the CPU, `like` an array.
private func checkingHabits(_ signature: String, _ body: @escaping Native.Body) -> Native.Body {
  let names = Signature(signature).parameters.map(\.name.string)
  let device = names.firstIndex(of: "device"), like = names.firstIndex(of: "like")
  return { a throws(Raise) in
    if let device, !a[device].isMissingOrNone {
      guard case .str(let s) = a[device], s.string == "cpu" else {
        throw valueError("Device not understood. Only \"cpu\" is allowed, but received: \(try str(a[device]))")
      }
    }
    if let like, !a[like].isMissingOrNone, arrayObject(a[like]) == nil {
      throw typeError("The `like` argument must be an array-like that implements the `__array_function__` protocol.")
    }
    return try body(a)
  }
}

/// Refuses what a function of NumPy's has and wick's has not: each parameter must have its default value.
func refuse(_ a: Arguments, _ function: String, _ parameters: [(Int, String, Value)]) throws(Raise) {
  for (i, name, usual) in parameters where !a[i].isMissingOrNone {
    if !usual.isNone, try equal(a[i], usual) { continue }
    throw notImplementedError("np.\(function)(\(name)=) is not supported by wick")
  }
}

/// Gives `out=` its result, where one was given.
func deliver(_ t: Tensor, _ out: Value) throws(Raise) -> Value {
  if out.isMissingOrNone { return wrapped(t) }
  guard let target = heldTensor(out) else { throw typeError("return arrays must be of ArrayType") }
  try arrayObject(out)?.checkWriteable("output array")
  if target.shape != t.shape {
    throw valueError("output array does not match result of the operation: \(shapeText(t.shape)) and \(shapeText(target.shape))")
  }
  if !t.dtype.castAllowed(to: target.dtype, "same_kind") { throw NumPyErrors.cannotCast(t.dtype, to: target.dtype, "same_kind") }
  target.write(t)
  return out
}
