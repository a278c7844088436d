def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
a, b = 2 ** 200 + 12345, 3 ** 100
print(a + b, a - b, a * b, a // b, a % b, divmod(a, -b), -a // b, -a % b, a ** 2 % 1000007, a & b, a | b, a ^ b, ~a, a << 70, a >> 70, -a >> 70, (-a) & 0xFFFF, a.bit_length(), a.bit_count(), hash(a), hash(-a), a == float(a), a > 1e60, a < 1e61)
print(a / b, b / a, float(a), int(float(a)) == a, a // 1.5, a * 1.0, 10 ** 25 / 10 ** 24, (10 ** 400) / (10 ** 399), (2 ** 64 - 1) % 10, -7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, 2), 2 ** -1, (-2) ** 3, (-8) ** (1/3) if False else '', 0 ** 0, 1 ** -5)
t(lambda: 10 ** 400 / 3); t(lambda: float(10 ** 309)); t(lambda: a / 0); t(lambda: a % 0); t(lambda: a // 0); t(lambda: divmod(a, 0)); t(lambda: 0 ** -1); t(lambda: a << -1); t(lambda: 1 >> -1); t(lambda: 1 << 2 ** 70); t(lambda: 0 << 2 ** 70); t(lambda: 1 >> 2 ** 70); t(lambda: a + 'x'); t(lambda: a & 1.0); t(lambda: ~1.5); t(lambda: [0] * 2 ** 70); t(lambda: 'a' * a); t(lambda: [1, 2][a]); t(lambda: range(3)[a]); t(lambda: a < 'x'); t(lambda: 2.0 ** 5000); t(lambda: 10.0 ** 400); t(lambda: (-1) ** 0.5); t(lambda: 0.0 ** -1)
print(int(1e300) % 10 ** 5, 2 ** 1000 % 10 ** 9, (1 << 1000).bit_length(), (2 ** 521 - 1) % 97, pow(3, 10 ** 20, 10 ** 9 + 7), abs(-a) == a, -(-a) == a, +a == a, int(str(a)) == a, sum([a] * 3) == 3 * a, max(a, b) == a, sorted([a, 1, -a, 0.5, b]) == [-a, 0.5, 1, b, a])
print(f'{a:,}', f'{a:_}', f'{a:e}', f'{a:x}', f'{a:#b}'[:20], f'{a:>70}', '%d' % a, '%x' % -a, '{:+d}'.format(a), hex(-a), oct(a), bin(-5), a.to_bytes(26, 'big').hex(), int.from_bytes(a.to_bytes(30, 'little'), 'little') == a)
