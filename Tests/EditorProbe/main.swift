// A stand-in for the shell that lets tests drive the line editor alone: it echoes each statement it is given.
// A statement is complete when its brackets close and a block that a colon opened ends in a blank line.
import Glibc
import Shell

func isComplete(_ text: String) -> Completeness {
  var depth = 0
  for sign in text.unicodeScalars {
    if "([{".unicodeScalars.contains(sign) { depth += 1 }
    if ")]}".unicodeScalars.contains(sign) { depth -= 1 }
  }
  if depth < 0 { return .invalid }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let last = lines.last ?? ""
  let indent = last.prefix { $0 == " " }.count
  if depth > 0 { return .incomplete(indent: indent + (last.hasSuffix("(") ? 4 : 0)) }
  if last.hasSuffix(":") { return .incomplete(indent: indent + 4) }
  if lines.count > 1, !last.isEmpty, lines[0].hasSuffix(":") { return .incomplete(indent: indent) }
  return .complete
}

let words = ["tensor", "tensordot", "tanh", "torch", "zeros", "한글"]

var hooks = EditorHooks()
hooks.isComplete = isComplete
hooks.complete = { text, cursor in
  let before = Array(text.unicodeScalars.prefix(cursor))
  let start = (before.lastIndex { !$0.properties.isAlphabetic && $0 != "_" } ?? -1) + 1
  var word = String.UnicodeScalarView()
  word.append(contentsOf: before[start...])
  return Completions(replaceFrom: start, candidates: words.filter { $0.hasPrefix(String(word)) })
}
if getenv("PROBE_HINT") != nil { hooks.hint = { "[\($0.unicodeScalars.count)]" } }
if getenv("PROBE_COLOR") != nil {
  hooks.colorize = { text in
    var ranges: [ColoredRange] = []
    for (i, sign) in text.unicodeScalars.enumerated() where sign.properties.numericType != nil {
      ranges.append(ColoredRange(i..<i + 1, .cyan))
    }
    return ranges
  }
}

let editor = LineEditor(hooks: hooks, history: History(path: History.defaultPath()))
if getenv("PROBE_COLOR") != nil { editor.promptStyle = "1;32" }
// Between two readings the terminal is in its ordinary mode; a session has handlers there.
signal(SIGINT, SIG_IGN)
signal(SIGQUIT, SIG_IGN)
reading: while true {
  switch editor.readStatement() {
  case .text(let text):
    print(
      "<\(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))>")
  case .interrupted: print("[interrupted]")
  case .endOfFile:
    print("[end]")
    break reading
  }
}
