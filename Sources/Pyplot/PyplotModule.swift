// matplotlib.pyplot: functions on the current figure and axes.
import Glibc
import Language
import Plots

func makePyplot() throws(Raise) -> Module {
  let m = Module("matplotlib.pyplot")
  m.dict["rcParams"] = .object(RcParams.shared)
  m.dict["Figure"] = .object(PlotClasses.figure)
  m.dict["Axes"] = .object(PlotClasses.axes)
  m.dict["Line2D"] = .object(PlotClasses.line)
  m.lazy = { name throws(Raise) in
    switch name.string {
    case "cm": return try vm.importModule("matplotlib.cm")
    case "style": return try vm.importModule("matplotlib.style")
    case "colormaps": return .object(ColormapRegistry())
    case "mpl", "matplotlib": return try vm.importModule("matplotlib")
    default: return nil
    }
  }
  m.lazyNames = { ["cm", "style", "colormaps"] }
  defineFigures(m)
  defineShowing(m)
  defineForwarding(m)
  defineTickFunctions(m)
  defineSettings(m)
  return m
}

/// Functions that are methods of the current axes, under pyplot's names.
private func defineForwarding(_ m: Module) {
  let same = [
    "plot", "loglog", "semilogx", "semilogy", "step", "scatter", "bar", "barh", "hist", "fill_between", "fill_betweenx", "fill",
    "errorbar", "stem", "axhline", "axvline", "axhspan", "axvspan", "hlines", "vlines", "text", "annotate", "legend", "axis", "grid",
    "contour", "contourf", "imshow", "margins", "autoscale", "tick_params", "pie", "boxplot", "violinplot", "quiver", "streamplot",
    "pcolor", "pcolormesh", "spy", "polar", "stackplot", "hexbin", "hist2d", "clabel", "bar_label", "arrow", "twinx", "twiny", "axline",
    "minorticks_on", "minorticks_off", "ticklabel_format", "locator_params", "specgram", "eventplot",
  ]
  let renamed = [
    ("title", "set_title"), ("xlabel", "set_xlabel"), ("ylabel", "set_ylabel"), ("xscale", "set_xscale"), ("yscale", "set_yscale"),
  ]
  for (name, method) in same.map({ ($0, $0) }) + renamed {
    guard case .object(let o)? = PlotClasses.axes.lookup(intern(method)), let f = o as? PlotFunction else { continue }
    let parameters = f.declaration.drop { $0 != "(" }
    m.function(name + parameters, f.doc) { call throws(Raise) in
      try f.body(.object(PyplotState.gca()), call)
    }
  }
  m.function("matshow(A, fignum=None, **kwargs)") { call throws(Raise) in
    if case .int(0) = call[1] {
    } else {
      let f = PyplotState.make(nil)
      let size = try dataArray(call[0]).shape
      if size.count >= 2, size[0] > 0, size[1] > 0 {
        // matplotlib's figaspect.
        let ratio = Double(size[0]) / Double(size[1])
        (f.figure.width, f.figure.height) = ratio > 1 ? (max(4.8 / ratio, 4), min(4.8, 16)) : (min(4.8 / ratio, 16), 4.8)
      }
    }
    return try vm.call(
      try Language.getAttribute(.object(PyplotState.gca()), "matshow"), [call[0]], call.extra.map { (intern($0.0), $0.1) })
  }
  m.function("colorbar(mappable=None, cax=None, ax=None, **kwargs)") { call throws(Raise) in
    if !call[1].isNone { throw notImplementedError("colorbar(cax=) is not in wick") }
    var given: ArtistObject? = PyplotState.gcf().mappable
    if case .object(let o) = call[0], let a = o as? ArtistObject { given = a }
    return .object(try makeColorbar(given, ax: call[2], call.extra))
  }
  m.function("clim(vmin=None, vmax=None)") { call throws(Raise) in
    guard let image = PyplotState.gcf().mappable as? ImageObject else {
      throw runtimeError("You must first define an image, e.g., with imshow")
    }
    return try vm.callMethod(.object(image), "set_clim", call[0], call[1])
  }
}

private func defineTickFunctions(_ m: Module) {
  for isX in [true, false] {
    let n = isX ? "x" : "y"
    m.function("\(n)lim(*args, **kwargs)") { call throws(Raise) in
      let name = call.rest.isEmpty && call.extra.isEmpty ? "get_\(n)lim" : "set_\(n)lim"
      return try vm.call(try Language.getAttribute(.object(PyplotState.gca()), name), call.rest, call.extra.map { (intern($0.0), $0.1) })
    }
    m.function("\(n)ticks(ticks=None, labels=None, *, minor=False, **kwargs)") { call throws(Raise) in
      let a = PyplotState.gca()
      if call[0].isNone {
        if !call[1].isNone { throw typeError("\(n)ticks(): Parameter 'labels' can't be set without setting 'ticks'") }
        try a.styleTicks(isX, call.extra)
        if try Language.truth(call[2]) { return .tupleOf([try arrayValue([Double]()), .listOf([])]) }
        return .tupleOf([try arrayValue(a.tickPlaces(isX)), .listOf(try a.tickTexts(isX))])
      }
      if try minorByHand(call[2]) { return .tupleOf([.listOf([]), .listOf([])]) }
      try a.setTicks(call[0], call[1], isX: isX, call.extra)
      return .tupleOf([a.tickObjects(isX), .listOf(try a.tickTexts(isX))])
    }
  }
}

