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
print([float(v) for v in plt.xticks()[0]])
print([t.get_text() for t in plt.xticks()[1]])
print([float(v) for v in plt.yticks()[0]])
plt.xticks([0, 1, 2], ["a", "b", "c"], rotation=45)
show(plt.xticks()[1])
ax = plt.gca()
show(ax.set_xticklabels(["x", "y", "z"]))
show([float(v) for v in ax.get_xticks()])
ax.set_yticks([1, 5])
limits()
plt.close()
plt.xlabel("X", fontsize=14)
plt.ylabel("Y", rotation=0)
plt.title("T")
ax = plt.gca()
show((ax.get_xlabel(), ax.get_ylabel(), ax.get_title()))
show(ax.xaxis.label)
show(ax.yaxis.get_label())
show(ax.set(title="new", xlabel="new x", xlim=(0, 4)))
show(ax)
