// A source's top-level statements and comments by line: what plays and checks documents.

/// The statements and comments of a source with their places, for tools that read sources without running them.
public struct Outline {
  /// A statement at the top level. Of several on one line, joined by `;`, only the last is listed.
  public struct Statement {
    /// Lines from 1, decorators included.
    public let lines: ClosedRange<Int>
    /// The name that a plain assignment binds.
    public let assigned: String?
    /// Whether it is an expression, whose value a shell would show.
    public let isExpression: Bool
  }
  /// A comment anywhere in the source, in nested blocks too.
  public struct Comment {
    /// Counted from 1.
    public let line: Int
    /// Bytes before the `#`.
    public let column: Int
    /// Without the `#` and one blank.
    public let text: String
    /// Whether nothing else stands on the line.
    public let isAlone: Bool
  }

  /// In the order of the source.
  public let statements: [Statement]
  /// In the order of the source; nothing ties one to the statement it stands in or over.
  public let comments: [Comment]

  /// Raises `SyntaxError` as running the file would.
  public init(_ file: SourceFile) throws(Raise) {
    do throws(SyntaxFault) {
      let (tokens, spans) = try Lexer.tokensAndComments(file.text)
      statements = Outline.statements(try Parser.module(file.text), tokens)
      let lines = file.text.split(separator: 10, omittingEmptySubsequences: false)
      comments = spans.map { Outline.comment($0, lines) }
    } catch {
      throw syntaxError(error, file)
    }
  }

  private static func statements(_ tree: [Stmt], _ tokens: [Token]) -> [Statement] {
    let starts = tree.map(firstLine)
    var out: [Statement] = []
    var t = 0
    for (i, s) in tree.enumerated() {
      let end = i + 1 < tree.count ? starts[i + 1] : Int.max
      if end == starts[i] { continue }  // a; b: the last of a line stands for all
      let first = starts[i]
      var last = first
      while t < tokens.count, Int(tokens[t].span.line) < end {
        switch tokens[t].kind {
        case .newline, .indent, .dedent, .end: break
        default: last = max(last, Int(tokens[t].span.endLine))
        }
        t += 1
      }
      var assigned: String?
      var isExpression = false
      switch s.kind {
      case .assign(let targets, _):
        if targets.count == 1, case .name(let n) = targets[0].kind { assigned = n.string }
      case .expression: isExpression = true
      default: break
      }
      out.append(Statement(lines: first...last, assigned: assigned, isExpression: isExpression))
    }
    return out
  }

  private static func firstLine(_ s: Stmt) -> Int {
    let decorators: [Expr]
    switch s.kind {
    case .function(let f): decorators = f.decorators
    case .classDefinition(let c): decorators = c.decorators
    default: decorators = []
    }
    return decorators.reduce(Int(s.span.line)) { min($0, Int($1.span.line)) }
  }

  private static func comment(_ span: Span, _ lines: [ArraySlice<UInt8>]) -> Comment {
    let at = Int(span.line) - 1
    let bytes = Array(at < lines.count ? lines[at] : [])
    let column = min(Int(span.column), bytes.count)
    let end = max(column, min(Int(span.endColumn), bytes.count))
    var text = String(decoding: bytes[column..<end].dropFirst(), as: UTF8.self)
    if text.hasPrefix(" ") { text.removeFirst() }
    return Comment(
      line: Int(span.line), column: column, text: text,
      isAlone: bytes[..<column].allSatisfy { $0 == 32 || $0 == 9 })
  }
}
