// Line2D: what `plot` draws, and the lines that `axhline` and `axvline` draw across axes.
import Language
import Plots
import Torch

/// What has a colour, a width and a dash pattern.
protocol Stroked: Artist {
  var color: Color { get set }
  var width: Double { get set }
  var style: LineStyle { get set }
}
extension Line: Stroked {}
extension Segments: Stroked {}
extension Reference: Stroked {}

let validColors =
  "supported inputs are (r, g, b) and (r, g, b, a) 0-1 float tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named "
  + "color strings; string reprs of 0-1 floats for grayscale values; 'C0', 'C1', ... strings for colors of the color cycle; and "
  + "pairs combining one of the above with an alpha value"

/// The colour of a line or of words, refused as matplotlib refuses it there.
func checkedColor(_ v: Value) throws(Raise) -> Color { try color(v) { "\($0) is not a valid value for color: \(validColors)" } }

func lineStyle(_ v: Value) throws(Raise) -> LineStyle {
  if v.isNone { return .solid }
  guard let text = word(v) else {
    undrawn("a line style of dash lengths")
    return .dashed
  }
  guard let style = try? LineStyle.parse(text) else {
    throw valueError(try noChoice(v, "ls", ["-", "--", "-.", ":", "None", " ", "", "solid", "dashed", "dashdot", "dotted"]))
  }
  return style
}

func marker(_ v: Value) throws(Raise) -> Marker? {
  if v.isMissingOrNone { return nil }
  guard let text = word(v), text.hasPrefix("$") == false else {
    throw notImplementedError("marker \(try Language.repr(v)) is not drawn by wick: only the markers of one character are")
  }
  return try plots { () throws(PlotError) in try Marker.parse(text) }
}

