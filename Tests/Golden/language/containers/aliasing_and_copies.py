a = [[0] * 2] * 2
a[0][0] = 1
print(a, a[0] is a[1])
b = [[0] * 2 for _ in range(2)]
b[0][0] = 1
c = b[:]
c[0].append('s'); c.append('t')
print(b, c, b == c[:2], b is c)
