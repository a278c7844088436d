# typing: generic classes, protocols, the names for builtin and abstract types, and the functions.
import collections as _collections
import collections.abc as _abc
import sys as _sys
import types as _types
from _typing_forms import (
    TYPE_CHECKING, _type_check, _tuple, _parameters, _Forms, _SpecialForm, _AnyMeta, Any, NoReturn, Never, Self, LiteralString,
    TypeAlias, ClassVar, Final, TypeGuard, Required, NotRequired, Unpack, Union, Optional, Literal, Concatenate, ForwardRef, TypeVar,
    ParamSpecArgs, ParamSpecKwargs, ParamSpec, TypeVarTuple, _GenericAlias, _check_count, _UnpackGenericAlias, _UnionGenericAlias,
    _LiteralGenericAlias, _CallableGenericAlias, _CollectionsCallable, _AnnotatedAlias, Annotated, _SpecialGenericAlias, _TupleType,
    _CallableType,
)


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        params = _tuple(params)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if (not all(isinstance(p, (TypeVar, ParamSpec)) or p is Unpack for p in params)
                    and not any(isinstance(p, _UnpackGenericAlias) for p in params)):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, params)
        params = tuple([p if p is ... or isinstance(p, list) else _type_check(p, "Parameters to generic types must be types.")
            for p in params])
        known = cls.__dict__.get("__parameters__") or getattr(cls, "__parameters__", ())
        if not known:
            raise TypeError(f"{cls} is not a generic class")
        if not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in known):
            _check_count(cls, params, len(known))
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        originals = cls.__dict__.get("__orig_bases__", ())
        if Generic in originals or ("__orig_bases__" not in cls.__dict__ and Generic in cls.__bases__ and cls.__name__ != "Protocol"):
            raise TypeError("Cannot inherit from plain Generic")
        found = _parameters(originals)
        declared = [b for b in originals if isinstance(b, _GenericAlias) and b.__origin__ in (Generic, Protocol)]
        if len(declared) > 1 and declared[0].__origin__ is declared[1].__origin__:
            raise TypeError("Cannot inherit from Generic[...] multiple types.")
        if declared:
            missing = [p for p in found if p not in declared[0].__parameters__]
            if missing:
                listed = f"{declared[0].__origin__.__name__}[{', '.join(str(p) for p in declared[0].__parameters__)}]"
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in {listed}")
            found = declared[0].__parameters__
        cls.__parameters__ = tuple(found)


_protocol_names = frozenset(["__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
    "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "_is_protocol", "_is_runtime_protocol",
    "__orig_bases__", "__orig_class__", "__parameters__", "__qualname__", "_abc_registry", "_abc_known", "_abc_since", "__classcell__",
    "__firstlineno__"])


