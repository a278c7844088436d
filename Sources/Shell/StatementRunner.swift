// One statement as typed: its values shown, its traceback printed, the session alive whatever happens.
import CPlatform
import Language

public enum StatementRunner {
  public enum Outcome: Equatable {
    case done, failed, interrupted
    /// `sys.exit` or `exit`, with its code.
    case exit(Int32)
  }

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
