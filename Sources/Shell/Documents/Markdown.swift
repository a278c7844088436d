// Markdown: fences of Python run in one session, in order. A fence with `>>> ` is a transcript; one marked `output`
// right below Python is all that it prints; fences in other languages are left alone.

enum Markdown {
  private struct Fence {
    let language: String
    let lines: ArraySlice<String>
    /// The line of the document where its text starts, from 1.
    let firstLine: Int
  }

  static func steps(_ lines: [String]) throws(DocumentFault) -> [Step] {
    var steps: [Step] = []
    var isAfterPython = false
    for fence in try fences(lines) {
      switch fence.language {
      case "python", "py", "python3", "pycon", "":
        steps.append(.start)
        if fence.lines.contains(where: Transcript.isPrompt) {
          steps += try Transcript.steps(fence.lines, firstLine: fence.firstLine)
        } else if !fence.language.isEmpty {
          steps += try CommentedScript.steps(fence.lines, firstLine: fence.firstLine)
        }
        isAfterPython = !fence.language.isEmpty
      case "output" where isAfterPython:
        steps.append(
          .expectation(Expectation(text: fence.lines.joined(separator: "\n"), line: fence.firstLine, kind: .output)))
        isAfterPython = false
      default: isAfterPython = false
      }
    }
    return steps
  }

  /// CommonMark's fenced blocks: three or more backticks or tildes, closed by at least as many of the same.
  private static func fences(_ lines: [String]) throws(DocumentFault) -> [Fence] {
    var out: [Fence] = []
    var i = 0
    while i < lines.count {
      guard let (mark, count, indent, info) = opening(lines[i]) else {
        i += 1
        continue
      }
      let start = i + 1
      i = start
      while i < lines.count {
        let text = lines[i].drop { $0 == " " }
        if text.prefix(while: { $0 == mark }).count >= count, text.allSatisfy({ $0 == mark || $0 == " " }) { break }
        i += 1
      }
      if i >= lines.count { throw DocumentFault(message: "this code fence is never closed", line: start) }
      let body = lines[start..<i].map { String($0.dropFirst(min(indent, $0.prefix { $0 == " " }.count))) }
      out.append(Fence(language: info, lines: body[...], firstLine: start + 1))
      i += 1
    }
    return out
  }

  private static func opening(_ line: String) -> (Character, Int, Int, String)? {
    let indent = line.prefix { $0 == " " }.count
    let text = line.dropFirst(indent)
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let count = text.prefix { $0 == mark }.count
    let info = text.dropFirst(count)
    if count < 3 || (mark == "`" && info.contains("`")) { return nil }
    let word = info.split(whereSeparator: { $0 == " " || $0 == "{" || $0 == "," || $0 == "}" }).first.map(String.init) ?? ""
    return (mark, count, indent, word.lowercased())
  }
}
