// Everything that can be drawn inside axes: one class per kind, plain fields that a script may
// change after the fact. Drawing is elsewhere (Vector/, Terminal/).

/// Something drawn inside axes.
package class Artist {
  package var label: String?
  /// Overrides the opacity of the artist's colours.
  package var alpha: Double?
  /// Higher is drawn later.
  package var zorder: Double
  package var isVisible = true

  init(zorder: Double) { self.zorder = zorder }

  /// Adds the data to the bounds that decide the axes' limits.
  func extend(_ bounds: inout Bounds) {}

  /// Whether a legend shows the artist.
  var isNamed: Bool {
    guard let label, !label.isEmpty else { return false }
    return !label.hasPrefix("_")
  }
}

/// A curve, or points with markers: `plot`.
package final class Line: Artist {
  package var x: [Double]
  package var y: [Double]
  package var color: Color
  package var width = 1.5
  package var style = LineStyle.solid
  package var marker: Marker?
  package var markerSize = 6.0
  package var markerFaceColor: Color?
  package var markerEdgeColor: Color?
  package var markerEdgeWidth = 1.0

  package init(x: [Double], y: [Double], color: Color) {
    self.x = x
    self.y = y
    self.color = color
    super.init(zorder: 2)
  }

  override func extend(_ bounds: inout Bounds) {
    for (x, y) in zip(x, y) { bounds.add(x, y) }
  }
}

/// Points with sizes and colours of their own: `scatter`.
package final class Scatter: Artist {
  package var x: [Double]
  package var y: [Double]
  /// Areas in square points, one or one each.
  package var sizes: [Double]
  /// One or one each.
  package var colors: [Color]
  package var edgeColors: [Color]?
  package var marker = Marker.circle
  package var lineWidth = 1.5
  /// What the colours stand for, when they came from numbers.
  package var mapping: ColorMapping?

  package init(x: [Double], y: [Double], sizes: [Double] = [36], colors: [Color]) {
    self.x = x
    self.y = y
    self.sizes = sizes.isEmpty ? [36] : sizes
    self.colors = colors.isEmpty ? [.clear] : colors
    super.init(zorder: 1)
  }

  override func extend(_ bounds: inout Bounds) {
    for (x, y) in zip(x, y) { bounds.add(x, y) }
  }

  func size(_ i: Int) -> Double { sizes.isEmpty ? 36 : sizes[i % sizes.count] }
  func color(_ i: Int) -> Color { colors.isEmpty ? .clear : colors[i % colors.count] }
  func edge(_ i: Int) -> Color {
    guard let edgeColors, !edgeColors.isEmpty else { return color(i) }
    return edgeColors[i % edgeColors.count]
  }
}

/// A colour map and the numbers at its ends: what a colour bar shows.
package struct ColorMapping: Sendable {
  package var colormap: Colormap
  package var normalization: Normalization

  package init(_ colormap: Colormap, _ normalization: Normalization) {
    self.colormap = colormap
    self.normalization = normalization
  }
}

/// Rectangles in data coordinates: `bar`, `barh`, `hist`.
package final class Bars: Artist {
  package var rectangles: [Rect]
  /// One or one each.
  package var colors: [Color]
  package var edgeColor: Color?
  package var lineWidth = 1.0
  /// The axis the bars stand on: its zero takes no margin.
  package let isHorizontal: Bool

  package init(_ rectangles: [Rect], colors: [Color], isHorizontal: Bool = false) {
    self.rectangles = rectangles
    self.colors = colors.isEmpty ? [.black] : colors
    self.isHorizontal = isHorizontal
    super.init(zorder: 1)
  }

  override func extend(_ bounds: inout Bounds) {
    for box in rectangles {
      bounds.add(box.x0, box.y0)
      bounds.add(box.x1, box.y1)
      if isHorizontal { bounds.stickyX.append(box.x0) } else { bounds.stickyY.append(box.y0) }
    }
  }

  func color(_ i: Int) -> Color { colors.isEmpty ? .black : colors[i % colors.count] }
}

