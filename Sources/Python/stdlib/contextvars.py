# contextvars for the one thread there is.
__all__ = ("Context", "ContextVar", "Token", "copy_context")
_current = {}


class Token:
    MISSING = type("MISSING", (), {"__repr__": lambda self: "<Token.MISSING>"})()

    def __init__(self, var, old):
        self.var = var
        self.old_value = old


class ContextVar:
    """A variable of the current context."""

    def __init__(self, name, *, default=Token.MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, *default):
        if self in _current:
            return _current[self]
        if default:
            return default[0]
        if self._default is not Token.MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value):
        token = Token(self, _current.get(self, Token.MISSING))
        _current[self] = value
        return token

    def reset(self, token):
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token.old_value is Token.MISSING:
            _current.pop(self, None)
        else:
            _current[self] = token.old_value

    def __repr__(self):
        default = "" if self._default is Token.MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"


class Context:
    def __init__(self):
        self._values = {}

    def run(self, callable, *args, **kwargs):
        global _current
        outside = _current
        _current = self._values
        try:
            return callable(*args, **kwargs)
        finally:
            _current = outside

    def __getitem__(self, var):
        return self._values[var]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, var, default=None):
        return self._values.get(var, default)

    def copy(self):
        other = Context()
        other._values = dict(self._values)
        return other


def copy_context():
    made = Context()
    made._values = dict(_current)
    return made
