// scatter, bar, barh, hist, fill_between, fill and errorbar.
import Language
import Plots

func defineShapes(_ c: Class) {
  c.method(
    """
    scatter(x, y, s=None, c=None, *, marker=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None, linewidths=None, \
    edgecolors=None, plotnonfinite=False, data=None, **kwargs)
    """,
    "Points with sizes and colours of their own."
  ) { (a: AxesObject, call) throws(Raise) in .object(try scatter(a, call)) }
  for (name, places, lengths) in [("bar", "x", "height"), ("barh", "y", "width")] {
    let declaration =
      name == "bar"
      ? "bar(x, height, width=0.8, bottom=None, *, align='center', data=None, **kwargs)"
      : "barh(y, width, height=0.8, left=None, *, align='center', data=None, **kwargs)"
    c.method(declaration) { (a: AxesObject, call) throws(Raise) in
      .object(try bars(a, call, isHorizontal: name == "barh", places, lengths))
    }
  }
  c.method(
    """
    hist(x, bins=None, *, range=None, density=False, weights=None, cumulative=False, bottom=None, histtype='bar', align='mid', \
    orientation='vertical', rwidth=None, log=False, color=None, label=None, stacked=False, data=None, **kwargs)
    """,
    "Counts of values in bins: (n, bins, patches)."
  ) { (a: AxesObject, call) throws(Raise) in try histogram(a, call) }
  for (name, isSideways) in [("fill_between", false), ("fill_betweenx", true)] {
    let p = isSideways ? ("y", "x") : ("x", "y")
    c.method("\(name)(\(p.0), \(p.1)1, \(p.1)2=0, where=None, interpolate=False, step=None, *, data=None, **kwargs)") {
      (a: AxesObject, call) throws(Raise) in try fillBetween(a, call, isSideways, p)
    }
  }
  c.method("fill(*args, data=None, **kwargs)") { (a: AxesObject, call) throws(Raise) in try fill(a, call) }
  c.method(
    """
    errorbar(x, y, yerr=None, xerr=None, fmt='', *, ecolor=None, elinewidth=None, capsize=None, barsabove=False, lolims=False, \
    uplims=False, xlolims=False, xuplims=False, errorevery=1, capthick=None, data=None, **kwargs)
    """
  ) { (a: AxesObject, call) throws(Raise) in .object(try errorBars(a, call)) }
  c.method("stem(*args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None, orientation='vertical', data=None)") {
    (a: AxesObject, call) throws(Raise) in .object(try stem(a, call))
  }
}

/// A keyword that wick does not draw, refused unless it has its default.
func refuse(_ v: Value, _ what: String) throws(Raise) {
  switch v {
  case .none, .undefined, .bool(false): return
  default: throw notImplementedError("\(what) is not drawn by wick")
  }
}

private func scatter(_ a: AxesObject, _ call: Call) throws(Raise) -> ScatterObject {
  var call = call
  try refuse(call[6], "scatter(norm=)")
  try refuse(call[12], "scatter(plotnonfinite=)")
  let x = try a.numbers(call[0], isX: true), y = try a.numbers(call[1], isX: false)
  guard x.count == y.count else { throw valueError("x and y must be the same size") }
  var sizes = [36.0]
  if !call[2].isNone {
    sizes = try flatNumbers(call[2])
    if sizes.count != 1, sizes.count != x.count {
      throw valueError("s (size \(sizes.count)) cannot be broadcast to match x and y (size \(x.count))")
    }
  }
  let facecolors = call.take("facecolors", "facecolor", "fc"), plain = call.take("color")
  let given = call[3].isNone ? facecolors ?? plain ?? .none : call[3]
  let made: Scatter
  var values: [Double]?
  if let list = try mapped(given, x.count) {
    values = list
    let map = call[5].isNone ? RcParams.shared.colormap : try colormap(call[5])
    let low = call[7].isNone ? nil : try real(call[7]), high = call[8].isNone ? nil : try real(call[8])
    let norm = Normalization(list, low: low, high: high)
    made = Scatter(x: x, y: y, sizes: sizes, colors: list.map { map.color(norm($0)) })
    made.mapping = ColorMapping(map, norm)
  } else {
    let colors = given.isNone ? [a.axes.nextPatchColor()] : try pointColors(given, x.count)
    made = Scatter(x: x, y: y, sizes: sizes, colors: colors)
  }
  if case .str(let m) = call[4], m.string == "none" || m.string == "None" {
    made.colors = [.clear]
  } else if let m = try marker(call[4]) {
    made.marker = m
  }
  if ["+", "x", "1", "2", "3", "4", "|", "_"].contains(made.marker.rawValue) { made.edgeColors = nil }
  let face = ScatterObject(made, a)
  face.values = values
  if !call[9].isNone { made.alpha = try fraction(call[9], "alpha") }
  if !call[10].isNone { made.lineWidth = try flatNumbers(call[10]).first ?? 1.5 }
  if !call[11].isNone { _ = try face.set("edgecolor", call[11]) }
  if word(given) == "none", call[11].isNone { made.edgeColors = [a.axes.nextPatchColor()] }
  try face.apply(call.extra)
  if values != nil { a.mappable = face }
  return a.add(face)
}

