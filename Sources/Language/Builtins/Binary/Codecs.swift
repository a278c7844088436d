// Text encodings. A str may hold lone surrogates, as three bytes each; only the error handlers surrogateescape and
// surrogatepass let them in and out.
import CPlatform

enum Codec: Equatable {
  case utf8, utf8Signature, ascii, latin1, cp1252, escape, rawEscape
  /// Units of two or four bytes; `marked` writes and reads a byte order mark.
  case wide(size: Int, big: Bool, marked: Bool)

  init(named name: String) throws(Raise) {
    if name == "utf-8" { self = .utf8; return }
    let key = String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    switch key {
    case "utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4": self = .utf8
    case "utf_8_sig", "utf8_sig": self = .utf8Signature
    case "ascii", "us_ascii", "646", "ansi_x3.4_1968": self = .ascii
    case "latin_1", "latin1", "latin", "l1", "iso_8859_1", "iso8859_1", "8859", "cp819", "iso8859", "iso_8859_1_1987": self = .latin1
    case "cp1252", "1252", "windows_1252": self = .cp1252
    case "utf_16", "utf16", "u16": self = .wide(size: 2, big: false, marked: true)
    case "utf_16_le", "utf_16le", "unicodelittleunmarked": self = .wide(size: 2, big: false, marked: false)
    case "utf_16_be", "utf_16be", "unicodebigunmarked": self = .wide(size: 2, big: true, marked: false)
    case "utf_32", "utf32", "u32": self = .wide(size: 4, big: false, marked: true)
    case "utf_32_le", "utf_32le": self = .wide(size: 4, big: false, marked: false)
    case "utf_32_be", "utf_32be": self = .wide(size: 4, big: true, marked: false)
    case "unicode_escape", "unicodeescape": self = .escape
    case "raw_unicode_escape", "rawunicodeescape": self = .rawEscape
    default: throw Raise(types.LookupError, "unknown encoding: \(name)")
    }
  }

  /// What error messages call it.
  var name: String {
    switch self {
    case .utf8, .utf8Signature: "utf-8"
    case .ascii: "ascii"
    case .latin1: "latin-1"
    case .cp1252: "charmap"
    case .escape: "unicodeescape"
    case .rawEscape: "rawunicodeescape"
    case .wide(let size, let big, let marked): "utf-\(size * 8)" + (marked ? "" : big ? "-be" : "-le")
    }
  }
}

/// The upper half of windows-1252's 0x80…0x9F; zero where it has no character.
private let cp1252Controls: [UInt32] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

@inline(__always) private func isSurrogate(_ c: UInt32) -> Bool { c >= 0xD800 && c <= 0xDFFF }

// MARK: - Encoding

/// `str.encode(name, errors)`: LookupError for an unknown encoding or error handler, UnicodeEncodeError for what it cannot hold.
public func encodeText(_ s: Str, _ name: String, _ errors: String) throws(Raise) -> [UInt8] {
  let codec = try Codec(named: name)
  switch codec {
  case .utf8: if !s.hasSurrogates { return s.array }
  case .utf8Signature: if !s.hasSurrogates { return [0xEF, 0xBB, 0xBF] + s.array }
  case .ascii, .latin1, .cp1252: if s.isASCII { return s.array }
  default: break
  }
  var out: [UInt8] = []
  if codec == .utf8Signature { out = [0xEF, 0xBB, 0xBF] }
  if case .wide(let size, _, true) = codec { put(0xFEFF, .wide(size: size, big: false, marked: true), &out) }
  let all = s.scalars
  var i = 0
  while i < all.count {
    if put(all[i], codec, &out) { i += 1; continue }
    // As many characters in a row as cannot be encoded.
    var end = i + 1
    var ignored: [UInt8] = []
    while end < all.count, !put(all[end], codec, &ignored) { end += 1 }
    try replaceUnencodable(s, all, i..<end, codec, errors, &out)
    i = end
  }
  return out
}

