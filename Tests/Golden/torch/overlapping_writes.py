import torch, numpy as np
def t(f):
    try: r=f(); print(type(r), str(r)[:300])
    except BaseException as e: print(type(e).__name__, str(e).split('\n')[0][:300])
x = torch.zeros(1).expand(2**40)
t(lambda: x.unbind())
t(lambda: x.chunk(2**39))
t(lambda: torch.multinomial(x, 1))
t(lambda: torch.bucketize(x, torch.arange(3.)))
t(lambda: torch.searchsorted(torch.tensor(5), torch.tensor(1)))
t(lambda: torch.searchsorted(torch.tensor([1,5]), torch.tensor([[1.5]])))
t(lambda: torch.searchsorted(torch.tensor([1.,5]), torch.tensor([2])))
y = torch.arange(6.)
def f(): y[1:] = y[:-1]
t(f); 
def f(): y[1:].copy_(y[:-1])
t(f)
t(lambda: y[1:].mul_(y[:-1])); t(lambda: torch.add(y[:-1], 1, out=y[1:])); t(lambda: y.add_(y)); t(lambda: torch.exp(y[:-1], out=y[1:]))
t(lambda: y.view(2,3).add_(y.view(2,3).t()[:2,:1])); t(lambda: y[::2].add_(y[1::2]))
t(lambda: y[:4].view(2,2).add_(y[:4].view(2,2).t()))
t(lambda: torch.cat([y[:2],y[1:3]],out=y[:4]))
t(lambda: y.index_add_(0, torch.tensor([0]), y[:1])); t(lambda: y.scatter_(0, torch.tensor([0,1]), y[1:3])); t(lambda: y.masked_fill_(y>1, y[0]))
t(lambda: torch.cumsum(y[:-1],0,out=y[1:])); t(lambda: y[1:].clamp_(y[:-1])); t(lambda: y[1:].where(y[1:]>0, y[:-1]))
t(lambda: y[1:].lerp_(y[:-1], .5)); t(lambda: y[1:].addcmul_(y[:-1], y[:-1])); 
t(lambda: torch.zeros(3).expand(2,3).add_(1)); 

# Every elementwise function writes to out= while it reads.
x = torch.arange(4.0)
for name in "maximum minimum fmax fmin logaddexp logaddexp2 add lerp atan2 eq where pow".split():
    for out in (torch.zeros(1, dtype=torch.bool if name == "eq" else torch.float32).expand(3), x[1:]):
        arguments = (x[:3] > 1, x[:3], torch.ones(3)) if name == "where" else (x[:3], torch.ones(3)) + ((0.5,) if name == "lerp" else ())
        try:
            print(name, getattr(torch, name)(*arguments, out=out))
        except RuntimeError as e:
            print(name, str(e)[:60])
print(torch.where(x > 1, x, x * 2, out=x), torch.maximum(x, torch.ones(4), out=x), x._version)
