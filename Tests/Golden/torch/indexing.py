# Reading and writing through brackets, and the functions that index.
import torch

x = torch.arange(12).reshape(3, 4)
print(x[0], x[-1], x[0, 1], x[0][1], x[:, 1], x[1:], x[:2, 1:3], x[::2], x[..., 0], x[None].shape, x[:, None].shape, x[1, ...], x[()].shape)
print(x[[0, 2]], x[[0, 2], [1, 3]], x[torch.tensor([0, 0])], x[:, torch.tensor([1, 2])], x[torch.tensor([[0, 1], [1, 2]])].shape, x[x > 5], x[x % 2 == 0], x[torch.tensor([True, False, True])], x[True].shape, x[1][x[1] > 4])
print(x[torch.tensor(1)], x[1, torch.tensor([0, 3])], x[[True, False, True], 1:], x[(0, 1)], x[torch.tensor([1, 0]), torch.tensor([2, 3])], x[range(2)] if False else x[[0, 1]])
y = x.clone()
y[0] = 9
y[:, 1] = torch.tensor([7, 8, 9])
y[1, 2] = -1
y[y > 10] = 0
print(y)
y[[0, 1], [0, 0]] = torch.tensor([50, 60])
y[2] += 1
y[..., -1] *= 2
y[torch.tensor([True, False, False])] = 3
print(y)
z = torch.zeros(2, 2)
z[0, 0] = 1.5
z[1] = torch.tensor([True, False])
z[:, 1:] = 4
print(z)
print(torch.gather(x, 1, torch.tensor([[0], [1], [2]])), x.gather(0, torch.tensor([[0, 1, 2, 0]])), torch.take(x, torch.tensor([0, 5])), torch.take_along_dim(x, torch.tensor([[0], [1], [2]]), dim=1))
print(x.index_select(0, torch.tensor([2, 0])), torch.index_select(x, 1, torch.tensor([1])), torch.masked_select(x, x > 8), x.masked_fill(x > 5, 0), x.masked_fill(x > 5, torch.tensor(1)), x.masked_scatter(x > 9, torch.tensor([1, 2, 3])))
print(torch.zeros(3, 3).scatter(1, torch.tensor([[0], [1], [2]]), 1.0), torch.zeros(2, 3).scatter_(1, torch.tensor([[0, 1], [1, 2]]), torch.tensor([[1.0, 2], [3, 4]])), torch.zeros(3).scatter_add(0, torch.tensor([0, 0, 2]), torch.tensor([1.0, 2, 3])))
print(torch.zeros(3).index_add(0, torch.tensor([0, 2]), torch.tensor([1.0, 2])), torch.zeros(3).index_copy(0, torch.tensor([1]), torch.tensor([5.0])), torch.zeros(3).index_fill(0, torch.tensor([0, 1]), 2), torch.zeros(3).index_put((torch.tensor([1]),), torch.tensor(4.0)), torch.zeros(2).index_add_(0, torch.tensor([0, 0]), torch.ones(2)))
print(torch.nonzero(torch.tensor([0, 3, 0, 4])), torch.nonzero(x > 9, as_tuple=True), torch.argwhere(x > 9), torch.where(x > 5), torch.where(x > 5, x, -x), torch.where(x > 5, 1.0, 0.0), torch.where(x > 5, x, 0), x.where(x > 3, torch.tensor(0)), (x > 5).nonzero().shape)
print(4 in x, 99 in x, [int(v) for v in x[0]], list(x)[1], [r.sum().item() for r in x])
a, b, c = x
print(a, c)
print(torch.unravel_index(torch.tensor([5, 7]), (3, 4)), torch.zeros(2, 2).put_(torch.tensor([1, 2]), torch.tensor([5.0, 6.0])))
v = x[0]
v[0] = 77
print(x[0, 0])
del v
for f in [
    lambda: x[5], lambda: x[0, 9], lambda: x[-4], lambda: x[0, 0, 0], lambda: x["a"], lambda: x[1.0], lambda: x[[0, 5]], lambda: x[torch.tensor([1.0])], lambda: x[torch.tensor([True, False])], lambda: x[::-1],
    lambda: torch.tensor(1)[0], lambda: x[[0, 1], [0, 1, 2]], lambda: x.__setitem__(0, torch.zeros(3)), lambda: x.__setitem__((0, 9), 1), lambda: x.__setitem__(0, "a"), lambda: torch.gather(x, 1, torch.tensor([[9]])), lambda: torch.gather(x, 1, torch.tensor([0])),
    lambda: x.index_select(0, torch.tensor([7])), lambda: torch.take(x, torch.tensor([50])), lambda: x.masked_fill(x, 0), lambda: torch.where(x, 1, 0), lambda: x.gather(5, x), lambda: x[{}], lambda: x.select(0, 9), lambda: torch.masked_select(x, x), lambda: x[None, None, 0, 0, 0], lambda: torch.zeros(3).scatter_(0, torch.tensor([5]), 1.0), lambda: x.item(), lambda: torch.nonzero(),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
