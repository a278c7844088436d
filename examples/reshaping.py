# The same numbers in other shapes: view, reshape, squeeze, unsqueeze.
import numpy as np
import torch

y = torch.tensor(np.array([[[29, 3], [18, 10]], [[27, 10], [12, 5]]]))
print(y.dim(), y.shape)  # 3 torch.Size([2, 2, 2])

# All eight in a row; -1 stands for the length that is left over.
print(y.view(-1))  # tensor([29, 3, 18, 10, 27, 10, 12, 5])
print(y.view(1, -1).shape)  # torch.Size([1, 8])
print(y.view(2, -1))
# tensor([[29,  3, 18, 10],
#         [27, 10, 12,  5]])

# reshape does the same, and copies where a view is not possible.
s = y.reshape(2, -1, 1)
print(s.shape)  # torch.Size([2, 4, 1])

# squeeze drops an axis of length 1; one of another length is left as it is.
ss = s.squeeze(2)
print(ss.shape)  # torch.Size([2, 4])
print(s.squeeze(0).shape)  # torch.Size([2, 4, 1])

# unsqueeze puts such an axis in, where you say.
for axis in range(3):
    print(axis, ss.unsqueeze(axis).shape)
# 0 torch.Size([1, 2, 4])
# 1 torch.Size([2, 1, 4])
# 2 torch.Size([2, 4, 1])

# A shape that does not fit is an error, and costs nothing.
y.view(3, -1)  # RuntimeError: shape '[3, -1]' is invalid for input of size 8
