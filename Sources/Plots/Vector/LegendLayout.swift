// A legend's box: its size, the place that hides least ('best'), its handles and words.

/// A legend laid out in pixels.
struct LegendLayout {
  private let legend: Legend
  private let rows: [(artist: Artist, label: String)]
  private let font: Double  // pixels
  private let columnWidths: [Double]
  private let perColumn: Int
  private let titleHeight: Double
  private let box: Rect

  /// What a row takes once Agg has rounded it to pixels.
  private static let rowHeight = 1.008

  /// nil when there is nothing to name.
  init?(_ legend: Legend, _ frame: AxesFrame, _ pen: Pen) {
    let rows = legend.rows(frame.axes)
    guard !rows.isEmpty else { return nil }
    self.legend = legend
    self.rows = rows
    let font = max(1, min(legend.fontSize, 200)) * pen.scale
    self.font = font
    let columns = max(1, min(legend.columns, rows.count))
    let perColumn = (rows.count + columns - 1) / columns
    self.perColumn = perColumn
    columnWidths = (0..<columns).map { column in
      let mine = rows.dropFirst(column * perColumn).prefix(perColumn)
      return 2.8 * font + (mine.lazy.map { pen.width($0.label, size: legend.fontSize) }.max() ?? 0)
    }
    titleHeight = legend.title.isEmpty ? 0 : font * (Self.rowHeight + 0.5)
    let height =
      Double(perColumn) * Self.rowHeight * font + Double(perColumn - 1) * 0.5 * font + titleHeight
    let width = max(
      columnWidths.reduce(0, +) + Double(columns - 1) * 2 * font,
      pen.width(legend.title, size: legend.fontSize))
    let size = Point(width + 0.8 * font, height + 0.8 * font)
    box = LegendLayout.place(legend.location, size, frame, margin: 0.5 * font)
  }

  private static func place(
    _ location: Legend.Location, _ size: Point, _ frame: AxesFrame, margin: Double
  ) -> Rect {
    func at(_ location: Legend.Location) -> Rect {
      let room = frame.box.grown(by: -margin)
      let x = room.x0 + (room.width - size.x) * location.anchor.x
      let y = room.y0 + (room.height - size.y) * (1 - location.anchor.y)
      return Rect(x, y, x + size.x, y + size.y)
    }
    guard location == .best else { return at(location) }
    let crowd = Crowd(frame)
    var best = at(.upperRight)
    var least = Int.max
    for candidate in Legend.Location.allCases.dropFirst() {
      let box = at(candidate)
      let badness = crowd.badness(box)
      if badness < least { (least, best) = (badness, box) }
      if badness == 0 { break }
    }
    return best
  }

  /// What a legend should not hide, in pixels.
  private struct Crowd {
    var lines: [[Point]] = []
    var boxes: [Rect] = []
    var places: [Point] = []

    init(_ frame: AxesFrame) {
      for artist in frame.axes.artists where artist.isVisible {
        switch artist {
        case let line as Line:
          lines.append(zip(line.x, line.y).map { frame.pixel(Point($0, $1)) }.filter(\.isFinite))
        case let scatter as Scatter:
          places += zip(scatter.x, scatter.y).map { frame.pixel(Point($0, $1)) }
        case let bars as Bars:
          boxes += bars.rectangles.map { box in
            var pixels = Rect.nothing
            pixels.include(frame.pixel(Point(box.x0, box.y0)))
            pixels.include(frame.pixel(Point(box.x1, box.y1)))
            return pixels
          }
        case let area as Area: lines += area.outlines.map { $0.map(frame.pixel) }
        case let reference as Reference where reference.to == nil:
          let box = frame.box
          let x = frame.x(reference.from)
          let y = frame.y(reference.from)
          lines.append(
            reference.isHorizontal
              ? [Point(box.x0, y), Point(box.x1, y)] : [Point(x, box.y0), Point(x, box.y1)])
        default: break
        }
      }
    }

