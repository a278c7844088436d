import torch

x = torch.arange(12.0).reshape(3, 4)
for name, source, arguments in [
    ("slice_scatter", torch.ones(1, 4), (0, 1, 2)), ("slice_scatter", -torch.ones(3, 2), (1, 0, 4, 2)), ("slice_scatter", torch.zeros(3, 4), ()),
    ("select_scatter", torch.ones(4), (0, 1)), ("select_scatter", torch.ones(3), (1, -1)), ("diagonal_scatter", torch.ones(3), ()),
    ("diagonal_scatter", torch.ones(2), (2,))]:
    a, b = x.clone().requires_grad_(), source.clone().requires_grad_()
    y = getattr(torch, name)(a, b, *arguments)
    print(name, y, y.stride())
    (y * y).sum().backward()
    print(a.grad, b.grad)
    print(getattr(x, name)(source.int(), *arguments).dtype)
m = x > 5
print(torch.masked_scatter(x, m, -torch.arange(10.0)), torch.masked_scatter(torch.zeros(4), m, torch.arange(10.0)))
print(torch.masked_scatter(x, torch.tensor([True, False, True, False]), -torch.arange(10.0)))
a, b = x.clone().requires_grad_(), torch.arange(10.0).requires_grad_()
y = torch.masked_scatter(a, m, b)
print(y.grad_fn.name())
(y * y).sum().backward()
print(a.grad, b.grad)
z = x.clone()
print(z.masked_scatter_(m, torch.arange(6.0)) is z, z)
for call in [
    lambda: torch.masked_scatter(x, m, torch.ones(3)), lambda: torch.masked_scatter(x, m, torch.arange(10)), lambda: torch.masked_scatter(x, m.int(), x),
    lambda: torch.masked_scatter(1, m, x), lambda: torch.slice_scatter(x, torch.ones(2, 4), 0, 1, 2), lambda: torch.select_scatter(x, torch.ones(3), 0, 1),
    lambda: torch.diagonal_scatter(x, torch.ones(4)), lambda: torch.select_scatter(x, x), lambda: torch.slice_scatter(x)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
