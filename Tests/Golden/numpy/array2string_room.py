# array2string: prefix and suffix take room from the lines; str and repr break theirs at the same places as NumPy's.
import numpy as np

a = np.arange(30) * 1000
print(np.array2string(a, suffix=")" * 20))
print(np.array2string(a, prefix="abc", suffix=")" * 20))
print(np.array2string(np.arange(40), max_line_width=30, suffix="xxxxx", separator=", "))
for width in range(50, 60):
    print(np.array2string(a, max_line_width=width), np.array_str(a, max_line_width=width), np.array_repr(a, max_line_width=width))
    print(np.array2string(a.reshape(2, 15), max_line_width=width), np.array_repr(a.reshape(1, 2, 15), max_line_width=width))
for keyword in ("suffix", "prefix"):
    try:
        np.array2string(a, **{keyword: 3})
    except TypeError as e:
        print(e)
