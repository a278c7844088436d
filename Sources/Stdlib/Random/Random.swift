// random: CPython's streams and its rules for turning them into choices.
import Glibc
import Language

func registerRandom() {
  vm.prepare("random") { m in
    m.dict["_Core"] = .object(MersenneTwister.cls)
    m.define("_sha512(data, /)") { a throws(Raise) in
      guard let algorithm = try DigestAlgorithm.named("sha512") else { throw valueError("unsupported hash type sha512") }
      let d = try MessageDigest(algorithm)
      d.update(bytesOf(a[0]) ?? [])
      return .object(BytesObject(try d.digest()))
    }
    m.define("_entropy()") { _ in
      var words = [UInt32](repeating: 0, count: 8)
      let file = open("/dev/urandom", O_RDONLY)
      let filled = words.withUnsafeMutableBytes { file < 0 ? -1 : read(file, $0.baseAddress, $0.count) }
      if file >= 0 { close(file) }
      if filled <= 0 { words[0] = UInt32(truncatingIfNeeded: Glibc.time(nil)) }
      return .listOf(words.map { .int(Int($0)) })
    }
  }
}
