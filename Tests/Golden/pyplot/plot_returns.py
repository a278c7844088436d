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


show(plt.plot([1, 2, 3]))
show(plt.plot([1, 2, 3], [4, 5, 6], "r-", [1, 2], [3, 4], "b."))
show(plt.plot())
show(plt.plot([1, 2], [[1, 2], [3, 4]], label=["a", "b"]))
show(plt.plot(torch.ones(3, 2)))
show(plt.scatter([1, 2], [3, 4]))
show(plt.bar([1, 2], [3, 4]))
show(plt.barh([1, 2], [3, 4]))
show(plt.imshow([[1, 2], [3, 4]]))
show(plt.errorbar([1, 2], [3, 4], yerr=0.1))
show(plt.fill_between([1, 2], [3, 4]))
show(plt.fill([1, 2, 3], [3, 4, 3]))
show(plt.axhline(0))
show(plt.axvline(0))
show(plt.axhspan(0, 1))
show(plt.hlines([1], 0, 1))
show(plt.text(0, 1, "a"))
show(plt.annotate("a", (0, 1), xytext=(1, 2)))
show(plt.title("T"))
show(plt.xlabel("X"))
show(plt.ylabel("Y"))
show(plt.suptitle("S"))
show(plt.legend(["a"]))
show(plt.grid())
show(plt.gca())
show(plt.gcf())
show(plt.contour([[1, 2], [3, 4]]))
show(plt.step([1, 2], [3, 4]))
show(plt.stem([1, 2], [3, 4]))
show(plt.show())
