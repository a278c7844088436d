// What stands beside the ticks: matplotlib's ScalarFormatter with its offset and order of magnitude.
import Glibc

/// The text of a tick; `exponent` is raised (10 with exponent 3 is 10³).
package struct TickLabel: Equatable, Sendable {
  /// The words, or the base where there is an `exponent`; a minus is U+2212.
  package var text: String
  /// Raised digits after `text`, as on log axes (`10`, `3`); nil where nothing is raised.
  package var exponent: String?

  /// A label from its parts, both of which are taken as they are.
  package init(_ text: String, exponent: String? = nil) {
    self.text = text
    self.exponent = exponent
  }
}

/// The labels of a linear axis's ticks, and the note at its end (`1e6`, `+1e5`).
package struct ScalarLabels: Equatable, Sendable {
  /// One for each location given, those outside the view included; a minus is U+2212.
  package private(set) var labels: [String] = []
  /// `1e6`, `+2.5e3`, or empty.
  package private(set) var note = ""

  private var offset = 0.0
  private var magnitude = 0

  /// Labels for `locations` as matplotlib would write them with the view `low...high`.
  package init(_ locations: [Double], low: Double, high: Double) {
    guard !locations.isEmpty else { return }
    let (low, high) = (min(low, high), max(low, high))
    let shown = locations.filter { $0 >= low && $0 <= high }
    offset = ScalarLabels.offset(shown)
    magnitude = ScalarLabels.magnitude(shown, offset, low, high)
    let decimals = decimals(locations, low, high)
    labels = locations.map { location in
      var value = (location - offset) / pow(10, Double(magnitude))
      if abs(value) < 1e-8 { value = 0 }
      return ScalarLabels.minus(fixed(value, decimals))
    }
    if magnitude != 0 { note += ScalarLabels.minus("1e\(magnitude)") }
    if offset != 0 { note += (offset > 0 ? "+" : "") + ScalarLabels.scientific(offset) }
  }

  /// Hyphens turned into the true minus sign.
  static func minus(_ text: String) -> String {
    String(text.map { $0 == "-" ? "\u{2212}" : $0 })
  }

  private static func offset(_ shown: [Double]) -> Double {
    guard let lmin = shown.min(), let lmax = shown.max(), lmin != lmax, lmin > 0 || lmax < 0 else {
      return 0
    }
    let low = min(abs(lmin), abs(lmax))
    let high = max(abs(lmin), abs(lmax))
    let top = clamped(log10(high).rounded(.up), -320...320)
    func power(_ e: Int) -> Double { pow(10, Double(e)) }
    func descend(_ differs: (Double) -> Bool) -> Int {
      var e = top
      while e > top - 330, !differs(power(e)) { e -= 1 }
      return e + 1
    }
    var order = descend { floorDivide(low, $0) != floorDivide(high, $0) }
    if (high - low) / power(order) <= 1e-2 {
      order = descend { floorDivide(high, $0) - floorDivide(low, $0) > 1 }
    }
    let parts = floorDivide(high, power(order))
    return parts >= 1000 ? copysign(parts * power(order), lmin) : 0
  }

  private static func magnitude(_ shown: [Double], _ offset: Double, _ low: Double, _ high: Double)
    -> Int
  {
    guard let largest = shown.lazy.map({ abs($0) }).max() else { return 0 }
    let size = offset != 0 ? high - low : largest
    guard size > 0, size.isFinite else { return 0 }
    let order = clamped(log10(size).rounded(.down), -400...400)
    return order <= -5 || order >= 6 ? order : 0
  }

  private func decimals(_ locations: [Double], _ low: Double, _ high: Double) -> Int {
    let unit = pow(10, Double(magnitude))
    let used = locations.count < 2 ? locations + [low, high] : locations
    let scaled = used.map { ($0 - offset) / unit }
    var range = (scaled.max() ?? 0) - (scaled.min() ?? 0)
    if range == 0 { range = scaled.lazy.map { abs($0) }.max() ?? 0 }
    if range == 0 || !range.isFinite { range = 1 }
    let order = clamped(log10(range).rounded(.down), -400...400)
    let tested = scaled.prefix(locations.count)
    var digits = max(0, 3 - order)
    let threshold = 1e-3 * pow(10, Double(order))
    while digits >= 0 {
      let unit = pow(10, Double(digits))
      let error = tested.lazy.map { abs($0 - ($0 * unit).rounded(.toNearestOrEven) / unit) }.max()
      guard let error, error < threshold else { break }
      digits -= 1
    }
    return digits + 1
  }

  private static func scientific(_ value: Double) -> String {
    let exponent = clamped(log10(abs(value)).rounded(.down), -400...400)
    let part = (value / pow(10, Double(exponent)) * 1e10).rounded() / 1e10
    let digits = general(part, 11)
    return minus(exponent == 0 ? digits : "\(digits)e\(exponent)")
  }
}
