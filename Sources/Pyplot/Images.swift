// imshow and matshow, the colour maps behind them, and colour bars.
import Language
import Plots

/// A colour map as scripts hold it: called with numbers from 0 to 1, or with whole numbers that count its colours.
final class ColormapObject: PlotObject {
  let map: Colormap
  init(_ map: Colormap) { self.map = map }
  override var type: Class { map.isListed ? PlotClasses.listedColormap : PlotClasses.smoothColormap }
  override var isCallable: Bool { true }

  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count >= 1 else { throw typeError("Colormap.__call__() missing 1 required positional argument: 'X'") }
    var alpha: Double?
    for (key, v) in a.named where key.string == "alpha" && !v.isNone { alpha = try fraction(v, "alpha") }
    let array = try dataArray(a[0])
    let n = map.count
    func parts(_ x: Double) -> [Double] {
      // Whole numbers count the colours of the table; floats run over all of it.
      let index = array.isInteger ? x : x == 1 ? Double(n - 1) : (x * Double(n)).rounded(.down)
      let held = max(0, min(Double(n - 1), index))
      let c = x.isNaN ? Color.clear : map.color(map.isQualitativeMap ? (held + 0.5) / Double(n) : n > 1 ? held / Double(n - 1) : 0)
      return [c.red, c.green, c.blue, alpha ?? c.alpha]
    }
    if array.shape.isEmpty {
      var out: [Value] = []
      for p in parts(array.values.first ?? .nan) { out.append(try scalar(p)) }
      return .tupleOf(out)
    }
    return try arrayValue(nested(array.values.map { .listOf(parts($0).map { .float($0) }) }[...], array.shape))
  }

  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "name": return .string(map.name)
    case "N": return .int(map.count)
    default: return try super.getAttribute(name)
    }
  }

  static func defineColormapObject(_ c: Class) {
    c.method("reversed(name=None)") { (o: ColormapObject, call) throws(Raise) in
      let own = o.map.name.hasSuffix("_r") ? String(o.map.name.dropLast(2)) : o.map.name + "_r"
      let name = call[0].isNone ? own : try Language.str(call[0])
      if name == own, let made = Colormap(named: name) { return .object(ColormapObject(made)) }
      let n = o.map.count
      let colors = (0..<n).reversed().map {
        o.map.color(o.map.isQualitativeMap || n == 1 ? (Double($0) + 0.5) / Double(n) : Double($0) / Double(n - 1))
      }
      return .object(ColormapObject(Colormap(name: name, colors: colors, isListed: o.map.isListed)))
    }
    c.construct = { cls, a throws(Raise) in
      guard a.count >= 1 else { throw typeError("\(cls.name).__init__() missing 1 required positional argument: 'colors'") }
      guard cls === PlotClasses.listedColormap else {
        throw notImplementedError("LinearSegmentedColormap from a dict is not in wick: use LinearSegmentedColormap.from_list")
      }
      var name = "from_list"
      for (i, key) in ["colors", "name"].enumerated() { if key == "name", a.count > i { name = try Language.str(a[i]) } }
      for (key, v) in a.named where key.string == "name" { name = try Language.str(v) }
      return .object(ColormapObject(Colormap(name: name, colors: try colors(a[0]), isListed: true)))
    }
    c.defineStatic("from_list(name, colors, N=256, gamma=1.0)") { a throws(Raise) in
      if try indexValue(a[2]) != 256 { throw notImplementedError("from_list(N=) is not in wick: a map has 256 colours") }
      if try real(a[3]) != 1 { throw notImplementedError("from_list(gamma=) is not in wick") }
      return .object(ColormapObject(Colormap(name: try Language.str(a[0]), colors: try Pyplot.colors(a[1]), isListed: false)))
    }
  }
}

private func nested(_ items: ArraySlice<Value>, _ shape: [Int]) -> Value {
  guard shape.count > 1 else { return .listOf(Array(items)) }
  let rest = Array(shape.dropFirst()), size = rest.reduce(1, *)
  return .listOf((0..<shape[0]).map { i in nested(items[(items.startIndex + i * size)..<(items.startIndex + (i + 1) * size)], rest) })
}

