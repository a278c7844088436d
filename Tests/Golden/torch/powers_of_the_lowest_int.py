import torch
x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x ** -2**63
y.sum().backward()
print(x.grad)
for e in (-2**63, 2**63 - 1, -1, True, 0):
    x = torch.tensor([1.0, -2.0], requires_grad=True)
    (x ** e).sum().backward()
    print(e, x.grad)
