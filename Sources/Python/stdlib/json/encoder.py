# json: writing, over the writer of Stdlib/Json.
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
        return _text(o, self.default, self.ensure_ascii, self.allow_nan, self.sort_keys, self.skipkeys, self.check_circular, self.indent,
            (self.item_separator, self.key_separator))

    def iterencode(self, o, _one_shot=False):
        """The text in pieces: here it is one."""
        yield self.encode(o)
