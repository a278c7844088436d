// Dots inside characters: what artists are drawn with in the terminal.

/// A grid of dots, several to a character cell; each cell takes the colour of its weightiest artist.
struct DotGrid {
  let columns: Int
  let rows: Int
  /// Dots across and down one cell.
  let across: Int
  let down: Int
  private var bits: [UInt8]
  private var colors: [Color?]
  private var weights: [Double]
  private var faintLines = 0

  init(columns: Int, rows: Int, signs: TerminalStyle.Signs) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    (across, down) = signs == .braille ? (2, 4) : (1, 2)
    let count = self.columns * self.rows
    bits = Array(repeating: 0, count: count)
    colors = Array(repeating: nil, count: count)
    weights = Array(repeating: -1, count: count)
  }

  var width: Int { columns * across }
  var height: Int { rows * down }
  var box: Rect { Rect(0, 0, Double(width), Double(height)) }

  /// How artists mark dots.
  struct Ink {
    var color: Color
    /// The heavier artist colours a shared cell; equals leave it to the later.
    var weight: Double
    /// Draws every second dot only.
    var isSparse = false
  }

  mutating func dot(_ x: Int, _ y: Int, _ ink: Ink) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let cell = y / down * columns + x / across
    bits[cell] |= DotGrid.bit(x % across, y % down, across)
    if ink.weight >= weights[cell] {
      weights[cell] = ink.weight
      colors[cell] = ink.color
    }
  }

  private static func bit(_ x: Int, _ y: Int, _ across: Int) -> UInt8 {
    if across == 1 { return UInt8(1 << y) }
    return x == 0 ? [0x01, 0x02, 0x04, 0x40][y] : [0x08, 0x10, 0x20, 0x80][y]
  }

  /// A polyline through `points` (in dots), broken at gaps; `dashes` are dots on, off, ….
  mutating func line(_ points: [Point], _ ink: Ink, dashes: [Int] = []) {
    // Faint lines one upon another fill up, as opacity would.
    var phase = faintLines
    if ink.isSparse { faintLines = (faintLines + 1) % 2 }
    for (a, b) in zip(points, points.dropFirst()) {
      guard let (from, to) = clip(a, b, to: box) else { continue }
      segment(from, to, ink, dashes, &phase)
    }
  }

  private mutating func segment(
    _ a: Point, _ b: Point, _ ink: Ink, _ dashes: [Int], _ phase: inout Int
  ) {
    let x0 = clamped(a.x, 0...width - 1)
    let y0 = clamped(a.y, 0...height - 1)
    let x1 = clamped(b.x, 0...width - 1)
    let y1 = clamped(b.y, 0...height - 1)
    let steps = max(abs(x1 - x0), abs(y1 - y0))
    let cycle = dashes.reduce(0, +)
    for i in 0...steps {
      let t = steps == 0 ? 0 : Double(i) / Double(steps)
      let x = rounded(Double(x0) + Double(x1 - x0) * t)
      let y = rounded(Double(y0) + Double(y1 - y0) * t)
      if i > 0 || steps == 0 { phase += 1 }
      if ink.isSparse, phase % 2 == 1 { continue }
      if cycle > 0, !DotGrid.isOn(phase % cycle, dashes) { continue }
      dot(x, y, ink)
    }
  }

  private static func isOn(_ place: Int, _ dashes: [Int]) -> Bool {
    var place = place
    for (i, length) in dashes.enumerated() {
      if place < length { return i % 2 == 0 }
      place -= length
    }
    return true
  }

  /// A filled outline in dots, by the even-odd rule.
  mutating func fill(_ outline: [Point], _ ink: Ink) {
    let points = clippedPolygon(outline, to: box)
    guard points.count > 2 else { return }
    for y in 0..<height {
      let level = Double(y) + 0.5
      var crossings: [Double] = []
      for (i, b) in points.enumerated() {
        let a = points[i == 0 ? points.count - 1 : i - 1]
        if (a.y <= level) != (b.y <= level) {
          crossings.append(a.x + (level - a.y) / (b.y - a.y) * (b.x - a.x))
        }
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let from = clamped(crossings[pair].rounded(), 0...width)
        let to = clamped(crossings[pair + 1].rounded(), 0...width)
        for x in from..<max(from, to) where !ink.isSparse || (x + y) % 2 == 0 { dot(x, y, ink) }
      }
    }
  }

  /// A round spot `size` dots across.
  mutating func spot(_ place: Point, size: Int, _ ink: Ink) {
    guard place.isFinite, box.contains(place) else { return }
    let x = clamped(place.x, 0...width - 1)
    let y = clamped(place.y, 0...height - 1)
    switch size {
    case ...1: dot(x, y, ink)
    case 2:
      let left = x + 1 < width ? x : x - 1
      let top = y + 1 < height ? y : y - 1
      for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] { dot(left + dx, top + dy, ink) }
    default:
      let radius = Double(min(size, 64)) / 2
      let reach = clamped(radius, 1...32)
      for dy in -reach...reach {
        for dx in -reach...reach where Double(dx * dx + dy * dy) <= radius * radius {
          dot(x + dx, y + dy, ink)
        }
      }
    }
  }

  /// The character and colour of a cell; nil where nothing was drawn.
  func cell(_ column: Int, _ row: Int) -> (sign: Character, color: Color?)? {
    let bits = bits[row * columns + column]
    guard bits != 0 else { return nil }
    let color = colors[row * columns + column]
    if across == 1 { return (["'", ".", ":"][Int(bits) - 1], color) }
    guard let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return nil }
    return (Character(scalar), color)
  }
}
