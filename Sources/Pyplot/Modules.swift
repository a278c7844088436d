// matplotlib and its smaller modules: colours, colour maps, styles.
import Language
import Plots

/// The entry of the Python library: `install()` once per process, before scripts run.
public enum PyplotLibrary {
  /// Registers the modules; each is made when it is first imported.
  public static func install() {
    vm.register("matplotlib", makeMatplotlib)
    vm.register("matplotlib.pyplot", makePyplot)
    vm.register("matplotlib.cm", makeCm)
    vm.register("matplotlib.colors", makeColors)
    vm.register("matplotlib.style", makeStyle)
    for (name, members) in [
      ("matplotlib.figure", ["Figure"]), ("matplotlib.axes", ["Axes"]), ("matplotlib.lines", ["Line2D"]), ("matplotlib.text", ["Text"]),
      ("matplotlib.patches", ["Rectangle", "Polygon"]),
    ] {
      vm.register(name) { () throws(Raise) in
        let m = Module(name)
        let all = [PlotClasses.figure, PlotClasses.axes, PlotClasses.line, PlotClasses.text, PlotClasses.rectangle, PlotClasses.polygon]
        for c in all where members.contains(c.name) { m.dict[intern(c.name)] = .object(c) }
        return m
      }
    }
  }
}

/// Matplotlib's; wick draws by itself whichever is chosen.
private let backends = [
  "gtk3agg", "gtk3cairo", "gtk4agg", "gtk4cairo", "macosx", "nbagg", "notebook", "qtagg", "qtcairo", "qt5agg", "qt5cairo", "tkagg",
  "tkcairo", "webagg", "wx", "wxagg", "wxcairo", "agg", "cairo", "pdf", "pgf", "ps", "svg", "template",
]

private func makeMatplotlib() throws(Raise) -> Module {
  let m = Module("matplotlib")
  m.dict["__version__"] = .string("3.11.2")
  m.dict["__path__"] = .listOf([])
  m.dict["rcParams"] = .object(RcParams.shared)
  m.lazy = { name throws(Raise) in
    switch name.string {
    case "colormaps": return .object(ColormapRegistry())
    case "cm", "colors", "style": return try vm.importModule("matplotlib." + name.string)
    default: return nil
    }
  }
  m.lazyNames = { ["cm", "colors", "colormaps", "style"] }
  m.function("use(backend, *, force=True)") { call throws(Raise) in
    let name = try Language.str(call[0])
    guard backends.contains(name.lowercased()) || name.hasPrefix("module://") || name == "inline" else {
      let list = try Language.repr(.listOf(backends.map { .string($0) }))
      throw valueError("\(quoted(Str(name))) is not a valid value for backend; supported values are \(list)")
    }
    return .none
  }
  m.function("get_backend(*, auto_select=True)") { _ in .string("agg") }
  m.function("interactive(b)") { call throws(Raise) in
    PyplotState.isInteractive = try Language.truth(call[0])
    return .none
  }
  m.function("is_interactive()") { _ in .bool(PyplotState.isInteractive) }
  m.function("rc(group, **kwargs)") { call throws(Raise) in
    try changeRc(call[0], call.extra)
    return .none
  }
  m.function("rcdefaults()") { _ in
    RcParams.shared.reset()
    return .none
  }
  return m
}

private func makeCm() throws(Raise) -> Module {
  let m = Module("matplotlib.cm")
  m.lazy = { name in Colormap(named: name.string).map { .object(ColormapObject($0)) } }
  return m
}

/// `plt.colormaps`: a mapping from names to maps.
final class ColormapRegistry: PlotObject {
  override var type: Class { ColormapRegistry.cls }
  nonisolated(unsafe) private static let cls = plotClass("matplotlib.cm", "ColormapRegistry") { c in
    c.method("get_cmap(cmap)") { (_: ColormapRegistry, call) throws(Raise) in .object(ColormapObject(try colormap(call[0]))) }
  }
  override func contains(_ item: Value) throws(Raise) -> Bool? { word(item).map { Colormap(named: $0) != nil } ?? false }
  override func getItem(_ key: Value) throws(Raise) -> Value {
    guard let name = word(key), Colormap.allNames.contains(name) else {
      throw keyError(.string(try noChoice(key, "colormap", Colormap.allNames)))
    }
    return .object(ColormapObject(try colormap(key)))
  }
}

private func makeColors() throws(Raise) -> Module {
  let m = Module("matplotlib.colors")
  m.dict["ListedColormap"] = .object(PlotClasses.listedColormap)
  m.dict["LinearSegmentedColormap"] = .object(PlotClasses.smoothColormap)
  m.function("to_rgb(c)") { call throws(Raise) in
    let c = try color(call[0])
    return .tupleOf([c.red, c.green, c.blue].map { .float($0) })
  }
  m.function("to_rgba(c, alpha=None)") { call throws(Raise) in
    var c = try color(call[0])
    if !call[1].isNone { c.alpha = try fraction(call[1], "alpha") }
    return colorValue(c)
  }
  m.function("to_hex(c, keep_alpha=False)") { call throws(Raise) in
    let c = try color(call[0])
    guard try Language.truth(call[1]) else { return .string(c.hex) }
    let a = Int((max(0, min(1, c.alpha)) * 255).rounded())
    return .string(c.hex + (a < 16 ? "0" : "") + String(a, radix: 16))
  }
  m.function("is_color_like(c)") { call in .bool((try? color(call[0])) != nil) }
  let table = Dict()
  for (name, hex) in zip(["blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"], Color.cycle) {
    table[intern("tab:" + name)] = .string(hex.hex)
  }
  m.dict["TABLEAU_COLORS"] = .dict(table)
  return m
}

private func makeStyle() throws(Raise) -> Module {
  let m = Module("matplotlib.style")
  let styles = [
    "default", "classic", "ggplot", "fivethirtyeight", "bmh", "dark_background", "grayscale", "fast", "Solarize_Light2",
    "tableau-colorblind10", "petroff10", "petroff6", "petroff8",
  ]
  m.dict["available"] = .listOf(styles.dropFirst().map { .string($0) })
  m.function("use(style)") { call throws(Raise) in
    if case .dict = call[0].unwrapped {
      for (key, value) in try pairs(call[0]) { try RcParams.shared.set(key, value) }
      return .none
    }
    var names: [String] = []
    if let one = word(call[0]) { names = [one] } else { for v in try sequenceItems(call[0]) { names.append(try Language.str(v)) } }
    for name in names {
      guard styles.contains(name) || name.hasPrefix("seaborn-v0_8") else {
        throw osError(
          """
          \(quoted(Str(name))) is not a valid package style, path of style file, URL of style file, or library style name (library \
          styles are listed in `style.available`)
          """
        )
      }
      if name == "default" { RcParams.shared.reset() } else if name != "fast" { undrawn("the style '\(name)'") }
    }
    return .none
  }
  return m
}

private func osError(_ message: String) -> Raise { Raise(types.OSError, message) }
