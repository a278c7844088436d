# Functions of one operand, as functions, methods, in place, and in torch.special.
import torch

x = torch.tensor([-1.5, -0.5, 0.0, 0.25, 0.75, 2.0])
p = torch.tensor([0.1, 0.5, 0.9])
i = torch.tensor([-2, 0, 3])
names = """exp exp2 expm1 sqrt rsqrt reciprocal neg abs sign sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sigmoid erf erfc erfinv lgamma digamma floor ceil trunc
frac sinc i0 isnan isinf isfinite isposinf isneginf signbit logical_not square positive sgn deg2rad rad2deg relu nan_to_num log log2 log10 log1p logit round negative absolute fix arcsin arccos arctan arcsinh
arccosh arctanh real selu celu""".split()


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for n in names:
    print(n)
    for t in x, p, i:
        attempt(lambda: getattr(torch, n)(t))
    attempt(lambda: getattr(p, n)())
    attempt(lambda: getattr(p.clone(), n + "_")())
print(torch.round(torch.tensor([1.2345, 0.5, 1.5, 2.5]), decimals=2), torch.round(torch.tensor([0.5, 1.5, -0.5])), torch.nan_to_num(torch.tensor([float("nan"), float("inf"), -float("inf")]), nan=1.0, posinf=2.0, neginf=3.0), torch.logit(p, eps=1e-3), torch.trunc(x), torch.frac(x), torch.clamp(x, 0))
s = torch.special
print(s.expit(x), s.erf(x), s.erfc(x), s.erfinv(x / 3), s.gammaln(p), s.digamma(p), s.psi(p), s.ndtri(p), s.xlogy(p, p), s.logit(p), s.exp2(x), s.expm1(x), s.log1p(p), s.i0(x), s.logsumexp(x, 0), s.softmax(x, 0), s.log_softmax(x, 0))
print(torch.exp(torch.tensor([1, 2])), torch.sqrt(torch.tensor([4, 9])), torch.sin(torch.tensor([True, False])), torch.exp(torch.tensor(1.0, dtype=torch.float64)), torch.floor(i), torch.abs(torch.tensor([-3], dtype=torch.int8)))
print(torch.softmax(x, 0), torch.log_softmax(x, dim=0), x.softmax(0), x.log_softmax(-1), torch.relu(i), torch.prelu(x, torch.tensor([0.25])), torch.threshold(x, 0.1, 5.0))
for f in [lambda: torch.exp("a"), lambda: torch.exp(), lambda: torch.exp(x, x), lambda: torch.exp(1.0), lambda: torch.exp([1.0]), lambda: i.exp_(), lambda: i.sqrt_(), lambda: torch.softmax(x, 3), lambda: torch.softmax(i, 0), lambda: torch.softmax(x), lambda: torch.sqrt(x, foo=1), lambda: torch.sigmoid(None), lambda: torch.sign(torch.tensor([True])), lambda: torch.erfinv(i)]:
    attempt(f)
