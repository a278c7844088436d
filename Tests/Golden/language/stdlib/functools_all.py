import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
add3 = partial(lambda a, b, c=0: (a, b, c), 1, c=9)
print(add3(2), add3(2, c=3), add3.args, add3.keywords, partial(int, base=2)("101"), partial(partial(max, 1), 2)(3))
print(repr(partial(int, "5", base=8)).replace("functools.", ""))


def deco(f):
    @wraps(f)
    def inner(*a):
        """inner doc"""
        return f(*a) * 2
    return inner


@deco
def f(x):
    """doc of f"""
    return x


print(f(4), f.__name__, f.__doc__, f.__wrapped__(4))


@lru_cache(maxsize=2)
def sq(x):
    print("computing", x)
    return x * x


print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info())
sq.cache_clear()
print(sq.cache_info(), sq.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max(V(3), V(5)).n)


@singledispatch
def show(x):
    return "object"


@show.register
def _(x: int):
    return "int"


@show.register(list)
def _(x):
    return "list of " + show(x[0])


print(show(1), show([1]), show("s"), show(True), show.dispatch(float) is show.dispatch(object))


class C:
    calls = 0

    @cached_property
    def value(self):
        C.calls += 1
        return 42


c = C()
print(c.value, c.value, C.calls, c.__dict__)
