# Two names for one memory: arrays and tensors that change together, and reading single elements.
import numpy as np
import torch

x = np.array([[29, 3], [18, 10]])

# torch.tensor copies. torch.as_tensor and torch.from_numpy look at the same memory.
copied = torch.tensor(x)
shared = torch.as_tensor(x)
x[-1, -1] = 86
print(shared[-1])  # tensor([18, 86])
print(copied[-1])  # tensor([18, 10])

# It works the other way round too.
shared[0, 0] = -1
print(x)
# [[-1  3]
#  [18 86]]

# A tensor's numpy() is again a look at its memory.
back = copied.numpy()
copied[0, 1] = 1000
print(back[0])  # [29 1000]

# Indexing as in lists and arrays: a column, an element, and the element as a number of Python's.
y = torch.tensor([[29, 3], [18, 10]])
print(y[:, 1])  # tensor([ 3, 10])
print(y[0, 1])  # tensor(3)
print(y[0, 1].item())  # 3

# A slice is a view: writing to it writes to the tensor.
y[:, 0] = 0
print(y)
# tensor([[ 0,  3],
#         [ 0, 10]])
