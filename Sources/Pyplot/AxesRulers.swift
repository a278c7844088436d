// Lines and bands across axes, and many separate strokes: axhline, axvspan, hlines, grid lines of data.
import Language
import Plots

func defineRulers(_ c: Class) {
  for (name, isHorizontal) in [("axhline", true), ("axvline", false)] {
    let p = isHorizontal ? ("y", "x") : ("x", "y")
    c.method("\(name)(\(p.0)=0, \(p.1)min=0, \(p.1)max=1, **kwargs)") { (a: AxesObject, call) throws(Raise) in
      let at = try a.place(call[0], isX: !isHorizontal)
      let line = Reference(isHorizontal: isHorizontal, from: at, color: Color.cycle[0])
      line.width = RcParams.shared.number("lines.linewidth", 1.5)
      (line.start, line.end) = (try real(call[1]), try real(call[2]))
      let face = LineObject(PlotClasses.line, line, a)
      try face.apply(call.extra)
      return .object(a.add(face))
    }
  }
  for (name, isHorizontal) in [("axhspan", true), ("axvspan", false)] {
    let p = isHorizontal ? ("y", "x") : ("x", "y")
    c.method("\(name)(\(p.0)min, \(p.0)max, \(p.1)min=0, \(p.1)max=1, **kwargs)") { (a: AxesObject, call) throws(Raise) in
      let low = try a.place(call[0], isX: !isHorizontal), high = try a.place(call[1], isX: !isHorizontal)
      let hasColor = call.extra.contains { ["color", "facecolor", "fc"].contains($0.0) }
      let band = Reference(
        isHorizontal: isHorizontal, from: low, to: high, color: hasColor ? .clear : a.axes.nextPatchColor())
      (band.start, band.end) = (try real(call[2]), try real(call[3]))
      let face = AreaObject(PlotClasses.rectangle, band, a)
      try face.apply(call.extra)
      return .object(a.add(face))
    }
  }
  for (name, isHorizontal) in [("hlines", true), ("vlines", false)] {
    let p = isHorizontal ? ("y", "x") : ("x", "y")
    c.method("\(name)(\(p.0), \(p.1)min, \(p.1)max, colors=None, linestyles='solid', *, label='', data=None, **kwargs)") {
      (a: AxesObject, call) throws(Raise) in
      let places = try a.numbers(call[0], isX: !isHorizontal)
      let low = try a.numbers(call[1], isX: isHorizontal), high = try a.numbers(call[2], isX: isHorizontal)
      func at(_ list: [Double], _ i: Int) -> Double { list.count == 1 ? list[0] : list[i] }
      for list in [low, high] where list.count != 1 && list.count != places.count {
        throw valueError("shape mismatch: objects cannot be broadcast to a single shape")
      }
      let strokes = places.indices.map { i in
        isHorizontal
          ? (Point(at(low, i), places[i]), Point(at(high, i), places[i])) : (Point(places[i], at(low, i)), Point(places[i], at(high, i)))
      }
      let made = Segments(strokes, color: Color.cycle[0])
      let face = SegmentsObject(made, a)
      if !call[3].isNone { _ = try face.set("color", call[3]) }
      made.style = try lineStyle(call[4])
      if let label = word(call[5]), !label.isEmpty { made.label = label }
      try face.apply(call.extra)
      return .object(a.add(face))
    }
  }
  c.leaveOut(["axline"])
}
