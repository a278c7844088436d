// Ticks, their labels and the axis objects.
import Glibc
import Language
import Plots

/// What tick_params and grid take, in matplotlib's order.
let tickKeywords =
  """
  ['size', 'width', 'color', 'tickdir', 'pad', 'labelsize', 'labelcolor', 'labelfontfamily', 'zorder', 'gridOn', 'tick1On', 'tick2On', \
  'label1On', 'label2On', 'length', 'direction', 'left', 'bottom', 'right', 'top', 'labelleft', 'labelbottom', 'labelright', 'labeltop', \
  'labelrotation', 'labelrotation_mode', 'grid_agg_filter', 'grid_alpha', 'grid_animated', 'grid_antialiased', 'grid_clip_box', \
  'grid_clip_on', 'grid_clip_path', 'grid_color', 'grid_dash_capstyle', 'grid_dash_joinstyle', 'grid_dashes', 'grid_data', \
  'grid_drawstyle', 'grid_figure', 'grid_fillstyle', 'grid_gapcolor', 'grid_gid', 'grid_in_layout', 'grid_label', 'grid_linestyle', \
  'grid_linewidth', 'grid_marker', 'grid_markeredgecolor', 'grid_markeredgewidth', 'grid_markerfacecolor', 'grid_markerfacecoloralt', \
  'grid_markersize', 'grid_markevery', 'grid_mouseover', 'grid_path_effects', 'grid_picker', 'grid_pickradius', 'grid_rasterized', \
  'grid_sketch_params', 'grid_snap', 'grid_solid_capstyle', 'grid_solid_joinstyle', 'grid_transform', 'grid_url', 'grid_visible', \
  'grid_xdata', 'grid_ydata', 'grid_zorder', 'grid_aa', 'grid_c', 'grid_ds', 'grid_ls', 'grid_lw', 'grid_mec', 'grid_mew', 'grid_mfc', \
  'grid_mfcalt', 'grid_ms']
  """

extension AxesObject {
  func axis(_ isX: Bool) -> Axis { isX ? axes.x : axes.y }
  func change(_ isX: Bool, _ body: (inout Axis) throws(Raise) -> Void) throws(Raise) {
    if isX { try body(&axes.x) } else { try body(&axes.y) }
  }

  /// Keywords of tick labels.
  func styleTicks(_ isX: Bool, _ keywords: [(String, Value)]) throws(Raise) {
    for (key, value) in keywords {
      switch key {
      case "rotation", "labelrotation":
        let angle = word(value) == "vertical" ? 90 : word(value) == "horizontal" ? 0 : try real(value)
        try change(isX) { (x) throws(Raise) in x.tickRotation = angle }
      case "fontsize", "size", "labelsize":
        let size = try fontSize(value)
        try change(isX) { (x) throws(Raise) in x.tickSize = size }
      case "color", "c", "labelcolor":
        let c = try color(value)
        try change(isX) { (x) throws(Raise) in x.tickColor = c }
      case "ha", "va", "horizontalalignment", "verticalalignment", "weight", "fontweight", "family", "fontname", "alpha",
        "fontfamily", "rotation_mode", "fontstyle", "style", "fontproperties":
        undrawn("tick labels' \(key)")
      default: throw attributeError("Text.set() got an unexpected keyword argument '\(key)'")
      }
    }
  }

  func setTicks(_ ticks: Value, _ labels: Value, isX: Bool, _ keywords: [(String, Value)]) throws(Raise) {
    let given = try data(ticks, isX: isX), places = given.values
    if isX { ticksAreWhole.x = given.isInteger } else { ticksAreWhole.y = given.isInteger }
    var words: [String]?
    if !labels.isNone {
      var list: [String] = []
      for v in try sequenceItems(labels) { list.append(try labelText(v)) }
      guard list.count == places.count else { throw mismatch(places.count, list.count) }
      words = list
    }
    // An axis of categories names the places it knows.
    let known = isX ? xWords : yWords
    if words == nil, !known.isEmpty {
      words = places.map { p in Int(exactly: p).flatMap { known.indices.contains($0) ? known[$0] : nil } ?? "" }
    }
    let shown = words
    try change(isX) { (x) throws(Raise) in
      x.ticks = places
      x.tickLabels = shown
      // Ticks are always in view, as matplotlib's set_ticks sees to.
      guard let low = places.min(), let high = places.max() else { return }
      if var l = x.limits {
        if l.low <= l.high { l = (min(l.low, low), max(l.high, high)) } else { l = (max(l.low, high), min(l.high, low)) }
        x.limits = l
      }
    }
    let view = axes.view, v = isX ? view.x : view.y
    if let low = places.min(), let high = places.max(), axis(isX).limits == nil, low < min(v.low, v.high) || high > max(v.low, v.high) {
      let ends = (min(v.low, v.high, low), max(v.low, v.high, high))
      try change(isX) { (x) throws(Raise) in x.limits = v.low <= v.high ? ends : (ends.1, ends.0) }
    }
    try styleTicks(isX, keywords)
  }

