# Elementwise work on operands of several types and layouts, into new tensors, into themselves and into out=: more elements than a
# block of conversions has, strided and overlapping ones included.
import torch

torch.manual_seed(0)
types = [torch.uint8, torch.int64, torch.float16, torch.float32, torch.float64, torch.complex64]


def numbers(n, dtype):
    x = torch.arange(n) % 23 - 5
    return x.clamp(min=0).to(dtype) if dtype == torch.uint8 else x.to(dtype) / (1 if not dtype.is_floating_point else 4)


def summary(x):
    y = x.reshape(-1)
    return str(x.dtype), tuple(x.shape), x.stride(), complex(y.to(torch.complex128).sum()), y[-1].item()


for a in types:
    for b in types:
        x, y = numbers(3000, a).view(30, 100), numbers(3000, b).view(30, 100)
        print(a, b, summary(x + y), summary(x * y.t().reshape(30, 100)), summary(torch.where(x == y, x, y)))
        print(summary(x[::2, ::3] - y[::2, ::3] if b != torch.uint8 or a != torch.uint8 else x[::2, ::3]), summary(x.t() + y.t()), summary(x + y[0]), summary(x[:, :1] * y))
        for target in (x.clone(), x.clone().t(), x.repeat(2, 2)[::2, ::2]):
            other = y.t() if target.shape == (100, 30) else y
            try:
                print(summary(target.add_(other)), target._version)
            except RuntimeError as e:
                print(e)
        for out in (torch.empty(0), torch.empty(30, 100, dtype=torch.float64), torch.empty(100, 30, dtype=torch.complex64).t()):
            try:
                print(summary(torch.add(x, y, alpha=2, out=out)))
            except RuntimeError as e:
                print(e)

# What overlaps is refused or read before it is written.
x = torch.arange(10.0)
for f in (lambda: x[1:].add_(x[:-1]), lambda: torch.add(x[:-1], 1, out=x[1:]), lambda: x.expand(3, 10).add_(1), lambda: torch.mul(x, x, out=x)):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
w = torch.arange(8.0).view(2, 4)
print(w.t().add_(w.t()), w.transpose(0, 1).mul_(w.t().clone()), w)
print(torch.arange(100).div_(3) if False else torch.arange(100.0).div_(torch.arange(1, 101)).sum())

# A float tensor takes a double's result, an int tensor does not.
f, i = torch.ones(70), torch.ones(70, dtype=torch.int32)
print(f.mul_(torch.full((70,), 1 / 3, dtype=torch.float64))[-1].item())
for g in (lambda: i.mul_(0.5), lambda: i.add_(f), lambda: i.div_(2), lambda: i.pow_(2), lambda: i.clamp_(0.5, 3)):
    try:
        print(g()[:2])
    except RuntimeError as e:
        print(e)

# Functions that write over their argument.
x = torch.linspace(0.1, 0.9, 5)
for name in "abs_ acos_ asin_ atan_ ceil_ cos_ cosh_ deg2rad_ erf_ erfc_ exp2_ exp_ expm1_ floor_ frac_ i0_ log10_ log1p_ log2_ log_ logit_ neg_ rad2deg_ reciprocal_ relu_ round_ rsqrt_ selu_ sigmoid_ sin_ sinc_ sinh_ sqrt_ square_ tan_ tanh_ trunc_ zero_".split():
    y = x.clone()
    z = getattr(torch, name)(y)
    print(name, z is y, y._version, y)
print(torch.fill_(x.clone(), 3), torch.clamp_(x.clone(), 0.2, 0.5), torch.clip_(x.clone(), max=0.4), torch.clamp_min_(x.clone(), 0.5))
print(torch.xlogy_(x.clone(), 2.5), torch.ldexp_(x.clone(), torch.tensor(3)), torch.gcd_(torch.tensor([12, 18]), torch.tensor(8)))
print(torch.round_(x.clone(), decimals=1), torch.addmv_(x.clone(), torch.ones(5, 5), x), torch.nan_to_num_(torch.tensor([float("nan"), 1.0])))
for f in (lambda: torch.sin_(), lambda: torch.sin_(3), lambda: torch.sin_(x, 1), lambda: torch.sin_(torch.ones(2, dtype=torch.int64)), lambda: torch.exp_(torch.ones(2, requires_grad=True)), lambda: torch.clamp_(x), lambda: torch.celu_(x, 0.0), lambda: torch.nn.functional.celu(x, 0.0), lambda: torch.threshold_(x)):
    try:
        print(f())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
