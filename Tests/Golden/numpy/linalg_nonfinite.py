# Matrices that hold nan or inf: which functions of numpy.linalg and torch.linalg refuse them.
import numpy as np
import torch

nan, inf = float("nan"), float("inf")


def row(name, f):
    try:
        r = f()
        print(name, type(r).__name__ if isinstance(r, tuple) else r)
    except Exception as e:
        print(name, "!!", type(e).__name__, e)


cases = [[[1, nan], [2, 3]], [[1, inf], [2, 3.0]], [[1, 2], [nan, 3]]]
for name in ["svd", "svdvals", "eigh", "eigvalsh", "eig", "pinv", "matrix_rank", "cond"]:
    for m in cases:
        row(name, lambda: getattr(np.linalg, name)(np.array(m)))
for name in ["svdvals", "eigvalsh", "matrix_rank"]:
    for m in cases:
        row(name, lambda: getattr(torch.linalg, name)(torch.tensor([m, m])))
row("U", lambda: torch.linalg.eigvalsh(torch.tensor([[1, nan], [2, 3]]), "U"))
row("svd", lambda: torch.linalg.svd(torch.tensor(cases[0])))
row("lstsq", lambda: np.linalg.lstsq(np.array([[1.0, 2], [3, 4], [1, 1]]), np.array([1, nan, 2]))[0])
