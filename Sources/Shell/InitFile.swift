// The person's own start: $XDG_CONFIG_HOME/wick/init.py (~/.config/wick/init.py), run in the shell's session.
import Glibc
import Language

enum InitFile {
  static var path: String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let base = variable("XDG_CONFIG_HOME") { return base + "/wick/init.py" }
    return variable("HOME").map { $0 + "/.config/wick/init.py" }
  }

  /// Runs it if it is there. An exception is shown and the shell goes on; `sys.exit` gives its code.
  static func run(in session: Session) -> Int32? {
    guard let path, access(path, R_OK) == 0 else { return nil }
    do throws(Raise) {
      try session.run(SourceFile(path, try readFile(path)), .script)
    } catch {
      if error.matches(types.SystemExit) { return Session.exitCode(of: error) }
      Output.flush()
      writeError(tracebackText(error.exception))
    }
    return nil
  }
}
