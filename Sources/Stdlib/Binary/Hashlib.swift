// hashlib over MessageDigest.
import Language

func registerHashlib() {
  vm.register("hashlib", source: { hashlibSource }) { m in
    m.define("_new(name, data, /)") { a throws(Raise) in
      let name = try str(a[0])
      guard let d = MessageDigest.make(name) else { throw valueError("unsupported hash type \(name)") }
      d.update(try digestInput(a[1]))
      return .object(DigestObject(d))
    }
  }
  vm.register("hmac", source: { hmacSource })
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

func hexDigits(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var out: [UInt8] = []
  for b in bytes { out += [digits[Int(b >> 4)], digits[Int(b & 15)]] }
  return String(decoding: out, as: UTF8.self)
}

private let hashlibSource = #"""
  algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
  algorithms_available = set(algorithms_guaranteed)
  __all__ = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac",
      "file_digest")


  def new(name, data=b"", *, usedforsecurity=True):
      """A hash object by the name of its algorithm."""
      return _new(name.lower(), data)


  def _maker(name):
      def make(string=b"", *, usedforsecurity=True):
          return _new(name, string)
      make.__name__ = make.__qualname__ = "openssl_" + name
      return make


  md5, sha1, sha224, sha256, sha384, sha512 = map(_maker, ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))


  def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
      """The hash object of a file's bytes."""
      made = new(digest) if isinstance(digest, str) else digest()
      while True:
          piece = fileobj.read(_bufsize)
          if not piece:
              return made
          made.update(piece)


  def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
      import hmac
      size = new(hash_name).digest_size
      out = b""
      block = 1
      while len(out) < (dklen or size):
          u = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
          total = int.from_bytes(u, "big")
          for _ in range(iterations - 1):
              u = hmac.digest(password, u, hash_name)
              total ^= int.from_bytes(u, "big")
          out += total.to_bytes(size, "big")
          block += 1
      return out[:dklen or size]
  """#

private let hmacSource = #"""
  import hashlib as _hashlib

  digest_size = None


  class HMAC:
      """A keyed hash (RFC 2104)."""

      def __init__(self, key, msg=None, digestmod=""):
          if not isinstance(key, (bytes, bytearray)):
              raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
          if not digestmod:
              raise TypeError("Missing required argument 'digestmod'.")
          make = digestmod if callable(digestmod) else (lambda d=b"": _hashlib.new(digestmod, d))
          self._inner, self._outer = make(), make()
          self.digest_size, self.block_size = self._inner.digest_size, self._inner.block_size
          if len(key) > self.block_size:
              key = make(key).digest()
          key = bytes(key).ljust(self.block_size, b"\0")
          self._outer.update(bytes([b ^ 0x5C for b in key]))
          self._inner.update(bytes([b ^ 0x36 for b in key]))
          self.name = "hmac-" + self._inner.name
          if msg is not None:
              self.update(msg)

      def update(self, msg):
          self._inner.update(msg)

      def copy(self):
          other = HMAC.__new__(HMAC)
          other.__dict__.update(self.__dict__)
          other._inner, other._outer = self._inner.copy(), self._outer.copy()
          return other

      def digest(self):
          outer = self._outer.copy()
          outer.update(self._inner.digest())
          return outer.digest()

      def hexdigest(self):
          return self.digest().hex()


  def new(key, msg=None, digestmod=""):
      return HMAC(key, msg, digestmod)


  def digest(key, msg, digest):
      return HMAC(key, msg, digest).digest()


  def compare_digest(a, b):
      """Whether two digests are equal, in time that does not tell where they differ."""
      if isinstance(a, str) and isinstance(b, str):
          a, b = a.encode("ascii"), b.encode("ascii")
      result = len(a) ^ len(b)
      for x, y in zip(a, b):
          result |= x ^ y
      return result == 0
  """#
