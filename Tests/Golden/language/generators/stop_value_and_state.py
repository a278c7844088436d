def g():
    yield 1
    return 'r'
def h():
    v = yield from g()
    yield v
    v = yield from [5]
    yield v
print(list(h()), list(g()))
print(type(g()).__name__, iter(x := g()) is x, [*g(), *g()], sum(g()), dict(enumerate(h())))
