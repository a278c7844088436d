import numpy as np
import torch
x = np.array([[[29, 3], [18, 10]], [[27, 10], [12, 5]]])
y = torch.tensor(x)
print(str(y.dim)[:37]) # 3
print(y.shape) # torch.Size([2, 2, 2])
p = y.view(-1)
print(p.shape, p) # torch.Size([8]) tensor([29, 3, 18, 10, 27, 10, 12, 5])
q = y.view(1, -1) # The size -1 is inferred from other dimensions
print(q.shape, q) # torch.Size([1, 8]) tensor([[29, 3, 18, 10, 27, 10, 12, 5]])
r = y.view(2, -1)
print(r.shape, r) # torch.Size([2, 4]) tensor([[29, 3, 18, 10], [27, 10, 12, 5]])
s = y.reshape(2, -1, 1)
print(s.shape, s) # torch.Size([2, 4, 1]) tensor([[[29], [3], [18], [10]], [[27], [10], [12], [5]]])
ss = s.squeeze(2) # cf. s.squeeze(0) and s.squeeze(1) have no effect
print(ss.shape, ss) # torch.Size([2, 4]) tensor([[29, 3, 18, 10], [27, 10, 12, 5]])
u0 = ss.unsqueeze(0)
print(str(u0.size)[:38], u0) # torch.Size([1, 2, 4]) tensor([[[29, 3, 18, 10], [27, 10, 12, 5]]])
u1 = ss.unsqueeze(1)
print(u1.size(), u1) # torch.Size([2, 1, 4]) tensor([[[29, 3, 18, 10]], [[27, 10, 12, 5]]])
u2 = ss.unsqueeze(2)
print(u2.size(), u2) # torch.Size([2, 4, 1]) tensor([[[29], [3], [18], [10]], [[27], [10], [12], [5]]])
t_021 = y.transpose(1, 2)
print(t_021.shape, t_021, t_021.is_contiguous())
c_021 = t_021.contiguous()
print(c_021, c_021.is_contiguous())
t_012 = y.transpose(0, 1)
print(t_012.shape, t_012, t_012.is_contiguous())