/// Appends the code of one character; false, with nothing done, when there is none.
@discardableResult private func put(_ c: UInt32, _ codec: Codec, _ out: inout [UInt8]) -> Bool {
  switch codec {
  case .utf8, .utf8Signature:
    if isSurrogate(c) { return false }
    appendUTF8(c, to: &out)
  case .ascii:
    if c >= 128 { return false }
    out.append(UInt8(c))
  case .latin1:
    if c >= 256 { return false }
    out.append(UInt8(c))
  case .cp1252:
    if c < 0x80 || c >= 0xA0 && c < 0x100 { out.append(UInt8(c)); return true }
    guard let i = cp1252Controls.firstIndex(of: c) else { return false }
    out.append(UInt8(0x80 + i))
  case .escape: putEscape(c, all: true, &out)
  case .rawEscape: putEscape(c, all: false, &out)
  case .wide(let size, let big, _):
    if isSurrogate(c) { return false }
    func unit(_ v: UInt32) {
      for k in 0..<size {
        let shift = UInt32(big ? size - 1 - k : k) * 8
        out.append(UInt8(truncatingIfNeeded: v >> shift))
      }
    }
    if size == 2, c >= 0x10000 {
      unit(0xD800 + (c - 0x10000) >> 10)
      unit(0xDC00 + (c - 0x10000) & 0x3FF)
    } else {
      unit(c)
    }
  }
  return true
}

private func putEscape(_ c: UInt32, all: Bool, _ out: inout [UInt8]) {
  if all {
    switch c {
    case 92: out += [92, 92]; return
    case 9: out += [92, 116]; return
    case 10: out += [92, 110]; return
    case 13: out += [92, 114]; return
    case 32..<127: out.append(UInt8(c)); return
    case 0..<0x100: out += Array("\\x".utf8) + hex(c, 2); return
    default: break
    }
  } else if c < 0x100 {
    out.append(UInt8(c))
    return
  }
  out += c < 0x10000 ? Array("\\u".utf8) + hex(c, 4) : Array("\\U".utf8) + hex(c, 8)
}

private func replaceUnencodable(
  _ s: Str, _ all: [UInt32], _ range: Range<Int>, _ codec: Codec, _ errors: String, _ out: inout [UInt8]
) throws(Raise) {
  func fail() -> Raise {
    let reason =
      switch codec {
      case .ascii: "ordinal not in range(128)"
      case .latin1: "ordinal not in range(256)"
      case .cp1252: "character maps to <undefined>"
      default: "surrogates not allowed"
      }
    return encodingError(codec.name, s, range.lowerBound, range.upperBound, reason)
  }
  for c in all[range] {
    switch errors {
    case "strict": throw fail()
    case "ignore": break
    case "replace": put(63, codec, &out)
    case "xmlcharrefreplace": for u in "&#\(c);".utf8 { put(UInt32(u), codec, &out) }
    case "backslashreplace", "namereplace":
      let (letter, digits) = c < 0x100 ? ("x", 2) : c < 0x10000 ? ("u", 4) : ("U", 8)
      var text = Array("\\\(letter)".utf8) + hex(c, digits)
      if errors == "namereplace", let name = Unicode.Scalar(c)?.properties.name { text = Array("\\N{\(name)}".utf8) }
      for u in text { put(UInt32(u), codec, &out) }
    case "surrogateescape":
      guard c >= 0xDC80, c <= 0xDCFF else { throw fail() }
      out.append(UInt8(c - 0xDC00))
    case "surrogatepass":
      guard isSurrogate(c) else { throw fail() }
      switch codec {
      case .utf8, .utf8Signature: appendUTF8(c, to: &out)
      case .wide(let size, let big, _):
        for k in 0..<size { out.append(UInt8(truncatingIfNeeded: c >> (UInt32(big ? size - 1 - k : k) * 8))) }
      default: throw fail()
      }
    default: throw unknownHandler(errors)
    }
  }
}

private func unknownHandler(_ name: String) -> Raise { Raise(types.LookupError, "unknown error handler name '\(name)'") }

// MARK: - Decoding

/// `bytes.decode(name, errors)`: LookupError as above, UnicodeDecodeError for what is no text.
public func decodeBytes(_ b: [UInt8], _ name: String, _ errors: String) throws(Raise) -> Str {
  let codec = try Codec(named: name)
  switch codec {
  case .utf8: return try decodeUTF8Bytes(b, errors)
  case .utf8Signature: return try decodeUTF8Bytes(b.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(b.dropFirst(3)) : b, errors)
  case .latin1: return Str(scalars: b.map { UInt32($0) })
  case .ascii:
    if !b.contains(where: { $0 >= 128 }) { return Str(bytes: b) }
    return try mapped(b, codec, errors, "ordinal not in range(128)") { $0 < 128 ? UInt32($0) : nil }
  case .cp1252:
    return try mapped(b, codec, errors, "character maps to <undefined>") { c in
      if c < 0x80 || c >= 0xA0 { return UInt32(c) }
      let u = cp1252Controls[Int(c) - 0x80]
      return u == 0 ? nil : u
    }
  case .wide(let size, let big, let marked): return try decodeWide(b, codec, size, big, marked, errors)
  case .escape: return try decodeEscapes(b, all: true, errors)
  case .rawEscape: return try decodeEscapes(b, all: false, errors)
  }
}

