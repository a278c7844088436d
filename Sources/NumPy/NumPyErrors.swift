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
  static let complexWarning = make("ComplexWarning", "numpy.exceptions", [types.RuntimeWarning])
  static let rankWarning = make("RankWarning", "numpy.exceptions", [types.RuntimeWarning])
  static let linAlgError = make("LinAlgError", "numpy.linalg", [types.ValueError])
  static let ufuncTypeError = make("UFuncTypeError", "numpy._core._exceptions", [types.TypeError])
  // NumPy shows each of these under its base's name.
  static let outputCasting = make("UFuncTypeError", "numpy._core._exceptions", [ufuncTypeError])
  static let inputCasting = make("UFuncTypeError", "numpy._core._exceptions", [ufuncTypeError])
  static let arrayMemory = make("_ArrayMemoryError", "numpy._core._exceptions", [types.MemoryError])
  static let noLoop = make("UFuncTypeError", "numpy._core._exceptions", [ufuncTypeError])
}

extension NumPyErrors {
  /// A cast of an array that `casting=` or a function forbids.
  static func cannotCast(_ from: DType, to d: DType, _ rule: String) -> Raise {
    typeError("Cannot cast array data from dtype('\(from.name)') to dtype('\(d.name)') according to the rule '\(rule)'")
  }
  /// The same of operand `i` of the `count` that a ufunc has.
  static func cannotCastInput(_ i: Int, of count: Int, _ name: String, _ from: DType, to d: DType, _ rule: String) -> Raise {
    let input = count > 1 ? "input \(i)" : "input"
    return Raise(
      inputCasting,
      "Cannot cast ufunc '\(name)' \(input) from dtype('\(from.name)') to dtype('\(d.name)') with casting rule '\(rule)'")
  }
  /// The same of what a ufunc writes to its output.
  static func cannotCastOutput(of name: String, _ from: DType, to d: DType, _ rule: String) -> Raise {
    Raise(
      outputCasting,
      "Cannot cast ufunc '\(name)' output from dtype('\(from.name)') to dtype('\(d.name)') with casting rule '\(rule)'")
  }

  /// `Unable to allocate 16.0 GiB for an array with shape (2147483648,) and data type float64`.
  static func unallocated(_ shape: Dims, _ d: DType) -> Raise {
    let bytes = shape.list.reduce(Double(d.size)) { $0 * Double($1) }
    return Raise(
      arrayMemory, "Unable to allocate \(sizeText(bytes)) for an array with shape \(shapeText(shape)) and data type \(d.name)")
  }
  /// The same where only the number of bytes is known.
  static func unallocated(_ bytes: Double) -> Raise { Raise(arrayMemory, "Unable to allocate \(sizeText(bytes))") }

  /// A size as NumPy writes it (numpy/_core/_exceptions.py, `_size_to_string`).
  private static func sizeText(_ bytes: Double) -> String {
    var (number, unit) = (bytes, 0)
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    while number >= 1024, unit < units.count - 1 {
      number /= 1024
      unit += 1
    }
    // Three digits, or more where the whole part has them.
    if unit == 0 { return "\(Int(number)) bytes" }
    return number < 1000 ? "\(formatC("%#.3g", number)) \(units[unit])" : "\(formatC("%.0f", number)). \(units[unit])"
  }

  /// Raises where an array of this size would be more than the machine has.
  static func checkRoom(_ shape: Dims, _ d: DType) throws(Raise) {
    var total = d.size
    for n in shape.list {
      let (product, over) = total.multipliedReportingOverflow(by: n)
      if over || product > memoryLimit, !shape.list.contains(0) { throw unallocated(shape, d) }
      total = product
    }
  }
}

/// What floating-point accidents do: `np.seterr`, `np.errstate`, `np.seterrcall`.
struct FloatErrors {
  /// NumPy's names, texts and numbers of the accidents, in the order in which it reports them.
  static let kinds: [(status: FloatStatus, name: String, text: String, number: Int)] = [
    (.divide, "divide", "divide by zero", 1), (.overflow, "over", "overflow", 2), (.underflow, "under", "underflow", 4),
    (.invalid, "invalid", "invalid value", 8),
  ]
  nonisolated(unsafe) static var current = FloatErrors()

