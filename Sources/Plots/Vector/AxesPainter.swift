// One axes' frame, grid, ticks and words, with the artists between them by height.

/// Paints axes with a pen. Lengths are matplotlib's defaults, in points.
struct AxesPainter {
  private let axes: Axes
  private(set) var frame: AxesFrame
  private let isTransparent: Bool
  var pen: Pen
  /// Left over for a colour bar.
  private var barRoom: Rect?

  private static let tickLength = 3.5
  private static let tickPad = 3.5
  private static let minorLength = 2.0
  private static let lineWidth = 0.8

  init(_ axes: Axes, in room: Rect, pen: Pen, isTransparent: Bool) {
    self.axes = axes
    self.pen = pen
    self.isTransparent = isTransparent
    var inner = room
    if axes.colorbar != nil {
      inner.x1 = room.x0 + room.width * 0.8
      let left = room.x0 + room.width * 0.85
      barRoom = Rect(left, room.y0, left + min(room.width * 0.15, room.height / 20), room.y1)
    }
    frame = AxesFrame(axes, in: inner, scale: pen.scale)
  }

  mutating func paint() {
    guard axes.isVisible else { return }
    let box = frame.box
    if axes.hasFrame, !isTransparent { pen.fill(Path(box), axes.background) }
    var rest = axes.drawn[...]
    paintArtists(&rest, below: 1.5)
    var words = box
    if axes.hasFrame {
      paintGrid()
      words = paintTicks()
    }
    paintArtists(&rest, below: 2.5)
    if axes.hasFrame { paintSpines() }
    paintArtists(&rest, below: .infinity)
    paintTitle()
    if axes.hasFrame { paintLabels(words) }
    if let legend = axes.legend { paintLegend(legend) }
    if let bar = axes.colorbar, let barRoom { paintColorbar(bar, barRoom) }
  }

  private mutating func paintArtists(_ rest: inout ArraySlice<Artist>, below height: Double) {
    while let artist = rest.first, artist.zorder < height {
      ArtistPainter.paint(artist, in: frame, with: &pen)
      rest = rest.dropFirst()
    }
    while height == .infinity, let artist = rest.popFirst() {
      ArtistPainter.paint(artist, in: frame, with: &pen)
    }
  }

  private mutating func paintGrid() {
    let box = frame.box
    for tick in frame.xTicks.ticks where axes.x.hasGrid {
      let x = frame.x(tick.place)
      pen.rule(
        Point(x, box.y1), Point(x, box.y0), axes.x.gridColor.faded(axes.x.gridAlpha),
        width: axes.x.gridWidth, style: axes.x.gridStyle)
    }
    for tick in frame.yTicks.ticks where axes.y.hasGrid {
      let y = frame.y(tick.place)
      pen.rule(
        Point(box.x0, y), Point(box.x1, y), axes.y.gridColor.faded(axes.y.gridAlpha),
        width: axes.y.gridWidth, style: axes.y.gridStyle)
    }
  }

  private mutating func paintSpines() {
    let box = frame.box
    let sides = [
      ("left", Point(box.x0, box.y1), Point(box.x0, box.y0)),
      ("right", Point(box.x1, box.y1), Point(box.x1, box.y0)),
      ("bottom", Point(box.x0, box.y1), Point(box.x1, box.y1)),
      ("top", Point(box.x0, box.y0), Point(box.x1, box.y0)),
    ]
    for (name, a, b) in sides where !axes.hiddenSpines.contains(name) {
      pen.rule(a, b, .black, width: Self.lineWidth)
    }
  }

  /// Ticks and their labels; gives the box around all of it.
  private mutating func paintTicks() -> Rect {
    let box = frame.box
    var around = box
    let s = pen.scale
    let reach = (Self.tickLength + Self.tickPad) * s
    if axes.x.isVisible {
      for place in frame.xTicks.minor {
        let x = frame.x(place)
        pen.rule(
          Point(x, box.y1), Point(x, box.y1 + Self.minorLength * s), .black, width: 0.6,
          projecting: false)
      }
      for tick in frame.xTicks.ticks {
        let x = frame.x(tick.place)
        pen.rule(
          Point(x, box.y1), Point(x, box.y1 + Self.tickLength * s), .black, width: Self.lineWidth,
          projecting: false)
        let taken = pen.label(
          tick.label, at: Point(x, box.y1 + reach), size: axes.x.tickSize, h: .center, v: .top,
          rotation: axes.x.tickRotation, color: axes.x.tickColor)
        around.y1 = max(around.y1, taken.y1)
      }
    }
    if axes.y.isVisible {
      for place in frame.yTicks.minor {
        let y = frame.y(place)
        pen.rule(
          Point(box.x0 - Self.minorLength * s, y), Point(box.x0, y), .black, width: 0.6,
          projecting: false)
      }
      for tick in frame.yTicks.ticks {
        let y = frame.y(tick.place)
        pen.rule(
          Point(box.x0 - Self.tickLength * s, y), Point(box.x0, y), .black, width: Self.lineWidth,
          projecting: false)
        let taken = pen.label(
          tick.label, at: Point(box.x0 - reach, y), size: axes.y.tickSize, h: .right,
          v: .centerBaseline, rotation: axes.y.tickRotation, color: axes.y.tickColor)
        around.x0 = min(around.x0, taken.x0)
      }
    }
    paintNotes(&around)
    return around
  }

