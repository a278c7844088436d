import copy
import torch
w = torch.ones(2,3,requires_grad=True)
def t(f):
    try: print(f())
    except RuntimeError as e: print(str(e)[:150])
with torch.no_grad(): q = w.t()
t(lambda: (q*2.).grad_fn.next_functions)
t(lambda: (q*2.).sum().backward())
t(lambda: q.requires_grad_(False).requires_grad)
t(lambda: q.requires_grad_(True).requires_grad)
t(lambda: (q*w.t()).sum().backward()); print(w.grad, q.grad)
with torch.no_grad(): q = w.t()
t(lambda: q.add_(1))
t(lambda: q.numpy())
t(lambda: q.detach().requires_grad)
t(lambda: q.is_leaf)
t(lambda: q.grad_fn)
t(lambda: copy.deepcopy(q).requires_grad)
with torch.no_grad():
    v = w.view(6)
    v[0] = 7; print(v); print(w)
    v += 1; print(w)
    t(lambda: v.numpy())
    t(lambda: w[0].tolist()); t(lambda: w[0][0].item())
    t(lambda: v.is_leaf)
    t(lambda: v.grad_fn)
    t(lambda: float(w[0][0])); t(lambda: f"{w[0][0]:.2f}"); t(lambda: str(w[0].numpy()))
    t(lambda: torch.cat([w[0], w[1]])); t(lambda: torch.stack(list(w))); t(lambda: [x for x in w]); t(lambda: w.unbind(1))
    t(lambda: torch.split(w, 1)); t(lambda: w.chunk(2)[0]); t(lambda: w.T @ w); t(lambda: w.reshape(-1)); t(lambda: w.flatten()); t(lambda: w.squeeze()); t(lambda: w[[0]]); t(lambda: w[w > 3]); t(lambda: w.diagonal()); t(lambda: w.real); t(lambda: w.unfold(0,1,1)); t(lambda: torch.atleast_3d(w)); t(lambda: w.view_as(w)); t(lambda: w.contiguous()); t(lambda: w.to(torch.float32)); t(lambda: torch.narrow(w,0,0,1)); t(lambda: w.swapaxes(0,1)); t(lambda: w.detach()[0]); t(lambda: w.expand_as(w)); t(lambda: torch.broadcast_to(w, (1,2,3))); t(lambda: w.movedim(0,1)); t(lambda: w.mT); t(lambda: w.as_strided((2,),(1,))); t(lambda: w.alias() if hasattr(w, 'alias') else 0); t(lambda: torch.meshgrid(w[0], w[1], indexing='ij')[0])
    t(lambda: w[...]); t(lambda: w[None]); t(lambda: w[:, 0]); t(lambda: w[0, None, 1])
with torch.inference_mode():
    v = w.view(6); print(v.requires_grad, v); print(w[0])
    t(lambda: v.add_(1))
@torch.no_grad()
def f(x): return x[0]
print(f(w), f(w).requires_grad)
x = torch.zeros(3)
with torch.no_grad(): y = x[:2]
t(lambda: y.add_(w[0,0]))
t(lambda: y.mul_(2)); t(lambda: y.requires_grad)
t(lambda: x.add_(w[0])); t(lambda: y.requires_grad); t(lambda: y)
h = w * 2
with torch.no_grad(): u = h[0]
print(u.requires_grad, u)
t(lambda: u.add_(1))
t(lambda: u.sum().backward())
t(lambda: u.detach_())
with torch.no_grad(): h[0] = 1
t(lambda: h.sum().backward())
opt = torch.optim.SGD([w], lr=0.1); w.grad = torch.ones_like(w); opt.step(); print(w)
import copy
