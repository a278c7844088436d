// binascii: bytes as text and back.
import Language

private func input(_ v: Value, ascii: Bool = false) throws(Raise) -> [UInt8] {
  if let b = bytesOf(v) { return b }
  if ascii, case .str(let s) = v.unwrapped {
    guard s.isASCII else { throw valueError("string argument should contain only ASCII characters") }
    return s.array
  }
  do throws(Raise) { return try bytesLike(v) } catch {
    throw ascii && !error.matches(types.BufferError)
      ? typeError("argument should be bytes, buffer or ASCII string, not '\(typeName(v))'") : error
  }
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
private let values: [UInt8: UInt8] = Dictionary(uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt8($0)) })

private func encode64(_ b: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity((b.count + 2) / 3 * 4)
  for i in stride(from: 0, to: b.count, by: 3) {
    let n = UInt32(b[i]) << 16 | UInt32(i + 1 < b.count ? b[i + 1] : 0) << 8 | UInt32(i + 2 < b.count ? b[i + 2] : 0)
    out.append(alphabet[Int(n >> 18)])
    out.append(alphabet[Int(n >> 12 & 63)])
    out.append(i + 1 < b.count ? alphabet[Int(n >> 6 & 63)] : 61)
    out.append(i + 2 < b.count ? alphabet[Int(n & 63)] : 61)
  }
  return out
}

private func decode64(_ b: [UInt8], strict: Bool, _ error: Class) throws(Raise) -> [UInt8] {
  var out: [UInt8] = []
  var bits: UInt32 = 0
  var digits = 0, pads = 0, total = 0
  for (i, c) in b.enumerated() {
    if c == 61 {
      pads += 1
      if digits >= 2 && digits + pads >= 4 {
        if strict && i + 1 < b.count { throw Raise(error, "Excess data after padding") }
        return out
      }
      if strict && digits < 2 { throw Raise(error, i == 0 ? "Leading padding not allowed" : "Discontinuous padding not allowed") }
      continue
    }
    guard let v = values[c] else {
      if strict { throw Raise(error, "Only base64 data is allowed") }
      continue
    }
    if strict && pads > 0 { throw Raise(error, "Discontinuous padding not allowed") }
    pads = 0
    total += 1
    bits = bits << 6 | UInt32(v)
    switch digits {
    case 0: digits = 1
    case 1: out.append(UInt8(truncatingIfNeeded: bits >> 4)); digits = 2
    case 2: out.append(UInt8(truncatingIfNeeded: bits >> 2)); digits = 3
    default: out.append(UInt8(truncatingIfNeeded: bits)); digits = 0
    }
  }
  if digits == 1 {
    throw Raise(error, "Invalid base64-encoded string: number of data characters (\(total)) cannot be 1 more than a multiple of 4")
  }
  if digits != 0 { throw Raise(error, "Incorrect padding") }
  return out
}

func registerBinascii() {
  vm.register("binascii") { () throws(Raise) in
    let m = Module("binascii")
    let error = Class(native: "binascii.Error", bases: [types.ValueError])
    m.dict["Error"] = .object(error)
    m.dict["Incomplete"] = .object(Class(native: "binascii.Incomplete", bases: [types.Exception]))
    for name in ["hexlify", "b2a_hex"] {
      m.define("\(name)(data, sep=..., bytes_per_sep=1)", "Bytes as hexadecimal digits.") { a throws(Raise) in
        let b = try input(a[0])
        if a[1].isUndefined { return .object(BytesObject(Array(hexDigits(b).utf8))) }
        let text = try vm.callMethod(.object(BytesObject(b)), "hex", a[1], a[2])
        return try vm.callMethod(text, "encode")
      }
    }
    for name in ["unhexlify", "a2b_hex"] {
      m.define("\(name)(hexstr, /)", "Hexadecimal digits as bytes.") { a throws(Raise) in
        let b = try input(a[0], ascii: true)
        if b.count % 2 != 0 { throw Raise(error, "Odd-length string") }
        var out: [UInt8] = []
        for i in stride(from: 0, to: b.count, by: 2) {
          guard let h = digitValue(UInt32(b[i]), 16), let l = digitValue(UInt32(b[i + 1]), 16) else {
            throw Raise(error, "Non-hexadecimal digit found")
          }
          out.append(UInt8(h << 4 | l))
        }
        return .object(BytesObject(out))
      }
    }
    m.define("b2a_base64(data, /, *, newline=True)", "Bytes as a line of base64.") { a throws(Raise) in
      .object(BytesObject(encode64(try input(a[0])) + (try truth(a[1]) ? [10] : [])))
    }
    m.define("a2b_base64(data, /, *, strict_mode=False)", "Base64 as bytes.") { a throws(Raise) in
      .object(BytesObject(try decode64(try input(a[0], ascii: true), strict: try truth(a[1]), error)))
    }
    m.define("crc32(data, crc=0, /)", "The CRC-32 of bytes.") { a throws(Raise) in
      .int(Int(Stdlib.crc32(try input(a[0]), UInt32(truncatingIfNeeded: try indexValue(a[1])))))
    }
    return m
  }
}
