// from __future__ import …: what is named must exist, and stand at the top.

private let knownFeatures: Set<String> = [
  "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
  "barry_as_FLUFL", "generator_stop", "annotations",
]

/// The features a module asks for.
func futureFeatures(of tree: [Stmt]) throws(SyntaxFault) -> Set<String> {
  var found: Set<String> = []
  var isOver = false
  for (i, s) in tree.enumerated() {
    if case .importFrom(let module, let list, let level) = s.kind, module == "__future__", level == 0 {
      if isOver {
        throw SyntaxFault(message: "from __future__ imports must occur at the beginning of the file", span: s.span)
      }
      for n in list {
        let name = n.name.string
        if knownFeatures.contains(name) {
          found.insert(name)
          continue
        }
        var fault = SyntaxFault(
          message: name == "braces" ? "not a chance" : "future feature \(name) is not defined", span: s.span)
        fault.place = SyntaxFault.Place(offset: Int(s.span.column) + 1, endOffset: nil, text: nil)
        throw fault
      }
    } else if case .expression(let e) = s.kind, case .constant(.str) = e.kind, i == 0 {
      continue
    } else {
      isOver = true
    }
  }
  return found
}
