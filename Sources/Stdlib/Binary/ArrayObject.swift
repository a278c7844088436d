// array.array: numbers of one C type, kept as their bytes. The methods are in ArrayMethods.swift.
import Language

/// The C type of an array's items.
enum ArrayKind: UInt8, CaseIterable {
  case signedChar = 98, unsignedChar = 66, character = 117, short = 104, unsignedShort = 72, int = 105, unsignedInt = 73
  case long = 108, unsignedLong = 76, longLong = 113, unsignedLongLong = 81, float = 102, double = 100

  var code: String { String(Unicode.Scalar(rawValue)) }
  var size: Int {
    switch self {
    case .signedChar, .unsignedChar: 1
    case .short, .unsignedShort: 2
    case .character, .int, .unsignedInt, .float: 4
    case .long, .unsignedLong, .longLong, .unsignedLongLong, .double: 8
    }
  }

  /// The item whose bytes are `bits`.
  func value(_ bits: UInt64) -> Value {
    switch self {
    case .signedChar: .int(Int(Int8(truncatingIfNeeded: bits)))
    case .short: .int(Int(Int16(truncatingIfNeeded: bits)))
    case .int: .int(Int(Int32(truncatingIfNeeded: bits)))
    case .long, .longLong: .int(Int(Int64(bitPattern: bits)))
    case .unsignedChar, .unsignedShort, .unsignedInt: .int(Int(truncatingIfNeeded: bits))
    case .unsignedLong, .unsignedLongLong: unsignedValue(bits)
    case .float: .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
    case .double: .float(Double(bitPattern: bits))
    case .character: .string(Unicode.Scalar(UInt32(truncatingIfNeeded: bits)).map { String($0) } ?? "\u{FFFD}")
    }
  }

  /// The bytes of a value, or CPython's error.
  func bits(_ v: Value) throws(Raise) -> UInt64 {
    switch self {
    case .float:
      return UInt64(Float(try number(v)).bitPattern)
    case .double:
      return try number(v).bitPattern
    case .character:
      guard case .str(let s) = v.unwrapped else { throw typeError("array item must be unicode character") }
      let scalars = Array(s.string.unicodeScalars)
      guard scalars.count == 1 else { throw typeError("array item must be unicode character") }
      return UInt64(scalars[0].value)
    case .signedChar: return try fitting(v, -128...127, "signed char")
    case .unsignedChar: return try fitting(v, 0...255, "unsigned byte integer")
    case .short: return try fitting(v, -32768...32767, "signed short integer")
    case .unsignedShort: return try fitting(v, 0...65535, "unsigned short")
    case .int: return try fitting(v, -0x8000_0000...0x7FFF_FFFF, "signed integer")
    case .long, .longLong:
      guard let n = small(try integer(v)) else {
        throw overflowError(self == .long ? "Python int too large to convert to C long" : "int too big to convert")
      }
      return UInt64(bitPattern: Int64(n))
    case .unsignedInt, .unsignedLong, .unsignedLongLong: return try unsigned(v)
    }
  }

  private func fitting(_ v: Value, _ range: ClosedRange<Int>, _ name: String) throws(Raise) -> UInt64 {
    guard let n = small(try integer(v)) else { throw overflowError("Python int too large to convert to C long") }
    if n < range.lowerBound { throw overflowError("\(name) is less than minimum") }
    if n > range.upperBound { throw overflowError("\(name) is greater than maximum") }
    return UInt64(bitPattern: Int64(n))
  }

  private func unsigned(_ v: Value) throws(Raise) -> UInt64 {
    let given = try integer(v)
    if try truth(try compare(.lt, given, .int(0))) {
      throw overflowError(
        self == .unsignedLongLong ? "can't convert negative int to unsigned" : "can't convert negative value to unsigned int")
    }
    if let n = small(given) {
      if self == .unsignedInt, n > 0xFFFF_FFFF { throw overflowError("unsigned int is greater than maximum") }
      return UInt64(n)
    }
    if try truth(try compare(.lt, given, try binary(.lshift, .int(1), .int(64)))) {
      if self == .unsignedInt { throw overflowError("unsigned int is greater than maximum") }
      return UInt64(bitPattern: Int64(try indexValue(try binary(.sub, given, try binary(.lshift, .int(1), .int(64))))))
    }
    throw overflowError(self == .unsignedLongLong ? "int too big to convert" : "Python int too large to convert to C unsigned long")
  }

