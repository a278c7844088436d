# json: writing, over natives of Stdlib/Json.
class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.check_circular = check_circular
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out, 0, [] if self.check_circular else _Forgetful())
        return iter(out)

    def _number(self, o):
        if o != o:
            text = "NaN"
        elif o == float("inf"):
            text = "Infinity"
        elif o == float("-inf"):
            text = "-Infinity"
        else:
            return _float(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant" + (f": {o!r}" if self.indent is not None else ""))
        return text

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._number(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _write(self, o, out, level, inside):
        if isinstance(o, str):
            out.append(_quoted(o, self.ensure_ascii))
        elif o is None:
            out.append("null")
        elif o is True:
            out.append("true")
        elif o is False:
            out.append("false")
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._number(o))
        elif isinstance(o, (list, tuple, dict)):
            if any(o is x for x in inside):
                raise ValueError("Circular reference detected")
            inside.append(o)
            is_dict = isinstance(o, dict)
            if not o:
                out.append("{}" if is_dict else "[]")
                inside.pop()
                return
            unit = None if self.indent is None else self.indent if isinstance(self.indent, str) else " " * self.indent
            line = "" if unit is None else "\n" + unit * (level + 1)
            out.append("{" if is_dict else "[")
            first = True
            if is_dict:
                items = sorted(o.items()) if self.sort_keys else o.items()
                for key, value in items:
                    name = self._key(key)
                    if name is None:
                        continue
                    out.append(line if first else self.item_separator + line)
                    first = False
                    out.append(_quoted(name, self.ensure_ascii) + self.key_separator)
                    self._write(value, out, level + 1, inside)
            else:
                for value in o:
                    out.append(line if first else self.item_separator + line)
                    first = False
                    self._write(value, out, level + 1, inside)
            if unit is not None:
                out.append("\n" + unit * level)
            out.append("}" if is_dict else "]")
            inside.pop()
        else:
            if any(o is x for x in inside):
                raise ValueError("Circular reference detected")
            inside.append(o)
            self._write(self.default(o), out, level, inside)
            inside.pop()


class _Forgetful(list):
    """Holds nothing, so that nothing is found in a circle."""

    def append(self, item):
        return item

    def pop(self):
        return None
