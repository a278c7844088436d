// json: writing, into one buffer of bytes.
import Language

/// How `json.JSONEncoder` writes.
struct JsonWriter {
  /// The encoder's `default`: what it makes of an object that JSON does not know.
  private let fallback: Value
  private let escapesAll, allowsNaN, sortsKeys, skipsKeys, checksCircles: Bool
  /// One level of indentation; nil for everything on one line.
  private let indent: [UInt8]?
  private let itemSeparator, keySeparator: [UInt8]
  private(set) var out: [UInt8] = []
  /// The containers that are being written.
  private var inside: [ObjectIdentifier] = []

  init(
    fallback: Value, escapesAll: Bool, allowsNaN: Bool, sortsKeys: Bool, skipsKeys: Bool, checksCircles: Bool, indent: [UInt8]?,
    separators: (item: [UInt8], key: [UInt8])
  ) {
    self.fallback = fallback
    (self.escapesAll, self.allowsNaN, self.sortsKeys, self.skipsKeys) = (escapesAll, allowsNaN, sortsKeys, skipsKeys)
    (self.checksCircles, self.indent) = (checksCircles, indent)
    (itemSeparator, keySeparator) = separators
  }

  /// `indent`: None, a text, or a number of spaces.
  static func indentation(_ v: Value) throws(Raise) -> [UInt8]? {
    switch v.unwrapped {
    case .none: return nil
    case .str(let s): return s.array
    default:
      let n = max(0, try indexValue(v))
      try Memory.check(n, of: 1)
      return Array(repeating: 32, count: n)
    }
  }

  /// A pair of texts, for between items and behind keys.
  static func separators(_ v: Value) throws(Raise) -> (item: [UInt8], key: [UInt8]) {
    func text(_ v: Value) throws(Raise) -> [UInt8] {
      guard case .str(let s) = v.unwrapped else { throw typeError("make_encoder() separators must be str, not \(typeName(v))") }
      return s.array
    }
    return (try text(try getItem(v, .int(0))), try text(try getItem(v, .int(1))))
  }

  /// Writes one value. Raises ValueError for a circle and for NaN where it is not allowed, and what the encoder's `default` raises.
  mutating func write(_ v: Value, _ level: Int = 0) throws(Raise) {
    switch v.unwrapped {
    case .str(let s): JsonWriter.quote(s, ascii: escapesAll, &out)
    case .none: word("null")
    case .bool(let b): word(b ? "true" : "false")
    case .int(let n): appendDigits(n, to: &out)
    case .float(let d): try write(d)
    case .object(let o as BigInteger): out += Array(try o.repr().utf8)
    case .list(let l): try within(v, l) { (w) throws(Raise) in try w.sequence(v, count: l.count, level) }
    case .tuple(let t): try within(v, t) { (w) throws(Raise) in try w.sequence(v, count: t.count, level) }
    case .dict(let d): try within(v, d) { (w) throws(Raise) in try w.mapping(v, d, level) }
    default:
      try within(v, v.heapObject) { (w) throws(Raise) in
        try w.write(try vm.call(w.fallback, v), level)
      }
    }
  }

