// Python whose comments say what is printed: `print(x.shape)  # torch.Size([2, 3])`, or a block of comment lines right
// below the code with a blank line after it. Any other comment line is prose.
import Language

enum CommentedScript {
  static func steps(_ lines: ArraySlice<String>, firstLine: Int) throws(DocumentFault) -> [Step] {
    let outline: Outline
    do throws(Raise) {
      outline = try Outline(SourceFile("<document>", Array(lines.joined(separator: "\n").utf8)))
    } catch {
      let line = (try? Language.getAttribute(.instance(error.exception), intern("lineno"))).flatMap { v in
        if case .int(let n) = v { n } else { nil }
      }
      throw DocumentFault(message: lastLine(of: error), line: firstLine + (line ?? 1) - 1)
    }
    let all = Array(lines)
    let trailing = Dictionary(outline.comments.filter { !$0.isAlone }.map { ($0.line, $0) }) { a, _ in a }
    let alone = Dictionary(outline.comments.filter(\.isAlone).map { ($0.line, $0) }) { a, _ in a }
    var steps: [Step] = []
    var next = 1
    for s in outline.statements {
      steps += remarks(next..<s.lines.lowerBound, alone, isAfterCode: next > 1, all, firstLine)
      steps += statement(s, all, trailing[s.lines.upperBound], firstLine)
      next = s.lines.upperBound + 1
    }
    return steps + remarks(next..<all.count + 1, alone, isAfterCode: next > 1, all, firstLine)
  }

  private static func statement(
    _ s: Outline.Statement, _ all: [String], _ comment: Outline.Comment?, _ firstLine: Int
  ) -> [Step] {
    var text = Array(all[(s.lines.lowerBound - 1)..<min(s.lines.upperBound, all.count)])
    var isShown = false
    var after: [Step] = []
    if let comment, let last = text.popLast() {
      text.append(withoutTrailingBlanks(String(decoding: last.utf8.prefix(comment.column), as: UTF8.self)))
      isShown = s.isExpression && Expectation.looksLikeValue(comment.text)
      after = [.expectation(Expectation(text: comment.text, line: firstLine + comment.line - 1, kind: .trailing))]
    }
    let statement = Statement(
      text: text.joined(separator: "\n"), line: firstLine + s.lines.lowerBound - 1, assigned: s.assigned, isShown: isShown)
    return [.statement(statement)] + after
  }

  /// The comment lines between two statements. A block right below code, and not right above the next, is output.
  private static func remarks(
    _ range: Range<Int>, _ alone: [Int: Outline.Comment], isAfterCode: Bool, _ all: [String], _ firstLine: Int
  ) -> [Step] {
    var out: [Step] = []
    var block: [String] = []
    var start = range.lowerBound
    func end(_ line: Int) {
      if block.isEmpty { return }
      let isBelow = isAfterCode && start == range.lowerBound
      let isAbove = line == range.upperBound && line <= all.count
      if isBelow && !isAbove {
        let text = block.joined(separator: "\n")
        out.append(.expectation(Expectation(text: text, line: firstLine + start - 1, kind: .block)))
      } else {
        out.append(.prose(block))
      }
      block = []
    }
    for line in range {
      if let c = alone[line] {
        if block.isEmpty { start = line }
        block.append(c.text)
      } else {
        end(line)
      }
    }
    end(range.upperBound)
    return out
  }

  private static func withoutTrailingBlanks(_ s: String) -> String {
    var s = s
    while let c = s.last, c == " " || c == "\t" { s.removeLast() }
    return s
  }
}

/// The line a traceback ends with.
func lastLine(of error: Raise) -> String {
  exceptionLines(error.exception).split(separator: "\n").last.map(String.init) ?? error.exception.cls.name
}
