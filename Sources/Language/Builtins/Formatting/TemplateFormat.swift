// `'…'.format(…)`: a template is read once, into pieces, and kept by the identity of its string.

/// What a template of `str.format` says, piece by piece. What is wrong with it is a piece too, for the error comes only after the
/// pieces before it were formatted.
final class FormatTemplate {
  /// One replacement field; an object, so that it is not copied to be looked at.
  final class Field {
    /// What stands before `!` and `:`; empty for the next argument.
    var name = ""
    /// The number that a name is.
    var index: Int?
    var conversion: Unicode.Scalar?
    var spec: Str?
    /// A specification with fields of its own.
    var nested: FormatTemplate?
  }
  enum Piece {
    case literal(Str)
    case field(Field)
    case error(String)
  }
  let pieces: [Piece]

  nonisolated(unsafe) private static let known = IdentityCache<FormatTemplate>()
  static func of(_ text: Str) -> FormatTemplate { known.get(text) { FormatTemplate($0) } }

  init(_ text: Str) {
    let s = text.buffer
    var out: [Piece] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { out.append(.literal(Str(bytes: literal))) }
      literal = []
    }
    var i = 0
    while i < s.count {
      let c = s[i]
      i += 1
      if c != 123 && c != 125 { literal.append(c); continue }
      if i < s.count, s[i] == c { literal.append(c); i += 1; continue }
      flush()
      if c == 125 || i >= s.count {
        out.append(.error("Single '\(c == 125 ? "}" : "{")' encountered in format string"))
        break
      }
      let piece = FormatTemplate.field(s, &i)
      out.append(piece)
      if case .error = piece { break }
    }
    flush()
    pieces = out
  }

  /// The replacement field at `i`, behind its brace: name, conversion, specification.
  private static func field(_ s: UnsafeBufferPointer<UInt8>, _ i: inout Int) -> Piece {
    let start = i
    var end: UInt8?
    while i < s.count, end == nil {
      switch s[i] {
      case 123: return .error("unexpected '{' in field name")
      case 91: while i < s.count, s[i] != 93 { i += 1 }
      case 125, 58, 33: end = s[i]
      default: break
      }
      i += 1
    }
    guard let end else { return .error("expected '}' before end of string") }
    let f = Field()
    f.name = String(decoding: s[start..<(i - 1)], as: UTF8.self)
    f.index = f.name.utf8.allSatisfy { $0 &- 48 <= 9 } ? Int(f.name) : nil
    var hasSpec = end == 58
    if end == 33 {
      guard i < s.count else { return .error("end of string while looking for conversion specifier") }
      f.conversion = Unicode.Scalar(decodeUTF8(s.baseAddress.unsafelyUnwrapped, &i)) ?? "\u{FFFD}"
      guard i < s.count else { return .error("unmatched '{' in format spec") }
      if s[i] != 125 && s[i] != 58 { return .error("expected ':' after conversion specifier") }
      hasSpec = s[i] == 58
      i += 1
    }
    if hasSpec {
      var open = 1
      let from = i
      while open > 0 {
        guard i < s.count else { return .error("unmatched '{' in format spec") }
        if s[i] == 123 { open += 1 } else if s[i] == 125 { open -= 1 }
        i += 1
      }
      let spec = Str(UnsafeBufferPointer(rebasing: s[from..<(i - 1)]))
      if spec.buffer.contains(123) { f.nested = FormatTemplate(spec) } else if spec.byteCount > 0 { f.spec = spec }
    }
    return .field(f)
  }
}

/// `template.format(*args, **named)`; `args` is nil for format_map.
func formatTemplate(_ template: Str, _ args: Tuple?, _ named: Value) throws(Raise) -> Str {
  var automatic = 0
  var out: [UInt8] = []
  out.reserveCapacity(template.byteCount + 32)
  try expand(FormatTemplate.of(template), args, named, &automatic, 2, &out)
  return Str(bytes: out)
}

