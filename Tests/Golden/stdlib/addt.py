import torch, time
torch.set_num_threads(2); a = torch.rand(1000000); b = torch.rand(1000000)
for n in range(3):
    best = 1e9
    for k in range(200):
        t = time.perf_counter()
        c = a + b
        dt = time.perf_counter() - t
        if dt < best: best = dt
    tot = time.perf_counter()
    for k in range(2000): c = a + b
    tot = (time.perf_counter() - tot)/2000
    print(f"best {best*1e6:.1f} us, mean {tot*1e6:.1f}")
