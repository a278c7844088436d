// Where ticks stand on a linear axis: matplotlib's MaxNLocator with AutoLocator's steps
// (lib/matplotlib/ticker.py), number for number.
import Glibc

/// Tick places for a linear axis.
package enum LinearTicks {
  private static let steps: [Double] = [1, 2, 2.5, 5, 10]
  /// MaxNLocator's own steps, which contour levels stand on.
  private static let levelSteps: [Double] = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

  /// Levels of a contour over heights from `low` to `high`, those just outside included.
  package static func levels(_ low: Double, _ high: Double, bins: Int) -> [Double] {
    locations(low, high, bins: bins, steps: levelSteps, least: 1)
  }

  /// The locations AutoLocator gives for a view, those just outside included, with at most `bins` intervals.
  package static func locations(_ low: Double, _ high: Double, bins: Int, integer: Bool = false)
    -> [Double]
  {
    locations(low, high, bins: bins, integer: integer, steps: steps, least: 2)
  }

  private static func locations(
    _ low: Double, _ high: Double, bins: Int, integer: Bool = false, steps: [Double], least: Int
  ) -> [Double] {
    let (vmin, vmax) = nonsingular(low, high, expander: 1e-13, tiny: 1e-14)
    guard vmax - vmin < .infinity, vmax - vmin > 0 else { return [vmin, vmax] }
    let count = Double(max(1, min(bins, 10_000)))
    let (scale, offset) = scaleRange(vmin, vmax, count)
    guard scale > 0, scale.isFinite else { return [vmin, vmax] }
    let a = vmin - offset
    let b = vmax - offset
    var ladder = (steps.dropLast().map { 0.1 * $0 } + steps + [10 * steps[1]]).map { $0 * scale }
    if integer { ladder = ladder.filter { $0 < 1 || abs($0 - $0.rounded()) < 0.001 } }
    let raw = (b - a) / count
    let start = ladder.firstIndex { $0 >= raw } ?? ladder.count - 1
    var ticks: [Double] = []
    for candidate in ladder[...start].reversed() {
      var step = candidate
      if integer, b.rounded(.down) - a.rounded(.up) >= 1 { step = max(1, step) }
      let best = floorDivide(a, step) * step
      let low = edgeBelow(a - best, step, offset)
      let high = edgeAbove(b - best, step, offset)
      guard high - low < 1000 else { continue }
      ticks = stride(from: low, through: high, by: 1).map { $0 * step + best }
      if ticks.lazy.filter({ $0 <= b && $0 >= a }).count >= least { break }
    }
    return ticks.map { $0 + offset }
  }

  private static func scaleRange(_ vmin: Double, _ vmax: Double, _ n: Double) -> (Double, Double) {
    let dv = abs(vmax - vmin)
    let mean = vmax / 2 + vmin / 2
    let offset =
      abs(mean) / dv < 100 ? 0 : copysign(pow(10, log10(abs(mean)).rounded(.down)), mean)
    return (pow(10, log10(dv / n).rounded(.down)), offset)
  }

  private static func close(_ ms: Double, _ edge: Double, _ step: Double, _ offset: Double) -> Bool {
    var tolerance = 1e-10
    if offset != 0 {
      tolerance = min(0.4999, max(1e-10, pow(10, log10(abs(offset) / step) - 12)))
    }
    return abs(ms - edge) < tolerance
  }

  private static func edgeBelow(_ x: Double, _ step: Double, _ offset: Double) -> Double {
    let (d, m) = divmod(x, step)
    return close(m / step, 1, step, offset) ? d + 1 : d
  }

  private static func edgeAbove(_ x: Double, _ step: Double, _ offset: Double) -> Double {
    let (d, m) = divmod(x, step)
    return close(m / step, 0, step, offset) ? d : d + 1
  }
}

/// matplotlib's `nonsingular`: ends in order, kept apart from each other.
func nonsingular(_ low: Double, _ high: Double, expander: Double, tiny: Double = 1e-15)
  -> (Double, Double)
{
  guard low.isFinite, high.isFinite else { return (-expander, expander) }
  var (low, high) = low <= high ? (low, high) : (high, low)
  let largest = max(abs(low), abs(high))
  if largest < 1e6 / tiny * Double.leastNormalMagnitude {
    (low, high) = (-expander, expander)
  } else if high / 2 - low / 2 <= largest / 2 * tiny {
    if high == 0, low == 0 {
      (low, high) = (-expander, expander)
    } else {
      low -= expander * abs(low)
      high += expander * abs(high)
      if !low.isFinite { low = -Double.greatestFiniteMagnitude }
      if !high.isFinite { high = .greatestFiniteMagnitude }
    }
  }
  return (low, high)
}
