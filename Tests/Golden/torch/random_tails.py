# cauchy_, log_normal_ and geometric_ draw PyTorch's numbers; renorm, dropout and scalar_tensor by their names in torch.
import torch

torch.manual_seed(11)
for n in (5, 20):
    for dtype in (torch.float32, torch.float64, torch.float16, torch.bfloat16):
        x = torch.zeros(n, dtype=dtype)
        print(x.cauchy_(), x.log_normal_(), x.geometric_(0.3))
x = torch.zeros(3, 4).t()
print(x.cauchy_(1, 2), x.log_normal_(0.5, 0.25), x.geometric_(0.01, generator=torch.Generator().manual_seed(2)))
print(torch.zeros(4, dtype=torch.int64).geometric_(0.2))
r = torch.tensor([[0.3, 0.9, -0.2], [2.0, -1.0, 0.5]], requires_grad=True)
for y in ((r * 1).cauchy_(), (r * 1).log_normal_(), (r * 1).geometric_(0.5)):
    print(y.grad_fn.name(), torch.autograd.grad(y.sum(), r)[0])
for args in ((2, 0, 1.0), (2, -1, 1.0), (float("inf"), 0, 0.5), (2, 0, 9), (3, 0, 0.7)):
    y = torch.renorm(r, *args)
    print(y, torch.autograd.grad(y.sum(), r)[0])
print(r.detach().clone().renorm_(2, 0, 0.5), torch.renorm(r.detach().half(), 2, 0, 1))
for seed in (0, 1):
    torch.manual_seed(seed)
    print(torch.dropout(r, 0.5, True), torch.dropout(r, 0.5, False), torch.dropout_(r * 1, 0.25, True), torch.dropout(r, 1.0, True))
print(torch.scalar_tensor(3), torch.scalar_tensor(True), torch.scalar_tensor(2, dtype=torch.int32), torch.scalar_tensor(1.5, requires_grad=True))
m = torch.tensor([[1, 2], [3, 4]])
z = torch.zeros(2, 2)
for f in (
    lambda: z.cauchy_(1, -2), lambda: m.cauchy_(), lambda: z.log_normal_(1, -1), lambda: m.log_normal_(), lambda: z.geometric_(0),
    lambda: z.geometric_(1.5), lambda: z.cfloat().geometric_(0.4), lambda: (m > 2).geometric_(0.5), lambda: z.cfloat().cauchy_(),
    lambda: torch.renorm(z, -1, 0, 1), lambda: torch.renorm(z, 2, 0, -1), lambda: torch.renorm(z[0], 2, 0, 1), lambda: torch.renorm(z, 2, 5, 1),
    lambda: torch.dropout(z, 2, True), lambda: torch.scalar_tensor("a"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
