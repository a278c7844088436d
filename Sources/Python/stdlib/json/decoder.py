# json: reading, over the scanner of Stdlib/Json.
class JSONDecodeError(ValueError):
    """What is wrong with a document, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


class JSONDecoder:
    """Simple JSON <https://json.org> decoder"""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float, self.parse_int, self.parse_constant = parse_float, parse_int, parse_constant
        self.strict = strict

    def _read(self, s, start, is_whole):
        hooks = (self.parse_float, self.parse_int, self.parse_constant, self.object_hook, self.object_pairs_hook)
        value, fault, place = _scan(s, start, is_whole, hooks, self.strict)
        if fault is not None:
            raise JSONDecodeError(fault, s, place)
        return value, place

    def decode(self, s):
        """Return the Python representation of ``s`` (a ``str`` instance containing a JSON document)."""
        return self._read(s, 0, True)[0]

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from ``s`` and return a 2-tuple of the Python representation and the index where it ended."""
        return self._read(s, idx, False)
