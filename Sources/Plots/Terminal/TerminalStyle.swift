// How a picture made of characters looks: its width, its signs, its colours.

/// What the caller's terminal can show.
package struct TerminalStyle: Sendable {
  /// What points of a plot are drawn with; `WICK_PLOT=ascii` chooses.
  package enum Signs: Sendable {
    /// Two by four dots to a character.
    case braille
    /// 7-bit characters only.
    case ascii
  }

  /// How colours are written: not at all, as the nearest of the terminal's eight, or as one of xterm's 256.
  package enum Colors: Sendable { case none, eight, palette256 }

  /// Characters across.
  package var width: Int
  /// Lines; nil follows the figure's proportions.
  package var height: Int?
  /// Braille or 7-bit characters, for the plot and for its frame.
  package var signs: Signs
  /// Where it is `.none`, no escape sequence is written at all.
  package var colors: Colors

  /// A style whose width is held to 20...1000 characters and whose height to 6...1000 lines.
  package init(width: Int = 72, height: Int? = nil, signs: Signs = .braille, colors: Colors = .none) {
    self.width = max(20, min(width, 1000))
    self.height = height.map { max(6, min($0, 1000)) }
    self.signs = signs
    self.colors = colors
  }
}

/// Colours as SGR codes. Near-black and near-white are the terminal's own foreground.
struct ANSIPalette {
  let colors: TerminalStyle.Colors

  func foreground(_ color: Color?) -> String? { code(color, base: 30, extended: 38) }
  func background(_ color: Color?) -> String? { code(color, base: 40, extended: 48) }

  private func code(_ color: Color?, base: Int, extended: Int) -> String? {
    guard let color, color.alpha > 0 else { return nil }
    let isGround = extended == 48
    switch colors {
    case .none: return nil
    case .palette256:
      if !isGround, ANSIPalette.isNeutral(color) { return nil }
      return "\(extended);5;\(ANSIPalette.index(color))"
    case .eight:
      if !isGround, ANSIPalette.isNeutral(color) { return nil }
      return ANSIPalette.hue(color).map { "\(base + $0)" }
        ?? (isGround ? "\(color.green > 0.5 ? base + 7 : base)" : "90")
    }
  }

  private static func isNeutral(_ color: Color) -> Bool {
    let low = min(color.red, color.green, color.blue)
    let high = max(color.red, color.green, color.blue)
    return high < 0.2 || low > 0.85
  }

  private static func index(_ color: Color) -> Int {
    let (r, g, b, _) = color.bytes
    let spread = Int(max(r, g, b)) - Int(min(r, g, b))
    if spread < 12 {
      let level = (Int(r) + Int(g) + Int(b)) / 3
      return level < 4 ? 16 : level > 246 ? 231 : 232 + min(23, max(0, (level - 8) / 10))
    }
    func step(_ byte: UInt8) -> Int { byte < 48 ? 0 : byte < 115 ? 1 : (Int(byte) - 35) / 40 }
    return 16 + 36 * step(r) + 6 * step(g) + step(b)
  }

  /// 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan; nil for grey.
  private static func hue(_ color: Color) -> Int? {
    let (r, g, b) = (color.red, color.green, color.blue)
    let high = max(r, g, b)
    let spread = high - min(r, g, b)
    guard spread > 0.08 else { return nil }
    var degrees: Double
    if high == r {
      degrees = 60 * (g - b) / spread
    } else if high == g {
      degrees = 120 + 60 * (b - r) / spread
    } else {
      degrees = 240 + 60 * (r - g) / spread
    }
    if degrees < 0 { degrees += 360 }
    switch degrees {
    case ..<20: return 1
    case ..<75: return 3
    case ..<165: return 2
    case ..<200: return 6
    case ..<260: return 4
    case ..<340: return 5
    default: return 1
    }
  }
}
