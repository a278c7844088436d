// One axes in a block of cells: words above, a frame with ticks, dots inside, words below.

/// Axes laid out in character cells.
struct AxesBlock {
  private let axes: Axes
  private let style: TerminalStyle
  private var grid: CellGrid
  /// The cells inside the frame.
  private var left = 0
  private var top = 0
  private var columns = 1
  private var rows = 1
  private var legend: [[LegendEntry]] = []

  private struct LegendEntry {
    var sign: String
    var words: String
    var color: Color?
    var width: Int { CellGrid.width(sign) + 1 + CellGrid.width(words) }
  }

  init(_ axes: Axes, width: Int, height: Int, style: TerminalStyle) {
    self.axes = axes
    self.style = style
    grid = CellGrid(width: width, height: height)
    legend = legendRows(width: width)
  }

  private var dots: (across: Double, down: Double) { style.signs == .braille ? (2, 4) : (1, 2) }

  mutating func drawn() -> CellGrid {
    let hasFrame = axes.hasFrame
    let head = headWords(note: "")
    // Everything but the inside: title, head line, frame, tick labels, x label, legend.
    let above = (axes.title.isEmpty ? 0 : 1) + legend.count
    let below = hasFrame ? 2 + (xWords(note: "").isEmpty ? 0 : 1) : 0
    var headRows = head.isEmpty ? 0 : 1
    rows = max(2, grid.height - above - below - headRows - (hasFrame ? 1 : 0))
    var frame = frame(columns: max(4, grid.width - 10), rows: rows)
    if headRows == 0, hasFrame, !frame.yTicks.note.isEmpty, rows > 4 {
      headRows = 1
      rows -= 1
    }
    let labelWidth = hasFrame ? yLabelWidth(frame) : 0
    left = hasFrame ? labelWidth + 2 : 0
    columns = max(4, grid.width - left - (hasFrame ? 1 : 0))
    top = above + headRows + (hasFrame ? 1 : 0)
    frame = self.frame(columns: columns, rows: rows)
    if axes.aspect != nil, !axes.aspectChangesLimits {
      columns = clamped((frame.box.width / dots.across).rounded(), 2...columns)
      rows = clamped((frame.box.height / dots.down).rounded(), 1...rows)
      frame = self.frame(columns: columns, rows: rows, isHeld: true)
    }
    if hasFrame { drawGridLines(frame) }
    drawArtists(frame)
    drawHead(above: above, head: headWords(note: frame.yTicks.note), hasHead: headRows > 0)
    if hasFrame { drawFrame(frame) }
    return grid
  }

  private func frame(columns: Int, rows: Int, isHeld: Bool = false) -> AxesFrame {
    let box = Rect(0, 0, Double(columns) * dots.across, Double(rows) * dots.down)
    let keptAspect = axes.aspect
    if isHeld { axes.aspect = nil }
    defer { axes.aspect = keptAspect }
    return AxesFrame(axes, in: box) { held in
      (
        clamped(held.width / dots.across / 9, 1...9), clamped(held.height / dots.down / 2.5, 1...8)
      )
    }
  }

  private func yLabelWidth(_ frame: AxesFrame) -> Int {
    guard axes.y.isVisible else { return 0 }
    let widest = frame.yTicks.ticks.lazy.map { CellGrid.width(words($0.label)) }.max() ?? 0
    return min(widest, grid.width / 3)
  }

  private func words(_ label: TickLabel) -> String {
    var out = MathText.plain(label.text)
    if let exponent = label.exponent {
      out = style.signs == .ascii ? "1e\(exponent)" : "\(out)\(MathText.raised(exponent))"
    }
    return style.signs == .ascii ? String(out.map { $0 == "\u{2212}" ? "-" : $0 }) : out
  }

  // MARK: Words

  private func headWords(note: String) -> String {
    guard axes.hasFrame else { return "" }
    let label = MathText.plain(axes.y.label)
    if note.isEmpty { return label }
    let ascii = style.signs == .ascii ? String(note.map { $0 == "\u{2212}" ? "-" : $0 }) : note
    return label.isEmpty ? ascii : "\(label) (\(ascii))"
  }

  private func xWords(note: String) -> String { MathText.plain(axes.x.label) }

  private mutating func drawHead(above: Int, head: String, hasHead: Bool) {
    var y = 0
    let middle = left + columns / 2
    if !axes.title.isEmpty {
      let title = MathText.plain(axes.title)
      grid.put(title, max(0, middle - CellGrid.width(title) / 2), y)
      y += 1
    }
    for row in legend {
      let whole = row.reduce(0) { $0 + $1.width } + 3 * (row.count - 1)
      var x = max(0, middle - whole / 2)
      if x + whole > grid.width { x = max(0, grid.width - whole) }
      for entry in row {
        grid.put(entry.sign, x, y, color: entry.color)
        grid.put(entry.words, x + CellGrid.width(entry.sign) + 1, y)
        x += entry.width + 3
      }
      y += 1
    }
    if hasHead { grid.put(head, max(0, left - 1), y) }
  }

