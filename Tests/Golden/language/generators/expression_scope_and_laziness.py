l = [1, 2, 3]
g = (print('eval', x) or x for x in l)
l.append(4)
print('before')
print(sum(g))
k = 10
h = (x * k for x in range(3))
k = 100
print(list(h))
