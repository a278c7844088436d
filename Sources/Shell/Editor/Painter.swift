// Live colours: the characters libedit has drawn are written once more in their places, in colour.

/// Where each shown character stands relative to the prompt, and the codes that recolour them.
struct Painter {
  private struct Spot {
    var row: Int
    var column: Int
    var sign: Int32
    var origin: Int
  }

  private var spots: [Spot] = []
  /// The cursor's row, counted from the prompt's.
  private(set) var cursorRow = 0
  private var lastRow = 0
  /// Rows of text below the cursor's.
  var rowsBelowCursor: Int { lastRow - cursorRow }

  init(_ screen: Screen, promptWidth: Int, columns: Int) {
    var row = 0
    var column = promptWidth
    for (i, sign) in screen.shown.enumerated() {
      if i == screen.cursor { cursorRow = row }
      if sign == 10 {
        row += 1
        column = 0
        continue
      }
      let width = Screen.cells(Unicode.Scalar(UInt32(bitPattern: sign)) ?? " ")
      if column + width > columns {
        row += 1
        column = 0
      }
      spots.append(Spot(row: row, column: column, sign: sign, origin: screen.origins[i]))
      column += width
      if column >= columns {
        row += 1
        column = 0
      }
    }
    if screen.cursor == screen.shown.count { cursorRow = row }
    lastRow = row
  }

  /// Escape codes that repaint the text, the cursor back where it was.
  func codes(_ ranges: [ColoredRange], prompt: String = "") -> String {
    var colors: [Int: EditorColor] = [:]
    for part in ranges { for offset in part.range { colors[offset] = part.color } }
    var out = "\u{1b}7"
    if !prompt.isEmpty {
      if cursorRow > 0 { out += "\u{1b}[\(cursorRow)A" }
      out += "\r\(prompt)\u{1b}[0m"
    }
    var row = -1
    var current: EditorColor?
    for spot in spots {
      if spot.row != row {
        row = spot.row
        out += "\u{1b}8"
        if row < cursorRow { out += "\u{1b}[\(cursorRow - row)A" }
        if row > cursorRow { out += "\u{1b}[\(row - cursorRow)B" }
        out += "\u{1b}[\(spot.column + 1)G"
        if let current { out += "\u{1b}[\(current.rawValue)m" }
      }
      let color = spot.origin >= 0 ? colors[spot.origin] : nil
      if color != current {
        out += "\u{1b}[0m"
        if let color { out += "\u{1b}[\(color.rawValue)m" }
        current = color
      }
      if let scalar = Unicode.Scalar(UInt32(bitPattern: spot.sign)) {
        out.unicodeScalars.append(scalar)
      }
    }
    return out + "\u{1b}[0m\u{1b}8"
  }
}