  private func legendRows(width: Int) -> [[LegendEntry]] {
    guard let legend = axes.legend else { return [] }
    var rows: [[LegendEntry]] = []
    var used = 0
    for (artist, label) in legend.rows(axes) {
      let words = MathText.plain(label).split(separator: "\n").joined(separator: " ")
      let (sign, color) = LegendSign.of(artist, style.signs)
      let entry = LegendEntry(sign: sign, words: words, color: color)
      if rows.isEmpty || used + 3 + entry.width > width {
        if rows.count >= 4 { break }
        rows.append([])
        used = -3
      }
      rows[rows.count - 1].append(entry)
      used += 3 + entry.width
    }
    return rows
  }

  // MARK: Frame

  private mutating func drawFrame(_ frame: AxesFrame) {
    let ascii = style.signs == .ascii
    let (flat, upright): (Character, Character) = ascii ? ("-", "|") : ("─", "│")
    let corners: [Character] = ascii ? ["+", "+", "+", "+"] : ["┌", "┐", "└", "┘"]
    let right = left + columns
    let bottom = top + rows
    for x in left..<right {
      grid.put(flat, x, top - 1)
      grid.put(flat, x, bottom)
    }
    for y in top..<bottom {
      grid.put(upright, left - 1, y)
      grid.put(upright, right, y)
    }
    grid.put(corners[0], left - 1, top - 1)
    grid.put(corners[1], right, top - 1)
    grid.put(corners[2], left - 1, bottom)
    grid.put(corners[3], right, bottom)
    if axes.y.isVisible { drawYTicks(frame, ascii ? "+" : "┤") }
    if axes.x.isVisible { drawXTicks(frame, ascii ? "+" : "┬") }
  }

  private mutating func drawYTicks(_ frame: AxesFrame, _ sign: Character) {
    var taken = Set<Int>()
    for tick in frame.yTicks.ticks {
      let row = clamped(frame.y(tick.place) / dots.down, 0...rows - 1)
      guard taken.insert(row).inserted else { continue }
      let label = words(tick.label)
      grid.put(label, max(0, left - 2 - CellGrid.width(label)), top + row)
      grid.put(sign, left - 1, top + row)
    }
  }

  private mutating func drawXTicks(_ frame: AxesFrame, _ sign: Character) {
    var free = 0
    let y = top + rows
    var last = 0
    for tick in frame.xTicks.ticks.sorted(by: { frame.x($0.place) < frame.x($1.place) }) {
      let column = clamped(frame.x(tick.place) / dots.across, 0...columns - 1)
      let label = words(tick.label)
      let width = CellGrid.width(label)
      let start = max(0, min(left + column - width / 2, grid.width - width))
      grid.put(sign, left + column, y)
      guard start >= free else { continue }
      grid.put(label, start, y + 1)
      free = start + width + 1
      last = start + width
    }
    var label = xWords(note: "")
    let note = frame.xTicks.note
    if !note.isEmpty { label += label.isEmpty ? note : " (\(note))" }
    let hasRow = y + 2 < grid.height
    let width = CellGrid.width(label)
    if hasRow {
      grid.put(label, max(0, left + columns / 2 - width / 2), y + 2)
    } else if last + 1 + width <= grid.width {
      grid.put(label, grid.width - width, y + 1)
    }
  }

  private mutating func drawGridLines(_ frame: AxesFrame) {
    let (flat, upright): (Character, Character) = style.signs == .ascii ? (".", ".") : ("┈", "┊")
    let color = Color(hex: 0x888888)
    for tick in frame.yTicks.ticks where axes.y.hasGrid {
      let row = clamped(frame.y(tick.place) / dots.down, 0...rows - 1)
      for x in left..<left + columns { grid.put(flat, x, top + row, color: color) }
    }
    for tick in frame.xTicks.ticks where axes.x.hasGrid {
      let column = clamped(frame.x(tick.place) / dots.across, 0...columns - 1)
      for y in top..<top + rows { grid.put(upright, left + column, y, color: color) }
    }
  }

  // MARK: Inside

  private mutating func drawArtists(_ frame: AxesFrame) {
    var dots = DotGrid(columns: columns, rows: rows, signs: style.signs)
    var notes: [Note] = []
    for artist in axes.drawn {
      switch artist {
      case let note as Note: notes.append(note)
      case let picture as Picture:
        PictureCells.draw(
          picture, frame, style, columns: columns, rows: rows, at: (left, top), into: &grid)
      default: DotArtist.draw(artist, frame, into: &dots)
      }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        guard let (sign, color) = dots.cell(column, row) else { continue }
        grid.put(sign, left + column, top + row, color: color)
      }
    }
    for note in notes { draw(note, frame) }
  }

  private mutating func draw(_ note: Note, _ frame: AxesFrame) {
    let box = frame.box
    let place =
      note.isInAxes
      ? Point(box.width * note.x, box.height * (1 - note.y)) : frame.pixel(Point(note.x, note.y))
    guard place.isFinite, box.contains(place) else { return }
    for (i, line) in note.text.split(separator: "\n").enumerated() {
      let words = MathText.plain(String(line))
      let width = CellGrid.width(words)
      let shift = note.horizontal == .left ? 0 : note.horizontal == .center ? width / 2 : width
      let column = clamped(place.x / dots.across, 0...columns) - shift
      let row = clamped(place.y / dots.down, 0...rows - 1) + i
      guard row < rows else { break }
      grid.put(words, left + max(0, min(column, columns - width)), top + row, color: note.color)
    }
  }
}
