import torch, numpy as np
def t(f):
    try:
        r = f(); print(r, getattr(r, "dtype", ""))
    except Exception as e: print(type(e).__name__ + ":", str(e).splitlines()[0])
nan=float('nan'); inf=float('inf')
for dt in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float32, torch.float64, torch.bool):
    for v in (-1, 255, -255, -256, 256, 127, 128, -128, -129, 40000, -40000, 2**31, -2**31, 2**63-1, -2**63, 1.9, -1.9, 300.7, 1e10, 1e19, nan, inf, True, torch.tensor(300), torch.tensor([3]), np.float32(2.5), np.int64(300)):
        t(lambda: torch.tensor([v], dtype=dt))
        t(lambda: torch.full((1,), v, dtype=dt)) if not isinstance(v, torch.Tensor) else 0
for v in (-1, 255, 256, 300, 2**31, 2.5, True):
    for dt in (torch.uint8, torch.int8, torch.int32, torch.int64, torch.float32, torch.bool):
        x = torch.zeros(2, dtype=dt)
        def f(): x[0] = v; return x.clone()
        t(f)
        t(lambda: x.fill_(v).clone()); t(lambda: x + v); t(lambda: x == v); t(lambda: x.add_(v).clone()); t(lambda: x.masked_fill(x == x, v)); t(lambda: torch.where(x == x, x, v)); t(lambda: x.clamp(min=v)); t(lambda: x.index_fill(0, torch.tensor([0]), v)); t(lambda: torch.full_like(x, v)); t(lambda: x.new_full((1,), v)); t(lambda: x.new_tensor([v]))
        t(lambda: x.scatter(0, torch.tensor([1]), v)); t(lambda: x.fill_diagonal_(v)); t(lambda: torch.arange(0, 3, dtype=dt) * v); t(lambda: x.lt(v)); t(lambda: torch.as_tensor(v, dtype=dt))
