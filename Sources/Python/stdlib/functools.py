# functools: wrappers, partial calls, caches, orders and functions chosen by type.
__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache",
           "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            pass
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ", ".join(map(repr, self.args))
        keywords = ", ".join([f"{k}={v!r}" for k, v in self.keywords.items()])
        return f"{type(self).__module__}.{type(self).__qualname__}({self.func}, {args}, {keywords})"

    def __get__(self, obj, cls=None):
        if not isinstance(self.func, type(lambda: 0)) and hasattr(self.func, "__get__"):
            return partial(self.func.__get__(obj, cls), *self.args, **self.keywords)

        def method(obj, /, *args, **keywords):
            return self.func(obj, *self.args, *args, **{**self.keywords, **keywords})

        method.partialmethod = self
        return method if obj is None else method.__get__(obj, cls)


def total_ordering(cls):
    """Fill in the comparisons that follow from the one a class has."""

    def made(op, test):
        def method(self, other):
            return test(self, other)
        method.__name__ = op
        return method

    def from_root(self, other, root, negate=False, or_equal=None):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if or_equal is True:
            return result or self == other
        if or_equal is False:
            return result and self != other
        return not result if negate else result

    rules = {
        "__lt__": [("__gt__", lambda s, o: _both(from_root(s, o, "__lt__", True), s, o, False)),
                   ("__le__", lambda s, o: from_root(s, o, "__lt__", or_equal=True)),
                   ("__ge__", lambda s, o: from_root(s, o, "__lt__", True))],
        "__le__": [("__ge__", lambda s, o: _both(from_root(s, o, "__le__", True), s, o, True)),
                   ("__lt__", lambda s, o: from_root(s, o, "__le__", or_equal=False)),
                   ("__gt__", lambda s, o: from_root(s, o, "__le__", True))],
        "__gt__": [("__lt__", lambda s, o: _both(from_root(s, o, "__gt__", True), s, o, False)),
                   ("__ge__", lambda s, o: from_root(s, o, "__gt__", or_equal=True)),
                   ("__le__", lambda s, o: from_root(s, o, "__gt__", True))],
        "__ge__": [("__le__", lambda s, o: _both(from_root(s, o, "__ge__", True), s, o, True)),
                   ("__gt__", lambda s, o: from_root(s, o, "__ge__", or_equal=False)),
                   ("__lt__", lambda s, o: from_root(s, o, "__ge__", True))],
    }
    own = [op for op in rules if any(op in c.__dict__ for c in cls.__mro__ if c is not object)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(op for op in ("__lt__", "__le__", "__gt__", "__ge__") if op in own)
    for op, test in rules[root]:
        if op not in own:
            setattr(cls, op, made(op, test))
    return cls


def _both(result, self, other, or_equal):
    if result is NotImplemented:
        return result
    return (result or self == other) if or_equal else (result and self != other)


_CacheInfo = None


def _cache_info_type():
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo


_mark = object()


def lru_cache(maxsize=128, typed=False):
    """Remember a function's latest results."""
    if isinstance(maxsize, int):
        pass
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    """Remember all of a function's results."""
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    if maxsize is not None:
        maxsize = max(0, maxsize)
    wrapper = _lru_cache_wrapper(function, maxsize, bool(typed), _cache_info_type())
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    """A property computed once for each instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            store = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        value = store.get(self.attrname, _missing)
        if value is _missing:
            value = store[self.attrname] = self.func(instance)
        return value

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _union_parts(cls):
    """The classes of a union, or None for what is none."""
    from types import UnionType
    import typing
    if isinstance(cls, UnionType) or getattr(cls, "__origin__", None) is typing.Union:
        return typing.get_args(cls)
    return None


def _is_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    parts = None if callable(cls) and not hasattr(cls, "__origin__") else _union_parts(cls)
    return parts is not None and all(isinstance(c, type) for c in parts)


def _find_implementation(cls, registry):
    """The nearest class of the registry: along the bases, an abstract class comes after the last one that belongs to it."""
    mro = cls.__mro__
    ranked = []
    for c in registry:
        if c in mro:
            ranked.append((mro.index(c), c))
        elif issubclass(cls, c):
            ranked.append((max([i for i, b in enumerate(mro) if b is not object and issubclass(b, c)], default=0) + 0.5, c))
    if not ranked:
        return object
    best = min([rank for rank, c in ranked])
    found = [c for rank, c in ranked if rank == best]
    most = [c for c in found if not any(other is not c and issubclass(other, c) for other in found)]
    if len(most) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {most[0]} or {most[1]}")
    return most[0]


def singledispatch(func):
    """Single-dispatch generic function decorator."""
    from types import MappingProxyType
    registry = {object: func}
    known = {}

    def dispatch(cls):
        """The implementation for a class."""
        implementation = known.get(cls)
        if implementation is None:
            implementation = registry.get(cls) or registry[_find_implementation(cls, registry)]
            if all(type(c) is type for c in registry):
                known[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Registers a new implementation for the given class."""
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", {}):
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function.")
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            if not _is_dispatch_type(cls):
                if _union_parts(cls) is not None:
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for c in (cls,) if isinstance(cls, type) else _union_parts(cls):
            registry[c] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func_name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    func_name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Registers a new implementation for the given class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
