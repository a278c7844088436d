from dataclasses import dataclass, field
from enum import Enum
from typing import List, Optional
from functools import lru_cache, partial, wraps
from contextlib import contextmanager
import time, sys
@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False, default="x")
    tags: List[str] = field(default_factory=list)
print(Item(1.5), Item(1) < Item(2, "a"), sorted([Item(3, "c"), Item(1, "a")]), Item(1) == Item(1))
class Color(Enum):
    RED = 1; GREEN = 2
print(Color.RED, Color["GREEN"].value, list(Color), Color(2), repr(Color.RED))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info())
@contextmanager
def tag(n):
    print(f"<{n}>")
    try: yield n.upper()
    finally: print(f"</{n}>")
with tag("b") as t: print(t)
def deco(f):
    @wraps(f)
    def g(*a, **k):
        print("call", f.__name__, a, k); return f(*a, **k)
    return g
@deco
def add(a, b=2):
    "Adds."
    return a + b
print(add(1), add.__name__, add.__doc__, partial(add, 5)(b=1))
def gen():
    x = yield 1
    print("got", x)
    yield from range(2)
    return "done"
g = gen(); print(next(g), g.send("hi"), list(g))
print("%5.2f|%-5s|%05d|%x" % (3.14159, "ab", 42, 255), "{:>8}|{:^8}|{:,}".format("r", "c", 1234567), f"{0.000012345:.3e} {1e16} {1/3} {2**0.5!r:>20}")
try:
    try: {}["k"]
    except KeyError as e: raise ValueError("bad") from e
except ValueError as e: print(repr(e), repr(e.__cause__))
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: -kv[1]), {**{"a": 1}, "b": 2}, [*range(3), *"ab"], {x: y for x, y in zip("ab", (1, 2))})
print(max([3, 1, 2], key=lambda v: -v), sum([[1], [2]], []), any(x > 2 for x in (1, 2, 3)), divmod(-7, 3), -7 // 2, -7 % 3, round(2.5), round(-1.255, 2), int("ff", 16), bin(10), 0.1 + 0.2, 1e100, 10 ** 20)
