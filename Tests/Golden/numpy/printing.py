import numpy as np
print(np.array([1.0, 2.5, 1e6]), np.array([1e-5, 1]), np.array([1e20, 1]), np.array([0.1 + 0.2]), np.array([1 / 3, 2 / 3]), np.array([1, -1, 100]), np.array([True, False]), np.array([[1.5, 2], [3, 4]]), np.array([np.nan, np.inf, -np.inf, 1]))
print(repr(np.array([[1.5, 2], [3, 4]])), repr(np.arange(3, dtype=np.int32)), repr(np.float32(1) * np.ones(2, dtype=np.float32)), repr(np.zeros((2, 0))), repr(np.array([True])))
print(np.arange(1001), np.arange(10000).reshape(100, 100), repr(np.arange(2000.)))
print(np.arange(30) * 1.5, np.zeros((2, 2, 2)), np.random.RandomState(0).rand(3, 8) * 1000)
np.set_printoptions(precision=3); print(np.array([1 / 3, 2.0]), np.pi, np.array([1e-10, 1])); np.set_printoptions(suppress=True); print(np.array([1e-10, 1.23456])); np.set_printoptions(threshold=5, edgeitems=2, linewidth=40); print(np.arange(10), np.arange(100).reshape(10, 10)); np.set_printoptions(precision=8, suppress=False, threshold=1000, edgeitems=3, linewidth=75)
print(np.array2string(np.array([1.123456, 2]), precision=2), np.array2string(np.arange(3), separator=', '), np.array_repr(np.arange(2)), np.array_str(np.arange(2)))
with np.printoptions(precision=2): print(np.array([1.2345]))
print(f"{np.array([1, 2])} {np.arange(2)!r} {np.array(2.5):.1f}", str(np.array(7)), [np.array([1])], {'a': np.float64(1)}, (np.int64(2),), [np.float64(0.1), np.bool_(0)])
