// hashlib over MessageDigest.
import Language

func registerHashlib() {
  vm.prepare("hashlib") { m in
    m.define("_new(name, data, /)") { a throws(Raise) in
      let name = try str(a[0])
      guard let d = MessageDigest.make(name) else { throw valueError("unsupported hash type \(name)") }
      d.update(try digestInput(a[1]))
      return .object(DigestObject(d))
    }
  }
}

private func digestInput(_ v: Value) throws(Raise) -> [UInt8] {
  if case .str = v.unwrapped { throw typeError("Strings must be encoded before hashing") }
  guard let b = bytesOf(v) else { throw typeError("object supporting the buffer API required") }
  return b
}

private final class DigestObject: Object {
  let digest: MessageDigest
  init(_ digest: MessageDigest) { self.digest = digest }
  override var type: Class { DigestObject.cls }
  override func repr() throws(Raise) -> String { "<\(digest.name) _hashlib.HASH object @ \(addressText(self))>" }

  private static func of(_ v: Value) throws(Raise) -> MessageDigest {
    guard case .object(let o) = v, let d = o as? DigestObject else { throw typeError("a hash object is required, not '\(typeName(v))'") }
    return d.digest
  }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "_hashlib.HASH", bases: [types.object]) { c in
      c.define("update(self, data, /)", "Take in more bytes.") { a throws(Raise) in
        try of(a[0]).update(try digestInput(a[1]))
        return .none
      }
      c.define("digest(self)", "The digest as bytes.") { a throws(Raise) in .object(BytesObject(try of(a[0]).digest())) }
      c.define("hexdigest(self)", "The digest in hexadecimal digits.") { a throws(Raise) in
        .string(hexDigits(try of(a[0]).digest()))
      }
      c.define("copy(self)", "A copy of the state.") { a throws(Raise) in .object(DigestObject(try of(a[0]).copy())) }
      c.property("name") { (v) throws(Raise) in .string(try of(v).name) }
      c.property("digest_size") { (v) throws(Raise) in .int(try of(v).digestSize) }
      c.property("block_size") { (v) throws(Raise) in .int(try of(v).blockSize) }
    }
    c.construct = { _, _ throws(Raise) in throw typeError("cannot create '_hashlib.HASH' instances") }
    return c
  }()
}
