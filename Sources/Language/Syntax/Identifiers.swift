// Identifiers past ASCII are compared in NFKC.
@_spi(_Unicode) import Swift

enum Identifiers {
  private struct Run {
    let start, count: UInt32
    let image: [UInt32]
  }

  /// Made when a script first has such a name.
  private static let runs: [Run] = CompatibilityTable.text.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { item in
    let halves = item.split(separator: "=")
    let place = halves[0].split(separator: "+")
    guard halves.count == 2, let start = UInt32(place[0], radix: 16) else { return nil }
    let count = place.count > 1 ? UInt32(place[1], radix: 16) ?? 1 : 1
    return Run(start: start, count: count, image: halves[1].split(separator: ",").compactMap { UInt32($0, radix: 16) })
  }

  /// The name as the language knows it.
  static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 128 }) { return bytes }
    var out = String.UnicodeScalarView()
    for c in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      for image in images(c.value) { if let s = Unicode.Scalar(image) { out.append(s) } }
    }
    var composed = String.UnicodeScalarView()
    for c in String(out)._nfc { composed.append(c) }
    return Array(String(composed).utf8)
  }

  private static func images(_ c: UInt32) -> [UInt32] {
    var low = 0, high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start <= c { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [c] }
    let r = runs[low - 1]
    if c >= r.start + r.count { return [c] }
    return r.count == 1 ? r.image : [r.image[0] + c - r.start]
  }
}
