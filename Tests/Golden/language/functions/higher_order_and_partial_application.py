def compose(*fs):
    def run(x):
        for f in reversed(fs): x = f(x)
        return x
    return run
curry = lambda f: lambda a: lambda b: f(a, b)
print(compose(str, lambda x: x + 1, abs)(-4), curry(pow)(2)(5))
print((lambda n, f=lambda g, n: 1 if n < 2 else n * g(g, n - 1): f(f, n))(5))
