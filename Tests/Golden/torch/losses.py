import torch, warnings
import torch.nn.functional as F
from torch import nn
def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try:
            r = f()
            print(r, r.grad_fn.name() if isinstance(r, torch.Tensor) and r.grad_fn is not None else '')
        except Exception as e: print(type(e).__name__ + ':', str(e)[:300])
    for x in w: print('   W', x.category.__name__, str(x.message)[:260])
x = torch.tensor([[0.2, 0.8, -0.5], [1.5, -0.3, 0.1]], requires_grad=True)
y = torch.tensor([[0.1, 0.9, 0.0], [0.5, -0.3, 1.0]])
p = torch.tensor([[0.2, 0.8, 0.5], [1.0, 0.3, 0.0]], requires_grad=True)
q = torch.tensor([[0.1, 0.9, 0.0], [0.5, 0.3, 1.0]])
for fn in (F.mse_loss, F.l1_loss, F.smooth_l1_loss, F.huber_loss):
    print(fn.__name__)
    for r in ('mean', 'sum', 'none', 'bogus'): t(lambda: fn(x, y, reduction=r))
    t(lambda: fn(x, y[:1])); t(lambda: fn(x, y[:, :2])); t(lambda: fn(x, y.long())); t(lambda: fn(x.detach().long(), y.long())); t(lambda: fn(x, y.double()))
    t(lambda: fn(x, [1, 2])); t(lambda: fn(x, torch.empty(0))); t(lambda: fn(x[:0], y[:0]))
    if fn is not F.huber_loss:
        t(lambda: fn(x, y, size_average=False)); t(lambda: fn(x, y, reduce=False)); t(lambda: fn(x, y, True, True)); t(lambda: fn(x, y, size_average=False, reduce=False, reduction='sum'))
t(lambda: F.mse_loss(x, y, weight=torch.ones(3))); t(lambda: F.mse_loss(x, y, weight=torch.tensor([[1.,2.,0.],[1.,1.,1.]]))); t(lambda: F.l1_loss(x, y, weight=torch.tensor([[1.,2.,0.],[1.,1.,1.]]))); t(lambda: F.huber_loss(x, y, weight=torch.tensor([[1.,2.,0.],[1.,1.,1.]]), reduction='sum'))
t(lambda: F.smooth_l1_loss(x, y, beta=0.)); t(lambda: F.smooth_l1_loss(x, y, beta=-1.)); t(lambda: F.huber_loss(x, y, delta=0.)); t(lambda: F.huber_loss(x, y, delta=-1)); t(lambda: F.smooth_l1_loss(x,y,beta=.3))
t(lambda: nn.MSELoss(reduction='bogus')(x, y)); t(lambda: nn.MSELoss(reduce=False)(x, y)); t(lambda: nn.L1Loss(size_average=False)(x, y)); t(lambda: nn.SmoothL1Loss(beta=2)(x, y)); t(lambda: nn.HuberLoss(delta=.5)(x, y))
print('bce')
w = torch.tensor([1., 2., 3.])
for r in ('mean', 'sum', 'none', 'bogus'):
    t(lambda: F.binary_cross_entropy(p, q, reduction=r)); t(lambda: F.binary_cross_entropy(p, q, weight=w, reduction=r))
    t(lambda: F.binary_cross_entropy_with_logits(x, q, reduction=r)); t(lambda: F.binary_cross_entropy_with_logits(x, q, weight=w, pos_weight=w, reduction=r))
t(lambda: F.binary_cross_entropy(x, q)); t(lambda: F.binary_cross_entropy(p, y)); t(lambda: F.binary_cross_entropy(p, q.double())); t(lambda: F.binary_cross_entropy(p, q.long())); t(lambda: F.binary_cross_entropy(p, q.bool())); t(lambda: F.binary_cross_entropy(p.double(), q))
t(lambda: F.binary_cross_entropy(p, q[:1])); t(lambda: F.binary_cross_entropy(p, q, weight=w[:2])); t(lambda: F.binary_cross_entropy(p, q, weight=w.double())); t(lambda: F.binary_cross_entropy(p, q, size_average=False)); 
t(lambda: F.binary_cross_entropy_with_logits(x, q[:1])); t(lambda: F.binary_cross_entropy_with_logits(x, q.long())); t(lambda: F.binary_cross_entropy_with_logits(x, q.bool())); t(lambda: F.binary_cross_entropy_with_logits(x, q.double())); t(lambda: F.binary_cross_entropy_with_logits(x, q, weight=w[:2])); t(lambda: F.binary_cross_entropy_with_logits(x, q, pos_weight=w[:2])); t(lambda: F.binary_cross_entropy_with_logits(x, q, reduce=False)); t(lambda: F.binary_cross_entropy_with_logits(x.detach().long(), q))
t(lambda: F.binary_cross_entropy(p[:0], q[:0]))
def bw(f, *a):
    for v in a: v.grad = None
    f().backward(); return [v.grad for v in a]
