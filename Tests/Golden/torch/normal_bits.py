# Sixteen and more normal numbers, to the last bit.
import torch
torch.manual_seed(3)
x = torch.randn(1000)
print(x.view(torch.int32)[:40].tolist(), x.view(torch.int32).sum(), torch.randn(37, dtype=torch.float64).sum().item())
print(torch.normal(2., 3., (5, 7)).view(torch.int32).tolist(), torch.randn(50).view(torch.int32).sum())
print(torch.empty(40).normal_(-1, .5).view(torch.int32).tolist())