  private func number(_ v: Value) throws(Raise) -> Double {
    switch v.unwrapped {
    case .float(let d): return d
    case .int, .bool: return try makeFloat(v)
    case .str: throw typeError("must be real number, not \(typeName(v))")
    default:
      let float = try getAttributeIfPresent(v, intern("__float__")), index = try getAttributeIfPresent(v, intern("__index__"))
      if float == nil && index == nil { throw typeError("must be real number, not \(typeName(v))") }
      return try makeFloat(v)
    }
  }
}

private func integer(_ v: Value) throws(Raise) -> Value {
  switch v.unwrapped {
  case .int: return v.unwrapped
  case .bool(let b): return .int(b ? 1 : 0)
  case .object(let o) where o.type === types.int: return v.unwrapped
  default: return .int(try indexValue(v))
  }
}

private func small(_ v: Value) -> Int? { if case .int(let n) = v { n } else { nil } }

/// An int of 64 bits without a sign.
func unsignedValue(_ bits: UInt64) -> Value {
  if bits >> 63 == 0 { return .int(Int(bits)) }
  let half = Value.int(Int(bits >> 1))
  do throws(Raise) {
    return try binary(.add, try binary(.mul, half, .int(2)), .int(Int(bits & 1)))
  } catch { return .int(0) }
}

final class ArrayObject: Object {
  let kind: ArrayKind
  var bytes: [UInt8]

  init(_ kind: ArrayKind, _ bytes: [UInt8] = []) {
    self.kind = kind
    self.bytes = bytes
  }

  nonisolated(unsafe) static let cls: Class = makeClass()
  override var type: Class { ArrayObject.cls }
  var count: Int { bytes.count / kind.size }

  private func bits(_ i: Int) -> UInt64 {
    var out: UInt64 = 0
    for k in (0..<kind.size).reversed() { out = out << 8 | UInt64(bytes[i * kind.size + k]) }
    return out
  }
  subscript(i: Int) -> Value { kind.value(bits(i)) }
  var items: [Value] { (0..<count).map { self[$0] } }

  func encoded(_ v: Value) throws(Raise) -> [UInt8] {
    let b = try kind.bits(v)
    return (0..<kind.size).map { UInt8(truncatingIfNeeded: b >> UInt64($0 * 8)) }
  }
  func append(_ v: Value) throws(Raise) {
    let b = try encoded(v)
    bytes += b
  }
  func insert(_ v: Value, at i: Int) throws(Raise) {
    let b = try encoded(v)
    bytes.insert(contentsOf: b, at: min(i, count) * kind.size)
  }
  func remove(at i: Int) { bytes.removeSubrange(i * kind.size..<(i + 1) * kind.size) }

  /// The place an index means, or nil where there is none.
  func place(_ key: Value) throws(Raise) -> Int? {
    let i = try indexValue(key), n = count
    return i >= -n && i < n ? (i < 0 ? i + n : i) : nil
  }

  override func length() throws(Raise) -> Int? { count }

  override func getItem(_ key: Value) throws(Raise) -> Value {
    if case .object(let o) = key, let s = o as? SliceObject {
      let (start, n, step) = try s.resolved(count), size = kind.size
      var out: [UInt8] = []
      out.reserveCapacity(n * size)
      for k in 0..<n { out += bytes[(start + k * step) * size..<(start + k * step + 1) * size] }
      return .object(ArrayObject(kind, out))
    }
    guard let i = try index(key, "array index out of range") else { throw typeError("array indices must be integers") }
    return self[i]
  }

  private func index(_ key: Value, _ message: String) throws(Raise) -> Int? {
    switch key.unwrapped {
    case .int, .bool: break
    default: if try getAttributeIfPresent(key, intern("__index__")) == nil { return nil }
    }
    guard let i = try place(key) else { throw indexError(message) }
    return i
  }

