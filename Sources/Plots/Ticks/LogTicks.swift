// Where ticks stand on a logarithmic axis: matplotlib's LogLocator, base 10.
import Glibc

/// Tick places for a logarithmic axis, base 10.
package enum LogTicks {
  /// Powers of ten in (and just outside) the view.
  package static func major(_ low: Double, _ high: Double, bins: Int) -> [Double] {
    guard let view = View(low, high) else { return [] }
    return view.decades(request: bins).places.map { pow(10, Double($0)) }
  }

  /// The places 2…9 between powers of ten, when every power has a tick.
  package static func minor(_ low: Double, _ high: Double, bins: Int) -> [Double] {
    guard let view = View(low, high), view.count < 10 else { return [] }
    let stride = view.decades(request: bins).stride
    guard stride == 1 || view.count <= 1 else { return [] }
    return (view.first - 1...max(view.first - 1, view.last)).flatMap { decade in
      (2...9).map { Double($0) * pow(10, Double(decade)) }
    }
  }

  /// The exponents of a view.
  private struct View {
    let low: Double
    let high: Double
    let first: Int
    let last: Int
    var count: Int { last - first + 1 }

    init?(_ a: Double, _ b: Double) {
      guard min(a, b) > 0, a.isFinite, b.isFinite else { return nil }
      low = log10(min(a, b))
      high = log10(max(a, b))
      first = clamped(low.rounded(.up), -400...400)
      last = clamped(high.rounded(.down), -400...400)
    }

    func decades(request bins: Int) -> (places: [Int], stride: Int) {
      var request = max(2, min(bins, 9))
      var step = max(0, count) / (request + 1) + 1
      let fitting = (max(0, count) + step - 1) / step
      if fitting <= request { request = fitting }
      if request == 0 { return ([first - 1, last + 1], last - first + 2) }
      if request == 1 {
        let middle = rounded(((low + high) / 2).rounded(.toNearestOrEven))
        step = max(1, max(middle - (first - 1), last + 1 - middle))
        return ([middle - step, middle, middle + step], step)
      }
      step = (count - 1) / (request - 1)
      if step * request < count { step = count / request }
      step = max(1, step)
      let lowest = max(count - step * request, 0)
      let highest = min(count - step * (request - 1), step)
      var offset = ((-first % step) + step) % step
      if offset < lowest || offset >= highest { offset = lowest }
      return (Array(stride(from: first + offset - step, through: last + step, by: step)), step)
    }
  }
}
