// Everything that can be drawn inside axes: one class per kind, plain fields that a script may
// change after the fact. Drawing is elsewhere (Vector/, Terminal/).

/// Something drawn inside axes.
package class Artist {
  /// `label=`, the words in a legend. A legend leaves out nil, an empty label and one that begins with `_`.
  package var label: String?
  /// Overrides the opacity of the artist's colours.
  package var alpha: Double?
  /// Higher is drawn later.
  package var zorder: Double
  /// `set_visible()`: false draws nothing, and the axes' limits and a legend without `entries` ignore the artist.
  package var isVisible = true

  init(zorder: Double) { self.zorder = zorder }

  /// Adds the data to the bounds that decide the axes' limits.
  func extend(_ bounds: inout Bounds) {}

  /// Whether a legend shows the artist.
  package var isNamed: Bool {
    guard let label, !label.isEmpty else { return false }
    return !label.hasPrefix("_")
  }
}

/// A curve, or points with markers: `plot`.
package final class Line: Artist {
  /// Data coordinates along x, as many as `y` has; a NaN or an infinity breaks the curve there.
  package var x: [Double]
  /// Data coordinates along y, point by point with `x`.
  package var y: [Double]
  /// `color=` of the stroke, and of the markers where they have no colours of their own.
  package var color: Color
  /// `linewidth=` of the stroke in points; 1.5 is matplotlib's `lines.linewidth`. At 0 or less only markers are drawn.
  package var width = 1.5
  /// `linestyle=`; with `.none` only markers are drawn.
  package var style = LineStyle.solid
  /// `marker=`, drawn at every point; nil draws none.
  package var marker: Marker?
  /// `markersize=`: the marker's diameter in points; 6 is matplotlib's `lines.markersize`.
  package var markerSize = 6.0
  /// `markerfacecolor=`; nil, which `'auto'` sets, takes `color`.
  package var markerFaceColor: Color?
  /// `markeredgecolor=`; nil, which `'auto'` sets, takes `color`.
  package var markerEdgeColor: Color?
  /// `markeredgewidth=` in points; the pixel marker `','` has no edge whatever stands here.
  package var markerEdgeWidth = 1.0

  /// A solid curve without markers, of zorder 2. `x` and `y` are not compared: what one has more than the other is not drawn.
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
  /// Data coordinates along x, as many as `y` has; a point with a NaN is not drawn.
  package var x: [Double]
  /// Data coordinates along y, point by point with `x`.
  package var y: [Double]
  /// Areas in square points, one or one each.
  package var sizes: [Double]
  /// One or one each.
  package var colors: [Color]
  /// `edgecolors=`, one or one each; nil, which `'face'` sets, gives each edge the colour of its face.
  package var edgeColors: [Color]?
  /// `marker=`, the same for all points: a circle as in matplotlib's `scatter.marker`.
  package var marker = Marker.circle
  /// `linewidths=` of the markers' edges in points, the same for all; 1.5 is matplotlib's `lines.linewidth`.
  package var lineWidth = 1.5
  /// What the colours stand for, when they came from numbers.
  package var mapping: ColorMapping?

  /// Points of zorder 1. No `sizes` are taken as 36 square points, no `colors` as transparent ones.
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
  /// `cmap=`: the colours between the ends.
  package var colormap: Colormap
  /// `vmin=` and `vmax=`: the numbers that get the first colour and the last.
  package var normalization: Normalization

  /// Pairs a map with its ends, so that `colormap.color(normalization(value))` is the colour of a number.
  package init(_ colormap: Colormap, _ normalization: Normalization) {
    self.colormap = colormap
    self.normalization = normalization
  }
}

