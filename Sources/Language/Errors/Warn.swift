// Warnings: what the filters of Python's `warnings` say of one, and those that native code gives.

/// `warnings.warn(text, category)` at the line of the script that is running.
///
/// Raises: the warning itself where a filter makes errors of such.
public func giveWarning(_ text: String, _ category: Class = types.UserWarning) throws(Raise) {
  let module = try vm.importModule("warnings")
  let warn = try getAttribute(module, "warn")
  // In a loop that divides by zero at each step, most warnings are not to be shown, which `warn` would find out in ten times the time.
  if case .object(let o) = module, let m = o as? Module, case .function(let f) = warn, f.globals === m.dict,
    let site = vm.callSite(skipping: 0)
  {
    var registry: Dict?
    if case .dict(let d)? = site.globals[registryName] { registry = d }
    let action = try warningAction(
      .string(text), category, line: site.line, module: site.globals[names.name] ?? .string("<string>"), registry, m.dict)
    if action == nil || action == "ignore" { return }
  }
  _ = try vm.call(warn, .string(text), .object(category))
}

/// What is done with a warning: the action of the first of the `warnings` module's filters that it passes, "default" without one; nil
/// where its `registry` knows it as given. A registry that is older than the filters is emptied.
public func warningAction(
  _ text: Value, _ category: Class, line: Int, module: Value, _ registry: Dict?, _ warnings: Dict
) throws(Raise) -> String? {
  if let registry, let version = warnings[versionName] {
    if try !equal(registry["version"] ?? .int(0), version) {
      registry.removeAll()
      registry["version"] = version
    } else if let given = try registry.get(.tupleOf([text, .object(category), .int(line)])), try truth(given) {
      return nil
    }
  }
  guard let filters = warnings[filtersName] else { return "default" }
  for filter in try sequenceItems(filters) {
    let f = try sequenceItems(filter)
    guard f.count == 5, case .object(let o) = f[2], let wanted = o as? Class, case .int(let place) = f[4] else {
      throw valueError("a filter of warnings is an action, a pattern, a category, a module and a line, not \(try repr(filter))")
    }
    if place != 0 && place != line || !category.isSubclass(of: wanted) { continue }
    if !f[1].isNone, try !truth(try vm.callMethod(f[1], "match", text)) { continue }
    if case .str = f[3] {
      if try !equal(f[3], module) { continue }
    } else if !f[3].isNone, try !truth(try vm.callMethod(f[3], "match", module)) {
      continue
    }
    return try str(f[0])
  }
  return "default"
}

private let registryName = intern("__warningregistry__")
private let versionName = intern("_filters_version")
private let filtersName = intern("filters")
