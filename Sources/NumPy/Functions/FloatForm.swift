// How one float is written by `format_float_positional` and `format_float_scientific` (numpy/_core/src/multiarray/dragon4.c).
import Language
import Tensor

/// `None`, or a size that is not negative.
func sizeArgument(_ v: Value, _ name: String) throws(Raise) -> Int? {
  if v.isMissingOrNone { return nil }
  if try truth(Language.compare(.lt, v, .int(0))) { throw valueError("\(name) must be >= 0") }
  return try indexValue(v)
}

struct FloatForm {
  let precision: Int?
  /// The shortest digits that read back, rather than all there are.
  let isUnique: Bool
  /// `precision` and `least` count all digits, not those after the point.
  let isTotal: Bool
  /// `min_digits`: further digits are those of the value, and not zeros.
  let least: Int?
  /// k keeps zeros after the digits, `.` all but the point, 0 one zero, - nothing.
  let trim: String
  let plus: Bool
  /// Characters before the point and after it, filled up with spaces.
  let padLeft: Int?
  let padRight: Int?
  let exponentDigits: Int?
  let isScientific: Bool

  /// Raises for parameters that do not go together.
  func check() throws(Raise) {
    if isTotal, precision == 0 { throw valueError("precision must be greater than 0 if fractional=False") }
    if let least, let precision, least > 0, precision > 0, least > precision {
      throw valueError("min_digits must be less than or equal to precision")
    }
    for n in [precision, least, padLeft, padRight, exponentDigits] { try Memory.check(n ?? 0, of: 1) }
    guard ["k", ".", "0", "-"].contains(trim) else {
      // NumPy's message has the word in a field of a hundred characters.
      let word = String(repeating: " ", count: max(0, 100 - trim.count)) + trim
      throw typeError("if supplied, trim must be 'k', '.', '0' or '-' found `\(word)`")
    }
    if !isUnique, precision == nil { throw typeError("in non-unique mode `precision` must be supplied") }
  }

  /// The digits to write, without zeros that nothing asks for, and how many of them stand before the point.
  private func digits(_ v: Double, isSingle: Bool) -> (digits: String, point: Int) {
    if v == 0 { return ("0", 1) }
    let (short, point) = isSingle ? shortest(Float(v)) : shortest(v)
    let places = isScientific ? short.count - 1 : isTotal ? short.count : short.count - point
    let target: Int
    if let precision, !isUnique || places > precision {
      target = precision
    } else if let least, places < least {
      target = least
    } else {
      return (short, point)
    }
    let size = v.magnitude
    let text = isScientific ? exponential(size, target) : isTotal ? exponential(size, max(0, target - 1)) : fixed(size, target)
    let parts = text.split(separator: "e"), mantissa = parts[0].split(separator: ".")
    var out = mantissa.joined()
    // Rounding up ends the digits where it carries to, and all of them may end where the value does.
    // A double whose next digits are so many zeros has no others.
    let isExact = !isUnique && exponential(size, target + 25).split(separator: "e")[0].hasSuffix("0000000000000000000000000")
    if isExact || Double(text) ?? size > size {
      while out.count > mantissa[0].count, out.hasSuffix("0") { out.removeLast() }
    }
    if parts.count < 2 { return (out, mantissa[0].count) }
    return (out, (Int(parts[1].drop { $0 == "+" }) ?? 0) + 1)
  }

  func text(_ x: Tensor) throws(Raise) -> String {
    let v = x.scalar(atStorage: 0).double
    if !v.isFinite { return v.isNaN ? "nan" : v < 0 ? "-inf" : plus ? "+inf" : "inf" }
    let (digits, point) = digits(v, isSingle: x.dtype == .float32)
    let shift = isScientific ? 1 : point
    let zeros = String(repeating: "0", count: max(0, shift - digits.count))
    var whole = shift <= 0 ? "0" : String(digits.prefix(shift)) + zeros
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    var fraction = String(repeating: "0", count: max(0, -shift)) + digits.dropFirst(max(0, shift))
    if trim == "k" {
      let wanted = ((isUnique ? least : precision) ?? 0) - (isTotal ? whole.count : 0)
      fraction += String(repeating: "0", count: max(0, wanted - fraction.count))
    }
    // In a scientific form the point stays where there were digits behind it.
    let keepsPoint = trim != "-" || isScientific && !fraction.isEmpty
    if trim != "k" { while fraction.hasSuffix("0") { fraction.removeLast() } }
    if fraction.isEmpty, trim == "0" { fraction = "0" }
    let sign = v.sign == .minus ? "-" : plus ? "+" : ""
    var out = String(repeating: " ", count: max(0, (padLeft ?? 0) - sign.count - whole.count)) + sign + whole
    out += fraction.isEmpty && !keepsPoint ? "" : "." + fraction
    if let padRight, padRight >= fraction.count {
      if fraction.isEmpty, !keepsPoint { out += " " }
      out += String(repeating: " ", count: padRight - fraction.count)
    }
    if isScientific {
      let e = v == 0 ? 0 : point - 1
      let digits = String(Swift.abs(e))
      // Five are the most there is room for.
      out += (e < 0 ? "e-" : "e+") + String(repeating: "0", count: max(0, min(exponentDigits ?? 2, 5) - digits.count)) + digits
    }
    return out
  }
}
