// Counting values into bins as numpy.histogram does.

/// Counts (or densities) and the edges between bins.
package struct Histogram: Equatable, Sendable {
  /// One for each bin: whole numbers, or densities whose integral over the bins is 1.
  package var counts: [Double]
  /// The ends of the bins in rising order, one more than `counts`. Each bin holds its lower edge, only the last its upper edge too.
  package var edges: [Double]

  /// `bins` equal bins over the finite values, or over `range`.
  package init(
    _ values: [Double], bins: Int = 10, range: (Double, Double)? = nil, density: Bool = false
  ) {
    let finite = values.lazy.filter(\.isFinite)
    var low = range?.0 ?? finite.min() ?? 0
    var high = range?.1 ?? finite.max() ?? 1
    if !(low < high) || !low.isFinite || !high.isFinite {
      low = low.isFinite ? low - 0.5 : 0
      high = low + 1
    }
    let count = max(1, min(bins, 1_000_000))
    let spread = high - low
    let step = spread.isFinite ? spread / Double(count) : high / Double(count) - low / Double(count)
    let edges = (0...count).map { $0 == count ? high : low + Double($0) * step }
    self.init(values, edges: edges, density: density)
  }

  /// Bins between given edges, which must rise.
  package init(_ values: [Double], edges: [Double], density: Bool = false) {
    self.edges = edges
    counts = Array(repeating: 0, count: max(0, edges.count - 1))
    guard let first = edges.first, let last = edges.last, !counts.isEmpty else { return }
    for value in values where value >= first && value <= last {
      var low = 0
      var high = edges.count - 1
      while high - low > 1 {
        let middle = (low + high) / 2
        if edges[middle] <= value { low = middle } else { high = middle }
      }
      counts[low] += 1
    }
    guard density else { return }
    let total = counts.reduce(0, +)
    for i in counts.indices where total > 0 {
      counts[i] /= total * (edges[i + 1] - edges[i])
    }
  }
}
