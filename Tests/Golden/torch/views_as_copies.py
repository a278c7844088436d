import torch

x = torch.arange(6.0).reshape(2, 3).requires_grad_()
for name, arguments in [
    ("alias_copy", ()), ("diagonal_copy", ()), ("diagonal_copy", (1, 1, 0)), ("as_strided_copy", ((2, 2), (1, 2))), ("expand_copy", ((4, 2, 3),)),
    ("narrow_copy", (1, 0, 2)), ("permute_copy", ((1, 0),)), ("select_copy", (0, 1)), ("slice_copy", ()), ("slice_copy", (1, 0, 3, 2)),
    ("squeeze_copy", ()), ("squeeze_copy", (0,)), ("squeeze_copy", ((0, 1),)), ("t_copy", ()), ("transpose_copy", (0, 1)),
    ("unfold_copy", (1, 2, 1)), ("unsqueeze_copy", (0,)), ("view_copy", ((3, 2),)), ("detach_copy", ())]:
    y = getattr(torch, name)(x, *arguments)
    print(name, y.shape, y.stride(), y.grad_fn.name() if name != "detach_copy" else y.requires_grad)
    if name != "detach_copy":
        x.grad = None
        (y * y).sum().backward()
        print(x.grad)
    print(getattr(torch, name)(x.detach(), *arguments, out=torch.empty(0)))
for name, arguments in [("split_copy", (2, 1)), ("split_with_sizes_copy", ((1, 2), 1)), ("unbind_copy", ()), ("unbind_copy", (1,))]:
    parts = getattr(torch, name)(x, *arguments)
    print(name, type(parts).__name__, [(tuple(p.shape), p.stride(), p.grad_fn.name()) for p in parts])
z = torch.view_as_real_copy(torch.complex(x.detach(), -x.detach()))
z[0, 0, 0] = 9
print(z, x)
print(torch.view_copy(x.detach(), torch.int32))
try:
    torch.detach_copy(x).sum().backward()
except RuntimeError as e:
    print(e)
for call in [lambda: torch.t_copy(1), lambda: torch.select_copy(x), lambda: torch.t_copy(torch.zeros(1, 1, 1)), lambda: torch.view_copy(x, (4, 2)), lambda: torch.view_copy(1)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
