// What of a text is put on the screen: prompts before each line, and only as many rows as fit.
import CEdit
import Glibc

/// The text as libedit is given it: lines joined with their continuation prompts, cut to the screen.
struct Screen {
  /// What libedit's buffer shall hold, and its cursor.
  private(set) var shown: [Int32] = []
  private(set) var cursor = 0
  /// Whether the first line shown is the text's first: it has the main prompt.
  private(set) var startsAtTop = true
  /// For each element of `shown`, the offset in the text it stands for; -1 for prompts and marks.
  private(set) var origins: [Int] = []

  /// Lays out `text` for a terminal of that size; `prefix` stands before each line but the first.
  init(_ buffer: EditBuffer, prefix: String, columns: Int, rows: Int, isWhole: Bool = false) {
    let text = buffer.text
    let lead = prefix.unicodeScalars.map { Int32(bitPattern: $0.value) }
    var lines = Screen.lines(text)
    if !isWhole {
      let room = max(1, rows - 2)
      lines = Screen.window(
        lines, text, cursor: buffer.cursor, columns: columns, rows: room, lead: lead.count)
    }
    startsAtTop = lines.first.map { $0.lowerBound == 0 } ?? true
    for (i, line) in lines.enumerated() {
      if i > 0 {
        put(10, -1)
        for mark in lead { put(mark, -1) }
      }
      for offset in line {
        if offset == buffer.cursor { cursor = shown.count }
        put(Int32(bitPattern: text[offset].value), offset)
      }
      if line.upperBound == buffer.cursor { cursor = shown.count }
    }
  }

  private mutating func put(_ sign: Int32, _ origin: Int) {
    // Tabs and other controls would upset the columns: they are shown as a blank.
    shown.append(sign < 32 && sign != 10 ? 32 : sign)
    origins.append(origin)
  }

  /// Offsets of each line, without its newline.
  private static func lines(_ text: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (i, scalar) in text.enumerated() where scalar == "\n" {
      lines.append(start..<i)
      start = i + 1
    }
    lines.append(start..<text.count)
    return lines
  }

  /// The lines round the cursor that fit; a line longer than the screen is cut round the cursor.
  private static func window(
    _ lines: [Range<Int>], _ text: [Unicode.Scalar], cursor: Int, columns: Int, rows: Int, lead: Int
  ) -> [Range<Int>] {
    let columns = max(2, columns)
    func height(_ line: Range<Int>) -> Int {
      guard line.count * 2 + lead >= columns else { return 1 }
      return line.reduce(lead) { $0 + cells(text[$1]) } / columns + 1
    }
    let current = lines.firstIndex { $0.lowerBound <= cursor && cursor <= $0.upperBound } ?? 0
    var used = height(lines[current])
    if used > rows {
      let span = max(8, columns * (rows - 1) / 2)
      let line = lines[current]
      let start = max(line.lowerBound, min(cursor - span / 2, line.upperBound - span))
      return [start..<min(line.upperBound, start + span)]
    }
    var first = current
    var last = current
    while true {
      var grew = false
      if first > 0, used + height(lines[first - 1]) <= rows {
        first -= 1
        used += height(lines[first])
        grew = true
      }
      if last + 1 < lines.count, used + height(lines[last + 1]) <= rows {
        last += 1
        used += height(lines[last])
        grew = true
      }
      if !grew { break }
    }
    return Array(lines[first...last])
  }

  /// Columns a character takes.
  static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7f { return 1 }
    return max(0, Int(wick_width(scalar.value)))
  }

  /// Columns and rows of the terminal on stdout.
  static func size() -> (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
    // libedit's own limits.
    return (size.ws_col < 2 ? 80 : Int(size.ws_col), size.ws_row < 1 ? 24 : Int(size.ws_row))
  }
}