  private mutating func paintNotes(_ around: inout Rect) {
    let box = frame.box
    let pad = 3 * pen.scale
    if axes.x.isVisible, !frame.xTicks.note.isEmpty {
      let taken = pen.text(
        frame.xTicks.note, at: Point(box.x1, around.y1 + pad), h: .right, v: .top)
      around.y1 = max(around.y1, taken.y0)
    }
    if axes.y.isVisible, !frame.yTicks.note.isEmpty {
      let taken = pen.text(frame.yTicks.note, at: Point(box.x0, box.y0 - pad), v: .bottom)
      around.y0 = min(around.y0, taken.y0)
    }
  }

  private mutating func paintTitle() {
    let box = frame.box
    let x =
      switch axes.titlePlace {
      case .left: box.x0
      case .center: box.center.x
      case .right: box.x1
      }
    pen.text(
      axes.title, at: Point(x, box.y0 - 6 * pen.scale), size: axes.titleSize, h: axes.titlePlace,
      color: axes.titleColor, isBold: axes.titleIsBold)
  }

  private mutating func paintLabels(_ around: Rect) {
    let pad = 4 * pen.scale
    let box = frame.box
    if axes.x.isVisible || !axes.x.label.isEmpty {
      pen.text(
        axes.x.label, at: Point(box.center.x, around.y1 + pad), size: axes.x.labelSize, h: .center,
        v: .top, rotation: axes.x.labelRotation ?? 0, color: axes.x.labelColor,
        isBold: axes.x.labelIsBold)
    }
    pen.text(
      axes.y.label, at: Point(around.x0 - pad, box.center.y), size: axes.y.labelSize, h: .center,
      v: .bottom, rotation: axes.y.labelRotation ?? 90, turnsAboutAnchor: true,
      color: axes.y.labelColor, isBold: axes.y.labelIsBold)
  }

  private mutating func paintLegend(_ legend: Legend) {
    guard let layout = LegendLayout(legend, frame, pen) else { return }
    layout.paint(with: &pen)
  }

  private mutating func paintColorbar(_ bar: Colorbar, _ room: Rect) {
    let norm = bar.mapping.normalization
    let side = Axes(place: GridPlace())
    let (low, high) = nonsingular(norm.low, norm.high, expander: 0.1)
    side.y.limits = (low, high)
    let colors = (0..<256).reversed().map { bar.mapping.colormap.color((Double($0) + 0.5) / 256) }
    if let ramp = Picture(rows: 256, columns: 1, pixels: colors) {
      pen.image(ramp, flipped: false, box: room, clip: room)
    }
    let s = pen.scale
    let scaleFrame = AxesFrame(side, in: room, scale: s)
    var right = room.x1
    for tick in scaleFrame.yTicks.ticks {
      let y = scaleFrame.y(tick.place)
      pen.rule(
        Point(room.x1, y), Point(room.x1 + Self.tickLength * s, y), .black, width: Self.lineWidth,
        projecting: false)
      let taken = pen.label(
        tick.label, at: Point(room.x1 + (Self.tickLength + Self.tickPad) * s, y), size: 10,
        h: .left, v: .centerBaseline)
      right = max(right, taken.x1)
    }
    pen.text(scaleFrame.yTicks.note, at: Point(room.x0, room.y0 - 3 * s), v: .bottom)
    let stroke = pen.stroke(.black, Self.lineWidth, .solid, false, true)
    let a = pen.snapped(Point(room.x0, room.y0), Self.lineWidth)
    let b = pen.snapped(Point(room.x1, room.y1), Self.lineWidth)
    pen.draw(Path(Rect(a.x, a.y, b.x, b.y)), fill: nil, stroke)
    pen.text(
      bar.label, at: Point(right + 4 * s, room.center.y), h: .center, v: .top, rotation: 90,
      turnsAboutAnchor: true)
  }
}