  private enum Mode: String { case ignore, warn, raise, call, print, log }
  private var modes: [Mode] = [.warn, .warn, .ignore, .warn]
  /// The function of `call`, or the object of `log`.
  var handler = Value.none

  /// Whether someone wants to hear of underflow, which nobody does by default.
  static var watchesUnderflow: Bool { current.modes[2] != .ignore }

  /// `RuntimeWarning: divide by zero encountered in divide`, or what `np.seterr` says instead.
  static func report(_ raised: FloatStatus, _ function: @autoclosure () -> String) throws(Raise) {
    if raised.isEmpty { return }
    if let before = gathered {
      gathered = before.union(raised)
      return
    }
    for (i, kind) in kinds.enumerated() where raised.contains(kind.status) {
      let mode = current.modes[i]
      if mode == .ignore { continue }
      let name = function()
      let text = "\(kind.text) encountered in \(name)"
      switch mode {
      case .raise: throw Raise(types.FloatingPointError, text)
      case .print: writeError("Warning: \(text)\n")
      case .call, .log:
        let handler = current.handler
        if handler.isNone {
          throw nameError(
            mode == .call
              ? "python callback specified for \(kind.text) (in  \(name)) but no function found."
              : "log specified for \(kind.text) (in \(name)) but no object with write method found.")
        }
        if mode == .call {
          _ = try vm.call(handler, .string(kind.text), .int(kinds.reduce(0) { raised.contains($1.status) ? $0 | $1.number : $0 }))
        } else {
          _ = try vm.callMethod(handler, "write", .string("Warning: \(text)\n"))
        }
      case .ignore, .warn: try giveWarning(text, types.RuntimeWarning)
      }
    }
  }

  /// A RuntimeWarning about what is no number, or what `np.seterr(invalid=…)` says instead.
  static func tellInvalid(_ text: String) throws(Raise) {
    switch current.modes[3] {
    case .warn: try giveWarning(text, types.RuntimeWarning)
    case .raise: throw Raise(types.FloatingPointError, text)
    case .print: _ = try vm.call(try getAttribute(try vm.importModule("builtins"), "print"), .string(text))
    case .ignore, .call, .log: break
    }
  }

  /// What several loops of one call met with, which is reported once; nil outside of `together`.
  nonisolated(unsafe) private static var gathered: FloatStatus?

  /// Runs `body`, and reports the accidents of all its loops as those of one function.
  static func together<R>(_ function: String, _ body: () throws(Raise) -> R) throws(Raise) -> R {
    let before = gathered
    gathered = []
    let result: R
    do throws(Raise) { result = try body() } catch {
      gathered = before
      throw error
    }
    let raised = gathered ?? []
    gathered = before
    try report(raised, function)
    return result
  }

  /// Runs `body` with nobody to hear of accidents.
  static func quietly<R>(_ body: () throws(Raise) -> R) throws(Raise) -> R {
    let before = current
    defer { current = before }
    current.modes = [.ignore, .ignore, .ignore, .ignore]
    return try body()
  }

  /// The modes as `np.geterr` gives them.
  var names: Value {
    let d = Dict()
    for (kind, mode) in zip(FloatErrors.kinds, modes) { d[kind.name] = .string(mode.rawValue) }
    return .dict(d)
  }

  /// `np.seterr(all=…, divide=…, over=…, under=…, invalid=…)`; None leaves a mode as it is.
  mutating func set(_ all: Value, _ each: [Value]) throws(Raise) {
    for (i, given) in each.enumerated() {
      let v = given.isMissingOrNone ? all : given
      if v.isMissingOrNone { continue }
      guard case .str(let s) = v, let mode = Mode(rawValue: s.string) else {
        throw valueError("invalid error mode \(try repr(v))")
      }
      modes[i] = mode
    }
  }
}
