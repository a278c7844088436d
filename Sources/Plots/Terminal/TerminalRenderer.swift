// A figure in characters: its grid of axes, each in a block of cells, under the figure's title.

/// Draws figures as text.
struct TerminalRenderer {
  let style: TerminalStyle

  func render(_ figure: Figure) -> String {
    let rows = figure.axes.lazy.map(\.place.rows).max() ?? 1
    let columns = figure.axes.lazy.map(\.place.columns).max() ?? 1
    let shape = figure.size.height / figure.size.width
    let natural = clamped(Double(style.width) * shape * 0.42, 6...400)
    let smallest = min(400, rows * 8)
    let height = max(style.height ?? max(natural, smallest), min(rows * 6, 400))
    let titleRows = figure.title.isEmpty ? 0 : 1
    var grid = CellGrid(width: style.width, height: height + titleRows)
    if titleRows > 0 {
      let words = MathText.plain(figure.title)
      grid.put(words, max(0, (style.width - CellGrid.width(words)) / 2), 0)
    }
    for axes in figure.axes {
      let place = axes.place
      func share(_ index: Int, _ count: Int, _ whole: Int) -> Int { whole * index / count }
      let x0 = share(place.columnRange.lowerBound, max(columns, place.columns), style.width)
      let x1 = share(place.columnRange.upperBound + 1, max(columns, place.columns), style.width)
      let y0 = share(place.rowRange.lowerBound, max(rows, place.rows), height)
      let y1 = share(place.rowRange.upperBound + 1, max(rows, place.rows), height)
      let gap = place.columns > 1 && x1 < style.width ? 1 : 0
      var block = AxesBlock(
        axes, width: max(8, x1 - x0 - gap), height: max(5, y1 - y0), style: style)
      grid.put(block.drawn(), x0, y0 + titleRows)
    }
    return grid.text(ANSIPalette(colors: style.colors))
  }
}
