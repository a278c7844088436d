// `'…' % values` and `'…'.format(…)`.

/// printf-style formatting.
func percentFormat(_ template: Str, _ values: Value) throws(Raise) -> Str {
  let s = Array(template.string.unicodeScalars)
  var out = ""
  var position = 0
  let tuple: Tuple? = if case .tuple(let t) = values.unwrapped { t } else { nil }
  let isMapping: Bool
  switch values.unwrapped {
  case .tuple, .str: isMapping = false
  case .dict: isMapping = true
  default: isMapping = (try? getAttributeIfPresent(values, names.getitem)) ?? nil != nil
  }
  var usedMapping = false
  func nextValue() throws(Raise) -> Value {
    if let tuple {
      if position >= tuple.count { throw typeError("not enough arguments for format string") }
      position += 1
      return tuple[position - 1]
    }
    if position > 0 || usedMapping { throw typeError("not enough arguments for format string") }
    position += 1
    return values
  }
  var i = 0
  while i < s.count {
    if s[i] != "%" { out.unicodeScalars.append(s[i]); i += 1; continue }
    i += 1
    var f = FormatSpec()
    var value: Value?
    if i < s.count, s[i] == "(" {
      if !isMapping { throw typeError("format requires a mapping") }
      var depth = 1, key = ""
      i += 1
      while i < s.count {
        if s[i] == "(" { depth += 1 } else if s[i] == ")" { depth -= 1; if depth == 0 { break } }
        key.unicodeScalars.append(s[i])
        i += 1
      }
      if i >= s.count { throw valueError("incomplete format key") }
      i += 1
      usedMapping = true
      value = try getItem(values, .string(key))
    }
    var left = false
    while i < s.count, "-+ #0".unicodeScalars.contains(s[i]) {
      switch s[i] {
      case "-": left = true
      case "+": f.sign = "+"
      case " ": if f.sign != "+" { f.sign = " " }
      case "#": f.alternate = true
      default: f.zeroPad = true
      }
      i += 1
    }
    func number(isWidth: Bool) throws(Raise) -> Int {
      if i < s.count, s[i] == "*" {
        i += 1
        guard let b = bigValue(try nextValue()) else { throw typeError("* wants int") }
        guard let n = b.small, isWidth || n.magnitude <= 1 << 31 else {
          throw overflowError("Python int too large to convert to C \(isWidth ? "ssize_t" : "int")")
        }
        return n
      }
      var n = 0
      while i < s.count, let d = Character(s[i]).wholeNumberValue, s[i].isASCII {
        let most = isWidth ? Int.max : Int(Int32.max)
        if n > (most - d) / 10 { throw valueError(isWidth ? "width too big" : "precision too big") }
        n = n * 10 + d
        i += 1
      }
      return n
    }
    f.width = try number(isWidth: true)
    try Memory.check(f.width.magnitude < 1 << 62 ? abs(f.width) : Int.max, of: 4)
    if f.width < 0 { left = true; f.width = -f.width }
    if i < s.count, s[i] == "." {
      i += 1
      let precision = max(0, try number(isWidth: false))
      try Memory.check(precision, of: 4)
      f.precision = precision
    }
    while i < s.count, s[i] == "l" || s[i] == "h" || s[i] == "L" { i += 1 }
    guard i < s.count else { throw valueError("incomplete format") }
    let kind = Character(s[i])
    i += 1
    if kind == "%", s[i - 2] == "%" { out += "%"; continue }
    if kind == "%" { throw valueError("unsupported format character '%' (0x25) at index \(i - 1)") }
    let v: Value
    if let value { v = value } else { v = try nextValue() }
    f.align = left ? "<" : f.zeroPad ? "=" : nil
    if f.zeroPad && !left { f.fill = 48 }
    out += try percentField(kind, v, &f, left, i - 1)
  }
  if let tuple, position < tuple.count, !usedMapping { throw typeError("not all arguments converted during string formatting") }
  if tuple == nil, position == 0, !isMapping { throw typeError("not all arguments converted during string formatting") }
  return Str(out)
}

private func percentField(_ kind: Character, _ v: Value, _ f: inout FormatSpec, _ left: Bool, _ at: Int) throws(Raise) -> String {
  switch kind {
  case "s", "r", "a":
    var text = kind == "s" ? try str(v) : kind == "r" ? try repr(v) : asciiEscaped(try repr(v))
    if let p = f.precision { text = String(text.unicodeScalars.prefix(p)) }
    f.fill = 32
    return f.pad(text, defaultAlign: left ? "<" : ">")
  case "c":
    f.fill = 32
    if case .str(let s) = v.unwrapped {
      if s.count != 1 { throw typeError("%c requires int or char") }
      return f.pad(s.string, defaultAlign: left ? "<" : ">")
    }
    guard let n = bigValue(v)?.small else { throw typeError("%c requires int or char") }
    guard n >= 0, n < 0x110000 else { throw overflowError("%c arg not in range(0x110000)") }
    return f.pad(Str(scalars: [UInt32(n)]).string, defaultAlign: left ? "<" : ">")
  case "d", "i", "u", "x", "X", "o":
    var number = v.unwrapped
    if case .float(let d) = number {
      if kind == "x" || kind == "X" || kind == "o" { throw typeError("%\(kind) format: an integer is required, not float") }
      number = try truncated(d)
    }
    if bigValue(number) == nil {
      if let m = typeOf(v).lookup(kind == "d" || kind == "i" || kind == "u" ? names.int : names.index) {
        number = try vm.callMethod(m, v, []).unwrapped
      }
    }
    guard let n = bigValue(number) else {
      let what = kind == "d" || kind == "i" || kind == "u" ? "a real number is required" : "an integer is required"
      throw typeError("%\(kind) format: \(what), not \(typeName(v))")
    }
    f.kind = kind == "i" || kind == "u" ? "d" : kind
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
  case "e", "E", "f", "F", "g", "G":
    let d: Double
    do throws(Raise) { d = try makeFloatOnly(v) } catch {
      if error.matches(types.TypeError) { throw typeError("must be real number, not \(typeName(v))") }
      throw error
    }
    f.kind = kind
    return try formatFloat(d, f)
  default:
    let code = String(kind.unicodeScalars.first?.value ?? 0, radix: 16)
    throw valueError("unsupported format character '\(kind)' (0x\(code)) at index \(at)")
  }
}

