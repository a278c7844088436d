import torch, numpy as np
for d in (torch.float16, torch.bfloat16):
    for v in ([1.,2.],[0.1,0.25,3.14159],[1e-3,1e3],[65504.,1e-7],[1e4,1.5],[float('nan'),float('inf')],[12345.678,0.001],[[1.5,2],[3,4]],[]):
        t=torch.tensor(v,dtype=d); print(t, t.tolist())
    print(torch.tensor(0.1,dtype=d), torch.tensor(0.1,dtype=d).item(), torch.randn(2,3,generator=torch.Generator().manual_seed(0)).to(d))
    print(torch.finfo(d))
print(torch.iinfo(torch.uint16), torch.iinfo(torch.uint64))
print(torch.tensor([2**63, 2**64-1],dtype=torch.uint64), torch.tensor([1,2],dtype=torch.uint32))
for d in (np.float16,):
    for v in ([1.,2.],[0.1,0.25,3.14159],[1e-3,1e3],[65504.,1e-7],[1e4,1.5],[float('nan'),float('inf')],[12345.678,0.001],[]):
        a=np.array(v,dtype=d); print(a, repr(a), a.tolist())
    print(repr(d(0.1)), d(0.1), d(1e-7), d(65504), d(3.14159), d(1e-5))
print(repr(np.array([2**63,2**64-1],dtype=np.uint64)), repr(np.uint16(3)), np.array([1,2],dtype=np.uint32).dtype)
print(np.finfo(np.float16)); print(np.iinfo(np.uint64))
for d in (np.float32,np.float64): print(np.finfo(d)); print(repr(np.finfo(d)))
print(repr(np.finfo(np.float16)))
for n in "bits dtype max min eps epsneg tiny smallest_normal smallest_subnormal resolution precision nmant machep negep nexp iexp maxexp minexp".split():
    print(n, [repr(getattr(np.finfo(d),n)) for d in (np.float16,np.float32,np.float64)])
