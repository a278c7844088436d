def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class C:
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k!r}]'
class D(C): pass
print(C[int], D['x', 1], C[1:2], C[...], C[()]); a = list[int]; print(a, a.__origin__, a.__args__, dict[str, int].__args__, tuple[int, ...], set[str], type[int], frozenset[int], list[list[int]], list['fwd'], a == list[int], a != list[str], hash(a) == hash(list[int]), a([1, 2]), list[int]() == [], dict[str, int](a=1), isinstance([], a.__origin__), list[int | None], callable(a))
t(lambda: isinstance([], list[int])); t(lambda: int[str]); t(lambda: C()[0]); t(lambda: type('E', (), {})[int]); t(lambda: str[int]); t(lambda: issubclass(list, list[int])); t(lambda: list[int][0]) if False else None
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]), L.__mro__[1]); print(int | str, int | None, (int | str).__args__, isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), (int | str) | float, int | int, list[int] | None, type(int | str).__name__, hash(int | str) == hash(str | int)); t(lambda: int | 3); t(lambda: 3 | int); t(lambda: int | 'x'); t(lambda: (int | str)()); t(lambda: isinstance(1, int | 3))
from typing import Generic, TypeVar, Optional, Union, Any, Callable
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int](3).v, Box(4).v, Box.__mro__[1].__name__, T, Optional[int], Union[int, str], Any, Callable[[int], str], list[T])