/// A float from a number or an object with `__float__`, not from text.
func makeFloatOnly(_ v: Value) throws(Raise) -> Double {
  if case .str = v.unwrapped { throw typeError("must be real number, not \(typeName(v))") }
  return try makeFloat(v)
}

/// `template.format(*args, **named)`; `args` is nil for format_map.
func formatTemplate(_ template: Str, _ args: Tuple?, _ named: Value) throws(Raise) -> String {
  var automatic = 0
  return try expand(Array(template.string.unicodeScalars), args, named, &automatic, 2)
}

private func expand(
  _ s: [Unicode.Scalar], _ args: Tuple?, _ named: Value, _ automatic: inout Int, _ depth: Int
) throws(Raise) -> String {
  if depth <= 0 { throw valueError("Max string recursion exceeded") }
  var out = ""
  var i = 0
  while i < s.count {
    let c = s[i]
    i += 1
    if c != "{" && c != "}" { out.unicodeScalars.append(c); continue }
    if i < s.count, s[i] == c { out.unicodeScalars.append(c); i += 1; continue }
    if c == "}" || i >= s.count { throw valueError("Single '\(c)' encountered in format string") }
    out += try field(s, &i, args, named, &automatic, depth)
  }
  return out
}

/// The replacement field at `i`, behind its brace: name, conversion, specification.
private func field(
  _ s: [Unicode.Scalar], _ i: inout Int, _ args: Tuple?, _ named: Value, _ automatic: inout Int, _ depth: Int
) throws(Raise) -> String {
  let start = i
  var end: Unicode.Scalar?
  while i < s.count, end == nil {
    switch s[i] {
    case "{": throw valueError("unexpected '{' in field name")
    case "[": while i < s.count, s[i] != "]" { i += 1 }
    case "}", ":", "!": end = s[i]
    default: break
    }
    i += 1
  }
  guard let end else { throw valueError("expected '}' before end of string") }
  let name = String(String.UnicodeScalarView(s[start..<(i - 1)]))
  var conversion: Unicode.Scalar?
  var hasSpec = end == ":"
  if end == "!" {
    guard i < s.count else { throw valueError("end of string while looking for conversion specifier") }
    conversion = s[i]
    i += 1
    guard i < s.count else { throw valueError("unmatched '{' in format spec") }
    if s[i] != "}" && s[i] != ":" { throw valueError("expected ':' after conversion specifier") }
    hasSpec = s[i] == ":"
    i += 1
  }
  var specRange = i..<i
  if hasSpec {
    var open = 1
    let from = i
    while open > 0 {
      guard i < s.count else { throw valueError("unmatched '{' in format spec") }
      if s[i] == "{" { open += 1 } else if s[i] == "}" { open -= 1 }
      i += 1
    }
    specRange = from..<(i - 1)
  }
  var v = try lookUp(name, args, named, &automatic)
  switch conversion {
  case nil: break
  case "r": v = .string(try repr(v))
  case "s": v = .string(try str(v))
  case "a": v = .string(asciiEscaped(try repr(v)))
  case let c?:
    throw valueError("Unknown conversion specifier \(c.value > 32 && c.value < 127 ? String(c) : "\\x" + String(c.value, radix: 16))")
  }
  let spec = Array(s[specRange])
  let isPlain = !spec.contains("{")
  return try format(v, isPlain ? String(String.UnicodeScalarView(spec)) : try expand(spec, args, named, &automatic, depth - 1))
}

private func lookUp(_ name: String, _ args: Tuple?, _ named: Value, _ automatic: inout Int) throws(Raise) -> Value {
  let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
  let head = String(name[..<end])
  var v: Value
  if head.isEmpty || head.allSatisfy({ $0.isASCII && $0.isNumber }) {
    let index: Int
    if head.isEmpty {
      if automatic < 0 { throw valueError("cannot switch from manual field specification to automatic field numbering") }
      index = automatic
      automatic += 1
    } else {
      if automatic > 0 { throw valueError("cannot switch from automatic field numbering to manual field specification") }
      automatic = -1
      guard let n = Int(head) else { throw valueError("Too many decimal digits in format string") }
      index = n
    }
    guard let args else { throw valueError("Format string contains positional fields") }
    guard index < args.count else { throw indexError("Replacement index \(index) out of range for positional args tuple") }
    v = args[index]
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
