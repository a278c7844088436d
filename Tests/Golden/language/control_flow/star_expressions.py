print([*"ab", *range(2)], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, "b": 2, **{"a": 3}})
def f(*a, **k): return a, k
print(f(*[1], 2, *(3,), x=1, **{"y": 2}), f(*"ab", *[], **{}, **{"z": 1}))
a, *b, c = range(5)
print(a, b, c)
t = 1, *[2, 3]
print(t)
for x in 1, *[2]: print(x)
def g(): return 1, *[2, 3]
print(g())
def h(): yield 1, *[2]
print(next(h()))
print({1: "a", **dict(b=2)}, [*{"k": 1}], *[1, 2], sep="-")
class I:
    def __getitem__(self, k): return k
print(I()[1, *[2, 3]], I()[*[4]])
for e in (lambda: f(**{1: 2}), lambda: f(**3), lambda: {**3}, lambda: f(*3)):
    try: e()
    except TypeError as x: print(x)
