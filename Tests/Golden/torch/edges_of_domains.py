# Values that are not finite, far out or equal: sets, medians, products of integers, powers of two.
import torch
n = float("nan")
for z in (torch.tensor([1., n, 1, n, -0., 0., -0., n]), torch.tensor([n, n, 1, 1., n, n])):
    print(torch.unique(z), torch.unique_consecutive(z), torch.unique_consecutive(z, return_inverse=True, return_counts=True))
x = torch.tensor([1., n, 3, 2, -1])
print(torch.median(x), torch.nanmedian(x), x.msort(), torch.median(torch.tensor([n])), torch.nanmedian(torch.tensor([n] * 2)))
q = torch.arange(2000).reshape(40, 50)
print((q @ q.reshape(50, 40))[:2, :3], ((q * 10**9) @ (q * 10**6).reshape(50, 40))[:2, :3])
i = torch.arange(600) % 251
print((i.to(torch.int8).reshape(20, 30) @ i.to(torch.int8).reshape(30, 20)).sum(), (i.to(torch.uint8).reshape(20, 30) @ i.to(torch.uint8).reshape(30, 20)).sum())
print(torch.ldexp(torch.tensor([1., 2]), torch.tensor([127, -149])), torch.ldexp(torch.tensor(3), torch.tensor([True, False])))
print(torch.ldexp(torch.tensor([1.5]), torch.tensor([-1074.], dtype=torch.float64)))
a, b = torch.rand(2, 3), torch.tensor([1, 2])
y = torch.ones(2, 3).requires_grad_()
torch.block_diag(y, b).sum().backward()
print(torch.block_diag(b, torch.tensor(7), torch.zeros(0, 2), b), y.grad)
for f in "exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh erf erfc sigmoid i0".split():
    for d in (torch.float32, torch.float64):
        v = torch.tensor([0, -0., 1, -1, .5, 2, -2, 100, -100, 800, -800, float("inf"), -float("inf"), n] * 2, dtype=d)
        print(f, d, getattr(torch, f)(v))
v = torch.arange(6.).view(2, 3)
v[0].neg_()
v.t().add_(1)
v.add_(v)
print(v, v._version)