private func mapped(
  _ b: [UInt8], _ codec: Codec, _ errors: String, _ reason: String, _ map: (UInt8) -> UInt32?
) throws(Raise) -> Str {
  var out: [UInt8] = []
  for (i, c) in b.enumerated() {
    if let u = map(c) { appendUTF8(u, to: &out) } else { try replaceUndecodable(b, i..<(i + 1), codec, errors, reason, &out) }
  }
  return Str(bytes: out)
}

private func replaceUndecodable(
  _ b: [UInt8], _ range: Range<Int>, _ codec: Codec, _ errors: String, _ reason: String, _ out: inout [UInt8]
) throws(Raise) {
  switch errors {
  case "strict": throw decodingError(codec.name, b, range, reason)
  case "ignore": break
  case "replace": appendUTF8(0xFFFD, to: &out)
  case "backslashreplace": for c in b[range] { out += Array("\\x".utf8) + hex(UInt32(c), 2) }
  case "surrogateescape":
    for c in b[range] {
      if c < 128 { throw decodingError(codec.name, b, range, reason) }
      appendUTF8(0xDC00 + UInt32(c), to: &out)
    }
  case "surrogatepass": throw decodingError(codec.name, b, range, reason)
  case "xmlcharrefreplace", "namereplace":
    throw typeError("don't know how to handle UnicodeDecodeError in error callback")
  default: throw unknownHandler(errors)
  }
}

private func decodeUTF8Bytes(_ b: [UInt8], _ errors: String) throws(Raise) -> Str {
  if let s = b.withUnsafeBufferPointer(Str.init(checkedUTF8:)) { return s }
  guard let first = firstInvalidUTF8(b) else { return Str(bytes: b) }
  var out = Array(b[..<first])
  var i = first
  while i < b.count {
    if b[i] < 0x80 { out.append(b[i]); i += 1; continue }
    let (n, reason) = utf8Sequence(b, i)
    if let reason {
      if errors == "surrogatepass", b[i] == 0xED, i + 2 < b.count, b[i + 1] & 0xC0 == 0x80, b[i + 2] & 0xC0 == 0x80 {
        out += b[i..<(i + 3)]
        i += 3
        continue
      }
      try replaceUndecodable(b, i..<(i + n), .utf8, errors, reason, &out)
    } else {
      out += b[i..<(i + n)]
    }
    i += n
  }
  return Str(bytes: out)
}

/// The length of the sequence at `i`; where it is none, of the part to leave out, and why (Unicode 3.9, best practice).
private func utf8Sequence(_ b: [UInt8], _ i: Int) -> (Int, String?) {
  let c = b[i]
  if c < 0x80 { return (1, nil) }
  let n = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 0
  if n == 0 { return (1, "invalid start byte") }
  for k in 1..<n {
    guard i + k < b.count else { return (b.count - i, "unexpected end of data") }
    let d = b[i + k]
    var valid = d & 0xC0 == 0x80
    if k == 1 {
      if c == 0xE0 && d < 0xA0 || c == 0xED && d >= 0xA0 || c == 0xF0 && d < 0x90 || c == 0xF4 && d >= 0x90 { valid = false }
    }
    if !valid { return (k, "invalid continuation byte") }
  }
  return (n, nil)
}

/// The first byte that is not UTF-8 (surrogates count as invalid).
func firstInvalidUTF8(_ b: [UInt8]) -> Int? {
  var i = 0
  while i < b.count {
    if b[i] < 0x80 { i += 1; continue }
    let (n, reason) = utf8Sequence(b, i)
    if reason != nil { return i }
    i += n
  }
  return nil
}

