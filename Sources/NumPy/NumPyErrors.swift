// The exceptions NumPy adds to Python's, and its warnings about numbers.
import Language
import Tensor
import Torch

enum NumPyErrors {
  private static func make(_ name: String, _ module: String, _ bases: [Class]) -> Class {
    let c = Class(native: name, bases: bases)
    c.dict["__module__"] = .string(module)
    return c
  }
  static let axisError = make("AxisError", "numpy.exceptions", [types.ValueError, types.IndexError])
  static let linAlgError = make("LinAlgError", "numpy.linalg", [types.ValueError])
  static let ufuncTypeError = make("UFuncTypeError", "numpy._core._exceptions", [types.TypeError])
  // NumPy shows each of these under its base's name.
  static let outputCasting = make("UFuncTypeError", "numpy._core._exceptions", [ufuncTypeError])
  static let inputCasting = make("UFuncTypeError", "numpy._core._exceptions", [ufuncTypeError])
  static let noLoop = make("UFuncTypeError", "numpy._core._exceptions", [ufuncTypeError])
}

/// What floating-point accidents do: `np.seterr`.
enum FloatAccident: Int, CaseIterable {
  case divide, over, under, invalid
  var name: String { ["divide", "over", "under", "invalid"][rawValue] }
  var text: String { ["divide by zero", "overflow", "underflow", "invalid value"][rawValue] }
}

enum FloatErrors {
  nonisolated(unsafe) static var modes: [String] = ["warn", "warn", "ignore", "warn"]
  nonisolated(unsafe) private static var told: Set<String> = []

  /// `RuntimeWarning: divide by zero encountered in divide`, once for each text, or what `np.seterr` says instead.
  static func report(_ accident: FloatAccident, _ function: String) throws(Raise) {
    let text = "\(accident.text) encountered in \(function)"
    switch modes[accident.rawValue] {
    case "ignore": return
    case "raise": throw Raise(types.FloatingPointError, text)
    default:
      if told.insert(text).inserted { writeError("RuntimeWarning: \(text)\n") }
    }
  }

  /// The modes as `np.geterr` gives them.
  static func current() -> Value {
    let d = Dict()
    for a in FloatAccident.allCases { d[a.name] = .string(modes[a.rawValue]) }
    return .dict(d)
  }

  /// `np.seterr(all=…, divide=…, …)`.
  static func set(_ all: Value, _ each: [Value]) throws(Raise) {
    for a in FloatAccident.allCases {
      let v = each[a.rawValue].isMissingOrNone ? all : each[a.rawValue]
      if v.isMissingOrNone { continue }
      let mode = try str(v)
      guard ["ignore", "warn", "raise", "call", "print", "log"].contains(mode) else {
        throw valueError("invalid error mode \(mode)")
      }
      modes[a.rawValue] = mode
    }
  }
}
