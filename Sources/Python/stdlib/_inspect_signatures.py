# inspect: signatures.
import types as _types
from inspect import FullArgSpec, getargs, isclass, isfunction, ismethod, ismodule, unwrap

# Its names are those of inspect.
__name__ = "inspect"


class _empty:
    pass


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and type(annotation).__name__ != "GenericAlias":
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation).replace("typing.", "") if getattr(annotation, "__module__", None) == "typing" else repr(annotation)


class Parameter:
    """One parameter of a signature."""

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(kind, _ParameterKind):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, *, name=..., kind=..., default=..., annotation=...):
        return type(self)(self.name if name is ... else name, self.kind if kind is ... else kind,
            default=self.default if default is ... else default, annotation=self.annotation if annotation is ... else annotation)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        if self.kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self.kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    """Arguments by the names of the parameters they go to."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out = {}
        named = False
        for name, p in self.signature.parameters.items():
            if not named:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    named = True
                elif name not in self.arguments:
                    named = True
                    continue
            if named and name in self.arguments:
                if p.kind == _VAR_KEYWORD:
                    out.update(self.arguments[name])
                else:
                    out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        filled = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif p.default is not _empty:
                filled[name] = p.default
            elif p.kind == _VAR_POSITIONAL:
                filled[name] = ()
            elif p.kind == _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        return isinstance(other, BoundArguments) and self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<BoundArguments ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"


class Signature:
    """The parameters of a callable and what it gives back."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {}
        top = _POSITIONAL_ONLY
        defaults = False
        for p in parameters or ():
            if p.kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before {p.kind.description} parameter")
            if p.kind > top:
                top = p.kind
            if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if p.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            if p.name in self._parameters:
                raise ValueError(f"duplicate parameter name: {p.name!r}")
            self._parameters[p.name] = p
        self.return_annotation = return_annotation

    @property
    def parameters(self):
        return _types.MappingProxyType(self._parameters)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(self._parameters.values() if parameters is ... else parameters,
            return_annotation=self.return_annotation if return_annotation is ... else return_annotation)

    def _bind(self, args, kwargs, partial):
        out = {}
        args = list(args)
        kwargs = dict(kwargs)
        for name, p in self._parameters.items():
            if p.kind == _VAR_POSITIONAL:
                if args:
                    out[name] = tuple(args)
                    args = []
            elif p.kind == _VAR_KEYWORD:
                continue
            elif args and p.kind != _KEYWORD_ONLY:
                if name in kwargs and p.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                out[name] = args.pop(0)
            elif name in kwargs and p.kind != _POSITIONAL_ONLY:
                out[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                if p.kind == _POSITIONAL_ONLY and name in kwargs:
                    raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
                raise TypeError(f"missing a required argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        for name, p in self._parameters.items():
            if p.kind == _VAR_KEYWORD:
                if kwargs:
                    out[name] = kwargs
                kwargs = {}
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, out)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __str__(self):
        out = []
        positional_only = star = False
        for p in self._parameters.values():
            if p.kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                out.append("/")
                positional_only = False
            if p.kind == _VAR_POSITIONAL:
                star = True
            elif p.kind == _KEYWORD_ONLY and not star:
                out.append("*")
                star = True
            out.append(str(p))
        if positional_only:
            out.append("/")
        text = f"({', '.join(out)})"
        return text if self.return_annotation is _empty else f"{text} -> {formatannotation(self.return_annotation)}"

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.items()) == list(other._parameters.items()) and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self._parameters))


def _of_function(f):
    code = f.__code__
    names = code.co_varnames
    n, only, k = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    defaults = f.__defaults__ or ()
    named = f.__kwdefaults__ or {}
    notes = f.__annotations__
    out = []

    def add(name, kind, default=_empty):
        out.append(Parameter(name, kind, default=default, annotation=notes.get(name, _empty)))

    for i in range(n):
        j = i - (n - len(defaults))
        add(names[i], _POSITIONAL_ONLY if i < only else _POSITIONAL_OR_KEYWORD, defaults[j] if j >= 0 else _empty)
    args = getargs(code)
    if args.varargs:
        add(args.varargs, _VAR_POSITIONAL)
    for name in names[n:n + k]:
        add(name, _KEYWORD_ONLY, named.get(name, _empty))
    if args.varkw:
        add(args.varkw, _VAR_KEYWORD)
    return Signature(out, return_annotation=notes.get("return", _empty))


