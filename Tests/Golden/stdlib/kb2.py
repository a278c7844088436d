import torch, time
a = torch.rand(1000000) + 0.5; b = torch.rand(1000000) + 0.5; i = torch.arange(1000000); mask = a > 1
x2 = torch.rand(1000, 1000)
def best(f, n=30):
    r = 1e9
    for k in range(n):
        t = time.perf_counter(); f(); d = time.perf_counter() - t
        if d < r: r = d
    return r * 1e6
ops = {k: eval("lambda: " + k) for k in "a-b a*b a/b a**2 a**b a+1 a*2.5 -a abs(a) a.floor() a.round() a.clamp(0.6,1) a.log() a.sin() a.cos() a.erf() a.rsqrt() a.reciprocal() torch.maximum(a,b) torch.where(mask,a,b) a.max() a.min() a.mean() a.std() a.var() a.argmax() a.cumsum(0) a.sort() x2.sum(0) x2.sum(1) x2.max(1) x2.mean(0) torch.softmax(x2,1) torch.log_softmax(x2,1) x2.t().contiguous() x2[::2] x2[:,::2]+1 i+1 i*2 i//3 i%7 a[i] a[mask] torch.cat([a,b]) torch.stack([a,b]) a==b mask.sum() mask&mask a.to(torch.float64) i.to(torch.float32) torch.randn(1000000) torch.rand(1000000) torch.zeros(1000000) torch.ones(1000000) torch.arange(1000000) x2.norm() torch.dot(a,b) x2@x2 a.add_(1) a.mul_(1.0) a.unique() a.topk(10) a.flip(0) x2.expand(3,1000,1000).sum() a.gelu() a.any() torch.nn.functional.gelu(a) a.fill_(1.0) a.clone() torch.gather(x2,1,(x2*10).long()) a.histc(10) x2.prod(1) a.cumprod(0) a.nonzero()".split() if True}
for k, f in ops.items():
    try: print(f"{k:32s} {best(f):9.1f}")
    except Exception as e: print(f"{k:32s} {type(e).__name__}")
