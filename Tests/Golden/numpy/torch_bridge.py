import numpy as np
import torch
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

x = np.random.RandomState(0).rand(2, 3); y = torch.tensor(x); z = torch.from_numpy(x); w = torch.as_tensor(x)
print(x, y, z, w)
x[0, 0] = -1; print(y[0, 0], z[0, 0], w[0, 0]); z[1, 1] = 5; print(x[1, 1])
a = torch.ones(3); n = a.numpy(); a += 1; n[0] = 9; print(a, n, n.dtype, type(n), np.asarray(a) is n, np.asarray(a))
print(torch.tensor(np.array([1, 2])), torch.tensor(np.array([1., 2], dtype=np.float32)), torch.tensor(np.array([True])), torch.tensor(np.int64(3)), torch.tensor(np.float64(2)), torch.tensor([np.float64(1), np.float64(2)]), torch.tensor([np.array([1, 2]), np.array([3, 4])]), torch.tensor([1, np.float32(2)]))
t(lambda: torch.ones(2, requires_grad=True).numpy())
t(lambda: torch.from_numpy([1, 2]))
t(lambda: torch.from_numpy(np.arange(3)[::-1]))
t(lambda: torch.from_numpy(np.arange(3)[::-1].copy()))
T = torch.tensor([1., 2.]); A = np.array([3., 4.])
for e in ['T * A', 'A * T', 'T + np.float64(1)', 'np.float64(2) * T', 'np.int64(2) * T', 'T == A', 'T[np.array([1, 0])]', 'T[np.int64(1)]', 'np.sin(T)', 'np.add(A, T)', 'torch.sin(A)', 'torch.add(T, A)', 'T - A', 'np.array([T, T])', 'torch.zeros(np.int64(2))', 'T.reshape(np.int64(2), 1)', 'T.detach().numpy() @ A', 'np.array(T)', 'torch.ones(2, requires_grad=True).detach().numpy()', 'A < T', 'T[0] * np.float64(2)', 'T.numpy().sum()', 'np.allclose(T, [1, 2])', 'np.stack([T, T])', 'torch.arange(3).numpy()', 'torch.tensor(3.5).numpy()', 'torch.tensor([True]).numpy()', 'torch.ones(2, 3).T.numpy().strides']:
    t(lambda: eval(e))
v = torch.zeros(2); v[0] = np.float64(3); v[1] = np.int64(2); print(v, v.numpy().base is None or True)
q = torch.zeros(2, 2); q[0] = torch.from_numpy(np.array([1., 2.])); q.numpy()[1] = [7, 8]; print(q)
arr = np.array([[[29, 3], [18, 10]], [[27, 10], [12, 5]]]); print(torch.tensor(arr), torch.tensor(arr).shape, arr.sum(axis=0), arr.sum(axis=1), arr.sum(axis=2))
