// Python's format mini-language (`format(x, '>10.3f')`), which f-strings, str.format and % share.
import CPlatform

struct FormatSpec {
  var fill: UInt32 = 32
  var align: Character?
  var sign: Character = "-"
  var hasSign = false
  var alternate = false
  var zeroPad = false
  var width = 0
  var grouping: Character?
  var precision: Int?
  var kind: Character?
  var noNegativeZero = false

  init() {}

  private struct Key: Hashable {
    let text: String
    let typeName: String
  }
  nonisolated(unsafe) private static var known: [Key: FormatSpec] = [:]

  /// A spec that was read before need not be read again: loops format by the same few.
  static func parsed(_ text: String, for typeName: String) throws(Raise) -> FormatSpec {
    let key = Key(text: text, typeName: typeName)
    if let f = known[key] { return f }
    let f = try FormatSpec(text, for: typeName)
    if known.count >= 256 { known.removeAll() }
    known[key] = f
    return f
  }

  init(_ text: String, for typeName: String) throws(Raise) {
    let s = Array(text.unicodeScalars)
    var i = 0, hasFill = false
    func isAlign(_ c: Unicode.Scalar) -> Bool { c == "<" || c == ">" || c == "=" || c == "^" }
    if s.count > 1, isAlign(s[1]) {
      fill = s[0].value
      align = Character(s[1])
      hasFill = true
      i = 2
    } else if let c = s.first, isAlign(c) {
      align = Character(c)
      i = 1
    }
    if i < s.count, s[i] == "+" || s[i] == "-" || s[i] == " " {
      sign = Character(s[i])
      hasSign = true
      i += 1
    }
    if i < s.count, s[i] == "z" { noNegativeZero = true; i += 1 }
    if i < s.count, s[i] == "#" { alternate = true; i += 1 }
    if !hasFill, i < s.count, s[i] == "0" {
      zeroPad = true
      fill = 48
      if align == nil { align = typeName == "str" ? "<" : "=" }
      i += 1
    }
    func number() throws(Raise) -> Int? {
      var n = 0, any = false
      while i < s.count, let d = Character(s[i]).wholeNumberValue, s[i].isASCII {
        any = true
        if n > (Int.max - d) / 10 { throw valueError("Too many decimal digits in format string") }
        n = n * 10 + d
        i += 1
      }
      return any ? n : nil
    }
    width = try number() ?? 0
    try Memory.check(width, of: 4)
    if i < s.count, s[i] == "," || s[i] == "_" {
      grouping = Character(s[i])
      i += 1
      if i < s.count, s[i] == "," || s[i] == "_", grouping != Character(s[i]) { throw valueError("Cannot specify both ',' and '_'.") }
    }
    if i < s.count, s[i] == "." {
      i += 1
      guard let p = try number() else { throw valueError("Format specifier missing precision") }
      precision = p
    }
    if i < s.count { kind = Character(s[i]); i += 1 }
    if let g = grouping, i >= s.count, let kind, !("defgEG%F".contains(kind) || g == "_" && "boxX".contains(kind)) {
      throw valueError("Cannot specify '\(g)' with '\(shown(kind))'.")
    }
    if i < s.count { throw valueError("Invalid format specifier '\(text)' for object of type '\(typeName)'") }
  }

  /// The same without width, fill and alignment, for the parts of a complex number.
  var unpadded: FormatSpec {
    var s = self
    s.width = 0
    s.align = nil
    s.zeroPad = false
    return s
  }

  /// Fills `text` up to the width; `=` puts the fill after `prefix` (sign and base).
  func pad(_ text: String, defaultAlign: Character, prefix: String = "") -> String {
    let length = text.unicodeScalars.count + prefix.unicodeScalars.count
    if length >= width { return prefix + text }
    let n = width - length
    let f = Unicode.Scalar(fill).map { String(Character($0)) } ?? " "
    func filler(_ k: Int) -> String { String(repeating: f, count: k) }
    switch align ?? defaultAlign {
    case "<": return prefix + text + filler(n)
    case "^": return filler(n / 2) + prefix + text + filler(n - n / 2)
    case "=": return prefix + filler(n) + text
    default: return filler(n) + prefix + text
    }
  }

  /// A type character in messages; those that are not plain ASCII by their number.
  private func shown(_ c: Character) -> String {
    let code = c.unicodeScalars.first?.value ?? 0
    return code > 32 && code < 128 ? String(c) : "\\x" + String(code, radix: 16)
  }

