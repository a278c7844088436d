// A session as a terminal shows it: `>>> ` and `... ` before the input, the output below, up to a blank line.

enum Transcript {
  static func isPrompt(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix(">>> ") || text == ">>>"
  }

  static func steps(_ lines: ArraySlice<String>, firstLine: Int) throws(DocumentFault) -> [Step] {
    var steps: [Step] = []
    var i = lines.startIndex
    func number(_ k: Int) -> Int { firstLine + k - lines.startIndex }
    while i < lines.endIndex {
      guard isPrompt(lines[i]) else {
        if !lines[i].isEmpty { steps.append(.prose([lines[i]])) }
        i += 1
        continue
      }
      let start = i
      let indent = lines[i].prefix { $0 == " " }.count
      var input = [String(lines[i].dropFirst(indent + 4))]
      i += 1
      while i < lines.endIndex, let more = continuation(lines[i], indent) {
        input.append(more)
        i += 1
      }
      while input.last?.isEmpty == true { input.removeLast() }
      if input.isEmpty { continue }
      steps.append(.statement(Statement(text: input.joined(separator: "\n"), line: number(start), isShown: true)))
      let first = i
      var output: [String] = []
      while i < lines.endIndex, !isPrompt(lines[i]), !lines[i].allSatisfy({ $0 == " " }) {
        let line = String(lines[i].dropFirst(min(indent, lines[i].prefix { $0 == " " }.count)))
        output.append(line == "<BLANKLINE>" ? "" : line)
        i += 1
      }
      steps.append(.expectation(Expectation(text: withoutTraceback(output), line: number(first), kind: .transcript)))
    }
    return steps
  }

  private static func continuation(_ line: String, _ indent: Int) -> String? {
    guard line.prefix(indent).allSatisfy({ $0 == " " }) else { return nil }
    let text = line.dropFirst(indent)
    if text == "..." { return "" }
    return text.hasPrefix("... ") ? String(text.dropFirst(4)) : nil
  }

  /// Of a traceback only the last line counts: files and lines are the document's own.
  private static func withoutTraceback(_ output: [String]) -> String {
    guard let at = output.firstIndex(where: { $0.hasPrefix("Traceback (most recent call last)") }) else {
      return output.joined(separator: "\n")
    }
    return (output[..<at] + output[at...].dropFirst().drop { $0.hasPrefix(" ") }).joined(separator: "\n")
  }
}
