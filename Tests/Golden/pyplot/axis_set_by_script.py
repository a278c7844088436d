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


plt.plot([1, 2, 3])
show([float(v) for v in plt.axis((0, 1, 2, 3))])
limits()
show(plt.xlim(1, 2))
show(plt.xlim((5, 1)))
show(plt.xlim(left=-1))
show(plt.ylim(top=9))
show(plt.xlim(1, 1))
limits()
show([float(v) for v in plt.axis(xmin=-3)])
plt.close()
viz = torch.FloatTensor([-6, 12])
show([float(v) for v in plt.axis((*viz, *(2 * viz)))])
plt.close()
plt.plot([1, 2, 3])
plt.axis("tight")
limits()
plt.axis("off")
plt.axis("equal")
limits()
plt.gca().invert_yaxis()
limits()
plt.margins(0.5)
limits()
plt.close()
ax = plt.gca()
ax.plot([1, 2])
show(ax.set_xlim(0, 5))
show([float(v) for v in ax.get_xlim()])
show([float(v) for v in ax.get_ylim()])
ax.set_xlim(auto=True)
ax.set_xscale("log")
show(ax.get_xscale())
show(ax.get_yscale())