  private mutating func word(_ text: StaticString) {
    out.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func write(_ d: Double) throws(Raise) {
    if d.isFinite { return out.append(contentsOf: floatRepr(d).utf8) }
    if !allowsNaN {
      throw valueError("Out of range float values are not JSON compliant" + (indent == nil ? "" : ": \(floatRepr(d))"))
    }
    word(d.isNaN ? "NaN" : d > 0 ? "Infinity" : "-Infinity")
  }

  /// Runs `body` for a container, which must not be inside of itself.
  private mutating func within(
    _ v: Value, _ object: Object?, _ body: (inout JsonWriter) throws(Raise) -> Void
  ) throws(Raise) {
    try NativeDepth.enter(" while encoding a JSON object")
    defer { NativeDepth.leave() }
    guard checksCircles, let object = v.heapObject ?? object else { return try body(&self) }
    if inside.contains(ObjectIdentifier(object)) { throw valueError("Circular reference detected") }
    inside.append(ObjectIdentifier(object))
    try body(&self)
    inside.removeLast()
  }

  private mutating func newline(_ level: Int) {
    guard let indent else { return }
    out.append(10)
    for _ in 0..<level { out += indent }
  }

  private mutating func separator(_ isFirst: inout Bool, _ level: Int) {
    if !isFirst { out += itemSeparator }
    isFirst = false
    newline(level + 1)
  }

  private mutating func sequence(_ v: Value, count: Int, _ level: Int) throws(Raise) {
    if count == 0 { return word("[]") }
    out.append(91)
    var isFirst = true
    var writer = self
    // What is written so far goes with the copy: one buffer, never two.
    out = []
    try forEach(v) { (item) throws(Raise) in
      writer.separator(&isFirst, level)
      try writer.write(item, level + 1)
    }
    self = writer
    newline(level)
    out.append(93)
  }

  private mutating func mapping(_ v: Value, _ dict: Dict, _ level: Int) throws(Raise) {
    if dict.count == 0 { return word("{}") }
    out.append(123)
    var isFirst = true
    for (key, value) in try pairs(v, dict) {
      guard let name = try name(key) else { continue }
      separator(&isFirst, level)
      JsonWriter.quote(name, ascii: escapesAll, &out)
      out += keySeparator
      try write(value, level + 1)
    }
    newline(level)
    out.append(125)
  }

  private func pairs(_ v: Value, _ dict: Dict) throws(Raise) -> [(Value, Value)] {
    if case .dict = v, !sortsKeys { return dict.pairs }
    var items = try vm.callMethod(v, "items")
    if sortsKeys, let sorted = vm.builtins["sorted"] { items = try vm.call(sorted, items) }
    return try sequenceItems(items).map { (pair) throws(Raise) in (try getItem(pair, .int(0)), try getItem(pair, .int(1))) }
  }

  /// A key as text; nil for one that is passed over.
  private func name(_ key: Value) throws(Raise) -> Str? {
    switch key.unwrapped {
    case .str(let s): return s
    case .bool(let b): return Str(b ? "true" : "false")
    case .none: return Str("null")
    case .int(let n): return Str(String(n))
    case .object(let o as BigInteger): return Str(try o.repr())
    case .float(let d):
      var inner = self
      inner.out = []
      try inner.write(d)
      return Str(bytes: inner.out)
    default:
      if skipsKeys { return nil }
      throw typeError("keys must be str, int, float, bool or None, not \(typeName(key))")
    }
  }

  /// Appends a text in JSON's quotes.
  static func quote(_ s: Str, ascii: Bool, _ out: inout [UInt8]) {
    let bytes = s.bytes, n = s.byteCount
    out.reserveCapacity(out.count + n + 2)
    out.append(34)
    var from = 0, i = 0
    while i < n {
      let c = bytes[i]
      if c >= 32 && c != 34 && c != 92 && (c < 127 || !ascii) { i += 1; continue }
      out.append(contentsOf: UnsafeBufferPointer(start: bytes + from, count: i - from))
      escape(decodeUTF8(bytes, &i), &out)
      from = i
    }
    out.append(contentsOf: UnsafeBufferPointer(start: bytes + from, count: n - from))
    out.append(34)
  }

  private static func escape(_ c: UInt32, _ out: inout [UInt8]) {
    switch c {
    case 34, 92: out += [92, UInt8(c)]
    case 10: out += [92, 110]
    case 13: out += [92, 114]
    case 9: out += [92, 116]
    case 8: out += [92, 98]
    case 12: out += [92, 102]
    case 0x10000...:
      unit(0xD800 + (c - 0x10000) >> 10, &out)
      unit(0xDC00 + (c - 0x10000) & 0x3FF, &out)
    default: unit(c, &out)
    }
  }

  private static func unit(_ u: UInt32, _ out: inout [UInt8]) {
    out += [92, 117, hexDigit(u >> 12), hexDigit(u >> 8), hexDigit(u >> 4), hexDigit(u)]
  }
}
