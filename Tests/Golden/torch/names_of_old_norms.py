# Norms kept for old programs, decompositions of low rank, hashes, and what changes a tensor in place: functions of torch by their own names.
import torch

x = torch.tensor([[0.5, -1.0, 2.0], [0.25, 3.0, -0.75]], requires_grad=True)
y = x.detach()
b = torch.arange(12.0).view(2, 3, 2)
m = torch.tensor([[1, 2, 3], [4, 5, 6]])


def show(f, *args, **named):
    try:
        r = f(*args, **named)
        print(f.__name__, r)
        if isinstance(r, torch.Tensor) and r.requires_grad and r.grad_fn:
            print("   ", torch.autograd.grad(r.sum(), x)[0])
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


for args in ((x,), (x, (0, 1)), (x[0],), (m,), (x, 1)):
    show(torch.nuclear_norm, *args)
for args in ((x, 1), (x, (0, 1)), (x, (0, 1), True), (x, []), (m, 1), (x,)):
    show(torch.frobenius_norm, *args)
for args in ((x,), (x, 2, 1), (x, 1, -1), (b, 2, 1), (m,), (x, 2, 5), (torch.tensor(3.0),), (torch.tensor(3.0), 2, -1)):
    show(torch.norm_except_dim, *args)
for args in ((y,), (m,), (m, 1), (m.view(1, 2, 3), (0, 2)), (m > 2,), (y.half(),), (m.int() - 5,), (m[:0],), (m[:0], 0), (m, 5), (y.cfloat(),)):
    show(torch.hash_tensor, *args)
show(torch.hash_tensor, m, 0, keepdim=True)
show(torch.hash_tensor, m, mode=1)
show(torch.sym_sum, x)
show(torch.sym_sum, [x, y])
show(torch.sym_sum, (1, 2, 3))
show(torch.sym_sum, 1, 2.5)
show(torch.dequantize, m)
show(torch.is_same_size, x, m)
show(torch.is_nonzero, m[0, 0])
show(torch.is_nonzero, m)
show(torch.get_device, x)
show(torch.resize_as_, y.clone(), torch.ones(1, 2))
show(torch.resize_as_, x, y)
show(torch.resize_as_, y, 1)
show(y.clone().resize_as_, m[0])
show(torch.detach_, x * 2)
show(torch.detach_, x[0])
show(torch.detach_, 1)
p = m > 2
for f, args in (
    (torch.clamp, (p, p)), (torch.clamp, (p, None, p)), (torch.clamp, (p, p, p)), (torch.clamp, (p, True, False)), (torch.clamp, (p, True)),
    (torch.clamp, (p, None, True)), (torch.clamp, (p, 0, 1)), (torch.clamp, (p, m, m)), (torch.fmod, (p, p)), (torch.fmod, (p, 2)),
):
    show(f, *args)
show(p.clone().clamp_, p)
torch.manual_seed(0)
a = torch.rand(6, 2) @ torch.rand(2, 5)
for f in (torch.svd_lowrank, torch.pca_lowrank):
    u, s, v = f(a, 2)
    print(u.shape, s, v.shape, torch.allclose(u * s @ v.mH, a if f is torch.svd_lowrank else a - a.mean(0), atol=1e-5))
u, s, v = torch.svd_lowrank(a, 2, M=a.mean(0, keepdim=True))
print(s, torch.pca_lowrank(a.mT, 2, center=False, niter=1)[1], torch.svd_lowrank(a.expand(3, 6, 5), 2)[1])
show(torch.pca_lowrank, a, 7)
show(torch.pca_lowrank, a, niter=-1)
