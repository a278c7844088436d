# typing: the forms that annotations are built of, with what they show and answer at run time.
import functools as _functools
import types as _types
import typing as _typing

# Its names are those of typing.
__name__ = "typing"

TYPE_CHECKING = False


def _type_repr(obj):
    if isinstance(obj, _types.GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, _types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    return repr(obj)


def _type_check(arg, msg):
    """The argument of a form as a type: None is its type, a str a reference to what comes later."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (_typing.Generic, _typing.Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (_typing.Generic, _typing.Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    if arg in (ClassVar, Final):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    return arg


def _tuple(params):
    return params if isinstance(params, tuple) else (params,)


def _unique(params):
    found = []
    for p in params:
        if p not in found:
            found.append(p)
    return found


def _parameters(args):
    """The type variables in arguments, each once."""
    found = []
    for a in args:
        if isinstance(a, tuple):
            inside = _parameters(a)
        elif isinstance(a, type):
            inside = ()
        elif isinstance(a, TypeVar):
            inside = (a,)
        else:
            inside = getattr(a, "__parameters__", ())
        found += [p for p in inside if p not in found]
    return tuple(found)


class _Forms:
    """What forms have in common: | makes a union of them, and no class can be derived from them."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _remembered(getitem):
    """A subscript that makes what it has made before only once; what cannot be a key is made each time."""
    known = _functools.lru_cache(getitem)

    def subscript(self, parameters):
        try:
            return known(self, parameters)
        except TypeError:
            pass
        return getitem(self, parameters)

    return subscript


class _SpecialForm(_Forms):
    """A special form: Union, Optional, ClassVar."""

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = self.__name__ = self.__qualname__ = getitem.__name__
        self.__doc__ = getitem.__doc__
        self.__module__ = "typing"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    @_remembered
    def _getitem_once(self, parameters):
        return self._getitem(self, parameters)

    def __getitem__(self, parameters):
        # Literal[1] is not Literal[True], though the two are equal as keys.
        return self._getitem(self, parameters) if self._name == "Literal" else self._getitem_once(parameters)


def _not_subscriptable(self, parameters):
    raise TypeError(f"{self} is not subscriptable")


def _plain_form(name):
    form = _SpecialForm(_not_subscriptable)
    form._name = form.__name__ = form.__qualname__ = name
    return form


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return type.__instancecheck__(self, obj)

    def __repr__(self):
        return "typing.Any" if self is Any else type.__repr__(self)


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return object.__new__(cls)


NoReturn = _plain_form("NoReturn")
Never = _plain_form("Never")
Self = _plain_form("Self")
LiteralString = _plain_form("LiteralString")
TypeAlias = _plain_form("TypeAlias")


def _single(name):
    """A form that takes one type."""
    def getitem(self, parameters):
        return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))
    getitem.__name__ = name
    return _SpecialForm(getitem)


ClassVar, Final, TypeGuard = _single("ClassVar"), _single("Final"), _single("TypeGuard")
Required, NotRequired = _single("Required"), _single("NotRequired")


@_SpecialForm
def Unpack(self, parameters):
    """The items of a type variable tuple or a tuple type: *Ts."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Union(self, parameters):
    """Union type; Union[X, Y] means either X or Y."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for p in _tuple(parameters):
        p = _type_check(p, "Union[arg, ...]: each arg must be a type.")
        flat += p.__args__ if isinstance(p, (_UnionGenericAlias, _types.UnionType)) else (p,)
    flat = tuple(_unique(flat))
    if len(flat) == 1:
        return flat[0]
    return _UnionGenericAlias(self, flat, "Optional" if len(flat) == 2 and type(None) in flat else None)


