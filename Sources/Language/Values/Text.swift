// repr and str of any value, and how floats and strings are written.
import CPlatform
import Glibc

/// Counts native recursion (repr of nested lists, comparison, calls from Swift into a script), so that depth ends in
/// a RecursionError instead of the native stack.
public enum NativeDepth {
  nonisolated(unsafe) static var depth = 0
  static let limit = 2000
  /// Goes one level deeper; every call that returns needs a `leave`, one that raises none.
  /// Raises RecursionError if that is past the limit or the native stack is nearly used up; `what` ends its message.
  @inline(__always) public static func enter(_ what: String = "") throws(Raise) {
    depth += 1
    if depth > limit || wick_stack_is_low() != 0 {
      depth -= 1
      throw recursionError("maximum recursion depth exceeded" + what)
    }
  }
  /// For recursion too cheap to count: through the items of tuples, through iterators of iterators.
  @inline(__always) public static func check(_ what: String = "") throws(Raise) {
    if wick_stack_is_low() != 0 { throw recursionError("maximum recursion depth exceeded" + what) }
  }
  /// Ends a level that `enter` began.
  @inline(__always) public static func leave() { depth -= 1 }
}

/// Marks containers whose repr is being made, so that a cycle prints as `[...]`.
public enum ReprGuard {
  /// Few at a time: a look through them is quicker than a hash.
  nonisolated(unsafe) private static var active: [ObjectIdentifier] = []
  /// False where the repr of `o` is being made already: write `[...]` and do not call `leave`. Raises RecursionError if too deep.
  public static func enter(_ o: Object) throws(Raise) -> Bool {
    if active.contains(ObjectIdentifier(o)) { return false }
    try NativeDepth.enter(" while getting the repr of an object")
    active.append(ObjectIdentifier(o))
    return true
  }
  static func reset() { active = [] }
  /// Ends what an `enter` that gave true began.
  public static func leave(_ o: Object) {
    if let i = active.lastIndex(of: ObjectIdentifier(o)) { active.remove(at: i) }
    NativeDepth.leave()
  }
}

/// `repr(v)`. A cycle of containers prints as `[...]`. Raises RecursionError if it is nested too deep, and what `__repr__` raises.
public func repr(_ v: Value) throws(Raise) -> String {
  switch v {
  case .none: return "None"
  case .undefined: return "<unbound>"
  case .bool(let b): return b ? "True" : "False"
  case .int(let n): return String(n)
  case .float(let d): return floatRepr(d)
  case .str(let s): return quoted(s)
  case .list, .tuple, .dict:
    var out: [UInt8] = []
    try appendRepr(v, to: &out)
    return String(decoding: out, as: UTF8.self)
  case .function(let f): return try f.repr()
  case .instance(let i):
    try NativeDepth.enter(" while calling a Python object")
    defer { NativeDepth.leave() }
    return try i.repr()
  case .object(let o): return try o.repr()
  }
}

/// `str(v)`: a str's own text, else what `__str__` gives, else the repr. Raises what those raise.
public func str(_ v: Value) throws(Raise) -> String {
  switch v {
  case .str(let s): return s.string
  case .instance(let i):
    try NativeDepth.enter(" while calling a Python object")
    defer { NativeDepth.leave() }
    return try i.str()
  case .object(let o): return try o.str()
  default: return try repr(v)
  }
}

/// `str(v)` as a Str, without a copy for one that is a str already.
func strObject(_ v: Value) throws(Raise) -> Str {
  switch v {
  case .str(let s): return s
  case .int(let n): return intText(n)
  case .bool(let b): return b ? Str.true : Str.false
  case .none: return Str.none
  case .list, .tuple, .dict: return try reprObject(v)
  case .object(let o): return try o.text()
  default: return Str(try str(v))
  }
}

/// `repr(v)` as a Str.
func reprObject(_ v: Value) throws(Raise) -> Str {
  switch v {
  case .int(let n): return intText(n)
  case .bool(let b): return b ? Str.true : Str.false
  case .none: return Str.none
  case .object(let o as BytesObject): return try o.text()
  case .str, .list, .tuple, .dict:
    var out: [UInt8] = []
    try appendRepr(v, to: &out)
    return Str(bytes: out)
  default: return Str(try repr(v))
  }
}

