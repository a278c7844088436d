// json: reading and writing, with CPython's errors and its way of setting out.
import Language

func registerJson() {
  vm.prepare("json.decoder") { m in
    m.define("_scan(text, start, is_whole, hooks, strict, /)") { a throws(Raise) in
      var reader = JsonReader(Array(try str(a[0]).unicodeScalars), hooks: try sequenceItems(a[3]), isStrict: try truth(a[4]))
      return try reader.document(from: try indexValue(a[1]), isWhole: try truth(a[2]))
    }
  }
  vm.prepare("json.encoder") { m in
    m.define("_quoted(text, ascii, /)") { a throws(Raise) in .string(jsonQuoted(try str(a[0]), ascii: try truth(a[1]))) }
    m.define("_float(x, /)") { a throws(Raise) in .string(floatRepr(try makeFloat(a[0]))) }
  }
}

/// A string in JSON's quotes.
private func jsonQuoted(_ text: String, ascii: Bool) -> String {
  var out = "\""
  func unit(_ u: UInt16) { out += "\\u" + String(repeating: "0", count: max(0, 4 - String(u, radix: 16).count)) + String(u, radix: 16) }
  for c in text.unicodeScalars {
    switch c {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case "\u{8}": out += "\\b"
    case "\u{c}": out += "\\f"
    default:
      if c.value < 32 || ascii && c.value > 126 {
        if c.value == 127 { out.unicodeScalars.append(c) } else { for u in String(c).utf16 { unit(u) } }
      } else {
        out.unicodeScalars.append(c)
      }
    }
  }
  return out + "\""
}

/// Where reading stopped and why; `json.loads` makes its error of it.
private struct JsonReader {
  let text: [Unicode.Scalar]
  var at = 0
  private var depth = 0
  /// What makes floats, ints and constants of their text, dicts of dicts, and dicts of pairs; None for the ordinary way.
  private let hooks: [Value]
  /// Control characters in strings are refused.
  private let isStrict: Bool
  init(_ text: [Unicode.Scalar], hooks: [Value], isStrict: Bool) {
    self.text = text
    self.hooks = hooks
    self.isStrict = isStrict
  }
  private func hook(_ i: Int) -> Value? { i < hooks.count && !hooks[i].isNone ? hooks[i] : nil }

  /// The value, None and its end; or None, the fault's message and its place.
  mutating func document(from start: Int, isWhole: Bool) throws(Raise) -> Value {
    at = max(0, min(start, text.count))
    do throws(Raise) {
      if isWhole { skip() }
      let v = try value()
      let end = at
      if isWhole { skip() }
      if isWhole && at < text.count { throw fault("Extra data", at) }
      return .tupleOf([v, .none, .int(end)])
    } catch {
      guard let f = error.exception.native as? JsonFault else { throw error }
      return .tupleOf([.none, .string(f.message), .int(f.place)])
    }
  }

  private func fault(_ message: String, _ place: Int) -> Raise {
    let e = ExceptionObject(types.ValueError, [])
    e.native = JsonFault(message, place)
    return Raise(e)
  }

  private mutating func skip() {
    while at < text.count, text[at] == " " || text[at] == "\n" || text[at] == "\t" || text[at] == "\r" { at += 1 }
  }
  private func peek() -> Unicode.Scalar? { at < text.count ? text[at] : nil }
  private mutating func take(_ word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard at + letters.count <= text.count, Array(text[at..<at + letters.count]) == letters else { return false }
    at += letters.count
    return true
  }

  private mutating func value() throws(Raise) -> Value {
    guard let c = peek() else { throw fault("Expecting value", at) }
    switch c {
    case "\"":
      at += 1
      return .string(try string())
    case "{", "[":
      depth += 1
      defer { depth -= 1 }
      if depth > 900 { throw recursionError("maximum recursion depth exceeded while decoding a JSON array from a unicode string") }
      return c == "{" ? try object() : try array()
    default: break
    }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("null") { return .none }
    for (word, number) in [("NaN", Double.nan), ("Infinity", .infinity), ("-Infinity", -.infinity)] where take(word) {
      if let constant = hook(2) { return try vm.call(constant, .string(word)) }
      return .float(number)
    }
    return try number()
  }

  private mutating func digits() -> Int {
    let from = at
    while let c = peek(), c >= "0", c <= "9" { at += 1 }
    return at - from
  }

