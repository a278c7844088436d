from typing import *

T = TypeVar("T"); U = TypeVar("U")
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
    def get(self) -> T: return self.v
class Pair(Box[T], Generic[T, U]): pass
class IntBox(Box[int]): pass
b = Box[int](5)
print(b.get(), Box[int], Box[List[str]], Pair[int, str], b.__orig_class__, Box.__parameters__, Pair.__parameters__, IntBox.__orig_bases__, Box[T][int], [c.__name__ for c in Pair.__mro__])
class Stack(Generic[T], List[T]): pass
class Map(Dict[str, int]): pass
s = Stack[int](); s.append(1); print(s, Stack.__mro__[1:3], Map(a=1), isinstance(Map(), dict), Map.__mro__[1])
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class Named(Protocol):
    name: str
class F:
    def close(self): pass
class G(Closable):
    pass
print(isinstance(F(), Closable), isinstance(5, Closable), issubclass(F, Closable), isinstance(G(), Closable), Closable._is_protocol, isinstance(3, SupportsInt), isinstance("", SupportsAbs))
class Movie(TypedDict):
    title: str
    year: int
class More(Movie, total=False):
    rating: Optional[float]
m = More(title="x", year=1); print(m, type(m), More.__annotations__, sorted(More.__required_keys__), More.__optional_keys__, More.__total__, is_typeddict(More), TypedDict("P", {"x": int})(x=1))
class Emp(NamedTuple):
    """Doc."""
    name: str
    id: int = 3
    def hi(self): return f"hi {self.name}"
e = Emp("Bo"); print(e, e.hi(), e._asdict(), Emp._field_defaults, Emp.__annotations__, e == ("Bo", 3), Emp.__doc__, e._replace(id=9), NamedTuple("Q", [("a", int)])(1))
UserId = NewType("UserId", int); print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, Optional[UserId])
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(3), len(get_overloads(f)), final(f) is f, no_type_check(f) is f)
class Node:
    kids: List["Node"]
    parent: "Optional[Node]" = None
    def add(self, k: "Node", n: int = 0, *, tag: str | None = None) -> None: ...
print(get_type_hints(Node), get_type_hints(Node.add), get_type_hints(Emp), sep="\n")
def g(a: Annotated[int, "m"], b: "list[int]", c: None = None) -> Annotated[str, 1]: ...
print(get_type_hints(g), get_type_hints(g, include_extras=True), g.__annotations__, sep="\n")
def bad1():
    class X(Generic): pass
def bad2():
    class X(Emp, NamedTuple): pass
def bad3():
    class X(NamedTuple):
        a: int = 1
        b: int
def bad4():
    class X(Generic[int]): pass
def bad5():
    class X(Protocol): a: int
    X()
def bad6():
    class X(UserId): pass
def h(x: "Nope"): ...
for bad in (bad1, bad3, bad4, bad5, bad6, lambda: Box[int, str], lambda: IntBox[int], lambda: isinstance(1, Named), lambda: get_type_hints(h), lambda: isinstance({}, Movie),
            lambda: runtime_checkable(F), lambda: Closable(), lambda: assert_never(5), lambda: Generic[T, T], lambda: Generic[()], lambda: Emp(), lambda: isinstance(b, Box[int])):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
