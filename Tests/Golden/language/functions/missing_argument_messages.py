def f(a, b, c): pass
def g(*, k, m): pass
for call in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, 3, 4), lambda: f(1, 2, 3, z=1), lambda: g(), lambda: g(k=1), lambda: f(1, 2, 3, a=1)):
    try:
        call()
    except TypeError as e:
        print(e)
