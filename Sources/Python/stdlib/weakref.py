# weakref: references that keep nothing alive, and containers of them.
__all__ = ["ref", "proxy", "WeakKeyDictionary", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize", "ReferenceType",
    "getweakrefcount"]

ref = ReferenceType = _Ref


class proxy:
    """Stands for an object without keeping it alive."""

    __slots__ = ("_ref",)

    def __init__(self, object, callback=None):
        _set(self, "_ref", ref(object, None if callback is None else lambda r: callback(self)))

    def __getattr__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)

    def __str__(self):
        return str(_target(self))

    def __len__(self):
        return len(_target(self))

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __iter__(self):
        return iter(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __bool__(self):
        return bool(_target(self))

    def __eq__(self, other):
        return _target(self) == other

    __hash__ = None


_set = object.__setattr__


def _target(p):
    found = object.__getattribute__(p, "_ref")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


class WeakMethod:
    """A weak reference to a bound method."""

    def __init__(self, method, callback=None):
        self._owner = ref(method.__self__, callback and (lambda _: callback(self)))
        self._function = method.__func__

    def __call__(self):
        owner = self._owner()
        return None if owner is None else self._function.__get__(owner, type(owner))


class _Weak:
    """A dict that forgets entries whose object is gone when it is next looked at."""

    def __init__(self, other=(), /, **kwargs):
        self.data = {}
        self.update(other, **kwargs)

    def update(self, other=(), /, **kwargs):
        for key, value in (other.items() if hasattr(other, "items") else other):
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __len__(self):
        return len(list(self.items()))

    def __iter__(self):
        return iter([key for key, _ in self.items()])

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self.items()])

    def __contains__(self, key):
        return self.get(key, _missing) is not _missing

    def __getitem__(self, key):
        found = self.get(key, _missing)
        if found is _missing:
            raise KeyError(key)
        return found

    def setdefault(self, key, default=None):
        found = self.get(key, _missing)
        if found is _missing:
            self[key] = default
            return default
        return found

    def pop(self, key, *default):
        found = self.get(key, _missing)
        if found is not _missing:
            del self[key]
            return found
        if default:
            return default[0]
        raise KeyError(key)

    def clear(self):
        self.data.clear()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


_missing = object()


class WeakValueDictionary(_Weak):
    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def get(self, key, default=None):
        held = self.data.get(key)
        found = None if held is None else held()
        return default if found is None else found

    def items(self):
        for key, held in list(self.data.items()):
            value = held()
            if value is None:
                del self.data[key]
            else:
                yield key, value


class WeakKeyDictionary(_Weak):
    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for held, value in list(self.data.items()):
            key = held()
            if key is None:
                del self.data[held]
            else:
                yield key, value


class WeakSet:
    def __init__(self, data=None):
        self._refs = {}
        for item in data or ():
            self.add(item)

    def add(self, item):
        self._refs[ref(item)] = None

    def discard(self, item):
        self._refs.pop(ref(item), None)

    def remove(self, item):
        del self._refs[ref(item)]

    def clear(self):
        self._refs.clear()

    def __iter__(self):
        for held in list(self._refs):
            item = held()
            if item is None:
                del self._refs[held]
            else:
                yield item

    def __len__(self):
        return len(list(iter(self)))

    def __contains__(self, item):
        try:
            return ref(item) in self._refs
        except TypeError:
            return False


class finalize:
    """Calls a function when an object ends, or when the program does."""

    __slots__ = ("_key", "__weakref__")
    _live = {}
    _registered = False
    _count = 0

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered:
            import atexit
            atexit.register(finalize._exit)
            finalize._registered = True
        info = finalize._Info()
        finalize._count += 1
        key = info.index = finalize._count
        info.weakref = ref(obj, lambda r: finalize._fire(key))
        info.func, info.args, info.kwargs, info.atexit = func, args, kwargs, True
        self._key = key
        finalize._live[key] = info

    @classmethod
    def _fire(cls, key):
        info = cls._live.pop(key, None)
        if info is not None:
            return info.func(*info.args, **info.kwargs)

    @classmethod
    def _exit(cls):
        while True:
            waiting = [key for key, info in cls._live.items() if info.atexit]
            if not waiting:
                return
            try:
                cls._fire(max(waiting))
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())

    def __call__(self, _=None):
        """If alive, marks it dead and calls the function; else returns None."""
        return finalize._fire(self._key)

    def detach(self):
        """If alive, marks it dead and returns (obj, func, args, kwargs)."""
        info = finalize._live.get(self._key)
        obj = info and info.weakref()
        if obj is not None and finalize._live.pop(self._key, None):
            return (obj, info.func, info.args, info.kwargs or {})

    def peek(self):
        """If alive, returns (obj, func, args, kwargs)."""
        info = finalize._live.get(self._key)
        obj = info and info.weakref()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        return self._key in finalize._live

    @property
    def atexit(self):
        info = finalize._live.get(self._key)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._live.get(self._key)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._live.get(self._key)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"
