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


show(plt.figure())
show(plt.figure(figsize=(3, 2)))
show(plt.figure(dpi=50))
show(plt.figure(num="abc").get_label())
show(plt.get_fignums())
plt.close(2)
show(plt.get_fignums())
plt.close("all")
show(plt.get_fignums())
fig, ax = plt.subplots()
show((fig, ax))
fig, axs = plt.subplots(2, 3, figsize=(8, 4))
show(fig)
show(axs.shape)
show(len(axs))
show(axs[0])
show(axs[0, 1])
show(axs[:, 1].shape)
show(axs.ravel().shape)
show(axs.flatten()[5] is axs[1, 2])
show([len(row) for row in axs])
for i, a in enumerate(axs.flat):
    a.set_title(str(i))
show(axs[1][2])
show(axs)
show(plt.subplots(1, 3)[1].shape)
show(plt.subplots(3)[1].shape)
show(plt.subplots(1, 1, squeeze=False)[1].shape)
plt.close("all")
show(plt.subplot(1, 2, 1))
plt.title("left")
show(plt.subplot(122))
show(plt.subplot(1, 2, 1))
show(plt.gcf().axes)
show(plt.fignum_exists(1))
show([float(v) for v in plt.gcf().get_size_inches()])
plt.gcf().set_size_inches(3, 4)
show(plt.gcf())
plt.clf()
show(plt.gcf())
show(plt.gcf().number)