  func unknownCode(_ typeName: String) -> Raise {
    valueError("Unknown format code '\(kind.map(shown) ?? "")' for object of type '\(typeName)'")
  }
}

/// `format(v, spec)`.
public func format(_ v: Value, _ spec: String) throws(Raise) -> String {
  switch v {
  case .str(let s):
    if spec.isEmpty { return s.string }
    return try formatString(s, try FormatSpec.parsed(spec, for: "str"))
  case .int(let n):
    if spec.isEmpty { return String(n) }
    return try formatInteger(BigInt(n), try FormatSpec.parsed(spec, for: "int"))
  case .float(let d):
    if spec.isEmpty { return floatRepr(d) }
    return try formatFloat(d, try FormatSpec.parsed(spec, for: "float"))
  case .bool(let b):
    if spec.isEmpty { return b ? "True" : "False" }
    let f = try FormatSpec.parsed(spec, for: "bool")
    if let k = f.kind, !"bcdeEfFgGnoxX%".contains(k) { throw f.unknownCode("bool") }
    return try formatInteger(BigInt(b ? 1 : 0), f)
  case .instance(let i):
    if !i.payload.isUndefined, i.cls.lookup(names.format).map(isFunction) != true {
      if spec.isEmpty { return i.hasOwnFormat ? try i.format(spec) : try i.str() }
      return try format(i.payload, spec)
    }
    return try i.format(spec)
  case .object(let o): return try o.format(spec)
  default:
    if spec.isEmpty { return try str(v) }
    throw typeError("unsupported format string passed to \(typeName(v)).__format__")
  }
}

private func isFunction(_ v: Value) -> Bool { if case .function = v { true } else { false } }

func formatString(_ s: Str, _ f: FormatSpec) throws(Raise) -> String {
  if let k = f.kind, k != "s" { throw f.unknownCode("str") }
  if f.noNegativeZero { throw valueError("Negative zero coercion (z) not allowed in string format specifier") }
  if f.sign == " " { throw valueError("Space not allowed in string format specifier") }
  if f.hasSign { throw valueError("Sign not allowed in string format specifier") }
  if f.alternate { throw valueError("Alternate form (#) not allowed in string format specifier") }
  if f.align == "=" && !f.zeroPad { throw valueError("'=' alignment not allowed in string format specifier") }
  if let g = f.grouping { throw valueError("Cannot specify '\(g)' with 's'.") }
  var text = s.string
  if let p = f.precision, p < s.count { text = s.slice(0, p).string }
  return f.pad(text, defaultAlign: "<")
}

func formatInteger(_ value: BigInt, _ f: FormatSpec) throws(Raise) -> String {
  switch f.kind {
  case "e", "E", "f", "F", "g", "G", "%": return try formatFloat(try toDouble(value), f)
  case nil, "d", "n", "b", "o", "x", "X", "c": break
  default: throw f.unknownCode("int")
  }
  if f.noNegativeZero { throw valueError("Negative zero coercion (z) not allowed in integer format specifier") }
  if f.precision != nil { throw valueError("Precision not allowed in integer format specifier") }
  if f.kind == "c" {
    if f.hasSign { throw valueError("Sign not allowed with integer format specifier 'c'") }
    if f.alternate { throw valueError("Alternate form (#) not allowed with integer format specifier 'c'") }
    if value.small == nil { throw overflowError("Python int too large to convert to C long") }
    guard let code = value.small, code >= 0, code < 0x110000 else {
      throw overflowError("%c arg not in range(0x110000)")
    }
    return f.pad(Str(scalars: [UInt32(code)]).string, defaultAlign: ">")
  }
  var digits: String, prefix = ""
  switch f.kind {
  case "b": digits = value.digits(radix: 2); prefix = "0b"
  case "o": digits = value.digits(radix: 8); prefix = "0o"
  case "x": digits = value.digits(radix: 16); prefix = "0x"
  case "X": digits = value.digits(radix: 16, uppercase: true); prefix = "0X"
  default: digits = try value.decimalDigits()
  }
  if !f.alternate { prefix = "" }
  prefix = signText(value.isNegative, f) + prefix
  if let g = f.grouping {
    if g == ",", f.kind == "b" || f.kind == "o" || f.kind == "x" || f.kind == "X" {
      throw valueError("Cannot specify ',' with '\(f.kind.map(String.init) ?? "")'.")
    }
    let size = f.kind == nil || f.kind == "d" || f.kind == "n" ? 3 : 4
    digits = grouped(digits, g, size, minimum: f.align == "=" && f.fill == 48 ? f.width - prefix.count : 0)
  }
  return f.pad(digits, defaultAlign: ">", prefix: prefix)
}

