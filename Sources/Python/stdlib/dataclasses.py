# dataclasses: methods of a class from its annotated fields.
class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq, self.order, self.unsafe_hash, self.frozen = init, repr, eq, order, unsafe_hash, frozen

    def __repr__(self):
        return "_DataclassParams(" + ",".join([f"{n}={getattr(self, n)!r}" for n in self.__slots__]) + ")"


class _KwOnly:
    pass


KW_ONLY = _KwOnly()


class FrozenInstanceError(AttributeError):
    pass


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type(int)) and not hasattr(self.type, "__origin__") else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        return "Field(" + ",".join(f"{n}={getattr(self, n)!r}" for n in names) + ")"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """What a field of a dataclass is beyond its type."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_class_var(annotation):
    return annotation is _class_var() or getattr(annotation, "__origin__", None) is _class_var() or (
        isinstance(annotation, str) and annotation.split("[")[0].strip() in ("ClassVar", "typing.ClassVar"))


def _class_var():
    import typing
    return typing.ClassVar


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Fill in a class from its annotated fields."""
    if cls is None:
        return lambda cls: dataclass(
            cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
            kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    made = _made(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only, match_args)
    return _with_slots(made, weakref_slot) if slots else made


def _with_slots(cls, weakref_slot):
    """The class again, with places for its own fields."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    space = dict(cls.__dict__)
    own = [f.name for f in fields(cls)]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    space["__slots__"] = tuple([n for n in own + ["__weakref__"] * weakref_slot if n not in inherited])
    for name in own:
        space.pop(name, None)
    for name in ("__dict__", "__weakref__"):
        space.pop(name, None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = qualname
    return made


def _made(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only, match_args):
    cls.__module__
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        for name, f in getattr(base, "__dataclass_fields__", {}).items() if "__dataclass_fields__" in base.__dict__ else ():
            fields[name] = f
        if "__dataclass_params__" in base.__dict__:
            if base.__dict__["__dataclass_params__"].frozen and not frozen:
                raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
            if frozen and not base.__dict__["__dataclass_params__"].frozen:
                raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    only = kw_only
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY:
            only = True
            continue
        given = cls.__dict__.get(name, MISSING)
        if _is_class_var(annotation):
            if isinstance(given, Field):
                if given.default_factory is not MISSING:
                    raise TypeError(f"field {name} cannot have a default factory")
                if given.default is MISSING:
                    delattr(cls, name)
                else:
                    setattr(cls, name, given.default)
            continue
        f = given if isinstance(given, Field) else field(default=given)
        f.name = name
        f.type = annotation
        f.is_init_var = isinstance(annotation, InitVar) or annotation is InitVar
        if f.kw_only is MISSING:
            f.kw_only = only
        if isinstance(f.default, (list, dict, set)) or (f.default is not MISSING and type(f.default).__hash__ is None):
            raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
        if isinstance(given, Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
        fields[name] = f
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    every = list(fields.values())
    plain = [f for f in every if not getattr(f, "is_init_var", False)]
    if init and "__init__" not in cls.__dict__:
        cls.__init__ = _initializer(cls, every, frozen)
    if repr and "__repr__" not in cls.__dict__:
        shown = [f.name for f in plain if f.repr]

        running = set()

        def __repr__(self):
            key = id(self)
            if key in running:
                return "..."
            running.add(key)
            try:
                return type(self).__qualname__ + "(" + ", ".join([f"{n}={getattr(self, n)!r}" for n in shown]) + ")"
            finally:
                running.discard(key)

        cls.__repr__ = __repr__
    compared = [f.name for f in plain if f.compare]

    def values(self):
        return tuple([getattr(self, n) for n in compared])

    if eq and "__eq__" not in cls.__dict__:
        def __eq__(self, other):
            if other.__class__ is self.__class__:
                return values(self) == values(other)
            return NotImplemented
        has_hash = "__hash__" in cls.__dict__
        cls.__eq__ = __eq__
        if not has_hash and not frozen and not unsafe_hash:
            cls.__hash__ = None
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        for name, test in (("__lt__", lambda a, b: a < b), ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b),
                           ("__ge__", lambda a, b: a >= b)):
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering")
            setattr(cls, name, _comparison(name, test, values))
    if unsafe_hash and "__hash__" in cls.__dict__ and not (cls.__dict__["__hash__"] is None and "__eq__" in cls.__dict__):
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and "__hash__" not in cls.__dict__):
        hashed = [f.name for f in plain if (f.compare if f.hash is None else f.hash)]
        cls.__hash__ = lambda self: hash(tuple([getattr(self, n) for n in hashed]))
    if frozen:
        def __setattr__(self, name, value):
            if type(self) is cls or name in fields:
                raise FrozenInstanceError(f"cannot assign to field {name!r}")
            object.__setattr__(self, name, value)

        def __delattr__(self, name):
            if type(self) is cls or name in fields:
                raise FrozenInstanceError(f"cannot delete field {name!r}")
            object.__delattr__(self, name)

        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in every if f.init and not f.kw_only])
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(every)
    return cls


def _signature_text(every):
    """The parameters of __init__ as inspect shows them."""
    shown = []
    for f in [f for f in every if f.init and not f.kw_only] + [f for f in every if f.init and f.kw_only]:
        if f.kw_only and "*" not in shown:
            shown.append("*")
        t = f.type
        if isinstance(t, InitVar):
            text = f"{t!r}"
        elif isinstance(t, type) and not hasattr(t, "__origin__"):
            text = t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
        else:
            text = f"{t!r}".replace("typing.", "")
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        shown.append(f"{f.name}: {text}")
    return f"({', '.join(shown)})"


def _comparison(name, test, values):
    def method(self, other):
        if other.__class__ is self.__class__:
            return test(values(self), values(other))
        return NotImplemented
    method.__name__ = name
    return method


def _initializer(cls, every, frozen):
    positional = [f for f in every if f.init and not f.kw_only]
    keyword = [f for f in every if f.init and f.kw_only]
    seen = False
    for f in positional:
        has_default = f.default is not MISSING or f.default_factory is not MISSING
        if seen and not has_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
        seen = seen or has_default

    def parameter(f):
        if f.default_factory is not MISSING:
            return f"{f.name}=_factory"
        if f.default is not MISSING:
            return f"{f.name}=_fields[{f.name!r}].default"
        return f.name

    heads = ["self"] + [parameter(f) for f in positional] + (["*"] if keyword else []) + [parameter(f) for f in keyword]
    body = []
    set_text = "_set(self, {0!r}, {1})" if frozen else "self.{0} = {1}"
    for f in every:
        name = f.name
        if not f.init:
            if f.default_factory is not MISSING:
                body.append(set_text.format(name, f"_fields[{name!r}].default_factory()"))
            continue
        if f.default_factory is not MISSING:
            body.append(f"if {name} is _factory: {name} = _fields[{name!r}].default_factory()")
        if not getattr(f, "is_init_var", False):
            body.append(set_text.format(name, name))
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__(" + ", ".join(f.name for f in every if getattr(f, "is_init_var", False)) + ")")
    space = {"_factory": _FACTORY, "_fields": {f.name: f for f in every}, "_set": object.__setattr__}
    exec("def __init__(" + ", ".join(heads) + "):\n    " + "\n    ".join(body or ["pass"]) + "\n", space)
    made = space["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = {f.name: f.type for f in positional + keyword} | {"return": None}
    return made


class _Factory:
    """What stands in a signature for a value that is made anew for each instance."""

    def __repr__(self):
        return "<factory>"


_FACTORY = _Factory()


def fields(class_or_instance):
    """The fields of a dataclass."""
    try:
        every = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in every.values() if not getattr(f, "is_init_var", False)])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    """A dataclass and those inside it as dicts."""
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, lambda o: dict_factory([(f.name, _plain(getattr(o, f.name), None, dict_factory)) for f in fields(o)]),
        dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("astuple() should be called on dataclass instances")

    def inside(v):
        if is_dataclass(v) and not isinstance(v, type):
            return tuple_factory([inside(getattr(v, f.name)) for f in fields(v)])
        if isinstance(v, (list, tuple)):
            return type(v)([inside(x) for x in v]) if not hasattr(v, "_fields") else type(v)(*[inside(x) for x in v])
        if isinstance(v, dict):
            return type(v)((inside(k), inside(x)) for k, x in v.items())
        return v

    return inside(obj)


def _plain(v, top, dict_factory):
    if is_dataclass(v) and not isinstance(v, type):
        return dict_factory([(f.name, _plain(getattr(v, f.name), None, dict_factory)) for f in fields(v)])
    if isinstance(v, tuple) and hasattr(v, "_fields"):
        return type(v)(*[_plain(x, None, dict_factory) for x in v])
    if isinstance(v, (list, tuple)):
        return type(v)([_plain(x, None, dict_factory) for x in v])
    if isinstance(v, dict):
        return {_plain(k, None, dict_factory): _plain(x, None, dict_factory) for k, x in v.items()}
    import copy
    return copy.deepcopy(v)


def replace(obj, /, **changes):
    """A dataclass like another, with some fields changed."""
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if getattr(f, "is_init_var", False) and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    space = dict(namespace or {})
    notes = {}
    import keyword
    for item in fields:
        name = item if isinstance(item, str) else item[0]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in notes:
            raise TypeError(f"Field name duplicated: {name!r}")
        if isinstance(item, str):
            notes[item] = "typing.Any"
        else:
            notes[item[0]] = item[1]
            if len(item) == 3:
                space[item[0]] = item[2]
    space["__annotations__"] = notes
    return dataclass(type(cls_name, bases, space), **options)
