# lru_cache: eviction in the order of use, keys, statistics, methods, recursion, errors.
import functools
import random
import copy
import pickle


@functools.lru_cache(maxsize=3)
def f(*args, **kw):
    """doc"""
    return args, kw


rng = random.Random(3)
for _ in range(60):
    k = rng.randrange(6)
    f(k) if rng.random() < 0.6 else f(k, a=1)
    print(f.cache_info(), end=" ")
print(f.__name__, f.__doc__, f.__wrapped__.__name__, f.cache_parameters(), type(f).__name__)
f.cache_clear()
print(f.cache_info(), f(1), f(1.0), f(True), f("1"), f((1,)), f(a=1, b=2), f(b=2, a=1), f.cache_info())


@functools.lru_cache(maxsize=None, typed=True)
def g(x, y=0):
    return x


print(g(1), g(1.0), g(True), g(x=1), g(1, y=2), g(1, y=2.0), g.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


class C:
    @functools.lru_cache
    def m(self, x):
        return self, x

    @staticmethod
    @functools.lru_cache
    def s(x):
        return [x]


c = C()
print(c.m(1) == (c, 1), c.m(1) is c.m(1), C.m.cache_info(), c.s(1) is C.s(1), C.m.__get__(c, C)(1) is c.m(1))


@functools.lru_cache
def bad(x):
    raise ValueError(x)


for call in (lambda: bad(1), lambda: f([1]), lambda: f(a={}), lambda: functools.lru_cache("x"), lambda: functools.lru_cache(1.5), lambda: g(),
             lambda: functools.lru_cache()(3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(bad.cache_info(), copy.copy(f) is f, copy.deepcopy(f) is f, pickle.loads(pickle.dumps(fib)) is fib)
f.extra = 5
print(f.extra, f.__dict__.keys() >= {"extra", "__wrapped__"})
big = functools.lru_cache(maxsize=1000)(lambda x: -x)
for i in range(30000):
    big(i % 1700)
print(big.cache_info())
