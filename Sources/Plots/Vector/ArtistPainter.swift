// How each kind of artist is drawn on a page.

/// Paints artists inside a frame.
enum ArtistPainter {
  static func paint(_ artist: Artist, in frame: AxesFrame, with pen: inout Pen) {
    switch artist {
    case let line as Line: paint(line, frame, &pen)
    case let scatter as Scatter: paint(scatter, frame, &pen)
    case let bars as Bars: paint(bars, frame, &pen)
    case let area as Area: paint(area, frame, &pen)
    case let segments as Segments: paint(segments, frame, &pen)
    case let reference as Reference: paint(reference, frame, &pen)
    case let picture as Picture: paint(picture, frame, &pen)
    case let note as Note: paint(note, frame, &pen)
    default: break
    }
  }

  private static func paint(_ line: Line, _ frame: AxesFrame, _ pen: inout Pen) {
    let points = zip(line.x, line.y).map { frame.pixel(Point($0, $1)) }
    if line.style != .none, line.width > 0 {
      let reach = frame.box.grown(by: (min(line.width, 100) + 2) * pen.scale)
      let color = line.color.faded(line.alpha)
      var path = Path()
      for piece in clippedPieces(thinned(points), to: reach) {
        for (i, point) in piece.enumerated() {
          path.elements.append(i == 0 ? .move(point) : .line(point))
        }
      }
      pen.stroke(
        path, color, width: line.width, style: line.style, projecting: true, clip: frame.box)
    }
    guard let marker = line.marker else { return }
    stamp(
      marker, line.markerSize, at: points, frame, &pen,
      fill: (line.markerFaceColor ?? line.color).faded(line.alpha, keepingClear: true),
      edge: (line.markerEdgeColor ?? line.color).faded(line.alpha, keepingClear: true),
      edgeWidth: marker == .pixel ? 0 : line.markerEdgeWidth)
  }

  private static func stamp(
    _ marker: Marker, _ size: Double, at points: [Point], _ frame: AxesFrame, _ pen: inout Pen,
    fill: Color, edge: Color, edgeWidth: Double
  ) {
    let pixels = (size.isFinite ? max(0, min(size, 2000)) : 6) * pen.scale
    let shape = MarkerShape(marker, size: pixels)
    let reach = frame.box.grown(by: pixels + 2)
    let stroke = pen.stroke(edge, edgeWidth, .solid, false, true)
    for point in points where point.isFinite && reach.contains(point) {
      pen.draw(
        shape.path.moved(to: point), fill: shape.isFilled ? fill : nil, stroke, clip: frame.box)
    }
  }

  private static func paint(_ scatter: Scatter, _ frame: AxesFrame, _ pen: inout Pen) {
    for (i, (x, y)) in zip(scatter.x, scatter.y).enumerated() {
      let area = scatter.size(i)
      guard area > 0 else { continue }
      stamp(
        scatter.marker, scatter.marker == .point ? area.squareRoot() : area.squareRoot(),
        at: [frame.pixel(Point(x, y))], frame, &pen, fill: scatter.color(i).faded(scatter.alpha),
        edge: scatter.edge(i).faded(scatter.alpha, keepingClear: true),
        edgeWidth: scatter.lineWidth)
    }
  }

  private static func paint(_ bars: Bars, _ frame: AxesFrame, _ pen: inout Pen) {
    let reach = frame.box.grown(by: 50 * pen.scale)
    for (i, box) in bars.rectangles.enumerated() {
      let corners = [
        Point(box.x0, box.y0), Point(box.x1, box.y0), Point(box.x1, box.y1), Point(box.x0, box.y1),
      ].map { pen.snapped(frame.pixel($0), bars.edgeColor == nil ? 0 : bars.lineWidth) }
      let outline = clippedPolygon(corners, to: reach)
      guard outline.count > 2 else { continue }
      let edge = bars.edgeColor.map {
        pen.stroke($0.faded(bars.alpha), bars.lineWidth, .solid, false, true)
      }
      pen.draw(
        Path(polygon: outline), fill: bars.color(i).faded(bars.alpha, keepingClear: true), edge,
        clip: frame.box)
    }
  }

  private static func paint(_ area: Area, _ frame: AxesFrame, _ pen: inout Pen) {
    let reach = frame.box.grown(by: 50 * pen.scale)
    let color = area.color.faded(area.alpha)
    // matplotlib strokes the edge in the face's colour, one point wide.
    let edge = area.edgeColor ?? area.color
    for outline in area.outlines {
      let points = clippedPolygon(outline.map(frame.pixel), to: reach)
      guard points.count > 2 else { continue }
      pen.draw(
        Path(polygon: points), fill: color,
        pen.stroke(edge.faded(area.alpha, keepingClear: true), area.lineWidth, .solid, false, true),
        clip: frame.box)
    }
  }

  private static func paint(_ segments: Segments, _ frame: AxesFrame, _ pen: inout Pen) {
    let reach = frame.box.grown(by: 50 * pen.scale)
    var path = Path()
    for (a, b) in segments.segments {
      guard let (from, to) = clip(frame.pixel(a), frame.pixel(b), to: reach) else { continue }
      path.elements += [.move(from), .line(to)]
    }
    pen.stroke(
      path, segments.color.faded(segments.alpha), width: segments.width, style: segments.style,
      clip: frame.box)
  }

