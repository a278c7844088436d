import numpy as np
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

a = np.arange(3)
print(a.dtype, repr(a.dtype), a.dtype.name, a.dtype.itemsize, a.dtype.kind, a.dtype.str, a.dtype.char, a.dtype.type)
print(a.dtype == int, a.dtype == 'int64', a.dtype == np.int64, a.dtype == np.dtype('i8'), a.dtype == float, a.dtype != 'f4')
for n in ['float64', 'f4', 'int32', 'i2', 'int8', 'uint8', 'bool', float, int, bool, np.float32, 'd', 'f', '<f8']:
    print(n, repr(np.dtype(n)), np.dtype(n).str, np.dtype(n).itemsize)
print(np.float32, np.int64, np.bool_, np.float64.__name__, np.float64.__mro__, np.int32.__mro__)
print(issubclass(np.float64, float), issubclass(np.int64, int), issubclass(np.float32, np.floating), np.issubdtype(np.int64, np.integer), np.issubdtype(a.dtype, np.floating))
print(np.promote_types('f4', 'i4'), np.promote_types('i1', 'u1'), np.result_type(np.int8, 3), np.result_type(3, 2.0), np.can_cast('f8', 'f4'), np.can_cast('i4', 'f8'))
print(a.astype(float), a.astype('float32').dtype, np.array([1.9, -1.9]).astype(int), np.array([0, 1, 2]).astype(bool), np.array([300]).astype(np.uint8))
print(np.finfo(np.float32).eps, np.finfo(float).max, np.finfo(np.float64).tiny, np.iinfo(np.int32).max, np.iinfo('int8').min, np.iinfo(np.uint8))
t(lambda: np.dtype('foo'))
t(lambda: np.zeros(2, dtype='nope'))
t(lambda: np.array([300], dtype=np.int8))
t(lambda: np.int8(300))
t(lambda: np.dtype(np.float64) == np.float64)
t(lambda: {np.dtype('f8'): 1}[np.dtype(float)])
