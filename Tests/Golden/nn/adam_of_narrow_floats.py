import torch
for d in (torch.float16, torch.bfloat16):
    for kw in ({}, {'weight_decay':0.1}, {'amsgrad':True}):
        for cls in (torch.optim.Adam, torch.optim.AdamW):
            torch.manual_seed(0); m=torch.nn.Linear(4,3).to(d); x=torch.randn(5,4).to(d)
            opt=cls(m.parameters(),lr=0.05,**kw)
            for _ in range(4):
                opt.zero_grad(); l=((m(x)-1)**2).mean(); l.backward(); opt.step()
            print(d,cls.__name__,kw,l.item(),m.bias.tolist())
