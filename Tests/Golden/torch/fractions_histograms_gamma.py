import torch

inf, nan = float("inf"), float("nan")
print(torch.frexp(torch.tensor([1.0, -3.5, 0.0, inf, nan, 1e-45, -0.1])))
print(torch.frexp(torch.tensor([1.5, 1e-310, -7.0], dtype=torch.float64)), torch.frexp(torch.tensor([1.5, 6e-8]).half()))
y = torch.tensor([3.0, 5.0]).requires_grad_()
r = torch.frexp(y)
print(r)
r.mantissa.sum().backward()
print(y.grad)
x = torch.arange(12.0).reshape(3, 4)
print(torch.histogram(x, 4), torch.histogram(x, 4, range=(0.0, 5.0), density=True), torch.histogram(x.double(), 3, weight=x.double()))
print(torch.histogram(x.t(), torch.tensor([0.0, 1.0, 5.0, 20.0])), torch.histogram(x, torch.tensor([0.0, 1.0, 5.0, 20.0]), weight=x))
print(torch.histogram(torch.zeros(0), 3), torch.histogram(x, 3, range=(1.0, 1.0)), torch.histogram(x).hist.sum())
print(torch.histogram(x.clone().requires_grad_(), 2))
a = torch.tensor([0.5, 1.0, 5.0, 30.0, 300.0, 0.0, 0.0, -1.0, inf, 2.0, 0.01, 7.0, 1e4])
b = torch.tensor([0.2, 2.0, 5.0, 31.0, 290.0, 0.0, 1.0, 1.0, 2.0, inf, 0.3, 0.0, 1.01e4])
for t in torch.float32, torch.float64, torch.float16:
    print(torch.igamma(a.to(t), b.to(t)), torch.igammac(a.to(t), b.to(t)))
print(torch.igamma(a, b.double()).dtype, torch.special.gammainc(torch.tensor(2.0), torch.tensor(1.0)), torch.special.gammaincc(torch.tensor(2.0), torch.tensor(1.0)))
for f in torch.igamma, torch.igammac:
    y = torch.tensor([1.5, 2.0], requires_grad=True)
    r = f(torch.tensor([2.0, 3.0]), y)
    r.sum().backward()
    print(r, y.grad)
for call in [
    lambda: torch.frexp(torch.arange(3)), lambda: torch.frexp(1), lambda: torch.histogram(torch.arange(3), 3), lambda: torch.histogram(x, 0),
    lambda: torch.histogram(x, 3, range=(5.0, 1.0)), lambda: torch.histogram(x * nan, 3), lambda: torch.histogram(x, torch.tensor([[0.0, 1.0]])),
    lambda: torch.histogram(x, torch.tensor([0, 1])), lambda: torch.histogram(x, 3, weight=torch.ones(2)),
    lambda: torch.histogram(x, 3, weight=torch.ones(12).double()), lambda: torch.histogram(x, 3, range=(1.0,)), lambda: torch.histogram(x, "a"),
    lambda: torch.igamma(torch.arange(3), torch.arange(3)), lambda: torch.igamma(1, 2),
    lambda: torch.igamma(torch.ones(2, requires_grad=True), torch.ones(2)).sum().backward()]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
