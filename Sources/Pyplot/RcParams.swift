// rcParams: matplotlib's defaults that scripts read and change.
import Language
import Plots

final class RcParams: PlotObject {
  static nonisolated(unsafe) let shared = RcParams()
  private var values: [String: Value] = RcParams.defaults

  override var type: Class { RcParams.cls }
  nonisolated(unsafe) private static let cls = plotClass("matplotlib", "RcParams", [types.object], populate: RcParams.defineRcParams)

  /// Those that change what wick draws.
  private static var defaults: [String: Value] {
    [
      "figure.figsize": .listOf([.float(6.4), .float(4.8)]), "figure.dpi": .float(100), "figure.facecolor": .string("white"),
      "figure.titlesize": .string("large"), "figure.autolayout": .bool(false), "savefig.dpi": .string("figure"),
      "savefig.bbox": .none, "font.size": .float(10), "lines.linewidth": .float(1.5), "lines.linestyle": .string("-"),
      "lines.marker": .string("None"), "lines.markersize": .float(6), "axes.facecolor": .string("white"),
      "axes.grid": .bool(false), "axes.titlesize": .string("large"), "axes.labelsize": .string("medium"),
      "axes.titleweight": .string("normal"), "axes.labelweight": .string("normal"), "axes.xmargin": .float(0.05),
      "axes.ymargin": .float(0.05), "axes.spines.left": .bool(true), "axes.spines.right": .bool(true),
      "axes.spines.top": .bool(true), "axes.spines.bottom": .bool(true), "grid.color": .string("#b0b0b0"),
      "grid.linestyle": .string("-"), "grid.linewidth": .float(0.8), "grid.alpha": .float(1), "xtick.labelsize": .string("medium"),
      "ytick.labelsize": .string("medium"), "legend.fontsize": .string("medium"), "legend.frameon": .bool(true),
      "legend.loc": .string("best"), "image.cmap": .string("viridis"), "image.origin": .string("upper"),
      "image.interpolation": .string("auto"), "interactive": .bool(false), "backend": .string("agg"),
    ]
  }
  /// The groups of the others, which are kept and change nothing.
  private static let groups: Set<String> = [
    "figure", "savefig", "font", "lines", "axes", "grid", "xtick", "ytick", "legend", "image", "text", "mathtext", "animation", "patch",
    "hist", "scatter", "errorbar", "boxplot", "contour", "date", "svg", "pdf", "ps", "pgf", "path", "keymap", "toolbar", "agg", "markers",
    "hatch", "axes3d", "polaraxes", "docstring", "webagg", "tk", "timezone", "macosx", "pcolor", "pcolormesh", "xaxis", "yaxis",
    "_internal",
    "mathtext", "internal", "backend_fallback", "webagg", "figure.constrained_layout",
  ]

  subscript(name: String) -> Value? { values[name] }
  func number(_ name: String, _ usual: Double) -> Double { values[name].flatMap { try? real($0) } ?? usual }
  func text(_ name: String) -> String? { values[name].flatMap(word) }
  var colormap: Colormap { text("image.cmap").flatMap(Colormap.init(named:)) ?? .viridis }
  func reset() { values = RcParams.defaults }

  func set(_ name: String, _ value: Value) throws(Raise) {
    if RcParams.defaults[name] == nil {
      guard name.contains("."), let group = name.split(separator: ".").first, RcParams.groups.contains(String(group)) else {
        throw keyError(.string("\(quoted(Str(name))) is not a valid value for rcParam."))
      }
      if name != "axes.unicode_minus" { undrawn("rcParams['\(name)']") }
      values[name] = value
      return
    }
    values[name] = try checked(name, value)
  }

  /// The value in its parameter's own type, as matplotlib validates it.
  private func checked(_ name: String, _ value: Value) throws(Raise) -> Value {
    switch RcParams.defaults[name] ?? .none {
    case .float:
      do throws(Raise) { return .float(try real(value)) } catch {
        throw valueError("Key \(name): Could not convert \(try Language.repr(value)) to float")
      }
    case .bool: return .bool(try Language.truth(value))
    case .list:
      let list = try flatNumbers(value)
      guard list.count == 2 else { throw valueError("Key \(name): Expected exactly 2 values, but got \(list.count) values") }
      return .listOf(list.map { .float($0) })
    default:
      if name.hasSuffix("size") { _ = try fontSize(value) }
      if name.hasSuffix("color") { _ = try color(value) }
      if name == "image.cmap" { return .string(try Pyplot.colormap(value).name) }
      return value
    }
  }

