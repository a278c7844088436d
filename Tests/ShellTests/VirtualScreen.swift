// A terminal's screen in memory: enough of xterm for what libedit and the editor write.

/// Rows of characters, a cursor, and the escape codes that move it.
struct VirtualScreen {
  let columns: Int
  let rows: Int
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var pending: [Unicode.Scalar] = []
  private var isWrapDue = false

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The screen's lines without trailing blanks, up to the last one used.
  var lines: [String] {
    var lines = cells.map { row -> String in
      var text = String(row.filter { $0 != "\0" })
      while text.last == " " { text.removeLast() }
      return text
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  var cursor: (row: Int, column: Int) { (row, column) }

  mutating func feed(_ text: String) { for scalar in text.unicodeScalars { feed(scalar) } }

  private mutating func feed(_ scalar: Unicode.Scalar) {
    if !pending.isEmpty || scalar == "\u{1b}" {
      pending.append(scalar)
      escape()
      return
    }
    switch scalar {
    case "\r": (column, isWrapDue) = (0, false)
    case "\n": lineFeed()
    case "\u{8}": (column, isWrapDue) = (max(0, column - 1), false)
    case "\u{7}": break
    default: put(scalar)
    }
  }

  private mutating func lineFeed() {
    isWrapDue = false
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let isWide =
      (0x1100..<0x1160).contains(scalar.value) || (0x2e80..<0xa4d0).contains(scalar.value)
      || (0xac00..<0xd7a4).contains(scalar.value)
    let width = isWide ? 2 : 1
    if isWrapDue || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Character(scalar)
    if isWide { cells[row][column + 1] = "\0" }
    if column + width >= columns {
      (column, isWrapDue) = (columns - 1, true)
    } else {
      column += width
    }
  }

  /// Acts once `pending` holds a whole code.
  private mutating func escape() {
    guard pending.count > 1 else { return }
    guard pending[1] == "[" else {
      if pending[1] == "7" { saved = (row, column) }
      if pending[1] == "8" { (row, column, isWrapDue) = (saved.row, saved.column, false) }
      if pending[1] == "M" { row = max(0, row - 1) }
      if pending[1] != "(" || pending.count > 2 { pending = [] }
      return
    }
    guard pending.count > 2, let last = pending.last, last.value >= 0x40 else { return }
    var body = ""
    for scalar in pending[2..<pending.count - 1] { body.unicodeScalars.append(scalar) }
    pending = []
    if body.hasPrefix("?") { return }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    act(last, first: numbers.first ?? nil, second: numbers.dropFirst().first ?? nil)
  }

  private mutating func act(_ code: Unicode.Scalar, first: Int?, second: Int?) {
    let n = max(1, first ?? 1)
    if code != "m" { isWrapDue = false }
    switch code {
    case "A": row = max(0, row - n)
    case "B": row = min(rows - 1, row + n)
    case "C": column = min(columns - 1, column + n)
    case "D": column = max(0, column - n)
    case "G": column = min(columns, n) - 1
    case "d": row = min(rows, n) - 1
    case "H": (row, column) = (min(rows, n) - 1, min(columns, max(1, second ?? 1)) - 1)
    case "K": erase(row, first == 1 ? 0 : column, first == 1 ? column + 1 : columns)
    case "J":
      if first == 2 {
        for line in 0..<rows { erase(line, 0, columns) }
      } else {
        erase(row, column, columns)
        for line in row..<rows where line > row { erase(line, 0, columns) }
      }
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + n))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: n), at: column)
      cells[row].removeLast(n)
    case "X": erase(row, column, min(columns, column + n))
    default: break
    }
  }

  private mutating func erase(_ line: Int, _ from: Int, _ to: Int) {
    for i in from..<max(from, to) { cells[line][i] = " " }
  }
}
