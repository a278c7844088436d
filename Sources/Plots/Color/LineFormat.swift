// matplotlib's format strings (`'r-'`, `'g--o'`, `'C1.'`) and what they choose.

/// How a line is dashed.
package enum LineStyle: String, Sendable {
  case solid = "-"
  case dashed = "--"
  case dashDot = "-."
  case dotted = ":"
  case none = "None"

  /// From `linestyle=`: the signs and the words.
  package static func parse(_ text: String) throws(PlotError) -> LineStyle {
    switch text {
    case "-", "solid": return .solid
    case "--", "dashed": return .dashed
    case "-.", "dashdot": return .dashDot
    case ":", "dotted": return .dotted
    case "None", "none", " ", "": return .none
    default:
      throw PlotError(
        "\(quoted(text)) is not a valid value for ls; supported values are '-', '--', '-.', ':', "
          + "'None', ' ', '', 'solid', 'dashed', 'dashdot', 'dotted'")
    }
  }

  /// Lengths of dashes and gaps in units of the line's width.
  var dashes: [Double] {
    switch self {
    case .solid, .none: []
    case .dashed: [3.7, 1.6]
    case .dashDot: [6.4, 1.6, 1, 1.6]
    case .dotted: [1, 1.65]
    }
  }
}

/// The sign drawn at each point.
package enum Marker: String, Sendable, CaseIterable {
  case point = "."
  case pixel = ","
  case circle = "o"
  case triangleDown = "v"
  case triangleUp = "^"
  case triangleLeft = "<"
  case triangleRight = ">"
  case tripodDown = "1"
  case tripodUp = "2"
  case tripodLeft = "3"
  case tripodRight = "4"
  case octagon = "8"
  case square = "s"
  case pentagon = "p"
  case filledPlus = "P"
  case star = "*"
  case hexagon1 = "h"
  case hexagon2 = "H"
  case plus = "+"
  case cross = "x"
  case filledCross = "X"
  case diamond = "D"
  case thinDiamond = "d"
  case verticalLine = "|"
  case horizontalLine = "_"

  /// From `marker=`; nil for `'None'`, `'none'`, `' '` and `''`.
  package static func parse(_ text: String) throws(PlotError) -> Marker? {
    switch text {
    case "None", "none", " ", "": return nil
    default:
      guard let marker = Marker(rawValue: text) else {
        throw PlotError("Unrecognized marker style \(quoted(text))")
      }
      return marker
    }
  }
}

/// What a format string says; what it does not say is nil.
package struct LineFormat: Equatable, Sendable {
  /// The colour named; nil where the string has none, and the line takes the next of the cycle.
  package var color: Color?
  /// The marker named; nil where the string has none.
  package var marker: Marker?
  /// The line style named, else solid, or `.none` where the string has a marker alone.
  package var style: LineStyle

  /// Reads a format string as matplotlib does: a whole colour first, then signs in any order.
  package init(parsing text: String) throws(PlotError) {
    if text != "0", text != "1", let whole = Color.find(text) {
      self.color = whole
      self.style = .solid
      return
    }
    func bad(_ why: String) -> PlotError {
      PlotError("\(quoted(text)) is not a valid format string (\(why))")
    }
    var style: LineStyle?
    let signs = Array(text)
    var i = 0
    while i < signs.count {
      let one = String(signs[i])
      let two = i + 1 < signs.count ? one + String(signs[i + 1]) : one
      if two == "--" || two == "-." || one == "-" || one == ":" || one == " " {
        if style != nil { throw bad("two linestyle symbols") }
        let sign = two == "--" || two == "-." ? two : one
        style = try LineStyle.parse(sign)
        i += sign.count
      } else if let found = Marker(rawValue: one) {
        if marker != nil { throw bad("two marker symbols") }
        marker = found
        i += 1
      } else if let found = Color.single(one) {
        if color != nil { throw bad("two color symbols") }
        color = found
        i += 1
      } else if one == "C" {
        var end = i + 1
        while end < signs.count, signs[end].isASCII, signs[end].isNumber { end += 1 }
        guard end > i + 1 else { throw bad("'C' must be followed by a number") }
        if color != nil { throw bad("two color symbols") }
        color = Color.find(String(signs[i..<end]))
        i = end
      } else {
        throw bad("unrecognized character \(quoted(one))")
      }
    }
    self.style = style ?? (marker == nil ? .solid : .none)
  }
}
