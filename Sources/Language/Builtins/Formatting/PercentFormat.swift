// `'…' % values`: a template is read once, into pieces, and kept by the identity of its string.

/// What a printf-style template says, piece by piece. What is wrong with it is a piece too, for the error comes only after the
/// pieces before it were formatted.
final class PercentTemplate {
  /// What a letter asks for: text, a character, an int (in decimal, or as its bits), a float.
  enum Conversion {
    case text, character, decimal, bits, real, unknown
    init(_ letter: Character) {
      switch letter {
      case "s", "r", "a": self = .text
      case "c": self = .character
      case "d", "i", "u": self = .decimal
      case "x", "X", "o": self = .bits
      case "e", "E", "f", "F", "g", "G": self = .real
      default: self = .unknown
      }
    }
  }

  /// One conversion; an object, so that it is not copied to be looked at.
  final class Field {
    var key: Str?
    var spec = FormatSpec()
    var left = false
    /// `*`: taken from the values.
    var takesWidth = false
    var takesPrecision = false
    var kind: Character = "s" { didSet { conversion = Conversion(kind) } }
    private(set) var conversion = Conversion.text
    /// The place of the kind, in characters, for messages.
    var place = 0
    /// `%s` and `%d` without anything else.
    var isPlain = false
    /// The same as a format specification of the mini-language, where QuickSpec can serve.
    var quick: QuickSpec?
  }
  enum Piece {
    case literal(Str)
    case field(Field)
    /// `hasKey` where it is a `%(`, which wants a mapping before anything else; the item of a complete `key` is looked up too.
    case error(String, hasKey: Bool, key: Str?)
  }
  let pieces: [Piece]

  nonisolated(unsafe) private static let known = IdentityCache<PercentTemplate>()
  static func of(_ text: Str) -> PercentTemplate { known.get(text) { PercentTemplate($0) } }

  init(_ text: Str) {
    var reader = Reader(text)
    pieces = reader.read()
  }

  private struct Reader {
    let s: UnsafeBufferPointer<UInt8>
    let text: Str
    var i = 0
    init(_ text: Str) {
      self.text = text
      s = text.buffer
    }

    /// The byte at the place, 0 at the end.
    private var here: UInt8 { i < s.count ? s[i] : 0 }

    mutating func read() -> [Piece] {
      var out: [Piece] = []
      var literal: [UInt8] = []
      func flush() {
        if !literal.isEmpty { out.append(.literal(Str(bytes: literal))) }
        literal = []
      }
      while i < s.count {
        if s[i] != 37 {
          literal.append(s[i])
          i += 1
          continue
        }
        i += 1
        if here == 37 {
          literal.append(37)
          i += 1
          continue
        }
        flush()
        switch field() {
        case .success(let f): out.append(.field(f))
        case .failure(let e):
          out.append(.error(e.message, hasKey: e.hasKey, key: e.key))
          return out
        }
      }
      flush()
      return out
    }

    private struct Failure: Error {
      let message: String
      let hasKey: Bool
      let key: Str?
    }

    private mutating func field() -> Result<Field, Failure> {
      let f = Field()
      let start = i, hasKey = here == 40
      func wrong(_ message: String) -> Result<Field, Failure> { .failure(Failure(message: message, hasKey: hasKey, key: f.key)) }
      if hasKey {
        guard let key = key() else { return wrong("incomplete format key") }
        f.key = key
      }
      flags: while i < s.count {
        switch s[i] {
        case 45: f.left = true
        case 43: f.spec.sign = "+"
        case 32: if f.spec.sign != "+" { f.spec.sign = " " }
        case 35: f.spec.alternate = true
        case 48: f.spec.zeroPad = true
        default: break flags
        }
        i += 1
      }
      if here == 42 {
        f.takesWidth = true; i += 1
      } else {
        guard let n = number(Int.max) else { return wrong("width too big") }
        f.spec.width = n
      }
      if here == 46 {
        i += 1
        if here == 42 {
          f.takesPrecision = true; i += 1
        } else {
          guard let n = number(Int(Int32.max)) else { return wrong("precision too big") }
          f.spec.precision = n
        }
      }
      while here == 108 || here == 104 || here == 76 { i += 1 }
      if i >= s.count { return wrong("incomplete format") }
      f.place = codePointCount(s.baseAddress.unsafelyUnwrapped, i)
      f.kind = Unicode.Scalar(decodeUTF8(s.baseAddress.unsafelyUnwrapped, &i)).map { Character($0) } ?? "\u{FFFD}"
      finish(f, isBare: f.key == nil && i == start + 1)
      return .success(f)
    }

