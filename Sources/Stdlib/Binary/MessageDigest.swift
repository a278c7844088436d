// Message digests: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4). Data comes in pieces of any size; a copy of the state
// is finished for a digest, so that more may follow.
import Language

/// What the digests have in common: a block of bytes waiting to be whole, and the padding at the end.
class MessageDigest {
  let name: String
  let digestSize: Int
  let blockSize: Int
  private var waiting: [UInt8] = []
  private var length: UInt64 = 0

  init(_ name: String, digestSize: Int, blockSize: Int) {
    self.name = name
    self.digestSize = digestSize
    self.blockSize = blockSize
  }

  func process(_ block: UnsafePointer<UInt8>) {}
  func words() -> [UInt8] { [] }
  func copyState() -> MessageDigest { self }

  final func copy() -> MessageDigest {
    let c = copyState()
    c.waiting = waiting
    c.length = length
    return c
  }

  final func update(_ bytes: [UInt8]) {
    length &+= UInt64(bytes.count)
    waiting += bytes
    let whole = waiting.count / blockSize * blockSize
    waiting.withUnsafeBufferPointer { p in
      guard let base = p.baseAddress else { return }
      for at in stride(from: 0, to: whole, by: blockSize) { process(base + at) }
    }
    waiting.removeFirst(whole)
  }

  final func digest() -> [UInt8] {
    let c = copy()
    let bits = length &* 8
    let field = blockSize / 8
    var tail: [UInt8] = [0x80]
    while (c.waiting.count + tail.count + field) % blockSize != 0 { tail.append(0) }
    tail += [UInt8](repeating: 0, count: field - 8)
    tail += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(name == "md5" ? 8 * $0 : 56 - 8 * $0)) }
    c.update(tail)
    return Array(c.words().prefix(digestSize))
  }

  static func make(_ name: String) -> MessageDigest? {
    switch name {
    case "md5": MD5()
    case "sha1": SHA1()
    case "sha224": SHA256(name, 28, [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4])
    case "sha256": SHA256(name, 32, [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19])
    case "sha384":
      SHA512(
        name, 48,
        [
          0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939, 0x67332667ffc00b31, 0x8eb44a8768581511,
          0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
        ])
    case "sha512": SHA512(name, 64, Sha512.start)
    default: nil
    }
  }
}

@inline(__always) private func left(_ x: UInt32, _ n: UInt32) -> UInt32 { (x << n) | (x >> (32 - n)) }
@inline(__always) private func right(_ x: UInt32, _ n: UInt32) -> UInt32 { (x >> n) | (x << (32 - n)) }
@inline(__always) private func bigWord(_ p: UnsafePointer<UInt8>, _ i: Int) -> UInt32 {
  UInt32(p[4 * i]) << 24 | UInt32(p[4 * i + 1]) << 16 | UInt32(p[4 * i + 2]) << 8 | UInt32(p[4 * i + 3])
}
private func bytes(_ words: [UInt32], little: Bool = false) -> [UInt8] {
  words.flatMap { x in (0..<4).map { UInt8(truncatingIfNeeded: x >> UInt32(little ? 8 * $0 : 24 - 8 * $0)) } }
}

private final class MD5: MessageDigest {
  private var h: [UInt32] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  private static let turns: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  /// floor(2^32 |sin i|), from RFC 1321.
  private static let sines: [UInt32] = [
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af,
    0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa,
    0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8,
    0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244, 0x432aff97,
    0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1,
    0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
  ]
  init() { super.init("md5", digestSize: 16, blockSize: 64) }
  override func copyState() -> MessageDigest {
    let c = MD5()
    c.h = h
    return c
  }
  override func words() -> [UInt8] { bytes(h, little: true) }
  override func process(_ p: UnsafePointer<UInt8>) {
    var (a, b, c, d) = (h[0], h[1], h[2], h[3])
    for i in 0..<64 {
      let f: UInt32, k: Int
      switch i / 16 {
      case 0: (f, k) = ((b & c) | (~b & d), i)
      case 1: (f, k) = ((d & b) | (~d & c), (5 * i + 1) % 16)
      case 2: (f, k) = (b ^ c ^ d, (3 * i + 5) % 16)
      default: (f, k) = (c ^ (b | ~d), 7 * i % 16)
      }
      let sum = a &+ f &+ MD5.sines[i] &+ bigWord(p, k).byteSwapped
      (a, d, c, b) = (d, c, b, b &+ left(sum, MD5.turns[i / 16 * 4 + i % 4]))
    }
    h = [h[0] &+ a, h[1] &+ b, h[2] &+ c, h[3] &+ d]
  }
}

