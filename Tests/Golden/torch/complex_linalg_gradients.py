# Gradients of linear algebra of complex numbers, first and second, of losses that do not depend on phases.
import torch
def made(*shape, seed=0, dtype=torch.complex128):
    g = torch.arange(1, 1 + torch.Size(shape).numel(), dtype=torch.float64)
    x = torch.complex(torch.sin(g * 1.7 + seed), torch.cos(g * g * 0.37 + seed)).reshape(shape)
    return (x if dtype.is_complex else x.real + x.imag).to(dtype)
def text(t):
    return " ".join(f"{0.0 if abs(v.real) < 1e-7 else v.real:.3g},{0.0 if abs(v.imag)<1e-7 else v.imag:.3g}" for v in map(complex, t.detach().reshape(-1).tolist()))
def real(*outs):
    return sum((t.abs().square() * (1 + torch.arange(t.numel()).reshape(t.shape))).sum() for t in outs)
def her(a): return a @ a.mH + torch.eye(a.shape[-1], dtype=a.dtype)
L = torch.linalg
cases = {
 "svd": lambda a: real(*L.svd(a, full_matrices=False)),
 "svd us": lambda a: (lambda u, s, v: real(u @ torch.diag_embed(s).to(u.dtype) @ v, s))(*L.svd(a, full_matrices=False)),
 "u only": lambda a: real(L.svd(a, full_matrices=False)[0]),
 "v only": lambda a: real(L.svd(a, full_matrices=False)[2]),
 "svdvals": lambda a: real(L.svdvals(a)),
 "qr": lambda a: real(*L.qr(a)), "q": lambda a: real(L.qr(a)[0]), "r": lambda a: real(L.qr(a)[1]),
 "qr phase": lambda a: (L.qr(a)[1] * 1j).imag.sum() if a.is_complex() else L.qr(a)[1].sum(),
 "pinv": lambda a: real(L.pinv(a)), "nuc": lambda a: L.matrix_norm(a, 'nuc').sum(), "two": lambda a: L.matrix_norm(a, 2).sum(),
 "lu": lambda a: real(*L.lu(a)[1:]),
 "lstsq": lambda a: real(L.lstsq(a, a[..., :1] * 2 + 1).solution),
 "lstsq res": lambda a: real(*L.lstsq(a, a[..., :1] * 2 + a[..., -1:].conj(), driver='gelsd')[:2]),
}
square = {
 "eigh": lambda a: real(*L.eigh(her(a))), "eigvalsh": lambda a: real(L.eigvalsh(her(a))), "eigh raw": lambda a: real(*L.eigh(a)), "eigh v": lambda a: real(L.eigh(her(a))[1]),
 "eig": lambda a: real(*L.eig(a)), "eigvals": lambda a: real(L.eigvals(a)), "eig v": lambda a: real(L.eig(a)[1]), "eig w": lambda a: real(L.eig(a)[0]),
 "det": lambda a: real(L.det(a)), "slogdet": lambda a: (lambda s, l: l.sum() + s.real.sum() + s.imag.sum() * 2 if s.is_complex() else l.sum())(*L.slogdet(a)), "logdet": lambda a: real(torch.logdet(a)),
 "inv": lambda a: real(L.inv(a)), "solve": lambda a: real(L.solve(a, a.mT * 2 + 1)), "solve right": lambda a: real(L.solve(a, a.mT * 2 + 1, left=False)),
 "chol": lambda a: real(L.cholesky(her(a))), "chol up": lambda a: real(L.cholesky(her(a), upper=True)),
 "chol lin": lambda a: (L.cholesky(her(a)).real + 2 * L.cholesky(her(a)).imag if a.is_complex() else L.cholesky(her(a))).sum(),
 "chosolve": lambda a: real(torch.cholesky_solve(a, L.cholesky(her(a)))), "choinv": lambda a: real(torch.cholesky_inverse(L.cholesky(her(a)))),
 "tri": lambda a: real(L.solve_triangular(a, a.mT, upper=True)), "tri right": lambda a: real(L.solve_triangular(a, a.mT, upper=False, left=False)),
 "lu_solve": lambda a: real(L.lu_solve(*L.lu_factor(a), a, adjoint=True)), "lu_solve right": lambda a: real(L.lu_solve(*L.lu_factor(a), a, left=False, adjoint=True)),
 "exp": lambda a: real(L.matrix_exp(a / 2)), "power": lambda a: real(L.matrix_power(a, 3)), "negative": lambda a: real(L.matrix_power(a, -2)),
 "sqrth": lambda a: real(L.matrix_sqrth(her(a))) if hasattr(L, "matrix_sqrth") else a.real.sum(),
 "house": lambda a: real(L.householder_product(a, a[..., 0])),
 "pinv h": lambda a: real(L.pinv(her(a), hermitian=True)),
 "cond": lambda a: L.cond(a).sum(),
 "multi": lambda a: real(L.multi_dot([a, a, a])) if a.ndim == 2 else real(a),
}
def run(name, f, a):
    try:
        x = a.clone().requires_grad_()
        y = f(x)
        (g,) = torch.autograd.grad(y, x, create_graph=True)
        print(name, tuple(a.shape), str(a.dtype), f"{y.item():.5g}", text(g))
        (h,) = torch.autograd.grad(g.abs().square().sum(), x)
        print("   again", text(h))
    except Exception as e:
        print(name, tuple(a.shape), type(e).__name__, str(e).split("\n")[0][:200])
for dtype in (torch.complex128,):
    for name, f in cases.items():
        for shape in ((3, 3), (4, 2), (2, 4), (2, 3, 2)): run(name, f, made(*shape, dtype=dtype))
    for name, f in square.items():
        for shape in ((3, 3), (2, 2, 2)): run(name, f, made(*shape, dtype=dtype))
run("logaddexp", lambda a: torch.logaddexp(a, a.mT * 2).abs().sum(), made(3, 3)); run("logcumsumexp", lambda a: torch.logcumsumexp(a, 1).abs().sum(), made(3, 3))
i = float("inf"); z = torch.tensor([complex(i, 1), complex(-i, 1), 1+1j, complex(-i, 0), 0j, complex(float('nan'), 0)])
print(torch.logaddexp(z[:, None], z[None])); print(torch.logcumsumexp(z, 0)); print(torch.logcumsumexp(z.flip(0)[1:], 0)); print(torch.logcumsumexp(torch.tensor(2j), 0), torch.logaddexp(torch.tensor([1j]), torch.tensor([2.])))
