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


attempt(lambda: plt.plot([1, 2, 3], [1, 2]))
attempt(lambda: plt.plot(torch.ones(3, requires_grad=True)))
attempt(lambda: plt.plot([torch.ones(1, requires_grad=True)]))
attempt(lambda: plt.plot(torch.ones(3, 2, 2)))
attempt(lambda: plt.plot(None))
attempt(lambda: plt.plot([1, 2], 3))
attempt(lambda: plt.plot([1, 2], "r-", "b-"))
attempt(lambda: plt.plot({1, 2}))
attempt(lambda: plt.plot(i for i in range(3)))
attempt(lambda: plt.scatter([1, 2], [3]))
attempt(lambda: plt.scatter([1, 2], [3, 4], c=[1, 2, 3]))
attempt(lambda: plt.scatter([1, 2], [3, 4], s=[1, 2, 3]))
attempt(lambda: plt.scatter([1, 2], [3, 4], c="zz"))
attempt(lambda: plt.bar([1, 2], [3, 4, 5]))
attempt(lambda: plt.bar([1, 2], [3, 4], align="zz"))
attempt(lambda: plt.hist([1, 2], bins=0))
attempt(lambda: plt.hist([1, 2], bins=[1, 2, 1.5]))
attempt(lambda: plt.hist([1, 2], histtype="zz"))
attempt(lambda: plt.imshow([1, 2]))
attempt(lambda: plt.imshow(torch.rand(3, 4, 5)))
attempt(lambda: plt.imshow("a"))
attempt(lambda: plt.imshow([[1, 2], [3, 4]], origin="zz"))
attempt(lambda: plt.fill_between([1, 2], [1, 2, 3]))
attempt(lambda: plt.fill_between([0, 1], [1, 2], [1, 2, 3]))
attempt(lambda: plt.errorbar([0, 1], [1, 2], yerr=[1, 2, 3]))
attempt(lambda: plt.errorbar([0, 1], [1, 2], yerr=[-1, 2]))
attempt(lambda: plt.colorbar())
