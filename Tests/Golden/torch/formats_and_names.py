# Layouts and memory formats are arguments; names with dots are no attributes; what PyTorch has not, torch has not.
import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(x.clone(memory_format=torch.contiguous_format), torch.empty_like(x, memory_format=torch.preserve_format).shape)
print(torch.zeros(2, layout=torch.strided), x.t().contiguous(memory_format=torch.contiguous_format).stride())
print(x.real is x, torch.real(x))
print([hasattr(torch, n) for n in ("linalg.inv", "nn.functional.relu", "eye_like", "special.trigamma")])
print([hasattr(x, n) for n in ("zeros_", "ones_", "eye_", "fill", "fill_", "zero_", "logical_not_")], hasattr(torch.special, "trigamma"))
print(torch.tensor([1, 0, 2]).logical_not_())
try:
    x.fill_(torch.tensor([1.0]))
except RuntimeError as e:
    print(e)