t(lambda: bw(lambda: F.binary_cross_entropy(p, q), p)); t(lambda: bw(lambda: F.binary_cross_entropy(p, q, weight=w, reduction='sum'), p)); t(lambda: bw(lambda: F.binary_cross_entropy_with_logits(x, q, weight=w, pos_weight=w), x))
q2 = q.clone().requires_grad_(); w2 = w.clone().requires_grad_()
t(lambda: bw(lambda: F.binary_cross_entropy(p, q2), p, q2)); t(lambda: bw(lambda: F.binary_cross_entropy(p, q, weight=w2), w2)); t(lambda: bw(lambda: F.binary_cross_entropy_with_logits(x, q2, pos_weight=w2), x, q2, w2))
print('nll/ce')
c = torch.tensor([2, 0]); lw = torch.tensor([.2, .3, .5]); ls = torch.log_softmax(x, 1)
for r in ('mean', 'sum', 'none', 'bogus'):
    for wt in (None, lw):
        for ig in (-100, 0):
            t(lambda: F.nll_loss(ls, c, weight=wt, ignore_index=ig, reduction=r))
            for s in (0., .2): t(lambda: F.cross_entropy(x, c, weight=wt, ignore_index=ig, reduction=r, label_smoothing=s))
        for s in (0., .2): t(lambda: F.cross_entropy(x, q, weight=wt, reduction=r, label_smoothing=s))
t(lambda: F.cross_entropy(x, q, ignore_index=1)); t(lambda: F.cross_entropy(x, c, label_smoothing=1.5)); t(lambda: F.cross_entropy(x, q, label_smoothing=1.5)); t(lambda: F.cross_entropy(x, c, label_smoothing=-.5)); t(lambda: F.cross_entropy(x, torch.tensor([[1,0,2],[0,1,1]])))
t(lambda: F.cross_entropy(x, c, weight=lw[:2])); t(lambda: F.cross_entropy(x, q, weight=lw[:2])); t(lambda: F.cross_entropy(x, c, weight=lw.double())); t(lambda: F.cross_entropy(x, c[:1])); t(lambda: F.cross_entropy(x, c.int())); t(lambda: F.cross_entropy(x, c.float())); t(lambda: F.cross_entropy(x, torch.tensor([3, 0]))); t(lambda: F.cross_entropy(x, torch.tensor([-1, 0]))); t(lambda: F.cross_entropy(x, c[:, None])); t(lambda: F.cross_entropy(x, torch.tensor(0))); t(lambda: F.cross_entropy(x[0], torch.tensor(1))); t(lambda: F.cross_entropy(x[0], torch.tensor([1]))); t(lambda: F.cross_entropy(x[0], q[0])); t(lambda: F.cross_entropy(x[0,0], torch.tensor(0)))
z = torch.arange(24.).reshape(2, 3, 4).div(10).requires_grad_(); zc = torch.tensor([[0, 1, 2, 0], [2, 2, 1, 0]])
for r in ('mean', 'sum', 'none'):
    t(lambda: F.cross_entropy(z, zc, reduction=r)); t(lambda: F.cross_entropy(z, zc, weight=lw, reduction=r, ignore_index=2, label_smoothing=.1)); t(lambda: F.nll_loss(z, zc, weight=lw, reduction=r)); t(lambda: F.cross_entropy(z, z.detach(), weight=lw, reduction=r, label_smoothing=.1))
    t(lambda: F.nll_loss(z[..., None], zc[..., None], reduction=r)); t(lambda: F.nll_loss(z[..., None, None], zc[..., None, None], reduction=r))
t(lambda: F.nll_loss(z, zc[:, :3])); t(lambda: F.cross_entropy(x[:0], c[:0])); t(lambda: F.nll_loss(ls, torch.full((2,), -100))); t(lambda: F.nll_loss(ls, torch.full((2,), -100), reduction='sum')); t(lambda: F.cross_entropy(x, torch.full((2,), -100), label_smoothing=.1)); t(lambda: F.cross_entropy(x, c, size_average=False)); t(lambda: F.nll_loss(ls, c, reduce=False)); t(lambda: F.nll_loss(ls, c.byte()))
t(lambda: bw(lambda: F.cross_entropy(x, c, weight=lw, label_smoothing=.1), x)); t(lambda: bw(lambda: F.cross_entropy(x, q, weight=lw), x)); t(lambda: bw(lambda: F.nll_loss(torch.log_softmax(x, 1), c, ignore_index=0), x))
t(lambda: nn.CrossEntropyLoss(weight=lw, ignore_index=0, label_smoothing=.1)(x, c)); t(lambda: nn.NLLLoss(weight=lw)(ls, c)); t(lambda: nn.CrossEntropyLoss(weight=lw).state_dict()); print(nn.CrossEntropyLoss(), nn.BCELoss(), nn.HuberLoss())
print('kl')
for r in ('mean', 'sum', 'none', 'batchmean', 'bogus'):
    t(lambda: F.kl_div(ls, q, reduction=r)); t(lambda: F.kl_div(ls, torch.log(q + .1), reduction=r, log_target=True))
t(lambda: F.kl_div(ls, q[0])); t(lambda: F.kl_div(ls, q.long())); t(lambda: F.kl_div(ls, q, reduce=False)); t(lambda: nn.KLDivLoss(reduction='batchmean')(ls, q)); t(lambda: nn.KLDivLoss()(ls, q)); t(lambda: nn.KLDivLoss(log_target=True, reduction='sum')(ls, q)); t(lambda: bw(lambda: F.kl_div(torch.log_softmax(x,1), q, reduction='sum'), x)); q2.grad=None; t(lambda: bw(lambda: F.kl_div(torch.log_softmax(x,1), q2, reduction='sum'), x, q2))
