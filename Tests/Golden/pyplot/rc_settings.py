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


import matplotlib

show(plt.rcParams["figure.figsize"])
plt.rcParams["figure.figsize"] = (3, 2)
show(plt.figure())
plt.rc("lines", linewidth=4)
show(plt.plot([1])[0].get_linewidth())
plt.rcParams.update({"lines.markersize": 9, "figure.dpi": 50})
show(plt.plot([1])[0].get_markersize())
show(plt.figure())
show(matplotlib.rcParams["lines.linewidth"])
show("figure.dpi" in plt.rcParams)
plt.rcdefaults()
show(plt.rcParams["lines.linewidth"])
plt.style.use("default")


def change():
    plt.rcParams["foo"] = 1


attempt(change)
show(matplotlib.rcParams is plt.rcParams)
