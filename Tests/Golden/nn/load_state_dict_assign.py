# load_state_dict(assign=True) puts the tensors themselves in; state_dict takes its old positional arguments.
import warnings
import torch
from torch import nn

a = nn.Linear(2, 1)
given = {"weight": torch.ones(1, 2), "bias": nn.Parameter(torch.zeros(1))}
old = a.weight
print(a.load_state_dict(given, assign=True))
print(a.weight is old, a.bias is given["bias"], a.weight, a.weight.data_ptr() == given["weight"].data_ptr())
given["weight"][0, 0] = 5
print(a.weight)
a.weight.requires_grad_(False)
a.load_state_dict({"weight": torch.zeros(1, 2), "bias": torch.ones(1)}, assign=True)
print(a.weight, a.bias)
b = nn.BatchNorm1d(2)
b.load_state_dict({k: v + 1 for k, v in b.state_dict().items()}, assign=True)
print(b.running_mean, b.num_batches_tracked, b.weight)
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    print(list(a.state_dict(None, "p.").keys()), list(a.state_dict({}, "q.", True).values())[0] is a.weight)
    print([(w.category.__name__, str(w.message)) for w in said])
