// How each kind of artist is drawn with dots, and what stands for it in a legend.

/// Draws artists with dots.
enum DotArtist {
  static func draw(_ artist: Artist, _ frame: AxesFrame, into dots: inout DotGrid) {
    let fade = artist.alpha ?? 1
    func ink(_ color: Color, weight: Double) -> DotGrid.Ink {
      let alpha = fade * color.alpha
      return DotGrid.Ink(color: color, weight: weight * alpha, isSparse: alpha < 0.6)
    }
    switch artist {
    case let line as Line:
      let points = zip(line.x, line.y).map { frame.pixel(Point($0, $1)) }
      if line.style != .none, line.width > 0 {
        dots.line(points, ink(line.color, weight: line.width), dashes: dashes(line.style))
      }
      guard let marker = line.marker else { break }
      let size = spotSize(marker, line.markerSize)
      let color = line.markerFaceColor ?? line.color
      for point in points { dots.spot(point, size: size, solid(color, 10 + line.markerSize)) }
    case let scatter as Scatter:
      for (i, (x, y)) in zip(scatter.x, scatter.y).enumerated() where scatter.size(i) > 0 {
        let size = scatter.size(i).squareRoot()
        dots.spot(
          frame.pixel(Point(x, y)), size: spotSize(scatter.marker, size),
          solid(scatter.color(i), 10 + size))
      }
    case let bars as Bars: draw(bars, frame, fade, into: &dots)
    case let area as Area:
      for outline in area.outlines {
        dots.fill(outline.map(frame.pixel), ink(area.color, weight: 0.5))
      }
    case let segments as Segments:
      for (a, b) in segments.segments {
        dots.line(
          [frame.pixel(a), frame.pixel(b)], ink(segments.color, weight: segments.width),
          dashes: dashes(segments.style))
      }
    case let reference as Reference: draw(reference, frame, fade, into: &dots)
    default: break
    }
  }

  private static func solid(_ color: Color, _ weight: Double) -> DotGrid.Ink {
    DotGrid.Ink(color: color, weight: weight.isFinite ? weight : 10)
  }

  private static func draw(
    _ bars: Bars, _ frame: AxesFrame, _ fade: Double, into dots: inout DotGrid
  ) {
    for (i, box) in bars.rectangles.enumerated() {
      let a = frame.pixel(Point(box.x0, box.y0))
      let b = frame.pixel(Point(box.x1, box.y1))
      guard a.isFinite, b.isFinite else { continue }
      var shown = Rect(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))
      guard shown.height > 0, shown.width > 0 else { continue }
      // Neighbours stay apart by a dot; thin bars keep one.
      let breadth = bars.isHorizontal ? shown.height : shown.width
      if breadth >= 3 {
        if bars.isHorizontal { shown.y1 -= 1 } else { shown.x1 -= 1 }
      } else if breadth < 1 {
        if bars.isHorizontal { shown.y1 = shown.y0 + 1 } else { shown.x1 = shown.x0 + 1 }
      }
      let color = bars.color(i)
      dots.fill(
        [
          Point(shown.x0, shown.y0), Point(shown.x1, shown.y0), Point(shown.x1, shown.y1),
          Point(shown.x0, shown.y1),
        ], DotGrid.Ink(color: color, weight: 1, isSparse: fade * color.alpha < 0.6))
    }
  }

  private static func draw(
    _ reference: Reference, _ frame: AxesFrame, _ fade: Double, into dots: inout DotGrid
  ) {
    let box = frame.box
    func place(_ value: Double, _ part: Double) -> Point {
      reference.isHorizontal
        ? Point(box.width * part, frame.y(value)) : Point(frame.x(value), box.height * (1 - part))
    }
    let ink = DotGrid.Ink(
      color: reference.color, weight: reference.width * fade,
      isSparse: reference.to != nil || fade < 0.6)
    if let to = reference.to {
      dots.fill(
        [
          place(reference.from, reference.start), place(reference.from, reference.end),
          place(to, reference.end), place(to, reference.start),
        ], ink)
      return
    }
    dots.line(
      [place(reference.from, reference.start), place(reference.from, reference.end)], ink,
      dashes: dashes(reference.style))
  }

  private static func dashes(_ style: LineStyle) -> [Int] {
    switch style {
    case .solid, .none: []
    case .dashed: [4, 3]
    case .dashDot: [5, 2, 1, 2]
    case .dotted: [1, 2]
    }
  }

  /// Dots across for a marker: a dot is about 2.5 points of the printed figure.
  private static func spotSize(_ marker: Marker, _ size: Double) -> Int {
    if marker == .pixel { return 1 }
    return clamped(((marker == .point ? size / 2 : size) + 1) / 2.5, 1...40)
  }
}

/// What stands for an artist in the terminal's legend.
enum LegendSign {
  static func of(_ artist: Artist, _ signs: TerminalStyle.Signs) -> (sign: String, color: Color?) {
    let ascii = signs == .ascii
    func rule(_ style: LineStyle) -> String {
      switch style {
      case .solid: ascii ? "--" : "──"
      case .dashed: ascii ? "- -" : "╌╌"
      case .dashDot: ascii ? "-." : "─·"
      case .dotted: ascii ? ".." : "··"
      case .none: ""
      }
    }
    switch artist {
    case let line as Line:
      let dot = line.marker == nil ? "" : ascii ? "o" : "●"
      let sign = line.style == .none ? dot : line.marker == nil ? rule(line.style) : "─\(dot)─"
      return (
        ascii ? sign.replacingDashes : sign,
        line.style == .none ? line.markerFaceColor ?? line.color : line.color
      )
    case let scatter as Scatter: return (ascii ? "o" : "●", scatter.color(0))
    case let bars as Bars: return (ascii ? "#" : "■", bars.color(0))
    case let area as Area: return (ascii ? "#" : "▒", area.color)
    case let segments as Segments: return (rule(segments.style), segments.color)
    case let reference as Reference:
      return (reference.to == nil ? rule(reference.style) : ascii ? "#" : "▒", reference.color)
    default: return ("", nil)
    }
  }
}

extension String {
  fileprivate var replacingDashes: String { String(map { $0 == "─" ? "-" : $0 }) }
}
