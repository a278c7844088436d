// What `scatter`, `bar`, `hist` and `fill_between` draw, and the containers they give back.
import Language
import Plots

/// PathCollection: the points of `scatter`.
final class ScatterObject: ArtistObject {
  let scatter: Scatter
  var values: [Double]?
  init(_ scatter: Scatter, _ owner: AxesObject) {
    self.scatter = scatter
    super.init(PlotClasses.pathCollection, scatter, owner)
  }
  override var aliases: [String: String] {
    [
      "edgecolors": "edgecolor", "ec": "edgecolor", "facecolors": "facecolor", "fc": "facecolor", "linewidths": "linewidth",
      "lw": "linewidth", "c": "color", "ls": "linestyle", "linestyles": "linestyle",
    ]
  }
  override var undrawnProperties: Set<String> { super.undrawnProperties.union(["linestyle", "norm", "urls", "offset_transform"]) }

  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    switch name {
    case "color":
      scatter.colors = try Pyplot.colors(value)
      scatter.edgeColors = scatter.colors
    case "facecolor":
      if scatter.edgeColors == nil { scatter.edgeColors = word(value) == "none" ? scatter.colors : nil }
      scatter.colors = try Pyplot.colors(value)
    case "edgecolor": scatter.edgeColors = word(value) == "face" ? nil : try Pyplot.colors(value)
    case "linewidth": scatter.lineWidth = try flatNumbers(value).first ?? 1.5
    case "sizes":
      let sizes = try flatNumbers(value)
      if !sizes.isEmpty { scatter.sizes = sizes }
    case "offsets":
      let array = try dataArray(value)
      guard array.shape.count == 2, array.shape[1] == 2 else { throw valueError("offsets must have shape (N, 2)") }
      (scatter.x, scatter.y) = (array.columns[0], array.columns[1])
    case "array":
      try recolor(try flatNumbers(value), scatter.mapping?.colormap ?? .viridis, nil, nil)
    case "cmap":
      if let values { try recolor(values, try colormap(value), scatter.mapping?.normalization.low, scatter.mapping?.normalization.high) }
    case "clim":
      let ends = try sequenceItems(value)
      if let values, ends.count == 2 { try recolor(values, scatter.mapping?.colormap ?? .viridis, try real(ends[0]), try real(ends[1])) }
    default: return try super.set(name, value)
    }
    return true
  }

  private func recolor(_ numbers: [Double], _ map: Colormap, _ low: Double?, _ high: Double?) throws(Raise) {
    let norm = Normalization(numbers, low: low, high: high)
    values = numbers
    scatter.colors = numbers.map { map.color(norm($0)) }
    scatter.mapping = ColorMapping(map, norm)
  }

  override func get(_ name: String) throws(Raise) -> Value? {
    switch name {
    case "offsets": return try arrayValue(.listOf(zip(scatter.x, scatter.y).map { .listOf([.float($0), .float($1)]) }))
    case "sizes": return try arrayValue(scatter.sizes)
    case "array": return try values.map { (v) throws(Raise) in try arrayValue(v) } ?? Value.none
    case "facecolor", "color":
      return try arrayValue(.listOf(scatter.colors.map { .listOf([$0.red, $0.green, $0.blue, $0.alpha].map { .float($0) }) }))
    case "edgecolor":
      return try arrayValue(
        .listOf((scatter.edgeColors ?? scatter.colors).map { .listOf([$0.red, $0.green, $0.blue, $0.alpha].map { .float($0) }) }))
    case "clim":
      return scatter.mapping.map { .tupleOf([.float($0.normalization.low), .float($0.normalization.high)]) } ?? .tupleOf([.none, .none])
    case "cmap": return scatter.mapping.map { .object(ColormapObject($0.colormap)) } ?? Value.none
    case "linewidth": return .float(scatter.lineWidth)
    default: return try super.get(name)
    }
  }

  static func defineScatterObject(_ c: Class) {
    c.method("legend_elements(**kwargs)") { (_: ScatterObject, _) throws(Raise) in
      throw notImplementedError("PathCollection.legend_elements is not in wick")
    }
  }
}

