# Swap axes without moving a number, and what "contiguous" means.
import torch

y = torch.tensor([[[29, 3], [18, 10]], [[27, 10], [12, 5]]])

# Swapping the last two axes transposes each of the two matrices.
t = y.transpose(1, 2)
print(t)
# tensor([[[29, 18],
#          [ 3, 10]],
#
#         [[27, 12],
#          [10,  5]]])

# Nothing was moved: only the steps from one element to the next were swapped.
print(y.stride(), t.stride())  # (4, 2, 1) (4, 1, 2)
print(y.is_contiguous(), t.is_contiguous())  # True False

# So it is the same memory ...
y[0, 0, 1] = 300
print(t[0, 1, 0])  # tensor(300)

# ... and a flat view of it cannot be had. contiguous() moves the numbers.
c = t.contiguous()
print(c.is_contiguous(), c.stride())  # True (4, 2, 1)
print(c.view(-1))  # tensor([ 29, 18, 300, 10, 27, 12, 10, 5])

# The first two axes.
print(y.transpose(0, 1).shape, y.transpose(0, 1).is_contiguous())  # torch.Size([2, 2, 2]) False
