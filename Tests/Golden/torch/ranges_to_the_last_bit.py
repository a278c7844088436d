import torch
for a,b,s in ((0,1,.1),(0,10,.3),(-3,3,.7),(1,0,-.01),(0,100,.123),(0.5,20,1),(1e6,1e6+50,.25),(0,1,1e-3)):
    for d in (torch.float32, torch.float64):
        x=torch.arange(a,b,s,dtype=d); print(a,b,s,d,len(x),x[::7].tolist()[:40])
print(torch.arange(0,1,.1).tolist(), torch.arange(0,3,1.5).dtype, torch.arange(3.).tolist(), torch.arange(0,20,.1)[[3,7,13,17,100,199]].tolist())
