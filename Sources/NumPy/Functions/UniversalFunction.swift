// What every universal function has, and what a call may give one besides its operands.
import Language
import Tensor
import Torch

/// A universal function as a script sees it: `Ufunc` has one result, `PairUfunc` two.
class UniversalFunction: Object {
  final let name: String
  final let doc: String
  final let inputs: Int
  final let outputs: Int
  /// The value that changes nothing, where a reduction of nothing has one.
  final let identity: Scalar?

  init(_ name: String, _ doc: String, inputs: Int, outputs: Int, identity: Scalar?) {
    (self.name, self.doc, self.inputs, self.outputs, self.identity) = (name, doc, inputs, outputs, identity)
  }

  override var type: Class { UniversalFunction.cls }
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
    case "nout": return .int(outputs)
    case "nargs": return .int(inputs + outputs)
    case "identity": return identity.map { value($0) } ?? Value.none
    default: return try super.getAttribute(name)
    }
  }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count >= inputs, a.count <= inputs + outputs else {
      let given = "\(a.count) \(a.count == 1 ? "was" : "were") given"
      throw typeError("\(name)() takes from \(inputs) to \(inputs + outputs) positional arguments but \(given)")
    }
    let given = a.positional
    var options = UfuncOptions()
    options.outs = Array(given[inputs...])
    for (k, v) in a.named {
      if k.string == "out", given.count > inputs {
        throw typeError("cannot specify 'out' as both a positional and keyword argument")
      }
      try options.set(k.string, v, of: self)
    }
    return try apply(Array(given[..<inputs]), options)
  }

  /// The function of values, with what a call may add. `isScalar` names it as NumPy's arithmetic of two numbers does.
  func apply(_ values: [Value], _ options: UfuncOptions = UfuncOptions(), isScalar: Bool = false) throws(Raise) -> Value {
    throw notImplementedError("\(name) computes nothing")
  }
}

/// The keyword arguments of a ufunc's call.
struct UfuncOptions {
  /// Where the results go, in their order: nothing, or None, where one is made.
  var outs: [Value] = []
  /// `where=`, nil for True.
  var mask: Value?
  var dtype: DType?
  var casting = "same_kind"
  var order = MemoryOrder.kept

  static let uninitialized =
    "'where' used without 'out', expect unitialized memory in output. If this is intentional, use out=None."

  init(out: Value? = nil) { outs = out.map { [$0] } ?? [] }

  /// Where the `i`-th result goes, if it was said.
  func out(_ i: Int = 0) -> Value? { i < outs.count && !outs[i].isMissingOrNone ? outs[i] : nil }

  /// Whether a call has given nothing but operands.
  var isPlain: Bool { outs.isEmpty && mask == nil && dtype == nil && casting == "same_kind" && order == .kept }

  /// Takes a keyword argument of a call of `f`.
  mutating func set(_ key: String, _ v: Value, of f: UniversalFunction) throws(Raise) {
    let name = f.name
    switch key {
    case "out":
      if case .tuple(let t) = v {
        if t.count != f.outputs { throw valueError("The 'out' tuple must have exactly one entry per ufunc output") }
        outs = t.array
      } else if f.outputs == 1 {
        outs = [v]
      } else {
        throw typeError("'out' must be a tuple of arrays")
      }
    case "where": if case .bool(true) = v {} else { mask = v }
    case "dtype": dtype = try dtypeArgument(v)
    case "casting": casting = try castingArgument(v)
    case "order": order = try orderArgument(v)
    case "subok": if case .bool = v {} else { throw typeError("'subok' must be a boolean") }
    case "signature", "sig": if !v.isNone { throw notImplementedError("\(name)(signature=) is not supported by wick; use dtype=") }
    case "x", "x1", "x2": throw typeError("\(name)() got some positional-only arguments passed as keyword arguments: '\(key)'")
    default: throw typeError("\(name)() got an unexpected keyword argument '\(key)'")
    }
  }
}
