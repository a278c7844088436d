// One plot of a figure: its artists, its two axes, title and legend.

/// Axes: where artists are drawn.
package final class Axes {
  /// In the order in which they were added; `drawn` sorts them by zorder.
  package private(set) var artists: [Artist] = []
  /// The horizontal axis: its label, scale, limits, ticks and grid.
  package var x = Axis()
  /// The vertical axis: its label, scale, limits, ticks and grid.
  package var y = Axis()
  /// `set_title()`, 6 points above the axes; empty draws none.
  package var title = ""
  /// Points; 12 is matplotlib's `axes.titlesize`, `'large'`.
  package var titleSize = 12.0
  /// `color=` of the title.
  package var titleColor = Color.black
  /// Whether `fontweight=` of the title, or `axes.titleweight`, asks for bold.
  package var titleIsBold = false
  /// Where over the axes the title stands: `loc=`.
  package var titlePlace = HorizontalAlignment.center
  /// `legend()`; nil shows none, however many artists have labels.
  package var legend: Legend?
  /// `set_facecolor()`: the colour inside the frame, matplotlib's `axes.facecolor`.
  /// A transparent picture and axes without a frame leave it out.
  package var background = Color.white
  /// False after `axis('off')`: no frame, ticks or labels.
  package var hasFrame = true
  /// y unit over x unit on paper; nil fills the axes' place.
  package var aspect: Double?
  /// Whether an equal aspect changes the limits (`axis('equal')`) and not the box (`imshow`).
  package var aspectChangesLimits = false
  /// `colorbar()`, which takes its room from these axes; nil shows none.
  package var colorbar: Colorbar?
  /// Names of the sides that are not drawn (`ax.spines['top'].set_visible(False)`).
  package var hiddenSpines: Set<String> = []
  /// Draws nothing at all when false.
  package var isVisible = true
  /// Axes whose x (y) limits are these axes' too: `sharex=`, `sharey=`.
  package var sharedX: SharedAxis?
  /// Axes whose y limits are these axes' too: `sharey=`. nil where the axes stand alone.
  package var sharedY: SharedAxis?
  /// Where in the figure's grid.
  package let place: GridPlace

  private var lineColors = 0
  private var patchColors = 0

  init(place: GridPlace) { self.place = place }

  /// Adds an artist on top of those of its height.
  package func add(_ artist: Artist) { artists.append(artist) }

  /// `artist.remove()`; nothing happens when it is not in these axes. A colour it took from the cycle is not given back.
  package func remove(_ artist: Artist) { artists.removeAll { $0 === artist } }

  /// Removes everything, as `cla()`.
  package func clear() {
    artists = []
    x = Axis()
    y = Axis()
    title = ""
    titleColor = .black
    titleIsBold = false
    titlePlace = .center
    hiddenSpines = []
    legend = nil
    hasFrame = true
    aspect = nil
    aspectChangesLimits = false
    colorbar = nil
    lineColors = 0
    patchColors = 0
  }

  /// The next colour for `plot` and `hist`.
  package func nextLineColor() -> Color {
    defer { lineColors = (lineColors + 1) % Color.cycle.count }
    return Color.cycle[lineColors]
  }

  /// The next colour for `scatter`, `bar` and `fill_between`.
  package func nextPatchColor() -> Color {
    defer { patchColors = (patchColors + 1) % Color.cycle.count }
    return Color.cycle[patchColors]
  }

  /// Artists in the order they are drawn.
  var drawn: [Artist] {
    artists.enumerated().filter(\.element.isVisible)
      .sorted { ($0.element.zorder, $0.offset) < ($1.element.zorder, $1.offset) }
      .map(\.element)
  }

  var bounds: Bounds {
    var bounds = Bounds()
    for artist in artists where artist.isVisible { artist.extend(&bounds) }
    return bounds
  }

  /// The limits in force: `xlim()` and `ylim()`.
  package var view: View {
    let forX = sharedX?.bounds ?? bounds
    let forY = sharedY?.bounds ?? bounds
    return View(
      x: x.view(forX.x, sticky: forX.stickyX, hasData: sharedX?.hasData(isX: true) ?? hasData(isX: true)),
      y: y.view(forY.y, sticky: forY.stickyY, hasData: sharedY?.hasData(isX: false) ?? hasData(isX: false)))
  }

  /// Whether an artist decides the limits of that side: words and lines across it do not.
  func hasData(isX: Bool) -> Bool {
    artists.contains { !($0 is Note) && ($0 as? Reference)?.isHorizontal != isX }
  }

  /// Limits of both axes; a low above its high runs backwards.
  package struct View {
    /// The left end and the right end in data coordinates.
    package var x: (low: Double, high: Double)
    /// The lower end and the upper end in data coordinates.
    package var y: (low: Double, high: Double)
  }

  /// Sets the x limits as `xlim(low, high)`; equal ends are spread as matplotlib spreads them.
  package func setXLimits(_ low: Double, _ high: Double) throws(PlotError) {
    let limits = try Axes.limits(low, high)
    x.limits = limits
    for other in sharedX?.members ?? [] { other.axes?.x.limits = limits }
  }

  /// Sets the y limits as `ylim(low, high)`.
  package func setYLimits(_ low: Double, _ high: Double) throws(PlotError) {
    let limits = try Axes.limits(low, high)
    y.limits = limits
    for other in sharedY?.members ?? [] { other.axes?.y.limits = limits }
  }

  private static func limits(_ low: Double, _ high: Double) throws(PlotError) -> (Double, Double) {
    guard low.isFinite, high.isFinite else { throw PlotError("Axis limits cannot be NaN or Inf") }
    let (a, b) = nonsingular(low, high, expander: 0.05)
    return low > high ? (b, a) : (a, b)
  }

  /// `axis('off')` and its other words.
  package func axis(_ mode: String) throws(PlotError) {
    switch mode {
    case "off": hasFrame = false
    case "on": hasFrame = true
    case "equal":
      aspect = 1
      aspectChangesLimits = true
      (x.limits, y.limits) = (nil, nil)
    case "scaled", "image", "square":
      aspect = 1
      aspectChangesLimits = false
      if mode == "image" { (x.limits, y.limits) = (nil, nil) }
      let now = view
      (x.limits, y.limits) = (now.x, now.y)
    case "auto":
      aspect = nil
      (x.limits, y.limits) = (nil, nil)
    case "tight":
      // Limits are found anew and then stay.
      (x.limits, y.limits) = (nil, nil)
      let now = view
      (x.limits, y.limits) = (now.x, now.y)
    default:
      throw PlotError(
        "Unrecognized string \(quoted(mode)) to axis; try 'on' or 'off'")
    }
  }

  /// Where ticks stand that the script has not set, those just outside the view included.
  package func automaticTicks(isX: Bool, width: Double, height: Double, margins: SubplotMargins)
    -> [Double]
  {
    let box = margins.box(place)
    let points = (isX ? box.width * width : box.height * height) * 72
    let (axis, limits) = isX ? (x, view.x) : (y, view.y)
    let bins = clamped(points / (max(axis.tickSize, 0.1) * (isX ? 3 : 2)), 1...9)
    let low = min(limits.low, limits.high)
    let high = max(limits.low, limits.high)
    return axis.scale == .log
      ? LogTicks.major(low, high, bins: bins) : LinearTicks.locations(low, high, bins: bins)
  }

  /// Both axes' grids on or off.
  package func grid(_ isOn: Bool) {
    x.hasGrid = isOn
    y.hasGrid = isOn
  }
}

