// The methods of `quantile` and its kin: where between two elements of a sorted row the answer lies (numpy/lib/_function_base_impl.py,
// `_QuantileMethods`; Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996).
import Glibc
import Tensor

enum QuantileMethod {
  static let all = [
    "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
    "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest",
  ]
  /// Those that give an element as it is.
  static let picks = ["inverted_cdf", "closest_observation", "lower", "higher", "nearest"]
  /// alpha and beta of those that differ in them alone.
  fileprivate static let parameters: [String: (Double, Double)] = [
    "interpolated_inverted_cdf": (0.0, 1.0), "hazen": (0.5, 0.5), "weibull": (0, 0), "median_unbiased": (1 / 3.0, 1 / 3.0),
    "normal_unbiased": (3 / 8.0, 3 / 8.0),
  ]
}

extension [Double] {
  /// The value of a sorted row, which is not empty, below which a share of it lies.
  func quantile(_ q: Double, _ method: String) -> Double {
    let n = Double(count)
    func picked(_ place: Double) -> Double { self[Swift.min(Swift.max(Int(place), 0), count - 1)] }
    switch method {
    case "linear": return quantile(q)
    case "lower": return picked(((n - 1) * q).rounded(.down))
    case "higher": return picked(((n - 1) * q).rounded(.up))
    case "nearest": return picked(((n - 1) * q).rounded(.toNearestOrEven))
    case "midpoint":
      let at = (n - 1) * q
      return between(0.5 * (at.rounded(.down) + at.rounded(.up))) { $1.truncatingRemainder(dividingBy: 1) == 0 ? 0 : 0.5 }
    case "inverted_cdf":
      let at = n * q - 1
      return picked(at == at.rounded(.down) ? at : at.rounded(.down) + 1)
    case "averaged_inverted_cdf": return between(n * q - 1) { gamma, _ in gamma == 0 ? 0.5 : 1 }
    case "closest_observation":
      let at = n * q - 1.5, low = at.rounded(.down)
      return picked(at == low && low.truncatingRemainder(dividingBy: 2).magnitude == 1 ? low : low + 1)
    default:
      let (alpha, beta) = QuantileMethod.parameters[method] ?? (1, 1)
      return between(n * q + (alpha + q * (1 - alpha - beta)) - 1) { gamma, _ in gamma }
    }
  }

  /// What lies at a place between two elements; `weigh` gets how far it is from the lower one, and the place.
  private func between(_ place: Double, _ weigh: (Double, Double) -> Double) -> Double {
    if place >= Double(count - 1) { return self[count - 1] }
    if place < 0 { return self[0] }
    let low = place.rounded(.down), (a, b) = (self[Int(low)], self[Int(low) + 1]), t = weigh(place - low, place)
    return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t
  }
}
