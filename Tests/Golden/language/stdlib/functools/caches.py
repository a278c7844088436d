import functools
calls = []
@functools.lru_cache(maxsize=2)
def f(x, y=0):
    "Doc of f."
    calls.append((x, y)); return x + y
print(f(1), f(1), f(2), f(3), f(1), f(1, y=0), f.cache_info(), calls)
print(f.__name__, f.__doc__, f.__wrapped__(5), f.cache_parameters()); f.cache_clear(); print(f.cache_info(), f.cache_info().hits, f.cache_info()._asdict())
@functools.lru_cache(typed=True)
def g(x): return type(x).__name__
print(g(1), g(1.0), g(True), g.cache_info())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info(), fib.cache_parameters())
@functools.lru_cache
def h(*a, **k): return (a, k)
print(h(1, 2), h(b=1, a=2), h(a=2, b=1), h.cache_info())
z = functools.lru_cache(maxsize=0)(lambda x: x); z(1); z(1); print(z.cache_info())
neg = functools.lru_cache(maxsize=-5)(abs); print(neg(-3), neg.cache_info(), neg.cache_parameters())
class C:
    n = 0
    @functools.lru_cache
    def m(self, x): C.n += 1; return x
    @functools.cached_property
    def p(self): "P doc"; C.n += 1; return C.n
c = C(); print(c.m(1), c.m(1), C.n, c.p, c.p, c.__dict__["p"], C.p.__doc__, C.m.cache_info()); del c.p; print(c.p); c.p = 9; print(c.p)
class S:
    __slots__ = ()
    @functools.cached_property
    def p(self): return 1
def raises(): raise ValueError("x")
e = functools.lru_cache(raises)
for bad in (lambda: f([]), lambda: functools.lru_cache("x"), lambda: functools.lru_cache(maxsize=1.5), lambda: f(), lambda: e(), lambda: S().p, lambda: functools.cached_property(5).__get__(c), lambda: functools.lru_cache(maxsize=None)(5), lambda: f(1, 2, 3)):
    try: print("ok", bad())
    except Exception as x: print(type(x).__name__, x)
print(e.cache_info())
