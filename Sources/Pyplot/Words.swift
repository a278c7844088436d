// Text: titles, axis labels, tick labels, and the words of `text` and `annotate`.
import Language
import Plots

/// Words somewhere in a figure.
final class TextObject: ArtistObject {
  /// Which words of which part they are.
  enum Place {
    case note(Note)
    case title(Axes)
    case xLabel(Axes)
    case yLabel(Axes)
    case figureTitle(Figure)
    /// A tick's or legend's: shown, and changed only through the axis or legend.
    case fixed(x: Value, y: Value, String)
  }
  let place: Place
  init(_ place: Place, _ owner: AxesObject?) {
    self.place = place
    var artist: Artist?
    if case .note(let n) = place { artist = n }
    super.init(PlotClasses.text, artist, owner)
  }
  override var aliases: [String: String] {
    [
      "size": "fontsize", "c": "color", "ha": "horizontalalignment", "va": "verticalalignment", "weight": "fontweight",
      "family": "fontfamily", "fontname": "fontfamily", "name": "fontfamily", "style": "fontstyle", "font": "fontproperties",
      "font_properties": "fontproperties", "ma": "multialignment",
    ]
  }
  override var undrawnProperties: Set<String> {
    super.undrawnProperties.union([
      "backgroundcolor", "bbox", "fontfamily", "fontfeatures", "fontproperties", "fontstretch", "fontstyle", "fontvariant",
      "language", "linespacing", "math_fontfamily", "multialignment", "parse_math", "position", "rotation_mode",
      "transform_rotates_text", "usetex", "wrap", "x", "y",
    ]).subtracting(["transform"])
  }

  var text: String {
    switch place {
    case .note(let n): n.text
    case .title(let a): a.title
    case .xLabel(let a): a.x.label
    case .yLabel(let a): a.y.label
    case .figureTitle(let f): f.title
    case .fixed(_, _, let s): s
    }
  }

  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    switch name {
    case "text":
      let words = value.isNone ? "" : try Language.str(value)
      switch place {
      case .note(let n): n.text = words
      case .title(let a): a.title = words
      case .xLabel(let a): a.x.label = words
      case .yLabel(let a): a.y.label = words
      case .figureTitle(let f): f.title = words
      case .fixed: return false
      }
    case "fontsize":
      let size = try fontSize(value)
      switch place {
      case .note(let n): n.size = size
      case .title(let a): a.titleSize = size
      case .xLabel(let a): a.x.labelSize = size
      case .yLabel(let a): a.y.labelSize = size
      case .figureTitle(let f): f.titleSize = size
      case .fixed: return false
      }
    case "color":
      let c = try checkedColor(value)
      switch place {
      case .note(let n): n.color = c
      case .title(let a): a.titleColor = c
      case .xLabel(let a): a.x.labelColor = c
      case .yLabel(let a): a.y.labelColor = c
      case .figureTitle(let f): f.titleColor = c
      case .fixed: return false
      }
    case "fontweight":
      let isBold = try isBoldWeight(value)
      switch place {
      case .note(let n): n.isBold = isBold
      case .title(let a): a.titleIsBold = isBold
      case .xLabel(let a): a.x.labelIsBold = isBold
      case .yLabel(let a): a.y.labelIsBold = isBold
      case .figureTitle(let f): f.titleIsBold = isBold
      case .fixed: return false
      }
    case "rotation":
      let angle = word(value) == "vertical" ? 90 : word(value) == "horizontal" || value.isNone ? 0 : try real(value)
      switch place {
      case .note(let n): n.rotation = angle
      case .xLabel(let a): a.x.labelRotation = angle
      case .yLabel(let a): a.y.labelRotation = angle
      default: undrawn("the rotation of a title")
      }
    case "horizontalalignment": return try align(value)
    case "verticalalignment":
      guard let text = word(value), let v = VerticalAlignment(rawValue: text) else {
        throw valueError(try noChoice(value, "align", VerticalAlignment.allCases.map(\.rawValue)))
      }
      if case .note(let n) = place { n.vertical = v } else { undrawn("the vertical alignment of a title or label") }
    case "position":
      guard case .note(let n) = place else { return false }
      let xy = try flatNumbers(value)
      guard xy.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(xy.count))") }
      (n.x, n.y) = (xy[0], xy[1])
    case "x", "y":
      guard case .note(let n) = place else { return false }
      if name == "x" { n.x = try real(value) } else { n.y = try real(value) }
    case "transform":
      guard case .note(let n) = place, case .object(let o) = value, let t = o as? TransformObject else {
        throw notImplementedError("a transform other than ax.transAxes and ax.transData is not drawn by wick")
      }
      n.isInAxes = t.isInAxes
    case "fontproperties":
      guard case .dict(let d) = value else { return false }
      for (k, v) in d.pairs { try apply([(try Language.str(k), v)]) }
    default: return try super.set(name, value)
    }
    return true
  }

  private func align(_ value: Value) throws(Raise) -> Bool {
    guard let text = word(value), let h = HorizontalAlignment(rawValue: text) else {
      throw valueError(try noChoice(value, "align", ["center", "right", "left"]))
    }
    switch place {
    case .note(let n): n.horizontal = h
    case .title(let a): a.titlePlace = h
    default: if h != .center { undrawn("the horizontal alignment of a label") }
    }
    return true
  }

  override func get(_ name: String) throws(Raise) -> Value? {
    switch name {
    case "text": return .string(text)
    case "position":
      let (x, y) = position
      return .tupleOf([x, y])
    case "fontsize":
      switch place {
      case .note(let n): return .float(n.size)
      case .title(let a): return .float(a.titleSize)
      case .xLabel(let a): return .float(a.x.labelSize)
      case .yLabel(let a): return .float(a.y.labelSize)
      case .figureTitle(let f): return .float(f.titleSize)
      case .fixed: return .float(10)
      }
    case "color", "fontweight", "rotation", "horizontalalignment", "verticalalignment":
      switch (name, place) {
      case ("color", .note(let n)): return .string(n.color.hex)
      case ("rotation", .note(let n)): return .float(n.rotation)
      case ("horizontalalignment", .note(let n)): return .string(n.horizontal.rawValue)
      case ("verticalalignment", .note(let n)): return .string(n.vertical.rawValue)
      default: return Value.none
      }
    default: return try super.get(name)
    }
  }

  /// Places are shown as the script wrote them.
  var xGiven: Value?
  var yGiven: Value?
  private var position: (Value, Value) {
    switch place {
    case .note(let n): (xGiven ?? .float(n.x), yGiven ?? .float(n.y))
    case .title(let a): (.float(a.titlePlace == .left ? 0 : a.titlePlace == .right ? 1 : 0.5), .float(1))
    case .xLabel: (.float(0.5), .int(0))
    case .yLabel: (.int(0), .float(0.5))
    case .figureTitle: (.float(0.5), .float(0.98))
    case .fixed(let x, let y, _): (x, y)
    }
  }

  override func unknown(_ name: String) -> Raise {
    if case .note = place { return attributeError("'Text' object has no property '\(name)'") }
    return super.unknown(name)
  }

  override func repr() throws(Raise) -> String {
    let (x, y) = position
    return "Text(\(try Language.str(x)), \(try Language.str(y)), \(quoted(Str(text))))"
  }
  override func str() throws(Raise) -> String { try repr() }
}
