# nan_to_num in place and with out=: recorded from PyTorch.
import torch
x=torch.tensor([float('nan'),float('inf'),-float('inf'),1.5])
for d in (torch.float32,torch.float64,torch.float16,torch.bfloat16):
    y=x.to(d); r=y.nan_to_num_(1,2,3); print(r is y, y, torch.nan_to_num(x.to(d)), torch.nan_to_num(x.to(d),nan=5,out=torch.empty(4,dtype=d)))
i=torch.arange(4); print(i.nan_to_num_() is i, torch.nan_to_num(i) is i, torch.nan_to_num(i).data_ptr()==i.data_ptr(), torch.nan_to_num(i,out=torch.empty(4,dtype=torch.int64)))
i2=torch.nan_to_num(i); i2[0]=9; print(i)
z=torch.tensor([complex(float('nan'),1),2+0j]); print(z.nan_to_num(), z.nan_to_num_())
w=x.clone().requires_grad_(); torch.nan_to_num(w,0,1,2).sum().backward(); print(w.grad)
v=x.clone().requires_grad_(); u=v*1; u.nan_to_num_(); print(u); u.sum().backward(); print(v.grad)
b=torch.tensor([True,False]); print(b.nan_to_num(), torch.nan_to_num(x.reshape(2,2).t()), torch.nan_to_num(x,out=torch.empty(0)))
try: torch.nan_to_num(x,out=torch.empty(4,dtype=torch.int64))
except RuntimeError as e: print(e)
try: torch.nan_to_num(x,out=torch.empty(4,dtype=torch.float64))
except RuntimeError as e: print(e)
