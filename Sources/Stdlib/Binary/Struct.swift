// struct: numbers and bytes in C's layouts.
import Language

/// Letters of formats are compared as bytes.
private func ~= (letter: Unicode.Scalar, code: UInt8) -> Bool { letter.value == UInt32(code) }
private func == (code: UInt8, letter: Unicode.Scalar) -> Bool { letter.value == UInt32(code) }

private final class StructFormat {
  struct Item {
    let code: UInt8
    let count: Int
    /// Padding before it, for alignment.
    let padding: Int
    let size: Int
    var name: String { String(Unicode.Scalar(code)) }
    var isSigned: Bool { code == "b" || code == "h" || code == "i" || code == "l" || code == "q" || code == "n" }
  }
  private(set) var items: [Item] = []
  private(set) var size = 0
  private(set) var isBig = false
  /// The byte order is given: sizes are standard, and floats are checked.
  private(set) var isExplicit = false

  /// How many values it packs.
  private(set) var valueCount = 0

  nonisolated(unsafe) private static var known: [[UInt8]: StructFormat] = [:]

  /// A format, as a str or bytes; those that were read before are kept, as CPython keeps a hundred.
  static func of(_ v: Value) throws(Raise) -> StructFormat {
    // Formats are constants nearly always: the text used last at its address is the same text.
    var slot = 0
    if case .str(let s) = v {
      slot = Int(bitPattern: UInt(bitPattern: Unmanaged.passUnretained(s).toOpaque()) >> 4) & 15
      if let (text, format) = recent[slot], text === s { return format }
    }
    let made = try find(v)
    if case .str(let s) = v { recent[slot] = (s, made) }
    return made
  }
  nonisolated(unsafe) private static var recent = [(Str, StructFormat)?](repeating: nil, count: 16)

  private static func find(_ v: Value) throws(Raise) -> StructFormat {
    let text: [UInt8]? = if case .str(let s) = v { s.array } else { nil }
    if let text, let f = known[text] { return f }
    let made = try StructFormat(v)
    if let text {
      if known.count >= 100 { known.removeAll() }
      known[text] = made
    }
    return made
  }

  private init(_ v: Value) throws(Raise) {
    let text: [UInt8]
    if case .str(let s) = v.unwrapped {
      text = s.array
    } else if let b = bytesOf(v) {
      text = b
    } else {
      throw typeError("Struct() argument 1 must be a str or bytes object, not \(typeName(v))")
    }
    var at = 0, native = true, aligned = true
    if let first = text.first {
      switch first {
      case UInt8(ascii: "<"): (native, aligned, at) = (false, false, 1)
      case UInt8(ascii: ">"), UInt8(ascii: "!"): (native, aligned, isBig, at) = (false, false, true, 1)
      case UInt8(ascii: "="): (native, aligned, at) = (false, false, 1)
      case UInt8(ascii: "@"): at = 1
      default: break
      }
    }
    isExplicit = !native
    while at < text.count {
      var c = text[at]
      at += 1
      if c == 32 || (9...13).contains(c) { continue }
      var count = 1
      if (48...57).contains(c) {
        count = 0
        while true {
          let (a, o1) = count.multipliedReportingOverflow(by: 10)
          let (b, o2) = a.addingReportingOverflow(Int(c) - 48)
          if o1 || o2 || b > 1 << 40 { throw structError("overflow in item count") }
          count = b
          guard at < text.count else { throw structError("repeat count given without format specifier") }
          c = text[at]
          at += 1
          if !(48...57).contains(c) { break }
        }
      }
      guard let n = StructFormat.width(c, native: native) else { throw structError("bad char in struct format") }
      let padding = aligned && n > 1 ? (n - size % n) % n : 0
      items.append(Item(code: c, count: count, padding: padding, size: n))
      valueCount += c == "x" ? 0 : c == "s" || c == "p" ? 1 : count
      size += padding + n * count
      if size > 1 << 40 { throw structError("total struct size too long") }
    }
  }