private func defineFigures(_ m: Module) {
  m.function(
    "figure(num=None, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, frameon=True, clear=False, **kwargs)",
    "A new figure, or one of that number made current."
  ) {
    call throws(Raise) in .object(try figure(call))
  }
  m.function(
    """
    subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, \
    gridspec_kw=None, **fig_kw)
    """,
    "A figure and its axes: fig, ax = plt.subplots()."
  ) { call throws(Raise) in
    let before = PyplotState.figures.count
    let f = try figure(Call(values: [.none, .none, .none, .none, .none, .bool(true), .bool(false)], rest: [], extra: call.extra))
    do throws(Raise) { return .tupleOf([.object(f), try subplots(f, call)]) } catch {
      if PyplotState.figures.count > before { PyplotState.close(f) }
      throw error
    }
  }
  m.function("subplot(*args, **kwargs)") { call throws(Raise) in
    if call.rest.count == 1, case .object(let o) = call.rest[0], let a = o as? AxesObject {
      PyplotState.activate(a)
      return .object(a)
    }
    let place = try gridPlace(call.rest, "subplot"), f = PyplotState.gcf()
    if let found = f.axes.first(where: { $0.axes.place == place }) {
      f.current = found
      try applyAxesKeywords(found, call.extra)
      return .object(found)
    }
    let a = f.addAxes(place)
    do throws(Raise) { try applyAxesKeywords(a, call.extra) } catch {
      f.remove(a)
      throw error
    }
    return .object(a)
  }
  m.function("axes(arg=None, **kwargs)") { call throws(Raise) in
    if !call[0].isNone { throw notImplementedError("axes outside a grid of subplots are not drawn by wick") }
    let a = PyplotState.gcf().addAxes(GridPlace())
    do throws(Raise) { try applyAxesKeywords(a, call.extra) } catch {
      a.figure?.remove(a)
      throw error
    }
    return .object(a)
  }
  m.function("gcf()") { _ in .object(PyplotState.gcf()) }
  m.function("gca()") { _ in .object(PyplotState.gca()) }
  m.function("sca(ax)") { call throws(Raise) in
    if case .object(let o) = call[0], let a = o as? AxesObject { PyplotState.activate(a) }
    return .none
  }
  m.function("delaxes(ax=None)") { call throws(Raise) in
    let a: AxesObject? = if case .object(let o) = call[0] { o as? AxesObject } else { PyplotState.gca() }
    if let a { a.figure?.remove(a) }
    return .none
  }
  m.function("clf()") { _ in
    PyplotState.gcf().clear()
    return .none
  }
  m.function("cla()") { _ in
    PyplotState.gca().clear()
    return .none
  }
  m.function("close(fig=None)") { call throws(Raise) in
    switch call[0] {
    case .none: if let f = PyplotState.current { PyplotState.close(f) }
    case .int(let n): if let f = PyplotState.find(n) { PyplotState.close(f) }
    case .str(let s):
      if s.string == "all" { PyplotState.closeAll() } else if let f = PyplotState.find(label: s.string) { PyplotState.close(f) }
    case .object(let o as FigureObject): PyplotState.close(o)
    default: throw typeError("'fig' must be an instance of matplotlib.figure.Figure, int, str or None, not a \(typeName(call[0]))")
    }
    return .none
  }
  m.function("get_fignums()") { _ in .listOf(PyplotState.numbers.map { .int($0) }) }
  m.function("get_figlabels()") { _ in .listOf(PyplotState.figures.map { .string($0.face.label) }) }
  m.function("fignum_exists(num)") { call throws(Raise) in
    if let label = word(call[0]) { return .bool(PyplotState.find(label: label) != nil) }
    return .bool(PyplotState.find(try indexValue(call[0])) != nil)
  }
}

