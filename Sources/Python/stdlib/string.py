# string: constants, templates, and str.format in parts.
__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        # re is needed by few who want the constants.
        import re as _re
        pattern = cls.__dict__.get("pattern")
        if pattern is None:
            d = _re.escape(cls.delimiter)
            pattern = (rf"{d}(?:(?P<escaped>{d})|(?P<named>{cls.idpattern})|{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}"
                "|(?P<invalid>))")
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template
        if not hasattr(type(self), "pattern"):
            Template._compile()

    def _invalid(self, mo):
        i = mo.start("invalid")
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            row, column = 1, 1
        else:
            row, column = len(lines), i - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {row}, col {column}")

    def _replaced(self, mapping, kws, is_safe):
        def convert(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                if name in kws:
                    return str(kws[name])
                try:
                    return str(mapping[name])
                except KeyError:
                    if is_safe:
                        return mo.group()
                    raise
            if mo.group("escaped") is not None:
                return self.delimiter
            if is_safe:
                return mo.group()
            self._invalid(mo)
        return self.pattern.sub(convert, self.template)

    def substitute(self, mapping={}, /, **kws):
        return self._replaced(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._replaced(mapping, kws, True)

    def is_valid(self):
        return all(mo.group("invalid") is None for mo in self.pattern.finditer(self.template))

    def get_identifiers(self):
        ids = []
        for mo in self.pattern.finditer(self.template):
            name = mo.group("named") or mo.group("braced")
            if name is not None and name not in ids:
                ids.append(name)
            elif name is None and mo.group("invalid") is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return ids


class Formatter:
    """str.format in parts that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            if name == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            value, first = self.get_field(name, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(value, spec))
        return "".join(out), auto

    def parse(self, format_string):
        """The literal texts and fields: (text, name, spec, conversion)."""
        out = []
        literal = []
        i, n = 0, len(format_string)
        while i < n:
            c = format_string[i]
            if c not in "{}":
                literal.append(c)
                i += 1
                continue
            if format_string[i + 1:i + 2] == c:
                out.append(("".join(literal) + c, None, None, None))
                literal = []
                i += 2
                continue
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if i + 1 >= n:
                raise ValueError("Single '{' encountered in format string")
            start = i = i + 1
            depth = 1
            while i < n and depth:
                depth += (format_string[i] == "{") - (format_string[i] == "}")
                i += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = format_string[start:i - 1]
            end = 0
            bracket = False
            while end < len(field) and (bracket or field[end] not in ":!"):
                bracket = field[end] == "[" or bracket and field[end] != "]"
                end += 1
            conversion = None
            spec = field[end:]
            if spec.startswith("!"):
                if len(spec) < 2:
                    raise ValueError("unmatched '{' in format spec")
                conversion = spec[1]
                spec = spec[2:]
                if spec and spec[0] != ":":
                    raise ValueError("expected ':' after conversion specifier")
            out.append(("".join(literal), field[:end], spec[1:], conversion))
            literal = []
        if literal:
            out.append(("".join(literal), None, None, None))
        return iter(out)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
        value = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = 1
                while end < len(rest) and rest[end] not in ".[":
                    end += 1
                value = getattr(value, rest[1:end])
                rest = rest[end:]
            elif rest[0] == "[":
                end = rest.find("]")
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                value = value[int(key) if key.isdigit() else key]
                rest = rest[end + 1:]
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        return value, first

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")
