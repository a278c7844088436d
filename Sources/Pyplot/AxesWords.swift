// Words in and around axes: text, annotate, title, labels, legend.
import Language
import Plots

func defineWords(_ c: Class) {
  c.method("text(x, y, s, fontdict=None, **kwargs)", "Words at a place in data coordinates.") { (a: AxesObject, call) throws(Raise) in
    let note = Note(x: try a.place(call[0], isX: true), y: try a.place(call[1], isX: false), text: try Language.str(call[2]))
    let face = TextObject(.note(note), a)
    (face.xGiven, face.yGiven) = (call[0], call[1])
    note.size = RcParams.shared.number("font.size", 10)
    try face.apply(pairs(call[3]) + call.extra)
    return .object(a.add(face))
  }
  c.method("annotate(text, xy, xytext=None, xycoords='data', textcoords=None, arrowprops=None, annotation_clip=None, **kwargs)") {
    (a: AxesObject, call) throws(Raise) in .object(try annotate(a, call))
  }
  c.method("set_title(label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs)") { (a: AxesObject, call) throws(Raise) in
    let place = word(call[2]) ?? "center"
    guard let side = HorizontalAlignment(rawValue: place) else {
      throw valueError(try noChoice(call[2], "loc", ["left", "center", "right"]))
    }
    if !call[3].isNone { undrawn("set_title's pad") }
    if !call[4].isNone { undrawn("set_title's y") }
    let face = TextObject(.title(a.axes), a)
    a.axes.titlePlace = side
    _ = try face.set("text", call[0])
    try face.apply(pairs(call[1]) + call.extra)
    return .object(face)
  }
  for side in ["x", "y"] {
    c.method("set_\(side)label(\(side)label, fontdict=None, labelpad=None, *, loc=None, **kwargs)", of: "_AxesBase") {
      (a: AxesObject, call) throws(Raise) in
      let face = TextObject(side == "x" ? .xLabel(a.axes) : .yLabel(a.axes), a)
      if !call[2].isNone { undrawn("the labelpad of an axis") }
      if let place = word(call[3]), place != "center" { undrawn("the loc of an axis label") }
      _ = try face.set("text", call[0])
      try face.apply(pairs(call[1]) + call.extra)
      return .object(face)
    }
    c.method("get_\(side)label()", of: "_AxesBase") { (a: AxesObject, _) in .string(side == "x" ? a.axes.x.label : a.axes.y.label) }
  }
  c.method("get_title(loc='center')") { (a: AxesObject, call) throws(Raise) in
    let side = try choice(.string(try Language.str(call[0]).lowercased()), "loc", of: ["left", "center", "right"])
    return .string(a.axes.titlePlace.rawValue == side ? a.axes.title : "")
  }
  c.method("legend(*args, **kwargs)", "The key to what is drawn: legend(), legend(labels), legend(handles, labels).") {
    (a: AxesObject, call) throws(Raise) in .object(try makeLegend(a, call))
  }
  c.method("get_legend_handles_labels(legend_handler_map=None)") { (a: AxesObject, call) throws(Raise) in
    try refuse(call[0], "get_legend_handles_labels(legend_handler_map=)")
    let named = a.live.filter { $0.artist?.isNamed ?? false }
    return .tupleOf([.listOf(named.map { .object($0) }), .listOf(named.map { .string($0.artist?.label ?? "") })])
  }
}

/// The items of a dict of text properties.
func pairs(_ v: Value) throws(Raise) -> [(String, Value)] {
  guard case .dict(let d) = v.unwrapped else { return [] }
  var out: [(String, Value)] = []
  for (k, v) in d.pairs { out.append((try Language.str(k), v)) }
  return out
}

