import torch

torch.manual_seed(0)
print(torch.normal(0.0, 1.0, (2,), requires_grad=True).requires_grad)
for make in (torch.rand, torch.randn, torch.zeros, torch.ones, torch.empty):
    print(make.__name__, make(2, requires_grad=True).requires_grad)
print(torch.full((2,), 1.0, requires_grad=True), torch.arange(2.0, requires_grad=True), torch.eye(2, requires_grad=True))
print(torch.linspace(0, 1, 2, requires_grad=True), torch.logspace(0, 1, 2, requires_grad=True))
for make in (torch.randint, torch.randperm):
    try:
        print(make(3, (2,), requires_grad=True) if make is torch.randint else make(3, requires_grad=True))
    except RuntimeError as e:
        print(e)
