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


import matplotlib as mpl
import matplotlib.colors as mcolors
from matplotlib import cm
from matplotlib.colors import ListedColormap

show(mcolors.to_rgb("C1"))
show(mcolors.to_rgba("r", 0.5))
show(mcolors.to_hex((1, 0, 0.5)))
show(mcolors.to_rgb("0.5"))
show(mcolors.to_rgb("tab:blue"))
show(mcolors.to_rgba("#12345680"))
attempt(lambda: mcolors.to_rgb("zz"))
m = ListedColormap(["r", "b"])
show(m)
show([float(v) for v in m(0.7)])
show([float(v) for v in m(0)])
show(m.N)
show(plt.cm.viridis.name)
show(plt.get_cmap("jet"))
show(cm.get_cmap if hasattr(cm, "get_cmap") else "no get_cmap")
show(mpl.colormaps["gray"].name)
show([float(v) for v in plt.cm.gray(0.0)])
show([float(v) for v in plt.cm.gray(1.0)])
show(mcolors.TABLEAU_COLORS["tab:orange"])
attempt(lambda: plt.cm.foo)
