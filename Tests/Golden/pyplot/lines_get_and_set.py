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


(line,) = plt.plot([1, 2], [3, 4], "r--", lw=3, label="q", marker="o", ms=8)
print(line.get_color(), line.get_linewidth(), line.get_linestyle(), line.get_marker(), line.get_markersize())
print(line.get_label(), line.get_alpha(), line.get_zorder(), line.get_visible(), line)
print([float(v) for v in line.get_xdata()], [float(v) for v in line.get_ydata()])
show(line.set_color("g"))
print(line.get_color())
show(line.set(color="b", lw=2, alpha=0.5))
print(line.get_c(), line.get_lw(), line.get_alpha())
line.set_data([1, 2, 3], [4, 5, 6])
print([float(v) for v in line.get_xdata()], [float(v) for v in line.get_ydata()])
line.set_ydata([7, 8, 9])
print([float(v) for v in line.get_ydata()])
show(plt.setp(line, color="r", linewidth=4))
print(line.get_color(), plt.getp(line, "linewidth"))
show(plt.gca().lines)
line.remove()
show(plt.gca().lines)
for style in ["-", "--", "-.", ":", "None"]:
    print(plt.plot([1], style if style != "None" else "o")[0].get_linestyle())
print(plt.plot([1])[0].get_color(), plt.plot([1])[0].get_color(), plt.plot([1], "C3")[0].get_color())