/// `c=` as numbers for a colour map: one for each point.
private func mapped(_ v: Value, _ count: Int) throws(Raise) -> [Double]? {
  if v.isNone || word(v) != nil { return nil }
  let array = try dataArray(v)
  guard array.words.isEmpty, array.shape.count > 0 else { return nil }
  if array.values.count == count, array.shape.count == 1 || array.shape == [1, count] || array.shape == [count, 1] {
    return array.values
  }
  if array.shape.count == 1, (3...4).contains(array.values.count) {
    try giveWarning(
      """
      *c* argument looks like a single numeric RGB or RGBA sequence, which should be avoided as value-mapping will have precedence in \
      case its length matches with *x* & *y*.  Please use the *color* keyword-argument or provide a 2D array with a single row if you \
      intend to specify the same RGB or RGBA value for all points.
      """)
  }
  let couldBeColor = (3...4).contains(array.values.count) && array.values.allSatisfy { $0 >= 0 && $0 <= 1 }
  if array.shape.count == 1, !couldBeColor {
    throw valueError(
      "'c' argument has \(array.values.count) elements, which is inconsistent with 'x' and 'y' with size \(count).")
  }
  return nil
}

private func pointColors(_ v: Value, _ count: Int) throws(Raise) -> [Color] {
  let list: [Color]
  do throws(Raise) { list = try colors(v) } catch {
    if error.matches(types.ValueError) {
      throw valueError("'c' argument must be a color, a sequence of colors, or a sequence of numbers, not \(try Language.repr(v))")
    }
    throw error
  }
  if list.count > 1, list.count != count {
    throw valueError("'c' argument has \(list.count) elements, which is inconsistent with 'x' and 'y' with size \(count).")
  }
  return list
}

