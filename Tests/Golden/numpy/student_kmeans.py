import numpy as np
np.random.seed(42)
data = np.vstack([np.random.randn(20, 2) + c for c in [(0, 0), (5, 5), (0, 5)]])
centers = data[np.random.choice(len(data), 3, replace=False)]
for i in range(10):
    dist = np.sqrt(((data[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2))
    labels = np.argmin(dist, axis=1)
    new = np.array([data[labels == k].mean(axis=0) for k in range(3)])
    if np.allclose(new, centers): break
    centers = new
print(i, centers, np.bincount(labels), np.linalg.norm(centers, axis=1))
