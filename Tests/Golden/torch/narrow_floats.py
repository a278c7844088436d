import torch
torch.manual_seed(0)
for d in (torch.float16, torch.bfloat16):
    x=torch.rand(5).to(d); y=torch.rand(5).to(d)
    for e in ["x*0.1","x+0.1","x/3","x-0.3","x**0.5","0.3-x","1/x","x//0.3","x%0.3","x<0.3","x.clamp(0.1,0.3)","x.add(y,alpha=0.3)","torch.where(x>0.5,x,0.1)","x.sum()","x.mean()","x.std()","x.softmax(0)","x@y","torch.outer(x,y)","torch.relu(x-0.5)","torch.nn.functional.gelu(x)","x.exp()","x.norm()","torch.addcmul(x,x,y)","x.var()","x.logsumexp(0)","torch.sigmoid(x)","torch.nn.functional.mse_loss(x,y)", "torch.nn.functional.dropout(x,0.)", "x.cumsum(0)", "x.sort()[0]", "x.topk(2)[0]","x*torch.tensor(0.1)","x+torch.tensor(0.1,dtype=torch.float64)","x*torch.ones(1)","x*2","x.int()","x.to(torch.float64)","x.bool()","x[x>0.5]","x.unsqueeze(0).expand(2,5)","torch.cat([x,y])","x.view(torch.int16)","x.tolist()","x.pow(2).sum().sqrt()", "x.abs().max()", "torch.tensor([1e5,-1e5,1e-8]).to(d)","torch.nn.functional.cross_entropy(x.unsqueeze(0),torch.tensor([1]))"]:
        try: r=eval(e)
        except Exception as ex: r=type(ex).__name__+str(ex)[:80]
        print(e, r)
    w=torch.randn(3,4).to(d).requires_grad_(); b=torch.zeros(3,dtype=d,requires_grad=True); inp=torch.randn(2,4).to(d)
    o=torch.nn.functional.linear(inp,w,b); l=(o**2).mean(); l.backward(); print(o,l,w.grad,b.grad)
    torch.manual_seed(1); m=torch.nn.Sequential(torch.nn.Linear(4,8),torch.nn.Tanh(),torch.nn.Linear(8,1)).to(d); print(m[0].weight)
    opt=torch.optim.SGD(m.parameters(),lr=0.1,momentum=0.9)
    for _ in range(3):
        opt.zero_grad(); l=((m(inp)-1)**2).mean(); l.backward(); opt.step(); print(l.item())
    print(m[2].weight)
    print(m.half()[0].bias.dtype, m.bfloat16()[0].bias.dtype, m.double()[0].bias.dtype)