/// The map of a name or a map object; `parameter` is what an error calls it.
///
/// Raises: ValueError for a name that matplotlib does not know, NotImplementedError for one that it does.
func colormap(_ v: Value, _ parameter: String = "cmap") throws(Raise) -> Colormap {
  if v.isMissingOrNone { return RcParams.shared.colormap }
  if case .object(let o) = v, let c = o as? ColormapObject { return c.map }
  if let name = word(v) {
    if let map = Colormap(named: name) { return map }
    if Colormap.allNames.contains(name) { throw notImplementedError("the colour map \(quoted(Str(name))) is not in wick") }
  }
  var text = try noChoice(v, parameter, Colormap.allNames)
  if parameter == "cmap" {
    text += "\nSee `matplotlib.bivar_colormaps()` and `matplotlib.multivar_colormaps()` for bivariate and multivariate colormaps"
  }
  throw valueError(text)
}

/// AxesImage.
final class ImageObject: ArtistObject {
  let picture: Picture
  var data: DataArray
  /// Whether the ends of the colours were set by the script.
  private var isClimGiven = false
  init(_ picture: Picture, _ data: DataArray, _ owner: AxesObject) {
    self.picture = picture
    self.data = data
    super.init(PlotClasses.image, picture, owner)
  }
  override var undrawnProperties: Set<String> {
    super.undrawnProperties.union(["interpolation", "filternorm", "filterrad", "resample", "norm"])
  }

  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    switch name {
    case "cmap": if picture.mapping != nil { recolor(try colormap(value), picture.mapping?.normalization) }
    case "clim":
      let ends = try flatNumbers(value)
      guard ends.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(ends.count))") }
      recolor(picture.mapping?.colormap ?? .viridis, Normalization([], low: ends[0], high: ends[1]))
    case "data":
      let fresh = try imageData(value)
      guard fresh.shape == data.shape else { throw notImplementedError("set_data with another shape is not drawn by wick") }
      data = fresh
      if let mapping = picture.mapping { recolor(mapping.colormap, mapping.normalization) } else { picture.pixels = pixels(data) }
    case "extent": picture.extent = try extent(value)
    default: return try super.set(name, value)
    }
    return true
  }

  func recolor(_ map: Colormap, _ norm: Normalization?) {
    let norm = norm ?? Normalization(data.values)
    picture.pixels = data.values.map { map.color(norm($0)) }
    picture.mapping = ColorMapping(map, norm)
  }

  override func get(_ name: String) throws(Raise) -> Value? {
    switch name {
    case "array", "data": return try arrayValue(nested(data.values.map { .float($0) }[...], data.shape))
    case "cmap": return picture.mapping.map { .object(ColormapObject($0.colormap)) } ?? Value.none
    case "clim":
      let n = picture.mapping?.normalization ?? Normalization(data.values)
      func end(_ d: Double) -> Value { data.isInteger && !isClimGiven ? Int(exactly: d).map { .int($0) } ?? .float(d) : .float(d) }
      return .tupleOf([end(n.low), end(n.high)])
    case "extent":
      let e = picture.extent
      return .listOf([.float(e.left), .float(e.right), .float(e.bottom), .float(e.top)])
    case "zorder": return .int(0)
    default: return try super.get(name)
    }
  }

  static func defineImageObject(_ c: Class) {
    c.method("set_clim(vmin=None, vmax=None)") { (o: ImageObject, call) throws(Raise) in
      let now = o.picture.mapping?.normalization ?? Normalization(o.data.values)
      o.isClimGiven = true
      var (low, high) = (call[0], call[1])
      if high.isNone, let pair = try? sequenceItems(low), pair.count == 2 { (low, high) = (pair[0], pair[1]) }
      o.recolor(
        o.picture.mapping?.colormap ?? .viridis,
        Normalization([], low: low.isNone ? now.low : try real(low), high: high.isNone ? now.high : try real(high)))
      return .none
    }
  }
}