private func decodeWide(
  _ source: [UInt8], _ codec: Codec, _ size: Int, _ big: Bool, _ marked: Bool, _ errors: String
) throws(Raise) -> Str {
  var big = big, i = 0
  if marked, source.count >= size {
    let lead = size == 2 ? [0xFF, 0xFE] : [0xFF, 0xFE, 0, 0] as [UInt8]
    if source.starts(with: lead) { i = size } else if source.starts(with: lead.reversed()) { i = size; big = true }
  }
  func unit(_ at: Int) -> UInt32 {
    var v: UInt32 = 0
    for k in 0..<size { v |= UInt32(source[at + k]) << (UInt32(big ? size - 1 - k : k) * 8) }
    return v
  }
  var out: [UInt8] = []
  func bad(_ n: Int, _ reason: String) throws(Raise) {
    try replaceUndecodable(source, i..<min(i + n, source.count), codec, errors, reason, &out)
    i += n
  }
  while i < source.count {
    if i + size > source.count { try bad(source.count - i, "truncated data"); continue }
    let u = unit(i)
    if size == 2, u >= 0xD800, u <= 0xDBFF {
      if i + 4 > source.count { try bad(source.count - i, "unexpected end of data"); continue }
      let v = unit(i + 2)
      if v >= 0xDC00, v <= 0xDFFF {
        appendUTF8(0x10000 + (u - 0xD800) << 10 + (v - 0xDC00), to: &out)
        i += 4
        continue
      }
    }
    if isSurrogate(u) {
      if errors == "surrogatepass" { appendUTF8(u, to: &out); i += size; continue }
      try bad(
        size,
        size == 4
          ? "code point in surrogate code point range(0xd800, 0xe000)" : u < 0xDC00 ? "illegal UTF-16 surrogate" : "illegal encoding")
      continue
    }
    if u > 0x10FFFF { try bad(size, "code point not in range(0x110000)"); continue }
    appendUTF8(u, to: &out)
    i += size
  }
  return Str(bytes: out)
}

/// `\n`, `\xhh`, `\uhhhh` and their kin; `all` takes more than the last two.
private func decodeEscapes(_ b: [UInt8], all: Bool, _ errors: String) throws(Raise) -> Str {
  var out: [UInt8] = []
  var i = 0
  let codec: Codec = all ? .escape : .rawEscape
  while i < b.count {
    guard b[i] == 92 else { appendUTF8(UInt32(b[i]), to: &out); i += 1; continue }
    guard i + 1 < b.count else {
      if all { try replaceUndecodable(b, i..<(i + 1), codec, errors, "\\ at end of string", &out) } else { out.append(92) }
      i += 1
      continue
    }
    let c = b[i + 1]
    let width = c == 120 && all ? 2 : c == 117 ? 4 : c == 85 ? 8 : 0
    if width > 0 {
      var n: UInt32 = 0, k = 0
      while k < width, i + 2 + k < b.count, let d = digitValue(UInt32(b[i + 2 + k]), 16) {
        n = n << 4 | d
        k += 1
      }
      if k < width {
        let form = width == 2 ? "truncated \\xXX escape" : width == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape"
        try replaceUndecodable(b, i..<(i + 2 + k), codec, errors, form, &out)
      } else if n > 0x10FFFF {
        try replaceUndecodable(b, i..<(i + 10), codec, errors, all ? "illegal Unicode character" : "\\Uxxxxxxxx out of range", &out)
      } else {
        appendUTF8(n, to: &out)
      }
      i += 2 + k
      continue
    }
    if !all { out.append(92); i += 1; continue }
    i += 2
    switch c {
    case 10: break
    case 92, 39, 34: out.append(c)
    case 48...55:
      var n = UInt32(c - 48), k = 1
      while k < 3, i < b.count, b[i] >= 48, b[i] <= 55 { n = n * 8 + UInt32(b[i] - 48); i += 1; k += 1 }
      appendUTF8(n, to: &out)
    default:
      if let control = controlCharacter(escapedBy: c) { out.append(control); break }
      out.append(92)
      appendUTF8(UInt32(c), to: &out)
    }
  }
  return Str(bytes: out)
}

extension Str {
  /// A copy of bytes in one pass over them; nil where they are not UTF-8, which knows no surrogates.
  convenience init?(checkedUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, case let n = wick_utf8_count(base, bytes.count), n >= 0 else { return nil }
    self.init(byteCount: bytes.count, count: n) { copy(bytes, to: $0) }
  }

  /// Whether there is a lone surrogate, which UTF-8 has no bytes for.
  var hasSurrogates: Bool {
    if isASCII { return false }
    let bytes = bytes
    var i = 0
    while i + 2 < byteCount {
      if bytes[i] == 0xED, bytes[i + 1] >= 0xA0 { return true }
      i += 1
    }
    return false
  }
}
