// The Python faces of what a figure holds: the classes, and what all of them can do.
import CPlatform
import Language
import Plots

/// An object of matplotlib's; scripts may hang attributes of their own on it.
class PlotObject: Container {
  private var attributes: Dict?
  override var usesTypeMethods: Bool { attributes == nil }
  override var attributeDict: Dict? {
    if let attributes { return attributes }
    let d = Dict()
    attributes = d
    return d
  }
  override func traverse(_ visit: (Value) -> Void) { if let attributes { visit(.dict(attributes)) } }
  override func clearReferences() { attributes?.removeAll() }
}

/// Runs plot code; what it refuses becomes a ValueError.
func plots<R>(_ body: () throws(PlotError) -> R) throws(Raise) -> R {
  do throws(PlotError) { return try body() } catch { throw valueError(error.message) }
}

/// Says on stderr, once for each thing, that a part of the picture is left out.
func undrawn(_ what: String) {
  if Undrawn.said.insert(what).inserted { writeError("wick: \(what) is not drawn\n") }
}
private enum Undrawn { static nonisolated(unsafe) var said: Set<String> = [] }

/// A class of matplotlib's.
func plotClass(_ module: String, _ name: String, _ bases: [Class] = [types.object], populate: ((Class) -> Void)? = nil) -> Class {
  let c = Class(native: name, bases: bases, populate: populate)
  c.dict["__module__"] = .string(module)
  return c
}

enum PlotClasses {
  static let artist = plotClass("matplotlib.artist", "Artist", populate: ArtistObject.defineArtistObject)
  static let line = plotClass("matplotlib.lines", "Line2D", [artist], populate: LineObject.defineLineObject)
  static let pathCollection = plotClass("matplotlib.collections", "PathCollection", [artist], populate: ScatterObject.defineScatterObject)
  static let polyCollection = plotClass("matplotlib.collections", "FillBetweenPolyCollection", [artist])
  static let lineCollection = plotClass("matplotlib.collections", "LineCollection", [artist])
  static let rectangle = plotClass("matplotlib.patches", "Rectangle", [artist], populate: RectangleObject.defineRectangleObject)
  static let polygon = plotClass("matplotlib.patches", "Polygon", [artist])
  static let image = plotClass("matplotlib.image", "AxesImage", [artist], populate: ImageObject.defineImageObject)
  static let text = plotClass("matplotlib.text", "Text", [artist])
  static let legend = plotClass("matplotlib.legend", "Legend", [artist], populate: LegendObject.defineLegendObject)
  static let contourSet = plotClass("matplotlib.contour", "QuadContourSet", [artist], populate: ContourObject.defineContourObject)
  static let colorbar = plotClass("matplotlib.colorbar", "Colorbar", populate: ColorbarObject.defineColorbarObject)
  static let tick = plotClass("matplotlib.axis", "XTick")
  static let xAxis = plotClass("matplotlib.axis", "XAxis", populate: AxisObject.defineAxisObject)
  static let yAxis = plotClass("matplotlib.axis", "YAxis", populate: AxisObject.defineAxisObject)
  static let spines = plotClass("matplotlib.spines", "Spines")
  static let spine = plotClass("matplotlib.spines", "Spine", populate: SpineObject.defineSpineObject)
  static let axes = plotClass("matplotlib.axes._axes", "Axes", populate: populateAxes)
  static let figure = plotClass("matplotlib.figure", "Figure", populate: populateFigure)
  static let axesArray = Class(native: "numpy.ndarray", bases: [types.object], populate: AxesArray.defineAxesArray)
  static let listedColormap = plotClass("matplotlib.colors", "ListedColormap", populate: ColormapObject.defineColormapObject)
  static let smoothColormap = plotClass("matplotlib.colors", "LinearSegmentedColormap", populate: ColormapObject.defineColormapObject)
  static let transform = plotClass("matplotlib.transforms", "Transform")
}

/// One thing drawn in axes. `set` and `get` know its properties; from their names follow `set_NAME` and `get_NAME`.
class ArtistObject: PlotObject {
  let cls: Class
  /// What is drawn; nil for parts of other things.
  let artist: Artist?
  weak var owner: AxesObject?

