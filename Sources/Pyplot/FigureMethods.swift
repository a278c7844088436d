// What scripts ask of a figure: subplots, sizes, titles, files.
import Glibc
import Language
import Plots

func populateFigure(_ c: Class) {
  defineFigureParts(c)
  c.method("add_subplot(*args, **kwargs)", of: "FigureBase") { (f: FigureObject, call) throws(Raise) in
    let a = f.addAxes(try gridPlace(call.rest, "add_subplot"))
    do throws(Raise) { try applyAxesKeywords(a, call.extra) } catch {
      f.remove(a)
      throw error
    }
    return .object(a)
  }
  c.method(
    """
    subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, \
    gridspec_kw=None)
    """,
    of: "FigureBase"
  ) { (f: FigureObject, call) throws(Raise) in try subplots(f, call) }
  c.method("add_axes(*args, **kwargs)", of: "FigureBase") { (_: FigureObject, _) throws(Raise) in
    throw notImplementedError("axes outside a grid of subplots are not drawn by wick")
  }
  c.method("suptitle(t, **kwargs)", of: "FigureBase") { (f: FigureObject, call) throws(Raise) in
    let face = TextObject(.figureTitle(f.figure), nil)
    var call = call
    for key in ["x", "y"] where call.take(key) != nil { undrawn("suptitle's \(key)") }
    _ = try face.set("text", call[0])
    try face.apply(call.extra)
    return .object(face)
  }
  c.method("savefig(fname, *, transparent=None, **kwargs)") { (f: FigureObject, call) throws(Raise) in
    try save(f, call)
    return .none
  }
  c.method("tight_layout(*, pad=1.08, h_pad=None, w_pad=None, rect=None)") { (f: FigureObject, call) throws(Raise) in
    f.figure.isTight = true
    if case .float(1.08) = call[0] {} else { undrawn("tight_layout's pad") }
    for (v, name) in [(call[1], "h_pad"), (call[2], "w_pad"), (call[3], "rect")] where !v.isNone { undrawn("tight_layout's \(name)") }
    return .none
  }
  c.method("subplots_adjust(left=None, bottom=None, right=None, top=None, wspace=None, hspace=None)", of: "FigureBase") {
    (f: FigureObject, call) throws(Raise) in
    var m = f.figure.margins
    func side(_ v: Value, _ now: Double) throws(Raise) -> Double { v.isNone ? now : try real(v) }
    (m.left, m.bottom) = (try side(call[0], m.left), try side(call[1], m.bottom))
    (m.right, m.top) = (try side(call[2], m.right), try side(call[3], m.top))
    (m.wspace, m.hspace) = (try side(call[4], m.wspace), try side(call[5], m.hspace))
    if m.left >= m.right { throw valueError("left cannot be >= right") }
    if m.bottom >= m.top { throw valueError("bottom cannot be >= top") }
    f.figure.margins = m
    f.figure.isTight = false
    return .none
  }
  c.method("colorbar(mappable=None, cax=None, ax=None, use_gridspec=True, **kwargs)", of: "FigureBase") {
    (f: FigureObject, call) throws(Raise) in
    if !call[1].isNone { throw notImplementedError("colorbar(cax=) is not in wick") }
    let given: ArtistObject? = if case .object(let o) = call[0] { o as? ArtistObject } else { nil }
    if given == nil {
      throw valueError(
        """
        Unable to determine Axes to steal space for Colorbar. Either provide the *cax* argument to use as the Axes for the Colorbar, \
        provide the *ax* argument to steal space from it, or add *mappable* to an Axes.
        """
      )
    }
    return .object(try makeColorbar(given, ax: call[2], call.extra))
  }
  c.leaveOut(["legend", "text", "supxlabel", "supylabel", "add_gridspec", "subfigures", "subplot_mosaic", "add_artist"], of: "FigureBase") {
    "Figure.\($0)"
  }
}

