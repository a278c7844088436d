// A document whose outputs can be held against what it says: a script with output comments, Markdown with fenced
// code, or a transcript of a session.

/// What a document does, in its order.
enum Step {
  /// A new piece of code: what was printed before it is no longer held against anything.
  case start
  /// Remarks between statements.
  case prose([String])
  case statement(Statement)
  case expectation(Expectation)
}

struct Statement {
  /// Its lines joined, without a trailing comment that says what it prints.
  let text: String
  /// The line of the document where it starts, from 1.
  let line: Int
  /// The name that a plain assignment binds.
  var assigned: String?
  /// Whether the value of an expression is shown, as in a shell.
  var isShown = false
}

struct Expectation {
  enum Kind {
    /// The comment at the end of a statement's last line.
    case trailing
    /// Comment lines right below code.
    case block
    /// What stands below the input of a transcript: all that it prints.
    case transcript
    /// An output fence: all that the code fence above prints.
    case output
  }
  let text: String
  let line: Int
  let kind: Kind
  /// Whether the words must be as said, commas too, and silence means silence.
  var isExact: Bool { kind == .transcript || kind == .output }
}

/// Something a document says that cannot be read; the message and its line.
struct DocumentFault: Error {
  let message: String
  let line: Int
}

struct Document {
  let name: String
  let steps: [Step]

  /// Reads `text` by its form: Markdown by the file's name, a transcript by its `>>> `, else Python.
  init(name: String, text: String) throws(DocumentFault) {
    self.name = name
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
    }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      steps = try Markdown.steps(lines)
    } else if lines.contains(where: Transcript.isPrompt) {
      steps = try Transcript.steps(lines[...], firstLine: 1)
    } else {
      steps = try CommentedScript.steps(lines[...], firstLine: 1)
    }
  }
}
