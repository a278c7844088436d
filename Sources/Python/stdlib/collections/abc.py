# collections.abc: abstract classes of one ability, to which classes belong by their methods; sets, mappings and sequences, which a few
# methods give all the others.
from abc import ABCMeta, abstractmethod

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator", "Generator",
           "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView",
           "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString"]


def _defines(C, *names):
    """True if the class has every method, NotImplemented otherwise."""
    for name in names:
        for base in C.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            # Types made natively answer without a dict of slots.
            if type(C) is not type or getattr(C, name, None) is None:
                return NotImplemented
    return True


def _by_methods(name, bases, *methods):
    """An abstract class known by its abstract methods."""

    def __subclasshook__(cls, C):
        return _defines(C, *methods) if cls is made else NotImplemented

    space = {"__module__": "collections.abc", "__qualname__": name, "__slots__": (), "__subclasshook__": classmethod(__subclasshook__),
             "__class_getitem__": classmethod(_alias)}
    made = ABCMeta(name, bases, space)
    return made


def _alias(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


def _abstract(cls, *methods):
    """Adds the abstract methods of a class made above."""
    for method in methods:
        abstractmethod(method)
        method.__qualname__ = f"{cls.__name__}.{method.__name__}"
        setattr(cls, method.__name__, method)
    inherited = [n for base in cls.__bases__ for n in getattr(base, "__abstractmethods__", ())]
    cls.__abstractmethods__ = frozenset(inherited + [m.__name__ for m in methods])
    return cls


def __hash__(self):
    return 0


def __iter__(self):
    while False:
        yield None


def __next__(self):
    """Return the next item from the iterator. When exhausted, raise StopIteration"""
    raise StopIteration


def __reversed__(self):
    while False:
        yield None


def __len__(self):
    return 0


def __contains__(self, x):
    return False


def __await__(self):
    yield


Hashable = _abstract(_by_methods("Hashable", (), "__hash__"), __hash__)
Awaitable = _abstract(_by_methods("Awaitable", (), "__await__"), __await__)
Coroutine = _by_methods("Coroutine", (Awaitable,), "__await__", "send", "throw", "close")
AsyncIterable = _by_methods("AsyncIterable", (), "__aiter__")
AsyncIterator = _by_methods("AsyncIterator", (AsyncIterable,), "__anext__", "__aiter__")
AsyncGenerator = _by_methods("AsyncGenerator", (AsyncIterator,), "__aiter__", "__anext__", "asend", "athrow", "aclose")
Iterable = _abstract(_by_methods("Iterable", (), "__iter__"), __iter__)
Iterator = _abstract(_by_methods("Iterator", (Iterable,), "__iter__", "__next__"), __next__)
Iterator.__iter__ = lambda self: self
Iterator.__abstractmethods__ = frozenset(["__next__"])
Reversible = _abstract(_by_methods("Reversible", (Iterable,), "__reversed__", "__iter__"), __reversed__)
Sized = _abstract(_by_methods("Sized", (), "__len__"), __len__)
Container = _abstract(_by_methods("Container", (), "__contains__"), __contains__)
Collection = _by_methods("Collection", (Sized, Iterable, Container), "__len__", "__iter__", "__contains__")


class Generator(Iterator):
    __slots__ = ()
    __module__ = "collections.abc"

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ
            val = typ()
        if tb is not None:
            val = val.with_traceback(tb)
        raise val

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")

    @classmethod
    def __subclasshook__(cls, C):
        return _defines(C, "__iter__", "__next__", "send", "throw", "close") if cls is Generator else NotImplemented


class _CallableMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        return callable(instance) if cls is Callable else ABCMeta.__instancecheck__(cls, instance)


class Callable(metaclass=_CallableMeta):
    __slots__ = ()
    __module__ = "collections.abc"

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __subclasshook__(cls, C):
        return _defines(C, "__call__") if cls is Callable else NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias
        if not (isinstance(item, tuple) and len(item) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        head, result = item
        if (not isinstance(head, (tuple, list)) and head is not Ellipsis and not hasattr(head, "__origin__")
                and type(head).__name__ != "ParamSpec"):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {head}")
        return _CallableAlias(cls, (*head, result) if isinstance(head, (tuple, list)) else (head, result))


def _CallableAlias(cls, item):
    from typing import _CollectionsCallable
    return _CollectionsCallable(cls, item, "=collections.abc.Callable")


class Set(Collection):
    """A set by three methods: __contains__, __iter__ and __len__."""

    __slots__ = ()
    __module__ = "collections.abc"

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(item in other for item in self)

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(item in self for item in other)

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)

    __rand__ = __and__

    def isdisjoint(self, other):
        return not any(value in self for value in other)

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(item for part in (self, other) for item in part)

    __ror__ = __or__

    def _other(self, other):
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else NotImplemented

    def __sub__(self, other):
        other = self._other(other)
        if other is NotImplemented:
            return other
        return self._from_iterable(value for value in self if value not in other)

    def __rsub__(self, other):
        other = self._other(other)
        if other is NotImplemented:
            return other
        return self._from_iterable(value for value in other if value not in self)

    def __xor__(self, other):
        other = self._other(other)
        if other is NotImplemented:
            return other
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def _hash(self):
        """A hash that does not depend on the order, as a frozenset's."""
        mask = 2 * 0x7FFFFFFFFFFFFFFF + 1
        n = len(self)
        h = (1927868237 * (n + 1)) & mask
        for x in self:
            hx = hash(x)
            h = (h ^ (hx ^ (hx << 16) ^ 89869747) * 3644798167) & mask
        h ^= (h >> 11) ^ (h >> 25)
        h = (h * 69069 + 907133923) & mask
        if h > 0x7FFFFFFFFFFFFFFF:
            h -= mask + 1
        return 590923713 if h == -1 else h


Set.register(frozenset)


class MutableSet(Set):
    __slots__ = ()
    __module__ = "collections.abc"

    @abstractmethod
    def add(self, value):
        """Add an element."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Remove an element.  Do not raise an exception if absent."""
        raise NotImplementedError

    def remove(self, value):
        """Remove an element. If not a member, raise a KeyError."""
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        """Return the popped value.  Raise KeyError if empty."""
        for value in self:
            self.discard(value)
            return value
        raise KeyError from None

    def clear(self):
        """This is slow (creates N new iterators!) but effective."""
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        if not isinstance(it, Set):
            it = self._from_iterable(it)
        for value in it:
            if value in self:
                self.discard(value)
            else:
                self.add(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for value in it:
            self.discard(value)
        return self


MutableSet.register(set)


class Mapping(Collection):
    """A mapping by three methods: __getitem__, __iter__ and __len__."""

    __slots__ = ()
    __module__ = "collections.abc"
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        "D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None."
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        "D.keys() -> a set-like object providing a view on D's keys"
        return KeysView(self)

    def items(self):
        "D.items() -> a set-like object providing a view on D's items"
        return ItemsView(self)

    def values(self):
        "D.values() -> an object providing a view on D's values"
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __module__ = "collections.abc"

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"

    __class_getitem__ = classmethod(_alias)


class KeysView(MappingView, Set):
    __slots__ = ()
    __module__ = "collections.abc"

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    __module__ = "collections.abc"

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])


