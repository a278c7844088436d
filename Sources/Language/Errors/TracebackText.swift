// Tracebacks as CPython 3.11 prints them: chained causes, source lines, carets, repeated frames folded, suggestions.

/// The whole text that an uncaught exception prints.
public func tracebackText(_ e: ExceptionObject) -> String {
  var writer = TracebackWriter()
  writer.chain(e)
  return writer.out
}

/// Writes exceptions with what they came from; those of a group stand behind a margin, as PEP 654 draws them.
private struct TracebackWriter {
  var out = ""
  private var depth = 0
  /// The line under a group's last exception is still to be drawn.
  private var isOpen = false
  private static let maxWidth = 15, maxDepth = 10

  mutating func chain(_ e: ExceptionObject) {
    var chain: [(ExceptionObject, String)] = []
    var seen: Set<ObjectIdentifier> = []
    var next: (ExceptionObject, String)? = (e, "")
    while let (x, joint) = next, seen.insert(ObjectIdentifier(x)).inserted {
      chain.append((x, joint))
      if let c = x.cause {
        next = (c, "\nThe above exception was the direct cause of the following exception:\n\n")
      } else if let c = x.context, !x.suppressContext {
        next = (c, "\nDuring handling of the above exception, another exception occurred:\n\n")
      } else {
        next = nil
      }
    }
    for i in chain.indices.reversed() {
      single(chain[i].0)
      emit(chain[i].1)
    }
  }

  private mutating func single(_ e: ExceptionObject) {
    guard let group = e.group else {
      if !e.traceback.isEmpty { emit("Traceback (most recent call last):\n" + stack(e)) }
      emit(exceptionLines(e))
      return
    }
    if depth > Self.maxDepth {
      emit("... (max_group_depth is \(Self.maxDepth))\n")
      return
    }
    let isOutermost = depth == 0
    if isOutermost { depth = 1 }
    if !e.traceback.isEmpty {
      emit("Exception Group Traceback (most recent call last):\n", margin: isOutermost ? "+" : "|")
      emit(stack(e))
    }
    emit(exceptionLines(e))
    members(group.exceptions)
    if isOutermost { depth = 0 }
  }

  private mutating func members(_ list: Tuple) {
    let shown = min(list.count, Self.maxWidth)
    let rows = shown < list.count ? shown + 1 : shown
    for i in 0..<rows {
      let isLast = i == rows - 1
      if isLast { isOpen = true }
      let title = i < shown ? "\(i + 1)" : "..."
      out += indent + (i == 0 ? "+-" : "  ") + "+---------------- \(title) ----------------\n"
      depth += 1
      if i >= shown {
        let more = list.count - shown
        emit("and \(more) more exception\(more == 1 ? "" : "s")\n")
      } else if case .instance(let x) = list[i], let e = x as? ExceptionObject {
        chain(e)
      }
      if isLast, isOpen {
        out += indent + "+------------------------------------\n"
        isOpen = false
      }
      depth -= 1
    }
  }

  private var indent: String { String(repeating: "  ", count: depth) }

  private mutating func emit(_ text: String, margin: String = "|") {
    if depth == 0 || text.isEmpty {
      out += text
      return
    }
    for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      out += "\(indent)\(margin) \(line)\n"
    }
  }
}

/// The frames an exception passed, outermost first; many of the same line are folded.
private func stack(_ e: ExceptionObject) -> String {
  var out = ""
  var last = "", repeats = 0
  func flush() {
    if repeats > 3 {
      let n = repeats - 3
      out += "  [Previous line repeated \(n) more time\(n == 1 ? "" : "s")]\n"
    }
  }
  for entry in e.traceback.reversed() {
    let span = entry.code.span(entry.instruction)
    let key = "\(entry.code.file.name):\(span.line):\(entry.code.name.string)"
    if key == last {
      repeats += 1
    } else {
      flush()
      last = key
      repeats = 1
    }
    if repeats <= 3 { out += tracebackLine(entry) }
  }
  flush()
  return out
}

func tracebackLine(_ entry: ExceptionObject.Entry) -> String {
  var name = entry.code.name.string
  var out = ""
  for c in entry.code.inlined where c.start <= entry.instruction && entry.instruction < c.end {
    out += tracebackLine(entry.code.file, c.span, name)
    name = c.name
  }
  return out + tracebackLine(entry.code.file, entry.code.span(entry.instruction), name)
}

