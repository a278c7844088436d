# Sums, extremes, statistics, order.
import torch

x = torch.tensor([[3.0, 1.0, 2.0], [6.0, 5.0, 4.0]])
i = torch.tensor([[3, 1, 2], [6, 5, 4]])
t = torch.tensor([[True, False], [True, True]])
n = torch.tensor([1.0, float("nan"), 3.0])
for r in [x, i]:
    print(r.sum(), r.sum(0), r.sum(dim=1), r.sum(1, keepdim=True), r.sum((0, 1)), r.sum(axis=0, keepdims=True), torch.sum(r, dim=-1), r.prod(), r.prod(0), r.prod(1, keepdim=True), r.sum(dtype=torch.float64), r.cumsum(0), r.cumprod(1), torch.cumsum(r, -1))
    print(r.max(), r.min(), r.max(0), r.min(dim=1, keepdim=True), torch.max(r, 1).values, torch.max(r, 1)[1], r.argmax(), r.argmin(1), r.argmax(dim=0, keepdim=True), r.amax(1), r.amin((0, 1)), torch.aminmax(r), torch.aminmax(r, dim=0), r.cummax(1), torch.cummin(r, 0))
    print(r.sort(), r.sort(0, descending=True), torch.sort(r, dim=1).values, r.argsort(), r.argsort(dim=0, descending=True), r.msort(), r.topk(2), torch.topk(r, 1, dim=0, largest=False), r.kthvalue(2), r.median(), r.median(0), r.mode(), r.nanmedian() if r is x else None)
print(x.mean(), x.mean(0), x.mean(1, keepdim=True), x.mean((0, 1)), x.std(), x.std(0), x.std(1, unbiased=False), x.std(dim=1, correction=0), x.var(), x.var(0), x.var(1, unbiased=False), x.var(unbiased=False), torch.var(x, 1, keepdim=True), torch.std_mean(x), torch.var_mean(x, 0), torch.std_mean(x, dim=1, keepdim=True), i.mean(dtype=torch.float32), i.float().mean())
print(x.norm(), x.norm(1), x.norm(2, 0), x.norm(p=float("inf")), x.norm(dim=1, keepdim=True), torch.norm(x), torch.norm(x, p="fro"), x.norm(0), torch.dist(x, x + 1), x.logsumexp(0), x.logsumexp((0, 1)), torch.logcumsumexp(x, 1), x.logcumsumexp(0), torch.count_nonzero(i > 2), torch.count_nonzero(i, 0), torch.trace(x[:, :2]))
print(t.all(), t.any(), t.all(0), t.any(dim=1), t.all(1, keepdim=True), torch.all(x > 0), torch.any(x > 5, 0), t.sum(), t.sum(0), t.float().mean(), t.max())
print(n.sum(), n.nansum(), torch.nanmean(n), torch.nansum(n), n.max(), n.argmax(), n.sort(), n.nanmedian(), n.isnan().any(), n.median(), n.mean())
print(torch.quantile(x, 0.5), torch.quantile(x, torch.tensor([0.25, 0.75]), dim=1), x.quantile(0.5, dim=0, keepdim=True), torch.bincount(torch.tensor([0, 1, 1, 3])), torch.bincount(torch.tensor([0, 1]), weights=torch.tensor([0.5, 0.25]), minlength=4), torch.histc(x, 3, 0, 6), torch.histc(torch.tensor([1.0, 2.0, 1.0]), bins=4))
print(torch.unique(torch.tensor([3, 1, 2, 1])), torch.unique(torch.tensor([3, 1, 1]), return_inverse=True, return_counts=True), torch.unique(torch.tensor([[1, 2], [1, 2]]), dim=0), torch.unique_consecutive(torch.tensor([1, 1, 2, 1])), torch.tensor([2, 2]).unique(), torch.unique_consecutive(torch.tensor([1, 1, 2]), return_counts=True), torch.searchsorted(torch.tensor([1, 3, 5]), torch.tensor([0, 3, 6])), torch.searchsorted(torch.tensor([1, 3, 5]), 3, right=True), torch.bucketize(torch.tensor([1, 4]), torch.tensor([2, 4])))
print(torch.diff(torch.tensor([1, 4, 9])), torch.diff(x, dim=0), torch.diff(torch.tensor([1, 4, 9]), n=2), torch.cov(x), torch.corrcoef(x), torch.cov(x, correction=0), torch.trapezoid(torch.tensor([1.0, 2.0, 3.0])), torch.trapz(torch.tensor([1.0, 2.0]), torch.tensor([0.0, 2.0])), torch.cumulative_trapezoid(torch.tensor([1.0, 2.0, 3.0])), torch.gradient(torch.tensor([1.0, 4.0, 9.0])))
print(torch.zeros(0).sum(), torch.zeros(0).prod(), torch.zeros(0).mean(), torch.zeros(2, 0).sum(1), torch.tensor(3.0).sum(0), torch.tensor([5.0]).std(), torch.tensor(2).max(), torch.tensor([1, 2]).float().var())
m = x.max(dim=1)
print(m, m.values, m.indices, m[0], len(m))
v, k = x.topk(2, dim=1, sorted=True)
print(v, k)
for f in [lambda: i.mean(), lambda: i.std(), lambda: torch.mean(i, 0), lambda: x.sum(5), lambda: x.sum((0, 0)), lambda: torch.zeros(0).max(), lambda: torch.zeros(0).argmax(), lambda: x.topk(9), lambda: x.kthvalue(9), lambda: x.max(5), lambda: x.sum("a"), lambda: torch.sum(), lambda: torch.sum([1]), lambda: x.mean(dim="x"), lambda: torch.quantile(i, 0.5), lambda: torch.quantile(x, 2.0), lambda: torch.bincount(torch.tensor([-1])), lambda: x.cumsum(), lambda: x.cumsum(7), lambda: torch.zeros(2, 0).max(1), lambda: x.argmax(3), lambda: x.var(9), lambda: x.sort(4), lambda: torch.trace(torch.ones(2))]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
