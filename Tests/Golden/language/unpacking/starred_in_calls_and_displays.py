def f(*a, **k): return a, k
print(f(*range(2), *"a", **{"x": 1}, **dict(y=2)), [*(), *[1]], (*"ab",), {*[1], *[1, 2]}, {**{}, **{"a": 1}}, f(*[], **{}), f(1, *[2], 3, x=4, *[5]))
for g in (lambda: f(*1), lambda: f(**1), lambda: f(**{1: 2}), lambda: [*1], lambda: {**[1]}, lambda: {*1}, lambda: f(x=1, **{"x": 2})):
    try: g()
    except TypeError as e: print(e)
