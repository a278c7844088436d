# data=: arguments that are names in it stand for what it holds, and name what is drawn.
import warnings
import matplotlib.pyplot as plt
import numpy as np

data = {"a": [1, 2, 3], "height": [4, 5, 6], "e": [0.1, 0.2, 0.3], "on": [True, False, True], "colors": ["red", "green", "blue"], "m": np.eye(2)}
fig, ax = plt.subplots()
s = ax.scatter("a", "height", data=data)
print(s.get_offsets().tolist(), s.get_label())
print(ax.scatter("a", "height", c="colors", s="e", data=data, label="mine").get_label())
line, = ax.plot("a", "height", data=data)
print(line.get_xdata(), line.get_ydata(), line.get_label())
line, = ax.plot("a", "height", "r--", data=data)
print(line.get_linestyle(), line.get_label())
line, = ax.plot("height", data=data)
print(line.get_ydata(), line.get_label())
print([p.get_height() for p in ax.bar("a", "height", data=data)])
print([p.get_width() for p in ax.barh("a", "height", data=data)])
counts, edges, bars = ax.hist("a", bins=3, data=data)
print(counts, edges, bars[0].get_label())
print(ax.errorbar("a", "height", yerr="e", data=data).get_label())
line, = ax.step("a", "height", data=data)
print(line.get_ydata(), line.get_label())
print(len(ax.fill("a", "height", data=data)), type(ax.fill_between("a", "height", where="on", data=data)).__name__)
print(ax.hlines("height", "a", 3, data=data).get_label(), ax.vlines("a", 0, "height", data=data, label="q").get_label())
print(ax.imshow("m", data=data).get_array().tolist())
for call in (lambda: ax.scatter("zz", "height", data=data), lambda: ax.plot("a", "height", "a", "height", data=data)):
    try:
        call()
    except ValueError as e:
        print(e)
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    ax.plot("a", "k", data={"a": [1], "k": [2]})
    print([str(w.message) for w in said])
