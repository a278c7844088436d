// `wick examples` and `wick example NAME`: a bundled session played as if typed.
import Language

/// Lists the bundled examples and plays them, statement by statement, as a person would type them.
public enum ExamplePlayer {
  /// What `wick examples` prints.
  public static var list: String {
    let width = Example.all.map(\.name.count).max() ?? 0
    return Example.all.map { e in
      "  \(e.name)\(String(repeating: " ", count: width - e.name.count))  \(e.summary)\n"
    }.joined() + "wick example NAME plays one; with --step you press Enter for each statement, and may type your own between.\n"
  }

  /// Plays one; the exit code. With `isStepped`, an empty line plays the next statement and anything else is run in
  /// the same session.
  public static func play(_ name: String, isStepped: Bool, color: Bool) -> Int32 {
    guard let example = Example.named(name) else {
      writeError("wick: there is no example '\(name)'. There are:\n\(list)")
      return 2
    }
    let document: Document
    do throws(DocumentFault) { document = try Document(name: example.name + ".py", text: example.text) } catch {
      writeError("wick: example '\(name)': \(error.message)\n")
      return 1
    }
    let session = Session()
    let shell = isStepped ? makeShell(session, color) : nil
    if isStepped {
      Output.write("Enter plays the next statement; or type one of your own. Ctrl-D leaves.\n")
    }
    for step in document.steps {
      switch step {
      case .prose(let lines):
        for line in lines { Output.write(styled(">>> # \(line)", "2", color) + "\n") }
      case .statement(let s):
        if let shell {
          if let code = shell.runUntilEmptyLine() { return code }
          // The statement takes the place of the empty line.
          if color { Output.write("\u{1b}[A\u{1b}[2K") }
        }
        echo(s.text, color)
        switch StatementRunner.run(s.text, in: session) {
        case .done, .failed: break
        case .interrupted: if !isStepped { return 130 }
        case .exit(let code): return code
        }
      case .start, .expectation: break
      }
    }
    guard let shell else { return 0 }
    Output.write("That was all. Its names are still here: go on, or leave with Ctrl-D.\n")
    return shell.run(banner: nil)
  }

  private static func makeShell(_ session: Session, _ color: Bool) -> InteractiveShell {
    var options = InteractiveShell.Options()
    options.keepsHistory = false
    options.runsInit = false
    options.hasColor = color
    return InteractiveShell(session, options)
  }

  private static func echo(_ text: String, _ color: Bool) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (i, line) in lines.enumerated() {
      let prompt = i == 0 ? ">>> " : "... "
      Output.write(styled(prompt, "1;32", color) + line + "\n")
    }
    // A shell ends a block with an empty line.
    if let last = lines.last, last.first == " " || last.first == "\t" { Output.write(styled("... ", "1;32", color) + "\n") }
  }

  private static func styled(_ text: String, _ codes: String, _ color: Bool) -> String {
    color ? "\u{1b}[\(codes)m\(text)\u{1b}[0m" : text
  }
}
