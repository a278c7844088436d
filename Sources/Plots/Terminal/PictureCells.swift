// imshow in the terminal: two pixels to a cell in colour, shades without.

/// Draws pictures into cells.
enum PictureCells {
  private static let shades: [Character] = [" ", "░", "▒", "▓", "█"]
  private static let letters = Array(" .:-=+*#%@")

  static func draw(
    _ picture: Picture, _ frame: AxesFrame, _ style: TerminalStyle, columns: Int, rows: Int,
    at origin: (x: Int, y: Int), into grid: inout CellGrid
  ) {
    let colored = style.colors != .none && style.signs == .braille
    for row in 0..<rows {
      for column in 0..<columns {
        let upper = sample(
          picture, frame, (Double(column) + 0.5) / Double(columns),
          (Double(row) + 0.25) / Double(rows))
        let lower = sample(
          picture, frame, (Double(column) + 0.5) / Double(columns),
          (Double(row) + 0.75) / Double(rows))
        guard upper != nil || lower != nil else { continue }
        if colored {
          grid.put("▀", origin.x + column, origin.y + row, color: upper, ground: lower)
          continue
        }
        let lights = [upper, lower].compactMap(\.self).map {
          (0.299 * $0.red + 0.587 * $0.green + 0.114 * $0.blue) * $0.alpha
        }
        let light = lights.reduce(0, +) / Double(lights.count)
        let signs = style.signs == .ascii ? letters : shades
        grid.put(
          signs[clamped(light * Double(signs.count), 0...signs.count - 1)], origin.x + column,
          origin.y + row)
      }
    }
  }

  /// The colour at a place in fractions of the axes, y down; nil outside the picture.
  private static func sample(_ picture: Picture, _ frame: AxesFrame, _ fx: Double, _ fy: Double)
    -> Color?
  {
    let place = Point(frame.box.x0 + frame.box.width * fx, frame.box.y0 + frame.box.height * fy)
    let e = picture.extent
    let a = frame.pixel(Point(e.left, e.top))
    let b = frame.pixel(Point(e.right, e.bottom))
    let u = (place.x - a.x) / (b.x - a.x)
    var v = (place.y - a.y) / (b.y - a.y)
    guard u >= 0, u < 1, v >= 0, v < 1 else { return nil }
    if !picture.isUpper { v = 1 - v }
    let column = clamped(u * Double(picture.columns), 0...picture.columns - 1)
    let row = clamped(v * Double(picture.rows), 0...picture.rows - 1)
    return picture.pixels[row * picture.columns + column]
  }
}
