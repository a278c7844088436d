import numpy as np
np.random.seed(0)
print(np.random.rand(3), np.random.rand(), np.random.randn(2, 2), np.random.randint(10), np.random.randint(0, 10, 5), np.random.randint(0, 10, (2, 2)), np.random.random(2), np.random.random_sample())
np.random.seed(42)
print(np.random.uniform(0, 1, 3), np.random.uniform(-1, 1), np.random.normal(0, 1, 3), np.random.normal(10, 2), np.random.normal(size=(2, 2)), np.random.standard_normal(2), np.random.choice(5), np.random.choice([10, 20, 30], 2), np.random.choice(5, 3, replace=False), np.random.choice(3, 4, p=[0.1, 0.6, 0.3]), np.random.permutation(5), np.random.permutation([1, 2, 3]))
x = np.arange(6); np.random.shuffle(x); print(x); y = [1, 2, 3, 4]; np.random.shuffle(y); print(y); m = np.arange(6).reshape(3, 2); np.random.shuffle(m); print(m, np.random.permutation(m))
np.random.seed(1)
print(np.random.binomial(10, 0.5, 5), np.random.binomial(100, 0.5, 3), np.random.exponential(2, 2), np.random.poisson(3, 5), np.random.poisson(30, 3), np.random.gamma(2, 1, 3), np.random.beta(1, 2, 2), np.random.laplace(0, 1, 2), np.random.lognormal(0, 1, 2), np.random.geometric(0.3, 3), np.random.chisquare(2, 2), np.random.logistic(0, 1, 2), np.random.gumbel(0, 1, 2), np.random.rayleigh(1, 2), np.random.weibull(2, 2), np.random.standard_t(3, 2), np.random.triangular(0, 1, 2, 2), np.random.multinomial(10, [0.2, 0.3, 0.5]), np.random.dirichlet([1, 2, 3]), np.random.standard_cauchy(2), np.random.pareto(2, 2))
rs = np.random.RandomState(7); print(rs.rand(2), rs.randint(5, size=3), rs.normal(), rs.choice(4), rs.randn(2), rs)
np.random.seed(3); a = np.random.rand(2); np.random.seed(3); print((a == np.random.rand(2)).all(), type(np.random.rand()), type(np.random.randint(3)), type(np.random.randint(3, size=2)[0]))
print(np.random.normal([0, 10], [1, 2]), np.random.randint(0, 256, 3, dtype=np.uint8), np.random.randint(0, 2, 4).astype(bool), np.random.choice(['a', 'b']))
for f in [lambda: np.random.seed(-1), lambda: np.random.randint(0), lambda: np.random.choice(3, 5, replace=False), lambda: np.random.choice([]), lambda: np.random.normal(0, -1), lambda: np.random.choice(2, p=[0.5, 0.6])]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
