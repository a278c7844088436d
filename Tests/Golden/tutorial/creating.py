import numpy as np
import torch
x = np.random.rand(2, 3)
y = torch.tensor(x) # cf. y = torch.from_numpy(x)
print(y.ndim, y.dim()) # 2, 2
print(y.nelement()) # 6
print(y.shape, y.size()) # torch.Size([2, 3])
print(y.dtype) # torch.float64
print(y.type()) # torch.DoubleTensor
x = [[1, 2, 3], [4, 5, 6]]
y = torch.tensor(x)
print(y.ndim, y.dim()) # 2, 2
print(y.nelement()) # 6
print(y.shape) # torch.Size([2, 3])
print(y.dtype) # torch.int64
print(y.type()) # torch.LongTensor
x = [[1., 2., 3.], [4., 5., 6.]]
y = torch.tensor(x)
print(y.ndim, y.dim()) # 2, 2
print(y.nelement()) # 6
print(y.shape) # torch.Size([2, 3])
print(y.dtype) # torch.float32
print(y.type()) # torch.FloatTensor
p = torch.rand(3, 2)
q = torch.zeros_like(p) # tensor([[0., 0.], [0., 0.], [0., 0.]])
print(p.dtype) # torch.float32
print(q.shape) # torch.Size([3, 2])
print(q)
q = torch.ones_like(p) # tensor([[1., 1.], [1., 1.], [1., 1.]])
print(q)
q = torch.eye(3) # tensor([[1., 0., 0.], [0., 1., 0.], [0., 0., 1.]])
print(q)
q = torch.empty(3)
print(q.shape)
x = np.array([[29, 3], [18, 10]])
x = np.array([[1, 2, 3], [10, 18, 86]])
z = torch.as_tensor(x) # Or torch.from_numpy(x) cf.np.asarray()
x[-1, -1] = 86
print(z[-1]) # tensor([10, 18, 86])
x[-1, -1] = 7
print(z, np.asarray(z) is x, torch.from_numpy(x))
y = torch.tensor([[3, 29], [10, 18]])
print(y[:, 1]) # tensor([29, 18])
print(y[0, 0]) # tensor(3)
print(y[0, 0].item()) # 3
