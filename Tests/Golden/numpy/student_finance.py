import numpy as np
prices = np.array([100., 102, 101, 105, 107]); ret = prices[1:] / prices[:-1] - 1; print(ret, ret.mean(), ret.std(ddof=1), np.log(prices[1:] / prices[:-1]).sum(), (1 + ret).prod(), np.cumprod(1 + ret), prices.argmax(), np.maximum.accumulate(prices))
w = np.array([0.5, 0.3, 0.2]); C = np.array([[0.1, 0.02, 0.01], [0.02, 0.2, 0.03], [0.01, 0.03, 0.3]]); print((w @ C @ w).round(6), np.sqrt(w.T.dot(C).dot(w)), np.linalg.cholesky(C), np.corrcoef(np.array([[1., 2, 3, 4], [2, 4, 6, 9]])))
print(np.where(ret > 0, 'up', 'down') if False else np.where(ret > 0, 1, -1), np.round(ret * 100, 2), np.average(prices, weights=np.arange(1, 6)), 1e3 * prices, prices.astype(int) % 10, prices / 3, 1e-7 * prices, prices * 1e12)