  init(_ cls: Class, _ artist: Artist?, _ owner: AxesObject?) {
    self.cls = cls
    self.artist = artist
    self.owner = owner
  }
  override var type: Class { cls }

  /// Names of the properties of matplotlib that are known and not drawn.
  var ignoredProperties: Set<String> {
    ["picker", "gid", "url", "rasterized", "animated", "antialiased", "aa", "snap", "agg_filter", "in_layout", "mouseover", "antialiaseds"]
  }
  var undrawnProperties: Set<String> {
    ["clip_on", "clip_box", "clip_path", "path_effects", "sketch_params", "hatch", "transform", "capstyle", "joinstyle"]
  }
  /// The full names of abbreviated properties.
  var aliases: [String: String] { [:] }
  /// Why `text(foo=1)` and the like are refused.
  func unknown(_ name: String) -> Raise { attributeError("\(cls.name).set() got an unexpected keyword argument '\(name)'") }

  /// Sets a property by its full name; false where there is none.
  func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    guard let artist else { return false }
    switch name {
    case "label": artist.label = value.isNone ? nil : try Language.str(value)
    case "alpha": artist.alpha = value.isNone ? nil : try fraction(value, "alpha")
    case "zorder": artist.zorder = try real(value)
    case "visible": artist.isVisible = try Language.truth(value)
    default: return false
    }
    return true
  }

  func get(_ name: String) throws(Raise) -> Value? {
    guard let artist else { return nil }
    switch name {
    case "label": return artist.label.map { .string($0) } ?? .string("")
    case "alpha": return artist.alpha.map { .float($0) } ?? Value.none
    case "zorder": return .float(artist.zorder)
    case "visible": return .bool(artist.isVisible)
    default: return nil
    }
  }

  /// Sets keyword arguments, as constructors and `set(…)` do.
  func apply(_ keywords: [(String, Value)]) throws(Raise) {
    var seen: [String: String] = [:]
    for (key, value) in keywords {
      let name = aliases[key] ?? key
      if let other = seen[name] { throw typeError("Got both '\(other)' and '\(key)', which are aliases of one another") }
      seen[name] = key
      if try set(name, value) || ignoredProperties.contains(name) { continue }
      guard undrawnProperties.contains(name) else { throw unknown(key) }
      if !value.isNone { undrawn("\(cls.name)'s \(name)") }
    }
  }

  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let found = try super.getAttribute(name) { return found }
    let text = name.string
    guard text.hasPrefix("set_") || text.hasPrefix("get_") else { return nil }
    let key = String(text.dropFirst(4)), property = aliases[key] ?? key
    if text.hasPrefix("get_") {
      guard let value = try get(property) else { return nil }
      _ = value
      return .object(Native("\(text)()") { [self] _ throws(Raise) in try get(property) ?? .none })
    }
    guard try get(property) != nil || undrawnProperties.contains(property) || ignoredProperties.contains(property) else { return nil }
    return .object(
      Native("\(text)(value, /)") { [self] a throws(Raise) in
        try apply([(key, a[0])])
        return .none
      })
  }

  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    if let owner { visit(.object(owner)) }
  }

  static func defineArtistObject(_ c: Class) {
    c.method("set(**kwargs)") { (o: ArtistObject, call) throws(Raise) in
      try o.apply(call.extra)
      return .listOf(call.extra.map { _ in .none })
    }
    c.method("remove()") { (o: ArtistObject, _) throws(Raise) in
      if let artist = o.artist { o.owner?.axes.remove(artist) }
      return .none
    }
    c.property("axes") { v in
      guard case .object(let o) = v, let owner = (o as? ArtistObject)?.owner else { return .none }
      return .object(owner)
    }
    c.property("figure") { v in
      guard case .object(let o) = v, let owner = (o as? ArtistObject)?.owner else { return .none }
      return owner.figure.map { .object($0) } ?? .none
    }
  }
}

/// A place to draw words about: `ax.transAxes`, `ax.transData`.
final class TransformObject: PlotObject {
  let isInAxes: Bool
  init(isInAxes: Bool) { self.isInAxes = isInAxes }
  override var type: Class { PlotClasses.transform }
}
