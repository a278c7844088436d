// A PNG of plain pixels without compression, for pictures inside SVG; and base64.

/// Encodes pixels as an uncompressed PNG.
enum StoredPNG {
  static func encode(_ pixels: [Color], columns: Int, rows: Int) -> [UInt8] {
    var raw: [UInt8] = []
    raw.reserveCapacity(rows * (columns * 4 + 1))
    for row in 0..<rows {
      raw.append(0)
      for pixel in pixels[row * columns..<(row + 1) * columns] {
        let (r, g, b, a) = pixel.bytes
        raw += [r, g, b, a]
      }
    }
    var out: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    let header = big(UInt32(clamping: columns)) + big(UInt32(clamping: rows)) + [8, 6, 0, 0, 0]
    out += chunk("IHDR", header)
    out += chunk("IDAT", zlib(raw))
    out += chunk("IEND", [])
    return out
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    return big(UInt32(clamping: data.count)) + body + big(crc(body))
  }

  private static func zlib(_ raw: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65535, raw.count)
      let size = UInt16(end - start)
      out.append(end == raw.count ? 1 : 0)
      out += [size, ~size].flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
      }
      out += raw[start..<end]
      start = end
    } while start < raw.count
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in raw {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return out + big(b << 16 | a)
  }

  private static let table: [UInt32] = (0..<256).map { n in
    (0..<8).reduce(UInt32(n)) { c, _ in c & 1 == 1 ? 0xedb8_8320 ^ (c >> 1) : c >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xffff_ffff) { c, byte in
      table[Int((c ^ UInt32(byte)) & 0xff)] ^ (c >> 8)
    }
  }
}

/// RFC 4648.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = UInt32(bytes[start]) << 16
      if count > 1 { group |= UInt32(bytes[start + 1]) << 8 }
      if count > 2 { group |= UInt32(bytes[start + 2]) }
      for i in 0..<4 {
        out.append(i <= count ? letters[Int(group >> (18 - 6 * UInt32(i)) & 63)] : 61)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
