a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
i = 0
l = [10, 20]
i, l[i] = 1, 99
print(i, l)
x = y = z = []
x.append(1)
print(z)
x = l[0] = 'chain'
print(x, l)
