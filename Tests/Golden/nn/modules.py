# Module: registration, iteration, state, hooks, text, errors.
import torch
from torch import nn
from collections import OrderedDict


class Net(nn.Module):
    def __init__(self, hidden=4):
        super().__init__()
        self.fc1 = nn.Linear(2, hidden)
        self.act = nn.ReLU()
        self.fc2 = nn.Linear(hidden, 1, bias=False)
        self.scale = nn.Parameter(torch.ones(1))
        self.register_buffer("count", torch.zeros(1))
        self.register_buffer("hidden_buffer", torch.zeros(1), persistent=False)
        self.name = "net"

    def forward(self, x):
        self.count += 1
        return self.fc2(self.act(self.fc1(x))) * self.scale


torch.manual_seed(0)
net = Net()
print(net)
print(net(torch.ones(2, 2)), net.count, net.training, net.name)
print([n for n, _ in net.named_parameters()], [n for n, _ in net.named_buffers()], [n for n, _ in net.named_modules()], [n for n, _ in net.named_children()], len(list(net.modules())), list(net.children()), sum(p.numel() for p in net.parameters()), list(net.buffers()))
print(list(net.state_dict()), net.state_dict()["fc1.bias"], type(net.state_dict()).__name__)
print(net.eval().training, net.fc1.training, net.train().fc1.training, net.train(False).training)
other = Net()
print(other.load_state_dict(net.state_dict()), torch.equal(other.fc1.weight, net.fc1.weight))
net.fc2 = nn.Linear(4, 2)
print(net.fc2, net.get_submodule("fc1"), net.get_parameter("fc1.bias"), net.get_buffer("count"))
net.extra = nn.Sequential(nn.Linear(1, 1), nn.Sequential(nn.ReLU(), nn.Tanh()))
net.add_module("more", nn.Identity())
print(net)
del net.extra
print("extra" in dict(net.named_children()), hasattr(net, "more"), "fc1" in dir(net))
print(net.double().fc1.weight.dtype, net.float().fc1.weight.dtype, net.to(torch.float64).scale.dtype, net.to("cpu").float().scale.device)
net.apply(lambda m: m.weight.data.fill_(0.5) if isinstance(m, nn.Linear) else None)
print(net.fc1.weight)
net(torch.ones(1, 2)).sum().backward()
print(net.fc1.weight.grad, net.scale.grad)
net.zero_grad()
print(net.scale.grad, all(p.requires_grad for p in net.requires_grad_(False).parameters()))
seq = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
print(seq[0], seq[-1], seq[:2], len(seq), [type(m).__name__ for m in seq], seq.append(nn.Sigmoid()), list(seq.state_dict()))
named = nn.Sequential(OrderedDict([("in", nn.Linear(1, 2)), ("act", nn.Tanh())]))
print(named, named.act, named[0])
ml = nn.ModuleList([nn.Linear(1, 1) for _ in range(3)])
ml.append(nn.ReLU())
print(ml, len(ml), ml[0], ml[-1], [type(m).__name__ for m in ml[1:]])
md = nn.ModuleDict({"a": nn.ReLU(), "b": nn.Linear(1, 1)})
md["c"] = nn.Tanh()
print(md, md["a"], list(md.keys()), "b" in md, len(md))
pl = nn.ParameterList([nn.Parameter(torch.ones(2)), nn.Parameter(torch.zeros(1, 2))])
print(pl, pl[0], len(list(pl.parameters())))
p = nn.Parameter(torch.tensor([1.0, 2.0]))
print(p, isinstance(p, torch.Tensor), p.requires_grad, p.is_leaf, type(p), p * 2, p.data, p.detach(), nn.Parameter(torch.ones(1), requires_grad=False), [p], torch.typename(p))
calls = []
layer = nn.Linear(1, 1, bias=False)
nn.init.ones_(layer.weight)
h1 = layer.register_forward_hook(lambda m, i, o: calls.append(("after", type(m).__name__, i, o)))
h2 = layer.register_forward_pre_hook(lambda m, i: (i[0] * 10,))
print(layer(torch.ones(1, 1)), calls)
h1.remove()
h2.remove()
print(layer(torch.ones(1, 1)), len(calls))
shared = nn.Linear(1, 1)
both = nn.ModuleList([shared, shared])
print(len(list(both.parameters())), len(list(both.modules())), [n for n, _ in both.named_parameters()])


class NoInit(nn.Module):
    def __init__(self):
        self.l = nn.Linear(1, 1)


class NoInit2(nn.Module):
    def __init__(self):
        self.p = nn.Parameter(torch.ones(1))


class NoForward(nn.Module):
    pass


class Extra(nn.Module):
    def extra_repr(self):
        return "size=3"


print(Extra(), nn.Module())


def assign():
    layer.weight = torch.ones(1, 1)


def assign_module():
    net.fc1 = 3


for f in [
    NoInit, NoInit2, lambda: NoForward()(1), lambda: layer.foo, assign, assign_module, lambda: layer.load_state_dict({"w": torch.ones(1)}), lambda: layer.load_state_dict({"weight": torch.ones(2, 2)}), lambda: nn.Sequential(1), lambda: seq[9], lambda: ml[9], lambda: layer.register_parameter("p", torch.ones(1)), lambda: layer.register_buffer("weight", torch.ones(1)), lambda: layer.register_buffer("a.b", torch.ones(1)), lambda: net.get_submodule("zzz"), lambda: layer.to(torch.int64), lambda: layer.train("yes"), lambda: nn.Parameter([1.0]), lambda: nn.Parameter(torch.tensor([1])), lambda: md["zzz"], lambda: nn.Module(1), lambda: layer.load_state_dict(3), lambda: nn.ModuleList(3), lambda: net(), lambda: net.add_module("x", 3), lambda: layer(torch.ones(1, 1), 2),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