    private func finish(_ f: Field, isBare: Bool) {
      f.spec.align = f.left ? "<" : f.spec.zeroPad ? "=" : nil
      if f.spec.zeroPad && !f.left { f.spec.fill = 48 }
      f.isPlain = isBare && (f.conversion == .decimal || f.conversion == .text && f.kind != "a")
      if f.takesWidth || f.takesPrecision || f.spec.alternate || f.spec.width > 200 || f.spec.precision ?? 0 > 100 { return }
      // The mini-language has the same for the common ones.
      let align = f.left ? "<" : f.spec.zeroPad ? "" : ">"
      let sign = f.spec.sign == "-" ? "" : String(f.spec.sign)
      let zero = f.spec.zeroPad && !f.left ? "0" : ""
      let width = f.spec.width > 0 ? String(f.spec.width) : ""
      switch f.conversion {
      case .decimal: if f.spec.precision == nil { f.quick = QuickSpec(Str(align + sign + zero + width + "d")) }
      case .real where f.kind == "f" || f.kind == "F": f.quick = QuickSpec(Str("\(align)\(sign)\(zero)\(width).\(f.spec.precision ?? 6)f"))
      default: break
      }
    }

    /// The name in parentheses; nil where they do not end.
    private mutating func key() -> Str? {
      i += 1
      let start = i
      var depth = 1
      while i < s.count {
        if s[i] == 40 { depth += 1 } else if s[i] == 41 { depth -= 1; if depth == 0 { break } }
        i += 1
      }
      if i >= s.count { return nil }
      i += 1
      return Str(UnsafeBufferPointer(rebasing: s[start..<(i - 1)]))
    }

    /// Nil where it is more than `most`.
    private mutating func number(_ most: Int) -> Int? {
      var n = 0
      while case let d = Int(here) - 48, d >= 0, d <= 9 {
        if n > (most - d) / 10 { return nil }
        n = n * 10 + d
        i += 1
      }
      return n
    }
  }
}

/// printf-style formatting.
func percentFormat(_ template: Str, _ values: Value) throws(Raise) -> Str {
  let pieces = PercentTemplate.of(template).pieces
  var out: [UInt8] = []
  out.reserveCapacity(template.byteCount + 32)
  var source = PercentValues(values)
  for piece in pieces {
    switch piece {
    case .literal(let s): out.append(contentsOf: s.buffer)
    case .error(let message, let hasKey, let key):
      if hasKey, !source.isMapping { throw typeError("format requires a mapping") }
      if let key { _ = try getItem(values, .str(key)) }
      throw valueError(message)
    case .field(let f):
      if let key = f.key {
        if !source.isMapping { throw typeError("format requires a mapping") }
        source.usedMapping = true
        try appendField(f, try getItem(values, .str(key)), &source, &out)
      } else if f.isPlain {
        let v = try source.next()
        switch (f.kind, v) {
        case ("r", _): try appendRepr(v, to: &out)
        case ("s", _): try appendText(v, to: &out)
        case (_, .int(let n)): appendDigits(n, to: &out)
        default: try appendField(f, v, &source, &out)
        }
      } else {
        try appendField(f, nil, &source, &out)
      }
    }
  }
  try source.finish()
  return Str(bytes: out)
}

/// What stands to the right of `%`, taken one after the other.
private struct PercentValues {
  let values: Value
  private let tuple: Tuple?
  private var position = 0
  var usedMapping = false
  let isMapping: Bool

  init(_ values: Value) {
    self.values = values
    let plain = values.unwrapped
    tuple = if case .tuple(let t) = plain { t } else { nil }
    switch plain {
    case .tuple, .str, .int, .float, .bool, .none: isMapping = false
    case .dict, .list: isMapping = true
    default: isMapping = (try? getAttributeIfPresent(values, names.getitem)) ?? nil != nil
    }
  }

  mutating func next() throws(Raise) -> Value {
    if let tuple {
      if position >= tuple.count { throw typeError("not enough arguments for format string") }
      position += 1
      return tuple[position - 1]
    }
    if position > 0 || usedMapping { throw typeError("not enough arguments for format string") }
    position += 1
    return values
  }

  func finish() throws(Raise) {
    if let tuple, position < tuple.count, !usedMapping { throw typeError("not all arguments converted during string formatting") }
    if tuple == nil, position == 0, !isMapping { throw typeError("not all arguments converted during string formatting") }
  }
}

private func appendField(
  _ field: PercentTemplate.Field, _ given: Value?, _ source: inout PercentValues, _ out: inout [UInt8]
) throws(Raise) {
  var width = field.spec.width, precision = field.spec.precision, left = field.left
  if field.takesWidth {
    width = try starred(&source, isWidth: true)
    if width < 0 {
      left = true
      width = width == Int.min ? Int.max : -width
    }
  }
  try Memory.check(width, of: 4)
  if field.takesPrecision { precision = max(0, try starred(&source, isWidth: false)) }
  try Memory.check(precision ?? 0, of: 4)
  let v: Value
  if let given { v = given } else { v = try source.next() }
  if let text = quickText(field, v) { return out.append(contentsOf: text.buffer) }
  var f = field.spec
  (f.width, f.precision) = (width, precision)
  if left && !field.left { (f.align, f.fill) = ("<", 32) }
  out += Array(try percentField(field, v, &f, left).utf8)
}

