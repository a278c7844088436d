// The widths of DejaVu Sans, so that layout is the same whoever draws the glyphs.

/// Advance widths and heights of DejaVu Sans, in parts of the font size.
enum FontMetrics {
  /// Thousandths, from space to `~`.
  private static let ascii: [Int16] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  /// Height of `l` above the baseline and depth of `p` below it: a line's extent in matplotlib.
  static let ascent = 0.76
  static let descent = 0.208
  /// From one baseline to the next.
  static let linePitch = ascent * 1.2 + descent

  static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 32..<127: Double(ascii[Int(scalar.value) - 32]) / 1000
    case 0..<32, 0x300..<0x370: 0
    case 0x2212, 0xd7, 0xb1: 0.838
    case 0x391..<0x3ca: 0.65
    case 0x1100..<0x1200, 0x2e80..<0xa4d0, 0xac00..<0xd7a4, 0xf900..<0xfb00, 0xff00..<0xff61,
      0x1f300..<0x1fb00:
      1
    default: 0.62
    }
  }
}