  override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    if case .object(let o) = key, let s = o as? SliceObject {
      guard case .object(let given) = value, let other = given as? ArrayObject else {
        throw typeError("can only assign array (not \"\(typeName(value))\") to array slice")
      }
      if other.kind != kind { throw typeError("bad argument type for built-in operation") }
      return try replace(s, with: other.bytes)
    }
    guard let i = try index(key, "array assignment index out of range") else { throw typeError("array indices must be integers") }
    let b = try encoded(value)
    guard i < count else { throw indexError("array assignment index out of range") }
    bytes.replaceSubrange(i * kind.size..<(i + 1) * kind.size, with: b)
  }

  override func deleteItem(_ key: Value) throws(Raise) {
    if case .object(let o) = key, let s = o as? SliceObject {
      let (start, n, step) = try s.resolved(count)
      for i in (0..<n).map({ start + $0 * step }).sorted(by: >) { remove(at: i) }
      return
    }
    guard let i = try index(key, "array assignment index out of range") else { throw typeError("array indices must be integers") }
    remove(at: i)
  }

  private func replace(_ s: SliceObject, with new: [UInt8]) throws(Raise) {
    let (start, n, step) = try s.resolved(count), size = kind.size
    if step == 1 {
      bytes.replaceSubrange(start * size..<(start + n) * size, with: new)
      return
    }
    guard new.count == n * size else {
      throw valueError("attempt to assign array of size \(new.count / size) to extended slice of size \(n)")
    }
    for k in 0..<n {
      bytes.replaceSubrange((start + k * step) * size..<(start + k * step + 1) * size, with: new[k * size..<(k + 1) * size])
    }
  }

  override func iterate() throws(Raise) -> Value? {
    var i = 0
    return .object(
      ClosureIterator(ArrayObject.iterator) { [self] () throws(Raise) in
        guard i < count else { return nil }
        i += 1
        return self[i - 1]
      })
  }
  nonisolated(unsafe) private static let iterator = Class(native: "arrayiterator", bases: [types.object])

  override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'array.array'") }
  override func repr() throws(Raise) -> String {
    if count == 0 { return "array('\(kind.code)')" }
    let inside = kind == .character ? try Language.repr(.string(text)) : try Language.repr(.listOf(items))
    return "array('\(kind.code)', \(inside))"
  }
  var text: String {
    var out = String.UnicodeScalarView()
    for i in 0..<count { out.append(Unicode.Scalar(UInt32(truncatingIfNeeded: bits(i))) ?? "\u{FFFD}") }
    return String(out)
  }

  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other, let a = o as? ArrayObject else { return nil }
    return try Language.compare(op, .listOf(items), .listOf(a.items))
  }
  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    if op == .add, !reflected {
      guard case .object(let o) = other, let a = o as? ArrayObject else {
        throw typeError("can only append array (not \"\(typeName(other))\") to array")
      }
      if a.kind != kind { throw typeError("bad argument type for built-in operation") }
      return .object(ArrayObject(kind, bytes + a.bytes))
    }
    if op == .mul { return .object(ArrayObject(kind, try repeated(other))) }
    return nil
  }
  private func repeated(_ times: Value) throws(Raise) -> [UInt8] {
    guard try getAttributeIfPresent(times, intern("__index__")) != nil else {
      throw typeError("can't multiply sequence by non-int of type '\(typeName(times))'")
    }
    let n = max(0, try indexValue(times))
    if n == 0 || bytes.isEmpty { return [] }
    try Memory.check(n, times: bytes.count)
    return Array(repeatElement(bytes, count: n).joined())
  }
  override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    if op == .add {
      guard case .object(let o) = other, o is ArrayObject else {
        throw typeError("can only extend with array (not \"\(typeName(other))\")")
      }
      try extend(other)
      return .object(self)
    }
    if op == .mul {
      bytes = try repeated(other)
      return .object(self)
    }
    return nil
  }

  func extend(_ v: Value) throws(Raise) {
    if case .object(let o) = v, let a = o as? ArrayObject {
      if a.kind != kind { throw typeError("can only extend with array of same kind") }
      bytes += a.bytes
      return
    }
    try forEach(v) { (x) throws(Raise) in try append(x) }
  }
}
