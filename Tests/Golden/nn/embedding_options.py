# Embedding: padding_idx, max_norm, norm_type and scale_grad_by_freq, in training and in text.
import torch
from torch import nn

torch.manual_seed(0)
e = nn.Embedding(5, 3, padding_idx=1, max_norm=1.0, scale_grad_by_freq=True)
print(e)
out = e(torch.tensor([1, 2, 2, 3]))
print(out)
out.sum().backward()
print(e.weight.grad)
print(e.weight)
torch.optim.SGD(e.parameters(), lr=0.1).step()
print(e.weight[1])
print(nn.Embedding(5, 3, norm_type=1.0, max_norm=0.5), nn.Embedding(5, 3, -1), nn.Embedding(4, 2, sparse=True))
print(nn.Embedding(5, 3, norm_type=1.0, max_norm=0.5)(torch.tensor([0, 4])))
f = nn.Embedding.from_pretrained(torch.eye(3), padding_idx=0, max_norm=0.5, norm_type=1.0)
print(f, f(torch.tensor([0, 1])), f.weight.requires_grad)
