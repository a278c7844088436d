import numpy as np
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

x = np.float64(1.5); n = np.int64(7); b = np.bool_(True); f = np.float32(0.1)
print(x, n, b, f, repr(x), repr(n), repr(b), repr(f), type(x), type(n), type(b))
print(f"{x:.3f} {n:5d} {f:.2f} {x} {n} {b} {x!r}", "%.2f %d %s" % (x, n, b), format(x, '>8'), str(f))
for e in ['x + 1', '1 + x', 'n + 1', '1 + n', 'n * 2.5', '2 * n', 'n / 2', 'n // 2', 'n % 4', 'n ** 2', '2 ** n', '-n', 'abs(-x)', 'x > 1', '2 > n', 'n == 7', 'f + 1', 'f * 2.0', 'f + x', 'n & 3', '~n', 'x - n', 'b + b', 'b & False', 'b | True', 'not b', 'int(x)', 'float(n)', 'round(x)', 'round(np.float64(2.567), 1)', 'x.item()', 'n.dtype', 'x.shape', 'x.ndim', 'hash(n) == hash(7)', 'n in [7]', '[1, 2, 3][np.int64(1)]', 'list(range(np.int64(3)))', 'isinstance(x, float)', 'isinstance(n, int)', 'isinstance(n, np.integer)', 'isinstance(f, np.floating)', 'max(x, 2)', 'sum([x, x])', 'x.is_integer()', 'divmod(n, 2)', 'np.float64("2.5")', 'np.int64(3.9)', 'np.float32(1) / 3', 'np.int32(7) + np.int64(1)', 'type(np.int8(1) + 1)', 'x.astype(int)', 'n.sum()', 'x.mean()', 'bool(np.float64(0))', 'x == 1.5', 'x != 2', 'n <= 7', 'np.float64(5) // 2', 'np.float64(-5) % 3', 'x * [1, 2]', 'n.real', 'x.T', 'np.uint8(200) + np.uint8(10)']:
    t(lambda: eval(e))
t(lambda: x[0])
t(lambda: len(n))
t(lambda: x())
t(lambda: n + 'a')
d = {np.int64(1): 'a', 2: 'b'}
print(d[1], d[np.int64(2)], {np.float64(1.0), 1}, sorted([np.int64(3), 1, 2.5]))
for v in np.array([1, 2]): print(v, type(v).__name__)
print([*np.arange(3)], list(np.array([1.5, 2])), tuple(np.array([True])))
