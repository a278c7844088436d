# assume_unique=True of the set functions: what they answer, even if it is not so.
import numpy as np

for a, b in [([3, 1, 2], [2, 3, 5]), ([1, 1, 2, 3, 3], [1, 3, 3, 4]), ([], [1, 2]), ([1.5, 2.0], [2, 3]), ([2, 2], [3, 3])]:
    for f in (np.intersect1d, np.setdiff1d, np.setxor1d, np.isin):
        for assumed in (False, True):
            print(f.__name__, a, b, assumed, f(a, b, assume_unique=assumed))
    print(np.intersect1d(a, b, assume_unique=True, return_indices=True))
    print(np.intersect1d(a, b, return_indices=True))
print(np.iscomplexobj(1j), np.isrealobj(1j), np.iscomplexobj([1, 2]), np.isrealobj([[1.5]]), np.iscomplexobj("a"), np.iscomplexobj([1, [2j]][0]))
