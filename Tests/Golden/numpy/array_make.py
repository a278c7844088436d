import numpy as np
print(np.array([1, 2, 3]), np.array([1.5, 2]), np.array([[True, False]]), np.array(5), repr(np.array(5.5)))
print(repr(np.array([1, 2.5])), repr(np.array([True, 2])), np.array([1, 2], dtype=float), np.array([1.7, 2.2], dtype=int))
print(np.array([], dtype=int), repr(np.array([])), repr(np.array([[]])), np.zeros((0, 3)).shape)
print(repr(np.array([1, 2], dtype=np.float32)), repr(np.array([1, 2], dtype='int8')), repr(np.array([1], dtype='u1')))
print(np.array([np.array([1, 2]), np.array([3, 4])]), np.array([(1, 2), (3, 4)]), np.array(range(4)), np.array([np.float32(1), 2]).dtype)
print(np.array([1, 2, 3], ndmin=2).shape, np.asarray([1, 2]).dtype, np.array([[1, 2], [3, 4]]).tolist())
a = np.arange(3); b = np.array(a); b[0] = 9; c = np.asarray(a); c[1] = 7
print(a, b, c is a, np.copy(a) is a)
