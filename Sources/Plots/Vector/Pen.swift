// The painter's hand: sizes in points, words aligned as matplotlib aligns them, one page filled.
import Glibc

/// Collects draw commands; every length given in points is turned into pixels.
struct Pen {
  private(set) var page: Page
  /// Pixels per point.
  let scale: Double

  init(width: Double, height: Double, dpi: Double) {
    page = Page(width: width, height: height, dpi: dpi)
    scale = dpi / 72
  }

  mutating func fill(_ path: Path, _ color: Color, clip: Rect? = nil) {
    guard color.alpha > 0 else { return }
    page.commands.append(.path(path, fill: color, stroke: nil, clip: clip))
  }

  /// Fills even with a clear colour: a page's background is always its first command.
  mutating func paintAlways(_ path: Path, _ color: Color) {
    page.commands.append(.path(path, fill: color, stroke: nil, clip: nil))
  }

  /// Strokes with a width in points; dashes are multiples of it.
  mutating func stroke(
    _ path: Path, _ color: Color, width: Double, style: LineStyle = .solid,
    projecting: Bool = false,
    miter: Bool = false, clip: Rect? = nil
  ) {
    draw(path, fill: nil, stroke(color, width, style, projecting, miter), clip: clip)
  }

  mutating func draw(_ path: Path, fill: Color?, _ stroke: Stroke?, clip: Rect? = nil) {
    let shownFill = fill.flatMap { $0.alpha > 0 ? $0 : nil }
    let shownStroke = stroke.flatMap { $0.color.alpha > 0 && $0.width > 0 ? $0 : nil }
    guard shownFill != nil || shownStroke != nil, !path.elements.isEmpty else { return }
    page.commands.append(.path(path, fill: shownFill, stroke: shownStroke, clip: clip))
  }

  func stroke(
    _ color: Color, _ width: Double, _ style: LineStyle = .solid, _ projecting: Bool = false,
    _ miter: Bool = false
  ) -> Stroke {
    let pixels = (width.isFinite ? max(0, min(width, 1000)) : 1) * scale
    return Stroke(
      color: color, width: pixels, dashes: style.dashes.map { $0 * pixels },
      isProjecting: projecting && style == .solid, isRound: !miter)
  }

  /// A horizontal or vertical line, laid on whole pixels as Agg does.
  mutating func rule(
    _ a: Point, _ b: Point, _ color: Color, width: Double, style: LineStyle = .solid,
    projecting: Bool = true
  ) {
    let path = Path([.move(snapped(a, width)), .line(snapped(b, width))])
    stroke(path, color, width: width, style: style, projecting: projecting, miter: true)
  }

  func snapped(_ p: Point, _ width: Double) -> Point {
    guard page.dpi != 72 else { return p }
    let shift = rounded(width * scale) % 2 == 1 ? 0.5 : 0
    func snap(_ v: Double) -> Double { (v + 0.5).rounded(.down) + shift }
    return Point(snap(p.x), snap(p.y))
  }

  mutating func image(_ picture: Picture, flipped: Bool, box: Rect, clip: Rect) {
    var pixels = picture.pixels
    if let alpha = picture.alpha { pixels = pixels.map { $0.alpha > 0 ? $0.faded(alpha) : $0 } }
    if flipped {
      pixels = (0..<picture.rows).reversed().flatMap { row in
        pixels[row * picture.columns..<(row + 1) * picture.columns]
      }
    }
    page.commands.append(
      .image(pixels: pixels, columns: picture.columns, rows: picture.rows, box: box, clip: clip))
  }

  /// Sets words (size in points) so that `place` is at the named part of their box; gives the box taken.
  @discardableResult
  mutating func text(
    _ words: String, at place: Point, size: Double = 10, h: HorizontalAlignment = .left,
    v: VerticalAlignment = .baseline, rotation: Double = 0, turnsAboutAnchor: Bool = false,
    color: Color = .black, isBold: Bool = false, clip: Rect? = nil
  ) -> Rect {
    guard !words.isEmpty, place.isFinite else { return Rect(place.x, place.y, place.x, place.y) }
    let block = TextBlock(words, size: held(size) * scale, h: h, isBold: isBold)
    return set(
      block, at: place, h, v, rotation: rotation.isFinite ? rotation : 0, turnsAboutAnchor, color,
      clip)
  }

