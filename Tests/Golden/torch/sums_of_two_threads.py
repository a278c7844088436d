# A sum by two threads adds two halves, cut where PyTorch cuts: the last digit tells.
import torch

torch.manual_seed(1)
torch.set_num_threads(2)
for n in (33000, 40000, 65537, 70000, 100001, 131072, 200000, 1000003):
    x = torch.rand(n)
    print(n, x.sum().item(), x.mean().item(), x.double().sum().item())
torch.set_num_threads(1)
print(torch.rand(70000).sum().item())
