# Linear algebra of complex numbers, by what does not depend on the signs and phases that LAPACK is free to choose.
import torch

L = torch.linalg


def made(dtype, *shape, seed=0):
    g = torch.arange(1, 1 + torch.Size(shape).numel(), dtype=torch.float64)
    return torch.complex(torch.sin(g * 1.7 + seed), torch.cos(g * g * 0.37 + seed)).reshape(shape).to(dtype)


def near(name, a, b):
    tolerance = 2e-2 if a.dtype == torch.complex64 or a.dtype == torch.float32 else 1e-7
    scale = max(1.0, b.abs().max().item() if b.numel() else 1.0)
    off = (a - b).abs().max().item() if a.numel() else 0.0
    print("  ", name, a.dtype, tuple(a.shape), off <= tolerance * scale)


# 60 rows are past the size from which BLAS and LAPACK are called.
for dtype in (torch.complex64, torch.complex128):
    for shape in ((3, 3), (2, 4, 4), (60, 60), (0, 0), (2, 0, 0)):
        print(dtype, shape)
        n = shape[-1]
        one = torch.eye(n, dtype=dtype)
        a = made(dtype, *shape) + 2 * n * one
        b = made(dtype, *shape[:-1], 2, seed=3)
        h = a @ a.mH + n * one
        for t in (a, a.mT.contiguous().mT):
            near("inv", L.inv(t) @ t, one.expand(shape))
            near("solve", t @ L.solve(t, b), b)
            near("solve right", L.solve(t, b.mT, left=False) @ t, b.mT)
            p, l, u = L.lu(t)
            near("lu", p @ l @ u, t)
            f, pivots = L.lu_factor(t)
            near("lu_unpack", (lambda p, l, u: p @ l @ u)(*torch.lu_unpack(f, pivots)), t)
            for adjoint in (False, True):
                op = t.mH if adjoint else t
                near("lu_solve", op @ L.lu_solve(f, pivots, b, adjoint=adjoint), b)
                near("lu_solve right", L.lu_solve(f, pivots, b.mT, left=False, adjoint=adjoint) @ op, b.mT)
        for upper in (False, True):
            c = L.cholesky(h, upper=upper)
            near("cholesky", c.mH @ c if upper else c @ c.mH, h)
            near("cholesky_solve", h @ torch.cholesky_solve(b, c, upper=upper), b)
            near("cholesky_inverse", h @ torch.cholesky_inverse(c, upper=upper), one.expand(shape))
            t = torch.triu(a) if upper else torch.tril(a)
            near("solve_triangular", t @ L.solve_triangular(t, b, upper=upper), b)
            near("from the right", L.solve_triangular(t, b.mT, upper=upper, left=False) @ t, b.mT)
        w, v = L.eigh(h)
        near("eigh", v @ torch.diag_embed(w).to(dtype) @ v.mH, h)
        near("eigvalsh", L.eigvalsh(h, UPLO="U"), w)
        near("sqrth", L.matrix_sqrth(h) @ L.matrix_sqrth(h), h)
        near("exp", L.matrix_exp(a / max(n, 1)) @ L.matrix_exp(-a / max(n, 1)), one.expand(shape))
        near("power", L.matrix_power(a, -2) @ a @ a, one.expand(shape))
        near("pinv hermitian", L.pinv(h, hermitian=True) @ h, one.expand(shape))
        if n:
            small = a / (2 * n)
            near("det", L.det(small), L.eigvals(small).prod(-1))
            sign, log = L.slogdet(small)
            near("slogdet", sign * log.exp(), L.det(small))
            near("logdet", torch.logdet(small).exp(), L.det(small))
            print("  ", L.matrix_rank(a).tolist(), L.matrix_rank(h, hermitian=True).tolist())
    for shape in ((3, 5), (5, 3), (70, 50), (50, 70), (2, 4, 3), (0, 3), (3, 0)):
        print(dtype, shape)
        a = made(dtype, *shape)
        for mode in ("reduced", "complete", "r"):
            q, r = L.qr(a, mode)
            if mode != "r":
                near(mode, q @ r, a)
                near("q", q.mH @ q, torch.eye(q.shape[-1], dtype=dtype).expand(*q.shape[:-2], q.shape[-1], q.shape[-1]))
            print("  ", r.shape, r.diagonal(dim1=-2, dim2=-1).imag.abs().max().item() == 0 if 0 not in shape else None)
        for full in (False, True):
            u, s, vh = L.svd(a, full)
            k = s.shape[-1]
            near("svd", u[..., :k] @ torch.diag_embed(s).to(dtype) @ vh[..., :k, :], a)
            print("  ", u.shape, s.dtype, vh.shape)
        near("svdvals", L.svdvals(a), s)
        if 0 in shape:
            continue
        near("pinv", a @ L.pinv(a) @ a, a)
        if shape[-2] >= shape[-1]:
            packed, tau = torch.geqrf(a)
            near("householder_product", L.householder_product(packed, tau), L.qr(a)[0])
            rotation, stretch = L.polar(a) if hasattr(L, "polar") else (u[..., :k] @ vh, vh.mH @ torch.diag_embed(s).to(dtype) @ vh)
            near("polar", rotation @ stretch, a)
        b = made(dtype, *shape[:-1], 2, seed=2)
        for driver in ("gels", "gelsy", "gelsd", "gelss"):
            r = L.lstsq(a, b, driver=driver)
            near(driver, a.mH @ (a @ r.solution), a.mH @ b)
            print("  ", [(x.dtype, tuple(x.shape)) for x in r])
    # Products on both sides of where BLAS is called, of rows, columns and their transposes.
    for m, k, n in ((2, 3, 4), (40, 30, 20), (1, 300, 1), (200, 100, 1), (1, 90, 70), (64, 1, 64)):
        a, b = made(dtype, m, k), made(dtype, k, n, seed=1)
        expected = (a.unsqueeze(2) * b.unsqueeze(0)).sum(1)
        for x in (a, a.mT.contiguous().mT):
            for y in (b, b.mT.contiguous().mT):
                near("mm", x @ y, expected)
        near("bmm", torch.bmm(a.expand(3, m, k), b.expand(3, k, n)), expected.expand(3, m, n))
        near("mv", a @ b[:, 0], expected[:, 0])
        near("dot", a[0].dot(b[:, 0]), expected[0, 0])
        near("vdot", torch.vdot(a[0].conj(), b[:, 0]), expected[0, 0])
        near("strided", a[0, ::2].dot(b[::2, 0]), (a[0, ::2] * b[::2, 0]).sum())

