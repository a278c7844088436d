# What linear algebra of complex numbers refuses, and in which words.
import torch

L = torch.linalg
one = torch.eye(2, dtype=torch.complex64)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])


attempt(lambda: L.cholesky(-one))
attempt(lambda: L.cholesky(torch.stack([one, -one])))
attempt(lambda: L.cholesky_ex(-one).info)
attempt(lambda: L.inv(one * 0))
attempt(lambda: L.inv_ex(one * 0).info)
attempt(lambda: L.solve(one * 0, one))
attempt(lambda: L.lu_factor(one * 0))
attempt(lambda: torch.cholesky_inverse(one * 0))
attempt(lambda: torch.cholesky_inverse(torch.stack([torch.eye(2), torch.zeros(2, 2)])))
attempt(lambda: L.solve(one, torch.eye(2)))
attempt(lambda: L.lu_solve(*L.lu_factor(one), torch.eye(2)))
attempt(lambda: L.lstsq(one, torch.eye(2)))
attempt(lambda: one @ torch.eye(2))
attempt(lambda: one.to(torch.complex128) @ one)
attempt(lambda: L.householder_product(one, torch.ones(2)))
attempt(lambda: torch.geqrf(one.requires_grad_()))
attempt(lambda: L.svd(torch.full((2, 2), complex("nan"))))
attempt(lambda: L.eigh(one.detach(), UPLO="X"))
attempt(lambda: L.vecdot(one, torch.eye(2)))
attempt(lambda: L.multi_dot([one, torch.eye(2)]))

# A loss that depends on phases has no gradient.
a = torch.tensor([[1 + 1j, 2], [3, 4j]])
attempt(lambda: L.svd(a.requires_grad_())[0].real.sum().backward())
attempt(lambda: (L.svd(a.requires_grad_())[2] * (1 + 2j)).real.sum().backward())
attempt(lambda: (L.eigh(a.requires_grad_() + a.mH)[1] * (1 + 2j)).real.sum().backward())
attempt(lambda: L.qr(a.requires_grad_(), "r")[1].abs().sum().backward())
attempt(lambda: L.qr(torch.ones(3, 2, dtype=torch.complex64, requires_grad=True), "complete")[0].abs().sum().backward())