  private func labelText(_ v: Value) throws(Raise) -> String {
    if case .object(let o) = v, let t = o as? TextObject { return t.text }
    return try Language.str(v)
  }

  func setTickLabels(_ labels: Value, isX: Bool, _ keywords: [(String, Value)]) throws(Raise) {
    var list: [String] = []
    for v in try sequenceItems(labels) { list.append(try labelText(v)) }
    if let places = axis(isX).ticks, places.count != list.count, !list.isEmpty { throw mismatch(places.count, list.count) }
    try change(isX) { (x) throws(Raise) in x.tickLabels = list }
    try styleTicks(isX, keywords)
  }

  private func mismatch(_ places: Int, _ labels: Int) -> Raise {
    valueError(
      "The number of FixedLocator locations (\(places)), usually from a call to set_ticks, does not match the number of labels (\(labels))."
    )
  }

  /// Places of the ticks: those set, or those the axis chooses.
  func tickPlaces(_ isX: Bool) -> [Double] {
    axis(isX).ticks
      ?? axes.automaticTicks(
        isX: isX, width: figure?.figure.width ?? 6.4, height: figure?.figure.height ?? 4.8,
        margins: figure?.figure.margins ?? SubplotMargins())
  }

  /// What `get_xticks` gives: the ticks of categories that were not set are a list of ints, whole ones that were set an array of ints.
  func tickValue(_ isX: Bool) throws(Raise) -> Value {
    let places = tickPlaces(isX), words = isX ? xWords : yWords
    let whole = places.compactMap { Int(exactly: $0) }
    guard axis(isX).ticks != nil, whole.count == places.count, !places.isEmpty else { return try arrayValue(places) }
    let list = Value.listOf(whole.map { .int($0) })
    if words.count == places.count, axis(isX).tickLabels == words { return list }
    return (isX ? ticksAreWhole.x : ticksAreWhole.y) ? try arrayValue(list) : try arrayValue(places)
  }

  func tickTexts(_ isX: Bool) throws(Raise) -> [Value] {
    let places = tickPlaces(isX), view = axes.view, v = isX ? view.x : view.y
    let words =
      axis(isX).tickLabels ?? (axis(isX).scale == .linear ? ScalarLabels(places, low: v.low, high: v.high).labels : places.map(powerText))
    var out: [Value] = []
    for (i, place) in places.enumerated() {
      let at: Value = axis(isX).ticks != nil ? Int(exactly: place).map { .int($0) } ?? .float(place) : .float(place)
      out.append(.object(TextObject(.fixed(x: isX ? at : .int(0), y: isX ? .int(0) : at, i < words.count ? words[i] : ""), self)))
    }
    return out
  }

  /// A power of ten as matplotlib's LogFormatterSciNotation writes it; other places have no words.
  private func powerText(_ place: Double) -> String {
    let e = Glibc.log10(place).rounded()
    return place > 0 && (place / Glibc.pow(10, e) - 1).magnitude < 1e-10 ? "$\\mathdefault{10^{\(Int(e))}}$" : ""
  }

  func tickObjects(_ isX: Bool) -> Value { .listOf(tickPlaces(isX).map { _ in .object(TickObject()) }) }
}

/// Whether a call is for minor ticks, which wick does not draw.
func minorByHand(_ v: Value) throws(Raise) -> Bool {
  let isMinor = try Language.truth(v)
  if isMinor { undrawn("minor ticks by hand") }
  return isMinor
}

/// Whether labels of minor ticks are asked for: `which=`, or the older `minor=`. There are none.
private func wantsMinor(_ minor: Value, which: Value) throws(Raise) -> Bool {
  if which.isNone { return try Language.truth(minor) }
  return try choice(which, "which", of: ["major", "minor", "both"]) == "minor"
}

final class TickObject: PlotObject {
  override var type: Class { PlotClasses.tick }
}

