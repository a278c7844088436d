// The dunder methods of operators that a native object answers by overriding `binary`, `compare` and their like: for the classes
// that scripts derive from its type, and for calls by name.
import Language

/// What finds the native object in a receiver, which may be an instance of a script's class; nil in anything else.
typealias Finder = (Value) -> Object?

/// Raises for a receiver that is none; `Native` words it.
private func receiver(_ a: Arguments, _ find: Finder) throws(Raise) -> Object {
  guard let o = find(a.place(0).pointee) else { throw typeError("wrong receiver") }
  return o
}

extension Class {
  /// `__add__`, `__radd__` and so on for these operators.
  func defineBinary(_ operators: [BinaryOperator], _ find: @escaping Finder) {
    for op in operators {
      for (name, reflected) in [(op.dunder, false), (op.reflectedDunder, true)] {
        define("\(name)(self, value, /)") { a throws(Raise) in
          try receiver(a, find).binary(op, a.place(1).pointee, reflected: reflected) ?? .notImplemented
        }
      }
    }
  }

  /// The six comparisons, and the hash that goes with them.
  func defineComparisons(_ find: @escaping Finder) {
    for op in CompareOperator.allCases {
      define("\(op.dunder)(self, value, /)") { a throws(Raise) in
        try receiver(a, find).compare(op, a.place(1).pointee) ?? .notImplemented
      }
    }
    define("__hash__(self, /)") { a throws(Raise) in .int(try receiver(a, find).hash()) }
  }

  /// `__repr__` and `__str__`.
  func defineTexts(_ find: @escaping Finder) {
    define("__repr__(self, /)") { a throws(Raise) in .string(try receiver(a, find).repr()) }
    define("__str__(self, /)") { a throws(Raise) in .string(try receiver(a, find).str()) }
  }
}
