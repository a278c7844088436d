// Numbers as text: scientific and engineering notation.
import Language

extension DecimalNumber {
  /// The text where the number is short and has no exponent in it.
  var plainText: Str? {
    guard kind == .finite, exponent <= 0, exponent > -25, var rest = coefficient.short else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { room in
      var at = 48, behind = -exponent
      // From the last digit to the first.
      repeat {
        at -= 1
        room[at] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
        rest /= 10
        behind -= 1
        if behind == 0 {
          at -= 1
          room[at] = 46
        }
      } while rest > 0
      let digits = 48 - at - (behind < 0 && exponent < 0 || behind == 0 && exponent < 0 ? 1 : 0)
      if exponent + digits <= -6 { return nil }
      while behind > 0 {
        at -= 1
        room[at] = 48
        behind -= 1
        if behind == 0 {
          at -= 1
          room[at] = 46
        }
      }
      if room[at] == 46 {
        at -= 1
        room[at] = 48
      }
      if isNegative {
        at -= 1
        room[at] = 45
      }
      return Str(UnsafeBufferPointer(rebasing: room[at..<48]))
    }
  }

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
