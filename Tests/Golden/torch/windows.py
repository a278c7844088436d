# The windows of signal processing: shapes, types and what is refused.
import torch

for name in ("hann", "hamming", "bartlett", "blackman"):
    f = getattr(torch, name + "_window")
    for n in (0, 1, 2, 3, 8, 13):
        print(name, n, f(n), f(n, periodic=False, dtype=torch.float64))
    print(f(400)[::50], f(399, False)[::50], f(5, requires_grad=True))
print(torch.hamming_window(7, False, 0.4), torch.hamming_window(7, True, 0.4, 0.6))
for n in (0, 1, 2, 7, 10):
    print(torch.kaiser_window(n), torch.kaiser_window(n, False, dtype=torch.float64), torch.kaiser_window(n, True, 4.5))


def refused(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])


for name in ("hann", "kaiser"):
    f = getattr(torch, name + "_window")
    for call in (lambda: f(-1), lambda: f(4, dtype=torch.int64), lambda: f(4, dtype=torch.cfloat), lambda: f(2.5), lambda: f()):
        refused(call)