private final class SHA1: MessageDigest {
  private var h: [UInt32] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  init() { super.init("sha1", digestSize: 20, blockSize: 64) }
  override func copyState() -> MessageDigest {
    let c = SHA1()
    c.h = h
    return c
  }
  override func words() -> [UInt8] { bytes(h) }
  override func process(_ p: UnsafePointer<UInt8>) {
    var w = (0..<16).map { bigWord(p, $0) }
    for i in 16..<80 { w.append(left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1)) }
    var (a, b, c, d, e) = (h[0], h[1], h[2], h[3], h[4])
    for i in 0..<80 {
      let f: UInt32, k: UInt32
      switch i / 20 {
      case 0: (f, k) = ((b & c) | (~b & d), 0x5a827999)
      case 1: (f, k) = (b ^ c ^ d, 0x6ed9eba1)
      case 2: (f, k) = ((b & c) | (b & d) | (c & d), 0x8f1bbcdc)
      default: (f, k) = (b ^ c ^ d, 0xca62c1d6)
      }
      (a, b, c, d, e) = (left(a, 5) &+ f &+ e &+ k &+ w[i], a, left(b, 30), c, d)
    }
    h = [h[0] &+ a, h[1] &+ b, h[2] &+ c, h[3] &+ d, h[4] &+ e]
  }
}

/// SHA-256 and SHA-224.
private final class SHA256: MessageDigest {
  private var h: [UInt32]
  /// The upper halves of SHA-512's constants.
  private static let constants = Sha512.constants.prefix(64).map { UInt32($0 >> 32) }
  init(_ name: String, _ size: Int, _ start: [UInt32]) {
    h = start
    super.init(name, digestSize: size, blockSize: 64)
  }
  override func copyState() -> MessageDigest { SHA256(name, digestSize, h) }
  override func words() -> [UInt8] { bytes(h) }
  override func process(_ p: UnsafePointer<UInt8>) {
    var w = (0..<16).map { bigWord(p, $0) }
    for i in 16..<64 {
      let a = right(w[i - 15], 7) ^ right(w[i - 15], 18) ^ (w[i - 15] >> 3)
      let b = right(w[i - 2], 17) ^ right(w[i - 2], 19) ^ (w[i - 2] >> 10)
      w.append(w[i - 16] &+ a &+ w[i - 7] &+ b)
    }
    var (a, b, c, d, e, f, g, k) = (h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7])
    for i in 0..<64 {
      let s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25)
      let t1 = k &+ s1 &+ ((e & f) ^ (~e & g)) &+ SHA256.constants[i] &+ w[i]
      let s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22)
      let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (k, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    for (i, x) in [a, b, c, d, e, f, g, k].enumerated() { h[i] = h[i] &+ x }
  }
}

/// SHA-512 and SHA-384.
private final class SHA512: MessageDigest {
  private var h: [UInt64]
  init(_ name: String, _ size: Int, _ start: [UInt64]) {
    h = start
    super.init(name, digestSize: size, blockSize: 128)
  }
  override func copyState() -> MessageDigest { SHA512(name, digestSize, h) }
  override func words() -> [UInt8] { Sha512.bytes(h) }
  override func process(_ p: UnsafePointer<UInt8>) { Sha512.compress(&h, p) }
}
