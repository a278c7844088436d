B = [b'', b'a', b'hello world', b' \tx\x1c ', b'\x00\xff\x80', bytearray(b'Ab1'), bytearray(b'  z'), '안'.encode(), b'1.5', b'ABC', b'aBc De']
for b in B:
    for m in ('isalpha isdigit isalnum isspace isascii isupper islower istitle upper lower swapcase capitalize title strip lstrip rstrip split hex splitlines expandtabs').split():
        print(m, getattr(b, m)())
    print(b.strip(b'a '), b.hex(':'), b.hex('-', 2), list(b), tuple(b), set(b), sorted(b), [*b], [x for x in b], list(reversed(b)), max(b, default=None), sum(b), 104 in b, b'l' in b, 0 in b)
    try: print(b.decode(), str(b, 'utf-8'), b.decode('ascii'))
    except UnicodeDecodeError as e: print(e)
    m = memoryview(b); print(m == b, m != b, m == memoryview(bytes(b)), m.tolist(), list(m), tuple(m), m.hex(), m.tobytes(), m == b'x', bytes(m) == b, memoryview(b) == memoryview(b'x' * len(b)))
try: print(300 in b'a')
except ValueError as e: print(e)
print(b'a'.strip() is not None, type(bytearray(b'a').strip()).__name__)
import array
a = memoryview(bytearray(16)).cast('d'); a[0] = float('nan'); print(a == a, a.tolist(), list(a), a == memoryview(bytearray(16)).cast('d'))
c = memoryview(b'abcdef').cast('c'); print(list(c), c == c, c[::2].tolist(), memoryview(b'abcdef')[::-2].tolist(), memoryview(b'abcdef')[::2] == b'ace')
q = memoryview(b'abcdef').cast('B', [2, 3]); print(q.tolist(), q == q)
for n in (0, 1, -1, 5, 255, 256, -128, -129, 127, 128, 2**31, 2**63-1, -2**63, 2**63, 10**30, True, False):
    r = [n.bit_length(), n.bit_count(), n.conjugate(), n.as_integer_ratio(), n.real, n.imag, n.numerator, int(n), n.__index__(), n.__floor__(), n.__round__(), round(n, 1), round(n, -1), round(n, 0), round(n, -3), hex(n), bin(n), oct(n), abs(n), float(n)]
    for L in (0, 1, 2, 4, 8, 9, 16):
        for s in (False, True):
            for o in ('big', 'little'):
                try: x = n.to_bytes(L, o, signed=s); r.append((x, int.from_bytes(x, o, signed=s)))
                except OverflowError as e: r.append(str(e))
    for d in (7, -7, 1, 3.5, 2**62, True):
        r.append(divmod(n, d)); r.append((n // d, n % d))
    print(r)
for bad in ("(5).to_bytes(2, 'x')", "(5).to_bytes(-1, 'big')", "(-5).to_bytes(2, 'big')", "int.from_bytes(5, 'big')", "int.from_bytes('a', 'big')", "int.from_bytes([1,2,300], 'big')", "(5).to_bytes('a')", "divmod(5, 0)", "pow(3, 4, 0)", "chr(-1)", "chr(2**40)", "ord('')", "ord('ab')", "int('0x1f', 16)", "int('1_000')", "int('z', 36)", "int('0b1', 0)", "int('12', 2)", "int(' 5 ')", "int('+5')", "int('--5')", "int('')", "float('1e5')", "float('1.5.2')", "float('')", "float('1_0.5')", "float(' 2.5 ')", "float('e5')", "float('1e')", "float('.5')", "float('-.5e-3')", "float('+1')", "float('1e400')", "float('nan')", "float('-inf')", "float('0x10')", "pow(3, 4, 5)", "pow(-3, 5, 7)", "pow(2, 10**3, 10**9+7)", "pow(3, 2**62, 2**63-1)", "pow(3, -1, 7)", "pow(5, 0, 1)", "pow(3, 4, -5)", "chr(0x1F600)", "ord('😀')", "int.from_bytes(b'\\xff', signed=True)", "int.from_bytes(b'')", "int.from_bytes(b'abcdefgh')", "True.to_bytes()", "slice(1,2,3) == slice(1,2,3)", "slice(1,2) != slice(1,3)", "slice(1,2) < slice(1,3)", "slice(None) == slice(None)", "str(b'abc')", "complex(3,-4).conjugate()", "abs(complex(3,-4))", "tuple([1,2])", "tuple({1:2})", "list('안녕')", "list((1,2))", "dict([(1,2)], a=3)", "set([1,2]) == {2,1}", "[*range(3), *'ab', *{5}, *b'x']", "list(zip([1],[2]))", "sorted({3,1,2}, reverse=True)", "list(map(str, [1, 2.5, None]))", "list(dict(a=1).items())", "list({}.values())", "int('ff', 16)", "int('-ff', 16)", "int('٣')", "int('1' * 25)", "bytes('abc', 'ascii')", "'abc'.encode('latin-1')", "'é'.encode('ascii')", "'a'.encode(5)", "'a'.encode('utf-8', 5)", "b'a'.decode('utf-8', 5)", "'a'.encode('nope')", "list(range(10**15))", "tuple(range(3))"):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, e)
