// contour and contourf: level lines and bands of a grid of heights, cell by cell (marching squares; Maple, 2003).
import Language
import Plots

/// QuadContourSet.
final class ContourObject: ArtistObject {
  let levels: [Double]
  let mapping: ColorMapping?
  let parts: [Artist]
  init(levels: [Double], mapping: ColorMapping?, parts: [Artist], _ owner: AxesObject) {
    self.levels = levels
    self.mapping = mapping
    self.parts = parts
    super.init(PlotClasses.contourSet, nil, owner)
  }
  override func get(_ name: String) throws(Raise) -> Value? {
    switch name {
    case "clim": return mapping.map { .tupleOf([.float($0.normalization.low), .float($0.normalization.high)]) } ?? Value.none
    case "cmap": return mapping.map { .object(ColormapObject($0.colormap)) } ?? Value.none
    default: return nil
    }
  }
  static func defineContourObject(_ c: Class) {
    c.property("levels") { v throws(Raise) in
      guard case .object(let o) = v, let s = o as? ContourObject else { return .none }
      return try arrayValue(s.levels)
    }
    c.method("remove()") { (o: ContourObject, _) in
      for part in o.parts { o.owner?.axes.remove(part) }
      return .none
    }
  }
}

func defineContours(_ c: Class) {
  for (name, isFilled) in [("contour", false), ("contourf", true)] {
    c.method("\(name)(*args, data=None, **kwargs)") { (a: AxesObject, call) throws(Raise) in .object(try contour(a, call, isFilled)) }
  }
  c.method("clabel(CS, levels=None, **kwargs)") { (_: AxesObject, _) in
    undrawn("clabel's words on contour lines")
    return .listOf([])
  }
}

private struct Grid {
  var x: [Double]
  var y: [Double]
  var z: [Double]
  let rows: Int
  let columns: Int
  func point(_ r: Int, _ c: Int) -> (Point, Double) {
    let i = r * columns + c
    return (Point(x[i], y[i]), z[i])
  }
}

private func grid(_ args: [Value]) throws(Raise) -> (Grid, Value?) {
  guard (1...4).contains(args.count) else {
    throw typeError("contour() takes from 1 to 4 positional arguments but \(args.count) were given")
  }
  let heights = try dataArray(args[args.count < 3 ? 0 : 2])
  guard heights.shape.count == 2 else { throw typeError("Input z must be 2D, not \(heights.shape.count)D") }
  let rows = heights.shape[0], columns = heights.shape[1]
  guard rows >= 2, columns >= 2 else {
    throw typeError("Input z must be at least a (2, 2) shaped array, but has shape (\(rows), \(columns))")
  }
  let count = rows * columns
  var x = (0..<count).map { Double($0 % columns) }, y = (0..<count).map { Double($0 / columns) }
  if args.count >= 3 {
    let gx = try dataArray(args[0]), gy = try dataArray(args[1])
    guard gx.shape.count == gy.shape.count else { throw typeError("Number of dimensions of x and y should match") }
    if gx.shape.count == 1 {
      guard gx.values.count == columns else {
        throw typeError("Length of x (\(gx.values.count)) must match number of columns in z (\(columns))")
      }
      guard gy.values.count == rows else { throw typeError("Length of y (\(gy.values.count)) must match number of rows in z (\(rows))") }
      x = (0..<count).map { gx.values[$0 % columns] }
      y = (0..<count).map { gy.values[$0 / columns] }
    } else {
      guard gx.shape == heights.shape else { throw typeError("Shapes of x \(gx.shapeText) and z \(heights.shapeText) do not match") }
      guard gy.shape == heights.shape else { throw typeError("Shapes of y \(gy.shapeText) and z \(heights.shapeText) do not match") }
      (x, y) = (gx.values, gy.values)
    }
  }
  let levels: Value? = args.count == 2 ? args[1] : args.count == 4 ? args[3] : nil
  return (Grid(x: x, y: y, z: heights.values, rows: rows, columns: columns), levels)
}