private func bars(
  _ a: AxesObject, _ call: Call, isHorizontal: Bool, _ places: String, _ lengths: String
) throws(Raise) -> ContainerObject {
  var call = call
  let align = try choice(call[4], "align", of: ["center", "edge"])
  let x = try a.numbers(call[0], isX: !isHorizontal), heights = try a.numbers(call[1], isX: isHorizontal)
  let width = try flatNumbers(call[2]), bottom = call[3].isNone ? [0] : try flatNumbers(call[3])
  let lists = [x, heights, width, bottom]
  let count = lists.map(\.count).first { $0 != 1 } ?? 1
  for (name, list) in [(lengths, heights), (isHorizontal ? "height" : "width", width), (isHorizontal ? "left" : "bottom", bottom)]
  where list.count != x.count && list.count != 1 && x.count != 1 {
    throw valueError(
      "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '\(places)' with shape (\(x.count),) "
        + "and '\(name)' with shape (\(list.count),).")
  }
  guard lists.allSatisfy({ $0.count == 1 || $0.count == count }) else {
    throw valueError("shape mismatch: objects cannot be broadcast to a single shape.")
  }
  func spread(_ list: [Double]) -> [Double] { list.count == 1 ? Array(repeating: list[0], count: count) : list }
  var faces: [Color] = []
  if let v = call.take("color", "facecolor", "fc") {
    do throws(Raise) { faces = try colors(v) } catch {
      throw valueError("'facecolor' or 'color' argument must be a valid color or sequence of colors.")
    }
  } else {
    faces = [a.axes.nextPatchColor()]
  }
  let errors = (x: call.take("xerr"), y: call.take("yerr")), isLog = call.take("log")
  let ends = (color: call.take("ecolor") ?? .string("k"), cap: call.take("capsize") ?? .none)
  let tickLabels = call.take("tick_label"), label = call.take("label")
  let w = spread(width), foot = spread(bottom), h = spread(heights), at = spread(x)
  let boxes = (0..<count).map { i in
    let left = align == "edge" ? at[i] : at[i] - w[i] / 2
    return isHorizontal ? Rect(foot[i], left, foot[i] + h[i], left + w[i]) : Rect(left, foot[i], left + w[i], foot[i] + h[i])
  }
  let made = Bars(boxes, colors: faces, isHorizontal: isHorizontal)
  if let label {
    if word(label) == nil, !label.isNone {
      undrawn("bar's list of labels")
    } else {
      made.label = label.isNone ? nil : try Language.str(label)
    }
  }
  let all = BarsObject(made, a)
  try all.apply(call.extra)
  a.add(all)
  if let isLog, try Language.truth(isLog) { if isHorizontal { a.axes.x.scale = .log } else { a.axes.y.scale = .log } }
  if let tickLabels {
    let words = try sequenceItems(tickLabels).map { (v) throws(Raise) in try Language.str(v) }
    if isHorizontal { (a.axes.y.ticks, a.axes.y.tickLabels) = (at, words) } else { (a.axes.x.ticks, a.axes.x.tickLabels) = (at, words) }
  }
  let ys = zip(foot, h).map { $0 + $1 }
  let points = isHorizontal ? (ys, at) : (at, ys)
  for (v, isX) in [(errors.x, true), (errors.y, false)] {
    guard let v else { continue }
    _ = try errorLines(
      a, points.0, points.1, v, isX: isX, color: try color(ends.color), width: 1.5, cap: ends.cap.isNone ? 0 : try real(ends.cap),
      thick: nil)
  }
  var isInteger = try dataArray(call[1]).isInteger
  if !call[3].isNone, isInteger { isInteger = try dataArray(call[3]).isInteger }
  all.each = made.rectangles.indices.map {
    RectangleObject(made, $0, a, isInteger: isInteger, size: isHorizontal ? (h[$0], w[$0]) : (w[$0], h[$0]))
  }
  return container(all, [("datavalues", try arrayValue(heights))])
}

/// All bars of a call as one artist that takes keywords.
final class BarsObject: ArtistObject {
  let bars: Bars
  /// The bars one by one.
  var each: [RectangleObject] = []
  init(_ bars: Bars, _ owner: AxesObject) {
    self.bars = bars
    super.init(PlotClasses.rectangle, bars, owner)
    each = bars.rectangles.indices.map { RectangleObject(bars, $0, owner) }
  }
  override var aliases: [String: String] { ["ec": "edgecolor", "lw": "linewidth", "ls": "linestyle"] }
  override var undrawnProperties: Set<String> { super.undrawnProperties.union(["linestyle", "error_kw", "angle"]) }
  override func set(_ name: String, _ value: Value) throws(Raise) -> Bool {
    switch name {
    case "edgecolor":
      let list: [Color]
      do throws(Raise) { list = try colors(value) } catch { throw valueError("\(try Language.repr(value)) is not a valid color value.") }
      bars.edgeColor = list.first
    case "linewidth": bars.lineWidth = try flatNumbers(value).first ?? 1
    case "fill": if !(try Language.truth(value)) { (bars.edgeColor, bars.colors) = (bars.edgeColor ?? .black, [.clear]) }
    default: return try super.set(name, value)
    }
    return true
  }
}

private func container(_ all: BarsObject, _ parts: [(String, Value)] = []) -> ContainerObject {
  let each = all.each.map { Value.object($0) }
  var named = Dictionary(uniqueKeysWithValues: parts)
  named["patches"] = .listOf(each)
  return ContainerObject("BarContainer", each, all.bars, parts: named)
}