/// What the mini-language makes of a plain number; nil where it cannot serve.
private func quickText(_ field: PercentTemplate.Field, _ v: Value) -> Str? {
  guard let quick = field.quick else { return nil }
  switch v {
  case .int(let n): return field.conversion == .real ? quick.format(Double(n)) : quick.format(n)
  case .float(let d): return field.kind == "f" ? quick.format(d) : nil
  default: return nil
  }
}

private func starred(_ source: inout PercentValues, isWidth: Bool) throws(Raise) -> Int {
  guard let b = bigValue(try source.next()) else { throw typeError("* wants int") }
  guard let n = b.small, isWidth || n.magnitude <= 1 << 31 else {
    throw overflowError("Python int too large to convert to C \(isWidth ? "ssize_t" : "int")")
  }
  return n
}

private func percentField(_ field: PercentTemplate.Field, _ v: Value, _ f: inout FormatSpec, _ left: Bool) throws(Raise) -> String {
  let kind = field.kind
  switch field.conversion {
  case .text:
    var text = kind == "s" ? try str(v) : kind == "r" ? try repr(v) : asciiEscaped(try repr(v))
    if let p = f.precision { text = String(text.unicodeScalars.prefix(p)) }
    f.fill = 32
    return f.pad(text, defaultAlign: left ? "<" : ">")
  case .character:
    f.fill = 32
    if case .str(let s) = v.unwrapped {
      if s.count != 1 { throw typeError("%c requires int or char") }
      return f.pad(s.string, defaultAlign: left ? "<" : ">")
    }
    guard let whole = bigValue(v) else { throw typeError("%c requires int or char") }
    guard let n = whole.small, n >= 0, n < 0x110000 else { throw overflowError("%c arg not in range(0x110000)") }
    return f.pad(Str(scalars: [UInt32(n)]).string, defaultAlign: left ? "<" : ">")
  case .decimal, .bits:
    let isDecimal = field.conversion == .decimal
    var number = v.unwrapped
    if case .float(let d) = number {
      if !isDecimal { throw typeError("%\(kind) format: an integer is required, not float") }
      number = try truncated(d)
    }
    if bigValue(number) == nil {
      if let m = typeOf(v).lookup(isDecimal ? names.int : names.index) {
        number = try vm.callMethod(m, v, []).unwrapped
      }
    }
    guard let n = bigValue(number) else {
      let what = isDecimal ? "a real number is required" : "an integer is required"
      throw typeError("%\(kind) format: \(what), not \(typeName(v))")
    }
    f.kind = isDecimal ? "d" : kind
    if let p = f.precision {
      let digits = try formatInteger(
        n.magnitude,
        {
          var g = FormatSpec(); g.kind = f.kind; return g
        }())
      let sign = n.isNegative ? "-" : f.sign == "+" ? "+" : f.sign == " " ? " " : ""
      f.fill = 32
      return f.pad(sign + String(repeating: "0", count: max(0, p - digits.count)) + digits, defaultAlign: left ? "<" : ">")
    }
    return try formatInteger(n, f)
  case .real:
    let d: Double
    do throws(Raise) { d = try makeFloatOnly(v) } catch {
      if error.matches(types.TypeError) { throw typeError("must be real number, not \(typeName(v))") }
      throw error
    }
    f.kind = kind
    return try formatFloat(d, f)
  case .unknown:
    let code = kind.unicodeScalars.first?.value ?? 0
    let shown = (31...126).contains(code) ? String(kind) : "?"
    throw valueError("unsupported format character '\(shown)' (0x\(String(code, radix: 16))) at index \(field.place)")
  }
}

/// A float from a number or an object with `__float__`, not from text.
func makeFloatOnly(_ v: Value) throws(Raise) -> Double {
  if case .str = v.unwrapped { throw typeError("must be real number, not \(typeName(v))") }
  if bytesOf(v) != nil { throw typeError("must be real number, not \(typeName(v))") }
  return try makeFloat(v)
}

extension PercentTemplate {
  /// `'…%s…%r' % (a, b)` as the pieces of an f-string, as CPython's compiler has it; nil where a conversion is another, or there
  /// are not as many values.
  static func parts(_ template: Str, _ values: [Expr], _ span: Span) -> [Expr]? {
    var rest = values[...], out: [Expr] = []
    for piece in PercentTemplate(template).pieces {
      switch piece {
      case .literal(let s): out.append(Expr(.constant(.str(s)), span))
      case .error: return nil
      case .field(let f):
        guard f.isPlain, f.kind == "s" || f.kind == "r", let v = rest.popFirst() else { return nil }
        if case .starred = v.kind { return nil }
        out.append(Expr(.formatted(v, conversion: f.kind == "s" ? 115 : 114, spec: nil), v.span))
      }
    }
    return rest.isEmpty && !out.isEmpty ? out : nil
  }
}