  private static func width(_ c: UInt8, native: Bool) -> Int? {
    switch c {
    case "x", "c", "b", "B", "?", "s", "p": 1
    case "h", "H", "e": 2
    case "i", "I", "f": 4
    case "l", "L": native ? 8 : 4
    case "q", "Q", "d": 8
    case "n", "N", "P": native ? 8 : nil
    default: nil
    }
  }
}

nonisolated(unsafe) private var structErrorClass: Class?
private func structError(_ message: String) -> Raise { Raise(structErrorClass ?? types.ValueError, message) }

private func put(_ bits: UInt64, _ size: Int, _ big: Bool, _ out: inout [UInt8]) {
  for i in 0..<size { out.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * (big ? size - 1 - i : i)))) }
}

/// The two's complement bits of an int that fits the format.
private func bits(_ v: Value, _ item: StructFormat.Item, isBig: Bool) throws(Raise) -> UInt64 {
  let signed = item.isSigned, width = item.size * 8
  let n: Value
  switch v.unwrapped {
  case .int, .bool: n = v.unwrapped
  case .object(let o) where typeOf(.object(o)) === types.int: n = v.unwrapped
  default:
    guard try getAttributeIfPresent(v, intern("__index__")) != nil, !isFloat(v) else {
      throw structError("required argument is not an integer")
    }
    n = .int(try indexValue(v))
  }
  let small: Int?
  switch n {
  case .int(let i): small = i
  case .bool(let b): small = b ? 1 : 0
  default: small = nil
  }
  if let i = small {
    if signed {
      if width == 64 || (i >= -(1 << (width - 1)) && i < 1 << (width - 1)) { return UInt64(bitPattern: Int64(i)) }
    } else if i >= 0, width == 64 || i < 1 << width {
      return UInt64(i)
    }
  } else if !signed, width == 64, try truth(try compare(.gt, n, .int(0))),
    try truth(try compare(.lt, n, try binary(.lshift, .int(1), .int(64))))
  {
    return UInt64(bitPattern: Int64(try indexValue(try binary(.sub, n, try binary(.lshift, .int(1), .int(64))))))
  }
  // CPython takes bytes of its own for big-endian numbers, which word things in another way.
  if isBig, width == 64 { throw overflowError("int too large to convert") }
  let isWide = small == nil
  if isWide, !signed, width == 32, try truth(try compare(.gt, n, .int(0))),
    try truth(try compare(.lt, n, try binary(.lshift, .int(1), .int(64))))
  {
    throw structError("'\(item.name)' format requires 0 <= number <= 4294967295")
  }
  if isBig, item.code == "H" {
    let isNegative = try truth(try compare(.lt, n, .int(0))),
      isWord = try truth(try compare(.lt, n, try binary(.lshift, .int(1), .int(64))))
    throw structError(isNegative || !isWord ? "argument out of range" : "'H' format requires 0 <= number <= 65535")
  }
  if isBig, item.code == "h", !isWide { throw structError("'h' format requires -32768 <= number <= 32767") }
  guard let given = small, width == 64 || signed || given >= 0 || item.size < 4 else { throw structError("argument out of range") }
  if width < 64 {
    let low = signed ? "\(-(1 << (width - 1)))" : "0", high = signed ? "\((1 << (width - 1)) - 1)" : "\((1 << width) - 1)"
    switch item.code {
    case "b": throw structError("byte format requires -128 <= number <= 127")
    case "B": throw structError("ubyte format requires 0 <= number <= 255")
    case "h": throw structError("short format requires -32768 <= number <= 32767")
    case "H": throw structError("ushort format requires 0 <= number <= 65535")
    default: throw structError("'\(item.name)' format requires \(low) <= number <= \(high)")
    }
  }
  throw structError("argument out of range")
}

private func isFloat(_ v: Value) -> Bool { if case .float = v.unwrapped { true } else { false } }

