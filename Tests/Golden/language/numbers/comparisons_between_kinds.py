def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
vals = [0, 1, -1, 0.0, -0.0, 1.0, 0.5, True, False, 1j, 0j, 2 ** 53, 2 ** 53 + 1, float(2 ** 53), 10 ** 30, 1e30, float('inf'), float('-inf'), float('nan')]
for a in vals: print(''.join('=' if a == b else '.' for b in vals), ''.join('!' if a != b else '.' for b in vals))
real = [v for v in vals if not isinstance(v, complex)]
for a in real: print(''.join('<' if a < b else '.' for b in real), ''.join('G' if a >= b else '.' for b in real))
t(lambda: 1j < 2); t(lambda: 1 < 1j); t(lambda: 1 < '1'); t(lambda: 1.5 > None); t(lambda: True < 'a'); t(lambda: 10 ** 30 < []); t(lambda: float('nan') < 'a'); print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(0.5), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(float('inf')), hash(1e30) == hash(int(1e30)), {1: 'a', 1.0: 'b', True: 'c'}, {0.0, -0.0, 0, False}, sorted([True, 0.5, 0, 2 ** 70, -1e300]), max(1, 1.0, True), min(0.0, -0.0, 0), 1 == 1.0000000000000001, 0.1 + 0.2 == 0.3, 0.1 + 0.2 <= 0.3, 1e16 + 1 == 1e16, 2 ** 1024 > 1.7e308, -2 ** 1024 < float('-inf'), 5 in [5.0], 1 in {True}, [1].index(True), [1.0].count(1))
