import numpy as np
class V:
    def __init__(self, v): self.v = v
    def __array__(self, dtype=None, copy=None): return np.array(self.v)
    def __radd__(self, o): return 'radd'
    def __index__(self): return 1
v = V([1, 2])
print(np.array(v), np.arange(3)[v], np.asarray(v).sum())
class S:
    def __len__(self): return 2
    def __getitem__(self, i): return [10, 20][i]
print(isinstance(np.array([1]), np.ndarray), isinstance(np.float64(1), np.generic), isinstance(np.bool_(1), np.bool_), isinstance(1.0, np.floating))
print(sum(np.array([1, 2, 3])), max(np.array([1, 5])), sorted(np.array([3, 1])), list(reversed(np.array([1, 2]))), list(zip(np.array([1, 2]), 'ab')), [*map(float, np.array([1, 2]))], 3 in np.array([1, 2, 3]), list(enumerate(np.array([7]))))
x, y = np.array([1, 2]); print(x, y, f"{x} {y:03d}"); print(*np.array([[1, 2], [3, 4]])); print(np.array([1, 2]).__len__(), bool(np.array([0])), bool(np.array(1)))
