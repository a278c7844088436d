# Gradients through complex numbers: conjugate where the loss is real, real where the operand is.
import torch

z = torch.tensor([1 + 2j, -0.5j, 3 - 1j], requires_grad=True)
w = torch.tensor([0.5, -1.0, 2.0], requires_grad=True)
loss = ((z * w).abs() ** 2).sum()
print(loss)
loss.backward()
print(z.grad, w.grad)


def gradient(f, *inputs):
    """The gradients of f's sum of squared lengths, and the name of its node."""
    leaves = [x.detach().clone().requires_grad_() for x in inputs]
    y = f(*leaves)
    print(y)
    (y.abs() ** 2).sum().backward()
    for x in leaves:
        parts = torch.view_as_real(x.grad.resolve_conj()) if x.grad.is_complex() else x.grad
        print("   ", (parts * 1e6).round() / 1e6 + 0.0)


a = torch.tensor([0.3 + 0.4j, -1.2 + 0.7j, 2 - 0.1j], dtype=torch.complex128)
b = torch.tensor([2 - 1j, 1 + 0.1j, 1j], dtype=torch.complex128)
r = torch.tensor([0.5, 2.0, -1.0], dtype=torch.float64)
for f in (torch.add, torch.sub, torch.mul, torch.div, torch.pow, torch.dot, torch.vdot, torch.outer):
    print(f.__name__)
    gradient(f, a, b)
for f in (torch.mul, torch.div, torch.pow):
    print(f.__name__, "with reals")
    gradient(f, a, r)
    gradient(f, r, a)
for f in (torch.real, torch.imag, torch.abs, torch.angle, torch.sgn, torch.conj, torch.view_as_real, torch.sum, torch.mean, torch.prod,
          torch.std, torch.var, torch.cumsum, torch.exp, torch.log, torch.sqrt, torch.sin, torch.tanh, torch.reciprocal):
    print(f.__name__)
    gradient((lambda x: f(x, 0)) if f is torch.cumsum else f, a)
print("numbers")
gradient(lambda x: x * (1 + 2j), a)
gradient(lambda x: (1 - 1j) / x, a)
gradient(lambda x: x ** (2 + 1j), a)
gradient(lambda x: (2 + 1j) ** x, a)
gradient(lambda x: torch.add(x, b, alpha=2j), a)
gradient(lambda x, y: torch.complex(x, y), r, r * 2)
gradient(lambda x, y: torch.polar(x, y), r, r * 2)
gradient(lambda x: x.unsqueeze(0) @ b.unsqueeze(1), a)
gradient(lambda x: torch.where(r > 0, x, 2 * x), a)
gradient(lambda x: torch.cat([x, b])[1:5], a)

# What a real loss needs.
try:
    (a.clone().requires_grad_() * 2).sum().backward()
except RuntimeError as e:
    print(e)
z = a.clone().requires_grad_()
(z * 2).sum().backward(torch.tensor(1j))
print(z.grad)
# Twice.
z = a.clone().requires_grad_()
g, = torch.autograd.grad((z ** 3).abs().sum(), z, create_graph=True)
print(g)
(g.abs() ** 2).sum().backward()
print(z.grad)
# In place, through views of the parts.
z = a.clone().requires_grad_()
y = z * 1
y.real.mul_(3)
y.imag[0] = 0
print(y)
(y.abs() ** 2).sum().backward()
print(z.grad)
x = torch.arange(4.0, requires_grad=True)
y = x * 1
torch.view_as_complex(y.view(2, 2)).mul_(1j)
print(y)
(y ** 2 * torch.arange(4.0)).sum().backward()
print(x.grad)
for p in (z.real, z.imag, z.abs(), z.angle(), z.conj(), torch.view_as_real(z)):
    print(p.grad_fn.name())
# Descents on complex numbers.
for make in (lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9), lambda p: torch.optim.Adam(p, lr=0.1, amsgrad=True, weight_decay=0.01)):
    t = torch.tensor([2 + 2j, -1j], requires_grad=True)
    opt = make([t])
    for i in range(5):
        opt.zero_grad()
        loss = ((t - (1 - 1j)).abs() ** 2).sum()
        loss.backward()
        opt.step()
        print(i, f"{loss.item():.4f}", t.detach())
