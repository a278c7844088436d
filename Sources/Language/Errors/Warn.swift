// Warnings that native code gives, by way of Python's `warnings`: filters, recorders and `error` hold for them.

/// `warnings.warn(text, category)` at the line of the script that is running.
///
/// Raises: the warning itself where a filter makes errors of such.
public func giveWarning(_ text: String, _ category: Class = types.UserWarning) throws(Raise) {
  let warn = try getAttribute(try vm.importModule("warnings"), "warn")
  _ = try vm.call(warn, .string(text), .object(category))
}
