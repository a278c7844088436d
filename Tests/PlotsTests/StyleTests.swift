// Format strings and colours, as matplotlib reads them.
import Testing

@testable import Plots

@Suite struct StyleTests {
  static let formats: [(text: String, color: String?, marker: Marker?, style: LineStyle)] = [
    ("r-", "#ff0000", nil, .solid), ("b.", "#0000ff", .point, .none),
    ("g--o", "#008000", .circle, .dashed), ("C1", "#ff7f0e", nil, .solid),
    ("-", nil, nil, .solid), (".", nil, .point, .none), ("ko", "#000000", .circle, .none),
    ("C2--", "#2ca02c", nil, .dashed), ("x", nil, .cross, .none),
    ("o-.r", "#ff0000", .circle, .dashDot),
    ("red", "#ff0000", nil, .solid), ("tab:blue", "#1f77b4", nil, .solid), ("", nil, nil, .solid),
    ("1", nil, .tripodDown, .none), (":k", "#000000", nil, .dotted),
    ("#00ff00", "#00ff00", nil, .solid),
  ]

  @Test(arguments: formats.indices) func format(_ i: Int) throws {
    let (text, color, marker, style) = Self.formats[i]
    let made = try LineFormat(parsing: text)
    #expect(made.color?.hex == color)
    #expect(made.marker == marker)
    #expect(made.style == style)
  }

  static let refused: [(text: String, message: String)] = [
    ("q", "'q' is not a valid format string (unrecognized character 'q')"),
    ("rb", "'rb' is not a valid format string (two color symbols)"),
    ("--:", "'--:' is not a valid format string (two linestyle symbols)"),
    ("ox", "'ox' is not a valid format string (two marker symbols)"),
    ("oC", "'oC' is not a valid format string ('C' must be followed by a number)"),
  ]

  @Test(arguments: refused.indices) func refusal(_ i: Int) {
    let (text, message) = Self.refused[i]
    #expect(throws: PlotError(message)) { try LineFormat(parsing: text) }
  }

  @Test(arguments: [
    ("0.5", "#808080"), ("#abc", "#aabbcc"), ("C11", "#ff7f0e"), ("ROYALBLUE", "#4169e1"),
    ("c", "#00bfbf"),
    ("tab:grey", "#7f7f7f"), ("rebeccapurple", "#663399"),
  ]) func color(_ text: String, _ hex: String) throws {
    #expect(try Color.parse(text).hex == hex)
  }

  @Test(arguments: ["", "nocolor", "1.5", "#12", "C", "tab:", "é", "C99999999999999999999"])
  func notAColor(_ text: String) { #expect(throws: PlotError.self) { try Color.parse(text) } }
}
