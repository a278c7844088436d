import torch
for t in [torch.tensor([0.1, 100.5, 1e6]), torch.tensor([1e-5, 1.]), torch.arange(2000), torch.zeros(3, 0), torch.rand(2, 2) > 2, torch.tensor(3), torch.tensor([float("nan"), float("inf"), -1.]), torch.tensor([[1.5, -2], [3, 4e5]]), torch.ones(2, 3, 4, dtype=torch.int8), torch.tensor([1+1e-7]), torch.full((11, 11), 2.5), torch.tensor([1e20]), torch.tensor([123456789.])]:
    print(t)
torch.set_printoptions(precision=2, sci_mode=False); print(torch.tensor([1.23456, 1e-6])); torch.set_printoptions(profile="default")
print(torch.int64, torch.float32, torch.Size([1, 2]), torch.device("cpu"), torch.tensor([1, 2]).dtype == torch.long)
x = torch.arange(6).reshape(2, 3)
print(x.T, x.t().contiguous().view(-1), x.sum(), x.float().mean(dim=1, keepdim=True), x.prod(), x.cumsum(1), (x ** 2).sum().item(), x.numel(), x.tolist())
print(x[x > 2], x.nonzero(), torch.where(x > 2), x.index_select(1, torch.tensor([0, 2])), x.gather(1, torch.tensor([[0], [1]])), torch.take(x, torch.tensor([0, 5])))
y = x.clone(); y[0] = torch.tensor([9, 9, 9]); y[:, -1] = 0; print(y, y.eq(x), (y == x).all(), torch.equal(x, x), y.masked_fill(y == 9, -1))
print(torch.zeros(2, 3).scatter_(1, torch.tensor([[0], [2]]), 1.0), torch.tril(torch.ones(3, 3)), torch.outer(torch.arange(3), torch.arange(2)), x.repeat(1, 2), x.expand(2, 2, 3).shape, torch.chunk(x, 2, 1), torch.split(x, [1, 2], dim=1), x.unbind(0), torch.flip(x, [0]), torch.roll(x, 1, 1), x.half() if False else 0)
print(x.dtype, (x / 2).dtype, (x + 1.5).dtype, (x > 1).sum(), x.max(), x.max(0), x.float().std(), x.float().var(unbiased=False), torch.median(x), x.sort(descending=True), x.float().norm(dim=1), x.clamp(1, 3), x // 2, x % 2, -x, x.abs(), 1 / x.float(), 2 ** x)
