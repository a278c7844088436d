# Distinct values of lines in which they are few, and many.
import torch, numpy as np
rng=np.random.default_rng(0)
for dt in ('bool','uint8','int8','int16','int32','int64','uint64','float16','float32','float64','complex64','complex128'):
    for n,k in ((40,3),(1000,5),(1000,200),(31,2),(5000,600)):
        a=(rng.integers(0,k,n)-k//2).astype(dt)
        u=np.unique(a); r=np.unique(a,return_index=True,return_inverse=True,return_counts=True)
        print(dt,n,k,u[:9],len(u),[x[:9] for x in r])
        if dt not in ('uint64',) and not dt.startswith('complex'):
            t=torch.from_numpy(a)
            print(torch.unique(t)[:9], [x[:9] for x in torch.unique(t,return_inverse=True,return_counts=True)])
z=np.array([0.,-0.,1,-0.,0.,np.nan,np.inf,-np.inf,np.nan]*20)
print(np.unique(np.array([])), torch.unique(torch.tensor([True,False]*50),return_inverse=True)[1][:5], torch.unique(torch.arange(64).reshape(8,8)%3,return_inverse=True))
print(np.unique(np.arange(100).reshape(10,10).T%7))
x=torch.tensor([1.,2.,1.]*30,requires_grad=True)
print(torch.unique(x))
for dt in (torch.bool,torch.int64,torch.float32,torch.float64,torch.float16):
    a=(torch.arange(60)//7%3).to(dt)
    print(torch.unique_consecutive(a), torch.unique_consecutive(a,return_inverse=True,return_counts=True), torch.unique_consecutive(a.reshape(6,10),dim=0), torch.unique(a.reshape(6,10),dim=1,return_inverse=True,return_counts=True))
    print(torch.unique_consecutive(torch.tensor([],dtype=dt)), torch.unique(torch.tensor([],dtype=dt),return_inverse=True,return_counts=True), torch.unique_consecutive(torch.tensor(1,dtype=dt),return_counts=True))
torch.manual_seed(0); r=torch.rand(5,7); s=r.sort().values
print(torch.searchsorted(r,s), torch.searchsorted(s,r,right=True), torch.searchsorted(s[0],torch.tensor([[float('nan'),0.5],[float('inf'),-1]])), torch.searchsorted(torch.tensor([1,3,float('nan')]),torch.tensor([float('nan'),2,4]),right=True), torch.bucketize(torch.tensor([1,2,3]),torch.tensor([2,3])))
x=torch.rand(1000).double()-.5; y=x.clone(); print(y.neg_().sum(), y.abs_().sqrt_().sum(), y.half().exp_()[:5], (x.float()+x.half())[:5], torch.arange(700).float().add_(torch.arange(700)).sum())
