import numpy as np
def t(f):
    try:
        f()
        print('fine')
    except Exception as e:
        print(type(e).__name__, e)

a = np.arange(3)
def add(x, v): x += v
def div(x, v): x /= v
t(lambda: add(a, 1.5))
t(lambda: div(a, 2))
t(lambda: add(a, [1, 2]))
t(lambda: add(a, np.ones((2, 3))))
t(lambda: add(a, True)); print(a)
b = np.ones(2, dtype=np.float32); add(b, np.float64(0.5)); print(b, b.dtype)
add(b, np.array([1, 2])); print(b, b.dtype)
r = np.broadcast_to(np.arange(3), (2, 3))
t(lambda: add(r, 1))
t(lambda: r.__setitem__(0, 1))
c = np.arange(3); c.flags.writeable = False
t(lambda: c.__setitem__(0, 1))
t(lambda: c.sort())
t(lambda: np.add(np.ones(3), 1, out=np.zeros(2)))
t(lambda: np.add(np.ones(3), 1, out=np.zeros(3, dtype=int)))
t(lambda: np.ones(3).sum(axis=0, out=np.zeros(2)))
