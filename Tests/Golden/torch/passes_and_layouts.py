# What one pass gives where several were taken: digits, layouts, values in place.
import torch

torch.manual_seed(0)
torch.set_num_threads(1)
x = torch.rand(50, 41, dtype=torch.float64) * 3 + 0.25
print(torch.var(x).item(), torch.std(x.t(), unbiased=False).item(), torch.var(x[:1], 1).item(), torch.var_mean(x[0])[0].item())
y = torch.randn(7, 33)
print(torch.trapezoid(y, dx=0.37).tolist(), torch.trapezoid(torch.tensor([1, 2, 4])), torch.trapezoid(torch.tensor([3.0])))
z = torch.tensor([[1.0, float("nan")], [float("inf"), -2.0]])
print(z.nansum(), z.nansum(1), z.nanmean(0), torch.tensor([1, 2]).nansum(), torch.nansum(torch.tensor([float("inf"), -float("inf"), float("nan")])))
print(torch.ldexp(torch.tensor([1e-30]), torch.tensor([130])), torch.ldexp(torch.tensor([1e-30]), torch.tensor([130.5])), torch.ldexp(torch.tensor([3]), torch.tensor([2.0])))
t = torch.arange(12).reshape(3, 4).t()
print(t.flip(0).stride(), t.flip(0, 1), torch.rot90(t).stride(), torch.rot90(t))
print(torch.unique_consecutive(torch.tensor([1.0, 1.0, 2.0, 2.0, 1.0, float("nan"), float("nan")])), torch.unique_consecutive(torch.tensor([True, True, False])))
for f in "abs_ relu_ neg_ sgn_ rad2deg_ deg2rad_ floor_ square_ frac_".split():
    a = torch.linspace(-3, 3, 77)
    expected = getattr(a.clone(), f[:-1])() if hasattr(a, f[:-1]) else None
    print(f, torch.equal(getattr(a, f)(), expected), a[:3].tolist())
for f in "maximum minimum fmax".split():
    a, b = torch.linspace(-1, 1, 77), torch.linspace(1, -1, 77)
    print(f, torch.equal(getattr(torch, f)(a, b, out=a.clone()), getattr(torch, f)(a, b)))
a = torch.linspace(-1, 1, 77)
print(a.clone().clamp_(-0.5, 0.5).sum(), a.clone().clip_(min=torch.zeros(77)).sum(), torch.arange(-40, 40).clip_(max=3).sum(), torch.arange(-3, 3).floor_())
w = (torch.rand(3, 700, dtype=torch.float64) * 4).round(decimals=1)
v, i = w.sort(dim=1, stable=True)
print(torch.equal(v, torch.gather(w, 1, i)), bool((v[:, 1:] >= v[:, :-1]).all()), bool(((v[:, 1:] > v[:, :-1]) | (i[:, 1:] > i[:, :-1])).all()))
k = torch.randint(-(2**62), 2**62, (2, 500))
v, i = k.sort(descending=True)
print(torch.equal(v, torch.gather(k, 1, i)), bool((v[:, 1:] <= v[:, :-1]).all()), torch.equal(torch.msort(k.t()), k.t().sort(0).values))
for n in 5, 13, 40, 64, 65, 200, 3000:
    r = torch.randn(n)
    s = torch.msort(r)
    print(n, torch.equal(s, r[r.argsort()]), torch.equal(torch.msort((r * 3).long()), (r * 3).long().sort().values), torch.equal(torch.msort(r.double()), r.double().sort().values))
print(torch.count_nonzero(torch.tensor([0.0, -0.0, float("nan"), 2.0])), torch.count_nonzero(torch.arange(9).reshape(3, 3).t()), torch.arange(100).reshape(10, 10).t().contiguous()[3].tolist())
p = torch.tensor([3.0, -7.5, 0.5, 1e-3, 25.0, -0.25, 1.0, 2.0, 10.0])
print(torch.digamma(p), torch.lgamma(p), torch.erfinv(torch.linspace(-1.2, 1.2, 9)), torch.digamma(p.double()).tolist())
big = torch.arange(300 * 200).reshape(300, 200)
print(torch.equal(big.t().contiguous().t(), big), int((big.t() + big.t().contiguous()).sum()), torch.argmax(big.double()), torch.aminmax(big.float()), torch.prod(torch.arange(1, 40)))
