# unicodedata: properties of characters.
__all__ = ["bidirectional", "category", "combining", "decimal", "digit", "lookup", "name", "normalize", "numeric", "unidata_version"]
unidata_version = "14.0.0"
_none = object()


def _one(c, what):
    if not isinstance(c, str) or len(c) != 1:
        place = "argument" if what in ("category", "combining") else "argument 1"
        raise TypeError(f"{what}() {place} must be a unicode character, not {type(c).__name__}")
    return c


def name(chr, default=_none):
    """The name of a character."""
    found = _name(_one(chr, "name"))
    if found is not None:
        return found
    if default is _none:
        raise ValueError("no such name")
    return default


def lookup(name):
    """The character of a name."""
    found = _lookup(name)
    if found is None:
        raise KeyError(f"undefined character name '{name}'")
    return found


def category(chr):
    return _category(_one(chr, "category"))


def combining(chr):
    return _combining(_one(chr, "combining"))


def _number(chr, default, kinds, what, problem):
    kind, value = _numeric(_one(chr, what))
    if kind in kinds:
        return value
    if default is _none:
        raise ValueError(problem)
    return default


def numeric(chr, default=_none):
    return _number(chr, default, ("decimal", "digit", "numeric"), "numeric", "not a numeric character")


def digit(chr, default=_none):
    value = _number(chr, default, ("decimal", "digit"), "digit", "not a digit")
    return int(value) if isinstance(value, float) else value


def decimal(chr, default=_none):
    value = _number(chr, default, ("decimal",), "decimal", "not a decimal")
    return int(value) if isinstance(value, float) else value


def normalize(form, unistr):
    """The text in a normal form: NFC, NFD, NFKC or NFKD."""
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    if form in ("NFKC", "NFKD") and not unistr.isascii():
        raise NotImplementedError(f"unicodedata.normalize: {form} is not offered")
    return _normalize(form, unistr)


def is_normalized(form, unistr):
    return normalize(form, unistr) == unistr


def bidirectional(chr):
    raise NotImplementedError("unicodedata.bidirectional is not offered")


east_asian_width = mirrored = decomposition = bidirectional
