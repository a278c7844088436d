// Tab: names, keywords, and the attributes of live objects.
import Language

enum Completer {
  /// Names, or the attributes of a live object before a dot. Only plain names are followed: nothing is run.
  static func complete(_ text: String, _ cursor: Int, _ session: Session) -> Completions {
    let before = Array(text.unicodeScalars.prefix(cursor))
    var start = before.count
    while start > 0, isNamePart(before[start - 1]) || before[start - 1] == "." { start -= 1 }
    let parts = String(String.UnicodeScalarView(before[start...])).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.last else { return Completions(replaceFrom: cursor, candidates: []) }
    let from = before.count - last.unicodeScalars.count
    var names: [String] = []
    if parts.count == 1 {
      names = pythonKeywords + ((try? directory(.object(session.module))) ?? []) + ((try? directory(.object(vm.builtinsModule))) ?? [])
    } else {
      guard var v = session.module.dict[parts[0]] ?? vm.builtins[parts[0]] else { return Completions(replaceFrom: cursor, candidates: []) }
      for p in parts.dropFirst().dropLast() {
        guard let next = (try? getAttributeIfPresent(v, intern(p))) ?? nil else { return Completions(replaceFrom: cursor, candidates: []) }
        v = next
      }
      names = (try? directory(v)) ?? []
    }
    let shown = Set(names).filter { $0.hasPrefix(last) && (last.hasPrefix("_") || !$0.hasPrefix("_")) }.sorted()
    return Completions(replaceFrom: from, candidates: shown)
  }

  private static func isNamePart(_ c: Unicode.Scalar) -> Bool { c == "_" || c.properties.isXIDContinue }
}
