// `re.error`, made from Swift.
import Language

/// The `re` module's namespace, once it is imported.
nonisolated(unsafe) var regexNamespace: Dict?

/// A `re.error` about `pattern` at `position`.
func regexError(_ message: String, _ pattern: Value?, _ position: Int?) -> Raise {
  guard let cls = regexNamespace?["error"] else { return valueError(message) }
  do throws(Raise) {
    let made = try vm.call(cls, [.string(message), pattern ?? .none, position.map { .int($0) } ?? .none])
    if case .instance(let i) = made, let e = i as? ExceptionObject { return Raise(e) }
  } catch {
    return error
  }
  return valueError(message)
}
