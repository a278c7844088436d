import numpy as np
def f(x): return x + 1 if x > 1 else 0
print(np.vectorize(f)([1, 2, 3]), np.apply_along_axis(np.sum, 1, np.arange(6).reshape(2, 3)), np.apply_along_axis(lambda r: r[::-1], 0, np.arange(6).reshape(2, 3)), np.apply_along_axis(sorted, 1, np.array([[3, 1], [2, 1]])))
@np.vectorize
def g(a, b): return a * b
print(g([1, 2], 3), np.piecewise(np.array([-1., 2]), [np.array([True, False])], [lambda x: -x, 7]))
np.save('/tmp/wick_np.npy', np.arange(6.).reshape(2, 3)); print(np.load('/tmp/wick_np.npy'))
np.savetxt('/tmp/wick_np.txt', np.array([[1, 2.5], [3, 4]]), fmt='%.2f', delimiter=','); print(open('/tmp/wick_np.txt').read(), np.loadtxt('/tmp/wick_np.txt', delimiter=','), np.genfromtxt('/tmp/wick_np.txt', delimiter=',', dtype=np.float32))
for x in np.nditer(np.array([[1, 2], [3, 4]])): print(x, end=' ')
a = np.arange(3)
with np.nditer(a, op_flags=['readwrite']) as it:
    for x in it: x[...] = 2 * x
print(a)
np.testing.assert_allclose([1, 2], [1, 2.00000001]); np.testing.assert_array_equal([1, 2], [1, 2]); np.testing.assert_equal(3, 3)
try: np.testing.assert_array_equal([1, 2], [1, 3])
except AssertionError as e: print('AssertionError')
print(np.frombuffer(np.array([1, 2], dtype=np.int16).tobytes(), dtype=np.int16), np.array([1], dtype=np.int16).tobytes(), np.fromstring('1 2 3', sep=' '), np.array([1.5]).view(np.int64), np.isscalar(3), np.isscalar([3]), np.shape([[1, 2]]), np.ndim(5), np.size([1, 2]))
x = np.array([1.5, 2]); print(x.item(0), x.tolist(), np.array([5]).item(), x.fill(3), x, x.any(), x.all(), x.copy(), x.astype(int), np.may_share_memory(x, x), np.shares_memory(x, x.copy()))
print(np.__version__, np.random.__name__, np.sum.__name__, np.add, np.ndarray, type(x), isinstance(x, np.ndarray), np.linalg.LinAlgError.__mro__[1].__name__)
