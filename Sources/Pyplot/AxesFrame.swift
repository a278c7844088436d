// What frames a plot: limits, scales, aspect, grid, axis('off') and margins.
import Language
import Plots

func defineFrame(_ c: Class) {
  for isX in [true, false] {
    let n = isX ? "x" : "y", (low, high) = isX ? ("left", "right") : ("bottom", "top")
    c.method("set_\(n)lim(\(low)=None, \(high)=None, *, emit=True, auto=False, \(n)min=None, \(n)max=None)", of: "_AxesBase") {
      (a: AxesObject, call) throws(Raise) in
      for (i, side, other) in [(4, n + "min", low), (5, n + "max", high)] where !call[i].isNone && !call[i - 4].isNone {
        throw typeError("Cannot pass both '\(other)' and '\(side)'")
      }
      if case .bool(true) = call[3] {
        guard [call[0], call[1], call[4], call[5]].allSatisfy(\.isNone) else {
          throw notImplementedError("set_\(n)lim(auto=True) with limits is not drawn by wick")
        }
        // From here on they follow the data.
        try a.change(isX) { (x) throws(Raise) in x.limits = nil }
      }
      return try a.setLimits(call[4].isNone ? call[0] : call[4], call[5].isNone ? call[1] : call[5], isX: isX)
    }
    c.method("get_\(n)lim()", of: "_AxesBase") { (a: AxesObject, _) throws(Raise) in
      let view = a.axes.view, v = isX ? view.x : view.y
      return .tupleOf([try scalar(v.low), try scalar(v.high)])
    }
    c.method("set_\(n)bound(lower=None, upper=None)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
      _ = try a.setLimits(call[0], call[1], isX: isX)
      return .none
    }
    c.method("set_\(n)scale(value, **kwargs)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
      let text = try choice(call[0], "scale", of: ["linear", "log", "symlog", "asinh", "logit", "function", "functionlog"])
      guard let scale = AxisScale(rawValue: text) else { throw notImplementedError("the scale '\(text)' is not drawn by wick") }
      for (key, value) in call.extra {
        if key == "base", (try? real(value)) == 10 { continue }
        undrawn("a log axis's \(key)")
      }
      if isX { a.axes.x.scale = scale } else { a.axes.y.scale = scale }
      return .none
    }
    c.method("get_\(n)scale()", of: "_AxesBase") { (a: AxesObject, _) in .string((isX ? a.axes.x : a.axes.y).scale.rawValue) }
    c.method("invert_\(n)axis()", of: "_AxesBase") { (a: AxesObject, _) in
      if isX { turn(&a.axes.x) } else { turn(&a.axes.y) }
      return .none
    }
    c.method("\(n)axis_inverted()", of: "_AxesBase") { (a: AxesObject, _) in
      let view = a.axes.view, v = isX ? view.x : view.y
      return .bool(v.low > v.high)
    }
    c.method("set_\(n)margin(m)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
      let m = try real(call[0])
      if m <= -0.5 { throw valueError("margin must be greater than -0.5") }
      if isX { a.axes.x.margin = m } else { a.axes.y.margin = m }
      return .none
    }
  }
  c.method("margins(*margins, x=None, y=None, tight=True)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
    let (mx, my) =
      call.rest.count == 1 ? (call.rest[0], call.rest[0]) : call.rest.count == 2 ? (call.rest[0], call.rest[1]) : (call[0], call[1])
    if call.rest.count > 2 { throw typeError("Must pass a single positional argument for all margins, or one for each margin (x, y).") }
    if mx.isNone, my.isNone { return .tupleOf([.float(a.axes.x.margin), .float(a.axes.y.margin)]) }
    if !mx.isNone { a.axes.x.margin = try real(mx) }
    if !my.isNone { a.axes.y.margin = try real(my) }
    return .none
  }
  c.method("set_aspect(aspect, adjustable=None, anchor=None, share=False)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
    switch word(call[0]) {
    case "auto": a.axes.aspect = nil
    case "equal": a.axes.aspect = 1
    default:
      let v = try real(call[0])
      guard v > 0, v.isFinite else { throw valueError("aspect must be finite and positive") }
      a.axes.aspect = v
    }
    if !call[2].isNone { undrawn("set_aspect's anchor") }
    if try Language.truth(call[3]) { undrawn("set_aspect's share") }
    if let how = word(call[1]) { a.axes.aspectChangesLimits = how == "datalim" }
    return .none
  }
  c.method("get_aspect()", of: "_AxesBase") { (a: AxesObject, _) in a.axes.aspect.map { .float($0) } ?? .string("auto") }
  c.method("axis(arg=None, /, *, emit=True, **kwargs)", of: "_AxesBase", "Limits of both axes, or 'off', 'equal', 'tight' and the like.") {
    (a: AxesObject, call) throws(Raise) in try axis(a, call)
  }
  c.method("set_axis_off()", of: "_AxesBase") { (a: AxesObject, _) in
    a.axes.hasFrame = false
    return .none
  }
  c.method("set_axis_on()", of: "_AxesBase") { (a: AxesObject, _) in
    a.axes.hasFrame = true
    return .none
  }
  for name in ["set_facecolor", "set_fc"] {
    c.method("\(name)(color)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
      a.axes.background = try color(call[0])
      return .none
    }
  }
  c.method("set_frame_on(b)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
    a.axes.hiddenSpines = try Language.truth(call[0]) ? [] : ["left", "right", "top", "bottom"]
    return .none
  }
  c.method("set_axisbelow(b)", of: "_AxesBase") { (_: AxesObject, call) throws(Raise) in
    if !(try Language.truth(call[0])) { undrawn("a grid above the artists") }
    return .none
  }
  c.method("autoscale(enable=True, axis='both', tight=None)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
    let on = try Language.truth(call[0]), which = word(call[1]) ?? "both", view = a.axes.view
    if which != "y" { a.axes.x.limits = on ? nil : view.x }
    if which != "x" { a.axes.y.limits = on ? nil : view.y }
    if on, !call[2].isNone, try Language.truth(call[2]) {
      if which != "y" { a.axes.x.margin = 0 }
      if which != "x" { a.axes.y.margin = 0 }
    }
    return .none
  }
  for name in ["relim", "autoscale_view"] {
    // Limits always follow the data while none are set.
    c.method("\(name)(*args, **kwargs)", of: "_AxesBase") { (_: AxesObject, _) in .none }
  }
  c.method("grid(visible=None, which='major', axis='both', **kwargs)", of: "_AxesBase") { (a: AxesObject, call) throws(Raise) in
    try grid(a, call)
  }
}

