// Message digests over libcrypto. Data comes in pieces of any size; a copy of the state is finished for a digest, so that more
// may follow.
import Language

/// An algorithm as Python and libcrypto name it.
struct DigestAlgorithm {
  let name: String
  let size: Int
  let blockSize: Int
  /// Whether the digest is as long as the caller wants it.
  let isExtendable: Bool
  fileprivate let evp: CryptoLibrary.Algorithm

  /// Python's names and those of libcrypto, in the order of `algorithms_guaranteed`'s documentation.
  static let names = [
    ("sha1", "SHA1"), ("sha224", "SHA2-224"), ("sha256", "SHA2-256"), ("sha384", "SHA2-384"), ("sha512", "SHA2-512"), ("md5", "MD5"),
    ("sha3_224", "SHA3-224"), ("sha3_256", "SHA3-256"), ("sha3_384", "SHA3-384"), ("sha3_512", "SHA3-512"), ("shake_128", "SHAKE-128"),
    ("shake_256", "SHAKE-256"), ("blake2b", "BLAKE2B-512"), ("blake2s", "BLAKE2S-256"), ("sha512_256", "SHA2-512/256"),
    ("sha512_224", "SHA2-512/224"), ("ripemd160", "RIPEMD-160"), ("sm3", "SM3"),
  ]
  nonisolated(unsafe) private static var known: [String: DigestAlgorithm] = [:]

  /// An algorithm by Python's name; nil where there is none, or libcrypto was built without it. Raises ImportError without libcrypto.
  static func named(_ name: String) throws(Raise) -> DigestAlgorithm? {
    if let found = known[name] { return found }
    guard let crypto = CryptoLibrary.shared else {
      throw Raise(types.ImportError, "hashlib needs libcrypto.so.3 (apt-get install libssl3)")
    }
    guard let (_, evpName) = names.first(where: { $0.0 == name }), let evp = crypto.fetch(nil, evpName, nil) else { return nil }
    let isExtendable = name.hasPrefix("shake")
    let made = DigestAlgorithm(
      name: name, size: isExtendable ? 0 : Int(crypto.size(evp)), blockSize: Int(crypto.blockSize(evp)), isExtendable: isExtendable,
      evp: evp)
    known[name] = made
    return made
  }
}

/// A digest in the making.
final class MessageDigest {
  let algorithm: DigestAlgorithm
  private let crypto: CryptoLibrary
  private let context: CryptoLibrary.Context

  /// Raises MemoryError where libcrypto has no room.
  init(_ algorithm: DigestAlgorithm) throws(Raise) {
    guard let crypto = CryptoLibrary.shared, let context = crypto.new() else { throw Raise(types.MemoryError, "") }
    (self.algorithm, self.crypto, self.context) = (algorithm, crypto, context)
    if crypto.start(context, algorithm.evp, nil) != 1 { throw valueError("[digital envelope routines] initialization error") }
  }
  deinit { crypto.free(context) }

  func copy() throws(Raise) -> MessageDigest {
    let made = try MessageDigest(algorithm)
    if crypto.copy(made.context, context) != 1 { throw valueError("[digital envelope routines] copy error") }
    return made
  }

  func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { _ = crypto.update(context, $0.baseAddress, $0.count) }
  }

  /// The digest of what came so far, in `length` bytes where the algorithm lets the caller say.
  func digest(_ length: Int? = nil) throws(Raise) -> [UInt8] {
    let end = try copy()
    let n = length ?? algorithm.size
    var out = [UInt8](repeating: 0, count: n)
    let code = out.withUnsafeMutableBufferPointer { room -> Int32 in
      guard let base = room.baseAddress else { return 1 }
      return algorithm.isExtendable ? crypto.finishAt(end.context, base, n) : crypto.finish(end.context, base, nil)
    }
    if code != 1 { throw valueError("[digital envelope routines] final error") }
    return out
  }
}
