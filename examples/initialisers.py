# Start from zeros, ones, an identity or chance, and refill a tensor in place.
import torch

# With a seed, chance repeats itself: these are PyTorch's own digits.
torch.manual_seed(0)
p = torch.rand(3, 2)
print(p)
# tensor([[0.4963, 0.7682],
#         [0.0885, 0.1320],
#         [0.3074, 0.6341]])

print(p.dtype)  # torch.float32

# The _like forms take shape and kind from another tensor.
print(torch.zeros_like(p))  # tensor([[0., 0.], [0., 0.], [0., 0.]])
q = torch.ones_like(p)
print(q.shape)  # torch.Size([3, 2])

# The identity matrix.
print(torch.eye(3))
# tensor([[1., 0., 0.],
#         [0., 1., 0.],
#         [0., 0., 1.]])

# empty only reserves memory: whatever was there is what you see. Its shape is all you can count on.
print(torch.empty(3).shape)  # torch.Size([3])

# A name that ends with _ changes the tensor itself and makes no new one.
before = q
q.zero_()
print(before)  # tensor([[0., 0.], [0., 0.], [0., 0.]])
q.fill_(7)
print(before.sum())  # tensor(42.)
torch.nn.init.ones_(q)
print(before.sum())  # tensor(6.)