private func signText(_ negative: Bool, _ f: FormatSpec) -> String {
  negative ? "-" : f.sign == "+" ? "+" : f.sign == " " ? " " : ""
}

/// Inserts separators every `size` digits; with `minimum`, zeros are put in front first, as zero padding counts them.
private func grouped(_ digits: String, _ separator: Character, _ size: Int, minimum: Int) -> String {
  var d = Array(digits)
  while d.count + (d.count - 1) / size < minimum { d.insert("0", at: 0) }
  var out: [Character] = []
  for (i, c) in d.enumerated() {
    if i > 0 && (d.count - i) % size == 0 { out.append(separator) }
    out.append(c)
  }
  return String(out)
}

/// What C's printf makes of a double.
public func printf(_ d: Double, _ precision: Int, _ kind: Character, alternate: Bool = false) -> String {
  let letter = CChar(truncatingIfNeeded: kind.asciiValue ?? 103)
  func text(_ capacity: Int) -> (String?, Int) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      let n = Int(wick_format_double(buffer.baseAddress, capacity, letter, alternate ? 1 : 0, Int32(clamping: precision), d))
      if n < 0 || n >= capacity { return (nil, max(n, 0)) }
      return (String(decoding: UnsafeRawBufferPointer(buffer)[..<n], as: UTF8.self), n)
    }
  }
  let (short, needed) = text(64)
  return short ?? text(needed + 1).0 ?? ""
}

func formatFloat(_ value: Double, _ f: FormatSpec) throws(Raise) -> String {
  var d = value
  var suffix = ""
  var kind = f.kind
  if kind == "%" {
    d *= 100
    suffix = "%"
    kind = "f"
  }
  if f.precision ?? 0 > 1 << 20 { throw valueError("precision too big") }
  var text: String
  let m = abs(d)
  if let kind, !"eEfFgGn".contains(kind) { throw f.unknownCode("float") }
  if d.isNaN || d.isInfinite {
    text = d.isNaN ? "nan" : "inf"
    if kind == "F" || kind == "E" || kind == "G" { text = text.uppercased() }
  } else {
    switch kind {
    case "f", "F": text = printf(m, f.precision ?? 6, "f", alternate: f.alternate)
    case "e", "E": text = printf(m, f.precision ?? 6, kind ?? "e", alternate: f.alternate)
    case "g", "G", "n": text = printf(m, max(f.precision ?? 6, 1), kind == "n" ? "g" : kind ?? "g", alternate: f.alternate)
    case nil:
      if let p = f.precision {
        text = generalText(m, p, alternate: f.alternate)
      } else {
        text = floatRepr(m)
      }
    default: throw f.unknownCode("float")
    }
  }
  var negative = d.sign == .minus && !d.isNaN
  if f.noNegativeZero, negative, d.isFinite, !text.contains(where: { ("1"..."9").contains($0) }) { negative = false }
  let prefix = signText(negative, f)
  if let g = f.grouping, d.isFinite {
    let end = text.firstIndex { !$0.isNumber } ?? text.endIndex
    let rest = String(text[end...])
    text =
      grouped(
        String(text[..<end]), g, 3, minimum: f.align == "=" && f.fill == 48 ? f.width - prefix.count - rest.count - suffix.count : 0) + rest
  }
  return f.pad(text + suffix, defaultAlign: ">", prefix: prefix)
}

/// The format of a float with a precision and no type: like `g`, but always with a digit after the point.
private func generalText(_ m: Double, _ precision: Int, alternate: Bool) -> String {
  let p = max(precision, 1)
  let scientific = printf(m, p - 1, "e")
  let exponent = scientific.firstIndex(of: "e").flatMap { Int(scientific[scientific.index(after: $0)...]) } ?? 0
  if m != 0 ? exponent < -4 || exponent >= p - 1 : p == 1 {
    // The shortest mantissa, as `g` writes it.
    let halves = scientific.split(separator: "e")
    var mantissa = String(halves[0])
    if !alternate, mantissa.contains(".") {
      while mantissa.last == "0" { mantissa.removeLast() }
      if mantissa.last == "." { mantissa.removeLast() }
    }
    return mantissa + "e" + halves[1]
  }
  let text = printf(m, p, "g", alternate: alternate)
  return text.contains(".") ? text : text + ".0"
}