private func extent(_ v: Value) throws(Raise) -> (left: Double, right: Double, bottom: Double, top: Double) {
  let e = try flatNumbers(v)
  guard e.count == 4 else { throw valueError("not enough values to unpack (expected 4, got \(e.count))") }
  return (e[0], e[1], e[2], e[3])
}

/// Rows × columns, or rows × columns × 3 or 4.
private func imageData(_ v: Value) throws(Raise) -> DataArray {
  if word(v) != nil { throw typeError("Image data of dtype <U\(word(v)?.count ?? 0) cannot be converted to float") }
  var array = try dataArray(v)
  if array.shape.count == 3, array.shape[2] == 1 { array.shape.removeLast() }
  guard array.words.isEmpty, array.shape.count == 2 || array.shape.count == 3 && (array.shape[2] == 3 || array.shape[2] == 4) else {
    throw typeError("Invalid shape \(array.shapeText) for image data")
  }
  return array
}

/// The pixels of an array of colours.
private func pixels(_ a: DataArray) -> [Color] {
  let depth = a.shape[2], scale = a.isInteger ? 255.0 : 1
  return (0..<(a.shape[0] * a.shape[1])).map { i in
    func part(_ k: Int) -> Double { max(0, min(1, a.values[i * depth + k] / scale)) }
    return Color(part(0), part(1), part(2), depth == 4 ? part(3) : 1)
  }
}

func defineImages(_ c: Class) {
  c.method(
    """
    imshow(X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None, vmin=None, vmax=None, origin=None, extent=None, \
    interpolation_stage=None, filternorm=True, filterrad=4.0, resample=None, url=None, data=None, **kwargs)
    """,
    "A matrix or a picture as coloured cells."
  ) { (a: AxesObject, call) throws(Raise) in .object(try image(a, call)) }
  c.method("matshow(Z, **kwargs)") { (a: AxesObject, call) throws(Raise) in
    let show = try Language.getAttribute(.object(a), "imshow")
    let given = call.extra.map { (intern($0.0), $0.1) }
    return try vm.call(show, [call[0]], given)
  }
  c.leaveOut(["pcolormesh", "spy"])
}

/// Each element a rectangle of one colour, as wick draws an image.
private let sharpInterpolations = ["nearest", "none", "auto", "antialiased"]
private let smoothInterpolations = [
  "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel",
  "mitchell", "sinc", "lanczos", "blackman",
]

private func image(_ a: AxesObject, _ call: Call) throws(Raise) -> ImageObject {
  try refuse(call[2], "imshow(norm=)")
  for (v, name) in [(call[10], "interpolation_stage"), (call[13], "resample"), (call[14], "url")] where !v.isNone {
    undrawn("imshow's \(name)")
  }
  let data = try imageData(call[0])
  if !call[4].isNone {
    let text = try choice(call[4], "interpolation", of: sharpInterpolations + smoothInterpolations)
    if smoothInterpolations.contains(text) { undrawn("imshow's interpolation=\(try Language.repr(call[4]))") }
  }
  var isUpper = RcParams.shared.text("image.origin") != "lower"
  if !call[8].isNone {
    isUpper = try choice(call[8], "origin", of: ["upper", "lower"]) == "upper"
  }
  let rows = data.shape[0], columns = data.shape[1]
  let low = call[6].isNone ? nil : try real(call[6]), high = call[7].isNone ? nil : try real(call[7])
  let map = try colormap(call[1])
  let place: (Double, Double, Double, Double)? = call[9].isNone ? nil : try extent(call[9])
  let aspect: Double?
  switch word(call[3]) {
  case nil: aspect = call[3].isNone ? 1 : try real(call[3])
  case "equal": aspect = 1
  case "auto": aspect = nil
  default: throw valueError("could not convert string to float: \(try Language.repr(call[3]))")
  }
  let wasInverted = a.axes.y.isInverted, hadPicture = a.live.contains { $0 is ImageObject }
  let made =
    data.shape.count == 2
    ? a.axes.image(data.values, rows: rows, columns: columns, colormap: map, low: low, high: high, isUpper: isUpper)
    : a.axes.image(pixels: pixels(data), rows: rows, columns: columns, isUpper: isUpper)
  guard let picture = made else { throw typeError("Invalid shape \(data.shapeText) for image data") }
  if hadPicture { a.axes.y.isInverted = wasInverted }
  a.axes.aspect = aspect
  if let place {
    picture.extent = place
    a.axes.y.isInverted = false
    if place.2 > place.3 { a.axes.y.isInverted = true }
    if place.0 > place.1 { a.axes.x.isInverted = true }
  }
  let face = ImageObject(picture, data, a)
  do throws(Raise) {
    if !call[5].isNone { picture.alpha = try fraction(call[5], "alpha") }
    try face.apply(call.extra)
  } catch {
    a.axes.remove(picture)
    throw error
  }
  if picture.mapping != nil { a.mappable = face }
  return a.add(face)
}