private func histogram(_ a: AxesObject, _ call: Call) throws(Raise) -> Value {
  var call = call
  try refuse(call[4], "hist(weights=)")
  let kind = try choice(call[7], "histtype", of: ["bar", "barstacked", "step", "stepfilled"])
  guard word(call[8]) == "mid" else { throw notImplementedError("hist(align=\(try Language.repr(call[8]))) is not drawn by wick") }
  let isHorizontal = word(call[9]) == "horizontal"
  let sets = try dataSets(call[0]) { (words) throws(Raise) in try a.numbers(words, isX: !isHorizontal) }
  let isDense = try Language.truth(call[3]), isCumulative = try Language.truth(call[5]),
    isStacked = try Language.truth(call[14]) || kind == "barstacked"
  let edges = try binEdges(call[1], call[2], sets)
  var counts = sets.map { Histogram($0, edges: edges, density: isDense && !isStacked).counts }
  if isStacked, counts.count > 1 {
    for i in 1..<counts.count { counts[i] = zip(counts[i], counts[i - 1]).map { $0 + $1 } }
    if isDense {
      let total = zip(counts[counts.count - 1], zip(edges, edges.dropFirst())).reduce(0.0) { $0 + $1.0 * ($1.1.1 - $1.1.0) }
      counts = counts.map { $0.map { $0 / total } }
    }
  }
  if isCumulative {
    let widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
    counts = counts.map { list in
      var sum = 0.0
      return zip(list, widths).map { n, w in
        sum += isDense ? n * w : n
        return sum
      }
    }
  }
  let bottom = call[6].isNone ? 0 : try real(call[6])
  if try Language.truth(call[11]) { if isHorizontal { a.axes.x.scale = .log } else { a.axes.y.scale = .log } }
  let palette = call[12].isNone ? [] : try colors(call[12])
  let names = try call[13].isNone ? [] : word(call[13]) != nil ? [call[13]] : sequenceItems(call[13])
  let share = call[10].isNone ? (counts.count > 1 && !isStacked ? 0.8 : 1) : max(0, min(1, try real(call[10])))
  var made: [Value] = []
  // Stacked bars are drawn from the top down, so that the lower ones stay in sight.
  for (i, tops) in counts.enumerated() {
    let face = i < palette.count ? palette[i] : a.axes.nextLineColor()
    let artist: ArtistObject
    if kind.hasPrefix("step") {
      artist = outline(a, edges, tops, bottom, face, isFilled: kind == "stepfilled", isHorizontal)
    } else {
      let n = Double(isStacked ? 1 : counts.count), k = isStacked ? 0 : Double(i)
      let low = isStacked && i > 0 ? counts[i - 1] : Array(repeating: 0, count: tops.count)
      let boxes = tops.indices.map { b in
        let total = edges[b + 1] - edges[b], w = share * total / n
        let offset = n == 1 ? 0 : -0.5 * share * total * (1 - 1 / n)
        let middle = edges[b] + 0.5 * total + offset + k * w, left = middle - w / 2
        let foot = bottom + low[b], top = bottom + tops[b]
        return isHorizontal ? Rect(foot, left, top, left + w) : Rect(left, foot, left + w, top)
      }
      artist = BarsObject(Bars(boxes, colors: [face], isHorizontal: isHorizontal), a)
    }
    if i < names.count, !names[i].isNone { artist.artist?.label = try Language.str(names[i]) }
    try artist.apply(call.extra)
    a.add(artist)
    if let bars = artist as? BarsObject { made.append(.object(container(bars))) } else { made.append(.listOf([.object(artist)])) }
  }
  _ = call.take("")
  let n = try counts.map { (list) throws(Raise) in try arrayValue(list) }
  if n.count == 1 { return .tupleOf([n[0], try arrayValue(edges), made[0]]) }
  let rows = try arrayValue(.listOf(counts.map { .listOf($0.map { .float($0) }) }))
  return .tupleOf([rows, try arrayValue(edges), .object(SilentList("BarContainer", made))])
}

