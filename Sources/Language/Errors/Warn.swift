// Warnings that native code gives, by way of Python's `warnings`: filters, recorders and `error` hold for them.

/// `warnings.warn(text, category)` at the line of the script that is running.
///
/// Raises: the warning itself where a filter makes errors of such.
public func giveWarning(_ text: String, _ category: Class = types.UserWarning) throws(Raise) {
  let module = try vm.importModule("warnings")
  let warn = try getAttribute(module, "warn")
  if case .object(let o) = module, let m = o as? Module, case .function(let f) = warn, f.globals === m.dict,
    try wasGiven(text, category, m.dict)
  {
    return
  }
  _ = try vm.call(warn, .string(text), .object(category))
}

/// Whether the line has given the warning before, and is to be silent now: what `warn` would find out in ten times the time,
/// in a loop that divides by zero at each step.
private func wasGiven(_ text: String, _ category: Class, _ warnings: Dict) throws(Raise) -> Bool {
  guard let site = vm.callSite(skipping: 0), case .dict(let registry)? = site.globals[registryName],
    case .int(let version)? = warnings[versionName], case .int(version)? = registry["version"]
  else { return false }
  let key = Value.tupleOf([.string(text), .object(category), .int(site.line)])
  guard let given = try registry.get(key) else { return false }
  return try truth(given)
}

private let registryName = intern("__warningregistry__")
private let versionName = intern("_filters_version")
