# unittest.mock: stand-ins that remember what was done with them.
import functools as _functools
import inspect as _inspect

__all__ = ["Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "NonCallableMock",
    "NonCallableMagicMock", "mock_open", "PropertyMock"]
__all__.remove("create_autospec")


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._made.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    "A helper object that compares equal to everything."

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _ANY()


class _Call(tuple):
    """A call that was made or is expected: its name, arguments and keywords."""

    def __new__(cls, name="", args=(), kwargs=None, parent=None):
        self = tuple.__new__(cls, (name, tuple(args), kwargs or {}))
        self._name = name
        self._parent = parent
        return self

    @property
    def args(self):
        return tuple.__getitem__(self, 1)

    @property
    def kwargs(self):
        return tuple.__getitem__(self, 2)

    def __getitem__(self, i):
        # call_args[0] and call_args[1] are the arguments of a call without a name.
        return tuple.__getitem__(self, i + 1) if isinstance(i, int) and not self._name and 0 <= i < 2 else tuple.__getitem__(self, i)

    def __iter__(self):
        parts = (self.args, self.kwargs) if not self._name else (self._name, self.args, self.kwargs)
        return iter(parts)

    def __len__(self):
        return 3 if self._name else 2

    def __call__(self, *args, **kwargs):
        return _Call(self._name, args, kwargs, self)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Call(f"{self._name}.{name}" if self._name else name)

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if not isinstance(other, _Call):
            parts = list(other)
            if len(parts) == 2 and isinstance(parts[0], str):
                parts = [parts[0], (), parts[1]] if isinstance(parts[1], dict) else [parts[0], parts[1], {}]
            elif len(parts) == 2:
                parts = ["", *parts]
            elif len(parts) == 1:
                parts = ["", parts[0], {}] if isinstance(parts[0], tuple) else ["", (), parts[0]]
            other = _Call(*parts) if len(parts) == 3 else _Call()
        named_alike = not self._name or not other._name or self._name == other._name
        return named_alike and self.args == other.args and self.kwargs == other.kwargs

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        name = self._name if self._name.startswith("()") else "." + self._name if self._name else ""
        return f"call{name}({_arguments(self.args, self.kwargs)})"


call = _Call()


def _arguments(args, kwargs):
    return ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))


_OWN = {"_mock_" + n for n in ("name", "parent", "children", "spec", "wraps", "return_value", "side_effect", "methods", "new_name",
    "sealed")}
_OWN |= {"called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"}