print("-- values")
a = torch.tensor([[4, 1 + 1j, 2j], [1 - 1j, 5, 1], [-2j, 1, 6]])
for name in ("det", "slogdet", "inv", "eigvalsh", "svdvals", "matrix_rank", "cond", "matrix_norm", "norm"):
    print(name, getattr(L, name)(a))
print([f"{L.matrix_norm(a, p).item():.4f}" for p in ("nuc", "fro", 2, -2, 1, -1, float("inf"))])
print([f"{L.cond(a, p).item():.4f}" for p in ("nuc", "fro", 2, -2, 1, float("inf"))])
print(torch.logdet(a), L.lu(a).L, L.lu_factor(a).pivots)
print(L.multi_dot([a, a * 1j, a]), L.vander(torch.tensor([1j, 2])), L.matrix_power(a, 2))
print(L.tensorinv(torch.eye(4, dtype=torch.complex64).reshape(4, 2, 2) * 2j, ind=1)[..., 0], L.tensorsolve(torch.eye(4).reshape(2, 2, 4) * 2j, torch.ones(2, 2) * 1j))
for name in ("det", "slogdet", "cond", "matrix_rank", "pinv"):
    print(name, getattr(L, name)(torch.zeros(2, 2, dtype=torch.complex64)))
print(torch.logdet(torch.zeros(2, 2, dtype=torch.complex64)))
