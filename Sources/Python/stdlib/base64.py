# base64: bytes as text and back.
import binascii as _binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b16encode",
    "b16decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}")


def _swap(s, old, new):
    table = dict(zip(old, new))
    return bytes([table.get(b, b) for b in s])


def b64encode(s, altchars=None):
    """Bytes in base64; altchars stand for + and /."""
    encoded = _binascii.b2a_base64(s, newline=False)
    return encoded if altchars is None else _swap(encoded, b"+/", altchars)


def b64decode(s, altchars=None, validate=False):
    """The bytes of base64 text."""
    s = _bytes(s)
    if altchars is not None:
        s = _swap(s, _bytes(altchars), b"+/")
    return _binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


_letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def b32encode(s):
    s = bytes(s)
    out = b""
    for i in range(0, len(s), 5):
        piece = s[i:i + 5]
        n = int.from_bytes(piece.ljust(5, b"\0"), "big")
        digits = bytes([_letters[n >> shift & 31] for shift in range(35, -1, -5)])
        out += digits[:(len(piece) * 8 + 4) // 5].ljust(8, b"=")
    return out


def b32decode(s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise _binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    bare = s.rstrip(b"=")
    pads = len(s) - len(bare)
    n = 0
    for c in bare:
        k = _letters.find(bytes([c]))
        if k < 0:
            raise _binascii.Error("Non-base32 digit found")
        n = n << 5 | k
    if pads not in (0, 1, 3, 4, 6):
        raise _binascii.Error("Incorrect padding")
    total = len(bare) * 5
    return (n >> total % 8).to_bytes(total // 8, "big")


def b16encode(s):
    return _binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any(c not in b"0123456789ABCDEF" for c in s):
        raise _binascii.Error("Non-base16 digit found")
    return _binascii.unhexlify(s)


def encodebytes(s):
    """Base64 in lines of 76 characters."""
    return b"".join([_binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return _binascii.a2b_base64(s)


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))
