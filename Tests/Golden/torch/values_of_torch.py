# One line for each fault that was found.
import warnings
warnings.simplefilter("ignore")
import torch
import torch.nn.functional as F

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])

def grad(f, v):
    x = torch.tensor(v, requires_grad=True)
    f(x).sum().backward()
    return x.grad

x = torch.tensor([[1., 2.], [3., .4]])
t(lambda: F.cross_entropy(x, torch.tensor([-100, 1]), label_smoothing=.1))
t(lambda: F.cross_entropy(x, torch.tensor([0, 1]), weight=torch.tensor([.2, .3]), label_smoothing=.1))
t(lambda: F.cross_entropy(x, torch.tensor([[.3, .7], [1., 0.]]), weight=torch.tensor([.2, .3])))
t(lambda: F.mse_loss(x, x + 1, reduce=False))
t(lambda: grad(lambda v: v.cumprod(0), [0., 3., 2.]))
t(lambda: grad(lambda v: v.median(), [2., 2., 1.]))
t(lambda: grad(lambda v: torch.atan2(v, torch.zeros(1)), [0.]))
t(lambda: grad(lambda v: torch.xlogy(v, v), [0., 1.]))
t(lambda: grad(lambda v: F.smooth_l1_loss(v, torch.zeros(2), beta=0.), [0., 1.]))
t(lambda: torch.clamp(torch.tensor([1., 5.]), min=4, max=2))
t(lambda: torch.Tensor().shape)
t(lambda: torch.tensor([300], dtype=torch.uint8))
t(lambda: torch.tensor(2 ** 40, dtype=torch.int32))
t(lambda: torch.arange(12).view(3, 4)[[[0, 1], [1, 2]]])
t(lambda: torch.arange(6.)[range(2)])
y = torch.arange(6.)
t(lambda: y[1:].add_(y[:-1]))
t(lambda: F.binary_cross_entropy(torch.tensor([.5]), torch.tensor([1])))
t(lambda: torch.full((10,), .1).sum())
t(lambda: torch.linspace(-1, 1, 7)[3])
t(lambda: torch.baddbmm(torch.full((1, 2, 2), float("nan")), torch.ones(1, 2, 2), torch.ones(1, 2, 2), beta=0))
t(lambda: torch.zeros(2, 3).vsplit(3))
t(lambda: torch.tensor([__import__("numpy").zeros(2), __import__("numpy").zeros(3)]))
t(lambda: torch.gather(torch.rand(10), 0, torch.tensor(2)).shape)
z = torch.zeros(2, 6)
t(lambda: torch.arange(4, out=z[:, 1:3]).tolist())
print(z)

@torch.set_grad_enabled(False)
def off(v):
    return v * 2

off(torch.ones(1))
print(torch.is_grad_enabled())

@torch.no_grad()
def steps():
    yield torch.is_grad_enabled()

print(list(steps()))
a = torch.tensor([1.], requires_grad=True).clone()
a.retain_grad()
a.mul_(2)
(a + 1).sum().backward()
print(a.grad)
e = torch.nn.Embedding(3, 2, padding_idx=0)
e(torch.tensor([0, 1])).sum().backward()
print(e.weight.grad)
t(lambda: torch.searchsorted(torch.tensor([2 ** 54 - 1, 2 ** 54 + 1]), torch.tensor(2 ** 54)))