class ValuesView(MappingView, Collection):
    __slots__ = ()
    __module__ = "collections.abc"

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class MutableMapping(Mapping):
    __slots__ = ()
    __module__ = "collections.abc"

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    __marker = object()

    def pop(self, key, default=__marker):
        try:
            value = self[key]
        except KeyError:
            if default is self.__marker:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError from None

    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class Sequence(Reversible, Collection):
    """A sequence by two methods: __getitem__ and __len__."""

    __slots__ = ()
    __module__ = "collections.abc"

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for v in self:
            if v is value or v == value:
                return True
        return False

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        """S.index(value, [start, [stop]]) -> integer -- return first index of value. Raises ValueError if the value is not present."""
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        i = start
        while stop is None or i < stop:
            try:
                v = self[i]
            except IndexError:
                break
            if v is value or v == value:
                return i
            i += 1
        raise ValueError

    def count(self, value):
        "S.count(value) -> integer -- return number of occurrences of value"
        return sum(1 for v in self if v is value or v == value)


class ByteString(Sequence):
    __slots__ = ()
    __module__ = "collections.abc"


class MutableSequence(Sequence):
    __slots__ = ()
    __module__ = "collections.abc"

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        "S.insert(index, value) -- insert value before index"
        raise IndexError

    def append(self, value):
        "S.append(value) -- append value to the end of the sequence"
        self.insert(len(self), value)

    def clear(self):
        "S.clear() -> None -- remove all items from S"
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        "S.reverse() -- reverse *IN PLACE*"
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        "S.extend(iterable) -- extend sequence by appending elements from the iterable"
        if values is self:
            values = list(values)
        for v in values:
            self.append(v)

    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


def _register():
    from collections import deque
    for cls, known in ((Mapping, (dict,)), (MutableMapping, (dict,)), (KeysView, (type({}.keys()),)), (ItemsView, (type({}.items()),)),
                       (ValuesView, (type({}.values()),)), (Sequence, (tuple, str, range, bytes)), (ByteString, (bytes, bytearray)),
                       (MutableSequence, (list, bytearray, deque))):
        for c in known:
            cls.register(c)
    for c in (bytes, bytearray, range, type({}.keys()), type({}.items()), type({}.values()), deque):
        Collection.register(c)
        Reversible.register(c)


_register()