/// The filled outlines of `fill_between`, `fill` and the bands of `axhspan`.
final class AreaObject: ArtistObject {
  override var aliases: [String: String] {
    [
      "edgecolors": "edgecolor", "ec": "edgecolor", "facecolors": "facecolor", "fc": "facecolor", "linewidths": "linewidth",
      "lw": "linewidth", "ls": "linestyle", "c": "color",
    ]
  }
  override var undrawnProperties: Set<String> { super.undrawnProperties.union(["linestyle"]) }

  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    if let area = artist as? Area {
      switch name {
      case "color":
        area.color = try Pyplot.color(value) { "\($0) is not a valid color value." }
        area.edgeColor = area.color
      case "facecolor":
        let face = try Pyplot.color(value)
        // A `label` of matplotlib's: the edge keeps its own colour once one is given.
        area.color = face
      case "edgecolor": area.edgeColor = word(value) == "face" ? nil : try Pyplot.color(value)
      case "linewidth": area.lineWidth = try real(value)
      case "fill": if !(try Language.truth(value)) { (area.edgeColor, area.color) = (area.edgeColor ?? area.color, .clear) }
      default: return try super.set(name, value)
      }
      return true
    }
    if let band = artist as? Reference {
      switch name {
      case "color":
        band.color = try Pyplot.color(value)
        band.edgeColor = band.color
      case "facecolor": band.color = try Pyplot.color(value)
      case "edgecolor": band.edgeColor = try Pyplot.color(value)
      case "linewidth": band.width = try real(value)
      default: return try super.set(name, value)
      }
      return true
    }
    return try super.set(name, value)
  }

  override func get(_ name: String) throws(Raise) -> Value? {
    let face = (artist as? Area)?.color ?? (artist as? Reference)?.color
    switch name {
    case "facecolor", "color": return face.map(colorValue)
    case "edgecolor": return ((artist as? Area)?.edgeColor ?? face).map(colorValue)
    case "linewidth": return .float((artist as? Area)?.lineWidth ?? 1)
    default: return try super.get(name)
    }
  }
}

/// One bar of `bar`, `barh` or `hist`.
final class RectangleObject: ArtistObject {
  let bars: Bars
  let index: Int
  /// Whether the lengths were given as whole numbers.
  let isInteger: Bool
  /// The size as it was given, which the ends of the box have only nearly; nil once it is changed.
  private var size: (width: Double, height: Double)?
  init(_ bars: Bars, _ index: Int, _ owner: AxesObject, isInteger: Bool = false, size: (width: Double, height: Double)? = nil) {
    self.isInteger = isInteger
    self.size = size
    self.bars = bars
    self.index = index
    super.init(PlotClasses.rectangle, nil, owner)
  }
  override var aliases: [String: String] {
    ["ec": "edgecolor", "fc": "facecolor", "lw": "linewidth", "ls": "linestyle", "c": "color"]
  }
  override var undrawnProperties: Set<String> { super.undrawnProperties.union(["linestyle", "angle", "rotation_point"]) }

  private var box: Rect {
    get { bars.rectangles.indices.contains(index) ? bars.rectangles[index] : Rect(0, 0, 0, 0) }
    set { if bars.rectangles.indices.contains(index) { bars.rectangles[index] = newValue } }
  }

