// Warnings that native code gives, by way of Python's `warnings`: filters, recorders and `error` hold for them.

/// `warnings.warn(text, category)` at the line of the script that is running.
///
/// Raises: the warning itself where a filter makes errors of such.
public func giveWarning(_ text: String, _ category: Class = types.UserWarning) throws(Raise) {
  let module = try vm.importModule("warnings")
  let warn = try getAttribute(module, "warn")
  if case .object(let o) = module, let m = o as? Module, case .function(let f) = warn, f.globals === m.dict,
    try isSilent(text, category, m.dict)
  {
    return
  }
  _ = try vm.call(warn, .string(text), .object(category))
}

/// Whether nothing would be said: the line has given the warning before, or the first filter for it ignores it. `warn` would find that
/// out in ten times the time, in a loop that divides by zero at each step.
private func isSilent(_ text: String, _ category: Class, _ warnings: Dict) throws(Raise) -> Bool {
  guard let site = vm.callSite(skipping: 0) else { return false }
  if case .dict(let registry)? = site.globals[registryName], case .int(let version)? = warnings[versionName],
    case .int(version)? = registry["version"]
  {
    let key = Value.tupleOf([.string(text), .object(category), .int(site.line)])
    if let given = try registry.get(key), try truth(given) { return true }
  }
  guard case .list(let filters)? = warnings[filtersName] else { return false }
  for i in 0..<filters.count {
    // Patterns of texts and modules are Python's business.
    guard case .tuple(let f) = filters[i], f.count == 5, f[1].isNone, f[3].isNone, case .int(let line) = f[4],
      case .object(let o) = f[2], let wanted = o as? Class
    else { return false }
    if line != 0 && line != site.line || !category.isSubclass(of: wanted) { continue }
    if case .str(let action) = f[0] { return action.string == "ignore" }
    return false
  }
  return false
}

private let registryName = intern("__warningregistry__")
private let versionName = intern("_filters_version")
private let filtersName = intern("filters")
