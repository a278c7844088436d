import matplotlib.pyplot as plt
import torch


def show(v):
    head, *rest = repr(v).split("0x")
    print(head + "".join("0x" + r.lstrip("0123456789abcdef") for r in rest))


def limits():
    print([float(f"{float(v):.12g}") for v in plt.axis()])


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
    plt.close("all")


plt.bar([1, 2, 3], [3, 1, 2])
limits()
plt.close()
plt.barh([1, 2, 3], [3, 1, 2])
limits()
plt.close()
plt.bar(["a", "b", "c"], [1, -2, 3])
limits()
plt.close()
plt.hist([1, 2, 2, 3, 4, 4, 4], bins=4)
limits()
plt.close()
plt.scatter([1, 2, 3], [4, 9, 2])
limits()
plt.close()
plt.fill_between([0, 1, 2], [1, 2, 3], [2, 4, 5])
limits()
plt.close()
plt.errorbar([1, 2, 3], [1, 2, 3], yerr=[0.1, 0.2, 0.3], xerr=0.5)
limits()
plt.close()
plt.axhline(3)
limits()
plt.axvline(-2)
limits()
plt.close()
plt.imshow(torch.rand(4, 6))
limits()
plt.close()
plt.imshow([[1, 2], [3, 4]], origin="lower", extent=(0, 10, -1, 1))
limits()
plt.close()
plt.contour([[1, 2, 3], [2, 4, 5.5]])
limits()
plt.close()
plt.contourf([0, 2, 4], [1, 3], [[1, 2, 3], [2, 4, 5.5]])
limits()
plt.close()
plt.loglog([1, 10, 100], [2, 20, 2000])
limits()
plt.close()
plt.semilogy([1, 2, 3], [0.1, 1, 100])
limits()
plt.close()
plt.vlines([1, 2], 0, [3, 4])
limits()
plt.close()
