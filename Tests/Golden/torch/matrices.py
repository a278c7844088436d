# Products and linear algebra.
import warnings

import torch
warnings.filterwarnings("ignore", "torch.chain_matmul")  # it names a line of PyTorch's own source

a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
b = torch.tensor([[2.0, 0.0, 1.0], [1.0, 3.0, -1.0]])
v = torch.tensor([1.0, -1.0])
w = torch.tensor([2.0, 3.0])
B = torch.arange(12.0).reshape(2, 2, 3)
print(a @ b, a.mm(b), torch.mm(a, a), torch.matmul(a, v), v @ a, v @ w, a.matmul(B).shape, B.transpose(1, 2).bmm(B), torch.bmm(B, B.mT).shape, torch.mv(a, v), a.mv(v), torch.dot(v, w), v.dot(w), torch.vdot(v, w), torch.inner(a, v), torch.inner(v, w), torch.outer(v, w), torch.ger(v, w), v.outer(w))
print(torch.addmm(a, a, a), torch.addmm(a, a, a, beta=0.5, alpha=2), torch.addmv(v, a, w), torch.addr(a, v, w), torch.baddbmm(torch.zeros(2, 2, 2), B, B.mT), torch.chain_matmul(a, a, b), torch.kron(a, torch.eye(2)), torch.cross(torch.tensor([1.0, 0, 0]), torch.tensor([0.0, 1, 0]), dim=0), torch.tensordot(a, b, dims=1), torch.tensordot(a, b, dims=([1], [0])), torch.addbmm(torch.zeros(2, 2), B, B.mT), torch.sspaddmm if False else 0)
print(torch.einsum("ij,jk->ik", a, b), torch.einsum("ii", a), torch.einsum("i,j->ij", v, w), torch.einsum("bij->bji", B).shape, torch.einsum("ij,ij->", a, a), torch.einsum("...ij->...ji", B).shape, torch.einsum("i,i", v, w))
print(a.inverse(), torch.inverse(a), torch.linalg.inv(a), a.det(), torch.det(a), torch.linalg.det(a), torch.slogdet(a), torch.linalg.slogdet(a), torch.logdet(torch.eye(2) * 2), torch.trace(a), torch.matrix_power(a, 3), torch.linalg.matrix_power(a, -1), a.matrix_power(0), torch.linalg.matrix_rank(a), torch.linalg.cond(a), torch.pinverse(a), torch.linalg.pinv(b))
print(torch.linalg.solve(a, b), torch.linalg.lstsq(a, b).solution, torch.linalg.norm(a), torch.linalg.norm(a, 1), torch.linalg.norm(v, 2), torch.linalg.norm(a, "nuc"), torch.linalg.norm(a, dim=1), torch.linalg.vector_norm(a), torch.linalg.vector_norm(a, 1, dim=0), torch.linalg.matrix_norm(a), torch.linalg.matrix_norm(a, ord=float("inf")), torch.linalg.multi_dot([a, a, b]), torch.linalg.cross(torch.tensor([1.0, 0, 0]), torch.tensor([0.0, 1, 0])), torch.linalg.matmul(a, b), torch.linalg.vecdot(v, w), torch.linalg.diagonal(a))
s = torch.tensor([[2.0, 1.0], [1.0, 3.0]])
print(torch.linalg.cholesky(s), torch.linalg.cholesky(s, upper=True), torch.linalg.eigvalsh(s), torch.linalg.eigh(s).eigenvalues, torch.linalg.svdvals(a))
q, r = torch.linalg.qr(a)
print((q @ r - a).abs().max() < 1e-5, (q.T @ q - torch.eye(2)).abs().max() < 1e-6, r)
u, sv, vh = torch.linalg.svd(b, full_matrices=False)
print(sv, (u @ torch.diag(sv) @ vh - b).abs().max() < 1e-5, torch.svd(a).S)
e, vec = torch.linalg.eigh(s)
print(e, (s @ vec - vec * e).abs().max() < 1e-5)
print(torch.cosine_similarity(a, a + 1), torch.cdist(a, a), torch.pdist(a) if hasattr(torch, "pdist") else 0, torch.nn.functional.normalize(a), torch.cumsum(a, 0), a.T @ a, torch.tril(a) @ v)
print((torch.tensor([[1, 2], [3, 4]]) @ torch.tensor([[1], [1]])), torch.tensor([1, 2]) @ torch.tensor([3, 4]), torch.mm(a.double(), a.double()).dtype, a.t() @ a.t())
for f in [
    lambda: torch.mm(a, torch.ones(3, 2)), lambda: a @ torch.ones(3), lambda: torch.matmul(a, torch.ones(3, 3)), lambda: torch.mm(a, v), lambda: torch.mm(a, a.double()), lambda: torch.dot(a, a), lambda: torch.dot(v, torch.ones(3)), lambda: torch.bmm(a, a), lambda: torch.mv(a, torch.ones(3)), lambda: torch.bmm(B, B), lambda: torch.addmm(a, a, torch.ones(3, 3)),
    lambda: torch.inverse(torch.zeros(2, 2)), lambda: torch.inverse(b), lambda: torch.det(b), lambda: torch.linalg.solve(torch.zeros(2, 2), v), lambda: torch.linalg.cholesky(torch.tensor([[1.0, 2.0], [2.0, 1.0]])), lambda: torch.einsum("ij,kj->ik", a, b), lambda: torch.matrix_power(b, 2), lambda: torch.outer(a, v), lambda: torch.cross(v, w), lambda: torch.linalg.inv(torch.tensor([[1, 2], [3, 4]])), lambda: torch.dot(v, torch.tensor([1, 2])), lambda: torch.matmul(a, 2), lambda: torch.tensor(1.0) @ torch.tensor(2.0), lambda: torch.trace(v), lambda: torch.kron(a, 1), lambda: torch.linalg.qr(v),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
