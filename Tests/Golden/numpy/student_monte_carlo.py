import numpy as np
np.random.seed(123)
n = 10000; pts = np.random.uniform(-1, 1, (n, 2)); inside = (pts ** 2).sum(axis=1) <= 1; print(4 * inside.mean(), 4 * np.sum(inside) / n)
walk = np.cumsum(np.random.choice([-1, 1], size=1000)); print(walk[-1], walk.max(), walk.min(), np.abs(walk).mean())
dice = np.random.randint(1, 7, size=(1000, 2)).sum(axis=1); v, c = np.unique(dice, return_counts=True); print(v, c, dict(zip(v.tolist(), c.tolist())))
s = np.random.normal(5, 2, 1000); print(s.mean(), s.std(), np.median(s), np.percentile(s, [5, 95]), ((s > 1) & (s < 9)).mean(), np.histogram(s, 5))
rng = np.random.default_rng(7); b = rng.choice(s, size=(5, 10)); print(b.mean(axis=1)); print(rng.permutation(10), rng.random((2, 2)).round(4), rng.integers(0, 2, 10), rng.standard_normal((2, 3)))
