// hashlib over MessageDigest.
import Language

func registerHashlib() {
  vm.prepare("hashlib") { m in
    m.define("_new(name, data, /)") { a throws(Raise) in
      let name = try str(a[0])
      guard let algorithm = try DigestAlgorithm.named(name) else { throw valueError("unsupported hash type \(name)") }
      let d = try MessageDigest(algorithm)
      d.update(try digestInput(a[1]))
      return .object(DigestObject(d))
    }
  }
}

private func digestInput(_ v: Value) throws(Raise) -> [UInt8] {
  if case .str = v.unwrapped { throw typeError("Strings must be encoded before hashing") }
  do throws(Raise) { return try bytesLike(v) } catch {
    throw error.matches(types.BufferError) ? error : typeError("object supporting the buffer API required")
  }
}

private final class DigestObject: Object {
  let digest: MessageDigest
  init(_ digest: MessageDigest) { self.digest = digest }
  override var type: Class { digest.algorithm.isExtendable ? DigestObject.extendable : DigestObject.cls }
  override func repr() throws(Raise) -> String { "<\(digest.algorithm.name) \(type.name) object @ \(addressText(self))>" }

  private static func of(_ v: Value) throws(Raise) -> MessageDigest {
    guard case .object(let o) = v, let d = o as? DigestObject else { throw typeError("a hash object is required, not '\(typeName(v))'") }
    return d.digest
  }
  nonisolated(unsafe) static let cls = make("_hashlib.HASH") { c in
    c.define("digest(self, /)", "The digest as bytes.") { a throws(Raise) in .object(BytesObject(try of(a[0]).digest())) }
    c.define("hexdigest(self, /)", "The digest in hexadecimal digits.") { a throws(Raise) in .string(hexDigits(try of(a[0]).digest())) }
  }
  /// The type of SHAKE's objects, whose digests are as long as one asks for.
  nonisolated(unsafe) static let extendable = make("_hashlib.HASHXOF") { c in
    func length(_ v: Value) throws(Raise) -> Int {
      let n = try sizeArgument(v)
      if n < 0 { throw valueError("value must be positive") }
      try Memory.check(n, of: 1)
      return n
    }
    c.define("digest(self, /, length)", "A digest of a length as bytes.") { a throws(Raise) in
      .object(BytesObject(try of(a[0]).digest(try length(a[1]))))
    }
    c.define("hexdigest(self, /, length)", "A digest of a length in hexadecimal digits.") { a throws(Raise) in
      .string(hexDigits(try of(a[0]).digest(try length(a[1]))))
    }
  }

  private static func make(_ name: String, _ digests: @escaping (Class) -> Void) -> Class {
    let c = Class(native: name, bases: [types.object]) { c in
      c.define("update(self, obj, /)", "Take in more bytes.") { a throws(Raise) in
        try of(a[0]).update(try digestInput(a[1]))
        return .none
      }
      c.define("copy(self, /)", "A copy of the state.") { a throws(Raise) in .object(DigestObject(try of(a[0]).copy())) }
      c.property("name") { (v) throws(Raise) in .string(try of(v).algorithm.name) }
      c.property("digest_size") { (v) throws(Raise) in .int(try of(v).algorithm.size) }
      c.property("block_size") { (v) throws(Raise) in .int(try of(v).algorithm.blockSize) }
      digests(c)
    }
    c.construct = { _, _ throws(Raise) in throw typeError("cannot create '\(name)' instances") }
    return c
  }
}
