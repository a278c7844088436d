// The key to a plot's artists, and where it stands.

/// A legend: where it stands, and which artists it names.
package struct Legend {
  /// matplotlib's `loc` names, in the order of its numbers.
  package enum Location: String, Sendable, CaseIterable {
    case best
    case upperRight = "upper right"
    case upperLeft = "upper left"
    case lowerLeft = "lower left"
    case lowerRight = "lower right"
    case right
    case centerLeft = "center left"
    case centerRight = "center right"
    case lowerCenter = "lower center"
    case upperCenter = "upper center"
    case center

    /// The place of that name, or matplotlib's error with all the names; its numbers are not read here.
    package static func parse(_ text: String) throws(PlotError) -> Location {
      guard let location = Location(rawValue: text) else {
        let names = allCases.map { quoted($0.rawValue) }.joined(separator: ", ")
        throw PlotError(
          "\(quoted(text)) is not a valid value for loc; supported values are \(names)")
      }
      return location
    }

    /// The part of the free width left of the legend, and of the free height below it.
    var anchor: (x: Double, y: Double) {
      switch self {
      case .best, .upperRight: (1, 1)
      case .upperLeft: (0, 1)
      case .lowerLeft: (0, 0)
      case .lowerRight: (1, 0)
      case .right, .centerRight: (1, 0.5)
      case .centerLeft: (0, 0.5)
      case .lowerCenter: (0.5, 0)
      case .upperCenter: (0.5, 1)
      case .center: (0.5, 0.5)
      }
    }
  }

  /// `loc=`; `.best` takes the first of the other places, in the order of their numbers, that hides the least.
  package var location = Location.best
  /// `title=`, centred above the rows in the size of the labels; empty draws none.
  package var title = ""
  /// `fontsize=` in points, which also scales all gaps and samples; 10 is matplotlib's `legend.fontsize`, `'medium'`.
  package var fontSize = 10.0
  /// `ncols=`: how many columns the rows fill, one after another; never more than there are rows.
  package var columns = 1
  /// `frameon=`: whether a white box of opacity 0.8 with a grey border lies behind the rows.
  package var hasFrame = true
  /// The artists and their words; nil takes every labelled artist.
  package var entries: [(artist: Artist, label: String)]?

  /// A legend with matplotlib's defaults that names every labelled artist.
  package init() {}

  func rows(_ axes: Axes) -> [(artist: Artist, label: String)] {
    entries
      ?? axes.artists.filter { $0.isNamed && $0.isVisible }.map { ($0, $0.label ?? "") }
  }
}
