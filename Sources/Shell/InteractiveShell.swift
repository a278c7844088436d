// The read-eval-print loop: statements from the editor into a session; a bad one never ends it.
import CPlatform
import Language

public final class InteractiveShell {
  private let session: Session
  private let editor: LineEditor
  private var number = 0

  public init(_ session: Session, keepsHistory: Bool) {
    self.session = session
    var hooks = EditorHooks()
    hooks.isComplete = InteractiveShell.isComplete
    hooks.complete = { text, cursor in InteractiveShell.complete(text, cursor, session) }
    editor = LineEditor(hooks: hooks, history: History(path: keepsHistory ? History.defaultPath() : nil))
  }

  /// Reads and runs until Ctrl-D or `exit`; the exit code.
  public func run(banner: String?) -> Int32 {
    if let banner { Output.write(banner) }
    while true {
      Output.flush()
      switch editor.readStatement() {
      case .endOfFile:
        Output.write("\n")
        Output.flush()
        return 0
      case .interrupted: continue
      case .text(let text):
        if text.allSatisfy({ $0 == " " || $0 == "\n" || $0 == "\t" }) { continue }
        if let code = execute(text) { return code }
      }
    }
  }

  /// Runs one entry; the exit code when it asks to leave.
  private func execute(_ text: String) -> Int32? {
    let word = text.filter { $0 != " " && $0 != "\n" }
    if (word == "exit" || word == "quit"), session.module.dict[word] == nil { return 0 }
    number += 1
    wick_set_interrupted(0)
    do throws(Raise) {
      try session.run(SourceFile("<stdin>", Array(text.utf8)), .interactive)
    } catch {
      if error.matches(types.SystemExit) { return Session.exitCode(of: error) }
      Output.flush()
      writeError(tracebackText(error.exception))
    }
    return nil
  }

  private static func isComplete(_ text: String) -> Completeness {
    switch Session.completeness(text) {
    case .complete: return .complete
    case .invalid: return .invalid
    case .incomplete:
      let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      let indent = last.prefix { $0 == " " }.count
      let opens = last.reversed().first { $0 != " " } == ":"
      return .incomplete(indent: opens ? indent + 4 : indent)
    }
  }

  /// Names, or the attributes of a live object before a dot. Only plain names are followed: nothing is run.
  private static func complete(_ text: String, _ cursor: Int, _ session: Session) -> Completions {
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
