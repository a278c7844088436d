// Axes as scripts hold them: the engine's axes, the figure they stand in, and the objects made for what is drawn.
import Language
import Plots
import Tensor

final class AxesObject: PlotObject {
  let axes: Axes
  var figure: FigureObject?
  /// What was drawn and still is, in order.
  private(set) var faces: [ArtistObject] = []
  /// The words that x (y) places were given as.
  private(set) var xWords: [String] = []
  private(set) var yWords: [String] = []
  /// Whether the ticks that were set were whole numbers.
  var ticksAreWhole = (x: false, y: false)
  /// What the last picture or scatter with a colour map drew: `plt.colorbar()` shows it.
  var mappable: ArtistObject?
  var legend: LegendObject?

  init(_ axes: Axes, _ figure: FigureObject) {
    self.axes = axes
    self.figure = figure
    super.init()
    RcParams.shared.apply(to: axes)
  }
  override var type: Class { PlotClasses.axes }

  /// Puts an artist into the axes and gives its face.
  @discardableResult func add<O: ArtistObject>(_ face: O) -> O {
    if let artist = face.artist, !axes.artists.contains(where: { $0 === artist }) { axes.add(artist) }
    faces.append(face)
    return face
  }

  var live: [ArtistObject] {
    faces.filter { f in f.artist.map { a in axes.artists.contains { $0 === a } } ?? true }
  }

  func clear() {
    axes.clear()
    RcParams.shared.apply(to: axes)
    faces = []
    (xWords, yWords) = ([], [])
    mappable = nil
    legend = nil
  }

  /// The numbers of x (y) data; words take the next free places of the axis.
  func data(_ v: Value, isX: Bool) throws(Raise) -> DataArray {
    var array = try dataArray(v)
    guard !array.words.isEmpty else { return array }
    guard array.words.count == array.values.count else {
      throw typeError("'value' must be an instance of str or bytes, not a float")
    }
    var known = isX ? xWords : yWords
    array.values = array.words.map { w in
      if let i = known.firstIndex(of: w) { return Double(i) }
      known.append(w)
      return Double(known.count - 1)
    }
    array.words = []
    let places = known.indices.map(Double.init)
    if isX {
      xWords = known
      (axes.x.ticks, axes.x.tickLabels) = (places, known)
    } else {
      yWords = known
      (axes.y.ticks, axes.y.tickLabels) = (places, known)
    }
    return array
  }

  func numbers(_ v: Value, isX: Bool) throws(Raise) -> [Double] { try data(v, isX: isX).values }

  /// One place on an axis, a word or a number.
  func place(_ v: Value, isX: Bool) throws(Raise) -> Double {
    if word(v) != nil { return try data(v, isX: isX).values.first ?? 0 }
    return try real(v)
  }

  // MARK: Limits

  func limits() throws(Raise) -> Value {
    let v = axes.view
    return .tupleOf([try scalar(v.x.low), try scalar(v.x.high), try scalar(v.y.low), try scalar(v.y.high)])
  }

  /// `set_xlim` and `set_ylim`: a side not given stays where it is.
  func setLimits(_ low: Value, _ high: Value, isX: Bool) throws(Raise) -> Value {
    var (low, high) = (low, high)
    if high.isNone, !low.isNone, let pair = try? sequenceItems(low) {
      guard pair.count == 2 else {
        throw valueError(
          pair.count > 2 ? "too many values to unpack (expected 2)" : "not enough values to unpack (expected 2, got \(pair.count))")
      }
      (low, high) = (pair[0], pair[1])
    }
    let view = axes.view, now = isX ? view.x : view.y
    let a = low.isNone ? now.low : try place(low, isX: isX), b = high.isNone ? now.high : try place(high, isX: isX)
    if a == b {
      try giveWarning(
        "Attempting to set identical low and high \(isX ? "x" : "y")lims makes transformation singular; automatically expanding.")
    }
    try plots { () throws(PlotError) in if isX { try axes.setXLimits(a, b) } else { try axes.setYLimits(a, b) } }
    let new = axes.view, shown = isX ? new.x : new.y
    return .tupleOf([.float(shown.low), .float(shown.high)])
  }

  // MARK: As an object

  override func repr() throws(Raise) -> String {
    var parts: [String] = []
    if !axes.title.isEmpty {
      let side = axes.titlePlace == .left ? "left" : axes.titlePlace == .right ? "right" : "center"
      parts.append("title={'\(side)': \(quoted(Str(axes.title)))}")
    }
    if !axes.x.label.isEmpty { parts.append("xlabel=\(quoted(Str(axes.x.label)))") }
    if !axes.y.label.isEmpty { parts.append("ylabel=\(quoted(Str(axes.y.label)))") }
    return "<Axes: \(parts.joined(separator: ", "))>"
  }

  override func str() throws(Raise) -> String {
    let b = box, numbers = [b.x0, b.y0, b.x1 - b.x0, b.y1 - b.y0].map { formatC("%g", $0) }
    return "Axes(\(numbers[0]),\(numbers[1]);\(numbers[2])x\(numbers[3]))"
  }

  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    if let figure { visit(.object(figure)) }
    for f in faces { visit(.object(f)) }
  }
  override func clearReferences() {
    super.clearReferences()
    figure = nil
    faces = []
  }
}

