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


im = plt.imshow([[1, 2], [3, 4]])
bar = plt.colorbar(im)
show((im, bar))
show(im.get_clim())
show(im.get_cmap().name)
show(plt.gcf())
im.set_clim(0, 10)
show(im.get_clim())
im.set_cmap("gray")
show(im.get_cmap().name)
limits()
plt.close()
im = plt.imshow(torch.arange(60.0).reshape(5, 4, 3) / 64)
show(im.get_clim())
limits()
plt.close()
sc = plt.scatter([1, 2, 3], [1, 2, 3], c=[0.0, 0.5, 2.0], cmap="viridis", s=[10, 20, 30])
plt.colorbar()
show([float(v) for v in sc.get_array()])
show([float(v) for v in sc.get_sizes()])
show([[float(v) for v in p] for p in sc.get_offsets()])
cs = plt.contour([[1, 2], [3, 4]])
show([round(float(v), 6) for v in cs.levels])
show([round(float(v), 6) for v in plt.contour([[1, 2, 3], [2, 4, 5.5]], levels=3).levels])
show([float(v) for v in plt.contour([[1, 2, 3], [2, 4, 5.5]], [2, 3]).levels])
show([round(float(v), 6) for v in plt.contourf(torch.arange(12.0).reshape(3, 4)).levels])
plt.close()
show(plt.matshow([[1, 2], [3, 4]]))
limits()
