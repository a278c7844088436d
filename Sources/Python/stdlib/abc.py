# abc: classes with abstract methods, and classes that say who belongs to them.
def abstractmethod(funcobj):
    """Mark a method that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


def _is_abstract(value):
    if getattr(value, "__isabstractmethod__", False):
        return True
    if isinstance(value, property):
        return any(getattr(f, "__isabstractmethod__", False) for f in (value.fget, value.fset, value.fdel))
    return getattr(getattr(value, "__func__", None), "__isabstractmethod__", False)


def _missing(cls, namespace):
    missing = [key for key, value in namespace.items() if _is_abstract(value)]
    for base in cls.__bases__:
        for key in getattr(base, "__abstractmethods__", ()):
            if key not in missing and key not in namespace and _is_abstract(getattr(cls, key, None)):
                missing.append(key)
    return frozenset(missing)


# Grows with every registration, after which what was not a subclass may be one.
_registrations = 0


class ABCMeta(type):
    """The metaclass of classes with abstract methods."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = type.__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _missing(cls, namespace)
        cls._abc_registry = ()
        cls._abc_known = {}
        cls._abc_since = _registrations
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry += (subclass,)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if cls._abc_since != _registrations:
            cls._abc_known = {}
            cls._abc_since = _registrations
        known = cls._abc_known.get(subclass)
        if known is None:
            known = cls._abc_known[subclass] = _is_subclass(cls, subclass)
        return known


def _is_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return bool(answer)
    if cls in subclass.__mro__:
        return True
    return any(issubclass(subclass, c) for c in cls._abc_registry) or any(issubclass(subclass, c) for c in type.__subclasses__(cls))


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using inheritance."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of an abstract class."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _missing(cls, cls.__dict__)
    return cls


def get_cache_token():
    return _registrations
