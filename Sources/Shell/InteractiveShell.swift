// The read-eval-print loop: statements from the editor into a session; a bad one never ends it.
import CPlatform
import Language

/// `wick` at a terminal: reads a statement, runs it, shows its value, until Ctrl-D or `exit`.
public final class InteractiveShell {
  /// What the command line chose for the shell.
  public struct Options {
    /// Statements are kept in the history's file; false keeps them in memory only (`--no-history`).
    public var keepsHistory = true
    /// Colours for the prompt and for text as it is typed.
    public var hasColor = false
    /// Run the person's own init file first.
    public var runsInit = true
    /// The defaults: history and init file, no colours.
    public init() {}
  }

  private let session: Session
  private let editor: LineEditor
  private let options: Options

  /// A shell over a session, whose names may exist already. It reads and prints nothing before `run`.
  public init(_ session: Session, _ options: Options) {
    self.session = session
    self.options = options
    var hooks = EditorHooks()
    hooks.isComplete = InteractiveShell.isComplete
    hooks.complete = { text, cursor in Completer.complete(text, cursor, session) }
    if options.hasColor { hooks.colorize = SyntaxColors.ranges }
    editor = LineEditor(hooks: hooks, history: History(path: options.keepsHistory ? History.defaultPath() : nil))
    if options.hasColor { editor.promptStyle = "1;32" }
  }

  /// Reads and runs until Ctrl-D or `exit`; the exit code.
  public func run(banner: String?) -> Int32 {
    if let banner { Output.write(banner) }
    if options.runsInit, let code = InitFile.run(in: session) { return code }
    while true {
      if let code = readAndRun() { return code }
    }
  }

  /// Reads and runs what is typed until an empty line; the exit code when the person leaves.
  func runUntilEmptyLine() -> Int32? {
    var isEmpty = false
    while !isEmpty {
      if let code = readAndRun(onEmpty: { isEmpty = true }) { return code }
    }
    return nil
  }

  private func readAndRun(onEmpty: () -> Void = {}) -> Int32? {
    Output.flush()
    switch editor.readStatement() {
    case .endOfFile:
      Output.write("\n")
      Output.flush()
      return 0
    case .interrupted: return nil
    case .text(let text):
      if text.allSatisfy(\.isWhitespace) {
        onEmpty()
        return nil
      }
      return execute(text)
    }
  }

  /// Runs one entry; the exit code when it asks to leave.
  private func execute(_ text: String) -> Int32? {
    let word = text.trimmingBlanks()
    if word == "exit" || word == "quit", session.module.dict[word] == nil { return 0 }
    if case .exit(let code) = StatementRunner.run(text, in: session) { return code }
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
}
