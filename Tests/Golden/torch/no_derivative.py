# Operators of which PyTorch knows no derivative ask for gradients all the same, and backward raises.
import torch

v = torch.tensor([1.0, 2.0], requires_grad=True)
for f in (
    lambda: torch.bincount(torch.tensor([0, 1]), v),
    lambda: torch.heaviside(v, v),
    lambda: torch.heaviside(v.detach(), v),
    lambda: torch.floor_divide(v, 2.0),
    lambda: v // 2,
    lambda: torch.unique(v),
    lambda: torch.unique_consecutive(v),
    lambda: torch.unique(torch.stack([v, v]), dim=0),
    lambda: torch.histc(v, 3, 0, 3),
    lambda: torch.geqrf(torch.stack([v, v]))[0],
):
    print(f())
    try:
        f().sum().backward()
        print(v.grad)
    except Exception as e:
        print(type(e).__name__, e)

# These have one.
g = torch.tensor([0.0, 1.0, -2.0], dtype=torch.float64, requires_grad=True)
for f in (torch.special.i0, torch.sinc):
    first = torch.autograd.grad(f(g).sum(), g, create_graph=True)[0]
    print(first.detach())
    print(torch.autograd.grad(first[1:].sum(), g))
p = torch.tensor([0.2, 0.5], requires_grad=True)
torch.special.ndtri(p).sum().backward()
print(p.grad)
w = torch.tensor([1.0, 3.0], requires_grad=True)
torch.nextafter(v, w).backward(torch.tensor([2.0, 3.0]))
print(v.grad, w.grad)