def _protocol_attributes(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", {})):
            if name not in _protocol_names and not name.startswith("_abc_"):
                found.add(name)
    return found


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__")
        if init is not None and init is not _no_init:
            return init(self, *args, **kwargs)


from abc import ABCMeta as _ABCMeta


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, "_is_protocol", False):
            return _ABCMeta.__instancecheck__(cls, instance)
        if cls is Protocol:
            return _ABCMeta.__instancecheck__(cls, instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__:
            return True
        for name in _protocol_attributes(cls):
            if not hasattr(instance, name) or (callable(getattr(cls, name, None)) and getattr(instance, name) is None):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not getattr(cls, "_is_protocol", False) or cls is Protocol:
            return _ABCMeta.__subclasscheck__(cls, other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        names = _protocol_attributes(cls)
        if not all(callable(getattr(cls, name, None)) for name in names):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        return cls in other.__mro__ or all(any(name in b.__dict__ and b.__dict__[name] is not None for b in other.__mro__)
            for name in names)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if (base not in (object, Generic) and not getattr(base, "_is_protocol", False)
                    and base.__module__ not in ("collections.abc", "contextlib")):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if "__init__" not in cls.__dict__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str

List = _SpecialGenericAlias(list, 1, "List")
Dict = _SpecialGenericAlias(dict, 2, "Dict")
Set = _SpecialGenericAlias(set, 1, "Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, "FrozenSet")
Type = _SpecialGenericAlias(type, 1, "Type")
Tuple = _TupleType(tuple, -1, "Tuple")
Callable = _CallableType(_abc.Callable, 2)
DefaultDict = _SpecialGenericAlias(_collections.defaultdict, 2, "DefaultDict", True)
OrderedDict = _SpecialGenericAlias(_collections.OrderedDict, 2, "OrderedDict", True)
Counter = _SpecialGenericAlias(_collections.Counter, 1, "Counter", True)
Deque = _SpecialGenericAlias(_collections.deque, 1, "Deque", True)
AbstractSet = _SpecialGenericAlias(_abc.Set, 1, "AbstractSet")
Hashable = _SpecialGenericAlias(_abc.Hashable, 0)
Sized = _SpecialGenericAlias(_abc.Sized, 0)
ByteString = _SpecialGenericAlias(_abc.ByteString, 0)
Iterable = _SpecialGenericAlias(_abc.Iterable, 1)
Iterator = _SpecialGenericAlias(_abc.Iterator, 1)
Generator = _SpecialGenericAlias(_abc.Generator, 3)
Reversible = _SpecialGenericAlias(_abc.Reversible, 1)
Container = _SpecialGenericAlias(_abc.Container, 1)
Collection = _SpecialGenericAlias(_abc.Collection, 1)
Sequence = _SpecialGenericAlias(_abc.Sequence, 1)
MutableSequence = _SpecialGenericAlias(_abc.MutableSequence, 1)
MutableSet = _SpecialGenericAlias(_abc.MutableSet, 1)
Mapping = _SpecialGenericAlias(_abc.Mapping, 2)
MutableMapping = _SpecialGenericAlias(_abc.MutableMapping, 2)
MappingView = _SpecialGenericAlias(_abc.MappingView, 1)
KeysView = _SpecialGenericAlias(_abc.KeysView, 1)
ItemsView = _SpecialGenericAlias(_abc.ItemsView, 2)
ValuesView = _SpecialGenericAlias(_abc.ValuesView, 1)
Awaitable = _SpecialGenericAlias(_abc.Awaitable, 1)
Coroutine = _SpecialGenericAlias(_abc.Coroutine, 3)
AsyncIterable = _SpecialGenericAlias(_abc.AsyncIterable, 1)
AsyncIterator = _SpecialGenericAlias(_abc.AsyncIterator, 1)
AsyncGenerator = _SpecialGenericAlias(_abc.AsyncGenerator, 2)


def _late(name):
    """Names that need modules which annotations rarely do."""
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        return _SpecialGenericAlias(contextlib.AbstractContextManager, 1, name)
    if name == "ChainMap":
        return _SpecialGenericAlias(_collections.ChainMap, 2, "ChainMap", True)
    if name in _supported:
        return _supports(name, _supported[name])
    import re
    return _SpecialGenericAlias(getattr(re, name), 1, name)


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""

    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


def _supports(name, method):
    space = {"__module__": "typing", "__qualname__": name, "__slots__": (), method.__name__: method}
    made = _ProtocolMeta(name, (Protocol,), space)
    made._is_runtime_protocol = True
    return made


def __int__(self) -> int: pass


def __float__(self) -> float: pass


def __complex__(self) -> complex: pass


def __bytes__(self) -> bytes: pass


def __index__(self) -> int: pass


def __abs__(self): pass


def __round__(self, ndigits=0): pass


_supported = {"SupportsInt": __int__, "SupportsFloat": __float__, "SupportsComplex": __complex__, "SupportsBytes": __bytes__,
              "SupportsIndex": __index__, "SupportsAbs": __abs__, "SupportsRound": __round__}


def _named_tuple(name, types, module, defaults=()):
    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in types}
    made = _collections.namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        notes = namespace.get("__annotations__", {})
        defaults = []
        for field in notes:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                    + ", ".join(defaults))
        made = _named_tuple(name, notes.items(), namespace["__module__"], [namespace[n] for n in defaults])
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
                    "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in notes and key not in ("__annotations__", "__module__", "__classcell__"):
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """Typed version of namedtuple."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _named_tuple(typename, fields, _sys._getframe(1).f_globals.get("__name__", "__main__"))


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(_TypedDictMeta, name, (dict,), dict(namespace))
        notes, required, optional = {}, set(), set()
        for base in bases:
            notes.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        for key, tp in namespace.get("__annotations__", {}).items():
            tp = notes[key] = _type_check(tp, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            origin = get_origin(tp)
            (required if origin is Required or (origin is not NotRequired and total) else optional).add(key)
        made.__annotations__ = notes
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A simple typed namespace. At runtime it is equivalent to a plain dict."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    space = {"__annotations__": dict(fields), "__module__": _sys._getframe(1).f_globals.get("__name__", "__main__")}
    return _TypedDictMeta(typename, (), space, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


class NewType(_Forms):
    """NewType creates simple unique types with almost zero runtime overhead."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = _sys._getframe(1).f_globals.get("__name__", "__main__")

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        wanted = self.__name__

        class Refused:
            def __init_subclass__(cls):
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {wanted})`")

        return (Refused,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


def cast(typ, val):
    """Cast a value to a type; it is returned unchanged."""
    return val


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    """Decorator for overloaded functions/methods."""
    f = getattr(func, "__func__", func)
    _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {"eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {value if len(value) <= 100 else value[:100] + '...'}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
    return obj


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, _types.GenericAlias, ParamSpecArgs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _types.UnionType):
        return tuple(tp.__args__)
    if isinstance(tp, (_GenericAlias, _types.GenericAlias)):
        args = tuple(tp.__args__)
        if tp.__origin__ is _abc.Callable and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))):
            args = (list(args[:-1]), args[-1])
        return args
    return ()


def _evaluated(t, globalns, localns):
    """A type with the names in it looked up."""
    if isinstance(t, ForwardRef):
        return _evaluated(t._evaluate(globalns, localns), globalns, localns)
    if isinstance(t, (_GenericAlias, _types.GenericAlias)) and not isinstance(t, _LiteralGenericAlias):
        args = tuple([ForwardRef(a) if isinstance(a, str) and isinstance(t, _types.GenericAlias) else a for a in t.__args__])
        new = tuple([_evaluated(a, globalns, localns) for a in args])
        if new == tuple(t.__args__):
            return t
        return t.copy_with(new) if isinstance(t, _GenericAlias) else _types.GenericAlias(t.__origin__, new)
    return t


def _without_extras(t):
    if isinstance(t, _AnnotatedAlias):
        return _without_extras(t.__origin__)
    if get_origin(t) in (Required, NotRequired):
        return _without_extras(t.__args__[0])
    if isinstance(t, (_GenericAlias, _types.GenericAlias)) and not isinstance(t, _LiteralGenericAlias):
        new = tuple([_without_extras(a) for a in t.__args__])
        if new != tuple(t.__args__):
            return t.copy_with(new) if isinstance(t, _GenericAlias) else _types.GenericAlias(t.__origin__, new)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object, with references in strings looked up."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            space = getattr(_sys.modules.get(base.__module__), "__dict__", {}) if globalns is None else globalns
            local = dict(vars(base)) if localns is None and globalns is None else localns
            for name, value in base.__dict__.get("__annotations__", {}).items():
                value = type(None) if value is None else ForwardRef(value) if isinstance(value, str) else value
                hints[name] = _evaluated(value, space, local)
    else:
        if isinstance(obj, _types.ModuleType):
            space = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            space = getattr(inner, "__globals__", {})
        notes = getattr(obj, "__annotations__", None)
        if notes is None:
            if isinstance(obj, (_types.BuiltinFunctionType, _types.MethodType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in notes.items():
            value = type(None) if value is None else ForwardRef(value) if isinstance(value, str) else value
            hints[name] = _evaluated(value, space if globalns is None else globalns, localns if localns is not None else globalns)
    return hints if include_extras else {k: _without_extras(t) for k, t in hints.items()}
