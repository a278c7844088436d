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


plt.plot([1, 2, 3], label="a")
plt.legend()
for name in ["/tmp/wick_golden_plot.png", "/tmp/wick_golden_plot.svg"]:
    show(plt.savefig(name))
    with open(name, "rb") as f:
        head = f.read(5)
    print(head == b"\x89PNG\r" or head == b"<?xml" or head[:4] == b"<svg")
plt.gcf().savefig("/tmp/wick_golden_plot.png", dpi=30, bbox_inches="tight")
show(plt.savefig("/tmp/wick_golden_plot"))
with open("/tmp/wick_golden_plot.png", "rb") as f:
    print(len(f.read()) > 500)
