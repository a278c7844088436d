import numpy as np
rng = np.random.RandomState(1)
X = rng.rand(2, 2).dot(rng.randn(2, 50)).T
Xc = X - X.mean(axis=0)
C = np.cov(Xc, rowvar=False)
w, v = np.linalg.eigh(C)
order = np.argsort(w)[::-1]
print(C, w[order], np.abs(v[:, order]), w[order] / w.sum())
U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
print(U.shape, S, np.allclose(S ** 2 / 49, w[order]))
