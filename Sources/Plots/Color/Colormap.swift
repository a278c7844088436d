// From a number to a colour: the ramps behind `cmap=`.

/// A named colour map.
package struct Colormap: Sendable {
  /// As the script gave it, a trailing `_r` included.
  package let name: String
  private let anchors: [Color]
  private let isQualitative: Bool
  private let isReversed: Bool

  /// The map of that name; a trailing `_r` turns it round. nil when there is none.
  package init?(named name: String) {
    let reversed = name.hasSuffix("_r")
    var base = reversed ? String(name.dropLast(2)) : name
    if base == "grey" { base = "gray" }
    if base == "binary" { base = "Greys" }
    self.name = name
    isReversed = reversed
    if let found = ColormapTables.smooth.first(where: { $0.name == base }) {
      anchors = Colormap.colors(found.anchors)
      isQualitative = false
    } else if let found = ColormapTables.qualitative.first(where: { $0.name == base }) {
      anchors = Colormap.colors(found.colors)
      isQualitative = true
    } else {
      return nil
    }
  }

  private init(viridis anchors: [Color]) {
    name = "viridis"
    self.anchors = anchors
    isQualitative = false
    isReversed = false
  }

  /// A map of the script's own: the colours side by side, or blended into each other.
  package init(name: String, colors: [Color], isListed: Bool) {
    self.name = name
    anchors = colors
    isQualitative = isListed
    isReversed = false
  }

  /// How many colours the map tells apart.
  package var count: Int { isQualitative ? anchors.count : 256 }

  /// Whether colours stand side by side and are not blended.
  package var isQualitativeMap: Bool { isQualitative }

  /// Whether matplotlib has it as a `ListedColormap` (`tab10`, but also `viridis`) and not as a `LinearSegmentedColormap`.
  package var isListed: Bool { isQualitative || ColormapTables.listed.contains(name) }

  /// matplotlib's default.
  package static let viridis = Colormap(viridis: colors(ColormapTables.smooth[0].anchors))

  /// The map of that name, or matplotlib's error.
  package static func parse(_ name: String) throws(PlotError) -> Colormap {
    guard let map = Colormap(named: name) else {
      throw PlotError("\(quoted(name)) is not a valid value for cmap")
    }
    return map
  }

  /// The colour at `t` from 0 to 1; NaN is transparent, values outside take the ends.
  package func color(_ t: Double) -> Color {
    if t.isNaN { return .clear }
    guard let last = anchors.indices.last else { return .black }
    let held = max(0, min(1, isReversed ? 1 - t : t))
    if isQualitative {
      return anchors[clamped(held * Double(anchors.count), 0...last)]
    }
    let place = held * Double(last)
    let low = clamped(place, 0...last)
    let high = min(low + 1, last)
    let part = place - Double(low)
    func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * part }
    let a = anchors[low]
    let b = anchors[high]
    return Color(mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue))
  }

  private static func colors(_ digits: String) -> [Color] {
    let bytes = Array(digits.utf8)
    return stride(from: 0, to: bytes.count - 5, by: 6).compactMap { start in
      UInt32(String(decoding: bytes[start..<start + 6], as: UTF8.self), radix: 16)
        .map(Color.init(hex:))
    }
  }
}

/// The linear map of `values` onto 0...1, ends given or taken from the finite values.
package struct Normalization: Sendable {
  /// `vmin=`: the number that becomes 0.
  package var low: Double
  /// `vmax=`: the number that becomes 1.
  package var high: Double

  /// The ends given, else the least and the greatest of the finite values; 0 and 1 where there are none.
  package init(_ values: [Double], low: Double? = nil, high: Double? = nil) {
    let finite = values.lazy.filter(\.isFinite)
    self.low = low ?? finite.min() ?? 0
    self.high = high ?? finite.max() ?? 1
  }

  /// Where `value` lies between the ends, beyond 0...1 for values outside; NaN for NaN, and 0 for all others unless `high > low`.
  package func callAsFunction(_ value: Double) -> Double {
    if value.isNaN { return .nan }
    guard high > low else { return 0 }
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }
}
