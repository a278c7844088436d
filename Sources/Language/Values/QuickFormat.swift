// Formatting of ints, floats and strings by the specs that most f-strings have, written straight to bytes. Anything
// unusual is left to FormatSpec.
import CPlatform

/// A spec of the shape `[[fill]align][sign][0][width][,][.precision][type]` in ASCII.
struct QuickSpec {
  private(set) var fill: UInt8 = 32
  /// 0 for the type's own.
  private(set) var align: UInt8 = 0
  private(set) var sign: UInt8 = 45
  private(set) var width = 0
  private(set) var grouped = false
  /// -1 for none.
  private(set) var precision = -1
  private(set) var kind: UInt8 = 0

  /// Nil for another shape.
  init?(_ text: Str) {
    let s = text.buffer
    var i = 0
    func isAlign(_ c: UInt8) -> Bool { c == 60 || c == 61 || c == 62 || c == 94 }
    if !text.isASCII || s.count > 24 { return nil }
    if s.count > 1, isAlign(s[1]) {
      (fill, align) = (s[0], s[1])
      i = 2
    } else if s.count > 0, isAlign(s[0]) {
      align = s[0]
      i = 1
    }
    // A minus is the default of numbers, and refused for text.
    if i < s.count, s[i] == 45 { return nil }
    if i < s.count, s[i] == 43 || s[i] == 32 { sign = s[i]; i += 1 }
    if i < s.count, s[i] == 48 {
      if align == 0 { (fill, align) = (48, 61) } else { return nil }
      i += 1
    }
    func number() -> Int? {
      var n = 0, any = false
      while i < s.count, s[i] &- 48 <= 9, n < 100 {
        n = n * 10 + Int(s[i] &- 48)
        any = true
        i += 1
      }
      return any ? n : nil
    }
    width = number() ?? 0
    if width > 200 { return nil }
    if i < s.count, s[i] == 44 { grouped = true; i += 1 }
    if i < s.count, s[i] == 46 {
      i += 1
      guard let p = number(), p <= 100 else { return nil }
      precision = p
    }
    if i < s.count { kind = s[i]; i += 1 }
    // Zeros and separators together count digits in groups.
    if i < s.count || grouped && fill == 48 { return nil }
  }

  // MARK: Known specs

  nonisolated(unsafe) private static let known = IdentityCache<QuickSpec?>()
  static func of(_ text: Str) -> QuickSpec? { known.get(text) { QuickSpec($0) } }

  // MARK: Values

  /// `format(v, spec)`; nil where the spec or the value asks for more.
  static func format(_ v: Value, _ spec: Str) -> Str? {
    guard let f = of(spec) else { return nil }
    switch v {
    case .int(let n): return f.format(n)
    case .float(let d): return f.format(d)
    case .str(let s):
      if f.kind != 0 && f.kind != 115 || f.sign != 45 || f.grouped || f.precision >= 0 || f.align == 61 { return nil }
      let n = s.count
      return n >= f.width ? s : f.padded(s.buffer, s.count, defaultAlign: 60)
    default: return nil
    }
  }

  func format(_ n: Int) -> Str? {
    if kind != 0 && kind != 100 || precision >= 0 { return nil }
    return withScratch { end in
      var p = end
      QuickSpec.write(n.magnitude, before: &p, separated: grouped)
      return finish(p, end, isNegative: n < 0)
    }
  }

  func format(_ d: Double) -> Str? {
    if !d.isFinite || kind != 102 && kind != 37 { return nil }
    let m = kind == 37 ? d.magnitude * 100 : d.magnitude
    let places = precision < 0 ? 6 : precision
    guard let digits = fixedPoint(m, places) else { return nil }
    return withScratch { end in
      var p = end
      if kind == 37 { p -= 1; p.pointee = 37 }
      if places > 0 {
        let unit = powersOfTen[places]
        var fraction = digits % unit
        for _ in 0..<places {
          p -= 1
          p.pointee = 48 + UInt8(truncatingIfNeeded: fraction % 10)
          fraction /= 10
        }
        p -= 1
        p.pointee = 46
        QuickSpec.write(UInt(digits / unit), before: &p, separated: grouped)
      } else {
        QuickSpec.write(UInt(digits), before: &p, separated: grouped)
      }
      return finish(p, end, isNegative: d.sign == .minus)
    }
  }