/// The outline of `histtype='step'`.
private func outline(
  _ a: AxesObject, _ edges: [Double], _ tops: [Double], _ bottom: Double, _ face: Color, isFilled: Bool, _ isHorizontal: Bool
) -> ArtistObject {
  var points = [Point(edges[0], bottom)]
  for i in tops.indices { points += [Point(edges[i], bottom + tops[i]), Point(edges[i + 1], bottom + tops[i])] }
  points.append(Point(edges[edges.count - 1], bottom))
  if isHorizontal { points = points.map { Point($0.y, $0.x) } }
  let area = Area([points], color: isFilled ? face : .clear)
  area.edgeColor = isFilled ? nil : face
  area.stickyFoot = isHorizontal ? nil : bottom
  return AreaObject(PlotClasses.polygon, area, a)
}

/// One set of values, or several: a list of lists, or the columns of a matrix.
/// Words are the numbers of their categories.
private func dataSets(_ v: Value, _ categories: (Value) throws(Raise) -> [Double]) throws(Raise) -> [[Double]] {
  switch v {
  case .list, .tuple:
    let items = try sequenceItems(v)
    let arrays = try items.map { (x) throws(Raise) in try dataArray(x) }
    if arrays.contains(where: { !$0.words.isEmpty }) {
      if arrays.allSatisfy({ $0.shape.isEmpty }) { return [try categories(v)] }
      return try items.map { (x) throws(Raise) in try categories(x) }
    }
    if arrays.allSatisfy({ $0.shape.isEmpty }) { return [arrays.flatMap(\.values)] }
    return arrays.map(\.values)
  default:
    let array = try dataArray(v)
    return array.shape.count == 2 ? array.columns : [array.values]
  }
}

private func binEdges(_ bins: Value, _ range: Value, _ sets: [[Double]]) throws(Raise) -> [Double] {
  if word(bins) != nil { throw notImplementedError("hist(bins=\(try Language.repr(bins))) is not in wick: give a number or edges") }
  if !bins.isNone, let list = try? sequenceItems(bins) {
    let edges = try flatNumbers(.listOf(list))
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw valueError("`bins` must increase monotonically, when an array")
    }
    guard edges.count > 1 else { throw valueError("`bins` must have at least two edges") }
    return edges
  }
  let count = bins.isNone ? 10 : try indexValue(bins)
  guard count > 0 else { throw valueError("`bins` must be positive, when an integer") }
  guard count <= 10_000_000 else { throw Raise(types.MemoryError, "too many bins") }
  var ends: (Double, Double)?
  if !range.isNone {
    let pair = try flatNumbers(range)
    guard pair.count == 2 else { throw valueError("not enough values to unpack (expected 2, got \(pair.count))") }
    guard pair[0] <= pair[1] else { throw valueError("max must be larger than min in range parameter.") }
    ends = (pair[0], pair[1])
  }
  // Nans are passed over, but not infinities.
  let all = sets.flatMap { $0 }, there = all.filter { !$0.isNaN }
  if ends == nil, there.isEmpty && !all.isEmpty || there.contains(where: { !$0.isFinite }) {
    throw valueError("autodetected range of [\(floatRepr(there.min() ?? .nan)), \(floatRepr(there.max() ?? .nan))] is not finite")
  }
  return Histogram(there, bins: count, range: ends).edges
}

private func fillBetween(_ a: AxesObject, _ call: Call, _ isSideways: Bool, _ names: (String, String)) throws(Raise) -> Value {
  var call = call
  let x = try a.numbers(call[0], isX: !isSideways)
  var low = try a.numbers(call[1], isX: isSideways), high = try a.numbers(call[2], isX: isSideways)
  for (list, k) in [(low, 1), (high, 2)] where list.count != 1 && list.count != x.count {
    throw valueError("'\(names.0)' has size \(x.count), but '\(names.1)\(k)' has an unequal size of \(list.count)")
  }
  var shown: [Bool]?
  if !call[3].isNone {
    let flags = try flatNumbers(call[3])
    if flags.count != x.count { throw valueError("where size (\(flags.count)) does not match '\(names.0)' size (\(x.count))") }
    shown = flags.map { $0 != 0 }
  }
  if try Language.truth(call[4]) { undrawn("fill_between's interpolate") }
  var places = x
  if let place = word(call[5]) {
    let one = low.count == 1 ? Array(repeating: low[0], count: x.count) : low
    let two = high.count == 1 ? Array(repeating: high[0], count: x.count) : high
    if shown != nil { throw notImplementedError("fill_between(where=, step=) together are not drawn by wick") }
    let below = steps(x, one, place), above = steps(x, two, place)
    (places, low, high) = (below.map(\.x), below.map(\.y), above.map(\.y))
  }
  let plain = call.take("color", "facecolor", "facecolors", "fc")
  let face = try plain.map { (v) throws(Raise) in try color(v) { "\($0) is not a valid color value." } }
  // The color cycle moves on only when no colour is given.
  let area = try plots { () throws(PlotError) in
    try a.axes.fillBetween(places, low, high, where: shown, color: face, isSideways: isSideways)
  }
  let object = AreaObject(PlotClasses.polyCollection, area, a)
  do throws(Raise) { try object.apply(call.extra) } catch {
    a.axes.remove(area)
    throw error
  }
  return .object(a.add(object))
}

