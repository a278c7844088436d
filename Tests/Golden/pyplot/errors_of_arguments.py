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


attempt(lambda: plt.plot([1], foo=1))
attempt(lambda: plt.plot([1], c="r", color="b"))
attempt(lambda: plt.plot([1], "zz"))
attempt(lambda: plt.plot([1], color="zz"))
attempt(lambda: plt.plot([1], lw="a"))
attempt(lambda: plt.plot([1], ls="a"))
attempt(lambda: plt.plot([1], marker="a"))
attempt(lambda: plt.plot([1, 2], alpha=2))
attempt(lambda: plt.plot([1, 2], alpha="a"))
attempt(lambda: plt.scatter([1], [2], foo=1))
attempt(lambda: plt.scatter([1]))
attempt(lambda: plt.bar([1], [2], foo=1))
attempt(lambda: plt.bar([1], [2], color="zz"))
attempt(lambda: plt.hist([1], foo=1))
attempt(lambda: plt.imshow([[1]], foo=1))
attempt(lambda: plt.fill_between([1], [2], foo=1))
attempt(lambda: plt.axhline(0, foo=1))
attempt(lambda: plt.text(0, 1, "a", foo=1))
attempt(lambda: plt.text(0, 0, "a", ha="zz"))
attempt(lambda: plt.text(0, 0, "a", va="zz"))
attempt(lambda: plt.title())
attempt(lambda: plt.title("a", foo=1))
attempt(lambda: plt.legend(foo=1))
attempt(lambda: plt.legend(loc="foo"))
attempt(lambda: plt.legend(loc=77))
attempt(lambda: plt.axis("foo"))
attempt(lambda: plt.axis([0, 1, 2]))
attempt(lambda: plt.axis(foo=3))
attempt(lambda: plt.xlim(float("nan"), 1))
attempt(lambda: plt.xlim(1, 2, 3))
attempt(lambda: plt.xlim((1, 2, 3)))
attempt(lambda: plt.xscale("foo"))
attempt(lambda: plt.xscale())
attempt(lambda: plt.grid(axis="q"))
attempt(lambda: plt.grid(foo=1))
attempt(lambda: plt.tick_params(foo=1))
attempt(lambda: plt.xticks([1, 2], ["a", "b", "c"]))
attempt(lambda: plt.figure(foo=1))
attempt(lambda: plt.figure(1, 2, 3, 4, 5))
attempt(lambda: plt.subplots(0, 1))
attempt(lambda: plt.subplots(2, 2, sharex="zz"))
attempt(lambda: plt.subplot(2, 2, 5))
attempt(lambda: plt.subplot(2, 2))
attempt(lambda: plt.subplot(0))
attempt(lambda: plt.subplots_adjust(left=0.95))
attempt(lambda: plt.savefig("/tmp/a.foo"))
attempt(lambda: plt.savefig("/nonexistent/a.png"))
attempt(lambda: plt.style.use("fooo"))
attempt(lambda: plt.rcParams["foo"])
attempt(lambda: plt.foo)
attempt(lambda: plt.gca().foo)
attempt(lambda: plt.gcf().foo)
attempt(lambda: plt.gca().scatter([1]))
attempt(lambda: plt.gca().set_title())
attempt(lambda: plt.gca().set_xlim(foo=2))
attempt(lambda: plt.gca().set(foo=1))
attempt(lambda: plt.plot([1])[0].set(foo=2))
attempt(lambda: plt.plot([1])[0].set_foo(2))