  private static func paint(_ reference: Reference, _ frame: AxesFrame, _ pen: inout Pen) {
    let box = frame.box
    func place(_ value: Double, _ part: Double) -> Point {
      reference.isHorizontal
        ? Point(box.x0 + box.width * part, frame.y(value))
        : Point(frame.x(value), box.y1 - box.height * part)
    }
    let color = reference.color.faded(reference.alpha)
    if let to = reference.to {
      let corners = [
        place(reference.from, reference.start), place(reference.from, reference.end),
        place(to, reference.end), place(to, reference.start),
      ]
      let outline = clippedPolygon(corners, to: box.grown(by: 10))
      let edge = reference.edgeColor.map {
        pen.stroke($0.faded(reference.alpha), 1, .solid, false, true)
      }
      if outline.count > 2 { pen.draw(Path(polygon: outline), fill: color, edge, clip: box) }
      return
    }
    let a = place(reference.from, reference.start)
    let b = place(reference.from, reference.end)
    guard let (from, to) = clip(a, b, to: box.grown(by: 1)) else { return }
    pen.stroke(
      Path([.move(pen.snapped(from, reference.width)), .line(pen.snapped(to, reference.width))]),
      color, width: reference.width, style: reference.style, projecting: true, clip: box)
  }

  private static func paint(_ picture: Picture, _ frame: AxesFrame, _ pen: inout Pen) {
    let e = picture.extent
    let a = frame.pixel(Point(e.left, e.top))
    let b = frame.pixel(Point(e.right, e.bottom))
    let limit = 1e6
    guard a.isFinite, b.isFinite, max(abs(a.x), abs(a.y), abs(b.x), abs(b.y)) < limit else {
      return
    }
    // Row 0 lies at `top` for upper origin; on the page that may be the lower edge.
    let topIsAbove = a.y <= b.y
    let box = Rect(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))
    pen.image(picture, flipped: picture.isUpper != topIsAbove, box: box, clip: frame.box)
  }

  private static func paint(_ note: Note, _ frame: AxesFrame, _ pen: inout Pen) {
    let box = frame.box
    let place =
      note.isInAxes
      ? Point(box.x0 + note.x * box.width, box.y1 - note.y * box.height)
      : frame.pixel(Point(note.x, note.y))
    guard place.isFinite, max(abs(place.x), abs(place.y)) < 1e5 else { return }
    let words = Point(
      place.x + note.offset.x * pen.scale, place.y - note.offset.y * pen.scale)
    let taken = pen.text(
      note.text, at: words, size: note.size, h: note.horizontal, v: note.vertical,
      rotation: note.rotation, color: note.color.faded(note.alpha), isBold: note.isBold)
    if let arrow = note.arrow.map(frame.pixel) { paintArrow(from: taken, to: arrow, frame, &pen) }
  }

  /// An arrow from the words' box, both ends kept two points away, as `annotate` draws it.
  private static func paintArrow(
    from words: Rect, to target: Point, _ frame: AxesFrame, _ pen: inout Pen
  ) {
    let middle = words.center
    guard target.isFinite, let (a, b) = clip(middle, target, to: frame.box.grown(by: 500)) else {
      return
    }
    let dx = b.x - a.x
    let dy = b.y - a.y
    let length = (dx * dx + dy * dy).squareRoot()
    let gap = 2 * pen.scale
    guard length > 2 * gap else { return }
    let around = words.grown(by: gap)
    // Where the line from the middle leaves the box.
    let out = min(
      dx == 0 ? .infinity : around.width / 2 / abs(dx),
      dy == 0 ? .infinity : around.height / 2 / abs(dy))
    let start = min(1, out + gap / length)
    let end = 1 - gap / length
    guard start < end else { return }
    let from = Point(a.x + dx * start, a.y + dy * start)
    let to = Point(a.x + dx * end, a.y + dy * end)
    pen.stroke(Path([.move(from), .line(to)]), .black, width: 1)
    paintHead(from, to, &pen)
  }

  /// The head of an annotation's arrow.
  private static func paintHead(_ from: Point, _ to: Point, _ pen: inout Pen) {
    let dx = to.x - from.x
    let dy = to.y - from.y
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 1 else { return }
    let s = 5 * pen.scale / length
    let back = Point(to.x - dx * s, to.y - dy * s)
    let side = Point(-dy * s * 0.5, dx * s * 0.5)
    pen.stroke(
      Path([
        .move(Point(back.x + side.x, back.y + side.y)), .line(to),
        .line(Point(back.x - side.x, back.y - side.y)),
      ]), .black, width: 1)
  }
}

extension Color {
  /// `faded`, but a clear colour (`'none'`) stays clear.
  func faded(_ alpha: Double?, keepingClear: Bool) -> Color {
    keepingClear && self.alpha == 0 ? self : faded(alpha)
  }
}