    /// matplotlib's measure: points inside, boxes touched, lines crossing.
    func badness(_ box: Rect) -> Int {
      var count = 0
      for line in lines {
        count += line.lazy.filter(box.contains).count
        if zip(line, line.dropFirst()).contains(where: { clip($0, $1, to: box) != nil }) {
          count += 1
        }
      }
      count += places.lazy.filter(box.contains).count
      count +=
        boxes.lazy.filter {
          $0.x0 < box.x1 && $0.x1 > box.x0 && $0.y0 < box.y1 && $0.y1 > box.y0
        }.count
      return count
    }
  }

  func paint(with pen: inout Pen) {
    if legend.hasFrame {
      let outline = Path(rounded: box, radius: 0.2 * font)
      pen.draw(
        outline, fill: Color(1, 1, 1, 0.8),
        pen.stroke(Color(0.8, 0.8, 0.8, 0.8), 1, .solid, false, true))
    }
    let top = box.y0 + 0.4 * font + titleHeight
    if !legend.title.isEmpty {
      pen.text(
        legend.title, at: Point(box.center.x, box.y0 + 0.4 * font), size: legend.fontSize,
        h: .center, v: .top)
    }
    var x = box.x0 + 0.4 * font
    for (column, width) in columnWidths.enumerated() {
      for (i, row) in rows.dropFirst(column * perColumn).prefix(perColumn).enumerated() {
        let baseline =
          top + Double(i) * (Self.rowHeight + 0.5) * font + 0.792 * font
        handle(row.artist, Point(x, baseline), &pen)
        pen.text(row.label, at: Point(x + 2.8 * font, baseline), size: legend.fontSize)
      }
      x += width + 2 * font
    }
  }

  /// The sample of an artist: 2 font sizes wide, 0.7 high, on the baseline.
  private func handle(_ artist: Artist, _ place: Point, _ pen: inout Pen) {
    let end = place.x + 2 * font
    let middle = Point(place.x + font, place.y - 0.35 * font)
    func rule(_ color: Color, _ width: Double, _ style: LineStyle) {
      let path = Path([.move(Point(place.x, middle.y)), .line(Point(end, middle.y))])
      pen.stroke(path, color.faded(artist.alpha), width: width, style: style, projecting: true)
    }
    func patch(_ color: Color, _ edge: Color?, _ width: Double) {
      let path = Path(Rect(place.x, place.y - 0.7 * font, end, place.y))
      pen.draw(
        path, fill: color.faded(artist.alpha, keepingClear: true),
        edge.map { pen.stroke($0.faded(artist.alpha), width, .solid, false, true) })
    }
    func stamp(
      _ marker: Marker, _ size: Double, _ at: Point, _ fill: Color, _ edge: Color, _ width: Double
    ) {
      let shape = MarkerShape(marker, size: max(0, min(size, 200)) * pen.scale)
      pen.draw(
        shape.path.moved(to: at),
        fill: shape.isFilled ? fill.faded(artist.alpha, keepingClear: true) : nil,
        pen.stroke(edge.faded(artist.alpha, keepingClear: true), width, .solid, false, true))
    }
    switch artist {
    case let line as Line:
      if line.style != .none { rule(line.color, line.width, line.style) }
      if let marker = line.marker {
        stamp(
          marker, line.markerSize, middle, line.markerFaceColor ?? line.color,
          line.markerEdgeColor ?? line.color, line.markerEdgeWidth)
      }
    case let scatter as Scatter:
      stamp(
        scatter.marker, scatter.size(0).squareRoot(), Point(middle.x, place.y - 0.2625 * font),
        scatter.color(0), scatter.edge(0), scatter.lineWidth)
    case let bars as Bars: patch(bars.color(0), bars.edgeColor, bars.lineWidth)
    case let area as Area: patch(area.color, area.edgeColor, area.lineWidth)
    case let segments as Segments: rule(segments.color, segments.width, segments.style)
    case let reference as Reference:
      if reference.to == nil {
        rule(reference.color, reference.width, reference.style)
      } else {
        patch(reference.color, nil, 1)
      }
    default: break
    }
  }
}
