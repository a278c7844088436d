# A view with strides: what copies its octets takes it, what looks at them refuses it; and which kinds of octets compare.
m = memoryview(b'abcd')[::2]
def show(f):
    try: r = f()
    except Exception as e: r = type(e).__name__ + ': ' + str(e)
    print(repr(r))
import hashlib, struct, zlib, binascii, io, re, array, json, pickle, base64
for f in [lambda: bytes(m), lambda: bytearray(m), lambda: b'ac' == m, lambda: m == b'ac', lambda: bytearray(b'ac') == m, lambda: b'a' + m, lambda: bytearray(b'a') + m, lambda: b''.join([m]), lambda: b'x'.join([m, m]), lambda: m in b'xac', lambda: b'ac'.startswith(m), lambda: b'ac'.startswith((m,)), lambda: b'ac'.strip(m), lambda: b'ac'.split(m),
  lambda: b'ac'.partition(m), lambda: b'ac'.replace(m, b''), lambda: b'ac'.replace(b'', m), lambda: b'ac'.translate(m), lambda: b'ac'.removeprefix(m), lambda: b'%s' % m, lambda: b'ac' < m, lambda: int(m), lambda: float(m), lambda: str(m, 'ascii'), lambda: hashlib.md5(m).hexdigest(), lambda: struct.unpack('2s', m), lambda: zlib.crc32(m),
  lambda: binascii.hexlify(m), lambda: io.BytesIO(m).read(), lambda: re.findall(b'.', m), lambda: array.array('B', m), lambda: bytearray(b'xx').extend(m), lambda: bytearray(b'xx').__setitem__(slice(0,1), m), lambda: bytearray(b'x').__iadd__(m), lambda: m.hex(), lambda: m.tobytes(), lambda: b'abc'.center(9, m[:1]), lambda: int.from_bytes(m, 'big'), lambda: base64.b64encode(m), lambda: b'ab'.find(m), lambda: ord(m), lambda: eval(m), lambda: compile(m, 'x', 'eval'), lambda: json.loads(m), lambda: pickle.loads(m), lambda: b'ab'.__eq__(m), lambda: bytes.fromhex(m), lambda: bytes.maketrans(m, m)]: show(f)
class B(bytes): pass
class A(bytearray): pass
vals = [b'a', bytearray(b'a'), B(b'a'), A(b'a'), memoryview(b'a'), memoryview(b'ax')[::2], 1, None]
for x in vals[:5]:
    print([x.__eq__(y) for y in vals], [x.__lt__(y) for y in vals])
    print([x == y for y in vals])
