import numpy as np
rng = np.random.default_rng(0)
print(rng.random(3), rng.random(), rng.standard_normal(3), rng.integers(10), rng.integers(0, 10, 5), rng.integers(1, 7, size=(2, 2)), rng.uniform(0, 1, 2), rng.normal(0, 1, 3), rng.choice(5), rng.choice([10, 20, 30], 2), rng.choice(5, 3, replace=False), rng.choice(3, 4, p=[0.1, 0.6, 0.3]), rng.permutation(5))
x = np.arange(6); rng.shuffle(x); print(x, rng.permutation(np.arange(6).reshape(3, 2)), rng.exponential(1, 3), rng.integers(0, 5, endpoint=True, size=3), rng.integers(1 << 40, size=2), rng.integers(0, 255, 3, dtype=np.uint8))
rng = np.random.default_rng(seed=42)
print(rng.standard_normal(1000).sum(), rng.exponential(size=1000).sum(), rng.gamma(2, 1, 2), rng.beta(1, 2, 2), rng.binomial(10, 0.5, 3), rng.binomial(100, 0.4, 3), rng.poisson(3, 3), rng.poisson(20, 3), rng.lognormal(0, 1, 2), rng.laplace(0, 1, 2), rng.geometric(0.2, 3), rng.standard_t(3, 2), rng.chisquare(2, 2), rng.weibull(2, 2), rng.gumbel(0, 1, 2), rng.rayleigh(1, 2), rng.pareto(2, 2), rng.dirichlet([1, 2, 3]), rng.multinomial(10, [0.2, 0.3, 0.5]), rng.triangular(0, 1, 2))
print(np.random.default_rng([1, 2, 3]).random(2), np.random.default_rng(12345678901234567).random(2), rng, type(rng.integers(3)).__name__, rng.choice(20000, 5, replace=False), rng.choice(20000, 1000, replace=False)[:5])
