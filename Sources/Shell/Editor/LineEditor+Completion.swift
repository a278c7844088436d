// Tab: indents at a line's start, else completes the word before the cursor.
import CEdit

extension LineEditor {
  func tab() -> UInt8 {
    if buffer.isBlankBefore {
      let column = buffer.cursor - buffer.lineStart
      buffer.insert([Unicode.Scalar](repeating: " ", count: 4 - column % 4))
      show()
      return UInt8(CC_REFRESH)
    }
    let found = hooks.complete(buffer.string, buffer.cursor)
    guard found.replaceFrom >= 0, found.replaceFrom <= buffer.cursor, !found.candidates.isEmpty
    else {
      return UInt8(CC_REFRESH_BEEP)
    }
    let common = LineEditor.commonPrefix(found.candidates.map { Array($0.unicodeScalars) })
    let typed = Array(buffer.text[found.replaceFrom..<buffer.cursor])
    if common.count > typed.count || found.candidates.count == 1 {
      if common != typed {
        var text = buffer.text
        text.replaceSubrange(found.replaceFrom..<buffer.cursor, with: common)
        buffer.replace(with: text, cursor: found.replaceFrom + common.count)
      }
      show()
      return UInt8(CC_REFRESH)
    }
    list(found.candidates)
    return UInt8(CC_NORM)
  }

  /// Prints the candidates in columns below the text, and the text again below them.
  private func list(_ candidates: [String]) {
    let below = Painter(screen, promptWidth: promptWidth, columns: size.columns).rowsBelowCursor
    let table = Columns.text(candidates, width: size.columns, rows: max(4, size.rows - 4))
    Terminal.write((below > 0 ? "\u{1b}[\(below)B" : "") + "\r\n" + table)
    // From here libedit draws the whole text anew; CC_REDISPLAY would wipe the table.
    _ = wick_el_refresh(handle)
  }

  private static func commonPrefix(_ words: [[Unicode.Scalar]]) -> [Unicode.Scalar] {
    guard var common = words.first else { return [] }
    for word in words.dropFirst() {
      common = Array(zip(common, word).prefix { $0 == $1 }.map(\.0))
    }
    return common
  }
}

/// Words in columns, filled downwards as `ls` does.
enum Columns {
  static func text(_ words: [String], width: Int, rows limit: Int) -> String {
    func cells(_ word: String) -> Int { word.unicodeScalars.reduce(0) { $0 + Screen.cells($1) } }
    let widest = words.lazy.map(cells).max() ?? 0
    let columns = max(1, (width + 1) / (widest + 2))
    var rows = (words.count + columns - 1) / columns
    var shown = words
    if rows > limit {
      rows = limit
      shown = Array(words.prefix(rows * columns))
    }
    var out = ""
    for row in 0..<rows {
      var line = ""
      for column in 0..<columns {
        let i = column * rows + row
        guard i < shown.count else { break }
        line += shown[i] + String(repeating: " ", count: widest + 2 - cells(shown[i]))
      }
      while line.last == " " { line.removeLast() }
      out += line + "\r\n"
    }
    if shown.count < words.count { out += "… \(words.count - shown.count) more\r\n" }
    return out
  }
}
