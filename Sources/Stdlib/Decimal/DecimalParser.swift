// Texts of numbers: "1.5", "-2E+3", "inf", "sNaN12".
import Language

enum DecimalParser {
  /// The number that a text writes; nil where it writes none. Underscores and space around it don't matter where it is `lenient`.
  static func number(_ s: Str, lenient: Bool) -> DecimalNumber? {
    withExtendedLifetime(s) {
      if s.isASCII, let n = plain(s.buffer) { return n }
      guard let bytes = cleaned(s, lenient) else { return nil }
      return bytes.withUnsafeBufferPointer { plain($0) ?? special($0) }
    }
  }

  /// The text in ASCII, without underscores and the space around it.
  private static func cleaned(_ s: Str, _ lenient: Bool) -> [UInt8]? {
    var out: [UInt8] = []
    for c in s.scalars {
      if c < 128 {
        if c == 0 { return nil }
        out.append(UInt8(c))
        continue
      }
      guard let scalar = Unicode.Scalar(c) else { return nil }
      if scalar.properties.numericType == .decimal, let n = scalar.properties.numericValue {
        out.append(48 + UInt8(n))
      } else if scalar.properties.isWhitespace {
        out.append(32)
      } else {
        return nil
      }
    }
    if !lenient { return out }
    func isSpace(_ b: UInt8) -> Bool { b == 32 || (9...13).contains(b) || (28...31).contains(b) }
    while let last = out.last, isSpace(last) { out.removeLast() }
    let start = out.firstIndex { !isSpace($0) } ?? out.count
    return out[start...].filter { $0 != UInt8(ascii: "_") }
  }

  /// Digits with a point and an exponent.
  private static func plain(_ b: UnsafeBufferPointer<UInt8>) -> DecimalNumber? {
    var i = 0, isNegative = false
    let n = b.count
    if i < n, b[i] == UInt8(ascii: "-") || b[i] == UInt8(ascii: "+") {
      isNegative = b[i] == UInt8(ascii: "-")
      i += 1
    }
    var word: UInt64 = 0, count = 0, point = -1
    let start = i
    while i < n {
      let d = b[i] &- 48
      if d <= 9 {
        if count < 19 { word = word &* 10 &+ UInt64(d) }
        count += 1
      } else if b[i] == UInt8(ascii: "."), point < 0 {
        point = i
      } else {
        break
      }
      i += 1
    }
    if count == 0 { return nil }
    var exponent = point < 0 ? 0 : -(i - point - 1)
    let end = i
    if i < n {
      guard b[i] | 32 == UInt8(ascii: "e"), let e = signedNumber(b, i + 1) else { return nil }
      exponent += e
    }
    let coefficient =
      count <= 19
      ? Coefficient(UInt128(word)) : Coefficient(digits: (start..<end).filter { $0 != point }.map { b[$0] }.drop { $0 == 48 }[...])
    return DecimalNumber(isNegative, coefficient, exponent)
  }

  /// An exponent, cut off where it is past all bounds.
  private static func signedNumber(_ b: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int? {
    var i = from, isNegative = false
    if i < b.count, b[i] == UInt8(ascii: "-") || b[i] == UInt8(ascii: "+") {
      isNegative = b[i] == UInt8(ascii: "-")
      i += 1
    }
    if i == b.count { return nil }
    var e = 0
    // Past all bounds one exponent is as good as another.
    let most = 3_999_999_999_999_999_999
    while i < b.count {
      let d = b[i] &- 48
      if d > 9 { return nil }
      e = e > most / 10 ? most : min(e * 10 + Int(d), most)
      i += 1
    }
    return isNegative ? -e : e
  }

  /// Infinities and NaNs.
  private static func special(_ b: UnsafeBufferPointer<UInt8>) -> DecimalNumber? {
    var text = b[...].map { (65...90).contains($0) ? $0 + 32 : $0 }[...], isNegative = false
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      text = text.dropFirst()
    }
    if text.elementsEqual("inf".utf8) || text.elementsEqual("infinity".utf8) { return .infinity(isNegative) }
    let signaling = text.first == UInt8(ascii: "s")
    if signaling { text = text.dropFirst() }
    guard text.starts(with: "nan".utf8) else { return nil }
    text = text.dropFirst(3)
    guard text.allSatisfy({ $0 &- 48 <= 9 }) else { return nil }
    return .nan(isNegative, Coefficient(digits: text.drop { $0 == 48 }), signaling: signaling)
  }
}
