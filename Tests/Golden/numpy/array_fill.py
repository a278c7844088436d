import numpy as np
print(np.zeros(3), np.ones((2, 2)), np.full((2, 2), 7), np.full(2, 1.5), repr(np.zeros(2, dtype=int)), np.ones(2, bool))
print(np.eye(3), np.eye(2, 3, k=1), np.identity(2), np.zeros_like(np.array([1, 2])), np.ones_like([1., 2]), np.full_like(np.arange(3), 5))
print(np.empty((2, 0)).shape, np.tri(3), np.tril(np.arange(9).reshape(3, 3)), np.triu(np.arange(9).reshape(3, 3), 1))
print(np.diag([1, 2, 3]), np.diag(np.arange(9).reshape(3, 3)), np.diag([1, 2], k=1), np.diagflat([1, 2]), np.trace(np.eye(3)), np.vander([1, 2, 3]))
print(np.fromfunction(lambda i, j: i + j, (2, 3)), np.fromiter((x * x for x in range(4)), dtype=int))
