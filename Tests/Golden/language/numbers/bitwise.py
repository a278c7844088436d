print(6 & 3, 6 | 3, 6 ^ 3, ~6, -1 >> 3, -8 >> 1, 1 << 10, -5 & 0xff, True & False, True ^ True, True | 2)
print(bin(-10), oct(64), hex(-255), (7).bit_count(), (1024).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'little'))
try:
    1 << -1
except ValueError as e:
    print(e)
