// What each key does.
import CEdit
import Glibc

extension LineEditor {
  /// Runs a key; the answer is libedit's CC_ code.
  func press(_ key: Key, _ code: UInt32) -> UInt8 {
    absorb()
    if search != nil, let answer = pressInSearch(key, code) { return answer }
    switch key {
    case .enter: return enter()
    case .endOfFile:
      guard buffer.isEmpty else {
        buffer.deleteForward()
        break
      }
      outcome = .endOfFile
      Terminal.write("\n")
      return UInt8(CC_EOF)
    case .interrupt: return finish(.interrupted)
    case .suspend:
      suspend()
      return UInt8(CC_NORM)
    case .tab: return tab()
    case .search:
      startSearch()
    case .paste: paste()
    case .up, .down, .previous, .next: walkHistory(key)
    default: edit(key, code)
    }
    show()
    return UInt8(CC_REFRESH)
  }

  private func edit(_ key: Key, _ code: UInt32) {
    switch key {
    case .insert: if let scalar = Unicode.Scalar(code) { buffer.insert([scalar]) }
    case .wide: takeWide()
    case .newline: openLine(indent: currentIndent)
    case .backspace: buffer.backspace()
    case .delete: buffer.deleteForward()
    case .left: buffer.left()
    case .right: buffer.right()
    case .home: buffer.move(to: buffer.lineStart)
    case .end: buffer.move(to: buffer.lineEnd)
    case .wordLeft: buffer.move(to: buffer.wordStart)
    case .wordRight: buffer.move(to: buffer.wordEnd)
    case .textStart: buffer.move(to: 0)
    case .textEnd: buffer.move(to: buffer.text.count)
    case .killLine:
      let end = buffer.lineEnd
      buffer.kill(buffer.cursor..<(end == buffer.cursor ? min(end + 1, buffer.text.count) : end))
    case .killStart: buffer.kill(buffer.lineStart..<buffer.cursor)
    case .killBlankWord: buffer.kill(buffer.blankWordStart..<buffer.cursor)
    case .killWord: buffer.kill(buffer.wordStart..<buffer.cursor)
    case .killWordForward: buffer.kill(buffer.cursor..<buffer.wordEnd)
    case .yank: buffer.yank()
    case .undo: buffer.undo()
    case .dedent: dedent()
    case .enter, .endOfFile, .interrupt, .suspend, .cancel, .tab, .search, .paste, .up, .down,
      .previous, .next:
      break
    }
  }

  private func takeWide() {
    guard let scalar = pendingWide else { return }
    pendingWide = nil
    buffer.insert([scalar])
  }

  // MARK: Enter

  private func enter() -> UInt8 {
    let text = asked(buffer.string)
    let isWhole = arrivedWhole == buffer.text
    if !isWhole, !buffer.isOnFirstLine || !buffer.isOnLastLine, hasTextAfterLine {
      openLine(indent: currentIndent)
      show()
      return UInt8(CC_REFRESH)
    }
    var answer = hooks.isComplete(text)
    if isWhole, case .incomplete = answer {
      // A block from a paste or the history needs no blank line to end it.
      let closed = hooks.isComplete(text + "\n")
      if closed == .complete { answer = closed }
    }
    switch answer {
    case .complete, .invalid: return finish(.text(text))
    case .incomplete(let indent):
      buffer.move(to: buffer.lineEnd)
      // Lines that already wait are a paste without brackets: they bring their own blanks.
      openLine(indent: Terminal.hasInput() ? 0 : indent)
      show()
      return UInt8(CC_REFRESH)
    }
  }

  private var hasTextAfterLine: Bool {
    buffer.text[buffer.lineEnd...].contains { !$0.properties.isWhitespace }
  }

  /// The text as the language is asked about it: a last line of blanks is empty.
  private func asked(_ text: String) -> String {
    guard let lastBreak = text.lastIndex(of: "\n"),
      text[text.index(after: lastBreak)...].allSatisfy({ $0 == " " || $0 == "\t" })
    else { return text }
    return String(text[...lastBreak])
  }

  private var currentIndent: Int {
    buffer.text[buffer.lineStart..<buffer.cursor].prefix { $0 == " " }.count
  }

  private func openLine(indent: Int) {
    let blanks = [Unicode.Scalar](repeating: " ", count: max(0, min(indent, 200)))
    buffer.insert(["\n"] + blanks)
  }

  /// Ends the reading: the cursor goes below the text and libedit's own newline closes the line.
  func finish(_ reading: Reading) -> UInt8 {
    outcome = reading
    search = nil
    buffer.move(to: buffer.text.count)
    show()
    wick_el_push(handle, Wide.string(KeyTable.accept))
    return UInt8(CC_REFRESH)
  }

  // MARK: Blanks and pastes

  private func dedent() {
    let start = buffer.lineStart
    let blanks = buffer.text[start..<buffer.lineEnd].prefix { $0 == " " }.count
    guard blanks > 0 else { return }
    let cut = (blanks - 1) % 4 + 1
    let place = buffer.cursor
    buffer.remove(start..<start + cut)
    buffer.move(to: max(start, place - cut))
  }

  /// Takes everything up to the end of a bracketed paste.
  private func paste() {
    let end: [Unicode.Scalar] = Array("\u{1b}[201~".unicodeScalars)
    var text: [Unicode.Scalar] = []
    while let scalar = nextScalar() {
      text.append(scalar)
      if scalar == "~", text.suffix(end.count).elementsEqual(end) {
        text.removeLast(end.count)
        break
      }
    }
    let wasEmpty = buffer.isEmpty
    buffer.insert(PastedText.cleaned(text))
    buffer.pause()
    if wasEmpty { arrivedWhole = buffer.text }
  }
}

/// What a paste brings, made fit for a statement.
enum PastedText {
  /// Line ends unified, tabs widened, transcripts' prompts and outputs dropped, no blank end.
  static func cleaned(_ raw: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var lines: [[Unicode.Scalar]] = [[]]
    var wasReturn = false
    for scalar in raw {
      switch scalar {
      case "\r": lines.append([])
      case "\n": if !wasReturn { lines.append([]) }
      case "\t":
        let column = lines[lines.count - 1].count
        lines[lines.count - 1] += [Unicode.Scalar](repeating: " ", count: 4 - column % 4)
      default: if scalar.value >= 32 { lines[lines.count - 1].append(scalar) }
      }
      wasReturn = scalar == "\r"
    }
    if lines.first?.starts(with: ">>> ".unicodeScalars) == true {
      lines = lines.compactMap { line in
        if line.starts(with: ">>> ".unicodeScalars) || line.starts(with: "... ".unicodeScalars) {
          return Array(line.dropFirst(4))
        }
        return line == Array("...".unicodeScalars) ? [] : nil
      }
    }
    while lines.count > 1, lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    return Array(lines.joined(separator: ["\n"]))
  }
}