/// The digits of an int.
func intText(_ n: Int) -> Str {
  if n >= 0 && n < 10 { return asciiStrings[48 + n] }
  let magnitude = n.magnitude
  var count = n < 0 ? 2 : 1
  var power: UInt = 10
  // Past the nineteen digits of a word the next power would not fit.
  while magnitude >= power && count < 20 {
    count += 1
    power &*= 10
  }
  return Str(byteCount: count, count: count) { out in
    var rest = magnitude, at = out + count
    repeat {
      let tenth = rest / 10
      at -= 1
      at.pointee = UInt8(truncatingIfNeeded: 48 &+ rest &- tenth &* 10)
      rest = tenth
    } while rest > 0
    if n < 0 { out.pointee = 45 }
  }
}

/// Python's repr of a float: the shortest digits that read back the same; exponents from 1e16 up and below 1e-4.
public func floatRepr(_ d: Double) -> String {
  if d.isNaN { return "nan" }
  if d.isInfinite { return d > 0 ? "inf" : "-inf" }
  if d == 0 { return d.sign == .minus ? "-0.0" : "0.0" }
  // Swift writes what has no exponent as Python does.
  let text = d.description
  if !text.utf8.contains(UInt8(ascii: "e")) { return text }
  let (digits, exponent) = shortestDigits(abs(d))
  let sign = d < 0 ? "-" : ""
  let n = digits.count
  if exponent > 16 || exponent < -3 {
    let e = exponent - 1
    var m = String(digits.prefix(1))
    if n > 1 { m += "." + digits.dropFirst() }
    let text = String(e.magnitude)
    return "\(sign)\(m)e\(e < 0 ? "-" : "+")\(text.count < 2 ? "0" + text : text)"
  }
  if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + digits }
  if exponent >= n { return sign + digits + String(repeating: "0", count: exponent - n) + ".0" }
  return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
}

/// The shortest decimal digits of a positive double and the position of the point: 0.d1d2… × 10^exponent.
/// Swift's own description gives the shortest digits that round-trip (SwiftDtoa, an Errol/Ryu descendant).
public func shortestDigits(_ d: Double) -> (String, Int) {
  var digits = "", exponent = 0, seenPoint = false, pointAt = 0
  var tail = Substring(d.description)
  if let e = tail.firstIndex(of: "e") {
    exponent = Int(tail[tail.index(after: e)...]) ?? 0
    tail = tail[..<e]
  }
  for c in tail {
    if c == "." { seenPoint = true; continue }
    digits.append(c)
    if !seenPoint { pointAt += 1 }
  }
  let leading = digits.prefix { $0 == "0" }.count
  digits = String(digits.dropFirst(leading))
  while digits.last == "0" { digits.removeLast() }
  return (digits, exponent + pointAt - leading)
}

/// Python's repr of a str.
public func quoted(_ s: Str) -> String {
  var out: [UInt8] = []
  appendQuoted(s, to: &out)
  return String(decoding: out, as: UTF8.self)
}

func appendEscaped(_ b: UInt8, _ quote: UInt8, _ out: inout [UInt8]) {
  switch b {
  case quote, 92: out += [92, b]
  case 10: out += [92, 110]
  case 13: out += [92, 114]
  case 9: out += [92, 116]
  case 0..<32, 127: out += Array("\\x".utf8) + hex(UInt32(b), 2)
  default: out.append(b)
  }
}

func hex(_ value: UInt32, _ width: Int) -> [UInt8] {
  let text = String(value, radix: 16)
  return Array(repeating: 48, count: max(0, width - text.utf8.count)) + Array(text.utf8)
}

/// Whether Python's repr shows the code point as itself.
func isPrintable(_ c: UInt32) -> Bool {
  guard let scalar = Unicode.Scalar(c) else { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
  case .spaceSeparator: return c == 32
  default: return true
  }
}