private func pack(_ f: StructFormat, _ values: [Value]) throws(Raise) -> [UInt8] {
  if values.count != f.valueCount {
    throw structError("pack expected \(f.valueCount) items for packing (got \(values.count))")
  }
  try Memory.check(f.size, of: 1)
  var out: [UInt8] = []
  out.reserveCapacity(f.size)
  var next = 0
  for item in f.items {
    for _ in 0..<item.padding { out.append(0) }
    let code = item.code
    if code == "x" {
      out += [UInt8](repeating: 0, count: item.count)
      continue
    }
    if code == "s" || code == "p" {
      guard let b = bytesOf(values[next]) else { throw structError("argument for '\(item.name)' must be a bytes object") }
      next += 1
      if code == "s" {
        out += b.prefix(item.count) + [UInt8](repeating: 0, count: max(0, item.count - b.count))
      } else if item.count > 0 {
        let n = min(b.count, item.count - 1, 255)
        out += [UInt8(n)] + b.prefix(n) + [UInt8](repeating: 0, count: item.count - 1 - n)
      }
      continue
    }
    for _ in 0..<item.count {
      let v = values[next]
      next += 1
      switch code {
      case "c":
        guard let b = bytesOf(v), b.count == 1 else { throw structError("char format requires a bytes object of length 1") }
        out += b
      case "?": out.append(try truth(v) ? 1 : 0)
      case "d", "f", "e":
        let d: Double
        do throws(Raise) { d = try makeFloat(v) } catch { throw structError("required argument is not a float") }
        if case .str = v.unwrapped { throw structError("required argument is not a float") }
        if code == "d" {
          put(d.bitPattern, 8, f.isBig, &out)
        } else if code == "f" {
          let x = Float(d)
          if x.isInfinite && d.isFinite && (f.isBig || f.isExplicit) {
            throw isFloat(v) ? overflowError("float too large to pack with f format") : structError("int too large to convert")
          }
          put(UInt64(x.bitPattern), 4, f.isBig, &out)
        } else {
          let h = halfBits(d)
          if h & 0x7FFF == 0x7C00 && d.isFinite {
            throw isFloat(v) ? overflowError("float too large to pack with e format") : structError("int too large to convert")
          }
          put(UInt64(h), 2, f.isBig, &out)
        }
      default: put(try wordingInts(v) { () throws(Raise) in try bits(v, item, isBig: f.isBig) }, item.size, f.isBig, &out)
      }
    }
  }
  return out
}

/// What overflows in packing an int is an error of struct.
private func wordingInts(_ v: Value, _ body: () throws(Raise) -> UInt64) throws(Raise) -> UInt64 {
  do throws(Raise) { return try body() } catch {
    throw error.matches(types.OverflowError) && !isFloat(v) ? structError("int too large to convert") : error
  }
}

/// A double rounded to half precision, ties to even.
private func halfBits(_ d: Double) -> UInt16 {
  let sign: UInt16 = d.sign == .minus ? 0x8000 : 0
  if d.isNaN { return sign | 0x7E00 }
  let m = abs(d)
  if m.isInfinite || m >= 65520 { return sign | 0x7C00 }
  if m < 0x1p-14 { return sign | UInt16((m * 0x1p24).rounded(.toNearestOrEven)) }
  let e = Int(m.exponent)
  let fraction = ((m.significand - 1) * 1024).rounded(.toNearestOrEven)
  return sign &+ UInt16((e + 15) << 10) &+ UInt16(fraction)
}

private func halfValue(_ h: UInt16) -> Double {
  let e = Int(h >> 10 & 31), f = Double(h & 1023), sign = h & 0x8000 != 0 ? -1.0 : 1.0
  if e == 31 { return f == 0 ? sign * .infinity : .nan }
  if e == 0 { return sign * f * 0x1p-24 }
  return sign * (1 + f / 1024) * Double(sign: .plus, exponent: e - 15, significand: 1)
}

