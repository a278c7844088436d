# ndarray.resize(refcheck=): an array that others see is not resized, unless that is asked for.
import numpy as np


def attempt(a, *shape, **options):
    try:
        a.resize(*shape, **options)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


a = np.arange(6)
v = a[1:]
attempt(a, (2, 2))
print(a)
attempt(a, (2, 2), refcheck=False)
print(a, v)
a = np.arange(6)
v = a[:]
attempt(a, (3, 2))
v[0] = 9
print(a)
attempt(v, 3)
attempt(np.arange(6), 8, refcheck="x")