private func expand(
  _ template: FormatTemplate, _ args: Tuple?, _ named: Value, _ automatic: inout Int, _ depth: Int, _ out: inout [UInt8]
) throws(Raise) {
  if depth <= 0 { throw valueError("Max string recursion exceeded") }
  for piece in template.pieces {
    switch piece {
    case .literal(let s): out.append(contentsOf: s.buffer)
    case .error(let message): throw valueError(message)
    case .field(let f):
      var v = try lookUp(f, args, named, &automatic)
      switch f.conversion {
      case nil: break
      case "r": v = .str(try reprObject(v))
      case "s": v = .str(try strObject(v))
      case "a": v = .string(asciiEscaped(try repr(v)))
      case let c?:
        throw valueError("Unknown conversion specifier \(c.value > 32 && c.value < 127 ? String(c) : "\\x" + String(c.value, radix: 16))")
      }
      var spec = f.spec
      if let nested = f.nested {
        var inner: [UInt8] = []
        try expand(nested, args, named, &automatic, depth - 1, &inner)
        spec = inner.isEmpty ? nil : Str(bytes: inner)
      }
      if let spec {
        if let text = QuickSpec.format(v, spec) {
          out.append(contentsOf: text.buffer)
        } else {
          out += Array(try format(v, spec.string).utf8)
        }
      } else {
        try appendFormatted(v, to: &out)
      }
    }
  }
}

/// Appends `format(v, '')`.
private func appendFormatted(_ v: Value, to out: inout [UInt8]) throws(Raise) {
  switch v {
  case .instance, .object, .function: out += Array(try format(v, "").utf8)
  default: try appendText(v, to: &out)
  }
}

private func lookUp(_ f: FormatTemplate.Field, _ args: Tuple?, _ named: Value, _ automatic: inout Int) throws(Raise) -> Value {
  guard f.name.isEmpty || f.index != nil else { return try lookUp(f.name, args, named, &automatic) }
  return try argument(f.index, args, &automatic)
}

/// The positional argument of this number, or the next one.
private func argument(_ number: Int?, _ args: Tuple?, _ automatic: inout Int) throws(Raise) -> Value {
  let index: Int
  if let number {
    if automatic > 0 { throw valueError("cannot switch from automatic field numbering to manual field specification") }
    automatic = -1
    index = number
  } else {
    if automatic < 0 { throw valueError("cannot switch from manual field specification to automatic field numbering") }
    index = automatic
    automatic += 1
  }
  guard let args else { throw valueError("Format string contains positional fields") }
  guard index < args.count else { throw indexError("Replacement index \(index) out of range for positional args tuple") }
  return args[index]
}

private func lookUp(_ name: String, _ args: Tuple?, _ named: Value, _ automatic: inout Int) throws(Raise) -> Value {
  let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
  let head = String(name[..<end])
  var v: Value
  if head.isEmpty || head.allSatisfy({ $0.isASCII && $0.isNumber }) {
    let number = head.isEmpty ? nil : Int(head)
    if !head.isEmpty, number == nil { throw valueError("Too many decimal digits in format string") }
    v = try argument(number, args, &automatic)
  } else {
    v = try getItem(named, .string(head))
  }
  var rest = name[end...]
  while let c = rest.first {
    rest = rest.dropFirst()
    if c == "." {
      let part = rest.prefix { $0 != "." && $0 != "[" }
      if part.isEmpty { throw valueError("Empty attribute in format string") }
      v = try getAttribute(v, String(part))
      rest = rest[part.endIndex...]
    } else {
      guard let close = rest.firstIndex(of: "]") else { throw valueError("Missing ']' in format string") }
      let key = String(rest[..<close])
      if key.isEmpty { throw valueError("Empty attribute in format string") }
      if key.allSatisfy({ $0.isASCII && $0.isNumber }) {
        guard let n = Int(key) else { throw valueError("Too many decimal digits in format string") }
        v = try getItem(v, .int(n))
      } else {
        v = try getItem(v, .string(key))
      }
      rest = rest[rest.index(after: close)...]
      if let next = rest.first, next != ".", next != "[" { throw valueError("Only '.' or '[' may follow ']' in format field specifier") }
    }
  }
  return v
}
