import string, base64, hashlib, binascii, struct, hmac, uuid
def caesar(text, k):
    low, up = string.ascii_lowercase, string.ascii_uppercase
    return text.translate(str.maketrans(low + up, low[k:] + low[:k] + up[k:] + up[:k]))
secret = caesar("Attack at Dawn!", 3); print(secret, caesar(secret, -3 % 26), caesar("zZ", 1))
print(base64.b64encode(b"hello wick"), base64.b64decode("aGVsbG8="), base64.b32encode(b"hi"), base64.b16encode(b"\xff"), base64.urlsafe_b64encode(b"\xfb\xff"), binascii.hexlify(b"ab"), bytes.fromhex("00ff"), binascii.crc32(b"hello"))
for name in ("md5", "sha1", "sha256", "sha512", "sha224", "sha384"):
    print(name, getattr(hashlib, name)(b"abc").hexdigest()[:24])
h = hashlib.sha256(); h.update(b"a"); h.update(b"bc"); print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), h.digest_size, h.name, hmac.new(b"k", b"msg", "sha256").hexdigest()[:16], hmac.compare_digest("a", "a"))
print(struct.pack("<IHb", 1, 2, -3), struct.unpack(">hf", struct.pack(">hf", -5, 1.5)), struct.calcsize("ci"), uuid.UUID(int=5), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"))
print([bin(n) for n in (5, 255)], [hex(n) for n in (10, 255)], oct(8), int("ff", 16), int("0b101", 0), (1000).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), "é".encode(), b"\xc3\xa9".decode(), ord("a"), chr(8364), ascii("é"), "a".encode("utf-16-le") if False else "")
for bad in (lambda: base64.b64decode("abc"), lambda: bytes.fromhex("zz"), lambda: hashlib.new("nope"), lambda: struct.pack("b", 200), lambda: struct.unpack("i", b"a"), lambda: uuid.UUID("x"), lambda: binascii.unhexlify("a"), lambda: hashlib.md5("str"), lambda: base64.b64encode("str"), lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: chr(-1), lambda: int("12", 2), lambda: (300).to_bytes(1, "big")):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
