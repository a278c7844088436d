// The one error type of the engine: which Python exception it is, and its exact text.

/// The Python exception an engine error becomes.
package enum ErrorKind: UInt8, Sendable {
  case runtime, type, value, index, notImplemented, linAlg, keyError, overflow, attribute, zeroDivision, memory, assertion
  case outOfBounds, axis

  /// Python's name of it; `LinAlgError` and `AxisError` are subclasses that bindings define.
  package var pythonName: String {
    switch self {
    case .runtime: "RuntimeError"
    case .type: "TypeError"
    case .value: "ValueError"
    case .index, .outOfBounds: "IndexError"
    case .notImplemented: "NotImplementedError"
    case .linAlg: "LinAlgError"
    case .keyError: "KeyError"
    case .overflow: "OverflowError"
    case .attribute: "AttributeError"
    case .zeroDivision: "ZeroDivisionError"
    case .memory: "MemoryError"
    case .assertion: "AssertionError"
    case .axis: "AxisError"
    }
  }
}

/// What every failing call of the engine throws. `payload` carries an exception of a binding's own through it.
package final class TorchError: Error, @unchecked Sendable {
  /// Which Python exception it becomes.
  package let kind: ErrorKind
  /// Its text, as PyTorch has it.
  package let message: String
  /// A binding's own exception on its way through the engine, or a mark.
  package let payload: AnyObject?

  /// An error from its parts; `payload` is nil unless a binding's exception or a mark travels with it.
  package init(_ kind: ErrorKind, _ message: String, payload: AnyObject? = nil) {
    self.kind = kind
    self.message = message
    self.payload = payload
  }

  /// Becomes a RuntimeError.
  package static func runtime(_ m: String) -> TorchError { TorchError(.runtime, m) }
  /// Becomes a TypeError.
  package static func type(_ m: String) -> TorchError { TorchError(.type, m) }
  /// Becomes a ValueError.
  package static func value(_ m: String) -> TorchError { TorchError(.value, m) }
  /// Becomes an IndexError.
  package static func index(_ m: String) -> TorchError { TorchError(.index, m) }
}

extension TorchError: CustomStringConvertible {
  /// `RuntimeError: …`, as the last line of a traceback has it.
  package var description: String { "\(kind.pythonName): \(message)" }
}