private func figure(_ call: Call) throws(Raise) -> FigureObject {
  var call = call
  var size: (Double, Double)?
  let figsize = call.take("figsize") ?? call[1], dpi = call.take("dpi") ?? call[2], face = call.take("facecolor") ?? call[3]
  let number = call.take("num") ?? call[0], layout = call.take("layout"), tight = call.take("tight_layout")
  // A figure's edge has no width, so that its colour is not seen.
  let edge = call.take("edgecolor") ?? call[4]
  if !edge.isNone { _ = try color(edge) }
  _ = call.take("clear")
  if !figsize.isNone {
    let count = try Language.length(figsize)
    let list = count == 2 ? try flatNumbers(figsize) : []
    guard list.count == 2 else { throw valueError("figsize must be a 2 or 3-tuple, not \(count)") }
    guard list.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw valueError("figure size must be positive finite not \(try Language.repr(figsize))")
    }
    size = (list[0], list[1])
  }
  let resolution = dpi.isNone ? nil : try real(dpi)
  let background = face.isNone ? nil : try color(face)
  if try !Language.truth(call.take("frameon") ?? call[5]) { undrawn("figure's frameon") }
  if let constrained = call.take("constrained_layout"), try Language.truth(constrained) {
    undrawn("figure's constrained_layout, for which tight_layout stands,")
  }
  if let (key, _) = call.extra.first { throw attributeError("Figure.set() got an unexpected keyword argument '\(key)'") }
  let f: FigureObject
  switch number {
  case .none: f = PyplotState.make(nil)
  case .int(let n): f = PyplotState.find(n) ?? PyplotState.make(n)
  case .str(let s):
    f = PyplotState.find(label: s.string) ?? PyplotState.make(nil)
    f.label = s.string
  case .object(let o as FigureObject): f = o
  default: f = PyplotState.make(try indexValue(number))
  }
  PyplotState.activate(f)
  if let size { (f.figure.width, f.figure.height) = size }
  if let resolution { f.figure.dpi = resolution }
  if let background { f.figure.facecolor = background }
  if let layout, word(layout) != "none", !layout.isNone { f.figure.isTight = true }
  if let tight, try Language.truth(tight) { f.figure.isTight = true }
  if try Language.truth(call[6]) { f.clear() }
  return f
}

private func defineShowing(_ m: Module) {
  m.function("show(*args, **kwargs)", "Draws the open figures in the terminal.") { _ in
    PyplotState.show()
    return .none
  }
  for name in ["savefig", "tight_layout", "subplots_adjust", "suptitle"] {
    guard case .object(let o)? = PlotClasses.figure.lookup(intern(name)), let f = o as? PlotFunction else { continue }
    m.function(name + f.declaration.drop { $0 != "(" }, f.doc) { call throws(Raise) in
      try f.body(.object(PyplotState.gcf()), call)
    }
  }
  m.function("draw()") { _ in .none }
  m.function("draw_if_interactive(*args, **kwargs)") { _ in .none }
  m.function("pause(interval)") { call throws(Raise) in
    let seconds = try real(call[0])
    if seconds > 0 { usleep(UInt32(max(0, min(seconds, 4000)) * 1e6)) }
    try vm.checkInterrupt()
    return .none
  }
  for (name, on) in [("ion", true), ("ioff", false)] {
    m.function("\(name)()") { _ in
      PyplotState.isInteractive = on
      return .none
    }
  }
  m.function("isinteractive()") { _ in .bool(PyplotState.isInteractive) }
  m.function("switch_backend(newbackend)") { _ in .none }
}

private func defineSettings(_ m: Module) {
  m.function("rc(group, **kwargs)") { call throws(Raise) in
    try changeRc(call[0], call.extra)
    return .none
  }
  m.function("rcdefaults()") { _ in
    RcParams.shared.reset()
    return .none
  }
  m.function("get_cmap(name=None, lut=None)") { call throws(Raise) in
    if !call[1].isNone { undrawn("get_cmap's lut") }
    return .object(ColormapObject(try colormap(call[0], "name")))
  }
  m.function("set_cmap(cmap)") { call throws(Raise) in
    let map = try colormap(call[0], "name")
    try RcParams.shared.set("image.cmap", .string(map.name))
    if let image = PyplotState.current?.mappable { try image.apply([("cmap", .object(ColormapObject(map)))]) }
    return .none
  }
  for map in [
    "viridis", "plasma", "inferno", "magma", "gray", "hot", "cool", "jet", "hsv", "bone", "copper", "spring", "summer", "autumn", "winter",
  ] {
    m.function("\(map)()") { _ throws(Raise) in
      try RcParams.shared.set("image.cmap", .string(map))
      return .none
    }
  }
  for name in ["setp", "getp"] {
    m.function("\(name)(obj, *args, **kwargs)") { call throws(Raise) in
      let objects = (try? sequenceItems(call[0])) ?? [call[0]]
      guard name == "setp" else {
        guard call.rest.count == 1, let object = objects.first else { throw notImplementedError("getp without a property is not in wick") }
        return try vm.callMethod(object, "get_" + (try Language.str(call.rest[0])))
      }
      var given = call.extra
      for i in stride(from: 0, to: call.rest.count - 1, by: 2) { given.append((try Language.str(call.rest[i]), call.rest[i + 1])) }
      for o in objects { _ = try vm.call(try Language.getAttribute(o, "set"), [], given.map { (intern($0.0), $0.1) }) }
      return .listOf(objects.flatMap { _ in given.map { _ in .none } })
    }
  }
}