  /// Gives new or cleared axes their defaults.
  func apply(to a: Axes) {
    func size(_ name: String, _ usual: Double) -> Double { values[name].flatMap { try? fontSize($0) } ?? usual }
    a.titleSize = size("axes.titlesize", 12)
    a.titleIsBold = values["axes.titleweight"].flatMap { try? isBoldWeight($0) } ?? false
    a.background = values["axes.facecolor"].flatMap { try? color($0) } ?? .white
    func axis(_ x: inout Axis, _ n: String) {
      x.labelSize = size("axes.labelsize", 10)
      x.labelIsBold = values["axes.labelweight"].flatMap { try? isBoldWeight($0) } ?? false
      x.tickSize = size("\(n)tick.labelsize", 10)
      x.margin = number("axes.\(n)margin", 0.05)
      x.hasGrid = values["axes.grid"].flatMap { try? Language.truth($0) } ?? false
      x.gridColor = values["grid.color"].flatMap { try? color($0) } ?? x.gridColor
      x.gridStyle = values["grid.linestyle"].flatMap { try? lineStyle($0) } ?? .solid
      x.gridWidth = number("grid.linewidth", 0.8)
      let alpha = number("grid.alpha", 1)
      x.gridAlpha = alpha == 1 ? nil : alpha
    }
    axis(&a.x, "x")
    axis(&a.y, "y")
    for side in ["left", "right", "top", "bottom"] where values["axes.spines.\(side)"].flatMap({ try? Language.truth($0) }) == false {
      a.hiddenSpines.insert(side)
    }
  }

  // MARK: As a dict

  override func length() throws(Raise) -> Int? { values.count }
  override func iterate() throws(Raise) -> Value? { try Language.iterate(.listOf(values.keys.sorted().map { .string($0) })) }
  override func contains(_ item: Value) throws(Raise) -> Bool? { word(item).map { values[$0] != nil } ?? false }
  override func getItem(_ key: Value) throws(Raise) -> Value {
    guard let name = word(key), let v = values[name] else { throw keyError(key) }
    return v
  }
  override func setItem(_ key: Value, _ value: Value) throws(Raise) { try set(try Language.str(key), value) }
  override func repr() throws(Raise) -> String {
    var parts: [String] = []
    for k in values.keys.sorted() { parts.append("\(quoted(Str(k))): \(try Language.repr(values[k] ?? .none))") }
    return "RcParams({" + parts.joined(separator: ",\n          ") + "})"
  }

  static func defineRcParams(_ c: Class) {
    c.method("get(key, default=None)") { (r: RcParams, call) in word(call[0]).flatMap { r.values[$0] } ?? call[1] }
    c.method("keys()") { (r: RcParams, _) in .listOf(r.values.keys.sorted().map { .string($0) }) }
    c.method("items()") { (r: RcParams, _) in
      .listOf(r.values.keys.sorted().map { .tupleOf([.string($0), r.values[$0] ?? .none]) })
    }
    c.method("copy()") { (r: RcParams, _) throws(Raise) in
      let d = Dict()
      for k in r.values.keys.sorted() { try d.set(.string(k), r.values[k] ?? .none) }
      return .dict(d)
    }
    c.method("update(*args, **kwargs)") { (r: RcParams, call) throws(Raise) in
      for v in call.rest {
        if case .object(let o) = v, o === r { continue }
        for (k, value) in try pairs(v) { try r.set(k, value) }
      }
      for (k, value) in call.extra { try r.set(k, value) }
      return .none
    }
  }
}

/// `plt.rc('lines', linewidth=2)`; a group may be a list of groups.
func changeRc(_ group: Value, _ keywords: [(String, Value)]) throws(Raise) {
  let short = [
    "lw": "linewidth", "ls": "linestyle", "c": "color", "fc": "facecolor", "ec": "edgecolor", "mew": "markeredgewidth", "aa": "antialiased",
  ]
  var groups: [String] = []
  if let one = word(group) { groups = [one] } else { for v in try sequenceItems(group) { groups.append(try Language.str(v)) } }
  for g in groups {
    for (key, value) in keywords {
      let name = g + "." + (short[key] ?? key)
      do throws(Raise) { try RcParams.shared.set(name, value) } catch {
        guard error.matches(types.KeyError) else { throw error }
        throw keyError(.string("Unrecognized key \"\(name)\" for group \"\(g)\" and name \"\(key)\""))
      }
    }
  }
}
