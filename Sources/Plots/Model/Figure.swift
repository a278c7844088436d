// A picture: a grid of axes with a size on paper.

/// A figure.
package final class Figure {
  /// Inches.
  package var width = 6.4
  package var height = 4.8
  package var dpi = 100.0
  package var facecolor = Color.white
  package var title = ""
  package var titleSize = 12.0
  package var titleColor = Color.black
  package var titleIsBold = false
  package private(set) var axes: [Axes] = []
  /// Where the grid of axes stands, in fractions of the figure, and the room between its cells
  /// in fractions of their mean size.
  package var margins = SubplotMargins()
  /// Set by `tight_layout()`: margins are chosen so that no words are cut or overlap.
  package var isTight = false

  package init() {}

  /// Adds axes at a place of a grid.
  package func addAxes(_ place: GridPlace = GridPlace()) -> Axes {
    let made = Axes(place: place)
    axes.append(made)
    return made
  }

  /// The axes at that place, made if there are none: `subplot(rows, columns, index)`.
  package func subplot(_ place: GridPlace) -> Axes {
    axes.first { $0.place == place } ?? addAxes(place)
  }

  package func remove(_ gone: Axes) { axes.removeAll { $0 === gone } }

  package func clear() {
    axes = []
    title = ""
  }

  /// Width and height in inches, held to what a renderer can take.
  var size: (width: Double, height: Double) {
    func held(_ value: Double) -> Double { value.isFinite ? max(0.2, min(value, 200)) : 6.4 }
    return (held(width), held(height))
  }

  /// The picture as SVG text.
  package func svg(tight: Bool = false, transparent: Bool = false) -> String {
    let page = FigurePainter.paint(self, dpi: 72, tight: tight, transparent: transparent)
    return SVGWriter.write(page)
  }

  /// The picture as PNG bytes; needs libcairo.so.2.
  package func png(dpi: Double? = nil, tight: Bool = false, transparent: Bool = false)
    throws(PlotError) -> [UInt8]
  {
    let chosen = dpi ?? self.dpi
    let held = chosen.isFinite ? max(10, min(chosen, 2400)) : 100
    return try CairoWriter.write(
      FigurePainter.paint(self, dpi: held, tight: tight, transparent: transparent))
  }

  /// The picture in characters.
  package func render(terminal: TerminalStyle) -> String {
    TerminalRenderer(style: terminal).render(self)
  }
}

/// `subplots_adjust`'s parameters.
package struct SubplotMargins: Equatable, Sendable {
  package var left = 0.125
  package var right = 0.9
  package var bottom = 0.11
  package var top = 0.88
  package var wspace = 0.2
  package var hspace = 0.2

  package init() {}

  /// The box of a grid place in fractions of the figure, y up.
  func box(_ place: GridPlace) -> Rect {
    let columns = Double(place.columns)
    let rows = Double(place.rows)
    let cellWidth = (right - left) / (columns + wspace * (columns - 1))
    let cellHeight = (top - bottom) / (rows + hspace * (rows - 1))
    let stepX = cellWidth * (1 + wspace)
    let stepY = cellHeight * (1 + hspace)
    let c = place.columnRange
    let r = place.rowRange
    return Rect(
      left + Double(c.lowerBound) * stepX, top - Double(r.upperBound) * stepY - cellHeight,
      left + Double(c.upperBound) * stepX + cellWidth, top - Double(r.lowerBound) * stepY)
  }
}
