b = b'abc\x00\xff'
print(b, len(b), b[0], b[1:3], list(b), b.hex(), bytes([65, 66]), bytes(3), b'a' + b'b')
print(bytes.fromhex('6869'), b'x,y'.split(b','), b'abc'.upper(), b'b' in b'abc', b'a' == 'a')
try:
    b'a' + 'b'
except TypeError as e:
    print(e)
