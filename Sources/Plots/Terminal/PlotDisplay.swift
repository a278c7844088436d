// How `show()` shows: the terminal's own pixels, Braille, letters, or nothing.

/// What to do with a figure on show.
package enum PlotDisplay {
  case kitty
  case text(TerminalStyle)
  case off

  /// The choice for stdout: pixels where the terminal speaks kitty's protocol, else Braille; 72 columns and
  /// no colour where stdout is no terminal. `WICK_PLOT` (kitty, braille, ascii, off) overrides.
  package static func choose(
    isTerminal: Bool, columns: Int?, hasColor: Bool, environment: (String) -> String?
  ) -> PlotDisplay {
    func variable(_ name: String) -> String { environment(name) ?? "" }
    let term = variable("TERM")
    var style = TerminalStyle(width: isTerminal ? min(columns ?? 80, 120) : 72)
    if isTerminal, hasColor {
      let isRich = term.contains("256") || !variable("COLORTERM").isEmpty || term == "xterm-kitty"
      style.colors = isRich ? .palette256 : .eight
    }
    switch variable("WICK_PLOT") {
    case "kitty": return .kitty
    case "off": return .off
    case "ascii":
      style.signs = .ascii
      return .text(style)
    case "braille": return .text(style)
    default: break
    }
    let isKitty =
      !variable("KITTY_WINDOW_ID").isEmpty || term == "xterm-kitty"
      || ["ghostty", "WezTerm"].contains(variable("TERM_PROGRAM"))
    return isTerminal && isKitty && variable("TMUX").isEmpty ? .kitty : .text(style)
  }
}

extension Figure {
  /// What to write to stdout for `show()`; where a PNG cannot be made, Braille stands in.
  package func shown(_ display: PlotDisplay) -> String {
    switch display {
    case .off: ""
    case .text(let style): render(terminal: style)
    case .kitty: (try? kitty()) ?? render(terminal: TerminalStyle(width: 80, colors: .palette256))
    }
  }
}
