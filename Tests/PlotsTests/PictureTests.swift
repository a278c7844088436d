// Whole pictures: shape of the output, and data that must not bring the process down.
import Testing

@testable import Plots

@Suite struct PictureTests {
  @Test func brailleOfALine() throws {
    let figure = Figure()
    let axes = figure.addAxes()
    _ = try axes.plot([0, 1], [0, 1], format: "r-")
    let style = TerminalStyle(width: 24, height: 9)
    let rows = figure.render(terminal: style).split(separator: "\n")
    #expect(rows.count == 9)
    #expect(rows[0].contains("┌"))
    // The line rises: its first dots stand left in the lowest row, its last right in the highest.
    let dots = rows.map { row in row.map { ("\u{2801}"..."\u{28ff}").contains($0) } }
    #expect(dots[1].lastIndex(of: true)! > dots[6].firstIndex(of: true)!)
    #expect(!figure.render(terminal: style).contains("\u{1b}"))
    var colored = style
    colored.colors = .eight
    #expect(figure.render(terminal: colored).contains("\u{1b}[31m"))
  }

  @Test func asciiIsAscii() throws {
    let figure = Figure()
    let axes = figure.addAxes()
    let line = try axes.plot([-1, 2, 3], [5, -6, 1e7], format: "g--o")
    line.label = "a"
    axes.legend = Legend()
    axes.grid(true)
    let text = figure.render(terminal: TerminalStyle(width: 60, signs: .ascii))
    #expect(text.utf8.allSatisfy { $0 < 128 })
  }

  @Test func svgIsWellFormed() throws {
    let figure = Figure()
    let axes = figure.addAxes()
    axes.title = "a < b & \"c\" $x_1^2$ \u{1}"
    let line = try axes.plot([0, 1, .nan, 3], [1, .infinity, 2, 3], format: "r--o")
    line.label = "<&>"
    axes.legend = Legend()
    _ = axes.image((0..<6).map(Double.init), rows: 2, columns: 3)
    try expectWellFormed(figure.svg())
  }

  /// Tags nest and close; no bare `&` or `<` in text.
  private func expectWellFormed(_ svg: String) throws {
    var open: [Substring] = []
    var rest = svg[...]
    while let start = rest.firstIndex(of: "<") {
      let end = try #require(rest[start...].firstIndex(of: ">"))
      let tag = rest[rest.index(after: start)..<end]
      if tag.hasPrefix("/") {
        #expect(open.popLast() == tag.dropFirst())
      } else if !tag.hasPrefix("?"), !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
      rest = rest[rest.index(after: end)...]
    }
    #expect(open.isEmpty)
    for part in svg.split(separator: "&").dropFirst() {
      #expect(["amp;", "lt;", "gt;", "quot;"].contains { part.hasPrefix($0) })
    }
  }

  @Test func pngHasMatplotlibsSize() throws {
    let figure = Figure()
    _ = figure.addAxes()
    let png = try figure.png()
    #expect(png.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    #expect(Array(png[16..<24]) == [0, 0, 2, 128, 0, 0, 1, 224])
    #expect(try figure.kitty().hasPrefix("\u{1b}_Ga=T"))
  }

  static let awkward: [([Double], [Double])] = [
    ([], []), ([1], [2]), ([.nan], [.nan]), ([.infinity, 1], [1, -.infinity]), ([0, 0], [0, 0]),
    ([-1e308, 1e308], [1e308, -1e308]),
    ([Double.leastNonzeroMagnitude, 3e-308], [Double.leastNonzeroMagnitude, 0]),
    ([1e300, 1e300 + 1e284], [1, 2]), ([1, 2, 3], [1e-300, 1, 1e300]), ([0, 1], [7, 7]),
    ([Double.greatestFiniteMagnitude], [-Double.greatestFiniteMagnitude]),
    ([16_777_216, 16_777_217], [1e15, 1e15 + 1]),
  ]

  @Test(arguments: awkward.indices, [AxisScale.linear, .log])
  func survives(_ i: Int, _ scale: AxisScale) throws {
    let (xs, ys) = Self.awkward[i]
    let figure = Figure()
    let axes = figure.addAxes()
    axes.y.scale = scale
    axes.x.scale = scale
    try axes.plot(xs, ys, format: "o-").label = "line"
    _ = try axes.scatter(xs, ys, values: ys)
    _ = try axes.bar(xs, ys)
    _ = try axes.hist(Histogram(ys, bins: 5))
    _ = try axes.fillBetween(xs, [0], ys)
    for value in ys {
      _ = axes.horizontalLine(value)
      _ = axes.span(value, value, isHorizontal: false)
      _ = axes.text(value, value, "words")
    }
    axes.legend = Legend()
    axes.grid(true)
    draw(figure)
    try axes.axis("equal")
    draw(figure)
    _ = axes.image(ys, rows: 1, columns: ys.count)
    axes.colorbar = Colorbar(ColorMapping(.viridis, Normalization(ys)))
    figure.isTight = true
    draw(figure)
  }

  private func draw(_ figure: Figure) {
    #expect(!figure.svg(tight: true).isEmpty)
    #expect((try? figure.png(dpi: 30))?.isEmpty == false)
    for signs in [TerminalStyle.Signs.braille, .ascii] {
      #expect(!figure.render(terminal: TerminalStyle(width: 1, height: 1, signs: signs)).isEmpty)
      #expect(!figure.render(terminal: TerminalStyle(signs: signs, colors: .palette256)).isEmpty)
    }
  }

  @Test func limitsAreMatplotlibs() throws {
    let axes = Figure().addAxes()
    #expect(axes.view.x == (0, 1))
    _ = try axes.plot([0, 10], [0, 1])
    #expect(abs(axes.view.x.low + 0.5) < 1e-12 && abs(axes.view.x.high - 10.5) < 1e-12)
    _ = try axes.bar([1, 2], [3, 4])
    #expect(axes.view.y.low == -0.2 || axes.view.y.low == 0)
    try axes.setXLimits(5, 5)
    #expect(axes.view.x == (4.75, 5.25))
    #expect(throws: PlotError("Axis limits cannot be NaN or Inf")) { try axes.setYLimits(.nan, 1) }
    let empty = Figure().addAxes()
    _ = try empty.plot([], [])
    #expect(abs(empty.view.x.low + 0.055) < 1e-12)
  }

  static let displays: [(environment: [String: String], isTerminal: Bool, expected: String)] = [
    (["TERM": "xterm-kitty"], true, "kitty"), (["TERM": "xterm-kitty"], false, "braille 72 none"),
    (["TERM": "xterm-kitty", "TMUX": "x"], true, "braille 100 palette256"),
    (["TERM": "xterm-256color"], true, "braille 100 palette256"),
    (["TERM": "vt100"], true, "braille 100 eight"),
    (["WICK_PLOT": "ascii"], false, "ascii 72 none"), (["WICK_PLOT": "off"], true, "off"),
    (["TERM_PROGRAM": "ghostty"], true, "kitty"),
  ]

  @Test(arguments: displays.indices) func display(_ i: Int) {
    let (environment, isTerminal, expected) = Self.displays[i]
    let chosen = PlotDisplay.choose(
      isTerminal: isTerminal, columns: 100, hasColor: true, environment: { environment[$0] })
    switch chosen {
    case .kitty: #expect(expected == "kitty")
    case .off: #expect(expected == "off")
    case .text(let style): #expect("\(style.signs) \(style.width) \(style.colors)" == expected)
    }
  }
}