/// Axes that have one extent and one pair of limits on a side.
package final class SharedAxis {
  struct Member { weak var axes: Axes? }
  private(set) var members: [Member] = []

  /// A group that nobody has joined; it holds its axes weakly.
  package init() {}
  /// Adds axes to the group. The caller also sets their `sharedX` or `sharedY`, by which they find it.
  package func join(_ axes: Axes) { members.append(Member(axes: axes)) }

  func hasData(isX: Bool) -> Bool { members.contains { $0.axes?.hasData(isX: isX) ?? false } }
  var bounds: Bounds {
    var all = Bounds()
    for case let axes? in members.lazy.map(\.axes) {
      for artist in axes.artists where artist.isVisible { artist.extend(&all) }
    }
    return all
  }
}

/// The scale beside a picture that says what its colours mean.
package struct Colorbar {
  /// The colours shown and the numbers at the scale's ends.
  package var mapping: ColorMapping
  /// `label=`, written beside the scale; empty writes none.
  package var label = ""

  /// A scale for the mapping of an artist, as it is now: the copy does not follow the artist.
  package init(_ mapping: ColorMapping, label: String = "") {
    self.mapping = mapping
    self.label = label
  }
}

/// Cells of a figure's grid, counted from the top left; both ends included.
package struct GridPlace: Equatable, Sendable {
  /// Rows of the grid, 1 to 1000.
  package var rows: Int
  /// Columns of the grid, 1 to 1000.
  package var columns: Int
  /// The first cell, counted from 0 row by row; `subplot()` counts from 1.
  package var first: Int
  /// The last cell, counted likewise and not before `first`; the same as `first` for a place of one cell.
  package var last: Int

  /// Cell `index` of a `rows` × `columns` grid, counted from 0.
  package init(rows: Int = 1, columns: Int = 1, first: Int = 0, last: Int? = nil) {
    self.rows = max(1, min(rows, 1000))
    self.columns = max(1, min(columns, 1000))
    let top = self.rows * self.columns - 1
    self.first = max(0, min(first, top))
    self.last = max(self.first, min(last ?? first, top))
  }

  /// The rows it spans, from the top.
  package var rowRange: ClosedRange<Int> { first / columns...last / columns }
  /// The columns it spans, from the left.
  package var columnRange: ClosedRange<Int> {
    min(first % columns, last % columns)...max(first % columns, last % columns)
  }
}
