// json: reading. The text is read where it lies, as bytes of UTF-8; places in messages are characters.
import Glibc
import Language

/// Where reading stopped and why; `json.loads` makes its error of it.
private final class JsonFault {
  let message: String
  let place: Int
  init(_ message: String, _ place: Int) {
    self.message = message
    self.place = place
  }
}

/// What makes the values of a document otherwise than usual; nil for the usual way.
struct JsonHooks {
  let float, int, constant, object, pairs: Value?
  /// From `parse_float, parse_int, parse_constant, object_hook, object_pairs_hook`, each of them None or a callable.
  init(_ given: [Value]) {
    func hook(_ i: Int) -> Value? { i < given.count && !given[i].isNone ? given[i] : nil }
    (float, int, constant, object, pairs) = (hook(0), hook(1), hook(2), hook(3), hook(4))
  }
}

struct JsonReader {
  private let text: Str
  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private var at: Int
  private var depth = 0
  private let hooks: JsonHooks
  /// Control characters in strings are refused.
  private let isStrict: Bool

  /// A reader from the character at `start` on.
  init(_ text: Str, from start: Int, hooks: JsonHooks, isStrict: Bool) {
    self.text = text
    bytes = UnsafePointer(text.bytes)
    end = text.byteCount
    at = text.offset(max(0, min(start, text.count)))
    self.hooks = hooks
    self.isStrict = isStrict
  }

  /// The value, None and its end; or None, the fault's message and its place.
  mutating func document(isWhole: Bool) throws(Raise) -> Value {
    do throws(Raise) {
      if isWhole { skip() }
      let v = try value()
      let end = place(at)
      if isWhole { skip() }
      if isWhole && at < self.end { throw fault("Extra data", at) }
      return .tupleOf([v, .none, .int(end)])
    } catch {
      guard let f = error.exception.native as? JsonFault else { throw error }
      return .tupleOf([.none, .string(f.message), .int(f.place)])
    }
  }

  /// The number of characters before a byte.
  private func place(_ byte: Int) -> Int {
    if text.isASCII { return byte }
    var n = 0
    for i in 0..<byte where bytes[i] & 0xC0 != 0x80 { n += 1 }
    return n
  }

  private func fault(_ message: String, _ byte: Int) -> Raise {
    let e = ExceptionObject(types.ValueError, [])
    e.native = JsonFault(message, place(byte))
    return Raise(e)
  }

  /// The byte at the place, 0 at the end.
  private var here: UInt8 { at < end ? bytes[at] : 0 }

