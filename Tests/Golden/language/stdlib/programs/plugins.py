# Registries, wrappers and generics, as design-pattern lessons show them.
import functools, inspect, time
from typing import Callable, Dict, TypeVar, Generic, Optional, Protocol, runtime_checkable, get_type_hints
from types import SimpleNamespace
REGISTRY: Dict[str, Callable] = {}
def register(name: Optional[str] = None):
    def wrap(f):
        REGISTRY[name or f.__name__] = f
        return f
    return wrap
def logged(f):
    @functools.wraps(f)
    def inner(*args, **kw):
        print(f"-> {f.__name__}{args}{kw or ''}")
        return f(*args, **kw)
    return inner
@register()
@logged
def add(a: int, b: int = 2) -> int:
    "Adds."
    return a + b
@register("hello")
def greet(name: str) -> str: return f"hi {name}"
print(sorted(REGISTRY), REGISTRY["add"](1), REGISTRY["add"](1, b=5), add.__doc__, add.__wrapped__(1, 1), inspect.signature(add), get_type_hints(greet))
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, item: T): self.item = item
    def map(self, f: Callable[[T], T]) -> "Box[T]": return Box(f(self.item))
    def __repr__(self): return f"Box({self.item!r})"
print(Box[int](3).map(lambda x: x + 1), Box[str], Box.__parameters__)
@runtime_checkable
class Speaks(Protocol):
    def speak(self) -> str: ...
class Dog:
    def speak(self): return "woof"
print(isinstance(Dog(), Speaks), isinstance(3, Speaks), SimpleNamespace(a=1, b=[2]), [p.name for p in inspect.signature(Box.map).parameters.values()])
def retry(times, exceptions=(ValueError,)):
    def deco(f):
        @functools.wraps(f)
        def inner(*a):
            for i in range(times):
                try: return f(*a)
                except exceptions as e: print("try", i + 1, "failed:", e); last = e
            raise last
        return inner
    return deco
attempts = iter([ValueError("one"), ValueError("two"), None])
@retry(3)
def flaky():
    e = next(attempts)
    if e: raise e
    return "done"
print(flaky())
try: retry(2)(lambda: int("x"))()
except ValueError as e: print("gave up:", e)
try: REGISTRY["nope"]()
except KeyError as e: print("KeyError", e)
