// Points, boxes, and the extent of data.

/// A place, in data or in pixels (y down).
package struct Point: Equatable, Sendable {
  /// To the right, in data as in pixels.
  package var x: Double
  /// Upward in data, downward in pixels.
  package var y: Double

  /// A point from its coordinates, of which any may be NaN or infinite: `isFinite` tells.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A box between two corners.
package struct Rect: Equatable, Sendable {
  /// One end along x. In data it may lie to the right of `x1`; `contains` wants it on the left.
  package var x0: Double
  /// One end along y, in pixels the upper one. In data it may lie above `y1`.
  package var y0: Double
  /// The other end along x.
  package var x1: Double
  /// The other end along y, in pixels the lower one.
  package var y1: Double

  /// A box from two opposite corners, which are kept in the order given.
  package init(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  var width: Double { x1 - x0 }
  var height: Double { y1 - y0 }
  var center: Point { Point((x0 + x1) / 2, (y0 + y1) / 2) }

  func contains(_ p: Point) -> Bool { p.x >= x0 && p.x <= x1 && p.y >= y0 && p.y <= y1 }

  func grown(by margin: Double) -> Rect {
    Rect(x0 - margin, y0 - margin, x1 + margin, y1 + margin)
  }

  mutating func include(_ p: Point) {
    guard p.isFinite else { return }
    x0 = min(x0, p.x)
    y0 = min(y0, p.y)
    x1 = max(x1, p.x)
    y1 = max(y1, p.y)
  }

  static let nothing = Rect(.infinity, .infinity, -.infinity, -.infinity)
}

/// The extent of an axes' data, from which its limits follow.
struct Bounds {
  private(set) var x = Extent()
  private(set) var y = Extent()
  /// Edges that margins do not pass (a bar's foot, a picture's border).
  var stickyX: [Double] = []
  var stickyY: [Double] = []

  mutating func add(_ px: Double, _ py: Double) {
    guard px.isFinite, py.isFinite else { return }
    x.add(px)
    y.add(py)
  }

  mutating func addX(_ place: Double) { if place.isFinite { x.add(place) } }
  mutating func addY(_ place: Double) { if place.isFinite { y.add(place) } }

  /// One axis's lowest, highest, and lowest positive value.
  struct Extent {
    private(set) var low = Double.infinity
    private(set) var high = -Double.infinity
    private(set) var positive = Double.infinity

    mutating func add(_ value: Double) {
      low = min(low, value)
      high = max(high, value)
      if value > 0 { positive = min(positive, value) }
    }
  }
}