/// Filled outlines in data coordinates: `fill_between`, `fill`.
package final class Area: Artist {
  package var outlines: [[Point]]
  package var color: Color
  package var edgeColor: Color?
  package var lineWidth = 1.0
  /// The level the area stands on, which takes no margin.
  package var stickyFoot: Double?
  /// Borders that margins do not pass, of the bands of a filled contour.
  package var stickyBox: Rect?

  package init(_ outlines: [[Point]], color: Color) {
    self.outlines = outlines
    self.color = color
    super.init(zorder: 1)
  }

  override func extend(_ bounds: inout Bounds) {
    for outline in outlines { for point in outline { bounds.add(point.x, point.y) } }
    if let stickyFoot { bounds.stickyY.append(stickyFoot) }
    if let stickyBox {
      bounds.stickyX += [stickyBox.x0, stickyBox.x1]
      bounds.stickyY += [stickyBox.y0, stickyBox.y1]
    }
  }
}

/// Many separate strokes in data coordinates: `hlines`, `vlines`, error bars.
package final class Segments: Artist {
  package var segments: [(Point, Point)]
  package var color: Color
  package var width = 1.5
  package var style = LineStyle.solid

  package init(_ segments: [(Point, Point)], color: Color) {
    self.segments = segments
    self.color = color
    super.init(zorder: 2)
  }

  override func extend(_ bounds: inout Bounds) {
    for (a, b) in segments {
      bounds.add(a.x, a.y)
      bounds.add(b.x, b.y)
    }
  }
}

/// A line or band across the axes: `axhline axvline axhspan axvspan`.
package final class Reference: Artist {
  package let isHorizontal: Bool
  /// The place on the axis crossed, and the band's other side.
  package var from: Double
  package var to: Double?
  /// How far along the other axis, in fractions of the axes.
  package var start = 0.0
  package var end = 1.0
  package var color: Color
  /// A band's border; `color=` sets it, the default colour does not.
  package var edgeColor: Color?
  package var width = 1.5
  package var style = LineStyle.solid

  package init(isHorizontal: Bool, from: Double, to: Double? = nil, color: Color) {
    self.isHorizontal = isHorizontal
    self.from = from
    self.to = to
    self.color = color
    super.init(zorder: to == nil ? 2 : 1)
  }

  override func extend(_ bounds: inout Bounds) {
    for place in [from, to].compactMap(\.self) {
      if isHorizontal { bounds.addY(place) } else { bounds.addX(place) }
    }
  }
}

/// A grid of coloured cells: `imshow`.
package final class Picture: Artist {
  package let rows: Int
  package let columns: Int
  /// Row by row, as given.
  package var pixels: [Color]
  /// Left, right, bottom, top in data coordinates.
  package var extent: (left: Double, right: Double, bottom: Double, top: Double)
  /// Whether row 0 lies at the top of the extent.
  package var isUpper = true
  package var mapping: ColorMapping?

  package init?(rows: Int, columns: Int, pixels: [Color]) {
    guard rows > 0, columns > 0,
      rows.multipliedReportingOverflow(by: columns) == (pixels.count, false)
    else { return nil }
    self.rows = rows
    self.columns = columns
    self.pixels = pixels
    extent = (-0.5, Double(columns) - 0.5, Double(rows) - 0.5, -0.5)
    super.init(zorder: 0)
  }

  override func extend(_ bounds: inout Bounds) {
    bounds.add(extent.left, extent.bottom)
    bounds.add(extent.right, extent.top)
    bounds.stickyX += [extent.left, extent.right]
    bounds.stickyY += [extent.bottom, extent.top]
  }
}

/// Words at a place: `text`, `annotate`.
package final class Note: Artist {
  package var x: Double
  package var y: Double
  package var text: String
  package var size = 10.0
  package var color = Color.black
  package var horizontal = HorizontalAlignment.left
  package var vertical = VerticalAlignment.baseline
  package var rotation = 0.0
  package var isBold = false
  /// Whether the place is in fractions of the axes.
  package var isInAxes = false
  /// Points that the words stand away from their place.
  package var offset = Point(0, 0)
  /// Where an arrow from the words points, in data coordinates.
  package var arrow: Point?

  package init(x: Double, y: Double, text: String) {
    self.x = x
    self.y = y
    self.text = text
    super.init(zorder: 3)
  }
}

package enum HorizontalAlignment: String, Sendable { case left, center, right }

package enum VerticalAlignment: String, Sendable {
  case top, bottom, center, baseline
  case centerBaseline = "center_baseline"
}
