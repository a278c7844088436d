# Make tensors from lists and arrays, and ask them what they are.
import numpy as np
import torch

# A list of lists becomes a matrix. Whole numbers are stored as 64-bit integers.
whole = torch.tensor([[1, 2, 3], [4, 5, 6]])
print(whole)
# tensor([[1, 2, 3],
#         [4, 5, 6]])

# How many axes, how many numbers, how long is each axis, and of what kind is it?
print(whole.ndim, whole.dim())  # 2 2
print(whole.nelement())  # 6
print(whole.shape)  # torch.Size([2, 3])
print(whole.dtype)  # torch.int64
print(whole.type())  # torch.LongTensor

# One decimal point anywhere makes it float32, what neural networks are trained with.
decimal = torch.tensor([[1., 2., 3.], [4., 5., 6.]])
print(decimal.dtype, decimal.type())  # torch.float32 torch.FloatTensor

# NumPy's own numbers are float64, and a tensor made of them stays so.
array = np.random.rand(2, 3)
wide = torch.tensor(array)
print(wide.dtype, wide.type())  # torch.float64 torch.DoubleTensor
print(wide.shape == wide.size())  # True

# from_numpy takes an array as it is, without a copy. The example "sharing" goes on from there.
same = torch.from_numpy(array)
print(same.dtype, same.nelement())  # torch.float64 6
