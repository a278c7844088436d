// Numbers as text: scientific and engineering notation.
import Language

extension DecimalNumber {
  /// `str`, or `to_eng_string` with exponents that three divides.
  func text(engineering: Bool = false, capitals: Bool = true) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(40)
    if isNegative { out.append(45) }
    switch kind {
    case .infinite:
      out.append(contentsOf: "Infinity".utf8)
      return out
    case .quiet, .signaling:
      out.append(contentsOf: (kind == .quiet ? "NaN" : "sNaN").utf8)
      if !coefficient.isZero { out.append(contentsOf: coefficient.digits) }
      return out
    case .finite: break
    }
    let digits = coefficient.digits
    let left = exponent + digits.count
    var point: Int
    if exponent <= 0 && left > -6 {
      point = left
    } else if !engineering {
      point = 1
    } else {
      // Of zero the zeros behind the point make up for the exponent.
      let shift = coefficient.isZero ? left + 1 : left - 1
      let rest = ((shift % 3) + 3) % 3
      point = coefficient.isZero ? rest - 1 : rest + 1
    }
    DecimalNumber.append(digits, point, to: &out)
    if left != point { DecimalNumber.append(exponent: left - point, capitals ? UInt8(ascii: "E") : UInt8(ascii: "e"), to: &out) }
    return out
  }

  /// Appends digits with a point before the one at `point`, and zeros where there are none.
  static func append(_ digits: [UInt8], _ point: Int, to out: inout [UInt8]) {
    if point <= 0 {
      out.append(48)
      out.append(46)
      for _ in point..<0 { out.append(48) }
      out.append(contentsOf: digits)
    } else if point >= digits.count {
      out.append(contentsOf: digits)
      for _ in digits.count..<point { out.append(48) }
    } else {
      out.append(contentsOf: digits[..<point])
      out.append(46)
      out.append(contentsOf: digits[point...])
    }
  }

  static func append(exponent: Int, _ mark: UInt8, to out: inout [UInt8]) {
    out.append(mark)
    if exponent >= 0 { out.append(43) }
    appendDigits(exponent, to: &out)
  }
}
