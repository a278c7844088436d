a = [[0] * 2] * 2
a[0][0] = 1
print(a, a[0] is a[1])
b = [[0] * 2 for _ in range(2)]
b[0][0] = 1
print(b)
c = b[:]; c[1].append("shared"); c.append("own")
print(b, c)
import copy
d = copy.deepcopy(b); d[0][0] = "deep"
print(b, d)
x = y = []
x += [1]; y = y + [2]
print(x, y)