func defineTicks(_ c: Class) {
  for isX in [true, false] {
    let n = isX ? "x" : "y"
    c.method("set_\(n)ticks(ticks, labels=None, *, minor=False, **kwargs)", of: "Axes") { (a: AxesObject, call) throws(Raise) in
      if try minorByHand(call[2]) { return .listOf([]) }
      if call[1].isNone, let (key, _) = call.extra.first {
        throw valueError(
          """
          Incorrect use of keyword argument \(quoted(Str(key))). Keyword arguments other than 'minor' modify the text labels and can \
          only be used if 'labels' are passed as well.
          """
        )
      }
      try a.setTicks(call[0], call[1], isX: isX, call.extra)
      return a.tickObjects(isX)
    }
    c.method("set_\(n)ticklabels(labels, *, minor=False, fontdict=None, **kwargs)", of: "Axes") { (a: AxesObject, call) throws(Raise) in
      if try minorByHand(call[1]) { return .listOf([]) }
      try a.setTickLabels(call[0], isX: isX, try pairs(call[2]) + call.extra)
      return .listOf(try a.tickTexts(isX))
    }
    c.method("get_\(n)ticks(*, minor=False)", of: "Axes") { (a: AxesObject, call) throws(Raise) in
      try Language.truth(call[0]) ? try arrayValue([Double]()) : try a.tickValue(isX)
    }
    c.method("get_\(n)ticklabels(minor=False, which=None)", of: "Axes") { (a: AxesObject, call) throws(Raise) in
      .listOf(try wantsMinor(call[0], which: call[1]) ? [] : try a.tickTexts(isX))
    }
  }
  c.method("tick_params(axis='both', **kwargs)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
    let side = try choice(call[0], "axis", of: ["x", "y", "both"])
    for isX in [true, false] where side == "both" || (side == "x") == isX {
      for (key, value) in call.extra {
        switch key {
        case "labelsize", "labelcolor", "labelrotation", "rotation": try a.styleTicks(isX, [(key, value)])
        case "colors": try a.styleTicks(isX, [("labelcolor", value)])
        case "labelbottom" where isX, "labelleft" where !isX:
          let on = try Language.truth(value)
          try a.change(isX) { (x) throws(Raise) in x.tickLabels = on ? nil : [] }
        case "bottom" where isX, "left" where !isX:
          if !(try Language.truth(value)) { undrawn("axes without tick marks, whose marks stay,") }
        case "bottom", "left", "labelbottom", "labelleft": break
        case "top", "right", "labeltop", "labelright": if try Language.truth(value) { undrawn("tick_params' \(key)") }
        case "which", "reset", "length", "width", "pad", "direction", "color", "zorder", "labelfontfamily", "size",
          "grid_color", "grid_alpha", "grid_linewidth", "grid_linestyle":
          undrawn("tick_params' \(key)")
        default: throw valueError("keyword \(key) is not recognized; valid keywords are \(tickKeywords)")
        }
      }
    }
    return .none
  }
  for (name, words) in [
    ("ticklabel_format", "ticklabel_format"), ("locator_params", "locator_params"), ("minorticks_on", "minor ticks on linear axes"),
  ] {
    c.method("\(name)(*args, **kwargs)") { (_: AxesObject, _) in
      undrawn(words)
      return .none
    }
  }
  c.method("minorticks_off()") { (_: AxesObject, _) in .none }
  c.method("label_outer()") { (a: AxesObject, _) in
    let place = a.axes.place
    if place.last / place.columns < place.rows - 1 { (a.axes.x.tickLabels, a.axes.x.label) = ([], "") }
    if place.first % place.columns > 0 { (a.axes.y.tickLabels, a.axes.y.label) = ([], "") }
    return .none
  }
}

/// `ax.xaxis`.
final class AxisObject: PlotObject {
  let owner: AxesObject
  let isX: Bool
  init(_ owner: AxesObject, isX: Bool) {
    self.owner = owner
    self.isX = isX
  }
  override var type: Class { isX ? PlotClasses.xAxis : PlotClasses.yAxis }

