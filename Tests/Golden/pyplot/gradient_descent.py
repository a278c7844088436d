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


f = lambda x: 0.1 * x**3 - 0.8 * x**2 - 1.5 * x + 5.4
viz_range = torch.FloatTensor([-6, 12])
xs = torch.linspace(*viz_range, 100)
show(plt.plot(xs, f(xs), "r-", label="f(x)", linewidth=2))
show(plt.plot(12.0, f(12.0), "b.", label="Each step", markersize=12))
print([float(v) for v in plt.axis((*viz_range, *f(viz_range)))])
show(plt.legend())
x = torch.tensor(12.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.1)
for i in range(5):
    optimizer.zero_grad()
    y = f(x)
    y.backward()
    xp = x.clone().detach()
    optimizer.step()
    approx = x.grad * (xs - xp) + f(xp)
    plt.plot(xs, approx, "-", linewidth=1, color=torch.rand(3).tolist(), alpha=0.5)
    xc = x.clone().detach()
    plt.plot(xc, f(xc), ".", color=[0.1, 0.2, 0.3], markersize=12)
    print(f"{float(xc):.3f} {len(plt.gca().lines)}")
attempt(lambda: plt.plot(x, f(x)))
plt.show()
