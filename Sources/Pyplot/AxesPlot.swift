// plot and its kin: pairs of x and y with format strings, as lines.
import Language
import Plots

/// One set of lines as `plot` takes them: x (nil counts), y, format.
private struct Group {
  var x: Value?
  var y: Value
  var format: String?
}

func definePlot(_ c: Class) {
  c.method("plot(*args, scalex=True, scaley=True, data=None, **kwargs)", "Lines through points: plot([x], y, [format], ...).") {
    (a: AxesObject, call) throws(Raise) in
    for (v, name) in [(call[0], "scalex"), (call[1], "scaley")] where try !Language.truth(v) {
      throw notImplementedError("plot(\(name)=False) is not drawn by wick: set the limits")
    }
    return .listOf(try drawLines(a, call.rest, data: call[2], call.extra).map { .object($0) })
  }
  for (name, x, y) in [("loglog", true, true), ("semilogx", true, false), ("semilogy", false, true)] {
    c.method("\(name)(*args, **kwargs)") { (a: AxesObject, call) throws(Raise) in
      var keywords = call.extra
      for key in ["base", "basex", "basey"] {
        if let i = keywords.firstIndex(where: { $0.0 == key }) {
          guard try real(keywords[i].1) == 10 else { throw notImplementedError("a log scale of another base than 10 is not drawn by wick") }
          keywords.remove(at: i)
        }
      }
      if x { a.axes.x.scale = .log }
      if y { a.axes.y.scale = .log }
      return .listOf(try drawLines(a, call.rest, data: .none, keywords).map { .object($0) })
    }
  }
  c.method("step(x, y, *args, where='pre', data=None, **kwargs)") { (a: AxesObject, call) throws(Raise) in
    let place = try choice(call[2], "where", of: ["pre", "post", "mid"])
    var keywords = call.extra
    let given = try DataNames.ofLines([call[0], call[1]] + call.rest, in: call[3], &keywords)
    let x = try a.numbers(given[0], isX: true), y = try a.numbers(given[1], isX: false)
    guard x.count == y.count else {
      throw valueError("x and y must have same first dimension, but have shapes (\(x.count),) and (\(y.count),)")
    }
    let corners = steps(x, y, place)
    let made = try drawLines(
      a, [.listOf(corners.map { .float($0.x) }), .listOf(corners.map { .float($0.y) })] + given.dropFirst(2), data: .none, keywords)
    for line in made { (line.xGiven, line.yGiven) = (given[0], given[1]) }
    return .listOf(made.map { .object($0) })
  }
}

/// The corners of a staircase through points.
func steps(_ x: [Double], _ y: [Double], _ place: String) -> [Point] {
  var out: [Point] = []
  for i in x.indices {
    if i > 0 {
      switch place {
      case "pre": out.append(Point(x[i - 1], y[i]))
      case "post": out.append(Point(x[i], y[i - 1]))
      default:
        let middle = (x[i - 1] + x[i]) / 2
        out += [Point(middle, y[i - 1]), Point(middle, y[i])]
      }
    }
    out.append(Point(x[i], y[i]))
  }
  return out
}

/// Draws what `plot(*args, **kwargs)` asks for.
func drawLines(_ a: AxesObject, _ args: [Value], data: Value, _ keywords: [(String, Value)]) throws(Raise) -> [LineObject] {
  var made: [LineObject] = []
  var keywords = keywords
  let groups = try group(try DataNames.ofLines(args, in: data, &keywords))
  for g in groups { made += try drawGroup(a, g, keywords) }
  for line in made { a.add(line) }
  return made
}

private func group(_ args: [Value]) throws(Raise) -> [Group] {
  var out: [Group] = []
  var rest = args[...]
  while !rest.isEmpty {
    var these = Array(rest.prefix(2))
    rest = rest.dropFirst(2)
    if these.count == 2, let next = rest.first, word(next) != nil {
      these.append(next)
      rest = rest.dropFirst()
    }
    var format: String?
    if these.count > 1, let last = these.last, let text = word(last) {
      format = text
      these.removeLast()
    }
    for v in these where v.isNone { throw valueError("x, y, and format string must not be None") }
    for v in these {
      switch typeName(v) {
      case "generator", "zip", "map", "filter": throw runtimeError("matplotlib does not support generators as input")
      default: break
      }
    }
    out.append(these.count == 2 ? Group(x: these[0], y: these[1], format: format) : Group(x: nil, y: these[0], format: format))
  }
  return out
}