def _of_text(text, obj):
    """The signature of a native function, from its own words."""
    scope = {}
    source = text.replace("=...", "=_unset")
    try:
        exec(f"def f{source}: pass", {"_unset": _empty, "inf": float("inf"), "nan": float("nan")}, scope)
    except Exception:
        raise ValueError(f"no signature found for builtin {obj!r}") from None
    return _of_function(scope["f"])


def _without_first(sig):
    parameters = list(sig._parameters.values())
    if not parameters:
        raise ValueError("invalid method signature")
    if parameters[0].kind in (_VAR_POSITIONAL, _KEYWORD_ONLY):
        return sig
    return sig.replace(parameters=parameters[1:])


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__, globals=globals, locals=locals, eval_str=eval_str))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    given = getattr(obj, "__signature__", None)
    if isinstance(given, Signature):
        return given
    if isfunction(obj):
        sig = _of_function(obj)
        if not eval_str:
            return sig
        notes = get_annotations(obj, globals=globals, locals=locals, eval_str=True)
        return sig.replace(parameters=[p.replace(annotation=notes.get(name, _empty)) for name, p in sig._parameters.items()],
            return_annotation=notes.get("return", _empty))
    if eval_str and not ismethod(obj):
        raise NotImplementedError("signature(eval_str=True) is offered for functions and their methods")
    if type(obj).__name__ == "partial":
        sig = signature(obj.func)
        bound = sig.bind_partial(*obj.args, **obj.keywords)
        out = []
        keyword = False
        for name, p in sig._parameters.items():
            if name in bound.arguments and p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and name not in obj.keywords:
                continue
            if name in obj.keywords:
                keyword = True
                p = p.replace(default=obj.keywords[name])
            if keyword and p.kind == _POSITIONAL_OR_KEYWORD:
                p = p.replace(kind=_KEYWORD_ONLY)
            if keyword and p.kind == _VAR_POSITIONAL:
                continue
            out.append(p)
        return Signature(out, return_annotation=sig.return_annotation)
    if isclass(obj):
        for name in ("__new__", "__init__"):
            for base in obj.__mro__:
                method = base.__dict__.get(name)
                if method is not None:
                    method = getattr(method, "__func__", method)
                    if isfunction(method):
                        return _without_first(_of_function(method))
                    break
        text = getattr(obj, "__text_signature__", None)
        if text:
            return _of_text(text, obj)
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    text = getattr(obj, "__text_signature__", None)
    if text:
        sig = _of_text(text, obj)
        return _without_first(sig) if getattr(obj, "__self__", None) is not None and "self" in sig._parameters else sig
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def getfullargspec(func):
    try:
        sig = signature(func.__func__ if ismethod(func) else func, follow_wrapped=False)
    except (TypeError, ValueError):
        raise TypeError("unsupported callable") from None
    args, kwonly, defaults, named = [], [], [], {}
    varargs = varkw = None
    notes = {} if sig.return_annotation is _empty else {"return": sig.return_annotation}
    for name, p in sig._parameters.items():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind == _VAR_POSITIONAL:
            varargs = name
        elif p.kind == _KEYWORD_ONLY:
            kwonly.append(name)
            if p.default is not _empty:
                named[name] = p.default
        else:
            varkw = name
        if p.annotation is not _empty:
            notes[name] = p.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, named or None, notes)


def getcallargs(func, /, *positional, **named):
    bound = signature(func.__func__ if ismethod(func) else func).bind(*((func.__self__,) if ismethod(func) else ()), *positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    notes = dict(getattr(obj, "__annotations__", None) or {})
    if not eval_str:
        return notes
    if isclass(obj):
        import sys
        module = sys.modules.get(obj.__module__)
        globals = getattr(module, "__dict__", {}) if globals is None else globals
        locals = dict(vars(obj)) if locals is None else locals
    else:
        found = vars(obj) if ismodule(obj) else getattr(unwrap(obj), "__globals__", {})
        globals = found if globals is None else globals
    return {name: eval(note, globals, locals) if isinstance(note, str) else note for name, note in notes.items()}