private func fill(_ a: AxesObject, _ call: Call) throws(Raise) -> Value {
  var out: [Value] = []
  var keywords = call.extra
  var rest = try DataNames.ofLines(call.rest, in: call[0], &keywords)[...]
  while rest.count >= 2 {
    let x = try a.numbers(rest.removeFirst(), isX: true), y = try a.numbers(rest.removeFirst(), isX: false)
    guard x.count == y.count else {
      throw valueError("x and y must have same first dimension, but have shapes (\(x.count),) and (\(y.count),)")
    }
    var face: Color?
    if let next = rest.first, let text = word(next) {
      face = try plots { () throws(PlotError) in try LineFormat(parsing: text) }.color
      rest.removeFirst()
    }
    let area = Area([zip(x, y).map { Point($0, $1) }], color: face ?? a.axes.nextPatchColor())
    let object = AreaObject(PlotClasses.polygon, area, a)
    try object.apply(keywords)
    out.append(.object(a.add(object)))
  }
  if !rest.isEmpty { throw notImplementedError("fill() with a single list is not drawn by wick: give x and y") }
  return .listOf(out)
}

// MARK: - Error bars

/// Strokes and caps for errors along one axis; the caps' faces come first.
private func errorLines(
  _ a: AxesObject, _ x: [Double], _ y: [Double], _ error: Value, isX: Bool, color: Color, width: Double, cap: Double, thick: Double?
) throws(Raise) -> (caps: [LineObject], bars: SegmentsObject) {
  let array = try dataArray(error)
  let n = x.count
  var low: [Double], high: [Double]
  switch array.shape {
  case [] where array.values.count == 1, [1]:
    (low, high) = (Array(repeating: array.values[0], count: n), Array(repeating: array.values[0], count: n))
  case [n]: (low, high) = (array.values, array.values)
  case [2, n]: (low, high) = (Array(array.values[..<n]), Array(array.values[n...]))
  default:
    let side = isX ? "x" : "y"
    throw valueError(
      """
      '\(side)err' (shape: \(array.shapeText)) must be a scalar or a 1D or (2, n) array-like whose shape matches '\(side)' (shape: \
      (\(n),))
      """
    )
  }
  if (low + high).contains(where: { $0 < 0 }) { throw valueError("'\(isX ? "x" : "y")err' must not contain negative values") }
  let ends = (0..<n).map { i in
    isX
      ? (Point(x[i] - low[i], y[i]), Point(x[i] + high[i], y[i]))
      : (Point(x[i], y[i] - low[i]), Point(x[i], y[i] + high[i]))
  }
  let strokes = Segments(ends, color: color)
  strokes.width = width
  let bars = a.add(SegmentsObject(strokes, a))
  guard cap > 0 else { return ([], bars) }
  var caps: [LineObject] = []
  for points in [ends.map(\.0), ends.map(\.1)] {
    let line = Line(x: points.map(\.x), y: points.map(\.y), color: color)
    line.style = .none
    line.marker = isX ? .verticalLine : .horizontalLine
    line.markerSize = 2 * cap
    line.markerEdgeWidth = thick ?? 1
    caps.append(a.add(LineObject(PlotClasses.line, line, a)))
  }
  return (caps, bars)
}

