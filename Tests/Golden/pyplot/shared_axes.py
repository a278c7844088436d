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


fig, axs = plt.subplots(1, 2, sharey=True)
axs[0].plot([1, 2, 3])
axs[1].plot([5, 9])
print([[float(v) for v in a.axis()] for a in axs])
fig, axs = plt.subplots(2, 1, sharex=True)
axs[0].plot([1, 2, 3])
axs[1].plot([5, 9])
axs[0].set_xlim(3, 4)
print([[float(v) for v in a.axis()] for a in axs])
fig, axs = plt.subplots(2, 2, sharex="col", sharey="row")
axs[0, 0].plot([1, 2, 3], [5, 6, 7])
axs[1, 1].plot([10, 20], [30, 50])
print([[float(v) for v in a.axis()] for a in axs.flat])
