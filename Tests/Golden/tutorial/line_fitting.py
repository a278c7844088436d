import numpy as np
import torch
# Find a line which passes two points, (1, 4) and (4, 2)
A = torch.tensor([[1., 1.], [4., 1.]])
b = torch.tensor([[4.], [2.]])
A_inv = A.inverse()
print(A_inv.mm(b)) # tensor([[-0.6667], [4.6667]])
# cf. Line fitting with NumPy
A = np.array([[1., 1.], [4., 1.]])
b = np.array([[4.], [2.]])
A_inv = np.linalg.inv(A)
print(np.matmul(A_inv, b)) # [[-0.66666667], [4.66666667]]
