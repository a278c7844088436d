# Indices behind the last offset: PyTorch's short way for floats leaves them out of the sums, the long way does not.
import torch
for dt in (torch.float32, torch.float64, torch.float16, torch.bfloat16):
    for t in (False, True):
        w = torch.arange(12.).reshape(4, 3).to(dt)
        if t: w = torch.arange(12.).reshape(3, 4).to(dt).t()
        for mode in (0, 1, 2):
            for pad in (None, 3):
              # Of sums of floats PyTorch leaves the gradient of such a row unwritten.
              for rg in (False, True) if mode or dt == torch.float64 or t or pad else (False,):
                ww = w.clone(memory_format=torch.preserve_format).requires_grad_(rg)
                for psw in ((None, torch.tensor([1., 2., 1.], dtype=dt)) if mode == 0 else (None,)):
                    r = torch.embedding_bag(ww, torch.tensor([1, 2, 3]), torch.tensor([0, 1, 2]), False, mode, False, psw, True, pad)
                    g = None
                    if rg:
                        r[0].sum().backward(); g = ww.grad.tolist()
                    print(dt, t, mode, pad, rg, psw is not None, [x.tolist() for x in r], g)
w = torch.arange(12.).reshape(4, 3)
for dt in (torch.float32,):
    for mode in (0, 1):
        for ind in ([1, 2], []):
            r = torch.embedding_bag(w.to(dt), torch.tensor(ind, dtype=torch.int64), torch.tensor([0]), False, mode, False, None, True)
            print(dt, mode, ind, [(tuple(x.shape), x.tolist()) for x in r])
