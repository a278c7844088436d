# traceback: exceptions and the stack as text.
import sys as _sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb"]


class FrameSummary:
    """One entry of a traceback."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, _text=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = "" if line is None else line.strip()
        self.locals = locals
        self._text = _text

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _format(self):
        if self._text is not None:
            return self._text
        text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
        return text + f"    {self.line}\n" if self.line else text


class StackSummary(list):
    """The entries of a traceback or of the stack."""

    @classmethod
    def from_list(cls, entries):
        out = cls()
        for e in entries:
            out.append(e if isinstance(e, FrameSummary) else FrameSummary(e[0], e[1], e[2], line=e[3]))
        return out

    @classmethod
    def extract(cls, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        if capture_locals:
            raise NotImplementedError("StackSummary.extract(capture_locals=True) is not offered")
        return cls([_summary(frame, line) for frame, line in frames][:limit])

    def format_frame_summary(self, frame):
        return frame._format()

    def format(self):
        out = []
        last = None
        count = 0
        for f in self:
            key = (f.filename, f.lineno, f.name)
            if key != last:
                if count > 3:
                    out.append(_repeated(count - 3))
                last = key
                count = 0
            count += 1
            if count <= 3:
                out.append(f._format())
        if count > 3:
            out.append(_repeated(count - 3))
        return out


def _repeated(n):
    return f"  [Previous line repeated {n} more time{'s' if n > 1 else ''}]\n"


def _summary(frame, line):
    code = frame.f_code
    return FrameSummary(code.co_filename, line, code.co_name, line=_source_line(code, line))


def walk_stack(f):
    if f is None:
        f = _sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    if tb is None:
        return StackSummary()
    entries = [FrameSummary(f, n, name, line=line, _text=text) for f, n, name, line, text in _entries(tb)]
    return StackSummary(_limited(entries, limit))


def extract_stack(f=None, limit=None):
    """The entries of the stack, outermost first."""
    frames = list(walk_stack(f if f is not None else _sys._getframe(1)))
    frames.reverse()
    if limit is not None:
        frames = frames[-limit:] if limit >= 0 else frames[:-limit]
    return StackSummary([_summary(frame, line) for frame, line in frames])


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return extract_stack(f if f is not None else _sys._getframe(1), limit).format()


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), file)


def print_stack(f=None, limit=None, file=None):
    _write("".join(format_stack(f if f is not None else _sys._getframe(1), limit)), file)


def _write(text, file):
    (file if file is not None else _sys.stderr).write(text)


_missing = object()


def _exception(exc, value):
    if value is _missing:
        return exc
    return value


def format_exception_only(exc, /, value=_missing):
    """The lines that name the exception."""
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    return _final(exc).splitlines(True)


class TracebackException:
    """An exception as text, made at once."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
            _seen=None):
        if capture_locals:
            raise NotImplementedError("TracebackException(capture_locals=True) is not offered")
        seen = _seen if _seen is not None else set()
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._only = format_exception_only(exc_value)
        self._str = str(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

        def inner(e):
            return None if e is None or id(e) in seen else TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen)

        self.__cause__ = inner(exc_value.__cause__) if exc_value is not None else None
        self.__context__ = inner(exc_value.__context__) if exc_value is not None and self.__cause__ is None else None

    @classmethod
    def from_exception(cls, exc, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, **kwargs)

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True):
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format(chain=chain)
            yield "\nThe above exception was the direct cause of the following exception:\n\n"
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format(chain=chain)
            yield "\nDuring handling of the above exception, another exception occurred:\n\n"
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self._only

    def print(self, *, file=None, chain=True):
        _write("".join(self.format(chain=chain)), file)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """The lines of a whole traceback, chained exceptions included."""
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(exc), exc, exc.__traceback__ if tb is _missing else tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    _write("".join(format_exception(exc, value, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    """The traceback of the exception being handled."""
    return "".join(format_exception(_sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    _write(format_exc(limit, chain), file)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(_sys, "last_value"):
        raise ValueError("no last exception")
    print_exception(_sys.last_value, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    pass
