ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(ops["+"](1, 2), [f(3) for f in (abs, str, lambda x: x * 2)], list(map(lambda a, b: a * b, [1, 2], [3, 4])))
def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, int)("41"))
def partial(f, *a): return lambda *b: f(*a, *b)
print(partial(pow, 2)(5), sorted("bca", key=partial(lambda d, c: d.index(c), "cab")))
print((lambda *a, **k: (a, k))(1, z=2), (lambda: (yield))().__class__.__name__, callable(lambda: 0))
print(list(filter(None, [0, 1, "", "a"])), max([3, -5], key=abs), min("bA", key=str.lower))