  private mutating func number() throws(Raise) -> Value {
    let from = at
    func refuse() -> Raise { fault("Expecting value", from) }
    if peek() == "-" { at += 1 }
    if peek() == "0" {
      at += 1
    } else if digits() == 0 {
      at = from
      throw refuse()
    }
    var isFloat = false
    let whole = at
    if peek() == "." {
      at += 1
      if digits() == 0 { at = whole } else { isFloat = true }
    }
    if at > whole || !isFloat, peek() == "e" || peek() == "E" {
      let before = at
      at += 1
      if peek() == "+" || peek() == "-" { at += 1 }
      if digits() == 0 { at = before } else { isFloat = true }
    }
    var out = ""
    out.unicodeScalars.append(contentsOf: text[from..<at])
    return try vm.call(hook(isFloat ? 0 : 1) ?? .object(isFloat ? types.float : types.int), .string(out))
  }

  private mutating func string() throws(Raise) -> String {
    var out = String.UnicodeScalarView()
    let start = at - 1
    while true {
      guard let c = peek() else { throw fault("Unterminated string starting at", start) }
      at += 1
      if c == "\"" { return String(out) }
      if c.value < 32 && isStrict { throw fault("Invalid control character at", at - 1) }
      guard c == "\\" else {
        out.append(c)
        continue
      }
      guard let e = peek() else { throw fault("Unterminated string starting at", start) }
      at += 1
      switch e {
      case "\"", "\\", "/": out.append(e)
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "r": out.append("\r")
      case "b": out.append("\u{8}")
      case "f": out.append("\u{c}")
      case "u":
        var code = try hex()
        if code >> 10 == 0x36, at + 1 < text.count, text[at] == "\\", text[at + 1] == "u" {
          let back = at
          at += 2
          let low = try hex()
          if low >> 10 == 0x37 { code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff) } else { at = back }
        }
        out.append(Unicode.Scalar(code) ?? "\u{fffd}")
      default: throw fault("Invalid \\escape", at - 2)
      }
    }
  }

  private mutating func hex() throws(Raise) -> UInt32 {
    guard at + 4 <= text.count else { throw fault("Invalid \\uXXXX escape", at - 1) }
    var code: UInt32 = 0
    for c in text[at..<at + 4] {
      guard c.isASCII, let digit = Character(c).hexDigitValue else { throw fault("Invalid \\uXXXX escape", at - 1) }
      code = code << 4 | UInt32(digit)
    }
    at += 4
    return code
  }

  private mutating func array() throws(Raise) -> Value {
    at += 1
    let out = List()
    skip()
    if peek() == "]" {
      at += 1
      return .list(out)
    }
    while true {
      out.append(try value())
      skip()
      if peek() == "]" {
        at += 1
        return .list(out)
      }
      guard peek() == "," else { throw fault("Expecting ',' delimiter", at) }
      at += 1
      skip()
    }
  }

  private mutating func object() throws(Raise) -> Value {
    at += 1
    let out = Dict()
    var pairs: [Value] = []
    let wantsPairs = hook(4) != nil
    skip()
    if peek() == "}" {
      at += 1
      return try made(out, pairs)
    }
    while true {
      guard peek() == "\"" else { throw fault("Expecting property name enclosed in double quotes", at) }
      at += 1
      let key = Value.string(try string())
      skip()
      guard peek() == ":" else { throw fault("Expecting ':' delimiter", at) }
      at += 1
      skip()
      let v = try value()
      if wantsPairs { pairs.append(.tupleOf([key, v])) } else { try out.set(key, v) }
      skip()
      if peek() == "}" {
        at += 1
        return try made(out, pairs)
      }
      guard peek() == "," else { throw fault("Expecting ',' delimiter", at) }
      at += 1
      skip()
    }
  }

  private func made(_ dict: Dict, _ pairs: [Value]) throws(Raise) -> Value {
    if let hook = hook(4) { return try vm.call(hook, .listOf(pairs)) }
    if let hook = hook(3) { return try vm.call(hook, .dict(dict)) }
    return .dict(dict)
  }
}

private final class JsonFault {
  let message: String
  let place: Int
  init(_ message: String, _ place: Int) {
    self.message = message
    self.place = place
  }
}
