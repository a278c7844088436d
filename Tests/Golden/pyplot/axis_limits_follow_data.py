import matplotlib.pyplot as plt
import torch


def show(v):
    head, *rest = repr(v).split("0x")
    print(head + "".join("0x" + r.lstrip("0123456789abcdef") for r in rest))


def limits():
    print([float(v) for v in plt.axis()])


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
    plt.close("all")


for x, y in [([1, 2, 3], [1, 2, 3]), ([0, 1], [0, 0]), ([5], [7]), ([-3, 10], [1e6, 2e6]), ([1e-9, 2e-9], [3, 4])]:
    plt.plot(x, y)
    limits()
    plt.close()
plt.plot([1, float("nan"), 3], [1, 2, None])
limits()
plt.close()
xs = torch.linspace(-6, 12, 100)
plt.plot(xs, 0.1 * xs**3 - 0.8 * xs**2 - 1.5 * xs + 5.4)
limits()
plt.plot(torch.tensor(12.0), torch.tensor(45.0), "b.")
limits()
plt.close()
limits()