private func tracebackLine(_ file: SourceFile, _ span: Span, _ name: String) -> String {
  let number = Int(span.line) + file.firstLine - 1
  var out = "  File \"\(file.name)\", line \(number), in \(name)\n"
  guard !file.isHidden, let source = file.line(number) else { return out }
  let trimmed = source.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }
  if trimmed.isEmpty { return out }
  out += "    \(trimmed)\n"
  let indent = source.unicodeScalars.count - trimmed.unicodeScalars.count
  let stripped = trimmed.unicodeScalars.reversed().drop { $0.properties.isWhitespace }.count
  let start = characters(source, Int(span.column)) - indent
  let end = span.endLine == span.line ? characters(source, Int(span.endColumn)) - indent : stripped
  if start < 0 || end <= start { return out }
  let text = Array(trimmed.unicodeScalars)
  let anchor = anchor(text, start, min(end, stripped))
  // The whole line needs no pointing at, but for its operator.
  if anchor == nil, start == 0, end >= stripped { return out }
  return out + "    " + carets(start, min(end, stripped), anchor) + "\n"
}

/// `~` under the expression and `^` under its operator, as CPython anchors them; plain `^` elsewhere.
private func carets(_ start: Int, _ end: Int, _ anchor: (Int, Int)?) -> String {
  let pad = String(repeating: " ", count: start)
  guard let (from, to) = anchor else { return pad + String(repeating: "^", count: end - start) }
  return pad + String(repeating: "~", count: from - start) + String(repeating: "^", count: to - from)
    + String(repeating: "~", count: max(0, end - to))
}

/// The operator of a binary operation, or the brackets of a subscript, when the segment is just that.
private func anchor(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> (Int, Int)? {
  let segment = String(String.UnicodeScalarView(text[start..<min(end, text.count)]))
  var warnings: [SyntaxFault] = []
  guard let e = try? Parser.expression(Array(segment.utf8), warnings: &warnings) else { return nil }
  func column(_ bytes: Int32) -> Int { start + characters(segment, Int(bytes)) }
  switch e.kind {
  case .binary(_, let a, let b):
    var i = column(a.span.endColumn)
    let limit = column(b.span.column)
    while i < limit, text[i] == " " || text[i] == ")" { i += 1 }
    if i >= limit { return nil }
    var j = i + 1
    if j < limit, text[j] != " ", text[j] != "(" { j += 1 }
    return (i, j)
  case .subscripted(let object, _):
    var i = column(object.span.endColumn)
    while i < end, text[i] != "[" { i += 1 }
    return i < end ? (i, end) : nil
  default: return nil
  }
}

/// The last lines: class, message, notes; for a SyntaxError the source with a caret.
public func exceptionLines(_ e: ExceptionObject) -> String {
  var out = ""
  if let f = e.native as? ExceptionFields, f.kind == .syntax, case .int(let line) = f["lineno"] {
    return syntaxErrorLines(e, f, line)
  }
  let name = e.cls.moduleName == "builtins" || e.cls.moduleName == "__main__" ? e.cls.qualname : e.cls.qualifiedName
  let message: String
  do throws(Raise) { message = try str(.instance(e)) } catch { message = "<exception str() failed>" }
  out += message.isEmpty ? name : "\(name): \(message)"
  if let hint = suggestion(e) { out += ". Did you mean: '\(hint)'?" }
  out += "\n"
  for n in e.notes { out += n + "\n" }
  return out
}

/// Where a SyntaxError is: file and line, the source with carets under the place, class and message.
private func syntaxErrorLines(_ e: ExceptionObject, _ f: ExceptionFields, _ line: Int) -> String {
  var out = ""
  if case .str(let file) = f["filename"] {
    out += "  File \"\(file.string)\", line \(line)\n"
  } else {
    out += "  File \"<string>\", line \(line)\n"
  }
  if case .str(let source) = f["text"] {
    var end = -1
    if case .int(let given) = f["end_offset"] { end = given }
    if case .int(let endLine) = f["end_lineno"], endLine > line { end = source.byteCount }
    // An IndentationError gets one caret, however wide its token.
    if e.cls.isSubclass(of: types.IndentationError) { end = -1 }
    if case .int(let start) = f["offset"] { out += markedLine(source.string, start, min(end, source.byteCount + 1)) }
  }
  let message = e.arguments.count > 0 ? (try? str(e.arguments[0])) ?? "" : "<no detail available>"
  return out + "\(e.cls.name): \(message)\n"
}

/// The line an error is in, and carets under it; of a text of several lines the one that holds the place.
private func markedLine(_ source: String, _ start: Int, _ end: Int) -> String {
  var text = ArraySlice(Array(source.unicodeScalars))
  let carets = end > 0 && end > start ? end - start : 1
  let blanks = text.prefix { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }.count
  text = text.dropFirst(blanks)
  if text.last == "\n" { text = text.dropLast() }
  var column = min(start - 1 - blanks, text.count)
  while let end = text.firstIndex(of: "\n"), end - text.startIndex < column {
    column -= end - text.startIndex + 1
    text = text[(end + 1)...]
  }
  let out = "    " + String(String.UnicodeScalarView(text)) + "\n"
  if column < 0 { return out }
  return out + "    " + String(repeating: " ", count: column) + String(repeating: "^", count: carets) + "\n"
}
