// typing: names that annotations use, with what they show and answer at run time.

let typingSource = #"""
TYPE_CHECKING = False


def _show(arg):
    if arg is Ellipsis:
        return "..."
    if arg is type(None):
        return "None"
    if isinstance(arg, type):
        return arg.__qualname__ if arg.__module__ == "builtins" else f"{arg.__module__}.{arg.__qualname__}"
    if isinstance(arg, list):
        return "[" + ", ".join(_show(a) for a in arg) + "]"
    return repr(arg)


class _Form:
    """A special form: Any, Union, Optional."""

    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(parameters)

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __hash__(self):
        return hash(self._name)

    def __eq__(self, other):
        return self is other


class _Alias:
    """A generic type with its parameters: List[int]."""

    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        found = []
        for a in args:
            for p in (a,) if isinstance(a, TypeVar) else getattr(a, "__parameters__", ()):
                if p not in found:
                    found.append(p)
        self.__parameters__ = tuple(found)

    def __repr__(self):
        name = "typing." + self._name if isinstance(self._name, str) and not self._name.startswith("=") else self._name[1:]
        if self._name == "Optional":
            return f"typing.Optional[{_show(next(a for a in self.__args__ if a is not type(None)))}]"
        if self._name == "Callable":
            args = self.__args__
            if len(args) == 2 and args[0] is Ellipsis:
                return f"typing.Callable[..., {_show(args[1])}]"
            return f"typing.Callable[[{', '.join(_show(a) for a in args[:-1])}], {_show(args[-1])}]"
        if not self.__args__:
            return f"{name}[()]"
        return f"{name}[{', '.join(_show(a) for a in self.__args__)}]"

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        given = dict(zip(self.__parameters__, parameters))
        args = tuple([given.get(a, a) if isinstance(a, TypeVar) else a for a in self.__args__])
        return _Alias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union:
            return other.__origin__ is Union and set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__ if self.__origin__ is not Union else frozenset(self.__args__)))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__


class _Generic:
    """A name for a builtin or abstract type: List, Dict, Sequence."""

    def __init__(self, origin, name, count=-1):
        self.__origin__ = origin
        self._name = name
        self._count = count

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        if self._name == "Callable":
            if not isinstance(parameters, tuple) or len(parameters) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            args, result = parameters
            return _Alias(self.__origin__, (tuple(_arg(a) for a in args) if isinstance(args, list) else (args,)) + (_arg(result),), "Callable")
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if self._count > 0 and len(parameters) != self._count:
            raise TypeError(f"Too {'many' if len(parameters) > self._count else 'few'} arguments for {self!r}; "
                f"actual {len(parameters)}, expected {self._count}")
        return _Alias(self.__origin__, tuple([_arg(p) for p in parameters]), self._name)

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _arg(p):
    if p is None:
        return type(None)
    if isinstance(p, str):
        return ForwardRef(p)
    return p


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and other.__forward_arg__ == self.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ParamSpec(TypeVar):
    args = kwargs = None


class TypeVarTuple(TypeVar):
    pass


