// The outline of each marker at a size, as in matplotlib's markers.py.
import Glibc

/// A marker's outline about (0, 0), y down.
struct MarkerShape {
  let path: Path
  /// False for signs made of strokes (`+ x | _ 1 2 3 4`).
  let isFilled: Bool

  /// The shape for `size` across, in pixels.
  init(_ marker: Marker, size: Double) {
    let r = size / 2
    func polygon(_ points: [(Double, Double)]) -> Path {
      Path(polygon: points.map { Point($0.0 * r, -$0.1 * r) })
    }
    func strokes(_ ends: [(Double, Double, Double, Double)]) -> Path {
      Path(
        ends.flatMap {
          [.move(Point($0.0 * r, -$0.1 * r)), .line(Point($0.2 * r, -$0.3 * r))]
        })
    }
    func regular(_ sides: Int, turned: Double = 0) -> Path {
      polygon(
        (0..<sides).map {
          let angle = .pi / 2 + turned + 2 * .pi * Double($0) / Double(sides)
          return (cos(angle), sin(angle))
        })
    }
    var filled = true
    switch marker {
    case .point: path = Path(center: Point(0, 0), radius: r / 2)
    case .pixel: path = Path(Rect(-0.5, -0.5, 0.5, 0.5))
    case .circle: path = Path(center: Point(0, 0), radius: r)
    case .triangleUp: path = polygon([(0, 1), (-1, -1), (1, -1)])
    case .triangleDown: path = polygon([(0, -1), (-1, 1), (1, 1)])
    case .triangleLeft: path = polygon([(-1, 0), (1, -1), (1, 1)])
    case .triangleRight: path = polygon([(1, 0), (-1, -1), (-1, 1)])
    case .square: path = polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case .diamond: path = regular(4, turned: 0).scaled(1.414_213_56, 1.414_213_56)
    case .thinDiamond: path = regular(4).scaled(0.848_528, 1.414_213_56)
    case .pentagon: path = regular(5)
    case .hexagon1: path = regular(6)
    case .hexagon2: path = regular(6, turned: .pi / 6)
    case .octagon: path = regular(8, turned: .pi / 8)
    case .star:
      path = polygon(
        (0..<10).map {
          let radius = $0 % 2 == 0 ? 1 : 0.381_966
          let angle = .pi / 2 + .pi * Double($0) / 5
          return (radius * cos(angle), radius * sin(angle))
        })
    case .filledPlus:
      let a = 1.0 / 3
      path = polygon([
        (-a, -1), (a, -1), (a, -a), (1, -a), (1, a), (a, a), (a, 1), (-a, 1), (-a, a), (-1, a),
        (-1, -a), (-a, -a),
      ])
    case .filledCross:
      path = polygon([
        (-0.5, -1), (0, -0.5), (0.5, -1), (1, -0.5), (0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5),
        (-0.5, 1), (-1, 0.5), (-0.5, 0), (-1, -0.5),
      ])
    case .plus, .cross, .verticalLine, .horizontalLine, .tripodDown, .tripodUp, .tripodLeft,
      .tripodRight:
      filled = false
      path = strokes(MarkerShape.strokes(marker))
    }
    isFilled = filled
  }

  private static func strokes(_ marker: Marker) -> [(Double, Double, Double, Double)] {
    switch marker {
    case .plus: [(-1, 0, 1, 0), (0, -1, 0, 1)]
    case .cross: [(-1, -1, 1, 1), (-1, 1, 1, -1)]
    case .verticalLine: [(0, -1, 0, 1)]
    case .horizontalLine: [(-1, 0, 1, 0)]
    case .tripodDown: [(0, 0, 0, -1), (0, 0, 0.8, 0.5), (0, 0, -0.8, 0.5)]
    case .tripodUp: [(0, 0, 0, 1), (0, 0, 0.8, -0.5), (0, 0, -0.8, -0.5)]
    case .tripodLeft: [(0, 0, -1, 0), (0, 0, 0.5, 0.8), (0, 0, 0.5, -0.8)]
    case .tripodRight: [(0, 0, 1, 0), (0, 0, -0.5, 0.8), (0, 0, -0.5, -0.8)]
    default: []
    }
  }
}

extension Path {
  func scaled(_ sx: Double, _ sy: Double) -> Path { mapped { Point($0.x * sx, $0.y * sy) } }

  func moved(to place: Point) -> Path { mapped { Point($0.x + place.x, $0.y + place.y) } }

  private func mapped(_ change: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(change(p))
        case .line(let p): .line(change(p))
        case .curve(let a, let b, let c): .curve(change(a), change(b), change(c))
        case .close: .close
        }
      })
  }
}