  private mutating func skip() {
    while at < end, case let c = bytes[at], c == 32 || c == 10 || c == 9 || c == 13 { at += 1 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let n = word.utf8CodeUnitCount
    if end - at < n || memcmp(bytes + at, word.utf8Start, n) != 0 { return false }
    at += n
    return true
  }

  private mutating func value() throws(Raise) -> Value {
    switch here {
    case 34:
      at += 1
      return .str(try string())
    case 123, 91:
      depth += 1
      defer { depth -= 1 }
      if depth > 900 { throw recursionError("maximum recursion depth exceeded while decoding a JSON array from a unicode string") }
      return here == 123 ? try object() : try array()
    case 116: if take("true") { return .bool(true) }
    case 102: if take("false") { return .bool(false) }
    case 110: if take("null") { return .none }
    case 78: if take("NaN") { return try constant("NaN", .nan) }
    case 73: if take("Infinity") { return try constant("Infinity", .infinity) }
    case 45: if take("-Infinity") { return try constant("-Infinity", -.infinity) }
    default: break
    }
    return try number()
  }

  private func constant(_ word: String, _ number: Double) throws(Raise) -> Value {
    if let hook = hooks.constant { return try vm.call(hook, .string(word)) }
    return .float(number)
  }

  private mutating func digits() -> Int {
    let from = at
    while at < end, bytes[at] &- 48 <= 9 { at += 1 }
    return at - from
  }

  private mutating func number() throws(Raise) -> Value {
    let from = at
    if here == 45 { at += 1 }
    if here == 48 {
      at += 1
    } else if digits() == 0 {
      at = from
      throw fault("Expecting value", from)
    }
    var isFloat = false
    if here == 46 {
      let whole = at
      at += 1
      if digits() == 0 { at = whole } else { isFloat = true }
    }
    if here | 32 == 101 {
      let before = at
      at += 1
      if here == 43 || here == 45 { at += 1 }
      if digits() == 0 { at = before } else { isFloat = true }
    }
    if let hook = isFloat ? hooks.float : hooks.int { return try vm.call(hook, .str(piece(from, at))) }
    return isFloat ? try float(from) : try int(from)
  }

  private func piece(_ from: Int, _ to: Int) -> Str { Str(UnsafeBufferPointer(start: bytes + from, count: to - from)) }

  private func int(_ from: Int) throws(Raise) -> Value {
    if at - from > 18 { return try vm.call(.object(types.int), .str(piece(from, at))) }
    let isNegative = bytes[from] == 45
    var n = 0
    for i in (isNegative ? from + 1 : from)..<at { n = n * 10 + Int(bytes[i] - 48) }
    return .int(isNegative ? -n : n)
  }

  private func float(_ from: Int) throws(Raise) -> Value {
    if let d = doubleOfShortText(bytes + from, at - from) { return .float(d) }
    return try vm.call(.object(types.float), .str(piece(from, at)))
  }

  /// The string behind its quote.
  private mutating func string() throws(Raise) -> Str {
    let from = at
    // Up to the first byte that is more than itself.
    while at < end, case let c = bytes[at], c != 34 && c != 92 && c >= 32 { at += 1 }
    if here == 34, at < end {
      at += 1
      return piece(from, at - 1)
    }
    var out = Array(UnsafeBufferPointer(start: bytes + from, count: at - from))
    while true {
      if at >= end { throw fault("Unterminated string starting at", from - 1) }
      let c = bytes[at]
      at += 1
      if c == 34 { return Str(bytes: out) }
      if c < 32 && isStrict { throw fault("Invalid control character at", at - 1) }
      if c == 92 { try escape(from - 1, &out) } else { out.append(c) }
    }
  }

  private mutating func escape(_ start: Int, _ out: inout [UInt8]) throws(Raise) {
    if at >= end { throw fault("Unterminated string starting at", start) }
    let e = bytes[at]
    at += 1
    switch e {
    case 34, 92, 47: out.append(e)
    case 117:
      var code = try hex()
      if code >> 10 == 0x36, at + 1 < end, bytes[at] == 92, bytes[at + 1] == 117 {
        let back = at
        at += 2
        let low = try hex()
        if low >> 10 == 0x37 { code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff) } else { at = back }
      }
      appendUTF8(code, to: &out)
    default:
      // JSON has neither \a nor \v.
      guard e != 97, e != 118, let control = controlCharacter(escapedBy: e) else { throw fault("Invalid \\escape", at - 2) }
      out.append(control)
    }
  }

  private mutating func hex() throws(Raise) -> UInt32 {
    var code: UInt32 = 0
    for i in at..<at + 4 {
      guard i < end, let digit = digitValue(UInt32(bytes[i]), 16) else { throw fault("Invalid \\uXXXX escape", at - 1) }
      code = code << 4 | digit
    }
    at += 4
    return code
  }

  private mutating func array() throws(Raise) -> Value {
    at += 1
    let out = List()
    skip()
    if here == 93 {
      at += 1
      return .list(out)
    }
    while true {
      out.append(try value())
      skip()
      if here == 93 {
        at += 1
        return .list(out)
      }
      guard here == 44 else { throw fault("Expecting ',' delimiter", at) }
      at += 1
      skip()
    }
  }

  private mutating func object() throws(Raise) -> Value {
    at += 1
    let out = Dict()
    var pairs: [Value] = []
    skip()
    if here == 125 {
      at += 1
      return try made(out, pairs)
    }
    while true {
      guard here == 34 else { throw fault("Expecting property name enclosed in double quotes", at) }
      at += 1
      let key = try string()
      skip()
      guard here == 58 else { throw fault("Expecting ':' delimiter", at) }
      at += 1
      skip()
      let v = try value()
      if hooks.pairs != nil { pairs.append(.tupleOf([.str(key), v])) } else { out[key] = v }
      skip()
      if here == 125 {
        at += 1
        return try made(out, pairs)
      }
      guard here == 44 else { throw fault("Expecting ',' delimiter", at) }
      at += 1
      skip()
    }
  }

  private func made(_ dict: Dict, _ pairs: [Value]) throws(Raise) -> Value {
    if let hook = hooks.pairs { return try vm.call(hook, .listOf(pairs)) }
    if let hook = hooks.object { return try vm.call(hook, .dict(dict)) }
    return .dict(dict)
  }
}
