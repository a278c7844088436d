# pickle: objects as bytes, and back.
import struct as _struct
import sys as _sys

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _cls in (PickleError, PicklingError, UnpicklingError):
    _cls.__module__ = "_pickle"


def _pack_length(n, short, long, longest=None):
    if n < 256 and short:
        return short + bytes([n])
    if n < 1 << 32:
        return long + _struct.pack("<I", n)
    return longest + _struct.pack("<Q", n)


class _Unpicklable(Exception):
    pass


class Pickler:
    """Writes objects as bytes, in the form of protocol 4."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        self._file = file
        self.protocol = protocol
        self.memo = {}
        self._kept = []

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._out = []
        self._parts = []
        self._save(obj)
        self._out.append(b".")
        body = b"".join(self._out)
        head = b"\x80" + bytes([max(self.protocol, 4)])
        # Frames hold what lies between large strings, which stand outside of them.
        self._file.write(head + (b"\x95" + _struct.pack("<Q", len(body)) if len(body) >= 4 else b"") + body)

    def _memoize(self, obj):
        self.memo[id(obj)] = len(self.memo)
        self._kept.append(obj)
        self._out.append(b"\x94")

    def _get(self, i):
        self._out.append(b"h" + bytes([i]) if i < 256 else b"j" + _struct.pack("<I", i))

    def _save(self, obj):
        put = self._out.append
        pid = self.persistent_id(obj)
        if pid is not None:
            self._save(pid)
            put(b"Q")
            return
        cls = type(obj)
        if obj is None:
            put(b"N")
        elif cls is bool:
            put(b"\x88" if obj else b"\x89")
        elif cls is int:
            self._save_int(obj)
        elif cls is float:
            put(b"G" + _struct.pack(">d", obj))
        elif id(obj) in self.memo:
            self._get(self.memo[id(obj)])
        elif cls is str:
            data = obj.encode("utf-8", "surrogatepass")
            put(_pack_length(len(data), b"\x8c", b"X", b"\x8d") + data)
            self._memoize(obj)
        elif cls is bytes:
            put(_pack_length(len(obj), b"C", b"B", b"\x8e") + obj)
            self._memoize(obj)
        elif cls is tuple:
            self._save_tuple(obj)
        elif cls is list:
            put(b"]")
            self._memoize(obj)
            self._batch(obj, b"a", b"e", 1)
        elif cls is dict:
            put(b"}")
            self._memoize(obj)
            self._batch([x for pair in obj.items() for x in pair], b"s", b"u", 2)
        elif cls is set:
            put(b"\x8f")
            self._memoize(obj)
            items = list(obj)
            for i in range(0, len(items), 1000):
                put(b"(")
                for x in items[i:i + 1000]:
                    self._save(x)
                put(b"\x90")
        elif cls is frozenset:
            put(b"(")
            for x in obj:
                self._save(x)
            put(b"\x91")
            self._memoize(obj)
        elif isinstance(obj, type) or cls.__name__ in ("function", "builtin_function_or_method"):
            self._save_global(obj)
        else:
            self._save_object(obj)

    def _save_int(self, n):
        put = self._out.append
        if 0 <= n < 256:
            put(b"K" + bytes([n]))
        elif 0 <= n < 65536:
            put(b"M" + _struct.pack("<H", n))
        elif -0x80000000 <= n <= 0x7FFFFFFF:
            put(b"J" + _struct.pack("<i", n))
        else:
            size = n.bit_length() // 8 + 1
            if n < 0 and size > 1 and n >= -(1 << size * 8 - 9):
                size -= 1
            put(_pack_length(size, b"\x8a", b"\x8b") + n.to_bytes(size, "little", signed=True))

    def _save_tuple(self, obj):
        put = self._out.append
        if not obj:
            put(b")")
            return
        if len(obj) > 3:
            put(b"(")
        for x in obj:
            self._save(x)
        if id(obj) in self.memo:
            # It holds itself, and has been written on the way down.
            put(b"0" * len(obj) if len(obj) <= 3 else b"1")
            self._get(self.memo[id(obj)])
            return
        put((b"t", b"\x85", b"\x86", b"\x87")[len(obj) if len(obj) <= 3 else 0])
        self._memoize(obj)

    def _batch(self, items, one, many, width):
        put = self._out.append
        step = 1000 * width
        for i in range(0, len(items), step):
            part = items[i:i + step]
            if len(part) == width:
                for x in part:
                    self._save(x)
                put(one)
            else:
                put(b"(")
                for x in part:
                    self._save(x)
                put(many)

    def _save_global(self, obj):
        name = getattr(obj, "__qualname__", None) or obj.__name__
        for known, text in ((type(None), "NoneType"), (type(...), "ellipsis"), (type(NotImplemented), "NotImplementedType")):
            if obj is known:
                value = {"NoneType": None, "ellipsis": ..., "NotImplementedType": NotImplemented}[text]
                self._save_reduce(type, (value,))
                return
        module = getattr(obj, "__module__", None) or "builtins"
        found = None
        try:
            found = __import__(module) and _sys.modules[module]
            for part in name.split("."):
                found = getattr(found, part)
        except (ImportError, KeyError, AttributeError):
            if "<locals>" in name:
                raise AttributeError(f"Can't pickle local object '{name}'") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        self._save(module)
        self._save(name)
        self._out.append(b"\x93")
        self._memoize(obj)

    def _save_reduce(self, func, args, state=None, items=None, pairs=None, obj=None):
        self._save(func)
        self._save(args)
        self._out.append(b"R")
        if obj is not None:
            self._memoize(obj)
        self._finish(state, items, pairs)

    def _finish(self, state, items, pairs):
        if items is not None:
            self._batch(list(items), b"a", b"e", 1)
        if pairs is not None:
            self._batch([x for pair in pairs for x in pair], b"s", b"u", 2)
        if state is not None:
            self._save(state)
            self._out.append(b"b")

    def _save_object(self, obj):
        cls = type(obj)
        import copyreg
        made = copyreg.dispatch_table.get(cls)
        if made is not None:
            parts = made(obj)
        elif getattr(cls, "__reduce__", None) is not getattr(object, "__reduce__", None):
            parts = obj.__reduce__()
        elif cls is bytearray:
            parts = (bytearray, (bytes(obj),)) if obj else (bytearray, ())
        elif cls is complex:
            parts = (complex, (obj.real, obj.imag))
        elif cls is range:
            parts = (range, (obj.start, obj.stop, obj.step))
        elif cls is slice:
            parts = (slice, (obj.start, obj.stop, obj.step))
        elif isinstance(obj, BaseException):
            parts = (cls, obj.args, obj.__dict__ or None)
        elif cls.__name__ == "deque" and cls.__module__ == "collections":
            parts = (cls, () if obj.maxlen is None else ((), obj.maxlen), None, list(obj))
        elif cls.__name__ in ("module", "generator", "frame", "code", "traceback", "dict_keys", "dict_values", "dict_items") or hasattr(
                cls, "__next__") or cls.__name__ == "TextIOWrapper":
            raise TypeError(f"cannot pickle '{cls.__name__}' object")
        elif cls.__name__ == "method":
            parts = (getattr, (obj.__self__, obj.__func__.__name__))
        else:
            self._save_instance(obj, cls)
            return
        if isinstance(parts, str):
            self._save_global(obj)
            return
        parts = tuple(parts) + (None,) * (5 - len(parts))
        self._save_reduce(parts[0], parts[1], parts[2], parts[3], parts[4], obj)

    def _save_instance(self, obj, cls):
        """An instance of a class written in Python: __new__ with its arguments, then its state."""
        args = ()
        kwargs = {}
        if hasattr(cls, "__getnewargs_ex__"):
            args, kwargs = obj.__getnewargs_ex__()
        elif hasattr(cls, "__getnewargs__"):
            args = obj.__getnewargs__()
        elif isinstance(obj, tuple):
            args = (tuple(obj),)
            if hasattr(cls, "_fields"):
                args = tuple(obj)
        elif isinstance(obj, (int, float, str, bytes)):
            for base in (int, float, str, bytes):
                if isinstance(obj, base):
                    args = (base(obj) if base is not str else str.__str__(obj),)
        elif isinstance(obj, (set, frozenset)):
            self._save_reduce(cls, (list(obj),), self._state(obj, cls), None, None, obj)
            return
        elif (cls.__init__ is object.__init__ and cls.__new__ is object.__new__ and not hasattr(obj, "__dict__")
                and not hasattr(cls, "__slots__")):
            raise TypeError(f"cannot pickle '{cls.__name__}' object")
        self._save(cls)
        self._save(args)
        if kwargs:
            self._save(kwargs)
        self._out.append(b"\x92" if kwargs else b"\x81")
        self._memoize(obj)
        self._finish(self._state(obj, cls), obj if isinstance(obj, list) else None, obj.items() if isinstance(obj, dict) else None)

    def _state(self, obj, cls):
        if getattr(cls, "__getstate__", None) is not getattr(object, "__getstate__", None):
            return obj.__getstate__()
        state = getattr(obj, "__dict__", None) or None
        slots = {}
        for c in cls.__mro__:
            names = c.__dict__.get("__slots__", ())
            for name in (names,) if isinstance(names, str) else names:
                if name not in ("__dict__", "__weakref__") and hasattr(obj, name):
                    slots[name] = getattr(obj, name)
        return (state, slots) if slots else state


_MARK = object()


class Unpickler:
    """Reads what a pickler of protocol 2 to 5 wrote."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file
        self.memo = {}

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module, name):
        __import__(module)
        found = _sys.modules[module]
        for part in name.split("."):
            if not hasattr(found, part):
                raise AttributeError(f"Can't get attribute {name!r} on {_sys.modules[module]!r}")
            found = getattr(found, part)
        return found

    def _read(self, n):
        data = self._file.read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, form):
        return _struct.unpack(form, self._read(_struct.calcsize(form)))[0]

    def load(self):
        stack = []

        def marked():
            items = []
            while True:
                top = stack.pop()
                if top is _MARK:
                    items.reverse()
                    return items
                items.append(top)

        while True:
            op = self._file.read(1)
            if not op:
                raise EOFError("Ran out of input")
            if op == b".":
                return stack.pop()
            if op == b"\x80":
                version = self._read(1)[0]
                if version > HIGHEST_PROTOCOL:
                    raise ValueError(f"unsupported pickle protocol: {version}")
            elif op == b"\x95":
                self._read(8)
            elif op == b"(":
                stack.append(_MARK)
            elif op == b"N":
                stack.append(None)
            elif op in (b"\x88", b"\x89"):
                stack.append(op == b"\x88")
            elif op == b"K":
                stack.append(self._read(1)[0])
            elif op == b"M":
                stack.append(self._number("<H"))
            elif op == b"J":
                stack.append(self._number("<i"))
            elif op in (b"\x8a", b"\x8b"):
                n = self._read(1)[0] if op == b"\x8a" else self._number("<I")
                stack.append(int.from_bytes(self._read(n), "little", signed=True) if n else 0)
            elif op == b"G":
                stack.append(self._number(">d"))
            elif op in (b"I", b"L", b"F"):
                text = self._line().decode()
                if op == b"F":
                    stack.append(float(text))
                else:
                    stack.append({"00": False, "01": True}.get(text) if text in ("00", "01") else int(text.rstrip("L")))
            elif op in (b"\x8c", b"X", b"\x8d"):
                n = self._read(1)[0] if op == b"\x8c" else self._number("<I" if op == b"X" else "<Q")
                stack.append((self._read(n) if n else b"").decode("utf-8", "surrogatepass"))
            elif op in (b"C", b"B", b"\x8e", b"\x96"):
                n = self._read(1)[0] if op == b"C" else self._number("<I" if op == b"B" else "<Q")
                data = self._read(n) if n else b""
                stack.append(bytearray(data) if op == b"\x96" else data)
            elif op in (b"U", b"T"):
                n = self._read(1)[0] if op == b"U" else self._number("<i")
                stack.append((self._read(n) if n else b"").decode("ascii"))
            elif op == b"V":
                stack.append(self._line().decode("raw-unicode-escape"))
            elif op == b")":
                stack.append(())
            elif op in (b"\x85", b"\x86", b"\x87"):
                n = op[0] - 0x84
                items = tuple(stack[-n:])
                del stack[-n:]
                stack.append(items)
            elif op == b"t":
                stack.append(tuple(marked()))
            elif op == b"]":
                stack.append([])
            elif op == b"l":
                stack.append(marked())
            elif op == b"}":
                stack.append({})
            elif op == b"d":
                items = marked()
                stack.append(dict(zip(items[::2], items[1::2])))
            elif op == b"\x8f":
                stack.append(set())
            elif op == b"\x91":
                stack.append(frozenset(marked()))
            elif op == b"a":
                item = stack.pop()
                stack[-1].append(item)
            elif op == b"e":
                items = marked()
                target = stack[-1]
                for item in items:
                    target.append(item)
            elif op == b"s":
                value = stack.pop()
                key = stack.pop()
                stack[-1][key] = value
            elif op == b"u":
                items = marked()
                target = stack[-1]
                for i in range(0, len(items), 2):
                    target[items[i]] = items[i + 1]
            elif op == b"\x90":
                items = marked()
                stack[-1].update(items)
            elif op == b"\x94":
                self.memo[len(self.memo)] = stack[-1]
            elif op in (b"q", b"r"):
                self.memo[self._read(1)[0] if op == b"q" else self._number("<I")] = stack[-1]
            elif op == b"p":
                self.memo[int(self._line())] = stack[-1]
            elif op in (b"h", b"j", b"g"):
                i = self._read(1)[0] if op == b"h" else self._number("<I") if op == b"j" else int(self._line())
                if i not in self.memo:
                    raise UnpicklingError(f"Memo value not found at index {i}")
                stack.append(self.memo[i])
            elif op == b"0":
                stack.pop()
            elif op == b"1":
                marked()
            elif op == b"2":
                stack.append(stack[-1])
            elif op == b"c":
                module = self._line().decode()
                stack.append(self.find_class(module, self._line().decode()))
            elif op == b"\x93":
                name = stack.pop()
                stack.append(self.find_class(stack.pop(), name))
            elif op == b"R":
                args = stack.pop()
                stack[-1] = stack[-1](*args)
            elif op == b"\x81":
                args = stack.pop()
                stack[-1] = stack[-1].__new__(stack[-1], *args)
            elif op == b"\x92":
                kwargs = stack.pop()
                args = stack.pop()
                stack[-1] = stack[-1].__new__(stack[-1], *args, **kwargs)
            elif op == b"b":
                self._build(stack)
            elif op == b"Q":
                stack.append(self.persistent_load(stack.pop()))
            elif op == b"P":
                stack.append(self.persistent_load(self._line().decode()))
            else:
                raise UnpicklingError(f"invalid load key, '{op.decode('latin-1')}'." if 32 < op[0] < 127
                    else f"invalid load key, '\\x{op[0]:02x}'.")

    def _build(self, stack):
        state = stack.pop()
        obj = stack[-1]
        if hasattr(obj, "__setstate__"):
            obj.__setstate__(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            obj.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(obj, name, value)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The bytes of an object."""
    from io import BytesIO
    out = BytesIO()
    Pickler(out, protocol).dump(obj)
    return out.getvalue()


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a binary file."""
    if not hasattr(file, "write"):
        raise TypeError("file must have a 'write' attribute")
    Pickler(file, protocol).dump(obj)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object of bytes."""
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    from io import BytesIO
    return Unpickler(BytesIO(bytes(data))).load()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read an object from a binary file."""
    if not hasattr(file, "read") or not hasattr(file, "readline"):
        raise TypeError("file must have 'read' and 'readline' attributes")
    return Unpickler(file).load()
