# types: the types that have no name of their own.
import sys as _sys

__all__ = ["FunctionType", "LambdaType", "CodeType", "MappingProxyType", "SimpleNamespace", "CellType", "GeneratorType", "MethodType",
    "BuiltinFunctionType", "BuiltinMethodType", "ModuleType", "TracebackType", "FrameType", "GenericAlias", "UnionType",
    "EllipsisType", "NoneType", "NotImplementedType", "MethodDescriptorType", "WrapperDescriptorType", "GetSetDescriptorType",
    "MemberDescriptorType", "DynamicClassAttribute", "new_class", "prepare_class", "resolve_bases"]


def _f():
    yield


FunctionType = LambdaType = type(_f)
CodeType = type(_f.__code__)
GeneratorType = type(_f())
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(_sys)
MethodDescriptorType = WrapperDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
MethodWrapperType = type("".join)
GenericAlias = type(list[int])
UnionType = type(int | str)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
MappingProxyType = type(type.__dict__)


def _outer(x):
    return lambda: x


CellType = type(_outer(1).__closure__[0])


class _C:
    def method(self):
        pass


MethodType = type(_C().method)
GetSetDescriptorType = MemberDescriptorType = type(property.fget)

try:
    raise TypeError
except TypeError as _e:
    TracebackType = type(_e.__traceback__)
    FrameType = type(_e.__traceback__.tb_frame)


class SimpleNamespace:
    """An object of nothing but the attributes it is given."""

    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


class DynamicClassAttribute(property):
    """A property that the class itself does not answer for."""

    def __get__(self, instance, owner=None):
        if instance is None:
            raise AttributeError()
        return property.__get__(self, instance, owner)


def resolve_bases(bases):
    out = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            out.extend(base.__mro_entries__(bases))
        else:
            out.append(base)
    return tuple(out)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class made as a class statement makes it."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, resolved, namespace, **kwds)


SimpleNamespace.__module__ = "types"