private func unpack(_ f: StructFormat, _ data: ArraySlice<UInt8>) throws(Raise) -> Value {
  let out = List([])
  var at = data.startIndex
  func bytes(_ n: Int) -> BytesObject {
    defer { at += n }
    return BytesObject(Array(data[at..<at + n]))
  }
  for item in f.items {
    at += item.padding
    switch item.code {
    case "x": at += item.count
    case "s": out.append(.object(bytes(item.count)))
    case "p":
      let b = bytes(item.count).bytes
      out.append(.object(BytesObject(b.isEmpty ? [] : Array(b.dropFirst().prefix(Int(b[0]))))))
    case "c": for _ in 0..<item.count { out.append(.object(bytes(1))) }
    default:
      for _ in 0..<item.count {
        var bits: UInt64 = 0
        for i in 0..<item.size { bits |= UInt64(data[at + i]) << UInt64(8 * (f.isBig ? item.size - 1 - i : i)) }
        at += item.size
        out.append(try number(bits, item))
      }
    }
  }
  return .tuple(Tuple(copying: out.items, out.count))
}

private func number(_ bits: UInt64, _ item: StructFormat.Item) throws(Raise) -> Value {
  switch item.code {
  case "?": return .bool(bits != 0)
  case "d": return .float(Double(bitPattern: bits))
  case "f": return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
  case "e": return .float(halfValue(UInt16(truncatingIfNeeded: bits)))
  default: break
  }
  if item.isSigned {
    let shift = UInt64(64 - item.size * 8)
    return .int(Int(Int64(bitPattern: bits << shift) >> Int64(shift)))
  }
  if bits < 1 << 63 { return .int(Int(bits)) }
  let half = Value.int(Int(bits >> 1))
  return try binary(.add, half, try binary(.add, half, .int(Int(bits & 1))))
}

private func buffer(_ v: Value) throws(Raise) -> [UInt8] {
  try bytesLike(v)
}

func registerStruct() {
  vm.prepare("struct") { m in
    let cls = Class(native: "struct.error", bases: [types.Exception])
    structErrorClass = cls
    m.dict["error"] = .object(cls)
    m.define("pack(format, *values)", "The values as bytes.") { a throws(Raise) in
      .object(BytesObject(try pack(try StructFormat.of(a[0]), try sequenceItems(a[1]))))
    }
    m.define("unpack(format, buffer, /)", "The values in bytes of just the format's size.") { a throws(Raise) in
      let f = try StructFormat.of(a[0]), b = try buffer(a[1])
      if b.count != f.size { throw structError("unpack requires a buffer of \(f.size) bytes") }
      return try unpack(f, b[...])
    }
    m.define("unpack_from(format, /, buffer, offset=0)", "The values in bytes from an offset on.") { a throws(Raise) in
      let f = try StructFormat.of(a[0]), given = try indexValue(a[2])
      let data = try someBytes(of: a[1], f.size) { (count) throws(Raise) in
        if given < 0, given + f.size > 0 { throw structError("not enough data to unpack \(f.size) bytes at offset \(given)") }
        let at = given < 0 ? given + count : given
        if at < 0 { throw structError("offset \(given) out of range for \(count)-byte buffer") }
        if count - at < f.size {
          // CPython counts the bytes needed without a sign.
          throw structError(
            """
            unpack_from requires a buffer of at least \(UInt(at) + UInt(f.size)) bytes for unpacking \(f.size) bytes at offset \(at) \
            (actual buffer size is \(count))
            """
          )
        }
        return at
      }
      return try unpack(f, data[...])
    }
    m.define("calcsize(format, /)", "The number of bytes of a format.") { a throws(Raise) in .int(try StructFormat.of(a[0]).size) }
    m.define("_iter(format, buffer, /)") { a throws(Raise) in
      let f = try StructFormat.of(a[0]), b = try buffer(a[1])
      if f.size == 0 { throw structError("cannot iteratively unpack with a struct of length 0") }
      if b.count % f.size != 0 { throw structError("iterative unpacking requires a buffer of a multiple of \(f.size) bytes") }
      var out: [Value] = []
      for at in stride(from: 0, to: b.count, by: f.size) { out.append(try unpack(f, b[at..<at + f.size])) }
      return .listOf(out)
    }
  }
}
