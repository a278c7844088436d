from typing import *
import typing, collections.abc

print(List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Tuple[int, str], Set[str], Optional[int], Optional[Union[int, str]])
print(Union[int, str], Union[int, None], Union[int], Union[int, int, str], Union[Union[int, str], float], Callable[[int, str], bool], Callable[..., Any], Callable[[], None])
print(Any, NoReturn, Type[int], Literal[1, "a", True, None], Literal[1, 1, True], ClassVar[int], Final[str], Annotated[int, "meta", 3], List, Dict, Callable, Optional)
print(Iterable[int], Iterator[str], Generator[int, None, str], Sequence[int], Mapping[str, int], DefaultDict[str, int], Deque[int], Counter[str], OrderedDict[str, int])
print(list[int], dict[str, list[int]], tuple[int, ...], int | None, list[int] | str, type[int])
T = TypeVar("T"); K = TypeVar("K", bound=int); N = TypeVar("N", int, str); C = TypeVar("C", covariant=True); D = TypeVar("D", contravariant=True)
print(T, K, N, C, D, K.__bound__, N.__constraints__, T.__name__, List[T], Dict[str, T][int], Dict[K, T].__parameters__, Union[T, None], Callable[[T], T][int])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Optional[int]), get_args(Callable[[int], str]), get_origin(list[int]), get_args(Callable[..., int]))
print(get_origin(int), get_args(int), get_origin(int | str), get_args(int | None), get_args(Literal["a", 2]), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), get_origin(List))
print(List[int] == List[int], List[int] == list[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None], Literal[1] == Literal[True], hash(List[int]) == hash(List[int]))
print(List["Node"], Optional["Node"], Dict[str, "Node"], ForwardRef("x"), Union["A", int])
print(isinstance([], List), isinstance({}, Mapping), isinstance(5, Union[int, str]), isinstance(None, Optional[int]), issubclass(list, Sequence), isinstance(print, Callable))
print(List[int]() == [], Dict[str, int](a=1)) if False else None
print(cast(int, "5"), Text, AnyStr, TYPE_CHECKING, Tuple, Hashable, Sized, typing.Pattern, typing.Match[str])
for bad in (lambda: List[int, str], lambda: Dict[int], lambda: Optional[int, str], lambda: Union[()], lambda: isinstance([], List[int]), lambda: Any(), lambda: Union(),
            lambda: isinstance(1, Any), lambda: List[int][str], lambda: Callable[int], lambda: Callable[int, str], lambda: List[5], lambda: TypeVar("X", int), lambda: List(),
            lambda: TypeVar("X", covariant=True, contravariant=True), lambda: Annotated[int], lambda: NoReturn[int], lambda: Hashable[int], lambda: Optional(), lambda: List[Generic],
            lambda: isinstance(1, ClassVar), lambda: T(), lambda: typing.nothing, lambda: Literal, lambda: issubclass(int, Optional)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