@_SpecialForm
def Optional(self, parameters):
    """Optional type: Optional[X] is equivalent to Union[X, None]."""
    return Union[_type_check(parameters, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Literal(self, parameters):
    """Special typing form to define literal types."""
    flat = []
    for p in _tuple(parameters):
        flat += p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,)
    unique = []
    for p in flat:
        if not any(type(p) is type(q) and p == q for q in unique):
            unique.append(p)
    return _LiteralGenericAlias(self, tuple(unique))


@_SpecialForm
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    return _GenericAlias(self, tuple([p if p is ... else _type_check(p, "Concatenate[arg, ...]: each arg must be a type.")
        for p in _tuple(parameters)]))


class ForwardRef:
    """A name in an annotation, to be looked up later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns):
        return _type_check(eval(self.__forward_arg__, globalns, localns), "Forward references must evaluate to types.")

    def __call__(self):
        raise TypeError("ForwardRef cannot be called")

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class TypeVar(_Forms):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = tuple([_type_check(t, "TypeVar(name, constraint, ...): constraints must be types.") for t in constraints])
        self.__bound__ = None if bound is None else _type_check(bound, "Bound must be a type.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __call__(self):
        raise TypeError(f"'{type(self).__name__}' object is not callable")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{'kwargs' if isinstance(self, ParamSpecKwargs) else 'args'}"

    def __eq__(self, other):
        return type(self) is type(other) and self.__origin__ == other.__origin__


class ParamSpecKwargs(ParamSpecArgs):
    pass


class ParamSpec(TypeVar):
    """Parameter specification."""

    args = property(lambda self: ParamSpecArgs(self))
    kwargs = property(lambda self: ParamSpecKwargs(self))


class TypeVarTuple(TypeVar):
    """Type variable tuple."""

    def __init__(self, name):
        TypeVar.__init__(self, name)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class _GenericAlias(_Forms):
    """A generic type with its arguments: List[int]."""

    def __init__(self, origin, args, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = _tuple(args)
        self._name = name
        self._inst = inst
        self.__parameters__ = _parameters(self.__args__)
        if name is None:
            self.__module__ = origin.__module__

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join([_type_repr(a) for a in self.__args__]) or '()'}]"

    def __iter__(self):
        yield Unpack[self]

    @_remembered
    def __getitem__(self, args):
        if self.__origin__ in (_typing.Generic, _typing.Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        given = tuple([_type_check(a, "Parameters to generic types must be types.") if not isinstance(a, (list, tuple)) and a is not ...
            else a for a in _tuple(args)])
        _check_count(self, given, len(self.__parameters__))
        known = dict(zip(self.__parameters__, given))
        return self._with(tuple([_substituted(a, known) for a in self.__args__]))

    def _with(self, args):
        return type(self)(self.__origin__, args, self._name, self._inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot subclass {self!r}")
        found = [self.__origin__] if self.__origin__ not in bases else []
        if self._name and _typing.Generic not in bases:
            later = bases[bases.index(self) + 1:]
            if not any(isinstance(b, _GenericAlias) or (isinstance(b, type) and issubclass(b, _typing.Generic)) for b in later):
                found.append(_typing.Generic)
        elif self.__origin__ is _typing.Generic:
            if _typing.Protocol in bases:
                return ()
            if any(isinstance(b, _GenericAlias) and b is not self for b in bases[bases.index(self) + 1:]):
                return ()
        return tuple(found)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def copy_with(self, args):
        return self._with(args)


def _substituted(arg, known):
    if isinstance(arg, TypeVar):
        return known.get(arg, arg)
    inside = getattr(arg, "__parameters__", ()) if not isinstance(arg, type) else ()
    return arg[tuple([known[p] for p in inside])] if inside else arg


def _check_count(cls, given, wanted):
    if len(given) != wanted:
        raise TypeError(f"Too {'many' if len(given) > wanted else 'few'} arguments for {cls}; actual {len(given)}, expected {wanted}")


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return "*" + repr(self.__args__[0])


class _UnionGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_type_repr(args[1] if args[0] is type(None) else args[0])}]"
        return f"typing.Union[{', '.join([_type_repr(a) for a in args])}]"

    def _with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, a) for a in self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(a) for a in self.__args__])}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(a), a) for a in self.__args__]))


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
            return f"typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]"
        return f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]"


class _CollectionsCallable(_GenericAlias):
    """collections.abc.Callable with its arguments."""

    def __init__(self, origin, args, name=None, inst=True):
        _GenericAlias.__init__(self, origin, args, None, inst)

    def __repr__(self):
        return _CallableGenericAlias.__repr__(self).replace("typing.", "collections.abc.", 1)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        _GenericAlias.__init__(self, origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Annotated:
    """Add context specific metadata to a type."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        return _AnnotatedAlias(_type_check(params[0], "Annotated[t, ...]: t must be a type."), tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class _SpecialGenericAlias(_Forms):
    """A name for a builtin or abstract type: List, Dict, Sequence."""

    def __init__(self, origin, nparams, name=None, inst=False):
        self.__origin__ = origin
        self._nparams = nparams
        self._name = self.__name__ = self.__qualname__ = name or origin.__name__
        self._inst = inst
        self.__module__ = "typing"
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __repr__(self):
        return "typing." + self._name

    @_remembered
    def __getitem__(self, params):
        params = tuple([_type_check(p, "Parameters to generic types must be types.") for p in _tuple(params)])
        if self._nparams == 0:
            raise TypeError(f"{self} is not a generic class")
        _check_count(self, params, self._nparams)
        return _GenericAlias(self.__origin__, params, self._name, self._inst)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        found = [self.__origin__] if self.__origin__ not in bases else []
        later = bases[bases.index(self) + 1:]
        if _typing.Generic not in bases and not any(isinstance(b, (_GenericAlias, _SpecialGenericAlias)) or issubclass(b, _typing.Generic)
                for b in later):
            found.append(_typing.Generic)
        return tuple(found)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _TupleType(_SpecialGenericAlias):
    @_remembered
    def __getitem__(self, params):
        params = _tuple(params)
        if len(params) == 2 and params[1] is ...:
            params = (_type_check(params[0], "Tuple[t, ...]: t must be a type."), ...)
        else:
            params = tuple([_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params])
        return _GenericAlias(tuple, params, "Tuple", False)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ... or isinstance(args, (ParamSpec, _GenericAlias)):
            return _CallableGenericAlias(self.__origin__, (args, result), "Callable", False)
        args = [args] if not isinstance(args, list) else args
        args = [_type_check(a, "Callable[[arg, ...], result]: each arg must be a type.") for a in args]
        return _CallableGenericAlias(self.__origin__, (*args, result), "Callable", False)
