def f(a, b, /, c, *, d=4, e):
    return (a, b, c, d, e)
print(f(1, 2, 3, e=5), f(1, 2, c=3, e=5, d=0))
def g(a, /, **kw): return a, kw
print(g(1, a=2))
for call in (lambda: f(1, 2, 3, 4, e=1), lambda: f(1, 2, 3)):
    try:
        call()
    except TypeError as e:
        print(e)