private func annotate(_ a: AxesObject, _ call: Call) throws(Raise) -> TextObject {
  let at = try sequenceItems(call[1])
  guard at.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(at.count))") }
  let x = try a.place(at[0], isX: true), y = try a.place(at[1], isX: false)
  let space = word(call[3]) ?? "data", textSpace = word(call[4]) ?? space
  let isInAxes = space == "axes fraction"
  guard ["data", "axes fraction"].contains(space), ["data", "axes fraction", "offset points", "offset pixels"].contains(textSpace) else {
    throw notImplementedError("annotate in '\(space)' and '\(textSpace)' coordinates is not drawn by wick")
  }
  let note = Note(x: x, y: y, text: try Language.str(call[0]))
  note.isInAxes = isInAxes
  let face = TextObject(.note(note), a)
  (face.xGiven, face.yGiven) = (at[0], at[1])
  note.size = RcParams.shared.number("font.size", 10)
  if !call[2].isNone {
    let place = try sequenceItems(call[2])
    guard place.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(place.count))") }
    if textSpace.hasPrefix("offset") {
      let scale = textSpace == "offset points" ? 1.0 : 0.72
      note.offset = Point(try real(place[0]) * scale, try real(place[1]) * scale)
    } else {
      (note.x, note.y) = (try a.place(place[0], isX: true), try a.place(place[1], isX: false))
      note.isInAxes = textSpace == "axes fraction"
    }
    (face.xGiven, face.yGiven) = (place[0], place[1])
  }
  if !call[6].isNone { undrawn("annotate's annotation_clip") }
  if !call[5].isNone {
    if isInAxes { throw notImplementedError("an arrow to a place in 'axes fraction' is not drawn by wick") }
    note.arrow = Point(x, y)
    for (key, value) in try pairs(call[5]) {
      switch key {
      case "arrowstyle":
        if word(value) != "->" { undrawn("annotate's arrowstyle \(try Language.repr(value)), for which a plain '->' stands,") }
      case "facecolor", "edgecolor", "color", "width", "headwidth", "headlength", "shrink", "lw", "linewidth", "connectionstyle",
        "relpos", "patchA", "patchB", "shrinkA", "shrinkB", "mutation_scale", "ls", "linestyle", "alpha", "ec", "fc", "frac", "zorder":
        undrawn("annotate's arrow \(key)")
      default: throw attributeError("FancyArrowPatch.set() got an unexpected keyword argument '\(key)'")
      }
    }
  }
  try face.apply(call.extra)
  return a.add(face)
}

// MARK: - Legend

final class LegendObject: ArtistObject {
  init(_ owner: AxesObject) { super.init(PlotClasses.legend, nil, owner) }
  private var rows: [(Artist, String)] {
    guard let axes = owner?.axes, let legend = axes.legend else { return [] }
    return legend.entries?.map { ($0.artist, $0.label) } ?? axes.artists.filter(\.isNamed).map { ($0, $0.label ?? "") }
  }

  static func defineLegendObject(_ c: Class) {
    c.method("get_texts()") { (l: LegendObject, _) in
      .object(SilentList("Text", l.rows.map { .object(TextObject(.fixed(x: .int(0), y: .int(0), $0.1), l.owner)) }))
    }
    c.method("set_title(title, prop=None)") { (l: LegendObject, call) throws(Raise) in
      l.owner?.axes.legend?.title = try Language.str(call[0])
      if !call[1].isNone { undrawn("a legend title's prop") }
      return .none
    }
    c.method("remove()") { (l: LegendObject, _) in
      l.owner?.axes.legend = nil
      return .none
    }
    for name in ["set_visible", "set_frame_on"] {
      c.method("\(name)(b)") { (l: LegendObject, call) throws(Raise) in
        let on = try Language.truth(call[0])
        if name == "set_frame_on" { l.owner?.axes.legend?.hasFrame = on } else if !on { l.owner?.axes.legend = nil }
        return .none
      }
    }
  }
}

/// The drawn thing a handle stands for.
private func handle(_ v: Value) -> Artist? {
  guard case .object(let o) = v else { return nil }
  return (o as? ArtistObject)?.artist ?? (o as? ContainerObject)?.artist ?? (o as? RectangleObject)?.bars
}

