# The line through two points, by a matrix inverse: with torch, then with numpy.
import numpy as np
import torch

# Through (1, 4) and (4, 2) goes y = a*x + b where a*1 + b = 4 and a*4 + b = 2. In matrix form:
A = torch.tensor([[1., 1.], [4., 1.]])
y = torch.tensor([[4.], [2.]])

# Solved with the inverse.
A_inv = A.inverse()
print(A_inv.mm(y))  # tensor([[-0.6667], [ 4.6667]])

# A solver needs no inverse, and loses fewer digits.
print(torch.linalg.solve(A, y))  # tensor([[-0.6667], [ 4.6667]])

# The same in NumPy: float64, and printed without "tensor".
A = np.array([[1., 1.], [4., 1.]])
y = np.array([[4.], [2.]])
print(np.matmul(np.linalg.inv(A), y))
# [[-0.66666667]
#  [ 4.66666667]]

# Does the line meet both points?
a, b = np.linalg.solve(A, y).ravel()
print(round(a * 1 + b, 6), round(a * 4 + b, 6))  # 4.0 2.0
