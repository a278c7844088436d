from abc import ABC, abstractmethod
from collections.abc import Callable as C, Iterable, Mapping, Sequence, Hashable, Iterator, Sized
from typing import Any, Callable, Dict, Generic, List, NamedTuple, Optional, Tuple, TypeVar, Union, cast, get_type_hints


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s**2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 1


print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, Shape))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance("a", Sequence), isinstance(3, Iterable))
print(isinstance(len, C), isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance(set(), Sized), isinstance({}, Sequence))
print(List[int], Dict[str, Any], Optional[int], Union[int, str], Tuple[int, ...], Callable[[int], str], Any, List)
print(Union[int, None] == Optional[int], Union[int, int], Optional[List[int]], Callable[..., int])
T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)


s = Stack[int]()
s.push(1)
print(s.items, T, cast(int, "x"))


class P(NamedTuple):
    x: int
    y: int = 2

    def total(self):
        return self.x + self.y


print(P(1), P(1).total(), P(3, 4)._asdict(), P._fields)


def f(a: int, b: "str" = "") -> Optional[float]:
    return None


print(get_type_hints(f))
Vector = List[float]
print(Vector, isinstance([], list), Dict[str, List[int]])
