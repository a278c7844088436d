// A page of character cells, and its text with colour codes.

/// Character cells, row by row.
struct CellGrid {
  struct Cell {
    var sign: Character = " "
    var color: Color?
    var ground: Color?
    /// The right half of a wide character to the left.
    var isCovered = false
  }

  let width: Int
  let height: Int
  private var cells: [Cell]

  init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    cells = Array(repeating: Cell(), count: self.width * self.height)
  }

  subscript(x: Int, y: Int) -> Cell {
    get { x >= 0 && x < width && y >= 0 && y < height ? cells[y * width + x] : Cell() }
    set { if x >= 0, x < width, y >= 0, y < height { cells[y * width + x] = newValue } }
  }

  mutating func put(
    _ sign: Character, _ x: Int, _ y: Int, color: Color? = nil, ground: Color? = nil
  ) {
    self[x, y] = Cell(sign: sign, color: color, ground: ground)
  }

  /// Writes words from (x, y) rightwards, cut at the edge.
  mutating func put(_ words: String, _ x: Int, _ y: Int, color: Color? = nil) {
    var x = x
    for sign in words {
      let wide = CellGrid.width(sign)
      if wide == 0 || x + wide > width { continue }
      if x >= 0 { put(sign, x, y, color: color) }
      if wide == 2 { self[x + 1, y] = Cell(isCovered: true) }
      x += wide
    }
  }

  mutating func put(_ block: CellGrid, _ x: Int, _ y: Int) {
    for row in 0..<block.height {
      for column in 0..<block.width { self[x + column, y + row] = block[column, row] }
    }
  }

  /// The cells as lines, trailing blanks cut, colours by `palette`.
  func text(_ palette: ANSIPalette) -> String {
    var out = ""
    for y in 0..<height {
      let row = cells[y * width..<(y + 1) * width]
      let used = row.lastIndex { $0.sign != " " || $0.ground != nil || $0.isCovered }
      var current = ""
      for cell in row[row.startIndex..<(used.map { $0 + 1 } ?? row.startIndex)]
      where !cell.isCovered {
        let codes = [palette.foreground(cell.color), palette.background(cell.ground)]
          .compactMap(\.self).joined(separator: ";")
        if codes != current {
          out += codes.isEmpty || !current.isEmpty ? "\u{1b}[0m" : ""
          if !codes.isEmpty { out += "\u{1b}[\(codes)m" }
          current = codes
        }
        out.append(cell.sign)
      }
      if !current.isEmpty { out += "\u{1b}[0m" }
      out += "\n"
    }
    return out
  }

  /// Cells that words take.
  static func width(_ words: String) -> Int { words.reduce(0) { $0 + width($1) } }

  private static func width(_ sign: Character) -> Int {
    guard let value = sign.unicodeScalars.first?.value else { return 0 }
    switch value {
    case 0..<32, 0x7f..<0xa0, 0x300..<0x370, 0x200b..<0x2010: return 0
    case 0x1100..<0x1160, 0x2e80..<0xa4d0, 0xac00..<0xd7a4, 0xf900..<0xfb00, 0xfe30..<0xfe70,
      0xff00..<0xff61, 0x1f300..<0x1fb00, 0x20000..<0x40000:
      return 2
    default: return 1
    }
  }
}
