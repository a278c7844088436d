// A figure turned into a page: background, axes in their grid, the title above them.

/// Paints figures onto pages.
enum FigurePainter {
  /// The page for a figure at a resolution; `tight` cuts it to what is drawn plus a tenth of an inch.
  static func paint(_ figure: Figure, dpi: Double, tight: Bool, transparent: Bool) -> Page {
    var margins = figure.margins
    if figure.isTight { margins = fitted(figure, dpi) }
    let pen = page(figure, dpi, margins, transparent)
    guard tight else { return pen.page }
    let extent = pen.page.extent(skipping: 1)
    guard extent.x0 < extent.x1, extent.y0 < extent.y1 else { return pen.page }
    var box = extent.grown(by: 0.1 * dpi)
    if dpi != 72 {
      box = Rect(
        box.x0.rounded(.down), box.y0.rounded(.down), box.x1.rounded(.up), box.y1.rounded(.up))
    }
    var page = pen.page.cropped(to: box)
    let whole = Path(Rect(0, 0, page.width, page.height))
    page.commands[0] = .path(
      whole, fill: transparent ? .clear : figure.facecolor, stroke: nil, clip: nil)
    return page
  }

  private static func page(
    _ figure: Figure, _ dpi: Double, _ margins: SubplotMargins, _ transparent: Bool
  ) -> Pen {
    let (width, height) = figure.size
    var pen = Pen(
      width: (width * dpi + 1e-9).rounded(.down), height: (height * dpi + 1e-9).rounded(.down),
      dpi: dpi)
    if dpi == 72 { pen = Pen(width: width * 72, height: height * 72, dpi: 72) }
    let whole = Path(Rect(0, 0, pen.page.width, pen.page.height))
    pen.background(whole, transparent ? .clear : figure.facecolor)
    for axes in figure.axes {
      let room = pen.room(margins.box(axes.place))
      var painter = AxesPainter(axes, in: room, pen: pen, isTransparent: transparent)
      painter.paint()
      pen = painter.pen
    }
    if !figure.title.isEmpty {
      pen.text(
        figure.title, at: Point(pen.page.width / 2, pen.page.height * 0.02),
        size: figure.titleSize, h: .center, v: .top, color: figure.titleColor,
        isBold: figure.titleIsBold)
    }
    return pen
  }

  /// Margins that leave 1.08 font sizes round everything, as `tight_layout()`.
  private static func fitted(_ figure: Figure, _ dpi: Double) -> SubplotMargins {
    let (width, height) = (figure.size.width * dpi, figure.size.height * dpi)
    let pad = 1.08 * 10 * dpi / 72
    let rows = figure.axes.lazy.map(\.place.rows).max() ?? 1
    let columns = figure.axes.lazy.map(\.place.columns).max() ?? 1
    var above = Array(repeating: 0.0, count: rows)
    var below = above
    var left = Array(repeating: 0.0, count: columns)
    var right = left
    for axes in figure.axes {
      let pen = Pen(width: width, height: height, dpi: dpi)
      let room = pen.room(figure.margins.box(axes.place))
      var painter = AxesPainter(axes, in: room, pen: pen, isTransparent: true)
      painter.paint()
      let extent = painter.pen.page.extent()
      guard extent.x0 < extent.x1 else { continue }
      let (r, c) = (axes.place.rowRange, axes.place.columnRange)
      above[r.lowerBound] = max(above[r.lowerBound], room.y0 - extent.y0)
      below[r.upperBound] = max(below[r.upperBound], extent.y1 - room.y1)
      left[c.lowerBound] = max(left[c.lowerBound], room.x0 - extent.x0)
      right[c.upperBound] = max(right[c.upperBound], extent.x1 - room.x1)
    }
    let title = figure.title.isEmpty ? 0 : pad + figure.titleSize * dpi / 72
    var margins = figure.margins
    let x = shared(before: left, after: right, pad: pad, length: width)
    let y = shared(before: above, after: below, pad: pad, length: height, head: title)
    if let x { (margins.left, margins.right, margins.wspace) = (x.start, x.end, x.space) }
    if let y { (margins.top, margins.bottom, margins.hspace) = (1 - y.start, 1 - y.end, y.space) }
    return margins
  }

  /// Start, end and spacing for cells whose words reach `before` and `after` them; nil when nothing would be left.
  private static func shared(
    before: [Double], after: [Double], pad: Double, length: Double, head: Double = 0
  ) -> (start: Double, end: Double, space: Double)? {
    let start = (pad + head + (before.first ?? 0)) / length
    let end = 1 - (pad + (after.last ?? 0)) / length
    let gaps = zip(after, before.dropFirst()).map { $0 + $1 + pad }
    let gap = (gaps.max() ?? 0) / length
    let count = Double(before.count)
    let cell = (end - start - gap * (count - 1)) / count
    return cell > 0.01 ? (start, end, gap / cell) : nil
  }
}

extension Pen {
  /// The first command of a page.
  fileprivate mutating func background(_ path: Path, _ color: Color) { paintAlways(path, color) }

  /// Pixels of a box given in fractions of the page, y up.
  func room(_ box: Rect) -> Rect {
    Rect(
      box.x0 * page.width, (1 - box.y1) * page.height, box.x1 * page.width,
      (1 - box.y0) * page.height)
  }
}