private func defineFigureParts(_ c: Class) {
  c.method("gca()", of: "FigureBase") { (f: FigureObject, _) in .object(f.gca()) }
  c.method("sca(a)", of: "FigureBase") { (f: FigureObject, call) throws(Raise) in
    if case .object(let o) = call[0], let a = o as? AxesObject { f.current = a }
    return call[0]
  }
  c.method("get_axes()", of: "FigureBase") { (f: FigureObject, _) in .listOf(f.axes.map { .object($0) }) }
  c.method("set_size_inches(w, h=None, forward=True)") { (f: FigureObject, call) throws(Raise) in
    var pair = (call[0], call[1])
    if pair.1.isNone {
      let list = try sequenceItems(call[0])
      guard list.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(list.count))") }
      pair = (list[0], list[1])
    }
    let w = try real(pair.0), h = try real(pair.1)
    guard w.isFinite, h.isFinite, w >= 0, h >= 0 else {
      throw valueError("figure size must be positive finite not (\(floatRepr(w)), \(floatRepr(h)))")
    }
    (f.figure.width, f.figure.height) = (w, h)
    return .none
  }
  c.method("get_size_inches()") { (f: FigureObject, _) throws(Raise) in try arrayValue([f.figure.width, f.figure.height]) }
  for (name, isWidth) in [("width", true), ("height", false)] {
    c.method("get_fig\(name)()") { (f: FigureObject, _) in .float(isWidth ? f.figure.width : f.figure.height) }
    c.method("set_fig\(name)(val, forward=True)") { (f: FigureObject, call) throws(Raise) in
      let size = try real(call[0])
      if isWidth { f.figure.width = size } else { f.figure.height = size }
      return .none
    }
  }
  c.method("set_dpi(val)") { (f: FigureObject, call) throws(Raise) in
    f.figure.dpi = try real(call[0])
    return .none
  }
  c.method("get_dpi()") { (f: FigureObject, _) in .float(f.figure.dpi) }
  c.method("set_facecolor(color)") { (f: FigureObject, call) throws(Raise) in
    f.figure.facecolor = try color(call[0])
    return .none
  }
  c.method("get_label()") { (f: FigureObject, _) in .string(f.label) }
  for name in ["clf", "clear"] {
    c.method("\(name)(keep_observers=False)", of: "FigureBase") { (f: FigureObject, _) in
      f.clear()
      return .none
    }
  }
  c.method("show(warn=True)") { (f: FigureObject, _) throws(Raise) in
    guard f.number != nil else {
      throw attributeError("Figure.show works only for figures managed by pyplot, normally created by pyplot.figure()")
    }
    PyplotState.display([f])
    return .none
  }
  for name in ["autofmt_xdate"] {
    c.method("\(name)(*args, **kwargs)") { (_: FigureObject, _) in
      undrawn("Figure.\(name)")
      return .none
    }
  }
  for name in ["draw", "draw_idle", "set_tight_layout", "set_layout_engine", "align_labels", "align_xlabels", "align_ylabels"] {
    c.method("\(name)(*args, **kwargs)") { (f: FigureObject, _) in
      if name.hasPrefix("set_") { f.figure.isTight = true }
      return .none
    }
  }
  c.property("axes") { v in
    guard case .object(let o) = v, let f = o as? FigureObject else { return .none }
    return .listOf(f.axes.map { .object($0) })
  }
  c.property("number") { v in
    guard case .object(let o) = v, let f = o as? FigureObject else { return .none }
    return f.number.map { .int($0) } ?? .none
  }
  c.property("dpi", set: { v, n throws(Raise) in if case .object(let o) = v { (o as? FigureObject)?.figure.dpi = try real(n) } }) { v in
    guard case .object(let o) = v, let f = o as? FigureObject else { return .none }
    return .float(f.figure.dpi)
  }
  c.property("canvas") { v in v }
}

/// `savefig`: the format is the keyword's or the file name's end.
private func save(_ f: FigureObject, _ call: Call) throws(Raise) {
  var call = call
  let isTransparent = call[1].isNone ? false : try Language.truth(call[1])
  let rc = RcParams.shared
  var format = try call.take("format").map { (v) throws(Raise) in try Language.str(v).lowercased() }
  var dpi: Double?
  if let v = call.take("dpi") ?? rc["savefig.dpi"], word(v) != "figure", !v.isNone { dpi = try real(v) }
  let box = call.take("bbox_inches") ?? rc["savefig.bbox"]
  let isTight = box.map { word($0) == "tight" } ?? false
  let saved = f.figure.facecolor
  if let v = call.take("facecolor"), word(v) != "auto" { f.figure.facecolor = try color(v) }
  defer { f.figure.facecolor = saved }
  for (key, _) in call.extra {
    guard ["pad_inches", "metadata", "edgecolor", "orientation", "backend", "papertype", "pil_kwargs", "bbox_extra_artists"].contains(key)
    else {
      throw typeError("FigureCanvasAgg.print_png() got an unexpected keyword argument '\(key)'")
    }
    if key == "pad_inches" || key == "edgecolor" { undrawn("savefig's \(key)") }
  }
  var path: String?
  var isStream = false
  if word(call[0]) == nil { isStream = try getAttributeIfPresent(call[0], intern("write")) != nil }
  if !isStream {
    path = try pathText(call[0])
    let name = path?.split(separator: "/").last ?? ""
    if format == nil { format = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } : nil }
    if let p = path, !name.contains(".") { path = p + "." + (format ?? "png") }
  }
  let bytes: [UInt8]
  switch format ?? "png" {
  case "png": bytes = try plots { () throws(PlotError) in try f.figure.png(dpi: dpi, tight: isTight, transparent: isTransparent) }
  case "svg": bytes = Array(f.figure.svg(tight: isTight, transparent: isTransparent).utf8)
  case let other:
    guard ["avif", "eps", "gif", "jpeg", "jpg", "pdf", "pgf", "ps", "raw", "rgba", "svgz", "tif", "tiff", "webp"].contains(other) else {
      throw valueError(
        """
        Format \(quoted(Str(other))) is not supported (supported formats: avif, eps, gif, jpeg, jpg, pdf, pgf, png, ps, raw, rgba, svg, \
        svgz, tif, tiff, webp)
        """
      )
    }
    throw notImplementedError("wick saves figures as png and svg, not as \(other)")
  }
  guard let path else {
    _ = try vm.callMethod(call[0], "write", .object(BytesObject(bytes)))
    return
  }
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
  if file < 0 { throw osError(errno, path) }
  defer { close(file) }
  var at = 0
  while at < bytes.count {
    let n = bytes.withUnsafeBytes { b in b.baseAddress.map { write(file, $0 + at, bytes.count - at) } ?? -1 }
    if n < 0 {
      if errno == EINTR { continue }
      throw osError(errno, path)
    }
    at += n
  }
}
