# Getters look at their parameters: which title, which ticks, in which order.
import matplotlib
import matplotlib.pyplot as plt

fig, ax = plt.subplots()


def show(text):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)


ax.set_title("T", loc="left")
show("ax.get_title(), ax.get_title('left'), ax.get_title(loc='RIGHT'), ax.get_title(loc='LEFT')")
show("ax.get_title(loc='x')")
for text in ["get_xticks(minor=True)", "get_xticklabels(minor=True)", "get_xticklabels(which='foo')", "get_xticklabels(which='minor')",
             "xaxis.get_ticklocs(minor=True)", "xaxis.get_ticklabels(minor=True)", "xaxis.get_ticklabels(which='bar')"]:
    show("ax." + text)
show("len(ax.get_xticklabels(which='both')) == len(ax.get_xticks())")
ax.xaxis.set_label_text("lab", fontdict={"fontsize": 20})
show("ax.get_xlabel()")
fig, axs = plt.subplots(2, 3)
show("[a is b for a, b in zip(axs.flatten('F'), [axs[0, 0], axs[1, 0], axs[0, 1], axs[1, 1], axs[0, 2], axs[1, 2]])]")
show("[a is b for a, b in zip(axs.ravel(), axs.flat)]")
show("axs.flatten('Z')")
show("plt.figure(edgecolor='nocolor')")
cm = plt.get_cmap("viridis")
show("cm.reversed().name, cm.reversed('foo').name, cm.reversed('foo')(0.0) == cm(1.0)")
show("matplotlib.use('foo')")
show("matplotlib.use('Agg')")
