# Random numbers fill a dense tensor in the order of its memory, whatever its strides.
import torch

torch.manual_seed(0)
x = torch.empty(3, 4).t()
print(x.uniform_())
print(x.normal_())
print(torch.empty(5, 6).t().normal_())
print(torch.empty(3, 4, dtype=torch.int64).t().random_(10))
print(torch.empty(3, 4).t().exponential_())
print(torch.rand_like(x))
print(torch.randn_like(torch.zeros(6, 6).t()))
print(torch.randn_like(torch.zeros(6, 6).t(), memory_format=torch.contiguous_format))
print(torch.randint_like(x, 7))
print(torch.empty(3, 4, 4)[:, :, 1].normal_())
print(torch.empty(3, 4, 4)[:, 1].t().uniform_())
print(torch.empty(2, 3, 4).permute(2, 0, 1).normal_())
