// One statement as typed: its values shown, its traceback printed, the session alive whatever happens.
import CPlatform
import Language

/// Runs a statement for a person: output is flushed, errors are printed, and no exception comes out.
public enum StatementRunner {
  /// How a statement ended; a traceback has been printed for `failed` and `interrupted`.
  public enum Outcome: Equatable {
    case done, failed, interrupted
    /// `sys.exit` or `exit`, with its code.
    case exit(Int32)
  }

  /// Runs a statement in a session, prints its traceback and hints on standard error, and tells how it ended.
  /// `name` is the file that tracebacks show. A Ctrl-C from before it is forgotten.
  public static func run(_ text: String, in session: Session, name: String = "<stdin>") -> Outcome {
    wick_set_interrupted(0)
    Hints.pending = []
    var outcome = Outcome.done
    do throws(Raise) {
      try session.run(SourceFile(name, Array(text.utf8)), .interactive)
    } catch {
      if error.matches(types.SystemExit) { return .exit(Session.exitCode(of: error)) }
      Output.flush()
      writeError(tracebackText(error.exception))
      outcome = error.matches(types.KeyboardInterrupt) ? .interrupted : .failed
    }
    Output.flush()
    for hint in Hints.pending { writeError("hint: \(hint)\n") }
    Hints.pending = []
    return outcome
  }
}