  private func paint(_ c: Color) {
    let n = bars.rectangles.count
    guard index < n else { return }
    if bars.colors.count != n { bars.colors = (0..<n).map { bars.colors[$0 % bars.colors.count] } }
    bars.colors[index] = c
  }

  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    switch name {
    case "color", "facecolor":
      let c = try Pyplot.color(value)
      paint(c)
      if name == "color", bars.rectangles.count == 1 { bars.edgeColor = c }
    case "edgecolor": bars.edgeColor = try Pyplot.color(value)
    case "linewidth": bars.lineWidth = try real(value)
    case "height":
      box.y1 = box.y0 + (try real(value))
      size = nil
    case "width":
      box.x1 = box.x0 + (try real(value))
      size = nil
    case "x":
      let x = try real(value), w = box.x1 - box.x0
      (box.x0, box.x1) = (x, x + w)
    case "y":
      let y = try real(value), h = box.y1 - box.y0
      (box.y0, box.y1) = (y, y + h)
    case "alpha": bars.alpha = value.isNone ? nil : try fraction(value, "alpha")
    case "label": bars.label = try Language.str(value)
    case "zorder": bars.zorder = try real(value)
    case "visible": if !(try Language.truth(value)) { paint(.clear) }
    default: return false
    }
    return true
  }

  override func get(_ name: String) throws(Raise) -> Value? {
    let b = box
    switch name {
    case "x": return try scalar(b.x0)
    case "y": return try scalar(b.y0)
    case "width", "height":
      let length = name == "width" ? size?.width ?? b.x1 - b.x0 : size?.height ?? b.y1 - b.y0
      if isInteger, bars.isHorizontal == (name == "width"), let whole = Int(exactly: length) { return try wholeScalar(whole) }
      return try scalar(length)
    case "xy": return .tupleOf([try scalar(b.x0), try scalar(b.y0)])
    case "facecolor", "color": return colorValue(bars.colors.isEmpty ? .black : bars.colors[index % bars.colors.count])
    case "edgecolor": return colorValue(bars.edgeColor ?? .clear)
    case "linewidth": return .float(bars.lineWidth)
    case "alpha": return bars.alpha.map { .float($0) } ?? Value.none
    case "label": return .string(bars.label ?? "")
    case "zorder": return .float(bars.zorder)
    case "visible": return .bool(true)
    default: return nil
    }
  }

  static func defineRectangleObject(_ c: Class) {}
}

/// BarContainer, ErrorbarContainer and the like: a tuple with a name.
final class ContainerObject: PlotObject {
  let name: String
  let items: [Value]
  /// The bars' or the line's artist, for legends.
  let artist: Artist?
  /// Named parts beyond the items: `patches`, `datavalues`.
  let parts: [String: Value]
  init(_ name: String, _ items: [Value], _ artist: Artist?, parts: [String: Value] = [:]) {
    self.name = name
    self.items = items
    self.artist = artist
    self.parts = parts
  }
  override var type: Class { ContainerObject.classes[name] ?? types.tuple }
  nonisolated(unsafe) private static let classes: [String: Class] = {
    var made: [String: Class] = [:]
    for name in ["BarContainer", "ErrorbarContainer", "StemContainer"] {
      made[name] = plotClass("matplotlib.container", name, [types.tuple])
    }
    return made
  }()
  override func length() throws(Raise) -> Int? { items.count }
  override func iterate() throws(Raise) -> Value? { try Language.iterate(.tupleOf(items)) }
  override func getItem(_ key: Value) throws(Raise) -> Value { try Language.getItem(.tupleOf(items), key) }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let part = parts[name.string] { return part }
    switch name.string {
    case "get_label":
      let label = artist?.label
      return .object(Native("get_label()") { _ in label.map { .string($0) } ?? .none })
    case "set_label":
      return .object(
        Native("set_label(s, /)") { [self] a throws(Raise) in
          artist?.label = try Language.str(a[0])
          return .none
        })
    default: return try super.getAttribute(name)
    }
  }
  override func repr() throws(Raise) -> String { "<\(name) object of \(items.count) artists>" }
  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    items.forEach(visit)
  }
}

/// `<a list of 2 BarContainer objects>`: matplotlib's silent_list.
final class SilentList: PlotObject {
  let kind: String
  let items: [Value]
  init(_ kind: String, _ items: [Value]) {
    self.kind = kind
    self.items = items
  }
  override var type: Class { SilentList.cls }
  nonisolated(unsafe) private static let cls = plotClass("matplotlib.cbook", "silent_list", [types.list])
  override func length() throws(Raise) -> Int? { items.count }
  override func iterate() throws(Raise) -> Value? { try Language.iterate(.listOf(items)) }
  override func getItem(_ key: Value) throws(Raise) -> Value { try Language.getItem(.listOf(items), key) }
  override func repr() throws(Raise) -> String {
    items.isEmpty ? "<an empty list>" : "<a list of \(items.count) \(kind) objects>"
  }
}
