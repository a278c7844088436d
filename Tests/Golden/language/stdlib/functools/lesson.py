from functools import reduce, partial, lru_cache, wraps, cmp_to_key, total_ordering, cached_property, singledispatch
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + [b], "ab", []))
double = partial(lambda a, b: a * b, 2); basetwo = partial(int, base=2); print(double(5), basetwo("1010"), basetwo.keywords)
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
def debug(f):
    @wraps(f)
    def inner(*a, **k):
        r = f(*a, **k); print(f"{f.__name__}{a} -> {r}"); return r
    return inner
@debug
def area(w, h):
    "Area of a box."
    return w * h
area(2, 3); print(area.__name__, area.__doc__)
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))))
@total_ordering
class Card:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(Card(2) >= Card(1), Card(2) <= Card(1), max([Card(3), Card(7)]).n)
class Data:
    @cached_property
    def total(self): print("computing"); return 42
d = Data(); print(d.total, d.total)
@singledispatch
def describe(x): return f"thing {x}"
@describe.register
def _(x: int): return f"int {x}"
@describe.register(list)
def _(x): return f"list of {len(x)}"
print(describe(3), describe([1, 2]), describe("s"), describe(True))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
try: fib([])
except TypeError as e: print(e)
