# torch.linalg.eig and eigvals: complex results of real and complex matrices. Eigenvectors are shown by what does not depend on their phases.
import torch


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])


def known(w, v=None):
    """Numbers in an order of their own, to four digits."""
    order = sorted(range(w.numel()), key=lambda i: (round(w[i].real.item(), 3), round(w[i].imag.item(), 3)))
    w = w[order].detach()
    print("  ", w.dtype, [complex(round(x.real, 4) + 0.0, round(x.imag, 4) + 0.0) for x in w.to(torch.complex128).tolist()])
    if v is not None:
        lengths = v.detach()[:, order].abs()
        print("  ", v.dtype, v.stride(), [[round(x, 4) + 0.0 for x in row] for row in lengths.tolist()])


turn = torch.tensor([[0.0, 1.0], [-1.0, 0.0]])
mixed = torch.tensor([[2.0, 1, 0, 3], [-1, 2, 1, 0], [0, 4, 1, -2], [1, 0, 2, 5]], dtype=torch.float64)
twisted = torch.tensor([[1 + 1j, 2, -1j], [3, 4j, 0.5], [1j, 1, 2 - 1j]])
for a in (turn, mixed, twisted, twisted.to(torch.complex128), torch.eye(3) * 2, torch.tensor([[7.0]])):
    print(tuple(a.shape), a.dtype)
    w, v = torch.linalg.eig(a)
    known(w, v)
    known(torch.linalg.eigvals(a))
    print("  ", torch.allclose(a.to(v.dtype) @ v, v * w, atol=1e-5), torch.allclose(v.abs().square().sum(0), torch.ones(w.numel(), dtype=v.real.dtype)))

# Conjugate pairs have conjugate vectors, the positive imaginary part first.
w, v = torch.linalg.eig(mixed)
pairs = [i for i in range(3) if w[i].imag > 0]
print([(torch.equal(w[i].conj(), w[i + 1]), torch.equal(v[:, i].conj(), v[:, i + 1])) for i in pairs])

stack = torch.stack([mixed, mixed.T, mixed @ mixed]).reshape(3, 1, 4, 4)
w, v = torch.linalg.eig(stack)
print(w.shape, v.shape, v.stride(), torch.allclose(stack.to(v.dtype) @ v, v * w.unsqueeze(-2)))
print(torch.linalg.eigvals(stack).shape)

named = torch.linalg.eig(torch.tensor([[2.0, 1.0], [1.0, 2.0]], requires_grad=True))
print(named.eigenvalues, type(named).__name__, named.eigenvectors.grad_fn.name(), torch.linalg.eigvals(turn.requires_grad_()).grad_fn.name())
out = torch.empty(2, dtype=torch.complex64)
print(torch.linalg.eigvals(torch.eye(2), out=out) is out, out)
for empty in (torch.zeros(0, 0), torch.zeros(2, 0, 0), torch.zeros(0, 2, 2), torch.zeros(0, 0, dtype=torch.complex128)):
    print([(tuple(t.shape), t.dtype) for t in torch.linalg.eig(empty)], torch.linalg.eigvals(empty).shape)

print("-- gradients")
for a in (mixed, twisted.to(torch.complex128), stack[:2, 0]):
    for loss in (
        lambda w, v: w.abs().sum(),
        lambda w, v: v.abs().sum(),
        lambda w, v: (w.abs().square() * v[..., 0, :].abs()).sum(),
    ):
        x = a.clone().requires_grad_()
        loss(*torch.linalg.eig(x)).backward()
        print([complex(round(z.real, 4) + 0.0, round(z.imag, 4) + 0.0) for z in x.grad.to(torch.complex128).reshape(-1).tolist()])
    x = a.clone().requires_grad_()
    torch.linalg.eigvals(x).real.sum().backward()
    print(x.grad.dtype, torch.allclose(x.grad, torch.eye(a.shape[-1], dtype=a.dtype).expand(a.shape), atol=1e-6))

print("-- refused")
attempt(lambda: torch.linalg.eig(torch.ones(2, 3)))
attempt(lambda: torch.linalg.eigvals(torch.ones(3)))
attempt(lambda: torch.linalg.eig(torch.ones(2, 2, dtype=torch.int64)))
attempt(lambda: torch.linalg.eigvals(torch.ones(2, 2, dtype=torch.bool)))
attempt(lambda: torch.linalg.eig(torch.full((2, 2), float("inf"))))
attempt(lambda: torch.linalg.eig(torch.full((2, 2), complex(0, float("nan")))))
attempt(lambda: (torch.linalg.eig(twisted.requires_grad_())[1] * (1 + 2j)).real.sum().backward())
