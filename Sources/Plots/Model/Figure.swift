// A picture: a grid of axes with a size on paper.

/// A figure.
package final class Figure {
  /// Inches.
  package var width = 6.4
  /// Inches; with `width` matplotlib's `figure.figsize`, 6.4 by 4.8.
  package var height = 4.8
  /// Pixels per inch of a PNG: matplotlib's `figure.dpi`. SVG is always written with 72.
  package var dpi = 100.0
  /// The colour behind everything: `figure.facecolor`.
  package var facecolor = Color.white
  /// `suptitle()`, centred at the top of the figure; empty draws none.
  package var title = ""
  /// Points; 12 is matplotlib's `figure.titlesize`, `'large'`.
  package var titleSize = 12.0
  /// `color=` of `suptitle()`.
  package var titleColor = Color.black
  /// Whether `fontweight=` of `suptitle()` asks for bold.
  package var titleIsBold = false
  /// In the order in which they were added, which is the order of drawing. They may overlap.
  package private(set) var axes: [Axes] = []
  /// Where the grid of axes stands, in fractions of the figure, and the room between its cells
  /// in fractions of their mean size.
  package var margins = SubplotMargins()
  /// Set by `tight_layout()`: margins are chosen so that no words are cut or overlap.
  package var isTight = false

  /// An empty figure with matplotlib's sizes and colours; rcParams are the binding's matter.
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

  /// `delaxes()`: takes the axes out of the figure; nothing happens when they are not in it.
  package func remove(_ gone: Axes) { axes.removeAll { $0 === gone } }

  /// `clf()`: takes out all axes and empties the title. Size, dpi, colours and margins stay.
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
  /// Where the grid begins: matplotlib's `figure.subplot.left`, a fraction of the figure's width.
  package var left = 0.125
  /// Where the grid ends: a fraction of the figure's width, from its left side.
  package var right = 0.9
  /// Where the grid begins: a fraction of the figure's height, from its lower side.
  package var bottom = 0.11
  /// Where the grid ends: a fraction of the figure's height, from its lower side.
  package var top = 0.88
  /// The room between two columns, as a fraction of the width of a cell.
  package var wspace = 0.2
  /// The room between two rows, as a fraction of the height of a cell.
  package var hspace = 0.2

  /// matplotlib's `figure.subplot.*` defaults.
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
