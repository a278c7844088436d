// repr and str appended to bytes of UTF-8: containers write their items one after the other into one buffer.

/// Appends `str(v)`.
func appendText(_ v: Value, to out: inout [UInt8]) throws(Raise) {
  switch v {
  case .str(let s): out.append(contentsOf: s.buffer)
  case .instance, .object, .function: out.append(contentsOf: try str(v).utf8)
  default: try appendRepr(v, to: &out)
  }
}

/// Appends `repr(v)`. A cycle of containers prints as `[...]`. Raises RecursionError if it is nested too deep, and what `__repr__`
/// raises.
func appendRepr(_ v: Value, to out: inout [UInt8]) throws(Raise) {
  switch v {
  case .int(let n): appendDigits(n, to: &out)
  case .str(let s): appendQuoted(s, to: &out)
  case .list(let l):
    guard l.count > 0 else { return append("[]", to: &out) }
    guard try ReprGuard.enter(l) else { return append("[...]", to: &out) }
    defer { ReprGuard.leave(l) }
    out.append(91)
    var i = 0
    while i < l.count {
      if i > 0 { append(", ", to: &out) }
      try appendRepr(l[i], to: &out)
      i += 1
    }
    out.append(93)
  case .tuple(let t):
    guard t.count > 0 else { return append("()", to: &out) }
    guard try ReprGuard.enter(t) else { return append("(...)", to: &out) }
    defer { ReprGuard.leave(t) }
    out.append(40)
    for i in 0..<t.count {
      if i > 0 { append(", ", to: &out) }
      try appendRepr(t[i], to: &out)
    }
    append(t.count == 1 ? ",)" : ")", to: &out)
  case .dict(let d):
    guard d.count > 0 else { return append("{}", to: &out) }
    guard try ReprGuard.enter(d) else { return append("{...}", to: &out) }
    defer { ReprGuard.leave(d) }
    out.append(123)
    var isFirst = true
    for (k, v) in d.pairs {
      if !isFirst { append(", ", to: &out) }
      isFirst = false
      try appendRepr(k, to: &out)
      append(": ", to: &out)
      try appendRepr(v, to: &out)
    }
    out.append(125)
  default: out.append(contentsOf: try repr(v).utf8)
  }
}

@inline(__always) private func append(_ text: StaticString, to out: inout [UInt8]) {
  out.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
}

/// Appends an int in decimal.
public func appendDigits(_ n: Int, to out: inout [UInt8]) {
  if n >= 0 && n < 10 { return out.append(UInt8(48 + n)) }
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
    var rest = n.magnitude, at = 20
    repeat {
      at -= 1
      room[at] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
      rest /= 10
    } while rest > 0
    if n < 0 { out.append(45) }
    out.append(contentsOf: room[at...])
  }
}

/// Appends Python's repr of a str.
func appendQuoted(_ s: Str, to out: inout [UInt8]) {
  let bytes = s.bytes, n = s.byteCount
  var single = false, double = false, isPlain = s.isASCII
  for i in 0..<n {
    let b = bytes[i]
    if b == 39 { single = true }
    if b == 34 { double = true }
    if b < 32 || b == 92 || b >= 127 { isPlain = false }
  }
  let quote: UInt8 = single && !double ? 34 : 39
  out.reserveCapacity(out.count + n + 2)
  out.append(quote)
  if isPlain && !(single && double) {
    out.append(contentsOf: s.buffer)
    return out.append(quote)
  }
  var i = 0
  while i < n {
    let b = bytes[i]
    if b < 0x80 {
      i += 1
      appendEscaped(b, quote, &out)
      continue
    }
    let start = i
    let c = decodeUTF8(bytes, &i)
    if CharacterClass.of(c).contains(.printable) {
      out.append(contentsOf: UnsafeBufferPointer(start: bytes + start, count: i - start))
    } else if c < 0x100 {
      out += Array("\\x".utf8) + hex(c, 2)
    } else if c < 0x10000 {
      out += Array("\\u".utf8) + hex(c, 4)
    } else {
      out += Array("\\U".utf8) + hex(c, 8)
    }
  }
  out.append(quote)
}
