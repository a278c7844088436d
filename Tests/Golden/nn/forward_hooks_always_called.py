# register_forward_hook(always_call=True): the hook is called where forward, or a hook before it, raises.
import warnings
import torch
from torch import nn


class Picky(nn.Module):
    def forward(self, x):
        if x.numel() > 2:
            raise ValueError("too long")
        return x * 2


def attempt(x):
    try:
        print(m(x))
    except ValueError as e:
        print("raised", e)


def note(name):
    def hook(module, args, out):
        print(name, len(args), None if out is None else out.tolist())
    return hook


def bad(module, args, out):
    raise ValueError("bad hook")


m = Picky()
m.register_forward_hook(note("always"), always_call=True)
plain = m.register_forward_hook(note("plain"))
attempt(torch.ones(2))
attempt(torch.ones(3))
plain.remove()
broken = m.register_forward_hook(bad)
last = m.register_forward_hook(note("last"), always_call=True)
attempt(torch.ones(2))
attempt(torch.ones(3))
last.remove()
attempt(torch.ones(2))
broken.remove()
m.register_forward_hook(bad, always_call=True)
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    attempt(torch.ones(3))
    print([str(w.message) for w in said])
