// Where axes stand on the page, and how data become pixels there.

/// Axes laid out: their box in pixels and the limits in force.
struct AxesFrame {
  let axes: Axes
  private(set) var box: Rect
  private(set) var view: Axes.View
  let xTicks: Ticking
  let yTicks: Ticking

  /// Lays axes out in `room` with as many ticks as `intervals` says fit a box.
  init(_ axes: Axes, in room: Rect, intervals: (Rect) -> (x: Int, y: Int)) {
    self.axes = axes
    box = room
    view = axes.view
    if let aspect = axes.aspect, aspect > 0, aspect.isFinite {
      AxesFrame.hold(aspect, axes, &box, &view)
    }
    let bins = intervals(box)
    xTicks = axes.x.ticking(view.x, bins: bins.x)
    yTicks = axes.y.ticking(view.y, bins: bins.y)
  }

  /// Lays axes out on paper as matplotlib does; `scale` is pixels per point.
  init(_ axes: Axes, in room: Rect, scale: Double) {
    func bins(_ length: Double, _ size: Double, _ parts: Double) -> Int {
      clamped(length / scale / (max(size, 0.1) * parts), 0...1000)
    }
    self.init(axes, in: room) { box in
      (bins(box.width, axes.x.tickSize, 3), bins(box.height, axes.y.tickSize, 2))
    }
  }

  /// Makes a y unit `aspect` times as long as an x unit, by a smaller box or by wider limits.
  private static func hold(
    _ aspect: Double, _ axes: Axes, _ box: inout Rect, _ view: inout Axes.View
  ) {
    let dx = abs(view.x.high - view.x.low)
    let dy = abs(view.y.high - view.y.low)
    guard dx > 0, dy > 0, dx.isFinite, dy.isFinite, axes.x.scale == .linear, axes.y.scale == .linear
    else { return }
    let wanted = dy / dx * aspect  // height over width
    guard wanted > 0, wanted.isFinite else { return }
    if axes.aspectChangesLimits {
      func widened(_ ends: (low: Double, high: Double), by factor: Double) -> (Double, Double) {
        let middle = ends.low / 2 + ends.high / 2
        return (middle + (ends.low - middle) * factor, middle + (ends.high - middle) * factor)
      }
      let ratio = wanted / (box.height / box.width)
      if ratio > 1 {
        view.x = widened(view.x, by: ratio)
      } else {
        view.y = widened(view.y, by: 1 / ratio)
      }
      return
    }
    let middle = box.center
    if box.width * wanted <= box.height {
      let half = box.width * wanted / 2
      (box.y0, box.y1) = (middle.y - half, middle.y + half)
    } else {
      let half = box.height / wanted / 2
      (box.x0, box.x1) = (middle.x - half, middle.x + half)
    }
  }

  func x(_ value: Double) -> Double { box.x0 + axes.x.fraction(value, view.x) * box.width }
  func y(_ value: Double) -> Double { box.y1 - axes.y.fraction(value, view.y) * box.height }
  func pixel(_ p: Point) -> Point { Point(x(p.x), y(p.y)) }
}