class LineObject: ArtistObject {
  override var aliases: [String: String] {
    [
      "aa": "antialiased", "c": "color", "ds": "drawstyle", "ls": "linestyle", "lw": "linewidth", "mec": "markeredgecolor",
      "mew": "markeredgewidth", "mfc": "markerfacecolor", "ms": "markersize",
    ]
  }
  override var undrawnProperties: Set<String> {
    super.undrawnProperties.union([
      "dash_capstyle", "dash_joinstyle", "solid_capstyle", "solid_joinstyle", "dashes", "drawstyle", "fillstyle", "gapcolor",
      "markerfacecoloralt", "markevery", "pickradius",
    ])
  }

  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    guard let stroked = artist as? any Stroked else { return false }
    switch name {
    case "color": stroked.color = try checkedColor(value)
    case "linewidth": stroked.width = try real(value)
    case "linestyle": stroked.style = try lineStyle(value)
    default:
      if let line = artist as? Line, try set(name, value, line) { return true }
      return try super.set(name, value)
    }
    return true
  }

  private func set(_ name: String, _ value: Value, _ line: Line) throws(Raise) -> Bool {
    switch name {
    case "marker": line.marker = try Pyplot.marker(value)
    case "markersize": line.markerSize = try real(value)
    case "markerfacecolor": line.markerFaceColor = word(value) == "auto" ? nil : try Pyplot.color(value)
    case "markeredgecolor": line.markerEdgeColor = word(value) == "auto" ? nil : try Pyplot.color(value)
    case "markeredgewidth": line.markerEdgeWidth = try real(value)
    case "xdata": line.x = try flatNumbers(value)
    case "ydata": line.y = try flatNumbers(value)
    default: return false
    }
    return true
  }

  override func get(_ name: String) throws(Raise) -> Value? {
    guard let stroked = artist as? any Stroked else { return nil }
    switch name {
    case "color": return given["color"] ?? .string(stroked.color.hex)
    case "linewidth": return .float(stroked.width)
    case "linestyle": return .string(stroked.style.rawValue)
    case "xdata", "ydata", "data", "xydata": return try data(name)
    default: break
    }
    if let line = artist as? Line {
      switch name {
      case "marker": return .string(line.marker?.rawValue ?? "None")
      case "markersize": return .float(line.markerSize)
      case "markeredgewidth": return .float(line.markerEdgeWidth)
      case "markerfacecolor": return given[name] ?? .string((line.markerFaceColor ?? line.color).hex)
      case "markeredgecolor": return given[name] ?? .string((line.markerEdgeColor ?? line.color).hex)
      default: break
      }
    }
    if name == "zorder", let z = artist?.zorder, let whole = Int(exactly: z) { return .int(whole) }
    return try super.get(name)
  }

  /// Colours as the script wrote them.
  private var given: [String: Value] = [:]
  func remember(_ name: String, _ value: Value) { given[name] = value }

  override func apply(_ keywords: [(String, Value)]) throws(Raise) {
    try super.apply(keywords)
    for (key, value) in keywords {
      let name = aliases[key] ?? key
      if name.hasSuffix("color") { given[name] = value }
    }
  }

  /// The values as the script gave them, with the type they had.
  var xGiven: Value?
  var yGiven: Value?

  /// What the script gave: an object as it is, a list as an array.
  private func asGiven(_ given: Value?, _ numbers: [Double]) throws(Raise) -> Value {
    guard let given else { return try arrayValue(numbers) }
    switch given {
    case .object where Torch.tensor(given) == nil: return given
    default:
      if let array = try? arrayValue(given) { return array }
      return try arrayValue(numbers)
    }
  }

  private func data(_ name: String) throws(Raise) -> Value {
    if let line = artist as? Line {
      switch name {
      case "xdata": return try asGiven(xGiven, line.x)
      case "ydata": return try asGiven(yGiven, line.y)
      case "data": return .tupleOf([try data("xdata"), try data("ydata")])
      default: return try arrayValue(.listOf(zip(line.x, line.y).map { .listOf([.float($0), .float($1)]) }))
      }
    }
    guard let line = artist as? Reference else { return .none }
    let along = Value.listOf([.float(line.start), .float(line.end)]), at = Value.listOf([.float(line.from), .float(line.from)])
    let (x, y) = line.isHorizontal ? (along, at) : (at, along)
    return name == "xdata" ? x : name == "ydata" ? y : .tupleOf([x, y])
  }

  override func str() throws(Raise) -> String { "Line2D(\(artist?.label ?? ""))" }

  static func defineLineObject(_ c: Class) {
    c.method("set_data(*args)") { (o: LineObject, call) throws(Raise) in
      var parts = call.rest
      if parts.count == 1 { parts = try sequenceItems(parts[0]) }
      guard parts.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(parts.count))") }
      guard let line = o.artist as? Line else { throw notImplementedError("set_data of a line across axes is not drawn by wick") }
      for part in parts {
        switch part {
        case .int, .float, .bool: throw runtimeError(part.isSameCase(parts[0]) ? "x must be a sequence" : "y must be a sequence")
        default: break
        }
      }
      let x = try flatNumbers(parts[0]), y = try flatNumbers(parts[1])
      line.x = x
      line.y = y
      (o.xGiven, o.yGiven) = (nil, nil)
      return .none
    }
    for name in ["xdata", "ydata"] {
      c.method("set_\(name)(\(name.prefix(1)))") { (o: LineObject, call) throws(Raise) in
        guard let line = o.artist as? Line else { throw notImplementedError("set_\(name) of a line across axes is not drawn by wick") }
        let list = try flatNumbers(call[0])
        if name == "xdata" {
          line.x = list
          o.xGiven = nil
        } else {
          line.y = list
          o.yGiven = nil
        }
        return .none
      }
    }
  }
}

extension Value {
  fileprivate func isSameCase(_ other: Value) -> Bool { identical(self, other) }
}

/// LineCollection: many strokes of one look.
final class SegmentsObject: LineObject {
  init(_ artist: Segments, _ owner: AxesObject) { super.init(PlotClasses.lineCollection, artist, owner) }
  override var aliases: [String: String] {
    [
      "colors": "color", "linewidths": "linewidth", "lw": "linewidth", "linestyles": "linestyle", "ls": "linestyle", "c": "color",
      "edgecolor": "color", "edgecolors": "color",
    ]
  }
  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    if name == "color" {
      let list = try colors(value)
      guard let segments = artist as? Segments else { return false }
      if list.count > 1 { undrawn("LineCollection's list of colors, beyond its first,") }
      segments.color = list.first ?? .clear
      return true
    }
    return try super.set(name, value)
  }
}