func populateAxes(_ c: Class) {
  definePlot(c)
  defineShapes(c)
  defineRulers(c)
  defineImages(c)
  defineContours(c)
  defineWords(c)
  defineFrame(c)
  defineTicks(c)
  defineAxesParts(c)
  definePositions(c)
}

/// What axes are made of, and what else they can be asked for.
private func defineAxesParts(_ c: Class) {
  func part(_ name: String, _ get: @escaping (AxesObject) throws(Raise) -> Value) {
    c.property(name) { v throws(Raise) in
      guard case .object(let o) = v, let a = o as? AxesObject else { return .none }
      return try get(a)
    }
  }
  func kind(_ name: String, _ matches: @escaping (ArtistObject) -> Bool) {
    part(name) { a in .object(ArtistList(name, a.live.filter(matches))) }
  }
  kind("lines") { $0.cls === PlotClasses.line }
  part("patches") { a in
    let shapes = a.live.flatMap { f -> [ArtistObject] in
      if let bars = f as? BarsObject { return bars.each }
      return f.cls === PlotClasses.rectangle || f.cls === PlotClasses.polygon ? [f] : []
    }
    return .object(ArtistList("patches", shapes))
  }
  kind("collections") {
    $0 is ScatterObject || $0.cls === PlotClasses.polyCollection || $0.cls === PlotClasses.lineCollection || $0 is ContourObject
  }
  kind("images") { $0 is ImageObject }
  kind("texts") { $0 is TextObject }
  part("figure") { a in a.figure.map { .object($0) } ?? .none }
  part("title") { a in .object(TextObject(.title(a.axes), a)) }
  part("xaxis") { a in .object(AxisObject(a, isX: true)) }
  part("yaxis") { a in .object(AxisObject(a, isX: false)) }
  part("spines") { a in .object(SpinesObject(a)) }
  part("legend_") { a in a.legend.map { .object($0) } ?? .none }
  part("transAxes") { _ in .object(TransformObject(isInAxes: true)) }
  part("transData") { _ in .object(TransformObject(isInAxes: false)) }
  part("axes") { a in .object(a) }
  c.method("get_legend()") { (a: AxesObject, _) in a.legend.map { .object($0) } ?? .none }
  c.method("get_figure(root=False)") { (a: AxesObject, _) in a.figure.map { .object($0) } ?? .none }
  c.method("get_xaxis()") { (a: AxesObject, _) in .object(AxisObject(a, isX: true)) }
  c.method("get_yaxis()") { (a: AxesObject, _) in .object(AxisObject(a, isX: false)) }
  c.method("get_lines()") { (a: AxesObject, _) in
    let lines = a.live.filter { $0.cls === PlotClasses.line }
    return .object(SilentList("Line2D", lines.map { .object($0) }))
  }
  for name in ["cla", "clear"] {
    c.method("\(name)()", of: "_AxesBase") { (a: AxesObject, _) in
      a.clear()
      return .none
    }
  }
  c.method("remove()") { (a: AxesObject, _) in
    a.figure?.remove(a)
    return .none
  }
  c.method("set_visible(b)") { (a: AxesObject, call) throws(Raise) in
    a.axes.isVisible = try Language.truth(call[0])
    return .none
  }
  c.method("get_visible()") { (a: AxesObject, _) in .bool(a.axes.isVisible) }
  c.method("set(**kwargs)") { (a: AxesObject, call) throws(Raise) in
    var out: [Value] = []
    for (key, value) in call.extra {
      guard let setter = try getAttributeIfPresent(.object(a), intern("set_" + key)) else {
        throw attributeError("Axes.set() got an unexpected keyword argument '\(key)'")
      }
      out.append(try vm.call(setter, value))
    }
    return .listOf(out)
  }
  c.leaveOut(

    [
      "twinx", "twiny", "pie", "boxplot", "violinplot", "quiver", "streamplot", "pcolor", "polar", "add_patch", "add_artist",
      "add_collection", "stackplot", "eventplot", "hexbin", "hist2d", "specgram", "inset_axes", "secondary_xaxis", "broken_barh",
      "tricontour", "tricontourf", "triplot", "bar_label", "arrow", "set_position", "table", "plot_surface",
    ])
}

/// `<Axes.ArtistList of 0 lines>`.
final class ArtistList: PlotObject {
  let kind: String
  let items: [ArtistObject]
  init(_ kind: String, _ items: [ArtistObject]) {
    self.kind = kind
    self.items = items
  }
  override var type: Class { ArtistList.cls }
  nonisolated(unsafe) private static let cls = plotClass("matplotlib.axes._base", "_AxesBase.ArtistList")
  private var list: Value { .listOf(items.map { .object($0) }) }
  override func length() throws(Raise) -> Int? { items.count }
  override func iterate() throws(Raise) -> Value? { try Language.iterate(list) }
  override func getItem(_ key: Value) throws(Raise) -> Value { try Language.getItem(list, key) }
  override func repr() throws(Raise) -> String { "<Axes.ArtistList of \(items.count) \(kind)>" }
}
