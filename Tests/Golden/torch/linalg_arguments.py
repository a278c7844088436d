# How torch.linalg takes its arguments: out=, keywords, missing ones, and its exception.
import warnings

import torch
warnings.filterwarnings("ignore", "torch.lu ")  # it names a line of PyTorch's own source

L = torch.linalg
A = torch.tensor([[2.0, 1, 0.5], [0.3, -1, 2], [1, 0.7, 3]], dtype=torch.float64)
S = A @ A.T
try:
    L.inv(torch.zeros(2, 2))
except L.LinAlgError as e:
    print("caught", type(e), isinstance(e, RuntimeError), e)
print(L.LinAlgError)
s = torch.empty(0, dtype=torch.float64)
print(L.svdvals(A, out=s) is s, s)
u, w, v = [torch.empty(0, dtype=torch.float64) for _ in range(3)]
r = L.svd(A, out=(u, w, v))
print(torch.dist(u @ torch.diag(w) @ v, A) < 1e-9, r.S is w)
r = torch.max(A, 1)
print(type(r), isinstance(r, tuple), len(r), r[:1], r[1], r.values, r)
values, indices = r
print(values, indices, *r)


def row(source):
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "!!", type(e).__name__, str(e))


for source in """
L.svd(A, out=u)
L.svd(A, out=(u, w))
torch.pinverse(A, rcond=0.5)
L.pinv(A, rcond=0.5, hermitian=False)
L.matrix_rank(A, tol=1.5, hermitian=True)
L.matrix_rank(input=A)
L.svd(A=A).S
L.svd(input=A).S
L.eigvalsh(A=A)
L.eigvalsh(input=S, UPLO="U")
L.cond(A, p="fro")
L.cond(A, [1])
L.cond(A, (1, A))
L.norm(A, ord=[1])
L.vector_norm(A, ord="x")
L.matrix_norm(A, [1], (0, 1))
L.cross(A, S, dim=-1)
L.lstsq(A, b=S).solution
L.lstsq(A, B=S).solution
L.qr(A, "reduced").R
L.solve_triangular(A, S, True)
L.solve_triangular(A)
torch.gather(A)
A.logdet()
A.slogdet()
A.pinverse()
A.matrix_exp()
A.norm("nuc")
A.corrcoef()
A.cov()
A.vdot(A)
A.geqrf()
A.hardshrink(1)
A.addbmm(A[None], S[None])
A.lu()
torch.nn.functional.hardshrink(A, lambd=1)
torch.trapz(A, dx=2.0)
torch.trapezoid(A, 2)
torch.trapezoid(y=A, x=A[0])
torch.block_diag(torch.tensor([1, 2]), torch.tensor(3), torch.ones(1, 2))
torch.ones(2, 5) + torch.ones(5, 4)
""".split("\n")[1:-1]:
    row(source)
