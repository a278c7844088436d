import torch, time
a = torch.rand(1000000); b = torch.rand(1000000); m = torch.rand(512, 512); s = torch.rand(100000); s2 = torch.rand(100000); t1 = torch.rand(2000); t2=torch.rand(2000)
def best(f, n=300):
    r = 1e9
    for k in range(n):
        t = time.perf_counter(); f(); d = time.perf_counter() - t
        if d < r: r = d
    return r * 1e6
print("add %.1f exp %.1f sum %.1f mm %.1f | add1e5 %.2f mul1e5 %.2f add2000 %.3f sig %.1f tanh %.1f gt %.1f relu %.1f sqrt %.1f" % (best(lambda: a + b), best(lambda: torch.exp(a)), best(lambda: a.sum()), best(lambda: m @ m, 50), best(lambda: s + s2, 2000), best(lambda: s * s2, 2000), best(lambda: t1 + t2, 5000), best(lambda: a.sigmoid()), best(lambda: a.tanh()), best(lambda: a > b), best(lambda: torch.relu(a)), best(lambda: a.sqrt())))