  /// Room for digits, written from its end backwards.
  private func withScratch(_ body: (UnsafeMutablePointer<UInt8>) -> Str) -> Str {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { room in
      guard let start = room.baseAddress else { return Str.empty }
      return body(start + 160)
    }
  }

  private static func write(_ n: UInt, before p: inout UnsafeMutablePointer<UInt8>, separated: Bool) {
    var n = n, written = 0
    repeat {
      if separated, written > 0, written % 3 == 0 {
        p -= 1
        p.pointee = 44
      }
      p -= 1
      p.pointee = 48 + UInt8(truncatingIfNeeded: n % 10)
      n /= 10
      written += 1
    } while n > 0
  }

  /// Sign and padding around the digits from `p` to `end`; before `p` is room for the sign.
  private func finish(_ start: UnsafeMutablePointer<UInt8>, _ end: UnsafeMutablePointer<UInt8>, isNegative: Bool) -> Str {
    var p = start
    let mark: UInt8 = isNegative ? 45 : sign
    let isSigned = isNegative || sign != 45
    if isSigned, align == 61, end - p + 1 < width {
      // The fill stands between the sign and the digits.
      let n = end - p
      return Str(byteCount: width, count: width) { out in
        out[0] = mark
        (out + 1).initialize(repeating: fill, count: width - n - 1)
        (out + width - n).initialize(from: p, count: n)
      }
    }
    if isSigned {
      p -= 1
      p.pointee = mark
    }
    return padded(UnsafeBufferPointer(start: p, count: end - p), end - p, defaultAlign: 62)
  }

  /// Bytes of `count` characters filled up to the width.
  private func padded(_ text: UnsafeBufferPointer<UInt8>, _ count: Int, defaultAlign: UInt8) -> Str {
    let missing = max(0, width - count)
    let before: Int
    switch align == 0 ? defaultAlign : align {
    case 60: before = 0
    case 94: before = missing / 2
    default: before = missing
    }
    return Str(byteCount: text.count + missing, count: count + missing) { out in
      out.initialize(repeating: fill, count: before)
      if let base = text.baseAddress { (out + before).initialize(from: base, count: text.count) }
      (out + before + text.count).initialize(repeating: fill, count: missing - before)
    }
  }
}

let powersOfTen: [UInt64] = (0..<20).reduce(into: [1]) { list, _ in
  if let last = list.last { list.append(last &* 10) }
}

/// `m * 10^places` rounded to a whole number as C's printf rounds, exactly and ties to even; nil past 64 bits.
///
/// A double is `f * 2^e` with a whole `f` of 53 bits, so for up to 19 places the product is a number of 117 bits of
/// which a shift cuts the fraction.
func fixedPoint(_ m: Double, _ places: Int) -> UInt64? {
  if places > 19 { return nil }
  if m == 0 { return 0 }
  let bits = m.bitPattern
  let biased = Int(bits >> 52 & 0x7FF)
  let f = biased == 0 ? bits & (1 << 52 - 1) : bits & (1 << 52 - 1) | 1 << 52
  let e = max(biased, 1) - 1075
  let product = f.multipliedFullWidth(by: powersOfTen[places])
  if e >= 0 {
    if product.high != 0 || e > product.low.leadingZeroBitCount { return nil }
    return product.low << e
  }
  let s = -e
  if s > 118 { return 0 }
  let wide = UInt128(product.high) << 64 | UInt128(product.low)
  let q = wide >> s
  if q >> 63 != 0 { return nil }
  let rest = wide & (1 << s - 1), half = UInt128(1) << (s - 1)
  let roundsUp = rest > half || rest == half && q & 1 == 1
  return UInt64(truncatingIfNeeded: q) + (roundsUp ? 1 : 0)
}
