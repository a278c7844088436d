// Where axes stand: get_position, get_subplotspec, and the place in their text.
import Language
import Plots

extension AxesObject {
  /// The box in fractions of the figure, from the figure's margins by running sums as matplotlib's GridSpec has it
  /// (matplotlib/gridspec.py, `get_grid_positions`).
  var box: (x0: Double, y0: Double, x1: Double, y1: Double) {
    let m = figure?.figure.margins ?? SubplotMargins(), place = axes.place
    func ends(_ n: Int, _ total: Double, _ space: Double) -> (starts: [Double], stops: [Double]) {
      let cell = total / (Double(n) + space * Double(n - 1)), gap = space * cell
      var at = 0.0
      var (starts, stops): ([Double], [Double]) = ([], [])
      for i in 0..<n {
        at += i == 0 ? 0 : gap
        starts.append(at)
        at += cell
        stops.append(at)
      }
      return (starts, stops)
    }
    let x = ends(place.columns, m.right - m.left, m.wspace), y = ends(place.rows, m.top - m.bottom, m.hspace)
    let (c, r) = (place.columnRange, place.rowRange)
    return (m.left + x.starts[c.lowerBound], m.top - y.stops[r.upperBound], m.left + x.stops[c.upperBound], m.top - y.starts[r.lowerBound])
  }
}

/// `Bbox(x0=0.125, y0=0.11, x1=0.9, y1=0.88)`.
final class BboxObject: PlotObject {
  private let x0, y0, x1, y1: Double
  init(_ b: (x0: Double, y0: Double, x1: Double, y1: Double)) { (x0, y0, x1, y1) = b }
  private static let cls = plotClass("matplotlib.transforms", "Bbox")
  override var type: Class { BboxObject.cls }
  override func str() throws(Raise) -> String {
    "Bbox(x0=\(floatRepr(x0)), y0=\(floatRepr(y0)), x1=\(floatRepr(x1)), y1=\(floatRepr(y1)))"
  }
  override func repr() throws(Raise) -> String {
    "Bbox([[\(floatRepr(x0)), \(floatRepr(y0))], [\(floatRepr(x1)), \(floatRepr(y1))]])"
  }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "x0": try scalar(x0)
    case "y0": try scalar(y0)
    case "x1": try scalar(x1)
    case "y1": try scalar(y1)
    case "xmin": try scalar(min(x0, x1))
    case "xmax": try scalar(max(x0, x1))
    case "ymin": try scalar(min(y0, y1))
    case "ymax": try scalar(max(y0, y1))
    case "width": try scalar(x1 - x0)
    case "height": try scalar(y1 - y0)
    case "bounds": .tupleOf([try scalar(x0), try scalar(y0), try scalar(x1 - x0), try scalar(y1 - y0)])
    case "extents": try arrayValue([x0, y0, x1, y1])
    default: try super.getAttribute(name)
    }
  }
}

/// The cells of a grid that axes fill.
final class SubplotSpecObject: PlotObject {
  private let place: GridPlace
  init(_ place: GridPlace) { self.place = place }
  private static let cls = plotClass("matplotlib.gridspec", "SubplotSpec") { c in
    c.method("get_geometry()") { (s: SubplotSpecObject, _) in
      .tupleOf([.int(s.place.rows), .int(s.place.columns), .int(s.place.first), .int(s.place.last)])
    }
  }
  override var type: Class { SubplotSpecObject.cls }
}

func definePositions(_ c: Class) {
  c.method("get_position(original=False)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
    _ = try Language.truth(call[0])
    return .object(BboxObject(a.box))
  }
  c.method("get_subplotspec()", of: "_AxesBase") { (a: AxesObject, _) in .object(SubplotSpecObject(a.axes.place)) }
}
