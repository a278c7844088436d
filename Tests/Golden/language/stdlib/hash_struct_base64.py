import hashlib, struct, base64, binascii, hmac, random
r = random.Random(2)
for n in [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000]:
    b = bytes(r.randrange(256) for _ in range(n))
    print([hashlib.new(a, b).hexdigest() for a in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']])
h = hashlib.sha256(); h.update(b'ab'); c = h.copy(); h.update(b'c'); print(h.hexdigest(), c.digest(), h.name, h.digest_size, h.block_size)
print(hmac.new(b'k', b'm', 'sha256').hexdigest(), hmac.new(b'k' * 100, b'm', hashlib.md5).hexdigest(), hmac.compare_digest('a', 'a'), hashlib.pbkdf2_hmac('sha256', b'p', b's', 3).hex())
for bad in [lambda: hashlib.md5('x'), lambda: hashlib.new('nope'), lambda: hashlib.md5(3)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
for f, v in [('<i', [1]), ('>i', [1]), ('!HhBb', [1, -2, 3, -4]), ('<qQ', [-1, 2 ** 64 - 1]), ('<fd', [1.5, -2.25]), ('3s2x4s', [b'ab', b'wxyz9']), ('bi', [1, 2]), ('@bhilq', [1, 2, 3, 4, 5]), ('=bhilq', [1, 2, 3, 4, 5]), ('?c', [True, b'z']), ('<e', [1.5]), ('>2I', [1, 2]), ('5p', [b'abc']), ('0i', []), ('< 2h ', [1, 2])]:
    p = struct.pack(f, *v); print(f, p, struct.calcsize(f), struct.unpack(f, p))
for bad in ["struct.pack('<b', 200)", "struct.pack('<H', -1)", "struct.pack('<i', 2**31)", "struct.pack('<q', 2**63)", "struct.pack('<Q', -1)", "struct.pack('i', 'a')", "struct.pack('f', 'a')", "struct.pack('i')", "struct.unpack('i', b'abc')", "struct.pack('z', 1)", "struct.calcsize('3')", "struct.pack('c', b'ab')", "struct.pack('s', 'a')", "struct.pack('f', 1e40)", "struct.unpack('i', 'abc')", "struct.pack('i', 1.5)", "struct.unpack_from('i', b'abc', 1)"]:
    try: print(eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
s = struct.Struct('<2h'); print(s.pack(1, 2), s.size, s.format, s.unpack(b'\1\0\2\0'), list(struct.iter_unpack('<h', b'\1\0\2\0')), struct.unpack_from('<h', b'\0\0\5\0', 2))
buf = bytearray(6); struct.pack_into('<h', buf, 2, 258); print(buf, [struct.unpack('<e', struct.pack('<e', x))[0] for x in [0.1, 65504.0, 1e-7, -0.0, float('inf')]])
for t in [b'', b'a', b'ab', b'abc', b'hello world', bytes(range(256))]:
    e = base64.b64encode(t); print(e, base64.b64decode(e) == t, base64.urlsafe_b64encode(t)[:20], base64.b32encode(t)[:24], base64.b32decode(base64.b32encode(t)) == t, base64.b16encode(t)[:10])
print(base64.b64decode('aGk='), base64.b64decode('aG k='), base64.encodebytes(b'x' * 60), base64.decodebytes(b'aGk=\n'))
for bad in [lambda: base64.b64decode('a'), lambda: base64.b64decode('aGk'), lambda: base64.b64encode('x'), lambda: base64.b64decode('a*b=', validate=True), lambda: base64.b16decode('g0'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: base64.b64decode('é'), lambda: base64.b32decode('a')]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(binascii.hexlify(b'\x01\xff'), binascii.hexlify(b'\x01\xff\x02', '-'), binascii.unhexlify('01ff'), binascii.crc32(b'hello'), binascii.b2a_base64(b'hi'))
