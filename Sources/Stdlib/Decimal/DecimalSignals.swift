// The exceptions of decimal, and which conditions raise them.
import Language

enum DecimalSignals {
  private static func make(_ name: String, _ bases: [Class]) -> Class { Class(native: "decimal.\(name)", bases: bases) }

  nonisolated(unsafe) static let base = make("DecimalException", [types.ArithmeticError])
  nonisolated(unsafe) static let invalidOperation = make("InvalidOperation", [base])
  nonisolated(unsafe) private static let floatOperation = make("FloatOperation", [base, types.TypeError])
  nonisolated(unsafe) private static let divisionByZero = make("DivisionByZero", [base, types.ZeroDivisionError])
  nonisolated(unsafe) private static let inexact = make("Inexact", [base])
  nonisolated(unsafe) private static let rounded = make("Rounded", [base])
  nonisolated(unsafe) private static let subnormal = make("Subnormal", [base])
  nonisolated(unsafe) private static let overflow = make("Overflow", [inexact, rounded])
  nonisolated(unsafe) private static let underflow = make("Underflow", [inexact, rounded, subnormal])
  nonisolated(unsafe) private static let clamped = make("Clamped", [base])

  /// The signals in the order in which they are raised and listed, with the conditions that each stands for.
  nonisolated(unsafe) static let all: [(Class, Conditions)] = [
    (invalidOperation, .invalid), (floatOperation, .floatOperation), (divisionByZero, .divisionByZero), (overflow, .overflow),
    (underflow, .underflow), (subnormal, .subnormal), (inexact, .inexact), (rounded, .rounded), (clamped, .clamped),
  ]
  /// What says more of an invalid operation.
  nonisolated(unsafe) static let details: [(Class, Conditions)] = [
    (invalidOperation, .invalidOperation), (make("ConversionSyntax", [invalidOperation]), .conversionSyntax),
    (make("DivisionImpossible", [invalidOperation]), .divisionImpossible),
    (make("DivisionUndefined", [invalidOperation, types.ZeroDivisionError]), .divisionUndefined),
    (make("InvalidContext", [invalidOperation]), .invalidContext),
  ]
  /// The order of a context's repr: that of libmpdec's bits, of which several say InvalidOperation.
  static let shown: [(Int, Conditions)] = [
    (8, .clamped), (0, .conversionSyntax), (2, .divisionByZero), (0, [.divisionImpossible, .divisionUndefined]), (6, .inexact),
    (0, [.invalidContext, .invalidOperation]), (1, .floatOperation), (3, .overflow), (7, .rounded), (5, .subnormal), (4, .underflow),
  ]

  /// The exception for conditions that are trapped.
  static func raise(_ conditions: Conditions) -> Raise {
    var listed = details.filter { conditions.contains($0.1) }.map { Value.object($0.0) }
    listed += all.dropFirst().filter { conditions.contains($0.1) }.map { .object($0.0) }
    let cls = all.first { !conditions.isDisjoint(with: $0.1) }?.0 ?? base
    return Raise(ExceptionObject(cls, [.listOf(listed)]))
  }

  /// The place of a signal in `all`. Raises KeyError for anything else.
  static func index(_ v: Value) throws(Raise) -> Int {
    if case .object(let o) = v, let i = all.firstIndex(where: { $0.0 === o }) { return i }
    throw keyError(
      .string(
        """
        valid values for signals are:
          [InvalidOperation, FloatOperation, DivisionByZero,
           Overflow, Underflow, Subnormal, Inexact, Rounded,
           Clamped]
        """))
  }
}
