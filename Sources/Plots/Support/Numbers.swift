// Numbers between the world of data (any Double, NaN and infinities included) and that of cells
// and pixels, and printf's formatting without Foundation.
import Glibc

/// `value` as an Int: NaN gives 0, everything else is held between `range`'s ends.
func clamped(_ value: Double, _ range: ClosedRange<Int>) -> Int {
  if value.isNaN { return min(max(0, range.lowerBound), range.upperBound) }
  if value <= Double(range.lowerBound) { return range.lowerBound }
  if value >= Double(range.upperBound) { return range.upperBound }
  return Int(value)
}

/// `value` rounded to an Int between ±10⁹, enough for any pixel or count.
func rounded(_ value: Double) -> Int {
  clamped(value.rounded(), -1_000_000_000...1_000_000_000)
}

/// Python's `a // b` on floats.
func floorDivide(_ a: Double, _ b: Double) -> Double { divmod(a, b).quotient }

/// Python's `divmod(a, b)` on floats.
func divmod(_ a: Double, _ b: Double) -> (quotient: Double, remainder: Double) {
  var remainder = fmod(a, b)
  var quotient = (a - remainder) / b
  if remainder != 0, (b < 0) != (remainder < 0) {
    remainder += b
    quotient -= 1
  }
  let floored = quotient.rounded(.down)
  return (quotient - floored > 0.5 ? floored + 1 : floored, remainder)
}

/// `value` in printf's `%.{decimals}f`.
func fixed(_ value: Double, _ decimals: Int) -> String {
  printed("%.*f", [Int32(max(0, min(decimals, 300))), value])
}

/// `value` in printf's `%.{digits}g`.
func general(_ value: Double, _ digits: Int = 6) -> String {
  printed("%.*g", [Int32(max(1, min(digits, 17))), value])
}

private func printed(_ format: String, _ arguments: [any CVarArg]) -> String {
  withVaList(arguments) { list in
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 700) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      let written = vsnprintf(base, buffer.count, format, list)
      guard written > 0 else { return "" }
      return String(cString: base)
    }
  }
}

/// A coordinate for SVG: at most 4 decimals, no trailing zeros.
func compact(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let scaled = (value * 10_000).rounded()
  guard abs(scaled) < 1e15 else { return general(value, 10) }
  let whole = Int(scaled)
  var fraction = String(abs(whole) % 10_000)
  if fraction == "0" { return String(whole / 10_000) }
  fraction = String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
  while fraction.hasSuffix("0") { fraction.removeLast() }
  return (whole < 0 ? "-" : "") + String(abs(whole) / 10_000) + "." + fraction
}

/// What the plot library refuses, in matplotlib's words; the binding raises it as a ValueError.
package struct PlotError: Error, Equatable {
  /// The text of the exception, word for word as matplotlib has it.
  package let message: String
  /// An error of that text; strings in it are quoted by `quoted`.
  package init(_ message: String) { self.message = message }
}

/// Python's `repr` of a string, for error messages.
func quoted(_ text: String) -> String {
  let quote = text.contains("'") && !text.contains("\"") ? "\"" : "'"
  var out = quote
  for character in text.unicodeScalars {
    switch character {
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case "\r": out += "\\r"
    case "\\": out += "\\\\"
    case "'" where quote == "'": out += "\\'"
    default: out.unicodeScalars.append(character)
    }
  }
  return out + quote
}
