// A picture as a list of things to draw, in pixels with y down: what the SVG and PNG writers read.

/// A drawn outline.
struct Path: Equatable {
  enum Element: Equatable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  var elements: [Element] = []

  init(_ elements: [Element] = []) { self.elements = elements }

  init(polygon points: [Point]) {
    for (i, point) in points.enumerated() { elements.append(i == 0 ? .move(point) : .line(point)) }
    if !points.isEmpty { elements.append(.close) }
  }

  init(_ box: Rect) {
    self.init(polygon: [
      Point(box.x0, box.y0), Point(box.x1, box.y0), Point(box.x1, box.y1), Point(box.x0, box.y1),
    ])
  }

  /// A circle from four Bézier curves.
  init(center c: Point, radius r: Double) {
    let k = r * 0.5522847498
    func at(_ x: Double, _ y: Double) -> Point { Point(c.x + x, c.y + y) }
    elements = [
      .move(at(r, 0)), .curve(at(r, k), at(k, r), at(0, r)),
      .curve(at(-k, r), at(-r, k), at(-r, 0)),
      .curve(at(-r, -k), at(-k, -r), at(0, -r)), .curve(at(k, -r), at(r, -k), at(r, 0)), .close,
    ]
  }

  /// A box with round corners.
  init(rounded box: Rect, radius r: Double) {
    let (x0, y0, x1, y1) = (box.x0, box.y0, box.x1, box.y1)
    func p(_ x: Double, _ y: Double) -> Point { Point(x, y) }
    elements = [
      .move(p(x0 + r, y0)), .line(p(x1 - r, y0)), .curve(p(x1, y0), p(x1, y0), p(x1, y0 + r)),
      .line(p(x1, y1 - r)), .curve(p(x1, y1), p(x1, y1), p(x1 - r, y1)), .line(p(x0 + r, y1)),
      .curve(p(x0, y1), p(x0, y1), p(x0, y1 - r)), .line(p(x0, y0 + r)),
      .curve(p(x0, y0), p(x0, y0), p(x0 + r, y0)), .close,
    ]
  }

  var points: [Point] {
    elements.flatMap { element -> [Point] in
      switch element {
      case .move(let p), .line(let p): [p]
      case .curve(let a, let b, let c): [a, b, c]
      case .close: []
      }
    }
  }
}

/// How an outline is stroked; lengths in pixels.
struct Stroke: Equatable {
  var color: Color
  var width: Double
  var dashes: [Double] = []
  /// Square ends past the last point (matplotlib's solid lines), or cut ones.
  var isProjecting = false
  var isRound = true
}

/// Words set at their baseline's start, in one size.
struct TextRun: Equatable {
  var text: String
  /// Offset from the block's origin along and across the baseline (y down).
  var offset: Point
  var size: Double
  var isItalic = false
  var isBold = false
}

/// One thing to draw.
enum DrawCommand {
  case path(Path, fill: Color?, stroke: Stroke?, clip: Rect?)
  /// Runs turned by `rotation` degrees (counter-clockwise) about `origin`.
  case text([TextRun], origin: Point, rotation: Double, color: Color, clip: Rect?, extent: Rect)
  case image(pixels: [Color], columns: Int, rows: Int, box: Rect, clip: Rect)
}

/// A finished picture.
struct Page {
  var width: Double
  var height: Double
  /// Pixels per inch: 72 in SVG, where a pixel is a point.
  var dpi: Double
  var commands: [DrawCommand] = []

  /// The box that holds everything drawn.
  func extent(skipping: Int = 0) -> Rect {
    var box = Rect.nothing
    for command in commands.dropFirst(skipping) {
      var part = Rect.nothing
      var limit: Rect?
      switch command {
      case .path(let path, _, let stroke, let clip):
        for point in path.points { part.include(point) }
        if let stroke { part = part.grown(by: stroke.width / 2) }
        limit = clip
      case .text(_, _, _, _, let clip, let extent):
        part = extent
        limit = clip
      case .image(_, _, _, let inside, let clip):
        part = inside
        limit = clip
      }
      if let limit {
        part = Rect(
          max(part.x0, limit.x0), max(part.y0, limit.y0), min(part.x1, limit.x1),
          min(part.y1, limit.y1))
      }
      guard part.x0 <= part.x1, part.y0 <= part.y1 else { continue }
      box.include(Point(part.x0, part.y0))
      box.include(Point(part.x1, part.y1))
    }
    return box
  }

  /// The page cut to `box`.
  func cropped(to box: Rect) -> Page {
    func moved(_ p: Point) -> Point { Point(p.x - box.x0, p.y - box.y0) }
    func moved(_ r: Rect) -> Rect {
      Rect(r.x0 - box.x0, r.y0 - box.y0, r.x1 - box.x0, r.y1 - box.y0)
    }
    func moved(_ path: Path) -> Path {
      Path(
        path.elements.map { element in
          switch element {
          case .move(let p): .move(moved(p))
          case .line(let p): .line(moved(p))
          case .curve(let a, let b, let c): .curve(moved(a), moved(b), moved(c))
          case .close: .close
          }
        })
    }
    var page = Page(width: box.width, height: box.height, dpi: dpi)
    page.commands = commands.map { command in
      switch command {
      case .path(let path, let fill, let stroke, let clip):
        .path(moved(path), fill: fill, stroke: stroke, clip: clip.map(moved))
      case .text(let runs, let origin, let rotation, let color, let clip, let extent):
        .text(
          runs, origin: moved(origin), rotation: rotation, color: color, clip: clip.map(moved),
          extent: moved(extent))
      case .image(let pixels, let columns, let rows, let inside, let clip):
        .image(pixels: pixels, columns: columns, rows: rows, box: moved(inside), clip: moved(clip))
      }
    }
    return page
  }
}