def _union(parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not parameters:
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for p in parameters:
        p = _arg(p)
        for part in p.__args__ if isinstance(p, _Alias) and p.__origin__ is Union else (p,):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        return _Alias(Union, tuple(flat), "Optional")
    return _Alias(Union, tuple(flat), "Union")


def _single(name):
    def make(parameters):
        return _Alias(globals()[name], parameters if isinstance(parameters, tuple) else (_arg(parameters),), name)
    return make


class _AnyMeta(type):
    def __repr__(self):
        return "typing.Any" if self is Any else type.__repr__(self)

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return type.__instancecheck__(self, obj)


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return object.__new__(cls)


Union = _Form("Union", _union)
Optional = _Form("Optional", lambda p: Union[p, None])
Literal = _Form("Literal", lambda p: _Alias(Literal, p if isinstance(p, tuple) else (p,), "Literal"))
ClassVar = _Form("ClassVar", _single("ClassVar"))
Final = _Form("Final", _single("Final"))
Required = _Form("Required", _single("Required"))
NotRequired = _Form("NotRequired", _single("NotRequired"))
Concatenate = _Form("Concatenate", _single("Concatenate"))
TypeGuard = _Form("TypeGuard", _single("TypeGuard"))
Unpack = _Form("Unpack", _single("Unpack"))
Annotated = _Form("Annotated", lambda p: p[0])
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")

import collections as _collections
import collections.abc as _abc

List = _Generic(list, "List", 1)
Dict = _Generic(dict, "Dict", 2)
Set = _Generic(set, "Set", 1)
FrozenSet = _Generic(frozenset, "FrozenSet", 1)
Tuple = _Generic(tuple, "Tuple")
Type = _Generic(type, "Type", 1)
DefaultDict = _Generic(_collections.defaultdict, "DefaultDict", 2)
OrderedDict = _Generic(_collections.OrderedDict, "OrderedDict", 2)
Counter = _Generic(_collections.Counter, "Counter", 1)
ChainMap = _Generic(_collections.ChainMap, "ChainMap", 2)
Deque = _Generic(_collections.deque, "Deque", 1)
Callable = _Generic(_abc.Callable, "Callable")
Iterable = _Generic(_abc.Iterable, "Iterable", 1)
Iterator = _Generic(_abc.Iterator, "Iterator", 1)
Generator = _Generic(_abc.Generator, "Generator")
Sequence = _Generic(_abc.Sequence, "Sequence", 1)
MutableSequence = _Generic(_abc.MutableSequence, "MutableSequence", 1)
Mapping = _Generic(_abc.Mapping, "Mapping", 2)
MutableMapping = _Generic(_abc.MutableMapping, "MutableMapping", 2)
Collection = _Generic(_abc.Collection, "Collection", 1)
Container = _Generic(_abc.Container, "Container", 1)
Hashable = _Generic(_abc.Hashable, "Hashable", 0)
Sized = _Generic(_abc.Sized, "Sized", 0)
Reversible = _Generic(_abc.Reversible, "Reversible", 1)
AbstractSet = _Generic(_abc.Set, "AbstractSet", 1)
Awaitable = _Generic(_abc.Awaitable, "Awaitable", 1)
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")


class Generic:
    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if cls is Generic:
            return _Alias(Generic, parameters, "Generic")
        return _Alias(cls, tuple([_arg(p) for p in parameters]), f"={cls.__module__}.{cls.__qualname__}")


class Protocol(Generic):
    pass


class IO(Generic):
    pass


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass


def runtime_checkable(cls):
    return cls


def NamedTuple(typename, fields=(), /, **kwargs):
    made = _collections.namedtuple(typename, [n for n, _ in fields or kwargs.items()])
    made.__annotations__ = dict(fields or kwargs)
    return made


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        notes = namespace.get("__annotations__", {})
        defaults = []
        for field in notes:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                    + ", ".join(n for n in notes if n in namespace))
        made = _collections.namedtuple(name, list(notes), defaults=defaults)
        made.__module__ = namespace.get("__module__")
        made.__annotations__ = notes
        for key, value in namespace.items():
            if key not in notes and key not in ("__annotations__", "__module__", "__qualname__"):
                setattr(made, key, value)
        return made


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)
_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        notes = {}
        for base in bases:
            notes.update(getattr(base, "__annotations__", {}))
        notes.update(namespace.get("__annotations__", {}))
        made = type.__new__(mcls, name, (dict,), dict(namespace))
        made.__annotations__ = notes
        made.__total__ = total
        return made


def TypedDict(typename, fields=None, /, *, total=True):
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields or {})}, total=total)


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def NewType(name, tp):
    def new_type(x):
        return x
    new_type.__name__ = new_type.__qualname__ = name
    new_type.__supertype__ = tp
    return new_type


def cast(typ, val):
    return val


def overload(func):
    def refused(*args, **kwds):
        raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside "
            "a stub module should always be followed by an implementation that is not @overload-ed.")
    return refused


def final(f):
    return f


def no_type_check(arg):
    return arg


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    return obj


def override(method, /):
    return method


def get_origin(tp):
    origin = getattr(tp, "__origin__", None)
    return origin if not isinstance(tp, _Generic) else tp.__origin__


def get_args(tp):
    args = getattr(tp, "__args__", ())
    if get_origin(tp) is _abc.Callable and args and args[0] is not Ellipsis:
        return (list(args[:-1]), args[-1])
    return tuple(args)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if isinstance(obj, type):
        for c in reversed(obj.__mro__):
            hints.update(c.__dict__.get("__annotations__", {}))
        space = {}
    else:
        hints.update(getattr(obj, "__annotations__", {}))
        space = getattr(obj, "__globals__", {})
    return {k: eval(v, globalns if globalns is not None else space, localns) if isinstance(v, str) else type(None) if v is None else v
            for k, v in hints.items()}


SupportsInt = SupportsFloat = SupportsIndex = SupportsAbs = SupportsRound = Protocol
Pattern = _Generic(object, "Pattern", 1)
Match = _Generic(object, "Match", 1)
"""#
