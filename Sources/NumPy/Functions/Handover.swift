// NumPy's functions leave an argument that is no array to its own method of their name: `np.argmax(tensor)` is `tensor.argmax(…)`
// (_wrapfunc and _wrapreduction in numpy/_core/fromnumeric.py).
import Language
import Tensor
import Torch

/// How a function hands over.
enum Handover {
  /// With all parameters by name, `dtype` where it is not None, those without a default where they were given. What the method
  /// raises is raised.
  case reduction
  /// The same with `dtype` always, and `correction` under the name of `ddof`.
  case moment
  /// With the first parameters by place, the others by name. If the method raises TypeError, the function computes after all, and
  /// a tensor's result is a tensor.
  case method(positional: Int)

  /// The body that hands over where it should, and otherwise is `body`.
  func wrapping(_ signature: String, _ body: @escaping Native.Body) -> Native.Body {
    let name = intern(String(signature.prefix { $0 != "(" }))
    let parameters = Signature(signature).parameters
    // compress(condition, a, …)
    let subject = parameters.firstIndex { $0.name.string == "a" } ?? 0
    let others = parameters.indices.filter { $0 != subject }
    return { a throws(Raise) in
      guard Handover.mayHaveOwn(a[subject]) else { return try body(a) }
      guard let own = try getAttributeIfPresent(a[subject], name) else {
        guard case .method = self else { return try body(a) }
        return try tensorAgain(try body(a), of: a[subject])
      }
      var positional: [Value] = [], named: [(Str, Value)] = []
      for (k, i) in others.enumerated() {
        let p = parameters[i]
        if case .method(let count) = self, k < count {
          positional.append(a[i])
        } else if let value = passed(p, a[i], correction: a[parameters.count - 1]) {
          named.append((p.name, value))
        }
      }
      guard case .method = self else { return try vm.call(own, positional, named) }
      do throws(Raise) { return try vm.call(own, positional, named) } catch {
        guard error.exception.type.isSubclass(of: types.TypeError) else { throw error }
        return try tensorAgain(try body(a), of: a[subject])
      }
    }
  }

  /// Whether a value may have a method of its own that is not NumPy's.
  @inline(__always) private static func mayHaveOwn(_ v: Value) -> Bool {
    switch v {
    case .instance: true
    case .object(let o): !(o is ArrayObject) && !(o is NumPyNumber)
    default: false
    }
  }

  /// The value by which a parameter is passed on by name, or nil where it is not.
  private func passed(_ p: Signature.Parameter, _ value: Value, correction: Value) -> Value? {
    switch (self, p.name.string) {
    case (.moment, "correction"): return nil
    case (.moment, "ddof"): return correction.isUndefined ? value : correction
    case (.reduction, "dtype"): return value.isNone ? nil : value
    case (.method, "copy"): return value.isNone ? nil : value
    default: return value.isUndefined ? nil : value
    }
  }
}

/// What NumPy computed from a torch tensor as the tensor that it hands back.
///
/// Raises: DeprecationWarning where that is an error, since torch's `__array_wrap__` is of the old form.
func tensorAgain(_ result: Value, of source: Value) throws(Raise) -> Value {
  guard Torch.tensor(source) != nil else { return result }
  try giveWarning(
    "__array_wrap__ must accept context and return_scalar arguments (positionally) in the future. (Deprecated NumPy 2.0)",
    types.DeprecationWarning)
  return face(try asTensor(result))
}