private func turn(_ axis: inout Axis) {
  if let l = axis.limits { axis.limits = (l.high, l.low) } else { axis.isInverted.toggle() }
}

private func axis(_ a: AxesObject, _ call: Call) throws(Raise) -> Value {
  if let mode = word(call[0]) {
    try plots { () throws(PlotError) in
      try a.axes.axis(mode)
      if mode == "square" {
        let v = a.axes.view, side = max(v.x.high - v.x.low, v.y.high - v.y.low)
        try a.axes.setXLimits(v.x.low, v.x.low + side)
        try a.axes.setYLimits(v.y.low, v.y.low + side)
      }
    }
    return try a.limits()
  }
  switch call[0] {
  case .none: break
  case .bool(let on): a.axes.hasFrame = on
  default:
    let ends = try Language.length(call[0]) == 4 ? try sequenceItems(call[0]) : []
    guard ends.count == 4 else { throw typeError("The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]") }
    _ = try a.setLimits(ends[0], ends[1], isX: true)
    _ = try a.setLimits(ends[2], ends[3], isX: false)
  }
  var named: [String: Value] = [:]
  for (key, value) in call.extra {
    guard ["xmin", "xmax", "ymin", "ymax"].contains(key) else { throw typeError("axis() got an unexpected keyword argument '\(key)'") }
    named[key] = value
  }
  if named["xmin"] != nil || named["xmax"] != nil {
    _ = try a.setLimits(named["xmin"] ?? .none, named["xmax"] ?? .none, isX: true)
  }
  if named["ymin"] != nil || named["ymax"] != nil {
    _ = try a.setLimits(named["ymin"] ?? .none, named["ymax"] ?? .none, isX: false)
  }
  return try a.limits()
}

private func grid(_ a: AxesObject, _ call: Call) throws(Raise) -> Value {
  let side = try choice(call[2], "axis", of: ["x", "y", "both"])
  let which = try choice(call[1], "which", of: ["major", "minor", "both"])
  if which == "minor" {
    undrawn("the grid of minor ticks")
    return .none
  }
  if which == "both" { undrawn("the grid of minor ticks") }
  var call = call
  let visible = call.take("b") ?? call[0]
  func change(_ x: inout Axis) throws(Raise) {
    x.hasGrid = visible.isNone ? call.extra.isEmpty ? !x.hasGrid : true : try Language.truth(visible)
    for (key, value) in call.extra {
      switch key {
      case "color", "c": x.gridColor = try color(value)
      case "linestyle", "ls": x.gridStyle = try lineStyle(value)
      case "linewidth", "lw": x.gridWidth = try real(value)
      case "alpha": x.gridAlpha = try fraction(value, "alpha")
      case "zorder", "clip_on", "dashes", "snap", "antialiased", "aa": undrawn("grid's \(key)")
      default: throw valueError("keyword grid_\(key) is not recognized; valid keywords are \(tickKeywords)")
      }
    }
  }
  if side != "y" { try change(&a.axes.x) }
  if side != "x" { try change(&a.axes.y) }
  return .none
}