private func errorBars(_ a: AxesObject, _ call: Call) throws(Raise) -> ContainerObject {
  var call = call
  for (i, name) in [(9, "lolims"), (10, "uplims"), (11, "xlolims"), (12, "xuplims")] { try refuse(call[i], "errorbar(\(name)=)") }
  if try Language.truth(call[8]) { undrawn("errorbar's barsabove") }
  if case .int(1) = call[13] {} else { throw notImplementedError("errorbar(errorevery=) is not drawn by wick") }
  let x = try a.numbers(call[0], isX: true), y = try a.numbers(call[1], isX: false)
  guard x.count == y.count else { throw valueError("'x' and 'y' must have the same size") }
  let text = word(call[4]) ?? ""
  let label = call.take("label")
  let format = text.lowercased() == "none" ? [] : text.isEmpty ? [] : [call[4]]
  let line = try drawLines(a, [.listOf(x.map { .float($0) }), .listOf(y.map { .float($0) })] + format, data: .none, call.extra)[0]
  guard let drawn = line.artist as? Line else { throw runtimeError("errorbar has no line") }
  if text.lowercased() == "none" { drawn.isVisible = false }
  drawn.zorder = 2
  drawn.label = try label.map { (v) throws(Raise) in try Language.str(v) }
  let edge = call[5].isNone ? drawn.color : try color(call[5]), width = call[6].isNone ? drawn.width : try real(call[6])
  let cap = call[7].isNone ? 0 : try real(call[7]), thick = call[14].isNone ? nil : try real(call[14])
  var caps: [Value] = [], bars: [Value] = []
  for (v, isX) in [(call[3], true), (call[2], false)] where !v.isNone {
    let made = try errorLines(a, x, y, v, isX: isX, color: edge, width: width, cap: cap, thick: thick)
    made.bars.artist?.alpha = drawn.alpha
    for c in made.caps { c.artist?.alpha = drawn.alpha }
    caps += made.caps.map { .object($0) }
    bars.append(.object(made.bars))
  }
  let first: Value = text.lowercased() == "none" ? .none : .object(line)
  return ContainerObject(
    "ErrorbarContainer", [first, .tupleOf(caps), .tupleOf(bars)], drawn,
    parts: ["has_yerr": .bool(!call[2].isNone), "has_xerr": .bool(!call[3].isNone)])
}

private func stem(_ a: AxesObject, _ call: Call) throws(Raise) -> ContainerObject {
  guard call.rest.count == 1 || call.rest.count == 2 else {
    throw typeError("stem expected between 1 or 2 positional arguments, got \(call.rest.count)")
  }
  guard word(call[5]) == "vertical" else { throw notImplementedError("stem(orientation='horizontal') is not drawn by wick") }
  let y = try a.numbers(call.rest[call.rest.count - 1], isX: false)
  let x = call.rest.count == 2 ? try a.numbers(call.rest[0], isX: true) : y.indices.map(Double.init)
  guard x.count == y.count else { throw valueError("x and y must have the same size") }
  let foot = try real(call[3])
  func format(_ v: Value, _ usual: String) -> Value { v.isNone ? .string(usual) : v }
  let xs = Value.listOf(x.map { .float($0) }), ys = Value.listOf(y.map { .float($0) })
  let strokes = Segments(zip(x, y).map { (Point($0, foot), Point($0, $1)) }, color: Color.cycle[0])
  if let text = word(call[0]) {
    let f = try plots { () throws(PlotError) in try LineFormat(parsing: text) }
    strokes.color = f.color ?? strokes.color
    strokes.style = f.style
  }
  let stems = a.add(SegmentsObject(strokes, a))
  let markers = try drawLines(a, [xs, ys, format(call[1], "C0o")], data: .none, [])[0]
  let ends = Value.listOf([.float(x.min() ?? 0), .float(x.max() ?? 0)])
  let base = try drawLines(a, [ends, .listOf([.float(foot), .float(foot)]), format(call[2], "C3-")], data: .none, [])[0]
  if !call[4].isNone { markers.artist?.label = try Language.str(call[4]) }
  return ContainerObject("StemContainer", [.object(markers), .object(stems), .object(base)], markers.artist)
}
