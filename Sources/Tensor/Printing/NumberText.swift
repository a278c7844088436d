// Numbers as C and Python write them, without Foundation.
import CPlatform
import Glibc

/// `printf(format, x)`.
package func formatC(_ format: String, _ x: Double) -> String {
  withVaList([x]) { arguments in
    var buffer = [CChar](repeating: 0, count: 400)
    let n = vsnprintf(&buffer, buffer.count, format, arguments)
    if n >= buffer.count {
      return ""
    }
    return String(decoding: buffer[..<Int(max(0, n))].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
/// `%.*f`, of any length.
package func fixed(_ x: Double, _ digits: Int) -> String { digitsText(x, digits, UInt8(ascii: "f")) }
/// `%.*e`.
package func exponential(_ x: Double, _ digits: Int) -> String { digitsText(x, digits, UInt8(ascii: "e")) }

private func digitsText(_ x: Double, _ digits: Int, _ kind: UInt8) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 700) { buffer in
    let precision = Int32(clamping: max(0, min(digits, 300)))
    let n = Int(wick_format_double(buffer.baseAddress, 700, CChar(bitPattern: kind), 0, precision, x))
    return String(decoding: UnsafeRawBufferPointer(buffer)[..<max(0, min(n, 699))], as: UTF8.self)
  }
}
/// Python's `repr(float)`.
package func pythonFloat(_ x: Double) -> String {
  if x.isNaN { return "nan" }
  if x.isInfinite { return x < 0 ? "-inf" : "inf" }
  if x == 0 { return x.sign == .minus ? "-0.0" : "0.0" }
  let (digits, exponent) = shortest(x)
  return layout(digits, exponent, negative: x < 0)
}
/// Digits `d1d2…` and e with x = 0.d1d2… · 10^e: the shortest that read back.
package func shortest(_ x: Double) -> (String, Int) { digitsOf(x.magnitude.description) }
/// The same of a float32.
package func shortest(_ x: Float) -> (String, Int) { digitsOf(x.magnitude.description) }
/// The same of a number of a float type.
package func shortest(_ x: Double, _ dtype: DType) -> (String, Int) { digitsOf(dtype.accept(ShortestText(x: x.magnitude))) }

private struct ShortestText: DTypeVisitor {
  let x: Double
  func visit(_ type: Truth.Type) -> String { x.description }
  func visit<T: WholeElement>(_ type: T.Type) -> String { x.description }
  func visit<T: RealElement>(_ type: T.Type) -> String { "\(T(x))" }
  func visit<P: ComplexPart>(_ type: Complex<P>.Type) -> String { visit(P.self) }
  /// The first of 1 to 5 digits that reads back as the same element.
  func visit<T: NarrowElement>(_ type: T.Type) -> String {
    let wanted = T(Float(x)).float
    for digits in 0..<5 {
      let text = exponential(x, digits)
      if let d = Double(text), T(Float(d)).float == wanted { return text }
    }
    return "\(Float(x))"
  }
}

private func digitsOf(_ text: String) -> (String, Int) {
  var mantissa = text
  var e = 0
  if let at = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
    e = Int(text[text.index(after: at)...].replacingPlus()) ?? 0
    mantissa = String(text[..<at])
  }
  let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
  let whole = String(parts[0])
  let fraction = parts.count > 1 ? String(parts[1]) : ""
  var digits = whole + fraction
  var point = whole.count + e
  while digits.count > 1, digits.hasPrefix("0") {
    digits.removeFirst()
    point -= 1
  }
  while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
  return (digits, point)
}
extension Substring {
  fileprivate func replacingPlus() -> String { hasPrefix("+") ? String(dropFirst()) : String(self) }
}
private func layout(_ digits: String, _ point: Int, negative: Bool) -> String {
  let sign = negative ? "-" : ""
  if point > 16 || point < -3 {
    let rest = digits.dropFirst()
    let e = point - 1
    let exponent = (e < 0 ? "-" : "+") + (Swift.abs(e) < 10 ? "0" : "") + String(Swift.abs(e))
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e" + exponent
  }
  if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
  if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) + ".0" }
  return sign + digits.prefix(point) + "." + digits.dropFirst(point)
}

func padLeft(_ s: String, _ width: Int) -> String {
  let n = s.utf8.count
  return n >= width ? s : String(repeating: " ", count: width - n) + s
}
func padRight(_ s: String, _ width: Int) -> String {
  let n = s.utf8.count
  return n >= width ? s : s + String(repeating: " ", count: width - n)
}
