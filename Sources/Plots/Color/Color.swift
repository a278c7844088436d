// A colour and every way matplotlib lets a script write one.

/// A colour with its opacity, each part from 0 to 1.
package struct Color: Equatable, Sendable {
  /// From 0 to 1, not multiplied by `alpha`.
  package var red: Double
  /// From 0 to 1, not multiplied by `alpha`.
  package var green: Double
  /// From 0 to 1, not multiplied by `alpha`.
  package var blue: Double
  /// The opacity: 0 is transparent, 1 hides what is behind.
  package var alpha: Double

  /// A colour from its parts, which are neither checked nor held to 0...1: `parse` does that for what a script gives.
  package init(_ red: Double, _ green: Double, _ blue: Double, _ alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// From 0xRRGGBB.
  package init(hex: UInt32) {
    self.init(
      Double(hex >> 16 & 255) / 255, Double(hex >> 8 & 255) / 255, Double(hex & 255) / 255)
  }

  /// `'k'`, `'black'`: matplotlib's colour of text, frames and ticks.
  package static let black = Color(0, 0, 0)
  /// `'w'`, `'white'`: matplotlib's colour of figures and axes.
  package static let white = Color(1, 1, 1)
  /// `'none'`: black of opacity 0. `faded` makes it visible unless it is told to keep clear colours.
  package static let clear = Color(0, 0, 0, 0)

  /// matplotlib's default colours for successive lines (`tab10`).
  package static let cycle: [Color] = [
    0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22,
    0x17becf,
  ].map(Color.init(hex:))

  static let tableauNames = [
    "blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan",
  ]

  /// The same colour, its opacity multiplied by `alpha`.
  func faded(_ alpha: Double?) -> Color {
    guard let alpha, alpha.isFinite else { return self }
    return Color(red, green, blue, max(0, min(1, alpha)))
  }

  /// The parts as bytes.
  var bytes: (red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8) {
    func byte(_ part: Double) -> UInt8 { UInt8(clamped((part * 255).rounded(), 0...255)) }
    return (byte(red), byte(green), byte(blue), byte(alpha))
  }

  /// `#rrggbb`, without the opacity.
  package var hex: String {
    let (r, g, b, _) = bytes
    return "#" + [r, g, b].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Color {
  /// The colour a script names: `'r'`, `'C1'`, `'tab:blue'`, `'#aabbcc'`, `'0.5'`, `'none'`, a CSS name.
  package static func parse(_ text: String) throws(PlotError) -> Color {
    guard let color = find(text) else {
      throw PlotError("\(quoted(text)) is not a valid color value.")
    }
    return color
  }

  /// The colour of an `(r, g, b)` or `(r, g, b, a)` sequence.
  package static func parse(_ parts: [Double]) throws(PlotError) -> Color {
    guard parts.count == 3 || parts.count == 4 else {
      throw PlotError("RGBA sequence should have length 3 or 4")
    }
    guard parts.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw PlotError("RGBA values should be within 0-1 range")
    }
    return Color(parts[0], parts[1], parts[2], parts.count == 4 ? parts[3] : 1)
  }

  static func find(_ text: String) -> Color? {
    if let letter = single(text) { return letter }
    let lower = text.lowercased()
    if lower == "none" { return .clear }
    if text.hasPrefix("#") { return hexadecimal(text.utf8.dropFirst()) }
    if text.hasPrefix("C"), text.utf8.count > 1, let index = Int(text.dropFirst()), index >= 0,
      text.utf8.dropFirst().allSatisfy({ $0 >= 48 && $0 <= 57 })
    {
      return cycle[index % cycle.count]
    }
    if lower.hasPrefix("tab:") {
      let name = lower.dropFirst(4) == "grey" ? "gray" : lower.dropFirst(4)
      return tableauNames.firstIndex { $0 == name }.map { cycle[$0] }
    }
    if let named = css(lower) { return named }
    if let gray = Double(text), gray >= 0, gray <= 1 { return Color(gray, gray, gray) }
    return nil
  }

  /// The one-letter colours of format strings.
  static func single(_ text: String) -> Color? {
    switch text {
    case "b": Color(0, 0, 1)
    case "g": Color(0, 0.5, 0)
    case "r": Color(1, 0, 0)
    case "c": Color(0, 0.75, 0.75)
    case "m": Color(0.75, 0, 0.75)
    case "y": Color(0.75, 0.75, 0)
    case "k": .black
    case "w": .white
    default: nil
    }
  }

  private static func hexadecimal(_ digits: some Sequence<UInt8>) -> Color? {
    var values: [UInt32] = []
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      values.append(UInt32(value))
    }
    switch values.count {
    case 3, 4: values = values.flatMap { [$0, $0] }
    case 6, 8: break
    default: return nil
    }
    let parts = stride(from: 0, to: values.count, by: 2).map {
      Double(values[$0] * 16 + values[$0 + 1]) / 255
    }
    return Color(parts[0], parts[1], parts[2], parts.count == 4 ? parts[3] : 1)
  }

  private static func css(_ name: String) -> Color? {
    var words = ColorNames.css.split(separator: " ").makeIterator()
    while let word = words.next(), let value = words.next() {
      if word == name { return UInt32(value, radix: 16).map(Color.init(hex:)) }
    }
    return nil
  }
}
