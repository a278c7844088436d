import torch, numpy as np
def t(f):
    try: r=f(); print(type(r), str(r)[:300])
    except BaseException as e: print(type(e).__name__, str(e).split('\n')[0][:300])
def grad(f, v):
    x = torch.tensor(v, requires_grad=True); f(x).sum().backward(); return x.grad
nan=float('nan')
t(lambda: grad(lambda x: x.clamp(0,1), [nan, -1., 0., .5, 1., 2.]))
t(lambda: grad(lambda x: x.clamp(min=torch.tensor(0.),max=torch.tensor(1.)), [nan, -1., 0., .5, 1., 2.]))
t(lambda: grad(lambda x: x.clamp_min(torch.tensor(0.)), [nan, -1., 0., .5, 1., 2.]))
t(lambda: grad(lambda x: x.clamp(max=1), [nan, 1., 2.])); t(lambda: grad(lambda x: x.clip(3,1), [nan, 1., 2.]))
for fn in ['relu6','hardtanh','hardswish','hardsigmoid','softshrink','hardshrink','elu','selu','celu','leaky_relu','gelu','silu','mish','logsigmoid','softsign','tanhshrink','softplus','relu','threshold_']:
    t(lambda: (fn, grad(lambda x: getattr(torch.nn.functional, fn)(x) if fn!='threshold_' else torch.threshold(x,0.,2.), [nan,-3.,-1.,-.5,0.,.5,1.,3.,6., float('inf'), -float('inf')])))
