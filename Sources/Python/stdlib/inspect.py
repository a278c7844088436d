# inspect: what an object is, where it was written, frames; signatures are in _inspect_signatures.py.
import sys as _sys
import types as _types
from collections import namedtuple as _namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
currentframe = _sys._getframe


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, _types.FunctionType)


def ismethod(object):
    return isinstance(object, _types.MethodType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return isinstance(object, property) or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isgeneratorfunction(object):
    return isfunction(object) and bool(object.__code__.co_flags & CO_GENERATOR)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def iscoroutinefunction(object):
    return False


def iscoroutine(object):
    return False


def isasyncgenfunction(object):
    return False


def isawaitable(object):
    return hasattr(type(object), "__await__")


def istraceback(object):
    return isinstance(object, _types.TracebackType)


def isframe(object):
    return isinstance(object, _types.FrameType)


def iscode(object):
    return isinstance(object, _types.CodeType)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def getmembers(object, predicate=None):
    """The attributes of an object as pairs, sorted by name."""
    out = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            out.append((name, value))
    return out


def getmro(cls):
    return cls.__mro__


def getmodulename(path):
    name = path.rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return _sys.modules.get(getattr(object, "__module__", None))


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """Retrieve attributes without triggering dynamic lookup via the descriptor protocol, __getattr__ or __getattribute__."""
    own = [] if isinstance(obj, type) else [getattr(obj, "__dict__", {})]
    classes = obj.__mro__ if isinstance(obj, type) else type(obj).__mro__
    for space in own + [c.__dict__ for c in classes]:
        if attr in space:
            return space[attr]
    if isinstance(obj, type):
        for c in type(obj).__mro__:
            if attr in c.__dict__:
                return c.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"


def getgeneratorstate(generator):
    """Get current state of a generator-iterator."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if getattr(generator, "gi_suspended", False) else GEN_CREATED


def unwrap(func, *, stop=None):
    """The function inside of decorators that set __wrapped__."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


def cleandoc(doc):
    """A doc string without the indent of its source."""
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        if line.strip():
            indent = len(line) - len(line.lstrip())
            margin = indent if margin is None else min(margin, indent)
    lines = [lines[0].lstrip()] + [line[margin or 0:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The doc string, cleaned; a method's may come from a base class."""
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base.__name__ != "object" and getattr(base, "__doc__", None) is not None:
                doc = base.__doc__
                break
    elif doc is None and ismethod(object):
        for base in type(object.__self__).__mro__:
            doc = getattr(base.__dict__.get(object.__name__), "__doc__", None)
            if doc is not None:
                break
    return cleandoc(doc) if isinstance(doc, str) else None


# Source


def _code(object):
    object = unwrap(object) if not isclass(object) else object
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        return object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        return object.f_code
    return object if iscode(object) else None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = _sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__)
    return code.co_filename


def getsourcefile(object):
    return getfile(object)


def _block(lines):
    """The lines of the definition that the first line begins."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    depth = 0
    quote = None
    header = True
    last = 0
    for i, line in enumerate(lines):
        stripped = line.strip()
        inside = depth > 0 or quote is not None
        if not inside and not header and stripped and not stripped.startswith("#") and len(line) - len(line.lstrip()) <= indent:
            break
        k = 0
        while k < len(line):
            c = line[k]
            if quote:
                if c == "\\":
                    k += 1
                elif line.startswith(quote, k):
                    k += len(quote) - 1
                    quote = None
            elif c == "#":
                break
            elif c in "\"'":
                quote = c * 3 if line.startswith(c * 3, k) else c
                k += len(quote) - 1
            elif c in "([{":
                depth += 1
            elif c in ")]}":
                depth -= 1
            k += 1
        if quote is not None and len(quote) == 1:
            quote = None
        if header and depth == 0 and quote is None and not stripped.startswith("@") and stripped:
            code = line[:k].rstrip()
            if code.endswith(":"):
                header = False
            elif not code.endswith("\\") and not code.startswith("@"):
                return lines[:i + 1]
        if stripped and not stripped.startswith("#"):
            last = i
        elif stripped and len(line) - len(line.lstrip()) > indent:
            last = i
    return lines[:last + 1]


def _file_lines(object):
    import linecache
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    return [line.rstrip("\n") for line in lines]


def findsource(object):
    if isclass(object):
        for value in vars(object).values():
            value = getattr(value, "__func__", value)
            if isfunction(value) and value.__qualname__.startswith(object.__qualname__ + "."):
                lines = _source_lines(value.__code__)
                break
        else:
            lines = _file_lines(object)
        if lines is None:
            raise OSError("could not get source code")
        names = object.__qualname__.split(".")
        start = 0
        for name in [n for n in names if n != "<locals>"]:
            for i in range(start, len(lines)):
                words = lines[i].split()
                if len(words) > 1 and words[0] in ("class", "def") and words[1].split("(")[0].rstrip(":") == name:
                    start = i
                    break
            else:
                raise OSError("could not find class definition")
        while start > 0 and lines[start - 1].strip().startswith("@"):
            start -= 1
    elif ismodule(object):
        return [line + "\n" for line in _file_lines(object)], 0
    else:
        code = _code(object)
        getfile(object)
        lines = _source_lines(code)
        if lines is None:
            raise OSError("could not get source code")
        start = code.co_firstlineno - 1
        while start > 0 and lines[start - 1].strip().startswith("@"):
            start -= 1
    return [line + "\n" for line in lines], start


def getsourcelines(object):
    lines, start = findsource(unwrap(object) if not isclass(object) else object)
    if ismodule(object):
        return lines, 0
    return _block(lines[start:]), start + 1


def getsource(object):
    """The source text of a function, class or module."""
    lines, _ = getsourcelines(object)
    return "".join(lines)


def getcomments(object):
    return None


# Frames

ArgInfo = _namedtuple("ArgInfo", "args varargs keywords locals")
FrameInfo = _namedtuple("FrameInfo", "frame filename lineno function code_context index")
Traceback = _namedtuple("Traceback", "filename lineno function code_context index")
FullArgSpec = _namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
Arguments = _namedtuple("Arguments", "args varargs varkw")
BlockFinder = None


def getargs(code):
    names = code.co_varnames
    n, k = code.co_argcount, code.co_kwonlyargcount
    at = n + k
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:n]) + list(names[n:n + k]), varargs, varkw)


def getargvalues(frame):
    """The arguments of a frame, and its variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def getframeinfo(frame, context=1):
    if istraceback(frame):
        line = frame.tb_lineno
        frame = frame.tb_frame
    else:
        line = frame.f_lineno
    lines = _source_lines(frame.f_code)
    shown = index = None
    if context > 0 and lines:
        start = max(0, min(line - 1 - context // 2, len(lines) - context))
        shown = [text + "\n" for text in lines[start:start + context]]
        index = line - 1 - start
    return Traceback(frame.f_code.co_filename, line, frame.f_code.co_name, shown, index)


def stack(context=1):
    out = []
    frame = _sys._getframe(1)
    while frame:
        out.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return out


def trace(context=1):
    tb = _sys.exc_info()[2]
    out = []
    while tb:
        out.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return out


from _inspect_signatures import (
    formatannotation, Parameter, BoundArguments, Signature, signature, getfullargspec, getcallargs, get_annotations, _empty,
    _ParameterKind, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD,
)
