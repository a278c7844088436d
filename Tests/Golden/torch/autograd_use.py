# Graphs as scripts use them: accumulation, retain_grad, hooks, modes, errors.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x**2).sum()
print(y, y.grad_fn is not None, y.is_leaf, x.is_leaf, x.grad)
y.backward()
print(x.grad)
(x * 3).sum().backward()
print(x.grad)
x.grad.zero_()
print(x.grad)
x.grad = None
h = x * 2
h.retain_grad()
h.sum().backward()
print(h.grad, h.retains_grad, x.grad)
handle = x.register_hook(lambda g: g * 10)
x.grad = None
x.sum().backward()
print(x.grad)
handle.remove()
x.grad = None
seen = []
z = x * 3
z.register_hook(seen.append)
z.sum().backward()
print(seen, x.grad)
with torch.no_grad():
    print((x * 2).requires_grad, torch.is_grad_enabled())
    x -= 0.5
print(x)
with torch.enable_grad():
    print((x * 2).requires_grad)
with torch.set_grad_enabled(False):
    print((x * 2).requires_grad)
torch.set_grad_enabled(False)
print((x * 2).requires_grad)
torch.set_grad_enabled(True)
with torch.inference_mode():
    print((x * 2).requires_grad)


@torch.no_grad()
def predict(v):
    """Doubles."""
    return v * 2


@torch.no_grad
def predict2(v):
    return v * 3


print(predict(x), predict2(x), predict.__name__, predict.__doc__)
d = x.detach()
print(d, d.requires_grad, d.data_ptr() == x.data_ptr(), x.data, x.data.requires_grad, x.detach().clone(), x.clone())
g = torch.autograd.grad((x**3).sum(), x, create_graph=True)
print(g, torch.autograd.grad(g[0].sum(), x))
a, b = torch.tensor(2.0, requires_grad=True), torch.tensor(3.0, requires_grad=True)
print(torch.autograd.grad(a * b, [a, b]), torch.autograd.grad(a * 2, [a, b], allow_unused=True))
(a * b).backward(torch.tensor(2.0))
print(a.grad, b.grad)
v = torch.tensor([1.0, 1.0], requires_grad=True)
(v * 2).backward(gradient=torch.tensor([1.0, 0.5]))
print(v.grad, torch.autograd.grad(v * 2, v, grad_outputs=torch.ones(2)))
out = (v**2).sum()
out.backward(retain_graph=True)
out.backward()
print(v.grad)
torch.autograd.backward([v.sum(), (v * 2).sum()])
print(v.grad, v.requires_grad_(False).requires_grad, torch.ones(2).requires_grad_().requires_grad)
s = torch.zeros(3, requires_grad=True)
c = s.clone()
c[0] = 5
c[1:] *= 2
print(c)
c.sum().backward()
print(s.grad, c.grad_fn.name())
print(torch.tensor(1.0, requires_grad=True).item(), torch.tensor([1.0, 2.0], requires_grad=True).tolist())


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.save_for_backward(t)
        return t * t

    @staticmethod
    def backward(ctx, grad):
        (t,) = ctx.saved_tensors
        return grad * 2 * t


u = torch.tensor([3.0], requires_grad=True)
r = Square.apply(u)
print(r)
r.backward()
print(u.grad)
leaf = torch.tensor([1.0, 2.0], requires_grad=True)
double = (leaf * leaf).sum()
double.backward()
e1 = torch.tensor([1.0], requires_grad=True)


def modified():
    t = e1 * 2
    s = t.exp()
    s += 1
    s.sum().backward()


def modified2():
    t = e1 * 2
    s = t * t
    t.add_(1)
    s.sum().backward()


def leaf_in_place():
    leaf.add_(1)


def leaf_item():
    leaf[0] = 1


def second():
    t = (e1 * e1).sum()
    t.backward()
    t.backward()


for f in [
    double.backward, second, lambda: (leaf * 2).backward(), lambda: torch.ones(1).backward(), leaf_in_place, leaf_item, modified, modified2, lambda: leaf.numpy(), lambda: torch.tensor([1], requires_grad=True), lambda: torch.ones(2, dtype=torch.int64, requires_grad=True), lambda: torch.ones(2, dtype=torch.long).requires_grad_(), lambda: (leaf * 2).requires_grad_(False), lambda: torch.ones(1).retain_grad(), lambda: torch.ones(1).register_hook(print),
    lambda: torch.autograd.grad(leaf.sum(), torch.ones(1)), lambda: torch.autograd.grad(leaf.sum(), e1), lambda: torch.autograd.grad(leaf * 2, leaf), lambda: (leaf * 2).backward(torch.ones(3)), lambda: torch.add(leaf, 1, out=torch.empty(2)), lambda: torch.autograd.grad(torch.ones(1), leaf), lambda: leaf.view(2).add_(1), lambda: setattr(leaf, "grad", torch.ones(3)), lambda: setattr(leaf, "grad", 1), lambda: setattr(leaf, "data", 1), lambda: leaf.resize_(3),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
