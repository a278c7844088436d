def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
for n in (0, 1, -1, 255, -255, 2 ** 64, True): print(bin(n), oct(n), hex(n), int(bin(n), 2), int(oct(n), 8), int(hex(n), 16), f'{n:b} {n:o} {n:x} {n:#X}', format(n, '08b'))
class I:
    def __index__(self): return 10
print(bin(I()), hex(I()), oct(I())); t(lambda: bin(1.5)); t(lambda: hex('a')); t(lambda: oct(None)); t(lambda: bin()); t(lambda: hex(1, 2)); t(lambda: bin(1j)); t(lambda: chr(I())); print(chr(97), ord('€'), chr(0x1F600), [chr(c) for c in (65, 0x3b1)], ord(b'a'), ascii('é')); t(lambda: ord('')); t(lambda: ord(65)); t(lambda: chr(1.0)); t(lambda: chr(-5)); t(lambda: chr(2 ** 21))