  private func held(_ size: Double) -> Double { size.isFinite ? max(0.1, min(size, 1000)) : 10 }

  /// Sets a tick's label.
  @discardableResult
  mutating func label(
    _ label: TickLabel, at place: Point, size: Double, h: HorizontalAlignment,
    v: VerticalAlignment, rotation: Double = 0, color: Color = .black
  ) -> Rect {
    let words = label.exponent.map { "$\\mathdefault{\(label.text)}^{\\mathdefault{\($0)}}$" }
    return text(words ?? label.text, at: place, size: size, h: h, v: v, rotation: rotation, color: color)
  }

  func width(_ words: String, size: Double) -> Double {
    TextBlock(words, size: size * scale, h: .left, isBold: false).width
  }

  private mutating func set(
    _ block: TextBlock, at place: Point, _ h: HorizontalAlignment, _ v: VerticalAlignment,
    rotation: Double, _ turnsAboutAnchor: Bool, _ color: Color, _ clip: Rect?
  ) -> Rect {
    let angle = -rotation * .pi / 180
    func turned(_ p: Point) -> Point {
      Point(p.x * cos(angle) - p.y * sin(angle), p.x * sin(angle) + p.y * cos(angle))
    }
    // The block's box about the first baseline's start, and that box after the turn.
    let box = Rect(0, -block.ascent, block.width, block.height - block.ascent)
    let corners = [
      Point(box.x0, box.y0), Point(box.x1, box.y0), Point(box.x1, box.y1), Point(box.x0, box.y1),
    ]
    var around = Rect.nothing
    for corner in corners { around.include(turned(corner)) }
    let measured = turnsAboutAnchor ? box : around
    let across: Double =
      switch h {
      case .left: measured.x0
      case .center: (measured.x0 + measured.x1) / 2
      case .right: measured.x1
      }
    let down: Double =
      switch v {
      case .top: measured.y0
      case .bottom: measured.y1
      case .center: (measured.y0 + measured.y1) / 2
      // The last line's, as in matplotlib.
      case .baseline: turnsAboutAnchor || rotation == 0 ? block.lastBaseline : measured.y1
      case .centerBaseline: rotation == 0 ? -block.ascent / 2 : (measured.y0 + measured.y1) / 2
      }
    let shift = turnsAboutAnchor ? turned(Point(across, down)) : Point(across, down)
    let origin = Point(place.x - shift.x, place.y - shift.y)
    let extent = Rect(
      origin.x + around.x0, origin.y + around.y0, origin.x + around.x1, origin.y + around.y1)
    page.commands.append(
      .text(
        block.runs, origin: origin, rotation: rotation, color: color, clip: clip, extent: extent))
    return extent
  }
}

/// Lines of words laid out about the first baseline's start, in pixels.
struct TextBlock {
  private(set) var runs: [TextRun] = []
  private(set) var width = 0.0
  let ascent: Double
  private(set) var height: Double
  let lastBaseline: Double

  init(_ words: String, size: Double, h: HorizontalAlignment, isBold: Bool) {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { MathText.runs(String($0), size: size, isBold: isBold) }
    ascent = FontMetrics.ascent * size
    width = lines.lazy.map(\.width).max() ?? 0
    for (i, line) in lines.enumerated() {
      let indent: Double =
        switch h {
        case .left: 0
        case .center: (width - line.width) / 2
        case .right: width - line.width
        }
      for var run in line.runs {
        run.offset.x += indent
        run.offset.y += Double(i) * FontMetrics.linePitch * size
        runs.append(run)
      }
    }
    lastBaseline = Double(max(0, lines.count - 1)) * FontMetrics.linePitch * size
    height = (FontMetrics.ascent + FontMetrics.descent) * size + lastBaseline
  }
}
