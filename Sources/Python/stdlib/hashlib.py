# hashlib over MessageDigest (Stdlib/Binary/Hashlib.swift).
algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
                         "shake_128", "shake_256", "blake2b", "blake2s"}
algorithms_available = algorithms_guaranteed | {"sha512_256", "sha512_224", "ripemd160", "sm3"}
__all__ = (*sorted(algorithms_guaranteed), "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")


def new(name, data=b"", *, usedforsecurity=True):
    """A hash object by the name of its algorithm."""
    return _new(name.lower().replace("-", "_"), data)


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return _new(name, string)
    make.__name__ = make.__qualname__ = "openssl_" + name
    return make


for _name in sorted(algorithms_guaranteed):
    globals()[_name] = _maker(_name)


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