  static func defineAxisObject(_ c: Class) {
    c.method("set_visible(b)") { (o: AxisObject, call) throws(Raise) in
      let on = try Language.truth(call[0])
      try o.owner.change(o.isX) { (x) throws(Raise) in x.isVisible = on }
      return .none
    }
    c.method("get_visible()") { (o: AxisObject, _) in .bool(o.owner.axis(o.isX).isVisible) }
    c.method("set_ticks(ticks, labels=None, *, minor=False, **kwargs)") { (o: AxisObject, call) throws(Raise) in
      if try minorByHand(call[2]) { return .listOf([]) }
      try o.owner.setTicks(call[0], call[1], isX: o.isX, call.extra)
      return o.owner.tickObjects(o.isX)
    }
    c.method("set_ticklabels(labels, *, minor=False, fontdict=None, **kwargs)") { (o: AxisObject, call) throws(Raise) in
      if try minorByHand(call[1]) { return .listOf([]) }
      try o.owner.setTickLabels(call[0], isX: o.isX, try pairs(call[2]) + call.extra)
      return .listOf(try o.owner.tickTexts(o.isX))
    }
    c.method("get_ticklabels(minor=False, which=None)") { (o: AxisObject, call) throws(Raise) in
      .listOf(try wantsMinor(call[0], which: call[1]) ? [] : try o.owner.tickTexts(o.isX))
    }
    c.method("get_ticklocs(*, minor=False)") { (o: AxisObject, call) throws(Raise) in
      try arrayValue(try Language.truth(call[0]) ? [] : o.owner.tickPlaces(o.isX))
    }
    c.method("get_label()") { (o: AxisObject, _) in .object(TextObject(o.isX ? .xLabel(o.owner.axes) : .yLabel(o.owner.axes), o.owner)) }
    c.method("set_label_text(label, fontdict=None, **kwargs)") { (o: AxisObject, call) throws(Raise) in
      let face = TextObject(o.isX ? .xLabel(o.owner.axes) : .yLabel(o.owner.axes), o.owner)
      _ = try face.set("text", call[0])
      try face.apply(pairs(call[1]) + call.extra)
      return .object(face)
    }
    c.method("grid(visible=None, which='major', **kwargs)") { (o: AxisObject, call) throws(Raise) in
      let named = call.extra.map { (intern($0.0), $0.1) } + [(intern("axis"), Value.string(o.isX ? "x" : "y")), (intern("which"), call[1])]
      return try vm.call(try Language.getAttribute(.object(o.owner), "grid"), [call[0]], named)
    }
    c.property("label") { v in
      guard case .object(let x) = v, let o = x as? AxisObject else { return .none }
      return .object(TextObject(o.isX ? .xLabel(o.owner.axes) : .yLabel(o.owner.axes), o.owner))
    }
    for name in [
      "set_major_locator", "set_minor_locator", "set_major_formatter", "set_minor_formatter", "set_ticks_position", "set_label_position",
      "tick_top", "tick_right", "set_label_coords",
    ] {
      c.method("\(name)(*args, **kwargs)") { (_: AxisObject, _) in
        undrawn("axis.\(name)")
        return .none
      }
    }
    for name in ["tick_bottom", "tick_left"] { c.method("\(name)()") { (_: AxisObject, _) in .none } }
  }
}

/// `ax.spines`: by name, and several at once.
final class SpinesObject: PlotObject {
  let owner: AxesObject
  init(_ owner: AxesObject) { self.owner = owner }
  private static let names = ["left", "right", "bottom", "top"]
  override var type: Class { PlotClasses.spines }
  override func length() throws(Raise) -> Int? { 4 }
  override func iterate() throws(Raise) -> Value? { try Language.iterate(.listOf(SpinesObject.names.map { .string($0) })) }
  override func getItem(_ key: Value) throws(Raise) -> Value {
    switch key {
    case .str(let s):
      guard SpinesObject.names.contains(s.string) else { throw keyError(key) }
      return .object(SpineObject(owner, [s.string]))
    case .list, .tuple:
      let list = try sequenceItems(key).map { (v) throws(Raise) in try Language.str(v) }
      if let bad = list.first(where: { !SpinesObject.names.contains($0) }) { throw keyError(.string(bad)) }
      return .object(SpineObject(owner, list))
    default: return .object(SpineObject(owner, SpinesObject.names))
    }
  }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    let n = name.string
    if SpinesObject.names.contains(n) { return .object(SpineObject(owner, [n])) }
    let spines = SpinesObject.names.map { Value.object(SpineObject(owner, [$0])) }
    switch n {
    case "values": return .object(Native("values()") { _ in .listOf(spines) })
    case "keys": return .object(Native("keys()") { _ in .listOf(SpinesObject.names.map { .string($0) }) })
    case "items":
      return .object(Native("items()") { _ in .listOf(zip(SpinesObject.names, spines).map { .tupleOf([.string($0), $1]) }) })
    default: return try super.getAttribute(name)
    }
  }
}

final class SpineObject: PlotObject {
  let owner: AxesObject
  let sides: [String]
  init(_ owner: AxesObject, _ sides: [String]) {
    self.owner = owner
    self.sides = sides
  }
  override var type: Class { PlotClasses.spine }

  static func defineSpineObject(_ c: Class) {
    c.method("set_visible(b)") { (o: SpineObject, call) throws(Raise) in
      let on = try Language.truth(call[0])
      for s in o.sides { if on { o.owner.axes.hiddenSpines.remove(s) } else { o.owner.axes.hiddenSpines.insert(s) } }
      return .none
    }
    c.method("set_color(c)") { (o: SpineObject, call) throws(Raise) in
      if word(call[0]) == "none" { o.sides.forEach { o.owner.axes.hiddenSpines.insert($0) } } else { undrawn("a spine's color") }
      return .none
    }
    for name in ["set_linewidth", "set_position", "set_bounds", "set_linestyle", "set_edgecolor"] {
      c.method("\(name)(*args, **kwargs)") { (_: SpineObject, _) in
        undrawn("Spine.\(name)")
        return .none
      }
    }
  }
}
