# poisson, binomial and rrelu draw PyTorch's numbers.
import torch
import torch.nn.functional as F

torch.manual_seed(7)
rates = torch.tensor([0.0, 0.3, 2.5, 9.99, 10.0, 31.5, 400.0, 1e6])
for dtype in (torch.float32, torch.float64, torch.float16, torch.bfloat16):
    print(torch.poisson(rates[:7].to(dtype)))
print(torch.poisson(rates.repeat(40)).view(40, -1).sum(0))
print(torch.poisson(rates, torch.Generator().manual_seed(3)))
count = torch.tensor([0.0, 1.0, 5.0, 30.0, 100.0, 1000.0, 1e5])
for p in (0.0, 0.1, 0.37, 0.5, 0.8, 0.99, 1.0):
    print(p, torch.binomial(count, torch.full_like(count, p)), torch.binomial(count.double(), torch.full_like(count.double(), p)))
print(torch.binomial(count.repeat(50, 1), torch.tensor([0.2, 0.4, 0.6, 0.3, 0.7, 0.5, 0.9])).sum(0))
print(torch.binomial(count, count * float("nan")), torch.binomial(count.view(7, 1)[1:3], torch.tensor([0.5])))
x = torch.linspace(-1, 1, 7, requires_grad=True)
for y in (torch.rrelu(x), torch.rrelu(x, 0.1, 0.4, True), F.rrelu(x.double(), training=True), torch.poisson(x.abs() * 5)):
    print(y, torch.autograd.grad(y.sum(), x, allow_unused=True))
z = torch.linspace(-1, 1, 5)
print(torch.rrelu_(z, training=True), z, F.rrelu(z, 0.5, 0.5, inplace=True), z)
m = torch.tensor([1, 2])
for f, args in (
    (torch.poisson, (-rates,)), (torch.poisson, (m,)), (torch.poisson, (rates * float("nan"),)), (torch.binomial, (m, m)),
    (torch.binomial, (rates, rates.double())), (torch.binomial, (rates[:2], rates[:2].view(2, 1))), (torch.binomial, (z.half(), z.half())),
    (torch.rrelu, (m,)), (torch.rrelu, (m, 0.1, 0.2, True)), (torch.rrelu, (z.half(), 0.1, 0.2, True)), (torch.rrelu, (z, 2, 1)),
    (torch.rrelu, (z, float("inf"), 1)), (torch.rrelu, (z, 0, float("nan"), True)),
):
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
p = torch.full((7,), 0.5, requires_grad=True)
try:
    torch.binomial(count, p).sum().backward()
except RuntimeError as e:
    print(e)
