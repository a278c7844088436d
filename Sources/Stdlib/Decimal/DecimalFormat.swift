// format(): the mini-language of Decimal, which is a little narrower than that of floats.
import Language

struct DecimalFormat {
  private var fill: [UInt8] = [32]
  private var align: UInt8 = UInt8(ascii: ">")
  private var sign: UInt8 = UInt8(ascii: "-")
  private var padsWithZeros = false
  private var dropsNegativeZero = false
  private var width = 0
  private var isGrouped = false
  private var precision: Int?
  private var kind: UInt8 = 0

  init(_ s: Str) throws(Raise) {
    let invalid = valueError("invalid format string")
    // A zero ends the text for C.
    let b = Array(s.array.prefix { $0 != 0 })
    var i = 0
    func byte(_ k: Int) -> UInt8 { k < b.count ? b[k] : 0 }
    func isAlign(_ c: UInt8) -> Bool { "<>=^".utf8.contains(c) }
    var hasAlign = false
    let first = b.isEmpty ? 0 : b[0] < 0x80 ? 1 : b[0] < 0xE0 ? 2 : b[0] < 0xF0 ? 3 : 4
    if first > 0, isAlign(byte(first)) {
      fill = Array(b[..<first])
      align = byte(first)
      hasAlign = true
      i = first + 1
    } else if isAlign(byte(0)) {
      align = byte(0)
      hasAlign = true
      i = 1
    }
    if [UInt8(ascii: "+"), UInt8(ascii: "-"), 32].contains(byte(i)) {
      sign = byte(i)
      i += 1
    }
    if byte(i) == UInt8(ascii: "z") {
      dropsNegativeZero = true
      i += 1
    }
    if byte(i) == 48 {
      // Zeros are put between the sign and the digits, and nothing else may be asked for.
      if hasAlign { throw invalid }
      padsWithZeros = true
      fill = [48]
      align = UInt8(ascii: "=")
      i += 1
    }
    func number() throws(Raise) -> Int? {
      let start = i
      var n = 0
      while byte(i) &- 48 <= 9 {
        n = n * 10 + Int(byte(i) &- 48)
        if n > 1 << 40 { throw invalid }
        i += 1
      }
      return i > start ? n : nil
    }
    width = try number() ?? 0
    try Memory.check(width)
    if byte(i) == UInt8(ascii: ",") {
      isGrouped = true
      i += 1
    }
    if byte(i) == UInt8(ascii: ".") {
      i += 1
      guard let n = try number() else { throw invalid }
      try Memory.check(n)
      precision = n
    }
    if i < b.count {
      guard "eEfFgGn%".utf8.contains(b[i]) else { throw invalid }
      kind = b[i]
      // Those of the locale, of which there is but one here.
      if kind == UInt8(ascii: "n") {
        if isGrouped { throw invalid }
        kind = UInt8(ascii: "g")
      }
      i += 1
    }
    if i < b.count { throw invalid }
  }

  func text(_ number: DecimalNumber, _ rules: DecimalRules, capitals: Bool) throws(Raise) -> Str {
    let kind = self.kind == 0 ? (capitals ? UInt8(ascii: "G") : UInt8(ascii: "g")) : self.kind
    if !number.isFinite {
      var own = self
      if own.padsWithZeros {
        own.fill = [32]
        own.align = UInt8(ascii: ">")
      }
      return own.padded(number.isNegative, number.magnitude.text() + (kind == UInt8(ascii: "%") ? [kind] : []))
    }
    let form = kind | 32
    let isPercent = kind == UInt8(ascii: "%"), isFixed = isPercent || form == UInt8(ascii: "f")
    var n = number
    if isPercent { n.exponent += 2 }
    var point: Int?
    if let precision {
      var ignored: Conditions = []
      if isFixed {
        n = try rules.rescaled(n, -precision, &ignored)
      } else if form == UInt8(ascii: "e") {
        if n.isZero { point = 1 - precision } else { n = try significant(n, precision + 1, rules, exactly: true) }
      } else {
        n = try significant(n, max(precision, 1), rules, exactly: false)
      }
    }
    // CPython rounds for it only where the type is a small letter.
    if dropsNegativeZero, kind == UInt8(ascii: "F") ? number.isZero : n.isZero { n.isNegative = false }
    let digits = n.coefficient.digits
    let left = n.exponent + digits.count
    let place: Int
    if let point {
      place = point
    } else if isFixed {
      place = left
    } else if form == UInt8(ascii: "e") {
      place = 1
    } else {
      place = n.exponent <= 0 && left > -6 ? left : 1
    }
    var body: [UInt8] = []
    if isFixed, n.isZero, n.exponent > 0 {
      body = [48]
    } else {
      try Memory.check(abs(place))
      DecimalNumber.append(digits, place, to: &body)
    }
    if left != place || form == UInt8(ascii: "e") {
      let isCapital = kind == UInt8(ascii: "E") || kind == UInt8(ascii: "G")
      DecimalNumber.append(exponent: left - place, isCapital ? UInt8(ascii: "E") : UInt8(ascii: "e"), to: &body)
    }
    if isPercent { body.append(UInt8(ascii: "%")) }
    return padded(n.isNegative, body)
  }

  /// The number with at most, or exactly, so many digits.
  private func significant(_ n: DecimalNumber, _ count: Int, _ rules: DecimalRules, exactly: Bool) throws(Raise) -> DecimalNumber {
    var ignored: Conditions = []
    let digits = n.digitCount
    if digits < count { return exactly ? try rules.rescaled(n, n.exponent - (count - digits), &ignored) : n }
    if digits == count { return n }
    let r = try rules.rescaled(n, n.exponent + digits - count, &ignored)
    if r.digitCount <= count { return r }
    return DecimalNumber(r.isNegative, try r.coefficient.split(1).0, r.exponent + 1)
  }

  private func padded(_ isNegative: Bool, _ body: [UInt8]) -> Str {
    var head: [UInt8] = []
    if isNegative { head = [45] } else if sign != UInt8(ascii: "-") { head = [sign] }
    var body = body
    if isGrouped { body = grouped(body, padsWithZeros ? width - head.count : 0) }
    let missing = max(0, width - head.count - body.count)
    func pad(_ k: Int) -> [UInt8] { Array(repeatElement(fill, count: k).joined()) }
    switch align {
    case UInt8(ascii: "<"): return Str(bytes: head + body + pad(missing))
    case UInt8(ascii: "="): return Str(bytes: head + pad(missing) + body)
    case UInt8(ascii: "^"): return Str(bytes: pad(missing / 2) + head + body + pad(missing - missing / 2))
    default: return Str(bytes: pad(missing) + head + body)
    }
  }

  /// Commas between thousands, after as many zeros as the width asks for.
  private func grouped(_ body: [UInt8], _ width: Int) -> [UInt8] {
    let whole = body.prefix { $0 &- 48 <= 9 }
    if whole.isEmpty { return body }
    let rest = Array(body[whole.count...])
    var digits = Array(whole)
    let goal = width - rest.count
    var count = digits.count
    while count + (count - 1) / 3 < goal { count += 1 }
    digits = [UInt8](repeating: 48, count: count - digits.count) + digits
    var out: [UInt8] = []
    for (i, d) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(d)
    }
    return out + rest
  }
}
