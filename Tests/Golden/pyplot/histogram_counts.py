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


n, bins, patches = plt.hist([1, 2, 2, 3])
print([float(v) for v in n], [float(v) for v in bins], patches)
n, bins, patches = plt.hist(torch.tensor([0.125, 0.5, 0.75, 0.875]), bins=4, range=(0, 1), density=True)
print([float(v) for v in n], [float(v) for v in bins], patches)
n, bins, patches = plt.hist([[1, 2, 2, 3], [1, 2]], bins=[0, 1, 2, 3], label=["a", "b"])
print([[float(v) for v in row] for row in n], [float(v) for v in bins], patches)
n, bins, patches = plt.hist([1, 1, 5], bins=4, cumulative=True, color="g", alpha=0.5)
print([float(v) for v in n], [float(v) for v in bins], len(patches))
print(patches[0].get_height(), patches[0].get_width(), patches[0].get_x())
n, bins, patches = plt.hist([], bins=3)
print([float(v) for v in n], [float(v) for v in bins])
n, bins, patches = plt.hist([2, 2, 2], bins=3)
print([float(v) for v in n], [float(v) for v in bins])
n, bins, patches = plt.hist([1, 2, 3, 4], bins=2, histtype="step")
show(patches)
limits()
n, bins, patches = plt.hist([1, 2, 3, 4], bins=2, orientation="horizontal")
limits()