private func contour(_ a: AxesObject, _ call: Call, _ isFilled: Bool) throws(Raise) -> ContourObject {
  var call = call
  let (grid, positional) = try grid(call.rest)
  let given = call.take("levels") ?? positional
  let finite = grid.z.filter(\.isFinite)
  let low = finite.min() ?? 0, high = finite.max() ?? 1
  var levels: [Double] = []
  var isAutomatic = true
  if let given, !given.isNone, let list = try? flatNumbers(given), list.count > 1 || (try? indexValue(given)) == nil {
    levels = list
    isAutomatic = false
    guard zip(levels, levels.dropFirst()).allSatisfy({ $0 < $1 }) else { throw valueError("Contour levels must be increasing") }
  } else {
    let n = try given.map { (v) throws(Raise) in try indexValue(v) } ?? 7
    levels = ContourLevels.automatic(low, high, count: max(1, min(n, 10_000)))
  }
  if isAutomatic {
    // One level below the data and one above are kept.
    let under = levels.lastIndex { $0 < low } ?? 0, over = levels.firstIndex { $0 > high } ?? levels.count - 1
    if over + 1 - under >= 3 { levels = Array(levels[under...over]) }
    if levels.isEmpty { levels = [low] }
  }
  if isFilled, levels.count < 2 { throw valueError("Filled contours require at least 2 levels.") }
  let map = try colormap(call.take("cmap") ?? .none)
  try refuse(call.take("norm") ?? .none, "contour(norm=)")
  try refuse(call.take("hatches") ?? .none, "contour(hatches=)")
  let layers = isFilled ? zip(levels, levels.dropFirst()).map { ($0 + $1) / 2 } : levels
  let vmin = call.take("vmin"), vmax = call.take("vmax")
  let norm = Normalization(
    levels, low: try vmin.map { (v) throws(Raise) in try real(v) } ?? nil, high: try vmax.map { (v) throws(Raise) in try real(v) } ?? nil)
  var palette: [Color]?
  if let c = call.take("colors"), !c.isNone { palette = try colors(c) }
  let alpha = try call.take("alpha").map { (v) throws(Raise) in try fraction(v, "alpha") }
  let widths =
    try call.take("linewidths").map { (v) throws(Raise) in try flatNumbers(v) } ?? [RcParams.shared.number("lines.linewidth", 1.5)]
  let style = try call.take("linestyles").map { (v) throws(Raise) in try lineStyle(v) }
  let zorder = try call.take("zorder").map { (v) throws(Raise) in try real(v) }
  let extend = call.take("extend")
  if let extend, word(extend) != "neither" { undrawn("contourf's extend") }
  for (key, _) in call.extra {
    guard ["antialiased", "extent", "origin", "locator", "corner_mask", "algorithm", "nchunk"].contains(key) else {
      throw typeError("contour() got unexpected keyword argument(s): \(quoted(Str(key)))")
    }
    undrawn("contour's \(key)")
  }
  var parts: [Artist] = []
  for (i, layer) in layers.enumerated() {
    let c = palette.map { $0.isEmpty ? .black : $0[i % $0.count] } ?? map.color(layers.count == 1 ? 0 : norm(layer))
    if isFilled {
      let area = Area(ContourLevels.band(grid.rows, grid.columns, grid.point, levels[i], levels[i + 1]), color: c)
      // Cells of a band meet; an opaque band hides their seams under a thin edge.
      area.lineWidth = alpha == nil ? 0.5 : 0
      parts.append(area)
    } else {
      let strokes = Segments(ContourLevels.lines(grid.rows, grid.columns, grid.point, layer), color: c)
      strokes.width = widths.isEmpty ? 1.5 : widths[i % widths.count]
      strokes.style = style ?? (palette?.count == 1 && layer < 0 ? .dashed : .solid)
      parts.append(strokes)
    }
  }
  // The whole grid decides the limits, and no margin passes it.
  let fx = grid.x.filter(\.isFinite), fy = grid.y.filter(\.isFinite)
  let frame = Area([[Point(fx.min() ?? 0, fy.min() ?? 0), Point(fx.max() ?? 1, fy.max() ?? 1)]], color: .clear)
  frame.lineWidth = 0
  frame.stickyBox = Rect(fx.min() ?? 0, fy.min() ?? 0, fx.max() ?? 1, fy.max() ?? 1)
  parts.append(frame)
  for part in parts {
    part.alpha = alpha
    part.zorder = zorder ?? (isFilled ? 1 : 2)
    a.axes.add(part)
  }
  let set = ContourObject(levels: levels, mapping: ColorMapping(map, norm), parts: parts, a)
  a.add(set)
  a.mappable = set
  return set
}

