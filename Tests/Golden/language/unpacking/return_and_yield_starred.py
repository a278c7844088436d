def f(*a): return 0, *a
def g(a): yield 0, *a
print(f(1, 2), list(g('ab')))
for x in 1, *[2, 3]: print(x, end=' ')
print()
d = {}
d['a'], (d['b'], *d['c']) = 1, (2, 3, 4)
print(d)
