import numpy as np
np.random.seed(0)
X = 2 * np.random.rand(100, 1)
y = 4 + 3 * X + np.random.randn(100, 1)
Xb = np.c_[np.ones((100, 1)), X]
theta = np.linalg.inv(Xb.T.dot(Xb)).dot(Xb.T).dot(y)
print(theta)
eta, n = 0.1, 1000
th = np.random.randn(2, 1)
for it in range(n):
    grad = 2 / 100 * Xb.T.dot(Xb.dot(th) - y)
    th = th - eta * grad
print(th, th.ravel(), np.mean((Xb @ th - y) ** 2))
print(Xb[:3], X.mean(), X.std(), y.min(), y.max())