enum ContourLevels {
  /// Levels as matplotlib's MaxNLocator(n + 1) places them.
  static func automatic(_ low: Double, _ high: Double, count: Int) -> [Double] {
    LinearTicks.levels(low, high, bins: count + 1)
  }

  /// The strokes of a level through the triangles about each cell's middle.
  static func lines(
    _ rows: Int, _ columns: Int, _ point: (Int, Int) -> (Point, Double), _ level: Double
  ) -> [(Point, Point)] {
    var out: [(Point, Point)] = []
    for r in 0..<(rows - 1) {
      for c in 0..<(columns - 1) {
        let corners = [point(r, c), point(r, c + 1), point(r + 1, c + 1), point(r + 1, c)]
        guard corners.allSatisfy({ $0.1.isFinite }) else { continue }
        var crossings: [Point] = []
        for i in 0..<4 {
          let (p, a) = corners[i], (q, b) = corners[(i + 1) % 4]
          if (a < level) != (b < level) {
            let t = (level - a) / (b - a)
            crossings.append(Point(p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t))
          }
        }
        if crossings.count == 2 { out.append((crossings[0], crossings[1])) }
        if crossings.count == 4 {
          // A saddle: the middle tells which corners belong together.
          let middle = corners.reduce(0) { $0 + $1.1 } / 4
          if (middle < level) == (corners[0].1 < level) {
            out += [(crossings[0], crossings[1]), (crossings[2], crossings[3])]
          } else {
            out += [(crossings[3], crossings[0]), (crossings[1], crossings[2])]
          }
        }
      }
    }
    return out
  }

  /// The parts of the cells between two levels.
  static func band(
    _ rows: Int, _ columns: Int, _ point: (Int, Int) -> (Point, Double), _ low: Double, _ high: Double
  ) -> [[Point]] {
    var out: [[Point]] = []
    for r in 0..<(rows - 1) {
      for c in 0..<(columns - 1) {
        let corners = [point(r, c), point(r, c + 1), point(r + 1, c + 1), point(r + 1, c)]
        guard corners.allSatisfy({ $0.1.isFinite }) else { continue }
        if corners.allSatisfy({ $0.1 < low }) || corners.allSatisfy({ $0.1 > high }) { continue }
        let piece = cut(cut(corners, low, keepsAbove: true), high, keepsAbove: false)
        if piece.count > 2 { out.append(piece.map(\.0)) }
      }
    }
    return out
  }

  /// A polygon with heights, cut at a level (Sutherland and Hodgman, 1974).
  private static func cut(_ polygon: [(Point, Double)], _ level: Double, keepsAbove: Bool) -> [(Point, Double)] {
    func inside(_ z: Double) -> Bool { keepsAbove ? z >= level : z <= level }
    var out: [(Point, Double)] = []
    for i in polygon.indices {
      let (p, a) = polygon[i], (q, b) = polygon[(i + 1) % polygon.count]
      if inside(a) { out.append((p, a)) }
      if inside(a) != inside(b) {
        let t = (level - a) / (b - a)
        out.append((Point(p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t), level))
      }
    }
    return out
  }
}
