import numpy as np
x = np.arange(1, 6)
print(np.multiply.outer(x, x), x[:, None] * x, x.reshape(-1, 1) + x)
d = np.abs(x[:, np.newaxis] - x); print(d, d.sum(), np.triu(d).max())
m = np.random.RandomState(0).randint(0, 10, (4, 3)); print(m - m.mean(axis=0), (m - m.mean(0)) / m.std(0), m / m.sum(axis=1, keepdims=True))
