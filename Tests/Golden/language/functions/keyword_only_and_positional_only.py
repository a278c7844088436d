def f(a, /, b, *, c): return a, b, c
print(f(1, 2, c=3), f(1, b=2, c=3))
def g(a, /, **kw): return a, kw
print(g(1, a=2))
def h(*, a=1, b): return a, b
print(h(b=2), h(b=1, a=0))
def k(a, b=1, /, c=2, *d, e=3, **g): return a, b, c, d, e, g
print(k(1), k(1, 2, 3, 4, 5, e=6, f=7), k(1, **{"c": 9, "zz": 1}))
for call in (lambda: f(a=1, b=2, c=3), lambda: h(1, b=2), lambda: f(1, 2, 3), lambda: k(a=1)):
    try: call()
    except TypeError as e: print(e)
l = lambda a, /, b, *c, d=1, **e: (a, b, c, d, e)
print(l(1, 2, 3, d=4, x=5), l(1, b=2))
