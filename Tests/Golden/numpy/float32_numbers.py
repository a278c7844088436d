import numpy as np

# float32 numbers compare, round, combine and print as float32
a = np.float32(0.1)
print(a == 0.1, a == np.float64(0.1), a != 0.1, a < 0.1, a <= 0.1, 0.1 == a, a == np.array(0.1), a > 0, a == np.float32(0.1))
print(round(a, 3), round(np.float32(2.5)), round(np.float64(2.675), 2), round(np.float32(1234.567), -2), round(np.int64(1250), -2), round(np.float64(0.5)))
for v in [99999, 999999, 1e6, 1234567, 2e7, 16777217, 1e8, 1e16, 0.0001, 0.00009999, 123456.789, 3.4e38, 1e-45]:
    print(np.float32(v), repr(np.float32(v)), np.array([v], np.float32), f"{np.float32(v)}", str(np.float64(v)))
print(np.array([1e6, 1.5], np.float32), np.array([999999, 1.5], np.float32), np.array([1e6, 1.5]))
with np.printoptions(suppress=True):
    print(np.array([1e-5, 1.0], np.float32), np.array([1e7, 1.0], np.float32), np.array([1e9, 1.0]), np.array([1e-9, 1.0]))
print((a + 1).dtype, (a * 2).dtype, (a / 3).dtype, (a + np.float64(1)).dtype, (a + np.int8(1)).dtype, (a + np.int64(1)).dtype, (2 - a).dtype, a // 0.03, a % 0.03, a ** 2)
print(np.int8(100) + np.int8(27), np.int8(5) * 3, 3 - np.uint8(2), np.int32(7) + np.int64(1), type(np.int16(3) + 4).__name__, type(np.int8(3) + np.int16(4)).__name__)
for f in (lambda: np.int8(1) + 200, lambda: np.uint8(1) + -1, lambda: np.float64(1.5).item(0), lambda: np.float64(1.5).item(1), lambda: np.float32(1).astype(int, casting="safe")):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
x = np.linspace(0.01, 3, 37)
for name in "exp exp2 expm1 log log2 log10 log1p sin cos tan sinh cosh tanh arctan arcsinh sqrt cbrt".split():
    f = getattr(np, name)
    for y in (x, x.astype(np.float32)):
        wide = f(y)
        assert (f(y[::3]) == wide[::3]).all() and (f(y[:1]) == wide[:1]).all() and (f(y[::-1]) == wide[::-1]).all(), name
        assert all(f(v) == w for v, w in zip(y, wide)), name
y = np.linspace(0.5, 2, 37)
assert ((y ** y)[::3] == y[::3] ** y[::3]).all()
print("one answer wherever an element lies")
