// Words of which a parameter takes some only, and the error for another one.
import Language
import Plots

/// One of `choices`, as matplotlib checks it (_api.check_in_list).
///
/// Raises: ValueError that names the choices, or where there are many the nearest.
func choice(_ v: Value, _ parameter: String, of choices: [String]) throws(Raise) -> String {
  guard let text = word(v), choices.contains(text) else { throw valueError(try noChoice(v, parameter, choices)) }
  return text
}

/// The text of that error; more than five words are told by the nearest three (_api.list_suggestion_error_msg). `others` are
/// choices that are no words.
func noChoice(_ v: Value, _ parameter: String, _ choices: [String], others: [Value] = []) throws(Raise) -> String {
  var text = "\(try Language.repr(v)) is not a valid value for \(parameter)."
  let all = choices.map { Value.string($0) } + others
  func list(_ words: [Value]) throws(Raise) -> String {
    try words.map { (w) throws(Raise) in try Language.repr(w) }.joined(separator: ", ")
  }
  guard all.count > 5, others.isEmpty, word(v) != nil else { return text + " Supported values are " + (try list(all)) }
  let matches = try getAttribute(try vm.importModule("difflib"), "get_close_matches")
  let near = try sequenceItems(try vm.call(matches, [v, .listOf(all)], [(intern("cutoff"), .float(0.5))]))
  switch near.count {
  case 0: break
  case 1: text += " Did you mean: \(try list(near))?"
  default: text += " Did you mean one of: \(try list(near))?"
  }
  return text
}