/// Rectangles in data coordinates: `bar`, `barh`, `hist`.
package final class Bars: Artist {
  /// One for each bar, in data coordinates: `y0` (`x0` of horizontal bars) is the foot, and the other end lies below it for a negative bar.
  package var rectangles: [Rect]
  /// One or one each.
  package var colors: [Color]
  /// `edgecolor=` of all bars; nil draws no edges, as in matplotlib.
  package var edgeColor: Color?
  /// `linewidth=` of the edges in points, used where there is an `edgeColor`; 1 is matplotlib's `patch.linewidth`.
  package var lineWidth = 1.0
  /// The axis the bars stand on: its zero takes no margin.
  package let isHorizontal: Bool

  /// Bars of zorder 1 without edges; no `colors` are taken as black.
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
  /// Closed polygons in data coordinates, one for each stretch that is filled; the last point need not repeat the first.
  package var outlines: [[Point]]
  /// `facecolor=` of all the outlines.
  package var color: Color
  /// `edgecolor=`; nil strokes the outlines in `color`.
  package var edgeColor: Color?
  /// `linewidth=` of the outlines in points; 1 is matplotlib's `patch.linewidth`.
  package var lineWidth = 1.0
  /// The level the area stands on, which takes no margin.
  package var stickyFoot: Double?
  /// Borders that margins do not pass, of the bands of a filled contour.
  package var stickyBox: Rect?

  /// A filled area of zorder 1, its outlines stroked in the same colour.
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
  /// The two ends of each stroke, in data coordinates; one with a NaN at an end is not drawn.
  package var segments: [(Point, Point)]
  /// `colors=`, one for all the strokes.
  package var color: Color
  /// `linewidths=` in points; 1.5 is matplotlib's `lines.linewidth`.
  package var width = 1.5
  /// `linestyles=`, one for all the strokes.
  package var style = LineStyle.solid

  /// Solid strokes of zorder 2.
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
  /// Whether it runs along x (`axhline`, `axhspan`), so that `from` and `to` are places on the y axis.
  package let isHorizontal: Bool
  /// The place on the axis crossed, and the band's other side.
  package var from: Double
  /// The band's other side in data coordinates, above or below `from`; nil for a line.
  package var to: Double?
  /// How far along the other axis, in fractions of the axes.
  package var start = 0.0
  /// Where it ends, as a fraction of the axes from the left or the bottom: `xmax=` or `ymax=`.
  package var end = 1.0
  /// `color=` of the line, or of the band's inside.
  package var color: Color
  /// A band's border; `color=` sets it, the default colour does not.
  package var edgeColor: Color?
  /// `linewidth=` of a line in points; a band's border is always 1 point wide.
  package var width = 1.5
  /// `linestyle=` of a line; a band's border is always solid.
  package var style = LineStyle.solid

  /// A line (zorder 2) or, with `to`, a band (zorder 1) across the whole of the axes, without a border.
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
  /// Cells from top to bottom, at least 1: the first dimension of the array.
  package let rows: Int
  /// Cells from left to right, at least 1: the second dimension of the array.
  package let columns: Int
  /// Row by row, as given.
  package var pixels: [Color]
  /// Left, right, bottom, top in data coordinates.
  package var extent: (left: Double, right: Double, bottom: Double, top: Double)
  /// Whether row 0 lies at the top of the extent.
  package var isUpper = true
  /// What the colours stand for; nil where the array held colours (`M x N x 3` or `x 4`) and not numbers.
  package var mapping: ColorMapping?

  /// A picture of zorder 0 with `'upper'` origin, cell centres at the whole numbers.
  /// nil when it is empty or `pixels` are not `rows * columns`.
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
  /// The anchor's place along x, in data coordinates, or in fractions of the axes when `isInAxes`.
  package var x: Double
  /// The anchor's place along y, in data coordinates, or in fractions of the axes from the bottom when `isInAxes`.
  package var y: Double
  /// The words; lines are parted by `\n`.
  package var text: String
  /// `fontsize=` in points; 10 is matplotlib's `font.size`.
  package var size = 10.0
  /// `color=`: black as in matplotlib's `text.color`.
  package var color = Color.black
  /// `ha=`: which part of the words stands at the anchor.
  package var horizontal = HorizontalAlignment.left
  /// `va=`: which height of the words stands at the anchor.
  package var vertical = VerticalAlignment.baseline
  /// `rotation=` in degrees, counterclockwise.
  package var rotation = 0.0
  /// Whether `fontweight=` asks for bold; there is no weight in between.
  package var isBold = false
  /// Whether the place is in fractions of the axes.
  package var isInAxes = false
  /// Points that the words stand away from their place.
  package var offset = Point(0, 0)
  /// Where an arrow from the words points, in data coordinates.
  package var arrow: Point?

  /// Words of zorder 3, from (`x`, `y`) in data coordinates to the right. They do not count for the axes' limits.
  package init(x: Double, y: Double, text: String) {
    self.x = x
    self.y = y
    self.text = text
    super.init(zorder: 3)
  }
}

/// matplotlib's `ha=`, its words as raw values.
package enum HorizontalAlignment: String, Sendable { case left, center, right }

/// matplotlib's `va=`, its words as raw values.
package enum VerticalAlignment: String, Sendable, CaseIterable {
  case top, bottom, center, baseline
  case centerBaseline = "center_baseline"
}
