// One axis of axes: scale, limits, ticks and how a value becomes a fraction of its length.
import Glibc

/// How values are spread along an axis.
package enum AxisScale: String, Sendable { case linear, log }

/// The x or y side of axes.
package struct Axis {
  /// `set_xlabel()`, `set_ylabel()`; empty draws none. It is drawn even when `isVisible` is false.
  package var label = ""
  /// Points; 10 is matplotlib's `axes.labelsize`, `'medium'`.
  package var labelSize = 10.0
  /// `color=` of the label.
  package var labelColor = Color.black
  /// Whether `fontweight=` of the label, or `axes.labelweight`, asks for bold.
  package var labelIsBold = false
  /// Degrees; nil is the axis's own, along it.
  package var labelRotation: Double?
  /// `tick_params(labelcolor=)`: the colour of the tick labels. The ticks themselves are always black.
  package var tickColor = Color.black
  /// `set_xscale()`, `set_yscale()`: how values are spread, and which ticks there are.
  package var scale = AxisScale.linear
  /// Limits set by the script; nil follows the data.
  package var limits: (low: Double, high: Double)?
  /// Whether the axis runs backwards while it follows the data.
  package var isInverted = false
  /// The part of the data's extent left free at each end.
  package var margin = 0.05
  /// `grid()`: lines through the axes at the major ticks, behind curves and before bars and areas; matplotlib's `axes.grid`.
  package var hasGrid = false
  /// `grid(color=)`; `#b0b0b0` is matplotlib's `grid.color`.
  package var gridColor = Color(hex: 0xb0b0b0)
  /// `grid(linestyle=)`; solid as in matplotlib's `grid.linestyle`.
  package var gridStyle = LineStyle.solid
  /// `grid(linewidth=)` in points; 0.8 is matplotlib's `grid.linewidth`.
  package var gridWidth = 0.8
  /// `grid(alpha=)` from 0 to 1, in the place of the colour's own opacity; nil leaves that.
  package var gridAlpha: Double?
  /// Places and words set by `xticks`/`yticks`.
  package var ticks: [Double]?
  /// Words for the ticks in their order, missing ones empty; nil writes the numbers. An empty list leaves the ticks bare.
  package var tickLabels: [String]?
  /// `tick_params(rotation=)` of the tick labels: degrees, counterclockwise.
  package var tickRotation = 0.0
  /// Points; 10 is matplotlib's `xtick.labelsize`, `'medium'`. Larger labels make for fewer ticks.
  package var tickSize = 10.0
  /// `xaxis.set_visible()`: whether ticks, their labels and the note at the end are drawn. The grid is drawn all the same.
  package var isVisible = true

  /// A linear axis with matplotlib's defaults that follows the data.
  package init() {}

  /// The ends for data of that extent: the script's limits or matplotlib's autoscaling.
  func view(_ extent: Bounds.Extent, sticky: [Double], hasData: Bool) -> (low: Double, high: Double) {
    if let limits { return limits }
    var (low, high) = (0.0, 1.0)
    switch scale {
    case .linear where hasData: (low, high) = linearView(extent, sticky)
    case .linear: break
    case .log: (low, high) = logView(extent, sticky)
    }
    return isInverted ? (high, low) : (low, high)
  }

  private func linearView(_ extent: Bounds.Extent, _ sticky: [Double]) -> (Double, Double) {
    let (low, high) = nonsingular(extent.low, extent.high, expander: 0.05)
    let half = (high / 2 - low / 2) * margin
    let tolerance = 1e-5 * abs(high / 2 - low / 2)
    var a = low - half * 2
    var b = high + half * 2
    if let edge = sticky.lazy.filter({ $0 <= low + tolerance }).max() { a = max(a, edge) }
    if let edge = sticky.lazy.filter({ $0 >= high - tolerance }).min() { b = min(b, edge) }
    if !a.isFinite { a = -Double.greatestFiniteMagnitude }
    if !b.isFinite { b = .greatestFiniteMagnitude }
    return (a, b)
  }

  private func logView(_ extent: Bounds.Extent, _ sticky: [Double]) -> (Double, Double) {
    guard extent.high > 0, extent.high.isFinite else { return (1, 10) }
    var low = extent.low > 0 ? extent.low : extent.positive
    var high = extent.high
    if low == high {
      let down = pow(10, log10(low).rounded(.down))
      let up = pow(10, log10(high).rounded(.up))
      low = max(down == low ? low / 10 : down, 1e-300)
      high = min(up == high ? high * 10 : up, 1e300)
    }
    let span = (log10(high) - log10(low)) * margin
    let a = pow(10, log10(low) - span)
    let b = pow(10, log10(high) + span)
    return (a > 0 ? a : low, b.isFinite ? b : high)
  }

  /// Where `value` lies between the ends, 0 to 1; places outside go on beyond.
  func fraction(_ value: Double, _ view: (low: Double, high: Double)) -> Double {
    switch scale {
    case .linear:
      return (value / 2 - view.low / 2) / (view.high / 2 - view.low / 2)
    case .log:
      let low = log10(max(view.low, 1e-300))
      let high = log10(max(view.high, 1e-300))
      if value.isNaN { return .nan }
      let place = value > 0 ? log10(value) : -1000
      return (place - low) / (high - low)
    }
  }

  /// Ticks, their labels, minor ticks and the note at the axis's end, for an axis that has room for `bins` intervals.
  func ticking(_ view: (low: Double, high: Double), bins: Int) -> Ticking {
    let low = min(view.low, view.high)
    let high = max(view.low, view.high)
    var all = ticks
    var minor: [Double] = []
    if all == nil, scale == .log {
      all = LogTicks.major(low, high, bins: bins)
      minor = LogTicks.minor(low, high, bins: bins)
    }
    let places = all ?? LinearTicks.locations(low, high, bins: max(1, min(bins, 9)))
    let labels: [TickLabel]
    var note = ""
    if let tickLabels {
      labels = places.indices.map { TickLabel($0 < tickLabels.count ? tickLabels[$0] : "") }
    } else if scale == .log {
      labels = places.map(Axis.power)
    } else {
      let made = ScalarLabels(places, low: low, high: high)
      labels = made.labels.map { TickLabel($0) }
      note = made.note
    }
    let slack = (high / 2 - low / 2) * 2e-9
    var shown = zip(places, labels).filter { $0.0 >= low - slack && $0.0 <= high + slack }
    if scale == .log, ticks == nil {
      shown += minor.compactMap { place in Axis.minorPower(place, low, high).map { (place, $0) } }
        .filter { $0.0 >= low && $0.0 <= high }
    }
    return Ticking(
      ticks: shown.map { (place: $0.0, label: $0.1) },
      minor: minor.filter { $0 >= low && $0 <= high }, note: note)
  }

  /// The label of a tick between powers, when the view spans no more than one of them.
  private static func minorPower(_ value: Double, _ low: Double, _ high: Double) -> TickLabel? {
    let decades = log10(high) - log10(low)
    guard decades <= 1 else { return nil }
    let exponent = log10(value).rounded(.down)
    let digit = (value / pow(10, exponent)).rounded()
    guard decades <= 0.4 || [1, 2, 3, 4, 6].contains(digit) else { return nil }
    return TickLabel(
      "\(clamped(digit, 1...9))×10",
      exponent: ScalarLabels.minus(String(clamped(exponent, -400...400))))
  }

  private static func power(_ value: Double) -> TickLabel {
    guard value > 0 else { return TickLabel(general(value)) }
    let exponent = log10(value)
    let whole = exponent.rounded()
    guard abs(exponent - whole) < 1e-9 else { return TickLabel(ScalarLabels.minus(general(value))) }
    return TickLabel("10", exponent: ScalarLabels.minus(String(clamped(whole, -400...400))))
  }
}

/// What stands along an axis.
struct Ticking {
  var ticks: [(place: Double, label: TickLabel)]
  var minor: [Double]
  var note: String
}
