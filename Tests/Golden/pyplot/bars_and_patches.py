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


bars = plt.bar(["a", "b", "c"], [1, 2, 3], label="n")
print(len(bars), [int(b.get_height()) for b in bars], [float(b.get_x()) for b in bars])
for b in bars:
    plt.text(float(b.get_x()) + float(b.get_width()) / 2, float(b.get_height()), f"{b.get_height()}", ha="center")
bars[0].set_color("r")
print([float(v) for v in bars[0].get_facecolor()])
show(bars.patches[1])
show(bars[-1])
limits()
show(plt.gca().patches)
show([t.get_text() for t in plt.gca().texts])
plt.close()
bars = plt.barh([0, 1], [2.5, 3.5], height=0.5, color=["r", "b"])
print([float(b.get_width()) for b in bars], [float(b.get_y()) for b in bars])
limits()
plt.close()
plt.bar([1, 2], [3, 4], bottom=[1, 2], width=1, align="edge", edgecolor="k")
limits()