class NonCallableMock:
    """A stand-in for an object, which remembers what is done with it."""

    def __new__(cls, *args, **kw):
        # Each mock has a class of its own, so that special methods can be set on it.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, _parent=None,
            _new_name="", **kwargs):
        own = self.__dict__
        own["_mock_name"], own["_mock_parent"], own["_mock_children"] = name, _parent, {}
        own["_mock_new_name"], own["_mock_wraps"] = _new_name or name or "", wraps
        spec = spec if spec is not None else spec_set
        own["_mock_spec"] = spec if spec is None or isinstance(spec, (list, tuple)) else dir(spec)
        own["_mock_spec_class"] = (None if spec is None or isinstance(spec, (list, tuple)) else spec if isinstance(spec, type)
            else type(spec))
        own["_mock_strict"] = spec_set is not None
        own["_mock_return_value"], own["_mock_side_effect"] = return_value, None
        self.reset_mock()
        if side_effect is not None:
            self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def reset_mock(self, *, return_value=False, side_effect=False):
        "Restore the mock object to its initial state."
        own = self.__dict__
        own["called"], own["call_count"], own["call_args"] = False, 0, None
        own["call_args_list"], own["mock_calls"], own["method_calls"] = _CallList(), _CallList(), _CallList()
        if return_value:
            own["_mock_return_value"] = DEFAULT
        if side_effect:
            own["_mock_side_effect"] = None
        for child in own["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)

    def configure_mock(self, **kwargs):
        """Set attributes on the mock through keyword arguments."""
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *parents, last = path.split(".")
            obj = self
            for part in parents:
                obj = getattr(obj, part)
            setattr(obj, last, value)

    def attach_mock(self, mock, attribute):
        setattr(self, attribute, mock)

    @property
    def __class__(self):
        spec = self.__dict__.get("_mock_spec_class")
        return type(self) if spec is None else spec

    @property
    def return_value(self):
        own = self.__dict__
        if own["_mock_return_value"] is DEFAULT:
            own["_mock_return_value"] = self._get_child_mock(_parent=self, _new_name="()")
        return own["_mock_return_value"]

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        is_iterable = value is not None and not callable(value) and not (isinstance(value, BaseException)) and hasattr(value, "__iter__")
        self.__dict__["_mock_side_effect"] = iter(value) if is_iterable else value

    def _get_child_mock(self, **kw):
        cls = type(self).__mro__[1]
        if issubclass(cls, NonCallableMagicMock):
            cls = MagicMock
        elif cls is NonCallableMock:
            cls = Mock
        return cls(**kw)

    def _full_name(self):
        parts = []
        mock = self
        while mock is not None:
            name = mock.__dict__["_mock_new_name"]
            parent = mock.__dict__["_mock_parent"]
            if parent is None:
                parts.append(mock.__dict__["_mock_name"] or "mock")
                break
            parts.append(name)
            mock = parent
        text = parts[-1]
        for part in reversed(parts[:-1]):
            text += part if part.startswith("(") else "." + part
        return text

    def __getattr__(self, name):
        own = self.__dict__
        if "_mock_children" not in own or (name.startswith("__") and name.endswith("__")):
            raise AttributeError(name)
        if own["_mock_spec"] is not None and name not in own["_mock_spec"]:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if (name.startswith(("assert", "assret", "asert", "aseert", "assrt"))
                or name in ("called_once", "called_with", "called_once_with")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        child = own["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = own["_mock_wraps"]
            wrapped = None if wraps is None else getattr(wraps, name)
            child = own["_mock_children"][name] = self._get_child_mock(_parent=self, _new_name=name, wraps=wrapped)
        return child

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in own or name in ("return_value", "side_effect", "__class__"):
            return object.__setattr__(self, name, value)
        if name.startswith("__") and name.endswith("__"):
            if isinstance(value, NonCallableMock):
                setattr(type(self), name, lambda _self, *args, **kw: value(*args, **kw))
            else:
                setattr(type(self), name, value)
            return
        if own.get("_mock_strict") and name not in own["_mock_spec"]:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if isinstance(value, NonCallableMock) and value.__dict__["_mock_parent"] is None and value.__dict__["_mock_name"] is None:
            value.__dict__["_mock_parent"], value.__dict__["_mock_new_name"] = self, name
        if isinstance(getattr(type(self), name, None), property):
            return object.__setattr__(self, name, value)
        own["_mock_children"][name] = value

    def __delattr__(self, name):
        children = self.__dict__["_mock_children"]
        if children.get(name) is _deleted:
            raise AttributeError(name)
        children[name] = _deleted

    def __dir__(self):
        children = self.__dict__["_mock_children"]
        return sorted(set(self.__dict__["_mock_spec"] or object.__dir__(self)) | {k for k, v in children.items() if v is not _deleted})

    def __repr__(self):
        own = self.__dict__
        name = f" name={self._full_name()!r}" if own["_mock_name"] is not None or own["_mock_parent"] is not None else ""
        spec = f" spec={own['_mock_spec_class'].__name__!r}" if own["_mock_spec_class"] is not None else ""
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    def _calls_repr(self, prefix="Calls"):
        calls = self.__dict__["mock_calls"]
        return f"\n{prefix}: {list(calls)!r}." if calls else ""

    def _own_name(self):
        return self._full_name() if self.__dict__["_mock_parent"] is not None or self.__dict__["_mock_name"] else "mock"

    def _short_name(self):
        return self.__dict__["_mock_name"] or "mock" if self.__dict__["_mock_parent"] is None else self.__dict__["_mock_new_name"]

    def assert_called(self):
        """assert that the mock was called at least once"""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._short_name()}' to have been called.")

    def assert_not_called(self):
        """assert that the mock was never called."""
        if self.call_count > 0:
            raise AssertionError(f"Expected '{self._short_name()}' to not have been called. Called {self.call_count} "
                f"times.{self._calls_repr()}")

    def assert_called_once(self):
        """assert that the mock was called only once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._short_name()}' to have been called once. Called {self.call_count} "
                f"times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """assert that the last call was made with the specified arguments."""
        expected = f"{self._short_name()}({_arguments(args, kwargs)})"
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        if self.call_args != _Call("", args, kwargs):
            actual = f"{self._short_name()}({_arguments(self.call_args.args, self.call_args.kwargs)})"
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        """assert that the mock was called exactly once and that that call was with the specified arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._short_name()}' to be called once. Called {self.call_count} "
                f"times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """assert the mock has been called with the specified arguments."""
        if _Call("", args, kwargs) not in self.call_args_list:
            raise AssertionError(f"{self._short_name()}({_arguments(args, kwargs)}) call not found")

    def assert_has_calls(self, calls, any_order=False):
        """assert the mock has been called with the specified calls."""
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f"Calls not found.\nExpected: {calls!r}{self._calls_repr('  Actual').rstrip('.')}")
            return
        left = list(self.mock_calls)
        missing = []
        for c in calls:
            if c in left:
                left.remove(c)
            else:
                missing.append(c)
        if missing:
            raise AssertionError(f"{self._short_name()!r} does not contain all of {tuple(missing)!r} in its call list, found "
                f"{list(self.mock_calls)!r} instead")


_deleted = object()


class Mock(NonCallableMock):
    """A stand-in that can be called."""

    def __call__(self, /, *args, **kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        own["call_args"] = _Call("", args, kwargs)
        own["call_args_list"].append(own["call_args"])
        own["mock_calls"].append(_Call("", args, kwargs))
        name, mock = own["_mock_new_name"], own["_mock_parent"]
        is_method = not name.startswith("(")
        while mock is not None:
            above = mock.__dict__
            if is_method:
                above["method_calls"].append(_Call(name, args, kwargs))
            above["mock_calls"].append(_Call(name, args, kwargs))
            upper = above["_mock_new_name"]
            if above["_mock_parent"] is not None:
                is_method = is_method and not upper.startswith("(")
                name = upper + (name if name.startswith("(") else "." + name)
            mock = above["_mock_parent"]
        effect = own["_mock_side_effect"]
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if own["_mock_return_value"] is not DEFAULT:
            return own["_mock_return_value"]
        if own["_mock_wraps"] is not None:
            return own["_mock_wraps"](*args, **kwargs)
        return self.return_value


_DEFAULTS = {"__len__": 0, "__contains__": False, "__bool__": True, "__int__": 1, "__float__": 1.0, "__index__": 1, "__exit__": False,
    "__complex__": 1j}
_MADE = ["__getitem__", "__setitem__", "__delitem__", "__enter__", "__call__", "__add__", "__sub__", "__mul__", "__truediv__",
    "__floordiv__", "__mod__", "__pow__", "__and__", "__or__", "__xor__", "__lshift__", "__rshift__", "__matmul__", "__neg__",
    "__pos__", "__abs__", "__invert__", "__iadd__", "__isub__", "__imul__", "__round__"]
_MADE.remove("__call__")


def _special(name):
    def method(self, *args, **kwargs):
        mock = self.__dict__["_mock_children"].get(name)
        if mock is None:
            kw = {"return_value": _DEFAULTS[name]} if name in _DEFAULTS else {}
            mock = self.__dict__["_mock_children"][name] = MagicMock(_parent=self, _new_name=name, **kw)
        return mock(*args, **kwargs)
    method.__name__ = name
    return method


class _Special(property):
    pass


class _Magic:
    """Special methods that are mocks too."""

    def __iter__(self):
        mock = self.__dict__["_mock_children"].get("__iter__")
        return iter([]) if mock is None else iter(mock())

    def __getattr__(self, name):
        if name in _DEFAULTS or name in _MADE or name == "__iter__":
            own = self.__dict__
            if "_mock_children" in own:
                mock = own["_mock_children"].get(name)
                if mock is None:
                    kw = ({"return_value": _DEFAULTS[name]} if name in _DEFAULTS else {"return_value": iter([])} if name == "__iter__"
                        else {})
                    mock = own["_mock_children"][name] = MagicMock(_parent=self, _new_name=name, **kw)
                return mock
        return NonCallableMock.__getattr__(self, name)

    def __getattribute__(self, name):
        if name in _KNOWN:
            return _Magic.__getattr__(self, name)
        return object.__getattribute__(self, name)


_KNOWN = frozenset(_DEFAULTS) | frozenset(_MADE) | {"__iter__"}
for _name in _KNOWN - {"__iter__"}:
    setattr(_Magic, _name, _special(_name))


class NonCallableMagicMock(_Magic, NonCallableMock):
    pass


class MagicMock(NonCallableMagicMock, Mock):
    """MagicMock is a subclass of Mock with default implementations of most of the magic methods."""


class PropertyMock(Mock):
    """A mock intended to be used as a property, or other descriptor, on a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


class _patch:
    """Something put in the place of an attribute while a test or a block runs."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, new_callable, kwargs):
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.create, self.spec_set = spec, create, spec_set
        self.new_callable, self.kwargs = new_callable, kwargs

    def __enter__(self):
        self.target = self.getter()
        name, target = self.attribute, self.target
        self.is_local = name in getattr(target, "__dict__", {})
        try:
            self.original = target.__dict__[name] if self.is_local else getattr(target, name)
        except AttributeError:
            if not self.create:
                raise AttributeError(f"{target} does not have the attribute {name!r}") from None
            self.original = DEFAULT
        new = self.new
        if new is DEFAULT:
            kwargs = dict(self.kwargs)
            if self.spec is not None:
                kwargs["spec"] = self.original if self.spec is True else self.spec
            if self.spec_set is not None:
                kwargs["spec_set"] = self.original if self.spec_set is True else self.spec_set
            if self.new_callable is None or isinstance(self.new_callable, type) and issubclass(self.new_callable, NonCallableMock):
                kwargs.setdefault("name", name)
            new = (self.new_callable or MagicMock)(**kwargs)
        setattr(target, name, new)
        return new

    def __exit__(self, *exc_info):
        if self.is_local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if self.original is not DEFAULT and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith("test") and callable(getattr(func, name)):
                    setattr(func, name, self(func.__dict__.get(name, getattr(func, name))))
            return func

        @_functools.wraps(func)
        def patched(*args, **kwargs):
            with self as new:
                if self.new is DEFAULT:
                    args += (new,)
                return func(*args, **kwargs)
        return patched


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace an attribute, named by its path, for a test or a block."""
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None

    def getter():
        import importlib
        parts = path.split(".")
        obj = importlib.import_module(parts[0])
        for i, part in enumerate(parts[1:], 1):
            try:
                obj = getattr(obj, part)
            except AttributeError:
                importlib.import_module(".".join(parts[:i + 1]))
                obj = getattr(obj, part)
        return obj

    return _patch(getter, attribute, new, spec if spec is not None else autospec, create, spec_set, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace an attribute of an object for a test or a block."""
    return _patch(lambda: target, attribute, new, spec if spec is not None else autospec, create, spec_set, new_callable, kwargs)


class _patch_dict:
    """A dict, or what looks like one, with other contents for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, dict(values), clear
        self.values.update(kwargs)

    def __enter__(self):
        if isinstance(self.in_dict, str):
            path, name = self.in_dict.rsplit(".", 1)
            import importlib
            self.in_dict = getattr(importlib.import_module(path), name)
        self.original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *args):
        self.in_dict.clear()
        self.in_dict.update(self.original)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)

    def __call__(self, func):
        @_functools.wraps(func)
        def inner(*args, **kwargs):
            with self:
                return func(*args, **kwargs)
        return inner


patch.object = _patch_object
patch.dict = _patch_dict


def mock_open(mock=None, read_data=""):
    """A helper function to create a mock to replace the use of `open`."""
    import io
    handle = MagicMock(name="handle")
    stream = [None]

    def opened(*args, **kwargs):
        stream[0] = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        return DEFAULT

    stream[0] = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
    handle.__enter__.return_value = handle
    handle.read.side_effect = lambda *args: stream[0].read(*args)
    handle.readline.side_effect = lambda *args: stream[0].readline(*args)
    handle.readlines.side_effect = lambda *args: stream[0].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(stream[0])
    mock = MagicMock(name="open") if mock is None else mock
    mock.side_effect = opened
    mock.return_value = handle
    return mock