// MARK: - Colour bars

final class ColorbarObject: PlotObject {
  let owner: AxesObject
  let mappable: ArtistObject
  init(_ owner: AxesObject, _ mappable: ArtistObject) {
    self.owner = owner
    self.mappable = mappable
  }
  override var type: Class { PlotClasses.colorbar }

  static func defineColorbarObject(_ c: Class) {
    c.method("set_label(label, *, loc=None, **kwargs)") { (o: ColorbarObject, call) throws(Raise) in
      o.owner.axes.colorbar?.label = try Language.str(call[0])
      if !call[1].isNone { undrawn("Colorbar.set_label(loc=)") }
      for (key, _) in call.extra { undrawn("Colorbar.set_label(\(key)=)") }
      return .none
    }
    c.method("remove()") { (o: ColorbarObject, _) in
      o.owner.axes.colorbar = nil
      return .none
    }
    c.leaveOut(["set_ticks", "set_ticklabels"]) { "Colorbar.\($0)" }
    c.property("mappable") { v in
      guard case .object(let o) = v, let bar = o as? ColorbarObject else { return .none }
      return .object(bar.mappable)
    }
  }
}

/// What `colorbar(mappable, ax=…)` makes.
func makeColorbar(_ mappable: ArtistObject?, ax: Value, _ keywords: [(String, Value)]) throws(Raise) -> ColorbarObject {
  guard let mappable else {
    throw runtimeError(
      """
      No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with \
      contourf).
      """
    )
  }
  let mapping =
    (mappable as? ImageObject)?.picture.mapping ?? (mappable as? ScatterObject)?.scatter.mapping ?? (mappable as? ContourObject)?.mapping
  var owner = mappable.owner
  if case .object(let o) = ax, let given = o as? AxesObject {
    owner = given
  } else if !ax.isNone {
    owner = try sequenceItems(ax).compactMap { if case .object(let o) = $0 { o as? AxesObject } else { nil } }.last ?? owner
  }
  guard let owner, let mapping else {
    throw valueError(
      "Unable to determine Axes to steal space for Colorbar. Either provide the *cax* argument to use as the Axes for the Colorbar, "
        + "provide the *ax* argument to steal space from it, or add *mappable* to an Axes.")
  }
  var bar = Colorbar(mapping)
  for (key, value) in keywords {
    switch key {
    case "label": bar.label = try Language.str(value)
    case "shrink", "fraction", "pad", "aspect", "orientation", "location", "ticks", "format", "extend", "drawedges", "anchor", "spacing",
      "use_gridspec":
      undrawn("colorbar's \(key)")
    case "cax": if !value.isNone { throw notImplementedError("colorbar(cax=) is not in wick") }
    default: throw typeError("Colorbar.__init__() got an unexpected keyword argument '\(key)'")
    }
  }
  owner.axes.colorbar = bar
  return ColorbarObject(owner, mappable)
}
