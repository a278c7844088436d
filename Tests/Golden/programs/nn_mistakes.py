import torch, torch.nn as nn
try:
    m = nn.Linear(3, 2); m(torch.ones(2, 4))
except RuntimeError as e: print(e)
try: nn.CrossEntropyLoss()(torch.ones(2, 3), torch.tensor([0., 1.]))
except (RuntimeError, ValueError) as e: print(e)
class M(nn.Module):
    def __init__(self):
        self.l = nn.Linear(1, 1)
try: M()
except AttributeError as e: print(e)
m = nn.Sequential(nn.Linear(2, 2), nn.Sigmoid())
print(m[0].weight.shape, len(m), [type(x).__name__ for x in m], m.training)
sd = m.state_dict(); m2 = nn.Sequential(nn.Linear(2, 2), nn.Sigmoid()); print(m2.load_state_dict(sd)); print(torch.equal(m2[0].bias, m[0].bias))
try: m2.load_state_dict({"x": 1})
except RuntimeError as e: print(str(e)[:200])
p = nn.Parameter(torch.ones(2)); print(p, isinstance(p, torch.Tensor), p.requires_grad)
torch.manual_seed(0); print(nn.Embedding(3, 2).weight, nn.LayerNorm(3)(torch.arange(3.)), nn.BatchNorm1d(2)(torch.tensor([[1., 2], [3, 4]])))
for x in [torch.tensor(5), 3.7, "s", [1]]:
    try: print(torch.as_tensor(x), torch.sqrt(torch.as_tensor(x)))
    except Exception as e: print(type(e).__name__, str(e)[:80])
print(torch.arange(10).view(2, 5).float().softmax(-1).sum(-1), torch.linspace(0, 1, 3).pow(2).tolist())