private func makeLegend(_ a: AxesObject, _ call: Call) throws(Raise) -> LegendObject {
  var call = call
  var legend = Legend()
  let rc = RcParams.shared
  legend.fontSize = try rc["legend.fontsize"].map { (v) throws(Raise) in try fontSize(v) } ?? rc.number("font.size", 10)
  if let v = rc["legend.frameon"] { legend.hasFrame = try Language.truth(v) }
  if let v = rc["legend.loc"], let text = word(v) { legend.location = try location(.string(text)) }
  var handles: [Value]?, labels: [Value]?
  if let v = call.take("handles") { handles = try sequenceItems(v) }
  if let v = call.take("labels") { labels = try sequenceItems(v) }
  switch call.rest.count {
  case 0: break
  case 1: labels = try sequenceItems(call.rest[0])
  case 2: (handles, labels) = (try sequenceItems(call.rest[0]), try sequenceItems(call.rest[1]))
  default: throw typeError("Invalid arguments to legend.")
  }
  // matplotlib's handles: lines, then patches, collections and containers, in the order of drawing here.
  if labels != nil, handles == nil {
    let drawn = a.live.filter { $0.artist != nil && !($0 is TextObject) && !($0 is ImageObject) }
    handles = drawn.map { .object($0) }
  }
  if let handles {
    var entries: [(artist: Artist, label: String)] = []
    for (i, h) in handles.enumerated() {
      guard let artist = handle(h) else { continue }
      if let labels {
        guard i < labels.count else { break }
        entries.append((artist, try Language.str(labels[i])))
      } else {
        entries.append((artist, artist.label ?? ""))
      }
    }
    legend.entries = entries
  }
  if legend.entries == nil, !a.axes.artists.contains(where: \.isNamed) {
    try giveWarning(
      "No artists with labels found to put in legend.  Note that artists whose label start with an underscore are ignored when "
        + "legend() is called with no argument.")
  }
  for (key, value) in call.extra {
    switch key {
    case "loc": legend.location = try location(value)
    case "fontsize": legend.fontSize = try fontSize(value)
    case "title": legend.title = value.isNone ? "" : try Language.str(value)
    case "ncol", "ncols": legend.columns = max(1, min(100, try indexValue(value)))
    case "frameon": legend.hasFrame = try Language.truth(value)
    case "prop":
      for (k, v) in try pairs(value) { if k == "size" { legend.fontSize = try fontSize(v) } else { undrawn("legend's font \(k)") } }
    case "bbox_to_anchor", "shadow", "fancybox", "framealpha", "facecolor", "edgecolor", "borderpad", "labelspacing", "handlelength",
      "handletextpad", "borderaxespad", "columnspacing", "markerscale", "numpoints", "scatterpoints", "title_fontsize", "markerfirst",
      "mode", "bbox_transform", "labelcolor", "alignment", "handleheight", "handler_map", "reverse", "draggable", "scatteryoffsets",
      "title_fontproperties":
      if !value.isNone { undrawn("legend's \(key)") }
    default: throw typeError("Legend.__init__() got an unexpected keyword argument '\(key)'")
    }
  }
  a.axes.legend = legend
  let face = LegendObject(a)
  a.legend = face
  return face
}

private func location(_ v: Value) throws(Raise) -> Legend.Location {
  if let text = word(v) {
    guard let l = try? Legend.Location.parse(text) else {
      throw valueError(try noChoice(v, "loc", Legend.Location.allCases.map(\.rawValue)))
    }
    return l
  }
  switch v {
  case .int(let n):
    let all = Legend.Location.allCases
    guard all.indices.contains(n) else { throw valueError("loc must be string, coordinate tuple, or an integer 0-10, not \(n)") }
    return all[n]
  case .none: return .best
  default:
    undrawn("legend's place by coordinates")
    return .best
  }
}
