def f(a, b, /, c, *, d, e=1): pass
def g(): pass
def h(*a, k): pass
def j(x, y=2, **kw): pass
for call in (lambda: f(), lambda: f(1, 2, 3), lambda: f(1, 2, 3, 4, d=1), lambda: f(1, b=2, c=3, d=4), lambda: f(1, 2, 3, d=1, z=2), lambda: f(1, 2, 3, c=3, d=1), lambda: g(1), lambda: g(x=1),
             lambda: h(1, 2), lambda: h(k=1, q=2), lambda: j(), lambda: j(1, x=2), lambda: j(1, 2, 3), lambda: j(y=1), lambda: (lambda a: a)()):
    try: print(call())
    except TypeError as e: print(e)
