// Cutting outlines to a box before they are drawn, so that huge coordinates never reach a renderer.

/// The part of a segment inside `box` (Liang and Barsky), or nil.
func clip(_ a: Point, _ b: Point, to box: Rect) -> (Point, Point)? {
  guard a.isFinite, b.isFinite else { return nil }
  var t0 = 0.0
  var t1 = 1.0
  let dx = b.x - a.x
  let dy = b.y - a.y
  guard dx.isFinite, dy.isFinite else { return nil }
  for (p, q) in [
    (-dx, a.x - box.x0), (dx, box.x1 - a.x), (-dy, a.y - box.y0), (dy, box.y1 - a.y),
  ] {
    if p == 0 {
      if q < 0 { return nil }
    } else if p < 0 {
      t0 = max(t0, q / p)
    } else {
      t1 = min(t1, q / p)
    }
  }
  guard t0 <= t1 else { return nil }
  return (
    t0 == 0 ? a : Point(a.x + t0 * dx, a.y + t0 * dy),
    t1 == 1 ? b : Point(a.x + t1 * dx, a.y + t1 * dy)
  )
}

/// A curve's visible pieces: broken where a point is not finite and where it leaves `box`.
func clippedPieces(_ points: [Point], to box: Rect) -> [[Point]] {
  var pieces: [[Point]] = []
  var piece: [Point] = []
  for (a, b) in zip(points, points.dropFirst()) {
    guard let (from, to) = clip(a, b, to: box) else {
      if piece.count > 1 { pieces.append(piece) }
      piece = []
      continue
    }
    if piece.last != from {
      if piece.count > 1 { pieces.append(piece) }
      piece = [from]
    }
    piece.append(to)
  }
  if piece.count > 1 { pieces.append(piece) }
  return pieces
}

/// A filled outline cut to `box` (Sutherland and Hodgman).
func clippedPolygon(_ points: [Point], to box: Rect) -> [Point] {
  var out = points.filter(\.isFinite)
  func cut(_ inside: (Point) -> Bool, _ meet: (Point, Point) -> Point) {
    var next: [Point] = []
    for (i, b) in out.enumerated() {
      let a = out[i == 0 ? out.count - 1 : i - 1]
      if inside(b) {
        if !inside(a) { next.append(meet(a, b)) }
        next.append(b)
      } else if inside(a) {
        next.append(meet(a, b))
      }
    }
    out = next
  }
  func atX(_ x: Double) -> (Point, Point) -> Point {
    { a, b in Point(x, a.y + (b.y - a.y) * ((x - a.x) / (b.x - a.x))) }
  }
  func atY(_ y: Double) -> (Point, Point) -> Point {
    { a, b in Point(a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)), y) }
  }
  cut({ $0.x >= box.x0 }, atX(box.x0))
  cut({ $0.x <= box.x1 }, atX(box.x1))
  cut({ $0.y >= box.y0 }, atY(box.y0))
  cut({ $0.y <= box.y1 }, atY(box.y1))
  return out.filter(\.isFinite)
}

/// A long curve with fewer points and the same look: where x never falls, each half pixel keeps its
/// first, lowest, highest and last point. Curves that turn back stay whole.
func thinned(_ points: [Point]) -> [Point] {
  guard points.count > 5000 else { return points }
  for (a, b) in zip(points, points.dropFirst())
  where !(b.x >= a.x) || !b.y.isFinite || !a.y.isFinite {
    return points
  }
  var out: [Point] = []
  var start = 0
  while start < points.count {
    let bucket = (points[start].x * 2).rounded(.down)
    var end = start
    var low = start
    var high = start
    while end < points.count, (points[end].x * 2).rounded(.down) == bucket {
      if points[end].y < points[low].y { low = end }
      if points[end].y > points[high].y { high = end }
      end += 1
    }
    for i in Set([start, low, high, max(start, end - 1)]).sorted() { out.append(points[i]) }
    start = max(end, start + 1)
  }
  return out
}
