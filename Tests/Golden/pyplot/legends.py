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


plt.plot([1, 2], label="a")
plt.plot([2, 3])
plt.plot([3, 4], label="_hidden")
plt.scatter([1], [2], label="b")
handles, labels = plt.gca().get_legend_handles_labels()
show(handles)
show(labels)
legend = plt.legend(loc="upper left", fontsize=12, title="key", ncol=2)
show(legend)
show(legend.get_texts())
show([t.get_text() for t in legend.get_texts()])
show(plt.gca().get_legend() is legend)
show([t.get_text() for t in plt.legend(["p", "q"]).get_texts()])
show([t.get_text() for t in plt.legend(handles[::-1], labels[::-1]).get_texts()])
show([t.get_text() for t in plt.legend(handles=handles).get_texts()])
