# Where the line breaks before dtype= and grad_fn=: rows of every length, one column short of the width and just over it.
import torch
for v in (0.5652,-1.5906):
  for n in range(1,9):
    for s in (1,10,100,1000,-10):
      x=torch.full((n,),v*s,dtype=torch.float64,requires_grad=True)
      for y in (x,x*2,x.float()*2,x[None]*2,x.exp()): print(y)