private func drawGroup(_ a: AxesObject, _ g: Group, _ keywords: [(String, Value)]) throws(Raise) -> [LineObject] {
  let y = try a.data(g.y, isX: false).atLeast1D
  var x = DataArray()
  if let given = g.x {
    x = try a.data(given, isX: true).atLeast1D
  } else {
    x.shape = [y.shape[0]]
    x.values = (0..<y.shape[0]).map(Double.init)
  }
  guard x.shape[0] == y.shape[0] else {
    throw valueError("x and y must have same first dimension, but have shapes \(x.shapeText) and \(y.shapeText)")
  }
  guard x.shape.count <= 2, y.shape.count <= 2 else {
    throw valueError("x and y can be no greater than 2D, but have shapes \(x.shapeText) and \(y.shapeText)")
  }
  let xs = x.columns, ys = y.columns
  if xs.count > 1, ys.count > 1, xs.count != ys.count { throw valueError("x has \(xs.count) columns but y has \(ys.count) columns") }
  let count = xs.isEmpty || ys.isEmpty ? 0 : max(xs.count, ys.count)
  let labels = try labels(keywords, count)
  let format: LineFormat? =
    if let text = g.format { try plots { () throws(PlotError) in try LineFormat(parsing: text) } } else { nil }
  let rc = RcParams.shared
  var out: [LineObject] = []
  let hasColor = keywords.contains { $0.0 == "color" || $0.0 == "c" }
  for i in 0..<count {
    let line = Line(x: xs[xs.count == 1 ? 0 : i], y: ys[ys.count == 1 ? 0 : i], color: .black)
    line.width = rc.number("lines.linewidth", 1.5)
    line.markerSize = rc.number("lines.markersize", 6)
    if let v = rc["lines.linestyle"] { line.style = try lineStyle(v) }
    if let v = rc["lines.marker"] { line.marker = try marker(v) }
    let face = LineObject(PlotClasses.line, line, a)
    if let format {
      line.style = format.style
      line.marker = format.marker
    }
    if let c = format?.color {
      line.color = c
      // A format that is nothing but a colour comes back as numbers, a letter among signs as itself.
      if let text = g.format, (try? Color.parse(text)) != nil {
        face.remember("color", .tupleOf([.float(c.red), .float(c.green), .float(c.blue), c.alpha == 1 ? .int(1) : .float(c.alpha)]))
      } else if let letter = g.format?.first(where: { "bgrcmykw".contains($0) }) {
        face.remember("color", .string(String(letter)))
      }
    } else if !hasColor {
      line.color = a.axes.nextLineColor()
      face.remember("color", .tupleOf([line.color.red, line.color.green, line.color.blue].map { .float($0) }))
    }
    var own = keywords
    if let labels { own.removeAll { $0.0 == "label" }; own.append(("label", labels[i])) }
    if let k = own.first(where: { $0.0 == "color" || $0.0 == "c" }), k.1.isNone {
      own.removeAll { $0.0 == k.0 }
      line.color = a.axes.nextLineColor()
    }
    try face.apply(own)
    if count == 1 {
      if let given = g.x { face.xGiven = given }
      face.yGiven = g.y
    } else if y.isInteger {
      face.yGiven = .listOf(line.y.map { Int(exactly: $0).map { .int($0) } ?? .float($0) })
    }
    out.append(face)
  }
  return out
}

/// A label for each of several lines.
private func labels(_ keywords: [(String, Value)], _ count: Int) throws(Raise) -> [Value]? {
  guard count > 1, let label = keywords.first(where: { $0.0 == "label" })?.1, word(label) == nil, !label.isNone,
    let list = try? sequenceItems(label)
  else { return nil }
  guard list.count == count else {
    throw valueError(
      "label must be scalar or have the same length as the input data, but found \(list.count) for \(count) datasets.")
  }
  return list
}
